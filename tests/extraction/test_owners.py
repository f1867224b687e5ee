"""Who did what a number counts, whose it is, and which days it covers."""

import pytest

from consilience.extraction import extract
from consilience.language import analyse
from consilience.model.quantity import Scope
from consilience.reading.account import Account, report_of
from consilience.reading.plain import decoded


def _scope(text: str, place: int = 0) -> Scope:
    data = f"{text}\n".encode()
    report = report_of(Account("a.txt", data, *decoded("a.txt", data)))
    told = {
        one.start: one.scope
        for claim in extract(report, analyse(report))
        for one in claim.quantities
    }
    return told[sorted(told)[place]]


@pytest.mark.parametrize(
    ("text", "by", "of"),
    [
        ("Orland launched 250 drones at night.", "Orland", None),
        ("The army of Orland freed 307 prisoners.", "army of Orland", None),
        ("Some 250 drones launched by Orland hit Tarvik.", "Orland", None),
        ("Twelve Orland soldiers were captured by Vesh.", "Vesh", "Orland"),
        ("Orland lost 12 soldiers.", None, "Orland"),
        ("Kell's four goals won it.", None, "Kell"),
        # who only tells of it, what is no actor, two that are not one
        ("Vesh reported 12 deaths.", None, None),
        ("Rain destroyed 40 homes.", None, None),
        ("Orland and Vesh exchanged 500 prisoners.", None, None),
        # where they lie, not whose they are
        ("Twelve Orland towns were flooded.", None, None),
    ],
)
def test_who_and_whose(text: str, by: str | None, of: str | None) -> None:
    scope = _scope(text)
    assert (scope.by, scope.of) == (by, of)


def test_the_second_of_two_joined_has_the_same_doer() -> None:
    assert _scope("Orland launched 250 drones and 14 missiles.", 1).by == "Orland"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Orland freed 307 men on May 25, 2031.", [("2031-05-25", "2031-05-25")]),
        ("It fired 250 rockets on May 3, 2031, and 298 on May 4, 2031.",
         [("2031-05-03", "2031-05-03"), ("2031-05-04", "2031-05-04")]),
        ("Orland freed 307 men.", [(None, None)]),
        # a deadline is no day of it, a length of time has none
        ("Orland must free 307 men by May 25, 2031.", [(None, None)]),
        ("They waited three days on May 25, 2031.", [(None, None)]),
    ],
)  # fmt: skip
def test_which_days(text: str, days: list[tuple[str | None, str | None]]) -> None:
    assert [(s.first, s.last) for s in (_scope(text, n) for n in range(len(days)))] == days
