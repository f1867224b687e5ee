"""What a question asks for."""

import pytest

from consilience.questions.question import read_question
from consilience.retrieval.passages import Passages
from tests.records import exchange


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("How many were released?", "count"),
        ("What percentage of the houses is gone?", "count"),
        ("How far is the bridge from Korrin?", "count"),
        ("When did it end?", "when"),
        ("By when will it end?", "when"),
        ("On what day did it end?", "when"),
        ("Where was it signed?", "where"),
        ("In which town was it signed?", "where"),
        ("Who signed it?", "who"),
        ("Which ship responded?", "who"),
        ("Who says that it was signed?", "who says"),
        ("Was it signed?", "did it happen"),
        ("What did Dromash promise?", "promised"),
        ("What is disputed?", "disputed"),
        ("Do the accounts disagree on the toll?", "disputed"),
        ("Sign it!", "not understood"),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    assert read_question(text, Passages.of(exchange())).kind == kind


def test_what_is_counted_is_told_from_what_it_is_about() -> None:
    question = read_question(
        "How many seriously wounded soldiers came home on 18 April?", Passages.of(exchange())
    )
    assert question.head == "soldier"
    assert [day.label for day in question.days] == ["2031-04-18"]
    assert not {term.key for term in question.terms} & {"=soldier"}


def test_a_weekday_without_a_date_is_every_one() -> None:
    question = read_question("How many crossed on Friday?", Passages.of(exchange()))
    assert [day.label for day in question.days] == ["Friday"]
