"""What a number counts: the noun phrase beside it, found by walking over words without a parser."""

from dataclasses import dataclass

from consilience.extraction.lexemes import Lexemes
from consilience.extraction.nouns import (
    NOUNS_IN_LY,
    PERSON_STATES,
    STOPS,
    VERBS,
    is_adjective,
    is_invariant,
    is_plural,
    kind_of,
    singular,
)
from consilience.extraction.number_words import is_number_word
from consilience.model.quantity import Counted

_WIDEST = 9  # words a noun phrase may take before its head
_SWAPS = frozenset("exchange exchanges swap swaps trade trades deal deals formula release".split())
_OPENERS = frozenset({"more", "other", "additional", "further", "extra", "others", "such", "new"})
_DETERMINERS = frozenset(
    "the its his her their our your my these those this that all other said such".split()
)
_ANAPHORA = frozenset({"them", "whom", "us", "which", "those", "these", "you"})
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
_TOLLS = {"toll": "person", "tolls": "person", "population": "person", "crowd": "person"}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase as lexemes.

    Attributes:
        first: Index of its first lexeme.
        end: Index after its last one.
        head: Index of its head.
        kind: What it counts.
    """

    first: int
    end: int
    head: int
    kind: str

    def counted(self, row: Lexemes, text: str) -> Counted:
        """The phrase with its offsets in the report's text."""
        start, end = row[self.first].start, row[self.end - 1].end
        return Counted(text[start:end], start, end, self.kind)


def phrase_after(row: Lexemes, index: int, *, single: bool) -> Phrase | None:
    """Find the noun phrase that begins after a number.

    Args:
        row: The lexemes.
        index: The lexeme after the number (and after its hyphen).
        single: Whether one thing may be meant: after "one", a percentage or a measure.

    Returns:
        The phrase, or null where the words are no noun phrase that the number can count.
    """
    first = _after_openers(row, index)
    if first > index and is_number_word(row.low(first)):
        return None  # "three of his eight children": the other number's noun
    walk = _Walk(row, first, single=single)
    at = first
    while walk.goes_on(at):
        at = walk.step(at)
    return walk.phrase(single=single)


def _after_openers(row: Lexemes, index: int) -> int:
    """Skip "of the", "of its", "more", "other": what is counted begins behind them."""
    at = index
    if row.low(at) == "of" and row.low(at + 1) not in _ANAPHORA:
        at += 1
    while row.low(at) in _DETERMINERS and at - index < 4:
        at += 1
    while row.low(at) in _OPENERS and at - index < 5:
        at += 1
    return at


class _Walk:
    """One walk to the right, noun by noun."""

    def __init__(self, row: Lexemes, first: int, *, single: bool) -> None:
        self.row = row
        self.single = single
        self.first = first
        self.end = first  # after the last lexeme taken in for good
        self.head: int | None = None  # a plural noun, found for good
        self.last: int | None = None  # the last word that may be a noun in the singular
        self.nouns = 0

    def goes_on(self, at: int) -> bool:
        """Whether the phrase may take in the lexeme."""
        row, here = self.row, self.row[at]
        if at - self.first > _WIDEST or not (here.is_word or self._is_name_part(at)):
            return self._joins(at)
        if self.head is not None:
            return self._compound(at)
        if is_number_word(here.low) and not row.hyphen(at + 1):
            return False
        if here.low in STOPS or (here.low in VERBS and not self._adjectival(at)):
            return self._joins(at)
        if here.low.endswith("n't") or (self.nouns and _is_adverb(here.low)):
            return False  # "one guard openly wept"
        return not (self.nouns and here.low.endswith("ed") and not is_plural(row[at + 1].text))

    def _adjectival(self, at: int) -> bool:
        return self.row.low(at) in PERSON_STATES

    def _is_name_part(self, at: int) -> bool:
        """The number of a model, glued by a hyphen or standing behind capitals: "AK-47s"."""
        row = self.row
        here, before = row[at], row[at - 1]
        if here.is_dash:
            return row.hyphen(at) and at > self.first
        if not here.is_digits:
            return False
        if row.hyphen(at + 1) and row[at + 2].is_word:
            return True  # "two 10-metre boats"
        code = before.is_dash or (before.text.isupper() and len(before.text) <= 4)
        return code and at > self.first

    def _joins(self, at: int) -> bool:
        """Whether adjectives are joined: "Somali and Yemeni men", "large, heavily armed"."""
        row = self.row
        if self.head is not None or self.last is None or row.low(at) not in {"and", ",", "or"}:
            return False
        if not is_adjective(row[self.last].text) or at - self.first > 5:
            return False
        after = row[at + 1]
        return after.is_word and after.low not in STOPS and is_adjective(after.text)

    def _compound(self, at: int) -> bool:
        """After a plural only another plural goes on: "arms depots", "AK-47s"."""
        here = self.row[at]
        if here.is_dash:
            return False
        return is_plural(here.text) and here.low not in PERSON_STATES and here.low not in STOPS

    def step(self, at: int) -> int:
        """Take in one word with what hyphens tie to it; return the index after it."""
        row = self.row
        end = at + 1
        while row.hyphen(end) and (row[end + 1].is_word or row[end + 1].is_digits):
            end += 2
        if row[end].glued and row.low(end) == "s" and row[end - 1].is_digits:
            end += 1
        tail = row[end - 1]
        word = tail.text
        if (
            tail.low == "s"
            or (
                is_plural(word)
                and not _is_possessive(word)
                and not (self.single and is_invariant(word))
            )
            or (tail.low in PERSON_STATES and not self._noun_follows(end))
        ):
            self.head = end - 1
            self.first_of_head = at
        if tail.is_word and tail.low not in {"and", "or"} and not _is_possessive(word):
            self.last = end - 1
            self.nouns += not is_adjective(word)
        self.end = end if tail.is_word or tail.is_digits else self.end
        return end

    def _noun_follows(self, at: int) -> bool:
        """Whether "wounded" in "30 wounded soldiers" is an adjective."""
        here = self.row[at]
        if not here.is_word or here.low in STOPS or here.low in VERBS:
            return False
        return here.low not in PERSON_STATES or self._noun_follows(at + 1)

    def phrase(self, *, single: bool) -> Phrase | None:
        """What was found."""
        head = self.head
        if head is None and self.last is not None:
            word = self.row[self.last].text
            if single and not is_adjective(word):
                head = self.last
            elif word.isupper() and len(word) > 2 and word.isalpha():
                head = self.last  # "121 RBI", "three MP": capitals take no s
        if head is None:
            return None
        return self._named(head)

    def _named(self, head: int) -> Phrase:
        row = self.row
        if row.low(head) in _SWAPS and self.first < head and row[head - 1].is_word:
            return Phrase(self.first, head, head - 1, kind_of(row[head - 1].text))
        end = max(head + 1, self.first + 1)
        kind = kind_of(row[head].text)
        if row.low(head) == "s" or (row[head].is_digits):
            first = getattr(self, "first_of_head", self.first)
            kind = "".join(row.lows(first, head))
        if row.low(end) == "of" and row.low(end + 1) == "war":
            return Phrase(self.first, end + 2, head, f"{kind} of war")
        return Phrase(self.first, end, head, kind)


def _is_adverb(low: str) -> bool:
    return low.endswith("ly") and low not in NOUNS_IN_LY


def _is_possessive(word: str) -> bool:
    """Whose, not what: "10 of the club's first 17 points" counts no clubs."""
    return word.endswith(("'s", "’s", "s'", "s’"))


def headless(row: Lexemes, index: int) -> bool:
    """Whether a number stands without a noun of its own: "298 on Saturday", "12 of them"."""
    at = _after_openers(row, index)
    here = row[at]
    return not here.is_word or here.low in STOPS or here.low in VERBS or is_adjective(here.text)


def elliptic(row: Lexemes, index: int) -> bool:
    """Whether the words after a bare number leave its noun to be taken from another number."""
    if index < len(row) and row[index].glued and row[index].is_word:
        return False
    here = row[_after_openers(row, index)]
    if here.is_word:
        return here.low in STOPS or here.low in VERBS or is_adjective(here.text)
    return here.text in {".", ",", ";", ")", "–", "—", "!", "?", ":", "\x00"}


def state_after(row: Lexemes, index: int) -> Phrase | None:
    """Find people by what became of them: "600 were killed", "one is confirmed dead"."""
    at = index
    while at - index < 5 and row.low(at) in _BECOMING:
        at += 1
    if row.low(at) == "into" and row.low(at + 1) in _INTO:
        return Phrase(at + 1, at + 2, at + 1, "person")
    if row.low(at) in _HELD and at == index:
        return Phrase(at, at + 1, at, "person")
    if at == index + 1 and row.low(index) in {"were", "are"} and row[at].is_word:
        told = phrase_after(row, at, single=False) if row.low(at) not in _DETERMINERS else None
        if told is not None and told.first == at:
            return told  # "30 were children"
    if row.low(at) in PERSON_STATES or (row.low(at) in {"died", "perished"} and at == index):
        return Phrase(at, at + 1, at, "person")
    return None


def verb_before(row: Lexemes, index: int) -> Phrase | None:
    """Find people in "killing more than 31,000", "a population of 120,000", "the toll rose to"."""
    for at in range(index - 1, max(index - 3, -1), -1):
        if row.low(at) in _HARMS:
            return Phrase(at, at + 1, at, "person")
        if row.low(at) in {",", ".", ";"}:
            break
    for at in range(index - 1, max(index - 14, -1), -1):
        if row.low(at) in _TOLLS:
            first = at - 1 if row.low(at - 1) in {"death", "casualty"} else at
            return Phrase(first, at + 1, at, _TOLLS[row.low(at)])
        if row.low(at) in {".", ";"} or row[at].is_digits:
            break
    return None


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


def noun_singular(word: str) -> str:
    """The dictionary form of a head noun."""
    return singular(word)


def plural_follows(row: Lexemes, index: int) -> bool:
    """Whether a plural noun stands within the next few words."""
    for at in range(index, index + 4):
        here = row[at]
        if not here.is_word or here.low in STOPS or here.low in VERBS:
            return False
        if is_plural(here.text):
            return True
    return False
