"""Which tellings are put together, and by what."""

from dataclasses import replace
from datetime import date

import pytest

from consilience.linking.event_apart import cannot_be_one
from consilience.linking.event_days import with_days_beside
from consilience.linking.event_features import FEATURES, Scorer
from consilience.linking.event_groups import grouped
from consilience.linking.event_pairs import KINSHIPS, Kinship, Pair
from consilience.linking.event_parts import Parts
from consilience.linking.event_weights import read_weights, shipped_weights
from consilience.linking.happenings import About, Happening
from consilience.linking.linkage import joined

FERRY = frozenset({"ferry", "alma", "orva", "passenger"})
NAMES = ("e-alma", "e-dask")
ABOUT = {
    "one": About(frozenset(NAMES), ("e-alma",), NAMES, FERRY),
    "two": About(frozenset(NAMES), ("e-alma",), NAMES, FERRY),
    "far": About(frozenset({"e-roke"}), ("e-roke",), ("e-roke",), frozenset({"bakery", "guild"})),
}


def telling(name: str, report: str, word: str, *forms: str) -> Happening:
    return Happening(
        id=name,
        report=report,
        sentence=0,
        trigger=(0, len(word)),
        word=word,
        phrase=(word,),
        forms=frozenset((word, *forms)),
        root="",
        light=False,
        types=frozenset(),
        stage="doing",
        near=FERRY if report != "far" else frozenset({"bakery"}),
        words=FERRY if report != "far" else frozenset({"bakery"}),
        near_names=frozenset({"e-alma"}) if report != "far" else frozenset(),
        names=frozenset({"e-alma"}) if report != "far" else frozenset(),
        lands=frozenset(),
        places=frozenset(),
        days=None,
        published=None,
        counts=frozenset(),
        ordinal=None,
    )


ONE = telling("a", "one", "sank", "sink")
TWO = telling("b", "two", "sank", "sink")
FAR = telling("c", "far", "sank", "sink")
SCORER = Scorer(shipped_weights(), ABOUT)


def _report(row: Happening) -> str:
    return row.report


def sets_of(*rows: Happening) -> set[tuple[str, ...]]:
    return {group.members for group in grouped({row.id: row for row in rows}, SCORER)}


def test_one_verb_in_two_reports_of_one_story_is_one_happening() -> None:
    assert sets_of(ONE, TWO, FAR) == {("a", "b"), ("c",)}


def test_neither_order_nor_an_unrelated_telling_changes_groups() -> None:
    assert sets_of(TWO, ONE) == sets_of(ONE, TWO) <= sets_of(FAR, TWO, ONE)


def test_every_group_says_why() -> None:
    (group,) = grouped({"a": ONE, "b": TWO}, SCORER)
    assert any("both say “sank”" in reason for reason in group.reasons)


APRIL_12 = (date(2031, 4, 12), date(2031, 4, 12))
MAY_20 = (date(2031, 5, 20), date(2031, 5, 20))


@pytest.mark.parametrize(
    ("news", "other", "apart"),
    [
        # what a report of April tells as done is not of May, and what it says will be may be
        ({"published": APRIL_12}, {"days": MAY_20}, True),
        ({"published": APRIL_12, "stage": "announcement"}, {"days": MAY_20}, False),
        ({"published": MAY_20}, {"days": MAY_20}, False),
        # the next lies after its report, the last before it
        ({"published": MAY_20, "turn": "next"}, {"days": APRIL_12}, True),
        ({"published": MAY_20, "turn": "next"}, {"published": APRIL_12}, True),
        ({"published": APRIL_12, "turn": "next"}, {"days": MAY_20}, False),
        ({"published": APRIL_12, "turn": "last"}, {"days": APRIL_12}, True),
        ({"published": MAY_20, "turn": "last"}, {"days": APRIL_12}, False),
    ],
)
def test_what_is_done_lies_before_its_report_and_the_next_behind(
    news: dict[str, object], other: dict[str, object], apart: bool
) -> None:
    here = replace(replace(ONE, stage="doing"), **news)  # type: ignore[arg-type]  # by the names of the case
    there = replace(TWO, stage=here.stage, **other)  # type: ignore[arg-type]  # the same
    assert cannot_be_one(here, there) is apart


def test_undated_tellings_do_not_join_two_dated_ones() -> None:
    kinds = frozenset({"sinking"})
    undated = [replace(telling(f"u{n}", f"u{n}", "sank", "sink"), types=kinds) for n in range(6)]
    april = [
        replace(row, id=f"a{row.id}", report=f"a{row.id}", days=APRIL_12) for row in undated[:2]
    ]
    may = [replace(row, id=f"m{row.id}", report=f"m{row.id}", days=MAY_20) for row in undated[:2]]
    rows = {row.id: row for row in (*undated, *april, *may)}
    of_one_story = Scorer(
        shipped_weights(), dict.fromkeys(map(_report, rows.values()), ABOUT["one"])
    )
    groups = {group.members for group in grouped(rows, of_one_story)}
    assert not any({"au0", "mu0"} <= set(group) for group in groups)
    assert any({"au0", "au1"} <= set(group) for group in groups)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"definite": True, "sentence": 3}, APRIL_12),  # goes on with what was told just before
        ({"definite": True, "sentence": 9}, MAY_20),  # too far on: the news
        ({"sentence": 3}, MAY_20),  # not told as known: the news
        ({"any_of_kind": True, "sentence": 3}, None),
    ],
)
def test_an_undated_telling_goes_where_its_report_puts_it(
    change: dict[str, object], expected: object
) -> None:
    news = replace(ONE, types=frozenset({"sinking"}), published=MAY_20)
    bare = Parts(**change)  # type: ignore[arg-type]  # one change at a time, by its name
    rows = [
        replace(news, id="old", days=APRIL_12, parts=Parts(sentence=1)),
        replace(news, id="new", days=MAY_20, parts=Parts(sentence=12), trigger=(90, 94)),
        replace(news, id="bare", trigger=(50, 54), parts=bare),
    ]
    assert with_days_beside({row.id: row for row in rows})["bare"].beside == expected


@pytest.mark.parametrize(
    ("change", "apart"),
    [
        ({"stage": "announcement"}, True),  # to announce it is not to do it
        ({"stage": "agreement"}, True),
        ({"stage": ""}, False),  # not known
        ({"ordinal": 3}, True),  # the second and the third round
        ({"ordinal": 2}, False),
        ({"days": APRIL_12, "report": "two"}, False),  # accounts disagree on the day
        ({"days": APRIL_12}, True),  # one account tells of two days
        ({"days": (date(2031, 4, 10), date(2031, 4, 10))}, False),  # a night and its morning
        # of one thing several numbers, of which one is told again, and none
        ({"counts": frozenset({("23", "sailor"), ("12", "sailor")})}, False),
        ({"counts": frozenset({("12", "sailor")})}, True),
        ({"days": (date(2031, 4, 30), date(2031, 4, 30))}, True),
    ],
)
def test_what_must_stay_apart(change: dict[str, object], apart: bool) -> None:
    counts = frozenset({("23", "sailor"), ("11", "sailor")})
    here = replace(ONE, ordinal=2, days=(date(2031, 4, 8), date(2031, 4, 9)), counts=counts)
    assert cannot_be_one(here, replace(here, **change)) is apart  # type: ignore[arg-type]  # one change at a time, by its name


def test_what_happened_long_before_is_not_the_news() -> None:
    old = replace(ONE, days=(date(2030, 1, 1), date(2030, 1, 1)))
    verb, noun = Parts(verb=True, past=True), Parts(noun=True)
    news = replace(TWO, published=(date(2031, 4, 9), date(2031, 4, 9)), parts=verb)
    assert cannot_be_one(old, news)
    assert not cannot_be_one(old, replace(news, parts=noun))  # "the sinking" may be long over
    assert not cannot_be_one(replace(ONE, published=news.published), news)


@pytest.mark.parametrize(
    ("parted", "sets"),
    [
        ({("a", "d")}, 1),  # one pair of four that was read wrong
        ({("a", "d"), ("b", "c")}, 2),
    ],
)
def test_one_pair_of_many_does_not_part_two_groups(parted: set[tuple[str, str]], sets: int) -> None:
    chances = dict.fromkeys([("a", "c"), ("a", "d"), ("b", "c"), ("b", "d")], 0.8)
    chances |= {("a", "b"): 0.99, ("c", "d"): 0.99}
    found = joined("abcd", chances, lambda a, b: (min(a, b), max(a, b)) in parted)
    assert len(found) == sets


def test_one_report_does_not_count_one_thing_twice() -> None:
    here = replace(ONE, counts=frozenset({("411", "attack")}))
    there = replace(here, id="b", counts=frozenset({("209", "attack")}))
    assert cannot_be_one(here, there)
    assert not cannot_be_one(here, replace(there, report="two"))  # two reports may disagree


@pytest.mark.parametrize(
    ("one", "other", "kinship"),
    [
        (ONE, TWO, "same_word"),
        (ONE, telling("b", "two", "met", "meet"), "other_word"),
        (telling("a", "one", "killed", "kill"), telling("b", "two", "murder"), "kindred_word"),
        (telling("a", "one", "said", "say"), telling("b", "two", "added", "add"), "saying"),
        (replace(ONE, light=True), TWO, "kindred_word"),  # "began" tells little
    ],
)
def test_how_two_words_stand_to_each_other(
    one: Happening, other: Happening, kinship: Kinship
) -> None:
    assert Pair(one, other, (0.0, 0.0)).kinship == kinship


def test_the_table_of_weights_has_every_feature_and_no_other() -> None:
    text = "feature\t" + "\t".join(KINSHIPS) + "\n"
    text += "".join(f"{feature.name}\t1\t2\t3\t4\n" for feature in FEATURES)
    assert set(read_weights(text)["saying"]) == {4.0}
    assert all(len(row) == len(FEATURES) for row in shipped_weights().values())
    with pytest.raises(KeyError):
        read_weights(text.replace("near_words", "far_words"))
