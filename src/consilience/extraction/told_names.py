"""Under which name somebody is told who bears one."""

from collections.abc import Sequence

from consilience.extraction.known import Known
from consilience.language.given_names import gender_of
from consilience.model.analysis import Name
from consilience.model.claim import VoiceKind


def told_name(text: str, name: Name, known: Known) -> tuple[str, VoiceKind]:
    """The name and kind of somebody named, in the fullest form for an organisation."""
    words = text[name.start : name.end]
    if name.kind == "organisation":
        return whole_name(text, name, known.names), "organisation"
    if name.kind == "person":
        return words, "person"
    earlier = [voice for voice in known.voices if voice.name == words]
    if earlier:
        return words, earlier[-1].kind
    person = len(words.split()) > 1 or gender_of(text, name.start, words) is not None
    return words, "person" if person and name.kind == "other" else "organisation"


def whole_name(text: str, name: Name, names: Sequence[Name]) -> str:
    """The fullest form in which the account has used a name so far, with whose it is."""
    words = text[name.start : name.end]
    forms = [words]
    for number, other in enumerate(names):
        if other.start > name.start or not text[other.start : other.end].endswith(words):
            continue
        owner = names[number - 1] if number else None
        owned = owner and text[owner.end : other.start] in {"'s ", "’s ", " "}
        forms.append(text[owner.start if owner and owned else other.start : other.end])
    return max(forms, key=len)
