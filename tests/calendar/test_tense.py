"""What the verbs around a time say about it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.calendar import find_times, tense_hint

CASES = [
    ("The envoys met in Avel on Friday.", "past"),
    ("The envoys will meet in Avel on Friday.", "future"),
    ("She said the envoys would meet on Friday.", "future"),
    # "Would have" did not happen, but would lie in the past.
    ("They would have met on Friday.", "past"),
    ("A summit set for Port Avel on Friday", "future"),
    ("The two agreed to hold a vote on Friday.", "future"),
    # What had been planned is over.
    ("It had been due to expire on Friday.", "past"),
    ("They must leave by Friday.", "future"),
    ("The convoy could come as soon as Friday, Adan said.", "future"),
    # The time opens the sentence: the verb comes after it.
    ("On Friday, the envoys met again.", "past"),
    ("It was over. On Friday the envoys will meet.", "future"),
    # "To be read" is still to come; "was to be read" was.
    ("The rules to be read on Friday were his.", "future"),
    ("The rules were to be read on Friday.", "past"),
    # What had been done by then is over; what is to be done by then is not.
    ("Forty had signed by Friday.", "past"),
    ("Until Friday, nobody had called.", "past"),
    # "May" is a month here, no modal verb.
    ("After the May vote they left on Friday.", "past"),
    # A programme is told in the present.
    ("Talks resume Friday.", "future"),
    ("The nurse appears in court on Friday.", "future"),
    ("Voters go to the polls on Friday.", "future"),
    ("Workers walk out on Friday.", "future"),
    ("Schools remain closed on Friday.", "future"),
    ("The vote is on Friday.", "future"),
    ("The deadline is Friday.", "future"),
    # What is laid down for a day, and what it lies ahead of.
    ("Rain is forecast for Friday.", "future"),
    ("Ahead of Friday's vote, polls were close.", "future"),
    # Another sentence's verb is not its own.
    ("They will see. Friday was calm.", "past"),
    # A ruling that has its day has been made.
    ("They will appeal against Friday's ruling.", "past"),
    ("Friday", None),
    # A date that says which vote is meant is no time of the verb.
    ("They argued about the May 5 vote.", None),
    ("They will sell it under a June pact.", None),
    ("They won the town that holds its vote on May 5.", "future"),
    ("He met the guild of Avel, which votes on May 5.", "future"),
    # What lies ahead, named before its day; a verb between them has its own tense.
    ("They raised money ahead of the May 5 vote.", "future"),
    ("They raised it in anticipation of the vote on May 5.", "future"),
    # What has gone on since a day has its day behind it, whatever will be.
    ("Trade will be slow since Friday.", "past"),
    ("It has been shut since shortly after the May 5 fire.", "past"),
    ("Ahead of what was decided on May 5 they met.", "past"),
]


def test_the_second_of_two_days_is_foretold_as_the_first_is() -> None:
    text = "Rain is forecast for Friday and Saturday."
    _, second = find_times(text)
    assert tense_hint(text, second.start, second.end) == "future"


@pytest.mark.parametrize(("text", "tense"), CASES)
def test_the_tense_around_a_time(text: str, tense: str | None) -> None:
    *_, time = find_times(text)
    assert tense_hint(text, time.start, time.end) == tense


@given(st.text(), st.integers(0, 50), st.integers(0, 50))
def test_any_place_of_any_text_can_be_asked(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    assert tense_hint(text, start, min(start + length, len(text))) in ("past", "future", None)
