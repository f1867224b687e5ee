"""Every construct that counts or measures, and what only looks like it, one row each.

People, places and events are invented. A row has the text, and for each number its passage, how it
is blurred, least, best and greatest value, unit and what is counted.
"""

from typing import Any

import pytest

from consilience.model.quantity import Quantity
from tests.extraction.accounts import claims_of


def _quantities(text: str) -> list[Quantity]:
    found = {(q.start, q.end): q for claim in claims_of(text) for q in claim.quantities}
    return [found[place] for place in sorted(found)]


def _exact(passage: str, value: float, unit: str | None, counted: str | None) -> tuple[Any, ...]:
    return passage, "exact", value, value, value, unit, counted


TOLD: list[tuple[str, list[tuple[Any, ...]]]] = [
    # groups and sizes in words
    ("Two dozen trucks burned near Tarvik.", [_exact("Two dozen", 24, None, "trucks")]),
    ("Scores of villagers fled.", [("Scores", "at_least", 20, 20, None, None, "villagers")]),
    ("Tens of thousands who marched went home.",
     [("Tens of thousands", "at_least", 10000, 10000, None, None, "who")]),
    # "number" as a verb, and as a label
    ("The dead now number 27.", [_exact("27", 27, None, "dead")]),
    ("The homeless could number 3,000.", [_exact("3,000", 3000, None, "homeless")]),
    ("Its members number 500.", [_exact("500", 500, None, "members")]),
    ("Protesters numbered about 5,000.",
     [("about 5,000", "about", None, 5000, None, None, "Protesters")]),
    ("She lives in room number 27.", []),
    # ages: behind an initial, of two, of both
    ("Police named Ilona B. Varga, 28, all of Tarvik.", [_exact("28", 28, "year", None)]),
    ("Two brothers, 17 and 22, were arrested.",
     [_exact("Two", 2, None, "brothers"), _exact("17", 17, "year", None),
      _exact("22", 22, "year", None)]),
    ("Ilona Varga and Orin Dask, both 51, died there.", [_exact("51", 51, "year", None)]),
    # somebody's children, whom the text does not name, are not those who were hurt
    ("A bullet killed a mother of 12 and wounded two others.",
     [_exact("12", 12, None, None), _exact("two", 2, None, "others")]),
    ("The mother of 12 children fled.", [_exact("12", 12, None, "children")]),
    # "one" for a thing told before
    ("The tool is similar to one used in Tarvik.", []),
    # shares: of things, of a number, one in so many
    ("A third of the houses were lost.", [_exact("A third", 33.33, "percent", "houses")]),
    ("Roughly half of the 7,500 troops left.",
     [("Roughly half", "about", None, 50, None, "percent", "troops"),
      _exact("7,500", 7500, None, "troops")]),
    ("Nearly one in three adults smokes.",
     [("Nearly one in three", "less_than", None, 33.33, 33.33, "percent", "adults")]),
    # percentages: of what, and whose
    ("Some 40 percent of the planned advertising was cut.",
     [("Some 40 percent", "about", None, 40, None, "percent", "planned advertising")]),
    ("Kell won 54 percent of the vote to Dask's 46 percent.",
     [_exact("54 percent", 54, "percent", "vote"), _exact("46 percent", 46, "percent", "vote")]),
    ("The unemployment rate is 4.7 percent.",
     [_exact("4.7 percent", 4.7, "percent", "unemployment rate")]),
    ("Inflation rose to 7.2 percent from 6.8 percent.",
     [_exact("7.2 percent", 7.2, "percent", "Inflation"),
      _exact("6.8 percent", 6.8, "percent", "Inflation")]),
    # ranges
    ("Between 120 and 150 miners were trapped.",
     [("Between 120 and 150", "range", 120, None, 150, None, "miners")]),
    ("Some 5–7 boats sank.", [("Some 5–7", "range", 5, None, 7, None, "boats")]),
    ("Most of the dead were in their thirties.",
     [("in their thirties", "range", 30, None, 39, "year", None)]),
    # two numbers and no range
    ("Wages will rise from the current $7 to $12.",
     [_exact("$7", 7, "USD", "$"), _exact("$12", 12, "USD", "$")]),
    ("The shares rose 12 percent to 14 crowns.",
     [_exact("12 percent", 12, "percent", "shares"), _exact("14", 14, None, "crowns")]),
    # a bound below: a term that may be for life
    ("He faces 15 years to life in prison.",
     [("15 years to life", "at_least", 15, 15, None, "year", None)]),
    # ages and heights
    ("Fred Larn, 75; a singer.", [_exact("75", 75, "year", None)]),
    ("The 17-year-old Oren Gray, several friends and a nurse were held.",
     [_exact("17-year-old", 17, "year", "Oren Gray")]),
    ("The 6-foot-3 guard left.", [_exact("6-foot-3", 6.25, "foot", "guard")]),
    # what is counted behind a possessor or another number
    ("Three of his four goals came late.",
     [_exact("Three", 3, None, "goals"), _exact("four", 4, None, "goals")]),
    ("Eight of the Anselmers' 11 goals came late.",
     [_exact("Eight", 8, None, "goals"), _exact("11", 11, None, "goals")]),
    # a verb that ends as a plural does, an adjective behind the noun
    ("The strike by 4,500 workers enters its third day.",
     [_exact("4,500", 4500, None, "workers")]),
    ("The 36-hour strike cost a lot.", [_exact("36-hour", 36, "hour", "strike")]),
    # a noun in the singular before another
    ("The board of the 3 million member union voted.",
     [_exact("3 million", 3000000, None, "member")]),
    ("A 300-strong crowd came.", [_exact("300", 300, None, "crowd")]),
    # people by what they are part of
    ("The vessel carried a crew of 23.", [_exact("23", 23, None, "crew")]),
    ("Of the 41 on board, 12 survived.",
     [_exact("41", 41, None, "on board"), _exact("12", 12, None, "on board")]),
    ("Officials put the dead at 71.", [_exact("71", 71, None, "dead")]),
    ("He met about a hundred others.",
     [("about a hundred", "about", None, 100, None, None, "others")]),
    # a participle is not what is counted
    ("Two buildings, one used by the bank, burned.",
     [_exact("Two", 2, None, "buildings"), _exact("one", 1, None, "buildings")]),
    ("Kell, 43, then shot three guards.",
     [_exact("43", 43, "year", None), _exact("three", 3, None, "guards")]),
    # a number behind or before "the number of"
    ("Floods brought to 12 the number of towns cut off.", [_exact("12", 12, None, "towns")]),
    ("The number of polling places fell from 400 to 60.",
     [_exact("400", 400, None, "polling places"), _exact("60", 60, None, "polling places")]),
    # below nought, ages of people without a name
    ("It was minus 17 degrees.", [_exact("minus 17 degrees", -17, "degree", None)]),
    ("They dug in minus-20 degree cold.",
     [_exact("minus-20 degree", -20, "degree", None)]),
    ("Outside it was minus 20 that night.", [_exact("minus 20", -20, None, None)]),
    ("The margin is plus or minus 3 points.", [_exact("3", 3, None, "points")]),
    # from one to two of a unit of time
    ("Help came within a minute or two.",
     [("within a minute or two", "range", 1, None, 2, "minute", None)]),
    ("The actress, 26, left.", [_exact("26", 26, "year", None)]),
    # those of them that were told of before
    ("He shot three guards, killing two of them.",
     [_exact("three", 3, None, "guards"), _exact("two", 2, None, "guards")]),
    ("It killed two of them.", [_exact("two", 2, None, "killed")]),
    ("She had 6 of her team-high 11 rebounds.",
     [_exact("6", 6, None, "rebounds"), _exact("11", 11, None, "rebounds")]),
    ("Some 300 schoolchildren holding candles came.",
     [("Some 300", "about", None, 300, None, None, "schoolchildren")]),
    ("Polls showed their popularity at 20.6 percent.",
     [_exact("20.6 percent", 20.6, "percent", "popularity")]),
    ("Kell Varga, 20 and from Tarvik, and Oren Dask Jr., 49, were hurt, said Ilse Tarn, 31.",
     [_exact("20", 20, "year", None), _exact("49", 49, "year", None),
      _exact("31", 31, "year", None)]),
    ("The 81-year old is at home.", [_exact("81-year old", 81, "year", None)]),
    ("He fought from age 16 to 19.", [("16 to 19", "range", 16, None, 19, "year", None)]),
    ("He fought between age 16 and 19.",
     [_exact("16", 16, "year", None), _exact("19", 19, "year", None)]),
    ("The 15-year-old's mother wept.", [_exact("15-year-old's", 15, "year", "mother")]),
    ("He is 5-feet-8 inches tall.", [_exact("5-feet-8 inches", 5 + 2 / 3, "foot", None)]),
    # money that is spelt like a weight
    ("It cost 74 million pounds.", [_exact("74 million pounds", 74000000, "GBP", "pounds")]),
    ("It weighs 74 pounds.", [_exact("74 pounds", 74, "pound", None)]),
    ("One in every 500 users was hit.", [_exact("One in every 500", 0.2, "percent", "users")]),
    ("It took 7 ½ minutes.", [_exact("7 ½ minutes", 7.5, "minute", None)]),
    ("After four days and more than 30 hours it ended.",
     [_exact("four days", 4, "day", None),
      ("more than 30 hours", "more_than", 30, 30, None, "hour", None)]),
    ("Kell gave one reason Orland lost.", [_exact("one", 1, None, "reason")]),
    # how often
    ("The four-time winner left.", [_exact("four", 4, None, "time")]),
    ("It was hit seven times.", [_exact("seven", 7, None, "times")]),
    # a deadline measures no fire
    ("Within a week of the fire it was rebuilt.",
     [("Within a week", "less_than", None, 1, 1, "week", None)]),
    # ages: at death, at a birthday, of one whose whole name is told, of several
    ("Mob boss 'Ferret' dies in prison at 77", [_exact("77", 77, "year", None)]),
    ("Kell Varga, who turned 68 on Saturday, left.", [_exact("68", 68, "year", None)]),
    ("Ilona Varga was 95.", [_exact("95", 95, "year", None)]),
    ("She is survived by sons, ages 6 and 16.",
     [_exact("6", 6, "year", None), _exact("16", 16, "year", None)]),
    # initials that take no s, a noun that is many by itself, members of a jury
    ("Orr improved to 58-3 (51 KO).", [_exact("51", 51, None, "KO")]),
    ("The 22,000 crowd sang.", [_exact("22,000", 22000, None, "crowd")]),
    ("The 5 man jury left.", [_exact("5", 5, None, "man")]),
    # a hyphen for a dash
    ("She met two friends-one a nurse, the other a cook.", [_exact("two", 2, None, "friends")]),
    # the noun of which another tells the kind, and one with a kind for each number
    ("A 29-year-old Tarvik Gardens gang member left.",
     [_exact("29-year-old", 29, "year", "Tarvik Gardens gang member")]),
    ("One riot police armored van was torched.",
     [_exact("One", 1, None, "riot police armored van")]),
    ("They fell one completion short of it.", [_exact("one", 1, None, "completion")]),
    ("It lists 1,247 animal and 747 plant species.",
     [_exact("1,247", 1247, None, "species"), _exact("747", 747, None, "plant species")]),
    # a unit behind its kind, and part of so many
    ("They gave up 507 total yards, 352 of them on foot.",
     [_exact("507 total yards", 507, "yard", None), _exact("352", 352, "yard", None)]),
    # what stands on a sign is not the size of the crowd that holds it; a link is not missing
    ("The crowd held signs that read “Kell 2,290” and sang.",
     [_exact("2,290", 2290, None, None)]),
    ("The death toll, which may rise, stands at 40.", [_exact("40", 40, None, "death toll")]),
    ("The lower 48 flats burned.", [_exact("48", 48, None, "flats")]),
    ("Kell Varga is the missing link between the two.", [_exact("two", 2, None, None)]),
    # a share in digits, what a percentage is the height of, many millions however blurred
    ("As many as 1 in 500 users were hit.",
     [("As many as 1 in 500", "up_to", None, 0.2, 0.2, "percent", "users")]),
    ("Polls show a 20 percent approval rating.",
     [_exact("20 percent", 20, "percent", "approval rating")]),
    ("It cost an estimated hundreds of millions of dollars.",
     [("an estimated hundreds of millions of dollars", "at_least", 100000000, 100000000, None,
       "USD", "dollars")]),
    # heights in words, kicks, and a length that is the owner's
    ("The six-foot-three guard left.", [_exact("six-foot-three", 6.25, "foot", "guard")]),
    ("He missed a 43-yarder.", [_exact("43-yarder", 43, "yard", None)]),
    ("The 6-foot-9 senior's record fell.", [_exact("6-foot-9", 6.75, "foot", None)]),
    # games in a row are no points; who is given for others is of their kind
    ("Kell had 16 points for Tarvik, which has lost two in a row.",
     [_exact("16", 16, None, "points"), _exact("two", 2, None, None)]),
    ("Orr lost one game and then won eight in a row.",
     [_exact("one", 1, None, "game"), _exact("eight", 8, None, "game")]),
    ("They gave up 390 prisoners for 400.",
     [_exact("390", 390, None, "prisoners"), _exact("400", 400, None, "prisoners")]),
    # how long something has not happened is not denied
    ("Orr, who has not lost in more than four years, left.",
     [("more than four years", "more_than", 4, 4, None, "year", None)]),
    # adjectives and nouns joined before what is counted
    ("It is an alliance of 50 environmental, business, hunting and religious groups.",
     [_exact("50", 50, None, "environmental, business, hunting and religious groups")]),
    # seconds behind a comma, one score, more of those counted before, what stands behind a record
    ("He won with 12 minutes, 30 seconds left.",
     [_exact("12 minutes, 30 seconds", 12.5, "minute", None)]),
    ("It was won by one score or less.", [("one", "exact", 1, 1, 1, None, "score")]),
    ("Some 1,000 people came to the hall and another 400 marched in Tarvik.",
     [("Some 1,000", "about", None, 1000, None, None, "people"),
      _exact("400", 400, None, "people")]),
    ("It sold well in under two weeks of theatrical release.",
     [("under two weeks", "less_than", None, 2, 2, "week", "theatrical release")]),
    # two kinds before a unit, part of a length of time, a name before what is counted
    ("They won with 352 net rushing yards.", [_exact("352 net rushing yards", 352, "yard", None)]),
    ("They spend 23 of every 24 hours in a cell.",
     [_exact("23", 23, "hour", None), _exact("24 hours", 24, "hour", None)]),
    ("Two Orr Gibbs free throws won it.", [_exact("Two", 2, None, "Orr Gibbs free throws")]),
    # an apostrophe that closes a name opens no year
    ("Eight of the Saints' 16 games were lost.",
     [_exact("Eight", 8, None, "games"), _exact("16", 16, None, "games")]),
    # the name of a place is not "new"
    ("It needs 12 New Orland officers.", [_exact("12", 12, None, "New Orland officers")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), TOLD)
def test_told(text: str, wanted: list[tuple[Any, ...]]) -> None:
    assert [
        (q.text, q.approx, q.low, q.best, q.high, q.unit, q.counted.text if q.counted else None)
        for q in _quantities(text)
    ] == wanted


NOTHING = [
    "It was one of the few towns left standing.",
    "A Tu-95 bomber took off at dawn.",
    "A .38-caliber revolver was found.",
    "A two-way street and a three-way race.",
    "A zero-day flaw was found.",
    "The shop on the Tarvik 214 Highway shut.",
    "The flaw is in Editor 8 Beta.",
    "Only versions 5.2, 6, and 7 are affected.",
    "Call +44 20 7946 0999 for tickets.",
    "Fires burned before 9.",
    "He was hurt two Sundays ago.",
    "Prices are three times as high.",
    "Prices rose by a factor of three.",
    "He was 11-of-36 and had a 10-for-11 mark.",
    "A one-for-two trip in a four-by-four car.",
    "It was tied with 6:00 minutes left.",
    "It was 12-all after a three-on-two break and a 3-pointer.",
    "He broke the record on a three.",
    "It was all for naught.",
    "I am 100 percent ready, and that is my two cents worth.",
    "He went to P.S. 3 in Tarvik.",
    "Kell lives at 473 East 52nd Street.",
    "Section 12 of the law was dropped.",
    "The siren went off at 8:15 a.m. and at 20:30.",
    # whoever it is, and how often a song is sung
    "When one is ill, all of us lose.",
    "Kell sang it one more time.",
    "All are hit, including the Tarn Editor 11 preview.",
    # a house behind the wind of its street, a road's number
    "The wooden hall at 325 E. Tarn Ave. burned.",
    "The mill lies east of the 605 Freeway.",
    # a year without its century, a week of games, a rank, lines of a court
    "The ’66 squad lost.",
    "Going into week 16, they led.",
    "He was a top-five pick.",
    "He shot it from 3-point range.",
    "He made a three-point play and threw a pick-six.",
    "They held Orr to three and out.",
    "Anyone can call 877-TARN-24.",
    # days and pages that are numbered, a week of games, a name that a number opens
    "It is quieter on day two, three and four.",
    "She circled a word on page twenty of the book.",
    "Orr was hurt in the Week 15 loss.",
    "Kell was linked to a gang called 8 Block.",
    # an hour, what a team has won and lost, the kind of shot, an idiom
    "About 9 or 10 the next morning, she came back.",
    "The 15-17 Badgers missed a shot, and the 12-4 Hounds did not.",
    "Orr made 3-of-4 three attempts.",
    "The game was 100 percent on my shoulders.",
    # builds and versions, an idiom of a game, a loss of ground, states, which half, a house number
    "The 32- and 64-bit versions and the 16-bit or 8-bit one are affected.",
    "The firm will no longer support the Tarn 2 browser.",
    "The flaw is in Windows XP, Vista, 7 and 8.",
    "Orr forced a three-and-out, and Kell ran for-2 yards.",
    "The bears of the lower 48 are safe.",
    "He was picked in the lower half of the round.",
    "In the next minute or two the roof fell.",
    "The shed at 325 E. Orsk Ave. burned.",
    # a vote, a sum by its figures, a programme, where a ball lies
    "It has a reliable 5-to-4 majority and made a six-figure purchase.",
    "Orr told 60 Minutes of the flaw.",
    "Kell started at their own 27, Orr said.",
]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # one of several, and counts that look like hours, pages and weeks
        ("One was hurt, and one is in hospital.", ["One", "one"]),
        ("Police held about nine that night.", ["about nine"]),
        ("Last Week 15 clerks left.", ["15"]),
        ("The mill lost 100 percent on paper.", ["100 percent"]),
        # who picks and calls people names no play and no telephone
        ("The judge will pick 12 jurors.", ["12"]),
        ("The guild will call 30-odd clerks.", ["30-odd"]),
        # counts behind the name of a product, bits that are counted, no hedge but a topic
        ("He sold Windows, 7 boats and 8 carts.", ["7", "8"]),
        ("The key has 64 bits.", ["64 bits"]),
        ("Three Men Held 60 Minutes After Crash", ["Three", "60 Minutes"]),
        ("She was one of their own 27 guards.", ["27"]),
        ("The row is not just about one boat.", ["one"]),
        ("There are just about 40 boats.", ["about 40"]),
    ],
)
def test_what_looks_like_a_label_counts(text: str, told: list[str]) -> None:
    assert [q.text for q in _quantities(text)] == told


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_counted(text: str) -> None:
    assert [q.text for q in _quantities(text)] == []


@pytest.mark.parametrize(
    ("text", "relations"),
    [
        ("None of the 41 passengers was hurt.", ["part", None]),
        ("The army freed another 307 prisoners.", ["increment"]),
        ("Rescuers found six more bodies, bringing the total to 43.", ["increment", "total"]),
        ("The blast killed 31 people, 12 of whom were children.", [None, "part"]),
        ("Twelve people, among them three nurses, were held.", [None, "part"]),
        ("Three of his four goals came late.", ["part", None]),
        ("He was fined 12 crowns per day.", ["rate"]),
        ("He ran 80 yards in a season.", [None]),
    ],
)
def test_relations_and_wholes(text: str, relations: list[str | None]) -> None:
    found = _quantities(text)
    assert [q.relation for q in found] == relations
    for quantity in found:
        assert (quantity.whole is not None) == (quantity.relation == "part")


@pytest.mark.parametrize(
    ("text", "distribution"),
    [
        ("The sides agreed on a 1,000-for-1,000 prisoner exchange.", "each"),
        ("The sides will free 500 prisoners per side.", "each"),
        ("Both sides freed 390 prisoners each.", "each"),
        ("Vesh and Orland lost 12 and 15 soldiers, respectively.", "respectively"),
    ],
)
def test_distribution(text: str, distribution: str) -> None:
    assert {q.scope.distribution for q in _quantities(text)} == {distribution}
