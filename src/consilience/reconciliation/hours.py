"""One event at two hours: the sluices were opened at nine, or at eleven."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from consilience.model.finding import Finding
from consilience.model.when import When
from consilience.reconciliation.days import anchors_of
from consilience.reconciliation.days_told import DayTold, days_apart, reports_apart
from consilience.reconciliation.making import Rule, Told, make
from consilience.reconciliation.one_deed import differing
from consilience.reconciliation.stories_told import StoriesTold
from consilience.reconciliation.subjects import hangs
from consilience.reconciliation.tellings import Telling, informative
from consilience.text.folding import stem

_CLOCK = re.compile(r"T(\d\d):(\d\d)$")
_FIGURES = re.compile(r"\d|noon|midnight")
_ZONE = re.compile(r"\b(?:[A-Z]{1,3}[SD]T|GMT|UTC|CET|CEST|BST|Z)\b|\blocal time\b")
"""A time in another zone is another hour and may be the same moment."""
_ROUGHLY = re.compile(
    r"\b(?:about|around|shortly|just|soon|some time|almost|nearly|towards?|circa|roughly|"
    r"approximately)\s+\S+(?:\s*[ap]\.?m\.?)?$",
    re.IGNORECASE,
)
_BOUND = re.compile(r"\b(?:after|before|by|from|until|till|between|since|past|to)\s+$")
_MANY = re.compile(r"\b(?:each|every|daily|usually|normally|again|second|third|another|series)\b")
_SLACK, _TO_THE_HOUR = 10, 60
"""Minutes by which two accounts of one moment may differ, and where one tells the hour alone."""
_HALF_A_DAY = 720
"""Minutes: who leaves out "p.m." tells an hour twelve before."""
_NEAR = 60
"""Code points between the deed and the hour."""


@dataclass(frozen=True, slots=True)
class Clocked:
    """A claim and the hour that stands by the word that tells the event.

    Attributes:
        telling: The claim.
        minute: Minutes since midnight.
        whole: Whether only the hour is told.
        rough: Whether it is told as about that hour.
        text: The words of the time.
        bearer: Stems of who or what it is told of.
    """

    telling: Telling
    minute: int
    whole: bool
    rough: bool
    text: str
    bearer: frozenset[str]


_Unlike = Callable[[Clocked, Clocked], bool]
_APART = Rule(
    "contradiction",
    "date",
    "one-event-two-hours",
    "The accounts put one event at different hours",
    why_not_milder="each names an hour, and no rounding makes one of the two",
)
_ROUNDED = Rule(
    "refinement",
    "date",
    "one-event-hours-rounded",
    "The accounts tell the hour of one event more or less exactly",
    why_not_milder="the accounts do not name the same hour",
)


def find_hours(tellings: Sequence[Telling], events: Mapping[str, str]) -> Iterator[Finding]:
    """Find events that accounts tell with one verb, of one thing, at hours that are not the same.

    What no rounding makes one hour is a contradiction; "around nine" and "8:40" are a refinement.

    Args:
        tellings: All claims, sorted by account and place.
        events: Event id by claim id.
    """
    stories = StoriesTold(tellings)
    by_anchor: dict[str, dict[str, Clocked]] = defaultdict(dict)
    for telling in tellings:
        for anchor, clocked in _clocked(telling):
            by_anchor[anchor][telling.id] = clocked
    for rule, unlike in ((_APART, _is_apart), (_ROUNDED, _is_rounded)):

        def differ(one: Clocked, other: Clocked, unlike: _Unlike = unlike) -> bool:
            return unlike(one, other) and _of_one_event(one, other, stories)

        for members in differing(by_anchor, differ):
            yield make(rule, [Told(each.telling, each.text) for each in members], events)


def find_not_before(tellings: Sequence[Telling], events: Mapping[str, str]) -> Iterator[Finding]:
    """Find what one voice says did not come before an hour, and another tells for an earlier one.

    Args:
        tellings: All claims, sorted by account and place.
        events: Event id by claim id.
    """
    stories: StoriesTold | None = None
    for telling in tellings:
        told = _not_before(telling)
        if told is None:
            continue
        stories = stories or StoriesTold(tellings)
        for other in tellings:
            early = _earlier(other, telling, told)
            if early and stories.one(telling, other):
                yield make(
                    Rule(
                        "contradiction",
                        "date",
                        "not-before-and-before",
                        "One voice says that it did not come before an hour, another that it did",
                        why_not_milder="the hour that one voice names lies before the other's",
                    ),
                    [Told(telling, f"not before {told[1]}"), Told(other, early)],
                    events,
                )


def _not_before(telling: Telling) -> tuple[int, str] | None:
    """The hour before which a claim says that nothing came, and its words."""
    text = telling.report.text
    if telling.claim.polarity != "negative" or telling.claim.modality != "actual":
        return None
    for when in telling.claim.times:
        match = _CLOCK.search(when.timex or "")
        if match and _UNTIL.search(text[: when.start][-10:]):
            return int(match[1]) * 60 + int(match[2]), when.text
    return None


_UNTIL = re.compile(r"\b(?:before|until|till)\s+$")


def _earlier(other: Telling, telling: Telling, told: tuple[int, str]) -> str | None:
    """The words of an earlier hour for which a claim tells that the same came."""
    claim = other.claim
    if claim.polarity != "positive" or claim.modality != "actual" or other.same_mouth(telling):
        return None
    if not _bearer(telling) & _bearer(other) or hangs(other):
        return None
    if reports_apart(telling.published, other.published):
        return None
    for when in claim.times:
        match = _clock(other, when)
        if match and _follows(int(match[1]) * 60 + int(match[2]), told):
            return when.text
    return None


def _follows(early: int, told: tuple[int, str]) -> bool:
    """Whether an hour comes some hours at most before another, told with or without "p.m."."""
    minute, words = told
    open_half = not _HALVES.search(words.lower())
    return any(
        _SLACK <= later - early <= _SOON_AFTER
        for later in ((minute, minute + _HALF_A_DAY) if open_half else (minute,))
    )


_HALVES = re.compile(r"[ap]\.?m\b|noon|midnight|\b(?:1[3-9]|2\d)[.:]")
_SOON_AFTER = 360
"""Minutes."""


def _clocked(telling: Telling) -> Iterator[tuple[str, Clocked]]:
    claim = telling.claim
    held = claim.modality == "actual" and claim.polarity == "positive"
    stamped = bool(_STAMPS & {stem(word) for word in telling.words[:1]})
    if not held or stamped or hangs(telling) or _MANY.search(" ".join(telling.words)):
        return
    clocks = [(when, match) for when in claim.times if (match := _clock(telling, when))]
    bearer = _bearer(telling)
    if len(clocks) != 1 or not bearer:
        return
    when, match = clocks[0]
    minute = int(match[1]) * 60 + int(match[2])
    rough = when.approx or _is_rough(telling, when)
    clocked = Clocked(telling, minute, match[2] == "00", rough, when.text, bearer)
    for anchor, place in anchors_of(telling).items():
        if 0 <= when.start - claim.start - place <= _NEAR:
            yield anchor, clocked


_STAMPS = frozenset(stem(word) for word in "updated published posted released filed".split())
"""Words beside the hour at which an account itself came out."""


def _clock(telling: Telling, when: When) -> re.Match[str] | None:
    """The hour of a time that is told by the clock, in no zone of its own and not as a bound."""
    text = telling.report.text
    around = text[max(0, when.start - 16) : when.end + 16]
    told = when.role == "event" and _FIGURES.search(when.text)
    if not told or _ZONE.search(around) or _BOUND.search(text[: when.start][-20:]):
        return None
    return _CLOCK.search(when.timex or "")


def _is_rough(telling: Telling, when: When) -> bool:
    """Whether a word of the time, or just before it, says that it is about that hour."""
    return bool(_ROUGHLY.search(f"{telling.report.text[: when.start][-20:]}{when.text}"))


def _bearer(telling: Telling) -> frozenset[str]:
    """Who or what it is told of; where the tree does not tell, what the claim opens with."""
    roles = [role for role in telling.claim.roles if role.role != "participant"]
    told = informative(roles[0].text if roles else " ".join(telling.words[:_OPENS]))
    return told - telling.named or told


_OPENS = 3


def _is_apart(one: Clocked, other: Clocked) -> bool:
    """Whether no rounding makes one hour of the two."""
    if one.rough or other.rough:
        return False
    between = abs(one.minute - other.minute)
    least = _TO_THE_HOUR if one.whole != other.whole else _SLACK
    return least <= between and between not in {_HALF_A_DAY, 2 * _HALF_A_DAY - between}


def _is_rounded(one: Clocked, other: Clocked) -> bool:
    """Whether one of two hours is told roughly, or as a full hour, and lies near the other."""
    loose = one.rough or other.rough or one.whole != other.whole
    return loose and 0 < abs(one.minute - other.minute) < _TO_THE_HOUR


def _of_one_event(one: Clocked, other: Clocked, stories: StoriesTold) -> bool:
    here, there = one.telling, other.telling
    if here.same_mouth(there) or not one.bearer & other.bearer:
        return False
    apart = reports_apart(here.published, there.published) and not stories.firmly(here, there)
    if apart or not stories.one(here, there):
        return False
    if days_apart(_days(here), _days(there)):
        return False
    return not (here.named and there.named) or bool(here.named & there.named)


def _days(telling: Telling) -> list[DayTold]:
    """Days that a claim names; that of an hour alone is only taken for it."""
    return [
        day
        for day in telling.days
        if not _FIGURES_OF_CLOCK.search(day.text) or _NAMED_DAY.search(day.text)
    ]


_NAMED_DAY = re.compile(r"[A-Z][a-z]{2,}")
_FIGURES_OF_CLOCK = re.compile(r"\d[.:]\d\d|[ap]\.?m\b|o.clock|noon|midnight")
