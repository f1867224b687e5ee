"""Which gun it was, as several accounts tell it."""

from pathlib import Path

import pytest

from tests.reconciliation.pairs import of, two

_PLACE = "Police in Skarn searched the harbour. "


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Emil Brandvik pointed a .45-caliber pistol at the guards.",
            "Emil Brandvik pointed a 9mm pistol at the guards, a witness said.",
        ),
        # a calibre without its word, and another noun for the gun
        (
            "Emil Brandvik pointed a .45 pistol at the guards.",
            "Emil Brandvik aimed a loaded .22 calibre gun at the guards, a witness said.",
        ),
    ],
)
def test_differ(tmp_path: Path, one: str, other: str) -> None:
    record = two(tmp_path, _PLACE + one, _PLACE + other)
    assert [f.rule for f in of(record, "contradiction")] == ["one-gun-two-calibres"]
    assert not [f for f in of(record, "agreement", "category") if "pistol" in f.explanation]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # one calibre in two spellings
        (
            "Emil Brandvik pointed a .45-caliber pistol at the guards.",
            "Emil Brandvik pointed a 45 calibre pistol at the guards, a witness said.",
        ),
        # two holders
        (
            "Emil Brandvik pointed a .45-caliber pistol at the guards.",
            "Ottar Lund fired a 9mm pistol at the gate, a witness said.",
        ),
        # an account that knows of two guns
        (
            "Emil Brandvik pointed a .45-caliber pistol at the guards. He also had a 9mm pistol.",
            "Emil Brandvik pointed a 9mm pistol at the guards, a witness said.",
        ),
        # so many guns, and no calibre
        (
            "Emil Brandvik had a .45-caliber pistol at the harbour.",
            "Emil Brandvik had 12 hunting rifles at the harbour, a witness said.",
        ),
    ],
)
def test_may_both_be(tmp_path: Path, one: str, other: str) -> None:
    found = of(two(tmp_path, _PLACE + one, _PLACE + other), "contradiction")
    assert not [f for f in found if f.rule == "one-gun-two-calibres"]
