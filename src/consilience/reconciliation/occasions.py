"""Occasions that are set for a day, and the words that tell that one has taken place."""

import re

from consilience.model.claim import Claim
from consilience.reconciliation.deeds import OWN, own_family
from consilience.reconciliation.tellings import Telling
from consilience.text.folding import content_stems

OCCASION = (
    r"(?P<noun>arraignment|hearing|trial|sentencing|inquest|funeral|burial|memorial|service|vigil|"
    r"rally|protest|demonstration|march|strike|walkout|stoppage|election|elections|vote|ballot|referendum|runoff|"
    r"ceremony|inauguration|wedding|launch|premiere|debut|release|concert|bout|rematch|auction|"
    r"conference|briefing|parade|celebration|verdict|ruling|testimony|autopsy|execution|"
    r"surgery|procession|sale)s?"
)
"""A folded noun for an occasion."""
_DEED_OF = {"arraignment": "arraign", "sentencing": "sentence", "testimony": "testify"}
_AT_ONE = re.compile(
    rf"\b(?:at|following|after|during) (?:his|her|its|the|their|an?) (?:[a-z]+ )?{OCCASION}\b"
)
_IN_COURT = re.compile(
    r"\b(?:pleaded|pled|entered a plea of) (?:not )?guilty\b|"
    r"\b(?:appeared|was) in court\b"
)
_ARRAIGNED = own_family("arraign")
_HELD = re.compile(
    r"\b(?:was|were|has been|have been) (?:[a-z]+ly )?(?P<verb>arraigned|sentenced)\b"
)


def deed_of(noun: str) -> str:
    """The verb that tells an occasion, or its noun where it has none of its own.

    Args:
        noun: A folded noun.
    """
    return _DEED_OF.get(noun, noun)


def whose(claim: Claim) -> frozenset[str]:
    """Stems of those to whom something is to be done, or who are to do it.

    Args:
        claim: A claim that sets it for a day.
    """
    return frozenset().union(
        *(content_stems(role.text) for role in claim.roles if role.role in {"patient", "agent"})
    )


def took_place(telling: Telling, kinds: frozenset[str], whose_names: frozenset[str]) -> bool:
    """Whether a claim tells of an occasion as one that has been: "at his arraignment".

    Args:
        telling: A claim of what did happen.
        kinds: Families of the deeds that were set for a day.
        whose_names: Stems of the names of those for whom it was set.
    """
    occasions = {kind for kind in kinds if kind.startswith(OWN)}
    if not occasions or telling.claim.modality != "actual" or not whose_names & telling.named:
        return False
    words = " ".join(telling.words)
    told = {own_family(deed_of(match["noun"])) for match in _AT_ONE.finditer(words)}
    told |= {own_family(match["verb"]) for match in _HELD.finditer(words)}
    if _IN_COURT.search(words):
        told.add(_ARRAIGNED)
    return bool(told & occasions) and telling.claim.polarity == "positive"
