"""Whether two days are of one event, and of one saying."""

from pathlib import Path

import pytest

from tests.reconciliation.pairs import of, two


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # two players of one club
        (
            "The Hesse Rovers placed Edvin Falk on the injured list on May 3, 2031.",
            "The Hesse Rovers placed Ilo Brandt on the injured list on May 4, 2031.",
        ),
        # the day of the one is not the other's
        (
            "The Hesse Rovers signed Edvin Falk on May 3, 2031 and Ilo Brandt on May 4, 2031.",
            "Ilo Brandt was signed on May 4, 2031 from the squad of the Hesse Rovers.",
        ),
        # the day of what is still to come
        (
            "Going into Tuesday's contests, Edvin Falk already held a lead of 214 seats over Ilo "
            "Brandt in Calder.",
            "On Wednesday, Edvin Falk held a narrow lead over Ilo Brandt in Calder.",
        ),
        # a man shot four days before the guard
        (
            "A guard was shot and killed in the harbour of Skarn on May 7, 2031, police said.",
            "A sailor was shot and wounded in the harbour of Skarn on May 3, 2031, police said.",
        ),
        # "today" is the day that the sentence names
        (
            "At a meeting on May 3, 2031, Ilo Brandt, whose yard in Skarn filed for protection "
            "from its creditors earlier today, outlined a plan.",
            "Ilo Brandt's yard in Skarn filed for protection from its creditors on May 3, 2031.",
        ),
    ],
)
def test_two_events_have_two_days(tmp_path: Path, one: str, other: str) -> None:
    assert of(two(tmp_path, one, other), "contradiction", "date") == []


def test_what_is_printed_again_means_the_day_it_meant(tmp_path: Path) -> None:
    text = "Ilo Brandt towered above all. Today he raised the harbour tax of Calder and the toll."
    record = two(tmp_path, text, text, "2031-05-12", "2031-05-13")
    assert of(record, "contradiction") == []


def test_nobody_speaks_on_the_day_of_todays_world(tmp_path: Path) -> None:
    quotation = '"Facts may be losing their value in today\'s world," Ilo Brandt said.'
    record = two(tmp_path, quotation, quotation, "2031-05-12", "2031-05-13")
    assert of(record, "contradiction") == []


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (
            "Ilo Brandt launched a new coat line called Corvane in December.",
            "Ilo Brandt, who has launched a new coat line called Corvane in September, smiled.",
            True,
        ),
        # no name says that it is one line of coats
        (
            "Ilo Brandt launched a new coat line in December.",
            "Ilo Brandt, who has launched a new coat line in September, smiled.",
            False,
        ),
    ],
)
def test_months_far_apart_are_of_one_event_where_it_is_named(
    tmp_path: Path, one: str, other: str, told: bool
) -> None:
    assert bool(of(two(tmp_path, one, other), "contradiction", "date")) is told


def test_what_is_put_in_two_months_is_not_told_alike(tmp_path: Path) -> None:
    record = two(
        tmp_path,
        "Ilo Brandt opened the harbour school of Skarn in May 2029.",
        "Ilo Brandt opened the harbour school of Skarn in September 2029.",
    )
    assert [f for f in of(record, "agreement") if f.rule == "same-thing-told"] == []
