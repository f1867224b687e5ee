"""Reading packs: those that come with the program, and a user's own."""

import tomllib
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Protocol

from consilience.errors import PackError
from consilience.packs.lexicon import read_trigger
from consilience.packs.pack import Contrast, Pack

BUILT_IN = (
    "conflict",
    "public_life",
    "disaster",
    "unrest",
    "politics",
    "crime",
    "business",
    "general",
)


class _Named(Protocol):
    """A row of a pack that has a name."""

    @property
    def id(self) -> str: ...


@cache
def built_in_packs() -> tuple[Pack, ...]:
    """The packs that come with the program, in the order in which they are tried."""
    folder = files("consilience.packs") / "data"
    return tuple(
        parse_pack((folder / f"{name}.toml").read_text("utf-8"), f"{name}.toml")
        for name in BUILT_IN
    )


def packs_with(files: Iterable[str | Path]) -> tuple[Pack, ...]:
    """A user's packs, which are tried first, and those that come with the program.

    Args:
        files: The user's packs. One that has the name of a built-in pack stands in its place.

    Raises:
        PackError: Where a file cannot be read or is no pack, or two have the same name.
    """
    own: dict[str, Pack] = {}
    for file in files:
        pack = read_pack(Path(file))
        if pack.name in own:
            raise PackError(str(file), f"another pack is named {pack.name!r} too: rename one")
        own[pack.name] = pack
    packs = (*own.values(), *(pack for pack in built_in_packs() if pack.name not in own))
    fields = {field.id for pack in packs for field in pack.fields}
    for pack in own.values():
        for event in pack.types:
            _defined(pack.name, f"type {event.id}: fields", set(event.fields), fields, "any pack")
    return packs


def read_pack(path: Path) -> Pack:
    """Read a user's pack.

    Raises:
        PackError: Where the file cannot be read or is no pack; the message names the place.
    """
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        raise PackError(str(path), str(problem)) from problem
    return parse_pack(text, str(path))


def parse_pack(text: str, name: str) -> Pack:
    """Make a pack of its TOML.

    Args:
        text: The file's content.
        name: What to call it in an error.

    Raises:
        PackError: Where it is no TOML, a field is missing, unknown or of the wrong type, or a name
            is used that the pack does not define.
    """
    import msgspec

    try:
        raw: dict[str, Any] = tomllib.loads(text)
        pack = msgspec.convert(_known_fields(raw, name), Pack)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as problem:
        raise PackError(name, str(problem)) from problem
    _check(pack, name)
    return pack


def _known_fields(raw: dict[str, Any], name: str) -> dict[str, Any]:
    """Refuse fields that no pack has: a misspelt one would be silently without effect."""
    allowed: dict[str, set[str]] = {
        "": {
            "name", "version", "about", "kinds", "types", "slots", "ledgers", "contrasts",
            "alternatives",
            "causes", "fields", "groups", "things",
        },
        "kinds": {"id", "words", "parent", "disjoint"},
        "types": {
            "id", "label", "triggers", "with_any", "sure", "needs", "without", "not_of", "not_by",
            "alone", "of_one", "fields", "speech", "issue", "issue_words", "roles", "slots",
            "ledgers", "codes",
        },
        "slots": {"id", "label", "nouns", "kinds", "verbs", "unit", "single", "grows"},
        "ledgers": {"id", "label", "rows", "columns", "totals", "deeds"},
        "contrasts": {
            "id", "label", "one", "other", "neither", "about", "lasting", "opposition", "measure",
        },
        "alternatives": {"id", "kinds"},
        "causes": {"id", "kinds"},
        "fields": {"id", "words", "senses", "unless", "one_in"},
        "groups": {"id", "words"},
        "things": {"id", "words", "verbs", "nouns", "states", "led_by", "within"},
    }  # fmt: skip  # one name a line would hide that these are tables of names
    for table, fields in allowed.items():
        rows = [raw] if not table else raw.get(table, [])
        for number, row in enumerate(rows):
            unknown = sorted(set(row) - fields) if isinstance(row, dict) else []
            if unknown:
                place = f"{table}[{number}]" if table else "top"
                raise PackError(name, f"{place}: unknown field {unknown[0]!r}")
    return raw


def _check(pack: Pack, name: str) -> None:
    kinds = {kind.id for kind in pack.kinds}
    slots = {slot.id for slot in pack.slots}
    ledgers = {ledger.id for ledger in pack.ledgers}
    for kind in pack.kinds:
        _defined(name, f"kind {kind.id}: parent", {kind.parent} - {None}, kinds)
        _defined(name, f"kind {kind.id}: disjoint", set(kind.disjoint), kinds)
    for slot in pack.slots:
        _defined(name, f"slot {slot.id}: kinds", set(slot.kinds), kinds)
    for event in pack.types:
        if not event.triggers:
            raise PackError(name, f"type {event.id}: no triggers")
        for trigger in event.triggers:
            _check_trigger(trigger, f"type {event.id}: trigger {trigger!r}", name)
        if event.issue_words and not event.issue:
            raise PackError(name, f"type {event.id}: issue_words without issue = true")
        _defined(name, f"type {event.id}: of_one", {event.of_one} - {None}, kinds)
        _defined(name, f"type {event.id}: sure", set(event.sure), _bare(event.triggers))
        _defined(name, f"type {event.id}: needs", set(event.needs), _bare(event.triggers))
        _defined(name, f"type {event.id}: slots", set(event.slots), slots)
        _defined(name, f"type {event.id}: ledgers", set(event.ledgers), ledgers)
    for contrast in pack.contrasts:
        _check_contrast(contrast, name)
    _check_things(pack, name)
    for what, ids in _rows(pack).items():
        seen = [row.id for row in ids]
        for row in seen:
            if seen.count(row) > 1:
                raise PackError(name, f"{what} {row}: defined twice")


def _bare(triggers: Iterable[str]) -> set[str]:
    """Triggers without the objects that they want: ``lift`` of ``lift > curfew``."""
    return {trigger.partition(">")[0].strip() for trigger in triggers}


def _rows(pack: Pack) -> dict[str, Sequence[_Named]]:
    return {
        "kind": pack.kinds,
        "type": pack.types,
        "slot": pack.slots,
        "ledger": pack.ledgers,
        "contrast": pack.contrasts,
        "alternatives": pack.alternatives,
        "field": pack.fields,
        "group": pack.groups,
        "thing": pack.things,
    }


def _check_contrast(contrast: Contrast, name: str) -> None:
    place = f"contrast {contrast.id}"
    if not contrast.one or not contrast.other:
        raise PackError(name, f"{place}: each side needs words")
    if both := sorted(set(contrast.one) & set(contrast.other)):
        raise PackError(name, f"{place}: {both[0]!r} stands on both sides")
    for phrase in (*contrast.one, *contrast.other):
        if not phrase.split() or phrase.split()[0] == "*" or phrase.split()[-1] == "*":
            raise PackError(name, f"{place}: {phrase!r} must begin and end with a word")


def _check_things(pack: Pack, name: str) -> None:
    told = {
        word
        for event in pack.types
        for trigger in event.triggers
        for word in read_trigger(trigger)[0]
    }
    of: dict[str, str] = {}
    for thing in pack.things:
        place = f"thing {thing.id}"
        if not thing.words or not thing.verbs:
            raise PackError(name, f"{place}: it needs words and verbs")
        for word in thing.words:
            if word not in told:
                raise PackError(name, f"{place}: {word!r} is in no trigger of the pack")
            if of.setdefault(word, thing.id) != thing.id:
                raise PackError(name, f"{place}: {word!r} is of thing {of[word]} too")


def _check_trigger(trigger: str, place: str, name: str) -> None:
    words, objects, *_ = read_trigger(trigger)
    if not words or words in {("to",), ("a",), ("an",)}:
        raise PackError(name, f"{place}: it has no word")
    if ">" in trigger and not objects:
        raise PackError(name, f"{place}: after '>' stand the words that its object must hold")


def _defined(
    name: str,
    place: str,
    used: set[str | None] | set[str],
    known: set[str],
    where: str = "the pack",
) -> None:
    missing = sorted(str(item) for item in used if item not in known)
    if missing:
        raise PackError(name, f"{place} {missing[0]!r} is not defined in {where}")
