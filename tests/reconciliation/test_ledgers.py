"""The packs' tables, filled from invented accounts."""

from pathlib import Path

import pytest

from consilience.model.ledger import Cell, Ledger
from consilience.model.record import Record
from consilience.reconciliation.ledgers.cells import one_name
from tests.accounts import account, build_accounts

WEDNESDAY, THURSDAY, FRIDAY = "2031-04-09", "2031-04-10", "2031-04-11"


def table(record: Record, kind: str) -> Ledger:
    (ledger,) = [each for each in record.ledgers if each.kind == kind]
    return ledger


def figures(ledger: Ledger, column: str) -> dict[str, Cell]:
    return {
        row.key: cell
        for row in ledger.rows
        for cell in row.cells
        if cell.column == column and cell.claims
    }


def attacks(tmp_path: Path) -> Record:
    return build_accounts(
        tmp_path,
        account(
            "one",
            "Veshtia launched 40 drones at the port of Korrin on April 8, the Calderran "
            "General Staff said. It launched 25 drones at the port of Korrin on April 9.",
            published=THURSDAY,
        ),
        account(
            "two",
            "On April 8 Veshtia launched nearly 45 drones at Korrin, a harbour master said.",
            published=FRIDAY,
        ),
    )


def test_rows_by_day_hold_figures_with_their_spread_and_voices(tmp_path: Path) -> None:
    drones = figures(table(attacks(tmp_path), "attacks"), "drones")
    assert [drones[day].value for day in ("2031-04-08", "2031-04-09")] == [40, 25]
    first = drones["2031-04-08"]
    assert (first.low, first.high, len(first.voices)) == (40, 45, 2)


def test_a_column_is_summed_over_days_that_do_not_meet(tmp_path: Path) -> None:
    ledger = table(attacks(tmp_path), "attacks")
    (total,) = [cell for cell in ledger.totals if cell.column == "drones"]
    assert (total.value, total.low, total.high) == (65, 65, 70)


def test_a_total_is_not_summed_with_its_parts(tmp_path: Path) -> None:
    record = build_accounts(
        tmp_path,
        account(
            "one",
            "Veshtia launched 40 drones at Korrin on April 8 and 25 drones on April 9. "
            "From April 8 to April 9 it launched a total of 65 drones at Korrin.",
            published=THURSDAY,
        ),
    )
    ledger = table(record, "attacks")
    assert "2031-04-08/2031-04-09" in figures(ledger, "drones")
    assert not ledger.totals


def test_every_cell_leads_to_claims_and_figures_to_estimates(tmp_path: Path) -> None:
    record = attacks(tmp_path)
    claims = {claim.id for claim in record.claims}
    estimates = {estimate.id: estimate for estimate in record.estimates}
    cells = [cell for ledger in record.ledgers for row in ledger.rows for cell in row.cells]
    assert all(set(cell.claims) <= claims for cell in cells)
    assert all(cell.claims or cell.value is None for cell in cells)
    for cell in cells:
        if cell.estimate:
            assert cell.value == estimates[cell.estimate].best
            assert cell.voices == estimates[cell.estimate].voices
        assert cell.estimate or not isinstance(cell.value, int | float)


def test_no_figure_stands_in_the_tables_of_two_packs(tmp_path: Path) -> None:
    record = build_accounts(
        tmp_path,
        account(
            "one", "The flood in the town of Quarrin killed 17 people, the mayor said.",
            published=FRIDAY,
        ),
        account("two", "The flood killed 17 people in Quarrin, the army said.", published=FRIDAY),
    )  # fmt: skip
    held = [
        (ledger.pack, cell.estimate)
        for ledger in record.ledgers
        for row in ledger.rows
        for cell in row.cells
        if cell.estimate
    ]
    assert {pack for pack, _ in held} == {"disaster"}


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        # a country, its adjective and its people
        (["Veshtia", "Veshtian"], {"Veshtian": "Veshtia"}),
        # a surname, where one person bears it
        (["Ilo Brandt", "Brandt"], {"Ilo Brandt": "Brandt"}),
        # a given name that two persons bear is neither's
        (["Ilo Brandt", "Ilo Kestrel", "Ilo"], {"Ilo Brandt": "Ilo Brandt", "Ilo": "Ilo"}),
    ],
)
def test_one_name_for_one_thing(names: list[str], shown: dict[str, str]) -> None:
    found = one_name(names)
    assert {name: found[name] for name in shown} == shown


def test_numbers_beside_each_other_have_the_day_behind_them(tmp_path: Path) -> None:
    record = build_accounts(
        tmp_path,
        account(
            "one",
            "On Monday and Tuesday, the nights of April 7-8, Veshtia launched 65 drones and 16 "
            "missiles at Korrin, 40 drones and 9 missiles on Monday night and 25 drones and 7 "
            "missiles on Tuesday night.",
            published="2031-04-16",
        ),
    )
    ledger = table(record, "attacks")
    # the weekdays are those of the stretch, and no later ones
    assert {day: cell.value for day, cell in figures(ledger, "drones").items()} == {
        "2031-04-07": 40,
        "2031-04-07/2031-04-08": 65,
        "2031-04-08": 25,
    }
    missiles = {day: cell.value for day, cell in figures(ledger, "missiles").items()}
    assert missiles["2031-04-07"] == 9
    assert missiles["2031-04-08"] == 7


def test_those_who_live_in_a_town_fill_no_toll(tmp_path: Path) -> None:
    record = build_accounts(
        tmp_path,
        account(
            "one",
            "An earthquake injured 80 people on the island on April 8. Helicopters took the "
            "injured to Korrin, a city of 500,000 people.",
            published=THURSDAY,
        ),
    )
    injured = figures(table(record, "toll"), "injured")
    assert {cell.value for cell in injured.values()} == {80}


def test_a_tremor_is_no_attack(tmp_path: Path) -> None:
    record = build_accounts(tmp_path, account("one", "A tremor hit Korrin on April 8."))
    assert "attack" not in {claim.event_type for claim in record.claims}
