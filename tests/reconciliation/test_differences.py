"""How accounts stand to each other besides their counts."""

from itertools import pairwise
from pathlib import Path

import pytest

from tests.accounts import account, build_accounts
from tests.reconciliation.pairs import of, two

CASES: list[tuple[str, str | None, str, str]] = [
    # "no" before the noun denies the verb behind it
    (
        "contradiction",
        "status",
        "Police arrested 12 pickets at the depot on May 5, 2031.",
        "No pickets were arrested on May 5, 2031, a spokesman said.",
    ),
    # a refusal told as done, and not
    (
        "contradiction",
        "status",
        "The board of Orlane rejected the offer of Norvell on Monday.",
        "Orlane's board has not rejected the offer of Norvell, a banker said.",
    ),
    # what was examined
    (
        "contradiction",
        "status",
        "The ferry Lady Ansa passed its last inspection in January, the prosecutor said.",
        "The ferry Lady Ansa failed its last inspection in January, the union said.",
    ),
    # of what nature a bid is
    (
        "contradiction",
        "status",
        "Norvell's takeover bid for Orlane is hostile, bankers said.",
        "Norvell's takeover bid for Orlane was friendly, Lena Sorrel said.",
    ),
    # what is said of it stands in the sentence before
    (
        "contradiction",
        "status",
        "The harbour office of Skarn said that tap water was safe to drink. Doctors at the "
        "hospital of Skarn said it was not safe.",
        "The harbour of Skarn was flooded on Monday.",
    ),
    # held, and gave way
    (
        "contradiction",
        "status",
        "The dyke at Skarn had broken, the fire service said.",
        "The dyke at Skarn was intact, an engineer said.",
    ),
    # who shares the subject of the clause before resigned, or did not
    (
        "contradiction",
        "status",
        "The chairman of the harbour board of Skarn, Olaf Stein, resigned on Friday.",
        "Olaf Stein remains chairman of the harbour board of Skarn and has not resigned, it said.",
    ),
    # laid to a band that denies any part in it
    (
        "contradiction",
        "actor",
        "The gunmen in Skarn belong to the Free Hesse Front, an army spokesman said on Friday.",
        "The Free Hesse Front denied any part in the raid on Skarn by gunmen on Friday.",
    ),
    # one deed done to things of two kinds
    (
        "contradiction",
        "category",
        "The frigate Alcor sank a fishing trawler off Port Hesse, sailors said.",
        "Off Port Hesse the frigate Alcor sank a pirate ship, the navy said.",
    ),
    # who broke off the talks, by each side
    (
        "opposition",
        None,
        '"The company walked away from the talks," said Marta Olin of the harbour union in Skarn.',
        "The union broke off the talks in Skarn on Sunday, the company of Skarn said.",
    ),
    # one event on two days
    (
        "contradiction",
        "date",
        "On May 3, 2031, the frigate Alcor sank a smuggler's trawler off Port Hesse.",
        "The frigate Alcor sank the smuggler's trawler on May 4, 2031, sailors said.",
    ),
    # when it was stands in a clause of its own
    (
        "contradiction",
        "date",
        "The statement came after a successful exchange of 640 captives that took place on "
        "May 3, 2031, at Hollin Bridge.",
        "The exchange of 640 captives at Hollin Bridge took place on May 9, 2031.",
    ),
    # one sentence said on two days
    (
        "contradiction",
        "statement",
        "“We came to mend nets and we shall mend nets all summer,” Ilo Brandt said on May 3, 2031.",
        "“We came to mend nets and we shall mend nets all summer,” Ilo Brandt said on May 6, 2031.",
    ),
    # the same number of one thing, of kinds that exclude each other
    (
        "contradiction",
        "category",
        "Four firefighters drowned at the Hesse Lane pumping station when its wall fell in.",
        "The board named the four contract workers who drowned at the Hesse Lane pumping station.",
    ),
    # opposite sides of one place
    (
        "contradiction",
        "place",
        "The tanker Vela was attacked 90 nautical miles east of Calder by men in boats.",
        "Men in boats attacked the tanker Vela 90 nautical miles west of Calder.",
    ),
    # one deed, two doers
    (
        "contradiction",
        "actor",
        "The clearing of the old harbour quarter was ordered by the governor, Ottla Reiss.",
        "It was the harbour master, Edvin Falk, who ordered the old harbour quarter cleared.",
    ),
    # quick and slow
    (
        "contradiction",
        "status",
        "Relief operations in the villages are going smoothly, the governor said.",
        "Residents complained that relief operations in the villages were slow.",
    ),
    # off and done
    (
        "contradiction",
        "status",
        "The second stage of the evacuation, set for Wednesday, was called off.",
        "The second stage of the evacuation took place.",
    ),
    # months of one handover, next to each other
    (
        "contradiction",
        "date",
        "The destroyer Brisk replaced the frigate Alcor on the strait patrol in early December.",
        "The destroyer Brisk replaced the frigate Alcor on the strait patrol in November.",
    ),
    # what one voice says another rejects in the next breath
    (
        "contradiction",
        "status",
        "Marta Olin said the abbey would host the next talks. Edvin Falk dismissed this.",
        "Rain fell on the abbey of Skarn.",
    ),
    # told as so, and denied in the same words
    (
        "contradiction",
        "status",
        "Captain Edvin Falk was arrested on the quay of Skarn, the harbour master said.",
        "The police of Skarn said that Captain Edvin Falk had not been arrested.",
    ),
    # a negation puts a claim on the other side
    (
        "contradiction",
        "status",
        "The march through Skarn was not peaceful, shopkeepers said.",
        "The march through Skarn was peaceful, the police said.",
    ),
    # badly or slightly
    (
        "contradiction",
        "status",
        "The tram driver was seriously hurt in Port Hesse, the union said.",
        "The tram driver suffered minor injuries in Port Hesse, a doctor said.",
    ),
    # one harm, two causes
    (
        "contradiction",
        "category",
        "The collapse of the grain silo in Skarn was caused by an explosion, the mayor said.",
        "An engineer said the collapse of the grain silo in Skarn may have been due to a storm.",
    ),
    # how long it will take
    (
        "contradiction",
        "status",
        "Calder Telecom said the cable would be repaired by June 3.",
        "Skarn Networks said there was no time frame for repairing the cable.",
    ),
    # a day in other words
    (
        "agreement",
        "date",
        "The ferry service to Skarn will be restored by June 3, the harbour board said.",
        "The harbour board expects to restore the ferry service on 3 June.",
    ),
    # a rank
    (
        "agreement",
        "status",
        "It was the fourth blackout in the town of Calder this year.",
        "Calder went dark for the fourth time, and shops blamed the blackout on old cables.",
    ),
    # what nobody tells
    (
        "agreement",
        "status",
        "The value of the shipyard contract was not disclosed.",
        "The yard declined to give the value of the shipyard contract.",
    ),
    # what was offered is taken back
    (
        "update",
        "status",
        "President Marta Olin offered a ceasefire of 30 days to the rebels.",
        "President Marta Olin withdrew her offer of a ceasefire of 30 days.",
    ),
    # the same thing in other words
    (
        "agreement",
        "status",
        "The harbour crane collapsed onto a coal barge in Port Hesse.",
        "In Port Hesse a harbour crane collapsed onto a barge laden with coal.",
    ),
]


@pytest.mark.parametrize(("kind", "slot", "one", "other"), CASES)
def test_kinds_of_difference(
    tmp_path: Path, kind: str, slot: str | None, one: str, other: str
) -> None:
    found = of(two(tmp_path, one, other), kind, slot)
    assert found
    assert all(len(f.claims) >= 2 for f in found)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # two events of a series are on two days
        (
            "On May 3, 2031, the second round of the regatta was held at Port Hesse.",
            "On May 9, 2031, the third round of the regatta was held at Port Hesse.",
        ),
        # months of two quakes
        (
            "A quake of magnitude 6 destroyed the market hall of Skarn in February.",
            "A quake of magnitude 6 destroyed the market hall of Calder in November.",
        ),
        # a wish rejected is no claim rejected
        (
            "Ilo Brandt said Skarn must withdraw its boats. Edvin Falk rejected this approach.",
            "Rain fell on the boats of Skarn.",
        ),
        # other things, other days
        (
            "On May 3, 2031, a bakery opened in Calder.",
            "On May 4, 2031, the library of Port Hesse opened.",
        ),
        # pirates may be called suspects
        (
            "The navy of Calder captured 14 pirates near the island of Skarn.",
            "The navy of Calder captured 14 suspects near the island of Skarn.",
        ),
        # east of one town and west of another
        (
            "The tanker Vela was attacked 90 nautical miles east of Calder by men in boats.",
            "Men in boats attacked the tanker Vela 90 nautical miles west of Skarn.",
        ),
        # the day of an accord is not the day of what was agreed
        (
            "An accord reached on May 3, 2031, including an exchange of 640 captives, was praised.",
            "The exchange of 640 captives at Hollin Bridge took place on May 9, 2031.",
        ),
        # two words for one kind of cause
        (
            "The collapse of the grain silo in Skarn was caused by an explosion, the mayor said.",
            "The collapse of the grain silo in Skarn was due to a blast, an engineer said.",
        ),
        # the denial speaks of somebody else
        (
            "Captain Edvin Falk was arrested on the quay of Skarn, the harbour master said.",
            "The police of Skarn said that the mate, Ilo Brandt, had not been arrested.",
        ),
        # riot police alone are no riot
        (
            "Hundreds gathered peacefully outside the parliament in Skarn, a baker said.",
            "In Skarn riot police at the parliament faced hundreds who gathered, the mayor said.",
        ),
        # peaceful in one town, violent in another
        (
            "The march through Skarn was peaceful, the police said.",
            "A brawl in a bakery of Port Hesse turned violent, a baker said.",
        ),
        # a state that time can change
        (
            "The road to the harbour is open, the mayor said.",
            "The school in the hills was closed for the summer.",
        ),
        # "United" is a name and no deed
        (
            "On May 3, 2031, shares around the world, most in the United Isles, fell.",
            "On May 5, 2031, shares around the world, most in the United Coast, rose.",
        ),
        # a thing may be announced on many days
        (
            "The shipyard Hesse Marine announced on May 3, 2031, that it will cut wages.",
            "The shipyard Hesse Marine announced on May 5, 2031, a plan for its docks.",
        ),
        # what is important is to act, and not what was named before
        (
            "It is important to have the shipyard of Skarn working, the buyer Ilo Brandt said.",
            "The minister Edvin Falk said the price for the shipyard of Skarn is not important.",
        ),
        # since when it was not so
        (
            "The index of Port Hesse closed at its lowest in a decade.",
            "The index of Port Hesse has not closed above 800 since March.",
        ),
    ],
)
def test_no_contradiction(tmp_path: Path, one: str, other: str) -> None:
    assert of(two(tmp_path, one, other), "contradiction") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # two rounds of cuts, a year apart
        (
            "The carmaker Hesse Motors of Calder will cut 1,300 jobs in Port Hesse by autumn.",
            "The carmaker Hesse Motors of Calder will cut 3,100 jobs in Port Hesse by autumn.",
        ),
        # each year has its own way
        (
            "Sales of boats in Calder still continued to rise, Hesse Marine said.",
            "Sales of boats in Calder continued to fall, Hesse Marine said.",
        ),
        # a month of this year and one of the last
        (
            "Hesse Marine opened its large dock in Calder in February.",
            "Hesse Marine opened its large dock in Calder in January.",
        ),
    ],
)
def test_what_was_told_a_year_ago_contradicts_nothing(tmp_path: Path, one: str, other: str) -> None:
    record = two(tmp_path, one, other, "2030-05-10", "2031-05-12")
    assert of(record, "contradiction") == []


def test_blame_laid_at_two_doors_is_no_contradiction(tmp_path: Path) -> None:
    record = two(
        tmp_path,
        "The Calderan minister Ilo Brandt blamed Skarn for delaying the talks on the fishing "
        "treaty in Port Hesse.",
        "The Skarnish envoy Edvin Falk accused Calder of stalling the talks on the fishing treaty "
        "in Port Hesse.",
    )
    assert of(record, "opposition")
    assert of(record, "contradiction") == []


def test_every_claim_of_a_finding_is_on_a_side_and_in_the_record(tmp_path: Path) -> None:
    for number, (_, _, one, other) in enumerate(CASES):
        folder = tmp_path / str(number)
        folder.mkdir()
        record = two(folder, one, other)
        known = {claim.id for claim in record.claims}
        for finding in record.findings:
            assert set(finding.claims) <= known
            assert {c for side in finding.sides for c in side.claims} == set(finding.claims)


def test_every_number_in_an_explanation_is_in_a_passage(tmp_path: Path) -> None:
    for number, (_, _, one, other) in enumerate(CASES):
        folder = tmp_path / str(number)
        folder.mkdir()
        record = two(folder, one, other)
        told = " ".join(report.text for report in record.reports)
        for finding in record.findings:
            numbers = [w.strip(",.;:()“”") for w in finding.explanation.split()]
            assert all(word in told for word in numbers if word.isdigit())


def test_findings_are_sorted_and_each_once(tmp_path: Path) -> None:
    rows = [account(str(n), case[2], published="2031-05-10") for n, case in enumerate(CASES)]
    record = build_accounts(tmp_path, *rows)
    assert all(one.id < other.id for one, other in pairwise(record.findings))


def test_what_one_outlet_repeats_is_no_agreement(tmp_path: Path) -> None:
    sentence = "The harbour master closed the eastern lock of Port Hesse for repairs."
    once = account("one", sentence, published="2031-05-10", outlet="Hesse Courier")
    again = account("two", sentence, published="2031-05-11", outlet="Hesse Courier")
    other = account("three", sentence, published="2031-05-11", outlet="Skarn Post")
    assert of(build_accounts(tmp_path, once, again), "agreement") == []
    assert of(build_accounts(tmp_path, once, again, other), "agreement")


def test_a_floor_is_no_rank(tmp_path: Path) -> None:
    record = two(
        tmp_path,
        "Marta Olin walked to the third-floor mixing room of the cannery.",
        "Ilo Brandt hid in an office on the third floor of the cannery, the guard said.",
    )
    assert not [f for f in record.findings if f.rule == "same-rank-told"]


def test_one_dispute_seen_in_two_ways_is_told_once(tmp_path: Path) -> None:
    found = of(
        two(
            tmp_path,
            "The Lunesse protocol was signed in Ostra on Tuesday, April 8, 2031, mediators said.",
            "The Lunesse protocol was signed in Ostra on Wednesday, April 9, 2031, a clerk said.",
        ),
        "contradiction",
        "date",
    )
    assert len(found) == 1
