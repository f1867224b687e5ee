"""One person's age in two accounts: a contradiction where no birthdays lie between them."""

from pathlib import Path

import pytest

from tests.accounts import account, build_accounts
from tests.reconciliation.pairs import of


@pytest.mark.parametrize(
    ("ages", "days", "told"),
    [
        ((34, 43), ("2031-05-10", "2031-05-11"), True),
        # a birthday
        ((34, 35), ("2031-05-10", "2031-05-11"), False),
        # nobody knows how many years lie between the accounts, or two do
        ((27, 29), ("", ""), False),
        ((27, 29), ("2031-05-10", "2033-05-10"), False),
    ],
)
def test_ages_of_one_person(
    tmp_path: Path, ages: tuple[int, int], days: tuple[str, str], told: bool
) -> None:
    record = build_accounts(
        tmp_path,
        *(
            account(
                f"a{number}",
                f"Guards in Skarn arrested Edvin Falk, {age}, at the harbour.",
                **({"published": day} if day else {}),
            )
            for number, (age, day) in enumerate(zip(ages, days, strict=True))
        ),
    )
    assert bool([f for f in of(record, "contradiction", "count") if "ages" in f.rule]) is told
