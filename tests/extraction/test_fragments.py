"""Pieces of sentences and questions make no claims."""

import pytest

from consilience.extraction import extract
from consilience.language import analyse
from consilience.reading.account import Account, report_of
from consilience.reading.plain import decoded


def _passages(text: str) -> list[str]:
    data = text.encode()
    report = report_of(Account("a.txt", data, *decoded("a.txt", data)))
    return [claim.text for claim in extract(report, analyse(report))]


@pytest.mark.parametrize(
    "text",
    [
        "Deputy Harbourmaster",  # a heading of two words
        "In a written notice.",  # a preposition and what hangs on it
        "The Oldwick Chancellor",  # a noun phrase that nothing is told of
        "Is the bridge really theirs?",  # a question
        "“Who on earth is that?”",  # marks after the question mark
        "Should the ferry have sailed five minutes before dawn?",  # a question that measures
        "As always, an odd crew that mends ships.",  # a noun phrase with what tells which
        "Harbour master Hugh Orr said:",  # words of saying without what is said
        "(According to a note left in the mill.)",  # whose words, and none of them
        "Pascal Orr, 50.",  # somebody's age under a picture
        "And what was her view quite plainly of the dam that he built.",  # asked without a mark
        "How Ilse Orr Thinks of Edda Kell.",  # a headline that promises and tells nothing
        "Watch a clip of the storm below.",  # the outlet calls on its readers
        "Ilse Tarn reported from Ostra.",  # who wrote it
        "Ilse Tarn and Ugo Kell contributed to this report.",
        "I do.",  # what one does stands elsewhere
    ],
)
def test_pieces_and_questions_make_no_claim(text: str) -> None:
    assert _passages(text + "\n") == []


@pytest.mark.parametrize(
    "text",
    [
        "It's tough.",  # a verb grown to a pronoun
        "Oldwick surrendered.",  # two words, one of them a form that may be a verb
        "“They were all adults.”",
        "In spring the ferry sank.",  # begins as a piece does, and has a verb
        "Explosion in Oldwick",  # a pack's word
        "Three dead",  # a quantity
    ],
)
def test_what_tells_something_stays(text: str) -> None:
    assert len(_passages(text + "\n")) == 1


def test_the_clause_that_a_question_opens_with_makes_no_claim() -> None:
    text = "Is anyone still there who saw the ferry sink on Monday?"
    assert not [one for one in _passages(text + "\n") if one.startswith("Is anyone")]


@pytest.mark.parametrize(
    ("text", "scrap"),
    [
        # what stands before words of saying tells nothing by itself
        ("At a hearing on Tuesday, Kell said the ferry sank.", "At a hearing on Tuesday"),
        ("Orr and others who want to shut the dam said it leaks.", "Orr and others who want"),
        ("The mayor told reporters in Tarvik that the ferry sank.", "reporters in Tarvik"),
    ],
)
def test_a_scrap_beside_words_of_saying_makes_no_claim(text: str, scrap: str) -> None:
    assert not [one for one in _passages(text + "\n") if one.startswith(scrap)]


def test_whose_words_they_are_is_no_claim_without_them() -> None:
    text = "A Harbour Poll of the race in May 2015 put his support at 5 percent.\n"
    assert "A Harbour Poll of the race in May 2015" not in _passages(text)


def test_a_short_line_between_others_is_a_heading() -> None:
    text = "The dam held in May.\n\nDivision over the mill.\n\nThe guild met on Monday.\n"
    assert "Division over the mill." not in _passages(text)
    assert _passages("Explosion in the mill\n\nThe guild met on Monday.\n")[0].startswith("Expl")


def test_no_clause_ends_with_a_word_that_leads_in_another() -> None:
    text = "Kell said the ferry sank and she wept because Dask had left.\n"
    assert not [one for one in _passages(text) if one.split()[-1] in {"and", "because"}]


def test_hostile_marks_end() -> None:
    assert _passages("What?" + "\"' " * 20_000 + "\n") == []


@pytest.mark.parametrize(
    ("text", "scrap"),
    [
        # An aside, and a verb that lacks what it is about.
        ("The dam, Orr said, “will last,” and that, I am sure, will calm them.", "I am sure"),
        ("There was, Orr said, “a quiet understanding.”", "There was"),
        # What goes on describing who speaks, and what only tells whom they mean.
        ("“It will last,” said Ugo Tarn, manager of a mill that mends ships.", "manager"),
        ("“It will last,” said the engineer, referring to the dam.", "referring"),
        # What somebody was asked; how many of a thing is decided about.
        ("Asked whether the ferry had hurt the harbour, Orr said that it had not.", "whether"),
        ("The vote, concerning how many boats the town must keep, angers Orr.", "concerning"),
        # What leads up to a verb that words of saying cut off.
        ("Worn by use, the old dam, Orr said, will hold.", "Worn"),
        # A question whose mark stands behind a clause of its own; how many are the source of it.
        ("And who signed the law, which closed the harbour?", "And who"),
        ("According to four of his friends, Orr will sail in May.", "According"),
        # The number of those who say it.
        ("About four of 10 voters said that life would be worse.", "About four"),
        # A question around a clause of its own; what is asked besides; what is compared.
        ("Will the crew, which mends ships, want to sail?", "Will"),
        ("Nobody told whether it would last or when he would go.", "or when"),
        ("How one sails is as telling as where one lands with a ship.", "as where"),
        ("They laughed at it, just like the mayor did.", "just like"),
        ("It will last, but only when it is mended each year.", "but only when"),
        # No word for what was done.
        ("They said that she could, and asked her to sail.", "she could"),
        # How one reckons; who passed it on; what is so besides.
        ("Counting her own boats, Orr said, they are 71 short of the number.", "Counting"),
        ("“It did not,” Orr noted in a letter on the dam, as told by the Courier.", "in a letter"),
        ("And if she drops her plan, cannot get it through, or loses the vote?", "And"),
        # What somebody began to say.
        ("So we need — and you know this — we need more boats.", "So we need"),
        # Who says it, and nothing that is said.
        ('"No one says that it only rains here, we are saying, I am saying, lots do."', "we are"),
        # What somebody asks with "if".
        ("He shook hands and asked the millers if they planned to sail.", "if they"),
        # "In order to" orders nothing.
        ("The plan is needed in order to keep boats which mend the dam.", "order to"),
        # Whom somebody told it; where somebody said it.
        ("He told the guild of pilots on Friday that the ferry sank.", "the guild"),
        ("“It will last,” Orr said at a meeting here Thursday, using a map.", "at a meeting"),
        ("“It will last,” Orr said 30 minutes into the talk.", "30 minutes"),
        # On what occasion it was said.
        (
            "In discussing the many leaks of the dam, Orr told host Ugo Kell, “It will last.”",
            "In d",
        ),
        ("When asked about the dam, Orr gingerly said that it would hold.", "When asked"),
        # How many of a thing that another claim tells.
        ("Polls show as many as 30 percent of Orr's pilots say they will leave.", "as many as"),
        # A question inside quotation marks, whose mark stands behind another clause.
        ("“Can you really mend the dam when nobody pays for it?” Orr asked.", "“Can you"),
        ("“How about we do this for the mill: I sail, and you pay?”", "“How about"),
        # What only was done as well; what was not so, without a verb.
        ("As pilots in Tarvik have done, Orr sailed at night.", "As pilots"),
        ("Not just another quarrel of pilots.", "Not just"),
        ("Orr was not surprised by the flood, only that it had not come before.", "only that"),
        # What is so stands before it.
        ("Half of the guild say that the dam will hold, and half say it will not.", "it will"),
        ("The guild has mended its boats. That's it.", "That's"),
        # Marks of a page.
        ('<post id="77" author="@orr">The ferry sank.', "<post"),
        # What was done stands in the sentence before; how somebody spoke; a question in quotes.
        ("Dask never mended his boats. Orr certainly won't.", "Orr"),
        ("“The dam has broken,” Orr said, breaking into tears.", "breaking"),
        ("“Rain came again. When does it stop?,” Orr said.", "When"),
        # Who wrote it.
        ("(Reporting by Ilse Tarn in Ostra; editing by Ugo Kell)", "(Reporting"),
    ],
)
def test_what_stands_beside_makes_no_claim(text: str, scrap: str) -> None:
    assert not [one for one in _passages(text + "\n") if one.startswith(scrap)]


@pytest.mark.parametrize(
    "text",
    [
        # The same words where they tell something.
        "I am sure that it will last.",
        "There was a quiet understanding.",
        "Whether it will last is unclear.",
        "Only when it rained did the boats sail.",
        "They did not.",
        # What begins like a question and says something of itself.
        "What is not clear in the letter is that both guilds are sailing to the bay.",
        "What boats and nets he has is lent by the guild.",
    ],
)
def test_the_same_words_tell_something_in_a_sentence_of_their_own(text: str) -> None:
    assert _passages(text + "\n")
