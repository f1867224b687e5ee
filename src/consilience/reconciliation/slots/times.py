"""When it was: one deed that two voices put at two hours, on two days or in two years."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from itertools import combinations, product

from consilience.model.finding import Finding, FindingSlot
from consilience.model.when import When
from consilience.reconciliation.days_told import days_apart, on_a_day_worked_out
from consilience.reconciliation.making import Rule, Told, make
from consilience.reconciliation.slots.frames import Frame
from consilience.reconciliation.slots.ground import Ground, named_places, of_other_places
from consilience.reconciliation.slots.one_thing import of_one_bearer, of_other_things, one_thing
from consilience.reconciliation.subjects import hangs
from consilience.text.folding import content_stems, folded_words, stem

_MOST = 40
"""Claims of one deed of one bearer that are held against each other; more are of many deeds."""
_OFTEN = frozenset(
    """again another second third fourth each every daily also since until still often sometimes
    other several various between twice later earlier first last next normally usually regularly
    routinely generally typically ordinarily always weekly monthly""".split()
)
"""Words by which a deed may be one of several."""


def find_other_times(ground: Ground, events: Mapping[str, str]) -> Iterator[Finding]:
    """Find deeds of one doer or bearer that two voices put at different times or places.

    Args:
        ground: All claims slot by slot.
        events: Event id by claim id.
    """
    by_deed: dict[tuple[str, str], list[Frame]] = defaultdict(list)
    for frame in ground.frames.values():
        if frame.bearer and _is_told(frame):
            for key in product(frame.deeds, frame.bearer.names):
                by_deed[key].append(frame)
    seen: set[frozenset[str]] = set()
    for key in sorted(by_deed):
        if not 1 < len(by_deed[key]) <= _MOST:
            continue
        for one, other in combinations(by_deed[key], 2):
            pair = frozenset({one.telling.id, other.telling.id})
            if pair not in seen and _of_one_deed(one, other, ground):
                seen.add(pair)
                yield from _differing(one, other, ground, events)


def _is_told(frame: Frame) -> bool:
    claim = frame.telling.claim
    if claim.event_type == "statement":
        return False
    plain = claim.modality == "actual" and claim.polarity == "positive" and not claim.condition
    return plain and not hangs(frame.telling) and not _OFTEN & set(frame.telling.words)


def _of_one_deed(one: Frame, other: Frame, ground: Ground) -> bool:
    if not ground.in_one_story(one, other):
        return False
    beside = ground.beside(one, other)
    if not of_one_bearer(one, other) and not (beside and _points_to(one, other)):
        return False
    return not of_other_things(one, other)


def _points_to(one: Frame, other: Frame) -> bool:
    if one.bearer is None or other.bearer is None:
        return False
    return one.bearer.points != other.bearer.points and one_thing(one.bearer, other.bearer)


def _of_other_names(one: Frame, other: Frame, *, places: bool) -> bool:
    """Whether each names somebody or counts something that the other does not.

    Places count where they are not what differs.
    """
    here, there = one.telling, other.telling
    where = frozenset() if places else _places(one) | _places(other)
    names = (here.named - there.named) - where and (there.named - here.named) - where
    numbers = {q.best for q in here.claim.quantities}, {q.best for q in there.claim.quantities}
    return bool(names) or bool(numbers[0] and numbers[1] and not numbers[0] & numbers[1])


def _of_other_content(one: Frame, other: Frame) -> bool:
    """Whether each tells more of its deed, and none of it is in both."""
    bearers = frozenset().union(*(f.bearer.names for f in (one, other) if f.bearer))
    told = frozenset(map(stem, bearers | one.deeds | other.deeds)) | {"against"}
    here, there = (f.telling.stems - told - f.telling.named for f in (one, other))
    return bool(here and there) and not here & there


def _differing(
    one: Frame, other: Frame, ground: Ground, events: Mapping[str, str]
) -> Iterator[Finding]:
    here, there = _when(one), _when(other)
    if _of_other_names(one, other, places=bool(here and there)) or _of_other_content(one, other):
        return
    if here and there:
        dates = [(f.telling.report.published, w.text) for f, w in ((one, here), (other, there))]
        if on_a_day_worked_out(*dates):
            return
        if _deed_at(one, here.start) & _deed_at(other, there.start) and _apart(here, there):
            yield _finding("date", one, other, here.text, there.text, events)
    elif ground.beside(one, other) and _at_two_places(one, other):
        yield _finding("place", one, other, _where(one), _where(other), events)


def _at_two_places(one: Frame, other: Frame) -> bool:
    if not of_other_places(one, other) or days_apart(one.telling.days, other.telling.days):
        return False
    here, there = (_deed_at(f, named_places(f.telling.claim)[0].start) for f in (one, other))
    return bool(here & there) and _in_towns(one, other) and not _nested(one, other)


def _when(frame: Frame) -> When | None:
    """The one time that a claim tells of its deed; null where it tells none or several."""
    times = [when for when in frame.telling.claim.times if when.role in {"event", "start"}]
    if len(times) != 1 or times[0].approx or _NOW.search(times[0].text):
        return None
    return times[0] if times[0].first and times[0].grain in _SIZES else None


_NOW = re.compile(r"\b(?:today|tonight|now|yesterday|this|last)\b", re.IGNORECASE)


def _deed_at(frame: Frame, place: int) -> frozenset[str]:
    """Names of the deed told last before a time, or else next behind it."""
    start = frame.telling.claim.clause.start
    words = len(folded_words(frame.telling.report.text[start : max(start, place)]))
    before = [deed for deed in frame.told if deed.place < words]
    behind = [deed for deed in frame.told if deed.place >= words]
    deeds = before[-1:] or behind[:1]
    return deeds[0].names if deeds else frozenset()


_SIZES: Mapping[str, int] = {
    **dict.fromkeys(("year", "month"), 3700),
    **dict.fromkeys(("day", "night", "part", "hour", "minute"), 3),
}
"""Days that may lie between two times of one deed, by the grain in which they are told."""
_SLIP = timedelta(minutes=6)
"""So near, two hours are one, rounded."""


def _apart(one: When, other: When) -> bool:
    """Whether no moment is in both stretches, and they lie near enough to be of one deed."""
    if _CLOCK.fullmatch(one.text) and _CLOCK.fullmatch(other.text):
        clocks = [
            datetime.fromisoformat(f"2000-01-01{(w.first or '')[10:16]}") for w in (one, other)
        ]
        return abs(clocks[0] - clocks[1]) > _SLIP
    here, there = _stretch(one), _stretch(other)
    gap = max(here[0] - there[1], there[0] - here[1])
    days = min(_SIZES[one.grain or ""], _SIZES[other.grain or ""])
    coarse = {one.grain, other.grain} & {"year", "month"}
    fine = not coarse or one.grain == other.grain
    return fine and _SLIP < gap <= timedelta(days=days)


_CLOCK = re.compile(r"(?:at )?\d{1,2}(?:[.:]\d\d)? ?(?:[ap]\.?m\.?)?")
"""An hour told without its day."""


def _stretch(when: When) -> tuple[datetime, datetime]:
    """First and last moment; a time told without its hour takes in the whole day."""
    last = when.last or when.first or ""
    end = datetime.fromisoformat(last[:16]) if "T" in last else _end_of(last)
    return datetime.fromisoformat((when.first or "")[:16]), end


def _end_of(day: str) -> datetime:
    return datetime.fromisoformat(day[:10]) + timedelta(days=1) - 2 * _SLIP


def _places(frame: Frame) -> frozenset[str]:
    return content_stems(_where(frame))


def _where(frame: Frame) -> str:
    return " ".join(place.text for place in named_places(frame.telling.claim))


def _in_towns(one: Frame, other: Frame) -> bool:
    """Whether no place is known to be as wide as a region, in which the other may lie."""
    places = (*named_places(one.telling.claim), *named_places(other.telling.claim))
    return not any(place.precision in {"region", "country", "area"} for place in places)


def _nested(one: Frame, other: Frame) -> bool:
    """Whether one place may lie in the other: an account names both together."""
    here, there = ([p.text for p in named_places(f.telling.claim)] for f in (one, other))
    texts = (one.telling.report.text, other.telling.report.text)
    return any(
        f"{a}{between}{b}" in text or f"{b}{between}{a}" in text
        for text in texts
        for a in here
        for b in there
        for between in (", ", " in ", " of ", " near ", " outside ")
    )


def _finding(  # noqa: PLR0913, PLR0917 - what one finding is made of
    slot: FindingSlot, one: Frame, other: Frame, here: str, there: str, events: Mapping[str, str]
) -> Finding:
    return make(
        Rule(
            "contradiction",
            slot,
            f"one-deed-two-{slot}s",
            f"Two voices tell one deed and give it another {slot}",
            why_not_milder=f"one and the same bears it, and no {slot} is in both",
        ),
        [Told(one.telling, here), Told(other.telling, there)],
        events,
    )
