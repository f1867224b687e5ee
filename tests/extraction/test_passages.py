"""The passage of a claim: its clause, with what a reader needs of the clauses around it."""

import pytest

from tests.extraction.sentences import claims


def _passages(text: str) -> list[str]:
    return [claim.text for claim in claims(text)]


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        # Which people: the clause about them is a claim of its own, and the noun needs it.
        (
            "The mayor thanked people who had carried sandbags to the dam all night.",
            "The mayor thanked people who had carried sandbags to the dam all night.",
        ),
        # It tells more, and does not tell which: a comma stands before it.
        (
            "The mayor thanked the crew, which had carried sandbags to the dam all night.",
            "The mayor thanked the crew",
        ),
        # What belongs to the word that opens a clause; "every" measures nothing from it.
        (
            "Now that the ferry is back in Kellin, pilots sail.",
            "Now that the ferry is back in Kellin",
        ),
        (
            "They were built shortly after the guild was founded in Ostra.",
            "shortly after the guild was founded in Ostra.",
        ),
        (
            "The behaviour of each pilot is read every nine days before they can sail to Ostra.",
            "before they can sail to Ostra.",
        ),
        # The word that opens the sentence belongs to what it opens.
        (
            "According to pilot Ilse Tarn on the Kellin Harbour blog, the guild sold nine boats.",
            "According to pilot Ilse Tarn on the Kellin Harbour blog, the guild sold nine boats.",
        ),
        # All that the sentence is for stands behind "that".
        (
            "It was here that the first villagers saw the smoke above the mill.",
            "It was here that the first villagers saw the smoke above the mill.",
        ),
        # The other half of a comparison.
        (
            "The second flood was not as high as it had been in the spring.",
            "The second flood was not as high as it had been in the spring.",
        ),
        # A length of time is measured from something.
        (
            "The vote came two days after Orr had opened the new harbour.",
            "The vote came two days after Orr had opened the new harbour.",
        ),
        # "When" by itself begins a clause of its own; behind "only" it does not.
        (
            "The ferry sailed when the captain had counted his passengers.",
            "The ferry sailed",
        ),
        (
            "The ferry will sail only when the captain has counted his passengers.",
            "The ferry will sail only when the captain has counted his passengers.",
        ),
        # What comes as something else happens does not come by itself.
        (
            "The vote came as Orr was looking for a new harbour.",
            "The vote came as Orr was looking for a new harbour.",
        ),
        # What "so" leads up to.
        (
            "The flood was so high, in fact, that it broke the dam.",
            "The flood was so high, in fact, that it broke the dam.",
        ),
        # "How" is asked, and what stands behind it is told by nobody.
        # How long after what somebody said: the saying is told elsewhere.
        (
            "Orr agreed on Tuesday, hours after Kell said that he would leave.",
            "Orr agreed on Tuesday",
        ),
        # What a subject that is a clause is for.
        (
            "What the council does with the mill is up to the town.",
            "What the council does with the mill is up to the town.",
        ),
        # A time that "when" tells apart.
        (
            "The ferry sank at a time when the harbour was empty.",
            "The ferry sank at a time when the harbour was empty.",
        ),
        (
            "The village will keep the boat until it can assess how the new dam is working.",
            "until it can assess how the new dam is working.",
        ),
        # A subject that is a clause, in somebody's words: the tree hangs both halves on "said".
        (
            '"What the mayor chooses to do, whether she thinks it is wise, is up to her," he said.',
            '"What the mayor chooses to do, whether she thinks it is wise, is up to her,"',
        ),
        (
            '"What is absolutely needed is that we keep the dam alive," he told me.',
            '"What is absolutely needed is that we keep the dam alive,"',
        ),
        (
            "“Getting ahead in the guild,” he said, “means rowing loudly.”",
            "“Getting ahead in the guild,” he said, “means rowing loudly.”",
        ),
        # A clause about a thing that no word opens needs the thing, also where it is a sum.
        (
            "They get less than the $20 a day the millers typically earn.",
            "the $20 a day the millers typically earn.",
        ),
        # The owner of what is quoted stands before the quotation.
        (
            'He said that the mayor\'s "old message is working and we see the boats moving."',
            "the mayor's \"old message is working",
        ),
        # To whom it was told is no part of what was told.
        (
            "The mayor told host Ugo Kell she believed that the guild had left.",
            "she believed that the guild had left.",
        ),
        # What "there is" tells of.
        (
            "And there was little evidence Wednesday that this would be an easy task, Orr said.",
            "there was little evidence Wednesday that this would be an easy task",
        ),
        # "When it comes to" tells what something is about.
        (
            "The young actor turned the tables when it came to choosing a part.",
            "The young actor turned the tables when it came to choosing a part.",
        ),
        # What "not only" leads up to stands behind the words of saying.
        (
            "A dam would not only hold the flow of water, she said, but also the flow of sand.",
            "A dam would not only hold the flow of water, she said, but also the flow of sand.",
        ),
        # Nothing is told of them but what the clause around tells: anyone, the only one.
        (
            "Anyone who steals a boat in the harbour of Tarvik is not welcome.",
            "Anyone who steals a boat in the harbour of Tarvik is not welcome.",
        ),
        (
            "The only pilot who had ever sailed the strait at night was Kell.",
            "The only pilot who had ever sailed the strait at night was Kell.",
        ),
        # What "or" joins under one "not".
        (
            "Kell asked why the guild had not mended the dam sooner, or closed the mill at once.",
            "Kell asked why the guild had not mended the dam sooner, or closed the mill at once.",
        ),
        # Behind its verb the thing is told, before it nothing is.
        (
            "Orr decried the plan, but Kell said almost nothing about the mill until May.",
            "but Kell said almost nothing about the mill until May.",
        ),
        # What "such" leads up to hangs on the verb.
        (
            "They have built such a narrow canal that no boat of the guild can pass it.",
            "They have built such a narrow canal that no boat of the guild can pass it.",
        ),
        # A noun in quotation marks behind its own words.
        (
            "While Orr praised the mayor as a “strong voice,” he voted for her rival.",
            "While Orr praised the mayor as a “strong voice",
        ),
        # Whom somebody mocks for what is quoted.
        (
            "The mayor mocked Kell for “sleeping in the boat” because he had lost.",
            "The mayor mocked Kell for “sleeping in the boat” because he had lost.",
        ),
        # What a preposition right behind a noun tells apart.
        (
            "She spoke of a wide gap between what the pilots think and what the law says.",
            "She spoke of a wide gap between what the pilots think and what the law says.",
        ),
        # As somebody was: no clause by itself.
        ("I want people to remember me as I was.", "I want people to remember me as I was."),
        # What a fear holds, behind an aside.
        (
            "Mr. Orr decided to sail despite fears, even in his own guild, that it might rain.",
            "Mr. Orr decided to sail despite fears, even in his own guild, that it might rain.",
        ),
    ],
)
def test_a_passage_holds_what_its_words_need(text: str, passage: str) -> None:
    assert passage in _passages(text)


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        # What another voice's words complete belongs to the passage of both.
        ("The head of the guild is worried about what Orr is stirring up in Kellin.", "about what"),
        ("The letter accuses one of the millers, Susanne Kell, of hiding what she knew.", "of hi"),
    ],
)
def test_no_passage_begins_behind_the_word_that_it_completes(text: str, broken: str) -> None:
    assert not [one for one in _passages(text) if one.startswith(broken)]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        # The subject and the adverb of what words of saying cut off behind the clause.
        ("The price was not told, though it was widely reported that Orr paid all.", "widely"),
        ("Orr has raised doubts about the dam, falsely suggesting that Kell built it.", "falsely"),
        # Who does what is told next.
        ("The miners cheered the mayor loudly as he kept talking about the old dam.", "as he"),
    ],
)
def test_no_clause_ends_with_words_of_the_next(text: str, left: str) -> None:
    assert not [one for one in _passages(text) if one.endswith(left)]


def test_a_clause_keeps_the_word_that_leads_it_in() -> None:
    text = (
        "The Guild Action reported spending $1.1 million on boats, while a new guild started by "
        "a former aide has reported spending $1.8 million on mail."
    )
    assert any(one.startswith("while a new guild") for one in _passages(text))


def test_words_of_saying_take_in_what_is_said() -> None:
    text = "The harbour master, Ilse Tarn, said on Tuesday that the ferry had sunk in the bay."
    saying = next(claim for claim in claims(text) if claim.event_type == "statement")
    assert saying.text == text
    assert [when.text for when in saying.times] == ["Tuesday"]
    assert not saying.places


def test_what_is_taken_in_stays_the_other_claims() -> None:
    text = "The mayor thanked people who had carried 400 sandbags to the dam on Friday."
    first, second = claims(text)
    assert first.text == text
    assert not first.quantities
    assert not first.times
    assert first.clause.of(text) == "The mayor thanked people"
    assert [quantity.text for quantity in second.quantities] == ["400"]
    # With the whole shown, her day could be read as that of the thanks.
    assert not second.times


def test_a_participle_takes_in_whose_it_is() -> None:
    text = "Orr met the villagers rescued from the flooded valley on Monday in a school."
    assert any(one.startswith("the villagers rescued") for one in _passages(text))


def test_a_passage_does_not_reach_into_another_voice() -> None:
    text = (
        "“The dam will hold for years,” said Kell, who wore a coat that his brother had lent him."
    )
    assert "“The dam will hold for years,”" in _passages(text)


def test_what_somebody_asks_stands_in_the_clause_that_it_is_asked_in() -> None:
    text = "Whether Orr will be asked to open the harbour is less clear."
    assert _passages(text) == [text]


def test_words_of_saying_have_no_time_of_what_is_told_of_the_speaker() -> None:
    text = "Orr, who left the harbour last May, said on Monday that the ferry had sunk."
    saying = next(claim for claim in claims(text) if claim.event_type == "statement")
    assert [when.text for when in saying.times] == ["Monday"]


def test_when_a_coat_was_made_is_no_time_of_what_is_done_with_it() -> None:
    assert not claims("Orr wore a 1940s coat at the table.")[0].times


@pytest.mark.parametrize(
    ("text", "start"),
    [
        # The subject stands before the words of saying that cut the clause off.
        ("The plan, which officials said will start in May, helps nobody.", "which officials said"),
        (
            "Crews sifted the ashes of the fire, which police said they were treating as odd.",
            "which police said they were",
        ),
    ],
)
def test_a_clause_without_its_subject_begins_where_that_stands(text: str, start: str) -> None:
    assert any(one.startswith(start) for one in _passages(text)), _passages(text)


@pytest.mark.parametrize(
    ("text", "times"),
    [
        # How fast, not when; when another thing was; what a series is of.
        ("About 5,000 gallons of water a minute were poured on the mill.", []),
        ("Orr gave money to the 1968 campaign.", []),
        ("It was the first flood since the storm of 2003.", []),
        ("The army held a series of raids on villages in May.", ["May"]),
        # The tree hangs the day on the town, but it is the raid's.
        ("A raid on the port of Orva on Monday killed 14 dockers, Ilse Korr said.", ["Monday"]),
    ],
)
def test_a_time_of_something_else_is_left_out(text: str, times: list[str]) -> None:
    assert [when.text for when in claims(text)[0].times] == times


def test_how_long_after_an_event_another_was_is_no_time_of_it() -> None:
    _, second = claims("Orr hanged himself, hours after he was arrested in the raid.")
    assert second.text.startswith("hours after")
    assert not second.times


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        # Where a voice begins inside a phrase, the passage takes the phrase in, whoever says it.
        (
            "The mayor denied that the guild had consoled itself with hopes of a flood.",
            "the guild had consoled itself with hopes of a flood.",
        ),
        (
            "Orr pledged to oppose a canal for the mill “today, tomorrow, forever.”",
            "Orr pledged to oppose a canal for the mill “today, tomorrow, forever.”",
        ),
        (
            "He had no plans to bring the boats to Ostra, Kell said.",
            "He had no plans to bring the boats to Ostra",
        ),
        (
            "Her words prompted calls for a probe of how the dam could break.",
            "Her words prompted calls for a probe of how the dam could break.",
        ),
    ],
)
def test_no_passage_is_torn_from_its_phrase(text: str, passage: str) -> None:
    assert passage in " | ".join(_passages(text))
