"""Slots of one deed that accounts fill alike, in whatever words they tell the deed."""

from pathlib import Path

import pytest

from consilience.model.record import Record
from tests.accounts import account, build_accounts

_ABOUT = "The fire brigade of Skarn closed the Nordal quay for the night. "
"""What makes accounts accounts of one story."""


def _record(folder: Path, *texts: str) -> Record:
    rows = (account(f"a{number}", _ABOUT + text) for number, text in enumerate(texts))
    return build_accounts(folder, *rows)


def _slots(record: Record) -> set[tuple[str, str]]:
    return {
        (finding.rule.removeprefix("same-").removesuffix("-told"), finding.sides[0].value)
        for finding in record.findings
        if finding.rule in {f"same-{slot}-told" for slot in ("who", "whom", "what", "where")}
    }


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        # found and discovered are one deed; who did it is told first and last
        (
            "A harbour clerk found the crate in a shed on the Nordal quay, the mayor wrote.",
            "At noon the crate was discovered by a harbour clerk.",
            ("who", "A harbour clerk"),
        ),
        # in which place
        (
            "A clerk found the crate in the reeds behind a shed.",
            "The crate was found in the shed near the river by children.",
            ("where", "in the shed"),
        ),
        # to what it was done
        (
            "The robbers drove a grey van into the jewellery shop at dawn.",
            "The robbers had driven a stolen grey van through the window of a shop.",
            ("what", "a grey van"),
        ),
        # a place by its name, of what linking joins
        (
            "Edda Morn was arrested in Tarvik on the coast road.",
            "Detectives arrested Edda Morn in Tarvik.",
            ("where", "Tarvik"),
        ),
    ],
)
def test_one_slot_told_alike(tmp_path: Path, one: str, other: str, told: tuple[str, str]) -> None:
    found = _slots(_record(tmp_path, one, other))
    assert told[0] in {slot for slot, _ in found}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # another deed
        (
            "A harbour clerk found the crate on the quay.",
            "A harbour clerk burned the crate on the quay.",
        ),
        # done to another thing
        ("A harbour clerk found the crate.", "A harbour clerk found the missing dinghy."),
        # one mother, and three
        ("A mother collected the children.", "Three mothers collected the children."),
        # money that is not the same is no one theft
        (
            "Thieves stole jewels worth $2 million from a dealer.",
            "Thieves stole jewels worth $5 million from a dealer.",
        ),
        # told as done, and as to come
        ("A harbour clerk opened the crate.", "A harbour clerk will open the crate."),
        # nobody in particular does it
        ("A man found the crate.", "The crate was found by a man."),
    ],
)
def test_slots_of_other_deeds(tmp_path: Path, one: str, other: str) -> None:
    assert "who" not in {slot for slot, _ in _slots(_record(tmp_path, one, other))}


def test_a_slot_of_many_accounts_is_told_once(tmp_path: Path) -> None:
    record = _record(
        tmp_path,
        "A harbour clerk found the crate by noon.",
        "The crate was discovered by a harbour clerk.",
        "It was a harbour clerk who spotted it; a harbour clerk had found the crate, they said.",
    )
    found = [f for f in record.findings if f.rule == "same-who-told"]
    assert len(found) == 1
    assert found[0].explanation.startswith("The accounts name the same doer, ")
