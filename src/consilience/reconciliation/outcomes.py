"""What a claim shows of a promise by what is left of it: the thing, its number, its names, its day.

A promise and its outcome are seldom told in one verb: what was to be handed over arrives, who was
to be freed walks out, what was to be repaired is "still closed". Such a claim is of the promise
where two marks of the promise stand in it, one of them the thing or the number itself, and no mark
speaks against it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from consilience.model.commitment import Shows
from consilience.packs.lemmas import irregular, lemmas
from consilience.reconciliation.amounts import kind_of
from consilience.reconciliation.deeds import of_kinds, own_family
from consilience.reconciliation.promise import COUNTED_TOO
from consilience.reconciliation.showing import Thing, by_others, on_time
from consilience.reconciliation.subjects import doer
from consilience.reconciliation.tellings import Telling, informative
from consilience.reconciliation.witnesses import numbers, points_back
from consilience.text.folding import content_stems, stem

_DONE_BY: Mapping[str, frozenset[str]] = {
    family: frozenset(verbs.split())
    for family, verbs in {
        "hand over": """hand transfer return release free deliver present submit exchange swap
            give arrive reach receive come cross walk fly""",
        "free": "free release liberate walk",
        "restore": """restore repair fix reopen open resume reconnect run start begin land serve
            sail""",
        "pay": "pay compensate refund reimburse receive reach",
        "send": "send dispatch deploy ship arrive reach land sail leave",
        "publish": "publish issue release post present deliver submit appear",
        "supply": "supply distribute deliver bring provide arrive reach receive land",
        "withdraw": "withdraw leave pull retreat vacate depart",
        "stop": "stop end halt lift cease pause suspend",
        "build": "build construct erect open complete finish establish",
        "finish": "finish complete conclude open",
        "reinstate": "reinstate rehire return",
        "decide": "decide",
        "meet": "meet hold",
        own_family("vote"): "vote pass approve reject adopt",
        own_family("hold"): "hold",
        own_family("close"): "close shut",
        own_family("shut"): "close shut",
        own_family("extradite"): "extradite surrender fly hand",
        own_family("cut"): "cut reduce lower fall drop",
        own_family("reduce"): "cut reduce lower fall drop",
        own_family("raise"): "raise rise increase receive",
        own_family("accept"): "accept admit receive",
        own_family("lay"): "lay surrender hand",
        own_family("launch"): "launch begin start open order",
    }.items()
}
"""Verbs that tell a deed done, of whoever took part in it, by its family."""
_PHRASES: Mapping[str, re.Pattern[str]] = {
    family: re.compile(rf"\b(?:{pattern})\b")
    for family, pattern in {
        "hand over": "let (?:off|go)|came (?:home|back|free)|(?:got|brought) (?:back|home|through)|"
        "walked (?:free|out)",
        "free": "let (?:off|go|out)|set free|came free|walked (?:free|out|across)",
        "restore": "(?:came|come|is|are|was|were) back(?: on)?|(?:is|are) (?:now )?open|"
        "(?:went|gone) back|under way",
        "pay": "(?:have|has|had) had (?:the|their|its)|got (?:the|their|its)",
        "supply": "got through|came in|passed through",
        "send": "got through|came in",
        "publish": "came out|put online|went online|(?:is|are|was|were) (?:out|online)|"
        "(?:put|placed) on (?:the|its|their|a) (?:[a-z]+ ){0,2}(?:website|site|internet|web)",
        "reinstate": "back (?:at|in|to)|took back|taken back",
        "withdraw": "pulled (?:out|back)|moved out|gone from",
        own_family("extradite"): "handed over|put on a (?:plane|flight)|flown",
        own_family("accept"): "(?:took|taken|let|allowed) in",
        own_family("lay"): "(?:gave|given|handed) (?:up|in|over)",
        own_family("resign"): "stepped down|stood down|left office",
    }.items()
}
"""The same told in more words than one."""
_UNCHANGED = frozenset("cut put let set quit read cast shut spread".split())
"""Verbs whose past is no other form: they tell a deed done only behind who did it."""
_ELSE = re.compile(
    r"\b(?:paid (?:a|an|his|her|its|their) (?:visit|respects)|paid (?:tribute|homage|attention)|"
    r"held (?:responsible|hostage|captive|on to)|returned (?:fire|to the)|opened fire|"
    r"issued (?:a|an) (?:warning|threat)|left (?:behind|dead|open))\b"
)
"""Verbs of a deed in another sense."""
_NOT_THERE_YET = re.compile(
    r"\b(?:will|would|shall|should|could|may|might|plans?|planned|hopes?|expects?|expected|about) "
)
_FAILS = re.compile(
    r"\b(?:without (?:[a-z]+ing)|fail(?:s|ed|ing)? to|(?:has|have|had) yet to|no intention of|"
    r"refus(?:es?|ed|ing) to|declin(?:es?|ed) to|called off|cancell?ed|scrapped|turned back|"
    r"(?:miss(?:es|ed)?|let|broke|breaking|past|passed) (?:the |its |his |her |their |a |that )?"
    r"(?:[a-z]+ )?deadline|not a (?:single|penny|cent)|not one|none of|"
    r"did not (?:show|turn) up|never (?:came|arrived|happened|materiali[sz]ed))\b"
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
    r"flooded|cut off|in|on|at|under)\b|\b(?:unchanged|unpaid|unfinished|undelivered)\b"
)
"""A state that lasts past the day on which it was to end."""
_AS_WANTED = re.compile(
    r"\b(?:in (?:force|place|effect|office|power|touch|talks|charge)|on (?:course|track))\b"
)
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
    if left_alone or not thing.pledged or _ELSE.search(words) or names_others(telling, thing):
        return None
    told = telling.claim
    if told.modality == "planned":
        return "broken" if _given_up(telling, thing) else None
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
    if close and found >= _TWO and not by_others(telling, thing):
        return "kept"
    return "kept" if _near(loose, things) and found >= _TWO and sure else None


def _not_done(telling: Telling, thing: Thing) -> bool:
    """Whether the deed, or a word that it failed, stands by what was promised."""
    words = " ".join(telling.words)
    deeds = [
        place
        for place, word in enumerate(telling.words)
        if (of_kinds([stem(word)], thing.kinds) or lemmas(word) & _verbs(thing))
        and _is_denied(telling, place)
    ]
    for pattern in (_FAILS, WILL_NOT):
        deeds += [words[: match.start()].count(" ") for match in pattern.finditer(words)]
    return _near(deeds, _things(telling, thing)) or (not thing.kinds and bool(deeds))


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
    amount = bool(numbers(telling) & thing.counted) or any(_same_kind(telling, thing))
    if not objects and not amount:
        return 0
    return (
        min(objects, _TWO)
        + amount
        + bool(telling.named & (thing.named - thing.makers))
        + _by_maker(telling, thing)
        + on_time(telling, thing)
    )


def _by_maker(telling: Telling, thing: Thing) -> bool:
    """Whether the one who promised is named in a claim, or speaks in it."""
    named = telling.named | content_stems(telling.speaker)
    return bool(named & thing.makers or (doer(telling) | telling.party) & thing.doers)


def names_others(telling: Telling, thing: Thing) -> bool:
    """Whether a claim names other places or persons than the promise behind its verb.

    Args:
        telling: The claim.
        thing: What was promised.
    """
    here = _behind_verb(telling) - thing.makers
    there = thing.named - thing.makers
    return bool(here and there) and not telling.named & there


def _behind_verb(telling: Telling) -> frozenset[str]:
    """Stems of the names that stand behind the first verb of a claim: "resumed flights to Dorn"."""
    place = next((n for n, word in enumerate(telling.words) if _is_verb(word)), -1)
    return frozenset(stem(word) for word in telling.words[place + 1 :]) & telling.named


def _is_verb(word: str) -> bool:
    return word in _HELPING or word.endswith("ed") or irregular(word) is not None


_HELPING = frozenset("is are was were has have had do does did will would".split())


def _verbs(thing: Thing) -> frozenset[str]:
    return frozenset().union(*(_DONE_BY.get(kind, frozenset()) for kind in thing.kinds))


def _verbs_done(telling: Telling, thing: Thing) -> tuple[list[int], list[int]]:
    """Places of the past forms that tell the deed by a verb like its own, and by loose ones."""
    own: list[int] = []
    loose: list[int] = []
    for place, word in enumerate(telling.words):
        if not _is_past(telling, place):
            continue
        forms = {irregular(word) or word, *(lemmas(word) if word.endswith("ed") else ())}
        if of_kinds(frozenset(map(stem, forms)), thing.kinds) or forms & _verbs(thing):
            (loose if forms & _LOOSE else own).append(place)
    words = " ".join(telling.words)
    for kind in thing.kinds & _PHRASES.keys():
        loose += [words[: match.start()].count(" ") for match in _PHRASES[kind].finditer(words)]
    return own, loose


def _is_past(telling: Telling, place: int) -> bool:
    """Whether a word tells something done, and is no attribute: "the released prisoners"."""
    word = telling.words[place]
    before = telling.words[place - 1] if place else ""
    if before in _BEFORE_NOUN or word.endswith("ing"):
        return False
    return word.endswith("ed") or word in _UNCHANGED or irregular(word) is not None


_LOOSE = frozenset(
    """come receive reach leave land run begin start walk cross fly appear present serve fall rise
    return arrive open complete order give get trade propose provide convey announce hold host back
    issue""".split()
)
"""Verbs that tell many other things as well."""
_BEFORE_NOUN = frozenset(
    "the a an of these those their his her its our to newly for with from by some all".split()
)
