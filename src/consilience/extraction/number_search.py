"""The numbers of a sentence that count or measure something, with their hedges."""

from collections.abc import Sequence
from dataclasses import dataclass

from consilience.extraction.ages import read_decade
from consilience.extraction.amounts import Measure, bare_duration, read_none
from consilience.extraction.counted import Phrase
from consilience.extraction.hedges import hedge_after, hedge_before
from consilience.extraction.lexemes import Lexemes
from consilience.extraction.measures import read_measure
from consilience.extraction.not_counts import counts_nothing
from consilience.extraction.number_words import is_number_word
from consilience.model.quantity import Approximation, Counted
from consilience.model.span import Span

_STARTS = frozenset(
    {"his", "her", "their", "a", "an", "half", "several", "few", "many", "between", "none", "no"}
)


@dataclass(frozen=True, slots=True)
class Found:
    """A quantity before it is written out.

    Attributes:
        first: Index of its first lexeme, the hedge included.
        end: Index after its last one.
        measure: The number and its unit.
        approx: What the hedge makes of it.
        phrase: What is counted, in this sentence.
        counted: What is counted, with offsets.
    """

    first: int
    end: int
    measure: Measure
    approx: Approximation
    phrase: Phrase | None = None
    counted: Counted | None = None


def search(row: Lexemes, taken: Sequence[Span]) -> list[Found]:
    """Find the numbers that count or measure, with their hedges.

    Args:
        row: The lexemes of a sentence.
        taken: Passages that tell a time; numbers in them count nothing unless they are durations.
    """
    found: list[Found] = []
    index, covered = 0, 0
    times = sorted(taken)
    while index < len(row):
        item = _at(row, index, covered) if _may_begin(row, index) else None
        if item is None:
            index += 1
            continue
        measure = item.measure
        if not counts_nothing(row, measure) and not _is_time(row, item, times):
            found.append(item)
        covered = index = max(item.end, measure.end, index + 1)
    return found


def _may_begin(row: Lexemes, index: int) -> bool:
    here = row[index]
    return (
        here.is_digits or here.low in _STARTS or is_number_word(here.low) or not here.text.isascii()
    )


def _at(row: Lexemes, index: int, covered: int) -> Found | None:
    measure = (
        read_none(row, index)
        or read_decade(row, index)
        or read_measure(row, index)
        or bare_duration(row, index)
    )
    if measure is None:
        return None
    start = measure.first
    hedge = hedge_before(row, start, duration=measure.is_duration)
    if hedge is not None and hedge[1] < covered:
        hedge = None
    if (
        hedge is None
        and row.low(index) in {"a", "an"}
        and measure.is_duration
        and (measure.numeral.value == 1 and not measure.numeral.share)
    ):
        return None
    after = hedge_after(row, measure.end) or _inner_hedge(row, measure)
    first = hedge[1] if hedge else start
    end = max(after[1], measure.end) if after else measure.end
    approx = hedge[0] if hedge else after[0] if after else "exact"
    if measure.upper is not None:
        approx = "range"
    elif measure.numeral.vague and approx in {"exact", "about"}:
        approx = "at_least"  # "an estimated hundreds of millions"
    elif row.low(measure.numeral.first + 1) == "couple" and approx == "exact":
        approx = "about"
    return Found(first, end, measure, approx)


def _inner_hedge(row: Lexemes, measure: Measure) -> tuple[Approximation, int] | None:
    """A hedge between the number and its unit: "20-plus months"."""
    return hedge_after(row, measure.numeral.end) if measure.unit is not None else None


def _is_time(row: Lexemes, item: Found, times: Sequence[Span]) -> bool:
    if item.measure.is_duration:
        return False
    here = Span(row[item.measure.first].start, row[item.measure.end - 1].end)
    return any(here.overlaps(time) for time in times)
