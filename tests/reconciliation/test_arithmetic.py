"""Sums that the accounts make together."""

from pathlib import Path

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
