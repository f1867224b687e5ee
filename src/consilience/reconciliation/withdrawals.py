"""Numbers taken back without being told: "the ministry withdrew its statement on the dead".

What is withdrawn has to be named by what it counts; a statement that is only called one can be of
anything, and takes back nothing.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from consilience.model.claim import Claim
from consilience.model.report import Report
from consilience.reconciliation.corrections import DOERS
from consilience.reconciliation.nouns import ANYBODY
from consilience.reconciliation.surroundings import story_names
from consilience.reconciliation.told import Told
from consilience.text.folding import content_stems, fold, stem

_WITHDRAWS = re.compile(
    r"\b(?:withdr[ae]ws?|withdrew|withdrawn|retract(?:s|ed)|rescind(?:s|ed)|t(?:ook|aken) back)"
    r"(?: [a-z]+){0,4}? (?:(?:figure|number|toll|count|tally|total|estimate)s?|"
    r"(?:statement|report|claim|announcement)s? (?:on|about|regarding))"
    r"(?: (?:of|for|on|the|number|toll|about))* (?P<what>[^.;,]{3,80})"
)
_NAME = re.compile(r"\b[A-Z][^\W\d_]{2,}")
_DEATHS = frozenset(map(stem, "dead death deaths died killed fatalities casualties".split()))
_SHARED_NAMES = 2


@dataclass(frozen=True, slots=True)
class _Withdrawal:
    claim: Claim
    doer: str
    what: frozenset[str]
    names: frozenset[str]
    story: frozenset[str]
    published: str | None


def with_withdrawals(
    told: Sequence[Told], claims: Sequence[Claim], reports: Sequence[Report]
) -> tuple[Told, ...]:
    """Mark the numbers that whoever told them took back later without telling them again.

    Args:
        told: All numbers.
        claims: Claims of all reports.
        reports: The reports.

    Returns:
        The same numbers, those taken back with the cue ``retracted``.
    """
    by_id = {report.id: report for report in reports}
    withdrawals = [w for claim in claims for w in _withdrawals(claim, by_id[claim.report])]
    if not withdrawals:
        return tuple(told)
    named: dict[str, list[Told]] = defaultdict(list)
    for number in told:
        for name in number.story:
            named[name].append(number)
    back = {number.id for withdrawal in withdrawals for number in _withdrawn(withdrawal, named)}
    return tuple(_marked(number) if number.id in back else number for number in told)


def _withdrawn(by: _Withdrawal, named: Mapping[str, Sequence[Told]]) -> Iterator[Told]:
    """What one withdrawal takes back: the number that its voice told last, wherever it is told."""
    near = {number.id: number for name in by.story for number in named.get(name, ())}
    own = [number for number in near.values() if _takes_back(by, number)]
    last = max((number.published or "" for number in own), default="")
    values = {number.shown for number in own if number.published == last}
    if len(values) == 1:
        yield from (number for number in own if number.shown in values)


def _marked(told: Told) -> Told:
    return replace(told, around=replace(told.around, cues=told.around.cues | {"retracted"}))


def _withdrawals(claim: Claim, report: Report) -> Iterator[_Withdrawal]:
    if claim.quantities or claim.modality != "actual" or claim.polarity != "positive":
        return
    match = _WITHDRAWS.search(claim.text)
    if match is None:
        return
    published = report.published.first
    yield _Withdrawal(
        claim,
        fold(claim.text[: match.start()]),
        content_stems(match["what"]),
        frozenset(name.lower() for name in _NAME.findall(match["what"])),
        story_names(report),
        published[:10] if published else None,
    )


def _takes_back(by: _Withdrawal, told: Told) -> bool:
    if by.claim.report == told.claim.report or len(by.story & told.story) < _SHARED_NAMES:
        return False
    if not by.published or not told.published or told.published > by.published:
        return False
    return _is_own(by, told) and _is_counted(by, told)


def _is_own(by: _Withdrawal, told: Told) -> bool:
    """Whether the one who withdraws is the one who told the number."""
    last = told.claim.attribution[-1]
    if last.kind == "outlet":
        return False
    entities = {role.entity for role in by.claim.roles if role.role in DOERS}
    return fold(last.name) in by.doer or (last.entity is not None and last.entity in entities)


def _is_counted(by: _Withdrawal, told: Told) -> bool:
    """Whether what is withdrawn is named by what the number counts, and of whom."""
    if told.part or not all(name in told.claim.text.lower() for name in by.names):
        return False
    if told.topic and stem(told.topic) in by.what:
        return True
    if told.topic == "killed" and _DEATHS & by.what:
        return True
    return told.head not in ANYBODY and told.head in by.what
