"""The quantities of a sentence: what was counted or measured, how exactly, and of what."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from consilience.extraction.counted import (
    Phrase,
    elliptic,
    headless,
    phrase_after,
    phrase_before,
    state_after,
    verb_before,
)
from consilience.extraction.hedges import bounds, hedge_after, hedge_before
from consilience.extraction.lexemes import Lexemes
from consilience.extraction.measures import (
    Measure,
    bare_duration,
    read_decade,
    read_measure,
    read_none,
)
from consilience.extraction.not_counts import counts_nothing
from consilience.extraction.nouns import kind_of
from consilience.extraction.number_words import is_number_word
from consilience.extraction.relations import distribution_of, relation_of, whole_of
from consilience.model.identity import content_id, occurrence
from consilience.model.quantity import Approximation, Counted, Number, Quantity, Scope
from consilience.model.span import Span

_ENUMERATING = frozenset({",", "and", "or"})
_JOINS = frozenset({"and", "or", ",", "of", "the", "to", "past", "last", "first", "next"})
_BEFORE = 400  # code points that an ellipsis may reach back over the sentence's start


@dataclass(frozen=True, slots=True)
class _Found:
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


def find_quantities(
    report_id: str, text: str, sentence: Span, taken: Sequence[Span]
) -> tuple[Quantity, ...]:
    """Find the quantities of one sentence.

    Args:
        report_id: Id of the report.
        text: The report's text.
        sentence: The sentence's place in it.
        taken: Passages that tell a time; numbers in them count nothing unless they are durations.

    Returns:
        The quantities in the order of the text.
    """
    row = Lexemes(text, sentence.start, sentence.end)
    found = _search(row, taken)
    found = _name_counted(row, text, sentence, found)
    made: list[Quantity] = []
    for item in found:
        made.append(_quantity(report_id, text, row, item, found))
    return tuple(_with_wholes(row, found, made))


def _search(row: Lexemes, taken: Sequence[Span]) -> list[_Found]:
    found: list[_Found] = []
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


_STARTS = frozenset(
    {"his", "her", "their", "a", "an", "half", "several", "few", "many", "between", "none", "no"}
)


def _at(row: Lexemes, index: int, covered: int) -> _Found | None:
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
    elif measure.numeral.vague and hedge is None:
        approx = "at_least"
    elif row.low(measure.numeral.first + 1) == "couple" and approx == "exact":
        approx = "about"
    return _Found(first, end, measure, approx)


def _inner_hedge(row: Lexemes, measure: Measure) -> tuple[Approximation, int] | None:
    """A hedge between the number and its unit: "20-plus months"."""
    return hedge_after(row, measure.numeral.end) if measure.unit is not None else None


def _is_time(row: Lexemes, item: _Found, times: Sequence[Span]) -> bool:
    if item.measure.is_duration:
        return False
    here = Span(row[item.measure.first].start, row[item.measure.end - 1].end)
    return any(here.overlaps(time) for time in times)


def _name_counted(row: Lexemes, text: str, sentence: Span, found: list[_Found]) -> list[_Found]:
    """Find what each number counts: first by its own words, then by those of its neighbours."""
    named: list[_Found] = []
    for item in found:
        if named and _inside(item, named[-1]):
            continue  # the 47 of "12 AK 47 guns"
        named.append(_own_noun(row, text, item))
    _from_the_right(row, named)
    named = [item for item in named if not _enumerated(row, item)]
    _from_the_left(row, named, text, sentence)
    return named


def _enumerated(row: Lexemes, item: _Found) -> bool:
    """Read as in "Versions 6, 7, 8 and 9": bare digits in a row that no noun ends are names."""
    if item.counted is not None or item.measure.unit is not None or item.approx != "exact":
        return False
    first, end = item.first, item.end
    if not row[first].is_digits:
        return False
    before = row.low(first - 1) in _ENUMERATING and row[first - 2].is_digits
    after = row.low(end) in _ENUMERATING and row[end + 1].is_digits
    return before or (after and row.low(end) == ",")


def _inside(item: _Found, before: _Found) -> bool:
    phrase = before.phrase
    return phrase is not None and phrase.first <= item.measure.first < phrase.end


def _own_noun(row: Lexemes, text: str, item: _Found) -> _Found:
    measure = item.measure
    if measure.unit is not None and measure.unit.word is not None:
        sign = measure.unit
        start, end = row[sign.first].start, row[sign.end - 1].end
        return replace(item, counted=Counted(text[start:end], start, end, sign.word))
    phrase = _phrase(row, item)
    return replace(item, phrase=phrase, counted=phrase.counted(row, text) if phrase else None)


def _phrase(row: Lexemes, item: _Found) -> Phrase | None:
    measure, end = item.measure, item.end
    share = measure.numeral.share and measure.unit is None
    at = end + 1 if measure.hyphen and row.hyphen(end) else end
    if measure.unit is not None or share:
        if measure.hyphen or row.low(end) == "of" or share or measure.unit.name == "magnitude":
            return phrase_after(row, at, single=True)
        return None
    if measure.hyphen and not measure.mutual and row[at].is_word:
        return Phrase(at, at + 1, at, _kind(row, at))
    single = measure.numeral.value == 1 or measure.mutual
    return (
        phrase_after(row, at, single=single)
        or state_after(row, at)
        or (_dashed(row, item) and phrase_before(row, item.first))
        or verb_before(row, item.first)
        or None
    )


def _kind(row: Lexemes, at: int) -> str:
    return kind_of(row[at].text)


def _dashed(row: Lexemes, item: _Found) -> bool:
    before, after = row[item.first - 1], row[item.end]
    return (before.is_dash or before.low in {"(", ","}) and (
        after.is_dash or after.low in {")", ","}
    )


def _from_the_right(row: Lexemes, named: list[_Found]) -> None:
    """Read as in "12 Somali and 11 Yemeni pirates", "30 of the 80 wounded", "three out of four lines"."""
    for here in range(len(named) - 2, -1, -1):
        item, other = named[here], named[here + 1]
        if item.phrase is not None or item.measure.unit is not None or other.phrase is None:
            continue
        between = row.lows(item.end, other.first)
        if len(between) > 6 or other.measure.unit is not None or item.measure.numeral.share:
            continue
        joined = between and between[-1] in _JOINS
        if joined and headless(row, item.end):
            named[here] = replace(item, phrase=other.phrase, counted=other.counted)


def _from_the_left(row: Lexemes, named: list[_Found], text: str, sentence: Span) -> None:
    """Read as in "250 drones on Friday, 298 on Saturday": a bare number takes the noun of the one before."""
    last: Counted | None = None
    for here, item in enumerate(named):
        plain = item.measure.unit is None and not item.measure.numeral.share
        if item.counted is None and plain and elliptic(row, item.end):
            counted = last or (_told_before(text, sentence) if _resumes(row, item) else None)
            if counted is not None:
                named[here] = replace(item, counted=counted)
        if plain and named[here].counted is not None:
            last = named[here].counted


def _resumes(row: Lexemes, item: _Found) -> bool:
    """Whether a bare number speaks of what the sentence before counted: "12 are", "12 of them"."""
    after = row.low(item.end)
    if after == "of":
        return row.low(item.end + 1) in {"them", "those", "these"}
    if row.lows(item.first - 2, item.first) == ("the", "other"):
        return True
    return after in {"are", "were", "is", "was", "have", "has", "had", "appeared", "seemed"}


def _told_before(text: str, sentence: Span) -> Counted | None:
    """What the sentences just before counted."""
    start = max(sentence.start - _BEFORE, 0)
    row = Lexemes(text, start, sentence.start)
    last = None
    for item in _search(row, ()):
        named = _own_noun(row, text, item)
        if named.measure.unit is None and named.phrase is not None:
            last = named.counted
    return last


def _quantity(
    report_id: str, text: str, row: Lexemes, item: _Found, found: Sequence[_Found]
) -> Quantity:
    start, end = row[item.first].start, row[item.end - 1].end
    passage = text[start:end]
    low, best, high = _values(item)
    which = str(occurrence(text, passage, start))
    return Quantity(
        id=content_id("q", report_id, passage, which, "quantity"),
        low=low,
        best=best,
        high=high,
        approx=item.approx,
        unit=_unit(item),
        counted=item.counted,
        slot=None,
        relation=relation_of(row, item.first, item.end, share=_unit(item) == "percent"),
        whole=None,
        scope=Scope(
            distribution=distribution_of(row, item.first, item.end, mutual=item.measure.mutual)
        ),
        text=passage,
        start=start,
        end=end,
    )


def _unit(item: _Found) -> str | None:
    if item.measure.unit is not None:
        return item.measure.unit.name
    return "percent" if item.measure.numeral.share else None


def _values(item: _Found) -> tuple[Number | None, Number | None, Number | None]:
    measure = item.measure
    value = _number(measure.amount(measure.numeral))
    if measure.upper is not None:
        return value, None, _number(measure.amount(measure.upper))
    return bounds(value, item.approx)


def _number(value: Decimal) -> Number:
    return int(value) if value == value.to_integral_value() else float(value)


def _with_wholes(row: Lexemes, found: list[_Found], made: list[Quantity]) -> list[Quantity]:
    wholes = whole_of(row, [(item.first, item.end) for item in found], made)
    return [
        replace(quantity, whole=made[whole].id, relation="part") if whole is not None else quantity
        for quantity, whole in zip(made, wholes, strict=True)
    ]
