"""A day that came with a report, against what the reports tell."""

from pathlib import Path

import pytest

from consilience.cli.chains import chain
from consilience.model.record import Record
from tests.accounts import Account, account, build_accounts
from tests.linking.test_properties import STORIES
from tests.linking.test_properties import told as story_of

SINKING = (
    "The ferry Alma Tor sank off Orva {sank}, drowning 214 passengers of the Kelland Line. "
    "Harbour master Oren Dask of Orva opened the Alma Tor inquiry in Tarvik {opened}, and 31 "
    "sailors of the Kelland Line were heard."
)
"""Two happenings, so that a wrong day clashes twice."""


def told(name: str, published: str, sank: str, opened: str) -> Account:
    return account(
        name, f"{SINKING.format(sank=sank, opened=opened)} Report {name}.", published=published
    )


FIRST = told("first", "2031-04-10", "on Tuesday", "on Wednesday")
SECOND = told("second", "2031-04-11", "on April 8", "on April 9")
WRONG = told("wrong", "2031-05-20", "yesterday", "today")


def days(record: Record) -> dict[str, tuple[str | None, str]]:
    return {r.name: (r.published.first, r.published.basis) for r in record.reports}


def clashes(record: Record) -> list[str]:
    return [f.explanation for f in record.findings if f.rule == "stated_date"]


def test_a_wrong_day_is_challenged_and_not_obeyed(tmp_path: Path) -> None:
    record = build_accounts(tmp_path, FIRST, SECOND, WRONG)
    (said,) = clashes(record)
    assert "wrong bears the day 2031-05-20" in said
    assert "fits 2031-04-09" in said
    assert days(record)["wrong"] == ("2031-04-09", "inferred")


def test_one_other_account_challenges_and_does_not_overrule(tmp_path: Path) -> None:
    record = build_accounts(tmp_path, SECOND, WRONG)
    assert days(record)["wrong"] == ("2031-05-20", "metadata")
    assert any("wrong bears" in said for said in clashes(record))


def test_a_verdict_long_after_the_deed_keeps_its_day(tmp_path: Path) -> None:
    accounts = [
        told(f"of {day}", f"2031-04-{day:02}", "on Tuesday", "on Wednesday") for day in range(9, 15)
    ]
    verdict = account(
        "verdict",
        "A court in Tarvik today found Harbour master Oren Dask of Orva guilty of the sinking of "
        "the ferry Alma Tor off Orva on April 8, 2031, drowning 214 passengers.",
        published="2033-04-07",
    )
    record = build_accounts(tmp_path, *accounts, verdict)
    assert days(record)["verdict"] == ("2033-04-07", "metadata")
    assert not any("verdict bears" in said for said in clashes(record))


@pytest.mark.parametrize("story", range(len(STORIES)))
@pytest.mark.parametrize(
    "stated", ["2030-04-11", "2032-04-11", "2031-03-11", "2031-05-12", "2031-04-16", "2031-04-04"]
)
def test_among_accounts_of_one_event_a_day_that_is_off_is_challenged(
    tmp_path: Path, story: int, stated: str
) -> None:
    """By a year, a month or five days, before or after: two happenings of two others clash."""
    *others, last = story_of(story)
    record = build_accounts(tmp_path, *others, {**last, "published": stated})
    (said,) = clashes(record)
    assert f"{last['id']} bears the day {stated}" in said
    assert "fits 2031-04-08 to 2031-04-14" in said


@pytest.mark.parametrize("others", [(), (WRONG,)])
def test_a_right_day_is_never_moved(tmp_path: Path, others: tuple[Account, ...]) -> None:
    third = told("third", "2031-04-09", "yesterday", "today")
    record = build_accounts(tmp_path, FIRST, SECOND, third, *others)
    assert days(record)["third"] == ("2031-04-09", "metadata")
    assert days(record)["first"] == ("2031-04-10", "metadata")
    assert not any("third bears" in said or "first bears" in said for said in clashes(record))


def test_the_chain_of_a_date_names_the_sentences_that_clash(tmp_path: Path) -> None:
    record = build_accounts(tmp_path, FIRST, SECOND, WRONG)
    report = next(r for r in record.reports if r.name == "wrong")
    lines = "\n".join(chain(record, report.id) or ())
    assert "challenged: wrong bears the day 2031-05-20" in lines
    assert "sank off Orva yesterday" in lines


COUNCIL = (
    "The council of Orva voted {when} to close the Alma pier. Mayor Oren Dask told the harbour "
    "board in Tarvik that the Kelland Line will leave on {leave}. {more}"
)


def councils(stated: str, leave: str) -> list[Account]:
    """Five accounts of one week, and one that bears another day."""
    of_the_week = ("2031-04-08", "2031-04-08", "2031-04-09", "2031-04-09", "2031-04-10")
    rows = [
        account(f"n{n}", COUNCIL.format(when="at last", leave="time", more=n), published=day)
        for n, day in enumerate(of_the_week)
    ]
    text = COUNCIL.format(when="on Tuesday night", leave=leave, more="Nobody voted against it.")
    return [*rows, account("late", text, published=stated)]


def test_words_that_fit_the_week_of_the_others_challenge_a_day_and_overrule_none(
    tmp_path: Path,
) -> None:
    record = build_accounts(tmp_path, *councils("2031-05-09", "May 2"))
    (said,) = clashes(record)
    assert "late bears the day 2031-05-09" in said
    assert days(record)["late"] == ("2031-05-09", "metadata")


@pytest.mark.parametrize(("stated", "leave"), [("2031-04-09", "May 2"), ("2031-05-07", "May 20")])
def test_words_that_fit_a_day_challenge_it_neither_in_the_week_nor_elsewhere(
    tmp_path: Path, stated: str, leave: str
) -> None:
    assert not clashes(build_accounts(tmp_path, *councils(stated, leave)))


def test_what_was_announced_weeks_after_the_deed_keeps_its_day(tmp_path: Path) -> None:
    late = account(
        "late",
        "The council of Orva made sweeping changes on the Alma pier, Mayor Oren Dask announced "
        "Tuesday. The harbour board in Tarvik had closed it on April 7.",
        published="2031-05-13",  # a Tuesday
    )
    rows = councils("2031-04-10", "time")
    assert not clashes(build_accounts(tmp_path, *rows, late))
    wrong = {**late, "published": "2031-05-16"}  # on which nobody says "Tuesday" of that week
    assert clashes(build_accounts(tmp_path, *rows, wrong))


def test_a_time_inside_another_deeds_passage_is_not_that_deeds(tmp_path: Path) -> None:
    # "last month" is when he was caught, and the escape is of the month before
    first = account(
        "first",
        "Edvin Karl Falk, a jailed forger, escaped from a prison boat in Skarn on Monday after he "
        "locked up two guards of the Skarn Department, Oren Dask said.",
        published="2009-11-30",
    )
    late = account(
        "late",
        "The Nov. 30 escape by Edvin Karl Falk, a jailed forger recaptured last month after nine "
        "days of flight in Skarn and Orva, has led to trouble at the prison of Skarn where he was "
        "held, said Oren Dask of the Skarn Department. Falk, 49, escaped from a prison boat in "
        "Skarn after he locked up two guards of the Skarn Department. He was free until Dec. 7, "
        "when he was found in Orva.",
        published="2010-01-12",
    )
    assert clashes(build_accounts(tmp_path, first, late)) == []


@pytest.mark.parametrize(("stated", "challenged"), [("2031-04-13", True), ("2031-04-10", False)])
def test_a_day_a_few_days_off_is_challenged_where_its_weekday_and_the_others_are_clear(
    tmp_path: Path, stated: str, challenged: bool
) -> None:
    """Nobody opens with "Tuesday night" on a Sunday; on the Thursday some do."""
    record = build_accounts(tmp_path, *councils(stated, "May 2"))
    assert bool(clashes(record)) == challenged
    assert days(record)["late"] == (stated, "metadata")


BURNED = "The Alma pier of Orva burned down on April 8, 2031, and Oren Dask led the firemen there."
CALLED = "The council of Orva has called a vote on the Alma pier for May 2, 2031, Oren Dask said."


@pytest.mark.parametrize(
    ("text", "stated", "fits"),
    [
        (BURNED, "2030-04-09", "2031-04-08 or later"),  # told as past a year before it came
        (BURNED, "2031-04-09", None),
        (BURNED, "2031-04-07", None),  # a day's difference may be the world's other side
        (BURNED, "2033-04-09", None),  # it may look back
        (CALLED, "2031-04-09", None),  # told with a past verb, and still to come
    ],
)
def test_a_day_before_one_that_is_told_as_past_is_challenged(
    tmp_path: Path, text: str, stated: str, fits: str | None
) -> None:
    record = build_accounts(tmp_path, account("alone", text, published=stated))
    said = f"alone bears the day {stated}, but what it tells fits {fits}."
    assert clashes(record) == ([said] if fits else [])
    assert days(record)["alone"] == (stated, "metadata")


PUT_OFF = (
    "The ferry Alma Tor and 214 passengers of the Kelland Line must leave Orva {leave}. Harbour "
    "master Oren Dask of Orva {opens} the Alma Tor inquiry in Tarvik {opened}, with 31 sailors of "
    "the Kelland Line. Report {name}."
)
"""One thing to be done by a day, one to come on a day."""


def test_what_was_put_off_leaves_the_account_that_foretold_it_its_day(tmp_path: Path) -> None:
    def foretold(name: str, published: str, leave: str, opened: str, opens: str) -> Account:
        text = PUT_OFF.format(leave=leave, opens=opens, opened=opened, name=name)
        return account(name, text, published=published)

    early = foretold("early", "2031-04-07", "by Friday", "on Thursday", "will open")
    late = [
        foretold(f"late {day}", f"2031-04-{day}", "by April 25", "on April 24", "will open")
        for day in (21, 22)
    ]
    assert clashes(build_accounts(tmp_path, early, *late)) == []
