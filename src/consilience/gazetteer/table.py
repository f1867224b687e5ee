"""The table that is shipped: names sorted by key, in blocks that are opened where needed."""

import gzip
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import cast

from consilience.gazetteer.entry import Entry, EntryKind, bearer_of
from consilience.model.claim import PlacePrecision

_ALIAS = "="
_DEEPEST = 2  # a spelling leads to a name, never to another spelling
_CACHED_BLOCKS = 64  # of some 80,000 bytes, opened: 5 MB at most
_CACHED_KEYS = 20_000
_PRECISION: dict[str, PlacePrecision] = {
    "country": "country",
    "capital": "city",
    "city": "city",
    "admin1": "region",
    "sea": "area",
    "metonym": "point",
}


@dataclass(frozen=True, slots=True)
class _Index:
    """Where the blocks stand: first key, file, offset, length."""

    keys: tuple[str, ...]
    places: tuple[tuple[str, int, int], ...]


@lru_cache(maxsize=_CACHED_KEYS)
def rows_of(key: str) -> tuple[Entry, ...]:
    """What the shipped table has under a key.

    Args:
        key: A key of :mod:`consilience.gazetteer.naming`; ``#`` and a code such as ``UA.17`` for a
            division, ``~`` and a short form such as ``tex`` for one behind a comma.

    Returns:
        Entries in the table's order; the same entry once.
    """
    return tuple(dict.fromkeys(_entries(key)))


def _entries(key: str, depth: int = 0) -> Iterator[Entry]:
    for fields in _rows(key):
        if fields[1] != _ALIAS:
            yield _entry(key, fields)
        elif depth < _DEEPEST:
            _, _, target, country, admin1 = (*fields, "", "")[:5]
            for row in _rows(target):
                if row[1] in {"city", "capital"} and tuple(row[3:5]) == (country, admin1):
                    yield _entry(target, row)


def _rows(key: str) -> list[list[str]]:
    """The rows under a key, cut into their fields."""
    index = _index()
    number = bisect_right(index.keys, key) - 1
    if number < 0 or not key or "\n" in key or "\t" in key:
        return []
    block = _block(*index.places[number])
    found: list[list[str]] = []
    start = block.find(f"\n{key}\t")
    while start >= 0:
        end = block.index("\n", start + 1)
        found.append(block[start + 1 : end].split("\t"))
        start = end if block.startswith(f"\n{key}\t", end) else -1
    return found


def _entry(key: str, fields: list[str]) -> Entry:
    padded = (*fields, *[""] * 10)[:10]
    _, kind, name, country, admin1, latitude, longitude, population, codes, flags = padded
    known = cast("EntryKind", kind)
    return Entry(
        name=name or key.title(),
        kind=known,
        country=country or None,
        admin1=_division(known, name, country, admin1),
        latitude=float(latitude) if latitude else None,
        longitude=float(longitude) if longitude else None,
        precision=_precision(kind, country) if latitude else None,
        population=int(population or 0),
        codes=_codes(codes),
        is_word=flags == "w",
        bearer=bearer_of(known),
    )


def _division(kind: EntryKind, name: str, country: str, admin1: str) -> str | None:
    """The name of the division that a row names by its code."""
    if kind == "admin1":
        return name
    if kind == "metonym":
        return admin1 or None
    rows = _rows(f"#{country}.{admin1}") if admin1 else []
    return rows[0][2] if rows else None


def _precision(kind: str, country: str) -> PlacePrecision:
    """A region inside one country is like a division; one across borders is an area."""
    return _PRECISION.get(kind, "region" if country else "area")


def _codes(field: str) -> tuple[tuple[str, str], ...]:
    if field.isdigit():
        return (("geonames", field),)
    pairs = (part.partition("=") for part in field.split(";") if part)
    return tuple((scheme, code) for scheme, _, code in pairs)


@lru_cache(maxsize=1)
def _index() -> _Index:
    text = (files("consilience.gazetteer") / "data" / "blocks.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines()]
    return _Index(
        keys=tuple(row[3] for row in rows),
        places=tuple((row[0], int(row[1]), int(row[2])) for row in rows),
    )


@lru_cache(maxsize=8)
def _file(number: str) -> bytes:
    return (files("consilience.gazetteer") / "data" / f"places-{number}.tsv.gz").read_bytes()


@lru_cache(maxsize=_CACHED_BLOCKS)
def _block(number: str, offset: int, length: int) -> str:
    return gzip.decompress(_file(number)[offset : offset + length]).decode("utf-8")
