"""Who and what takes part in a clause: its subject, its object and whoever a passive names by "by".

Without a pack the parts have no names of their own: who does it is the ``agent``, what it is done
to is the ``patient``, anybody else named is a ``participant``. A pronoun makes a part where the
model ties it to a name; a subject that a verb shares with the one it is joined to counts for both.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from consilience.extraction.trees import NOMINAL, Trees, base, has
from consilience.gazetteer import government_of
from consilience.model.analysis import Name
from consilience.model.claim import Role
from consilience.model.span import Span

Deed = Literal["subject", "object"]
GENERAL: dict[str, str] = {"subject": "agent", "object": "patient"}
_KEPT = frozenset({"det", "amod", "compound", "nummod", "nmod", "flat", "advmod", "fixed", "case"})
"""What belongs to a noun phrase; clauses, appositions and what "and" joins do not."""
_TIMES = re.compile(
    r"(?i)(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:january|february|march|april|june|july"
    r"|august|september|october|november|december|today|yesterday|tomorrow|tonight|morning"
    r"|afternoon|evening|night|week|weekend|month|year|time|way|minute|hour|day)s?$"
)
_POSSESSIVE = re.compile(r"['’]s?\Z")
_DEEPEST = 40


@dataclass(frozen=True, slots=True)
class Part:
    """A word that takes part in what another word tells.

    Attributes:
        deed: Whether it does it or has it done to it; the preposition where one brings it in.
        head: Index of the head of its noun phrase.
    """

    deed: str
    head: int


def roles_in(trees: Trees, spans: Sequence[Span], names: Sequence[Name]) -> tuple[Role, ...]:
    """Find who and what takes part in a clause.

    Args:
        trees: The report's trees.
        spans: The clause, in its parts.
        names: Names of the report.

    Returns:
        Parts in the order of the text, no passage twice.
    """
    words = [word for span in spans for word in trees.within(span) if trees.is_word(word)]
    if not words:
        return ()
    predicate = trees.carrier(words)
    found: dict[Span, str] = {}
    for part in (*parts_of_verb(trees, predicate), *parts_carried(trees, predicate)):
        for span in phrases(trees, part.head):
            if part.deed in GENERAL and not any(span.overlaps(other) for other in found):
                found[span] = GENERAL[part.deed]
    for span in (*_companions(trees, predicate), *_of_further_verbs(trees, words, predicate)):
        if not any(span.overlaps(other) for other in found):
            found[span] = "participant"
    for span in _named(trees.text, spans, names):
        if not any(span.overlaps(other) for other in found):
            found[span] = "participant"
    return as_roles(trees.text, found)


def _companions(trees: Trees, verb: int) -> Iterator[Span]:
    """Whom somebody is with: "barricaded in a room with a third person"."""
    for child in trees.having(verb, "obl"):
        if _preposition(trees, child) == "with" and trees.tokens[child].lemma in _PEOPLE:
            yield _phrase(trees, child)


def _of_further_verbs(trees: Trees, words: Sequence[int], verb: int) -> Iterator[Span]:
    """What is done by the way, in the same clause: "fled, taking two bags", "tried to save him"."""
    inside = set(words)
    pending = [(verb, 0)]
    while pending:
        number, depth = pending.pop(0)
        for child in trees.having(number, "xcomp", "advcl", "conj"):
            own = trees.first_having(child, "nsubj", "mark") if depth < _CHAIN else child
            goes_on = own is None or base(trees.tokens[own]) == "mark"
            if child in inside and trees.tokens[child].upos == "VERB" and goes_on:
                pending.append((child, depth + 1))
                for thing in trees.having(child, "obj"):
                    yield from phrases(trees, thing)


_PEOPLE = frozenset(
    """person man woman child girl boy baby teenager youth friend companion accomplice colleague
    wife husband girlfriend boyfriend mother father son daughter brother sister hostage victim
    stranger passenger driver student pupil""".split()
)


def as_roles(text: str, found: dict[Span, str]) -> tuple[Role, ...]:
    """Parts in the order of the text."""
    return tuple(
        Role(role, span.of(text), span.start, span.end)
        for span, role in sorted(found.items(), key=lambda item: item[0])
    )


def parts_of_verb(trees: Trees, verb: int) -> Iterator[Part]:
    """Subject, object and what prepositions bring in, of a predicate.

    Args:
        trees: The report's trees.
        verb: Index of the predicate.
    """
    if not trees.is_predicate(verb):
        return
    subject, passive = _subject(trees, verb)
    if subject is not None and trees.first_having(verb, "cop") is None:
        yield Part(_deed_of_subject(trees, verb, passive=passive), subject)
    elif subject is not None:
        yield Part("object", subject)
    for child in trees.having(verb, "obj"):
        yield Part("object", child)
    for child in trees.having(verb, "iobj"):
        yield Part("to", child)
    for child in trees.having(verb, "obl"):
        preposition = _preposition(trees, child)
        if preposition == "by" and passive:
            yield Part("subject", child)
        elif preposition:
            yield Part(preposition, child)
    if passive:
        yield from _shared_agents(trees, verb)


def _deed_of_subject(trees: Trees, verb: int, *, passive: bool) -> str:
    """Whether a subject does it, has it done to it, or is given something: "was handed a flag"."""
    lemma = trees.tokens[verb].lemma
    if not passive:
        return "object" if lemma in _UNDERGOING or _is_gerund_of(trees, verb) else "subject"
    given = lemma in _GIVING and trees.first_having(verb, "obj") is not None
    return "to" if given else "object"


def _is_gerund_of(trees: Trees, verb: int) -> bool:
    """Whether a gerund is done to its possessor: "the mayor's killing", that of nobody else."""
    if not trees.word(verb).endswith("ing") or trees.first_having(verb, "obj") is not None:
        return False
    subject = trees.first_having(verb, "nsubj")
    owner = subject is not None and _POSSESSIVE.search(trees.word(subject))
    return bool(owner) and trees.tokens[verb].lemma in _STRIKING


def _shared_agents(trees: Trees, verb: int) -> Iterator[Part]:
    """Who does what two passives tell: "the village was attacked and burned by rebels"."""
    if any(_preposition(trees, child) == "by" for child in trees.having(verb, "obl")):
        return
    for other in trees.having(verb, "conj"):
        own = trees.first_having(other, "nsubj", "aux") is not None
        if own or not has(trees.tokens[other], "VerbForm=Part"):
            continue
        for child in trees.having(other, "obl"):
            if _preposition(trees, child) == "by":
                yield Part("subject", child)


_UNDERGOING = frozenset("die drown perish succumb starve suffocate".split())
"""Verbs whose subject does nothing."""
_STRIKING = frozenset("kill behead lynch murder slay stab shoot bomb shell hang poison".split())
_GIVING = frozenset(
    "give hand offer grant award send lend pay promise sell deny refuse show tell teach".split()
)


def parts_carried(trees: Trees, verb: int) -> Iterator[Part]:
    """The object of the infinitive that a verb hands its weight to: "agreed to release 40 men".

    Args:
        trees: The report's trees.
        verb: Index of the predicate.
    """
    if trees.first_having(verb, "obj") is not None or trees.tokens[verb].upos == "ADJ":
        return
    for inner in trees.having(verb, "xcomp"):
        if trees.tokens[inner].upos == "VERB":
            for child in trees.having(inner, "obj"):
                yield Part("object", child)


def _subject(trees: Trees, verb: int) -> tuple[int | None, bool]:
    """The subject of a predicate and whether it has the deed done to it."""
    own = trees.first_having(verb, "nsubj", "csubj")
    token = trees.tokens[verb]
    passive = _is_passive(trees, verb)
    if own is not None:
        return _meant(trees, own, verb), passive
    relation = base(token)
    if token.head is None or token.head < 0:
        return None, passive
    if relation == "acl" and token.upos == "VERB" and has(token, "VerbForm=Part"):
        return token.head, has(token, "Tense=Past")
    if relation in {"conj", "xcomp"} or (relation == "advcl" and has(token, "VerbForm=Ger")):
        return trees.subject(token.head), passive
    return None, passive


def _meant(trees: Trees, subject: int, verb: int) -> int:
    """What "who" or "which" stands for: the thing that its clause is about."""
    relative = has(trees.tokens[subject], "PronType=Rel")
    token = trees.tokens[verb]
    if relative and base(token) == "acl" and token.head is not None and token.head >= 0:
        return token.head
    return subject


def _is_passive(trees: Trees, verb: int) -> bool:
    """Whether a verb is told in the passive, by itself or with the auxiliary of what it joins."""
    for _ in range(_CHAIN):
        if trees.first_having(verb, "nsubj:pass", "aux:pass", "csubj:pass") is not None:
            return True
        token = trees.tokens[verb]
        if base(token) != "conj" or trees.first_having(verb, "nsubj", "aux") is not None:
            return False
        if not has(token, "VerbForm=Part") or token.head is None or token.head < 0:
            return False
        verb = token.head
    return False


_CHAIN = 5


def _preposition(trees: Trees, number: int) -> str | None:
    case = trees.first_having(number, "case")
    return None if case is None else trees.word(case)


def parts_of_noun(trees: Trees, noun: int) -> Iterator[Part]:
    """What hangs on the noun of an event: "Ostra's attack on Kellin", "the killing of two men".

    A possessor is told as ``'s``, as is a force that stands before the noun: "rebel attacks";
    everything else by its preposition.

    Args:
        trees: The report's trees.
        noun: Index of the noun.
    """
    for child in trees.having(noun, "nmod", "obl"):
        if trees.tokens[child].deprel == "nmod:poss":
            yield Part("'s", child)
        elif preposition := _preposition(trees, child):
            yield Part(preposition, child)
    for child in trees.having(noun, "compound"):
        if trees.tokens[child].lemma in _FORCES:
            yield Part("compound", child)


_FORCES = frozenset(
    """police army navy rebel militant government insurgent guerrilla terrorist militia gang mob
    soldier coalition opposition union worker student separatist""".split()
)
"""Nouns before that of a deed for those who do it."""


def phrases(trees: Trees, head: int) -> Iterator[Span]:
    """The noun phrase of a word, and those that "and" joins to it, each by itself.

    Times and pronouns that are tied to no name are left out: they name nobody.

    Args:
        trees: The report's trees.
        head: Index of the word.
    """
    for number in (head, *trees.having(head, "conj")):
        token = trees.tokens[number]
        if not _names_one(trees, number) and not _is_group(trees, number):
            continue
        if _TIMES.match(trees.word(number)) or (
            trees.is_predicate(number) and token.upos == "VERB"
        ):
            continue
        yield _phrase(trees, number)


def _names_one(trees: Trees, number: int) -> bool:
    token = trees.tokens[number]
    if token.upos == "PRON":
        return token.start in trees.tied and has(token, "Person=3")
    return token.upos in NOMINAL


def _is_group(trees: Trees, number: int) -> bool:
    """Whether an adjective stands for people: "the wounded", "the dead"."""
    token = trees.tokens[number]
    return token.upos == "ADJ" and trees.first_having(number, "det") is not None


def _phrase(trees: Trees, head: int) -> Span:
    """The passage of a noun phrase: what stands next to its head and hangs on it."""
    inside = {head}
    pending = [head]
    while pending and len(inside) < _DEEPEST:
        number = pending.pop()
        for child in trees.children[number]:
            if child not in inside and _belongs(trees, child, number, head):
                inside.add(child)
                pending.append(child)
    first = last = head
    while first - 1 in inside or _glues(trees, first - 1, inside):
        first -= 1
    while last + 1 in inside or _glues(trees, last + 1, inside):
        last += 1
    start, end = trees.tokens[first].start, trees.tokens[last].end
    owner = _POSSESSIVE.search(trees.text, start, end)
    return Span(start, owner.start() if owner else end)


def _glues(trees: Trees, number: int, inside: set[int]) -> bool:
    """Whether a mark stands inside a phrase, as the hyphen of "two-day talks"."""
    if not 0 <= number < len(trees.tokens) or trees.is_word(number):
        return False
    return number - 1 in inside and number + 1 in inside


def _belongs(trees: Trees, child: int, number: int, head: int) -> bool:
    token = trees.tokens[child]
    relation = base(token)
    if relation == "case":
        return number != head
    if relation == "nmod" and token.deprel != "nmod:poss":
        return _preposition(trees, child) == "of"
    if relation == "advmod":
        return child < number and token.upos == "ADV" and number != head
    return relation in _KEPT and (
        child < number or relation in {"flat", "fixed", "nmod", "compound"}
    )


def _named(text: str, spans: Sequence[Span], names: Sequence[Name]) -> Iterator[Span]:
    """Whoever is named; a country acts by its government, other places do not."""
    for name in names:
        inside = any(span.start <= name.start and name.end <= span.end for span in spans)
        if inside and (name.kind != "place" or government_of(text[name.start : name.end])):
            yield Span(name.start, name.end)
