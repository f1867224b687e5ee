"""Whose voice it is where words beside the speaker mislead. The people and places are invented."""

import pytest

from tests.extraction.accounts import claim_at, voices_at
from tests.extraction.sentences import claims

KELL = "Kell Systems has released a patch for its mail program.\n\n"
ROEK = "“It was bad,” said Captain Oren Roek of the Tarvik State Police.\n\n"

# text, words of the passage, who vouches for it after the outlet
SPEAKERS = [
    # a source that no mark parts from what it says
    ("According to Tarvik police a man went to the Orva Bank.", "a man went", ["Tarvik police"]),
    # a name read together with the force and the rank
    ("“He took nine lives,” Tarvik State Police Lt. Dask said.", "nine lives", ["Dask"]),
    # a verb before the one of saying is no part of who says it
    ("But the police delayed announcing that nine men had died.", "nine men", ["police"]),
    # the age belongs to who says it, hyphens and all
    ("An 18-year-old gang member insisted he shot nobody.", "shot", ["18-year-old gang member"]),
    # a word for the day stands before the source
    (KELL + "But today the company announced it has hired nine men.", "nine", ["Kell Systems"]),
    # an epithet, and then the word for the sort
    (KELL + "The software giant said the fault is old.", "fault", ["Kell Systems"]),
    (
        KELL + "The software giant said the fault is old. The company said it is rare.",
        "rare",
        ["Kell Systems"],
    ),
    # neither a ministry nor a paper is a company
    (
        KELL + "The Tarvik Ministry backed it. The company said the fault is rare.",
        "fault",
        ["Kell Systems"],
    ),
    # a name told with its sort, though it does nothing itself
    (
        KELL + "Shares fell, led by the oil giant Orva Marine. The company said it is well.",
        "is well",
        ["Orva Marine"],
    ),
    # nobody named before
    ("The software giant said the fault is old.", "fault", ["software giant"]),
    # an officer of the police is not "the police"
    (ROEK + "But the police said the trail led to a mill.", "trail", ["police"]),
    # an office named by its bearer
    (
        "Nine men were held on Monday, according to the Tarvik District Attorney's Office.",
        "Nine men",
        ["Tarvik District Attorney's Office"],
    ),
    # where reports come from does not speak; a land whose statement it is does
    ("The vote ended on Sunday, said reports from Tarvik.", "vote ended", ["reports"]),
    # a report of a paper is the paper's, also where its name is read as no house's
    ("An earlier report of the Marar Bulletin said nine men fled.", "nine", ["Marar Bulletin"]),
    # the newspaper is the one that has a newspaper's name
    (
        "The Orva Times is reporting that Dask fled. Police said he is old. He had left in 2008 "
        "after nine years, the newspaper reported.",
        "nine years",
        ["Orva Times"],
    ),
    # what follows "told" hears
    (
        "The Orva Watch said it rained. “There are nine posters here,” Mila, a woman of Tarvik who "
        "gave no surname for fear of the police, told the Orva News agency.",
        "nine posters",
        ["Mila"],
    ),
    # an agency by its name is not whoever spoke last
    (
        "Guards in Orva said a man fled. Nine doors were open, the Kell news agency reported.",
        "Nine doors",
        ["Kell"],
    ),
    # what a number is put at, over an aside; in British spelling
    ("Police put the march, to mark a feast in Orva, at 9,000 people.", "march", ["Police"]),
    ("Organisers estimated the crowd at 9,000.", "crowd", ["Organisers"]),
    # what closes a sentence as an aside is not said, nor denied
    ("The mayor denied that he had met Dask, who left with nine men.", "nine men", []),
    ("Police confirmed that they had seized a boat, which cost nine crowns.", "nine crowns", []),
    # a closing verb of charging
    ("Oren Dask fired nine shots from the roof, prosecutors charge.", "nine", ["prosecutors"]),
    # a film vouches for nothing, nor does the court where somebody is accused
    ("The footage shows Mona Kell picking up nine children.", "nine", []),
    ("It was shown in the Orva Court at the trial of two men accused of nine raids.", "nine", []),
]


@pytest.mark.parametrize(("text", "words", "voices"), SPEAKERS)
def test_whose_voice_it_is(text: str, words: str, voices: list[str]) -> None:
    assert voices_at(text, words) == voices


JUDGED = [
    # what somebody is said to be
    ("Police have identified the nine as sailors.", "identified the nine", ["Police"]),
    ("Officials described Dask as a man with nine sons.", "nine sons", ["Officials"]),
    # over a comma that joins things
    ("Police identified them as Mona Kell, and 48-year-old Ilse Tarn.", "48", ["Police"]),
    # the outlet's own act behind it
    ("Police identified the man as Oren Dask, and nine boats left.", "nine boats", []),
    # advice
    ("Kell Systems' Oren Dask advised users to shut nine gates.", "nine gates", ["Oren Dask"]),
    ("Kell Systems recommends that users shut nine gates.", "nine gates", ["Kell Systems"]),
    # those whom somebody advised: no advice of nine gates
    ("The users Dask advised not to go saw nine gates.", "nine gates", []),
    # doubt, beside what another says
    (
        "The ministry says the vote was fair, but critics question the count of nine towns.",
        "nine towns",
        ["critics"],
    ),
    # by whom a participle is told
    ("It was a vote hailed by the ministry as a step for nine towns.", "nine", ["ministry"]),
    ("A vote hailed by the ministry as a step but dismissed by critics as a sham of nine hours "
     "was held.", "nine", ["critics"]),
    ("It was a vote hailed by officials in the poor land as a step for nine.", "nine",
     ["officials"]),
    # what somebody remembers
    ("Ilse Tarn, who works there, recalled seeing nine flames.", "nine", ["Ilse Tarn"]),
    ("Witnesses described hearing nine shots.", "nine", ["Witnesses"]),
    # a headline that names its source behind a dash; a dash before anything else
    ("Nine shops burn in Orva - police", "Nine", ["police"]),
    ("Nine shops burn in Orva - the worst fire in years", "Nine", []),
    # what was found out
    ("The authorities determined nine bombs had been there.", "nine", ["authorities"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "voices"), JUDGED)
def test_whose_judgement_it_is(text: str, words: str, voices: list[str]) -> None:
    assert voices_at(text, words) == voices


CARRIED = [
    # "they" are the men told of, and "then" goes on with it
    ("Officials said the men robbed a shop. They then burnt nine cars.", ["Officials"]),
    # over "and" inside what is said
    ("Officials said the men robbed a shop, and took rings. They then burnt nine cars.",
     ["Officials"]),
    # no "then": the outlet may know it
    ("Officials said the men robbed a shop. They had nine cars.", []),
    # the outlet said the first itself
    ("The men robbed a shop. They then burnt nine cars.", []),
    # another paragraph
    ("Officials said the men robbed a shop.\n\n\nThey then burnt nine cars.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "voices"), CARRIED)
def test_what_goes_on_with_an_account(text: str, voices: list[str]) -> None:
    assert voices_at(text, "nine cars") == voices


def test_an_account_that_goes_on_is_not_in_its_own_words() -> None:
    told = claim_at("Officials said the men robbed a shop. They then burnt nine cars.", "nine cars")
    assert not told.attribution[-1].quoted


def test_what_is_joined_inside_what_is_said_is_said() -> None:
    text = "Officials said the men drove into the shop at dawn, and grabbed nine rings."
    assert voices_at(text, "nine rings") == ["Officials"]


@pytest.mark.parametrize(
    "said", ["the mill burnt down.", "the guards knelt down.", "the guard dug a hole."]
)
def test_a_verb_with_a_past_of_its_own_is_said(said: str) -> None:
    assert [claim.text for claim in claims(f"Police say {said}")] == [said]
