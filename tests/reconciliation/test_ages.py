"""One person's age in several accounts: agreement, a later number, or a contradiction."""

from pathlib import Path

import pytest

from consilience.model.record import Record
from tests.accounts import account, build_accounts
from tests.reconciliation.pairs import of


def _record(folder: Path, texts: tuple[str, ...], days: tuple[str, ...] = ()) -> Record:
    dated = days or ("",) * len(texts)
    rows = (
        account(f"a{number}", text, **({"published": day} if day else {}))
        for number, (text, day) in enumerate(zip(texts, dated, strict=True))
    )
    return build_accounts(folder, *rows)


def _kinds(record: Record) -> set[str]:
    return {f.kind for f in record.findings if "the age of" in f.explanation}


@pytest.mark.parametrize(
    ("ages", "days", "told"),
    [
        ((34, 34), ("", ""), {"agreement"}),
        ((34, 43), ("2031-05-10", "2031-05-11"), {"contradiction"}),
        # a birthday
        ((34, 35), ("2031-05-10", "2031-05-11"), set()),
        # nobody knows how many years lie between the accounts
        ((27, 29), ("", ""), set()),
        # no story is told anew for nine years
        ((27, 36), ("", ""), {"contradiction"}),
        # as many years lie between the accounts
        ((27, 29), ("2031-05-10", "2033-05-10"), {"update"}),
        # nobody grows younger
        ((29, 25), ("2031-05-10", "2031-08-10"), {"contradiction"}),
    ],
)
def test_ages_of_one_person(
    tmp_path: Path, ages: tuple[int, int], days: tuple[str, str], told: set[str]
) -> None:
    texts = (
        f"Guards in Skarn arrested Edvin Falk, {ages[0]}, at the harbour on a charge of arson.",
        f"A charge of arson awaits Edvin Falk, {ages[1]}, whom harbour guards in Skarn arrested.",
    )
    assert _kinds(_record(tmp_path, texts, days)) == told


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Edvin Falk, 34, was arrested in Skarn.", "34-year-old Edvin Falk was held in Skarn."),
        ("Edvin Falk (34) was arrested in Skarn.", "Edvin Falk, who was 34, was held in Skarn."),
        # the office between the years and the name
        (
            "Edvin Falk, aged 34, was arrested in Skarn.",
            "Police in Skarn held the 34-year-old harbour pilot Capt. Edvin Falk.",
        ),
        # one age of two
        (
            "Edvin Falk and Pia Nordal, both 34, died in Skarn.",
            "Edvin Falk, 34, was among the dead in Skarn.",
        ),
    ],
)
def test_forms_of_an_age(tmp_path: Path, one: str, other: str) -> None:
    record = _record(tmp_path, (one, other))
    found = [e for e in record.estimates if e.counted == "the age of Edvin Falk"]
    assert [(e.low, e.best, e.high) for e in found] == [(34, 34, 34)]


@pytest.mark.parametrize(
    "other",
    [
        # the daughter's age ends a sentence before the name
        "Police in Skarn met an 18-year-old daughter.\nEdvin Falk was held in Skarn.",
        # another person's
        "Edvin Falk was hit in Skarn by a 19-year-old man.",
        # a score, and a number that only follows the name
        "Edvin Falk, 21-14 up, was arrested in Skarn.",
        "Edvin Falk 12 was the boat's name in Skarn.",
    ],
)
def test_no_age_of_his(tmp_path: Path, other: str) -> None:
    record = _record(tmp_path, ("Edvin Falk, 34, was arrested in Skarn.", other))
    (age,) = [e for e in record.estimates if e.counted.startswith("the age")]
    assert (age.low, age.high, len(age.values)) == (34, 34, 1)


def test_an_age_that_an_account_of_no_day_tells_has_grown_too(tmp_path: Path) -> None:
    record = _record(
        tmp_path,
        (
            "Edvin Falk, 27, was arrested in Skarn over the fire at the harbour.",
            "Police in Skarn held Edvin Falk, 27, over the fire at the harbour.",
            "Edvin Falk, 29, was found guilty in Skarn of the fire at the harbour.",
        ),
        ("2031-05-10", "", "2033-03-02"),
    )
    assert _kinds(record) == {"agreement", "update"}


def test_age_at_an_earlier_time(tmp_path: Path) -> None:
    record = _record(
        tmp_path,
        (
            "Edvin Falk, 20, was found guilty in Skarn of the fire at the harbour.",
            "Edvin Falk, 20, was convicted in Skarn of the fire at the harbour.",
            "Edvin Falk, who was 18 at the time of the fire, was found guilty in Skarn.",
        ),
    )
    (age,) = [e for e in record.estimates if e.counted == "the age of Edvin Falk"]
    assert (age.low, age.best, age.high) == (20, 20, 20)
    assert "update" in _kinds(record)


def _killed(first: int, second: int) -> str:
    return f"Two women, {first} and {second} years old, were found dead in a flat in Skarn."


@pytest.mark.parametrize(
    ("unnamed", "told"),
    [
        (_killed(61, 48), {"agreement"}),
        (_killed(48, 69), {"agreement", "contradiction"}),
        # neither age is known: they may be others
        (_killed(30, 25), {"agreement"}),
    ],
)
def test_ages_of_two_unnamed(tmp_path: Path, unnamed: str, told: set[str]) -> None:
    named = "Katrin Falk, 61, and Robin Nordal, 48, were found dead in a flat in Skarn."
    again = "Police said Katrin Falk, 61, and Robin Nordal, 48, were found dead in a Skarn flat."
    assert _kinds(_record(tmp_path, (named, again, unnamed))) == told


def test_ages_say_who(tmp_path: Path) -> None:
    texts = ("Edvin Falk, 34, was held in Skarn.", "34-year-old Edvin Falk was held in Skarn.")
    (found,) = of(_record(tmp_path, texts), "agreement", "count")
    assert found.explanation == "Both accounts tell 34 (a0 and a1) for the age of Edvin Falk."
