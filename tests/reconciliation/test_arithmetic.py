"""Sums that the accounts make together."""

from pathlib import Path

import pytest

from consilience.model.finding import Arithmetic
from tests.accounts import account, build_accounts


def sums(tmp_path: Path, *texts: str) -> list[tuple[float, tuple[float, ...]]]:
    accounts = [account(str(number), text) for number, text in enumerate(texts)]
    record = build_accounts(tmp_path, *accounts)
    return [(f.arithmetic.total, f.arithmetic.parts) for f in record.findings if f.arithmetic]


def test_soldiers_and_civilians_make_up_the_prisoners(tmp_path: Path) -> None:
    found = sums(
        tmp_path,
        "Each side handed over 212 prisoners at the bridge near Korrin on the first day.",
        "On the first day 150 soldiers and 62 civilians crossed the bridge near Korrin.",
    )
    assert found == [(212, (150, 62))]


def test_a_sum_by_chance_is_kept_out(tmp_path: Path) -> None:
    # nothing ties the harvest to the bridge
    found = sums(
        tmp_path,
        "The harvest in Lower Emmet gave work to 212 students this summer.",
        "On the first day 150 soldiers and 62 civilians crossed the bridge near Korrin.",
    )
    assert found == []


def test_hedged_numbers_make_no_sums(tmp_path: Path) -> None:
    found = sums(
        tmp_path,
        "Each side handed over about 212 prisoners at the bridge near Korrin on the first day.",
        "On the first day 150 soldiers and 62 civilians crossed the bridge near Korrin.",
    )
    assert found == []


def shown(tmp_path: Path, *texts: str) -> list[Arithmetic]:
    accounts = [account(str(number), text) for number, text in enumerate(texts)]
    record = build_accounts(tmp_path, *accounts)
    return [f.arithmetic for f in record.findings if f.arithmetic]


def test_a_number_told_for_each_side_is_half_of_the_one_for_both(tmp_path: Path) -> None:
    (found,) = shown(
        tmp_path,
        "In Korrin 212 people crossed the Temesh bridge in each direction, Mara Holt said.",
        "In Korrin 424 people crossed the Temesh bridge, counting both directions.",
    )
    assert (found.total, found.parts, found.holds) == (424, (212, 212), True)
    assert [term.factor for term in found.terms] == [1, 2]


def test_parts_of_a_total_that_are_not_all_of_it(tmp_path: Path) -> None:
    (found,) = shown(
        tmp_path,
        "The staff counted a total of 800 attacks in Veshtia. Of these 300 attacks fell on Korrin "
        "and 200 attacks fell on Dromash.",
    )
    assert (found.total, found.relation, found.holds) == (800, "part_of", None)


def test_some_of_a_number_that_the_sentence_tells(tmp_path: Path) -> None:
    (found,) = shown(tmp_path, "He said 30 of the 80 wounded were still in hospital in Quarrin.")
    assert (found.total, found.parts, found.holds) == (80, (30,), None)


def test_a_list_of_all_places_that_misses_the_total(tmp_path: Path) -> None:
    (found,) = shown(
        tmp_path,
        "In total 9,300 people from Quarrin, Emmet and Sandholt were evacuated, the state said.",
        "The fire service said 5,100 people were evacuated from Quarrin, 2,450 from Emmet and "
        "1,150 from Sandholt.",
    )
    assert (found.total, found.holds, found.likely_wrong) == (9300, False, 0)


def test_parts_behind_their_total_that_fall_short_of_it(tmp_path: Path) -> None:
    (found,) = shown(
        tmp_path,
        "The new pier cost Norvell 14 million marks, 9 million from the bank and 4 million from "
        "donors, its treasurer said.",
    )
    assert (found.total, found.parts, found.holds) == (14_000_000, (9_000_000, 4_000_000), False)
    assert found.likely_wrong is not None


def test_some_of_a_total_do_not_miss_it(tmp_path: Path) -> None:
    found = shown(
        tmp_path,
        "The new pier cost Norvell 14 million marks, 2 million from the bank and 4 million from "
        "donors, its treasurer said.",
    )
    assert not [each for each in found if each.holds is False]


def test_the_dead_and_the_injured_make_no_sum(tmp_path: Path) -> None:
    found = sums(
        tmp_path,
        "The flood in Quarrin killed 10 people and injured 70 people on Monday.",
        "The flood in Quarrin on Monday injured 80 people, the mayor said.",
    )
    assert found == []


def test_two_kinds_that_take_turns(tmp_path: Path) -> None:
    found = sums(
        tmp_path,
        "Over three nights Veshtia launched 903 drones and 92 missiles at Korrin: 250 drones and "
        "14 missiles on Friday, 298 drones and 69 missiles on Saturday, and 355 drones and 9 "
        "missiles on Sunday.",
    )
    assert sorted(found) == [(92, (14, 69, 9)), (903, (250, 298, 355))]


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        # what remained, and those before it
        (
            (
                "The rebels of Korrin will free 62 captured sailors by Friday, Mara Holt said.",
                "The rebels of Korrin freed 38 sailors on Friday.",
                "The remaining 24 sailors were handed over in Korrin on Monday, Mara Holt said.",
            ),
            (62, (38, 24), True),
        ),
        # all who died, by the nouns that the sentence parts them into
        (
            ("Of the 14 killed in Korrin, six were women and eight were men, a clerk said.",),
            (14, (6, 8), True),
        ),
        # nobody but those for it and those against
        (
            ("Of 4,120 ballots cast in Korrin, 3,104 were for the pact and 887 against it.",),
            (4120, (3104, 887), False),
        ),
        # so many groups, and so many in each
        (
            ("In Korrin 240 clerks will count in three shifts, 80 in each.",),
            (240, (80, 80, 80), True),
        ),
        # parts behind a colon
        (
            ("Twelve people died in Korrin: eight in the wreck itself and four in hospital.",),
            (12, (8, 4), True),
        ),
        # parts that leave out their noun behind a comma
        (
            ("Six guards died in Korrin, four of Temesh and two of Emmet.",),
            (6, (4, 2), True),
        ),
        # what remains, in the next sentence
        (
            ("Monitors in Korrin saw 14 of the 20 guns withdrawn. Six remain on the hills.",),
            (20, (14, 6), True),
        ),
        # the staff come to the passengers
        (
            ("The train to Korrin carried 198 passengers and 16 staff, 214 people in all.",),
            (214, (198, 16), True),
        ),
        # the dead and those who lived are all who were aboard
        (
            (
                "The wreck of the Lady Temesh off Korrin cost 61 lives. There were 126 survivors.",
                "The owner of the Lady Temesh in Korrin said 187 people were on board.",
            ),
            (187, (61, 126), True),
        ),
        # a tally, and who took no part in it
        (
            ("The vote in Korrin was 75 to 74, with two of its assembly's 151 members absent.",),
            (151, (75, 74, 2), True),
        ),
        # most of those told of before, and the others
        (
            (
                "The slide at Korrin killed 14 men. "
                "Eleven of the men died under the rocks and three in hospital.",
            ),
            (14, (11, 3), True),
        ),
        # who came out and who is left, and those told as trapped
        (
            (
                "A roof fall trapped 23 miners in the Temesh pit at Korrin.",
                "In the Temesh pit at Korrin nine miners were rescued on Friday. "
                "Fourteen miners remain in the pit.",
            ),
            (23, (9, 14), True),
        ),
        # a list of all the dead by home, and the toll of another voice
        (
            (
                "The dead of the wreck off Korrin now number 27, the coast guard said. "
                "Of the dead, 14 were from Temesh, 9 from Emmet and 6 from Holm, a clerk said.",
            ),
            (27, (14, 9, 6), False),
        ),
    ],
)
def test_sums_that_the_words_call_for(
    tmp_path: Path, texts: tuple[str, ...], found: tuple[int, tuple[int, ...], bool]
) -> None:
    told = [(one.total, one.parts, one.holds) for one in shown(tmp_path, *texts)]
    assert found in told


FALL_IN_TWO_NOT = [
    # a tally that the members who were away do not fill up
    ("The vote in Korrin was 70 to 61, with two of its assembly's 151 members absent.",),
    # some of the men and somebody else's
    (
        "The slide at Korrin killed 14 men. "
        "Eleven of the men were buried on Friday and three dogs were found.",
    ),
    # who came out of one pit and who is left in a hotel
    (
        "A roof fall trapped 23 miners in the Temesh pit at Korrin.",
        "In Korrin nine clerks were rescued from a lift. Fourteen guests remain in the hotel.",
    ),
]


@pytest.mark.parametrize("texts", FALL_IN_TWO_NOT)
def test_numbers_that_fall_in_two_by_chance(tmp_path: Path, texts: tuple[str, ...]) -> None:
    wholes = {14, 23, 151}
    assert not [s for s in shown(tmp_path, *texts) if s.holds and s.total in wholes]


def test_what_a_firm_takes_over_is_no_lower_bound(tmp_path: Path) -> None:
    (found,) = shown(
        tmp_path,
        "Norvell raised its offer for Orlane to $2.7 billion in Korrin on Monday.",
        "Norvell takes over $400 million of the debt of Orlane, so that the deal in Korrin is "
        "worth $3.1 billion including debt.",
    )
    assert (found.total, found.holds) == (3_100_000_000, True)


BLAZE = "Three people died when a fire swept a mill in Korrin on Monday."


@pytest.mark.parametrize(
    ("whole", "parts", "found"),
    [
        # by sex, in words of another account
        (BLAZE, "Two women and one man were killed in the mill fire in Korrin.", [(3, (2, 1))]),
        # one of them is told by an article, which is no number
        (BLAZE, "Two women and a man were killed in the mill fire in Korrin.", [(3, (2,))]),
        (BLAZE, "A man and two women were killed in the mill fire in Korrin.", [(3, (2,))]),
        # some were hurt, and not killed
        (BLAZE, "Two women and one man were hurt in the mill fire in Korrin.", []),
        # one sort leaves others out
        (BLAZE, "Two nurses and one man were killed in the mill fire in Korrin.", []),
        # they make up another number
        (BLAZE, "Four women and one man were killed in the mill fire in Korrin.", []),
        # the hurt are not made up by those of whom it is not told what became of them
        (
            "The quake in Korrin hurt 80 people.\n\nRain fell on Monday as the death toll from a "
            "strong quake a day before rose to 10.",
            "A quake hit Korrin, leaving 10 people dead and wounding other 70.",
            [],
        ),
    ],
)
def test_people_told_in_all_and_by_sort(
    tmp_path: Path, whole: str, parts: str, found: list[tuple[float, tuple[float, ...]]]
) -> None:
    assert sums(tmp_path, whole, parts) == found
