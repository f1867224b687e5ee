"""What holds of the quantities of any text whatever."""

from hypothesis import given
from hypothesis import strategies as st

from consilience.extraction.quantities import find_quantities
from consilience.model.quantity import Quantity
from consilience.model.span import Span

_WORDS = st.sampled_from(
    """more than at least nearly about between and or to from of the 12 1,000 2.5 million dozen
    two thirds half a an hundred thousand - – % $ US$ each side another including whom none one
    days hour km soldiers wounded Somali May 2025 ( ) , . 5-7 24- foot 1/2 ½ AK-47 in their 30s
    magnitude 6.1 per day respectively no casualties twenty-one scores few several for""".split(" ")
)


def _find(text: str, start: int = 0) -> tuple[Quantity, ...]:
    return find_quantities("r-1", text, Span(start, len(text)), ())


def _holds(text: str, found: tuple[Quantity, ...]) -> None:
    assert len({quantity.id for quantity in found}) == len(found)
    assert [q.start for q in found] == sorted(q.start for q in found)
    for one in found:
        assert text[one.start : one.end] == one.text
        if one.counted is not None:
            assert text[one.counted.start : one.counted.end] == one.counted.text
        known = [number for number in (one.low, one.best, one.high) if number is not None]
        assert known == sorted(known)
        assert known


@given(st.text())
def test_any_text(text: str) -> None:
    _holds(text, _find(text))


@given(st.lists(_WORDS, max_size=30).map(" ".join), st.integers(0, 20))
def test_any_row_of_number_words(text: str, start: int) -> None:
    _holds(text, _find(text, min(start, len(text))))


@given(st.lists(_WORDS, max_size=25).map("".join))
def test_any_row_of_number_words_without_spaces(text: str) -> None:
    _holds(text, _find(text))


def test_the_same_passage_twice_has_two_ids() -> None:
    first, second = _find("Two boats sank and two boats fled; two boats burned.")[1:]
    assert first.text == second.text == "two"
    assert first.id != second.id
