"""Whether the words that hang on a trigger make a figure of speech of it.

An army attacks a town, a rival a policy; a bomb destroys a house, a lie a career; a storm is no
attacker. What cannot be done to such things, or by them, the packs name for each type.
"""

from collections.abc import Iterator, Set

from consilience.extraction.bearers import befalls_one
from consilience.extraction.trees import Trees, base
from consilience.packs.lemmas import lemmas
from consilience.packs.lexicon import Trigger

_DONE_TO = ("obj", "nsubj:pass", "csubj:pass")
_JOINED = ("conj", "appos")
_AGENT = frozenset({"by", "from"})
_TERMS = frozenset({"under", "per"})
"""Prepositions of the terms on which something is done: "left the valley under the plan"."""
_MODIFYING = ("compound", "amod")
_WHOLES = frozenset(
    """any all some most much many half rest kind part piece lot number series control""".split()
)
_FIGHTS = frozenset({"battle", "fight", "war", "campaign"})
"""What one fights that is against something: "fought a losing battle against debt"."""


def is_figure(trees: Trees, found: Trigger, number: int) -> bool:
    """Whether a trigger cannot mean what its type tells, by what hangs on it.

    Args:
        trees: The report's trees.
        found: The trigger.
        number: Index of its first word.
    """
    if found.words[0] in found.type.alone and len(found.words) == 1 and _has_object(trees, number):
        return True
    own = range(number, number + len(found.words))
    if found.type.of_one and not befalls_one(trees, trees.top(own), found.one):
        return True
    away = any("from" in role.prepositions for role in found.type.roles)
    if found.not_of and _is_one_of(trees, _done_to(trees, number, away), found.not_of, own):
        return True
    return bool(found.not_by) and _is_one_of(trees, _done_by(trees, number), found.not_by)


def _has_object(trees: Trees, number: int) -> bool:
    return trees.tokens[number].upos == "VERB" and trees.first_having(number, "obj") is not None


def _done_to(trees: Trees, number: int, away: bool) -> Iterator[int]:
    """The words for what a deed is done to or is of, and those that say what kind it is.

    Args:
        trees: The report's trees.
        number: The trigger.
        away: Whether "from" brings in what it is done to, and nobody who does it.
    """
    doers = _AGENT - {"from"} if away else _AGENT
    for child in trees.children[number]:
        token = trees.tokens[child]
        led = base(token) in {"obl", "nmod"} and _is_led(trees, child, doers)
        if token.deprel in _DONE_TO or led or token.deprel == "nmod:poss":
            yield from _with_joined(trees, child)
        elif token.deprel in _MODIFYING:
            yield child
    token = trees.tokens[number]
    if any(trees.word(case) == "under" for case in trees.having(number, "case")):
        yield from trees.having(number, "nsubj")  # "her freedom is under attack"
    if token.head is None or token.head < 0:
        return
    if token.deprel == "compound":
        yield token.head  # "a relief rally"
    own = trees.first_having(number, *_DONE_TO) is not None
    if base(token) == "acl" and token.upos == "VERB" and not own:
        yield token.head  # "the record that he attacked", "a name ruined by it"


def _is_led(trees: Trees, number: int, doers: frozenset[str] = _AGENT) -> bool:
    """Whether a word is brought in by a preposition, and not as who does it."""
    cases = [trees.word(one) for one in trees.having(number, "case")]
    return bool(cases) and (doers | _TERMS).isdisjoint(cases)


def _done_by(trees: Trees, number: int) -> Iterator[int]:
    """The words for who does a deed."""
    for child in trees.children[number]:
        token = trees.tokens[child]
        agent = base(token) == "obl" and not _is_led(trees, child)
        if token.deprel in {"nsubj", "csubj"} or agent:
            yield from _with_joined(trees, child)
    passive = trees.first_having(number, "nsubj:pass") is not None
    subject = None if passive else trees.subject(number)
    if subject is not None:
        yield subject
    token = trees.tokens[number]
    if base(token) == "advcl" and token.head is not None and _goes_on(trees, number):
        mover = trees.subject(token.head)
        yield from () if mover is None else (mover,)  # "editors walked out, halting the paper"
    above = base(token) == "acl" and token.head is not None and token.head >= 0
    if above and (trees.word(number).endswith("ing") or trees.is_relative(number)):
        yield token.head if token.head is not None else number  # "the crisis hitting Tarvik"


def _goes_on(trees: Trees, number: int) -> bool:
    """Whether a participle tells what its clause's subject does besides."""
    led = trees.first_having(number, "mark", "nsubj", "nsubj:pass")
    return led is None and trees.word(number).endswith("ing")


def _with_joined(trees: Trees, number: int) -> Iterator[int]:
    """A noun, what is joined to it, and what it is a part or a kind of."""
    yield number
    yield from trees.having(number, *_JOINED)
    if trees.tokens[number].lemma in _WHOLES | _FIGHTS:
        yield from trees.having(number, "nmod")


def _is_one_of(
    trees: Trees, numbers: Iterator[int], nouns: Set[str], own: range = range(0)
) -> bool:
    return any(
        trees.tokens[one].lemma in nouns or not nouns.isdisjoint(lemmas(trees.word(one)))
        for one in numbers
        if one not in own
    )
