"""What each number of a sentence counts, by its own words or by its neighbours'."""

from collections.abc import Sequence
from dataclasses import replace

from consilience.extraction.counted import (
    Phrase,
    elliptic,
    headless,
    is_partitive,
    phrase_after,
)
from consilience.extraction.counted_afar import (
    do_people,
    harmed_others,
    number_of,
    others,
    phrase_before,
    state_after,
    verb_before,
)
from consilience.extraction.lexemes import Lexemes
from consilience.extraction.not_counts import is_of_parent
from consilience.extraction.nouns import STOPS, VERBS, is_plural, kind_of
from consilience.extraction.number_search import Found, search
from consilience.extraction.units import Unit
from consilience.model.quantity import Counted
from consilience.model.span import Span

_ENUMERATING = frozenset({",", "and", "or"})
_JOINS = frozenset({"and", "or", ",", "of", "the", "to", "past", "last", "first", "next"})
_OF_THEM = {("of", "them"), ("of", "whom")}
_AGAINST = frozenset({"to", "against", "versus", "from", "with"})
_FARTHEST = 16  # words between two percentages that are compared
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
    _from_the_right(row, text, named)
    named = [item for item in named if not (_enumerated(row, item) or _is_article_s(row, item))]
    _from_the_left(row, named, text, sentence)
    return named


def _enumerated(row: Lexemes, item: Found) -> bool:
    """Whether bare digits in a row are names: "versions 6, 7, 8 and 9"."""
    if item.counted is not None or item.measure.unit is not None or item.approx != "exact":
        return False
    first, end = item.first, item.end
    if not row[first].is_digits:
        return False
    at = first - 1 - (row.lows(first - 2, first) in {(",", "and"), (",", "or")})
    year = len(row[at - 1].text) == 4  # "250 on May 3, 2031, and 298 on May 4"
    before = row.low(at) in _ENUMERATING and row[at - 1].is_digits and not year
    after = row.low(end) in _ENUMERATING and row[end + 1].is_digits
    return before or (after and row.low(end) == ",")


def _is_article_s(row: Lexemes, item: Found) -> bool:
    """Whether an article makes a number a thing: "he broke it on a three"."""
    plain = item.counted is None and item.measure.unit is None and not item.measure.numeral.share
    small = item.measure.numeral.scale == 1 and item.measure.numeral.value < 10
    return plain and small and row.low(item.first - 1) == "a"


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
    if phrase is not None and _is_age(row, item) and row[phrase.head].is_capitalised:
        phrase = replace(phrase, kind="person")
    return replace(item, phrase=phrase, counted=phrase.counted(row, text) if phrase else None)


def _is_age(row: Lexemes, item: Found) -> bool:
    """Whether a length of time is somebody's age: "17-year-old"."""
    return item.measure.is_duration and row.low(item.measure.end - 1).startswith("old")


def _phrase(row: Lexemes, item: Found) -> Phrase | None:
    measure, end = item.measure, item.end
    at = end + 1 if measure.hyphen and row.hyphen(end) else end
    if is_of_parent(row, item.first):
        return phrase_after(row, at, single=False)
    if measure.unit is not None or measure.numeral.share:
        if not _measures_a_noun(row, item) or (measure.hyphen and _is_owner(row, at)):
            return None
        return phrase_after(row, at, single=True)
    if measure.hyphen and row.low(at) == "strong":
        return phrase_after(row, at + 1, single=True)  # "a 2,500-strong crowd"
    if measure.hyphen and not measure.mutual and row[at].is_word:
        return Phrase(at, at + 1, at, kind_of(row[at].text))
    single = measure.numeral.value == 1 or measure.mutual
    return (
        phrase_after(row, at, single=single)
        or number_of(row, at)
        or state_after(row, at)
        or (_dashed(row, item) and not _enumerated(row, item) and phrase_before(row, item.first))
        or harmed_others(row, item.first, end)
        or (row.lows(end, end + 2) not in _OF_THEM and verb_before(row, item.first))
        or None
    )


def _is_owner(row: Lexemes, at: int) -> bool:
    """Whether a length is that of the owner of what follows: "a 10-metre boat's mast"."""
    return row.low(at).endswith(("'s", "’s")) or row.low(at + 1) in {"'s", "’s"}


def _measures_a_noun(row: Lexemes, item: Found) -> bool:
    """Whether a noun is measured: "65 percent of traffic", "a 10-metre boat", "a third of"."""
    measure = item.measure
    if measure.unit is None or measure.hyphen:
        return True
    if row.low(item.end) == "of":
        return row.low(item.first) != "within"  # "within a week of the fire"
    return measure.unit.name == "magnitude"


def _dashed(row: Lexemes, item: Found) -> bool:
    before, after = row[item.first - 1], row[item.end]
    return (before.is_dash or before.low in {"(", ","}) and (
        after.is_dash or after.low in {")", ","}
    )


def _from_the_right(row: Lexemes, text: str, named: list[Found]) -> None:
    """Share the noun behind: "12 Somali and 11 Yemeni pirates", "30 of the 80 wounded"."""
    for here in range(len(named) - 2, -1, -1):
        item, other = named[here], named[here + 1]
        if _shares_unit(row, item, other):
            measure = replace(item.measure, unit=other.measure.unit)
            named[here] = replace(item, measure=measure)
            continue
        if item.phrase is not None or item.measure.unit is not None or other.phrase is None:
            continue
        between = row.lows(item.end, other.first)
        if len(between) > 6 or other.measure.unit is not None:
            continue
        parted = is_partitive(row, item.end)
        if item.measure.numeral.share and not (parted or between == ("the",)):
            continue
        joined = between and between[-1] in _JOINS
        if parted or (joined and headless(row, item.end)):
            named[here] = replace(item, phrase=other.phrase, counted=other.counted)
        elif (phrase := _of_own_kind(row, item, other)) is not None:
            named[here] = replace(item, phrase=phrase, counted=phrase.counted(row, text))


def _of_own_kind(row: Lexemes, item: Found, other: Found) -> Phrase | None:
    """The noun of two numbers that each tell its kind: "12 infantry and 3 tank battalions"."""
    kind, phrase = row[item.end], other.phrase
    if phrase is None or phrase.head - phrase.first != 1 or phrase.first != other.end:
        return None
    ordinary = kind.low not in STOPS and kind.low not in VERBS and not kind.is_capitalised
    single = kind.is_word and ordinary and not is_plural(kind.text)
    if not single or row.lows(item.end + 1, other.first) != ("and",):
        return None
    return replace(phrase, first=phrase.head)


def _shares_unit(row: Lexemes, item: Found, other: Found) -> bool:
    """Whether one unit is said for two: "fell by 1.5 and 3 percent", "from three to five years"."""
    unit = other.measure.unit
    if unit is None or unit.word is not None or item.phrase is not None:
        return False
    if item.measure.unit is not None or item.measure.numeral.share:
        return False
    between = row.lows(item.end, other.first)
    joined = between in {("and",), ("or",)} and unit.name == "percent"
    joined = joined or (between == ("of", "every") and other.measure.is_duration)
    return joined or (between == ("to",) and row.low(item.first - 1) == "from")


def _from_the_left(row: Lexemes, named: list[Found], text: str, sentence: Span) -> None:
    """Share the noun before: "250 drones on Friday, 298 on Saturday"."""
    last: Counted | None = None
    share: Found | None = None
    for here, item in enumerate(named):
        if _is_percent(item):
            if share is not None and item.counted is None and _compares(row, share, item):
                named[here] = replace(item, counted=share.counted)
            share = named[here]
            continue
        plain = item.measure.unit is None and not item.measure.numeral.share
        plain = plain and not is_of_parent(row, item.first)
        if plain and last is not None and _is_done_by_more(row, item, last):
            named[here] = replace(item, counted=last)
        if here and plain and (unit := _unit_of_them(row, item, named[here - 1])) is not None:
            named[here] = replace(item, measure=replace(item.measure, unit=unit))
            continue
        if item.counted is None and plain and _takes_over(row, item, last):
            counted = last or (_told_before(text, sentence) if _resumes(row, item) else None)
            if counted is not None:
                named[here] = replace(item, counted=counted)
            elif (phrase := others(row, item.end) or verb_before(row, item.first)) is not None:
                named[here] = replace(item, counted=phrase.counted(row, text))
        if plain and named[here].counted is not None:
            last = named[here].counted


def _takes_over(row: Lexemes, item: Found, last: Counted | None) -> bool:
    """Whether a number can be of what was counted before it: "two in a row" is of games only."""
    behind = row.lows(item.end, item.end + 3)
    if behind == ("in", "a", "row") or behind[:1] in {("straight",), ("running",)}:
        return last is not None and last.kind in _PLAYED
    return elliptic(row, item.end)


_PLAYED = frozenset("game match fight race set bout".split())


def _is_done_by_more(row: Lexemes, item: Found, last: Counted) -> bool:
    """Whether a verb tells that more of those counted before did it: "another 1,000 marched"."""
    more = row.low(item.first - 1) in {"another", "and", "while"}
    return more and last.kind in _CROWDS and do_people(row, item.end)


_CROWDS = frozenset("person protester demonstrator marcher student worker supporter fan".split())


def _unit_of_them(row: Lexemes, item: Found, before: Found) -> Unit | None:
    """The unit of which a number is part of so many: "507 yards, 352 of them on foot"."""
    unit = before.measure.unit
    if unit is None or unit.word is not None or row.lows(item.end, item.end + 2) not in _OF_THEM:
        return None
    return unit if row.lows(before.end, item.first) == (",",) else None


def _is_percent(item: Found) -> bool:
    unit = item.measure.unit
    return unit is not None and unit.name == "percent"


def _compares(row: Lexemes, share: Found, item: Found) -> bool:
    """Whether a percentage is set against the one before: "54 percent of the vote to Kell's 46"."""
    between = row.lows(share.end, item.first)
    if len(between) > _FARTHEST or {".", ";", ":"} & set(between) or row.low(item.end) == "of":
        return False
    return bool(between) and (between[-1] in _AGAINST or between[-1].endswith("'s"))


def _resumes(row: Lexemes, item: Found) -> bool:
    """Whether a bare number speaks of what the sentence before counted: "12 are", "12 of them"."""
    after = row.low(item.end)
    if after == "of":
        return row.low(item.end + 1) in {"them", "those", "these"}
    if row.lows(item.first - 2, item.first) == ("the", "other") or _is_given(row, item):
        return True
    if item.first == 0 and after in _RESUMING:
        return True
    return after in {"are", "were", "is", "was", "have", "has", "had", "appeared", "seemed"}


_RESUMING = frozenset(
    """remain remained survived escaped fled stayed made got came went walked returned refused
    died lived left managed agreed voted""".split()
)
"""Behind a number that opens a sentence: it is of those counted before."""


def _is_given(row: Lexemes, item: Found) -> bool:
    """Whether somebody gives it as his number of the same: "put the number at 2,600"."""
    before, last = row.low(item.first - 2), row.low(item.first - 1)
    if last in {"were", "was"} and before == "there":
        return True
    if last == "at":
        return before in {"number", "figure", "total", "toll", "count", "it", "them"}
    return (last == "of" and before in _SPEAKS) or last in {"named", "counted", "counts"}


_SPEAKS = frozenset("speaks spoke spoken talks talked".split())


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
