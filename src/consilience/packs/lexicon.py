"""Packs made ready for looking words up."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from consilience.packs.lemmas import lemmas
from consilience.packs.pack import EventType, Field, Kind, Pack, Slot, Thing

_OF_A_FIELD = 5
"""Different words of a field that a report of it has."""


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
        objects: Words of which one must stand in its object; empty where any object will do.
        verb: Whether it counts only as a verb.
        noun: Whether it counts only as a noun.
        not_of: Nouns that it cannot be done to in its sense.
        not_by: Nouns that cannot do it.
        things: Things of the pack, by noun, that are events only by what is done with them.
        one: Nouns for one whom it befalls; empty where it befalls anybody.
    """

    pack: str
    type: EventType
    rank: int
    words: tuple[str, ...]
    first: int
    last: int
    objects: tuple[str, ...] = ()
    verb: bool = False
    noun: bool = False
    not_of: frozenset[str] = frozenset()
    not_by: frozenset[str] = frozenset()
    things: Mapping[str, Thing] = field(default_factory=dict)
    one: frozenset[str] = frozenset()

    @property
    def as_written(self) -> str:
        """Its words with the mark of their part of speech, without the objects that it wants."""
        words = " ".join(self.words)
        return f"to {words}" if self.verb else f"a {words}" if self.noun else words


@dataclass(frozen=True, slots=True)
class _Row:
    """A trigger as the packs write it."""

    words: tuple[str, ...]
    objects: tuple[str, ...]
    verb: bool
    noun: bool
    pack: str
    type: EventType
    rank: int
    not_of: frozenset[str]
    not_by: frozenset[str]
    things: Mapping[str, Thing]
    one: frozenset[str]


@dataclass(frozen=True)
class Lexicon:
    """Several packs as one dictionary.

    Attributes:
        packs: The packs, in the order in which they are tried.
    """

    packs: tuple[Pack, ...]

    @cached_property
    def _by_first(self) -> Mapping[str, tuple[_Row, ...]]:
        found: dict[str, list[_Row]] = {}
        ranked = ((pack, event) for pack in self.packs for event in pack.types)
        for rank, (pack, event) in enumerate(ranked):
            apart = _spelled_out(pack, event.not_of), _spelled_out(pack, event.not_by)
            things = {word: thing for thing in pack.things for word in thing.words}
            one = _of_kind(pack, event.of_one)
            for trigger in event.triggers:
                read = read_trigger(trigger)
                row = _Row(*read, pack.name, event, rank, *apart, things, one)
                found.setdefault(read[0][0], []).append(row)
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
                for row in self._by_first.get(option, ()):
                    last = first + len(row.words)
                    if _stands(row.words, forms[first:last]):
                        yield Trigger(
                            pack=row.pack,
                            type=row.type,
                            rank=row.rank,
                            words=row.words,
                            first=first,
                            last=last,
                            objects=row.objects,
                            verb=row.verb,
                            noun=row.noun,
                            not_of=row.not_of,
                            not_by=row.not_by,
                            things=row.things,
                            one=row.one,
                        )

    def fields_of(self, words: Sequence[str]) -> tuple[Field, ...]:
        """The fields that a report is of.

        Args:
            words: The words of the report, in any case.
        """
        known = {form for pack in self.packs for field in pack.fields for form in field.words}
        if not known:
            return ()
        count = Counter(form for word in words for form in lemmas(word) & known)
        return tuple(
            field
            for pack in self.packs
            for field in pack.fields
            if len(count.keys() & set(field.words)) >= _OF_A_FIELD
            and sum(count[form] for form in field.words) * field.one_in >= len(words)
        )

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


def _spelled_out(pack: Pack, nouns: Sequence[str]) -> frozenset[str]:
    """Nouns as a type names them, with those of the groups among them."""
    groups = {group.id: group.words for group in pack.groups}
    return frozenset(word for noun in nouns for word in groups.get(noun, (noun,)))


def _of_kind(pack: Pack, wanted: str | None) -> frozenset[str]:
    """The nouns of a kind and of those that are kinds of it."""
    above = {kind.id: kind.parent for kind in pack.kinds}
    found: set[str] = set()
    for kind in pack.kinds:
        here: str | None = kind.id
        for _ in above:
            if here is not None and here == wanted:
                found |= set(kind.words)
            here = above.get(here or "")
    return frozenset(found)


def read_trigger(trigger: str) -> tuple[tuple[str, ...], tuple[str, ...], bool, bool]:
    """Take a trigger apart.

    Args:
        trigger: As a pack writes it: ``truce``, ``to fire``, ``a fire``, ``lift > curfew, ban``.

    Returns:
        Its words, the words of which one must stand in its object, whether it must be a verb, and
        whether it must be a noun.
    """
    before, _, after = trigger.partition(">")
    words = tuple(before.split())
    verb = len(words) > 1 and words[0] == "to"
    noun = len(words) > 1 and words[0] in {"a", "an"}
    objects = tuple(part.strip() for part in after.split(",") if part.strip())
    return words[1:] if verb or noun else words, objects, verb, noun


def _stands(words: Sequence[str], forms: Sequence[frozenset[str]]) -> bool:
    return len(words) == len(forms) and all(
        word in form for word, form in zip(words, forms, strict=True)
    )


class WordForms:
    """Words in all the dictionary forms that they can have, for looking many phrases up.

    Args:
        words: The words, in any case.
    """

    def __init__(self, words: Sequence[str]) -> None:
        self._forms = [lemmas(word) for word in words]
        self._count = Counter(form for forms in self._forms for form in forms)
        self._found: dict[tuple[str, ...], tuple[int, ...]] = {}

    def has(self, wanted: Sequence[str], leaving_out: range = range(0)) -> bool:
        """Whether one of the wanted words or phrases stands there.

        Args:
            wanted: Dictionary forms, of one or more words.
            leaving_out: Places of words that do not count.
        """
        return any(self._has(phrase.split(), leaving_out) for phrase in wanted)

    def _has(self, phrase: Sequence[str], leaving_out: range) -> bool:
        if not all(self._count[part] for part in phrase):
            return False
        if len(phrase) == 1:
            left_out = sum(phrase[0] in self._forms[place] for place in leaving_out)
            return self._count[phrase[0]] > left_out
        return any(first not in leaving_out for first in self._places(tuple(phrase)))

    def _places(self, phrase: tuple[str, ...]) -> tuple[int, ...]:
        """Where a phrase begins; looked for once, however many triggers ask for it."""
        if phrase not in self._found:
            self._found[phrase] = tuple(
                first
                for first in range(len(self._forms) - len(phrase) + 1)
                if all(part in self._forms[first + step] for step, part in enumerate(phrase))
            )
        return self._found[phrase]
