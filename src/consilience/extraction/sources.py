"""Whom a noun phrase means that says something."""

import re
from collections.abc import Sequence

from consilience.extraction.antecedents import antecedent
from consilience.extraction.clauses import has_verb
from consilience.extraction.epithets import FIRMS, PAPERS, house_meant
from consilience.extraction.known import Known, Source
from consilience.extraction.nominals import (
    ANONYMOUS,
    COLLECTIVE,
    DETERMINERS,
    DOCUMENTS,
    PRONOUNS,
    head_of,
    kind_of,
    plain,
    singular,
    without_occasion,
)
from consilience.extraction.told_names import told_name, whole_name
from consilience.gazetteer import name_kind
from consilience.model.analysis import Name
from consilience.model.claim import Stance, VoiceKind
from consilience.model.span import Span

_SPOKESPERSON = frozenset("spokesman spokeswoman spokesperson".split())
_NO_NOUNS = frozenset(
    """of for from by with to and or in at on against behind who whom whose also himself herself
    then now again as""".split()
)
_TITLES = {
    "sen.": "senator", "gov.": "governor", "rep.": "representative", "gen.": "general",
    "col.": "colonel", "lt.": "lieutenant", "capt.": "captain", "sgt.": "sergeant",
    "prof.": "professor", "adm.": "admiral",
}  # fmt: skip
_BEHIND_TITLE = re.compile(
    r"\b(?:Police|Department|Sheriff|Navy|Army|Guard)(?:['’]s)? "
    r"(?:Lt|Sgt|Capt|Col|Gen|Det|Cpl|Maj|Adm)\.?"
    r" (?P<who>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})$"
)
"""A person read into one name with the force: "Tarvik State Police Lt. Dask"."""
_TITLE_WORDS = 4  # words before a name in which its title stands
_BESIDE = frozenset("of for from by with to and in at on against behind".split())


_WRITTEN = frozenset({"report", "account", "dispatch", "story"})
_ISSUERS = frozenset({"organisation", "person", "anonymous", "group"})
_MEDIUM = 60  # code points behind a cue in which a medium stands: "said in a statement"


def resolve_source(
    text: str, phrase: Span, known: Known, cue: Span | None, stance: Stance | None
) -> Source | None:
    """Find out whom a noun phrase means.

    Args:
        text: The report's text.
        phrase: The noun phrase.
        known: What the account has told so far.
        cue: The word that tells of saying.
        stance: How it is said.

    Returns:
        The source; null for an "it" that nothing before explains.
    """
    phrase = without_occasion(text, phrase)
    words = phrase.of(text).split()
    first = words[0].lower()
    if len(words) == 1 and first in PRONOUNS:
        earlier = antecedent(text, phrase, known, first)
        if earlier is None and first == "it":
            return None
        # Somebody speaks here, whoever it is: never the outlet.
        nobody = Source(first, "anonymous", phrase.start, phrase.end, cue, stance)
        return _again(earlier or nobody, phrase, cue, stance)
    titled = _BEHIND_TITLE.search(phrase.of(text))
    if titled:
        return Source(titled["who"], "person", phrase.start, phrase.end, cue, stance)
    names = [name for name in known.names if phrase.start <= name.start and name.end <= phrase.end]
    name = _speaking_name(text, phrase, names)
    found = (
        (told_name(text, name, known) if name else None)
        or _of_description(text, phrase, names, known)
        or (plain(phrase.of(text)), kind_of(phrase.of(text), names))
    )
    return Source(found[0], found[1], phrase.start, phrase.end, cue, stance)


def _again(earlier: Source, phrase: Span, cue: Span | None, stance: Stance | None) -> Source:
    return Source(earlier.name, earlier.kind, phrase.start, phrase.end, cue, stance)


def _speaking_name(text: str, phrase: Span, names: Sequence[Name]) -> Name | None:
    """The name in a phrase that is the speaker's, and not that of a house or land beside it.

    Traps: "Mona Kell from the Tarvik Relief Agency", "the Herald's Mona Kell in Tarvik", "a Tarvik
    Ministry release", "the head of the agency, Mona Kell".
    """
    persons = [
        name
        for name in names
        if name.kind == "person" and not _only_tells_whose(text, phrase, name, names)
    ]
    if len(persons) == 1 and _owns(text, phrase, persons[0]):
        persons = []
    whole = [name for name in names if (name.start, name.end) == (phrase.start, phrase.end)]
    if persons or whole:
        return (whole or [_of_persons(text, phrase, persons)])[0]
    for name in names:
        after = text[name.end : phrase.end]
        stands = re.match(r"$|,|\s(?:of|from|in|at|for|with)\s", after)
        if not stands or name.kind == "organisation":
            continue
        before = text[phrase.start : name.start].rstrip().lower()
        if len(text[name.start : name.end].split()) > 1 and (
            not before or before.endswith((",", "'s", "’s"))
        ):
            return name
    return None


def _only_tells_whose(text: str, phrase: Span, name: Name, names: Sequence[Name]) -> bool:
    """Whether a name only tells whose somebody is: "a Kell campaign official", "Kell aide Dask"."""
    after = text[name.end : phrase.end]
    words = after.split()
    if not after.startswith(" ") or not words or not words[0][0].isalpha():
        return False
    if any(other.start > name.end and other.end == phrase.end for other in names):
        return not re.search(r",|\b(?:and|or|of|from|with|who)\b", after)
    return all(word.islower() and word.isalpha() for word in words) and _NO_NOUNS.isdisjoint(words)


def _owns(text: str, phrase: Span, name: Name) -> bool:
    """Whether somebody of a person's speaks, and not that person: "Kell's lawyer"."""
    if text[name.end : name.end + 3].lstrip()[:2] not in {"'s", "’s"}:
        return False
    head = head_of(phrase.of(text))
    return name.end + 3 < phrase.end and (head in ANONYMOUS or head in COLLECTIVE)


def _of_persons(text: str, phrase: Span, persons: Sequence[Name]) -> Name:
    """Which person of a phrase speaks: "Rep. Oren Dask, who backs Kell", "Kell's lawyer Dask"."""
    first = persons[0]
    owns = text[first.end : first.end + 2] in {"'s", "’s"}
    before = text[phrase.start : first.start].lower().split()
    return persons[-1] if owns or not _BESIDE.isdisjoint(before) else first


def _of_description(
    text: str, phrase: Span, names: Sequence[Name], known: Known
) -> tuple[str, VoiceKind] | None:
    """Whom a description means: an organisation in it, or somebody told of before."""
    words = phrase.of(text)
    head = head_of(words)
    definite = words.split()[0].lower() in DETERMINERS
    if definite and not _names_its_house(text, phrase, head, names):
        earlier = _same_head(text, phrase, head, known)
        if earlier:
            return earlier.name, earlier.kind
    organisation = next((name for name in names if name.kind == "organisation"), None)
    if head in _SPOKESPERSON and not names and len(words.split()) <= 2:
        return _spokesperson(phrase, head, known)
    if organisation and _is_part(text, phrase, organisation):
        return plain(words), "organisation"
    if organisation and _stands_for(text, phrase, organisation, head):
        return whole_name(text, organisation, known.names), "organisation"
    return _of_document(text, phrase, head, names, known) if head in DOCUMENTS else None


def _names_its_house(text: str, phrase: Span, head: str, names: Sequence[Name]) -> bool:
    """Whether a description ends with a name, or begins with that of a firm or paper it is.

    "The Kell news agency" is not the agency, whichever it was, of the sentences before.
    """
    if any(name.end == phrase.end for name in names):
        return True
    return head in FIRMS | PAPERS and any(
        name.kind != "place" and not name_kind(text[name.start : name.end]) for name in names
    )


def _of_document(
    text: str, phrase: Span, head: str, names: Sequence[Name], known: Known
) -> tuple[str, VoiceKind] | None:
    """Who speaks in a document: whose it is, or who issued it."""
    owner = next((n for n in names if text[n.end : n.end + 2] in {"'s", "’s"}), None)
    if owner and owner.kind != "place":
        return told_name(text, owner, known)
    if not names or text[names[-1].end :][:2] in {"'s", "’s"}:
        return None
    issuer, words = names[-1], phrase.of(text)
    said = text[phrase.start : issuer.start].lower().split()
    if head in _WRITTEN and issuer.kind != "organisation" and len(said) > 1 and said[-1] == "from":
        return said[-2], "document"  # "reports from Tarvik"
    if issuer.start > phrase.start + len(words) // 3 and issuer.end == phrase.end:
        return text[issuer.start : issuer.end], "organisation"
    return None


def _is_part(text: str, phrase: Span, name: Name) -> bool:
    """Whether a name is read in a phrase's last word alone: "the Tarvik Mayor's Office"."""
    words = text[name.start : name.end].split()
    before = text[phrase.start : name.start].split()
    owned = bool(before) and before[-1].endswith(("'s", "’s", "'", "’")) and before[-1][0].isupper()
    return len(words) == 1 and words[0].lower() in COLLECTIVE and owned and name.end == phrase.end


def _stands_for(text: str, phrase: Span, name: Name, head: str) -> bool:
    """Whether an organisation's name is the speaker's: not in "a Tarvik Ministry release"."""
    after = text[name.end : phrase.end].split()
    if after and after[0] in COLLECTIVE and len(after) == 1:
        return False  # "the Tarvik navy" is not Tarvik
    if name.end == phrase.end or head not in DOCUMENTS | ANONYMOUS:
        return True
    return bool(re.search(r"\s(?:in|by|from|of)\s+(?:the\s+)?$", text[phrase.start : name.start]))


def _spokesperson(phrase: Span, head: str, known: Known) -> tuple[str, VoiceKind] | None:
    """A spokesperson without a name speaks for the organisation last heard of."""
    for voice in reversed(known.voices):
        if voice.start >= phrase.start:
            continue
        if head in voice.name.split():
            return voice.name, voice.kind
        if voice.kind == "organisation":
            return f"{voice.name} {head}", "anonymous"
    return None


def _same_head(text: str, phrase: Span, head: str, known: Known) -> Source | None:
    """The voice before that "the source", "the company" or "the governor" can mean."""
    earlier = [voice for voice in known.voices if voice.start < phrase.start]
    bare = len(phrase.of(text).split()) <= 3
    for voice in reversed(earlier):
        if voice.kind == "person" and head in COLLECTIVE:
            continue  # "Captain Dask of the Tarvik police" is not "the police"
        if head in _heads(text, voice) and (bare or voice.kind != "anonymous"):
            return voice
    if head in DOCUMENTS:
        return _issuer(text, phrase, head, known) if bare else None
    if head in FIRMS or head in PAPERS:
        return house_meant(text, phrase, head, known)
    heads = {head, head_of(phrase.of(text).partition(" and ")[0])}
    return _titled(text, phrase, heads, known) or _of_a_land(text, phrase, head)


def _of_a_land(text: str, phrase: Span, head: str) -> Source | None:
    """The fuller form of a bare collective: "the military" after "the Tarvik military"."""
    if head not in COLLECTIVE or len(phrase.of(text).split()) != 2:
        return None
    pattern = re.compile(r"\b[A-Z][a-z]{2,} " + re.escape(head) + r"\b")
    window = text[max(0, phrase.start - 3000) : phrase.start]
    found = [m for m in pattern.finditer(window) if m[0].split()[0] not in {"The", "This"}]
    if not found:
        return None
    return Source(found[-1][0], "organisation", phrase.start, phrase.end, None, None)


def _titled(text: str, phrase: Span, titles: set[str], known: Known) -> Source | None:
    """The person whom the account last named with the title that a description uses."""
    words = phrase.of(text).lower().split()
    for name in reversed(known.names):
        if name.start >= phrase.start or name.kind in {"place", "organisation"}:
            continue
        before = re.split(r"[,;:\n]|\w{5}\.", text[max(0, name.start - 60) : name.start])[-1]
        after = re.match(r",\s([^,.;:\n]{1,60})", text[name.end : name.end + 70])
        told = [_TITLES.get(word, word) for word in before.lower().split()[-_TITLE_WORDS:]]
        told = told if name.kind == "person" and ("vice" in words) == ("vice" in told) else []
        named = head_of(after[1]) if after and not has_verb(after[1]) else None
        if not titles.isdisjoint(told) or named in titles:
            return Source(text[name.start : name.end], "person", name.start, name.end, None, None)
    return None


def _issuer(text: str, phrase: Span, head: str, known: Known) -> Source | None:
    """Who issued "the statement": who spoke in one, else the last organisation, or voice, before.

    Args:
        text: The report's text.
        phrase: The words for the document.
        head: Their head: "statement".
        known: What the account has told before about who speaks.
    """
    for voice in reversed(known.voices):
        said = Span(min(voice.start, voice.cue.start), voice.cue.end) if voice.cue else None
        if said is None or said.end > phrase.start or voice.kind not in _ISSUERS:
            continue
        if re.search(rf"\b{re.escape(head)}s?\b", text[said.start : said.end + _MEDIUM]):
            return voice
    named = [n for n in known.names if n.kind == "organisation" and n.end <= phrase.start]
    groups = [v for v in known.voices if v.kind in {"group", "organisation"} and v.cue]
    if groups and (not named or groups[-1].start > named[-1].start):
        return groups[-1]
    if named:
        name = whole_name(text, named[-1], known.names)
        return Source(name, "organisation", named[-1].start, named[-1].end, None, None)
    voices = (v for v in reversed(known.voices) if v.kind in {"organisation", "person"})
    return next(voices, None)


def _heads(text: str, voice: Source) -> set[str]:
    return {
        singular(word.strip(",.").lower()) for word in text[voice.start : voice.end].split()
    } | {singular(word.lower()) for word in voice.name.split()}
