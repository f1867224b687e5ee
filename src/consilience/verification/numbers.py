"""Whether the numbers of a sentence are those that the accounts give."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from consilience.retrieval.binding import is_anothers
from consilience.retrieval.concepts import key
from consilience.retrieval.numbers import Figure, compatible, equal, figures_of
from consilience.verification.judged import Ground, Judged, Piece, ground
from consilience.verification.matching import Checked, Match

SUPPORTS = 0.42
"""Share of the sentence that has to be told beside an equal number."""
CONTRADICTS = 0.66
"""The same beside another number: saying "wrong" needs more."""
_BLURRED = 0.8
"""What a number counts as support that only can be the same: at least 30 for 31."""
_NEARLY = 0.5
"""Share of the best other number's score from which on an equal one outweighs it."""
_SLOT = 0.15
"""What a shared fate (killed, injured) adds where the words for it differ."""
_ONLY_HERE = 0.8
"""What another number counts that gives no day where the sentence does: it may be the total."""
_OTHER_DAY = 0.8
"""What an equal number counts that is told for another day, such as a toll that grew."""
_MOST = 4
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")


@dataclass(frozen=True, eq=False)
class _Beside:
    """A number of the record beside one of the draft."""

    figure: Figure
    score: float


def judge_numbers(checked: Checked) -> Iterator[Judged]:
    """Judge each number of a sentence.

    Args:
        checked: The sentence.
    """
    for figure in checked.figures:
        yield _judge(checked, figure)


def _judge(checked: Checked, figure: Figure) -> Judged:
    beside = sorted(_comparable(checked, figure), key=lambda b: -b.score)
    supports = _supports(figure, beside)
    against = [
        b
        for b in beside
        if b.score >= CONTRADICTS and not compatible(figure.quantity, b.figure.quantity)
    ]
    if supports and against:
        same = equal(figure.quantity, supports[0].figure.quantity)
        if supports[0].score < against[0].score * (_NEARLY if same else 1.0):
            supports = []
    grounds = tuple(_ground(b, checked) for b in supports[:_MOST])
    if not grounds:
        grounds = tuple(_estimated(checked, figure, against))[:_MOST]
    if not grounds and not any(equal(figure.quantity, b.quantity) for b in _read(checked)):
        grounds = tuple(_written(checked, figure))[:_MOST]
    others = tuple(_ground(b, checked) for b in against[:_MOST])
    quantity = figure.quantity
    piece = Piece("number", quantity.start, quantity.end, quantity.text)
    return piece.weighed(grounds, others, "tells", "no account gives this number for it")


def _supports(figure: Figure, beside: Sequence[_Beside]) -> list[_Beside]:
    """Numbers that are the same, and those that only can be the same, at less."""
    found = [
        _Beside(
            b.figure, b.score if equal(figure.quantity, b.figure.quantity) else b.score * _BLURRED
        )
        for b in beside
        if compatible(figure.quantity, b.figure.quantity)
    ]
    return sorted((b for b in found if b.score >= SUPPORTS), key=lambda b: -b.score)


def _estimated(checked: Checked, figure: Figure, against: Sequence[_Beside]) -> Iterator[Ground]:
    """The same number where the record has it for the same thing as the others: another day's."""
    for beside in against:
        estimate = checked.passages.estimate_of.get(beside.figure.quantity.id)
        for value in estimate.values if estimate else ():
            claim, quantity = checked.lookup.quantities[value.quantity]
            if equal(figure.quantity, quantity):
                yield ground(claim, checked.lookup, quantity.text)


def _read(checked: Checked) -> Iterator[Figure]:
    """The numbers that were read in the sentences that tell some of it."""
    for match in checked.matches:
        if match.score >= SUPPORTS:
            yield from figures_of(match.sentence, checked.passages.vocabulary)


def _written(checked: Checked, figure: Figure) -> Iterator[Ground]:
    """Sentences of the record that hold the same digits, whatever was read of them."""
    digits = _DIGITS.search(figure.quantity.text)
    if digits is None or len(digits[0]) < 2:
        return
    for match in checked.matches:
        if match.score < SUPPORTS:
            return
        start, end = match.sentence.start, match.sentence.end
        for found in _DIGITS.finditer(match.sentence.report.text, start, end):
            claim = match.any_claim(found.start())
            if found[0] == digits[0] and claim and checked.days_fit(match):
                yield ground(claim, checked.lookup, found[0])


def _ground(beside: _Beside, checked: Checked) -> Ground:
    return ground(beside.figure.claim, checked.lookup, beside.figure.quantity.text)


def _comparable(checked: Checked, figure: Figure) -> Iterator[_Beside]:
    for match in checked.matches:
        if match.score < SUPPORTS - _SLOT:
            return
        for other in figures_of(match.sentence, checked.passages.vocabulary):
            score = _score(checked, figure, match, other)
            if score > 0:
                yield _Beside(other, score)


def _score(checked: Checked, figure: Figure, match: Match, other: Figure) -> float:
    kind = _kind(figure, other, match)
    if not kind:
        return 0.0
    days = checked.days_fit(match, other.days)
    if not days:
        # The day is judged by itself; an equal number of another day is still that number.
        days = _OTHER_DAY if equal(figure.quantity, other.quantity) and other.slot else 0.0
    if not days:
        return 0.0
    if is_anothers(match.sentence, other.quantity.start, checked.names, checked.verb_keys):
        return 0.0
    score = match.score
    if figure.slot and figure.slot == other.slot and key(figure.slot) in match.cover.missing:
        score += _SLOT
    if figure.days and not other.days and not equal(figure.quantity, other.quantity):
        score *= _ONLY_HERE
    return min(1.0, score) * kind * days


def _kind(figure: Figure, other: Figure, match: Match) -> float:
    """How well two numbers count the same: 0 where they count different things."""
    if figure.unit or other.unit:
        return 1.0 if figure.unit == other.unit else 0.0
    if figure.counted and other.counted:
        if figure.counted & other.counted:
            return 1.0
        return 0.9 if figure.slot and figure.slot == other.slot else 0.0
    if figure.slot and figure.slot == other.slot:
        return 1.0
    if figure.counted and figure.counted <= match.sentence.keys:
        return 0.9
    return 0.85 if not figure.counted else 0.8
