"""Claims that tell a promise: a pledge, an agreement to do, an announcement of one's own doing."""

import re
from collections.abc import Iterator, Sequence

from consilience.model.claim import Claim
from consilience.reconciliation.accords import bound_by_accord
from consilience.reconciliation.deeds import DEEDS, OWN, families, own_family
from consilience.reconciliation.intents import Intent, intent_of
from consilience.reconciliation.kept_words import word_kept
from consilience.reconciliation.leaving import left_as_it_is, spared
from consilience.reconciliation.meetings import OCCASION, meeting_of
from consilience.reconciliation.promise import (
    AGREED_TO,
    AVAILABLE,
    COUNTED_TOO,
    SAYS_PROMISE,
    Promise,
)
from consilience.reconciliation.schedules import came_to_nothing, is_to_come, scheduled
from consilience.reconciliation.staying import stays_so
from consilience.reconciliation.subjects import hangs
from consilience.reconciliation.tellings import Telling, informative
from consilience.reconciliation.things_promised import thing_promised
from consilience.reconciliation.undertakings import at_work, headline
from consilience.text.folding import stem

_FORMAL = re.compile(
    r"\b(?:pledge[sd]?|promise[sd]?|undertook|undertakes?|undertaking|vow(?:s|ed)?|swore|"
    r"guarantee[sd]?|undertaken|sworn(?! (?:members?|officers?|statements?|enem))|agree[sd]?|"
    r"(?<!\bthe )commitment|"
    r"committed (?:itself|themselves|himself|herself))\b"
    r"(?: that\b|(?: (?!and\b|or\b)[a-z]+){0,8}? to\b(?! \d))|"
    r"\b(?:accept(?:s|ed)|bow(?:s|ed) to|g(?:a|i)ves? in to|yield(?:s|ed) to) "
    r"(?:[a-z]+ ){0,5}?(?:demands?|calls?|requests?)(?: (?!and\b|or\b)[a-z]+){0,5}? to\b"
)
"""A promise, an agreement, a demand that is accepted: to do what follows."""
_SWORN = re.compile(r"^(?:pledge|promise|undert|vow|swor|guarantee)")
"""What follows such a word is a promise, whatever the deed."""
_SWORN_NOT = re.compile(
    r"\b(?:pledge[sd]?|promise[sd]?|undertook|vow(?:s|ed)?|swore|guarantee[sd]?) (?:not|never) to\b"
)
_ASKED_TO = re.compile(
    r"\b(?:get|got|asked?|urged?|tried|try|want(?:s|ed)?|press(?:ed)?|persuade[ds]?|forced?|"
    r"refused?|fail(?:ed|s)?|declined?|need(?:s|ed)?|willing|expected) (?:[a-z]+ ){0,3}to $"
)
"""Before a promise that somebody is to give, and did not."""
_NO_DEED = re.compile(
    r"^ (?:the|a|an|his|her|its|their|our|him|them|us|me|all|every|each)\b|"
    r"^ be (?!(?:[a-z]+ly )?(?:[a-z]+(?:ed|en)|held|paid|built|sent|met)\b)"
)
"""It is promised to somebody, or to be so and so, and the word tells no deed."""
_VERB_AFTER = re.compile(
    r"^(?:[a-z]+ ){0,6}?(?:to|will|would) (?:[a-z]+ly |not )?(?P<verb>[a-z]{3,})\b"
)
_LIGHT_VERBS = frozenset(
    "have make take get give see let put help try seek begin start go come".split()
)
_ON_THE_WAY = re.compile(
    r"\b(?:(?:is|are|was|were) sending(?! (?:jitters|shivers|shock ?waves|ripples|tremors|signals?|"
    r"mixed|a (?:message|signal|warning|chill)))|"
    r"(?:is|are|was|were) en route|(?:has|have) been sent|sends|"
    r"(?:is|are) (?:on (?:its|their) way|under way))\b"
)
_UNTIL = re.compile(r"\b(?:could|may|might|would|will) (?:take|be|not be|last)\b")
_ANNOUNCED = re.compile(r"\b(?:gave|made|makes|gives) an? (?:promise|pledge|undertaking|vow)\b")
_IN_GIVEN_WORDS = re.compile(
    r"\b(?:(?:offered|(?:has|have|is|are) offer(?:ed|ing))(?! (?:[a-z]+ ){0,3}?(?:shows?|glimpses?|"
    r"apolog(?:y|ies)|condolences|insights?|explanations?|comments?|views?|look|prayers?|details|"
    r"clues?|hints?|excuses?|resistance|opinions?|sympathy|thanks|praise|assessments?|accounts?|"
    r"versions?|reasons?|repl(?:y|ies))\b)|made an? (?:[a-z0-9]+ ){0,3}offer|bid|"
    r"raised (?:its|his|her|their|the) (?:offer|bid))\b"
)
"""An offer that is made: what a shop or an employer offers from day to day is none."""
_FORECAST = re.compile(
    r"^(?:(?:and|but|so) )?(?:which|that(?! (?:he|she|it|they|we|i)\b)|this|these|those)\b"
    r".{0,20}\bwould\b|\bwill have\b|"
    r"\b(?:task|goal|aim|purpose|idea|point|way|need|advice|recommendation) is to\b|"
    r"\b(?:called|call|calls) on\b(?! [a-z]+day\b)|^(?:will|would) |"
    r"^not (?:everybody|everyone|all)\b|"
    r"\b(?:i|we) (?:think|thought|believed?|guess|suspect|bet|imagined?)\b"
    r"(?! (?:that )?(?:i|we)\b)|"
    r"\bgives? (?:[a-z]+ ){1,3}(?:an?|the) (?:[a-z]+ )?(?:chance|opportunity|edge|advantage|boost|"
    r"lift|idea|sense)\b|"
    r"^where\b|\b(?:finish|end|close out|begin|start|open) (?:the|its|his|her|their|our|a) "
    r"(?:[a-z]+ )?(?:year|season|campaign|quarter|month|week)\b|"
    r"^(?!.*\b(?:decide|rule|say)\b.*\bwhether\b).*\bwhether\b|\bnot to\b|^none\b|"
    r"\b(?:likely|probably|doubt|fear|fears|feared|hope|hopes|hoped|expected)\b|"
    r"\b(?:it|that|this) (?:seems?|appears?|looks?) |^as if\b|\b(?:should|could|would) have\b"
)
_REFUSES = re.compile(r"\b(?:will not|would not|won t|never|no plans?|cannot)\b")
_NOT_BEFORE = re.compile(
    r"\b(?:no later than|not later than|no less than|no more than|no longer than)\b"
)
_STANCES = frozenset({"threatens", "warns", "demands", "refuses", "denies", "accuses"})
_DO_SO = re.compile(
    r"\b(?:will|would|shall) do so\b|"
    r"^as (?:[a-z]+ ){1,5}?had (?:promised|pledged|undertaken|agreed|vowed)(?: to do(?: so)?)?\b"
)
_PLANNED = re.compile(r"\b(?:plans?|promises?|pledge|undertaking|agreement|commitment)$")
_FURTHER = re.compile(r"\b(?:new|another|further|next)(?: prisoner| captive)? ([a-z]+)")
_STEPS = 7
"""Words after a sign of the future among which the deed stands."""
_SENTENCES_AFTER = 2
_REACH = 7
"""Words after a deed that tell what it is done to."""


def find_promises(tellings: Sequence[Telling]) -> tuple[Promise, ...]:
    """Find the claims that tell a promise.

    Args:
        tellings: All claims, sorted by account and place.
    """
    return tuple(_promises(tellings))


def _promises(tellings: Sequence[Telling]) -> Iterator[Promise]:
    promised = ""
    left = 0
    for telling in tellings:
        report = telling.claim.report
        if meeting := meeting_of(telling):
            yield meeting
        left = left - 1 if report == promised else 0
        promise = _promise(telling, announced=left > 0) or _set_down(telling, met=bool(meeting))
        if promise:
            yield promise
        if _ANNOUNCED.search(" ".join(telling.words)):
            promised, left = report, _SENTENCES_AFTER + 1


def _set_down(telling: Telling, *, met: bool) -> Promise | None:
    """What is set down for a day, stays so for a time, or is being worked on."""
    if met or not _is_told(telling.claim, telling.sentence_text, telling.report.text):
        return None
    if telling.claim.polarity == "negative" or _DOUBTED.search(" ".join(telling.words)):
        return None
    return headline(telling) or scheduled(telling) or stays_so(telling) or at_work(telling)


_DOUBTED = re.compile(
    r"^(?:if|when|whether|unless|until|before|after)\b|\b(?:may|might|could|should|hopes?|hoped|likely|"
    r"probably|possible|possibly|perhaps|maybe|unclear|unsure|not yet)\b(?! (?:[0-9]|[a-z]+day))"
)
"""What may be is set down by nobody; "May 7" is a day."""


def _promise(telling: Telling, *, announced: bool) -> Promise | None:
    claim = telling.claim
    words = " ".join(telling.words)
    if (match := _FORMAL.search(words)) and _to_somebody(words[match.end() :], telling):
        return None
    if spares := spared(telling):
        return spares
    if came_to_nothing(telling):
        return None
    if not telling.sentence_text.endswith("?") and (bound := bound_by_accord(telling)):
        return bound
    if not _may_promise(claim, words, telling.sentence_text, telling.report.text) or (
        word_kept(telling) is not None and not _DO_SO.search(words)
    ):
        return None
    return (
        _called_promise(telling, words)
        or _to_come(telling, words, announced=announced)
        or _by_a_day(telling, words, announced=announced)
    )


def _to_somebody(behind: str, telling: Telling) -> bool:
    """Whether a name follows "to": "pledged her vote to Ilse Tarn" tells no deed."""
    return bool({stem(word) for word in behind.split()[:1]} & telling.named)


def _called_promise(telling: Telling, words: str) -> Promise | None:
    """A pledge, an agreement to do, an offer; or a thing sent on its way."""
    match = _FORMAL.search(words)
    if match and _ASKED_TO.search(words[: match.start()]):
        return None  # "tried to get him to agree to testify"
    if match and match[0].startswith("commitment") and _IS_WEIGHED.search(telling.text):
        return None
    if match and _SWORN.search(match[0]) and (left := left_as_it_is(telling, match)):
        return left
    return None if _OPINION.search(words) else _called_so(telling, words, match)


_IS_WEIGHED = re.compile(
    r"\b(?:tests?|signs?|measures?|gauges?|proof|doubts?|questions?|sc?k?epticism) (?:of|about) "
    r"[^.;]{0,40}\bcommitment\b",
    re.IGNORECASE,
)
"""Whether somebody is committed is what others look for: "a test of the town's commitment"."""


def _called_so(telling: Telling, words: str, match: re.Match[str] | None) -> Promise | None:
    claim = telling.claim
    if (
        match
        and (claim.modality in {"agreed", "planned", "actual"} or _under_condition(claim))
        and (
            match[0].endswith("that")
            or (_is_sworn(match[0], claim) and not _NO_DEED.match(words[match.end() :]))
            or _deed_follows(words[match.end() :])
        )
    ):
        return _made(telling, match.end(), formal=True)
    if thing := thing_promised(telling):
        return thing
    offered = claim.event_type == "offer" and claim.modality == "actual"
    if offered and (match := _IN_GIVEN_WORDS.search(words)):
        return _made(telling, match.start(), formal=True)
    agreed_to = telling.words[:1] == ("to",) and AGREED_TO & set(telling.words[1:2])
    if claim.modality == "agreed" and (
        agreed_to or any(stem(word) in DEEDS for word in telling.words)
    ):
        return _made(telling, 0, formal=True)
    if claim.modality == "actual" and (match := _ON_THE_WAY.search(words)):
        return _made(telling, match.start(), formal=False, only="send")
    return None


_OPINION = re.compile(r"\bagree[sd]? that\b(?!.*\b(?:will|would|shall|is to|are to)\b)")
"""Who agrees that something is so promises nothing."""


def _to_come(telling: Telling, words: str, *, announced: bool) -> Promise | None:
    """A deed that somebody will do, is to do, plans to do."""
    claim = telling.claim
    told = (
        claim.modality in {"planned", "possible"}
        or claim.event_type == "promise"
        or announced
        or _under_condition(claim)
    )
    intent = intent_of(telling) if told or _SAID_WOULD.search(words) else None
    if intent and _is_meant(telling, intent, announced=announced):
        return _made(telling, intent.after, formal=announced or _own(claim))
    if _DO_SO.search(words) and not hangs(telling):
        return _done_so(telling)
    planned = claim.modality == "planned" and _PLANNED.search(_just_before(telling))
    if planned and _deed_follows(" ".join(telling.words[:3])):
        return _made(telling, 0, formal=False)
    return None


def _is_meant(telling: Telling, intent: Intent, *, announced: bool) -> bool:
    """Whether what somebody will do is a promise: a deed of an actor, or a thing due on a day."""
    dated = is_to_come(telling)
    if announced or intent.given or _own(telling.claim):
        return True
    if intent.passive and telling.speaker and not _HELD.search(telling.text):
        return intent.deed
    if intent.who == "thing" or intent.passive:
        return intent.deed and dated
    return intent.deed or dated


_HELD = re.compile(r"\bbe (?:held|paid|met|left|run)\b")
"""Passives that tell a state or a price as often as a deed."""
_WISH = re.compile(r"\b(?:wants?|wanted|hopes|hoped|wishes|wished) (?:[a-z]+ ){0,4}to\b")
"""What somebody wants of others is no word of his own, whatever was promised before."""
_SAID_WOULD = re.compile(r"\bsaid (?:[a-z]+ ){0,4}(?:would|will)\b")
"""A plan inside another claim's words: "the mediator said talks would resume"."""


def _by_a_day(telling: Telling, words: str, *, announced: bool) -> Promise | None:
    """A repair that may take until a day; and what an announced promise says."""
    if _deadline(telling.claim) and _UNTIL.search(words) and "restore" in families(telling.stems):
        return _made(telling, 0, formal=False)
    if announced and telling.claim.modality == "planned":
        return _made(telling, 0, formal=True)
    return None


_FORETELLS = re.compile(
    r"(?:predict|forecast|project|estimat|expect|insist|urg|recommend|suggest|speculat)",
    re.IGNORECASE,
)
"""Words of telling behind which somebody foretells or asks for a thing, and gives no word."""


def _cue(claim: Claim, text: str) -> str:
    cue = claim.attribution[-1].cue
    return cue.of(text) if cue else ""


def _may_promise(claim: Claim, words: str, sentence: str, text: str) -> bool:
    if not _is_told(claim, sentence, text):
        return False
    if _SWORN_NOT.search(words):
        return True
    if _FORECAST.search(words) or _WISH.search(words):
        return False
    return bool(_NOT_BEFORE.search(words)) or not (
        _REFUSES.search(words) or (claim.polarity == "negative" and not _deadline(claim))
    )


def _is_told(claim: Claim, sentence: str, text: str) -> bool:
    """Whether a claim is told, and not asked, denied, demanded, foretold or only supposed."""
    if sentence.endswith("?") or claim.modality in {"denied", "demanded"}:
        return False
    if claim.modality == "conditional" and not _under_condition(claim):
        return False
    return not claim.attribution or not (
        claim.attribution[-1].stance in _STANCES or _FORETELLS.match(_cue(claim, text))
    )


def _under_condition(claim: Claim) -> bool:
    """Whether a claim tells what will be done under a condition, and not the condition itself."""
    return claim.modality == "conditional" and claim.condition is not None


def _is_sworn(word: str, claim: Claim) -> bool:
    """Whether what follows is promised whatever the deed; a "commitment" may be to a cause."""
    if word.startswith("commitment"):
        return _deadline(claim) or bool(claim.quantities)
    return bool(_SWORN.search(word))


def _deed_follows(words: str) -> bool:
    if words.split()[:1] and words.split()[0] in AGREED_TO:
        return True
    return any(stem(word) in DEEDS for word in words.split()[:_STEPS])


def _deadline(claim: Claim) -> bool:
    return any(when.role == "deadline" for when in claim.times)


def _own(claim: Claim) -> bool:
    """Whether a voice tells what it will do itself."""
    chain = claim.attribution
    return bool(chain) and chain[-1].stance in {"promises", "offers"}


def _just_before(telling: Telling) -> str:
    start = telling.claim.clause.start
    return telling.report.text[max(0, start - 12) : start].lower().rstrip()


def _done_so(telling: Telling) -> Promise:
    """A deed told before in the sentence: "but said they would do so"."""
    stems = informative(telling.sentence_text)
    what = telling.sentence_text
    about = stems - DEEDS - SAYS_PROMISE - telling.named
    return Promise(telling, what, families(stems), about, False, False)


def _made(telling: Telling, after: int, *, formal: bool, only: str | None = None) -> Promise | None:
    words = " ".join(telling.words)[after:].split()
    deeds = [kinds for word in words if (kinds := families([stem(word)]))]
    first = _first_deed(words)
    if only and not any(only in kinds for kinds in deeds):
        return None
    near = _object(telling, after) - DEEDS - SAYS_PROMISE
    about = near - telling.named or near & telling.named
    about |= frozenset(stem(word) for word in words[:_REACH]) & COUNTED_TOO
    if not about and not telling.claim.quantities:
        return None
    kinds = frozenset({only}) if only else first or _own_deed(telling, after)
    kinds = _STRIKE if _GOES_ON_STRIKE.match(" ".join(words)) else kinds
    kinds |= _PUBLISHED if _IS_OUT.match(" ".join(words)) else frozenset()
    kinds = AVAILABLE if words[:2] == ["be", "available"] else kinds
    kinds = kinds or (STARTS if _AGAIN.search(" ".join(words)) else frozenset())
    about -= {kind.removeprefix(OWN) for kind in kinds}
    what = OCCASION.split(telling.text)[0].strip()
    return Promise(telling, what or telling.text, kinds, about, is_further(telling, kinds), formal)


_GOES_ON_STRIKE = re.compile(r"^(?:go on strike|walk out|stop work)\b")
_STRIKE = frozenset({own_family("strike")})
_IS_OUT = re.compile(r"^be (?:out|online)\b")
_PUBLISHED = frozenset({"publish"})
STARTS = frozenset(own_family(word) for word in "start begin began begun restart".split())
_AGAIN = re.compile(r"\b(?:start|begin)(?: up)? (?:again|anew|up)\b")


def _first_deed(words: Sequence[str]) -> frozenset[str]:
    """Families of the first word that tells a deed; a verb of no family is one by itself."""
    if words[:1] and words[0] in _MOVES and _AWAY & set(words[: _REACH + 1]):
        return frozenset({"withdraw"})
    first = next((word for word in words if stem(word) in DEEDS), None)
    if first is None:
        return frozenset()
    return families([stem(first)]) or frozenset({own_family(first)})


_MOVES = frozenset("move pull draw tow shift".split())
_AWAY = frozenset({"back", "away", "out"})
"""Behind such a verb: what is moved back is withdrawn."""


def _own_deed(telling: Telling, after: int) -> frozenset[str]:
    """The verb that follows, where no list of deeds holds it: "promised to rehire"."""
    words = " ".join(telling.words)
    match = _VERB_AFTER.search(words[max(0, after - 3) :].lstrip()) or _VERB_AFTER.search(words)
    if not match or match["verb"] in _LIGHT_VERBS or stem(match["verb"]) in telling.named:
        return frozenset()
    return frozenset({own_family(match["verb"])})


def _object(telling: Telling, after: int) -> frozenset[str]:
    """What stands before the deed and right after it: the rest of the clause is another matter."""
    words = " ".join(telling.words)
    deed = len(words[:after].split())
    while deed < len(telling.words) and not families([stem(telling.words[deed])]):
        deed += 1
    near = frozenset(stem(word) for word in telling.words[: deed + _REACH])
    return telling.stems & near if deed < len(telling.words) else telling.stems


def is_further(telling: Telling, kinds: frozenset[str] | None = None) -> bool:
    """Whether a claim tells of one more of its kind: a new exchange, another release.

    Args:
        telling: The claim.
        kinds: Families of the deed that is told; where given, one more of another deed is not
            looked at: what is handed over "in a new round of talks" is not one more of its kind.
    """
    found = (families([stem(word)]) for word in _FURTHER.findall(" ".join(telling.words)))
    return any(bool(family & kinds) if kinds else bool(family) for family in found)
