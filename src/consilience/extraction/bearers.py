"""Whether what is told befalls one person: "the actress died", "his death", not "nine died"."""

from collections.abc import Iterator, Set

from consilience.extraction.trees import Trees, base, has

_ONE = frozenset("he she him her his".split())
_OPEN = frozenset("i you we they it them us me who whom that which".split())
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
    return bearer is not None and _is_one(trees, bearer, nouns)


def _bearers(trees: Trees, number: int) -> Iterator[int]:
    """The words for whom something befalls, those nearest in the tree first."""
    here = number
    for _ in range(_DEEPEST):
        for child in trees.having(here, "nsubj", "nmod:poss"):
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
    named = [
        one
        for one in (number, *joined)
        if any(trees.tokens[name].upos == "PROPN" for name in trees.having(one, "appos", "flat"))
    ]
    return len(named) == 1


def _is_one(trees: Trees, number: int, nouns: Set[str]) -> bool:
    token = trees.tokens[number]
    if _is_named(trees, number):
        return True
    if trees.first_having(number, *_COUNTING) is not None or has(token, "Number=Plur"):
        return False
    word = trees.word(number)
    if token.upos == "PRON" or word in _ONE | _OPEN:
        return word in _ONE
    return token.upos == "PROPN" or (token.lemma or word) in nouns
