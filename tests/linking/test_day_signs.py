"""What a report's own words tell of its day."""

from datetime import date, timedelta

import pytest

from consilience.language import analyse
from consilience.linking.day_neighbours import against, chances, likely_days
from consilience.linking.day_signs import Signs, signs_of
from consilience.reading.account import Account, report_of
from consilience.reading.plain import decoded

WEDNESDAY = date(2031, 4, 9)


def signs(text: str) -> Signs:
    data = text.encode()
    return signs_of(analyse(report_of(Account("told", data, *decoded("told", data)))))


def best(text: str) -> date:
    """Of four weeks the day that the words fit best."""
    told = signs(text)
    days = [WEDNESDAY + timedelta(step) for step in range(-14, 14)]
    return max(days, key=lambda day: (told.log_odds(day), -abs((day - WEDNESDAY).days)))


@pytest.mark.parametrize(
    ("text", "weekday"),
    [
        # the morning after is told of on the day itself
        ("The council of Orva voted on Wednesday morning to close the pier.", 2),
        # the last of several
        ("The pier burned on Monday. The council of Orva met on Tuesday morning.", 1),
        # where a report opens with a weekday, that is the news: later ones are what led to it
        (
            "The pier of Orva burned on Monday night. Oren Dask, 41, led the men. Kai, 12, saw it. "
            "A pier of Tarvik had burned on Thursday.",
            1,
        ),
        # a night is told of on the next day
        ("The pier of Orva burned on Tuesday night.", 2),
    ],
)
def test_the_last_weekday_told_as_past_is_near(text: str, weekday: int) -> None:
    assert best(text).weekday() == weekday


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The ferry sank off Orva on April 7, and 12 people drowned.", date(2031, 4, 7)),
        ("The ferry sank off Orva on April 7 of 2031, and 12 people drowned.", date(2031, 4, 7)),
        # a feast that moves from year to year, and one that does not
        ("The ferry sank off Orva on Easter Sunday, and 12 people drowned.", date(2031, 4, 13)),
        ("The ferry sank off Orva on April Fools' Day, and 12 people drowned.", date(2031, 4, 1)),
    ],
)
def test_a_report_is_no_earlier_than_the_last_date_it_tells_as_past(text: str, day: date) -> None:
    told = signs(text)
    assert told.log_odds(day) > told.log_odds(day - timedelta(1)) + 1
    assert told.log_odds(day) > told.log_odds(day + timedelta(14)) + 1


def test_a_date_still_to_come_lies_ahead() -> None:
    told = signs("The talks will begin in Orva on April 12.")
    assert told.log_odds(date(2031, 4, 10)) > told.log_odds(date(2031, 4, 14))


def test_a_date_with_its_year_lies_in_no_other_year() -> None:
    told = signs("The ferry sank off Orva on April 7, 2031, and 12 people drowned.")
    assert told.log_odds(date(2030, 4, 9)) < told.log_odds(WEDNESDAY) - 2


def test_a_date_with_its_weekday_lies_in_few_years() -> None:
    """April 7 was a Monday in 2031; in 2030 and 2032 it was another day of the week."""
    told = signs("The ferry sank off Orva on Monday, April 7, and 12 people drowned.")
    for year in (2030, 2032):
        assert told.log_odds(date(year, 4, 8)) < told.log_odds(date(2031, 4, 8)) - 1
    # without the weekday any year may be meant
    bare = signs("The ferry sank off Orva on April 7, and 12 people drowned.")
    assert bare.log_odds(date(2030, 4, 8)) > bare.log_odds(date(2031, 4, 8)) - 1


def test_the_last_year_named_is_seldom_still_to_come() -> None:
    told = signs("The ferry had been built in 2031, and it sank off Orva.")
    assert told.log_odds(WEDNESDAY) > told.log_odds(date(2030, 4, 9)) + 0.5
    assert told.log_odds(date(2030, 4, 9)) > told.log_odds(date(2029, 4, 9)) + 0.5
    # what lies ahead names years to come
    ahead = signs("The ferry sank today. A new one will be built in 2033.")
    assert ahead.log_odds(WEDNESDAY) == ahead.log_odds(date(2030, 4, 9))


def test_news_seldom_comes_out_on_a_weekend() -> None:
    told = signs("The pier of Orva burned today.")
    assert told.log_odds(date(2031, 4, 12)) < told.log_odds(WEDNESDAY)


def test_a_day_far_from_its_neighbours_is_doubted_if_its_words_fit_theirs_better() -> None:
    neighbours = [WEDNESDAY + timedelta(step) for step in (-1, -1, 0, 0, 1)]
    domain = [WEDNESDAY + timedelta(step) for step in range(-45, 46)]
    told = signs("The pier of Orva burned on Tuesday night. The talks of May 2 will go on.")
    late = WEDNESDAY + timedelta(30)  # a Friday after May 2
    assert against(late, [*domain, late], neighbours, told) > 0.75
    # its right day, and a day elsewhere on which its words fit as well
    assert against(WEDNESDAY, domain, neighbours, told) < 0
    silent = signs("The pier of Orva burned today.")
    assert against(late, [*domain, late], neighbours, silent) < 0.75


def test_one_neighbour_with_a_wrong_day_moves_nothing() -> None:
    neighbours = [WEDNESDAY + timedelta(step) for step in (-2, -1, -1, 0, 0, 1, 2)]
    domain = [WEDNESDAY + timedelta(step) for step in range(-45, 46)]
    told = signs("The council of Orva voted on Tuesday to close the pier.")
    with_wrong = [*neighbours, WEDNESDAY + timedelta(365)]
    assert likely_days(chances(domain, with_wrong, told)) == likely_days(
        chances(domain, neighbours, told)
    )


def test_what_is_quoted_tells_nothing() -> None:
    assert not signs("“We saw it on Monday and on April 2,” said Oren Dask of Orva.")


def test_a_week_of_neighbours_and_a_weekday_tell_a_few_days() -> None:
    neighbours = [WEDNESDAY + timedelta(step) for step in (-2, -1, -1, 0, 0, 1, 2)]
    domain = [WEDNESDAY + timedelta(step) for step in range(-45, 46)]
    told = signs("The council of Orva voted on Tuesday to close the pier.")
    days = likely_days(chances(domain, neighbours, told))
    assert days is not None
    assert days[0] <= WEDNESDAY <= days[1]
    assert (days[1] - days[0]).days <= 3


def test_one_neighbour_and_a_weekday_tell_nothing() -> None:
    domain = [WEDNESDAY + timedelta(step) for step in range(-45, 46)]
    told = signs("The council of Orva voted on Tuesday to close the pier.")
    assert likely_days(chances(domain, [WEDNESDAY], told)) is None


def test_neighbours_of_many_months_tell_nothing() -> None:
    neighbours = [WEDNESDAY + timedelta(40 * step) for step in range(7)]
    domain = sorted({day + timedelta(step) for day in neighbours for step in range(-45, 46)})
    told = signs("The council of Orva voted on Tuesday to close the pier.")
    assert likely_days(chances(domain, neighbours, told)) is None
