"""Rows of telling words that two reports share."""

from collections import Counter

import pytest

from consilience.linking.alignment import meetings, shared_passages
from consilience.linking.company import Company
from consilience.linking.happenings import About
from consilience.linking.words import Words

ALONE = Company({})


def words(report: str, *stems: str) -> Words:
    places = tuple((n * 5, n * 5 + 4) for n in range(len(stems)))
    every = tuple((stem, n * 5, n * 5 + 4) for n, stem in enumerate(stems))
    numbers, quoted = tuple(range(len(stems))), (False,) * len(stems)
    told = Counter(stems)
    return Words(report, stems, places, numbers, quoted, every, (0,), told, numbers, quoted)


def test_reports_that_share_nothing_do_not_meet() -> None:
    rows = [words("one", "dam", "broke", "night"), words("two", "flour", "guild")]
    assert not meetings(rows, ALONE)


def test_reports_meet_where_they_share_words_that_stand_together() -> None:
    found = meetings(
        [words("one", "dam", "broke", "night"), words("two", "old", "dam", "broke", "night")],
        ALONE,
    )
    assert (0, 1) in found[0, 1]


def test_a_text_that_repeats_itself_meets_in_few_places() -> None:
    found = meetings([words(name, *("dam", "broke") * 5000) for name in ("one", "two")], ALONE)
    assert sum(map(len, found.values())) < 1000


def spaced(report: str, text: str) -> Words:
    """A report of which only the long words are telling."""
    every = tuple((word, n * 9, n * 9 + len(word)) for n, word in enumerate(text.split()))
    telling = [n for n, (word, _, _) in enumerate(every) if len(word) > 4]
    return Words(
        report,
        tuple(every[n][0] for n in telling),
        tuple(every[n][1:] for n in telling),
        tuple(telling),
        (False,) * len(telling),
        every,
        (0,),
        Counter(every[n][0] for n in telling),
        tuple(range(len(every))),
        tuple(word[0].isdigit() or word[0].isupper() for word, _, _ in every),
    )


SENTENCE = "the mayor of orva said that the water had risen by two metres since the night before"


@pytest.mark.parametrize(
    ("other", "shared"),
    [
        (SENTENCE.replace("risen", "grown"), True),  # light rewriting keeps the small words
        (SENTENCE.replace("risen by", "grown some").replace("since", "over"), True),
        ("water risen metres since night is what the people of the low town fear most here", False),
        ("since the night before the water of orva is what the mayor said had risen", False),
    ],
)
def test_light_rewriting_leaves_the_small_words_in_their_order(other: str, shared: bool) -> None:
    rows = [spaced("one", SENTENCE), spaced("two", other)]
    found = meetings(rows, ALONE)
    assert bool(shared_passages(rows[0], rows[1], found.get((0, 1), ()))) is shared


LONG = (
    "masked gunmen seized a cargo vessel off corvin island before dawn and demanded that "
    "shipping companies withdraw their tankers from northern waters within seventy hours"
).split()


@pytest.mark.parametrize(
    ("order", "shared"),
    [
        ((2, 0, 3, 1), True),  # its rows of six words put into another order
        ((1, 3), True),  # two of its rows left out
        ((2,), False),  # a single row is a phrase that anybody may use
    ],
)
def test_rows_of_a_sentence_moved_or_left_out(order: tuple[int, ...], shared: bool) -> None:
    rows = [" ".join(LONG[start : start + 6]) for start in range(0, 24, 6)]
    mine, theirs = (
        spaced("one", " ".join(LONG)),
        spaced("two", " ".join(rows[number] for number in order)),
    )
    found = meetings([mine, theirs], ALONE)
    assert bool(shared_passages(mine, theirs, found.get((0, 1), ()))) is shared


def test_one_set_of_words_in_no_rows_is_no_copy() -> None:
    """Two accounts of one thing share its words, each in an order of its own."""
    turned = LONG[::-1]
    mine, theirs = spaced("one", " ".join(LONG)), spaced("two", " ".join(turned))
    found = meetings([mine, theirs], ALONE)
    assert not shared_passages(mine, theirs, found.get((0, 1), ()))


def test_what_very_many_accounts_share_is_compared_in_company() -> None:
    """One passage stands in more accounts than are compared; two of them have three names alike."""
    rows = [spaced(f"c{n:02}", " ".join(LONG)) for n in range(60)]
    about = {row.report: About(telling=("orva", f"ship {row.report}")) for row in rows}
    about |= dict.fromkeys(("c07", "c41"), About(telling=("orva", "dask", "solk")))
    found = meetings(rows, Company(about))
    assert shared_passages(rows[7], rows[41], found.get((7, 41), ()))
    assert not found.get((3, 41))
