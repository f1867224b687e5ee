"""Counted nouns: who they name, and what the packs know of them and of their slots."""

from consilience.model.quantity import Quantity
from consilience.packs.lexicon import Lexicon
from consilience.packs.pack import Slot
from consilience.text.folding import stem

ANYBODY = frozenset(
    stem(word)
    for word in """person people human man woman dead death fatality victim life resident casualty
    killed injured injury wounded wounding hurt population missing body corpse
    inhabitant villager other survivor toll figure number citizen individual soul""".split()
) | {""}
"""Nouns that name nobody in particular."""
PERSONS = ANYBODY | frozenset(
    stem(word)
    for word in """prisoner captive detainee hostage soldier civilian personnel troop child
    serviceman servicemen fighter combatant passenger worker student official inmate pirate suspect
    custody conscript militant driver pilot captain sailor seaman miner farmer fisherman teacher
    pupil nurse doctor patient guard guest tourist visitor customer employee staffer volunteer
    firefighter fireman policeman officer agent clerk cook waiter porter actor player voter
    boy girl adult pensioner staff crew""".split()
)

DWELLINGS = frozenset(map(stem, "house home dwelling residence".split()))
"""Nouns for where people live, one as good as the other."""


class Kinds:
    """Kinds of nouns over all packs, looked up once each."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._seen: dict[str, tuple[frozenset[str], frozenset[str]]] = {}
        self._tolls: dict[bool, tuple[tuple[str, frozenset[str]], ...]] = {}

    def of(self, noun: str) -> tuple[frozenset[str], frozenset[str]]:
        """Kinds that a noun is of, and those that it cannot be."""
        if noun not in self._seen:
            kinds: frozenset[str] = frozenset().union(
                *(self._lexicon.kinds_of(pack.name, noun) for pack in self._lexicon.packs)
            )
            apart = {
                other
                for pack in self._lexicon.packs
                for kind in pack.kinds
                if kind.id in kinds
                for other in kind.disjoint
            }
            self._seen[noun] = kinds, frozenset(apart)
        return self._seen[noun]

    def slot(self, quantity: Quantity) -> Slot | None:
        """The slot of a number."""
        return self._lexicon.slot(quantity.slot) if quantity.slot else None

    def tolls(self, *, growing: bool) -> tuple[tuple[str, frozenset[str]], ...]:
        """Slots of what befalls persons, each with the words that tell of it.

        Args:
            growing: Whether to leave out those that do not grow, such as the missing.
        """
        if growing not in self._tolls:
            self._tolls[growing] = tuple(
                (slot.id, frozenset({*slot.nouns, *slot.verbs}))
                for pack in self._lexicon.packs
                for slot in pack.slots
                if slot.single and slot.nouns and slot.kinds and (slot.grows or not growing)
            )
        return self._tolls[growing]

    def fits(self, quantity: Quantity) -> bool:
        """Whether a number has the unit that its slot asks for."""
        slot = self.slot(quantity)
        return slot is None or slot.unit is None or quantity.unit is not None
