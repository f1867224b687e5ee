"""Who bears an office, and where a capital means its government."""

from pathlib import Path

import pytest

from consilience.model.record import Record
from tests.accounts import account, build_accounts, meant

NAMED = "Ukrainian President Oren Dask and Polish President Jana Roke met in Vienna on Tuesday."


def meaning(record: Record, words: str) -> str | None:
    """The name of the entity that a passage means."""
    names = {entity.id: entity.name for entity in record.entities}
    found = [m for m in record.mentions if m.text == words]
    return names[found[0].entity or ""] if found else None


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        (f"{NAMED} The Ukrainian president left early.", "The Ukrainian president", "Oren Dask"),
        (f"{NAMED} Poland's president stayed.", "Poland's president", "Jana Roke"),
        (f"{NAMED} So said the president of Ukraine.", "the president of Ukraine", "Oren Dask"),
        ("Oren Dask, the Ukrainian foreign minister, left. Later the Ukrainian foreign minister "
         "came back.", "the Ukrainian foreign minister", "Oren Dask"),
        # another office, another country
        (f"{NAMED} The Ukrainian mayor left.", "The Ukrainian mayor", None),
        (f"{NAMED} The German president left.", "The German president", None),
        # who held it once is not who holds it
        ("Former Ukrainian President Oren Dask spoke. The Ukrainian president was silent.",
         "The Ukrainian president", None),
        # of two that are given one office the description means neither
        ("Ukrainian President Oren Dask met Ukrainian President Teodor Marl. The Ukrainian "
         "president left in the night and nobody was told of it.", "The Ukrainian president", None),
    ],
)  # fmt: skip  # a table is read by rows
def test_descriptions_by_office(tmp_path: Path, text: str, words: str, who: str | None) -> None:
    assert meaning(build_accounts(tmp_path, account("one", text)), words) == who


@pytest.mark.parametrize(
    ("sentence", "country"),
    [
        ("Ankara said that the ships would wait.", True),
        ("Ankara has rejected the offer of the envoys.", True),
        ("The envoys met in Ankara said to be quiet.", False),  # where, not who
        ("Ankara is a large city of the plain.", False),
    ],
)
def test_a_capital_that_acts_is_its_country(tmp_path: Path, sentence: str, country: bool) -> None:
    record = build_accounts(
        tmp_path, account("one", f"Turkey will host the talks on Monday. {sentence}")
    )
    assert (meaning(record, "Ankara") == "Turkey") is country


def test_a_capital_without_its_country_stays_a_town(tmp_path: Path) -> None:
    record = build_accounts(tmp_path, account("one", "Ankara said that the ships would wait."))
    assert meaning(record, "Ankara") == "Ankara"


def test_two_people_of_one_family_name_stay_two(tmp_path: Path) -> None:
    record = build_accounts(
        tmp_path,
        account("one", "Oren Dask met Jana Dask in Orva. Dask then left for Tarvik."),
    )
    names = [set(entity.names) for entity in record.entities]
    assert not any({"Oren Dask", "Jana Dask"} <= own for own in names)
    assert not any("Dask" in own and len(own) > 1 for own in names)


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("The Turkish side left early.", "Turkey"),
        ("Turkish forces crossed the river.", "Turkey"),
        ("Turkish representatives signed the list.", "Turkey"),
        ("A Turkish singer won the prize.", "Turkish"),  # nobody acts for a country here
    ],
)
def test_a_people_before_its_officials_is_its_country(
    tmp_path: Path, sentence: str, who: str
) -> None:
    record = build_accounts(tmp_path, account("one", f"Turkey will host the talks. {sentence}"))
    assert meaning(record, "Turkish") == who


@pytest.mark.parametrize(
    ("sentence", "words", "who"),
    [
        ("The Turkish side left early.", "The Turkish side", {"Turkey"}),
        ("They met the Turkish delegation again.", "the Turkish delegation", {"Turkey"}),
        # somebody of the government is not the government
        ("The Turkish government spokesman left.", "The Turkish government", set()),
        # soldiers act for a country and are not the country
        ("The Turkish army left early.", "The Turkish army", set()),
        # one of several
        ("A Turkish delegation left early.", "A Turkish delegation", set()),
    ],
)
def test_those_who_stand_for_a_country_mean_it(
    tmp_path: Path, sentence: str, words: str, who: set[str]
) -> None:
    record = build_accounts(tmp_path, account("one", f"Turkey will host the talks. {sentence}"))
    assert meant(record, words) == who


def test_a_people_is_called_by_its_noun(tmp_path: Path) -> None:
    record = build_accounts(
        tmp_path,
        account(
            "one", "A Norwegian singer and a Norwegian painter met. The Norwegians left early."
        ),
    )
    (people,) = [entity for entity in record.entities if entity.kind == "group"]
    assert people.name == "Norwegians"
