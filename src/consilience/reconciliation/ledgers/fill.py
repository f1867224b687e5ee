"""From rows to a table: every column of the pack, cell by cell, and the sums."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from consilience.model.claim import Claim, Role
from consilience.model.entity import Entity
from consilience.model.estimate import Estimate
from consilience.model.event import Event
from consilience.model.finding import Finding
from consilience.model.ledger import Cell, Ledger, Row
from consilience.packs.lexicon import Lexicon
from consilience.packs.pack import LedgerRule, Pack
from consilience.reconciliation.ledgers.cells import (
    Saying,
    empty_cell,
    figure_cell,
    list_cell,
    one_name,
    total_cell,
    word_cell,
)
from consilience.reconciliation.ledgers.documents import document_rows
from consilience.reconciliation.ledgers.entries import Entry, entries, places_of
from consilience.reconciliation.ledgers.rows import NO_KEY, NOT_TOLD, Filled, Numbers, rows_of
from consilience.reconciliation.told import Told

_WHERE = frozenset({"day", "place"})
_SEVERAL = frozenset({"between", "with", "among"})
"""Prepositions that bring in one of several who play a part together."""


@dataclass(frozen=True, slots=True)
class Filling:
    """What ledgers are filled from.

    Attributes:
        claims: All claims that could be known.
        events: All events.
        told: All numbers.
        estimates: What they were made into.
        findings: Findings, for the sums among them.
        entities: Who and what the claims are about.
    """

    claims: Sequence[Claim]
    events: Sequence[Event]
    told: Sequence[Told]
    estimates: Sequence[Estimate]
    findings: Sequence[Finding]
    entities: Sequence[Entity]


def fill_ledgers(filling: Filling, lexicon: Lexicon) -> tuple[Ledger, ...]:
    """Fill every ledger of every pack; those without a row are left out.

    Args:
        filling: What they are filled from.
        lexicon: The packs.

    Returns:
        By pack and ledger, as the packs are named and declare them.
    """
    called = {entity.id: entity.name for entity in filling.entities}
    numbers = Numbers(
        told={told.id: told for told in filling.told},
        estimates=filling.estimates,
        wholes=_wholes(filling),
    )
    packs = _packs(filling)
    ledgers = (
        _ledger(pack, rule, filling, _of_pack(pack, numbers, packs), called)
        for pack in lexicon.packs
        for rule in pack.ledgers
    )
    return tuple(
        sorted((each for each in ledgers if each.rows), key=lambda each: (each.pack, each.kind))
    )


def _packs(filling: Filling) -> Mapping[str, str]:
    """The pack that most claims of each estimate belong to, else most claims of their accounts."""
    by_claim = {claim.id: claim for claim in filling.claims}
    of_report: dict[str, Counter[str]] = defaultdict(Counter)
    for claim in filling.claims:
        if claim.pack:
            of_report[claim.report][claim.pack] += 1
    found: dict[str, str] = {}
    for estimate in filling.estimates:
        claims = [by_claim[value.claim] for value in estimate.values]
        own = Counter(claim.pack for claim in claims if claim.pack)
        around = Counter(
            p for c in claims for p, n in of_report[c.report].items() for _ in range(n)
        )
        if votes := own or around:
            found[estimate.id] = min(votes, key=lambda pack: (-votes[pack], -around[pack], pack))
    return found


def _of_pack(pack: Pack, numbers: Numbers, packs: Mapping[str, str]) -> Numbers:
    """Only the estimates of one pack, so that no figure stands in the tables of two."""
    own = [each for each in numbers.estimates if packs.get(each.id) == pack.name]
    return replace(numbers, estimates=own)


def _wholes(filling: Filling) -> Mapping[str, frozenset[str]]:
    """What each number is a part of, by the sums found and by the words of the accounts."""
    found: dict[str, set[str]] = defaultdict(set)
    for finding in filling.findings:
        if finding.arithmetic and finding.arithmetic.holds is not False:
            whole, *parts = finding.sides
            for side in parts:
                for part in side.quantities:
                    found[part] |= set(whole.quantities)
    for told in filling.told:
        if told.quantity.whole:
            found[told.id].add(told.quantity.whole)
    return {part: frozenset(wholes) for part, wholes in found.items()}


def _ledger(
    pack: Pack,
    rule: LedgerRule,
    filling: Filling,
    numbers: Numbers,
    called: Mapping[str, str],
) -> Ledger:
    found = entries(filling.claims, filling.events, pack, rule)
    if rule.rows == "document":
        rows = document_rows(pack, rule, found, called)
        filled: list[Filled] = []
    else:
        filled = rows_of(rule, found, numbers, called)
        roles = _several(pack, rule)
        rows = [row for each in filled for row in _rows(each, rule, roles, called)]
    kept = tuple(row for row in rows if _tells(row, rule))
    return Ledger(
        pack=pack.name,
        kind=rule.id,
        label=rule.label,
        columns=rule.columns,
        rows=kept,
        totals=tuple(_totals(rule, filled, numbers)),
    )


def _tells(row: Row, rule: LedgerRule) -> bool:
    """Whether a row tells more than its own key."""
    told = {cell.column for cell in row.cells if cell.claims}
    return len(told) > 1 if rule.rows == "event" and row.key != NOT_TOLD else bool(told - _WHERE)


def _several(pack: Pack, rule: LedgerRule) -> Mapping[str, bool]:
    """Roles among the columns, and whether several play them together."""
    return {
        role.id: bool(_SEVERAL & set(role.prepositions))
        for event in pack.types
        if rule.id in event.ledgers
        for role in event.roles
        if role.id in rule.columns
    }


def _rows(
    filled: Filled, rule: LedgerRule, roles: Mapping[str, bool], called: Mapping[str, str]
) -> Iterator[Row]:
    """One row; where a column has several figures, one more for each after the weightiest.

    Figures that no account puts anywhere have nothing to do with each other: a row each.
    """
    columns = {column: sorted(each, key=_weight) for column, each in filled.figures.items()}
    first = {} if filled.key == NO_KEY else {column: each[0] for column, each in columns.items()}
    more = [(c, e) for c, each in columns.items() for e in each if first.get(c) is not e]
    if filled.key != NO_KEY:
        scope = _scope(first.values()) if more else None
        yield _row(filled, scope, filled.entries, first, roles, called, rule)
    for column, estimate in more:
        behind = {value.claim for value in estimate.values}
        told = [entry for entry in filled.entries if entry.claim.id in behind]
        yield _row(filled, _counted(estimate), told, {column: estimate}, roles, called, rule)


def _row(  # noqa: PLR0913, PLR0917 - a row's parts come from as many places
    filled: Filled,
    scope: str | None,
    told: Sequence[Entry],
    figures: Mapping[str, Estimate],
    roles: Mapping[str, bool],
    called: Mapping[str, str],
    rule: LedgerRule,
) -> Row:
    return Row(
        key=str(filled.key),
        scope=scope,
        event=_event(told),
        cells=tuple(
            _cell(column, told, figures.get(column), roles, called) for column in rule.columns
        ),
    )


def _weight(estimate: Estimate) -> tuple[int, float, str]:
    size = estimate.best or estimate.high or estimate.low or 0
    return -len(estimate.voices), -size, estimate.id


def _scope(estimates: Iterable[Estimate]) -> str:
    return ", ".join(sorted({_counted(estimate) for estimate in estimates}))


def _counted(estimate: Estimate) -> str:
    """What a figure counts; of a sum its currency, which is "$" in many."""
    unit = estimate.unit or ""
    return unit if unit.isupper() else estimate.counted


def _event(told: Sequence[Entry]) -> str | None:
    found = {entry.event.id for entry in told if entry.event}
    return found.pop() if len(found) == 1 else None


def _cell(
    column: str,
    told: Sequence[Entry],
    estimate: Estimate | None,
    roles: Mapping[str, bool],
    called: Mapping[str, str],
) -> Cell:
    if estimate is not None:
        return figure_cell(column, estimate)
    if column == "day":
        return word_cell(column, ((str(entry.day), entry) for entry in told if entry.day))
    if column == "place":
        return _place_cell(told, called)
    if column in roles:
        make = list_cell if roles[column] else word_cell
        return make(column, _playing(column, told, called))
    return empty_cell(column)


def _place_cell(told: Sequence[Entry], called: Mapping[str, str]) -> Cell:
    """The most exact places told: a town, where another account names its country."""
    said = [(place, entry) for entry in told for place in places_of(entry.claim)]
    exact = [(place, entry) for place, entry in said if place.precision != "country"]
    return word_cell(
        "place",
        ((called.get(p.entity or "", " ".join(p.text.split())), e) for p, e in exact or said),
    )


def _playing(column: str, told: Sequence[Entry], called: Mapping[str, str]) -> Iterator[Saying]:
    """Names of who plays a part; a bare noun ("fighters") is nobody's name."""
    places = {place.entity for entry in told for place in places_of(entry.claim)}
    named = [
        (called[role.entity or ""], entry)
        for entry in told
        for role in entry.claim.roles
        if role.role == column and _names(role, places) and role.entity in called
    ]
    shown = one_name(name for name, _ in named)
    yield from ((shown[name], entry) for name, entry in named)


def _names(role: Role, places: set[str | None]) -> bool:
    return role.entity is not None and role.entity not in places


def _totals(rule: LedgerRule, filled: Sequence[Filled], numbers: Numbers) -> Iterator[Cell]:
    """Sums over rows of different days or places, each with one figure."""
    for column in rule.totals:
        rows = [row for row in filled if row.figures.get(column)]
        figures = [row.figures[column] for row in rows]
        if len(rows) > 1 and all(len(each) == 1 for each in figures) and _apart(rows):
            estimates = [each[0] for each in figures]
            nested = any(numbers.is_part_of(a, b) for a in estimates for b in estimates)
            if not nested:
                yield total_cell(column, [figure_cell(column, each) for each in estimates])


def _apart(rows: Sequence[Filled]) -> bool:
    """Whether no two rows can count the same."""
    days = [row.key.day for row in rows]
    if all(row.key.place for row in rows):
        return len({row.key.place for row in rows}) == len(rows)
    return all(one and other and not one.overlaps(other) for one, other in combinations(days, 2))
