"""Who and what takes part in an event, compared with annotated arguments.

An argument is found where a part or a place of the claim at its trigger overlaps one of its
mentions in the text; it is placed right where it is on the same side too. Sides are coarse, as the
ontologies' roles and those of the packs have other names: who does it, whom it is done to or who
gets it, and where. A ``participant`` of the annotators may be on either side; a claim's
``participant`` is only somebody named and is not counted. Arguments in other sentences than the
trigger's are never found, and count.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from consilience.model.claim import Claim
from consilience.model.span import Span
from consilience.packs.lexicon import Lexicon

DOER, DONE_TO, PLACE = "doer", "done to", "place"
_PLACES = frozenset("place origin destination gpe territoryorfacility".split())
_DOERS = frozenset(
    """attacker killer injurer communicator jailer giver damager destroyer damagerdestroyer
    transporter impeder preventer perpetrator investigator inspector monitor regulator judgecourt
    prosecutor demonstrator voter governmentbody granter retreater yielder surrenderer executioner
    founder violator manufacturer extraditer spy candidate placeofemployment""".split()
)
_NO_SIDE = frozenset({"participant"})


@dataclass(frozen=True)
class Argument:
    """An annotated argument: where it is mentioned and on which sides it may be."""

    mentions: tuple[Span, ...]
    sides: frozenset[str]


def argument(role: str, mentions: Sequence[Span]) -> Argument:
    """An argument of a role of the ontologies, in any case."""
    name = role.lower()
    if name in _NO_SIDE or "participant" in name:
        return Argument(tuple(mentions), frozenset({DOER, DONE_TO}))
    side = PLACE if name in _PLACES else DOER if name in _DOERS else DONE_TO
    return Argument(tuple(mentions), frozenset({side}))


def sides_of(lexicon: Lexicon) -> Mapping[tuple[str, str], frozenset[str]]:
    """The sides that the roles of the packs stand for, by type and role."""
    found: dict[tuple[str, str], frozenset[str]] = {}
    for pack in lexicon.packs:
        for event in pack.types:
            for rule in event.roles:
                both = rule.subject and bool({"between", "with"} & set(rule.prepositions))
                side = (
                    PLACE
                    if rule.id == "place"
                    else DOER
                    if rule.subject and not rule.object
                    else DONE_TO
                )
                sides = frozenset({DOER, DONE_TO}) if both else frozenset({side})
                found[event.id, rule.id] = sides
    return found


def told(
    claim: Claim, sides: Mapping[tuple[str, str], frozenset[str]]
) -> Iterator[tuple[Span, frozenset[str]]]:
    """The parts and places of a claim with their sides."""
    general = {"agent": frozenset({DOER}), "patient": frozenset({DONE_TO})}
    for role in claim.roles:
        side = sides.get((claim.event_type, role.role)) or general.get(role.role)
        if side:
            yield Span(role.start, role.end), side
    for place in claim.places:
        yield Span(place.start, place.end), frozenset({PLACE})


def compare(gold: Sequence[Argument], ours: Sequence[tuple[Span, frozenset[str]]]) -> Counter[str]:
    """Count what of the annotated is found, and what of ours is annotated."""
    tally: Counter[str] = Counter({"arguments": len(gold), "our arguments": len(ours)})
    for one in gold:
        hits = [side for span, side in ours if _mentioned(span, one)]
        tally["arguments found"] += bool(hits)
        tally["arguments placed"] += any(side & one.sides for side in hits)
    for span, side in ours:
        meant = [one for one in gold if _mentioned(span, one)]
        tally["our arguments found"] += bool(meant)
        tally["our arguments placed"] += any(side & one.sides for one in meant)
    return tally


def _mentioned(span: Span, one: Argument) -> bool:
    return any(span.overlaps(mention) for mention in one.mentions)
