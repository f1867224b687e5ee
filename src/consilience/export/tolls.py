"""The dead of an occurrence by side, civilians and unknown, from whom the accounts count.

UCDP's best estimate is the sum of the dead of side A, of side B, civilians and unknown (UCDP GED
codebook: deaths_a, deaths_b, deaths_civilians, deaths_unknown). Who the dead are is told by the
victims' role where the number stands in it, by the noun that is counted and by whose they are; a
victim of whom none of these tells is unknown.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from consilience.export.occurrences import Occurrence, is_done
from consilience.export.source import Source
from consilience.model.claim import Claim, Role
from consilience.model.estimate import Estimate
from consilience.model.quantity import Number, Quantity

SLOT = "killed"
Victims = Literal["a", "b", "civilians", "fighters", "all"]

_DYING = frozenset({"victim", "captured", "patient"})
_CIVILIANS = frozenset(
    "civilian noncombatant non-combatant villager bystander resident passer-by schoolchild "
    "pensioner journalist teacher".split()
)
_FIGHTERS = frozenset(
    "soldier troop serviceman servicewoman fighter marine commando conscript combatant militant "
    "insurgent rebel guerrilla gunman trooper militiaman policeman paramilitary pirate".split()
)


@dataclass(frozen=True, slots=True)
class Count:
    """One estimate of dead and whom it counts.

    Attributes:
        estimate: The estimate.
        victims: Whom it counts.
    """

    estimate: Estimate
    victims: Victims

    @property
    def figure(self) -> int | None:
        """The best figure, the least where there is no best; null where there is neither."""
        best = self.estimate.best if self.estimate.best is not None else self.estimate.low
        return _whole(best)


@dataclass(frozen=True, slots=True)
class Toll:
    """The dead of an occurrence. What no account tells is null.

    Attributes:
        low: Least figure.
        best: Best figure: the sum of the four parts, as far as they are known.
        high: Greatest figure.
        side_a: Dead of side A.
        side_b: Dead of side B.
        civilians: Dead civilians.
        unknown: Dead of whom the accounts do not tell who they were.
        rules: Name of the rule behind each of the fields above that is not null.
        counts: The estimates used, the total first where there is one.
    """

    low: int | None
    best: int | None
    high: int | None
    side_a: int | None
    side_b: int | None
    civilians: int | None
    unknown: int | None
    rules: dict[str, str]
    counts: tuple[Count, ...]

    def quantities(self) -> frozenset[str]:
        """Ids of the numbers behind it."""
        return frozenset(v.quantity for count in self.counts for v in count.estimate.values)


def toll_of(occurrence: Occurrence, source: Source, sides: tuple[str, str]) -> Toll | None:
    """The dead of an occurrence.

    Args:
        occurrence: What happened.
        source: The record.
        sides: Names of side A and side B; empty where unknown.

    Returns:
        The toll; null where no account that tells it as done counts at least one dead.
    """
    counts = [
        Count(estimate, _victims(estimate, source, sides))
        for estimate in occurrence.estimates
        if _counts_dead(estimate, source)
    ]
    chosen = {count.victims: count for count in sorted(counts, key=_weight)}
    if not chosen:
        return None
    total = chosen.pop("all", None)
    parts = tuple(chosen[victims] for victims in sorted(chosen))
    return _of_total(total, parts) if total else _of_parts(parts)


def _weight(count: Count) -> tuple[int, int, int, str]:
    """The count that wins among those of the same victims stands last."""
    estimate = count.estimate
    return (len(estimate.voices), len(estimate.values), count.figure or 0, estimate.id)


def _counts_dead(estimate: Estimate, source: Source) -> bool:
    if estimate.slot != SLOT or estimate.unit is not None:
        return False
    told = (source.lookup.quantities.get(value.quantity) for value in estimate.values)
    done = any(is_done(pair[0]) for pair in told if pair)
    figures = (estimate.best, estimate.low, estimate.high)
    return done and any(figure is not None and figure >= 1 for figure in figures)


def _victims(estimate: Estimate, source: Source, sides: tuple[str, str]) -> Victims:
    pairs = [source.lookup.quantities[v.quantity] for v in estimate.values
             if v.quantity in source.lookup.quantities]  # fmt: skip
    kinds = {_group(claim, quantity) for claim, quantity in pairs}
    if kinds == {"civilians"}:
        return "civilians"
    side = _side(estimate, pairs, source, sides)
    if side is not None:
        return side
    return "fighters" if kinds == {"fighters"} else "all"


def _group(claim: Claim, quantity: Quantity) -> str | None:
    """Civilians or fighters, by the noun that is counted and the words of the victims' role."""
    counted = quantity.counted
    told = [role.text for role in _victim_roles(claim, quantity)]
    words = {_singular(word) for text in (*told, counted.text if counted else "")
             for word in text.lower().split()}  # fmt: skip
    words.add(counted.kind or "" if counted else "")
    if words & _CIVILIANS:
        return None if words & _FIGHTERS else "civilians"
    return "fighters" if words & _FIGHTERS else None


def are_civilians(claims: Iterable[Claim]) -> bool:
    """Whether all whom some claims count, as far as they tell who they are, are civilians."""
    told = {_group(claim, quantity) for claim in claims for quantity in claim.quantities}
    return told - {None} == {"civilians"}


def _victim_roles(claim: Claim, quantity: Quantity) -> list[Role]:
    """The roles of those who die that stand where the number and its noun do."""
    counted = quantity.counted
    start = min(quantity.start, counted.start) if counted else quantity.start
    end = max(quantity.end, counted.end) if counted else quantity.end
    return [
        role
        for role in claim.roles
        if role.role in _DYING and role.start < end and start < role.end
    ]


def _singular(word: str) -> str:
    bare = word.strip(",.;:’'\"")
    if bare.endswith("ies"):
        return bare[:-3] + "y"
    return bare.replace("men", "man") if bare.endswith("men") else bare.removesuffix("s")


def _side(
    estimate: Estimate,
    pairs: Iterable[tuple[Claim, Quantity]],
    source: Source,
    sides: tuple[str, str],
) -> Literal["a", "b"] | None:
    """The side whose dead are counted: by the victims' entity, whose they are, or a name."""
    told: set[Literal["a", "b"]] = set()
    for claim, quantity in pairs:
        counted = quantity.counted.text if quantity.counted else ""
        owners = [source.lookup.name(quantity.scope.of), source.lookup.name(quantity.scope.side)]
        owners += [source.lookup.name(estimate.scope.of), source.lookup.name(estimate.scope.side)]
        victims = _victim_roles(claim, quantity)
        owners += [source.lookup.name(role.entity) for role in victims]
        if _names(sides[0], owners, counted, source):
            told.add("a")
        if _names(sides[1], owners, counted, source):
            told.add("b")
    return next(iter(told)) if len(told) == 1 else None


def _names(side: str, owners: Iterable[str | None], counted: str, source: Source) -> bool:
    if not side:
        return False
    same = {side.lower()}
    for entity in source.record.entities:
        if side == entity.name or side in entity.names:
            same |= {name.lower() for name in entity.names}
    words = f" {' '.join(counted.lower().split())} "
    return any((owner or "").lower() in same for owner in owners if owner) or any(
        f" {name} " in words for name in same
    )


def _of_total(total: Count, parts: tuple[Count, ...]) -> Toll:
    """A total of all dead, parted as far as accounts count some of them by themselves."""
    low, best, high = _figures(total.estimate)
    figure = total.figure
    known = {part.victims: part.figure for part in parts if part.figure is not None}
    rules = {"low": "low", "best": "best", "high": "high"}
    if best is None and figure is not None:
        best, rules["best"] = figure, "best-is-low"
    if figure is None or sum(known.values()) > figure:
        unknown = {} if figure is None else {"unknown": "unknown-all"}
        return _toll((low, best, high), {}, figure, rules | unknown, (total,))
    rest = figure - sum(value for who, value in known.items() if who != "fighters")
    rules["unknown"] = "unknown-rest" if known else "unknown-all"
    return _toll((low, best, high), known, rest, rules, (total, *parts))


def _of_parts(parts: tuple[Count, ...]) -> Toll:
    """No total: the parts are added up."""
    rows = [_figures(part.estimate) for part in parts]
    known = {part.victims: part.figure for part in parts if part.figure is not None}
    best = sum(known.values()) if len(known) == len(parts) else None
    low = _sum(row[0] for row in rows)
    high = _sum(row[2] for row in rows)
    single = len(parts) == 1
    rules = {
        "low": "low" if single else "low-sum",
        "best": "best-sum" if not single else "best",
        "high": "high" if single else "high-sum",
    }
    if single and rows[0][1] is None:
        rules["best"] = "best-is-low"
    fighters = known.get("fighters")
    if fighters is not None:
        rules["unknown"] = "unknown-fighters"
    return _toll((low, best, high), known, fighters, rules, parts)


def _toll(
    figures: tuple[int | None, int | None, int | None],
    known: dict[Victims, int],
    unknown: int | None,
    rules: dict[str, str],
    counts: tuple[Count, ...],
) -> Toll:
    low, best, high = figures
    for victims, name in (("a", "side_a"), ("b", "side_b"), ("civilians", "civilians")):
        if victims in known:
            rules = {**rules, name: "victims"}
    told = {"low": low, "best": best, "high": high, "side_a": known.get("a"),
            "side_b": known.get("b"), "civilians": known.get("civilians"),
            "unknown": unknown}  # fmt: skip
    kept = {name: rule for name, rule in rules.items() if told.get(name) is not None}
    return Toll(**told, rules=kept, counts=counts)


def _figures(estimate: Estimate) -> tuple[int | None, int | None, int | None]:
    return _whole(estimate.low), _whole(estimate.best), _whole(estimate.high)


def _sum(figures: Iterable[int | None]) -> int | None:
    told = list(figures)
    known = [figure for figure in told if figure is not None]
    return sum(known) if told and len(known) == len(told) else None


def _whole(number: Number | None) -> int | None:
    return round(number) if number is not None else None
