"""What the gazetteer knows of a name by itself: its sort, its government, its other spellings."""

from collections.abc import Iterable

from consilience.gazetteer.choice import choose
from consilience.gazetteer.entry import BearerKind, Entry
from consilience.gazetteer.gazetteer import Gazetteer, load_gazetteer
from consilience.gazetteer.naming import fold

_KNOWN_BY_NAME = 100_000  # inhabitants: smaller towns' names are too often those of something else
_LARGE_SEAT = 500_000
_SORTS = {
    "country": "country",
    "capital": "town",
    "city": "town",
    "admin1": "division",
    "region": "region",
    "sea": "waters",
    "nationality": "people",
    "metonym": "seat of government",
    "bloc": "organisation",
    "actor": "actor",
}


def name_kind(text: str, gazetteer: Gazetteer | None = None) -> BearerKind | None:
    """What sort of name this is, where the name alone tells.

    "Ukraine" is a place, "Ukrainian" a group, "NATO" an organisation. Names of small towns, and of
    towns whose names are ordinary words or names of persons as well, tell nothing by themselves.

    Args:
        text: A name as it stands in a text, capitals and all.
        gazetteer: What names can mean; the shipped one where null.

    Returns:
        Its sort; null where the name alone does not tell. ``person`` comes from users' lists only.
    """
    if not text[:1].isupper() and not text.lower().startswith(("al-", "the ", "el-", "ni-")):
        return None
    entries = (gazetteer or load_gazetteer()).lookup(text)
    for sorts in (("actor",), ("bloc",), ("nationality",)):
        for entry in entries:
            if entry.kind in sorts:
                return entry.bearer
    return "place" if any(map(_tells, entries)) else None


def _tells(entry: Entry) -> bool:
    if entry.is_own or entry.kind in {"country", "metonym"}:
        return True
    if entry.is_word:  # "Washington" is in the news as a seat more than as a person
        return entry.kind == "capital" and entry.population >= _LARGE_SEAT
    return entry.kind not in {"city", "admin1"} or entry.population >= _KNOWN_BY_NAME


def listed_actor(name: str, gazetteer: Gazetteer) -> Entry | None:
    """The actor of a user's list that a name means; null where none or several bear it."""
    found = [entry for entry in gazetteer.lookup(name) if entry.is_own and entry.kind == "actor"]
    return found[0] if len({entry.key for entry in found}) == 1 else None


def codes_of(names: Iterable[str], gazetteer: Gazetteer) -> tuple[tuple[str, str], ...]:
    """Pairs of a scheme and a code for what names mean: a user's actor or place, or a country.

    Args:
        names: Spellings of one thing.
        gazetteer: What names can mean.
    """
    found: set[tuple[str, str]] = set()
    for name in names:
        meant = listed_actor(name, gazetteer) or choose(gazetteer.lookup(name))
        if meant is not None and (meant.is_own or meant.kind == "country"):
            found.update(meant.codes)
    return tuple(sorted(found))


def government_of(name: str, gazetteer: Gazetteer | None = None) -> str | None:
    """The country whose government a name can stand for.

    Args:
        name: A country, a capital or a seat: "Ankara", "the Kremlin", "Turkey".
        gazetteer: What names can mean; the shipped one where null.

    Returns:
        ISO 3166-1 alpha-2 code; null where the name stands for no government or for several.
    """
    meant = choose((gazetteer or load_gazetteer()).lookup(name))
    if meant is None or meant.kind not in {"country", "capital", "metonym"}:
        return None
    return meant.country


def is_government_metonym(name: str, gazetteer: Gazetteer | None = None) -> bool:
    """Whether a place's name is used for a government: a capital or a seat, no country.

    Whether it is so used in a sentence ("Ankara said") is for the reader of the sentence to tell.

    Args:
        name: A name as it stands in a text.
        gazetteer: What names can mean; the shipped one where null.
    """
    meant = choose((gazetteer or load_gazetteer()).lookup(name))
    return meant is not None and meant.kind in {"capital", "metonym"}


def canonical(name: str, gazetteer: Gazetteer | None = None) -> str:
    """A key that is the same for all spellings of a place, people or organisation of states.

    Args:
        name: A name as it stands in a text.
        gazetteer: What names can mean; the shipped one where null.

    Returns:
        Such as ``country:TR`` for "Turkey" and "Türkiye"; the folded name where it is not known
        or not clear.
    """
    meant = _meant(name, gazetteer or load_gazetteer())
    return meant.key if meant else fold(name)


def same_place(first: str, second: str, gazetteer: Gazetteer | None = None) -> str | None:
    """Why two differently spelled names mean one place.

    Args:
        first: A name as it stands in a text.
        second: Another one.
        gazetteer: What names can mean; the shipped one where null.

    Returns:
        The reason in one sentence; null where they are not known to mean one place, or are
        spelled alike.
    """
    known = gazetteer or load_gazetteer()
    one, other = _meant(first, known), _meant(second, known)
    if one is None or other is None or one.key != other.key or fold(first) == fold(second):
        return None
    where = f", {one.country}" if one.country and one.kind != "country" else ""
    return f"“{first}” and “{second}” are names of one {_SORTS[one.kind]} ({one.name}{where})"


def _meant(name: str, gazetteer: Gazetteer) -> Entry | None:
    """What a name means by itself; a people or organisation where it is no place."""
    entries = gazetteer.lookup(name)
    entries = tuple(entry for entry in entries if entry.is_own) or entries
    others = [entry for entry in entries if not entry.is_place]
    if others:
        return others[0] if len({entry.key for entry in entries}) == 1 else None
    return choose(entries)
