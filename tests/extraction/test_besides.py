"""Times and places that a clause only tells besides. People, places and events are invented."""

import pytest

from consilience.extraction.far_places import is_no_place
from consilience.extraction.trees import Trees
from consilience.language import analyse
from consilience.model.claim import PlaceMention
from tests.extraction.accounts import account
from tests.extraction.sentences import claims


@pytest.mark.parametrize(
    ("text", "days"),
    [
        # Who somebody is today, or was once, is no time of what she did.
        ("Orr, now a coach of the guild, finished school in 1978.", ["1978"]),
        ("Kell, a candidate for mayor this year, came on Monday.", ["Monday"]),
        # What somebody is fined or held for may have been at that time; "on Monday" is the arrest.
        ("Kell was fined for two hits on Orr last weekend.", []),
        ("Two men are under arrest for the murder of a clerk last summer.", []),
        ("Kell was arrested on Monday.", ["Monday"]),
        ("Kell was arrested for theft last summer.", ["last summer"]),
        ("A jury today convicted Kell of murdering a clerk in May 2005.", ["today"]),
        # What an event comes after or is because of.
        ("It is the first vote in the country since the death of Oren Dask two years ago.", []),
        (
            "Youths marched on Monday in protest at the killing of a boy, eight days ago.",
            ["Monday"],
        ),
        ("The king died two years ago.", ["two years ago"]),
        # The year of a law is its name.
        ("The rule weakens the Wild Species Act of 1973.", []),
        ("The 1973 law protects wolves and bears.", []),
        # What something is more or less than.
        ("Fewer boats came than in the past week.", []),
        ("Fewer boats came in the past week.", ["the past week"]),
        # Than when nothing is later is a bound of the thing itself.
        ("The boats will be handed over no later than May 15.", ["May 15"]),
        ("The talks will begin no earlier than May 20.", ["May 20"]),
        ("The boats came earlier than in May.", []),
        ("Kell ran the lap five seconds sooner than when beating Orr in 2008.", []),
        # Two days of one kind, the second behind what the clause comes after.
        ("Orr did not play last Sunday after a fall last Tuesday.", ["last Sunday"]),
        # A participle before its clause tells of who acts.
        ("Passed in 2009, the rule weakened the guild.", ["2009"]),
        # What he has done so often, and what is planned meanwhile.
        ("As he has done many times this year, Orr won.", ["this year"]),
        ("Orr was considered a rival, as he was a week ago.", []),
        ("The vote comes as Orr prepares to leave the guild on Monday.", ["Monday"]),
        # A year that tells which product is meant.
        ("The flaw is in Tarn Editor 2012.", []),
        ("The flaw was found in 2012.", ["2012"]),
        # A weekday in a name; what is done "on Super Tuesday" is done that day.
        ("The patch came last week on Patch Tuesday.", ["last week"]),
        ("Kell spoke at a Super Tuesday rally.", []),
        ("Kell won the vote on Super Tuesday.", ["Tuesday"]),
        ("Unlike in 2012, Orr spoke briefly.", []),
        # What is so again and again.
        ("Orr sells boats on the second Tuesday of every month.", []),
        ("Orr sold boats on the second Tuesday of May.", ["the second Tuesday of May"]),
        ("I hope he can bring that night after night.", []),
        # A film, and what one feels about.
        ("The movie 13 Hours is set to be shown this week.", ["this week"]),
        ("They were worried about the future.", []),
        # What was before a month, what was otherwise then, a minute for the dead.
        ("Entering February, Orr had won six races.", []),
        ("If the mills were different than they were in 1978, the guild is not.", []),
        ("The guild held a minute of silence for Kell.", []),
    ],
)
def test_a_time_told_besides_is_none(text: str, days: list[str]) -> None:
    assert [when.text for claim in claims(text) for when in claim.times] == days


@pytest.mark.parametrize(
    ("text", "places"),
    [
        # Nobody need be charged where the deed was done; one is arrested in a town.
        ("Orr was charged in the slayings of two clerks at a shop in Mombasa.", []),
        ("Orr was arrested in Nairobi for the murder of a clerk in Mombasa.", ["Nairobi"]),
        ("Orr was arrested for murder in Mombasa.", ["Mombasa"]),
        # Where one is bound, and where one goes in.
        ("She boarded a jet, headed for Orva House in Mombasa.", []),
        ("She checked into Orva House in Mombasa.", ["Mombasa"]),
        ("We have learned from Nairobi and other towns that you cannot wait.", []),
        ("The guild prepares for its game at Nairobi.", []),
        ("Orr fired a gun during a transfer from a unit in Mombasa to one in Nairobi.", []),
        # On which side a town or a part of one lies; a deed there is told.
        ("Tarvik, her home town, is 64 kilometres north of Mombasa.", []),
        ("The gang has long claimed the low-income Cypress Hill area northeast of Mombasa.", []),
        ("The mill burned north of Mombasa.", ["Mombasa"]),
        # Whom one thinks of, and a figure of speech.
        ("Our thoughts are with the victims in Mombasa.", []),
        ("The firm is at a fork in the road.", []),
        ("A tree fell in the road.", ["the road"]),
        ("The flaw burst onto the scene on Monday.", []),
        ("Soon a life in prison would not scare him.", []),
        # A team, the yard of a game, a street that begins like a quarter, who is aimed at.
        ("Orr sprained an ankle in the loss to Kenya.", []),
        ("Orr also led a drive, hitting Kell on third down from the Kansas City 7.", []),
        ("He was driven to a house at East 77th Street.", ["a house", "East 77th Street"]),
        ("The blaze was directed at Kenya.", []),
        # What is shown with the clause it depends on has no place to be read as that one's.
        ("His body was found by a maid who went into a house in Mombasa.", []),
        # Where somebody is punished is not where the deed was done.
        ("Orr was jailed for a raid on a bank in Kenya.", []),
        ("Orr was jailed in Kenya for a raid on a bank.", ["Kenya"]),
        # A measure, a plight, a body whose name begins like a town's.
        ("Orr holds the record at 4,051 yards.", []),
        ("Orr ran the guild from behind bars.", []),
        ("We are truly at a crossroads.", []),
        ("Orr sent a letter to the Kenya Office of Tolls.", []),
        # Where one goes is of the going alone, and not of what is told beside it.
        ("Orr met Kell when he brought a letter to Kenya.", ["Kenya"]),
        ("Orr escaped when he was being taken to a jail in Kenya.", ["a jail", "Kenya"]),
        # Names of a book, pages that are broken into, part of a title or a name.
        ("In Kenya Moon, her second novel, Orr tells of a flood.", []),
        ("The flaw is spread through hacked Web sites.", []),
        ("Orr wrote to White House Counsel Oren Kell.", []),
        ("Kell works for the Organization for Security and Cooperation in Europe.", []),
        # Whose pressure it is, who somebody is, what is far, what a thing becomes, a bond.
        (
            "Under intense pressure from Kenya to end the inquiry, the guild was giving in.",
            [],
        ),
        ("Ugo Kell beat the senator from Kenya by 18 points (58 percent to 40 percent).", []),
        ("He moved to the mill from Kenya.", ["the mill", "Kenya"]),
        ("The house stands on a street not far from Kenya.", ["a street"]),
        ("Orr turned the mill into apartments.", []),
        ("Kell committed herself to the church.", []),
        ("The flaw is in IE6 and IE7.", []),
        # The other side of a sea.
        ("Across the Atlantic, the guild signed a deal.", []),
        # Where it burned is not where one is charged.
        ("Breaking: clerk accused of arson following a raid at a shop in Nairobi", []),
        # A quarter is told with its town.
        (
            "A clerk shot two men in May at the mill in Northeast Philadelphia.",
            ["the mill", "Northeast Philadelphia"],
        ),
        # Who acts is of a place, in an aside; what one is told of was there.
        ("Orr, a baker in Nairobi, gave the guild nine loaves.", []),
        ("Officers were alerted to a fire on the roof.", []),
    ],
)
def test_a_place_told_besides_is_none(text: str, places: list[str]) -> None:
    assert [place.text for claim in claims(text) for place in claim.places] == places


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # How far what is told lies from what is told beside it is no measure of the latter.
        ("Just six weeks before Kell takes office, the guild met.", [[], []]),
        ("The patch came out eight days after reports began.", [[], []]),
        ("Two days after the raids, the town had changed.", [["Two days"]]),
        ("Kell waited for two days before she left.", [["two days"], []]),
        # How long another event lasted, and how long somebody served who suffered it.
        ("Orr acted alone in the unrest which triggered five days of riots in Velm.", [[]]),
        ("Orr was fined for a hit on Kell, a 15-year veteran of the guild.", [[]]),
        ("Orr, a 15-year veteran of the guild, was fined.", [["15-year"]]),
    ],
)
def test_a_distance_between_two_events_measures_none(text: str, told: list[list[str]]) -> None:
    assert [[q.text for q in claim.quantities] for claim in claims(text)] == told


def test_colours_of_a_team_are_no_place() -> None:
    text = "Kell comes to the Black and Gold from a small club."
    start = text.index("Black")
    team = PlaceMention("to", "Black", start, start + len("Black"))
    town = PlaceMention("to", "Blackwater", start, start + len("Blackwater"))
    trees = Trees.of(analyse(account(text)))
    number = trees.at(start)
    assert number is not None
    assert is_no_place(trees, team, number)
    assert not is_no_place(trees, town, number)
