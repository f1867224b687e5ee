"""Two records of the exchange beside each other."""

from consilience.comparison import compare
from tests.records import exchange, exchange_until


def test_a_record_beside_itself_has_no_changes() -> None:
    assert compare(exchange(), exchange()).nothing


def test_an_earlier_day_lacks_what_was_told_later() -> None:
    changes = compare(exchange("2031-04-16"), exchange())
    assert (changes.old_as_of, changes.new_as_of) == ("2031-04-16", "2031-04-24")
    bridge = [row for row in changes.promises if "Hollin Bridge" in row.what]
    assert [(row.old, row.new) for row in bridge] == [("open", "broken")]


def test_new_accounts_bring_disputes_voices_and_numbers() -> None:
    old, new = exchange_until("03"), exchange()
    changes = compare(old, new)
    assert len(changes.reports_added) == 4
    assert changes.reports_gone == ()
    assert any("mortar rounds" in row.counted for row in changes.estimates)
    assert "opened" in {row.change for row in changes.disputes}
    assert "Hanne Brode" in {row.name for row in changes.voices}


def test_the_way_back_says_the_opposite() -> None:
    there = compare(exchange_until("03"), exchange())
    back = compare(exchange(), exchange_until("03"))
    assert {row.id for row in there.reports_added} == {row.id for row in back.reports_gone}
    assert {row.new_id for row in there.disputes if row.change == "opened"} <= {
        row.old_id for row in back.disputes if row.change == "gone"
    }


def test_ids_lead_into_the_records() -> None:
    old, new = exchange_until("03"), exchange()
    changes = compare(old, new)
    for row in changes.estimates:
        assert row.old_id is None or row.old_id in {each.id for each in old.estimates}
        assert row.new_id is None or row.new_id in {each.id for each in new.estimates}
        assert row.old != row.new
