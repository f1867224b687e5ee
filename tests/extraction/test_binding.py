"""Clauses that stay with the clause around them. All is invented."""

import pytest

from tests.extraction.sentences import claims


@pytest.mark.parametrize(
    "text",
    [
        # "If" asks what is to be decided, also behind an aside; it is no condition.
        "The law lets the villages decide for themselves if their own mills would harm the river.",
        "The guild will meet to determine, after the flood, if the dam leaks.",
        # A participle in a list behind a colon is one of its items.
        "The sheet named three faults: theft of a boat during the storm, lying in wait and theft "
        "for gain.",
        # Joined verbs that share one "to".
        "The crews rose up to attack dozens of barges, occupy river islands and prompt the closing "
        "of the port.",
        # What "it was" leads up to, over a long aside.
        "It was the river — and wartime songs about it in harbour bars — that made it famous.",
        # The second clause's subject stands at the end of the first, and no comma parts them.
        "When the old tax is broken up the river guild is bound to lose.",
        "When it counted Orr and the Gulls got the job done.",
        # What can't be done together is not done singly either.
        "Miners can't sail the way Orr sailed this week and win a river match.",
        # Nobody does it.
        "There is no other pilot in Tarvik that can steer the ferry in the dark.",
        # The second state that a verb leads to.
        "They want to see the pilots punished and the guards disarmed.",
        # A condition without "if".
        "The lamps would be a danger should they burn.",
        # What "so" leads up to without "that".
        "The heat of the fire was so strong it melted the paint off the boats.",
        # A clause that begins with its verb: its subject stands in the one before it.
        "The archive released more than 100 letters of the mayor, among them were the pleas of "
        "past and present pilots to keep Orr.",
        # A gerund with nothing beside it only tells when.
        "The captain, soon after arriving, would change the crew and count the boats.",
        # Which of two things is meant, also where it can be done and the clause only is so.
        "The road is not the means, nor the method, nor the tool by which you can save Orva.",
        "She blamed neither the guild nor the road by which the miners had come to Tarvik.",
    ],
)
def test_half_of_a_clause_is_no_claim(text: str) -> None:
    assert [claim.text for claim in claims(text)] == [text]


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        # A preposition joins what somebody looks at to the verb.
        (
            "When I look at how hard she works and how she listens, I am glad.",
            "When I look at how hard she works",
        ),
        # What leads up to words of saying behind it is told with them.
        (
            "Orr was at last convicted of theft, and in April 2003 he admitted to a court that he "
            "had stolen two boats.",
            "Orr was at last convicted of theft",
        ),
        (
            "The mayor has already won much praise from the miners for this step, and by closing "
            "the mill he showed that he is also willing to listen.",
            "The mayor has already won much praise from the miners for this step",
        ),
    ],
)
def test_a_clause_ends_where_its_own_words_do(text: str, passage: str) -> None:
    assert claims(text)[0].text == passage


@pytest.mark.parametrize(
    ("text", "passages"),
    [
        # Who speaks from a town is no subject of what is said, whatever the tree makes of it.
        (
            "The ferry burned out, officials at the port of Ostra, Tarvik, said.",
            ["The ferry burned out"],
        ),
        # Nobody says it here: others say it of him.
        (
            "A man said to have been freed from a secure ward against his wishes was yesterday "
            "being questioned over the fire in the mill.",
            [
                "A man said to have been freed from a secure ward against his wishes was yesterday "
                "being questioned over the fire in the mill."
            ],
        ),
        # Who is quoted stands before "as saying", and the quoting is no claim besides.
        (
            "The pier will open in June, the Courier reported, quoting her lawyer Ugo Kell as "
            "saying on May 2 that the guild has not approved it.",
            [
                "The pier will open in June",
                "quoting her lawyer Ugo Kell as saying on May 2 that the guild has not approved "
                "it.",
                "the guild has not approved it.",
            ],
        ),
    ],
)
def test_words_of_saying_leave_whole_clauses(text: str, passages: list[str]) -> None:
    assert [claim.text for claim in claims(text)] == passages


def test_a_condition_is_told_by_itself_and_with_what_hangs_on_it() -> None:
    text = "The miners will leave the valley if the dam leaks."
    assert [claim.text for claim in claims(text)] == [text, "if the dam leaks."]


def test_a_gerund_with_its_object_is_told_by_itself() -> None:
    text = "Orr left the mill before counting nine boats of Ostra."
    told = [span.of(text) for claim in claims(text) for span in claim.spans]
    assert "before counting nine boats of Ostra." in told


def test_an_aim_behind_an_aside_is_the_sentence_s() -> None:
    text = "The guild hired Dask, who had sailed in the storm, to steer the boats of Ostra."
    assert [claim.text for claim in claims(text)] == [text, "who had sailed in the storm"]


def test_what_something_is_opposed_to_is_the_sentence_s() -> None:
    text = (
        "The murder was due to the feud with the Orva gang, which runs the area where Dask lived, "
        "as opposed to Dask being a target due to his work at the jail."
    )
    assert "which runs the area where Dask lived" in [claim.text for claim in claims(text)]
