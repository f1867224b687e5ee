"""The parts of a claim under the names that its pack has for them: giver, attacker, captor.

What the clause's own verb does decides for its subject and object, where that verb is the trigger
or only lends itself to it ("carried out an attack"). Prepositions bring in the others, after the
trigger: "talks between Ostra and Velm", "handed to the Red Cross".
"""

import re
from collections.abc import Iterator, Sequence

from consilience.extraction.events import Typed
from consilience.extraction.focus import CARRIER
from consilience.extraction.roles import noun_phrase
from consilience.extraction.verbs import Word, verb_groups, words_of
from consilience.model.claim import Role
from consilience.model.span import Span
from consilience.packs.pack import EventType

_REACH = 14
_NOBODY = re.compile(
    r"(?i)(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:january|february|march|april|may|june|july"
    r"|august|september|october|november|december|today|yesterday|tomorrow|last|next|this|least|most"
    r"|first|early|late|dawn|night|midnight|noon|morning|evening|once|all|which|what|ice|bail|fire)\b"
    r"|\d"
)
_PAIRS = frozenset({"between", "with", "among", "from", "by"})
_MARKS = frozenset({";", ":", "–", "—"})


def with_pack_roles(
    text: str, clause: Span, typed: Typed, roles: Sequence[Role]
) -> tuple[Role, ...]:
    """Give the parts of a claim the names of its pack.

    Args:
        text: The report's text.
        clause: The clause.
        typed: Its type.
        roles: Its parts under their general names.

    Returns:
        The parts in the order of the text; those that the pack has no rule for keep the names
        ``agent``, ``patient`` and ``participant``.
    """
    if typed.event is None or typed.trigger is None:
        return tuple(roles)
    carried = typed.rank is not None and typed.rank <= CARRIER
    trigger = Span(typed.trigger.start, typed.trigger.end)
    renamed = [
        _renamed(role, typed.event) if carried else role
        for role in roles
        # The object of a verb that only lends itself to the trigger is the thing that happens.
        if not (carried and role.role == "patient" and trigger.overlaps(Span(role.start, role.end)))
    ]
    brought = list(_brought_in(text, clause, typed.event, typed.trigger.end))
    kept = [
        role
        for role in renamed
        if role.role not in {"participant", "agent", "patient"}
        or not any(Span(role.start, role.end).overlaps(Span(b.start, b.end)) for b in brought)
    ]
    taken = [Span(role.start, role.end) for role in kept]
    added = [b for b in brought if not any(Span(b.start, b.end).overlaps(span) for span in taken)]
    return tuple(sorted([*kept, *added], key=lambda role: (role.start, role.end)))


def _renamed(role: Role, event: EventType) -> Role:
    for rule in event.roles:
        if (role.role == "agent" and rule.subject) or (role.role == "patient" and rule.object):
            return Role(rule.id, role.text, role.start, role.end, role.entity)
    return role


def _brought_in(text: str, clause: Span, event: EventType, after: int) -> Iterator[Role]:
    by_preposition = {
        preposition: rule.id for rule in event.roles for preposition in rule.prepositions
    }
    words = words_of(text, Span(after, clause.end)) if after < clause.end else ()
    verbs = [group.first for group in verb_groups(words)]
    words = words[: min([*verbs, _REACH])]
    taken: set[str] = set()
    for place, word in enumerate(words):
        if word.text in _MARKS:
            return
        name = by_preposition.get(word.lower)
        if name is None or word.lower in taken:
            continue
        for phrase in _phrases(words, place):
            taken.add(word.lower)
            start, end = phrase[0].start, phrase[-1].end
            yield Role(name, text[start:end], start, end)


def _phrases(words: Sequence[Word], place: int) -> Iterator[Sequence[Word]]:
    """The noun phrase after a preposition, and the one that "and" joins to it."""
    phrase = noun_phrase(words, place + 1)
    if not phrase or _NOBODY.match(phrase[0].text) or phrase[0].lower.endswith("ing"):
        return
    yield phrase
    following = place + 1 + len(phrase)
    if (
        words[place].lower in _PAIRS
        and following < len(words)
        and words[following].lower == "and"
        and (other := noun_phrase(words, following + 1))
        and (other[0].text[0].isupper() or other[0].lower == "the")
    ):
        yield other
