"""PLOVER's category of a claim, which changes where the act is only meant, asked or refused.

PLOVER, as CAMEO before it, codes "will send aid" as agreement, "demanded aid" as request, "refused
aid" as rejection and "will attack" as threat (CAMEO codebook, cue categories 03, 10, 12 and 13).
A pack therefore gives the category of the act done; the rest follows from how it is told.
"""

from consilience.model.claim import Modality, Polarity, Stance

FRIENDLY = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"})
HOSTILE = frozenset({"PROTEST", "MOBILIZE", "SANCTION", "COERCE", "ASSAULT", "CRIME"})
SPEECH = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN"})
CATEGORIES = FRIENDLY | HOSTILE | SPEECH
_BY_STANCE: dict[Stance, str] = {
    "accuses": "ACCUSE",
    "demands": "REQUEST",
    "refuses": "REJECT",
    "threatens": "THREATEN",
    "promises": "AGREE",
    "offers": "AGREE",
}


def plover_category(
    act: str | None, modality: Modality, polarity: Polarity, stance: Stance | None
) -> str | None:
    """The category under which PLOVER files a claim.

    Args:
        act: The category of the act itself, as the pack gives it; null where it gives none.
        modality: How it is told.
        polarity: Whether the content says no.
        stance: How the voice behind it speaks; null for the outlet's own.

    Returns:
        The category; null where PLOVER has none for it.
    """
    if stance is not None and (said := _said(act, stance)) is not _NOTHING_SAID:
        return said
    if act in SPEECH:
        return act
    if modality == "demanded":
        return "REQUEST"
    if modality == "denied":
        return "REJECT" if act in FRIENDLY else None
    if modality in {"planned", "agreed", "possible"}:
        return _meant(act, modality, polarity)
    return act if modality == "actual" and polarity == "positive" else None


_NOTHING_SAID = ""


def _said(act: str | None, stance: Stance) -> str | None:
    """What the way of saying makes of an act; an empty text where it leaves the act as it is."""
    if stance == "denies":
        return "REJECT" if act in FRIENDLY | SPEECH else None
    if stance in {"promises", "offers"} and act in HOSTILE:
        return "THREATEN"
    return _BY_STANCE.get(stance, _NOTHING_SAID)


def _meant(act: str | None, modality: Modality, polarity: Polarity) -> str | None:
    if polarity == "negative":
        return "REJECT"
    if act in HOSTILE:
        return "THREATEN"
    return "AGREE" if act in FRIENDLY and modality != "possible" else None
