"""The numbers of an account as a perfect reader would give them."""

import re
from collections.abc import Sequence

from benchmarks.worlds.parts import whole_of
from benchmarks.worlds.telling import Told
from consilience.model.identity import content_id
from consilience.model.quantity import Counted, Quantity, Scope
from consilience.model.span import Span

_NOUN = re.compile(
    r"\s(?:(?:injured|[A-Z]\w+n) )?(people|prisoners|houses|homes|drones|protesters|votes|seats)\b"
)
_SINGLE = {
    "people": "person",
    "percent": "turnout",
    "children": "child",
    "women": "woman",
    "police officers": "officer",
}


def given_numbers(report: str, text: str, told: Sequence[Told]) -> tuple[Quantity, ...]:
    """The numbers of one sentence, a part with the id of its whole.

    Args:
        report: Id of the report.
        text: Its text.
        told: The numbers, in the order of the text.
    """
    ids = {each.thing: _id(report, each.start) for each in told}
    return tuple(_given(report, text, each, ids) for each in told)


def _given(report: str, text: str, told: Told, ids: dict[str, str]) -> Quantity:
    exact = told.hedge == "exact"
    whole = whole_of(told.thing)
    is_part = whole != told.thing
    return Quantity(
        id=_id(report, told.start),
        low=None if told.hedge == "about" else told.value,
        best=told.value,
        high=told.value if exact else None,
        approx=told.hedge,
        unit="percent" if told.slot == "turnout" else None,
        counted=_counted(text, told),
        slot=told.slot,
        relation="part" if is_part else None,
        whole=ids.get(whole) if is_part else None,
        scope=Scope(),
        text=text[told.start : told.end],
        start=told.start,
        end=told.end,
    )


def exactly(report: str, text: str, number: Span, value: int, counted: Counted | None) -> Quantity:
    """A number that nothing hedges.

    Args:
        report: Id of the report.
        text: Its text.
        number: Where it stands.
        value: The number.
        counted: What is counted.
    """
    return Quantity(
        id=_id(report, number.start),
        low=value,
        best=value,
        high=value,
        approx="exact",
        unit=None,
        counted=counted,
        slot=None,
        relation=None,
        whole=None,
        scope=Scope(),
        text=number.of(text),
        start=number.start,
        end=number.end,
    )


def counted_in(text: str, noun: str, within: Span) -> Counted | None:
    """The first place of a noun, as what is counted; null where it does not stand there.

    Args:
        text: The report's text.
        noun: The noun.
        within: Where it may stand.
    """
    at = text.find(noun, within.start, within.end)
    return Counted(noun, at, at + len(noun), _head(noun)) if at >= 0 else None


def _counted(text: str, told: Told) -> Counted | None:
    if whole_of(told.thing) != told.thing:
        part = told.thing.rsplit(": ", maxsplit=1)[-1]
        return counted_in(text, part, Span(told.end, len(text)))
    noun = _NOUN.match(text, told.end)
    return noun and Counted(noun[1], noun.start(1), noun.end(1), _head(noun[1]))


def _id(report: str, start: int) -> str:
    return content_id("q", report, str(start))


def _head(noun: str) -> str:
    return _SINGLE.get(noun, noun.removesuffix("s"))
