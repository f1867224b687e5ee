"""What a claim tells as so, as not so, or as not to come."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from consilience.model.claim import Role
from consilience.packs.lemmas import lemmas
from consilience.reconciliation.tellings import Telling, informative
from consilience.text.folding import content_stems, folded_words, stem

_HELPS = r"(?:did|does|do|has|have|had|was|were|is|are)"
_NOT = rf"(?:{_HELPS} not|{_HELPS}n t|never)"
_BETWEEN = r"(?:(?:yet|been|be|being|ever|even|actually|[a-z]+ly|any|an?|the|so) ){0,3}"
_PLACED = (
    "(?:at|in|on|of|to|for|from|within|near|before|after|by|with|about|between|until|since|that|"
    "this|who|which|as|or|and|but|than)"
)
"""Behind "there was no fire": where or when, and nothing more of the thing."""
_NEGATED = (
    re.compile(rf"\b{_NOT} {_BETWEEN}(?P<word>[a-z]{{2,}})"),
    re.compile(
        r"(?<!\bor )\b(?:no one|nobody|nothing) "
        r"(?:(?:was|were|had|has|is|are|been) ){0,2}(?P<word>[a-z]{2,})"
    ),
    re.compile(
        r"\bnone of (?:[a-z]+ ){1,5}?(?:was|were|had|has|have|is|are) (?:been )?(?P<word>[a-z]{2,})"
    ),
    re.compile(
        r"\bno (?:[a-z]+ ){1,3}?(?:(?:was|were|had|have|has) (?:been |yet )?)(?P<word>[a-z]{2,})"
    ),
    re.compile(r"^no (?:[a-z]+ ){1,2}?(?P<word>ran|flew|sailed|died|worked|opened|voted|left)\b"),
    re.compile(
        r"\bthere (?:was|were|is|are|had been|has been) (?:no|hardly any|scarcely any) "
        rf"(?:(?!{_PLACED}\b)[a-z]+ (?!{_PLACED}\b))?(?P<word>[a-z]{{2,}})"
    ),
)
_LIGHT = frozenset(
    stem(word)
    for word in """have has been being make made take taken give gave get got come came go went want
    know known think believe see seen need like able going sure only just one all more most enough
    clear also immediately because much many any less long there that this what who whether good
    reason other longer say said tell told comment expect expected immediate further part else hear
    help the very always work working agree agreed stop stopped allow allowed mean meant
    show reply respond name identify specify elaborate exclude answer rule doubt care matter yet few
    good new first seem look appear sound feel report do does did done doing be is are was were it
    he she we they them him in on up to of at if so count""".split()
)
"""Words that say too little by themselves, or whose negation denies nothing told elsewhere."""
_STATE = re.compile(r"^(?:is|are|does|do|there (?:is|are)|nobody is|no one is)\b")
_NO_LONGER = re.compile(r"\bno longer\b|\bany ?more\b|\bsince\b")
_ACTS = re.compile(r"^(?:did|has|have|had|never)\b")
_ORDER = re.compile(r"^(?:do not|don t)\b")
"""What a claim opens with that only tells somebody what not to do."""
_NOT_ASSERTED = frozenset(
    """to will would could may might must should shall can if whether not never without barely
    hardly scarcely""".split()
)
_REACH = 9
"""Words around a word among which what it is said of stands."""
_SUBJECT = 4
_SPEAKS = frozenset("i we my our me us".split())
_POINTS = frozenset("it they he she him her them this that these his".split())


@dataclass(frozen=True, slots=True)
class Said:
    """A claim that tells something as so or as not so.

    Attributes:
        telling: The claim.
        forms: Dictionary forms of the word that tells it.
        words: The words that tell it.
        so: Whether it is told as so.
        about: Stems of the words around it; where a pronoun stands there, of what it may mean.
        named: Stems of the names among them.
        subject: Stems of the names right before the word, or of the voice that says "I".
        object: Stems of the words right behind it.
        state: Whether it is a state, which a later account may tell anew.
        thing: Whether it tells that there is none of a thing.
        next: Stems of the nouns beside the word: what it is told of.
        bearer: Stems of who or what does or bears it, names left out.
        only: Stems of what narrows down the thing denied: "no letters that were marked".
        verb: Whether the word tells a deed: "did not email", and not "600 emails".
        who: Id of the entity that does or bears it; the pronoun's, where one stands for it.
    """

    telling: Telling
    forms: frozenset[str]
    words: str
    so: bool
    about: frozenset[str]
    named: frozenset[str]
    subject: frozenset[str]
    object: frozenset[str]
    state: bool
    thing: bool = False
    next: frozenset[str] = frozenset()
    bearer: frozenset[str] = frozenset()
    only: frozenset[str] = frozenset()
    verb: bool = False
    who: frozenset[str] = frozenset()


def negated(telling: Telling) -> Iterator[Said]:
    """What a claim tells as not so."""
    words = " ".join(telling.words)
    if _NO_LONGER.search(words) or _ORDER.match(words):
        return
    for pattern in _NEGATED:
        for match in pattern.finditer(words):
            if not _is_light(words, match) and not _turned(words, match):
                place = words.count(" ", 0, match.start("word"))
                state = bool(_STATE.match(match[0]))
                said = _said(telling, place, match[0], so=False, state=state)
                thing = match[0].startswith("there")
                verb = bool(_ACTS.match(match[0]))
                yield replace(said, thing=thing, only=narrowed(telling, place), verb=verb)


def denied_in(telling: Telling) -> Iterator[Said]:
    """What somebody denies: "denied that any ballots had been left anywhere"."""
    if telling.claim.modality != "denied" or telling.claim.polarity == "negative":
        return
    words = " ".join(telling.words)
    for match in _DENIED.finditer(words):
        place = words.count(" ", 0, match.start("word"))
        if not _is_light(words, match):
            yield _said(telling, place, match[0], so=False, state=False)
        elif pairs := _with_noun(telling, place):
            said = _said(telling, place, match[0], so=False, state=False)
            yield replace(said, forms=pairs)


def _with_noun(telling: Telling, place: int) -> frozenset[str]:
    """A verb that says little by itself, with each noun beside it: an order given, a call made."""
    forms = lemmas(telling.words[place]) & _GIVES
    near = (*telling.words[max(0, place - _NOUN) : place], *telling.words[place + 1 :][:_NOUN])
    nouns = informative(" ".join(near)) - telling.named
    return frozenset(f"{form} + {noun}" for form in forms for noun in nouns)


_GIVES = frozenset("give make take get receive send pay sign issue".split())
_NOUN = 4


_DENIED = re.compile(
    r"\b(?:had|has|have|was|were|did) (?:been |ever |also )?(?P<word>[a-z]{2,}(?:ed|en|t|ld|nd))\b"
)


def forms_at(words: Sequence[str], place: int) -> frozenset[str]:
    """Dictionary forms of a word; with "off" or "down" behind it also those of both together."""
    forms = lemmas(words[place])
    behind = words[place + 1 : place + 2]
    both = {f"{form} {behind[0]}" for form in forms if behind and behind[0] in _PARTICLES}
    return frozenset(form for form in forms if stem(form) not in _LIGHT) | both


_PARTICLES = frozenset("off out down over up through".split())


def _is_light(words: str, match: re.Match[str]) -> bool:
    """Whether a word says too little by itself; with what makes another verb of it, it does not."""
    behind = words[match.end("word") :].split()[:1]
    if behind and behind[0] in _PARTICLES:
        return False
    forms = lemmas(match["word"])
    return bool(forms & _SOMEBODY or {stem(form) for form in forms} & _LIGHT)


_SOMEBODY = frozenset("man woman person people child one somebody someone way reason".split())
"""Nouns that mean somebody: "there was never a man who" tells of a man of some kind."""


def narrowed(telling: Telling, place: int) -> frozenset[str]:
    """Stems of what narrows down the thing that is denied: of other things nothing is denied.

    Args:
        telling: The claim.
        place: Number of the word that is denied.
    """
    behind = " ".join(telling.words[place:])
    if match := _NARROWS.search(behind):
        return informative(match["how"]) - telling.named
    match = _ATTRIBUTE.match(behind)
    return informative(match["how"]) - telling.named - _NONE_AT_ALL if match else frozenset()


_ATTRIBUTE = re.compile(
    rf"[a-z]+ (?:a|an|any) (?P<how>(?!{_PLACED}\b)[a-z]+) "
    rf"(?!{_PLACED}\b|(?:this|last|next)\b)[a-z]+"
)
"""A thing and what tells it from others: "has not scored a home goal"."""
_NONE_AT_ALL = frozenset(
    stem(word) for word in "single sole lone slightest least single mere bit word lot".split()
)


_NARROWS = re.compile(r"\b(?:any|a|an|no|of) (?:[a-z]+ ){1,3}(?:that|which|who) (?P<how>.{3,60})")


def _turned(words: str, match: re.Match[str]) -> bool:
    """Whether a negation is itself denied: "was wrong to say that he had not signed"."""
    return bool(_DENIED_BEFORE.search(words, max(0, match.start() - _TURNED), match.start()))


_DENIED_BEFORE = re.compile(
    r"\b(?:not|never|nobody|wrong|false|untrue|den(?:y|ies|ied)|mistaken)\b"
)
_TURNED = 40
"""Code points before a negation in which another one turns it."""


def refused_by(telling: Telling) -> Iterator[Said]:
    """What a claim tells as not to come: "would not raise its offer"."""
    if telling.claim.modality != "planned":
        return
    words = " ".join(telling.words)
    for match in _NOT_TO_COME.finditer(words):
        if not _is_light(words, match):
            place = words.count(" ", 0, match.start("word"))
            yield _said(telling, place, match[0], so=False, state=False)


_NOT_TO_COME = re.compile(r"\b(?:will|would|won t|wouldn t) (?:not |never )(?P<word>[a-z]{2,})")


def affirmed(telling: Telling, forms: frozenset[str]) -> Iterator[Said]:
    """What a claim tells as so with a word that has one of the forms."""
    denied = telling.claim.modality == "denied" and telling.claim.event_type != "refusal"
    if telling.claim.polarity == "negative" or denied:
        return
    pairs = frozenset(form for form in forms if " + " in form)
    for place, word in enumerate(telling.words):
        both = _with_noun(telling, place) & pairs if pairs and lemmas(word) & _GIVES else None
        if both and _asserted(telling.words, place):
            yield replace(_said(telling, place, word, so=True, state=False), forms=both, verb=True)
        if forms_at(telling.words, place) & forms and _asserted(telling.words, place):
            said = _said(telling, place, word, so=True, state=False)
            yield replace(said, verb=_tells_deed(telling.words, place))


def _tells_deed(words: Sequence[str], place: int) -> bool:
    """Whether a word is a verb in the past, or stands behind one that helps a verb."""
    word = words[place]
    past = word.endswith("ed") or (not word.endswith("s") and len(lemmas(word)) > 1)
    return (
        past or word in _ALIKE_IN_PAST or bool(_HELPS_VERB & set(words[max(0, place - 2) : place]))
    )


_ALIKE_IN_PAST = frozenset("put cut hit set let shut spread cost hurt read quit bet burst".split())


def _asserted(words: Sequence[str], place: int) -> bool:
    """Whether a word tells what is so: no wish, no question, no "the affected customers".

    In "it is important to act" it is said of the act, and of nothing that was named before.
    """
    before = words[max(0, place - 2) : place]
    if (_HANGS_ON | _DENIES) & set(words[max(0, place - _HANGS) : place]):
        return False
    if "whether" in words[:place]:
        return False  # "declined to say whether the church had any threats"
    if words[place].endswith("ing") and not _HELPS_ING & set(words[max(0, place - 3) : place]):
        return False
    if _NOT_ASSERTED & set(before) or "no" in before or tuple(before[-1:]) == ("t",):
        return False
    if (before[-1:] == ("it",) or tuple(before[-2:]) in _EXPLETIVE) and words[
        place + 1 : place + 2
    ]:
        return words[place + 1] not in {"to", "that", "for"}
    return not (words[place].endswith("ed") and before[-1:] and before[-1] in _DETERMINERS)


_HANGS_ON = frozenset({"when", "if", "whether", "unless"})
_DENIES = frozenset({"not", "never", "nobody", "nothing"})
_HANGS = 4
"""Words before a word among which stands what it hangs on: "when he is ready"."""
_HELPS_ING = frozenset("is are was were am been be being m s re still kept keeps".split())
"""Words one of which stands before a form in "-ing" that tells what is so."""


_EXPLETIVE = frozenset({("it", "is"), ("it", "s"), ("it", "was")})
_DETERMINERS = frozenset("the a an any some all these those its their his her our many".split())


def _said(telling: Telling, place: int, words: str, *, so: bool, state: bool) -> Said:
    near = telling.words[max(0, place - _REACH) : place + _REACH + 1]
    about = informative(" ".join(near)) - {stem(telling.words[place])}
    named = about & telling.named
    subject = {stem(word) for word in telling.words[max(0, place - _SUBJECT) : place]} & named
    if _SPEAKS & set(near):
        speaker = content_stems(telling.speaker)
        about, named, subject = about | speaker, named | speaker, subject | speaker
    held = frozenset(subject) or _shared_subject(telling, place)
    if _POINTS & set(near) and not named:
        about |= telling.before
    forms = forms_at(telling.words, place)
    behind = informative(" ".join(telling.words[place + 1 : place + 1 + _SUBJECT]))
    beside = _beside(telling.words, place)
    said = Said(telling, forms, words, so, about, named, held, behind, state)
    return replace(said, next=beside, bearer=_bearer(telling, place), who=_who(telling, place))


def _bearer(telling: Telling, place: int) -> frozenset[str]:
    """Stems of the last doer or bearer before a word, names left out."""
    last = _last_before(telling, place)
    return informative(last.text) - telling.named if last else frozenset()


def _who(telling: Telling, place: int) -> frozenset[str]:
    """Id of whom the last doer or bearer before a word is, where a pronoun stands for them."""
    last = _last_before(telling, place)
    return frozenset([last.entity]) if last and last.entity else frozenset()


def _last_before(telling: Telling, place: int) -> Role | None:
    at = telling.claim.clause.start + folded_words(telling.text)[place][1]
    before = [r for r in telling.claim.roles if r.role != "participant" and r.end <= at]
    return max(before, key=lambda role: (role.end, role.start), default=None)


def _shared_subject(telling: Telling, place: int) -> frozenset[str]:
    """Stems of the name that a clause shares with the one before it: "and has not resigned"."""
    if "and" not in {*telling.words[:1], *telling.words[max(0, place - 1) : place]}:
        return frozenset()
    bearing = [role.text for role in telling.claim.roles if role.role in _BEARS]
    named = content_stems(" ".join(word for text in bearing for word in _NAME.findall(text)))
    return named or frozenset(map(stem, telling.words[:_SUBJECT])) & telling.named


_BEARS = frozenset({"agent", "person", "actor"})
_NAME = re.compile(r"\b[A-Z][^\W\d_]+")


def _beside(words: Sequence[str], place: int) -> frozenset[str]:
    """Stems of the words next to a verb that can be what it is told of."""
    before = [word for word in words[:place] if word not in _HELPS_VERB][-1:]
    after = [word for word in words[place + 1 : place + 4] if not word.isdigit()]
    return informative(" ".join((*before, *after)))


_HELPS_VERB = frozenset("was were is are has have had been be did do does not yet".split())
