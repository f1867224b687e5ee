"""Bearers of one name whom their offices tell apart: the mayors of two towns."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from consilience.linking.naming import Named
from consilience.linking.offices import Held, offices_held
from consilience.model.analysis import Analysis

_PLAYER = re.compile(
    r"\b(?:goal(?:keep|tend)er|striker|midfielder|winger|fullback|quarterback|linebacker|pitcher"
    r"|batsman|bowler|playmaker|sprinter|cyclist|boxer)\b"
)
_REACH = 40
UNTOLD = "untold"
"""The bearer meant by a report that does not tell which."""


def with_namesakes(
    named: Sequence[Named], analyses: Sequence[Analysis]
) -> tuple[list[Named], dict[str, str]]:
    """Tell apart those who bear one name and hold, at once, what one person does not.

    That is one office of two places, or an office and a place in a team. A report that tells
    neither means none of them in particular. What somebody held before is left out, and one report
    means one person by a name.

    Args:
        named: The names.
        analyses: The reports, read.

    Returns:
        The names, those of namesakes with keys of their own, and the bearer of each such key.
    """
    read = {analysis.report: analysis for analysis in analyses}
    held: dict[str, dict[str, set[Held]]] = defaultdict(lambda: defaultdict(set))
    for name in named:
        if name.kind == "person" and " " in name.folded:
            held[name.folded][name.report] |= set(_held(read[name.report], name))
    bearers = {
        (report, folded): bearer
        for folded, told in held.items()
        for report, bearer in _bearers(told).items()
    }
    keys = {place: f"{place[1]} ({bearer})" for place, bearer in bearers.items()}
    return (
        [replace(name, key=keys.get((name.report, name.folded), name.key)) for name in named],
        {keys[place]: bearer for place, bearer in bearers.items()},
    )


def _held(analysis: Analysis, name: Named) -> Iterator[Held]:
    yield from offices_held(analysis, name.start, name.end)
    before = analysis.text[max(0, name.start - _REACH) : name.start].rpartition(".")[2]
    after = analysis.text[name.end : name.end + _REACH].partition(".")[0]
    if _PLAYER.search(before) or (after.startswith(",") and _PLAYER.search(after)):
        yield "", "player"


def _bearers(told: Mapping[str, set[Held]]) -> dict[str, str]:
    """Which bearer each report means; nothing where all can mean one."""
    groups: list[set[Held]] = []
    of_report: dict[str, int] = {}
    for report in sorted(told):
        if not told[report]:
            continue
        fits = [n for n, group in enumerate(groups) if not _clash(group, told[report])]
        if not fits:
            groups.append(set())
            fits = [len(groups) - 1]
        groups[fits[0]] |= told[report]
        of_report[report] = fits[0]
    if len(groups) < 2:
        return {}
    names = [min(" ".join(filter(None, held)) for held in group) for group in groups]
    return {r: names[of_report[r]] if r in of_report else UNTOLD for r in told}


def _clash(one: set[Held], other: set[Held]) -> bool:
    return any(_cannot_both(*pair) for here in one for there in other for pair in [(here, there)])


def _cannot_both(one: Held, other: Held) -> bool:
    """Whether nobody holds both: one office of two places, or an office and a place in a team."""
    if (one[1] == "player") != (other[1] == "player"):
        return True
    return one[1] == other[1] and bool(one[0] and other[0]) and not _one_place(one[0], other[0])


def _one_place(one: str, other: str) -> bool:
    return set(one.split()) <= set(other.split()) or set(other.split()) <= set(one.split())
