"""Numbers that count nothing: dates, years, clock times, names, labels, scores, list numbers."""

from consilience.extraction.amounts import Measure
from consilience.extraction.counted import plural_follows
from consilience.extraction.date_numbers import is_clock, is_day, is_year
from consilience.extraction.lexemes import Lexemes
from consilience.extraction.name_numbers import is_glued, is_labelled, is_title
from consilience.extraction.nouns import is_plural
from consilience.extraction.one import is_pronoun
from consilience.extraction.units import Unit

_STREETS = frozenset(
    """street st avenue ave road rd lane ln drive boulevard blvd square highway terrace court
    place parkway way row crescent freeway expressway turnpike""".split()
)
_ROADS = frozenset("freeway expressway turnpike highway motorway interstate".split())

_COMPARING = frozenset(
    """as more the that this its his their what larger bigger higher greater less faster stronger
    better worse longer lower smaller""".split()
)
_RESULT = frozenset({"of", "for", "by", "on", "to"})
_SHAPES = frozenset({"figure", "way", "all", "pointer", "pointers", "some", "dimensional"})
_WHOLLY = frozenset(
    "ready sure healthy certain right safe behind committed confident positive correct".split()
)
_OWN = frozenset("me us my your his her its our their".split())
_PARENTS = frozenset("mother father parent parents mum mom dad mothers fathers".split())


def counts_nothing(row: Lexemes, found: Measure) -> bool:
    """Whether a number is no quantity.

    Args:
        row: The lexemes.
        found: The number with its unit.
    """
    if found.unit is not None:
        bearing = found.unit.name == "degree" and row.low(found.end) in {"n", "s", "e", "w"}
        zero_day = found.unit.name == "day" and found.numeral.value == 0  # a flaw not yet mended
        return (
            bearing
            or zero_day
            or _behind_shape(row, found)
            or _idiom(row, found, found.unit)
            or _ago(row, found)
            or _century(row, found)
            or _names_a_unit(row, found)
            or _is_show(row, found, found.unit)
        )
    return any(
        rule(row, found)
        for rule in (
            is_glued, is_day, is_year, is_clock, is_labelled, _or_two, _listed, _telephone,
            _emergency, _day_of_attacks, _shape, _address, _score, _part_of_sport, is_pronoun,
            is_title, _multiplies, _days_ago, _behind_tries, _ranks, _of_body,
        )
    )  # fmt: skip


def _idiom(row: Lexemes, found: Measure, unit: Unit) -> bool:
    """Whether nothing is measured: "100 percent ready", "my two cents worth", "the 7-yard line"."""
    wholly = unit.name == "percent" and found.numeral.value in {1, 100}
    worth = unit.name == "cent" and row.low(found.end) == "worth"
    line = unit.name == "yard" and row.low(found.end) == "line"  # where the ball lies
    build = unit.name == "bit" and found.hyphen  # "the 64-bit version"
    whose = row.low(found.end) == "on" and row.low(found.end + 1) in _OWN  # "100 percent on me"
    return worth or line or build or (wholly and (whose or row.low(found.end) in _WHOLLY))


def _ago(row: Lexemes, found: Measure) -> bool:
    return found.is_duration and row.low(found.end) == "ago"


def _century(row: Lexemes, found: Measure) -> bool:
    """Whether "one day" is some day: "one day they will"."""
    one = found.numeral.words and found.numeral.value == 1 and found.upper is None
    return (
        one
        and found.is_duration
        and row.low(found.first) == "one"
        and (
            found.unit is not None
            and found.unit.name in {"day"}
            and not found.hyphen
            and row.low(found.end) not in {"of", "after", "before", "later", "earlier", "to"}
        )
    )


def _names_a_unit(row: Lexemes, found: Measure) -> bool:
    """Whether what stands before is tied to it: "2-10 yards", "6:00 minutes", "for-2 yards"."""
    before = row[found.first - 1]
    if before.text == "/" and row[found.first - 2].is_digits:
        return True  # "4 1 / 2 months"
    tied = before.glued and row[found.first].glued
    digits = (before.is_dash or before.text == ":") and row[found.first - 2].is_digits
    return tied and (digits or (before.is_dash and row.low(found.first - 2) == "for"))


def _is_show(row: Lexemes, found: Measure, unit: Unit) -> bool:
    """Whether it is the name of a programme: "told 60 Minutes", not "Held 60 Minutes"."""
    written_large = unit.name in {"minute", "hour"} and row[unit.first].is_capitalised
    small = row[found.first - 1].text.islower() or row[found.first - 1].text in _QUOTES
    return written_large and small and row[found.first].is_digits and found.first > 1


_QUOTES = frozenset("\"'“‘")


def _or_two(row: Lexemes, found: Measure) -> bool:
    """No count is meant by "a pie or two", "in the next minute or two"."""
    words = row.low(found.first - 1) == "or" and found.numeral.words
    return words and (
        row.low(found.first - 3) in {"a", "an"} or row.low(found.first - 2) in _LAPSES
    )


_LAPSES = frozenset("second minute hour day night week month year decade".split())


def _listed(row: Lexemes, found: Measure) -> bool:
    """Whether it numbers a list or a note: "1. The", "2) When", "[12]"."""
    if not row[found.first].is_digits or found.upper is not None:
        return False
    if row.low(found.first - 1) == "[" and row.low(found.end) == "]":
        return True
    if row.low(found.end) == ")" and not _is_open(row, found.first):
        return found.numeral.value < _LIST  # "first, and 4) the price"
    if found.first == 0 and row.low(found.end) in {".", ")", ":"} and len(row) > found.end + 1:
        return found.numeral.value < 1000
    if found.first == 0 and row[found.end].is_capitalised and len(row) < 6:
        return not plural_follows(row, found.end)
    return found.first == 1 and row.low(0) == "(" and row.low(found.end) == ")"


def _is_open(row: Lexemes, end: int) -> bool:
    """Whether a bracket stands open before a lexeme."""
    marks = [row.low(at) for at in range(end) if row.low(at) in {"(", ")"}]
    return bool(marks) and marks[-1] == "("


_LIST = 30
"""More things than any list in a sentence numbers."""


def _telephone(row: Lexemes, found: Measure) -> bool:
    """Groups of digits behind a nought or a plus: "0845 125 2222"."""
    at = found.first
    if row[at - 1].text == "+" and row[at].glued:
        return row[at + 1].is_digits
    while row[at].is_digits and row[at - 1].is_digits and found.first - at < 4:
        at -= 1
    led = row[at].text.startswith("0") or row[at - 1].text == "+"
    spelt = row.hyphen(found.end) and row[found.end + 1].text.isupper()
    if row.low(found.first - 1) == "call" and spelt:
        return True  # "call 877-TARN"
    return row[at].is_digits and led and at < found.first


def _emergency(row: Lexemes, found: Measure) -> bool:
    """Whether it is the number that is dialled for help: "911 calls", "a 999 operator"."""
    if row[found.first].text not in _DIALLED or found.upper is not None:
        return False
    after, before = row.low(found.end), row.low(found.first - 1)
    return after.rstrip("s") in _ON_THE_LINE or before in {"called", "dialled", "dialed", "call"}


_DIALLED = frozenset({"911", "999", "112", "000", "110", "119"})
_ON_THE_LINE = frozenset(
    """call caller dispatcher operator supervisor tape transcript recording center centre
    line""".split()
)


def _day_of_attacks(row: Lexemes, found: Measure) -> bool:
    """Whether it is the day that names the attacks of 2001: "9/11", "the 9-11 attacks"."""
    span = "".join(row[at].text for at in range(found.first, min(found.end + 2, found.first + 3)))
    return span in {"9/11", "9-11", "9–11"}


def _shape(row: Lexemes, found: Measure) -> bool:
    """Whether it tells a shape or a result: "three-masted", "a two-way street", "11-of-36"."""
    after = row[found.end + 1]
    if found.hyphen and after.low in _RESULT and row.hyphen(found.end + 2):
        return not found.mutual
    if _behind_shape(row, found) or _of_court(row, found):
        return True
    if row.lows(found.end, found.end + 2) == ("and", "out"):
        return True  # "held them to three and out"
    shaped = after.low.endswith("ed") and not after.is_capitalised
    done = after.low == "and" and row.hyphen(found.end + 2)  # "a three-and-out"
    return _shares_build(row, found) or (found.hyphen and (shaped or done or after.low in _SHAPES))


def _of_court(row: Lexemes, found: Measure) -> bool:
    """Whether it is a rank or a line of a game: "a top-five pick", "from 3-point range"."""
    top = row.hyphen(found.first - 1) and row.low(found.first - 2) == "top"
    play = row.low(found.first - 2) == "pick" and row.hyphen(found.first - 1)  # "a pick-six"
    play = play or row.lows(found.first - 2, found.first) == ("a", "pick")
    point = found.hyphen and row.low(found.end + 1) == "point"
    return top or play or (point and row.low(found.end + 2) in _LINES)


_LINES = frozenset(
    "range line arc land shooter shooting distance play plays attempt attempts".split()
)


def _shares_build(row: Lexemes, found: Measure) -> bool:
    """Whether a number follows that shares its "bit": "the 32- and 64-bit versions"."""
    at = found.end + 2
    joined = row[found.end].is_dash and row.low(found.end + 1) in _JOINING
    return joined and row[at].is_digits and row.hyphen(at + 1) and row.low(at + 2) == "bit"


_JOINING = frozenset({"and", "or", "to"})


def _behind_shape(row: Lexemes, found: Measure) -> bool:
    """Whether it is the second number of a shape: "a one-for-two trip", "8-by-12 feet"."""
    joined = row.hyphen(found.first - 1) and row.low(found.first - 2) in _RESULT
    return joined and row.hyphen(found.first - 3)


def _behind_tries(row: Lexemes, found: Measure) -> bool:
    """Whether it names the kind of shot that was tried: "3-of-4 three attempts"."""
    at = found.first
    tries = row[at - 1].is_digits and row[at - 2].is_dash and row.low(at - 3) == "of"
    return tries and row[at - 4].is_dash


def _multiplies(row: Lexemes, found: Measure) -> bool:
    """Whether it compares and counts nothing: "three times as many", "by a factor of three"."""
    if row.lows(found.first - 2, found.first) == ("factor", "of"):
        return True
    if row.low(found.first) in {"naught", "nought"}:
        return row.low(found.first - 1) == "for"
    return row.low(found.end) == "times" and row.low(found.end + 1) in _COMPARING


def _days_ago(row: Lexemes, found: Measure) -> bool:
    """Whether it tells a day: "two Sundays ago"."""
    return row[found.end].is_word and row.low(found.end + 1) == "ago"


def _ranks(row: Lexemes, found: Measure) -> bool:
    """Whether it is a place in an order or a name: "the five seed", "in the lower 48"."""
    lower = row.low(found.first - 1) == "lower" and found.numeral.value == _STATES
    lower = lower and not plural_follows(row, found.end)
    return lower or _is_line(row, found) or (row.low(found.end) == "seed" and not found.hyphen)


def _is_line(row: Lexemes, found: Measure) -> bool:
    """Whether it is where a ball lies: "starting at their own 27", "from their 10 to"."""
    at = found.first - 1
    own = row.low(at) == "own"
    whose, led = row.low(at - own) in _OWN, row.low(at - own - 1) in {"at", "from", "to"}
    after = row.low(found.end)
    ends = after in {"to", "and", "with", "when", "after", ","} or not row[found.end].is_word
    return whose and led and row[found.first].is_digits and ends and not row.hyphen(found.end)


_STATES = 48
"""Of the United States those between Canada and Mexico are called the lower so many."""


def _of_body(row: Lexemes, found: Measure) -> bool:
    """Whether it tells how somebody sees or hears: "blind in one eye"."""
    return row.low(found.first - 1) == "in" and row.low(found.end) in {"eye", "ear"}


def _address(row: Lexemes, found: Measure) -> bool:
    """Whether it is a house number: "14 Mill Lane", "in the 2100 block of Mill Lane"."""
    if not row[found.first].is_digits:
        return False
    if row.lows(found.end, found.end + 2) == ("block", "of") and row.low(found.first - 1) == "the":
        return True
    at = found.end
    if row[at].is_capitalised and row.low(at) in _ROADS:
        return found.upper is None  # "the 605 Freeway"
    while at - found.end < 5 and (
        row[at].is_capitalised or _is_nth(row, at) or (row.low(at) == "." and at > found.end)
    ):
        if row.low(at) in _STREETS and at >= found.end:
            return at > found.end
        at += 1
    return False


def _is_nth(row: Lexemes, at: int) -> bool:
    """Whether a street's number goes on: the 52 and the nd of "473 East 52nd Street"."""
    endings = ("st", "nd", "rd", "th")
    here, after = row[at], row[at + 1]
    return (here.is_digits and after.glued and after.low in endings) or (
        here.glued and here.low in endings
    )


def _score(row: Lexemes, found: Measure) -> bool:
    """Whether it is a result: "won 3-1", "a 2–2 draw", two numbers and no plural."""
    at = found.end
    before = row[found.first - 1]
    if row[at].is_dash and row[at].glued and row[at + 1].is_digits and row[at + 1].glued:
        return True
    if (
        before.is_dash
        and before.glued
        and row[found.first].glued
        and row[found.first - 2].is_digits
    ):
        return True
    if found.upper is None or not row[found.first].is_digits:
        return False
    dashed = any(row[i].is_dash and row[i].glued for i in range(found.first, found.end))
    if dashed and row.low(found.first - 1) == "the" and row[at].is_capitalised:
        return True  # "the 15-17 Badgers": what a team has won and lost
    return dashed and not _noun_follows(row, at)


def _part_of_sport(row: Lexemes, found: Measure) -> bool:
    """Whether nothing is there to be shared: "first half", "half brother", "third party"."""
    if not found.numeral.share:
        return False
    if row.low(found.first - 1) in _WHICH:
        return True
    if found.upper is not None:
        return False
    after = row.low(found.end)
    if row.low(found.first) == "half":
        return not (
            after in {"of", "the", "its", "their", "his", "her", "our", "that", "this"}
            or is_plural(row[found.end].text)
        )
    return after not in {"of", "the", "in"} and after in {
        "party",
        "person",
        "place",
        "quarter",
        "time",
    }


_WHICH = frozenset(
    """first second third fourth other better latter final last a one this that each upper lower top
    bottom front back near far inner outer northern southern eastern western""".split()
)
"""Words before "half" or "quarter" that tell which one is meant."""


def is_of_parent(row: Lexemes, first: int) -> bool:
    """Whether a number tells how many children somebody has, without naming them.

    Args:
        row: The lexemes.
        first: Index of the number's first lexeme.
    """
    return row.low(first - 1) == "of" and row.low(first - 2) in _PARENTS


def _noun_follows(row: Lexemes, index: int) -> bool:
    return plural_follows(row, index) or (row.hyphen(index) and row[index + 1].is_word)
