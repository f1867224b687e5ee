"""How a clause tells its thing: by its own verb, and by nothing else that stands in it."""

import pytest

from consilience.extraction.modality import modality_of
from consilience.extraction.phase import phase_of, polarity_of
from tests.extraction.accounts import claim_at

MODALITY = [
    # done, with a word of planning beside it
    ("The swap took place as scheduled.", "actual"),
    ("The sides signed the deal that will end the war.", "actual"),
    ("The firm drafted a paper that could settle all claims.", "actual"),
    ("He did not know when the offer might lapse.", "actual"),
    ("This comes after the agreements reached last Friday.", "actual"),
    ("The main damage is to the four bridges.", "actual"),
    ("The month of May brought floods to Tarvik.", "actual"),
    ("We remain committed to a peaceful end.", "actual"),
    ("The demand aligns with what Tarvik wanted before.", "actual"),
    ("The ships stationed at Orva were hit.", "actual"),
    ("The club agreed to a seven-year deal with Kell.", "actual"),
    # who set off has set off, whatever for; who is set to, has not
    ("Nearly 100 men set off from the quay to march to Orva.", "actual"),
    ("Kell set up a camp to feed the men.", "actual"),
    ("The men are set on Monday to leave Orva.", "planned"),
    # what need not be done
    ("They don't need to leave the town.", "actual"),
    # what is believed is possible, but the hedge of an amount stands with the amount
    ("She is believed to be in Orva.", "possible"),
    ("The deal is believed to be worth $9 million.", "actual"),
    # "agreed" and "insisted" of how things are, and of what is to be
    ("Dask agreed that she was not to blame.", "actual"),
    ("Dask insisted that the dam was safe.", "actual"),
    ("Dask agreed that each would return nine men.", "agreed"),
    # what one may expect
    ("The patch should be effective in preventing raids.", "possible"),
    ("The town should be informed of the raid.", "demanded"),
    # what has to be done, and what one was let do
    ("We ought to leave the town.", "demanded"),
    ("You got to leave now.", "demanded"),
    ("She got to see the dam.", "actual"),
    ("and you got to play with the mayor", "actual"),
    ("Nothing in the plan requires that the town pay.", "actual"),
    # what is to come, said loosely, and what is only weighed
    ("It's gonna wind up as a lake.", "planned"),
    ("This would not fit the mayor's plan.", "conditional"),
    # a refusal to tell; what came later, seen from the past
    ("The defence would not comment on its plans.", "denied"),
    ("They worked on what would become the great list of voters.", "actual"),
    # a heading whose words all have capitals
    ("Kell Needs To Stop Her Tours And Show Care For Orva.", "demanded"),
    # under way
    ("Crews are working on the dam.", "actual"),
    # planned
    ("The army will leave Tarvik on Monday.", "planned"),
    ("They won’t be back before June.", "planned"),
    ("The firm plans to send a ship.", "planned"),
    ("The talks are expected to resume.", "planned"),
    ("Dask wants to bring back nine men.", "planned"),
    ("A meeting is scheduled for Monday.", "planned"),
    ("The army is to leave Tarvik.", "planned"),
    ("We are preparing for a new release of captives.", "planned"),
    ("We will be “ready to go” by noon.", "planned"),
    ("Power should be back by Friday.", "planned"),
    # a headline without a finite verb
    ("Tarvik ready to hand over captives", "planned"),
    # agreed
    ("The sides agreed to return 900 men.", "agreed"),
    ("The sides agreed that each would return 900 men.", "agreed"),
    ("The minister pledged to rebuild nine schools.", "agreed"),
    ("An exchange of 900 men was agreed.", "agreed"),
    # demanded
    ("The rebels must leave the town.", "demanded"),
    ("Tarvik has to pay for the bridge.", "demanded"),
    ("Kell called for a truce.", "demanded"),
    ("Tarvik continues to call for a truce.", "demanded"),
    ("The army demanded that the rebels leave.", "demanded"),
    ("Dask urged both sides to stop.", "demanded"),
    ("They are demanding a ransom.", "demanded"),
    # possible
    ("The cable may have been cut by an anchor.", "possible"),
    ("It could be a landslip.", "possible"),
    ("An attack is unlikely.", "possible"),
    ("They are likely to be handed over.", "possible"),
    ("It was perhaps the last raid.", "possible"),
    # conditional
    ("If the dam bursts, nine towns drown.", "conditional"),
    ("Unless the rain stops, the dam goes.", "conditional"),
    ("The dam would have burst without the wall.", "conditional"),
    ("The contract would be the largest of its kind.", "conditional"),
    # denied
    ("Dask denied the charge.", "denied"),
    ("The army refused to leave.", "denied"),
    ("The council ruled out a new dam.", "denied"),
    # what somebody was not given is no denial of anything
    ("The reporters were refused entry to the hall.", "actual"),
    ("Dask was denied bail.", "actual"),
    ("The plan was denied by the council.", "denied"),
    # whom a thing was meant for
    ("The nine shots were intended for a rival.", "actual"),
    # an aside before the verb
    ("the fault, related to the pump, could close nine mills", "possible"),
    # what is not ruled out may be
    ("Arson has not been ruled out.", "possible"),
    ("The council would neither confirm nor deny the report.", "denied"),
    # denying is denied
    ("Dask never denied the charge.", "actual"),
]


@pytest.mark.parametrize(("clause", "modality"), MODALITY)
def test_modality(clause: str, modality: str) -> None:
    assert modality_of(clause, None) == modality


def test_somebody_elses_would_is_what_they_said_would_come() -> None:
    clause = "the ship would be a week late"
    assert modality_of(clause, "says", own_voice=False) == "planned"


def test_direct_speech_supposes_with_its_would() -> None:
    told = claim_at("“That would help us with nine men,” Oren Dask said.", "nine men")
    assert told.modality == "conditional"


def test_a_denial_makes_its_content_denied() -> None:
    assert modality_of("the dam had burst", "denies", own_voice=False) == "denied"


def test_a_denial_denies_what_is_feared_too() -> None:
    told = claim_at(
        "Oren Dask, who leads Orva, dismissed fears that the dam would kill nine.", "nine"
    )
    assert told.modality == "denied"


def test_a_demand_makes_its_content_demanded() -> None:
    assert modality_of("the army leave the town", "demands", own_voice=False) == "demanded"


PHASE = [
    # the verb of a clause inside, a quality, a saying, and nobody
    ("and fired at the chief who had suspended her", None),
    ("The story was interesting.", None),
    ("The channel is reporting that nine men died.", None),
    ("if nothing was done to give them hope", None),
    ("The swap is under way.", "ongoing"),
    ("The swap is underway, though not yet complete.", "ongoing"),
    ("The swap is not yet complete.", "ongoing"),
    ("The swap was completed on Sunday.", "completed"),
    ("Traffic was being sent over land.", "ongoing"),
    ("The first part began yesterday.", "begun"),
    ("The talks were suspended.", "suspended"),
    ("The match was called off.", "cancelled"),
    # "over" and "still" of other things
    ("They freed 900 men over three days.", None),
    ("The army is going to leave.", None),
    ("Nine people died.", None),
]


@pytest.mark.parametrize(("clause", "phase"), PHASE)
def test_phase(clause: str, phase: str | None) -> None:
    assert phase_of(clause) == phase


POLARITY = [
    ("The dam did not burst.", "negative"),
    ("The dam hasn’t burst.", "negative"),
    ("Nobody died in the flood.", "negative"),
    ("There were no casualties.", "negative"),
    ("They have never held the town.", "negative"),
    # a no in a clause inside the clause
    ("The dam that nobody wanted burst on Monday.", "positive"),
    ("Nine people died without help.", "positive"),
    ("The dam burst.", "positive"),
]


@pytest.mark.parametrize(("clause", "polarity"), POLARITY)
def test_polarity(clause: str, polarity: str) -> None:
    assert polarity_of(clause) == polarity


# Where one clause tells things in two ways, each is a claim of its own.
INNER = [
    ("The first part of what will be a 900-man swap began on Monday.", "900-man", "planned"),
    ("The first part of what will be a 900-man swap began on Monday.", "began", "actual"),
    (
        "On the first of the days during which the deal will be signed, 270 men were freed.",
        "270 men",
        "actual",
    ),
    ("The agreement to exchange 900 men was reached in Tarvik.", "900 men", "agreed"),
    ("The agreement to exchange 900 men was reached in Tarvik.", "reached", "actual"),
    ("On May 16 the sides agreed that each would return 900 men.", "May 16", "actual"),
    ("On May 16 the sides agreed that each would return 900 men.", "900 men", "agreed"),
    # two verbs of one subject
    ("The men are held on board and will be handed over in Orva.", "held", "actual"),
    ("The men are held on board and will be handed over in Orva.", "handed over", "planned"),
    # a clause before the main one
    ("While the army has not confirmed it, 900 men were freed.", "900 men", "actual"),
    ("Once the swap is complete, both sides will have freed 900 men.", "900 men", "planned"),
]


@pytest.mark.parametrize(("text", "words", "modality"), INNER)
def test_each_part_has_its_own(text: str, words: str, modality: str) -> None:
    assert claim_at(text, words).modality == modality
