"""What later claims show of a promise: kept, not yet kept, withdrawn, under way."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from consilience.model.commitment import Shows
from consilience.model.quantity import Number
from consilience.reconciliation.days_told import DayTold, day_of, same_day
from consilience.reconciliation.deeds import (
    BROUGHT_ABOUT,
    NOT_DONE,
    OWN,
    TOLD_DONE,
    families,
    of_kinds,
)
from consilience.reconciliation.promises import Promise, is_further, word_kept
from consilience.reconciliation.subjects import doer, hangs
from consilience.reconciliation.surroundings import story_names
from consilience.reconciliation.tellings import Telling, name_keys
from consilience.text.folding import stem

_NOT_SO = re.compile(
    r"^(?:but |and |yet )?(?:they|it|he|she|this|that|we) "
    r"(?:did|has|have|had|does|do|was|were) not$"
)
_WITHDRAWN = re.compile(
    r"\b(?:withdr[aeo]w(?:n|s|ing)?|rescind(?:ed|s)?|retract(?:ed|s)?|revoke[ds]?|cancell?ed|scrapped|"
    r"(?:took|taken|pulled) back|off the table)\b"
)
_KEPT_ITS_WORD = re.compile(
    r"\b(?:obligation|promise|pledge|undertaking|commitment|agreement|word)s?\b.{0,80}"
    r"\b(?:fulfilled|kept|honoured|honored|implemented|carried out|met)\b|"
    r"\b(?:fulfilled|kept|honoured|honored|implemented)\b.{0,80}"
    r"\b(?:obligation|promise|pledge|undertaking|commitment|agreement|word)s?\b"
)
_NEGATIVE = re.compile(
    r"\b(?:without (?:water|power|electricity|heat|gas|food|aid|help|answer|reply)|still no|"
    r"not one|none of|no date|nobody has|nothing has|not a single|"
    r"fail(?:s|ed)? to)\b"
)
_POINTS_TO_TASK = re.compile(r"\b(?:this|that) (?:task|work|plan|promise|order|decision)\b")
_PRONOUN = re.compile(r"^(?:however |but |and |so |yet )?(?:it|they|he|she|this|that|these)\b")
_EARLIER = re.compile(r"\b(?:before|previously|earlier|until now|in the past|last year)\b")
_CLOSE = 5
"""Words between a deed and what it is done to."""
_OTHER_SENSE = re.compile(
    r"\bexchang(?:e[sd]?|ing) (?:[a-z]+ ){0,3}(?:fire|shots|views|words|blows)\b|\bunclear\b"
)
_BEFORE_ATTRIBUTE = frozenset(
    """the a an of these those their his her its our with for from by in through at on into over
    under about between via""".split()
)
"""Words behind which a form of a verb tells no deed: "the released prisoners"."""
_RECEIVES = frozenset({"receiv", "get", "got"})
"""Verbs whose subject is the one to whom it was promised."""
_LARGE = 10
"""Smaller numbers are the same by chance."""
_SHORT = 14
_TWO = 2


@dataclass(frozen=True, slots=True)
class Shown:
    """A claim and what it shows of a promise.

    Attributes:
        telling: The claim.
        shows: What it shows.
        on: Day it shows it for, ISO 8601; null where unknown.
    """

    telling: Telling
    shows: Shows
    on: str | None


@dataclass(frozen=True)
class Witnesses:
    """All claims, found by the words and numbers that they share with a promise.

    Attributes:
        tellings: The claims, sorted by account and place.
        places: Place in ``tellings`` by id of the claim.
        by_word: Places in ``tellings`` by stem, of the claim and of what stands before it.
        by_number: Places by large number.
        pointing: Places of short claims with a pronoun for a subject, by what stands before them.
        stories: Names in each report that tell which story it is of, by id of the report.
    """

    tellings: Sequence[Telling]
    places: Mapping[str, int]
    by_word: Mapping[str, Sequence[int]]
    by_number: Mapping[Number, Sequence[int]]
    pointing: Mapping[str, Sequence[int]]
    stories: Mapping[str, frozenset[str]]


def witnesses(tellings: Sequence[Telling]) -> Witnesses:
    """Make claims findable that can show what became of a promise.

    Args:
        tellings: All claims, sorted by account and place.
    """
    by_word: dict[str, list[int]] = defaultdict(list)
    by_number: dict[Number, list[int]] = defaultdict(list)
    pointing: dict[str, list[int]] = defaultdict(list)
    for place, telling in enumerate(tellings):
        if telling.claim.modality not in {"actual", "denied"} and word_kept(telling) is None:
            continue
        for word in telling.stems:
            by_word[word].append(place)
        if len(telling.words) <= _SHORT and (
            _points_back(telling) or _POINTS_TO_TASK.search(" ".join(telling.words))
        ):
            for word in telling.before:
                pointing[word].append(place)
        for number in numbers(telling):
            by_number[number].append(place)
    at = {telling.id: place for place, telling in enumerate(tellings)}
    reports = {telling.report.id: telling.report for telling in tellings}
    stories = {key: story_names(report) for key, report in reports.items()}
    return Witnesses(tellings, at, by_word, by_number, pointing, stories)


def numbers(telling: Telling) -> frozenset[Number]:
    """Numbers of a claim that are not the same by chance."""
    return frozenset(
        value
        for quantity in telling.claim.quantities
        for value in (quantity.best, quantity.low, quantity.high)
        if value is not None and value >= _LARGE
    )


def shown_by(
    promises: Sequence[Promise], found: Witnesses, telling_promises: frozenset[str]
) -> Iterator[Shown]:
    """Find the claims that show what became of one promise.

    Args:
        promises: Every telling of the promise.
        found: All claims.
        telling_promises: Ids of all claims that tell some promise.
    """
    about = frozenset().union(*(promise.about for promise in promises))
    kinds = frozenset().union(*(promise.families for promise in promises))
    counted = frozenset().union(*(numbers(promise.telling) for promise in promises))
    places = {place for word in about for place in found.by_word.get(word, ())}
    places |= {place for number in counted for place in found.by_number.get(number, ())}
    places |= {
        place
        for word in about.union(*(promise.telling.named for promise in promises))
        for place in found.pointing.get(word, ())
    }
    further = any(promise.further for promise in promises)
    doers = frozenset().union(*(doer(promise.telling) for promise in promises))
    named = frozenset().union(*(promise.telling.named for promise in promises))
    days = tuple(day for promise in promises for day in promise.telling.days)
    made = {promise.telling.sentence for promise in promises}
    due = [day for promise in promises for day in deadlines(promise.telling)]
    story = frozenset().union(*(found.stories[p.telling.claim.report] for p in promises))
    earliest = min((p.telling.published for p in promises if p.telling.published), default=None)
    for place in sorted(places | set(_next(promises, found))):
        telling = found.tellings[place]
        if _OTHER_SENSE.search(" ".join(telling.words)):
            continue
        if telling.id in telling_promises or telling.sentence in made or hangs(telling):
            continue
        if earliest and _before(telling, earliest):
            continue
        if due and _due_otherwise(telling, due):
            continue
        if _of_another_story(found.stories[telling.claim.report], story):
            continue
        shows = _shows(telling, _Thing(about, kinds, counted, further, doers, days, named))
        if shows or _denied_next(telling, promises):
            # That it was done "on time, as promised" tells no day, and least of all a late one.
            on = None if shows == "kept" and word_kept(telling) else _day(telling)
            yield Shown(telling, shows or "broken", on)


def deadlines(telling: Telling) -> list[DayTold]:
    """Days that a claim tells as a deadline."""
    return [
        day for when in telling.claim.times if when.role == "deadline" and (day := day_of(when))
    ]


def _before(telling: Telling, made: str) -> bool:
    """Whether a claim, or the day that it tells of, comes before the promise was made."""
    days = [day.first.isoformat() for day in telling.days if day.first]
    return bool(telling.published and telling.published < made) or max(days, default=made) < made


def _of_another_story(here: frozenset[str], there: frozenset[str]) -> bool:
    """Whether a report names next to nothing that those name which tell the promise."""
    enough = 1 if min(len(here), len(there)) <= _FEW_NAMES else _TWO
    return bool(here and there) and len(here & there) < enough


_FEW_NAMES = 3


def _due_otherwise(telling: Telling, due: Sequence[DayTold]) -> bool:
    """Whether a claim speaks of something that was due on another day."""
    told = deadlines(telling)
    return bool(told) and all(same_day(here, there) is False for here in told for there in due)


def _next(promises: Sequence[Promise], found: Witnesses) -> Iterator[int]:
    """Places of the claims that stand right after a telling of the promise."""
    for promise in promises:
        place = found.places[promise.telling.id] + 1
        if (
            place < len(found.tellings)
            and found.tellings[place].claim.report == promise.telling.claim.report
        ):
            yield place


def _denied_next(telling: Telling, promises: Sequence[Promise]) -> bool:
    return bool(_NOT_SO.match(" ".join(telling.words))) and any(
        promise.telling.claim.report == telling.claim.report
        and promise.telling.order == telling.order - 1
        for promise in promises
    )


@dataclass(frozen=True, slots=True)
class _Thing:
    """What was promised: what about, which deed, how many, one more, by whom, on which days."""

    about: frozenset[str]
    kinds: frozenset[str]
    counted: frozenset[Number]
    further: bool
    doers: frozenset[str]
    days: tuple[DayTold, ...]
    named: frozenset[str]


def _shows(telling: Telling, thing: _Thing) -> Shows | None:
    words = " ".join(telling.words)
    kept_word = word_kept(telling)
    if kept_word is not None and of_kinds(telling.stems, thing.kinds):
        of_it = bool(telling.stems & thing.about) and not _of_others(telling, thing)
        return ("kept" if kept_word else "broken") if of_it else None
    shared = len(telling.stems & thing.about) + 2 * bool(numbers(telling) & thing.counted)
    if _WITHDRAWN.search(words) and "offer" in thing.kinds and "offer" in telling.stems:
        return "withdrawn"
    if thing.further and not is_further(telling):
        return None
    if "meet" in thing.kinds:
        return _met(telling, thing, shared)
    unmet = bool(NOT_DONE & set(telling.words)) or bool(_NEGATIVE.search(words))
    if telling.claim.polarity == "negative" or telling.claim.modality == "denied" or unmet:
        # An offer is made or withdrawn; that others have made none breaks nothing.
        offered = thing.kinds == {"offer"}
        broken = not offered and _not_done(telling, thing, shared, unmet=unmet)
        return "broken" if broken else None
    return _kept(telling, thing, words, shared)


def _kept(telling: Telling, thing: _Thing, words: str, shared: int) -> Shows | None:
    ongoing = telling.claim.phase == "ongoing"
    if _POINTS_TO_TASK.search(words) and telling.before & thing.about:
        return "partly_kept" if ongoing else None
    if not shared or _another_deed(telling, thing, words):
        return None
    if _KEPT_ITS_WORD.search(words) and shared >= 2:
        return "kept"
    close = _together(telling, thing)
    if (close or telling.named & thing.named) and _done(telling, thing) and not ongoing:
        return "kept"
    return "partly_kept" if close and telling.claim.phase in {"ongoing", "begun"} else None


def _another_deed(telling: Telling, thing: _Thing, words: str) -> bool:
    """Whether it is others who did it, or it was done before, or to another number."""
    counted = numbers(telling)
    return (
        _by_others(telling, thing)
        or bool(_EARLIER.search(words))
        or bool(counted and thing.counted and not counted & thing.counted)
    )


def _done(telling: Telling, thing: _Thing) -> bool:
    """Whether a verb tells the deed as done, or a noun names it and is told as brought about."""
    words = set(telling.words)
    stems = [stem(word) for word in telling.words]
    for place, word in enumerate(telling.words):
        before = telling.words[place - 1] if place else ""
        followed = not place and set(stems[1:2]) & thing.about
        if word.endswith("ed") and (before in _BEFORE_ATTRIBUTE or followed):
            continue
        told = word in TOLD_DONE or (word.endswith("ed") and OWN + stems[place] in thing.kinds)
        if told and of_kinds([stems[place]], thing.kinds):
            return True
    return bool(words & BROUGHT_ABOUT) and bool(
        families([stem(word) for word in words - TOLD_DONE]) & thing.kinds
    )


def _met(telling: Telling, thing: _Thing, shared: int) -> Shows | None:
    """A meeting was held when it is told as held on one of the days."""
    if telling.claim.polarity == "negative" or "meet" not in families(telling.stems):
        return None
    on_day = any(same_day(here, there) for here in telling.days for there in thing.days)
    return "kept" if on_day and shared >= 1 else None


def _together(telling: Telling, thing: _Thing) -> bool:
    """Whether the deed and what it is done to stand close to each other."""
    stems = [stem(word) for word in telling.words]
    deeds = [n for n, word in enumerate(stems) if of_kinds([word], thing.kinds)]
    things = [
        n
        for n, word in enumerate(stems)
        if word in thing.about or (word.isdigit() and float(word) in thing.counted)
    ]
    return any(abs(deed - at) <= _CLOSE and deed != at for deed in deeds for at in things) or bool(
        deeds and numbers(telling) & thing.counted
    )


def _not_done(telling: Telling, thing: _Thing, shared: int, *, unmet: bool) -> bool:
    if _EARLIER.search(" ".join(telling.words)):
        return False
    deed = of_kinds(telling.stems, thing.kinds) - {"offer"}
    by_name = bool(telling.named & thing.named) and bool(deed)
    of_it = unmet and (shared >= _TWO or bool(deed))
    if shared and (of_it or by_name or _together(telling, thing)):
        return not _by_others(telling, thing)
    behind = bool(telling.before & (thing.about | thing.named))
    told = bool(of_kinds(telling.stems | telling.before, thing.kinds))
    return unmet and behind and told and len(telling.words) <= _SHORT and _points_back(telling)


def _of_others(telling: Telling, thing: _Thing) -> bool:
    """Whether the account names nobody who made the promise."""
    written = name_keys(" ".join(_CAPITALISED.findall(telling.report.text)))
    return bool(thing.doers) and not written & thing.doers


_CAPITALISED = re.compile(r"\b[A-Z][^\W\d_]{2,}")


def _points_back(telling: Telling) -> bool:
    """Whether a clause is about something told before: a pronoun is its subject."""
    return bool(_PRONOUN.match(" ".join(telling.words)))


def _by_others(telling: Telling, thing: _Thing) -> bool:
    if _RECEIVES & telling.stems:
        return False
    doing = doer(telling)
    return bool(doing and thing.doers and not doing & thing.doers)


def _day(telling: Telling) -> str | None:
    told = [day.first.isoformat() for day in telling.days if day.first]
    before = [day for day in told if not telling.published or day <= telling.published]
    return before[0] if before else telling.published
