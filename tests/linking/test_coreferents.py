"""Whom pronouns and descriptions mean in the record."""

from pathlib import Path

import pytest

from tests.accounts import account, build_accounts, meant

BANK = "Harbour Bank opened a new branch in Vienna on Monday."
DASK = "President Oren Dask arrived in Vienna on Monday."


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        (f"{DASK} He said that the talks went well.", "He", {"Oren Dask"}),
        (f"{BANK} The bank said that it hired 20 people.", "The bank", {"Harbour Bank"}),
        (f"{BANK} The bank said that it hired 20 people.", "it", {"Harbour Bank"}),
        # another one of its kind
        (f"{BANK} Another bank closed its doors.", "Another bank", set()),
        # a description by a deed is often somebody else's
        (f"{DASK} Police said that the gunman fled.", "the gunman", set()),
    ],
)
def test_meaning(tmp_path: Path, text: str, words: str, who: set[str]) -> None:
    assert meant(build_accounts(tmp_path, account("one", text)), words) == who


def test_a_role_told_by_a_pronoun_has_its_entity(tmp_path: Path) -> None:
    text = f"{DASK} On Tuesday he signed the agreement on the harbour."
    record = build_accounts(tmp_path, account("one", text))
    names = {entity.id: entity.name for entity in record.entities}
    roles = [role for claim in record.claims for role in claim.roles if role.text == "he"]
    assert roles
    assert {names[role.entity or ""] for role in roles} == {"Oren Dask"}
