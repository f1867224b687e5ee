"""Findings from tellings: sides by value, one sentence, the voices counted."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from consilience.model.finding import Finding, FindingKind, FindingSlot, Side
from consilience.model.identity import members_id
from consilience.reconciliation.tellings import Telling

_LONGEST_QUOTE = 90


@dataclass(frozen=True, slots=True)
class Told:
    """A telling and the value that it stands for.

    Attributes:
        telling: The telling.
        value: The value in words.
    """

    telling: Telling
    value: str


@dataclass(frozen=True, slots=True)
class Rule:
    """What a comparison says of what it found.

    Attributes:
        kind: What the finding is.
        slot: What it is about.
        name: Name of the rule.
        opening: How the sentence begins, without a full stop.
        why_not_milder: Why it is not the next milder kind; null where there is none.
        settled: Whether a later account resolved it.
    """

    kind: FindingKind
    slot: FindingSlot
    name: str
    opening: str
    why_not_milder: str | None = None
    settled: bool = False


def told_by_several(tellings: Sequence[Telling]) -> bool:
    """Whether more than one voice or outlet tells it: what one outlet repeats bears nothing out."""
    return len({telling.voice for telling in tellings}) > 1 or (
        len({telling.outlet for telling in tellings}) > 1
    )


def make(rule: Rule, members: Iterable[Told], events: Mapping[str, str]) -> Finding:
    """Write a finding.

    Args:
        rule: What it says.
        members: Tellings with their values.
        events: Event id by claim id.
    """
    once = {(told.value, told.telling.id): told for told in members}
    ordered = [once[key] for key in sorted(once)]
    claims = tuple(sorted({told.telling.id for told in ordered}))
    return Finding(
        id=members_id("f", f"{rule.kind}-{rule.slot}-{rule.name}", claims),
        kind=rule.kind,
        slot=rule.slot,
        event=next((events[claim] for claim in claims if claim in events), None),
        claims=claims,
        estimate=None,
        sides=_sides(ordered),
        status="settled" if rule.settled else "open",
        rule=rule.name,
        explanation=f"{rule.opening} ({'; '.join(_quotes(ordered))}).",
        why_not_milder=rule.why_not_milder,
        confidence=None,
        arithmetic=None,
    )


def _sides(ordered: Sequence[Told]) -> tuple[Side, ...]:
    by_value: dict[str, list[Telling]] = defaultdict(list)
    for told in ordered:
        by_value[told.value].append(told.telling)
    return tuple(
        Side(
            value=value,
            claims=tuple(sorted({telling.id for telling in tellings})),
            quantities=(),
            voices=tuple(sorted({telling.voice for telling in tellings if telling.voice})),
        )
        for value, tellings in sorted(by_value.items())
    )


def _quotes(ordered: Sequence[Told]) -> list[str]:
    """Who says it in which words: one quotation for each value and account."""
    shown: dict[tuple[str, str], str] = {}
    for told in ordered:
        telling = told.telling
        said = f", {telling.speaker}" if telling.speaker else ""
        shown.setdefault(
            (telling.outlet, told.value), f"{telling.outlet}{said}: “{shorten(telling.text)}”"
        )
    return [shown[key] for key in sorted(shown)]


def shorten(text: str, longest: int = _LONGEST_QUOTE) -> str:
    """The beginning of a passage, cut between words."""
    text = text.strip(" ,;:“”\"'")
    if len(text) <= longest:
        return text
    return text[:longest].rsplit(" ", 1)[0] + " …"
