"""UCDP GED rows: which deaths make one, by whom, and what is not divided."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.export.coded import CodedRow
from consilience.export.ged import ged_rows, priogrid
from consilience.export.ged_book import GED
from consilience.export.occurrences import Codes
from consilience.export.source import Source
from consilience.model.record import Record
from consilience.model.when import When
from tests.export.strikes import BRIN, KALVAR, ORLAND, Dead, day, strike
from tests.project.tree import ROOT

DEATHS = ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low")


def rows_of(record: Record) -> tuple[list[CodedRow], list[str]]:
    rows, left_out = ged_rows(Source.of(record), Codes.of(()))
    return rows, [each.why for each in left_out]


def the_row(record: Record) -> CodedRow:
    rows, left_out = rows_of(record)
    assert len(rows) == 1, left_out
    return rows[0]


def deaths(record: Record) -> tuple[object, ...]:
    row = the_row(record)
    return tuple(row.value(column) for column in DEATHS)


PEOPLE = Dead(23, 23, 23)
CIVILIANS = Dead(14, 14, 14, "civilians", "civilian")
ORLANDERS = Dead(6, 6, 6, "Orlander soldiers", "soldier", ORLAND)
KALVARI = Dead(2, 2, 2, "Kalvari soldiers", "soldier", KALVAR)
SOLDIERS = Dead(6, 6, 6, "soldiers", "soldier")


@pytest.mark.parametrize(
    ("dead", "expected"),
    [
        # a total alone: nobody tells who the dead are, and the other parts stay empty, not 0
        ([PEOPLE], (None, None, None, 23, 23, 23, 23)),
        # a total and some of its parts: the rest is unknown
        ([PEOPLE, CIVILIANS], (None, None, 14, 9, 23, 23, 23)),
        ([PEOPLE, CIVILIANS, ORLANDERS], (None, 6, 14, 3, 23, 23, 23)),
        # fighters whose side nobody tells are among the unknown
        ([PEOPLE, CIVILIANS, SOLDIERS], (None, None, 14, 9, 23, 23, 23)),
        # parts make up the total: unknown is 0 by subtraction, which is not a gap
        ([Dead(20, 20, 20), CIVILIANS, ORLANDERS], (None, 6, 14, 0, 20, 20, 20)),
        # no total: the parts are added up
        ([CIVILIANS, ORLANDERS], (None, 6, 14, None, 20, 20, 20)),
        ([KALVARI, ORLANDERS], (2, 6, None, None, 8, 8, 8)),
        ([CIVILIANS, SOLDIERS], (None, None, 14, 6, 20, 20, 20)),
        # the role of the victims names their side
        ([PEOPLE, Dead(6, 6, 6, "soldiers", "soldier", victims=ORLAND)],
         (None, 6, None, 17, 23, 23, 23)),
        # the side of some and that of others in one number: nobody's
        ([Dead(6, 6, 6, "Kalvari soldiers", "soldier", victims=ORLAND)],
         (None, None, None, 6, 6, 6, 6)),
        # parts that exceed the total are no parts of it
        ([Dead(10, 10, 10), CIVILIANS], (None, None, None, 10, 10, 10, 10)),
        # accounts differ: low and high are kept
        ([Dead(20, 23, 31)], (None, None, None, 23, 23, 31, 20)),
        # "at least 20": nothing bounds it from above, and GED's best is the least figure
        ([Dead(20, None, None)], (None, None, None, 20, 20, None, 20)),
        # "up to 30": nothing bounds it from below
        ([Dead(None, None, 30)], (None, None, None, None, None, 30, None)),
        # the parts of a sum without a bound leave the sum without it
        ([CIVILIANS, Dead(6, 6, None, "soldiers", "soldier")], (None, None, 14, 6, 20, None, 20)),
    ],
)  # fmt: skip
def test_the_dead_by_side(dead: list[Dead], expected: tuple[object, ...]) -> None:
    assert deaths(strike(*dead)) == expected


FIGURES = st.integers(1, 500)


@given(
    st.lists(FIGURES, min_size=0, max_size=1),
    st.dictionaries(st.sampled_from(["civ", "orl", "kal", "sol"]), FIGURES, max_size=4),
)
def test_best_is_the_sum_of_the_parts(total: list[int], parts: dict[str, int]) -> None:
    kinds = {"civ": CIVILIANS, "orl": ORLANDERS, "kal": KALVARI, "sol": SOLDIERS}
    dead = [Dead(each, each, each) for each in total]
    dead += [replace(kinds[name], low=n, best=n, high=n) for name, n in sorted(parts.items())]
    if not dead:
        return
    a, b, civilians, unknown, best, high, low = deaths(strike(*dead))
    known = [each for each in (a, b, civilians, unknown) if each is not None]
    assert sum(known) == best  # type: ignore[arg-type]  # integers
    assert low == best == high
    assert all(each is None or each >= 0 for each in (a, b, civilians, unknown))  # type: ignore[operator]  # integers


@pytest.mark.parametrize(
    ("record", "why"),
    [
        # violence that killed nobody
        (strike(), "no account counts a death"),
        # a number of dead that is not of armed violence
        (
            strike(PEOPLE, event_type="flood", pack="disaster"),
            "not told as those of armed violence",
        ),
        (strike(PEOPLE, event_type="talks"), "not told as those of armed violence"),
        # threats and plans have killed nobody
        (strike(event_type="air_attack", modality="planned"), "no account"),
        # nobody died
        (strike(Dead(0, 0, 0)), "no account counts a death"),
        # GED wants the year at least
        (strike(PEOPLE, when=()), "no account tells the day"),
    ],
)
def test_what_is_no_row_is_left_out_with_its_reason(record: Record, why: str) -> None:
    rows, left_out = rows_of(record)
    assert rows == []
    assert any(why in each for each in left_out), left_out


@pytest.mark.parametrize("event_type", ["talks", "exchange", "peace_agreement", "other"])
def test_talks_and_exchanges_are_no_rows_and_come_not_even_near(event_type: str) -> None:
    assert rows_of(strike(event_type=event_type)) == ([], [])


def cells(record: Record, *columns: str) -> tuple[object, ...]:
    row = the_row(record)
    return tuple(row.value(column) for column in columns)


DATES = ("date_start", "date_end", "date_prec", "event_clarity", "year")


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ([day("2031-05-03")], ("2031-05-03", "2031-05-03", 1, 1, 2031)),
        # a total over days that it lasted: one row, not divided, and told to be a sum
        ([day("2031-05-03", "2031-05-05")], ("2031-05-03", "2031-05-05", 2, 2, 2031)),
        ([day("2031-05-03", role="start"), day("2031-05-06", role="end")],
         ("2031-05-03", "2031-05-06", 2, 2, 2031)),
        # a vague day is one event
        ([day("2031-05-05", "2031-05-11", "week")], ("2031-05-05", "2031-05-11", 3, 1, 2031)),
        ([day("2031-05-01", "2031-05-31", "month")], ("2031-05-01", "2031-05-31", 4, 1, 2031)),
        ([day("2031-01-01", "2031-12-31", "year")], ("2031-01-01", "2031-12-31", 5, 1, 2031)),
    ],
)  # fmt: skip
def test_days(when: list[When], expected: tuple[object, ...]) -> None:
    assert cells(strike(PEOPLE, when=when), *DATES) == expected


WHERE = ("where_prec", "where_coordinates", "latitude", "longitude", "geom_wkt", "priogrid_gid")


def test_one_place_and_the_wider_one_around_it() -> None:
    told = cells(strike(PEOPLE, places=("Dresk", "Upper Orland")), *WHERE)
    assert told == (1, "Dresk", 48.25, 31.5, "POINT (31.5 48.25)", 276 * 720 + 423 + 1)


def test_a_total_over_several_places_is_one_row_without_a_point() -> None:
    record = strike(PEOPLE, places=("Dresk", "Brin"))
    assert cells(record, *WHERE) == (5, "Brin; Dresk", None, None, None, None)
    assert cells(record, "event_clarity", "best", "deaths_unknown") == (2, 23, 23)


@pytest.mark.parametrize(
    ("latitude", "longitude", "cell"),
    [(-90, -180, 1), (90, 180, 259_200), (-89.75, -179.25, 2), (-89.25, -179.75, 721)],
)
def test_the_grid_begins_in_the_south_west(latitude: float, longitude: float, cell: int) -> None:
    assert priogrid(latitude, longitude) == cell


def test_sides_are_those_whom_the_accounts_name() -> None:
    told = cells(strike(PEOPLE), "side_a", "side_b", "dyad_name", "type_of_violence")
    assert told == ("Kalvar", "Orland", "Kalvar - Orland", None)


def test_accounts_that_blame_different_ones_leave_the_side_empty() -> None:
    told = cells(strike(PEOPLE, attackers=(KALVAR, BRIN)), "side_a", "dyad_name")
    assert told == (None, None)


def test_civilians_alone_make_violence_one_sided() -> None:
    told = cells(strike(CIVILIANS), "side_a", "side_b", "type_of_violence", "deaths_civilians")
    assert told == ("Kalvar", "Civilians", 3, 14)


def test_sources_are_the_accounts_and_the_speakers() -> None:
    told = cells(strike(PEOPLE), "number_of_sources", "source_office", "source_date")
    assert told == (2, "Daily 1; Daily 2", "2031-05-05")
    assert cells(strike(PEOPLE), "source_original") == ("the mayor",)


def test_every_cell_names_a_rule_and_a_column_of_the_codebook() -> None:
    names = [column.name for column in GED.columns]
    assert len(names) == 49
    for record in (strike(PEOPLE, CIVILIANS, ORLANDERS), strike(CIVILIANS), strike(SOLDIERS)):
        for cell in the_row(record).cells:
            assert cell.rule in GED.rules
            assert cell.column in names
            assert cell.value is not None


def test_every_rule_is_used_somewhere() -> None:
    text = "".join(
        (ROOT / "src" / "consilience" / "export" / f"{name}.py").read_text("utf-8")
        for name in ("ged", "tolls")
    )
    assert [rule for rule in GED.rules if f'"{rule}"' not in text] == []


def test_figures_rest_on_the_claims_that_count() -> None:
    row = the_row(strike(PEOPLE, CIVILIANS))
    known = {cell.column: cell.claims for cell in row.cells}
    assert known["best"] == ("c-dead0", "c-dead1")
    assert known["side_a"] == ("c-strike",)
