"""How a clause tells its thing where its tree tells more than the words of its verbs."""

from dataclasses import replace

import pytest

from consilience.extraction import extract
from consilience.language import analyse
from consilience.model.report import Published
from tests.extraction.accounts import account
from tests.extraction.sentences import claims

MOODS = [
    # orders are not told as done
    ("Bring 20 boats to the harbour at once.", "demanded"),
    ("“Do not leave the harbour,” Dask told them.", "demanded"),
    # what a plan rests on is over, and gives the claim its type
    ("Under the pact they signed on Monday, boats are to leave the harbour.", "actual"),
    # a bare "be" is asked for; after a modal or "to" it is not bare
    ("Brandt insisted his boat be left at the quay.", "demanded"),
    ("The club asked that the nine men be freed.", "demanded"),
    ("The men were told to be quiet in Tarvik.", "actual"),
    ("“Let us never be silent,” Dask told them.", "demanded"),
    ("“Let’s build the bridge,” said Ilse Tarn.", "demanded"),
    # one that only calls the ear to what follows asks for nothing
    ("“Let me tell you, the dam is old,” Dask said.", "actual"),
    # a verb outside the passage hands its modality to the infinitive in it
    ("“To rebuild every house,” Dask pledged.", "agreed"),
    # who is seen only seems nothing
    ("Dask appears in a film, saying that the dam is old.", "actual"),
    # what somebody became later is told of the past
    ("His brother, whose son would become the third mayor, left Orva.", "actual"),
    # what has yet to be done is not done; what is not needed is not asked for
    ("The bridge has yet to open.", "actual"),
    ("“I do not need a man to come from our ranks,” Dask said.", "actual"),
    # what asks stands behind the colon
    ("Dask faces a hard choice: Should she leave Orva?", "actual"),
    # what it only looks like
    ("It looks like the dam is lost.", "possible"),
    # a day in May may nothing
    ("A letter of May 2, 2031, came to Tarvik.", "actual"),
    # what is only talked of; a talk that was given is no rumour
    ("There is speculation that the ferry will be sold.", "possible"),
    ("Rumour has it that the ferry has been sold.", "possible"),
    ("Speculation is mounting that Dask will sell the ferry.", "possible"),
    ("The talk that Dask gave in Tarvik lasted an hour.", "actual"),
    # what somebody only thinks
    ("Oren Dask thinks that the town is weak.", "possible"),
    # what is told in the present of a time that is to come whenever it is told
    ("The film opens next summer.", "planned"),
    ("The new law takes effect later this month.", "planned"),
    ("The bridge opened a day before the next summer began.", "actual"),
    ("The pact gives Orva a seat in next year's council.", "actual"),
    ("Dask is confident of a good harvest next year.", "actual"),
    # a list of things is none to come
    ("Ten Things to Know for Monday in Orva.", "actual"),
    # what seems so, by a verb or an adverb; to appear in court seems nothing
    ("Dask has apparently hanged himself in prison.", "possible"),
    ("The army appears to have fled the town.", "possible"),
    ("It seems that the dam burst on Monday.", "possible"),
    ("The minister appeared in court on Monday.", "actual"),
    ("The recording led him to allegedly fire the gun in Orva.", "possible"),
    # what can be, and what cannot; to see is told
    ("The system can detect nine kinds of fire.", "possible"),
    ("She could not reach the town.", "actual"),
    ("You can see nine boats in the harbour.", "actual"),
    # what lies ahead, after a name's grown "is", in the progressive, in a headline
    ("Donald’s going to leave Tarvik.", "planned"),
    ("The campaign is expecting to air a new film.", "planned"),
    ("Tarvik to hold first election in May", "planned"),
    # who had to leave has left; a voice's "had to" is its "must", where it counts nobody
    ("The men have had to leave their homes.", "actual"),
    ("The town had to be cleared at noon.", "actual"),
    ("Dask said that 200 men had to leave.", "actual"),
    ("Dask said that the men have had to leave.", "actual"),
    ("Dask said that the army had to leave.", "demanded"),
    ("Dask said that the guilty had to be punished.", "demanded"),
    # what "it is" an adjective for ought to be, or may not be, and is not told as done
    ("It is essential that the nine men be freed.", "demanded"),
    ("It's vital to free the nine men.", "demanded"),
    ("It remains vital to free the nine men.", "demanded"),
    ("It is time to leave Tarvik.", "demanded"),
    ("It is illegal to attack a hospital.", "possible"),
    ("It is impossible to evacuate the town.", "possible"),
    # that it is hard is told, where nothing more is
    ("It is hard to tell the two quays apart.", "actual"),
    # what was needed was done; what took its time, too
    ("It was necessary to clear the town.", "actual"),
    ("It took nine days to clear the town.", "actual"),
    # what only is noted, and what is over
    ("It is important to note that the army left Tarvik.", "actual"),
    ("It’s vital to repeat that the army left Tarvik.", "actual"),
    ("It is important that Dask won.", "actual"),
    ("It is important that the men have left.", "actual"),
    # what others demand of a thing that the clause only names
    (
        "Dask defended his plan to push through cuts demanded by the Olsa Fund.",
        "actual",
    ),
    # a word of intention that is not the clause's own
    ("The club took in nine million crowns from a group set up to help the poor.", "actual"),
]


@pytest.mark.parametrize(("text", "modality"), MOODS)
def test_how_a_clause_tells_its_thing(text: str, modality: str) -> None:
    assert claims(text)[0].modality == modality


def test_a_question_tells_nothing() -> None:
    assert not claims("Did nine men leave Tarvik on Monday?")
    assert not claims("Will the army leave Tarvik on Monday?")


def test_what_cannot_be_is_told_as_not_so() -> None:
    (claim,) = claims("She could not reach the town.")
    assert claim.polarity == "negative"


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The talks begin in Orva on 9 May 2031.", "planned"),
        ("Dask is leaving the club on 9 May 2031.", "planned"),
        ("The talks began in Orva on 2 May 2031.", "actual"),
        ("The talks begin in Orva on 2 May 2031.", "actual"),
    ],
)
def test_the_present_with_a_day_to_come_lies_ahead(text: str, modality: str) -> None:
    published = Published("2031-05-04", "2031-05-04", "stated", None, ())
    report = replace(account(text), published=published)
    (claim,) = extract(report, analyse(report))
    assert claim.modality == modality
