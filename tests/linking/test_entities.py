"""Names joined across accounts."""

from pathlib import Path

import pytest

from consilience.model.record import Record
from tests.accounts import account, build_accounts

ONE = account(
    "one",
    "Governor Teodor Khalvash visited the flooded town on Monday and spoke to rescuers there. "
    "Khalvash said that the bridge would open soon and that help was on its way.",
)
TWO = account(
    "two",
    "Governor Teodor Halvash came to the flooded town and met the people of the valley. "
    "The mayor, Irina Khalvash, said that she was not related to the governor at all.",
)


def names_with(record: Record, name: str) -> list[tuple[str, ...]]:
    return [entity.names for entity in record.entities if name in entity.names]


def test_spellings_of_one_person_join_and_namesakes_do_not(tmp_path: Path) -> None:
    record = build_accounts(tmp_path, ONE, TWO)
    (governor,) = names_with(record, "Teodor Khalvash")
    assert "Teodor Halvash" in governor
    assert "Irina Khalvash" not in governor


def test_a_bare_family_name_that_fits_two_persons_joins_neither(tmp_path: Path) -> None:
    both = account(
        "both",
        "Governor Teodor Khalvash and Mayor Irina Khalvash met in the town hall on Friday. "
        "Later Khalvash left the hall through a side door without a word to the reporters.",
    )
    record = build_accounts(tmp_path, both)
    (bare,) = names_with(record, "Khalvash")
    assert bare == ("Khalvash",)


def test_every_join_has_a_reason_and_every_mention_its_passage(tmp_path: Path) -> None:
    record = build_accounts(tmp_path, ONE, TWO)
    texts = {report.id: report.text for report in record.reports}
    for entity in record.entities:
        assert len(entity.names) == 1 or entity.reasons
    assert record.mentions
    for mention in record.mentions:
        assert texts[mention.report][mention.start : mention.end] == mention.text


def test_a_short_name_means_another_in_each_account(tmp_path: Path) -> None:
    record = build_accounts(
        tmp_path,
        account(
            "one", "The Orrel Coast Guard took the boat. Later the Coast Guard freed it again."
        ),
        account("two", "The Tarvik Coast Guard took a ship. Then the Coast Guard sank it at noon."),
        account(
            "three", "We asked the Coast Guard about it for a week and we heard nothing at all."
        ),
    )
    ids = {report.name: report.id for report in record.reports}
    names = {entity.id: set(entity.names) for entity in record.entities}
    told = {m.report: names[m.entity or ""] for m in record.mentions if m.text == "Coast Guard"}
    assert "Orrel Coast Guard" in told[ids["one"]]
    assert "Tarvik Coast Guard" in told[ids["two"]]
    assert "Tarvik Coast Guard" not in told[ids["one"]]
    assert told[ids["three"]] == {"Coast Guard"}


def test_the_order_of_reports_changes_no_entity(tmp_path: Path) -> None:
    one = build_accounts(tmp_path, ONE, TWO)
    other = build_accounts(tmp_path, TWO, ONE)
    assert one.entities == other.entities
    assert one.mentions == other.mentions


def test_titles_sorts_and_house_numbers_are_among_the_names(tmp_path: Path) -> None:
    record = build_accounts(
        tmp_path,
        account(
            "one",
            "Irina Khalvash owns the Velsk store at 24 Barlow Street. "
            "The robbers left Barlow Street by car, Ms. Khalvash said.",
        ),
    )
    assert "Ms. Khalvash" in names_with(record, "Irina Khalvash")[0]
    assert names_with(record, "24 Barlow Street") == [("24 Barlow Street", "Barlow Street")]


def test_a_titled_speaker_is_the_one_whom_the_title_fits(tmp_path: Path) -> None:
    text = (
        "Gary Khalvash and Irina Khalvash met the mayor on Monday. "
        "“The bridge is closed,” Mr. Khalvash said. “It will open soon,” Ms. Khalvash said."
    )
    record = build_accounts(tmp_path, account("one", text))
    names = {entity.id: entity.name for entity in record.entities}
    spoken = {
        claim.text: names.get(claim.attribution[-1].entity or "")
        for claim in record.claims
        if len(claim.attribution) > 1
    }
    assert spoken == {
        "“The bridge is closed,”": "Gary Khalvash",
        "“It will open soon,”": "Irina Khalvash",
    }


def test_a_title_read_into_a_name_is_left_out_of_one_of_its_forms(tmp_path: Path) -> None:
    record = build_accounts(
        tmp_path, account("a", "Councilman Teodor Khalvash spoke. Khalvash was angry.")
    )
    (names,) = names_with(record, "Khalvash")
    assert {"Khalvash", "Teodor Khalvash"} <= set(names)


def test_a_given_name_read_as_a_place_is_the_persons(tmp_path: Path) -> None:
    told = "Kimara Gade was shot on Monday. In Kimara, her aunt said, the street lost a friend."
    record = build_accounts(tmp_path, account("a", told))
    assert not [e for e in record.entities if e.kind == "place" and "Kimara" in e.names]


@pytest.mark.parametrize("said", [", also known as {}, ", " (also known as “{}”) ", ", alias {}, "])
def test_what_somebody_is_also_known_as_is_one_with_him(tmp_path: Path, said: str) -> None:
    text = f"Teodor Khalvash{said.format('Korvash')}ruled the valley for twenty years and a day."
    record = build_accounts(tmp_path, account("one", text), account("two", f"{BESIDE} {text}"))
    assert "Teodor Khalvash" in names_with(record, "Korvash")[0]
    assert len(names_with(record, "Mira Solk")[0]) == 1


BESIDE = "Mira Solk, known to the reporters of the town as a careful woman, met the council."
