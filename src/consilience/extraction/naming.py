"""What each number of a sentence counts, by its own words or by its neighbours'."""

from collections.abc import Sequence
from dataclasses import replace

from consilience.extraction.counted import (
    Phrase,
    elliptic,
    headless,
    phrase_after,
    phrase_before,
    state_after,
    verb_before,
)
from consilience.extraction.lexemes import Lexemes
from consilience.extraction.nouns import kind_of
from consilience.extraction.number_search import Found, search
from consilience.model.quantity import Counted
from consilience.model.span import Span

_ENUMERATING = frozenset({",", "and", "or"})
_JOINS = frozenset({"and", "or", ",", "of", "the", "to", "past", "last", "first", "next"})
_BEFORE = 400  # code points that an ellipsis may reach back over the sentence's start


def name_counted(row: Lexemes, text: str, sentence: Span, found: Sequence[Found]) -> list[Found]:
    """Find what each number counts: first by its own words, then by those of its neighbours.

    Args:
        row: The lexemes of the sentence.
        text: The report's text.
        sentence: The sentence's place in it.
        found: Its numbers, in order.

    Returns:
        The same with what they count, less those that turn out to be parts of names.
    """
    named: list[Found] = []
    for item in found:
        if named and _inside(item, named[-1]):
            continue  # the 47 of "12 AK 47 guns"
        named.append(_own_noun(row, text, item))
    _from_the_right(row, named)
    named = [item for item in named if not _enumerated(row, item)]
    _from_the_left(row, named, text, sentence)
    return named


def _enumerated(row: Lexemes, item: Found) -> bool:
    """Whether bare digits in a row are names: "versions 6, 7, 8 and 9"."""
    if item.counted is not None or item.measure.unit is not None or item.approx != "exact":
        return False
    first, end = item.first, item.end
    if not row[first].is_digits:
        return False
    before = row.low(first - 1) in _ENUMERATING and row[first - 2].is_digits
    after = row.low(end) in _ENUMERATING and row[end + 1].is_digits
    return before or (after and row.low(end) == ",")


def _inside(item: Found, before: Found) -> bool:
    phrase = before.phrase
    plain = item.measure.unit is None
    return plain and phrase is not None and phrase.first <= item.measure.first < phrase.end


def _own_noun(row: Lexemes, text: str, item: Found) -> Found:
    measure = item.measure
    if measure.unit is not None and measure.unit.word is not None:
        sign = measure.unit
        start, end = row[sign.first].start, row[sign.end - 1].end
        return replace(item, counted=Counted(text[start:end], start, end, sign.word))
    phrase = _phrase(row, item)
    return replace(item, phrase=phrase, counted=phrase.counted(row, text) if phrase else None)


def _phrase(row: Lexemes, item: Found) -> Phrase | None:
    measure, end = item.measure, item.end
    at = end + 1 if measure.hyphen and row.hyphen(end) else end
    if measure.unit is not None or measure.numeral.share:
        return phrase_after(row, at, single=True) if _measures_a_noun(row, item) else None
    if measure.hyphen and not measure.mutual and row[at].is_word:
        return Phrase(at, at + 1, at, kind_of(row[at].text))
    single = measure.numeral.value == 1 or measure.mutual
    return (
        phrase_after(row, at, single=single)
        or state_after(row, at)
        or (_dashed(row, item) and phrase_before(row, item.first))
        or verb_before(row, item.first)
        or None
    )


def _measures_a_noun(row: Lexemes, item: Found) -> bool:
    """Whether a noun is measured: "65 percent of traffic", "a 10-metre boat", "a third of"."""
    measure = item.measure
    if measure.unit is None or measure.hyphen or row.low(item.end) == "of":
        return True
    return measure.unit.name == "magnitude"


def _dashed(row: Lexemes, item: Found) -> bool:
    before, after = row[item.first - 1], row[item.end]
    return (before.is_dash or before.low in {"(", ","}) and (
        after.is_dash or after.low in {")", ","}
    )


def _from_the_right(row: Lexemes, named: list[Found]) -> None:
    """Share the noun behind: "12 Somali and 11 Yemeni pirates", "30 of the 80 wounded"."""
    for here in range(len(named) - 2, -1, -1):
        item, other = named[here], named[here + 1]
        if _shares_percent(row, item, other):
            measure = replace(item.measure, unit=other.measure.unit)
            named[here] = replace(item, measure=measure)
            continue
        if item.phrase is not None or item.measure.unit is not None or other.phrase is None:
            continue
        between = row.lows(item.end, other.first)
        if len(between) > 6 or other.measure.unit is not None or item.measure.numeral.share:
            continue
        joined = between and between[-1] in _JOINS
        if joined and headless(row, item.end):
            named[here] = replace(item, phrase=other.phrase, counted=other.counted)


def _shares_percent(row: Lexemes, item: Found, other: Found) -> bool:
    """Whether one "percent" is said for two: "fell by 1.5 and 3 percent"."""
    bare = item.measure.unit is None and item.phrase is None and row[item.measure.first].is_digits
    unit = other.measure.unit
    joined = row.lows(item.end, other.first) in {("and",), ("or",)}
    return bare and joined and unit is not None and unit.name == "percent"


def _from_the_left(row: Lexemes, named: list[Found], text: str, sentence: Span) -> None:
    """Share the noun before: "250 drones on Friday, 298 on Saturday"."""
    last: Counted | None = None
    for here, item in enumerate(named):
        plain = item.measure.unit is None and not item.measure.numeral.share
        if item.counted is None and plain and elliptic(row, item.end):
            counted = last or (_told_before(text, sentence) if _resumes(row, item) else None)
            if counted is not None:
                named[here] = replace(item, counted=counted)
        if plain and named[here].counted is not None:
            last = named[here].counted


def _resumes(row: Lexemes, item: Found) -> bool:
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
    for item in search(row, ()):
        named = _own_noun(row, text, item)
        if named.measure.unit is None and named.phrase is not None:
            last = named.counted
    return last
