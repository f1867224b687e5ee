"""Whether a clause tells a thing as done, planned, agreed, demanded, possible or denied."""

import re
from collections.abc import Sequence

from consilience.model.claim import Modality, Phase, Polarity, Stance

# In the order they are tried: the first that fits a clause decides. Each needs to hold for any
# account: modal verbs, verbs and nouns of intention, agreement and demand.
_RULES: Sequence[tuple[Modality, re.Pattern[str]]] = (
    (
        "conditional",
        re.compile(
            r"^\W*(?:if|unless|provided that|in case)\b|\bwould have \w+ed\b", re.IGNORECASE
        ),
    ),
    (
        "demanded",
        re.compile(
            r"\b(?:must|demand(?:s|ed|ing)?|call(?:s|ed|ing)? (?:up)?on|call(?:s|ed|ing)? for|"
            r"urg(?:e|es|ed|ing|ency)|insist(?:s|ed|ing)? (?:on|that)|ultimatum|should|"
            r"needs? to|appeal(?:s|ed|ing)? for|require[sd]? that|has to|have to|"
            r"justify (?:\w+ )?sanctions)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "agreed",
        re.compile(
            r"\b(?:agreed|agreement to|agrees|pledged|pledges|promised|promises|vowed|vows|"
            r"committed to|undertook|signed (?:a|an|the) (?:deal|agreement))\b",
            re.IGNORECASE,
        ),
    ),
    (
        "possible",
        re.compile(
            r"\b(?:may|might|could|possibly|perhaps|likely|unlikely|appears?|seems?|potential(?:ly)?|"
            r"reportedly|suspected|allegedly|feared?)\b",
        ),
    ),
    (
        "planned",
        re.compile(
            r"\b(?:will|shall|would|won['’]t|plan(?:s|ned)? to|plans for|going to|set to|"
            r"due to \w+|is to|are to|was to|were to|expect(?:s|ed)? to|expected|scheduled|"
            r"preparing|prepare (?:to|for)|"
            r"intend(?:s|ed)?|ready to|readiness|upcoming|on the horizon|decision on|ordered to|"
            r"willing to|to be \w+ed (?:to|by|on|in)|not be \w+ing)\b",
            re.IGNORECASE,
        ),
    ),
)
_NEGATIVE = re.compile(
    r"\b(?:not|no|never|none|neither|nor|without|cannot|\w+n['’]t|nobody|nothing)\b", re.IGNORECASE
)
_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|refut(?:e|es|ed)|ruled out|"
    r"refus(?:e|es|ed)|dispute[sd]?)\b",
    re.IGNORECASE,
)
_PHASES: Sequence[tuple[Phase, re.Pattern[str]]] = (
    ("cancelled", re.compile(r"\b(?:cancel(?:l?ed|s)?|called off|withdr[ae]wn?|scrapped)\b", re.I)),
    ("suspended", re.compile(r"\b(?:suspend(?:ed|s)?|halted|paused|on hold|postponed)\b", re.I)),
    (
        "ongoing",
        re.compile(
            r"\b(?:under ?way|ongoing|continu(?:e|es|ed|ing)|is \w+ing|are \w+ing|still|"
            r"in the process of|proceeding|not yet)\b",
            re.I,
        ),
    ),
    (
        "completed",
        re.compile(r"\b(?:complet(?:ed|e)|conclude[ds]?|finali[sz]ed|finished|over)\b", re.I),
    ),
    ("begun", re.compile(r"\b(?:beg[au]n|started|launched|has begun|kicked off)\b", re.I)),
)


def modality_of(text: str, stance: Stance | None) -> Modality:
    """Tell how a clause tells its thing.

    Args:
        text: The clause.
        stance: How the voice behind it speaks; a denial makes the whole content denied.
    """
    if stance == "denies" or _DENIED.search(text):
        return "denied"
    for modality, pattern in _RULES:
        if pattern.search(text):
            return modality
    if stance in {"demands"}:
        return "demanded"
    if stance in {"promises", "offers", "threatens"}:
        return "planned"
    return "actual"


def phase_of(text: str) -> Phase | None:
    """How far the thing has come, where a word of the clause tells."""
    for phase, pattern in _PHASES:
        if pattern.search(text):
            return phase
    return None


def polarity_of(text: str) -> Polarity:
    """Whether the clause's content says no."""
    return "negative" if _NEGATIVE.search(text) else "positive"
