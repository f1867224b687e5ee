"""What a claim shows of a promise by what is left of it: the thing, its number, its names, its day.

A promise and its outcome are seldom told in one verb: what was to be handed over arrives, who was
to be freed walks out, what was to be repaired is "still closed". Such a claim is of the promise
where two marks of the promise stand in it, one of them the thing or the number itself, and no mark
speaks against it.
"""

import re
from collections.abc import Iterator, Sequence

from consilience.model.commitment import Shows
from consilience.model.quantity import Number
from consilience.packs.lemmas import irregular, lemmas
from consilience.reconciliation.amounts import kind_of
from consilience.reconciliation.deeds import of_kinds
from consilience.reconciliation.deeds_done import (
    DONE_BY,
    ELSE,
    LOOSE,
    PHRASES,
    SEEN_DONE,
    UNCHANGED,
)
from consilience.reconciliation.promise import COUNTED_TOO
from consilience.reconciliation.showing import Thing, by_others, on_time
from consilience.reconciliation.subjects import doer
from consilience.reconciliation.tellings import Telling, informative, name_key
from consilience.reconciliation.witnesses import numbers, points_back
from consilience.text.folding import content_stems, stem

_NOT_THERE_YET = re.compile(
    r"\b(?:will|would|shall|should|could|may|might|plans?|planned|hopes?|expects?|expected|about) "
)
_FAILS = re.compile(
    r"\b(?:without (?:[a-z]+ing)|fail(?:s|ed|ing)? to|(?:has|have|had) yet to|no intention of|"
    r"refus(?:es?|ed|ing) to|declin(?:es?|ed) to|called off|cancell?ed|scrapped|turned back|"
    r"(?:miss(?:es|ed)?|let|broke|breaking|past|passed) (?:the |its |his |her |their |a |that )?"
    r"(?:[a-z]+ )?deadline|not a (?:single|penny|cent)|not one|none of|"
    r"could not agree (?:to|on)|did not (?:show|turn) up|"
    r"never (?:came|arrived|happened|materiali[sz]ed))\b"
)
GIVEN_UP = re.compile(
    r"\b(?:no intention of|refus(?:es?|ed) to|called off|cancell?ed|scrapped|ruled out)\b"
)
"""Words that tell that a thing will not be done, whatever day it is due."""
WILL_NOT = re.compile(r"\b(?:(?:will|would) (?:not|never)|won[’']t|will be no)\b")
"""A thing that is to be, and will not be."""
NOT_ONE = re.compile(r"\b(?:not one|not a (?:single|penny|cent)|none of|not paid one)\b")
_LASTS = re.compile(
    r"\b(?:still|remains?|remained|stays?|stayed) (?:[a-z]+ )?(?:closed|shut|blocked|waiting|"
    r"without|missing|unpaid|unfinished|owns?|owed|holds?|held|lies?|stands?|there|idle|empty|"
    r"flooded|cut off)\b|\b(?:still|remains?|remained) (?:[a-z]+ )?(?:in|on|at|under)\b|"
    r"\b(?:unchanged|unpaid|unfinished|undelivered)\b"
)
"""A state that lasts past the day on which it was to end."""
_AS_WANTED = re.compile(
    r"\b(?:in (?:force|place|effect|office|power|touch|talks|charge)|on (?:course|track))\b"
)
_SOME_OF_THEM = frozenset({"some", "several", "few", "many", "most", "part"})
_PRONOUNS = frozenset("it them they one he she him her its their".split())
_MEETINGS = frozenset(
    stem(word) for word in "talk meeting round summit conference negotiation visit".split()
)
_NO_THING = frozenset(stem(word) for word in "along against among across toward per".split())
_TWO = 2
_CLOSE = 8
"""Words between a verb and what it is done to."""


def outcome_of(telling: Telling, thing: Thing, *, past_due: bool) -> Shows | None:
    """What a claim shows of a promise that it does not tell in the promise's own words.

    A plan that nobody gave his word for and that has no day is too loose to be looked up so.

    Args:
        telling: The claim.
        thing: What was promised.
        past_due: Whether its account came out after the day on which the thing was due.
    """
    words = " ".join(telling.words)
    meeting = thing.kinds == {"meet"} and not thing.about.isdisjoint(_MEETINGS)
    left_alone = thing.broken_by or thing.further or meeting or "offer" in thing.kinds
    if left_alone or not thing.pledged or ELSE.search(words) or names_others(telling, thing):
        return None
    told = telling.claim
    if told.modality == "planned":
        return "broken" if _given_up(telling, thing) else None
    if _FAILS.search(words) and _SOME_OF_THEM & set(telling.words):
        return None  # that some were cancelled breaks nothing
    if told.polarity == "negative" or told.modality == "denied" or _FAILS.search(words):
        unmet = marks(telling, thing) >= _TWO and _not_done(telling, thing)
        return "broken" if unmet and not by_others(telling, thing) else None
    if shown := _done(telling, thing):
        return shown
    lasts = past_due and _LASTS.search(words) and not _AS_WANTED.search(words)
    return "broken" if lasts and marks(telling, thing) >= _TWO else None


def _done(telling: Telling, thing: Thing) -> Shows | None:
    """Kept, however many of those promised are told; nothing where more are, or others did it.

    A verb that tells many things besides ("came", "received") needs more marks of the promise, or
    its number or day.
    """
    own, loose = _verbs_done(telling, thing)
    things = _things(telling, thing)
    close = _near(own, things)
    found = marks(telling, thing)
    pairs = list(_same_kind(telling, thing))
    more = bool(pairs) and all(done > promised for done, promised in pairs)
    if more or _NOT_THERE_YET.search(" ".join(telling.words)):
        return None
    sure = bool(pairs) or on_time(telling, thing) or found > _TWO
    # Who saw the guns withdrawn has not withdrawn them.
    others = by_others(telling, thing) and not SEEN_DONE.search(" ".join(telling.words))
    if close and found >= _TWO and not others:
        return "kept"
    return "kept" if _near(loose, things) and found >= _TWO and sure else None


def _not_done(telling: Telling, thing: Thing) -> bool:
    """Whether the deed, or a word that it failed, stands by what was promised."""
    words = " ".join(telling.words)
    deeds = [
        place
        for place, word in enumerate(telling.words)
        if _is_deed([word], thing) and _is_denied(telling, place)
    ]
    for pattern in (_FAILS, WILL_NOT):
        for match in pattern.finditer(words):
            behind = words[match.end() :].split()[:1]
            if match[0].endswith((" to", " of")) and not _is_deed(behind, thing):
                continue  # "refused to have her picture taken" refuses another thing
            deeds += [words[: match.start()].count(" ")]
    return _near(deeds, _things(telling, thing)) or (not thing.kinds and bool(deeds))


def _is_deed(words: Sequence[str], thing: Thing) -> bool:
    """Whether a word tells the deed promised, in any form; where none is known, by its own word."""
    if not thing.kinds:
        return any(stem(word) in thing.told for word in words)
    return any(
        of_kinds([stem(word)], thing.kinds) or lemmas(word) & _verbs(thing) for word in words
    )


def _is_denied(telling: Telling, place: int) -> bool:
    """Whether a deed itself is told as not done: "did no harm where services are held" is not."""
    before = telling.words[max(0, place - _BEFORE_DEED) : place]
    return telling.claim.modality == "denied" or not _NOT.isdisjoint(before)


_NOT = frozenset("not never no none nobody nothing t cannot neither nor without".split())
_BEFORE_DEED = 5


def _given_up(telling: Telling, thing: Thing) -> bool:
    """Whether the one who promised says that it will not be."""
    said = bool(WILL_NOT.search(telling.text)) and _by_maker(telling, thing)
    return said and marks(telling, thing) >= _TWO and _not_done(telling, thing)


def _near(deeds: Sequence[int], things: Sequence[int]) -> bool:
    return any(0 < abs(deed - at) <= _CLOSE for deed in deeds for at in things)


def _things(telling: Telling, thing: Thing) -> list[int]:
    """Places of the words for what was promised, and of pronouns that may stand for it."""
    kinds = {stem(kind) for kind, _ in thing.amounts}
    pointing = _PRONOUNS if _meant(telling) & thing.about else frozenset()
    return [
        place
        for place, word in enumerate(telling.words)
        if stem(word) in thing.about - _NO_THING or stem(word) in kinds or word in pointing
    ]


def _meant(telling: Telling) -> frozenset[str]:
    """What a pronoun of a claim may mean: the rest of its sentence, what stands before it."""
    pointing = not _PRONOUNS.isdisjoint(telling.words)
    stems = informative(telling.sentence_text) if pointing else frozenset[str]()
    return stems | telling.before if points_back(telling) else stems


def _same_kind(telling: Telling, thing: Thing) -> Iterator[tuple[float, float]]:
    """Numbers of a claim beside the promised ones of the same kind."""
    for quantity in telling.claim.quantities:
        kind = kind_of(quantity)
        for promised, number in thing.amounts:
            if kind is not None and quantity.best is not None and stem(kind) == stem(promised):
                yield quantity.best, number


def marks(telling: Telling, thing: Thing) -> int:
    """How many marks of a promise a claim bears; none where neither thing nor number is told.

    Args:
        telling: The claim.
        thing: What was promised.
    """
    stems = telling.stems | (content_stems(telling.text) & COUNTED_TOO) | _meant(telling)
    stems -= (telling.named - thing.named) | _NO_THING
    objects = len((stems - {stem(kind) for kind, _ in thing.amounts}) & thing.about)
    amount = _amounts(telling, thing)
    if not objects and not amount:
        return 0
    return (
        min(objects, _TWO)
        + amount
        + bool(_keys(telling.named) & _keys(thing.named - thing.makers))
        + _by_maker(telling, thing)
        + on_time(telling, thing)
        + (thing.by_each and _own_share(telling, thing))
    )


def _own_share(telling: Telling, thing: Thing) -> bool:
    """Whether a claim tells of one side's own of what each side is to give: "our plan"."""
    return any(
        stem(word) in thing.about and _OWN & set(telling.words[max(0, place - _TWO) : place])
        for place, word in enumerate(telling.words)
    )


_OWN = frozenset("our its their his her my own".split())


def _amounts(telling: Telling, thing: Thing) -> int:
    """How many numbers of the promise a claim tells: two where it is so much to so many."""
    kinds = {
        stem(kind)
        for q in telling.claim.quantities
        if (kind := kind_of(q)) is not None and (stem(kind), q.best) in _promised(thing)
    }
    loose = bool(numbers(telling) & thing.counted) or any(_same_kind(telling, thing))
    return max(min(len(kinds), _TWO), loose)


def _promised(thing: Thing) -> set[tuple[str, Number | None]]:
    return {(stem(kind), number) for kind, number in thing.amounts}


def _keys(names: frozenset[str]) -> frozenset[str]:
    """What the names of a country and of its people share: "Skarn", "Skarnian"."""
    return frozenset(name_key(name) for name in names)


def _by_maker(telling: Telling, thing: Thing) -> bool:
    """Whether the one who promised is named in a claim, or speaks in it."""
    named = telling.named | content_stems(telling.speaker)
    return bool(_keys(named) & _keys(thing.makers) or (doer(telling) | telling.party) & thing.doers)


def names_others(telling: Telling, thing: Thing) -> bool:
    """Whether a claim names other places or persons than the promise behind its verb.

    Args:
        telling: The claim.
        thing: What was promised.
    """
    here = _keys(_behind_verb(telling)) - _keys(thing.makers)
    there = _keys(thing.named - thing.makers)
    return bool(here and there) and not _keys(telling.named) & there


def _behind_verb(telling: Telling) -> frozenset[str]:
    """Stems of the names that stand behind the first verb of a claim: "resumed flights to Dorn"."""
    place = next((n for n, word in enumerate(telling.words) if _is_verb(word)), -1)
    return frozenset(stem(word) for word in telling.words[place + 1 :]) & telling.named


def _is_verb(word: str) -> bool:
    return word in _HELPING or word.endswith("ed") or irregular(word) is not None


_HELPING = frozenset("is are was were has have had do does did will would".split())


def _verbs(thing: Thing) -> frozenset[str]:
    return frozenset().union(*(DONE_BY.get(kind, frozenset()) for kind in thing.kinds))


def _verbs_done(telling: Telling, thing: Thing) -> tuple[list[int], list[int]]:
    """Places of the past forms that tell the deed by a verb like its own, and by loose ones."""
    own: list[int] = []
    loose: list[int] = []
    for place, word in enumerate(telling.words):
        if not _is_past(telling, place):
            continue
        forms = {irregular(word) or word, *(lemmas(word) if word.endswith("ed") else ())}
        if of_kinds(frozenset(map(stem, forms)), thing.kinds) or forms & _verbs(thing):
            (loose if forms & LOOSE else own).append(place)
    words = " ".join(telling.words)
    for match in SEEN_DONE.finditer(words):
        if of_kinds([stem(match["deed"])], thing.kinds) or lemmas(match["deed"]) & _verbs(thing):
            own += [words[: match.start("deed")].count(" ")]
    for kind in thing.kinds & PHRASES.keys():
        loose += [words[: match.start()].count(" ") for match in PHRASES[kind].finditer(words)]
    return own, loose


def _is_past(telling: Telling, place: int) -> bool:
    """Whether a word tells something done, and is no attribute: "the released prisoners"."""
    word = telling.words[place]
    before = telling.words[place - 1] if place else ""
    if before in _BEFORE_NOUN or word.endswith("ing"):
        return False
    return word.endswith("ed") or word in UNCHANGED or irregular(word) is not None


_BEFORE_NOUN = frozenset(
    "the a an of these those their his her its our to newly for with from by some all".split()
)
