"""Numbers that are part of a name or a label: AK-47, Flight 370, Resolution 1701, Phase Two."""

from consilience.extraction.amounts import Measure
from consilience.extraction.counted import plural_follows
from consilience.extraction.lexemes import Lexeme, Lexemes
from consilience.extraction.nouns import PERSON_STATES, STOPS, VERBS, is_plural
from consilience.extraction.number_words import is_number_word

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
_BEFORE_VERBS = frozenset("now already still may might can could would will must".split())
_MANY = frozenset("dead injured wounded missing homeless displaced they".split())
_CHAPTERS = frozenset("day chapter phase part act article stage section volume episode".split())
_ENDINGS = frozenset({"th", "st", "nd", "rd", "caliber", "calibre", "gauge", "magnum"})
_ROADS = frozenset({"highway", "freeway", "motorway", "expressway", "interstate"})
_SIGNS = frozenset({"/", "×", "°", "º", "′", "″"})
_TIES_AFTER = frozenset({"_", "@", "\\", "=", "^", "\ufffd"})
_TIES = frozenset({"_", "#", "@", ":", ".", "\\", "&", "=", "^"})
_INNER = frozenset({":", ".", "'", "’", ","})
_NUMBERED = frozenset({"no", "nos", "vol", "art", "fig", "p", "pp"})
_POWERS = frozenset({"us", "un", "uk", "eu"})
_BORES = frozenset({"caliber", "calibre", "gauge"})


def is_glued(row: Lexemes, found: Measure) -> bool:
    """Whether digits are part of a longer sign: "SMW4", "AK-47", "21st", "1990s", "mid-2014"."""
    first, end = found.first, found.numeral.end
    here, before, after = row[first], row[first - 1], row[end]
    if not here.is_digits:
        return before.is_dash and before.glued and here.glued and row[first - 2].is_capitalised
    return (
        _is_serial(here)
        or after.low in _ENDINGS
        or bool(_SIGNS & {before.text, after.text})
        or (after.text == ":" and row[end + 1].is_digits)
        or (before.text == ":" and row[first - 2].is_digits)
        or (here.glued and (before.is_word or before.text in _TIES))
        or (here.glued and before.is_dash and before.glued)
        or (after.glued and (after.is_word or after.text in _TIES_AFTER))
        or (after.glued and after.text in _INNER and row[end + 1].glued and _alnum(row[end + 1]))
        or (row.hyphen(end) and _is_model_tail(row[end + 1]) and found.upper is None)
        or (row.hyphen(end) and row.low(end + 1) in _BORES)
    )


def _is_serial(here: Lexeme) -> bool:
    """Counts do not begin with nought, have separators when long, and no five decimals."""
    plain = here.text.isdecimal()
    leading_nought = plain and here.text[0] == "0" and len(here.text) > 1
    return leading_nought or (plain and len(here.text) > 9) or len(here.text.partition(".")[2]) > 4


def _alnum(here: Lexeme) -> bool:
    return here.is_word or here.is_digits


def _is_model_tail(here: Lexeme) -> bool:
    return here.is_digits or len(here.text) == 1


_ON_DAY = frozenset("on by until since from of after before for".split())


def is_labelled(row: Lexemes, found: Measure) -> bool:
    """Whether a word before makes it a label: "Flight 370", "Phase Two", "No. 10", "Boeing 737"."""
    before, digits = row[found.first - 1], row[found.first].is_digits
    label = before.low in _LABELS and not _tells_how_many(row, found.first - 1)
    if _is_numbered(row, found) or (before.low == "." and _is_abbreviated(row, found)):
        return True
    if before.is_capitalised and (before.low in _CHAPTERS or (label and digits)):
        return found.first > 1 or not digits or not plural_follows(row, found.end)
    if plural_follows(row, found.end):
        return digits and _is_short_code(before)
    if label and (digits or row[found.first].is_capitalised):
        return True
    group = row[found.first - 2]
    if before.low == "of" and group.low == "group":
        return group.is_capitalised
    return _after_name(row, found)


def _is_numbered(row: Lexemes, found: Measure) -> bool:
    """Whether it numbers a day, a week or a page, or opens a name: "the Week 15 loss"."""
    before, digits = row[found.first - 1], row[found.first].is_digits
    if before.low == "day" and row.low(found.first - 2) in _ON_DAY:
        return True
    written_large = before.is_capitalised and found.first > 1
    in_week = before.low == "week" and (
        written_large or row.low(found.first - 2) in _ON_DAY | {"in", "into", "entering", "through"}
    )
    if in_week and digits and not plural_follows(row, found.end):
        return True
    return (
        _goes_on(row, found.first)
        or _is_listed_version(row, found)
        or _is_before_label(row, found)
        or _is_of_page(row, found)
    )


def _is_listed_version(row: Lexemes, found: Measure) -> bool:
    """Whether it goes on a list of versions: "Windows XP, Vista, 7 and 8"."""
    at, reach = found.first - 1, _LISTED
    if row.low(at) not in {",", "and", "or"} or plural_follows(row, found.end):
        return False
    while reach and (row.low(at) in {",", "and", "or"} or row[at].is_digits):
        at, reach = at - 1, reach - 1
    while reach and row[at].is_capitalised and row.low(at) not in _SYSTEMS:
        at, reach = at - 1 - (row.low(at - 1) == ","), reach - 1
    return row[at].is_capitalised and row.low(at) in _SYSTEMS


def _goes_on(row: Lexemes, first: int) -> bool:
    """Whether it goes on from a day that is numbered: "on day two, three and four"."""
    at, reach = first - 1, _LISTED
    while reach and (row.low(at) in {",", "and", "or"} or row[at].is_digits or _is_word(row, at)):
        at, reach = at - 1, reach - 1
    return at < first - 1 and row.low(at) in {"day", "week"} and row.low(at - 1) in _ON_DAY | {"in"}


def _is_word(row: Lexemes, at: int) -> bool:
    return is_number_word(row.low(at))


def _is_before_label(row: Lexemes, found: Measure) -> bool:
    """Whether a number opens a name: "a gang called 8 Block"."""
    after = row[found.end]
    named = after.is_capitalised and not after.text.isupper() and found.numeral.value > 1
    return named and row[found.first].is_digits and after.low in _OPENED


def _is_of_page(row: Lexemes, found: Measure) -> bool:
    """Whether it is the number of a page or a room: "on page twenty of the book"."""
    label = row.low(found.first - 1) in _PAGES and row.low(found.first - 2) in _ON_PAGE
    return label and not plural_follows(row, found.end)


_SYSTEMS = frozenset("windows ie explorer firefox chrome safari ios android office iphone".split())
_LISTED = 7
"""Words of a list of numbered days."""
_OPENED = frozenset("block line mile street avenue crew gang squad club".split())
"""Words that a number opens a name of."""
_PAGES = frozenset("page chapter room gate lane platform".split())
_ON_PAGE = frozenset("on in at to from of into for".split())


def _tells_how_many(row: Lexemes, at: int) -> bool:
    """Whether "number" is a verb: "the dead now number 27", "the homeless could number 3,000"."""
    before = row[at - 1]
    many = before.low in _MANY or (is_plural(before.text) and not before.is_capitalised)
    return row.low(at) == "number" and (before.low in _BEFORE_VERBS or many)


def _is_abbreviated(row: Lexemes, found: Measure) -> bool:
    """Whether what stands before the full stop before a number labels it: "No. 10", "P.S. 3"."""
    short = row[found.first - 2]
    if short.low in _NUMBERED:
        return True
    initial = len(short.text) == 1 and short.text.isupper() and row.low(found.first - 3) == "."
    return initial and row[found.first].is_digits and not plural_follows(row, found.end)


def _is_short_code(word: Lexeme) -> bool:
    """A model's letters: the number of "AK 47 rifles" is theirs, that of "US 250 troops" is not."""
    code = word.is_word and word.text.isupper() and 1 < len(word.text) <= 3
    return code and word.low not in STOPS and word.low not in _POWERS


def _after_name(row: Lexemes, found: Measure) -> bool:
    """A number that follows a name at once is part of it, unless a noun shows what it counts."""
    here, before = row[found.first], row[found.first - 1]
    if found.first < 2 or not before.is_word or not before.is_capitalised:
        return False
    if row[found.end].is_capitalised and row.low(found.end) in _ROADS:
        return here.is_digits  # "the Tarvik 214 Highway"
    if before.low in STOPS or before.low in VERBS or before.low in _WEEKDAYS:
        return False
    if here.is_digits:
        after = row[found.end]
        return "," not in here.text and (
            "." in here.text
            or not after.is_word
            or after.low in STOPS
            or after.low in VERBS
            or after.is_capitalised  # "Editor 8 Beta"
            or _is_version(row, found)
        )
    return here.is_capitalised and not row[found.end].is_word


def _is_version(row: Lexemes, found: Measure) -> bool:
    """Whether what follows a name and a number can't be counted by it: "Tarn Editor 11 preview"."""
    if row.low(found.end) in _RELEASED:
        return True
    name = row[found.first - 2].is_capitalised and found.first > 2
    after = row[found.end]
    counted = after.low in PERSON_STATES or after.low in _MANY or is_plural(after.text)
    return name and found.numeral.value > 1 and after.low.isalpha() and not counted


_RELEASED = frozenset("browser preview beta edition release update console handset".split())
"""What a name and a number before it tell the version of: "the Tarn 2 browser"."""


_QUOTES = frozenset("\"“”'‘’")


def is_title(row: Lexemes, found: Measure) -> bool:
    """Whether a number word has a name's capital: "World War Two", "the Ford Five Hundred"."""
    here, before = row[found.first], row[found.first - 1]
    if here.is_digits or not here.is_capitalised or here.text.isupper():
        return False
    if before.text in _QUOTES and row[found.end + 1].text in _QUOTES:
        # "ran his “Four Corners” game"; "two men said “Two boats sank”" tells what was said.
        return row[found.first - 2].is_word and row[found.end].is_capitalised
    if not before.is_word or found.first < 2:
        return False
    return not plural_follows(row, found.end)
