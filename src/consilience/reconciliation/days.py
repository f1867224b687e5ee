"""One event that accounts put on different days."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from consilience.model.claim import Claim
from consilience.model.finding import Finding
from consilience.model.span import Span
from consilience.packs.lemmas import irregular
from consilience.reconciliation.days_told import (
    DayTold,
    day_of,
    days_between,
    month_of,
    on_a_day_worked_out,
    reports_apart,
    same_day,
    written,
)
from consilience.reconciliation.deeds import FAMILY_OF
from consilience.reconciliation.making import Rule, Told, make
from consilience.reconciliation.shelves import Shelves
from consilience.reconciliation.tellings import Telling, informative
from consilience.text.clusters import Clusters
from consilience.text.folding import content_stems, folded_words, stem

_FAR = 10
"""Days: what lies farther apart is told of two events."""
_NEAR = 75
"""Code points between the word that tells the event and the day."""
_SLIP = 2
"""Days: so near, two days of one event are one account's slip, and not two events of a series."""
_SHORTEST = 4
_BUCKET = 16
_FIGURE = re.compile(r"\b\d{1,3}(?:,\d{3})+\b|\b\d{3,}\b")
_YEARS = re.compile(r"(?:1[89]|20)\d\d")
_NOUN_BEHIND = re.compile(
    r"(?:['’]s)? ((?:[a-z]+ )?(?:talks?|meetings?|summit|round|agreement|deal|accord|attacks?|"
    r"strikes?|conference|session|vote|election|exchange|swap|statement|protests?|quake|earthquake|flood|"
    r"fire|storm|crash|raid|offer|decision|visit|call))\b"
)
_POSSESSED = re.compile(r"['’]s ((?:[a-z-]+ )?[a-z]{3,})")
"""What a day is told of: "Tuesday's contests" are on Tuesday, and nothing else is."""
_WHEN_IT_WAS = re.compile(
    r"(?:that|which) (?:took place|was held|were held|happened|occurred|began|started|ended)\b"
)
_NEXT = 3
"""Code points between a claim and the one that goes on with it."""
_LISTED = re.compile(r"\b(?:including|such as|as well as)\b")
_PAST = re.compile(r"(?:ed|en|ung?k|ank)$")
_MONTH_NAMED = re.compile(r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec", re.IGNORECASE)
"""In an account without a date, "last month" is any month."""
_ONE_OF_MANY = re.compile(
    r"\b(?:second|third|fourth|another|again|resumed?|phase|stage|round|continued?|since|until|"
    r"each|every|daily)\b"
)


@dataclass(frozen=True, slots=True)
class Placed:
    """A claim and the day that stands by the word that tells the event.

    Attributes:
        telling: The claim.
        anchor: What tells the event: the trigger's dictionary form, or a verb's stem.
        day: The day.
        beside: Stems of the words beside the anchor: what happened to what.
        behind: Stems of the words behind it, without the names of places.
    """

    telling: Telling
    anchor: str
    day: DayTold
    beside: frozenset[str]
    behind: frozenset[str]


def find_misdated_events(
    tellings: Sequence[Telling], events: Mapping[str, str]
) -> Iterator[Finding]:
    """Find events that accounts tell with the same verb, of the same things, on different days.

    Args:
        tellings: All claims, sorted by account and place.
        events: Event id by claim id.
    """
    heads = _heads(tellings)
    by_id = {telling.id: telling for telling in tellings}
    explicit = _named_days(tellings)
    placed = [
        each
        for telling in tellings
        if _told_once(telling) and not _against(telling, explicit)
        for each in _placed(_joined(heads.get(telling.id), telling))
    ]
    for members in _clusters(placed):
        told = [
            Told(telling, written(each.day))
            for each in members
            for telling in (heads.get(each.telling.id), by_id[each.telling.id])
            if telling is not None
        ]
        yield make(
            Rule(
                "contradiction",
                "date",
                "one-event-two-days",
                "The accounts put one event on different days",
                why_not_milder="each account names a day, and no day is on both",
            ),
            told,
            events,
        )


def _named_days(tellings: Sequence[Telling]) -> Mapping[tuple[str, Span], list[DayTold]]:
    """Days that each sentence tells by their date."""
    named: dict[tuple[str, Span], list[DayTold]] = defaultdict(list)
    for telling in tellings:
        key = telling.claim.report, telling.sentence
        named[key] += [day for day in telling.days if _MONTH_NAMED.search(day.text)]
    return named


def _against(telling: Telling, named: Mapping[tuple[str, Span], Sequence[DayTold]]) -> bool:
    """Whether "today" stands in a sentence that names another day: it is that day's today."""
    days = named[telling.claim.report, telling.sentence]
    return any(
        _TODAY.search(day.text.lower()) and same_day(day, other) is False
        for day in telling.days
        for other in days
    )


_TODAY = re.compile(r"\b(?:today|tonight|yesterday|this (?:morning|afternoon|evening))\b")


def _heads(tellings: Sequence[Telling]) -> Mapping[str, Telling]:
    """For claims that tell when it was ("that took place on May 16"): what it was, before them."""
    return {
        telling.id: before
        for before, telling in pairwise(tellings)
        if before.claim.report == telling.claim.report
        and before.sentence == telling.sentence
        and before.claim.end <= telling.claim.start <= before.claim.end + _NEXT
        and _WHEN_IT_WAS.match(telling.text)
    }


def _joined(head: Telling | None, telling: Telling) -> Telling:
    if head is None:
        return telling
    return replace(
        telling,
        text=f"{head.text} {telling.text}",
        stems=head.stems | telling.stems,
        names=head.names | telling.names,
        named=head.named | telling.named,
    )


def _told_once(telling: Telling) -> bool:
    held = telling.claim.modality == "actual" or (
        telling.claim.modality == "agreed" and bool(figures(telling))
    )
    habit = bool(_HABIT & set(telling.words))
    return held and not habit and telling.claim.polarity == "positive"


_HABIT = frozenset("normally usually typically generally traditionally customarily".split())
"""Words of what is done again and again, and on no one day."""


def _placed(telling: Telling) -> Iterator[Placed]:
    claim = telling.claim
    head = len(telling.text) - len(" ".join(claim.text.split()))
    anchors = anchors_of(telling, head)
    quoted = bool(claim.attribution) and claim.attribution[-1].quoted
    times = [
        (when.start - claim.start, when.end - claim.start, day)
        for when in claim.times
        if when.role == "event"
        and (day := day_of(when) or month_of(when))
        and not day.weekday
        and (not day.month or telling.published or _MONTH_NAMED.search(day.text))
        and not (day.approx and not day.month)
        and not _CLOCK_ALONE.fullmatch(day.text.lower())
        and not (_TODAY.search(day.text.lower()) and (quoted or _in_quotes(claim, when.start)))
    ]
    if any(
        _AND_NAME.search(claim.text, end, start) for _, end, _ in times for start, _, _ in times
    ):
        return  # "signed Orrin on Tuesday and Brandt today": the day of one is not the other's
    for anchor in sorted(anchors):
        near = [
            (min(abs(start - anchors[anchor]), abs(anchors[anchor] - end)), number)
            for number, (start, end, _) in enumerate(times)
        ]
        if near and min(near)[0] <= _NEAR:
            start, end, day = times[min(near)[1]]
            other = _of_another(claim.text, end, anchors[anchor])
            if not (other or _deed_between(claim.text, anchors[anchor], start)):
                beside = _beside(telling, head, anchors[anchor])
                yield Placed(telling, anchor, day, beside, _behind(claim, anchors[anchor]))


def _behind(claim: Claim, anchor: int) -> frozenset[str]:
    places = content_stems(" ".join(place.text for place in claim.places))
    return content_stems(claim.text[max(0, anchor) :]) - places


def _in_quotes(claim: Claim, place: int) -> bool:
    """Whether a place of a claim stands in words that it quotes: a chant's own "today"."""
    return bool(_OPEN_QUOTE.search(claim.text[: place - claim.start]))


_OPEN_QUOTE = re.compile(r"[“\"][^”\"]*$")
_CLOCK_ALONE = re.compile(
    r"(?:at )?(?:\d{1,2}(?:[.:]\d\d)?(?: ?[ap]\.?m\.?)?|noon|midnight)(?: [a-z]{2,4})?"
)
"""An hour, whose day is only taken from the day of the account."""
_AND_NAME = re.compile(r"\band [A-Z]")


def _beside(telling: Telling, head: int, anchor: int) -> frozenset[str]:
    text = telling.text if head else telling.claim.text
    words = folded_words(text)
    at = next((n for n, (_, start, _) in enumerate(words) if start - head >= anchor), 0)
    near = words[max(0, at - _BESIDE) : at + _BESIDE + 1]
    return informative(" ".join(word for word, _, _ in near))


_BESIDE = 14
"""Words on either side."""


def anchors_of(telling: Telling, head: int = 0) -> dict[str, int]:
    """What tells an event in a claim, and where: not "to exchange" in "agreed to exchange".

    Args:
        telling: The claim.
        head: Length of what was put before it; its words stand so far before the claim's start.
    """
    claim = telling.claim
    anchors: dict[str, int] = {}
    if claim.trigger and claim.event_type not in {"other", "statement"}:
        anchors[claim.trigger.lemma] = claim.trigger.start - claim.start
        kind = _ALIKE.get(claim.event_type, claim.event_type)
        anchors[_TYPE + kind] = claim.trigger.start - claim.start
    before = ""
    text = telling.text if head else claim.text
    for word, place, _ in folded_words(text):
        start = place - head
        if _tells_event(text, word, place):
            anchors.setdefault(stem(irregular(word) or word), start)
        for family in FAMILY_OF.get(stem(word), ()):
            if family == "hand over" and before != "to":
                anchors.setdefault(family, start)
        before = word
    return anchors


_TYPE = "type "
"""Begins the anchor of a deed in whatever words, which only who bore it can tell from another."""
_ALIKE = {"capture": "arrest"}


def _tells_event(text: str, word: str, place: int) -> bool:
    """Whether a word is a deed in the past: no name ("United"), and no act of saying.

    Who said what when is told of statements, each of which may be said on many days.
    """
    if word in _NO_DEEDS or not (_is_past_of_a_deed(word) or _PAST.search(word)):
        return False
    at_start = place == 0 and not word.endswith("en")  # "Oren", "Helen": a name as often
    return len(word) >= _SHORTEST and (at_start or not text[place].isupper())


def _is_past_of_a_deed(word: str) -> bool:
    """Whether it is the past of an irregular verb that tells by itself what was done."""
    verb = irregular(word)
    return verb is not None and verb not in _LIGHT and not word.endswith("ing")


_LIGHT = frozenset(
    """be have do say tell think feel see know get make take give come go mean hear speak understand
    keep bear bind person man woman child serviceman servicewoman""".split()
)
"""Verbs that need another word to tell a deed, and nouns."""


_NO_DEEDS = frozenset(
    """announced stated declared reported added noted claimed called asked urged warned
    repeated insisted explained commented predicted expected estimated based""".split()
)


def _of_another(text: str, end: int, anchor: int) -> bool:
    """Whether a day is not the event's.

    It belongs to the noun behind it ("Thursday's talks"), or the event only follows behind a comma
    ("an accord reached on May 16, including an exchange").
    """
    match = _POSSESSED.match(text, end) or _NOUN_BEHIND.match(text, end)
    if match is not None:
        return not match.start(1) <= anchor < match.end()
    return anchor > end > 0 and bool(_LISTED.search(text, end, anchor))


def _deed_between(text: str, anchor: int, start: int) -> bool:
    """Whether what is told of who did or bore it comes before the day.

    The day of "a rower shot by guards sparked a riot on Monday" is the riot's.
    """
    words = [word for word, _, _ in folded_words(text[max(0, anchor) : max(0, start)])]
    behind = words[words.index("by") + 1 :] if "by" in words else []
    return any(_is_past_of_a_deed(word) or _PAST.search(word) for word in behind)


def _clusters(placed: Sequence[Placed]) -> Iterator[list[Placed]]:
    by_anchor: dict[str, list[Placed]] = defaultdict(list)
    for each in placed:
        by_anchor[each.anchor].append(each)
    seen: set[frozenset[str]] = set()
    for anchor in sorted(by_anchor):
        by_id = {each.telling.id: each for each in by_anchor[anchor]}
        clusters: Clusters[str] = Clusters()
        apart: set[str] = set()
        for one, other in _pairs(by_id, anchor):
            clusters.join(one, other, "")
            if same_day(by_id[one].day, by_id[other].day) is False:
                apart |= {one, other}
        for members, _ in clusters.sets():
            key = frozenset(members)
            if apart & key and key not in seen and not any(key <= other for other in seen):
                seen.add(key)
                yield [by_id[member] for member in members]


def _pairs(by_id: Mapping[str, Placed], anchor: str) -> Iterator[tuple[str, str]]:
    shelves = Shelves(_BUCKET)
    for key in sorted(by_id):
        telling = by_id[key].telling
        for word in sorted(telling.stems | figures(telling)):
            for other in shelves.near(word, telling.home):
                if _one_event(by_id[other], by_id[key], anchor):
                    yield other, key
            shelves.put(word, telling.home, key)


def _one_event(one: Placed, other: Placed, anchor: str) -> bool:
    here, there = one.telling, other.telling
    if here.claim.report == there.claim.report:
        return False
    if _copied(one, other) or _of_strangers(here, there) or _worked_out(one, other):
        return False
    same = same_day(one.day, other.day)
    between = days_between(one.day, other.day)
    if bool(one.day.month) != bool(other.day.month):
        return False
    if one.day.month and other.day.month:
        near = (one.day.month - other.day.month) % 12 in {0, 1, 11}
        told = near or _of_one_named_thing(one, other)
        between = 0 if told and not reports_apart(here.published, there.published) else None
    if same is None or (not same and (between is None or between > _FAR)):
        return False
    far = not same and (between or 0) > _SLIP
    return bool(figures(here) & figures(there)) or _tied(one, other, anchor, far=far)


def _of_strangers(here: Telling, there: Telling) -> bool:
    """Whether two claims of two stories name each somebody and somewhere that the other does not.

    That both name a Pavel ties them no more.
    """
    apart = min(len(here.names - there.names), len(there.names - here.names))
    return apart >= _STRANGERS and not here.one_story(there)


def _worked_out(one: Placed, other: Placed) -> bool:
    return same_day(one.day, other.day) is False and on_a_day_worked_out(
        (one.telling.report.published, one.day.text),
        (other.telling.report.published, other.day.text),
    )


def _of_one_named_thing(one: Placed, other: Placed) -> bool:
    """Whether both tell behind the deed of one thing by its name: it is launched in one month."""
    named = one.telling.named & other.telling.named
    return bool(named & one.behind & other.behind)


def _copied(one: Placed, other: Placed) -> bool:
    """Whether both tell the same words, the day among them: printed again, they mean one day."""
    return one.telling.text == other.telling.text and one.day.text.lower() == other.day.text.lower()


def _tied(one: Placed, other: Placed, anchor: str, *, far: bool) -> bool:
    """Whether what stands beside the verb says that both tell of one event."""
    here, there = one.telling, other.telling
    if far and any(_ONE_OF_MANY.search(" ".join(t.words)) for t in (here, there)):
        return False
    if _done_to_others(one, other, far=far):
        return False
    if not far and len(_borne(here)[0] & _borne(there)[0]) >= _FULL_NAME:
        return True  # one deed done to one person
    if anchor.startswith(_TYPE):
        return False
    shared = (here.stems & there.stems) - {stem(anchor), anchor}
    deeds = {word for word in shared if anchor in FAMILY_OF.get(word, ())}
    things = (shared & one.beside & other.beside) - deeds - here.named - there.named
    named = (here.named & there.named) - {stem(anchor)}
    least = 1 if named and not (one.day.month or other.day.month) else 2
    return len(things) >= least


def _done_to_others(one: Placed, other: Placed, *, far: bool) -> bool:
    """Whether it was done to different persons or things: to others by name, or far apart.

    A ship is a trawler to one account and a pirate vessel to another, so that other nouns part
    only what is told of days far from each other.
    """
    (named, nouns), (other_named, other_nouns) = _borne(one.telling), _borne(other.telling)
    if named and other_named:
        return not named & other_named
    if not nouns or not other_nouns:
        here, there = one.beside & one.telling.named, other.beside & other.telling.named
        return bool(here - there and there - here)
    return far and bool(nouns and other_nouns) and not nouns & other_nouns


def _borne(telling: Telling) -> tuple[frozenset[str], frozenset[str]]:
    text = " ".join(role.text for role in telling.claim.roles if role.role in _BEARS)
    return content_stems(text) & telling.named, informative(text)


_BEARS = frozenset({"patient", "victim", "target", "thing", "theme", "arrested", "captured"})
_STRANGERS = 2
_FULL_NAME = 2
"""Words of a name that tell one person."""


def figures(telling: Telling) -> frozenset[str]:
    """Large numbers of a claim as written, years left out."""
    return frozenset(
        number.replace(",", "")
        for number in _FIGURE.findall(telling.text)
        if not _YEARS.fullmatch(number)
    )
