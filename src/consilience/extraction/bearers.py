"""Whether what is told befalls one person: "the actress died", "his death", not "nine died"."""

from collections.abc import Iterator, Set

from consilience.extraction.trees import Trees, base, has

_ONE = frozenset("he she him her his".split())
_OPEN = frozenset("i you we they it them us me who whom that which".split())
_OF_ONE = frozenset("has was is".split())
"""Words beside a verb that are told of one: "Olin, swimmer, singer and actress, has died"."""
_COUNTING = frozenset({"nummod", "conj"})
_SENTENCE = frozenset({"xcomp", "advcl", "ccomp", "conj"})
_HAVING = frozenset("have undergo need suffer require face get".split())
_DEEPEST = 4


def befalls_one(trees: Trees, number: int, nouns: Set[str]) -> bool:
    """Whether the bearer of what a word tells is one: named, he or she, or one of some nouns.

    Args:
        trees: The report's trees.
        number: The word: a verb, what stands after "is" or "found", or a noun with its owner.
        nouns: Nouns for one, in the singular.
    """
    if trees.tokens[number].upos == "NOUN" and has(trees.tokens[number], "Number=Plur"):
        return False  # "deaths of cancer rose"
    bearer = next(_bearers(trees, number), None)
    if bearer is None:
        return False
    alone = any(trees.word(one) in _OF_ONE for one in trees.having(number, "aux", "cop"))
    return _is_one(trees, bearer, nouns, alone=alone)


def _bearers(trees: Trees, number: int) -> Iterator[int]:
    """The words for whom something befalls, those nearest in the tree first."""
    here = number
    for _ in range(_DEEPEST):
        # a name first: "A lean man with a beard, Orr died"
        named = trees.having(here, "nsubj", "nmod:poss")
        for child in sorted(named, key=lambda one: trees.tokens[one].upos != "PROPN"):
            if not has(trees.tokens[child], "PronType=Rel"):
                yield child
        if trees.tokens[here].upos == "NOUN":
            yield from _owners(trees, here)
        token = trees.tokens[here]
        if token.head is None or token.head < 0:
            return
        if base(token) == "acl":
            yield token.head  # "the singer who died", "a singer found dead"
            return
        if base(token) in {"amod", "compound"} and trees.tokens[token.head].upos == "PROPN":
            yield token.head  # a headline: "Marta Olin dead at 90"
        if base(token) not in _SENTENCE:
            yield from _sufferer(trees, here)
            return
        yield from trees.having(token.head, "obj") if base(token) == "xcomp" else ()
        here = token.head


def _sufferer(trees: Trees, number: int) -> Iterator[int]:
    """Whose deed a light verb makes of a noun: "she had surgery"."""
    token = trees.tokens[number]
    head = token.head if base(token) == "obj" else None
    if head is not None and trees.tokens[head].lemma in _HAVING:
        subject = trees.subject(head)
        yield from () if subject is None else (subject,)


def _owners(trees: Trees, number: int) -> Iterator[int]:
    for child in trees.having(number, "nmod"):
        if any(trees.word(one) == "of" for one in trees.having(child, "case")):
            yield child


def _is_named(trees: Trees, number: int) -> bool:
    """Whether one is told with a name behind: "the singer and painter, Vesna Orr, has died"."""
    if trees.tokens[number].upos != "NOUN" or has(trees.tokens[number], "Number=Plur"):
        return False
    joined = list(trees.having(number, "conj"))
    if any(trees.first_having(one, "det", "nummod") is not None for one in joined):
        return False  # "a miller, Tom Orr, and a clerk"
    if trees.first_having(number, "nummod") is not None:
        return False
    nouns = [one for one in trees.having(number, "appos") if trees.tokens[one].upos == "NOUN"]
    named = [
        one
        for one in (number, *joined, *nouns)
        if any(trees.tokens[name].upos == "PROPN" for name in trees.having(one, "appos", "flat"))
    ]
    return len(named) == 1


def _is_one_by_name(trees: Trees, number: int) -> bool:
    """Whether a name says which: "one of the best singers of Tarvik, Vesna Orr, has died"."""
    return any(
        trees.tokens[name].upos == "PROPN"
        for whole in _owners(trees, number)
        for name in trees.having(whole, "appos")
    )


def _is_one(trees: Trees, number: int, nouns: Set[str], *, alone: bool) -> bool:
    """Whether a bearer is one.

    Args:
        trees: The report's trees.
        number: The bearer.
        nouns: Nouns for one, in the singular.
        alone: Whether the verb is told of one, so that what is joined to a name describes it.
    """
    token, word = trees.tokens[number], trees.word(number)
    if _is_named(trees, number) or (word == "one" and _is_one_by_name(trees, number)):
        return True
    counting = _COUNTING - {"conj"} if alone and token.upos == "PROPN" else _COUNTING
    if trees.first_having(number, *counting) is not None or has(token, "Number=Plur"):
        return False
    if token.upos == "PRON" or word in _ONE | _OPEN:
        return word in _ONE
    return token.upos == "PROPN" or (token.lemma or word) in nouns
