"""What one claim shows of a promise: kept, not kept, withdrawn, under way."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from consilience.model.commitment import Shows
from consilience.model.quantity import Number
from consilience.reconciliation.amounts import kind_of
from consilience.reconciliation.days_told import DayTold, day_of, same_day
from consilience.reconciliation.deeds import (
    BROUGHT_ABOUT,
    NOT_DONE,
    OWN,
    TOLD_DONE,
    families,
    of_kinds,
)
from consilience.reconciliation.kept_words import word_kept
from consilience.reconciliation.promises import is_further
from consilience.reconciliation.subjects import doer
from consilience.reconciliation.tellings import Telling, name_keys
from consilience.reconciliation.witnesses import (
    AS_PLANNED,
    PECULIAR,
    POINTS_TO_TASK,
    SHORT,
    numbers,
    opens_sentence,
    points_back,
)
from consilience.text.folding import content_stems, stem

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
    r"fail(?:s|ed)? to|(?:has|have|had) yet to|stopped [a-z]+ing|ceased to|no longer [a-z]+s)\b"
)
STOPPED = re.compile(r"\b(?:stopped [a-z]+ing|ceased to|no longer [a-z]+s)\b")
_EARLIER = re.compile(r"\b(?:before|previously|earlier|until now|in the past|last year)\b")
_CLOSE = 5
"""Words between a deed and what it is done to."""
_BEFORE_ATTRIBUTE = frozenset(
    """the a an of these those their his her its our with for from by in through at on into over
    under about between via""".split()
)
"""Words behind which a form of a verb tells no deed: "the released prisoners"."""
_BEFORE_BACK = frozenset("is are was were be been came come now fully all".split())
_BEFORE_FREE = frozenset("walked went set came let are is were was".split())
"""Words behind which "free" tells that somebody was freed."""
_GOT = frozenset({"received", "got"})
_GIVING = frozenset({"pay", "hand over", "supply"})
_RECEIVES = frozenset({"receiv", "get", "got"})
"""Verbs whose subject is the one to whom it was promised."""
_TWO = 2


@dataclass(frozen=True, slots=True)
class Thing:
    """What was promised: what about, which deed, how many, one more, by whom, on which days.

    ``told`` holds the stems of the sentences that tell it, ``context`` of those just before them as
    well, ``amounts`` what is promised of what, ``makers`` stems of the names of who promised,
    ``pledged`` whether somebody gave his word or a day, ``by_each`` whether each side is to do it.
    """

    about: frozenset[str]
    kinds: frozenset[str]
    counted: frozenset[Number]
    further: bool
    doers: frozenset[str]
    days: tuple[DayTold, ...]
    due: tuple[DayTold, ...]
    named: frozenset[str]
    broken_by: frozenset[str]
    told: frozenset[str]
    amounts: tuple[tuple[str, Number], ...]
    context: frozenset[str] = frozenset()
    makers: frozenset[str] = frozenset()
    pledged: bool = True
    by_each: bool = False


TELLS_NO_THING = frozenset(
    stem(word)
    for word in """government administration ministry company firm corporation group agency
    department office authority authorities council board committee commission party union
    percent per cent hundred thousand million billion trillion number total""".split()
)
"""Words for who acts and for how many: that two claims share one says nothing of the thing."""


def _is_only_named(before: Sequence[str]) -> bool:
    """Whether "to" leads to a verb and nobody is to do it: "calls on him to quit"."""
    return bool(before) and before[-1] == "to" and before[0] not in _IS_TO


_IS_TO = frozenset("is are was were plans going".split())


def _left_no_longer(telling: Telling, thing: Thing) -> bool:
    """Whether the promise was to leave a thing as it is, and a verb tells it changed."""
    words = telling.words
    told = any(
        stem(word) in thing.broken_by
        and (word.endswith("ed") or not {"not", "no"} & set(words))
        and not _is_only_named(words[max(0, place - 2) : place])
        for place, word in enumerate(words)
    )
    if telling.claim.polarity == "negative" or telling.claim.modality == "denied":
        return False
    later = telling.claim.modality == "planned" and {"after", "once", "when"} & set(words)
    if later and "until" in thing.told:
        return False  # "not to name him until his death", and will name him then
    of_it = telling.stems & thing.about or (telling.before & thing.about and points_back(telling))
    return told and bool(of_it) and not by_others(telling, thing)


def shows_of(telling: Telling, thing: Thing) -> Shows | None:
    """What a claim shows of a promise; null where it shows nothing.

    Args:
        telling: The claim.
        thing: What was promised.
    """
    words = " ".join(telling.words)
    kept_word = word_kept(telling)
    if kept_word is not None and of_kinds(telling.stems, thing.kinds):
        of_it = bool(telling.stems & thing.about) and not _of_others(telling, thing)
        return ("kept" if kept_word else "broken") if of_it else None
    shared = len(telling.stems & thing.about) + 2 * bool(numbers(telling) & thing.counted)
    if _WITHDRAWN.search(words) and "offer" in thing.kinds and "offer" in telling.stems:
        return "withdrawn"
    if thing.broken_by:
        return "broken" if _left_no_longer(telling, thing) else None
    if (thing.further and not is_further(telling)) or _of_another_thing(telling, thing):
        return None
    return _told_of(telling, thing, words, shared)


def _of_another_thing(telling: Telling, thing: Thing) -> bool:
    """Whether it is told of others than those promised: "he has given other charities millions"."""
    stems = [stem(word) for word in telling.words]
    return not thing.further and any(
        word in {"other", "another"} and set(stems[place + 1 : place + 1 + _TWO]) & thing.about
        for place, word in enumerate(telling.words)
    )


def _told_of(telling: Telling, thing: Thing, words: str, shared: int) -> Shows | None:
    """What a claim that speaks of the thing promised shows of it."""
    if "meet" in thing.kinds:
        return _met(telling, thing, shared)
    if STOPPED.search(words) and of_kinds(telling.stems, thing.kinds):
        of_it = shared or content_stems(telling.sentence_text) & thing.about
        return "broken" if of_it and not by_others(telling, thing) else None
    unmet = bool(_undone(telling.words)) or bool(_NEGATIVE.search(words))
    if telling.claim.polarity == "negative" or telling.claim.modality == "denied" or unmet:
        # An offer is made or withdrawn; that others have made none breaks nothing.
        offered = thing.kinds == {"offer"}
        broken = not offered and _not_done(telling, thing, shared, unmet=unmet)
        return "broken" if broken else None
    return _kept(telling, thing, words, shared)


def _kept(telling: Telling, thing: Thing, words: str, shared: int) -> Shows | None:
    ongoing = telling.claim.phase == "ongoing"
    if POINTS_TO_TASK.search(words) and telling.before & thing.about:
        return "partly_kept" if ongoing else None
    if not shared or _another_deed(telling, thing, words):
        return None
    if _KEPT_ITS_WORD.search(words) and shared >= 2:
        return "kept"
    if shared < _TWO and not _same_hands(telling, thing):
        return None
    return _told_done(telling, thing, words, ongoing=ongoing)


def _told_done(telling: Telling, thing: Thing, words: str, *, ongoing: bool) -> Shows | None:
    """Whether a claim of the thing promised tells its deed as done, or begun."""
    close = _together(telling, thing)
    named = telling.named & thing.named and len(telling.stems & thing.about) >= _TWO
    if (close or named) and _done(telling, thing) and not ongoing:
        return "kept"
    if len(telling.stems & thing.about) >= _TWO and _since(telling, thing):
        return "kept"
    begun = telling.claim.phase in {"ongoing", "begun"} and not _TO_COME.search(words)
    return "partly_kept" if close and begun and _going_on(telling, thing) else None


def _going_on(telling: Telling, thing: Thing) -> bool:
    """Whether it is the deed promised that goes on: a fund that "is seeking" funds nothing."""
    doing = [stem(word) for word in telling.words if word.endswith("ing")]
    return bool(of_kinds(doing, thing.kinds)) or bool(_BEGUN & set(telling.words))


_BEGUN = frozenset("begun began begins started starts underway way".split())


_TO_COME = re.compile(r"\b(?:will|would|shall|proposed|planned)\b")
"""What is still to be done shows nothing begun."""


def _same_hands(telling: Telling, thing: Thing) -> bool:
    """Whether a claim that shares one word with a promise names who made it, or what it is about.

    "The coalition that introduced the bill" keeps nobody's promise to introduce a bill.
    """
    if telling.words[:1] in _RELATIVE:
        return False
    if telling.named & thing.named or (doer(telling) | telling.party) & thing.doers:
        return True
    beyond = (telling.stems - telling.named) & thing.told - thing.about - TELLS_NO_THING - _PLAIN
    if on_time(telling, thing) or (beyond and _together(telling, thing)):
        return True
    return not thing.doers and bool(telling.named & thing.context)


_PLAIN = frozenset(
    stem(word) for word in "said say year day week month new people time end make work last".split()
)


def on_time(telling: Telling, thing: Thing) -> bool:
    """Whether a claim tells of the very day on which the thing was due."""
    return any(same_day(here, there) for here in telling.days for there in thing.due)


_RELATIVE = {("that",), ("which",), ("who",), ("whose",)}


def _since(telling: Telling, thing: Thing) -> bool:
    """Whether a claim tells what has been so since the day for which it was promised."""
    days = [day for when in telling.claim.times if when.role == "start" and (day := day_of(when))]
    return any(same_day(here, there) for here in days for there in thing.days)


def _another_deed(telling: Telling, thing: Thing, words: str) -> bool:
    """Whether it is others who did it, or it was done before, or to another number."""
    counted = numbers(telling)
    return (
        by_others(telling, thing)
        or bool(_EARLIER.search(words))
        or (
            bool(counted and thing.counted and not counted & thing.counted)
            and not _fewer(telling, thing)
        )
    )


def names_its_own(telling: Telling, thing: Thing) -> bool:
    """Whether a claim tells what only this promise is of: its number of one unit, its day."""
    numbered = any(
        quantity.best == number >= PECULIAR and kind == kind_of(quantity)
        for quantity in telling.claim.quantities
        for kind, number in thing.amounts
    )
    if numbered and of_kinds(telling.stems, thing.kinds):
        return True
    return on_time(telling, thing) and bool(AS_PLANNED.search(" ".join(telling.words)))


def _fewer(telling: Telling, thing: Thing) -> bool:
    """Whether fewer of what was promised are told done, by those or on the day that was told."""
    of_it = on_time(telling, thing) or bool(doer(telling) & thing.doers)
    return of_it and any(
        kind == kind_of(quantity) and quantity.best is not None and quantity.best < number
        for quantity in telling.claim.quantities
        for kind, number in thing.amounts
    )


def _done(telling: Telling, thing: Thing) -> bool:
    """Whether a verb tells the deed as done, or a noun names it and is told as brought about."""
    words = set(telling.words)
    stems = [stem(word) for word in telling.words]
    for place, word in enumerate(telling.words):
        before = telling.words[place - 1] if place else ""
        followed = not place and set(stems[1:2]) & thing.about
        if (word.endswith("ed") or word == "built") and (before in _BEFORE_ATTRIBUTE or followed):
            continue
        if word in _GOT and _GIVING & thing.kinds and numbers(telling) & thing.counted:
            return True
        if word == "free" and before in _BEFORE_FREE and "free" in thing.kinds:
            return True
        if before == "to" or (word == "back" and before not in _BEFORE_BACK):
            continue
        told = word in TOLD_DONE or (word.endswith("ed") and OWN + stems[place] in thing.kinds)
        if told and of_kinds([stems[place]], thing.kinds):
            return True
    named = [word for word in words - TOLD_DONE if not word.endswith("ing")]
    return bool(words & BROUGHT_ABOUT) and bool(families([stem(w) for w in named]) & thing.kinds)


def _met(telling: Telling, thing: Thing, shared: int) -> Shows | None:
    """A meeting was held when it is told as held on one of the days."""
    if telling.claim.polarity == "negative" or "meet" not in families(telling.stems):
        return None
    on_day = any(same_day(here, there) for here in telling.days for there in thing.days)
    apart = telling.named and thing.named and not telling.named & thing.named
    # Who is to meet one and meets another on that day has not kept it.
    others = thing.named - thing.makers
    if thing.makers and others and telling.named - thing.makers and not telling.named & others:
        return None
    of_it = shared >= 1 or (not apart and telling.words[:1] in _MEETINGS)
    return "kept" if on_day and of_it else None


_MEETINGS = {("talks",), ("negotiations",)}
"""What one story has on one day: "talks resumed on Friday"."""


def _together(telling: Telling, thing: Thing) -> bool:
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


def _not_done(telling: Telling, thing: Thing, shared: int, *, unmet: bool) -> bool:
    if _EARLIER.search(" ".join(telling.words)):
        return False
    deed = of_kinds(telling.stems, thing.kinds) - {"offer"}
    if deed and on_time(telling, thing) and AS_PLANNED.search(" ".join(telling.words)):
        return not by_others(telling, thing)
    by_name = bool(telling.named & thing.named) and bool(deed)
    of_it = unmet and (shared >= _TWO or bool(deed)) and _undone_beside(telling, thing)
    if shared and (of_it or by_name or _together(telling, thing)):
        near = shared >= _TWO or by_name or _same_hands(telling, thing)
        return near and not by_others(telling, thing)
    behind = bool(telling.before & (thing.about | thing.named)) and opens_sentence(telling)
    state = len(telling.words) <= _STATE and of_kinds(telling.before, thing.kinds)
    told = bool(deed or state)
    return unmet and behind and told and len(telling.words) <= SHORT and points_back(telling)


_STATE = 6
"""Words of a clause that says no more than how a thing stands: "it is still shut today"."""


def _undone_beside(telling: Telling, thing: Thing) -> bool:
    """Whether the word that tells it not done stands by the deed, or by what it is done to."""
    match = _NEGATIVE.search(" ".join(telling.words))
    places = [*_undone(telling.words), *(n for n, w in enumerate(telling.words) if w in _NOT)]
    if match:
        places.append(" ".join(telling.words)[: match.start()].count(" "))
    told = [
        n
        for n, word in enumerate(telling.words)
        if of_kinds([stem(word)], thing.kinds) or stem(word) in thing.about
    ]
    return any(abs(place - at) <= _BESIDE for place in places for at in told)


def _undone(words: Sequence[str]) -> list[int]:
    """Places of the words that tell a deed not done; "closed doors" tell nothing undone."""
    return [
        n
        for n, word in enumerate(words)
        if word in NOT_DONE
        and (word not in _STATES or _BEFORE_STATE & set(words[max(0, n - _STATE_REACH) : n]))
    ]


_STATES = frozenset("shut closed missing overdue unpaid undelivered waiting awaiting".split())
_BEFORE_STATE = frozenset(
    "is are was were be been remain remains remained stay stays stayed still left".split()
)
_STATE_REACH = 2
_NOT = frozenset("not never no none nobody nothing t cannot without nor".split())
_BESIDE = 8
"""Words between what tells a thing not done and the thing."""


def _of_others(telling: Telling, thing: Thing) -> bool:
    """Whether the account names nobody who made the promise."""
    written = name_keys(" ".join(_CAPITALISED.findall(telling.report.text)))
    return bool(thing.doers) and not written & thing.doers


_CAPITALISED = re.compile(r"\b[A-Z][^\W\d_]{2,}")


def by_others(telling: Telling, thing: Thing) -> bool:
    """Whether a claim names somebody who does it, and none of those who promised."""
    if _RECEIVES & telling.stems:
        return False
    doing = doer(telling)
    if name_keys(telling.speaker) & thing.doers or _called_alike(telling, thing):
        return False
    return bool(doing and thing.doers and not doing & thing.doers)


def _called_alike(telling: Telling, thing: Thing) -> bool:
    """Whether who does it is called by a noun that the promise has: "rebels", "the rebel side"."""
    does = " ".join(role.text for role in telling.claim.roles if role.role in _DOES)
    return bool((content_stems(does) - telling.named - TELLS_NO_THING) & thing.about)


_DOES = frozenset({"agent", "giver", "actor", "payer"})
