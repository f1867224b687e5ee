"""The quantities of a sentence: what was counted or measured, how exactly, and of what."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from consilience.extraction.hedges import bounds
from consilience.extraction.lexemes import Lexemes
from consilience.extraction.naming import name_counted
from consilience.extraction.number_search import Found, search
from consilience.extraction.number_words import is_number_word
from consilience.extraction.relations import distribution_of, relation_of, whole_of
from consilience.model.identity import content_id, occurrence
from consilience.model.quantity import Number, Quantity, Scope
from consilience.model.span import Span

_MOST = 150
"""Numbers in a sentence; one that has more is a table that lost its lines, or an attack: nothing
in it tells what each of them counts."""

_ADDRESS = re.compile(r"(?:https?://|www\.)\S{1,300}")
"""Addresses of pages, in which nothing is counted."""


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
        The quantities in the order of the text; none where a sentence is nothing but numbers.
    """
    row = Lexemes(text, sentence.start, sentence.end)
    addresses = [
        Span(*each.span()) for each in _ADDRESS.finditer(text, sentence.start, sentence.end)
    ]
    taken = (*taken, *addresses)
    if sum(row[at].is_digits or is_number_word(row.low(at)) for at in range(len(row))) > _MOST:
        return ()
    found = name_counted(row, text, sentence, search(row, taken))
    made = [_quantity(report_id, text, row, item) for item in found]
    return tuple(_with_wholes(row, found, made))


def _quantity(report_id: str, text: str, row: Lexemes, item: Found) -> Quantity:
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


def _unit(item: Found) -> str | None:
    if item.measure.unit is not None:
        return item.measure.unit.name
    return "percent" if item.measure.numeral.share else None


def _values(item: Found) -> tuple[Number | None, Number | None, Number | None]:
    measure = item.measure
    value = _number(measure.amount(measure.numeral))
    if measure.upper is not None:
        return value, None, _number(measure.amount(measure.upper))
    return bounds(value, item.approx)


def _number(value: Decimal) -> Number:
    return int(value) if value == value.to_integral_value() else float(value)


def _with_wholes(row: Lexemes, found: list[Found], made: list[Quantity]) -> list[Quantity]:
    wholes = whole_of(row, [(item.first, item.end) for item in found], made)
    return [
        replace(quantity, whole=made[whole].id, relation="part") if whole is not None else quantity
        for quantity, whole in zip(made, wholes, strict=True)
    ]
