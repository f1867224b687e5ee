"""Where several accounts tell the same thing in other words."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from consilience.model.finding import Finding, FindingSlot
from consilience.model.quantity import Number
from consilience.reconciliation.days_told import (
    DayTold,
    days_apart,
    days_told,
    month_of,
    same_day,
    spans_apart,
)
from consilience.reconciliation.deeds import families
from consilience.reconciliation.making import Rule, Told, make, shorten, told_by_several
from consilience.reconciliation.retractions import is_denied
from consilience.reconciliation.slots.frames import deeds_in
from consilience.reconciliation.subjects import leaves_open
from consilience.reconciliation.tellings import Telling
from consilience.text.folding import stem

_SHARED = 2
"""Words besides names."""
_COVERED = 0.5
"""Share of the shorter claim's words besides names that the other must tell too."""
_ALIKE = 0.25
"""Share of all their words that both must tell."""
_OF_OTHERS = 0.5
"""The same where each names somebody whom the other does not."""
_OF_NO_DEED = 0.7
"""Share of the shorter claim's words where no word for a deed is in both."""
_LEADERS = 200
"""Leaders of a word that a claim is compared with; more stand for one flood of copies."""
_CLASSES = {
    "actual": "told as so",
    "planned": "told as to come",
    "agreed": "told as to come",
    "demanded": "demanded",
    "possible": "told as possible",
    "conditional": "told as possible",
    "denied": "denied",
}
_ANY_DAY = ("event", "start", "end", "deadline")


Apart = Callable[[Telling, Telling], bool]
"""Whether two claims cannot be one, whatever words they share."""


def find_agreements(
    tellings: Sequence[Telling], events: Mapping[str, str], apart: Apart
) -> Iterator[Finding]:
    """Find claims of different accounts that share most of their words and no different days.

    Args:
        tellings: All claims, sorted by account and place.
        events: Event id by claim id.
        apart: Tells claims that cannot be one.
    """
    for members in _groups(sorted(tellings, key=lambda t: t.id), apart):
        if len({telling.claim.report for telling in members}) < 2 or not told_by_several(members):
            continue
        slot = _slot(members)
        value = shorten(members[0].text)
        yield make(
            Rule("agreement", slot, "same-thing-told", _opening(members)),
            [Told(telling, value) for telling in members],
            events,
        )


def _opening(members: Sequence[Telling]) -> str:
    voices = {telling.voice for telling in members}
    speaker = members[0].speaker
    if len(voices) == 1 and speaker:
        return f"The accounts tell the same, all of them from {speaker}"
    return "The accounts tell the same"


def _slot(members: Sequence[Telling]) -> FindingSlot:
    if members[0].claim.modality == "demanded":
        return "position"
    days = [_days(telling) for telling in members]
    return "date" if all(days) and _on_one_day(days[0], days[1]) else "status"


def _groups(tellings: Sequence[Telling], apart: Apart) -> Iterator[list[Telling]]:
    """Every claim joins the first group whose leader tells the same, or leads one of its own."""
    groups: dict[str, list[Telling]] = {}
    by_word: dict[str, list[str]] = defaultdict(list)
    leaders: dict[str, Telling] = {}
    likeness = _Likeness()
    for telling in tellings:
        spoken = telling.claim.event_type == "statement"
        if len(telling.stems) < 2 or spoken or leaves_open(telling):
            continue
        leader = next(
            (
                key
                for key in _candidates(telling, by_word)
                if likeness.same(telling, leaders[key])
                and not any(apart(telling, member) for member in groups[key])
            ),
            None,
        )
        if leader:
            groups[leader].append(telling)
            continue
        leaders[telling.id] = telling
        groups[telling.id] = [telling]
        for word in telling.stems:
            by_word[word].append(telling.id)
    yield from groups.values()


def _candidates(telling: Telling, by_word: Mapping[str, Sequence[str]]) -> Iterable[str]:
    shared: Counter[str] = Counter()
    for word in telling.stems:
        shared.update(by_word.get(word, ())[-_LEADERS:])
    return (key for key, _ in sorted(shared.items(), key=lambda row: (-row[1], row[0])) if _ > 1)


class _Likeness:
    """Tells claims that say the same; what each one tells is read once."""

    def __init__(self) -> None:
        self._days: dict[str, tuple[DayTold, ...]] = {}
        self._counts: dict[str, Mapping[str, set[Number | None]]] = {}
        self._deeds: dict[str, frozenset[str]] = {}

    def same(self, one: Telling, other: Telling) -> bool:
        """Whether two claims tell one thing in one way."""
        if not _told_alike(one, other) or self._count_apart(one, other):
            return False
        if not one.one_story(other) and _figures_differ(one, other):
            return False
        days, other_days = self._days_of(one), self._days_of(other)
        on_one_day = _on_one_day(days, other_days)
        apart = days_apart((*days, *_months(one)), (*other_days, *_months(other)))
        if not on_one_day and (apart or spans_apart(one.claim, other.claim)):
            return False
        things, other_things = one.stems - one.named, other.stems - other.named
        shared = things & other_things
        if on_one_day and shared and _same_deed(one, other):
            return True
        shorter = min(len(things), len(other_things))
        deeds, other_deeds = self._deeds_of(one), self._deeds_of(other)
        if but_for_the_deed((things, deeds), (other_things, other_deeds)):
            return False
        covered = _COVERED if deeds & other_deeds else _OF_NO_DEED
        return bool(shorter) and len(shared) / shorter >= covered and _close(one, other, shared)

    def _deeds_of(self, telling: Telling) -> frozenset[str]:
        """Names of the deeds that the words of a claim may tell."""
        if telling.id not in self._deeds:
            names = (deed.names for deed in deeds_in(telling.words))
            self._deeds[telling.id] = frozenset().union(*names)
        return self._deeds[telling.id]

    def _days_of(self, telling: Telling) -> tuple[DayTold, ...]:
        if telling.id not in self._days:
            self._days[telling.id] = _days(telling)
        return self._days[telling.id]

    def _counts_of(self, telling: Telling) -> Mapping[str, set[Number | None]]:
        if telling.id not in self._counts:
            self._counts[telling.id] = _counts(telling)
        return self._counts[telling.id]

    def _count_apart(self, one: Telling, other: Telling) -> bool:
        """Whether both count one kind of thing and no number of it is in both."""
        here, there = self._counts_of(one), self._counts_of(other)
        return any(not here[kind] & there[kind] for kind in here.keys() & there.keys())


Words = frozenset[str]


def but_for_the_deed(one: tuple[Words, Words], other: tuple[Words, Words]) -> bool:
    """Whether two claims differ by one word each, which tells a deed: found there, burnt there.

    Args:
        one: Stems of a claim's words besides names, and names of the deeds that it tells.
        other: The same of another.
    """
    (own, deeds), (own_too, deeds_too) = one, other
    if deeds & deeds_too:
        return False
    here, there = own - own_too, own_too - own
    told = len(here) == len(there) == 1
    return told and here <= frozenset(map(stem, deeds)) and there <= frozenset(map(stem, deeds_too))


def _figures_differ(one: Telling, other: Telling) -> bool:
    """Whether both write numbers and none is in both, whatever they count: "19 of them"."""
    here, there = ({w for w in t.text.split() if w[:1].isdigit()} for t in (one, other))
    return bool(here and there) and not here & there


def _months(telling: Telling) -> tuple[DayTold, ...]:
    return tuple(month for when in telling.claim.times if (month := month_of(when)))


def _told_alike(one: Telling, other: Telling) -> bool:
    """Whether two claims say yes or no, done or to come, and how far, in one way."""
    return (
        one.claim.polarity == other.claim.polarity
        and _CLASSES[one.claim.modality] == _CLASSES[other.claim.modality]
        and (not one.claim.phase or not other.claim.phase or one.claim.phase == other.claim.phase)
    )


def _close(one: Telling, other: Telling, shared: frozenset[str]) -> bool:
    """Whether claims that share most words of the shorter one share enough of all their words."""
    alike = len(one.stems & other.stems) / len(one.stems | other.stems)
    others = bool(one.named - other.named) and bool(other.named - one.named)
    if len(shared) >= _SHARED and alike >= (_OF_OTHERS if others else _ALIKE):
        return True
    shorter = min(len(one.stems - one.named), len(other.stems - other.named))
    return (
        len(shared) == shorter >= _SHARED
        and one.claim.event_type == other.claim.event_type != "other"
    )


def _counts(telling: Telling) -> Mapping[str, set[Number | None]]:
    counts: dict[str, set[Number | None]] = defaultdict(set)
    for quantity in telling.claim.quantities:
        if is_denied(telling.report.text, quantity.start):
            continue
        kind = quantity.slot or (quantity.counted.kind if quantity.counted else None)
        if kind or quantity.unit:
            counts[kind or quantity.unit or ""] |= {quantity.best, quantity.low, quantity.high}
    for numbers in counts.values():
        numbers.discard(None)
    return counts


def _same_deed(one: Telling, other: Telling) -> bool:
    return one.claim.event_type == other.claim.event_type != "other" or bool(
        families(one.stems) & families(other.stems)
    )


def _days(telling: Telling) -> tuple[DayTold, ...]:
    """Days with a date; a weekday alone is on many days."""
    return tuple(d for d in days_told(telling.claim, _ANY_DAY) if d.month_day or d.first)


def _on_one_day(days: Sequence[DayTold], other_days: Sequence[DayTold]) -> bool:
    return any(same_day(a, b) for a in days for b in other_days)
