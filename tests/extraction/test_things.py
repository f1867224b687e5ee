"""Things that a pack takes for what is done with them: laws, courts, bombs, coalitions."""

import pytest

from tests.extraction.sentences import types


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # A law, a court, a bomb, a coalition are things: what is done with them is told.
        ("The mayor signed a law on fishing.", "law"),
        ("A bill to tax boats stalled in the senate.", "law"),
        ("The river laws of Tarvik have puzzled many pilots.", "other"),
        ("Under harbour law, pilots have a right to rest.", "other"),
        ("The court ruled that the mill must close.", "trial"),
        ("The jury began to hear evidence on Monday.", "trial"),
        ("The mayor's brother was in court on Monday.", "trial"),
        ("The court leans to the right these days.", "other"),
        ("The guild has become the judge and the jury.", "other"),
        ("The two guilds formed a coalition in Tarvik.", "agreement"),
        ("A broad coalition of pilots has praised the ferry.", "support"),
        ("Her coalition consists of pilots and millers.", "other"),
        ("Tarvik held an election for mayor.", "election"),
        ("Elections are about dreams, said nobody.", "other"),
        ("They planted a bomb near the mill.", "bombing"),
        ("He talked about a bomb in his youth.", "other"),
    ],
)
def test_a_thing_is_no_event_until_something_is_done_with_it(text: str, told: str) -> None:
    assert types(text)[0] == told
