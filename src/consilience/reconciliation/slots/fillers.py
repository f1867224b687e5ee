"""Two claims of one deed or thing of which one slot is filled so that both cannot be so.

Claims of two voices are laid side by side slot by slot. Where one slot holds words of which a
thing bears only one at a time, and the other slots say that one deed or thing is meant, both cannot
be so.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from consilience.model.finding import Finding, FindingSlot
from consilience.reconciliation.making import Rule, Told, make
from consilience.reconciliation.slots.exclusive_words import Exclusive, kinds_in, states_in
from consilience.reconciliation.slots.frames import Frame, Thing
from consilience.reconciliation.slots.ground import Ground
from consilience.reconciliation.slots.one_thing import one_thing, picked_apart
from consilience.reconciliation.slots.synonyms import things_of
from consilience.reconciliation.subjects import hangs
from consilience.reconciliation.tellings import Telling
from consilience.text.folding import folded_words, stem

_BE = frozenset("is are was were be been being s re m".split())
_BECOMES = _BE | frozenset(
    """stand stands stood lie lies lay hang hung remain remains remained remaining stay stays
    stayed become becomes became turned found declared considered keep keeps kept left called
    pronounced looked""".split()
)
_BETWEEN = frozenset(
    """well very still fully only not quite now already all both never him her it them therefore
    completely entirely perfectly a an the in on at never ever always then also almost""".split()
)
_NEGATES = frozenset("not never no nobody none neither nor hardly cannot without t".split())


@dataclass(frozen=True, slots=True)
class Filled:
    """A claim and the word of a row that fills one of its slots.

    Attributes:
        frame: The claim.
        word: The word.
        slot: ``state``, or the way in which the phrase hangs on the deed.
        text: The words to show.
        negated: Whether the claim says that it is not so.
        deed: Names of the deed that the phrase hangs on.
        holder: Whose state it is: the claim's bearer, or the noun behind the word.
        picked: Whether the word stands before its noun: "a valid licence".
    """

    frame: Frame
    word: Exclusive
    slot: str
    text: str
    negated: bool = False
    deed: frozenset[str] = frozenset()
    holder: Thing | None = None
    picked: bool = False


def find_fillers(ground: Ground, events: Mapping[str, str]) -> Iterator[Finding]:
    """Find claims of one deed or thing whose slots are filled by words that exclude each other.

    Args:
        ground: All claims slot by slot.
        events: Event id by claim id.
    """
    by_row: dict[tuple[str, str, str], list[Filled]] = defaultdict(list)
    for frame in ground.frames.values():
        if _is_told(frame.telling):
            for filled in (*_states(frame), *_kinds(frame)):
                for of in _of_what(filled):
                    by_row[filled.slot, filled.word.row, of].append(filled)
    seen: set[tuple[int, int]] = set()
    for slot, row, of in sorted(by_row):
        for one, other in combinations(by_row[slot, row, of], 2):
            pair = id(one), id(other)
            if pair in seen or not _exclude(one, other):
                continue
            seen.add(pair)
            if ground.may_meet(one.frame, other.frame):
                same = _same_bearer if slot == "state" else _same_deed
                if same(one, other, ground):
                    yield _finding(one, other, events)


def _of_what(filled: Filled) -> frozenset[str]:
    """Names of the thing, or of the deed, one of which two claims of one must share."""
    if filled.slot != "state":
        return filled.deed
    return filled.holder.names | filled.holder.about if filled.holder else frozenset()


def _is_told(telling: Telling) -> bool:
    return telling.claim.modality in {"actual", "agreed", "planned", "denied"} and not hangs(
        telling
    )


def _exclude(one: Filled, other: Filled) -> bool:
    if one.word.column == other.word.column:
        return one.negated != other.negated and not (one.picked or other.picked)
    return not one.negated and not other.negated


def _states(frame: Frame) -> Iterator[Filled]:
    """States that a claim tells of its bearer."""
    words = frame.telling.words
    for found in states_in(words):
        verb = _verb_before(words, found.first)
        if verb is None or not _ends(frame.telling, found) or _PASSING & set(words):
            continue
        negated = bool(_NEGATES & set(words[max(0, verb - 2) : found.first]))
        negated ^= frame.telling.claim.modality == "denied"
        told = " ".join(words[verb : found.last])
        yield Filled(frame, found, "state", told, negated, holder=frame.bearer)
    yield from _qualities(frame)


def _qualities(frame: Frame) -> Iterator[Filled]:
    """States that stand before the noun of whose thing they are: "through a damaged fence"."""
    phrases = [part.words for part in frame.parts if part.article]
    phrases += [
        tuple(word for word, _, _ in folded_words(role.text))
        for role in frame.telling.claim.roles
        if role.role != "participant"
    ]
    for words in phrases:
        for found in states_in(words):
            if 0 < found.last == len(words) - 1 and found.last - found.first == 1:
                holder = Thing(things_of(words[-1]))
                told = " ".join(words)
                if not _NEGATES & {*words, *frame.telling.words}:
                    yield Filled(frame, found, "state", told, holder=holder, picked=True)


def _verb_before(words: Sequence[str], first: int) -> int | None:
    for at in range(first - 1, max(-1, first - 5), -1):
        if words[at] in _BECOMES:
            return at
        if words[at] not in _BETWEEN:
            return None
    return None


_PASSING = frozenset("until initially before after first originally formerly previously".split())
"""Words by which a state is told of one stretch of time among others."""
_GOES_ON = frozenset(
    """and or but when while because although though after before since until at in on for to by
    with from of during all again enough too that as if now today yesterday still then there here so
    throughout within under over about who which only on""".split()
)


def _ends(telling: Telling, found: Exclusive) -> bool:
    """Whether nothing behind a word makes it a quality of something else: "a dead end"."""
    behind = telling.words[found.last : found.last + 1]
    if not behind or behind[0] in _GOES_ON or behind[0].endswith("ly") or behind[0][0].isdigit():
        return True
    joined = f"{found.words.split()[-1]} {behind[0]}"
    return joined not in telling.text.lower().replace("-", " ")


_WAYS: Mapping[str, str] = {
    **dict.fromkeys(("in", "on", "at", "inside", "aboard", "near", "outside", "under"), "at"),
    **dict.fromkeys(("from", "off", "out"), "from"),
    **dict.fromkeys(("to", "into", "onto", "toward", "towards"), "to"),
    **dict.fromkeys(("through", "via"), "by"),
    **dict.fromkeys(("by",), "by"),
    **dict.fromkeys(("with", "using"), "with"),
}
_BARE = frozenset({"by", "on", "via", "with", "using"})
"""Prepositions behind which a means needs no article: "by train", "on foot"."""
_SLOTS: Mapping[str, FindingSlot] = {
    "at": "place",
    "from": "place",
    "to": "place",
    "by": "category",
    "with": "category",
    "state": "status",
}


def _kinds(frame: Frame) -> Iterator[Filled]:
    """Kinds that stand behind prepositions of a claim."""
    for part in frame.parts:
        way = _WAYS.get(part.by)
        if way is None or not (part.article or part.by in _BARE):
            continue
        for found in kinds_in(part.words):
            if found.last == len(part.words):
                told = f"{part.by} {' '.join(part.words)}"
                yield Filled(frame, found, way, told, deed=part.deed)


def _before_then(filled: Filled) -> bool:
    """Whether an account tells in its own words what had been so before what it tells."""
    words = filled.frame.telling.words
    return "had" in words and "been" in words and not filled.frame.telling.speaker


def _same_bearer(one: Filled, other: Filled, ground: Ground) -> bool:
    here, there = one.holder, other.holder
    if here is None or there is None or _before_then(one) != _before_then(other):
        return False
    if one.picked and other.picked:
        return False
    beside = ground.beside(one.frame, other.frame)
    if here.points or there.points:
        return beside and bool(here.names & there.names) and not (here.points and there.points)
    if one.picked or other.picked:
        return bool(here.names & there.names) and ground.of_few(
            one.frame, other.frame, here.names & there.names
        )
    if not (one.frame.telling.speaker or other.frame.telling.speaker):
        return ground.soon(one.frame, other.frame, _SAME_DAYS) and one_thing(here, there)
    part = _part_of(here, there)
    return one_thing(here, there) or (bool(part) and ground.of_few(one.frame, other.frame, part))


def _part_of(one: Thing, other: Thing) -> frozenset[str]:
    """What one is told as a part or thing of: the door of the cage, the cage."""
    return (one.names & other.about) | (other.names & one.about)


_SAME_DAYS = 2
"""Days between accounts of which none names a voice for what may change."""


def _same_deed(one: Filled, other: Filled, ground: Ground) -> bool:
    here, there = one.frame, other.frame
    slot_words = frozenset(map(stem, (*one.word.words.split(), *other.word.words.split())))
    deeds = one.deed & other.deed
    if not deeds or here.bearer is None or there.bearer is None:
        return False
    if not here.bearer.names & there.bearer.names or picked_apart(here.bearer, there.bearer):
        return False
    beside = ground.beside(here, there)
    if (here.bearer.points or there.bearer.points) and not beside:
        return False
    rare = ground.rare(here, there, slot_words)
    seldom = ground.seldom(here, there, deeds)
    return beside or ground.one_event(here, there) or bool(rare) or seldom


def _finding(one: Filled, other: Filled, events: Mapping[str, str]) -> Finding:
    return make(
        Rule(
            "contradiction",
            _SLOTS[one.slot],
            f"one-slot-two-fillers-{one.slot}",
            "Two voices tell of one thing what cannot both be so",
            why_not_milder="of one thing at one time only one of the two can be said",
        ),
        [Told(one.frame.telling, one.text), Told(other.frame.telling, other.text)],
        events,
    )
