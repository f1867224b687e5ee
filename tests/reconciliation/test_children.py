"""Numbers of somebody's children in several accounts."""

from pathlib import Path

import pytest

from consilience.model.record import Record
from tests.accounts import account, build_accounts

_ABOUT = "Police in Skarn searched the harbour after the shooting near the Nordal school. "


def _record(folder: Path, *texts: str) -> Record:
    rows = (account(f"a{number}", _ABOUT + text) for number, text in enumerate(texts))
    return build_accounts(folder, *rows)


def _figures(record: Record) -> list[tuple[str, object, object]]:
    return [
        (e.counted, e.low, e.high) for e in record.estimates if e.counted.startswith("the children")
    ]


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        # with the age between the name and what she is; named behind the number
        (
            (
                "Pia Nordal, 34, a mother of 12, was shot near the school.",
                "A stray bullet killed the mother of 12 Pia Nordal as she stood there.",
            ),
            ("the children of Pia Nordal", 12, 12),
        ),
        # one account does not name her: there is no other mother of so many in the story
        (
            (
                "Pia Nordal, a mother of 12, was shot near the school.",
                "A mother of 13 was killed by a stray bullet near the school.",
            ),
            ("the children of Pia Nordal", 12, 13),
        ),
        # her own
        (
            (
                "Pia Nordal, a mother of 12, was shot near the school.",
                "Pia Nordal was walking with one of her 12 children when she was hit.",
            ),
            ("the children of Pia Nordal", 12, 12),
        ),
    ],
)
def test_children_of_one(
    tmp_path: Path, texts: tuple[str, ...], told: tuple[str, int, int]
) -> None:
    assert _figures(_record(tmp_path, *texts)) == [told]


@pytest.mark.parametrize(
    "other",
    [
        # an age, and a court
        "Pia Nordal, a mother of 12-year-old twins, was shot near the school.",
        # not his children
        "Pia Nordal, who was the mother of three suspects, was shot near the school.",
    ],
)
def test_no_children_of_hers(tmp_path: Path, other: str) -> None:
    record = _record(tmp_path, "Pia Nordal, a mother of 12, was shot near the school.", other)
    assert _figures(record) == [("the children of Pia Nordal", 12, 12)]


def test_two_mothers_are_two(tmp_path: Path) -> None:
    record = _record(
        tmp_path,
        "Pia Nordal, a mother of 12, and Runa Falk, a mother of two, were shot near the school.",
        "A mother of three was hurt by a stray bullet near the school.",
    )
    assert {counted for counted, _, _ in _figures(record)} == {
        "the children of Pia Nordal",
        "the children of Runa Falk",
    }
    assert not [f for f in record.findings if f.kind == "contradiction"]
