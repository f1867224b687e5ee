"""What keeps two numbers apart though they are counted alike: other names, ways and money."""

import re

from consilience.gazetteer.names import canonical
from consilience.model.span import Span
from consilience.reconciliation.comparable import days_meet, days_of, peculiar, shared_words
from consilience.reconciliation.surroundings import names_in
from consilience.reconciliation.told import Told
from consilience.text.folding import folded_words, stem

_RISES = frozenset(
    """rose rise rises risen rising increase increased increases up grew grow grown growth gained
    gain jumped jump surged surge spiked spike climbed climb higher improved added""".split()
)
_FALLS = frozenset(
    """fell fall falls fallen falling decrease decreased decreases down drop dropped drops declined
    decline declines shrank shrunk plunged plunge slumped slump lower slid sank dipped""".split()
)
_MONEY = {
    word: kind
    for kind, words in {
        "loss": "loss losses lost deficit shortfall",
        "profit": "profit profits earnings income surplus",
        "revenue": "revenue revenues sales turnover takings",
        "debt": "debt debts owed owes liabilities",
        "help": "loan loans bailout rescue aid grant grants relief funds funding",
        "tax": "tax taxes duty duties",
        "penalty": "fine fined penalty damages compensation",
        "pay": "salary salaries wage wages pay bonus earns earning",
    }.items()
    for word in words.split()
}
_REACH = 6
"""Words before and behind a sum among which stands what it is."""


def of_other_ways(one: Told, other: Told) -> bool:
    """Whether one number is told of a rise and the other of a fall.

    Args:
        one: A number.
        other: Another.
    """
    if not one.quantity.unit or one.shown == other.shown:
        return False
    return {_way(one), _way(other)} == {1, -1}


def _way(told: Told) -> int:
    words = {word for word, _, _ in folded_words(told.around.own or told.claim.text)}
    return bool(words & _RISES) - bool(words & _FALLS)


def of_other_days_of_change(one: Told, other: Told) -> bool:
    """Whether two shares tell by how much something rose or fell, in accounts of other days.

    An index moves anew each day: 2.5 percent then and 11 percent now are two moves.

    Args:
        one: A share.
        other: Another.
    """
    if one.quantity.unit != "percent" or one.shown == other.shown or not (_way(one) or _way(other)):
        return False
    if not one.published or not other.published or one.published == other.published:
        return False
    return not (days_of(one) and days_of(other) and days_meet(one, other))


def of_other_money(one: Told, other: Told) -> bool:
    """Whether two sums are told as other kinds of money: a loss is no loan.

    Args:
        one: A sum.
        other: Another.
    """
    here, there = _kinds(one), _kinds(other)
    return bool(here and there) and not here & there


def _kinds(told: Told) -> frozenset[str]:
    if told.quantity.unit is None or not _CURRENCY.fullmatch(told.quantity.unit):
        return frozenset()
    text, quantity = told.text, told.quantity
    before = [word for word, _, _ in folded_words(text[: quantity.start][-60:])][-_REACH:]
    behind = [word for word, _, _ in folded_words(text[quantity.end : quantity.end + 60])][:_REACH]
    return frozenset(_MONEY[word] for word in (*before, *behind) if word in _MONEY)


_CURRENCY = re.compile(r"[A-Z]{3}")


def of_other_names(one: Told, other: Told) -> bool:
    """Whether each number is told with a name that the other's account never holds.

    Two bouts of one boxer have rounds of their own: each account names its own opponent.

    Args:
        one: A number.
        other: Another.
    """
    if one.shown == other.shown or one.topic or other.topic or one.quantity.unit:
        return False
    if shared_words(one, other) > _ALIKE:
        return False
    return _names_alone(one, other) and _names_alone(other, one)


def of_other_persons(one: Told, other: Told) -> bool:
    """Whether each number is told of what one person does or bears, and not of the same person.

    Two speakers have crowds of their own, two players their catches. Who only gives a number is no
    doer of it.

    Args:
        one: A number.
        other: Another.
    """
    if one.shown == other.shown or one.toll or other.toll:
        return False
    if {one.action, other.action} & _GIVES:
        return False
    parted = (
        (one.doers, other.doers),
        (one.bearers, other.bearers),
    )
    return any(here and there and not here & there for here, there in parted)


_GIVES = frozenset(
    stem(word)
    for word in """put puts estimated estimate counted count said says told tells gave reckoned
    reported claimed claims confirmed spoke""".split()
)
"""Verbs of who gives a number, which is of something else."""


def of_other_convicts(one: Told, other: Told) -> bool:
    """Whether each length of a sentence is told of somebody whom the other does not name.

    Args:
        one: A length.
        other: Another.
    """
    return one.topic == other.topic == PRISON_TERM and each_names_another(one, other)


def each_names_another(one: Told, other: Told) -> bool:
    """Whether each claim names somebody whom the other does not.

    Args:
        one: A number.
        other: Another.
    """
    here, there = (
        names_in(told.text, Span(told.claim.start, told.claim.end)) for told in (one, other)
    )
    return bool(here - there) and bool(there - here)


PRISON_TERM = "prison_term"
_ALIKE = 4
"""Words in common by which two claims tell one thing, whoever else they name."""


def _names_alone(one: Told, other: Told) -> bool:
    text = other.text.lower()
    return any(name not in text for name in one.around.own_names - other.story)


def of_each_alone(one: Told, other: Told) -> bool:
    """Whether one number is told for each of several and the other is not.

    Args:
        one: A number.
        other: Another.
    """
    if one.shown == other.shown:
        return False
    return _each(one) != _each(other)


def _each(told: Told) -> bool:
    return told.breadth.each or "each" in told.around.cues


def of_other_spots(one: Told, other: Told) -> bool:
    """Whether a number is told for a place that neither the other's claim nor its opening names.

    What comes to the number of another place is of its own place alone, and the opening of an
    account names the places that its other numbers can be of.

    Args:
        one: A number.
        other: Another.
    """
    return _of_another_spot(one, other) or _of_another_spot(other, one)


def _of_another_spot(one: Told, other: Told) -> bool:
    if not one.spot or (one.shown == other.shown and _tells_by_itself(one)):
        return False
    told = other.claim.text if _comes_to(one) else f"{other.text[:_OPENING]} {other.claim.text}"
    key = canonical(one.spot)
    names = (other.spot, *_NAME.findall(told))
    return not any(name == one.spot or canonical(name) == key for name in names if name)


def _tells_by_itself(told: Told) -> bool:
    """Whether the same number is hardly told of two things: crowds of two towns may well be."""
    measured = told.topic == "magnitude" or told.quantity.unit is not None
    return told.toll or measured or peculiar(told)


def _comes_to(told: Told) -> bool:
    return told.quantity.relation == "increment"


_NAME = re.compile(r"\b[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?")
_OPENING = 400
"""Code points of an account in which it tells where its main thing was."""
