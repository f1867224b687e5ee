"""Whether somebody asks for a thing in earnest, as a demand tells: "urged them to leave".

Who appeals to voters, is asked what she saw or asks to use a telephone demands nothing.
"""

from collections.abc import Set

from consilience.extraction.trees import Trees, base, has

FOR = frozenset({"for", "against", "over"})
"""Prepositions that bring in what is wanted."""
_ANSWERS = frozenset(
    """say tell describe name explain answer recall remember rate choose identify comment imagine
    guess rank pick select""".split()
)
"""What one is asked for in a conversation."""
_WITNESSES = frozenset("anyone anybody witness witnesses".split())
_ONESELF = frozenset("i he she".split())


def wants(trees: Trees, number: int, things: Set[str], cases: Set[str]) -> bool:
    """Whether a word of asking tells what is wanted: "appealed to voters" does not.

    Args:
        trees: The report's trees.
        number: The word.
        things: Nouns that can be wanted as its object.
        cases: Prepositions that bring in what is wanted.
    """
    for child in trees.children[number]:
        token = trees.tokens[child]
        to_do = has(token, "VerbForm=Inf") and base(token) in {"xcomp", "acl", "advcl", "ccomp"}
        told = base(token) == "ccomp" and not _is_whether(trees, child)
        if to_do or told or (child > number and (token.lemma or "") in things):
            return True
        if any(trees.word(one) in cases for one in trees.having(child, "case", "mark")):
            return True
    return False


def _is_whether(trees: Trees, number: int) -> bool:
    """Whether somebody only asks if something is so."""
    return any(trees.word(one) in {"whether", "if"} for one in trees.having(number, "mark"))


def is_in_talk(trees: Trees, number: int) -> bool:
    """Whether one is only asked for an answer, or asks for leave: "asked to use the phone".

    Args:
        trees: The report's trees.
        number: The word of asking.
    """
    done = trees.first_having(number, "xcomp")
    if done is None:
        return False
    if trees.tokens[done].lemma in _ANSWERS:
        return True
    whom = trees.first_having(number, "nsubj:pass")
    if whom is not None and trees.word(whom) in _WITNESSES:
        return True  # "anyone who saw it is asked to call the police"
    who = trees.first_having(number, "nsubj")
    alone = who is not None and trees.word(who) in _ONESELF
    return alone and trees.first_having(number, "obj", "aux:pass") is None


def is_called(trees: Trees, number: int) -> bool:
    """Whether somebody is called or something is set for a day: "a strike called for May 5".

    Args:
        trees: The report's trees.
        number: The first word of "call for".
    """
    passive = trees.first_having(number, "nsubj:pass", "aux:pass") is not None
    token = trees.tokens[number]
    named = base(token) == "acl" and trees.word(number) == "called"
    if trees.is_relative(number):
        return False
    return token.upos == "VERB" and (passive or named)
