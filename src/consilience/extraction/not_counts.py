"""Numbers that count nothing: dates, years, clock times, names, labels, scores, list numbers."""

from consilience.extraction.lexemes import Lexemes
from consilience.extraction.measures import Measure
from consilience.extraction.nouns import MONTHS, STOPS, VERBS, is_plural

_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_LABELS = frozenset(
    """flight route highway interstate road channel article resolution section chapter room gate no
    number page phase stage level type category class grade version round group line block unit bus
    exit apartment apt suite box tier season episode volume vol item act title part schedule annex
    paragraph amendment protocol proposition area zone platform runway terminal pier berth hangar
    district ward sector precinct station battery reactor studio lane track seat row court field
    building tower hut villa house psalm verse figure table appendix step rule clause formula
    windows iphone ipad galaxy boeing airbus apollo soyuz mach top size region camp under form model
    mark mk ie ed issue para sub points pp p fig eq isbn tel fax phone zip serial id""".split()
)
_CHAPTERS = frozenset("chapter phase part act article stage section volume episode".split())
_YEAR_BEFORE = frozenset(
    """in since by until till before after during from of to early late mid between and for spring
    summer autumn fall winter year circa the""".split()
)
_STREETS = frozenset(
    """street st avenue ave road rd lane ln drive boulevard blvd square highway terrace court place
    parkway way row crescent""".split()
)
_CLOCK = frozenset({"am", "pm", "gmt", "utc", "est", "edt", "cet", "bst", "o'clock", "hrs", "noon"})
_ONE_PRONOUN_BEFORE = frozenset(
    """no any every each some single this that which the only another either neither such it's day world
    big right wrong good bad new old last next""".split()
)
_ONE_AFTER = frozenset(
    """another day of should must can cannot might may would could who whose thing sided time way
    point 's side hand by on another's or to that which in at up morning evening night for'""".split()
)
_BE = frozenset("is was has had died appeared seemed remained remains".split())


def counts_nothing(row: Lexemes, found: Measure) -> bool:
    """Whether a number is no quantity.

    Args:
        row: The lexemes.
        found: The number with its unit.
    """
    if found.unit is not None:
        if found.unit.name == "degree" and row.low(found.end) in {"n", "s", "e", "w"}:
            return True
        return _ago(row, found) or _century(row, found) or _names_a_unit(row, found)
    return any(
        rule(row, found)
        for rule in (
            _glued, _dated, _year, _clock, _labelled, _listed, _address, _score, _part_of_sport,
            _one, _title_case,
        )
    )  # fmt: skip


def _ago(row: Lexemes, found: Measure) -> bool:
    return found.is_duration and row.low(found.end) == "ago"


def _century(row: Lexemes, found: Measure) -> bool:
    """Read as in "One day they will" is some day."""
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
    before = row[found.first - 1]
    return (
        before.is_dash
        and before.glued
        and row[found.first].glued
        and row[found.first - 2].is_digits
    )


def _glued(row: Lexemes, found: Measure) -> bool:
    """Read as in "SMW4", "AK-47", "21st", "1990s", "192.168.1.2", "mid-2014"."""
    first, end = found.first, found.numeral.end
    here, before, after = row[first], row[first - 1], row[end]
    if before.low == "or" and not here.is_digits and row.low(first - 3) in {"a", "an"}:
        return True  # "a cocktail or two"
    if not here.is_digits:
        return before.is_dash and before.glued and here.glued and row[first - 2].is_capitalised
    if here.text[0] == "0" and here.text.isdecimal() and len(here.text) > 1:
        return True  # "0845", "06": counts do not begin with nought
    if here.text.isdecimal() and len(here.text) > 9 and found.unit is None:
        return True  # a serial number: counts of ten digits are written with separators
    if after.low in {"th", "st", "nd", "rd", "caliber", "calibre", "gauge", "magnum"}:
        return True
    if after.text == "," and after.glued and row[end + 1].is_digits and row[end + 1].glued:
        return True  # "8,26": neither one number nor two
    if (after.text in {":", "/"} and row[end + 1].is_digits) or (
        before.text in {":", "/"} and row[first - 2].is_digits
    ):
        return True
    if {"/", "°", "º", "′", "″"} & {before.text, after.text}:
        return True
    if "." in here.text and len(here.text.partition(".")[2]) > 4:
        return True  # a coordinate: nobody counts to five places
    if here.glued and (
        before.is_word or before.text in {"_", "#", "@", "/", ":", ".", "\\", "&", "="}
    ):
        return True
    if here.glued and before.is_dash and before.glued and not row[first - 2].is_digits:
        return True
    if here.glued and before.is_dash and before.glued:
        return True
    if after.glued and (after.is_word or after.text in {"_", "/", "@", "^", "\\", "="}):
        return True
    if (
        after.glued
        and after.text in {":", ".", "'", "’"}
        and row[end + 1].glued
        and (row[end + 1].is_digits or row[end + 1].is_word)
    ):
        return True
    return (
        row.hyphen(end)
        and (row[end + 1].is_digits or len(row[end + 1].text) == 1)
        and not found.upper
    )


def _dated(row: Lexemes, found: Measure) -> bool:
    """A day of a month: "May 23", "23 May", "May 20 to 8", "May 23-25", "23 and 25 May"."""
    if found.numeral.value > 2100 or found.numeral.words:
        return False
    last = found.end
    if row.low(found.first - 1) in MONTHS and row[found.first - 1].is_capitalised:
        return row.low(found.first - 1) != "may" or not _plural_follows(row, last)
    if row.low(found.first - 1) == "." and row.low(found.first - 2) in MONTHS:
        return True
    if row.low(last) in MONTHS and row[last].is_capitalised and found.numeral.value <= 31:
        return True
    if row.low(found.first - 1) in {"to", "through", "and", "or", "-", "–", "until", ","}:
        for at in range(found.first - 2, max(found.first - 5, -1), -1):
            if row.low(at) in MONTHS and row[at].is_capitalised and row[at + 1].is_digits:
                return not _plural_follows(row, last)
    if row.low(last) in {"to", "and", "-", "–"} and row[last + 1].is_digits:
        return row.low(last + 2) in MONTHS and row[last + 2].is_capitalised
    return False


def _year(row: Lexemes, found: Measure) -> bool:
    here = row[found.first]
    value = found.numeral.value
    if not (here.is_digits and len(here.text) == 4 and here.text.isdecimal()):
        return False
    if found.numeral.scale != 1 or not 1500 <= value <= 2100:
        return False
    if 1900 <= value <= 2060 and value % 100 != 0:
        return True
    if not _plural_follows(row, found.end):
        return row.low(found.first - 1) in _YEAR_BEFORE or 1900 <= value <= 2060
    return (
        row.low(found.first - 1) in {"in", "since", "by", "until", "the"} and 1900 <= value <= 2060
    )


def _clock(row: Lexemes, found: Measure) -> bool:
    at = found.end
    if row.low(at) in _CLOCK or row[at].text in {"a.m", "p.m"}:
        return True
    if row.low(at) in {"a", "p"} and row.low(at + 1) == "." and row.low(at + 2) == "m":
        return True
    if row.low(found.first - 1) == "at" and found.upper is None and not row[at].is_word:
        return (
            found.numeral.words
            and 1 <= found.numeral.value <= 12
            and row.low(found.first - 2)
            in {"arrived", "began", "starts", "start", "begins", "started"}
        )
    return False


def _labelled(row: Lexemes, found: Measure) -> bool:
    """Read as in "Flight 370", "Resolution 1701", "Phase Two", "No. 10", "Group of Seven", "Hamburg 2"."""
    before = row[found.first - 1]
    if before.low == "." and row.low(found.first - 2) in {
        "no",
        "nos",
        "vol",
        "art",
        "fig",
        "p",
        "pp",
    }:
        return True
    if before.low in _CHAPTERS and before.is_capitalised:
        return True
    if before.low in _LABELS and before.is_capitalised and row[found.first].is_digits:
        return found.first > 1 or not _plural_follows(row, found.end)
    if _plural_follows(row, found.end):
        return (
            before.text.isupper()
            and 1 < len(before.text) <= 3
            and row[found.first].is_digits
            and (before.low not in STOPS and before.low not in {"us", "un", "uk", "eu"})
        )
    if before.low in _LABELS and (row[found.first].is_digits or row[found.first].is_capitalised):
        return True
    if before.low == "of" and row.low(found.first - 2) == "group":
        return row[found.first - 2].is_capitalised
    return _after_name(row, found)


def _after_name(row: Lexemes, found: Measure) -> bool:
    """A number that follows a name at once is part of it, unless a noun shows what it counts."""
    here, before = row[found.first], row[found.first - 1]
    if found.first < 2 or not before.is_word or not before.is_capitalised:
        return False
    if before.low in STOPS or before.low in VERBS or before.low in _WEEKDAYS:
        return False
    if here.is_digits:
        after = row[found.end]
        return "," not in here.text and (
            "." in here.text or not after.is_word or after.low in STOPS or after.low in VERBS
        )
    return here.is_capitalised and not row[found.end].is_word


def _listed(row: Lexemes, found: Measure) -> bool:
    """Read as in "1. The", "2) When", "[12]"."""
    if not row[found.first].is_digits or found.upper is not None:
        return False
    if row.low(found.first - 1) == "[" and row.low(found.end) == "]":
        return True
    if found.first == 0 and row.low(found.end) in {".", ")", ":"} and len(row) > found.end + 1:
        return found.numeral.value < 1000
    if found.first == 0 and row[found.end].is_capitalised:
        return not _plural_follows(row, found.end)
    return found.first == 1 and row.low(0) == "(" and row.low(found.end) == ")"


def _address(row: Lexemes, found: Measure) -> bool:
    if not row[found.first].is_digits:
        return False
    at = found.end
    while at - found.end < 4 and row[at].is_word and row[at].is_capitalised:
        if row.low(at) in _STREETS and at >= found.end:
            return at > found.end
        at += 1
    return False


def _score(row: Lexemes, found: Measure) -> bool:
    """Read as in "Won 3-1", "a 2–2 draw": two small numbers and no plural."""
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
    return dashed and not _noun_follows(row, at)


def _part_of_sport(row: Lexemes, found: Measure) -> bool:
    """Read as in "First half", "half-time", "half brother": a share needs something that it is a share of."""
    if not found.numeral.share:
        return False
    if row.low(found.first - 1) in {
        "first",
        "second",
        "other",
        "better",
        "latter",
        "final",
        "third",
        "a",
        "one",
        "this",
        "that",
        "each",
        "last",
        "fourth",
    }:
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


def _one(row: Lexemes, found: Measure) -> bool:
    """Read as in "One" is a number before a noun that it counts, or where one of several is meant."""
    if row.low(found.first) != "one" or found.numeral.end != found.first + 1 or found.upper:
        return False
    before, after = row.low(found.first - 1), row[found.end]
    if before in _ONE_PRONOUN_BEFORE or (row[found.end].is_dash and row[found.end].glued):
        return not (row.hyphen(found.end) and row.low(found.end + 1) in {"person", "man", "woman"})
    if after.low in _BE or after.low in {"killed", "wounded", "injured", "dead", "missing", "hurt"}:
        return False
    if after.low in _ONE_AFTER or not after.is_word or after.low in STOPS or after.low in VERBS:
        return True
    return before == "number"


def _title_case(row: Lexemes, found: Measure) -> bool:
    """Read as in "World War Two", "Big Ten": a capitalised number word behind another capital."""
    here, before = row[found.first], row[found.first - 1]
    if here.is_digits or not here.is_capitalised or here.text.isupper():
        return False
    if not before.is_word or found.first < 2:
        return False
    return not _plural_follows(row, found.end)


def _plural_follows(row: Lexemes, index: int) -> bool:
    """Whether a plural noun stands within the next few words."""
    for at in range(index, index + 4):
        here = row[at]
        if not here.is_word or here.low in STOPS or here.low in VERBS:
            return False
        if is_plural(here.text):
            return True
    return False


def _noun_follows(row: Lexemes, index: int) -> bool:
    return _plural_follows(row, index) or (row.hyphen(index) and row[index + 1].is_word)
