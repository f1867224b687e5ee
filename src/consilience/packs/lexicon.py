"""Packs made ready for looking words up."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from consilience.packs.lemmas import lemmas
from consilience.packs.pack import EventType, Kind, Pack, Slot


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words of a type, found in a clause.

    Attributes:
        pack: Name of the pack.
        type: The event type.
        rank: Place of the type among all types of all packs; the lower wins.
        words: The dictionary form, word by word.
        first: Index of its first word among the clause's words.
        last: Index after its last word.
    """

    pack: str
    type: EventType
    rank: int
    words: tuple[str, ...]
    first: int
    last: int


@dataclass(frozen=True)
class Lexicon:
    """Several packs as one dictionary.

    Attributes:
        packs: The packs, in the order in which they are tried.
    """

    packs: tuple[Pack, ...]

    @cached_property
    def _by_first(self) -> Mapping[str, tuple[tuple[tuple[str, ...], str, EventType, int], ...]]:
        found: dict[str, list[tuple[tuple[str, ...], str, EventType, int]]] = {}
        rank = 0
        for pack in self.packs:
            for event in pack.types:
                for trigger in event.triggers:
                    words = tuple(trigger.split())
                    found.setdefault(words[0], []).append((words, pack.name, event, rank))
                rank += 1
        return {first: tuple(rows) for first, rows in found.items()}

    @cached_property
    def _kinds(self) -> Mapping[str, Mapping[str, Kind]]:
        return {pack.name: {kind.id: kind for kind in pack.kinds} for pack in self.packs}

    @cached_property
    def _slots(self) -> Mapping[str, Slot]:
        found: dict[str, Slot] = {}
        for pack in self.packs:
            for slot in pack.slots:
                found.setdefault(slot.id, slot)
        return found

    def triggers_in(self, words: Sequence[str]) -> Iterator[Trigger]:
        """Every trigger among the words of a clause, whatever else its type asks for.

        Args:
            words: The words of the clause, in any case.
        """
        forms = [lemmas(word) for word in words]
        for first, options in enumerate(forms):
            for option in sorted(options):
                for wanted, pack, event, rank in self._by_first.get(option, ()):
                    last = first + len(wanted)
                    if last <= len(forms) and all(
                        word in form for word, form in zip(wanted, forms[first:last], strict=True)
                    ):
                        yield Trigger(pack, event, rank, wanted, first, last)

    def slot(self, name: str) -> Slot | None:
        """The first slot of a name in any pack."""
        return self._slots.get(name)

    def kinds_of(self, pack: str, noun: str) -> frozenset[str]:
        """Kinds that a counted noun is of in a pack, with all that they are kinds of."""
        kinds = self._kinds.get(pack, {})
        options = lemmas(noun)
        found: set[str] = set()
        for kind in kinds.values():
            if options & set(kind.words):
                above: str | None = kind.id
                while above and above not in found:
                    found.add(above)
                    above = kinds[above].parent
        return frozenset(found)


def has_word(words: Sequence[str], wanted: Sequence[str]) -> bool:
    """Whether one of the wanted words or phrases stands among words, in any form."""
    forms = [lemmas(word) for word in words]
    for phrase in wanted:
        parts = phrase.split()
        for first in range(len(forms) - len(parts) + 1):
            if all(part in forms[first + step] for step, part in enumerate(parts)):
                return True
    return False
