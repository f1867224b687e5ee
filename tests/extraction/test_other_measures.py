"""Numbers of another deed, victim or town than a clause tells of. People are invented."""

import pytest

from tests.extraction.sentences import claims


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # The age of whom an older deed befell, where the clause tells what came of it.
        ("Youths rioted on Monday over the death of an armed 16-year-old.", []),
        ("The vigil was held to mark the shooting of 15-year-old Kell Orr.", []),
        ("Violence has shaken Velm since the killing of Kell Orr, 15.", []),
        # The clause's own deed, and one that somebody is charged with, keep it.
        ("Police shot a 15-year-old in Velm.", ["15-year-old"]),
        ("Orr was charged with the murder of a 15-year-old.", ["15-year-old"]),
        # Numbers of a charge that only tells who is on trial; "two" is of those on trial.
        ("The film was shown at the trial of two men accused of killing Kell Orr, 34.", ["two"]),
        # What somebody once did who is only named.
        ("The guild has not named the clerk who shot three guards.", []),
        # Of an attack the toll is told, and of who acts the record may stand.
        ("Velm mourns after the attack that killed ten people.", ["ten"]),
        # A length of what goes on besides, and one of what is done.
        ("The marches came amid a 24-hour strike.", []),
        ("Miners staged a 24-hour strike.", ["24-hour"]),
        # What others did or lost who are only spoken to.
        ("To those who now mourn the loss of three children we say that we will return.", []),
        # A length of what ends or is the cause, and one of the deed.
        ("The verdict caps more than three years of efforts to bring him home.", []),
        ("The strike raised pressure on a guild reeling from four days of riots.", []),
        ("The guild met for four days.", ["four days"]),
        # A play of a game, and the name of one.
        ("The guard ran the guild's “Four Corners” game.", []),
        ("Orr held the guild to three and out.", []),
        # The end of a broken fraction.
        ("He served 41 / 2 months at sea.", []),
    ],
)
def test_a_number_of_another_deed_is_left_out(text: str, told: list[str]) -> None:
    first = claims(text)[0]
    assert [quantity.text for quantity in first.quantities] == told


@pytest.mark.parametrize(
    ("text", "places", "told"),
    [
        # How far a town lies from another is of neither event nor claim.
        ("The mill burned in Nairobi, about 30 miles south of Mombasa.", ["Nairobi"], []),
        ("It burned in Nairobi, 30 miles (48 km) south of Mombasa.", ["Nairobi"], []),
        # Without a town it tells where.
        ("The mill burned 30 miles south of Mombasa.", ["Mombasa"], ["30 miles"]),
    ],
)
def test_where_a_town_lies_is_told_of_no_event(
    text: str, places: list[str], told: list[str]
) -> None:
    first = claims(text)[0]
    assert [place.text for place in first.places] == places
    assert [quantity.text for quantity in first.quantities] == told


@pytest.mark.parametrize(
    ("text", "passage", "told"),
    [
        # What somebody on trial is accused of is told by itself, with its numbers.
        (
            "She spoke at the trial of two men accused of murdering a mother of three in May.",
            "two men accused of murdering a mother of three in May.",
            ["three"],
        ),
        # So is what somebody did who is only named, however short.
        (
            "The guild has not named the clerk who shot three guards.",
            "the clerk who shot three guards.",
            ["three"],
        ),
    ],
)
def test_a_deed_with_its_number_is_told_by_itself(text: str, passage: str, told: list[str]) -> None:
    by_itself = [claim for claim in claims(text) if claim.text == passage]
    assert [[quantity.text for quantity in claim.quantities] for claim in by_itself] == [told]


def test_what_a_number_is_given_as_is_of_who_gives_it() -> None:
    (told,) = claims("The Herald wrongly gave the number of people arrested as 415.")
    assert [quantity.text for quantity in told.quantities] == ["415"]


def test_a_deed_without_a_number_is_not_parted_from_who_did_it() -> None:
    text = "The film was shown at the trial of two men accused of theft."
    assert [claim.text for claim in claims(text)] == [text]
