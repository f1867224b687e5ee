"""Whether two names are one: a table of small functions, each with its score and its reason."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from consilience.linking.name_forms import NameForm, skeleton

_CLOSE = 0.77
_LEAST_LETTERS = 5


@dataclass(frozen=True, slots=True)
class Score:
    """What one rule makes of two names.

    Attributes:
        score: 0 to 1; the greatest of all rules counts.
        reason: Why, in one sentence.
    """

    score: float
    reason: str


Rule = Callable[[NameForm, NameForm, bool], Score | None]
"""Two names and whether one report uses both."""


def _same_words(one: NameForm, other: NameForm, _together: bool) -> Score | None:
    if one.squeezed == other.squeezed or one.words == other.words:
        return Score(1.0, f"“{one.folded}” and “{other.folded}” are the same words")
    return None


def _same_sounds(one: NameForm, other: NameForm, _together: bool) -> Score | None:
    if one.sounds == other.sounds and len(one.squeezed) >= _LEAST_LETTERS:
        return Score(0.95, f"“{one.folded}” and “{other.folded}” are spellings of the same sounds")
    return None


def _initials(one: NameForm, other: NameForm, _together: bool) -> Score | None:
    short, long = (one, other) if one.capitals else (other, one)
    if short.capitals and len(long.words) > 1 and short.capitals == long.initials:
        return Score(0.9, f"“{short.folded}” are the initials of “{long.folded}”")
    return None


def _given_name(one: NameForm, other: NameForm, _together: bool) -> Score | None:
    """Same family name as it sounds, and given names that can be one: initials, spellings."""
    if "person" not in (one.kind, other.kind) or min(len(one.words), len(other.words)) < 2:
        return None
    if one.sounds[-1] != other.sounds[-1] or not _given_names_fit(one, other):
        return None
    return Score(
        0.9, f"“{one.folded}” and “{other.folded}” share the family name, and given names fit"
    )


def _part_of_name(one: NameForm, other: NameForm, together: bool) -> Score | None:
    """The last words of a longer name, which the same account uses for short."""
    short, long = sorted((one, other), key=lambda form: len(form.words))
    size = len(short.words)
    if size == len(long.words) or long.sounds[-size:] != short.sounds:
        return None
    if len(short.squeezed) < 3 or long.words[0] in _DIRECTIONS:
        return None
    where = "in one account" if together else "in the accounts"
    return Score(
        0.85 if together else 0.8, f"“{short.folded}” is short for “{long.folded}” {where}"
    )


def _first_words(one: NameForm, other: NameForm, together: bool) -> Score | None:
    """The first words of a longer name of an organisation ("Orrel Telecom Holdings")."""
    short, long = sorted((one, other), key=lambda form: len(form.words))
    size = len(short.words)
    if size < 2 or size == len(long.words) or long.words[:size] != short.words:
        return None
    if "person" in (one.kind, other.kind):
        return None
    return Score(0.75, f"“{long.folded}” begins with “{short.folded}”") if together else None


def _written_alike(one: NameForm, other: NameForm, together: bool) -> Score | None:
    """A slip or another spelling: the same consonants, and no account uses both."""
    if together or len(one.words) != len(other.words):
        return None
    for here, there in zip(one.words, other.words, strict=True):
        if here == there:
            continue
        if min(len(here), len(there)) < _LEAST_LETTERS or here[0] != there[0]:
            return None
        if skeleton(here) != skeleton(there) or _likeness(here, there) < _CLOSE:
            return None
    return Score(
        0.7, f"“{one.folded}” and “{other.folded}” are written alike, and no account has both"
    )


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other).ratio()


_DIRECTIONS = frozenset(
    """north south east west northern southern eastern western central new old great upper
    lower""".split()
)

RULES: Sequence[Rule] = (
    _same_words,
    _same_sounds,
    _initials,
    _given_name,
    _part_of_name,
    _first_words,
    _written_alike,
)
JOINS = 0.7
"""Names are one from this score on."""


def compare_names(one: NameForm, other: NameForm, *, together: bool) -> Score | None:
    """The best score of all rules; null where none holds.

    Args:
        one: A name.
        other: Another.
        together: Whether one report uses both.
    """
    scores = [score for rule in RULES if (score := rule(one, other, together))]
    return max(scores, key=lambda score: score.score, default=None)


def cannot_be_one(one: NameForm, other: NameForm) -> bool:
    """Whether two names must stay apart, whatever joins them to a third.

    Different numbers; a person and a place; two persons of one family name whose given
    names differ.
    """
    if one.numbers != other.numbers:
        return True
    if {one.kind, other.kind} in ({"person", "place"}, {"person", "organisation"}):
        return True
    both_full = min(len(one.words), len(other.words)) > 1
    return both_full and "person" in (one.kind, other.kind) and not _given_names_fit(one, other)


def _given_names_fit(one: NameForm, other: NameForm) -> bool:
    """Whether given names can be one person's: the same sounds, or an initial of the other."""
    here, there = one.sounds[0], other.sounds[0]
    if here == there or skeleton(one.words[0]) == skeleton(other.words[0]):
        return True
    short, long = sorted((one.words[0], other.words[0]), key=len)
    return len(short) == 1 and long.startswith(short)
