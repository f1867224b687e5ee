"""The parts of a claim under the names that its pack has for them: giver, attacker, captor.

What takes part hangs on the trigger in its tree: on the verb that it is ("attacked the town"), on
the verb that lends itself to it ("carried out an attack on the town") or on the noun itself ("the
army's attack on the town", "talks between Ostra and Velm").
"""

import re
from collections.abc import Iterator, Sequence

from consilience.extraction.events import Typed
from consilience.extraction.roles import (
    GENERAL,
    Part,
    as_roles,
    parts_of_noun,
    parts_of_verb,
    phrases,
)
from consilience.extraction.standing import LIGHT
from consilience.extraction.trees import Trees, base
from consilience.model.claim import Role
from consilience.model.span import Span
from consilience.packs.lemmas import lemmas
from consilience.packs.pack import EventType

_NOBODY = re.compile(
    r"(?i)(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|last|next|least|most|dawn|midnight|noon|once|ice|bail)\b|\d{4}$|\d+(?:[.:]\d+)?$"
)
_SUFFERED = frozenset(
    """arrest death killing murder slaying assassination release capture detention trial conviction
    sentencing execution injury evacuation rescue kidnapping abduction expulsion deportation
    appointment destruction bombing shelling bombardment extradition imprisonment burial dismissal
    removal seizure shooting stabbing beheading indictment exchange""".split()
)
"""Nouns of deeds that are done to their possessor: "Kell's arrest"."""


def with_pack_roles(
    trees: Trees, spans: Sequence[Span], typed: Typed, roles: Sequence[Role]
) -> tuple[Role, ...]:
    """Give the parts of a claim the names of its pack.

    Args:
        trees: The report's trees.
        spans: The clause, in its parts.
        typed: The claim's type.
        roles: Its parts under their general names.

    Returns:
        The parts in the order of the text; those that the pack has no rule for keep the names
        ``agent``, ``patient`` and ``participant``.
    """
    if typed.event is None or typed.trigger is None:
        return tuple(roles)
    words = list(trees.within(Span(typed.trigger.start, typed.trigger.end)))
    if not words:
        return tuple(roles)
    trigger = trees.top(words)
    predicate = trees.top([word for span in spans for word in trees.within(span)] or words)
    known = Span(typed.trigger.start, typed.trigger.end)
    found: dict[Span, str] = {}
    for part in _parts(trees, trigger):
        name = _name(trees, trigger, part, typed.event)
        for span in phrases(trees, part.head) if name else ():
            free = not any(span.overlaps(other) for other in (*found, known))
            if free and not _NOBODY.match(span.of(trees.text)):
                found[span] = name or ""
    for role in roles:
        span = Span(role.start, role.end)
        # What takes part in the clause's verb takes no part in an event of another word; who is
        # named as its doer is in the clause all the same.
        own = role.role == "participant" or trigger == predicate
        named = role.role == "agent" and any(
            trees.tokens[word].upos == "PROPN" for word in trees.within(span)
        )
        free = not any(span.overlaps(other) for other in (*found, known))
        if free and (own or named):
            found[span] = role.role if own else "participant"
    return as_roles(trees.text, found)


def _parts(trees: Trees, trigger: int) -> Iterator[Part]:
    """Who takes part in a trigger's event, those nearest in the tree first."""
    if trees.tokens[trigger].upos in {"VERB", "AUX"}:
        yield from parts_of_verb(trees, trigger)
        return
    yield from parts_of_noun(trees, trigger)
    token = trees.tokens[trigger]
    if token.head is None or token.head < 0:
        return
    if base(token) == "compound":
        yield from _parts(trees, token.head)
        return
    verb = trees.tokens[token.head]
    lends = verb.upos == "VERB" and not LIGHT.isdisjoint(lemmas(trees.word(token.head)))
    if base(token) == "nsubj" and verb.lemma in _HARMING:
        yield from (Part("object", child) for child in trees.having(token.head, "obj"))
    if not lends or base(token) not in {"obj", "nsubj", "obl"}:
        return
    received = base(token) == "obj" and verb.lemma in _RECEIVING
    received = received or any(trees.word(one) == "under" for one in trees.having(trigger, "case"))
    for part in parts_of_verb(trees, token.head):
        subject = part.deed == "subject"
        if part.head != trigger and (subject or part.deed not in GENERAL):
            yield Part("object", part.head) if subject and received else part


_HARMING = frozenset("kill injure wound hit target damage destroy strike".split())
"""What a deed does to those whom it strikes: "the attack killed two"."""
_RECEIVING = frozenset("face suffer receive undergo survive escape".split())
"""Verbs whose subject has the deed done to it: "faces trial"."""


def _name(trees: Trees, trigger: int, part: Part, event: EventType) -> str | None:
    """The pack's name of a part; the general one where the pack has none for it."""
    verbal = trees.tokens[trigger].upos in {"VERB", "AUX"}
    deed = part.deed if verbal else _deed_of_noun(trees, trigger, part, event)
    for rule in event.roles:
        if (deed == "subject" and rule.subject) or (deed == "object" and rule.object):
            return rule.id
        if deed not in GENERAL and deed in rule.prepositions:
            return rule.id
    suffered = deed == "object" and trees.tokens[trigger].lemma in _SUFFERED
    owned = not event.roles and part.deed in {"'s", "by"}
    return GENERAL.get(deed) if verbal or suffered or owned else None


def _deed_of_noun(trees: Trees, noun: int, part: Part, event: EventType) -> str:
    """What a part does in the event of a noun: "Kell's arrest by the police", "rebel attacks".

    Where the noun has both, its possessor does it to what "of" brings in: "the rebels' killing of
    the mayor"; where "by" tells who does it, to its possessor.
    """
    cases = {other.deed for other in parts_of_noun(trees, noun)}
    suffered = trees.tokens[noun].lemma in _SUFFERED
    has_object = not event.roles or any(rule.object for rule in event.roles)
    if part.deed == "by":
        return "subject"
    if part.deed == "compound":
        return part.deed if suffered else "subject"
    if part.deed == "'s":
        done_to = "by" in cases or (suffered and "of" not in cases)
        return "object" if done_to and has_object else "subject"
    if part.deed == "of" and trees.tokens[noun].upos == "NOUN":
        bare = not event.roles and not suffered
        return part.deed if bare else "object" if has_object or suffered else "subject"
    return part.deed
