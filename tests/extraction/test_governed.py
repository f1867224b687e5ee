"""The passage of a clause that does not stand by itself is that of what it hangs on. Invented."""

import pytest

from tests.extraction.sentences import claims


@pytest.mark.parametrize(
    "text",
    [
        # One of two nouns, and what "it" stands for.
        "He passed the checks of the guild and an exam that tested what he knew of the dam.",
        # A noun whose verb stands before it, behind a preposition too, and all that "and" joins.
        "The guild talked with miners who knew the inside of the tunnel.",
        "A bomb thrown at the mill killed two women and a man who were caught in the fire.",
        "She never found the fumes she thought were plaguing her.",
        # A subject whose verb stands behind it.
        "The miners who knew the inside of the tunnel called the guild of Ostra.",
        "The old mill, also built in 1932, is still open to visitors.",
        # What is planned, and the noun of which it is told.
        "Orr scrapped plans to attend the talks of the guild at Kellin.",
        # What there is.
        "There may be some boats that are leaking in Kellin.",
        # What comes of how a thing is, and what it is like.
        "The year ended much as it began, with Orr leading the guild of Ostra.",
        "The mill of Ostra was so hot that its paint melted.",
        "Orr and Dask have led the guild for so many years that they are now its oldest captains.",
        # A verb form whose doer the clause above names, before and behind it.
        "Working by night in the harbour, Orr mended the dam of Tarvik.",
        "Orr left the harbour of Ostra after mending the dam in 2031.",
        # The same where a pack knows the deed.
        "Orr was held in the harbour of Ostra after being charged with the murder of Dask.",
        # What another does besides.
        "With the dam breaking, the crew of Kellin left the old mill.",
        # Of which kind some are tells of no deed.
        "The judge will read the words of everyone who testifies.",
        # A pronoun without its verb.
        "After the flood, all that will remain is the mill of Ostra.",
    ],
)
def test_a_piece_is_shown_with_the_clause_that_it_hangs_on(text: str) -> None:
    told = claims(text)
    assert told
    assert {claim.text for claim in told} == {text}


@pytest.mark.parametrize(
    ("text", "opener"),
    [
        # What another thing is like.
        ("The money came from the guild, as did the boats that were given to Dask.", "as did"),
        # What is left out is told by the clause above.
        (
            "Dozens of pilots filled the court of Ostra, just as they had every day of the trial.",
            "just as",
        ),
        # A few words that only tell when.
        ("The captain of the guild was asleep in the harbour when she arrived.", "when"),
    ],
)
def test_a_clause_that_tells_little_is_shown_with_the_one_above(text: str, opener: str) -> None:
    told = [claim.text for claim in claims(text)]
    assert len(told) > 1
    assert text in told
    assert not [one for one in told if one.startswith(opener)]


@pytest.mark.parametrize(
    "text",
    [
        # A subject, whose verb stands behind the words of saying, and a cleft.
        "What moved her, she said, was the fear that the dam would break.",
        "It’s the harbour, Orr said, that drew her to Kellin.",
    ],
)
def test_halves_that_words_of_saying_part_are_shown_as_one(text: str) -> None:
    assert [claim.text for claim in claims(text)] == [text, text]


def test_a_verb_behind_the_words_of_saying_is_shown_with_its_subject() -> None:
    text = "Time, Orr added, was on their side."
    assert [claim.text for claim in claims(text)] == [text]


def test_when_something_was_dismissed_is_shown_with_the_verb() -> None:
    text = "Orr on Tuesday dismissed the guild as weak."
    assert {claim.text for claim in claims(text)} == {text}


def test_what_is_cut_from_another_clause_keeps_its_own_parts() -> None:
    text = "The old mill, also built in 1932, is still open to visitors."
    parts = {claim.spans[0].of(text) for claim in claims(text)}
    assert parts == {"The old mill", "also built in 1932"}
    # With the whole shown, a day of one could be read as the other's: neither has it.
    assert not any(claim.times for claim in claims(text))


def test_what_only_says_which_things_are_meant_is_no_claim_of_its_own() -> None:
    told = claims("The guild fears storms that break its oldest boats and nets.")
    assert len(told) == 1


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        # A clause that tells more of a thing can be read by itself.
        (
            "The mayor thanked the crew, which had carried sandbags to the dam all night.",
            "which had carried sandbags to the dam all night.",
        ),
    ],
)
def test_what_stands_by_itself_is_left_as_it_is(text: str, passage: str) -> None:
    assert passage in [claim.text for claim in claims(text)]


@pytest.mark.parametrize(
    ("text", "kind", "passage"),
    [
        # what the clause above tells is another event
        (
            "The feast was the first test of the board since it agreed a truce with Orva in May.",
            "peace_agreement",
            "since it agreed a truce with Orva in May.",
        ),
        # nor does who "said" something tell what it was
        (
            "The witness had come with a hood over his head, Falk said when the court reopened.",
            "other",
            "when the court reopened.",
        ),
    ],
)
def test_a_clause_that_can_be_read_alone_is_shown_alone(text: str, kind: str, passage: str) -> None:
    assert (kind, passage) in {(claim.event_type, claim.text) for claim in claims(text)}


def test_what_a_pack_knows_is_shown_with_the_noun_it_is_told_of() -> None:
    text = (
        "Guards struggled to hold a crowd that left a vigil for Orr, 16, killed by thieves in May."
    )
    told = {claim.event_type: claim.text for claim in claims(text)}
    assert told["casualties"] == "Orr, 16, killed by thieves in May."


def test_an_apposition_that_a_tree_takes_for_a_clause_is_shown_with_the_sentence() -> None:
    text = (
        "The victims have been named as Captain Oren Kell of the guild and Ilse Tarn of the crew, "
        "both described by friends this morning as calm people."
    )
    assert text in [claim.text for claim in claims(text)]
