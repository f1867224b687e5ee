"""Accounts that fill one slot of a deed or thing in two ways, and pairs beside them that do not."""

from itertools import product
from pathlib import Path

import pytest

from consilience.reconciliation.slots.exclusive_words import kinds_in, states_in
from consilience.reconciliation.slots.frames import head_of
from consilience.reconciliation.slots.synonyms import deeds_of, phrase_deeds, things_of
from tests.accounts import account, build_accounts
from tests.reconciliation.pairs import of, two

RAIN = "Rain fell on Skarn."

CONTRADICT = [
    # two colours of one thing
    (
        "The driver of the tram in Skarn told Ilo Brandt that the signal had been green. "
        "The union said the signal at Marl Bridge had been dark for two nights.",
        RAIN,
        "status",
    ),
    # what of one thing only one is, whatever the pack knows of it
    (
        "The clerk said the vault in Skarn was locked. Ilo Brandt said the vault was unlocked.",
        RAIN,
        "status",
    ),
    # a pronoun right behind whom it means
    (
        "The pilot was drunk, the police in Skarn said. His lawyer said he was sober.",
        RAIN,
        "status",
    ),
    # one way in, told with other verbs and other nouns for who came
    (
        "Thieves broke into the mint of Skarn on May 9. Three masked men entered through a "
        "skylight, the police spokesman Ilo Brandt said.",
        "Coins are missing from the mint of Skarn since May 9. Two burglars came in by a cellar "
        "door, a neighbour told the police spokesman Ilo Brandt.",
        "category",
    ),
    # nobody, in another word
    (
        'The union of Skarn wrote the mine a letter in spring. "Nobody answered," its head said.',
        "The mine in Skarn had a letter of the union in spring and replied to it, it said.",
        "status",
    ),
    # nothing of a thing, and the thing
    (
        "No salt was found in our flour, the mill in Skarn said. Inspectors said the salt came "
        "from the flour.",
        RAIN,
        "status",
    ),
    # so many who did it, called otherwise
    (
        "Thieves broke into the mint of Skarn on May 9. Three masked men entered through a "
        "skylight, the police spokesman Ilo Brandt said.",
        "Coins are missing from the mint of Skarn since May 9. Two burglars came in by night, "
        "a neighbour told the police spokesman Ilo Brandt.",
        "count",
    ),
    # those counted do it themselves, beside other numbers of their noun
    (
        "Seven divers went to the wreck off Skarn on May 9, Ilo Brandt of the harbour guard said. "
        "Three divers stayed on the ship.",
        "Nine divers are at the wreck off Skarn, Ilo Brandt of the harbour guard said on May 9.",
        "count",
    ),
    # how many were there, in two ways of saying so
    (
        "There are 31 sailors aboard the Keld, which left Skarn on May 9, Ilo Brandt said.",
        "The Keld of Skarn carried 34 people on May 9, the yard told Ilo Brandt.",
        "count",
    ),
    # a thing that was behind another, and none of it
    (
        "The wall in Skarn fell after a small tremor, Ilo Brandt of the Falk works said.",
        "There was no tremor, the institute in Skarn said. The Falk works had no comment.",
        "status",
    ),
    # a thing that somebody had none of
    (
        "A distress call was heard in Skarn at noon, Ilo Brandt said. The navy had heard no "
        "distress call, its spokesman said.",
        RAIN,
        "status",
    ),
    # what is to be done, and is not to be done
    (
        "The exam in Skarn will be repeated on June 2, Ilo Brandt said.",
        "The exam will not be repeated, the office of Ilo Brandt in Skarn said.",
        "status",
    ),
    # two years of what is done once
    (
        "The ferry Lark was built in 2019, its owner in Skarn said. The Lark was built in 2014, "
        "the register in Skarn says.",
        RAIN,
        "date",
    ),
    # two towns, of one printing
    (
        "The ballots were printed in Skarn, Ilo Brandt said. The indictment says that they were "
        "printed in Ostry.",
        RAIN,
        "place",
    ),
    # a quality before its noun, and a state behind it
    (
        "The wolf in Skarn got out through a damaged fence, Ilo Brandt said. The fence was intact, "
        "a keeper said.",
        RAIN,
        "status",
    ),
    # the door of a thing stands for it
    (
        "The cage in Skarn was locked, Ilo Brandt said. The door of the cage stood open, a keeper "
        "said.",
        RAIN,
        "status",
    ),
]

STAND = [
    # a second thing of its kind
    "The first signal in Skarn was green, Ilo Brandt said. The union said the second signal was "
    "dark.",
    # a quality of something else
    "The clerk said the street in Skarn was a dead end. Ilo Brandt said the street was alive.",
    # what had been so before, in an account's own words
    "Edvin Falk had been free for years. The police in Skarn said Edvin Falk was jailed.",
    # another verb made by the little word behind it
    "Ilse Tarn walked inside, a clerk in Skarn said. Ilo Brandt said she never walked out.",
    # not at the time of something else
    "No shots were fired when Edvin Falk was arrested, police in Skarn said. A clerk said he had "
    "fired shots at noon.",
    # one who did it by another way elsewhere
    "Ilse Tarn went to Skarn by train, a clerk said. Ilo Brandt left Skarn by bus, his wife said.",
    # one voice that tells both
    "Ilo Brandt said the gate in Skarn was open. The gate was closed on Friday, Ilo Brandt said.",
    # of some of many, others do otherwise
    "In Skarn 25 percent would vote for Falk, a poll by Ilo Brandt found. Others said they would "
    "not vote.",
    # two votes of one person
    "Ilo Brandt voted in 2031 against the harbour tax. A clerk in Skarn said Ilo Brandt voted in "
    "2033 for a new bridge.",
    # an hour rounded
    "Police in Skarn were called at 8.40 p.m. A clerk said the police were called at 8.39 p.m.",
    # a state that ended, told as such
    "Edvin Falk was at large until May 3, police in Skarn said. A clerk said Edvin Falk was in "
    "prison.",
]


@pytest.mark.parametrize(("one", "other", "slot"), CONTRADICT)
def test_what_cannot_both_be_so_is_a_contradiction(
    tmp_path: Path, one: str, other: str, slot: str
) -> None:
    assert of(two(tmp_path, one, other), "contradiction", slot)


@pytest.mark.parametrize("account", STAND)
def test_what_both_can_be_is_none(tmp_path: Path, account: str) -> None:
    assert not of(two(tmp_path, account, RAIN), "contradiction")


def test_words_of_one_deed_meet_in_its_row() -> None:
    assert phrase_deeds(("came", "in")) & deeds_of("entered")
    assert not deeds_of("entered") & deeds_of("attacked")
    assert things_of("burglars") & things_of("thief")


@pytest.mark.parametrize(
    ("words", "head"),
    [
        ("the mouth of the river", "mouth"),
        ("two of the paintings", "paintings"),  # so many of them are of them
        ("a grey van", "van"),
    ],
)
def test_the_noun_of_a_phrase_is_its_head(words: str, head: str) -> None:
    assert head_of(words.split())[0] == head


def test_the_longest_words_tell_the_column() -> None:
    ways = {found.words for found in kinds_in("the cellar door".split()) if found.row == "ways in"}
    assert ways == {"cellar door"}  # and not the cellar
    assert {found.words for found in states_in("not guilty".split())} >= {"not guilty"}


def test_accounts_of_others_hide_no_contradiction(tmp_path: Path) -> None:
    # so many of the same deed that no pair of it would be looked at without asking of whom
    of_one = (
        account(
            "one",
            "The rower Edvin Falk of the Skarn club died on Thursday at his home in Skarn.",
            published="2031-05-09",
        ),
        account(
            "two",
            "Edvin Falk, a rower of the Skarn club, died on Friday, Ilo Brandt said in Skarn.",
            published="2031-05-10",
        ),
    )
    of_others = [
        account(
            f"other {number}",
            f"The baker {name} {house} of {house}au died on Monday at a clinic in {house}au.",
            published="2031-05-09",
        )
        for number, (name, house) in enumerate(
            product(("Aldo", "Berin", "Corla", "Dorvan", "Elsa"), "Tamm Orle Vant Hulm Kist Rohn "
                    "Sand Pelk Morv Lind".split())
        )
    ]  # fmt: skip
    alone = of(build_accounts(tmp_path, *of_one), "contradiction", "date")
    among = of(build_accounts(tmp_path, *of_one, *of_others), "contradiction", "date")
    assert [f.id for f in alone] == [f.id for f in among if set(f.claims) & set(alone[0].claims)]


def test_who_denies_a_state_does_not_clash_with_its_opposite(tmp_path: Path) -> None:
    text = (
        "The Ministry denies reports that the sirens in Skarn had been switched off. They were in "
        "working order."
    )
    record = build_accounts(tmp_path, account("one", text), account("two", "It rained in Skarn."))
    assert not [finding for finding in record.findings if finding.kind == "contradiction"]
