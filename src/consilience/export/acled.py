"""ACLED rows: one occurrence, one day, one place a row."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from consilience.export.acled_book import ACLED
from consilience.export.coded import CodedCell, CodedRow, LeftOut, coded_tables, row
from consilience.export.coded_days import Days, days_of
from consilience.export.countries import country
from consilience.export.csv_files import csv_package
from consilience.export.fatalities import Fatalities, fatalities_of
from consilience.export.formats import Files, Options
from consilience.export.occurrences import Codes, Occurrence, most_told, occurrences
from consilience.export.parties import Party, parties
from consilience.export.source import Source
from consilience.export.splitting import shares
from consilience.export.tables import joined
from consilience.export.texts import text_files
from consilience.export.tolls import are_civilians
from consilience.export.violence import more_disaster
from consilience.model.claim import PlaceMention
from consilience.model.record import Record

_FIRST = ("attacker", "captor", "actor", "giver", "party", "mediator", "author")
_SECOND = ("target", "victim", "captured", "loser", "receiver", "arrested")
_WEEK, _MONTH = 7, 31
_TOWNS = frozenset({"point", "city", "district"})
_BARE = frozenset({"killing", "capture", "casualties"})
_NOTED = 4
_NO_DAY = "no account tells the day, week or month: ACLED codes none without"
_GEO = {"point": 1, "city": 1, "district": 2, "region": 3, "country": 3, "area": 3}
_CIVILIANS = "Civilians"
_SORTS = {_CIVILIANS: "Civilians", "Protesters": "Protesters", "Rioters": "Rioters"}


@dataclass(frozen=True, slots=True)
class _Told:
    """What all rows of an occurrence share.

    Attributes:
        occurrence: What happened.
        code: ACLED's type and sub-type.
        days: Its days.
        places: The most exact places, none where none is resolved.
        fatalities: Its dead; null where no account counts any.
    """

    occurrence: Occurrence
    code: str
    days: Days
    places: tuple[PlaceMention, ...]
    fatalities: Fatalities | None

    @property
    def is_bare(self) -> bool:
        """Whether only a word like "killed" or "captured" gives the type, and not of civilians."""
        kinds = {claim.event_type for claim in self.occurrence.done if claim.event_type != "other"}
        civilians = self.fatalities is not None and self.fatalities.civilians_only
        return kinds <= _BARE and not civilians and not are_civilians(self.occurrence.done)

    @property
    def single_days(self) -> tuple[date, ...]:
        """The days to make rows of.

        Each day that it lasted where deaths are to be divided or it was a week at most, else one:
        a tally over weeks ("594 rounds from 1 to 17 April") does not tell that each day had one.
        """
        if self.days.lasted and (self.fatalities is not None or self.days.length <= _WEEK):
            return self.days.each()
        return (self.days.middle,)

    @property
    def ids(self) -> tuple[str, ...]:
        """Ids of the claims that tell it as done."""
        return tuple(claim.id for claim in self.occurrence.done)


def files(record: Record, options: Options) -> Files:
    """ACLED rows as CSV, with the rule and the passages of every cell."""
    source = Source.of(record)
    rows, left_out = acled_rows(source, Codes.of(options.packs))
    about = {
        "name": "consilience-acled",
        "title": "Candidate rows with the columns of ACLED",
        "description": "Candidates for a coder, with the rule and passages of every cell in "
        "acled_cells.csv. An empty cell means that the accounts do not tell, never zero.",
    }
    tables = coded_tables(ACLED, rows, left_out, source)
    return {**csv_package(tables, about, bom=options.bom), **text_files(source)}


def acled_rows(source: Source, codes: Codes) -> tuple[list[CodedRow], list[LeftOut]]:
    """The rows by day; and what has a code of ACLED and is no row, with the reason."""
    rows: list[CodedRow] = []
    left_out = []
    for each in occurrences(source):
        if all(codes.code(claim, "acled") is None for claim in each.claims):
            continue
        told, why = _told(each, source, codes)
        if told is None:
            left_out.append(
                LeftOut(each.id, each.title, each.claims[0].event_type, why, each.claims)
            )
        else:
            rows += _rows(told, source)
    return sorted(rows, key=lambda one: (str(one.value("event_date")), one.id)), left_out


def _told(occurrence: Occurrence, source: Source, codes: Codes) -> tuple[_Told | None, str]:
    if not occurrence.done:
        return None, "no account tells it as done"
    code = most_told(occurrence.done, codes, "acled")
    if code is None:
        return None, "what is told as done has no code in ACLED"
    if more_disaster(occurrence, source, codes):
        return None, "the accounts tell of a disaster more than of violence"
    days = days_of(occurrence)
    if days is None or (why := _too_long(days)):
        return None, why if days else _NO_DAY
    known = occurrence.places()
    places = tuple(each for each in known if each.precision == known[0].precision)
    spread = places if _in_one_claim(occurrence, places) else places[:1]
    fatalities = fatalities_of(occurrence, source)
    return _Told(occurrence, code, days, spread, fatalities), ""


def _too_long(days: Days) -> str:
    """Why days are too many for a row; empty where they are not."""
    if days.length <= _MONTH:
        return ""
    if days.lasted:
        return "it lasted longer than a month: a coder has to find its single events"
    return "the accounts tell no more than a year or season: ACLED wants the month"


def _in_one_claim(occurrence: Occurrence, places: tuple[PlaceMention, ...]) -> bool:
    """Whether one claim names all the places as towns; those of several claims may contradict."""
    if any(place.precision not in _TOWNS for place in places):
        return False
    wanted = {(place.latitude, place.longitude) for place in places}
    return any(
        wanted <= {(place.latitude, place.longitude) for place in claim.places}
        for claim in occurrence.done
    )


def _rows(told: _Told, source: Source) -> Iterator[CodedRow]:
    days = told.single_days
    places: tuple[PlaceMention | None, ...] = told.places or (None,)
    slots = [(day, place) for day in days for place in places]
    dead = told.fatalities
    divided = shares(dead.number, len(slots)) if dead else (None,) * len(slots)
    for number, ((day, place), share) in enumerate(zip(slots, divided, strict=True), 1):
        identity = told.occurrence.id if len(slots) == 1 else f"{told.occurrence.id}-{number}"
        yield row(
            identity,
            (
                CodedCell("event_id_cnty", identity, "row"),
                *_day(told, day),
                *_type(told),
                *_actors(told, source),
                *_place(told, place),
                *_told_by(told, source, len(slots), share),
                *_fatalities(told, len(slots), share),
            ),
        )


def _day(told: _Told, day: date) -> Iterator[CodedCell]:
    length = told.days.length
    if len(told.single_days) > 1 or length == 1:
        rule, precision = ("day" if length == 1 else "day-of"), 1
    elif length <= _WEEK:
        rule, precision = "week-middle", 2
    else:
        rule, precision = "month-middle", 3
    yield CodedCell("event_date", day.isoformat(), rule, told.days.claims)
    yield CodedCell("year", day.year, "year")
    yield CodedCell("time_precision", precision, rule)


def _type(told: _Told) -> Iterator[CodedCell]:
    event_type, _, sub_type = told.code.partition("/")
    if event_type == "Explosions":  # its name has a slash itself
        event_type, sub_type = "Explosions/Remote violence", sub_type.partition("/")[2]
    yield CodedCell("disorder_type", _disorder(event_type, sub_type), "disorder")
    if told.is_bare:
        return
    yield CodedCell("event_type", event_type, "type", told.ids)
    if "territory" in sub_type and event_type == "Battles":
        return
    yield CodedCell("sub_event_type", sub_type, "type", told.ids)


def _disorder(event_type: str, sub_type: str) -> str:
    if event_type == "Strategic developments":
        return event_type
    if event_type == "Protests" and sub_type == "Excessive force against protesters":
        return "Political violence; Demonstrations"
    if event_type == "Protests" or sub_type == "Violent demonstration":
        return "Demonstrations"
    return "Political violence"


def _actors(told: _Told, source: Source) -> Iterator[CodedCell]:
    first = parties(told.occurrence.done, _FIRST, source)
    names = {party.name for party in first}
    second = tuple(
        party for party in parties(told.occurrence.done, _SECOND, source) if party.name not in names
    )
    if told.code.startswith("Protests/"):
        yield from _named("1", "Protesters", "demonstrators")
    elif told.code.startswith("Riots/"):
        yield from _named("1", "Rioters", "demonstrators")
    elif "Agreement" in told.code and not second and len(first) > 1:
        yield from _side("1", first[:1])
        yield from _side("2", first[1:])
        return
    else:
        yield from _side("1", first)
    yield from _second(told, second)


def _second(told: _Told, second: tuple[Party, ...]) -> Iterator[CodedCell]:
    against = told.code.startswith("Violence against civilians/") and not told.is_bare
    dead_civilians = told.fatalities is not None and told.fatalities.civilians_only
    if against or dead_civilians:
        yield CodedCell("civilian_targeting", "Civilian targeting", "civilians", told.ids)
    if second:
        yield from _side("2", second)
    elif against or dead_civilians:
        yield from _named("2", _CIVILIANS, "civilians")


def _named(number: str, name: str, rule: str) -> Iterator[CodedCell]:
    yield CodedCell(f"actor{number}", name, rule)
    yield CodedCell(f"inter{number}", _SORTS[name], "sort")


def _side(number: str, told: tuple[Party, ...]) -> Iterator[CodedCell]:
    if not told:
        return
    one, *others = told
    yield CodedCell(f"actor{number}", one.name, "actor", one.claims)
    claims = tuple(claim for party in others for claim in party.claims)
    yield CodedCell(
        f"assoc_actor_{number}", joined(party.name for party in others), "actor", claims
    )
    if one.is_state:
        yield CodedCell(f"inter{number}", "State forces", "sort", one.claims)


def _place(told: _Told, place: PlaceMention | None) -> Iterator[CodedCell]:
    ids = tuple(claim.id for claim in told.occurrence.done if claim.places)
    if place is None:
        yield CodedCell("location", joined(told.occurrence.place_names()), "place", ids)
        return
    land = country(place.country)
    if land is not None:
        yield CodedCell("iso", land.numeric, "iso")
        yield CodedCell("country", land.name, "place", ids)
    yield CodedCell("admin1", place.admin1, "place", ids)
    yield CodedCell("admin2", place.admin2, "place", ids)
    yield CodedCell("location", " ".join(place.text.split()), "place", ids)
    yield CodedCell("latitude", place.latitude, "place", ids)
    yield CodedCell("longitude", place.longitude, "place", ids)
    yield CodedCell("geo_precision", _GEO[place.precision or "area"], "geo-precision", ids)


def _told_by(told: _Told, source: Source, rows: int, share: int | None) -> Iterator[CodedCell]:
    reports = sorted({claim.report for claim in told.occurrence.claims})
    outlets = joined(source.reports[each].outlet or source.label(each) for each in reports)
    yield CodedCell("source", outlets, "sources", told.ids)
    first = {claim.report: claim for claim in reversed(told.occurrence.done)}
    noted = [first[each] for each in reports if each in first][:_NOTED]
    words = joined(
        f"“{' '.join(claim.text.split())}” ({source.label(claim.report)})" for claim in noted
    )
    if rows > 1 and share is not None and told.fatalities is not None:
        words = (
            f"{words} {told.fatalities.number} dead in all, divided evenly over {rows} "
            "days and places, what is left over to the first."
        )
    yield CodedCell("notes", words, "notes", told.ids)
    crowd = [
        quantity
        for claim in told.occurrence.done
        for quantity in claim.quantities
        if quantity.slot == "crowd"
    ]
    if crowd:
        size = joined(" ".join(quantity.text.split()) for quantity in crowd)
        yield CodedCell("tags", f"crowd size={size}", "crowd", told.ids)


def _fatalities(told: _Told, rows: int, share: int | None) -> Iterator[CodedCell]:
    if told.fatalities is not None:
        rule = "fatalities-split" if rows > 1 else told.fatalities.rule
        yield CodedCell("fatalities", share, rule, told.fatalities.claims)
