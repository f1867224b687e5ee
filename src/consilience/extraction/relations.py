"""How a number stands to others: total, increment, part or rate; each side's or all together."""

from collections.abc import Sequence
from itertools import pairwise, takewhile

from consilience.extraction.counted import is_partitive
from consilience.extraction.lexemes import Lexemes
from consilience.extraction.nouns import STOPS
from consilience.model.quantity import Distribution, Quantity, Relation

_INCREMENT_BEFORE = frozenset({"another", "further", "additional", "extra"})
_INCREMENT_AFTER = frozenset({"more", "additional", "further", "extra"})
_TOTALS = frozenset("total totals totaling totalling totaled totalled altogether combined".split())
_PART_BEFORE = frozenset({"including", "included", "includes", "among"})
_TIME_UNITS = frozenset("second minute hour day night week month year quarter season".split())
_LATER = frozenset("after before later earlier ago old long from since when".split())
_THOSE = frozenset({"the", "those", "these"})
_COPULAS = frozenset({"were", "was", "are", "is"})
_BREAKS = frozenset({".", ";", "!", "?", "…"})
_SIDES = frozenset("side sides party parties country countries army team nation government".split())


def relation_of(row: Lexemes, first: int, end: int, *, share: bool = False) -> Relation | None:
    """What the words beside a number say of its relation to others.

    Args:
        row: The lexemes.
        first: Index of the number's first lexeme.
        end: Index after its last one.
        share: Whether it is a percentage: "24 percent more" adds nothing to a count.
    """
    before, after = row.lows(max(first - 4, 0), first), row.lows(end, end + 3)
    if (
        (after[:1] == ("per",) and after[1] not in _SIDES)
        or _a_time(row, end)
        or _rate_behind_noun(row, end)
    ):
        return "rate"
    if not share and (set(before[-2:]) & _INCREMENT_BEFORE or after[0] in _INCREMENT_AFTER):
        return "increment"
    if _is_part(row, first, end):
        return "part"
    if set(before[-4:]) & _TOTALS or after[:2] in {("in", "total"), ("in", "all")}:
        return "total"
    if set(after[:2]) & {"altogether"} or row.lows(end + 1, end + 3) in {
        ("in", "total"),
        ("in", "all"),
    }:
        return "total"
    return None


def _a_time(row: Lexemes, end: int) -> bool:
    if row.low(end) not in {"a", "an", "each", "every", "per"} or row.hyphen(end + 2):
        return False
    return row.low(end + 1) in _TIME_UNITS and row.low(end + 2) not in _LATER


def _rate_behind_noun(row: Lexemes, end: int) -> bool:
    """Whether a rate stands behind the noun: "300 patients a day"."""
    if not row[end].is_word or row.low(end) in STOPS:
        return False  # "80 yards in a season"
    for at in range(end + 1, end + 4):
        if _a_time(row, at):
            return True
        if not row[at].is_word or row.low(at) in STOPS:
            return False
    return row.low(end + 1) == "daily"


def _is_part(row: Lexemes, first: int, end: int) -> bool:
    if row.low(first - 1) in _PART_BEFORE or row.lows(first - 2, first) in {
        ("among", "them"), ("of", "whom"), ("of", "them"), ("of", "which"), ("of", "these"),
        ("of", "those"), ("including", "at"),
    }:  # fmt: skip
        return True
    if row.lows(first - 3, first) in {
        ("of", "whom", ","),
        ("among", "them", ","),
        ("of", "them", ","),
    }:
        return True
    if row.lows(end, end + 2) in {("of", "whom"), ("of", "them"), ("of", "which")}:
        return True
    return _is_of_those(row, first)


def _is_of_those(row: Lexemes, first: int) -> bool:
    """Whether "among the dead were" or "of the dead," stands before a number."""
    before = _up_to_break(row.lows(max(first - 9, 0), first)[::-1])[::-1]
    opening, last = before[-7:-1], before[-1:]
    if last == (",",) and row.low(first + 1) in _COPULAS:
        return ("of", True) in [(one, other in _THOSE) for one, other in pairwise(opening)]
    return bool(last) and last[0] in _COPULAS and _opens_among(before)


def _opens_among(before: Sequence[str]) -> bool:
    """Whether "among the dead" opens what stands before a number."""
    return any(pair[0] == "among" and pair[1] in _THOSE for pair in pairwise(before[-6:]))


def _up_to_break(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(takewhile(lambda word: word not in _BREAKS, words))


def whole_of(
    row: Lexemes, places: Sequence[tuple[int, int]], made: Sequence[Quantity]
) -> list[int | None]:
    """For each quantity the index of the one that it is part of, where the sentence shows it.

    Args:
        row: The lexemes.
        places: First lexeme, and the one after the last, of each quantity.
        made: The quantities.
    """
    wholes: list[int | None] = []
    before: int | None = None
    for here, quantity in enumerate(made):
        wholes.append(_whole(row, places, made, here, before))
        if quantity.unit is None and quantity.relation != "part" and quantity.best is not None:
            before = here
    return wholes


def _whole(
    row: Lexemes,
    places: Sequence[tuple[int, int]],
    made: Sequence[Quantity],
    here: int,
    before: int | None,
) -> int | None:
    quantity = made[here]
    if here + 1 < len(made) and quantity.unit is None:
        near = places[here + 1][0] - places[here][1] < 6
        if near and is_partitive(row, places[here][1]):
            return here + 1 if _less(quantity, made[here + 1]) else None
    if quantity.relation != "part" or before is None:
        return None
    return before if _less(quantity, made[before]) else None


def _less(part: Quantity, whole: Quantity) -> bool:
    if part.best is None or whole.best is None or whole.unit is not None or part.unit is not None:
        return False
    return part.best <= whole.best


def _clause(row: Lexemes, first: int, end: int) -> tuple[str, ...]:
    """The words around a number up to the next full break, with a bar in the number's place."""
    left, right = first, end
    while first - left < 14 and left > 0 and row.low(left - 1) not in _BREAKS:
        left -= 1
    while right - end < 14 and right < len(row) and row.low(right) not in _BREAKS:
        right += 1
    return (*row.lows(left, first), "|", *row.lows(end, right))


def distribution_of(row: Lexemes, first: int, end: int, *, mutual: bool) -> Distribution | None:
    """Whether a number is each side's or all sides' together, as the words nearby tell.

    Args:
        row: The lexemes.
        first: Index of the number's first lexeme.
        end: Index after its last one.
        mutual: Whether it is written for both sides ("1,000-for-1,000").
    """
    if mutual:
        return "each"
    if "respectively" in row.lows(end, end + 30):
        return "respectively"
    near = _clause(row, first, end)
    pairs = zip(near, (*near[1:], ""), strict=True)
    told = [found for word, follows in pairs if (found := _sides(word, follows)) is not None]
    return "each" if "each" in told else next(iter(told), None)


def _sides(word: str, follows: str) -> Distribution | None:
    if word == "apiece" or (word in {"each", "per", "either", "every"} and follows in _SIDES):
        return "each"
    if word == "each" and follows in {"", "|", ",", "from", "released", "returned", "freed"}:
        return "each"
    if word == "both" and follows in _SIDES:
        return "unclear"
    return "together" if word in {"between", "from"} and follows == "them" else None
