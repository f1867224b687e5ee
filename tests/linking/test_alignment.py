"""Rows of telling words that two reports share."""

from consilience.linking.alignment import Words, meetings


def words(report: str, *stems: str) -> Words:
    places = tuple((n * 5, n * 5 + 4) for n in range(len(stems)))
    every = tuple((stem, n * 5, n * 5 + 4) for n, stem in enumerate(stems))
    return Words(report, stems, places, tuple(range(len(stems))), (False,) * len(stems), every)


def test_reports_that_share_nothing_do_not_meet() -> None:
    assert not meetings([words("one", "dam", "broke", "night"), words("two", "flour", "guild")])


def test_reports_meet_where_they_share_words_that_stand_together() -> None:
    found = meetings(
        [words("one", "dam", "broke", "night"), words("two", "old", "dam", "broke", "night")]
    )
    assert (0, 1) in found[0, 1]


def test_a_text_that_repeats_itself_meets_in_few_places() -> None:
    found = meetings([words(name, *("dam", "broke") * 5000) for name in ("one", "two")])
    assert sum(map(len, found.values())) < 1000
