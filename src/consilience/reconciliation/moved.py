"""Numbers that an account itself tells to have moved: "seven in hospital, down from 14"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from consilience.model.finding import Finding, Side
from consilience.model.identity import members_id
from consilience.reconciliation.told import Told

_DOWN_FROM = re.compile(r"^[^.;:]{0,90}?\b(?:up|down) from (?:just |only |some |about )?$")
"""Between the number of now and the number before: "are still there, down from 14"."""
_TO_FROM = re.compile(r"^ ?(?:people|homes|persons)? ?from $")
"""The same behind a verb: "rose to 31 from 24"."""
_FROM_TO = re.compile(r"^[^.;:,]{0,60}?\bto (?:just |only |some |about )?$")
"""Between the number before and that of now: "fell from 4,200 on Monday to 3,100"."""
_MOVES = re.compile(
    r"\b(?:rose|risen|rises|fell|fallen|falls|grew|grown|dropped|climbed|sank|shrank|swelled|"
    r"increased|decreased|declined|went (?:up|down)|came down|was cut|were cut)\b[^.;:]{0,60}\b"
    r"(?P<how>from|to) (?:just |only |some |about )?$",
    re.IGNORECASE,
)
_REACH = 100
"""Code points before a number in which the verb of its move stands."""
NOT_MILDER = "one account tells both, the one as what was before and the other as what is"


def find_moves(
    told: Sequence[Told], outlets: Mapping[str, str], events: Mapping[str, str]
) -> tuple[Finding, ...]:
    """Find counts that one sentence tells as they were and as they are.

    Args:
        told: All numbers.
        outlets: What to call each report, by id.
        events: Event id by claim id.
    """
    by_claim: dict[str, list[Told]] = defaultdict(list)
    for number in told:
        by_claim[number.claim.id].append(number)
    found = (
        _finding(before, now, outlets, events)
        for key in sorted(by_claim)
        for before, now in _moves(sorted(by_claim[key], key=lambda number: number.place))
    )
    return tuple(sorted(found, key=lambda finding: finding.id))


def _moves(numbers: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    """Pairs of a number as it was and as it is."""
    for place, first in enumerate(numbers):
        for second in numbers[place + 1 : place + 2]:
            if not _alike(first, second):
                continue
            between = " ".join(first.text[first.quantity.end : second.place].split()) + " "
            before = first.text[max(0, first.place - _REACH) : first.place]
            verb = _MOVES.search(before[max(0, before.rfind(". ")) :])
            if verb and verb["how"] == "from" and _FROM_TO.match(between):
                yield first, second
            elif _DOWN_FROM.match(between) or (
                verb and verb["how"] == "to" and _TO_FROM.match(f" {between}")
            ):
                yield second, first


def _alike(one: Told, other: Told) -> bool:
    """Whether two numbers count the same things: shares, prices and sums move every day."""
    if one.quantity.unit or other.quantity.unit or one.shown == other.shown:
        return False
    return bool(one.head) and one.head == other.head and not (one.around.past or other.around.past)


def _finding(
    before: Told, now: Told, outlets: Mapping[str, str], events: Mapping[str, str]
) -> Finding:
    outlet = outlets[now.claim.report]
    words = " ".join(now.quantity.counted.text.split()) if now.quantity.counted else now.head
    return Finding(
        id=members_id("f", "update", (before.id, now.id)),
        kind="update",
        slot="count",
        event=events.get(now.claim.id),
        claims=(now.claim.id,),
        estimate=None,
        sides=tuple(_side(number) for number in (before, now)),
        status="settled",
        rule="told-as-moved",
        explanation=(
            f"{outlet} tells of {words} that the number moved "
            f"from {_value(before)} to {_value(now)}."
        ),
        why_not_milder=NOT_MILDER,
        confidence=None,
        arithmetic=None,
    )


def _side(number: Told) -> Side:
    return Side(
        value=_value(number),
        claims=(number.claim.id,),
        quantities=(number.id,),
        voices=(number.voice,),
    )


def _value(number: Told) -> str:
    return " ".join(number.quantity.text.split()).lower()
