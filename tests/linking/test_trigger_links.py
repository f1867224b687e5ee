"""Words that tell of one happening."""

from consilience.linking.trigger_links import TriggerMention, link_triggers
from consilience.packs.lexicon import Lexicon
from consilience.packs.reading import built_in_packs

LEXICON = Lexicon(built_in_packs())
FERRY = "The ferry Alma Tor sank off Orva while Oren Dask watched from Kelland"
BAKERS = "In Lunn the boat Sella sank as Jana Roke and Teodor Marl looked on"


def mention(name: str, report: str, word: str, text: str) -> TriggerMention:
    return TriggerMention(name, report, (word,), text, text)


def test_one_verb_in_reports_of_one_story_is_one_happening() -> None:
    rows = [
        mention("a", "one", "sank", FERRY),
        mention("b", "two", "sinking", f"The sinking was told. {FERRY}"),
        mention("c", "three", "sank", BAKERS),
    ]
    found = link_triggers(rows, LEXICON)
    assert found["a"] != found["c"]
    assert len(found) == len(rows)


def test_the_order_changes_nothing() -> None:
    rows = [
        mention("a", "one", "sank", FERRY),
        mention("b", "two", "sank", FERRY),
        mention("c", "three", "sank", BAKERS),
    ]
    assert link_triggers(rows, LEXICON) == link_triggers(rows[::-1], LEXICON)
    assert link_triggers(rows, LEXICON)["a"] == link_triggers(rows, LEXICON)["b"]
