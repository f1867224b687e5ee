"""What keeps two claims from being one, whatever words they share."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from consilience.model.claim import Claim
from consilience.packs.pack import Pack
from consilience.reconciliation.calibres import calibres_apart
from consilience.reconciliation.opposites import Placement, Sides
from consilience.reconciliation.tellings import Telling, name_keys

_DOER = "agent"
"""What a claim calls its subject where no pack names the part."""


def of_other_names(one: Claim, other: Claim) -> bool:
    """Whether some part is played by one who is named here, and by one of another name there.

    Args:
        one: A claim.
        other: Another.
    """
    here, there = _players(one), _players(other)
    return any(not here[part] & there[part] for part in here.keys() & there.keys())


def _players(claim: Claim) -> Mapping[str, set[str]]:
    """Ids and words of the names of those who play each part."""
    players: dict[str, set[str]] = defaultdict(set)
    for role in claim.roles:
        if role.entity and role.role != "participant" and all(map(_is_of_name, role.text.split())):
            players[role.role] |= {role.entity, *name_keys(role.text)}
    return players


def _is_of_name(word: str) -> bool:
    return word[:1].isupper()


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
        """Whether two claims stand on opposite sides, or name different ones in one part."""
        if of_other_names(one.claim, other.claim) or calibres_apart(one, other):
            return True
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
