"""Claims found by what they share."""

from consilience.reconciliation.shelves import Shelves


def test_claims_of_other_stories_hide_none_of_the_own() -> None:
    shelves = Shelves(2)
    shelves.put("flood", "dray", "own")
    for number in range(50):
        shelves.put("flood", f"other-{number}", f"strange-{number}")
    assert shelves.near("flood", "dray") == ["own", "strange-48", "strange-49"]


def test_those_put_last_come_from_all_stories_where_the_own_is_not_known() -> None:
    shelves = Shelves(2)
    for claim, home in (("one", "dray"), ("two", ""), ("three", "lunn")):
        shelves.put("flood", home, claim)
    assert shelves.near("flood", "") == ["two", "three"]


def test_a_claim_of_the_own_story_is_given_once() -> None:
    shelves = Shelves(3)
    shelves.put("flood", "dray", "one")
    assert shelves.near("flood", "dray") == ["one"]
    assert shelves.near("storm", "dray") == []
