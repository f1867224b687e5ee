"""Things that a pack takes for what is done with them: laws, courts, bombs, coalitions."""

import pytest

from consilience.packs.lexicon import Lexicon
from consilience.packs.pack import EventType, Pack, Thing
from tests.extraction.sentences import claims, types


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


QUOTA = Thing(
    id="quota",
    words=("quota",),
    verbs=("cut", "fill"),
    nouns=("cut",),
    states=("void",),
    led_by=("for",),
    within=("off",),
)
FISHERIES = Lexicon(
    (
        Pack(
            name="fisheries",
            version=1,
            about="Catches",
            types=(EventType("quota", "quota", ("quota", "to quota")),),
            things=(QUOTA,),
        ),
    )
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # What a pack of one's own says of its thing decides, each field by itself.
        ("The council cut the quota for herring.", "quota"),
        ("The quota was filled in March.", "quota"),
        ("The quota cut angered the crews.", "quota"),
        ("In March the quota was void.", "quota"),
        ("The crews were off quota in March.", "quota"),
        ("The crews fish for the quota.", "other"),
        ("The quota is a riddle to the crews.", "other"),
        # What the built-in packs say of courts says nothing here.
        ("The court ruled that the mill must close.", "other"),
    ],
)
def test_a_pack_says_what_is_done_with_its_things(text: str, told: str) -> None:
    assert claims(text, FISHERIES)[0].event_type == told
