"""One event at two hours, at two places, and one person called two things."""

from pathlib import Path

import pytest

from tests.reconciliation.pairs import of, two


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (
            "The sluices of the dam at Skarn were opened at 9 p.m., Ilo Brandt said.",
            "The sluices of the dam at Skarn were opened at 11 p.m., a log of the dam shows.",
            True,
        ),
        # the hour alone is told of what happened at half past
        (
            "The sluices of the dam at Skarn were opened at 9 p.m., Ilo Brandt said.",
            "The sluices of the dam at Skarn were opened at 9.25 p.m., a log of the dam shows.",
            False,
        ),
        # told roughly
        (
            "The sluices of the dam at Skarn were opened shortly before 9 p.m., Ilo Brandt said.",
            "The sluices of the dam at Skarn were opened at 8.15 p.m., a log of the dam shows.",
            False,
        ),
        # in another zone
        (
            "The sluices of the dam at Skarn were opened at 9 p.m. (2000 GMT), Ilo Brandt said.",
            "The sluices of the dam at Skarn were opened at 8 p.m. GMT, a log of the dam shows.",
            False,
        ),
        # other gates
        (
            "The sluices of the dam at Skarn were opened at 9 p.m., Ilo Brandt said.",
            "The shops of the harbour at Skarn were opened at 11 a.m., a clerk of the dam said.",
            False,
        ),
        # another day
        (
            "The sluices of the dam at Skarn were opened at 9 p.m. on Monday, Ilo Brandt said.",
            "The sluices of the dam at Skarn were opened at 11 p.m. on Tuesday, a log shows.",
            False,
        ),
    ],
)
def test_hours_of_one_event(tmp_path: Path, one: str, other: str, told: bool) -> None:
    found = [f for f in of(two(tmp_path, one, other), "contradiction") if "hours" in f.rule]
    assert bool(found) is told


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (
            "The blaze at the mill in Skarn broke out about 8.40 p.m., Ilo Brandt said.",
            "The blaze at the mill in Skarn broke out at around 9 p.m., a log there shows.",
            True,
        ),
        # the full hour may be the rounded one
        (
            "The blaze at the mill in Skarn broke out at 9 p.m., Ilo Brandt said.",
            "The blaze at the mill in Skarn broke out at 8.49 p.m., a log there shows.",
            True,
        ),
        # an hour and more apart
        (
            "The blaze at the mill in Skarn broke out about 8.40 p.m., Ilo Brandt said.",
            "The blaze at the mill in Skarn broke out about 11 p.m., a log there shows.",
            False,
        ),
        # a bound, and no hour
        (
            "The blaze at the mill in Skarn broke out before 9 p.m., Ilo Brandt said.",
            "The blaze at the mill in Skarn broke out about 8.40 p.m., a log there shows.",
            False,
        ),
    ],
)
def test_hours_told_more_or_less_exactly(tmp_path: Path, one: str, other: str, told: bool) -> None:
    found = [f for f in of(two(tmp_path, one, other), "refinement") if "hours" in f.rule]
    assert bool(found) is told


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (
            "The paintings of the Arden Museum were found in a garage, Ilo Brandt said.",
            "The paintings of the Arden Museum were found in a boat, a customs officer said.",
            True,
        ),
        # to take place is to be held
        (
            "The recount of Penrose took place in the old school, Ilo Brandt said.",
            "The recount of Penrose was held in a theatre, Edvin Falk said.",
            True,
        ),
        # a car may stand in a garage
        (
            "The paintings of the Arden Museum were found in a garage, Ilo Brandt said.",
            "The paintings of the Arden Museum were found in a car, a customs officer said.",
            False,
        ),
        # other things
        (
            "The paintings of the Arden Museum were found in a garage, Ilo Brandt said.",
            "Two weapons of the thieves of the Arden Museum were found in a boat, police said.",
            False,
        ),
        # one more of them
        (
            "The paintings of the Arden Museum were found in a garage, Ilo Brandt said.",
            "Other paintings of the Arden Museum were found in a boat, a customs officer said.",
            False,
        ),
    ],
)
def test_places_of_one_event(tmp_path: Path, one: str, other: str, told: bool) -> None:
    assert bool(of(two(tmp_path, one, other), "contradiction", "place")) is told


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (
            "The gunman of Skarn was a soldier, Ilo Brandt said.",
            "The gunman of Skarn was a fisherman, Edvin Falk said.",
            True,
        ),
        (
            "The arrested are Norwegians, Ilo Brandt of the police in Skarn said.",
            "The three people arrested in Skarn are Danish citizens, Marta Olin said. Ilo Brandt "
            "of the police did not answer.",
            True,
        ),
        # what some of them are, others need not be
        (
            "Two of the dead of Skarn were soldiers, Ilo Brandt said.",
            "Five of the dead of Skarn were fishermen, Edvin Falk said.",
            False,
        ),
        # somebody else
        (
            "The gunman of Skarn was a soldier, Ilo Brandt said.",
            "The driver of Skarn was a fisherman, Edvin Falk said.",
            False,
        ),
        # what he was not
        (
            "The gunman of Skarn was a soldier, Ilo Brandt said.",
            "The gunman of Skarn was not a fisherman, Edvin Falk said.",
            False,
        ),
    ],
)
def test_who_somebody_is_said_to_be(tmp_path: Path, one: str, other: str, told: bool) -> None:
    found = [f for f in of(two(tmp_path, one, other), "contradiction") if "called" in f.rule]
    assert bool(found) is told


@pytest.mark.parametrize(
    ("one", "other", "days", "kind"),
    [
        # still burning on the day after it was put out
        (
            "The fire in the Tarn refinery was put out on Wednesday, May 7, 2031.",
            "The fire in the Tarn refinery was still burning on Thursday, May 8, 2031.",
            ("2031-05-08", "2031-05-09"),
            "contradiction",
        ),
        # shut on one day and open on a later one
        (
            "The road to Skarn remains closed, Ilo Brandt said.",
            "The road to Skarn has been open to lorries since noon, Ilo Brandt said.",
            ("2031-05-07", "2031-05-10"),
            "update",
        ),
        # another road
        (
            "The road to Skarn remains closed, Ilo Brandt said.",
            "The road to Calder has been open to lorries since noon, Ilo Brandt said.",
            ("2031-05-07", "2031-05-10"),
            None,
        ),
        # who shares a subject with the clause before
        (
            "The plant in Tolm was shut, Ilo Brandt said.",
            "Our plant in Tolm works and has not been closed, Edvin Falk said.",
            ("2031-05-07", "2031-05-07"),
            "contradiction",
        ),
        # "he" is no firm
        (
            "The director Ilo Brandt resigned on Monday, the union said.",
            "The director Ilo Brandt was not seen. The company said he was on sick leave.",
            ("2031-05-07", "2031-05-07"),
            "contradiction",
        ),
    ],
)
def test_sides_of_one_thing(
    tmp_path: Path, one: str, other: str, days: tuple[str, str], kind: str | None
) -> None:
    record = two(tmp_path, one, other, *days)
    found = {f.kind for f in record.findings if f.kind in {"contradiction", "update"}}
    assert found == ({kind} if kind else set())


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (
            "Raiders stole jewels worth €80 million from the Arden Museum in Skarn on Monday.",
            "Masked raiders stole €85 million of gems from the Arden Museum in Skarn on Monday.",
            True,
        ),
        # in other money
        (
            "Raiders stole jewels worth €80 million from the Arden Museum in Skarn on Monday.",
            "Masked raiders stole $90 million of gems from the Arden Museum in Skarn on Monday.",
            False,
        ),
        # an account that tells two sums says of which it is only by chance
        (
            "Raiders stole jewels worth €80 million from the Arden Museum in Skarn on Monday.",
            "Masked raiders stole €85 million of gems from the Arden Museum in Skarn on Monday. "
            "They stole €60 million of gems from a bank as well.",
            False,
        ),
    ],
)
def test_the_one_sum_of_one_theft(tmp_path: Path, one: str, other: str, told: bool) -> None:
    found = of(two(tmp_path, one, other), "contradiction", "count")
    assert bool(found) is told
    assert all("worth of what was taken in EUR" in finding.explanation for finding in found)
