"""Whether a word stands in the sense that a trigger means, by part of speech and place in the tree.

"According to the mayor" is no accord, an "attack helicopter" no attack, "Strike Force One" no
strike. What cannot be told stays what it looks like.
"""

from collections.abc import Callable, Mapping, Sequence, Set

from consilience.extraction.figures import is_figure
from consilience.extraction.trees import Trees, base, has
from consilience.packs.lexicon import Trigger

_AROUND = 6
"""Words before and behind a word that show how its line is written."""
_LARGE_IN_HEADLINES = frozenset({"NOUN", "VERB", "ADJ"})
_FUNCTIONS = frozenset({"case", "mark", "fixed", "cc", "det", "discourse"})
_NAME_PARTS = frozenset({"flat", "compound"})
_ANYBODY = frozenset(
    """man woman person people girl boy friend fan husband wife him her you me them somebody someone
    everybody everyone nobody""".split()
)
"""Whom one meets without holding talks."""
_OF_LAW = frozenset(
    """charge count trial case suspect conviction indictment investigation probe inquiry victim
    scene weapon defendant plot theory rate mystery""".split()
)
"""What a noun of a deed before them only tells the kind of: "will face murder charges"."""


def stands_in_sense(trees: Trees, found: Trigger, places: Sequence[int | None]) -> bool:
    """Whether the words of a trigger can tell of its event where they stand.

    Args:
        trees: The report's trees.
        found: The trigger.
        places: For each of its words the index among the report's words; null where unknown.
    """
    first = places[0]
    if first is None or trees.tokens[first].upos is None:
        return True
    tag = trees.tokens[first].upos
    if is_figure(trees, found, first) or _is_weaker(trees, found, first):
        return False
    if found.verb or found.noun:
        wanted = {"VERB", "AUX"} if found.verb else {"NOUN"}
        return tag in wanted and not _only_modifies(trees, first)
    if len(places) > 1:
        return True
    if base(trees.tokens[first]) in _FUNCTIONS or _only_modifies(trees, first):
        return False
    return not _names_something(trees, first)


def _is_weaker(trees: Trees, found: Trigger, number: int) -> bool:
    """Whether a word tells less than its type: a chance meeting, a shared view, what a thing is."""
    word = found.words[0] if len(found.words) == 1 else ""
    if word == "ask" and found.objects:
        return not _wants(trees, number, frozenset(found.objects), _FOR)
    weaker = _WEAKER.get(word)
    return _describes(trees, found, number) if weaker is None else weaker(trees, number)


_TO_COME = frozenset("will would shall should must".split())
_FOR = frozenset({"for", "against", "over"})
_APPEALED = frozenset("ruling verdict decision sentence conviction court order fine".split())


def _wants(trees: Trees, number: int, things: Set[str], cases: Set[str]) -> bool:
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
        if to_do or base(token) == "ccomp" or (token.lemma or "") in things:
            return True
        if any(trees.word(one) in cases for one in trees.having(child, "case", "mark")):
            return True
    return False


def _names_something(trees: Trees, number: int) -> bool:
    """Whether a word is a name or part of one."""
    tag = trees.tokens[number].upos
    if tag == "PROPN" and _is_name(trees, number):
        return True
    opens = number == 0 or not trees.is_word(number - 1)
    may_be_name = tag == "PROPN" or (tag == "NOUN" and not opens)
    return may_be_name and _is_named(trees, number)


def _meets(trees: Trees, number: int) -> bool:
    """Whether a meeting is more than coming to know somebody, or doing what is asked."""
    if has(trees.tokens[number], "Voice=Pass") or has(trees.tokens[number], "Mood=Imp"):
        return False  # a demand "is met"; "Meet the new mayor"
    whom = trees.having(number, "obj")
    return not any(trees.word(one) in _ANYBODY or trees.tokens[one].lemma in _ANYBODY
                   for one in whom)  # fmt: skip


def _shares_view(trees: Trees, number: int) -> bool:
    """Whether to agree is only to be of one mind: "many agree with him", "she agrees"."""
    if (
        trees.tokens[number].upos != "VERB"
        or trees.first_having(number, "xcomp", "obj") is not None
    ):
        return False
    cases = {
        trees.word(case)
        for one in trees.having(number, "obl", "nmod")
        for case in trees.having(one, "case")
    }
    if _thinks_so(trees, number, cases):
        return True
    if cases & {"to", "on", "upon"}:
        return False
    said = trees.first_having(number, "ccomp")
    if said is not None and has(trees.tokens[number], "Tense=Pres"):
        return True  # what they agree now, they think: "both guilds agree that it should stay"
    if said is not None:
        return all(trees.word(one) not in _TO_COME for one in trees.having(said, "aux"))
    return "with" in cases or not has(trees.tokens[number], "Tense=Past")


def _thinks_so(trees: Trees, number: int, cases: Set[str]) -> bool:
    """Whether to agree is what somebody does all the time: "I agree with her on most things"."""
    helped = trees.first_having(number, "aux")
    now = has(trees.tokens[number], "Tense=Pres") or (
        helped is not None and trees.word(helped) in {"do", "does", "don't", "doesn't"}
    )
    subject = trees.first_having(number, "nsubj")
    oneself = subject is not None and trees.word(subject) in _SELVES
    often = any(trees.word(one) in _OFTEN for one in trees.having(number, "advmod"))
    return now and ("with" in cases or oneself or often)


_SELVES = frozenset("i we you".split())
_OFTEN = frozenset("always often usually generally rarely never sometimes mostly broadly".split())


def _is_in_words(trees: Trees, number: int) -> bool:
    """Whether somebody is attacked in words: "attacked her rival for being late", "as a liar"."""
    if trees.tokens[number].upos != "VERB":
        return False
    below = list(trees.having(number, "advcl", "obl"))
    whom = trees.first_having(number, "obj")
    below += list(trees.having(whom, "acl", "nmod")) if whom is not None else []
    for one in below:
        cases = {trees.word(case) for case in trees.having(one, "case", "mark")}
        heads = (one, *trees.having(one, "cop", "aux"))
        gerund = any(trees.word(head).endswith("ing") for head in heads)
        if "as" in cases or ("for" in cases and (gerund or trees.tokens[one].lemma in _FAULTS)):
            return True
    return False


def _is_averted(trees: Trees, number: int) -> bool:
    """Whether nobody suffered it: "the driver escaped injury"."""
    head = trees.tokens[number].head
    return head is not None and head >= 0 and trees.tokens[head].lemma in _AVERTING


_AVERTING = frozenset("escape avoid avert prevent".split())
_FAULTS = frozenset("stance vote remark comment record failure lack handling role position".split())


_WEAKER: Mapping[str, Callable[[Trees, int], bool]] = {
    "meet": lambda trees, number: not _meets(trees, number),
    "agree": _shares_view,
    "appeal": lambda trees, number: not _wants(trees, number, _APPEALED, _FOR),
    "recommend": lambda trees, number: not _wants(trees, number, frozenset(), frozenset()),
    "vote": lambda trees, number: has(trees.tokens[number], "Voice=Pass"),  # "voted best baker"
    "attack": _is_in_words,
    "injury": _is_averted,
    "wound": lambda trees, number: trees.first_having(number, "compound:prt") is not None,
    "indictment": lambda trees, number: trees.first_having(number, "cop") is not None,
    "press": lambda trees, number: trees.tokens[number].upos == "NOUN",
}
"""Words that have a weaker sense, and what tells it."""


def _describes(trees: Trees, found: Trigger, number: int) -> bool:
    """Whether a form in -ing only tells what a thing is like: "the likeness is striking"."""
    word = trees.word(number)
    if not word.endswith("ing") or word == found.words[0]:
        return False
    copula = trees.first_having(number, "cop") is not None
    subject = trees.first_having(number, "nsubj", "expl")
    if subject is not None and trees.word(subject) in {"it", "it's"}:
        return trees.first_having(number, "obj") is None  # "It's striking when a rival bows"
    bare = trees.first_having(number, "obj", "xcomp", "aux", "obl") is None
    return trees.tokens[number].upos == "ADJ" or (copula and bare)


def _is_name(trees: Trees, number: int) -> bool:
    """Whether a word is part of a name of several words: "Strike Force One"."""
    token = trees.tokens[number]
    if base(token) in _NAME_PARTS and token.head is not None and token.head >= 0:
        return trees.tokens[token.head].upos == "PROPN"
    return any(trees.tokens[child].upos == "PROPN" for child in trees.having(number, *_NAME_PARTS))


def _is_named(trees: Trees, number: int) -> bool:
    """Whether a word is a name by itself: "she went to Promises", in no headline.

    Where the words around it are written large too, its capital tells nothing.
    """
    token = trees.tokens[number]
    if not trees.text[token.start : token.end][:1].isupper():
        return False
    around = [one for one in range(number - _AROUND, number + _AROUND + 1) if one != number]
    small = sum(
        trees.text[trees.tokens[one].start].islower()
        for one in around
        if 0 <= one < len(trees.tokens) and trees.tokens[one].upos in _LARGE_IN_HEADLINES
    )
    return small > 0


def _only_modifies(trees: Trees, number: int) -> bool:
    """Whether a noun only says what kind of thing another is: "attack helicopter".

    What stands before a noun of an event tells of the event: "peace talks", "strike action".
    """
    token = trees.tokens[number]
    if base(token) != "compound" or token.head is None or token.head < 0:
        return False
    head = trees.tokens[token.head]
    nouns = head.upos == "NOUN" == token.upos
    if nouns and head.lemma in _OF_LAW:
        return True
    return nouns and token.head not in trees.events and number not in trees.events


def is_told_aside(
    trees: Trees, number: int, predicate: int | None, *, of_subject: bool = False
) -> bool:
    """Whether a word stands in a clause that hangs on a thing of the clause: "the man who fled".

    Args:
        trees: The report's trees.
        number: The word.
        predicate: The word that carries the clause.
        of_subject: Whether only what is told of the subject counts.
    """
    aside, relation = False, ""
    for above in trees.chain(number):
        if above == predicate:
            return aside and (not of_subject or relation == "nsubj")
        relation = base(trees.tokens[above])
        aside = aside or relation == "acl"
    return aside and not of_subject
