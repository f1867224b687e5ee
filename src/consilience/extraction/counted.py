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
)
from consilience.extraction.number_words import is_number_word
from consilience.model.quantity import Counted

_WIDEST = 9  # words a noun phrase may take before its head
_SWAPS = frozenset("exchange exchanges swap swaps trade trades deal deals formula release".split())
_OPENERS = frozenset({"more", "other", "additional", "further", "extra", "others", "such", "new"})
DETERMINERS = frozenset(
    "the its his her their our your my these those this that all other said such".split()
)
_ANAPHORA = frozenset({"them", "whom", "us", "which", "those", "these", "you"})
_TITLES = frozenset({"Mr", "Mrs", "Ms", "Dr"})
_WHEN = frozenset("last next today yesterday tonight tomorrow".split())
_SHORT = 2
"""Letters of initials that may also be a place or an hour: "12 US"."""
_PLACES = frozenset({"US", "UK", "EU", "UN", "AM", "PM", "AD", "BC"})
_ANEW = frozenset(
    "many most some several few all both including which who the and but his her its their".split()
)
_AFTER_PARTICIPLE = frozenset("by in at on to as with from for".split())


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
    if row.low(at) == "times" and at - first <= 1:
        return Phrase(first, at + 1, at, "time")  # "hit seven times", "nine different times"
    found = walk.phrase(single=single)
    if found is None and row.low(first) == "time":
        return Phrase(first, first + 1, first, "time")  # "the four time winner"
    return found


def _after_openers(row: Lexemes, index: int) -> int:
    """Skip "of the", "of its", "more", "other": what is counted begins behind them."""
    at = index
    if row.low(at) == "of" and row.low(at + 1) not in _ANAPHORA:
        at += 1
    while row.low(at) in DETERMINERS and at - index < 4:
        at += 1
    while row.low(at) in _OPENERS and at - index < 5 and row[at].text != "New":  # New Orland
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
        if here.low.endswith("n't") or (self.nouns and self._is_past_it(at)):
            return False
        return not (self.nouns and here.low.endswith("ed") and not is_plural(row[at + 1].text))

    def _is_past_it(self, at: int) -> bool:
        """Whether a word goes on behind the noun: "one guard openly wept", "one day Kell left"."""
        here = self.row[at]
        named = self.single and here.is_capitalised and not self.row[at - 1].is_capitalised
        return named or _is_adverb(here.low) or here.low in _WHEN

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
        if row.low(at) == "," and row[self.last].is_capitalised:
            return False  # "Kell Gray, several friends"
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
            if is_plural(row[end - 1].text) and self._opens(end + 1):
                break  # a hyphen for a dash: "two friends-one a nurse"
            end += 2
        if row[end].glued and row.low(end) == "s" and row[end - 1].is_digits:
            end += 1
        tail = row[end - 1]
        word = tail.text
        if (
            tail.low == "s"
            or (
                is_plural(word)
                and not self._is_whose(end)
                and not (self.single and is_invariant(word))
            )
            or (tail.low in PERSON_STATES and not self._noun_follows(end))
        ):
            self.head = end - 1
            self.first_of_head = at
        if tail.is_word and tail.low not in {"and", "or"} and not self._is_whose(end):
            self.last = end - 1
            self.nouns += not is_adjective(word)
        self.end = end if tail.is_word or tail.is_digits else self.end
        return end

    def _opens(self, at: int) -> bool:
        """Whether a word begins anew behind a dash."""
        here = self.row[at]
        return here.is_digits or here.low in _ANEW or is_number_word(here.low)

    def _is_whose(self, end: int) -> bool:
        """Whether the word before an index tells whose it is: "the Anselmers' 17 points"."""
        row = self.row
        if _is_possessive(row[end - 1].text):
            return True
        mark, after = row[end], row[end + 1]
        open_ended = mark.text in {"'", "’"} and mark.glued and not after.glued
        return open_ended and row.low(end - 1).endswith("s") and (after.is_word or after.is_digits)

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
            named = word[0].isupper() and self.row[self.last - 1].is_capitalised
            noun = not is_adjective(word) and not is_participle(self.row, self.last)
            one = single and (noun or named) and word not in _TITLES
            if one or self._is_counted_alone(word):
                head = self.last
        if head is None:
            return None
        return self._named(head)

    def _is_counted_alone(self, word: str) -> bool:
        """Whether initials are counted, which take no s: "121 RBI", "three MP", "(51 KO)"."""
        closed = self.row[(self.last or 0) + 1].text == ")" and word not in _PLACES
        return word.isupper() and word.isalpha() and (len(word) > _SHORT or closed)

    def _named(self, head: int) -> Phrase:
        row = self.row
        swap = row.low(head) in _SWAPS and not is_adjective(row[head - 1].text)
        if swap and self.first < head and row[head - 1].is_word:
            return Phrase(self.first, head, head - 1, kind_of(row[head - 1].text))
        end = max(head + 1, self.first + 1)
        kind = kind_of(row[head].text)
        if row.low(head) == "s" or (row[head].is_digits):
            first = getattr(self, "first_of_head", self.first)
            kind = "".join(row.lows(first, head))
        if row.low(end) == "of" and row.low(end + 1) == "war":
            return Phrase(self.first, end + 2, head, f"{kind} of war")
        return Phrase(self.first, end, head, kind)


def is_participle(row: Lexemes, at: int) -> bool:
    """Whether it tells what was done to the one counted: "one used by the bank"."""
    return row.low(at).endswith("ed") and row.low(at + 1) in _AFTER_PARTICIPLE


def _is_adverb(low: str) -> bool:
    return low.endswith("ly") and low not in NOUNS_IN_LY


def _is_possessive(word: str) -> bool:
    """Whose, not what: "10 of the club's first 17 points" counts no clubs."""
    return word.endswith(("'s", "’s", "s'", "s’"))


def headless(row: Lexemes, index: int) -> bool:
    """Whether a number stands without a noun of its own: "298 on Saturday", "12 of them"."""
    at = _after_openers(row, index)
    here = row[at]
    if not here.is_word or here.low in STOPS or here.low in VERBS or is_number_word(here.low):
        return True
    return is_adjective(here.text) or is_partitive(row, index)


def is_partitive(row: Lexemes, index: int) -> bool:
    """Whether "of" and no more than a possessor stand between two numbers: "of Kell's 17"."""
    at = index + (row.low(index) == "out")
    if row.low(at) != "of":
        return False
    for after in range(at + 1, at + 7):
        here = row[after]
        if here.is_digits or is_number_word(here.low):
            return True
        if not (here.is_word or here.text in {"'", "’"} or row.hyphen(after)):
            return False
        if here.low in STOPS and here.low not in DETERMINERS:
            return False
    return False


def elliptic(row: Lexemes, index: int) -> bool:
    """Whether the words after a bare number leave its noun to be taken from another number."""
    if index < len(row) and row[index].glued and row[index].is_word:
        return False
    if row.low(index) == "of" and _is_of_name(row, index):
        return True
    here = row[_after_openers(row, index)]
    if here.is_word:
        known = here.low in STOPS or here.low in VERBS or is_adjective(here.text)
        return known or is_participle(row, _after_openers(row, index))
    return here.text in {".", ",", ";", ")", "–", "—", "!", "?", ":", "\x00"}


def _is_of_name(row: Lexemes, index: int) -> bool:
    """Whether those of somebody are counted: "four of Sorvia", and not "two of Sorvia's banks"."""
    behind = row[index + 2]
    owns = behind.text in {"'", "’"} or behind.low in {"'s", "’s", "s"}
    return row[index + 1].is_capitalised and not owns and not behind.is_capitalised


def plural_follows(row: Lexemes, index: int) -> bool:
    """Whether a plural noun stands within the next few words."""
    for at in range(index, index + 4):
        here = row[at]
        if not here.is_word or here.low in STOPS or here.low in VERBS:
            return False
        if is_plural(here.text):
            return True
    return False
