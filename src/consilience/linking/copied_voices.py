"""A passage that was copied has the voice of where it was copied from, and no second one."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from consilience.model.claim import Claim
from consilience.model.dependence import Dependence
from consilience.text.clusters import Clusters
from consilience.text.folding import fold

NAMELESS = frozenset({"anonymous", "document", "group"})
"""Kinds of voices that a description alone does not tell from those of another account."""
_OWN = frozenset({"copy", "shared_wire"})
"""Ties by which what an outlet tells in its own voice is another's."""
_TIES = _OWN | {"shared_quote"}
_INSIDE = 0.8
"""Share of a claim that must lie in a copied passage."""


def with_copied_voices(
    claims: Sequence[Claim], dependence: Sequence[Dependence], came_out: Mapping[str, str]
) -> tuple[Claim, ...]:
    """Give copied claims whose voice is the outlet or has no name the voice of the first account.

    A claim and its copy, told in the same words by nobody or by one description ("a senior
    official"), are one voice: that of the account that came out first. What was rewritten has the
    voice of the outlet that it was taken from.

    Args:
        claims: Claims with voices.
        dependence: Which account takes from which.
        came_out: The day of each account that has one.

    Returns:
        The claims in the same order.
    """
    rows = [row for row in dependence if row.kind in _TIES and row.on.report]
    inside = _claims_inside(claims, rows)
    voices = _outlets_taken_from(claims, rows, inside) | _voices_of_twins(rows, inside, came_out)
    return tuple(_with_voice(claim, voices.get(claim.id)) for claim in claims)


Inside = Mapping[tuple[str, str], Sequence[Claim]]
"""The claims of a report that lie in the passages of a tie, by the ids of tie and report."""


def _claims_inside(claims: Sequence[Claim], rows: Sequence[Dependence]) -> Inside:
    by_report: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.attribution and _of_nobody(claim):
            by_report[claim.report].append(claim)
    found: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for row in rows:
        for report in (row.report, row.on.report or ""):
            spans = [(span.start, span.end) for span in row.spans if span.report == report]
            for claim in by_report.get(report, ()):
                least = _INSIDE * (claim.end - claim.start)
                if any(min(claim.end, e) - max(claim.start, s) >= least for s, e in spans):
                    found[row.id, report].append(claim)
    return found


def _of_nobody(claim: Claim) -> bool:
    return claim.attribution[-1].kind in NAMELESS | {"outlet"}


def _voices_of_twins(
    rows: Sequence[Dependence], inside: Inside, came_out: Mapping[str, str]
) -> dict[str, str | None]:
    """For each claim that stands in several accounts in the same words the voice of the first."""
    clusters: Clusters[str] = Clusters()
    known: dict[str, Claim] = {}
    for row in rows:
        for one, other in _twins(row, inside):
            known |= {one.id: one, other.id: other}
            clusters.join(one.id, other.id, "")
    found: dict[str, str | None] = {}
    for members, _ in clusters.sets():
        told = [known[member] for member in members]
        first = min(told, key=lambda c: (came_out.get(c.report, "~"), c.report, c.start))
        found |= {claim.id: first.attribution[-1].voice for claim in told}
    return found


def _twins(row: Dependence, inside: Inside) -> Iterator[tuple[Claim, Claim]]:
    """Claims of the two accounts of a tie that are told in the same words by the same."""
    theirs: dict[tuple[str, str, str], list[Claim]] = defaultdict(list)
    for claim in inside.get((row.id, row.on.report or ""), ()):
        theirs[_words(claim)].append(claim)
    for claim in inside.get((row.id, row.report), ()):
        if row.kind in _OWN or claim.attribution[-1].kind != "outlet":
            # One passage may hold two claims.
            yield from ((claim, twin) for twin in theirs.get(_words(claim), ()))


def _words(claim: Claim) -> tuple[str, str, str]:
    last = claim.attribution[-1]
    return fold(claim.text), last.kind, "" if last.kind == "outlet" else fold(last.name)


def _outlets_taken_from(
    claims: Sequence[Claim], rows: Sequence[Dependence], inside: Inside
) -> dict[str, str | None]:
    """For each claim that an outlet tells in a copied passage the voice of the first outlet."""
    outlets = {claim.report: claim.attribution[0].voice for claim in claims if claim.attribution}
    givers: dict[str, str] = {}
    for row in rows:
        if row.kind in _OWN and row.on.report:
            givers[row.report] = min(givers.get(row.report, row.on.report), row.on.report)
    found: dict[str, str | None] = {}
    for row in rows:
        for claim in inside.get((row.id, row.report), ()) if row.kind in _OWN else ():
            if claim.id not in found and claim.attribution[-1].kind == "outlet":
                found[claim.id] = outlets.get(_first(row, givers))
    return found


def _first(row: Dependence, givers: Mapping[str, str]) -> str:
    """The account that what was copied comes from, through copies of copies."""
    first, seen = row.on.report or "", {row.report}
    while first in givers and first not in seen:
        seen.add(first)
        first = givers[first]
    return first


def _with_voice(claim: Claim, voice: str | None) -> Claim:
    if voice is None:
        return claim
    last = replace(claim.attribution[-1], voice=voice)
    return replace(claim, attribution=(*claim.attribution[:-1], last))
