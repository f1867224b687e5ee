"""In which sense a word stands, by what hangs on it."""

import pytest

from tests.extraction.sentences import types


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # What one thinks all the time is no agreement; what was agreed is one.
        ("I agree with her on most things.", "other"),
        ("We don't always agree on prices.", "other"),
        ("Ostra agreed with Velm on a price.", "agreement"),
        # Advice that wants something done, and a friend who is put in a good word for.
        ("The guild recommended that the mill be closed.", "demand"),
        ("Orr was recommended to the mayor by a friend.", "other"),
        # Words are no weapons, whatever they are called.
        ("Orr attacked the mayor for being late.", "other"),
        ("Orr attacked the mayor as a liar.", "other"),
        ("Thieves attacked the mayor for his coat.", "attack"),
        # A window that thieves smash is no riot.
        ("Thieves rammed the jewelry store, smashing a window.", "other"),
        ("Youths smashed windows in Tarvik.", "riot"),
        # What is under attack; what is captured and withdrawn; what a storm is of.
        ("Our freedom is under attack from the guild.", "other"),
        ("The village is under attack from the north.", "attack"),
        ("The message was captured and kept by the clerk.", "other"),
        ("The mayor withdrew her proposal for a canal.", "other"),
        ("A blizzard of letters reached the mayor.", "other"),
        # Another verb of the same form; a figure for blame; whom a headline presents.
        ("The talk wound up with a song.", "other"),
        ("The song is an indictment of the guild.", "other"),
        # What a thing is like, and a hall that nobody conquers.
        ("It's always striking when a rival bows.", "other"),
        ("Pilots sat together before occupying the lobby.", "other"),
        # Sent away from an office, and no request.
        ("Kell was dismissed as manager of the mill.", "appointment"),
        ("The mayor promised to restore law and order.", "promise"),
        # A vote that nobody casts.
        ("She was voted best baker of the year.", "other"),
        ("The council voted for the tax.", "vote"),
        # The support of somebody else is not what was given.
        ("The survey has provided little clarity about the strength of her support.", "other"),
        ("Velm has provided food and support to the refugees.", "aid"),
        # Hundreds of thousands of something is one thing.
        ("Velm gave the hospital hundreds of thousands of dollars.", "aid"),
        # A verb in the noun of its own: the rally does the denouncing.
        ("The rally denounced the mayor's call for a ban on boats.", "accusation"),
        # A battle with milk from afar is none; a killing needs no soldiers.
        ("Farmers fought a losing battle against the importation of milk.", "other"),
        ("Two nuns were slain in their house.", "killing"),
        # A camera takes nobody prisoner, and a team of clerks is no army.
        ("The camera captured the fall of the mill.", "other"),
        ("The firm mobilized a team of engineers.", "other"),
        # A charge is brought before a court.
        ("A man has been charged with arson.", "trial"),
        ("The clerk charged him with murder.", "trial"),
        ("The market found the miller guilty of theft.", "trial"),
    ],
)
def test_a_sense_hangs_on_what_stands_around(text: str, told: str) -> None:
    assert types(text)[0] == told
