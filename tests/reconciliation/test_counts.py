"""Numbers of several accounts set beside each other."""

import re
from pathlib import Path

import pytest

from consilience.model.record import Record
from consilience.reconciliation.wording import in_a_sentence
from tests.accounts import account, build_accounts

FIRST = "The flood in the Sull valley killed {} people in the town of Quarrin, the mayor said."
SECOND = "In the town of Quarrin in the Sull valley the flood killed {} people, the army said."


def built(tmp_path: Path, one: str, other: str, days: tuple[str, str] | None) -> Record:
    dates = ({"published": days[0]}, {"published": days[1]}) if days else ({}, {})
    return build_accounts(
        tmp_path,
        account("one", FIRST.format(one), **dates[0]),
        account("two", SECOND.format(other), **dates[1]),
    )


@pytest.mark.parametrize(
    ("one", "other", "days", "kind", "figures"),
    [
        ("17", "17", None, "agreement", (17, 17, 17)),
        # a bound that the other number keeps to
        ("nearly 20", "17", None, "refinement", (17, 17, 20)),
        # a bound of an earlier day does not hold a later toll down
        ("at least 12", "41", ("2031-09-14", "2031-09-15"), "update", (41, 41, 41)),
        # nor one that lies well under it; one just under it may be it
        ("at least 17", "23", ("2031-09-14", "2031-09-15"), "update", (23, 23, 23)),
        ("at least 17", "18", ("2031-09-14", "2031-09-15"), "refinement", (17, 18, 18)),
        # days tell which came later
        ("17", "41", ("2031-09-14", "2031-09-15"), "update", (41, 41, 41)),
        # nothing tells which came later
        ("17", "41", None, "contradiction", (17, None, 41)),
        # the same day does not tell either
        ("17", "41", ("2031-09-14", "2031-09-14"), "contradiction", (17, None, 41)),
        # 280 is 284 told to the ten; 290 is not
        ("284", "280", ("2031-09-14", "2031-09-14"), "refinement", (284, 284, 284)),
        ("284", "290", ("2031-09-14", "2031-09-15"), "update", (290, 290, 290)),
        # what is told roughly gives way to a number told to the unit that it allows
        ("about 130", "142", ("2031-09-14", "2031-09-15"), "refinement", (142, 142, 142)),
    ],
)
def test_two_accounts_of_one_toll(
    tmp_path: Path,
    one: str,
    other: str,
    days: tuple[str, str] | None,
    kind: str,
    figures: tuple[int | None, ...],
) -> None:
    record = built(tmp_path, one, other, days)
    (finding,) = [f for f in record.findings if f.slot == "count"]
    assert finding.kind == kind
    (estimate,) = [e for e in record.estimates if e.id == finding.estimate]
    assert (estimate.low, estimate.best, estimate.high) == figures
    told = {e.low is None: e.rules.low is None for e in record.estimates}
    assert all(null == no_rule for null, no_rule in told.items())


@pytest.mark.parametrize(
    ("one", "other", "kinds"),
    [
        # more civilians than people: the part exceeds the whole
        (
            "Nine people were killed in the market of Quarrin when shells fell on it, Marta Olin "
            "said.",
            "Eleven civilians were killed in the market of Quarrin when shells fell on it, Edvin "
            "Falk said.",
            {"contradiction"},
        ),
        # fewer civilians than people: they may be some of them
        (
            "Nine people were killed in the market of Quarrin when shells fell on it, Marta Olin "
            "said.",
            "Five civilians were killed in the market of Quarrin when shells fell on it, Edvin "
            "Falk said.",
            set(),
        ),
        # those who died are called by what they do, in the first sentence of an account
        (
            "An explosion tore through the Tarn refinery in Quarrin, killing three workers.",
            "Five people lost their lives in the explosion at the Tarn refinery in Quarrin.",
            {"contradiction"},
        ),
        # a noun with what hangs on it
        (
            "The rebels will free 62 captured soldiers in Quarrin, Marta Olin said.",
            "The rebels will free 62 prisoners of war in Quarrin, Edvin Falk said.",
            {"agreement"},
        ),
        # what opens both accounts, of one thing with a name
        (
            "Thieves broke into the Arden Museum and stole five paintings.",
            "Six paintings are missing from the Arden Museum after a burglary.",
            {"contradiction"},
        ),
        # each has a number of his own
        (
            "Edvin Falk of the Hesse Rovers missed nine games for the Rovers.",
            "Ilo Brandt of the Hesse Rovers missed two games for the Rovers.",
            set(),
        ),
    ],
)
def test_numbers_of_one_event(tmp_path: Path, one: str, other: str, kinds: set[str]) -> None:
    record = build_accounts(
        tmp_path,
        account("one", one, published="2031-09-14"),
        account("two", other, published="2031-09-14"),
    )
    assert {f.kind for f in record.findings if f.slot == "count"} == kinds


def test_a_toll_that_rose_is_that_of_the_account_before(tmp_path: Path) -> None:
    record = build_accounts(
        tmp_path,
        account(
            "one",
            "Shells killed nine people in Quarrin, the Sull clinic said.",
            published="2031-09-14",
        ),
        account(
            "two",
            "The toll of the shelling of Quarrin rose to twelve, the Sull clinic said.",
            published="2031-09-16",
        ),
    )
    assert {f.kind for f in record.findings if f.slot == "count"} == {"update"}


def test_a_whole_with_its_parts_behind_it_is_no_part(tmp_path: Path) -> None:
    record = build_accounts(
        tmp_path,
        account("one", FIRST.format("17"), published="2031-09-14"),
        account(
            "two",
            "Nineteen people died in the flood in Quarrin in the Sull valley: twelve in the town "
            "and seven at sea, the army said.",
            published="2031-09-16",
        ),
    )
    (update,) = [f for f in record.findings if f.kind == "update"]
    assert [side.value for side in update.sides] == ["17", "nineteen"]


def test_of_a_number_that_moved_what_several_tell_alike_is_told(tmp_path: Path) -> None:
    record = build_accounts(
        tmp_path,
        account("one", FIRST.format("17"), published="2031-09-14"),
        account("two", SECOND.format("17"), published="2031-09-14"),
        account("three", SECOND.format("about 17"), published="2031-09-14"),
        account("four", SECOND.format("41"), published="2031-09-16"),
    )
    kinds = sorted(f.kind for f in record.findings if f.slot == "count")
    assert kinds == ["refinement", "update"]


def test_numbers_of_different_things_do_not_meet(tmp_path: Path) -> None:
    record = build_accounts(
        tmp_path,
        account(
            "one", "The flood in the town of Quarrin killed 17 people, the mayor said on Monday."
        ),
        account(
            "two", "The flood in the town of Quarrin injured 41 people, the army said on Monday."
        ),
    )
    assert [f for f in record.findings if f.kind == "contradiction"] == []


def test_a_later_number_supersedes_and_says_so(tmp_path: Path) -> None:
    record = built(tmp_path, "17", "41", ("2031-09-14", "2031-09-15"))
    estimate = next(e for e in record.estimates if len(e.values) == 2)
    assert sorted(value.use for value in estimate.values) == ["counted", "superseded"]
    assert [(step.as_of, step.best) for step in estimate.series] == [
        ("2031-09-14", 17),
        ("2031-09-15", 41),
    ]


def kinds(record: Record) -> list[str]:
    return sorted(f.kind for f in record.findings if f.slot == "count" and not f.arithmetic)


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        # a rounded number is the other one told roughly
        ("killed 600 people", "killed 612 people", ["refinement"]),
        # a number under the same open hedge names the number itself
        ("killed more than 40 people", "killed more than 40 people", ["agreement"]),
        # the special noun counts a part of the people
        ("killed 17 people", "killed 3 firefighters", []),
        # the dead and the injured
        ("killed 17 people", "injured 41 people", []),
        # what is planned is not what was done
        ("damaged 30 houses", "will damage 90 houses", []),
        # so many at each place
        ("killed two people at each bridge", "killed four people", []),
    ],
)
def test_numbers_meet_in_one_scope_only(
    tmp_path: Path, one: str, two: str, expected: list[str]
) -> None:
    record = build_accounts(
        tmp_path,
        account("one", f"The flood in the Sull valley {one} in the town of Quarrin."),
        account("two", f"The flood in the Sull valley {two} in the town of Quarrin."),
    )
    assert kinds(record) == expected


@pytest.mark.parametrize(
    ("one", "two"),
    [
        # a rise here, a fall there
        ("Sales in Quarrin fell 35% in May, Corvane Hydro said.",
         "Sales in Quarrin rose 43% in May, Corvane Hydro said."),
        # a loss is no loan
        ("Corvane Hydro of Quarrin announced a $14.6 million loss in May.",
         "Corvane Hydro of Quarrin was given a $14 million loan in May."),
    ],
)  # fmt: skip
def test_what_is_told_in_other_ways_does_not_meet(tmp_path: Path, one: str, two: str) -> None:
    record = build_accounts(tmp_path, account("one", one), account("two", two))
    assert kinds(record) == []


def test_an_index_moves_anew_each_day(tmp_path: Path) -> None:
    record = build_accounts(
        tmp_path,
        account(
            "one", "The Quarrin index rose by 2.5 percent, brokers said.", published="2031-05-02"
        ),
        account(
            "two", "The Quarrin index rose by 11.8 percent, brokers said.", published="2031-05-20"
        ),
    )
    assert kinds(record) == []


def test_of_the_worst_hit_there_is_one_number(tmp_path: Path) -> None:
    record = build_accounts(
        tmp_path,
        account("one", "The flood in the Sull valley ruined the 12 worst-hit villages of Quarrin."),
        account(
            "two", "The flood in the Sull valley ruined the four hardest-hit villages of Quarrin."
        ),
    )
    assert kinds(record) == ["contradiction"]


def test_what_happened_years_ago_does_not_meet_the_news(tmp_path: Path) -> None:
    record = build_accounts(
        tmp_path,
        account(
            "one",
            "The flood in the Sull valley killed 17 people in the town of Quarrin on Monday.",
            published="2031-09-16",
        ),
        account(
            "two",
            "In March 2024 a flood in the Sull valley killed 240 people in the town of Quarrin.",
            published="2031-09-16",
        ),
    )
    assert kinds(record) == []


def test_a_toll_of_a_place_that_the_other_account_never_names(tmp_path: Path) -> None:
    record = build_accounts(
        tmp_path,
        account("one", "The flood in the Sull valley killed 17 people in Quarrin."),
        account(
            "two",
            "The flood in the Sull valley reached Quarrin. A slide killed 52 people in Ardmoor.",
        ),
    )
    assert kinds(record) == []


def test_each_side_of_an_exchange_has_a_number_of_its_own(tmp_path: Path) -> None:
    record = build_accounts(
        tmp_path,
        account(
            "one",
            "Near Quarrin Veshtia and Kaldria exchanged prisoners on Monday. Veshtia released 246 "
            "prisoners. 150 prisoners were released by Kaldria.",
        ),
        account(
            "two",
            "On Monday prisoners came home through Quarrin from Veshtia and Kaldria. Veshtia "
            "released 246 prisoners, officials said. Kaldria released 150 prisoners.",
        ),
    )
    assert "contradiction" not in kinds(record)
    assert sorted(e.best or 0 for e in record.estimates if len(e.values) > 1) == [150, 246]


def test_counts_of_two_towns_do_not_meet(tmp_path: Path) -> None:
    record = build_accounts(
        tmp_path,
        account(
            "one",
            "Interior Minister Ada Mott spoke on Monday. In all 103 drones were launched at "
            "Quarrin, the police said.",
        ),
        account(
            "two",
            "Interior Minister Ivo Sande spoke on Friday. In all 134 drones were launched at "
            "Tolbury, the police said.",
        ),
    )
    assert kinds(record) == []


def test_the_number_of_most_voices_is_best_and_the_lone_one_stands_out(tmp_path: Path) -> None:
    told = (
        "The flood in the Sull valley killed 17 people in the town of Quarrin on Sunday.",
        "In Quarrin and the Sull valley 17 people died when the water came.",
        "In the Sull valley the flood killed 17 people, most of them in Quarrin.",
        "The flood killed 29 people in Quarrin, the largest town of the Sull valley.",
    )
    record = build_accounts(
        tmp_path, *(account(str(n), text, outlet=f"Outlet {n}") for n, text in enumerate(told))
    )
    estimate = next(e for e in record.estimates if len(e.values) == 4)
    assert (estimate.low, estimate.best, estimate.high) == (17, 17, 29)
    assert sorted(value.use for value in estimate.values)[-1] == "outlier"


def test_a_report_that_repeats_changes_no_best(tmp_path: Path) -> None:
    accounts = [
        account("one", FIRST.format(17), outlet="One"),
        account("two", SECOND.format(41), outlet="Two"),
    ]
    once = build_accounts(tmp_path, *accounts)
    again = account("three", FIRST.format(17), outlet="Three")
    twice = build_accounts(tmp_path, *accounts, again)
    (before,) = [e.best for e in once.estimates if len(e.values) > 1]
    (after,) = [e.best for e in twice.estimates if len(e.values) > 1]
    assert before == after


def test_order_changes_nothing(tmp_path: Path) -> None:
    accounts = [account(str(n), FIRST.format(n)) for n in (17, 29, 41)]
    one = build_accounts(tmp_path, *accounts)
    other = build_accounts(tmp_path, *reversed(accounts))
    assert (one.estimates, one.findings) == (other.estimates, other.findings)


def test_an_unrelated_report_changes_nothing(tmp_path: Path) -> None:
    accounts = [account("one", FIRST.format(17)), account("two", SECOND.format(41))]
    unrelated = account("three", "The opera house in Ostmark sold 41 tickets, Vera Lund said.")
    alone = build_accounts(tmp_path, *accounts)
    beside = build_accounts(tmp_path, *accounts, unrelated)
    assert set(alone.findings) <= set(beside.findings)
    assert [f for f in beside.findings if f not in alone.findings] == []


def test_every_number_of_an_explanation_is_in_a_passage(tmp_path: Path) -> None:
    record = build_accounts(
        tmp_path,
        account("one", FIRST.format("17"), outlet="First"),
        account("two", SECOND.format("nearly 20"), outlet="Second"),
        account("three", SECOND.format("41"), outlet="Third"),
    )
    passages = " ".join(report.text for report in record.reports)
    told = [n for f in record.findings for n in re.findall(r"\d+", f.explanation)]
    assert told
    assert all(number in passages for number in told)


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        # the same share, cut to fewer decimals
        ("61 percent", "61.3 percent", "refinement"),
        # near, and not the same cut
        ("60.9 percent", "61.34 percent", "contradiction"),
    ],
)
def test_decimals_cut_off_are_a_refinement(tmp_path: Path, one: str, other: str, kind: str) -> None:
    record = build_accounts(
        tmp_path,
        account("one", f"Turnout in the election in Ostrel was {one}, Marta Olin said."),
        account("two", f"In Ostrel turnout in the election was {other}, Edvin Falk said."),
    )
    assert kind in {f.kind for f in record.findings if f.slot == "count"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # one account sets two voices' numbers of one thing against each other
        (
            "Norvell said the deal would cost 400 jobs. "
            "The food workers' union said 1,100 jobs would go.",
            "contradiction",
        ),
        # of all who were hurt no more than of some of them
        (
            "Two people were hurt in Ostry, police said. The union said 17 of its supporters were "
            "hurt in Ostry.",
            "contradiction",
        ),
        # of two towns each has its own
        (
            "Police said 40 shops burned in Selm. The fire service said 110 shops burned in Ostry.",
            None,
        ),
        # one voice tells two numbers of two things
        ("The union said 400 jobs would go. It said 1,100 jobs were safe.", None),
    ],
)
def test_two_voices_of_one_account(tmp_path: Path, text: str, kind: str | None) -> None:
    record = build_accounts(tmp_path, account("one", text, published="2033-05-17"))
    found = [f.kind for f in record.findings if f.slot == "count" and f.kind != "arithmetic"]
    assert found == ([kind] if kind else [])


def test_a_number_that_was_raised_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    record = build_accounts(
        tmp_path,
        account(
            "one", "Norvell has offered $2.4 billion for Orlane Foods.", published="2033-05-03"
        ),
        account(
            "two",
            "Norvell raised its offer for Orlane Foods to $2.7 billion on Monday.",
            published="2033-05-17",
        ),
    )
    assert [f.kind for f in record.findings if f.slot == "count"] == ["update"]


def test_one_count_told_alike_is_told_as_one_says_it(tmp_path: Path) -> None:
    record = build_accounts(
        tmp_path,
        account("one", "Orva and Kell began a 640-captive exchange at Hollin Bridge on Monday."),
        account(
            "two", "The exchange of 640 captives at Hollin Bridge between Orva and Kell began."
        ),
    )
    told = [f.explanation for f in record.findings if f.kind == "agreement" and f.slot == "count"]
    assert told == ["Both accounts tell of 640 captives (one and two)."]


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("Three", "three"),
        ("About  40", "about 40"),
        ("A dozen", "a dozen"),
        ("US$40 million", "US$40 million"),  # a currency keeps its letters
        ("1,000", "1,000"),
    ],
)
def test_a_number_that_opened_a_sentence(written: str, told: str) -> None:
    assert in_a_sentence(written) == told


def test_one_share_of_one_thing_is_one_number(tmp_path: Path) -> None:
    raid = "Raiders robbed the Arden Museum in Skarn."
    record = build_accounts(
        tmp_path,
        account("one", f"{raid} Guards said they had recovered 80 percent of the haul."),
        account("two", f"{raid} The guards of Skarn said they recovered 80% of the haul."),
    )
    assert kinds(record) == ["agreement"]
