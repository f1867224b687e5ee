"""Promises that name a thing and no deed: a report by a day, so much money, an inquiry."""

import re

from consilience.model.quantity import Quantity
from consilience.reconciliation.deeds import families, own_family
from consilience.reconciliation.promise import COUNTED_TOO, Promise
from consilience.reconciliation.tellings import Telling, informative
from consilience.text.folding import content_stems, fold, stem

_REWARD = re.compile(
    r"\b(?:offer(?:s|ed|ing)|put(?:s|ting)? up|posted|announced|raised) (?:an?|the|its|their) "
    r"(?:[^ ]+ ){0,5}?(?P<what>reward|bounty)\b(?! (?:card|scheme|program|points))|"
    r"\b(?P<given>reward|bounty) (?:[^ ]+ ){0,4}?(?:is|was|has been) (?:being )?"
    r"(?:offered|posted)\b"
)
_FOR_FINDING = re.compile(
    r"\boffer(?:s|ed|ing) (?:up to )?[0-9][a-z0-9., ]{0,30}? ?"
    r"(?:for (?:any )?information|to (?:anybody|anyone|whoever|the person) (?:who|with))\b"
)
"""A reward that is not called one."""
_PROMISED = r"\b(?:promise[sd]?|pledge[sd]?|vow(?:s|ed)?|guarantee[sd]?)"
_STOP = r"(?!(?:to|by|that|on|for|of|in|into|at|from|with|within|over|before|and|worth)\b)"
_THING_PROMISED = re.compile(
    rf"{_PROMISED} (?:(?:him|her|them|us|me|everybody|everyone) )?(?:an?|the|its|his|her) "
    rf"(?P<what>(?:{_STOP}[a-z]+ ){{0,3}}{_STOP}[a-z]+)"
)
"""A thing promised, and no deed: "promised a report by March 1"."""
_THING_TO_SOMEBODY = re.compile(
    rf"{_PROMISED} (?:the |all |every |each |both |its |his |her |their )?(?:[a-z]+ ){{1,6}}?an? "
    rf"(?P<what>(?:{_STOP}[a-z]+ ){{0,2}}{_STOP}[a-z]+)"
)
"""The same to somebody named before it: "promised the nurses a rise of 6 percent"."""
_AMOUNT = re.compile(
    r"\b(?:promise[sd]?|pledge[sd]?|vow(?:s|ed)?|guarantee[sd]?)"
    r"(?: (?:him|her|them|the [a-z]+|up to|at least|another|about|some|nearly|more than)){0,2} $"
)
"""Before a number that is itself what was promised: "pledged 2 million marks to the victims"."""
_BRINGS = frozenset({"hand over", "publish", "supply"})
_GIVES = frozenset({"pay", "hand over", "supply", "send"})
_BROUGHT_ABOUT: dict[str, frozenset[str]] = {
    stem(noun): frozenset(own_family(verb) for verb in verbs.split())
    for noun, verbs in {
        "investigation": "launch",
        "inquiry": "launch",
        "enquiry": "launch",
        "probe": "launch",
        "review": "launch",
        "rise": "raise",
        "increase": "raise",
        "cut": "cut reduce",
        "reduction": "cut reduce",
        "referendum": "hold",
        "vote": "vote",
        "ballot": "vote",
        "election": "hold",
        "elections": "hold",
        "apology": "apologise apologize",
    }.items()
}
"""Deeds that bring a thing about which can be promised without a day."""
_TOLD_WITHIN = 80
"""Code points between a promise and the number promised."""


def thing_promised(telling: Telling) -> Promise | None:
    """A promise that names a thing and no deed; null where a claim tells none.

    Args:
        telling: The claim.
    """
    words = " ".join(telling.words)
    if match := _REWARD.search(words):
        return _of(telling, match["what"] or match["given"], frozenset({"pay"}))
    if _FOR_FINDING.search(words):
        return _of(telling, "reward", frozenset({"pay"}))
    if amount := _amount(telling):
        return _of(telling, telling.report.text[amount.start : telling.claim.end], _GIVES)
    due = any(when.role == "deadline" for when in telling.claim.times)
    for pattern in (_THING_PROMISED, _THING_TO_SOMEBODY):
        match = pattern.search(words)
        if match and (kinds := _of_thing(match["what"], due=due)):
            what = match["what"] if due else " ".join(words[match.start("what") :].split()[:_REACH])
            return _of(telling, what, kinds)
    return None


_REACH = 9
"""Words that tell what is promised: "an investigation into the death of the child"."""


def _of(telling: Telling, what: str, kinds: frozenset[str]) -> Promise | None:
    about = (informative(what) | (content_stems(what) & COUNTED_TOO)) - telling.named
    return Promise(telling, telling.text, kinds, about, False, True) if about else None


def _amount(telling: Telling) -> Quantity | None:
    """The number that is itself promised, where it is of something that can be given."""
    for quantity in telling.claim.quantities:
        counts = quantity.unit not in _NOT_GIVEN and (quantity.counted or quantity.unit)
        before = telling.report.text[telling.claim.start : quantity.start][-_TOLD_WITHIN:]
        if counts and _AMOUNT.search(f"{fold(before)} "):
            return quantity
    return None


_NOT_GIVEN = frozenset("second minute hour day week month year percent".split())


def _of_thing(what: str, *, due: bool) -> frozenset[str]:
    """The deeds that bring a promised thing about; none where it is vague and has no day."""
    last = stem(what.split()[-1])
    known = _BROUGHT_ABOUT.get(last, frozenset())
    if not due:
        return known
    return families([stem(word) for word in what.split()]) | _BRINGS | known
