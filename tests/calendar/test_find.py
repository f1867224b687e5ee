"""Which passages are times, and which only look like them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.calendar import find_times, parts

FOUND = [
    # Absolute dates, in the orders that newsrooms use.
    ("The bridge fell on March 3, 2031.", [("March 3, 2031", "DATE")]),
    ("The bridge fell on 3 March 2031.", [("3 March 2031", "DATE")]),
    ("On the 3rd of March, 2031 it fell.", [("the 3rd of March, 2031", "DATE")]),
    ("Filed 2031-03-03, updated 03/04/2031.", [("2031-03-03", "DATE"), ("03/04/2031", "DATE")]),
    ("Signed 23.05.2031 in Port Avel.", [("23.05.2031", "DATE")]),
    # The year is not swallowed by a number with a comma in it.
    ("On May 23,2031 they left.", [("May 23,2031", "DATE")]),
    # Partial dates; short months with and without their full stop.
    ("They met on May 16 in Port Avel.", [("May 16", "DATE")]),
    ("It opened Sept. 30 and closed Dec 4.", [("Sept. 30", "DATE"), ("Dec 4", "DATE")]),
    ("It opened in May 2031.", [("May 2031", "DATE")]),
    ("Friday, May 23, was quiet.", [("Friday, May 23", "DATE")]),
    # A house number is no year, unless a word before it says so.
    ("They live at 1800 Kellin Ave., he said.", []),
    ("In the 1987 Wall Street crash he lost it.", [("1987", "DATE")]),
    # Weekdays.
    ("He left Friday.", [("Friday", "DATE")]),
    ("He left last Friday.", [("last Friday", "DATE")]),
    ("They return next Monday, June 2.", [("next Monday, June 2", "DATE")]),
    # Relative days and nights.
    (
        "Yesterday and the day before yesterday",
        [("Yesterday", "DATE"), ("the day before yesterday", "DATE")],
    ),
    ("It burned overnight.", [("overnight", "TIME")]),
    ("Shells fell on Saturday night.", [("Saturday night", "TIME")]),
    ("It came early Sunday afternoon.", [("early Sunday afternoon", "TIME")]),
    ("The following day he left.", [("The following day", "DATE")]),
    ("Three days later he left.", [("Three days later", "DATE")]),
    ("Two weeks ago he left.", [("Two weeks ago", "DATE")]),
    # A blurred number belongs to the time.
    ("It lasted more than three years.", [("more than three years", "DURATION")]),
    ("A two-hour call and a 30-day truce", [("two-hour", "DURATION"), ("30-day", "DURATION")]),
    ("Over the past week it rained.", [("the past week", "DURATION")]),
    ("It took two and a half years.", [("two and a half years", "DURATION")]),
    # Parts of periods.
    ("In late May and early 2022", [("late May", "DATE"), ("early 2022", "DATE")]),
    ("By the end of 2031 it stood.", [("the end of 2031", "DATE")]),
    ("In the spring of 2031", [("the spring of 2031", "DATE")]),
    ("In the 1990s and the '80s", [("the 1990s", "DATE"), ("the '80s", "DATE")]),
    ("In the 19th century", [("the 19th century", "DATE")]),
    ("In the third quarter of 2031", [("the third quarter of 2031", "DATE")]),
    # Decades in words and with an apostrophe; halves; months in digits, but no season of sport.
    ("In the early 1980's", [("the early 1980's", "DATE")]),
    (
        "In the 1970's and the nineteen eighties",
        [("the 1970's", "DATE"), ("the nineteen eighties", "DATE")],
    ),
    ("Sales rose in H1 2031.", [("H1 2031", "DATE")]),
    ("3 / 04 / 2031 and 3 / 04 / 31 of them", [("3 / 04 / 2031", "DATE")]),
    ("for 2031-05 and 11/2030", [("2031-05", "DATE"), ("11/2030", "DATE")]),
    ("the 2030-31 season", [("2030-31", "DATE")]),
    # The year that closes with a day is a length; the one that runs is a date.
    ("the year ended June 30", [("the year", "DURATION"), ("June 30", "DATE")]),
    ("For the year, sales fell by year-end.", [("the year", "DATE"), ("year-end", "DATE")]),
    # "A year-earlier loss" has the article of the loss.
    ("a year-earlier loss", [("year-earlier", "DATE")]),
    # Weekdays by their week, days by their month, the week after next.
    ("They meet Friday next week.", [("Friday next week", "DATE")]),
    ("They meet next week on Friday.", [("next week on Friday", "DATE")]),
    ("on the 20th of next month", [("the 20th of next month", "DATE")]),
    ("the week after next", [("the week after next", "DATE")]),
    ("The day before last Tuesday", [("The day before last Tuesday", "DATE")]),
    # Several units are one length.
    ("1 month 21 days ago", [("1 month 21 days ago", "DATE")]),
    ("It took 2 years, 1 month and 21 days.", [("2 years, 1 month and 21 days", "DURATION")]),
    (
        "It took half an hour or an hour and a half.",
        [("half an hour", "DURATION"), ("an hour and a half", "DURATION")],
    ),
    # Counted from a day that is named, it is a date; from what is no day, a length.
    ("They left two days after Easter.", [("two days after Easter", "DATE")]),
    ("They left two days after the vote.", [("two days", "DURATION")]),
    # "From" after a length begins a span unless a lone day follows.
    ("two days from Friday", [("two days from Friday", "DATE")]),
    (
        "It lasted over three days from Friday, May 23, through Sunday, May 25.",
        [("over three days", "DURATION"), ("from Friday, May 23, through Sunday, May 25", "DATE")],
    ),
    ("for three days from Monday", [("three days", "DURATION"), ("Monday", "DATE")]),
    # The half of the day said twice, and a year after "last".
    ("at 5am in the morning", [("5am in the morning", "TIME")]),
    ("the upcoming Jan. 9, 2031 vote", [("the upcoming Jan. 9, 2031", "DATE")]),
    # The last year of a stretch by its last two figures; a number up to twelve may be a month.
    ("She sang in Tarvik from 1995-99.", [("from 1995-99", "DATE")]),
    ("She sang in Tarvik in 2003-08.", [("2003-08", "DATE")]),
    # Trading days are no days of the calendar.
    ("two trading days after May 5", [("two trading days", "DURATION"), ("May 5", "DATE")]),
    # Days that share a month.
    ("On May 20, 22 and 24 it rained.", [("May 20", "DATE"), ("22", "DATE"), ("24", "DATE")]),
    ("on 20 and 22 May 2031", [("20", "DATE"), ("22 May 2031", "DATE")]),
    # A number that counts something ends no list of days.
    ("On May 20, 22 people left and 24 stayed.", [("May 20", "DATE")]),
    ("on May 5 and 6 people", [("May 5", "DATE")]),
    # Clock times as they are said.
    ("It began at half past eight.", [("half past eight", "TIME")]),
    ("at a quarter to nine in the evening", [("a quarter to nine in the evening", "TIME")]),
    ("It ended at three minutes to eight.", [("three minutes to eight", "TIME")]),
    # What may be a range of lengths is no time of day.
    (
        "It fell from three minutes to eight minutes.",
        [("three minutes", "DURATION"), ("eight minutes", "DURATION")],
    ),
    ("at seven thirty-five pm", [("seven thirty-five pm", "TIME")]),
    # Four digits after a hyphen are a zone only if they can be one.
    ("in 2014-2018", [("2014-2018", "DATE")]),
    # Spans are one time, whatever joins their ends.
    ("between now and November 15", [("between now and November 15", "DATE")]),
    (
        "from Friday, May 23, through Sunday, May 25, they talked",
        [("from Friday, May 23, through Sunday, May 25", "DATE")],
    ),
    ("between May 3 and May 9", [("between May 3 and May 9", "DATE")]),
    ("It ran May 23-25 in Avel.", [("May 23-25", "DATE")]),
    ("It ran May 23–25, 2031.", [("May 23–25, 2031", "DATE")]),
    ("from May 20 to 8 a.m. on May 23,", [("from May 20 to 8 a.m. on May 23", "TIME")]),
    # An editor's bracket around the first letter does not hide the span.
    ("“[F]rom May 20 to May 23, they", [("May 20 to May 23", "DATE")]),
    ("on the night of May 24-25", [("the night of May 24-25", "TIME")]),
    # Clock times.
    ("The quake struck at 1353 (1023 GMT).", [("1353", "TIME"), ("1023 GMT", "TIME")]),
    ("It closed at 8:15 p.m. Friday.", [("8:15 p.m. Friday", "TIME")]),
    ("around noon on Sunday", [("around noon on Sunday", "TIME")]),
    (
        "at 09:10 hours (0440 GMT) on Monday",
        # The same hour in another zone does not part the time from its day.
        [("09:10 hours (0440 GMT) on Monday", "TIME")],
    ),
    ("It opens tomorrow morning at 7.", [("tomorrow morning at 7", "TIME")]),
    # A count after "at" is no hour.
    ("They fired this morning at 7 people.", [("this morning", "TIME")]),
    ("in the first week of May", [("the first week of May", "DATE")]),
    # Sets.
    ("Every week and each Thursday", [("Every week", "SET"), ("each Thursday", "SET")]),
    ("Twice a day they fired.", [("a day", "SET")]),
    # Feasts.
    (
        "on Orthodox Easter and New Year's Eve",
        [("Orthodox Easter", "DATE"), ("New Year's Eve", "DATE")],
    ),
    # Now and the like.
    ("They are now in Avel.", [("now", "DATE")]),
    ("In recent days it rained.", [("recent days", "DURATION")]),
    ("Sales rose in the latest period.", [("the latest period", "DATE")]),
    (
        "In the near term it falls, at a later date it rises.",
        [("the near term", "DATE"), ("a later date", "DATE")],
    ),
    ("It will earn more in future quarters.", [("future quarters", "DATE")]),
    # "One day" behind "will" is some day; elsewhere it is a length.
    ("It will one day sink; it took one day.", [("one day", "DATE"), ("one day", "DURATION")]),
    (
        "It took a calendar year, until tomorrow.",
        [("a calendar year", "DURATION"), ("tomorrow", "DATE")],
    ),
    # Units that stand together are one length.
    (
        "They talked for weeks or months, and in recent days and weeks.",
        [("weeks or months", "DURATION"), ("recent days and weeks", "DURATION")],
    ),
    # Months that say which thing is meant.
    (
        "the May vote, a June pact, their August fair",
        [("May", "DATE"), ("June", "DATE"), ("August", "DATE")],
    ),
    # The first of two quarters that come again.
    (
        "It is dull in the second and fourth quarters.",
        [("second", "SET"), ("fourth quarters", "SET")],
    ),
    # Early and late make a season sure, without its article.
    (
        "They came in early spring and moved into the summer.",
        [("early spring", "DATE"), ("the summer", "DATE")],
    ),
    ("In Easter week they rest.", [("Easter week", "DATE")]),
    ("Sales in the latest fiscal year fell.", [("the latest fiscal year", "DATE")]),
    ("the post-1959 laws", [("1959", "DATE")]),
    # The quarters that are counted make half of their year.
    (
        "through at least the first two quarters of 2031",
        [("the first two quarters of 2031", "DATE")],
    ),
    # Months of the year before are a length, as those of this one are.
    ("It won in the year-earlier nine months.", [("the year-earlier nine months", "DURATION")]),
    # The first of two weekdays has its share of the part of the day.
    ("They rehearse on Tuesday and Friday nights.", [("Tuesday", "SET"), ("Friday nights", "SET")]),
    ("They met on Tuesday and Friday.", [("Tuesday", "DATE"), ("Friday", "DATE")]),
    # One unit, whole.
    (
        "It rained all day, a full week, the whole month.",
        [("all day", "DURATION"), ("a full week", "DURATION"), ("whole month", "DURATION")],
    ),
    ("An all-day siege; all days count.", [("all-day", "DURATION")]),
    ("It opened on Black Friday.", [("Black Friday", "DATE")]),
    # "Last" is a verb behind "may".
    ("It may last weeks.", [("weeks", "DURATION")]),
    # A programme's name needs both quotation marks, or more of a name behind it.
    ("“This week,” he said, “we leave.”", [("This week", "DATE")]),
]

NOT_TIMES = [
    # Verbs that are spelt like months.
    "They may march on the capital and may 3 or more be hurt.",
    # A person.
    "Minister Clara May said no.",
    # Counts that look like years.
    "Some 2,000 people fled, and 2000 people stayed.",
    # Models, roads, sums, scores, verses.
    "A Zu-2000 on Highway 1950 cost $2000, after a 3-1 win.",
    "He read John 3:16 aloud.",
    # Ordinals and fractions.
    "The second man took three-quarters of it and a quarter of mine.",
    # Programmes.
    'She spoke on “This Week” and on “60 Minutes,” and on "This Week With Oren Dask".',
    # A newspaper.
    "The Sun. reported it, The Sun said.",
    # Ages are quantities.
    "A 30-year-old man and a woman of 40 years old",
    # Sums and ratios that sound like clock times.
    "five to seven people, 5 to 10 of them, 20 past winners",
    # Numbers of houses and rows, degrees, half years of age.
    "Row 17H, in the 30s° heat, a half-year old cat",
    # A title, and a season without its day.
    "Person of the Year; this time of the year",
    # Verbs and adjectives.
    "The leaves fall and the august house sat empty.",
    # What is current, and that something is so by now, date nothing.
    "The current owner sold it, now that the law is passed.",
    # A film, and an hour that never strikes.
    "They sang the song of the film High Noon, and high noon comes for all.",
    # "One day" behind a person is no length, and "soon" no day.
    "He one day met her, who soon will leave.",
    # Names with a number, people who are still to come, and how a year is reckoned.
    "A boat called Vesna 1980, built for the girls of tomorrow",
    "The guild went from a fiscal year to a calendar year.",
    # A march is no month.
    "The March on the capital began, the May that she loved was gone.",
    # A blank line ends an expression.
    "chapter 12\n\nof 5",
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_times_are_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(time.text, time.kind) for time in find_times(text)] == expected


@pytest.mark.parametrize("text", NOT_TIMES)
def test_what_only_looks_like_a_time_is_left(text: str) -> None:
    assert [time.text for time in find_times(text)] == []


ATTRIBUTES = [
    ("The current owner sold it.", ["current"]),
    ("Now that it rains they rest.", ["Now"]),
    ("It soon will rain, and may soon stop.", ["soon", "soon"]),
    ("It soon stopped, soon after noon, as soon as it could.", ["noon"]),
    # The year has a name of its own, an account and a river have none.
    ("In the current year it fell.", ["the current year"]),
    ("The current account closed; the current was strong.", []),
    ("A strong current carried the then current owner off.", []),
]


@pytest.mark.parametrize(("text", "expected"), ATTRIBUTES)
def test_words_that_say_of_which_time_a_thing_is_are_told_when_asked_for(
    text: str, expected: list[str]
) -> None:
    assert [time.text for time in find_times(text, attributes=True)] == expected


def test_a_span_opens_into_its_ends() -> None:
    (span,) = find_times("from Friday, May 23, through Sunday, May 25")
    assert [end.text for end in parts(span)] == ["Friday, May 23", "Sunday, May 25"]


def test_only_the_passage_asked_for_is_read() -> None:
    text = "Friday and Saturday and Sunday"
    assert [time.text for time in find_times(text, 10, 20)] == ["Saturday"]


WORDS = st.sampled_from(
    "from to between and the last next this of in at on May March 23 25 2031 8 a.m. Friday Sunday "
    "night overnight three days ago later week year every past early late , - – : . ( ) 1353 GMT "
    "twenty hundred half a quarter Easter 's \n\n".split(" ")
)


@given(st.one_of(st.text(), st.lists(WORDS, max_size=25).map(" ".join)))
def test_offsets_are_exact_and_times_do_not_overlap(text: str) -> None:
    found = find_times(text)
    for time in found:
        assert text[time.start : time.end] == time.text
        assert time.text.strip() == time.text
        for end in parts(time):
            assert text[end.start : end.end] == end.text
            assert time.start <= end.start < end.end <= time.end
    for before, after in pairwise(found):
        assert before.end <= after.start


@given(st.lists(WORDS, max_size=25).map(" ".join), st.text(max_size=20))
def test_what_stands_before_a_blank_line_changes_nothing_but_offsets(
    text: str, before: str
) -> None:
    lead = before + ".\n\n"
    shifted = [(time.start - len(lead), time.text) for time in find_times(lead + text, len(lead))]
    assert shifted == [(time.start, time.text) for time in find_times(text)]


HOSTILE = [
    "from ",
    "between May ",
    "twenty-",
    "one hundred and ",
    "1,000",
    "every other ",
    "last ",
    "1 to ",
    "- ",
    "the ",
    "9" * 50,
    "12:",
    "May 5-",
    "early ",
    "at least ",
    "2031-",
    "a couple of ",
    "'",
    "\n",
    " ",
    "\u0661",
    "1 month 2 days ",
    "20 and 22 ",
    "half past ",
    "two days after ",
    "8 a.m. ",
]


def reads(unit: str, length: int) -> int:
    """How many tokens the rules look at for a hostile text, as a measure that no clock disturbs."""
    from consilience.calendar import tokens as module

    class Counting(list[str]):
        looks = 0

        def __getitem__(self, at):  # type: ignore[no-untyped-def]  # as str has it
            Counting.looks += 1
            return super().__getitem__(at)

    original = module._padded

    def padded(rows: module.Tokens, end: int) -> module.Tokens:
        plain = original(rows, end)
        return module.Tokens(
            plain.texts, Counting(plain.lows), plain.starts, plain.ends, plain.glued, plain.count
        )

    text = (unit * (length // len(unit) + 1))[:length]
    patch = pytest.MonkeyPatch()
    patch.setattr(module, "_padded", padded)
    try:
        find_times(text)
    finally:
        patch.undo()
    return Counting.looks


@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_text_costs_no_more_than_its_length(unit: str) -> None:
    # Row S11: twice the text, about twice the work, and no more than so many looks a character.
    short, long = reads(unit, 4_000), reads(unit, 8_000)
    assert long <= 2.2 * short + 100


def test_dates_that_never_repeat_cost_no_more_than_their_number() -> None:
    # What was read before is remembered; where nothing comes again, the rules must be linear.
    def dated(count: int) -> str:
        days = (f"May {n % 28 + 1}, {2000 + n // 28} at {n % 12 + 1} p.m." for n in range(count))
        return " ".join(days)

    short, long = dated(150), dated(300)
    assert reads(long, len(long)) <= 2.2 * reads(short, len(short)) + 100


@given(st.lists(WORDS, min_size=1, max_size=12).map(" ".join), st.integers(2, 5))
def test_the_same_words_in_the_same_surroundings_are_read_alike(text: str, times: int) -> None:
    block = text + "\n\n"
    once = [(time.start, time.end, time.kind) for time in find_times(block)]
    often = [(time.start, time.end, time.kind) for time in find_times(block * times)]
    shifts = (len(block) * turn for turn in range(times))
    assert often == [(a + by, b + by, kind) for by in shifts for a, b, kind in once]


@pytest.mark.parametrize("unit", HOSTILE)
def test_a_hundred_thousand_hostile_characters_are_read(unit: str) -> None:
    text = (unit * (100_000 // len(unit) + 1))[:100_000]
    assert all(text[time.start : time.end] == time.text for time in find_times(text))
