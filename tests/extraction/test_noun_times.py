"""Times that only tell which thing or which other event a noun means. All are invented."""

import pytest

from tests.extraction.sentences import claims


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # Before the noun of another event: what somebody is punished for has its own day.
        ("Orr was convicted of the May 20, 2005 attempted murder of a miller.", []),
        ("Orr received a prize of ten loaves for a May 2005 rescue at the mill.", []),
        ("Orr was sentenced to two terms for the May 20, 2005, incident at sea.", []),
        # What is at one time with the clause, or is what happened, keeps it.
        ("Orr admitted his ruse at a May 2005 hearing.", ["May 2005"]),
        ("The May 20 shooting closed the mill.", ["May 20"]),
        ("Crowds gathered for Monday's rally in Tarvik.", ["Monday"]),
        # A time that tells what kind a thing is, and a decade before its people.
        ("Orr sent a Christmas gift to the guild.", []),
        ("The guild asked the mayor to cancel the midnight rule.", []),
        ("Orr came at midnight.", ["midnight"]),
        ("Orr lied to the guild during the work of the now-defunct mill.", []),
        ("The 1940s singer Vesna Orr died on Monday.", ["Monday"]),
        ("In the 1940s Vesna Orr sang in Tarvik.", ["the 1940s"]),
        # A face of a decade is no time; a part of a year is one.
        ("Orr painted characters of the 1930s.", []),
        ("Orr painted the mill in the spring of 2007.", ["the spring of 2007"]),
        ("A handbook from 1998 praised the mill.", []),
        ("Orr was a leader of the guild from 1930 to 1940.", ["from 1930 to 1940"]),
        ("Orr sang in Tarvik for a quarter of a century.", []),
        # Within what something is the third or the second.
        ("It is only the third fire in the last three years.", []),
        ("Orr sang for the first time since 1980.", []),
        ("Orr has sung since 1980.", ["1980"]),
        # A year before which it was, and what is looked toward; a bound of a day is told.
        ("Before 1997, Orr had sung twice.", []),
        ("Orr must answer before May 20.", ["May 20"]),
        ("Orr spoke with an eye toward the future.", []),
        # What is now so by a deed that was done then.
        ("The guild bought a mill on Monday, meaning that it is now under Orr.", ["Monday"]),
        ("I'm glad we got that behind us, now let's play.", []),
        # A date behind a score, and the stamp of a page.
        ("Orr was hurt in the guild's 30-7 Oct. 19 loss.", []),
        ("Found March 08, 2013 / Orr became the leading singer of the guild.", []),
        # What is left of a game.
        ("Orr missed a shot with about 10:00 to play.", []),
        ("Orr came at 10:00 to play.", ["10:00"]),
    ],
)
def test_a_time_of_a_noun_is_none_of_the_event(text: str, told: list[str]) -> None:
    assert [when.text for claim in claims(text) for when in claim.times] == told
