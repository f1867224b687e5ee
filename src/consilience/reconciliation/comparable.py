"""How two numbers stand to each other: their days, kinds, stories, and whether both can be true."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from consilience.model.quantity import Number
from consilience.reconciliation.nouns import ANYBODY, DWELLINGS, PERSONS
from consilience.reconciliation.slots.synonyms import things_of
from consilience.reconciliation.told import Told
from consilience.text.folding import stem


def days_of(told: Told) -> list[tuple[date, date]]:
    """Days that belong to a number, first and last."""
    return [
        (date.fromisoformat(when.first[:10]), date.fromisoformat((when.last or when.first)[:10]))
        for when in told.around.times
        if when.first and len(when.first) >= 10
    ]


def days_meet(one: Told, other: Told, *, slack: int = 0) -> bool:
    """Whether the days of two numbers can be one; true where either has none.

    Args:
        one: A number.
        other: Another.
        slack: Days that may lie between them.
    """
    here, there = days_of(one), days_of(other)
    return (
        not here
        or not there
        or any(
            (first - other_last).days <= slack and (other_first - last).days <= slack
            for first, last in here
            for other_first, other_last in there
        )
    )


def same_kind(one: Told, other: Told) -> bool:
    """Whether two numbers count things of one kind: synonyms meet, soldiers and civilians do not.

    A narrower noun is a part of a broader one and not the same.
    """
    if one.quantity.unit != other.quantity.unit:
        return False
    if one.quantity.unit or one.head == other.head:
        return True
    if one.kinds & other.disjoint or other.kinds & one.disjoint:
        return False
    if one.head in ANYBODY and other.head in ANYBODY:
        return True
    if one.head in DWELLINGS and other.head in DWELLINGS:
        return True
    return bool(one.kinds) and one.kinds == other.kinds and alike(one, other) >= _ALIKE


_ALIKE = 0.3


def alike(one: Told, other: Told) -> float:
    """Share of the words for what is counted that two numbers have in common."""
    either = one.phrase | other.phrase
    return len(one.phrase & other.phrase) / len(either) if either else 0.0


def related_kind(one: Told, other: Told) -> bool:
    """Whether one of two numbers can count some of what the other counts."""
    if one.quantity.unit != other.quantity.unit:
        return False
    if one.quantity.unit or one.head == other.head or not one.head or not other.head:
        return True
    if one.head in PERSONS and other.head in PERSONS:
        return True
    if one.phrase & other.phrase and (one.head in other.phrase or other.head in one.phrase):
        return True
    return bool(one.kinds & other.kinds or things_of(one.head) & things_of(other.head))


def shared_words(one: Told, other: Told) -> int:
    """How many words two claims share besides what is counted."""
    return len((one.stems & other.stems) - {one.head, other.head} - _NUMBER_WORDS)


_NUMBER_WORDS = frozenset(
    stem(word)
    for word in """one two three four five six seven eight nine ten eleven twelve dozen hundred
    thousand million billion percent per cent first second third number total""".split()
)


def same_story(one: Told, other: Told) -> bool:
    """Whether two reports can tell of the same happening: they share names, or many words."""
    if one.claim.report == other.claim.report:
        return True
    shared = one.story & other.story
    if len(shared) >= _SHARED_NAMES:
        return True
    few = min(len(one.story), len(other.story)) <= FEW_NAMES
    at_odds = one.story and other.story and not shared
    measured = int(one.topic == other.topic is not None)
    return few and not at_odds and shared_words(one, other) + measured >= _SHARED_WORDS


def together(one: Told, other: Told) -> bool:
    """Whether two claims tell of one event, in accounts that a story or their names tie."""
    joined = one.event == other.event != ""
    return joined and (one.home == other.home != "" or same_story(one, other))


def measure_one_event(one: Told, other: Told) -> bool:
    """Whether two numbers of one unit measure one thing of one event, and one can stand for it.

    Args:
        one: A number.
        other: Another.
    """
    if not one.quantity.unit or one.quantity.unit != other.quantity.unit:
        return False
    measured = one.topic == other.topic is not None and one.single and other.single
    typed = "other" not in {one.claim.event_type, other.claim.event_type}
    low, high = sorted((one.shown or 0, other.shown or 0))
    return measured and typed and high <= _OF_ONE_SIZE * low and together(one, other)


_OF_ONE_SIZE = 2
_SHARED_NAMES = 2
FEW_NAMES = 3
"""A short account names so few that one name in both says enough, with the words."""
_SHARED_WORDS = 3


def compatible(one: Told, other: Told) -> bool:
    """Whether some number fits the words of both.

    Two numbers under the same open hedge ("more than 26,000", "more than 31,000") both mean to name
    the number roughly, so that they do not fit where they lie far apart.
    """
    (low, high), (other_low, other_high) = one.bounds, other.bounds
    open_hedges = one.quantity.approx == other.quantity.approx == "more_than"
    if open_hedges and (one.around.past or not one.toll):
        return rounds(one.shown or 0, other.shown or 0, _ROUNDED)
    if _plainly(one, other) or _plainly(other, one):
        return True
    return not (
        (low is not None and other_high is not None and low > other_high)
        or (high is not None and other_low is not None and high < other_low)
    )


def _plainly(one: Told, other: Told) -> bool:
    return one.quantity.approx == "exact" and rounder(one, other)


def rounder(one: Told, other: Told) -> bool:
    """Whether one number is the other, rounded: near it, and with more noughts at its end."""
    if one.shown is None or other.shown is None:
        return False
    near = rounds(one.shown, other.shown, _ROUNDED)
    rounded = near and _zeros(one.shown) > _zeros(other.shown) and _whole_or_cut(one, other)
    return rounded and _nearest_or_cut(one.shown, other.shown)


def _nearest_or_cut(round_one: Number, other: Number) -> bool:
    """Whether a number is what rounding or cutting another gives: of 282 it is 280, and not 290."""
    unit = 10.0 ** _zeros(round_one)
    if unit > 1 and round_one % (5 * unit) == 0:
        # What ends in 50 or 500 is told in fifties or five hundreds.
        unit *= 5
    return abs(round_one - other) <= unit / 2 or 0 <= other - round_one < unit


def _whole_or_cut(one: Told, other: Told) -> bool:
    """Whether a number with decimals is the other one cut to fewer: 61.3 is 61, and not 60."""
    digits = max(0, -_zeros(one.shown or 0))
    return _zeros(other.shown or 0) >= 0 or round(other.shown or 0, digits) == one.shown


_ROUNDED = 0.05


def rounds(one: Number, other: Number, share: float) -> bool:
    """Whether two numbers differ by no more than a share of the greater one."""
    return abs(one - other) <= share * max(abs(one), abs(other))


def _zeros(number: Number) -> int:
    """Noughts at the end of a whole number; less than none for each decimal."""
    if isinstance(number, float) and not number.is_integer():
        return -len(f"{number:.6f}".rstrip("0").partition(".")[2])
    digits = str(abs(int(number)))
    return len(digits) - len(digits.rstrip("0")) if len(digits) > 2 else 0


def peculiar(told: Told) -> bool:
    """Whether a number is too odd to be told twice by chance."""
    return (told.shown or 0) >= _MANY and (told.shown or 0) % 10 != 0


_MANY = 100


def by_report(told: Iterable[Told]) -> Mapping[str, Sequence[Told]]:
    """Numbers by report, in the order of the text."""
    found: dict[str, list[Told]] = defaultdict(list)
    for number in sorted(told, key=lambda t: (t.claim.report, t.place, t.id)):
        found[number.claim.report].append(number)
    return found
