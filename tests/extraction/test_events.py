"""What a clause tells of: cases by pack, each with the trap that it stands for."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.extraction.events import UNTYPED, Typed, type_clause
from consilience.extraction.focus import BACKGROUND, HEAD, focus
from consilience.extraction.trees import Trees
from consilience.extraction.verbs import words_of
from consilience.model.span import Span
from consilience.packs.lexicon import WordForms
from tests.extraction.accounts import read
from tests.extraction.sentences import LEXICON, claims, types

CONFLICT = [
    # a light verb lends itself to its object
    ("The two sides held talks in Tarvik.", "talks"),
    ("The army carried out an air strike on Kellin.", "air_attack"),
    ("The council imposed sanctions on three banks.", "sanctions"),
    # what stands after "after" is the background
    ("After talks in Ostra, rebels shelled Kellin.", "attack"),
    ("The army withdrew from Kellin after the attack.", "withdrawal"),
    # the infinitive carries the weight of "agreed", not of "threatened" and "refused"
    ("Velm agreed to release 40 prisoners.", "release"),
    ("Velm threatened to attack the port of Sel.", "threat"),
    ("Velm refused to sign the treaty.", "refusal"),
    # the same verb with another object is something else
    ("Velm suspended food aid to Ostra.", "aid_cut"),
    ("Velm suspended diplomatic relations with Ostra.", "relations_cut"),
    ("Velm lifted the blockade of Port Sel.", "access"),
    # the passive has its object before it
    ("Two diplomats were expelled from Ostra.", "expulsion"),
    ("The village of Kellin was seized by rebels.", "territory"),
    ("Three sailors were kidnapped near Port Sel.", "capture"),
    # a longer trigger leaves no room for one inside it
    ("A car bomb killed nine soldiers.", "killing"),
    ("The roadside bomb went off in Kellin.", "bombing"),
    ("Hackers defaced the ministry's web sites.", "cyber_attack"),
]
DISASTER = [
    ("A quake shook the coast of Velm.", "earthquake"),
    ("The flood left 300 people homeless.", "flood"),
    ("Three people died on Friday.", "casualties"),
    ("The blaze was fought by 40 firefighters.", "fire"),
    ("Two cables were severed, so that the internet failed.", "outage"),
    ("Engineers repaired the water line.", "repair"),
    # a crash of prices is no accident
    ("The market saw a crash in prices.", "other"),
]
UNREST = [
    ("Thousands of teachers went on strike over pay.", "labour_strike"),
    ("Farmers blocked the road to Ostra.", "protest"),
    # a purpose does not decide: this is the protest, no demand
    ("Students staged a demonstration to demand reforms.", "protest"),
    ("The mayor lifted the curfew in Kellin.", "concession"),
    ("The mayor imposed a curfew in Kellin.", "restriction"),
    ("Police arrested 60 people.", "arrest"),
    # a month and a game are no marches
    ("The plan was read in March.", "other"),
    ("It was the team's best game.", "other"),
]
POLITICS = [
    ("The minister resigned on Monday.", "resignation"),
    ("Velm signed a treaty with Ostra.", "signing"),
    ("Velm restored diplomatic ties with Ostra.", "diplomatic_ties"),
    ("The club made a $160 million offer to Dask.", "offer"),
    ("The court convicted two men.", "trial"),
    # "back" is support only as a verb
    ("He came back to the house.", "other"),
]
CRIME = [
    ("Four men stole paintings from the museum in Ostra.", "theft"),
    ("They made off with 80 million euros.", "theft"),
    ("A bank in Kellin was robbed on Monday.", "robbery"),
    ("Two inmates escaped from the prison in Sel.", "escape"),
    # nothing was taken, nobody was held
    ("The singer stole the show.", "other"),
    ("The guard stole a pass and scored.", "other"),
    ("The driver escaped injury.", "other"),
]


@pytest.mark.parametrize(("text", "wanted"), CONFLICT + DISASTER + UNREST + POLITICS + CRIME)
def test_a_clause_has_the_type_of_what_carries_it(text: str, wanted: str) -> None:
    assert types(text)[:1] == [wanted]


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("Crews fought the blaze for an hour.", "attack"),  # a fight with a fire
        ("The company launched a new phone.", "launch"),  # nothing was fired
        ("Workers held a strike over pay.", "attack"),  # a strike of labour
        ("She went on hunger strike in prison.", "attack"),
        ("The crew shot a film in Kellin.", "attack"),
        ("Threatened species live in the valley.", "threat"),
        ("They had trouble making ends meet.", "talks"),
        ("Police on the 1200 block of Sel Street waited.", "protest"),
        ("Reporters asked Bill Orr about the house.", "law"),  # a name
        ("They met at the Summit Media house.", "visit"),
        ("Students carried small signs.", "peace_agreement"),
        ("The two sides traded words in an angry exchange.", "exchange"),
    ],
)
def test_a_word_that_means_something_else_types_nothing(text: str, never: str) -> None:
    assert never not in types(text)


def test_a_sentence_with_three_facts_makes_three_claims() -> None:
    text = "Rebels shelled Kellin, while the army withdrew from Sel, and police arrested 60 people."
    assert types(text) == ["attack", "withdrawal", "arrest"]


def test_a_rule_fires_once_on_a_clause() -> None:
    text = "The attack, attack and attack on attack positions was an attack."
    assert len(claims(text)) == 1


def test_the_rule_names_pack_type_and_trigger() -> None:
    (claim,) = claims("Velm agreed to release 40 prisoners.")
    assert claim.rule == "conflict/release:release"
    assert claim.pack == "conflict"
    assert claim.trigger
    assert claim.report
    assert "Velm agreed to release 40 prisoners."[claim.trigger.start : claim.trigger.end] == (
        "release"
    )


def test_an_unknown_clause_is_other() -> None:
    text = "The old clock stood in the hall."
    assert _typed(text) == UNTYPED


def test_the_verb_of_the_clause_ranks_first_and_the_background_last() -> None:
    text = "The army withdrew from Kellin after the attack"
    words = words_of(text, Span(0, len(text)))
    ranks = dict(zip((word.lower for word in words), focus(words), strict=True))
    assert ranks["withdrew"] == HEAD
    assert ranks["attack"] == BACKGROUND


def _typed(text: str) -> Typed:
    around = WordForms([word.lower for word in words_of(text, Span(0, len(text)))])
    return type_clause(Trees.of(read(text)), (Span(0, len(text)),), around, LEXICON)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # Part of speech: a preposition, a gerund, a noun before another noun, a name.
        ("According to the plan, the mill opens in May.", "other"),
        ("The mayor wept on hearing of her death.", "other"),
        ("The pilot saw two attack helicopters.", "other"),
        # A house of that name; a headline writes every word large.
        ("She went to Promises on Tuesday with her friends.", "other"),
        ("Orr Promises Aid To Tarvik", "promise"),
        # What somebody is charged with, before the word of law.
        ("The pilot will face murder charges in May.", "other"),
        # The same words in their sense.
        ("The army attacked two villages near Kellin.", "attack"),
        ("The court set a hearing on the dispute for May.", "trial"),
    ],
)
def test_a_trigger_counts_in_its_own_sense(text: str, told: str) -> None:
    assert types(text)[0] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # Only mentioned: the object of asking, a purpose, a thing told apart, a count charged.
        ("The minister answered questions about the attack.", "other"),
        ("She moved into the clinic to comply with her sentence.", "other"),
        ("The injured goalkeeper misses the last game.", "other"),
        ("The mill lies on the route of the march.", "other"),
        ("The week ended without a deal.", "other"),
        # Told: a light verb, its passive, a whole, what comes of a deed, what one goes for.
        ("The miners staged a protest in Tarvik.", "protest"),
        ("A protest was staged in Tarvik.", "protest"),
        ("A second round of talks began on Monday.", "talks"),
        ("The truck left the road, killing two miners.", "casualties"),
        ("The envoys flew to Ostra for talks.", "talks"),
        ("An attempt to seize the port was foiled.", "capture"),
        # What it does to minds, and what it comes from.
        ("The attacks in Tarvik placed fears at the centre of the vote.", "other"),
        ("The attacks in Tarvik killed ten miners.", "killing"),
        ("The harbour closed because of the attack.", "other"),
        # What was before, what one took care of, from when one counts.
        ("They had returned two days before the crash.", "other"),
        ("Having lost the election, the guild faced a dilemma.", "other"),
        ("It was wise to take care of the request.", "other"),
        # What was over before, also beside a verb that lends itself: no meeting, no trial.
        ("After the sentencing, Kell called the clerk a coward.", "other"),
        ("Tarvik will not make its plans known until the meeting in Ostra.", "other"),
        # A word that comes after it tells of it.
        ("The appeal comes after an exchange of 90 prisoners.", "exchange"),
        # What minds make of it.
        ("Neighbours were shocked by the murders.", "other"),
        ("The recent attacks reshaped the race for mayor.", "other"),
        # What a quarrel is over is not told.
        ("Orr went after Kell over his refusal to pay.", "other"),
    ],
)
def test_an_event_that_is_only_mentioned_types_nothing(text: str, told: str) -> None:
    assert types(text)[0] == told


_GAME = (
    "The coach was pleased with his team after the game. The season had been long, and the league "
    "had moved the playoff. "
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # A player's attack is none; an attack in a report of sport is one where it is told as one.
        (_GAME + "Orr attacked Tarvik early.", "other"),
        (_GAME + "Gunmen attacked the ground with rifles.", "attack"),
        # Without the field's words the word means what it says.
        ("Orr attacked Tarvik early.", "attack"),
    ],
)
def test_a_field_uses_words_in_its_own_sense(text: str, told: str) -> None:
    assert types(text)[-1] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # A demand that is met meets nobody; who talks of a thing need hold no talks.
        ("Each condition was met by noon.", "other"),
        ("We talked about the weather.", "other"),
        ("The envoys talked to the rebels in Ostra.", "talks"),
        # A tower reinforces nothing that could be sent.
        ("The speech reinforced an old rumour.", "other"),
        ("The army reinforced its garrison in Kellin.", "mobilisation"),
        # Dealing with a thing is no deal.
        ("The mayor deals with the flood as best he can.", "other"),
        ("The winter has taken its toll on the valley.", "other"),
    ],
)
def test_a_trigger_asks_for_its_frame(text: str, told: str) -> None:
    assert types(text)[0] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # What no weapon hits, whoever strikes: a policy, a mood, a fire that crews fight.
        ("Orr attacked the budget plan on Monday.", "other"),
        ("The plan that Orr attacked was dropped.", "other"),
        ("Forty men fought the fire.", "other"),
        ("One lie destroyed her career.", "other"),
        ("The tax killed jobs in the valley.", "other"),
        ("The bank's collapse cost the town dear.", "other"),
        # Who cannot be an attacker: a crisis, a storm; also as the doer of a passive.
        ("A deep crisis hit the town on Monday.", "other"),
        ("Tarvik was hit by a slump.", "other"),
        # The same words of what can be hit, and of a house that fell.
        ("Gunmen attacked the budget office on Monday.", "attack"),
        ("One bomb destroyed her house.", "damage"),
        ("The tower collapsed on Monday.", "damage"),
        # With an object it is something else: to demonstrate a will.
        ("The speech demonstrated their will.", "other"),
        ("Thousands demonstrated in Tarvik.", "protest"),
        ("Two miners are missing.", "casualties"),
        # A trigger's own object is no figure: "opened fire" fights no fire.
        ("A guard opened fire on the crowd.", "attack"),
        # The particle or the phrase belongs to another verb.
        ("The mayor shot back that nobody had asked.", "other"),
        ("He committed a crime in May.", "other"),
        # To share a view agrees nothing; to agree to a thing does.
        ("Many voters agree with him.", "other"),
        ("Velm agreed to the terms on Monday.", "agreement"),
        ("Several elders agreed that Orr needs a plan.", "other"),
        ("The two sides agreed that each would free ten men.", "peace_agreement"),
        # To please whom one speaks to, to answer a question, to give in to a wish.
        ("Orr appealed to young voters on Tuesday.", "other"),
        ("Orr appealed to the rebels to free the crew.", "demand"),
        ("Orr appealed for calm.", "demand"),
        ("Orr was asked about talks that he gave to a bank.", "other"),
        ("Orr could not resist taking a swipe at Kell.", "other"),
        # A form in -ing that tells what a thing is like.
        ("The likeness between the two is striking.", "other"),
        # Helpers are no help; relief is felt as well as sent.
        ("Her aides cheered in the hall.", "other"),
        ("It was a relief to all.", "other"),
        ("Relief reached the flooded village on Monday.", "relief"),
        # Anger erupts, and so does a mountain.
        ("Applause erupted in the hall.", "other"),
        ("The volcano erupted at dawn, spewing ash.", "eruption"),
        # What exploded is told, what made it is not.
        ("Two explosions rocked the market in Kellin.", "explosion"),
        ("The town's population exploded.", "other"),
        # Figures and rates back nobody; one defends oneself without a side.
        ("The evidence did not support the theory.", "other"),
        ("Rising rates will support a stronger dollar.", "other"),
        ("The villagers cannot defend themselves.", "other"),
        ("The guild supported the mayor.", "support"),
        # A rival that kills "us", the middle of a craze.
        ("The rival mill is killing us.", "other"),
        ("The town is at the epicenter of a protest movement.", "other"),
        ("The guild cracked down on tax fraud.", "other"),
        # What is sent out is no force; what is pulled out of a bag is no army.
        ("The guild has deployed observers to the vote.", "other"),
        ("Orr pulled out a list of the millers.", "other"),
        ("Prices hit bottom this year.", "other"),
        ("Orr hosted a party on Monday.", "other"),
        # A verb that looks like a noun of law, and one that looks like a wound.
        ("They have billed themselves as rivals.", "other"),
        ("The story wound up being about nothing.", "other"),
        ("Hate destroys those who harbour it.", "other"),
        ("The press does not have to like him.", "other"),
        # What is offered is no bid; what one thinks is no treaty.
        ("Both firms offer global reach and 400 million users.", "other"),
        ("I agree that she should be held to account.", "other"),
        ("The two sides agreed that each would free ten men.", "peace_agreement"),
        ("They left room for a rebellion to grow.", "other"),
        ("The story may be harder to defend against.", "other"),
        # People who are named by a deed, and what they do.
        ("They called the protester a troublemaker.", "other"),
        ("Protesters marched to the harbour.", "protest"),
    ],
)
def test_figures_of_speech_type_nothing(text: str, told: str) -> None:
    assert types(text)[0] == told


@pytest.mark.parametrize(
    ("text", "places"),
    [
        # Who speaks is of a guild there; where the saying was stays.
        ("Ilse Tarn, director of the guild in Tarvik, said on Monday that it would close.", []),
        ("Orr said in Tarvik on Monday that the mill would close.", ["Tarvik"]),
    ],
)
def test_the_place_of_a_saying_is_not_that_of_the_speakers_house(
    text: str, places: list[str]
) -> None:
    saying = next(claim for claim in claims(text) if claim.event_type == "statement")
    assert [place.text for place in saying.places] == places


def test_a_day_behind_what_is_so_may_be_that_of_the_saying() -> None:
    text = "The firm confirmed he was a passenger on the ferry via mail on Friday."
    assert not [when for claim in claims(text) for when in claim.times]
    text = "The firm confirmed he was hurt on the ferry on Friday."
    assert [when.text for claim in claims(text) for when in claim.times] == ["Friday"]


def test_the_years_of_a_rule_are_no_length() -> None:
    assert not [
        w.text for c in claims("Many fans have criticized the Kell years.") for w in c.times
    ]


def test_a_day_in_a_name_is_no_day() -> None:
    text = "Ilse Tarn wrote for the Sunday Courier before referee Ugo Weeks stopped her."
    assert not [when.text for claim in claims(text) for when in claim.times]


def test_what_is_told_of_a_person_does_not_type_the_clause() -> None:
    text = "The trial of the soldier held for shelling the mill starts on Monday."
    (claim,) = (claim for claim in claims(text) if claim.event_type != "statement")
    assert claim.event_type == "trial"


def test_the_time_of_another_event_is_left_out() -> None:
    text = "The man held after the raid of last Friday was charged with murder on Monday."
    (claim,) = (claim for claim in claims(text) if claim.times)
    assert [when.text for when in claim.times] == ["Monday"]


@pytest.mark.parametrize(
    ("text", "days", "places"),
    [
        # The day and the place of what is only recalled, and of a thing that is told apart.
        ("Kell recalled the Tarvik flood of 1952.", [], []),
        ("The Tarvik branch of the bank opened on Monday.", ["Monday"], []),
        ("A boy from Tarvik won the race on Monday.", ["Monday"], []),
        # Whom something is loyal to; a name of which only the beginning was read as one.
        ("Nobody is more loyal to Ostra than Kell.", [], []),
        ("They moved to the United States on Monday.", ["Monday"], ["United States"]),
        ("The rioting spread to the city of Tarvik on Monday.", ["Monday"], ["Tarvik"]),
        # A bare day behind a noun is the clause's, on whichever word it is read to hang.
        ("Orr repeated the warning in remarks to media May 24.", ["May 24"], []),
        ("The ministry released a strong statement Monday on the dam.", ["Monday"], []),
        # The time of what somebody has done before.
        ("The town has a recently repaired bridge.", [], []),
        ("Orr spent Saturday sailing rather than remaining in Kenya.", ["Saturday"], []),
        # What one has in a firm that is called like a place.
        ("Orr sold an investment in Orrdale on Monday.", ["Monday"], []),
        # Where it is otherwise; when somebody said what is so, and when it came to be.
        ("The roads are worse than in Kenya.", [], []),
        # How long the speech is, what something is unlike, what a trial comes after, what is known.
        ("Orr has been working on the roughly 30-minute speech for weeks.", ["weeks"], []),
        ("Her plan is a purposeful departure from 2008.", [], []),
        ("That case is set to go to trial after the November election.", [], []),
        ("Orr remembers that the guild left in May.", [], []),
        # When it was reported, and what lies between two lands as against what they have.
        (
            "The guild began to buy boats this week, as first reported by the Courier on Tuesday.",
            ["this week"],
            [],
        ),
        ("The mill is on the border between Kenya and Ethiopia.", [], ["Kenya"]),
        ("Orr stayed neutral in the dispute between Kenya and Ethiopia.", [], []),
        # What "it was … who" tells; a sort of place before its name.
        ("It was Oren Dask who left Kenya on Monday.", ["Monday"], []),
        ("They met in the southern resort of Mombasa on Monday.", ["Monday"], ["Mombasa"]),
        # Its own, also of a participle that tells what comes of it.
        ("Rebels shelled the town on Monday, killing two in Tarvik.", ["Monday"], ["Tarvik"]),
        ("The army held a parade in Tarvik on Friday.", ["Friday"], ["Tarvik"]),
    ],
)
def test_times_and_places_are_those_of_the_event(
    text: str, days: list[str], places: list[str]
) -> None:
    (claim,) = (claim for claim in claims(text) if claim.event_type != "statement")
    assert [when.text for when in claim.times] == days
    assert [place.text for place in claim.places] == places


_WORDS = st.lists(
    st.sampled_from(
        """attack attacked the a of to agreed and , after was will not Ostra 40 prisoners talks held
        lift curfew March “ ” who that strike air demanded by 3.5 — fire""".split()
    )
    | st.text(string.printable + "éß’—\u2028\U0001f300", max_size=6),
    max_size=40,
).map(" ".join)


@given(_WORDS)
def test_a_trigger_lies_inside_its_clause(text: str) -> None:
    typed = _typed(text)
    if typed.trigger:
        assert 0 <= typed.trigger.start < typed.trigger.end <= len(text)
        assert typed.rule
    else:
        assert typed == UNTYPED


@given(_WORDS)
def test_roles_are_passages(text: str) -> None:
    for claim in claims(text) if any(c.isalnum() for c in text) else ():
        for role in claim.roles:
            assert text[role.start : role.end] == role.text
