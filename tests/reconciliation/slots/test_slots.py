"""Accounts that fill one slot of a deed or thing in two ways, and pairs beside them that do not."""

from pathlib import Path

import pytest

from consilience.reconciliation.slots.exclusive_words import kinds_in, states_in
from consilience.reconciliation.slots.frames import head_of
from consilience.reconciliation.slots.synonyms import deeds_of, phrase_deeds, things_of
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
