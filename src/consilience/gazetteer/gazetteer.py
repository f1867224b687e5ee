"""What a name can mean: the shipped table and a user's own lists."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import MappingProxyType

from consilience.gazetteer.entry import Entry
from consilience.gazetteer.lists import read_actors, read_places
from consilience.gazetteer.naming import fold, keys_of, stored_key
from consilience.gazetteer.table import rows_of

_LONGEST = 200  # code points of a name with the larger places behind it
_SORT = (
    r"oblasts?|regions?|provinces?|governorates?|krai|kray|prefecture|county|states?|republic|"
    r"autonomous region|division|department|voivodeship|canton"
)
_DIVISION = re.compile(rf"(.+?) (?:{_SORT})|(?:{_SORT}) of (?:the )?(.+)")
_TOWN = re.compile(
    r"(.+) (?:city|town|village|district)|(?:city|town|village|port|district) of (?:the )?(.+)"
)
_DIRECTION = re.compile(r"^(?:(?:north|south|east|west)(?:ern)?|central|upper|lower) (?=\w{4})")
_ARTICLE = re.compile(r"^(?:al|ar|as|ash|el|ad|adh|an|at|az) (?=\w{3})")


@dataclass(frozen=True, eq=False)
class Gazetteer:
    """Names and what they can mean. Two are equal only where they are the same one.

    Attributes:
        own: Entries of a user's lists by key; they stand before the shipped ones.
    """

    own: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)

    def lookup(self, name: str) -> tuple[Entry, ...]:
        """Everything that a name can mean, whatever its case, accents and marks.

        "Kherson Oblast" means the division alone, "Raqqa City" the town alone; "al-Raqqa" and
        "Raqqa" are one; "Paris, Texas" is the one there, "Northern Iraq" is Iraq. Short forms (US,
        UN) must be in capitals.

        Args:
            name: A name as it stands in a text.

        Returns:
            A user's entries first, then the shipped ones; empty where nobody knows the name.
        """
        for key in keys_of(name):
            if found := self._under(key):
                return tuple(dict.fromkeys(found))
        town, _, larger = name[:_LONGEST].partition(",")
        if larger.strip():
            return self._inside(town, larger.strip())
        return tuple(dict.fromkeys(self._told_apart(fold(name))))

    def qualifier(self, name: str) -> tuple[Entry, ...]:
        """The countries and divisions that a name behind a comma can mean, such as "Tex."."""
        short = rows_of(f"~{fold(name)}") if name[:1].isupper() else ()
        return tuple(
            entry
            for entry in (*short, *self.lookup(name))
            if entry.kind in {"country", "admin1", "region"}
        )

    def _inside(self, name: str, larger: str) -> tuple[Entry, ...]:
        """What a name can mean in a larger place: "Paris, Texas"."""
        around = self.qualifier(larger)
        return tuple(
            entry for entry in self.lookup(name) if any(entry.lies_in(one) for one in around)
        )

    def _under(self, key: str) -> tuple[Entry, ...]:
        return (*self.own.get(key, ()), *rows_of(key))

    def _told_apart(self, key: str) -> Iterator[Entry]:
        """What a name means by the word for its sort, or without an Arabic article."""
        division, town = _DIVISION.fullmatch(key), _TOWN.fullmatch(key)
        if division:
            names = self._bare(division[1] or division[2])
            yield from (entry for entry in names if entry.kind in {"admin1", "region"})
        elif town:
            names = self._bare(town[1] or town[2])
            yield from (entry for entry in names if entry.kind in {"city", "capital"})
        elif _ARTICLE.match(key):
            yield from self._under(_ARTICLE.sub("", key))
        elif _DIRECTION.match(key):
            names = self._under(_DIRECTION.sub("", key))
            yield from (entry for entry in names if entry.kind in {"country", "region", "admin1"})

    def _bare(self, key: str) -> tuple[Entry, ...]:
        return self._under(key) or self._under(_ARTICLE.sub("", key))


def load_gazetteer(actors: Path | None = None, places: Path | None = None) -> Gazetteer:
    """The shipped gazetteer with a user's lists before it.

    Args:
        actors: A CSV file of persons, groups and organisations (see :mod:`.lists`).
        places: A CSV file of places.

    Returns:
        The gazetteer. The shipped table is opened only where names are looked up.

    Raises:
        UsageError: Where a list cannot be read; it names file, line and what to do.
    """
    if actors is None and places is None:
        return _shipped()
    listed: dict[str, tuple[Entry, ...]] = {}
    rows = [
        *(read_actors(actors) if actors else ()),
        *(read_places(places) if places else ()),
    ]
    for row in rows:
        for key in dict.fromkeys(map(stored_key, row.names)):
            listed[key] = (*listed.get(key, ()), row.entry)
    return Gazetteer(own=listed)


@cache
def _shipped() -> Gazetteer:
    """One for all: it holds nothing that changes."""
    return Gazetteer(own=MappingProxyType({}))
