"""Clauses that cannot be cut from the clause around them, though their tree hangs apart.

"To decide, as she said, if the dam will hold", "faults: theft of a boat, lying in wait and theft
for gain", "to storm the gate, burn the mill and leave": what stands there is asked, listed or
joined to something, and told alone it would be half of it.
"""

from consilience.extraction.trees import Trees, base, has

_DECIDING = frozenset("decide determine see know ask wonder learn check tell say ascertain".split())
"""Verbs of which "if" asks something: "to determine if the dam will hold"."""
_EITHER = frozenset({"either", "neither", "nor"})
_GOVERNING = frozenset("at about of on to into from over".split())
_MODALS = ("can", "could", "will", "won't", "would", "may", "might", "must", "should", "do", "did")
"""How words begin that one verb can share with another: "couldn't", "doesn't"."""
_INVERTED = frozenset("had were should".split())
_AFTER_IT = frozenset({"that", "who"})


def is_bound(trees: Trees, number: int) -> bool:
    """Whether a clause of circumstance cannot be told without the clause that it stands in.

    Args:
        trees: The report's trees.
        number: The word that carries it.
    """
    return (
        _is_asked_if(trees, number)
        or _has_foreign_subject(trees, number)
        or _holds_subject(trees, number)
        or _is_cleft(trees, number)
        or _is_inverted(trees, number)
        or _is_governed(trees, number)
        or comes_of_so(trees, number)
        or _is_bare_gerund(trees, number)
    )


def _is_asked_if(trees: Trees, number: int) -> bool:
    """Whether "if" opens what somebody decides or asks: "decide for themselves if it leaks"."""
    first = trees.first_below(number)
    head = trees.tokens[number].head
    if trees.word(first) != "if" or head is None or not 0 <= head < first:
        return False
    before = first - 1
    while before > head and not trees.is_word(before):
        before -= 1
    asking = (one for one in trees.chain(before) if trees.tokens[one].lemma in _DECIDING)
    asked = next((one for one in asking if one >= head), None)
    return asked is not None and trees.first_having(asked, "obj", "ccomp") is None


def _has_foreign_subject(trees: Trees, number: int) -> bool:
    """Whether a clause has the next one's subject: "if it's struck down the bear | is lost"."""
    subjects = list(trees.having(number, "nsubj"))
    return len(subjects) > 1 and subjects[0] < number < subjects[-1]


def _holds_subject(trees: Trees, number: int) -> bool:
    """Whether the clause behind it lacks its subject: "when it counted Orr and Kell | got home"."""
    head, last = trees.tokens[number].head, trees.last_below(number)
    if head is None or head <= last or not trees.is_word(last) or not trees.is_word(last + 1):
        return False
    bare = trees.first_having(head, "nsubj", "csubj", "expl") is None
    ordered = has(trees.tokens[head], "Mood=Imp") or trees.word(head) == trees.tokens[head].lemma
    return bare and trees.is_finite(head) and not ordered


def _is_cleft(trees: Trees, number: int) -> bool:
    """Whether a clause is what "it was" leads up to: "it was the pool, of all things, that"."""
    head = trees.tokens[number].head
    if trees.word(trees.first_below(number)) not in _AFTER_IT or head is None or head < 0:
        return False
    subject = trees.first_having(head, "nsubj", "expl")
    copular = trees.first_having(head, "cop") is not None
    return copular and subject is not None and trees.word(subject) == "it"


def _is_inverted(trees: Trees, number: int) -> bool:
    """Whether it is a condition without "if": "who might have had a chance had they stayed"."""
    first = trees.first_below(number)
    subject = trees.first_having(number, "nsubj", "expl")
    if trees.word(first) not in _INVERTED or subject is None or not first < subject:
        return False
    head = trees.tokens[number].head
    return head is not None and head < first and trees.is_word(first - 1)


def _is_governed(trees: Trees, number: int) -> bool:
    """Whether a preposition joins it to the word before: "when I look | at how hard he works"."""
    first = trees.first_below(number)
    led = any(trees.word(one) in _GOVERNING for one in trees.having(number, "mark", "case"))
    near = first > 0 and trees.is_word(first - 1) and trees.word(first) in _GOVERNING
    return led and near and trees.is_finite(number)


def comes_of_so(trees: Trees, number: int) -> bool:
    """Whether "so" leads up to it without "that": "the fire was so hot | it melted the paint".

    Args:
        trees: The report's trees.
        number: The word that carries the clause.
    """
    first, head = trees.first_below(number), trees.tokens[number].head
    if head is None or not 0 <= head < first or not trees.is_word(first - 1):
        return False
    if trees.first_having(number, "mark", "cc") is not None:
        return False
    near = (head, *(one for one in trees.children[head] if head < one < first))
    return any(
        trees.word(one) == "so" and one + 1 == word and trees.tokens[word].upos in {"ADJ", "ADV"}
        for word in near
        for one in trees.having(word, "advmod")
    )


def _is_bare_gerund(trees: Trees, number: int) -> bool:
    """Whether it only tells when, by a verb with nothing beside it: "soon after arriving"."""
    if not trees.word(number).endswith("ing") or trees.is_finite(number):
        return False
    below = (base(trees.tokens[one]) for one in trees.children[number] if trees.is_word(one))
    return set(below) <= {"mark", "case", "advmod"}


def is_listed(trees: Trees, number: int) -> bool:
    """Whether a participle stands in a list behind a colon: "charges: theft, lying in wait and".

    Args:
        trees: The report's trees.
        number: The word that carries it.
    """
    head = trees.tokens[number].head
    if head is None or head < 0 or base(trees.tokens[head]) not in {"appos", "list", "conj"}:
        return False
    before = trees.first_below(head) - 1
    token = trees.tokens[before] if before >= 0 else None
    return token is not None and trees.text[token.start : token.end] == ":"


def is_alternative(trees: Trees, noun: int) -> bool:
    """Whether a noun is one of several that "either" or "nor" names, or none: "no road by which".

    Args:
        trees: The report's trees.
        noun: The noun.
    """
    if any(trees.word(one) == "no" for one in trees.having(noun, "det")):
        return True
    return any(trees.word(one) in _EITHER for one in trees.having(noun, "cc"))


def is_joined_state(trees: Trees, number: int) -> bool:
    """Whether it is the second state that a verb leads to: "left two men dead and a third | hurt".

    Args:
        trees: The report's trees.
        number: The joined word, which the tree may take for a verb.
    """
    head, token = trees.tokens[number].head, trees.tokens[number]
    if head is None or not 0 <= head < number or not has(token, "Tense=Past"):
        return False
    if trees.first_having(number, "nsubj") is None:
        return False
    if trees.first_having(number, "aux", "cop", "obj", "xcomp", "ccomp") is not None:
        return False
    thing, state = trees.first_having(head, "obj"), trees.first_having(head, "xcomp")
    if thing is None or state is None or not thing < state < number:
        return False
    return trees.tokens[state].upos == "ADJ" or has(trees.tokens[state], "VerbForm=Part")


def is_joined_infinitive(trees: Trees, number: int) -> bool:
    """Whether a joined verb shares the "to" or the "can't" of another: "to storm the gate, burn".

    Args:
        trees: The report's trees.
        number: The joined verb.
    """
    head, token = trees.tokens[number].head, trees.tokens[number]
    if head is None or head < 0 or trees.first_having(number, "nsubj", "aux", "cop") is not None:
        return False
    led = any(trees.word(one) == "to" for one in trees.having(head, "mark"))
    helping = [trees.word(one) for one in trees.having(head, "aux")]
    helped = any(word.startswith(_MODALS) for word in helping)
    bare = trees.word(number) == token.lemma and not has(token, "Tense=Past")
    return (led or helped) and bare


def begins_with_verb(trees: Trees, number: int, first: int) -> bool:
    """Whether a clause begins with its finite verb and has no subject: "| was her own decision".

    Args:
        trees: The report's trees.
        number: The word that carries the clause.
        first: Its first word.
    """
    if trees.first_having(number, "nsubj", "csubj", "expl", "mark", "cc") is not None:
        return False
    token = trees.tokens[number]
    if base(token) == "advcl" and (token.head or 0) > number:
        return False  # "the sister of a man | found dead in Tarvik has fled"
    opens = number == first or first in trees.having(number, "aux", "cop")
    ordered = number == first and trees.word(first) == trees.tokens[first].lemma
    return opens and trees.is_finite(number) and not ordered


def comes_of_order(trees: Trees, number: int) -> bool:
    """Whether "and" leads in what comes of an order that is none: "add it up | and they lead".

    Args:
        trees: The report's trees.
        number: The predicate that "and" joins.
    """
    head = trees.tokens[number].head
    joined = [one for one in trees.having(head or 0, "conj") if one < number]
    before = joined[-1] if joined else head
    if before is None or before < 0 or trees.word(before) != trees.tokens[before].lemma:
        return False
    if trees.tokens[before].upos != "VERB" or has(trees.tokens[before], "VerbForm=Inf"):
        return False
    bare = trees.first_having(before, "nsubj", "aux", "mark", "expl") is None
    joins = any(trees.word(one) == "and" for one in trees.having(number, "cc"))
    return bare and joins and trees.first_having(number, "nsubj") is not None


def aim_of(trees: Trees, number: int) -> int | None:
    """What a word hangs on, an aim behind an aside rightly: "hired Orr, who came late, | to steer".

    Trees hang such an infinitive on the clause about the noun, whose comma has closed it.

    Args:
        trees: The report's trees.
        number: The word.

    Returns:
        Index of the word above it; null, or under zero, where there is none.
    """
    head = trees.tokens[number].head
    first = trees.first_below(number)
    against = first < number and trees.word(first + 1) in {"opposed", "compared"}
    opposed = against and trees.word(first) == "as"
    aim = base(trees.tokens[number]) == "advcl" and (trees.word(first) == "to" or opposed)
    if not aim or head is None or not 0 <= head < first or trees.is_finite(number):
        return head
    told, opener = trees.tokens[head], trees.first_below(head)
    aside = base(told) == "acl" and trees.is_finite(head)
    if not aside or not _behind_comma(trees, first) or not _behind_comma(trees, opener):
        return head
    above = next((one for one in trees.chain(told.head or 0) if trees.is_predicate(one)), -1)
    return above if 0 <= above < opener else head


def _behind_comma(trees: Trees, number: int) -> bool:
    return number > 0 and trees.text[trees.tokens[number - 1].start] == ","
