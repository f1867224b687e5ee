"""What two claims have in common besides the slot in which they differ."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from consilience.model.claim import Claim, PlaceMention
from consilience.reconciliation.days_told import days_apart, reports_apart, spans_apart
from consilience.reconciliation.slots.frames import Frame, frames
from consilience.reconciliation.slots.near_stories import NearStories
from consilience.reconciliation.tellings import Telling, informative, name_keys
from consilience.text.folding import stem

_FEW = 4
"""A word that so few claims of a story hold says that one thing is meant."""
_AROUND = 2
"""So many of them around two claims say that they speak of one thing."""
_NEWS = 3
"""Days for which what happened is news."""
_NEXT = 2
_CLOSE = 150
"""Claims, or code points, between which an account turns from one voice to the other."""


class Ground:
    """All claims slot by slot, and what two of them have in common.

    Args:
        tellings: All claims, sorted by account and place.
        events: Event id by claim id.

    Attributes:
        frames: The claims slot by slot, by id, in the same order.
    """

    def __init__(self, tellings: Sequence[Telling], events: Mapping[str, str]) -> None:
        self.frames = frames(tellings)
        self._events = events
        self._days = _days(tellings)
        self._stories = NearStories(tellings)
        self._often = Counter(
            (telling.home or telling.claim.report, word)
            for telling in tellings
            for word in telling.stems
        )
        self._done = Counter(
            (frame.telling.home or frame.telling.claim.report, deed)
            for frame in self.frames.values()
            for deed in frame.deeds
        )

        self._things = Counter(
            (frame.telling.home or frame.telling.claim.report, name)
            for frame in self.frames.values()
            for name in frozenset().union(*(thing.names for thing in frame.things))
        )

    def may_meet(self, one: Frame, other: Frame) -> bool:
        """Whether two voices speak of one story, one time and one place."""
        here, there = one.telling, other.telling
        if days_apart(here.days, there.days) or spans_apart(here.claim, there.claim):
            return False
        return self.in_one_story(one, other) and not of_other_places(one, other)

    def in_one_story(self, one: Frame, other: Frame) -> bool:
        """Whether two voices speak of one story, of what is so or of what is to come."""
        here, there = one.telling, other.telling
        if here.id == there.id or here.same_mouth(there) or here.text == there.text:
            return False
        planned = {"planned", "agreed"}
        if (here.claim.modality in planned) != (there.claim.modality in planned):
            return False
        if reports_apart(here.published, there.published) and not self._looks_back(here, there):
            return False
        return self._stories.one(here, there)

    def _looks_back(self, one: Telling, other: Telling) -> bool:
        """Whether the later of two accounts names a day on which the earlier one was news."""
        earlier, later = sorted((one, other), key=lambda telling: telling.published or "")
        news = date.fromisoformat(earlier.published or "")
        named = self._days[later.claim.report]
        return any(0 <= (news - day).days <= _NEWS for day in named)

    def beside(self, one: Frame, other: Frame) -> bool:
        """Whether an account turns from one voice to another right there."""
        here, there = one.telling, other.telling
        first, then = sorted((here.claim.clause, there.claim.clause), key=lambda span: span.start)
        near = abs(here.order - there.order) <= _NEXT or then.start - first.end <= _CLOSE
        return here.claim.report == there.claim.report and near

    def one_event(self, one: Frame, other: Frame) -> bool:
        """Whether linking joins them."""
        here, there = one.telling, other.telling
        return here.id in self._events and self._events[here.id] == self._events.get(there.id)

    def rare(self, one: Frame, other: Frame, without: frozenset[str]) -> frozenset[str]:
        """Stems in both claims that few claims of the story hold."""
        here, there = one.telling, other.telling
        return frozenset(
            word
            for word in (here.stems & there.stems) - without
            if _count(self._often, one, other, word) <= _FEW
        )

    def around(self, one: Frame, other: Frame, deeds: frozenset[str]) -> bool:
        """Whether words that few claims of the story hold stand around both, besides a deed's."""
        words = (_near(one, other) & _near(other, one)) - frozenset(map(stem, deeds))
        return sum(_count(self._often, one, other, word) <= _FEW for word in words) >= _AROUND

    def seldom(self, one: Frame, other: Frame, deeds: frozenset[str]) -> bool:
        """Whether few claims of their story tell one of some deeds."""
        return any(_count(self._done, one, other, deed) <= _FEW for deed in deeds)

    def of_few(self, one: Frame, other: Frame, names: frozenset[str]) -> bool:
        """Whether few claims of their story tell of one of some things."""
        return any(_count(self._things, one, other, name) <= _FEW for name in names)

    def soon(self, one: Frame, other: Frame, days: int) -> bool:
        """Whether two accounts came out within some days, or one of them bears no day."""
        here, there = one.telling.published, other.telling.published
        if not here or not there:
            return True
        return abs((date.fromisoformat(here) - date.fromisoformat(there)).days) <= days


def _count(counts: Counter[tuple[str, str]], one: Frame, other: Frame, word: str) -> int:
    """How many claims of the stories of two accounts hold a word."""
    homes = {one.telling.home or one.telling.claim.report}
    homes.add(other.telling.home or other.telling.claim.report)
    return sum(counts[home, word] for home in homes)


def named_places(claim: Claim) -> tuple[PlaceMention, ...]:
    """The places that a claim names; "a room" may lie in any of them."""
    return tuple(place for place in claim.places if place.text[:1].isupper())


def of_other_places(one: Frame, other: Frame) -> bool:
    """Whether both name where it was, and share no word of it."""
    here, there = (
        frozenset().union(*(name_keys(place.text) for place in named_places(frame.telling.claim)))
        for frame in (one, other)
    )
    return bool(here and there) and not here & there


def _near(frame: Frame, other: Frame) -> frozenset[str]:
    """Stems of a claim's sentence; towards another account also of those before it."""
    telling = frame.telling
    own = telling.stems | informative(telling.sentence_text)
    away = telling.claim.report != other.telling.claim.report
    return own | telling.before if away else own


def _days(tellings: Sequence[Telling]) -> Mapping[str, frozenset[date]]:
    """Days that each account names."""
    found: dict[str, set[date]] = defaultdict(set)
    for telling in tellings:
        found[telling.claim.report] |= {d.first for d in telling.days if d.first and d.single}
    return defaultdict(frozenset, {report: frozenset(days) for report, days in found.items()})
