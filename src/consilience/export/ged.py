"""UCDP GED rows: lethal armed violence, one row an occurrence."""

import math
from collections.abc import Iterator

from consilience.export.coded import CodedCell, CodedRow, LeftOut, coded_tables, row
from consilience.export.coded_days import Days, days_of
from consilience.export.countries import Country, country
from consilience.export.csv_files import csv_package
from consilience.export.formats import Files, Options
from consilience.export.ged_book import GED
from consilience.export.occurrences import Codes, Occurrence, occurrences
from consilience.export.parties import DOERS, TARGETS, Party, parties
from consilience.export.source import Source
from consilience.export.tables import joined
from consilience.export.texts import text_files
from consilience.export.tolls import SLOT, Toll, toll_of
from consilience.export.violence import is_armed_violence, is_violent
from consilience.model.claim import PlaceMention
from consilience.model.record import Record

_PREC = {"point": 1, "city": 1, "district": 3, "region": 4, "area": 5, "country": 6}
_WATERS = ("sea", "gulf", "ocean", "strait", "bay", "channel")


def files(record: Record, options: Options) -> Files:
    """GED rows as CSV, with the rule and the passages of every cell."""
    source = Source.of(record)
    rows, left_out = ged_rows(source, Codes.of(options.packs))
    about = {
        "name": "consilience-ucdp-ged",
        "title": "Candidate rows for UCDP GED",
        "description": "Candidates for a coder, with the rule and passages of every cell in "
        "ged_cells.csv. An empty cell means that the accounts do not tell, never zero.",
    }
    tables = coded_tables(GED, rows, left_out, source)
    return {**csv_package(tables, about, bom=options.bom), **text_files(source)}


def ged_rows(source: Source, codes: Codes) -> tuple[list[CodedRow], list[LeftOut]]:
    """The rows by day; and what comes near and is none, with the reason."""
    rows, left_out = [], []
    for each in occurrences(source):
        why = _why_not(each, source, codes)
        if why is None:
            rows.append(_row(each, source))
        elif _comes_near(each, codes):
            left_out.append(LeftOut(each.id, each.title, each.claims[0].event_type, why,
                                    each.claims))  # fmt: skip
    return sorted(rows, key=lambda one: (str(one.value("date_start")), one.id)), left_out


def _comes_near(occurrence: Occurrence, codes: Codes) -> bool:
    """Whether a coder would want to know why it is no row: it counts dead or tells violence."""
    counted = any(estimate.slot == SLOT for estimate in occurrence.estimates)
    return counted or any(is_violent(claim, codes) for claim in occurrence.claims)


def _why_not(occurrence: Occurrence, source: Source, codes: Codes) -> str | None:
    if not occurrence.done:
        return "no account tells it as done"
    toll = toll_of(occurrence, source, ("", ""))
    if toll is None:
        return "no account counts a death: GED holds lethal events only"
    if not is_armed_violence(occurrence, toll.quantities(), source, codes):
        return "the deaths are not told as those of armed violence"
    if days_of(occurrence) is None:
        return "no account tells the day, month or year"
    return None


def _row(occurrence: Occurrence, source: Source) -> CodedRow:
    doers = parties(occurrence.done, DOERS, source)
    targets = parties(occurrence.done, TARGETS, source)
    one = doers[0] if len(doers) == 1 else None
    other = targets[0] if len(targets) == 1 else None
    toll = toll_of(occurrence, source, (one.name if one else "", other.name if other else ""))
    days = days_of(occurrence)
    if toll is None or days is None:
        raise ValueError(f"{occurrence.id} is no row")  # ruled out by _why_not
    places = _places(occurrence)
    return row(
        occurrence.id,
        (
            CodedCell("id", occurrence.id, "record"),
            *_days(days, places),
            *_sources(occurrence, source),
            *_where(occurrence, places),
            *_sides(one, other, toll),
            *_deaths(toll, source),
        ),
    )


def _days(days: Days, places: tuple[PlaceMention, ...]) -> Iterator[CodedCell]:
    rule = "day" if days.length == 1 else "days"
    yield CodedCell("year", days.first.year, "year")
    yield CodedCell("date_start", days.first.isoformat(), rule, days.claims)
    yield CodedCell("date_end", days.last.isoformat(), rule, days.claims)
    yield CodedCell("date_prec", _date_prec(days.length), "date-prec")
    summed = days.lasted or len(places) > 1
    yield CodedCell("event_clarity", 2 if summed else 1,
                    "clarity-sum" if summed else "clarity-one")  # fmt: skip


def _date_prec(length: int) -> int:
    for code, longest in ((1, 1), (2, 6), (3, 7), (4, 31)):
        if length <= longest:
            return code
    return 5


def _sources(occurrence: Occurrence, source: Source) -> Iterator[CodedCell]:
    ids = tuple(claim.id for claim in occurrence.claims)
    reports = [source.reports[each] for each in dict.fromkeys(c.report for c in occurrence.claims)]
    reports.sort(key=lambda report: (report.published.first or "~", report.id))
    days = [source.published_range(report.id) for report in reports]
    titles = [report.title and " ".join(report.title.split()) for report in reports]
    articles = [
        joined((report.outlet or source.label(report.id), day, title and f"“{title}”"), ", ")
        for report, day, title in zip(reports, days, titles, strict=True)
    ]
    yield CodedCell("number_of_sources", len(reports), "sources", ids)
    yield CodedCell("source_article", joined(articles), "sources")
    yield CodedCell("source_office", joined(report.outlet for report in reports), "sources")
    yield CodedCell("source_date", joined(days), "sources")
    yield CodedCell("source_headline", joined(titles), "sources")
    yield CodedCell(
        "source_original", joined(map(source.speaker, occurrence.claims)), "speakers", ids
    )


def _places(occurrence: Occurrence) -> tuple[PlaceMention, ...]:
    """The most exact places; less exact ones hold them."""
    known = occurrence.places()
    return tuple(place for place in known if place.precision == known[0].precision)


def _where(occurrence: Occurrence, places: tuple[PlaceMention, ...]) -> Iterator[CodedCell]:
    ids = tuple(claim.id for claim in occurrence.claims if claim.places)
    named = occurrence.place_names()
    yield CodedCell("where_description", joined(named), "record", ids)
    lands = {place.country for place in places}
    land = country(next(iter(lands))) if len(lands) == 1 else None
    yield from _country(land)
    if len(places) > 1:
        yield CodedCell("where_coordinates", joined(p.text for p in places), "places", ids)
        yield CodedCell("where_prec", 5, "places", ids)
    elif places:
        yield from _one_place(places[0], ids)


def _country(land: Country | None) -> Iterator[CodedCell]:
    if land is not None:
        yield CodedCell("country", land.name, "place")
        yield CodedCell("country_id", land.gw, "gw")


def _one_place(place: PlaceMention, ids: tuple[str, ...]) -> Iterator[CodedCell]:
    latitude, longitude = place.latitude or 0.0, place.longitude or 0.0
    yield CodedCell("where_coordinates", " ".join(place.text.split()), "place", ids)
    yield CodedCell("where_prec", _where_prec(place), "where-prec", ids)
    yield CodedCell("adm_1", place.admin1, "place")
    yield CodedCell("adm_2", place.admin2, "place")
    yield CodedCell("latitude", latitude, "place")
    yield CodedCell("longitude", longitude, "place")
    yield CodedCell("geom_wkt", f"POINT ({longitude} {latitude})", "place")
    yield CodedCell("priogrid_gid", priogrid(latitude, longitude), "grid")


def _where_prec(place: PlaceMention) -> int:
    if place.precision == "area" and any(word in place.text.lower() for word in _WATERS):
        return 7
    return _PREC[place.precision or "area"]


def priogrid(latitude: float, longitude: float) -> int:
    """The cell of the PRIO-GRID that a point lies in, from 1 in the south-west.

    Args:
        latitude: Degrees north, -90 to 90.
        longitude: Degrees east, -180 to 180.
    """
    line = min(math.floor((latitude + 90) * 2), 359)
    column = min(math.floor((longitude + 180) * 2), 719)
    return line * 720 + column + 1


def _sides(one: Party | None, other: Party | None, toll: Toll) -> Iterator[CodedCell]:
    civilians_only = toll.civilians is not None and toll.civilians == toll.best
    if one is not None:
        yield CodedCell("side_a", one.name, "attacker", one.claims)
        if one.is_state and one.country is not None:
            yield CodedCell("gwnoa", one.country.gw, "gw", one.claims)
    if one is not None and civilians_only:
        yield CodedCell("side_b", "Civilians", "one-sided")
        yield CodedCell("type_of_violence", 3, "one-sided")
        yield CodedCell("dyad_name", f"{one.name} - Civilians", "dyad")
        return
    if other is not None:
        yield CodedCell("side_b", other.name, "attacked", other.claims)
        if other.is_state and other.country is not None:
            yield CodedCell("gwnob", other.country.gw, "gw", other.claims)
    if one is not None and other is not None:
        yield CodedCell("dyad_name", f"{one.name} - {other.name}", "dyad")
        if one.is_state and other.is_state:
            yield CodedCell("type_of_violence", 1, "state-based", one.claims + other.claims)


def _deaths(toll: Toll, source: Source) -> Iterator[CodedCell]:
    known = source.lookup.quantities
    ids = tuple(dict.fromkeys(known[each][0].id for each in sorted(toll.quantities())
                              if each in known))  # fmt: skip
    named = {"low": toll.low, "best": toll.best, "high": toll.high, "deaths_a": toll.side_a,
             "deaths_b": toll.side_b, "deaths_civilians": toll.civilians,
             "deaths_unknown": toll.unknown}  # fmt: skip
    fields = ("low", "best", "high", "side_a", "side_b", "civilians", "unknown")
    for (column, value), name in zip(named.items(), fields, strict=True):
        if value is not None:
            yield CodedCell(column, value, toll.rules[name], ids)
