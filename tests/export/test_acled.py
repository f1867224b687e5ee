"""ACLED rows: a row a day and place, totals divided, one number of dead."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.export.acled import acled_rows
from consilience.export.acled_book import ACLED
from consilience.export.coded import CodedRow
from consilience.export.occurrences import Codes
from consilience.export.source import Source
from consilience.export.splitting import shares
from consilience.model.record import Record
from consilience.model.when import When
from tests.export.strikes import KALVAR, ORLAND, Dead, day, strike
from tests.project.tree import ROOT

PEOPLE = Dead(23, 23, 23)
CIVILIANS = Dead(14, 14, 14, "civilians", "civilian")


def rows_of(record: Record) -> list[CodedRow]:
    return acled_rows(Source.of(record), Codes.of(()))[0]


def cells(record: Record, *columns: str) -> tuple[object, ...]:
    rows = rows_of(record)
    assert len(rows) == 1
    return tuple(rows[0].value(column) for column in columns)


@given(st.integers(0, 10_000), st.integers(1, 60))
def test_shares_add_up_and_the_first_has_what_is_left_over(total: int, parts: int) -> None:
    made = shares(total, parts)
    assert sum(made) == total
    assert len(made) == parts
    assert set(made[1:]) <= {total // parts}
    assert made[0] == total // parts + total % parts


@pytest.mark.parametrize(
    ("when", "places", "expected"),
    [
        ([day("2031-05-03")], ["Dresk"], [("2031-05-03", "Dresk", 23)]),
        # three days that it lasted: 23 is 7 a day and 2 left over for the first
        ([day("2031-05-03", "2031-05-05")], ["Dresk"],
         [("2031-05-03", "Dresk", 9), ("2031-05-04", "Dresk", 7), ("2031-05-05", "Dresk", 7)]),
        # two towns in one sentence
        ([day("2031-05-03")], ["Dresk", "Brin"],
         [("2031-05-03", "Brin", 12), ("2031-05-03", "Dresk", 11)]),
        # days and towns
        ([day("2031-05-03", "2031-05-04")], ["Dresk", "Brin"],
         [("2031-05-03", "Brin", 8), ("2031-05-03", "Dresk", 5),
          ("2031-05-04", "Brin", 5), ("2031-05-04", "Dresk", 5)]),
        # the region around a town is no second place
        ([day("2031-05-03")], ["Dresk", "Upper Orland"], [("2031-05-03", "Dresk", 23)]),
        # a vague day is one day: the middle of the week
        ([day("2031-05-05", "2031-05-11", "week")], ["Dresk"], [("2031-05-08", "Dresk", 23)]),
    ],
)  # fmt: skip
def test_totals_over_days_and_places_are_divided(
    when: list[When], places: list[str], expected: list[tuple[object, ...]]
) -> None:
    rows = rows_of(strike(PEOPLE, when=when, places=places))
    told = [tuple(row.value(c) for c in ("event_date", "location", "fatalities")) for row in rows]
    assert told == expected


def test_a_divided_total_says_so_in_the_notes_and_names_its_rule() -> None:
    rows = rows_of(strike(PEOPLE, when=[day("2031-05-03", "2031-05-05")]))
    for row in rows:
        assert "23 dead in all, divided evenly over 3" in str(row.value("notes"))
        rules = {cell.column: cell.rule for cell in row.cells}
        assert (rules["fatalities"], rules["event_date"]) == ("fatalities-split", "day-of")
    assert [row.id for row in rows] == ["ev-strike-1", "ev-strike-2", "ev-strike-3"]


def test_a_tally_over_weeks_makes_no_row_for_each_day() -> None:
    assert len(rows_of(strike(when=[day("2031-05-01", "2031-05-17")]))) == 1


@pytest.mark.parametrize(
    ("when", "precision"),
    [
        ([day("2031-05-03")], 1),
        ([day("2031-05-03", "2031-05-04", "night")], 1),  # one night
        ([day("2031-05-05", "2031-05-11", "week")], 2),
        ([day("2031-05-01", "2031-05-31", "month")], 3),
    ],
)
def test_time_precision(when: list[When], precision: int) -> None:
    assert cells(strike(PEOPLE, when=when), "time_precision") == (precision,)


@pytest.mark.parametrize("when", [[], [day("2031-01-01", "2031-12-31", "year")]])
def test_what_cannot_be_put_into_a_month_is_no_row(when: list[When]) -> None:
    assert rows_of(strike(PEOPLE, when=when)) == []


@pytest.mark.parametrize(
    ("dead", "number", "rule"),
    [
        # the lowest until another is corroborated
        ([Dead(20, 23, 31)], 20, "fatalities-lowest"),
        ([Dead(20, None, None)], 20, "fatalities-lowest"),
        # the codebook's words for numbers
        ([Dead(24, 24, None, words="dozens of")], 12, "fatalities-dozens"),
        ([Dead(200, 200, None, words="hundreds of")], 100, "fatalities-hundreds"),
        # nothing bounds it from below: empty, not 0
        ([Dead(None, None, 30)], None, None),
        ([], None, None),
    ],
)
def test_one_number_of_dead(dead: list[Dead], number: int | None, rule: str | None) -> None:
    row = rows_of(strike(*dead))[0]
    assert row.value("fatalities") == number
    rules = {cell.column: cell.rule for cell in row.cells}
    assert rules.get("fatalities") == rule


def test_a_figure_of_two_voices_is_corroborated() -> None:
    record = strike(Dead(20, 23, 31))
    source = record.claims[1]
    second = replace(
        source,
        id="c-dead9",
        quantities=(replace(source.quantities[0], id="q-dead9"),),
        attribution=(source.attribution[0], replace(source.attribution[1], voice="v-other")),
    )
    estimate = record.estimates[0]
    more = replace(estimate.values[0], claim="c-dead9", quantity="q-dead9")
    event = replace(record.events[0], claims=(*record.events[0].claims, "c-dead9"))
    both = replace(
        record,
        claims=(*record.claims, second),
        events=(event,),
        estimates=(replace(estimate, values=(*estimate.values, more)),),
    )
    row = rows_of(both)[0]
    assert row.value("fatalities") == 23
    assert {c.column: c.rule for c in row.cells}["fatalities"] == "fatalities-corroborated"


@pytest.mark.parametrize(
    ("event_type", "expected"),
    [
        ("exchange", ("Strategic developments", "Strategic developments", "Agreement")),
        ("talks", ("Strategic developments", "Strategic developments", "Agreement")),
        ("air_attack", ("Political violence", "Explosions/Remote violence", "Air/drone strike")),
        ("attack", ("Political violence", "Battles", "Armed clash")),
        # "killed" alone does not tell whether it was a battle or an attack on civilians
        ("killing", ("Political violence", None, None)),
        ("capture", ("Political violence", None, None)),
        # piracy and torture have civilians for victims by what they are
        ("abuse", ("Political violence", "Violence against civilians", "Attack")),
        # who holds the ground is for a coder
        ("territory", ("Political violence", "Battles", None)),
    ],
)
def test_types(event_type: str, expected: tuple[object, ...]) -> None:
    columns = ("disorder_type", "event_type", "sub_event_type")
    assert cells(strike(event_type=event_type), *columns) == expected


def test_actors_and_civilians() -> None:
    told = cells(strike(PEOPLE), "actor1", "actor2", "civilian_targeting")
    assert told == ("Kalvar", "Orland", None)
    told = cells(strike(CIVILIANS, targets=()), "actor1", "actor2", "inter2", "civilian_targeting")
    assert told == ("Kalvar", "Civilians", "Civilians", "Civilian targeting")
    told = cells(strike(PEOPLE, attackers=(KALVAR, ORLAND), targets=()), "actor1", "assoc_actor_1")
    assert told == ("Kalvar", "Orland")


def test_a_killing_of_civilians_is_violence_against_civilians() -> None:
    record = strike(CIVILIANS, event_type="killing")
    assert cells(record, "event_type", "actor2") == ("Violence against civilians", "Orland")


def test_every_rule_is_used_somewhere() -> None:
    text = "".join(
        (ROOT / "src" / "consilience" / "export" / f"{name}.py").read_text("utf-8")
        for name in ("acled", "fatalities")
    )
    assert [rule for rule in ACLED.rules if f'"{rule}"' not in text] == []


def test_a_disaster_is_no_row() -> None:
    assert rows_of(strike(PEOPLE, event_type="flood", pack="disaster")) == []


def test_every_cell_names_a_rule_and_a_column_of_the_codebook() -> None:
    names = [column.name for column in ACLED.columns]
    assert len(names) == 31
    for record in (strike(PEOPLE, CIVILIANS), strike(event_type="talks"), strike(CIVILIANS)):
        for row in rows_of(record):
            for cell in row.cells:
                assert cell.rule in ACLED.rules
                assert cell.column in names
                assert cell.value is not None
