"""What an agreement binds its parties to: "the accord requires Vessen to open the bridge".

Treaties and deals tell promises in verbs of their own: they require, oblige, commit, call for,
provide for. A law or a court that requires a thing binds by force, and promises nothing.
"""

import re

from consilience.reconciliation.deeds import DEEDS, families, own_family
from consilience.reconciliation.promise import AGREED_TO, SAYS_PROMISE, Promise
from consilience.reconciliation.tellings import Telling
from consilience.text.folding import folded_words, stem

_ACCORD = (
    r"(?:agreement|accord|deal|pact|treaty|truce|ceasefire|cease fire|armistice|settlement|"
    r"protocol|memorandum|understanding)s?"
)
_ONE = r"(?:an?|the|their|its|this|that|these|both|any|last|first|second|[a-z]+day s)"
_WHO = r"(?P<who>(?:(?!to\b|that\b|which\b)[a-z0-9]+ ){1,7}?)"
_BINDS = (
    r"(?:requires?|required|obliges?|obliged|commits?|committed|binds?|bound|"
    r"calls? for|called for|provides? for|provided for)"
)
_BRINGS = (
    r"(?:provides? for|provided for|calls? for|called for|requires?|required|involves?|involved|"
    r"includes?|included|entails?|entailed|foresees?|foresaw|envisages?|envisaged)"
)
_NOT_YET = re.compile(
    r"\b(?:could|would|may|might|should|if|not|never|no|proposed|draft|possible|potential|rejected|"
    r"failed|future)\b"
)
"""Before the verb: what is no agreement yet, or does not bind."""
_TO_DO = re.compile(rf"{_BINDS} {_WHO}to (?P<verb>[a-z]+)\b")
_DOING = re.compile(rf"{_BRINGS} {_WHO}(?P<verb>[a-z]{{3,}}ing)\b")
_SIDES = re.compile(
    r"\b(?:each|both|either|all|two|sides?|part(?:y|ies)|countr(?:y|ies)|governments?|rebels?|army|"
    r"company|firm|union)\b"
)
_DEED = re.compile(
    rf"{_BRINGS} (?:the |an? |their |its )?(?:(?!of\b)[a-z0-9]+ ){{0,3}}?"
    r"(?P<verb>release|return|withdrawal|pullback|pullout|exchange|swap|handover|transfer|payment|"
    r"reopening|evacuation|extradition|disarmament|delivery|deployment|lifting) of\b"
)
_UNDER = re.compile(
    rf"^(?:(?:but|and|also) )?under (?:the )?(?:terms of )?{_ONE} (?:[a-z0-9]+ ){{0,4}}?{_ACCORD}\b"
    rf"(?P<between>(?: (?!under\b)[a-z0-9]+){{0,14}}?) "
    r"(?:must|ha(?:s|ve) to|had to|(?:is|are|was|were) (?:to|obliged to|bound to|required to)) "
    r"(?P<verb>[a-z]+)\b"
)
_THAT = re.compile(
    rf"\b(?:provide[sd]?|stipulate[sd]?|foresees|foresaw|envisage[sd]?|specif(?:ies|ied)|"
    rf"require[sd]?|says|said|states|stated|lays down|laid down) that {_WHO}"
    r"(?:(?:will|would|shall|must|is to|are to|ha(?:s|ve) to) )?(?P<verb>[a-z]+)\b"
)
_HEAD = re.compile(rf"\b{_ONE} (?:[a-z0-9]+ ){{0,5}}?{_ACCORD}\b(?: [a-z0-9]+){{0,10}}? $")
_LOOK_BACK = 160
"""Code points before a claim in which its agreement and the verb that binds may stand."""
_REACH = 7
"""Words behind a deed that tell what it is done to."""


def bound_by_accord(telling: Telling) -> Promise | None:
    """What an agreement that was reached binds somebody to; null where a claim tells none.

    Args:
        telling: The claim.
    """
    if telling.claim.polarity == "negative":
        return None
    before = _before(telling)
    words = f"{before}{' '.join(telling.words)}"
    for pattern in (_UNDER, _TO_DO, _THAT, _DOING, _DEED):
        match = pattern.search(words)
        if match and match.start("verb") >= len(before) and _binds(match, words, telling):
            return _of(telling, words, match)
    return None


def by_each_side(promise: Promise) -> bool:
    """Whether an agreement binds each of its parties to do one and the same.

    Args:
        promise: The promise.
    """
    return bool(_EACH.search(promise.signers or ""))


_EACH = re.compile(r"\b(?:each|both|either|all|two) (?:of )?(?:the )?(?:[a-z]+ )?[a-z]+")


def _before(telling: Telling) -> str:
    """The folded words of the sentence before a claim, with a space behind them."""
    start = max(telling.sentence.start, telling.claim.clause.start - _LOOK_BACK)
    return "".join(
        f"{word} "
        for word, _, _ in folded_words(telling.report.text[start : telling.claim.clause.start])
    )


def _binds(match: re.Match[str], words: str, telling: Telling) -> bool:
    """Whether it is an agreement that binds, and one that was reached, and whom it binds."""
    if match.re is _UNDER:
        return not _NOT_YET.search(words[: match.start("verb")])
    subject = words[: match.start()]
    if not _HEAD.search(subject) or _NOT_YET.search(subject):
        return False
    who = match.groupdict().get("who", "")
    return match.re is not _DOING or bool(_SIDES.search(who)) or _is_named(who, telling)


def _is_named(who: str, telling: Telling) -> bool:
    return any(stem(word) in telling.named for word in who.split())


def _of(telling: Telling, words: str, match: re.Match[str]) -> Promise | None:
    verb = match["verb"]
    who = (match.groupdict().get("who") or match.groupdict().get("between") or "").strip()
    root = verb.removesuffix("ing") if match.re is _DOING else verb
    if match.re is not _DEED and not (stem(verb) in DEEDS or root in AGREED_TO):
        return None
    kinds = families([stem(verb)]) or frozenset({own_family(verb)})
    near = words[match.start("verb") :].split()[: _REACH + 1]
    told = {stem(word) for word in near} & telling.stems
    left = told - SAYS_PROMISE - {stem(verb)}
    about = frozenset(left - DEEDS - telling.named or left & telling.named)
    if not about and not telling.claim.quantities:
        return None
    return Promise(telling, _told(telling, who), kinds, about, False, True, signers=who)


def _told(telling: Telling, who: str) -> str:
    """The words of what is promised; of a clause that hangs on its agreement, from who is bound."""
    if telling.words[0] not in _HANGING or not who:
        return telling.text
    first = who.split()[0]
    start = next((at for word, at, _ in folded_words(telling.text) if word == first), 0)
    return telling.text[start:]


_HANGING = frozenset({"which", "that", "for"})
