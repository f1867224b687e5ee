"""How two numbers stand to each other."""

import pytest

from consilience.extraction import extract
from consilience.language import analyse
from consilience.model.quantity import Quantity
from consilience.reading.passage import passage_report
from consilience.retrieval.numbers import compatible, equal, figures_of
from consilience.retrieval.passages import Passages
from tests.records import exchange


def quantity(words: str) -> Quantity:
    report = passage_report(f"The army released {words} prisoners.")
    (found,) = [q for claim in extract(report, analyse(report)) for q in claim.quantities]
    return found


@pytest.mark.parametrize(
    ("one", "other", "can_be_one"),
    [
        ("594", "594", True),
        ("594", "nearly 600", True),
        ("more than 400", "419", True),
        ("between 70 and 80", "73", True),
        ("594", "495", False),
        ("between 120 and 150", "between 150 and 180", False),  # they only touch
        ("nearly 600", "419", False),
    ],
)
def test_numbers_that_can_be_said_of_one_thing(one: str, other: str, can_be_one: bool) -> None:
    assert compatible(quantity(one), quantity(other)) is can_be_one
    assert compatible(quantity(other), quantity(one)) is can_be_one


def test_equal_is_the_number_whatever_its_hedge() -> None:
    assert equal(quantity("400"), quantity("more than 400"))
    assert not equal(quantity("400"), quantity("401"))


def test_a_number_without_a_noun_counts_what_the_one_before_it_does() -> None:
    passages = Passages.of(exchange())
    sentence = next(s for s in passages.sentences if "walking east" in s.text)
    figures = list(figures_of(sentence, passages.vocabulary))
    assert [figure.value for figure in figures] == [212, 187, 241]
    assert len({figure.counted for figure in figures}) == 1


def test_times_of_the_day_and_words_for_none_are_no_numbers() -> None:
    passages = Passages.of(exchange())
    texts = {
        f.quantity.text for s in passages.sentences for f in figures_of(s, passages.vocabulary)
    }
    assert not texts & {"16.40", "none", "no"}
