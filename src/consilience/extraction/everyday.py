"""Words of a type that are also used of everyday things.

A death that only sets a term, a price that declines, money that is given back, sales whose fall is
blamed on the weather. Each function takes the report's trees and the word, and tells whether it is
meant so.
"""

from consilience.extraction.trees import Trees, has


def is_to_come(trees: Trees, number: int) -> bool:
    """Whether a death only sets a term or a condition: "until he is dead", "if more people die"."""
    led = any(trees.word(one) in _TERMS for one in trees.having(number, "mark", "advmod"))
    verb = trees.first_having(number, "cop")
    verb = number if verb is None else verb
    helped = trees.first_having(number, "aux", "aux:pass") is not None
    return led and not helped and has(trees.tokens[verb], "Tense=Pres")


def is_put_to(trees: Trees, number: int) -> bool:
    """Whether a death is a penalty: "put to death", which a court or a law does."""
    head = trees.tokens[number].head
    to = any(trees.word(case) == "to" for case in trees.having(number, "case"))
    return to and head is not None and head >= 0 and trees.tokens[head].lemma in _CONDEMNING


_CONDEMNING = frozenset("put sentence condemn send".split())


def grows_less(trees: Trees, number: int) -> bool:
    """Whether a number goes down, and nobody says no: "prices declined by a tenth"."""
    if trees.tokens[number].upos != "VERB":
        return True
    if trees.first_having(number, "xcomp", "obj", "nsubj:pass") is not None:
        return False
    return trees.first_having(number, "obl", "advmod", "obl:unmarked") is not None


def is_given_back(trees: Trees, number: int) -> bool:
    """Whether a thing only is returned: "give the money back"."""
    return any(
        trees.word(one) == "back" for one in trees.having(number, "advmod", "compound:prt", "xcomp")
    )


def is_put_down_to(trees: Trees, number: int) -> bool:
    """Whether a thing is only put down to a cause that nobody answers for: "blamed on fog"."""
    passive = trees.first_having(number, "nsubj:pass", "aux:pass") is not None
    blamed = [] if passive else list(trees.having(number, "obj"))
    blamed += [
        one
        for one in trees.having(number, "obl")
        if any(trees.word(case) == "on" for case in trees.having(one, "case"))
    ]
    return any(trees.tokens[one].lemma in _CAUSES for one in blamed)


_CAUSES = frozenset(
    """management failure lack shortage weather fog heat drought rain wind snow ice storm error
    mistake delay economy recession culture climate cost demand supply poverty bureaucracy stress
    luck circumstance fault flaw defect glitch""".split()
)
_TERMS = frozenset("after until once if unless when whenever till".split())
