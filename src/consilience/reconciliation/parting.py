"""What keeps two claims from being one, whatever words they share."""

from collections.abc import Sequence

from consilience.packs.pack import Pack
from consilience.reconciliation.opposites import Placement, Sides
from consilience.reconciliation.tellings import Telling

_DOER = "agent"
"""What a claim calls its subject where no pack names the part."""


class Parting:
    """Tells claims that cannot be one: of opposite sides, or of different doers.

    Args:
        packs: The packs, for the parts that subjects play.
        sides: Their contrasts.
    """

    def __init__(self, packs: Sequence[Pack], sides: Sides) -> None:
        self._sides = sides
        self._placed: dict[str, tuple[Placement, ...]] = {}
        self._doers = {_DOER} | {
            role.id
            for pack in packs
            for event in pack.types
            for role in event.roles
            if role.subject and not role.object
        }

    def __call__(self, one: Telling, other: Telling) -> bool:
        """Whether two claims stand on opposite sides, or tell of different doers."""
        return self._opposed(one, other) or self._of_others(one, other)

    def _opposed(self, one: Telling, other: Telling) -> bool:
        there = {placed.contrast.id: placed.side for placed in self._sides_of(other)}
        return any(
            there.get(placed.contrast.id, placed.side) != placed.side
            for placed in self._sides_of(one)
        )

    def _sides_of(self, telling: Telling) -> tuple[Placement, ...]:
        if telling.id not in self._placed:
            self._placed[telling.id] = self._sides.of(telling)
        return self._placed[telling.id]

    def _of_others(self, one: Telling, other: Telling) -> bool:
        here, there = self._doers_of(one), self._doers_of(other)
        return bool(here and there and not here & there)

    def _doers_of(self, telling: Telling) -> frozenset[str]:
        return frozenset(
            role.entity
            for role in telling.claim.roles
            if role.role in self._doers and role.entity is not None
        )
