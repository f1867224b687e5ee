"""What a number counts where the words beside it do not tell: the noun that it hangs on."""

import re
from collections.abc import Iterator
from dataclasses import replace

from consilience.extraction.nouns import is_plural, kind_of
from consilience.extraction.trees import Trees, base
from consilience.model.quantity import Counted, Quantity
from consilience.model.span import Span

_FARTHEST = 11
"""Words between a number and its noun."""
_MANY = frozenset({"crowd", "audience", "crew", "workforce"})
"""Nouns that are many by themselves: "the 22,000 crowd"."""
_KIND = 3
"""Words from one that tells the kind of a noun to that noun."""
_OF_THOSE = re.compile(r"\sof (?:the|those|these) ")
_NOUNS = frozenset({"NOUN", "PROPN"})
_NO_TAILS = frozenset({"ADV", "ADP", "SCONJ", "CCONJ", "AUX", "DET", "PRON"})
_LEVELS = frozenset(
    """rise fall climb drop increase decrease grow shrink jump plunge slip decline gain lose stand
    edge ease reach hit soar surge sink tumble slump dip swell double average remain stay hover
    total""".split()
)
"""Verbs whose subject a percentage measures."""
_HEIGHTS = frozenset("turnout rate unemployment inflation approval popularity support".split())


def with_counted(trees: Trees, quantity: Quantity) -> Quantity:
    """Give a number the noun that it hangs on: "1,300 federal and independent scientists".

    Args:
        trees: The report's trees.
        quantity: A quantity; what it counts is only looked for where the words beside it do not
            tell, and loses a verb that was taken for its noun.
    """
    if said := _said_to_be(trees, quantity):
        return replace(quantity, counted=said, relation="part")
    if quantity.counted is not None:
        counted = _without_verb(trees, quantity.counted)
        if quantity.unit or quantity.best == 1 or _is_name(trees, counted):
            counted = _to_its_head(trees, counted)
        return quantity if counted is quantity.counted else replace(quantity, counted=counted)
    if quantity.best == 0 or quantity.unit not in {None, "percent"}:
        return quantity
    numbers = trees.within(Span(quantity.start, quantity.end))
    find = _measured if quantity.unit else _numbered
    found = next(filter(None, (find(trees, quantity, number) for number in numbers)), None)
    return replace(quantity, counted=found) if found else quantity


def _said_to_be(trees: Trees, quantity: Quantity) -> Counted | None:
    """What some of several are told to be: "12 of the dead were soldiers"."""
    if quantity.unit or not (
        quantity.relation == "part" or _OF_THOSE.match(trees.text, quantity.end)
    ):
        return None
    for number in trees.within(Span(quantity.start, quantity.end)):
        token = trees.tokens[number]
        head = token.head
        if base(token) != "nsubj" or head is None or head <= number:
            continue
        is_said = trees.first_having(head, "cop") is not None
        if (
            trees.tokens[head].upos == "NOUN"
            and is_said
            and trees.first_having(head, "case") is None
        ):
            return _whole_phrase(trees, head)
    return None


def _without_verb(trees: Trees, counted: Counted) -> Counted:
    """Leave out what the tree shows to be no part of the noun phrase: "workers enters"."""
    words = [one for one in trees.within(Span(counted.start, counted.end)) if trees.is_word(one)]
    kept = list(words)
    while len(kept) > 1 and _is_tail(trees, kept[-2], kept[-1]):
        kept.pop()
    if len(kept) == len(words) or trees.tokens[kept[-1]].upos not in _NOUNS:
        return counted
    return _phrase(trees, kept[0], kept[-1])


def _is_name(trees: Trees, counted: Counted) -> bool:
    """Whether a phrase ends with a name, as a number's noun seldom does: "two Orr Gibbs throws"."""
    words = trees.within(Span(counted.start, counted.end))
    return bool(words) and trees.tokens[words[-1]].upos == "PROPN"


def _to_its_head(trees: Trees, counted: Counted) -> Counted:
    """Go on to the noun of which a phrase only tells the kind: "an 86-yard touchdown run"."""
    words = [one for one in trees.within(Span(counted.start, counted.end)) if trees.is_word(one)]
    last = words[-1] if words else -1
    head = trees.tokens[last].head if last >= 0 else None
    if head is None or not last < head <= last + _KIND or base(trees.tokens[last]) != "compound":
        return counted
    between = [trees.tokens[one] for one in range(last + 1, head + 1)]
    if any(token.upos not in _NOUNS | {"ADJ"} for token in between):
        return counted
    return _phrase(trees, words[0], head)


def _is_tail(trees: Trees, before: int, number: int) -> bool:
    token = trees.tokens[number]
    if token.upos in _NO_TAILS:
        return True
    if token.upos == "ADJ":
        return token.head is not None and token.head > number
    is_noun = trees.tokens[before].upos in _NOUNS
    return token.upos == "VERB" and is_noun and base(token) not in {"amod", "compound"}


def _phrase(trees: Trees, first: int, head: int) -> Counted:
    start, end = trees.tokens[first].start, trees.tokens[head].end
    return Counted(trees.text[start:end], start, end, kind_of(trees.word(head)))


def _numbered(trees: Trees, quantity: Quantity, number: int) -> Counted | None:
    """The noun that a plain number stands before, also where it stands before another noun."""
    token = trees.tokens[number]
    head = token.head
    if base(token) != "nummod" or head is None or not number < head <= number + _FARTHEST:
        return None
    noun = trees.tokens[head]
    if noun.upos not in _NOUNS or noun.start < quantity.end:
        return None
    behind = [one for one in trees.within(Span(quantity.end, noun.end)) if trees.is_word(one)]
    if not behind or any(trees.tokens[one].upos == "ADP" for one in behind):
        return None
    member = base(noun) == "compound"  # "a 5 man jury"
    alone = quantity.best == 1 or member or noun.lemma in _MANY
    if noun.upos == "NOUN" and (alone or is_plural(trees.text[noun.start : noun.end])):
        return _phrase(trees, behind[0], head)
    inner = trees.tokens[behind[0]]  # "a 3 million member union"
    is_member = inner.upos == "NOUN" and base(inner) == "compound"
    return _phrase(trees, behind[0], behind[0]) if is_member and behind[0] != head else None


def _measured(trees: Trees, quantity: Quantity, number: int) -> Counted | None:
    """What a percentage is of: "40 percent of the advertising", "the rate rose to 4 percent"."""
    whole = next((_whole_phrase(trees, noun) for noun in _parted(trees, quantity, number)), None)
    if whole := whole or _of_height(trees, quantity, number):
        return whole
    token = trees.tokens[number]
    head = token.head
    outside = head is None or not quantity.start <= trees.tokens[head].start < quantity.end
    if not outside:
        return None
    if base(token) == "nmod" and head is not None and _tells_level(trees, number, head):
        return _whole_phrase(trees, head)
    verb = head if base(token) in {"obj", "obl", "xcomp"} else number
    if verb is None or verb < 0:
        return None
    told = trees.tokens[verb].lemma in _LEVELS or trees.first_having(verb, "cop") is not None
    subject = trees.first_having(verb, "nsubj") if told else None
    if subject is None or trees.tokens[subject].upos not in _NOUNS:
        return None
    return _whole_phrase(trees, subject)


def _of_height(trees: Trees, quantity: Quantity, number: int) -> Counted | None:
    """The noun before which a percentage stands: "a 20 percent approval rating"."""
    head = trees.tokens[number].head
    if base(trees.tokens[number]) != "compound" or head is None or head > number + _KIND:
        return None
    behind = list(trees.within(Span(quantity.end, trees.tokens[head].end)))
    plain = all(trees.tokens[one].upos in _NOUNS for one in behind)
    if not behind or not plain or trees.tokens[head].lemma == "range":
        return None
    return _phrase(trees, behind[0], head)


def _tells_level(trees: Trees, number: int, noun: int) -> bool:
    """Whether a percentage is how high something stands: "support at 41", "a turnout of 61"."""
    case = trees.first_having(number, "case")
    if case is None or trees.tokens[noun].upos not in _NOUNS:
        return False
    of_level = trees.word(case) == "of" and trees.tokens[noun].lemma in _HEIGHTS
    return of_level or trees.word(case) == "at"


def _parted(trees: Trees, quantity: Quantity, number: int) -> Iterator[int]:
    """The noun behind "of" that hangs on a percentage."""
    for child in trees.having(number, "nmod"):
        token = trees.tokens[child]
        case = trees.first_having(child, "case")
        if case is None or trees.word(case) != "of" or token.upos not in _NOUNS:
            continue
        if trees.tokens[case].start >= quantity.end:
            yield child


def _whole_phrase(trees: Trees, noun: int) -> Counted:
    """A noun with what stands before it, without articles and whose it is."""
    first = noun
    for child in trees.having(noun, "amod", "compound", "flat"):
        first = min(first, child)
    return _phrase(trees, first, noun)
