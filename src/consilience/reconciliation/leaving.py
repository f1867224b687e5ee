"""Promises to leave a thing as it is: not to close it, to keep it open."""

import re
from collections.abc import Mapping

from consilience.reconciliation.promise import SAYS_PROMISE, Promise
from consilience.reconciliation.tellings import Telling
from consilience.text.folding import stem

_LASTING: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(r"^(?:keep|leave|hold) (?:[a-z0-9]+ ){1,8}?(?:open|running|alive|going)\b"),
        "close closed shut shutter stop halt end",
    ),
    (
        re.compile(
            r"^(?:keep|retain|preserve|maintain|protect) (?:[a-z0-9]+ ){0,4}?(?:jobs?|staff|"
            r"workers?|posts?|workforce)\b"
        ),
        "cut sack sacked dismiss fire fired axe axed shed lay laid close",
    ),
    (re.compile(r"^(?:stay|remain)\b"), "leave left quit resign withdraw withdrew"),
    (
        re.compile(
            r"^(?:observe|respect|honou?r|keep|stick) (?:[a-z]+ ){0,3}?(?:ceasefire|truce|"
            r"cease fire|armistice)\b"
        ),
        "break broke broken violate violated breach breached",
    ),
)
"""Promises to leave a thing as it is, and the verbs that tell it left no longer so."""


def broken_by(words: str) -> frozenset[str]:
    """Stems of the verbs that tell a promise to leave a thing as it is broken.

    Args:
        words: What was promised, from its verb on, folded; "not to" and a verb, or "keep".
    """
    if match := _NOT_TO.match(words):
        return frozenset({stem(match["verb"]), *_PAST_OF.get(match["verb"], ())})
    found = (verbs for pattern, verbs in _LASTING if pattern.match(words))
    return frozenset(stem(verb) for verb in next(found, "").split())


_NOT_TO = re.compile(r"^(?:not|never) to (?:[a-z]+ly )?(?P<verb>[a-z]{3,})\b")
_PAST_OF: Mapping[str, tuple[str, ...]] = {
    "shoot": ("shot",),
    "strike": ("struck",),
    "sell": ("sold",),
    "leave": ("left",),
    "send": ("sent",),
    "run": ("ran",),
    "seek": ("sought",),
    "pay": ("paid",),
    "break": ("broke", "broken"),
    "take": ("took", "taken"),
    "build": ("built",),
}


def _verbs(words: str, match: re.Match[str]) -> frozenset[str]:
    """Verbs that tell a promise broken: "promised not to close", "promised to keep it open"."""
    behind = words[match.end() :].lstrip()
    return broken_by(f"not to {behind}" if match[0].endswith("not to") else behind)


def left_as_it_is(telling: Telling, match: re.Match[str]) -> Promise | None:
    """A promise to leave a thing as it is; null where it is to do something.

    Args:
        telling: The claim.
        match: The word that calls it a promise, in the claim's folded words.
    """
    verbs = _verbs(" ".join(telling.words), match)
    if not verbs:
        return None
    words = " ".join(telling.words)[match.end() :].split()
    near = frozenset(stem(word) for word in words) & telling.stems
    about = near - verbs - SAYS_PROMISE - telling.named or near & telling.named
    return Promise(telling, telling.text, frozenset(), about, False, True, verbs)


_WOULD_NOT = re.compile(
    r"^(?:that )?(?:it|they|he|she|we|i|the (?:government|ministry|company|army|bank|union|city|"
    r"council|party)) (?:will|would|shall) (?:not|never) (?:[a-z]+ly )?"
    r"(?P<verb>cut|close|shut|sack|dismiss|fire|raise|increase|attack|strike|storm|shell|bomb|"
    r"invade|shoot|evict|demolish|expel|arrest|prosecute|execute|block|sell|seize|extradite|"
    r"abandon)\b"
)
"""What somebody says that he will not do to others: a refusal to do them good is no promise."""


def spared(telling: Telling) -> Promise | None:
    """A promise to spare others: "it would not cut any jobs"; null where a claim tells none.

    Args:
        telling: The claim.
    """
    words = " ".join(telling.words)
    match = _WOULD_NOT.match(words)
    if not match or not telling.speaker or telling.claim.modality != "planned":
        return None
    verbs = broken_by(f"not to {match['verb']}")
    near = frozenset(stem(word) for word in words[match.end() :].split()) & telling.stems
    about = near - verbs - SAYS_PROMISE - telling.named
    return Promise(telling, telling.text, frozenset(), about, False, True, verbs) if about else None
