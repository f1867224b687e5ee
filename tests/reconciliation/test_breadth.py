"""How much a number takes in."""

import pytest

from consilience.packs.lexicon import Lexicon
from consilience.packs.reading import built_in_packs
from consilience.reconciliation.breadth import breadth_of
from consilience.reconciliation.nouns import Kinds
from tests.views.drafts import claim, count, report

CASES = [
    ("The ferry had 187 passengers and crew aboard.", "passengers and crew", {"crew"}),
    # what is left of a list that broke off: nothing stands before the "and"
    ("The ferry had 187 and injured aboard.", "and injured", set()),
    ("The ferry had 187 passengers aboard.", "passengers", set()),
]


@pytest.mark.parametrize(("text", "counted", "joined"), CASES)
def test_what_a_counted_phrase_joins(text: str, counted: str, joined: set[str]) -> None:
    account = report("r-1", "one.txt", text)
    number = count("q-1", account, "187", 187, counted)
    told = claim("c-1", account, text, quantities=(number,))
    assert breadth_of(text, told, number, Kinds(Lexicon(built_in_packs()))).joined == joined
