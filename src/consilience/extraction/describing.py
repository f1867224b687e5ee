"""The noun that a clause only describes, without which nobody knows of what it tells.

"The mill, | built in 1932, burned": the participle makes a claim of its own, with its time, and the
passage of that claim begins at the mill.
"""

from collections.abc import Sequence

from consilience.extraction.trees import Trees, base, has

_FAR = 16
"""Words between a noun and the clause that describes it."""
_BEFORE_NOUNS = ("det", "amod", "compound", "nummod", "nmod", "flat")
"""Relations of what stands before a noun and is a part of its phrase."""


def described(trees: Trees, own: Sequence[int]) -> int | None:
    """The begin of the noun that a clause only describes, whoever tells the noun.

    "The mill, | built in 1932"; "a vote hailed by the guild but | mocked by Orr"; "the guards |
    who had fled". What tells more of a thing by "which" behind a mark stands by itself.

    Args:
        trees: The report's trees.
        own: Indexes of the words of the clause.
    """
    top = trees.top(own)
    while base(trees.tokens[top]) == "conj" and 0 <= (trees.tokens[top].head or 0) < top:
        top = trees.tokens[top].head or 0
    told = trees.tokens[top].head
    behind = base(trees.tokens[top]) == "advcl" and told is not None and told == own[0] - 1
    if told is not None and behind and told >= 0 and base(trees.tokens[told]) == "acl":
        top, own = told, (told, *own)  # "two men accused | of robbing a bank"
    noun = _noun_before(trees, own, top)
    if noun is None or noun in own:
        return None
    if not 0 <= noun < own[0] or own[0] - noun > _FAR or trees.is_predicate(noun):
        return None
    between = range(noun + 1, own[0])
    relative = trees.is_relative(top) and all(map(trees.is_word, between))
    if not relative and not _is_participle(trees, top):
        return None
    acts = any(trees.is_finite(one) for one in between if trees.is_predicate(one) and one != top)
    if acts:
        return None
    return _begin(trees, _coordinated(trees, noun))


def _noun_before(trees: Trees, own: Sequence[int], top: int) -> int | None:
    """The noun that a clause hangs on, or that stands before a participle which hangs on a verb."""
    token = trees.tokens[top]
    if base(token) == "acl" or token.head is None or token.head < 0:
        return token.head if base(token) == "acl" else None
    if base(token) != "advcl" or top != own[0] or not has(token, "Tense=Past"):
        return None
    before = own[0] - 1
    if before > 0 and not trees.is_word(before):
        subject = trees.first_having(token.head, "nsubj")
        close = subject is not None and subject in list(trees.chain(before - 1))
        return subject if close else None
    while trees.tokens[before].upos == "PROPN" and base(trees.tokens[before]) == "nmod":
        before = trees.tokens[before].head or 0  # "a man from Tarvik | found dead"
    return before if before >= 0 and trees.tokens[before].upos in {"NOUN", "PROPN"} else None


def _begin(trees: Trees, noun: int) -> int:
    """Where the phrase of a noun begins."""
    before = [one for one in trees.having(noun, *_BEFORE_NOUNS) if one < noun]
    return min([noun, *map(trees.first_below, before)])


def _coordinated(trees: Trees, noun: int) -> int:
    """The first of joined nouns: "two women and a man | who were caught" is about all three."""
    head = trees.tokens[noun].head
    if base(trees.tokens[noun]) != "conj" or head is None or not noun - _FAR <= head < noun:
        return noun
    nominal = trees.tokens[head].upos in {"NOUN", "PROPN"} and not trees.is_predicate(head)
    nominal = nominal and trees.first_having(noun, "case") is None
    apart = any(not trees.is_word(one) or trees.is_predicate(one) for one in range(head, noun))
    return head if nominal and not apart else noun


def _is_participle(trees: Trees, number: int) -> bool:
    """Whether a word tells of a noun by a participle alone: "built in 1932".

    Beside a verb a tree may take it for one that carries a clause: "Orr, shot in the neck, fled".
    """
    part = has(trees.tokens[number], "VerbForm=Part") and not trees.is_finite(number)
    beside = base(trees.tokens[number]) == "advcl"
    if not part and (not beside or trees.first_having(number, "aux", "cop") is not None):
        return False
    led = trees.first_having(number, "nsubj", "mark", "case") is not None
    return not led and not trees.is_relative(number)
