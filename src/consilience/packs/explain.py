"""Packs told to a person: what they cover, and which words a rule needs."""

from collections.abc import Iterator, Mapping, Sequence

from consilience.packs.pack import EventType, Pack


def summary(pack: Pack) -> str:
    """A pack in three lines."""
    return (
        f"{pack.name} (version {pack.version})\n"
        f"  {pack.about}\n"
        f"  {len(pack.types)} types, {sum(len(t.triggers) for t in pack.types)} triggers, "
        f"{len(pack.slots)} slots, {len(pack.kinds)} kinds, {len(pack.ledgers)} ledgers, "
        f"{len(pack.contrasts)} contrasts"
    )


def full(pack: Pack) -> str:
    """All types, slots and ledgers of a pack."""
    return "\n".join(_lines(pack))


def _lines(pack: Pack) -> Iterator[str]:
    yield summary(pack)
    for event in pack.types:
        yield ""
        yield from _type_lines(event)
    yield ""
    for slot in pack.slots:
        told = [*slot.nouns, *(f"{kind} + {'/'.join(slot.verbs)}" for kind in slot.kinds)]
        unit = f" [{slot.unit}]" if slot.unit else ""
        yield f"slot {slot.id}{unit}: {slot.label}: {', '.join(told)}"
    for thing in pack.things:
        yield f"thing {thing.id}: {', '.join(thing.words)}"
        yield from _filled(
            {
                "done with it": thing.verbs,
                "deeds it stands before": thing.nouns,
                "what it can be": thing.states,
                "led by": thing.led_by,
                "within": thing.within,
            }
        )
    for ledger in pack.ledgers:
        yield f"ledger {ledger.id}: {ledger.label}: by {ledger.rows}: {', '.join(ledger.columns)}"
    for contrast in pack.contrasts:
        yield (
            f"contrast {contrast.id}: {contrast.label}: {', '.join(contrast.one)} | "
            f"{', '.join(contrast.other)}"
        )
    for group in pack.alternatives:
        yield f"alternatives {group.id}: {', '.join(group.kinds)}"
    for field in pack.fields:
        yield f"field {field.id}: other senses of {', '.join(field.senses)}"


def _type_lines(event: EventType) -> Iterator[str]:
    yield f"type {event.id}: {event.label}"
    parts = {
        "triggers": event.triggers,
        "with any of": event.with_any,
        "without": event.without,
        "not of": event.not_of,
        "not by": event.not_by,
        "alone": event.alone,
        "of one": (event.of_one,) if event.of_one else (),
        "only in reports of": event.fields,
        "issue words": event.issue_words,
        "roles": tuple(role.id for role in event.roles),
        "slots": event.slots,
        "ledgers": event.ledgers,
        "codes": tuple(f"{system} {code}" for system, code in event.codes.items()),
    }
    if event.speech:
        yield "  an act of speech"
    if event.issue:
        yield "  parties take positions on it"
    yield from _filled(parts)


def _filled(parts: Mapping[str, Sequence[str]]) -> Iterator[str]:
    for name, words in parts.items():
        if words:
            yield f"  {name}: {', '.join(words)}"
