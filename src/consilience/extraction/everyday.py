"""Words of a type that are also used of everyday things.

A death that only sets a term, a price that declines, money that is given back, sales whose fall is
blamed on the weather. Each function takes the report's trees and the word, and tells whether it is
meant so.
"""

from consilience.extraction.trees import Trees, base, has


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


def is_hurt_in_figure(trees: Trees, number: int) -> bool:
    """Whether something only harms somebody's cause: "the vote hurt her", "it can't hurt".

    Who was hurt, or how many a thing hurt, tells of the body.
    """
    if trees.first_having(number, "nsubj:pass", "aux:pass") is not None:
        return False
    if base(trees.tokens[number]) in {"acl", "amod"} or trees.tokens[number].upos != "VERB":
        return False
    whom = trees.first_having(number, "obj")
    if whom is None:
        return trees.first_having(number, "nsubj", "aux") is not None
    counted = trees.first_having(whom, "nummod") is not None
    return not counted and trees.tokens[whom].lemma not in _BODY


def is_levelled_at(trees: Trees, number: int) -> bool:
    """Whether words are levelled at somebody, and no house: "levelled charges at the guild"."""
    return any(
        trees.tokens[one].lemma in _LEVELLED
        for one in trees.having(number, "obj", "nsubj:pass", "nsubj")
    )


def is_let_go(trees: Trees, number: int) -> bool:
    """Whether somebody only lost a post, and nobody shot: "was fired on June 20"."""
    passive = trees.first_having(number, "nsubj:pass", "aux:pass") is not None
    if not passive:
        return False
    when = next((child for child in trees.children[number] if child > number), None)
    if when is None:
        return False
    heads = (when, *trees.having(when, "nummod", "compound"))
    return any(
        trees.word(one) in _DAYS or trees.tokens[one].upos == "NUM" or trees.word(one) == "age"
        for one in heads
    )


def is_shown(trees: Trees, number: int) -> bool:
    """Whether something is made plain, and nobody marches: "she demonstrated how it works"."""
    return trees.first_having(number, "ccomp") is not None


_BODY = frozenset("knee ankle shoulder back leg arm hand wrist foot head neck hip elbow".split())
_LEVELLED = frozenset(
    """attack criticism charge accusation allegation threat insult field blame gun weapon sanction
    fine""".split()
)
_DAYS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december""".split()
)
