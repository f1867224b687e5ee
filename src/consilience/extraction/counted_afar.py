"""What a number without a noun of its own counts: people by their fate, or a noun before it."""

from consilience.extraction.counted import DETERMINERS, Phrase, phrase_after
from consilience.extraction.lexemes import Lexemes
from consilience.extraction.nouns import PERSON_STATES, STOPS, VERBS, is_plural, kind_of

# Verbs whose object, where no noun follows the number, is people.
_HARMS = frozenset(
    """kill kills killed killing injure injures injured injuring wound wounds wounded wounding
    arrest arrested arresting detain detained detaining displace displaced displacing evacuate
    evacuated evacuating rescue rescued rescuing behead beheaded kidnap kidnapped kidnapping
    hospitalise hospitalize""".split()
)
_BECOMING = frozenset(
    """were was are is have has had been be being also still reported reportedly confirmed feared
    believed said to others other more badly seriously slightly critically remain remained listed
    as left them of went presumed now""".split()
)
_INTO = frozenset({"custody", "captivity", "detention", "hospital", "exile", "hiding"})
_HELD = frozenset({"hostage", "captive", "prisoner"})
_HARMED = frozenset({"dead", "injured", "wounded", "missing", "homeless"})
_PEOPLE_DO = frozenset(
    """died perished marched gathered rallied protested demonstrated rioted attended assembled
    fled""".split()
)
_PEOPLE_DO_SO = frozenset({("turned", "out"), ("took", "part"), ("showed", "up")})
_NUMBERS = frozenset({"number", "numbered", "numbering"})
_BETWEEN = frozenset("now already still may might can could would will".split())
_APART = frozenset('“ ” " ‘'.split())
_RELATIVES = frozenset("who which that whom".split())
_LEVELS = frozenset(
    """at to of is was by past above reached reach reaches hit stands stood rose total totalled
    totaled numbered numbers over about around nearly almost some than least""".split()
)
_NEAR = 3
_BEHIND_HARM = frozenset("numbered number reached rose climbed totalled totaled".split())
_COMPANIES = frozenset("crew team group family party squad gang staff crowd audience".split())
_TOLLS = {"toll": "person", "tolls": "person", "population": "person", "crowd": "person"}


def number_of(row: Lexemes, index: int) -> Phrase | None:
    """What the words behind a number say it is the number of: "brought to 12 the number of towns".

    Args:
        row: The lexemes.
        index: The lexeme after the number.
    """
    if row.lows(index, index + 3) != ("the", "number", "of"):
        return None
    return phrase_after(row, index + 3, single=False)


def state_after(row: Lexemes, index: int) -> Phrase | None:
    """Find people by what became of them: "600 were killed", "one is confirmed dead"."""
    at = index
    while at - index < 5 and row.low(at) in _BECOMING:
        at += 1
    if row.low(at) == "into" and row.low(at + 1) in _INTO:
        return Phrase(at + 1, at + 2, at + 1, "person")
    if row.low(at) == "aboard" or row.lows(at, at + 2) == ("on", "board"):
        return Phrase(at, at + 1 + (row.low(at) == "on"), at, "person")
    if at == index and (row.low(at) == "who" or row.low(at) in _HELD):
        return Phrase(at, at + 1, at, "person")  # "thousands who marched"
    if at == index + 1 and row.low(index) in {"were", "are"} and row[at].is_word:
        told = phrase_after(row, at, single=False) if row.low(at) not in DETERMINERS else None
        if told is not None and told.first == at:
            return told  # "30 were children"
    if row.low(at) in PERSON_STATES or (at == index and do_people(row, at)):
        return Phrase(at, at + 1, at, "person")
    return None


def do_people(row: Lexemes, at: int) -> bool:
    """Whether a verb right behind a number tells what only people do: "300 marched".

    Args:
        row: The lexemes.
        at: Index of the verb.
    """
    told = row.low(at) in _PEOPLE_DO or row.lows(at, at + 2) in _PEOPLE_DO_SO
    return told or row.lows(at, at + 4) == ("took", "to", "the", "streets")


def verb_before(row: Lexemes, index: int) -> Phrase | None:
    """Find people in "killing more than 31,000", "the toll rose to", and what verbs number."""
    return _subject_of_number(row, index) or _people(row, index)


def harmed_others(row: Lexemes, first: int, end: int) -> Phrase | None:
    """The word "others" behind a number of people by what was done to them: "wounded two others".

    Args:
        row: The lexemes.
        first: Index of the number's first lexeme.
        end: Index after its last one.
    """
    if row.low(end) != "others" or _people(row, first) is None:
        return None
    return Phrase(end, end + 1, end, "person")


def _people(row: Lexemes, index: int) -> Phrase | None:
    for at in range(index - 1, max(index - 3, -1), -1):
        if row.low(at) in _HARMS:
            return Phrase(at, at + 1, at, "person")
        if row.low(at) in {",", ".", ";"}:
            break
    if row.low(index - 1) == "of" and row.low(index - 2) in _COMPANIES:
        return Phrase(index - 2, index - 1, index - 2, "person")
    for at in range(index - 1, max(index - 14, -1), -1):
        if row.low(at) in _TOLLS and _is_level(row, at, index):
            first = at - 1 if row.low(at - 1) in {"death", "casualty"} else at
            return Phrase(first, at + 1, at, _TOLLS[row.low(at)])
        if row.low(at) in _HARMED and row.low(at - 1) in {"the", "of"} and not _names(row, at + 1):
            return Phrase(at, at + 1, at, "person")  # "put the dead at 71"
        if row.lows(at - 1, at + 1) == ("number", "of"):
            return phrase_after(row, at + 1, single=False)  # "the number of towns fell to 12"
        if row.low(at) in {".", ";"} or row[at].is_digits:
            break
    return None


def _is_level(row: Lexemes, toll: int, number: int) -> bool:
    """Whether a number is how high a toll is: "the crowd, put at 400", and no other thing's."""
    between = row.lows(toll + 1, number)
    told = next((at for at, word in enumerate(between) if word in _RELATIVES), None)
    open_ = told is not None and "," not in between[told:]  # "the crowd, which she led at 68"
    if open_ or _APART & set(between):
        return False
    return number - toll <= _NEAR or bool(between and between[-1] in _LEVELS)


def _names(row: Lexemes, at: int) -> bool:
    """Whether a noun follows, of which a word tells the kind: "the missing link"."""
    here = row[at]
    return here.is_word and here.low not in STOPS and here.low not in VERBS | _BEHIND_HARM


def _subject_of_number(row: Lexemes, index: int) -> Phrase | None:
    """The noun before "number" as a verb: "members number 500", "protesters numbered about 40"."""
    for at in range(index - 1, max(index - 4, 0), -1):
        if row.low(at) not in _NUMBERS:
            continue
        noun = at - 1 - (row.low(at - 1) in _BETWEEN)
        if noun >= 0 and is_plural(row[noun].text) and row.low(noun) not in _HARMED:
            return Phrase(_phrase_start(row, noun), noun + 1, noun, kind_of(row[noun].text))
        break
    return None


def others(row: Lexemes, index: int) -> Phrase | None:
    """The word "others" itself, where no other words tell what is counted."""
    if row.low(index) != "others":
        return None
    return Phrase(index, index + 1, index, "other")


def phrase_before(row: Lexemes, index: int) -> Phrase | None:
    """The plural noun that a dash puts a number behind: "the most attacks – 411 –"."""
    nearest = None
    for at in range(index - 2, max(index - 16, -1), -1):
        word = row[at]
        if word.low in {".", ";", ":"} or (word.is_dash and not row.hyphen(at)):
            break
        if word.is_word and not word.is_capitalised and is_plural(word.text):
            found = Phrase(_phrase_start(row, at), at + 1, at, kind_of(word.text))
            if row.low(_phrase_start(row, at) - 1) == "of":
                return found
            nearest = nearest or found
    return nearest


def _phrase_start(row: Lexemes, head: int) -> int:
    at = head
    while head - at < 4 and row[at - 1].is_word and row.low(at - 1) not in STOPS:
        at -= 1
    return at
