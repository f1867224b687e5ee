"""How long it lasted: jailed for 12 years, or 14; felt for ten seconds, or a minute."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from consilience.model.finding import Finding
from consilience.model.when import When
from consilience.reconciliation.days import anchors_of
from consilience.reconciliation.days_told import days_apart, reports_apart, spans_apart
from consilience.reconciliation.making import Rule, Told, make
from consilience.reconciliation.one_deed import differing
from consilience.reconciliation.stories_told import StoriesTold
from consilience.reconciliation.subjects import hangs
from consilience.reconciliation.tellings import Telling, informative
from consilience.text.folding import content_stems, folded_words

_PERIOD = re.compile(r"^P(?P<time>T?)(?P<number>\d+(?:\.\d+)?)(?P<unit>[YMWDHS])$")
_SECONDS = {
    "Y": 31_536_000, "M": 2_592_000, "W": 604_800, "D": 86_400,
    "TH": 3600, "TM": 60, "TS": 1,
}  # fmt: skip
_ROUGHLY = re.compile(
    r"\b(?:about|around|almost|nearly|over|under|least|most|than|up to|some|roughly|within|after|"
    r"before|another|further|additional|first|last|next|past|every|each|in)\s+(?:the\s+)?$"
)
_LASTS = frozenset("held shut kept ran took stuck lay stood lost jail hold last".split())
_STANDS = "last"
_STANDING = frozenset("last hold held stood ran lay".split())
"""Verbs for how long a truce, a pact or a strike lasts, one as good as the other."""
_NO_LENGTH = frozenset("aged born turned celebrated married".split())
_MANY = re.compile(r"\b(?:each|every|usually|normally|again|another|second|third)\b")
_NEAR = 60
"""Code points between the deed and how long it lasted."""
_ALIKE = 0.1
_FULL_NAME = 2


@dataclass(frozen=True, slots=True)
class Lasting:
    """A claim that tells how long something lasted or is to last.

    Attributes:
        telling: The claim.
        seconds: How long, in seconds.
        text: The words that tell it.
        bearer: Stems of who or what it is told of, names left out.
        named: Stems of the names of whom it is told.
    """

    telling: Telling
    seconds: float
    text: str
    bearer: frozenset[str]
    named: frozenset[str]


def find_lengths(tellings: Sequence[Telling], events: Mapping[str, str]) -> Iterator[Finding]:
    """Find deeds that accounts tell with one verb, of one person or thing, at different lengths.

    Args:
        tellings: All claims, sorted by account and place.
        events: Event id by claim id.
    """
    stories = StoriesTold(tellings)
    by_deed: dict[str, dict[str, Lasting]] = defaultdict(dict)
    for telling in tellings:
        for deed, lasting in _lasting(telling):
            by_deed[deed][telling.id] = lasting
    for members in differing(by_deed, lambda one, other: _differ(one, other, stories)):
        yield make(
            Rule(
                "contradiction",
                "count",
                "one-deed-two-lengths",
                "The accounts tell different lengths of one thing",
                why_not_milder="each names a length, and neither is the other told roughly",
            ),
            [Told(each.telling, each.text) for each in members],
            events,
        )


def _lasting(telling: Telling) -> Iterator[tuple[str, Lasting]]:
    claim = telling.claim
    if claim.modality not in {"actual", "planned"} or claim.polarity != "positive":
        return
    if hangs(telling) or _MANY.search(" ".join(telling.words)):
        return
    lengths = [(when, long) for when in claim.times if (long := _length(telling, when))]
    if len(lengths) != 1:
        return
    when, seconds = lengths[0]
    borne = [r.text for r in claim.roles if r.role not in {"participant", "agent"}] or [
        r.text for r in claim.roles if r.role == "agent"
    ]
    told = borne[0] if borne else " ".join(telling.words[:3])
    named = content_stems(told) & telling.named
    lasting = Lasting(telling, seconds, when.text, informative(told) - telling.named, named)
    standing = replace(lasting, bearer=telling.before)
    points = telling.words[:1] in _POINTING
    for deed, place in _deeds(telling):
        if 0 <= when.start - claim.start - place <= _NEAR:
            yield deed, (standing if points and deed == _STANDS else lasting)


_POINTING = {("it",), ("they",)}


def _deeds(telling: Telling) -> Iterator[tuple[str, int]]:
    for word, start, _ in folded_words(telling.claim.text):
        if word in _LASTS:
            yield (_STANDS if word in _STANDING else word), start
    for deed, place in anchors_of(telling).items():
        if not deed.startswith("type ") and deed not in _NO_LENGTH:
            yield deed, place


def _length(telling: Telling, when: When) -> float | None:
    match = _PERIOD.match(when.timex or "") if when.role == "duration" else None
    before = telling.report.text[max(0, when.start - 24) : when.start]
    if match is None or when.approx or _ROUGHLY.search(before):
        return None
    return float(match["number"]) * _SECONDS.get(match["time"] + match["unit"], 0) or None


def _differ(one: Lasting, other: Lasting, stories: StoriesTold) -> bool:
    here, there = one.telling, other.telling
    if here.same_mouth(there) or here.claim.modality != there.claim.modality:
        return False
    if abs(one.seconds - other.seconds) <= _ALIKE * max(one.seconds, other.seconds):
        return False
    if one.named or other.named:
        of_one = len(one.named & other.named) >= _FULL_NAME
    else:
        of_one = bool(one.bearer & other.bearer)
    if not of_one or not stories.one(here, there):
        return False
    if reports_apart(here.published, there.published) or spans_apart(here.claim, there.claim):
        return False
    return not days_apart(here.days, there.days)
