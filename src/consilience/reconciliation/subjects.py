"""Whose doing a clause tells, and whether it only hangs on another."""

import re
from collections.abc import Sequence

from consilience.packs.lemmas import irregular
from consilience.reconciliation.deeds import families
from consilience.reconciliation.tellings import Telling, name_key
from consilience.text.folding import stem

_HANGING = re.compile(
    r"\b(?:until|before|once|if|unless|when|whether|till|how|where|after|since|as|while|for)$"
)
_HANGS = re.compile(r"^(?:until|before|once|if|unless|when|whether|till|how|where|who|since)\b")
_OPEN = re.compile(r"\b(?:until|till|before|once|if|unless|whether|how)$")
_PASSIVE = frozenset("was were been being be is are".split())
_BETWEEN = frozenset("not still yet never already all finally only now since later".split())
"""Words that stand between "was" and the participle: "were still not evacuated"."""
_HELPING = frozenset("will would shall has have had could may might must".split())
"""Words behind which a verb stands and no longer its subject."""
_BEEN = frozenset({"be", "been", "being"})
_PLACES = frozenset("in at near outside around to from into for along".split())
"""Before a name that tells where: "rebels in the Orse valley" are not the valley."""
_GAVE_WORD = frozenset(
    "promised pledged vowed undertook agreed swore guaranteed promises pledges vows agrees".split()
)
"""Behind a subject: what it goes on to name is what was promised, or to whom."""
_RELATIVE = frozenset({"who", "which", "whose"})
"""Behind a subject: whom it goes on to name does not do it."""
_PASSIVE_REACH = 4
_FIRST_PERSON = re.compile(r"\b(?:we|i|our|it|they)\b")


def hangs(telling: Telling) -> bool:
    """Whether a clause only says when something else is or would be."""
    before = telling.report.text[max(0, telling.claim.start - 12) : telling.claim.start]
    return bool(_HANGING.search(before.lower().rstrip()) or _HANGS.match(" ".join(telling.words)))


def leaves_open(telling: Telling) -> bool:
    """Whether a clause tells what need not have come about: "until it shuts", "whether he won"."""
    before = telling.report.text[max(0, telling.claim.start - 12) : telling.claim.start]
    told = " ".join(telling.words[:1])
    return bool(_OPEN.search(before.lower().rstrip()) or _OPEN.search(told))


def _is_passive(behind: Sequence[str]) -> bool:
    """Whether a participle stands behind "was" and words like "still": nobody named does it."""
    rest = [word for word in behind if word not in _BETWEEN and not word.endswith("ly")]
    return bool(rest) and (rest[0].endswith("ed") or irregular(rest[0]) is not None)


_WAS = frozenset({"was", "were", "been"})


def doer(telling: Telling) -> frozenset[str]:
    """Keys of who does what a claim tells: named before the deed, else the voice that says "we"."""
    head: list[str] = []
    placed = False
    for place, word in enumerate(telling.words):
        if word in _HELPING:
            behind = telling.words[place : place + _PASSIVE_REACH]
            if _BEEN & set(behind) and not any(w.endswith("ing") and w != "being" for w in behind):
                return frozenset()
            break
        if word in _WAS and _is_passive(telling.words[place + 1 : place + 1 + _PASSIVE_REACH]):
            return frozenset()
        if families([stem(word)]) or (head and word in _RELATIVE) or word in _GAVE_WORD:
            break
        if word == "to" and not place:
            break  # "to plant trees along the Orse", of a pledge: nobody is named before the deed
        is_name = name_key(word) in telling.names
        placed = word in _PLACES or (placed and (is_name or word == "the"))
        if not (placed and is_name):
            head.append(word)
    if _PASSIVE & set(head[-1:]) or (_PASSIVE & set(head[-3:]) and head[-1] in _BETWEEN):
        return frozenset()
    if named := frozenset(name_key(word) for word in head) & telling.names:
        return named
    return telling.party if _FIRST_PERSON.search(" ".join(head)) else frozenset()
