"""Who "both sides" and "the two men" are."""

from pathlib import Path

import pytest

from tests.accounts import account, build_accounts, meant

TALKS = "Talks between Norway and Chile began in Vienna on Tuesday."


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        (f"{TALKS} Both sides want a quick end.", "Both sides", {"Norway", "Chile"}),
        (f"{TALKS} Each country released 20 men.", "Each country", {"Norway", "Chile"}),
        # a people stands for its country
        (f"{TALKS} The Norwegian and Chilean delegations left early, and neither side spoke.",
         "neither side", {"Norway", "Chile"}),
        ("Oren Dask met with Jana Roke in Vienna. The two men shook hands.", "The two men",
         {"Oren Dask", "Jana Roke"}),
        ("Oren Dask and Jana Roke spoke for an hour. Both leaders smiled.", "Both leaders",
         {"Oren Dask", "Jana Roke"}),
        # persons are no countries, and countries no persons
        (f"{TALKS} The two men shook hands.", "The two men", set()),
        ("Oren Dask and Jana Roke spoke for an hour. Both countries were told.",
         "Both countries", set()),
        # who phones whom is no side where countries are
        (f"{TALKS} Oren Dask spoke with Jana Roke. The two sides meet again.", "The two sides",
         {"Norway", "Chile"}),
        # of two pairs named nearby none is told
        (f"{TALKS} Talks between Kenya and Peru ended. Both sides were tired.", "Both sides",
         set()),
        # three are no pair
        ("Norway, Chile and Peru began talks in Vienna. Both sides were tired.", "Both sides",
         set()),
        # a thing has sides as well, and "men" may go on
        (f"{TALKS} Crowds stood on both sides of the street.", "both sides", set()),
        (f"{TALKS} Both men and women were there.", "Both men", set()),
    ],
)  # fmt: skip  # a table is read by rows
def test_descriptions_of_two(tmp_path: Path, text: str, words: str, who: set[str]) -> None:
    assert meant(build_accounts(tmp_path, account("one", text)), words) == who


def test_what_both_do_each_of_them_does(tmp_path: Path) -> None:
    text = f"{TALKS} On Friday both countries signed the agreement in Vienna."
    record = build_accounts(tmp_path, account("one", text))
    names = {entity.id: entity.name for entity in record.entities}
    signed = [
        role for claim in record.claims for role in claim.roles if role.text == "both countries"
    ]
    assert {names[role.entity or ""] for role in signed} == {"Norway", "Chile"}
