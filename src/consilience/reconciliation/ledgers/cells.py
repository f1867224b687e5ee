"""Cells: the value that most voices give, and what others give in its place."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from consilience.model.estimate import Estimate
from consilience.model.ledger import Cell
from consilience.reconciliation.ledgers.entries import Entry
from consilience.reconciliation.tellings import name_keys
from consilience.text.clusters import Clusters

Saying = tuple[str, Entry]
"""A value in words and the claim that gives it."""


def word_cell(column: str, sayings: Iterable[Saying]) -> Cell:
    """A cell of one value: the one of most voices; none where two have as many.

    Args:
        column: Name of the column.
        sayings: Values and the claims that give them.
    """
    by_value = _by_value(sayings)
    ranked = sorted(by_value, key=lambda value: (-_weight(by_value[value]), value))
    if len(ranked) > 1 and _weight(by_value[ranked[0]]) == _weight(by_value[ranked[1]]):
        return _cell(column, None, ranked, by_value)
    return _cell(column, ranked[0] if ranked else None, ranked[1:], by_value)


def list_cell(column: str, sayings: Iterable[Saying]) -> Cell:
    """A cell that holds every value told, such as all the parties of talks."""
    by_value = _by_value(sayings)
    ranked = sorted(by_value, key=lambda value: (-_weight(by_value[value]), value))
    return _cell(column, ", ".join(ranked) or None, (), by_value)


def figure_cell(column: str, estimate: Estimate | None) -> Cell:
    """A cell that holds an estimate's figures; empty where there is none."""
    if estimate is None:
        return empty_cell(column)
    return Cell(
        column=column,
        value=estimate.best,
        low=estimate.low,
        high=estimate.high,
        others=(),
        estimate=estimate.id,
        claims=tuple(sorted({value.claim for value in estimate.values})),
        voices=estimate.voices,
    )


def empty_cell(column: str) -> Cell:
    """A cell of which the accounts tell nothing."""
    return Cell(column, None, None, None, (), None, (), ())


def total_cell(column: str, cells: Sequence[Cell]) -> Cell:
    """The sum of a column; its figures are null where a row has none."""
    return Cell(
        column=column,
        value=_sum([cell.value for cell in cells]),
        low=_sum([cell.low for cell in cells]),
        high=_sum([cell.high for cell in cells]),
        others=(),
        estimate=None,
        claims=tuple(sorted({claim for cell in cells for claim in cell.claims})),
        voices=tuple(sorted({voice for cell in cells for voice in cell.voices})),
    )


def _sum(figures: Sequence[int | float | str | None]) -> int | float | None:
    numbers = [figure for figure in figures if isinstance(figure, int | float)]
    return sum(numbers) if len(numbers) == len(figures) else None


def _by_value(sayings: Iterable[Saying]) -> Mapping[str, Sequence[Entry]]:
    found: dict[str, list[Entry]] = defaultdict(list)
    for value, entry in sayings:
        found[value].append(entry)
    return found


def _weight(entries: Sequence[Entry]) -> int:
    return len({entry.voice or entry.claim.id for entry in entries})


def _cell(
    column: str, value: str | None, others: Iterable[str], told: Mapping[str, Sequence[Entry]]
) -> Cell:
    every = [entry for entries in told.values() for entry in entries]
    return Cell(
        column=column,
        value=value,
        low=None,
        high=None,
        others=tuple(sorted(others)),
        estimate=None,
        claims=tuple(sorted({entry.claim.id for entry in every})),
        voices=tuple(sorted({entry.voice for entry in every if entry.voice})),
    )


def one_name(names: Iterable[str]) -> Mapping[str, str]:
    """The name to show for each: ``Veshtian`` and ``Veshtia`` are one, shown as the country.

    A name that is a part of one other name only stands for it: ``Brandt`` for ``Ilo Brandt``.

    Args:
        names: Names of entities.
    """
    keys = {name: name_keys(name) for name in sorted(set(names))}
    clusters: Clusters[str] = Clusters()
    for name, own in keys.items():
        clusters.add(name)
        wider = {held for held in keys.values() if own and own <= held}
        if len(wider - {own}) <= 1:
            for other, held in keys.items():
                if held in wider:
                    clusters.join(name, other, "")
    return {
        member: min(members, key=lambda name: (name.endswith(_ADJECTIVE), len(name), name))
        for members, _ in clusters.sets()
        for member in members
    }


_ADJECTIVE = ("an", "ans", "ese", "ish")
