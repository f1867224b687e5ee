"""Countries by their ISO codes, and what a name of a party says of its country."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from consilience.gazetteer import EntryKind, load_gazetteer

_KNOWN: dict[EntryKind, int] = {"country": 0, "metonym": 1, "nationality": 2, "capital": 3}


@dataclass(frozen=True, slots=True)
class Country:
    """A country or territory.

    Attributes:
        alpha2: ISO 3166-1 alpha-2 code (XK for Kosovo).
        numeric: ISO 3166-1 numeric code; null where ISO has none (XK).
        gw: Number of Gleditsch and Ward; null for territories that are no states of their list.
        name: English name.
    """

    alpha2: str
    numeric: int | None
    gw: int | None
    name: str


@cache
def _countries() -> dict[str, Country]:
    lines = (files("consilience.export") / "data" / "countries.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in lines.splitlines() if not line.startswith("#")][1:]
    return {
        alpha2: Country(alpha2, int(numeric) if numeric else None, int(gw) if gw else None, name)
        for alpha2, numeric, gw, name in rows
    }


def country(alpha2: str | None) -> Country | None:
    """A country by its alpha-2 code."""
    return _countries().get(alpha2 or "")


def country_named(name: str) -> tuple[Country, EntryKind] | None:
    """The country that a name tells of, and what the name is.

    Args:
        name: "Russia" (a ``country``), "the Kremlin" (a ``metonym``), "Kyiv" (a ``capital``),
            "Russian" (a ``nationality``).

    Returns:
        The country and the kind; null where the name is not known or could mean several countries.
    """
    entries = load_gazetteer().lookup(name)
    sorted_out = [entry for entry in entries if entry.kind == "country"] or list(entries)
    told = {entry.country for entry in sorted_out}
    found = country(next(iter(told))) if len(told) == 1 else None
    if found is None:
        return None
    kinds = [entry.kind for entry in sorted_out]
    return found, min(kinds, key=lambda kind: (_KNOWN.get(kind, len(_KNOWN)), kind))


def is_known(name: str) -> bool:
    """Whether the gazetteer knows the name, of whatever it is."""
    return bool(load_gazetteer().lookup(name))
