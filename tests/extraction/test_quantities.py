"""Case tables: one trap a row. People, places and events are invented."""

from typing import Any

import pytest

from consilience.extraction.quantities import find_quantities
from consilience.model.quantity import Quantity
from consilience.model.span import Span


def _find(text: str, taken: tuple[Span, ...] = ()) -> tuple[Quantity, ...]:
    return find_quantities("r-1", text, Span(0, len(text)), taken)


def _short(quantity: Quantity) -> tuple[Any, ...]:
    number = quantity.best if quantity.approx != "range" else (quantity.low, quantity.high)
    kind = quantity.counted.kind if quantity.counted else None
    return quantity.text, number, quantity.unit, kind


COUNTED = [
    # digits with separators, and the head behind modifiers
    ("The army freed 1,250 enemy soldiers.", [("1,250", 1250, None, "soldier")]),
    # words, with and without a hyphen
    ("Sixty-five men and two hundred and six women came.",
     [("Sixty-five", 65, None, "man"), ("two hundred and six", 206, None, "woman")]),
    # two numbers side by side do not add up
    ("They sank four three-masted ships.", [("four", 4, None, "ship")]),
    # mixtures of digits and words
    ("Aid reached 2.5 million people.", [("2.5 million", 2500000, None, "person")]),
    ("It sold 1.2bn shares.", [("1.2bn", 1200000000, None, "share")]),
    # "half" with a magnitude is a count, alone a share
    ("Half a million pilgrims set out.", [("Half a million", 500000, None, "pilgrim")]),
    ("Half of the houses burned.", [("Half", 50, "percent", "house")]),
    ("A third of voters stayed away.", [("A third", 33.33, "percent", "voter")]),
    ("One in five voters stayed away.", [("One in five", 20, "percent", "voter")]),
    # groups, and plurals that name only a size
    ("Two dozen trucks stood there.", [("Two dozen", 24, None, "truck")]),
    ("Dozens of villagers fled.", [("Dozens", 12, None, "villager")]),
    ("Tens of thousands of people marched.", [("Tens of thousands", 10000, None, "person")]),
    # "m" is no metre before a currency, as before people
    ("They made off with 2m euros.", [("2m euros", 2000000, "EUR", "euro")]),
    ("The wall is 2m high.", [("2m", 2, "metre", None)]),
    # where the sign of the currency can't be sent; a road is none
    ("Raiders took e80 million and E2.5m.",
     [("e80 million", 80000000, "EUR", "euro"), ("E2.5m", 2500000, "EUR", "euro")]),
    ("The road E20 was shut.", []),
    # a pronoun after what it is like, and no number
    ("The loss of a loved one is hard.", []),
    ("The first one was killed.", []),
    # a demonym is a person, but an adjective of nationality is none
    ("12 Veshtians were held.", [("12", 12, None, "person")]),
    ("They counted 31 Veshtian attacks.", [("31", 31, None, "attack")]),
    # a participle counts people only where no noun follows
    ("Some 40 wounded were treated.", [("Some 40", 40, None, "person")]),
    ("Some 40 wounded sailors were treated.", [("Some 40", 40, None, "sailor")]),
    ("At least 600 were killed in Port Anselm.", [("At least 600", 600, None, "person")]),
    ("The flood killed more than 300.", [("more than 300", 300, None, "person")]),
    ("The death toll rose to 14.", [("14", 14, None, "person")]),
    # words tied by hyphens
    ("A 1,000-person convoy left.", [("1,000", 1000, None, "person")]),
    ("An eight-year contract was signed.", [("eight-year", 8, "year", "contract")]),
    ("The 12-metre boat sank.", [("12-metre", 12, "metre", "boat")]),
    ("A 500-for-500 prisoner exchange began.", [("500-for-500", 500, None, "prisoner")]),
    ("A 500 for 500 prisoner swap began.", [("500 for 500", 500, None, "prisoner")]),
    # two kinds joined: the first takes the head of the second
    ("9 Somali and 11 Yemeni fishermen returned.",
     [("9", 9, None, "fisherman"), ("11", 11, None, "fisherman")]),
    ("They held 23 Somali and Yemeni fishermen.", [("23", 23, None, "fisherman")]),
    # partitives
    ("Seven of its villages were flooded.", [("Seven", 7, None, "village")]),
    ("30 of the 80 injured went home.",
     [("30", 30, None, "person"), ("80", 80, None, "person")]),
    ("They had a three-dimensional view of it.", []),
    ("We lost three out of four lines.", [("three", 3, None, "line"), ("four", 4, None, "line")]),
    # a dash, an ellipsis, an ellipsis over the sentence's end
    ("The greatest number of raids – 411 – hit Lunesse.", [("411", 411, None, "raid")]),
    ("It fired 250 rockets on Friday and 298 on Saturday.",
     [("250", 250, None, "rocket"), ("298", 298, None, "rocket")]),
    # those of somebody, and not somebody's things
    ("Six guards died, four of Temesh and two of Emmet.",
     [("Six", 6, None, "guard"), ("four", 4, None, "guard"), ("two", 2, None, "guard")]),
    ("Six guards died, and two of Temesh's boats sank.",
     [("Six", 6, None, "guard"), ("two", 2, None, "boat")]),
    # a page break inside the phrase
    ("It launched 903\n\nglide bombs.", [("903", 903, None, "bomb")]),
    # a model's name is part of what is counted, its number is no count
    ("Seven AK-47s were found.", [("Seven", 7, None, "ak-47")]),
    ("They sold 12 AK 47 rifles.", [("12", 12, None, "rifle")]),
    # plural modifiers before a plural head
    ("Two arms depots blew up.", [("Two", 2, None, "depot")]),
    # a verb behind the noun ends the phrase
    ("12 drones hit their targets.", [("12", 12, None, "drone")]),
    # one
    ("One soldier was killed.", [("One", 1, None, "soldier")]),
    ("One was killed.", [("One", 1, None, "person")]),
    # nought, where a count is denied
    ("There were no casualties.", [("no", 0, None, "casualty")]),
    ("None of the 41 sailors drowned.", [("None", 0, None, "sailor"), ("41", 41, None, "sailor")]),
    ("No one was hurt.", [("No one", 0, None, "person")]),
]  # fmt: skip

MEASURED = [
    ("They paid $160 million.", [("$160 million", 160000000, "USD", "dollar")]),
    ("They paid a US$161-million fine.", [("US$161-million", 161000000, "USD", "dollar")]),
    ("It cost 2.5 million euros.", [("2.5 million euros", 2500000, "EUR", "euro")]),
    ("It cost 40 Turkish lira.", [("40 Turkish lira", 40, "TRY", "lira")]),
    # no country, no code
    ("It cost 40 rupees.", [("40 rupees", 40, "rupee", "rupee")]),
    ("It cost three dollars and 50 cents.", [("three dollars and 50 cents", 3.5, "USD", "dollar")]),
    ("Some 65% of traffic was lost.", [("Some 65%", 65, "percent", "traffic")]),
    # said once for two numbers
    ("It fell by 1.5 and 3 percent.",
     [("1.5", 1.5, "percent", None), ("3 percent", 3, "percent", None)]),
    ("It fell by five percentage points.",
     [("five percentage points", 5, "percentage point", None)]),
    ("It lies 58km (36 miles) west.",
     [("58km", 58, "kilometre", None), ("36 miles", 36, "mile", None)]),
    ("It drifted 13 nautical miles.", [("13 nautical miles", 13, "nautical mile", None)]),
    ("It burned 40 square kilometres of forest.",
     [("40 square kilometres", 40, "square kilometre", "forest")]),
    ("Winds reached 120 km/h.", [("120 km/h", 120, "kilometre per hour", None)]),
    ("A 6.1-magnitude quake struck.", [("6.1-magnitude", 6.1, "magnitude", "quake")]),
    ("It had a magnitude of 5.9.", [("5.9", 5.9, "magnitude", None)]),
    ("It measured 6.0 on the Richter scale.", [("6.0", 6, "magnitude", None)]),
    ("It was 40 degrees Celsius.", [("40 degrees Celsius", 40, "degree celsius", None)]),
    # durations count even where the calendar took them
    ("It lasted just over an hour.", [("just over an hour", 1, "hour", None)]),
    ("It took over a year of quiet work.", [("over a year", 1, "year", "work")]),
    ("They waited four more days.", [("four more days", 4, "day", None)]),
    ("It lasted two hours and 40 minutes.",
     [("two hours and 40 minutes", 2 + 2 / 3, "hour", None)]),
    ("After 20-plus months it ended.", [("20-plus months", 20, "month", None)]),
    # ages are measures
    ("Ilona Varga, 28, was rescued.", [("28", 28, "year", None)]),
    ("A 28-year-old nurse was rescued.", [("28-year-old", 28, "year", "nurse")]),
    ("Most are in their thirties.", [("in their thirties", (30, 39), "year", None)]),
    # million, not metres
    ("Some 3m people fled.", [("Some 3m", 3000000, None, "person")]),
    ("It spent £3m on it.", [("£3m", 3000000, "GBP", "pound")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), COUNTED + MEASURED)
def test_number_unit_and_kind(text: str, wanted: list[tuple[Any, ...]]) -> None:
    found = [_short(quantity) for quantity in _find(text)]
    assert found == [pytest.approx(row) if row[1] == 2 + 2 / 3 else row for row in wanted]


HEDGED = [
    ("more than 40 boats", "more_than", 40, 40, None),
    ("over 40 boats", "more_than", 40, 40, None),
    ("well over 40 boats", "more_than", 40, 40, None),
    ("at least 40 boats", "at_least", 40, 40, None),
    ("no fewer than 40 boats", "at_least", 40, 40, None),
    ("40 or more boats", "at_least", 40, 40, None),
    ("several hundred boats", "at_least", 100, 100, None),
    ("nearly 40 boats", "less_than", None, 40, 40),
    ("almost 40 boats", "less_than", None, 40, 40),
    ("close to 40 boats", "less_than", None, 40, 40),
    ("fewer than 40 boats", "less_than", None, 40, 40),
    ("up to 40 boats", "up_to", None, 40, 40),
    ("as many as 40 boats", "up_to", None, 40, 40),
    ("possibly as many as 40 boats", "up_to", None, 40, 40),
    ("no more than 40 boats", "up_to", None, 40, 40),
    # a denial far before turns the bound, over a parenthesis too
    ("no raid (not even the one on Lunesse) took more than 40 boats", "up_to", None, 40, 40),
    ("about 40 boats", "about", None, 40, None),
    ("some 40 boats", "about", None, 40, None),
    ("an estimated 40 boats", "about", None, 40, None),
    ("40 or so boats", "about", None, 40, None),
    ("a couple of boats", "about", None, 2, None),
    ("exactly 40 boats", "exact", 40, 40, 40),
    ("between 30 and 40 boats", "range", 30, None, 40),
    ("30-40 boats", "range", 30, None, 40),
    ("30 to 40 boats", "range", 30, None, 40),
    ("about 30 to 40 boats", "range", 30, None, 40),
    ("five or six boats", "range", 5, None, 6),
    ("a 24- to 30-foot boat", "range", 24, None, 30),
    ("40 percent to 70 percent of boats", "range", 40, None, 70),
    # the magnitude of the second number is meant for the first
    ("$140-150 million", "range", 140000000, None, 150000000),
    ("between $140 and $150 million", "range", 140000000, None, 150000000),
    ("$140-$150 million", "range", 140000000, None, 150000000),
    ("between half and two-thirds of boats", "range", 50, None, 66.67),
    # in what time, not how much of it
    ("forty boats sank over seven years", "exact", 7, 7, 7),
]


@pytest.mark.parametrize(("text", "approx", "low", "best", "high"), HEDGED)
def test_hedge(text: str, approx: str, low: Any, best: Any, high: Any) -> None:
    last = _find(text)[-1]
    assert (last.approx, last.low, last.best, last.high) == (approx, low, best, high)


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        ("There were more than 40 boats.", "more than 40"),
        ("They spent at least $160 million on it.", "at least $160 million"),
        ("There were 40 or more boats.", "40 or more"),
        ("Some fled over the 12 bridges.", "12"),  # over is where they went
    ],
)
def test_the_passage_is_the_number_with_its_hedge(text: str, passage: str) -> None:
    assert [quantity.text for quantity in _find(text)] == [passage]


NOTHING = [
    # what is dialled for help
    "Officers answered 911 calls from the cannery.",
    "Marta Olin, a 911 dispatcher, sent a boat.",
    # the day that names the attacks
    "It was near the anniversary of the 9-11 attacks.",
    "Nobody spoke of 9/11 that day.",
    # dates, years, clock times
    "It began on May 23 in Lunesse.",
    "It began on 23 May 2025.",
    "From May 20 to 8 a.m. on May 23 it rained.",
    "In 2019 it rained.",
    "Between 1991 and 1998 it rained.",
    "The 2004 elections were held.",
    "It began at 10:30 and ended at 1530 GMT.",
    "It came on 9/11.",
    # ordinals and decades
    "The second round and the 21st meeting.",
    "In the 1990s it rained.",
    # one as a pronoun
    "He is one of the few.",
    "No one came.",
    "One should wait.",
    "They helped one another.",
    "One day it will end.",
    # names and labels
    "A Tu-95 and an F-16 flew over.",
    "The cable SMW4 broke.",
    "Flight 370 was lost.",
    "The council passed Resolution 1701.",
    "Highway 61 was closed.",
    "Channel 4 reported it.",
    "The Group of Seven met.",
    "World War Two ended.",
    "Phase Two began.",
    "Day six of the revolt began.",
    # a place in an order, an eye, an idiom
    "Lunesse took the five seed.",
    "He is blind in one eye.",
    "It did well without one single dime.",
    "He lives for it in the same way one is addicted to salt.",
    "He lives at 12 Harbour Street.",
    "He flew a Boeing 737.",
    # results, lists, telephones, serial numbers, coordinates
    "Lunesse won 3-1.",
    "1. The parties agree.",
    "The mayor waits, laughs, and, finally, 4) leaves.",
    "Call 0845 125 2222.",
    "Order 771156540103417856 was filed.",
    "It lies at 59.173616, 18.167988.",
    "The address is 192.168.1.2.",
    # not counts, though they look like it
    "He scored in the first half.",
    "Test scores fell.",
    "There were no reports of casualties.",
    "It ended three days ago.",
    "Have a drink or two.",
    "Versions 6, 7, 8 and 9 are old.",
    # an address of a page
    "The plan stands at http://orva.example/1l7 for all.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_counted(text: str) -> None:
    assert [quantity.text for quantity in _find(text)] == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Another 307 men came home.", ["increment"]),
        ("Two more men came home.", ["increment"]),
        ("It brought the total to 697.", ["total"]),
        ("A total of 903 drones flew.", ["total"]),
        ("390 people came, including 120 civilians.", [None, "part"]),
        ("390 people came, 120 of them civilians.", [None, "part"]),
        ("The clinic saw 300 patients a day.", ["rate"]),
        ("It stood 300 patients a day before the flood.", [None]),
        # a share that is larger adds nothing to a count
        ("Prices were 24 percent more.", [None]),
    ],
)
def test_relation(text: str, wanted: list[str | None]) -> None:
    assert [quantity.relation for quantity in _find(text)] == wanted


def test_a_part_names_its_whole() -> None:
    whole, part = _find("The town freed 390 people, including 120 civilians.")
    assert part.whole == whole.id
    assert whole.whole is None


def test_a_part_before_its_whole() -> None:
    part, whole = _find("30 of the 80 wounded went home.")
    assert part.whole == whole.id


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("They traded 500 prisoners from each side.", "each"),
        ("Each side freed 500 prisoners.", "each"),
        ("They swapped 500 per side.", "each"),
        ("The 500-for-500 swap began.", "each"),
        ("Both sides freed 500 prisoners.", "unclear"),
        ("Lunesse freed 500 prisoners.", None),
        ("They freed 500 prisoners; each side was content.", None),
        ("Lunesse and Anselm freed 20 and 30 men, respectively.", "respectively"),
    ],
)
def test_distribution(text: str, wanted: str | None) -> None:
    assert _find(text)[0].scope.distribution == wanted


def test_a_taken_passage_counts_nothing_unless_it_is_a_duration() -> None:
    text = "On the 14 they waited three days."
    day, days = text.index("14"), text.index("three days")
    taken = (Span(day, day + 2), Span(days, days + len("three days")))
    assert [quantity.text for quantity in _find(text, taken)] == ["three days"]


@pytest.mark.parametrize("behind", ["are from Anselm", "remain in the hold", "got away"])
def test_a_bare_number_may_speak_of_the_sentence_before(behind: str) -> None:
    text = f"The patrol took 23 smugglers. 12 {behind}."
    (found,) = find_quantities("r-1", text, Span(text.index("12"), len(text)), ())
    assert found.counted is not None
    assert (found.counted.text, found.counted.kind) == ("smugglers", "smuggler")
    assert text[found.counted.start : found.counted.end] == "smugglers"


def test_ids_tell_texts_and_places_apart() -> None:
    text = "Two boats sank. Two boats fled."
    first = find_quantities("r-1", text, Span(0, 15), ())[0]
    second = find_quantities("r-1", text, Span(16, len(text)), ())[0]
    other = find_quantities("r-2", text, Span(0, 15), ())[0]
    assert len({first.id, second.id, other.id}) == 3


@pytest.mark.parametrize(
    "unit", ["1 ", "1,", "twenty ", "half a ", "more than ", "1-", "$", "a 1 of "]
)
def test_a_hundred_thousand_hostile_characters(unit: str) -> None:
    text = (unit * 100_000)[:20_000] + "9" * 80_000
    for found in _find(text):
        assert text[found.start : found.end] == found.text


@pytest.mark.parametrize("unit", ["1 ", "1,", "twenty ", "a 1 of ", "12 boats, "])
def test_a_sentence_of_nothing_but_numbers_tells_none(unit: str) -> None:
    assert _find(unit * 10_000) == ()
