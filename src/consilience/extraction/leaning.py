"""What stands before and behind a clause without which it cannot be read.

A clause that hangs on another one may begin or end in the middle of what is told: "about what Orr
plans", "the workers typically earn", "what she does | is up to her". Here is what it leans on: the
noun that it is about, the verb that it completes, the word that its last word leads up to.
"""

from collections.abc import Iterator, Sequence

from consilience.extraction.trees import NOMINAL, Trees, base, has

AFTER_IT = frozenset("that who which where".split())
"""Words that open a clause about the thing before them."""
_LEADING_UP = frozenset("case det amod compound nummod aux cop nmod:poss".split())
_NEAR = 6
"""Words between a modifier and its noun."""
_FAR = 16
"""Words between the begin of a verb's subject and what the verb is done to."""
_COMPLETING = frozenset("of about over against".split())
"""Words that open a clause which completes the word before it: "accused Kell of hiding it"."""

_QUOTING = frozenset("quote cite".split())
_TIED = frozenset("on upon into over against toward towards between among".split())
"""Prepositions that belong to the noun before them also where they lead in a clause."""
_ASKING = frozenset("what how why where who".split())
_BEFORE_GERUNDS = frozenset("for of from into without".split())
"""Words before what somebody is blamed for or kept from: "mocked Kell for | “sleeping”"."""


def is_close(trees: Trees, number: int) -> bool:
    """Whether no mark parts what hangs on a word from the words before it."""
    before = trees.first_below(number) - 1
    if before > 0 and trees.text[trees.tokens[before].start] in _CLOSING:
        before -= 1  # "a “hard worker” | who came early"
    if before < 0:
        return False
    token = trees.tokens[before]
    return trees.is_word(before) or trees.text[token.start : token.end] in OPENING


_CLOSING = frozenset("”’")
OPENING = frozenset("“\"'‘([")
"""Marks before the first word of a passage."""


def governing(trees: Trees, own: Sequence[int], *, saying: bool) -> Sequence[int]:
    """The words above a clause without which it does not tell whom it is about.

    Args:
        trees: The report's trees.
        own: Indexes of the words of the clause.
        saying: Whether the clause is the words of saying themselves.
    """
    top = trees.top(own)
    token = trees.tokens[top]
    head = token.head
    if head is None or head < 0 or head in own:
        return ()
    relation = base(token)
    if saying:
        quoted = relation == "advcl" and trees.tokens[head].lemma in _QUOTING
        # "…, quoting her lawyer as | saying on Monday that"
        return range(head, own[0]) if quoted else (head,) if relation == "parataxis" else ()
    if is_subject(trees, own):
        return range(own[-1] + 1, head + 1)  # "what he did | is up to him"
    if relation == "xcomp":
        return (head,)
    participle = has(token, "VerbForm=Part") and not trees.is_finite(top)
    if relation == "acl" and participle and is_close(trees, top):
        return tuple(_phrase(trees, head))
    return ()


def is_subject(trees: Trees, own: Sequence[int]) -> bool:
    """Whether a clause is the subject of a verb behind it: "getting ahead | means shouting".

    Args:
        trees: The report's trees.
        own: Indexes of the words of the clause.
    """
    token = trees.tokens[trees.top(own)]
    return base(token) == "csubj" and token.head is not None and token.head > own[-1]


def hanging_over(trees: Trees, own: Sequence[int]) -> Sequence[int]:
    """The words behind a clause that its last word only leads up to: "armed with | new guns".

    Args:
        trees: The report's trees.
        own: Indexes of the words of the clause.
    """
    token = trees.tokens[own[-1]]
    head = token.head
    leads = token.deprel in _LEADING_UP or base(token) in _LEADING_UP
    if not leads or head is None or not own[-1] < head <= own[-1] + _NEAR:
        return ()
    return [word for word in range(own[-1] + 1, head + 1) if trees.is_word(word)]


def begin(trees: Trees, own: Sequence[int]) -> int | None:
    """Where a clause must begin to be read, whoever says what stands before it.

    Args:
        trees: The report's trees.
        own: Indexes of the words of the clause.

    Returns:
        Index of a word before the clause; null where it can be read as it is.
    """
    for one in (_gap, _bare_relative, _completed, _asked_of, _object):
        first = one(trees, own)
        if first is not None and first < own[0]:
            return first
    return None


def _gap(trees: Trees, own: Sequence[int]) -> int | None:
    """Where a clause begins whose subject stands before words of saying.

    "The plan, which the mayor says | will help nobody": its passage begins with "which".
    """
    top = trees.top(own)
    token = trees.tokens[top]
    if base(token) not in {"ccomp", "acl"} or not trees.is_finite(top):
        return None
    above = next((one for one in trees.chain(top) if _is_about(trees, one)), None)
    if above is None:
        return None
    first = trees.first_below(above)
    if trees.first_having(top, "nsubj", "csubj", "expl") is not None:
        return first if _is_object(trees, first, top, above) else None
    relative = has(trees.tokens[first], "PronType=Rel") or trees.word(first) in AFTER_IT
    head = trees.tokens[above].head
    if relative or head is None:
        return first
    return min(_phrase(trees, head))


def _is_about(trees: Trees, number: int) -> bool:
    """Whether a clause tells something of a thing before it, also where it hangs elsewhere."""
    first = trees.first_below(number)
    return base(trees.tokens[number]) == "acl" or has(trees.tokens[first], "PronType=Rel")


def _is_object(trees: Trees, pronoun: int, top: int, above: int) -> bool:
    """Whether "which" is the object of what somebody says: "the fire, which they say | she set"."""
    if top == above or not has(trees.tokens[pronoun], "PronType=Rel"):
        return False
    return trees.tokens[pronoun].head == top or base(trees.tokens[pronoun]) == "obj"


def _bare_relative(trees: Trees, own: Sequence[int]) -> int | None:
    """The noun of a clause that cannot be read without it: "the seats | Kell had left".

    No word opens it, or one that tells what the noun holds: "the fear | that it may rain".
    """
    top = trees.top(own)
    token = trees.tokens[top]
    head = token.head
    if base(token) != "acl" or head is None or not 0 < own[0] - head <= _NEAR:
        return None
    mark = trees.first_having(top, "mark")
    content = mark is not None and trees.word(mark) == "that"
    if not content and not is_close(trees, top):
        return None
    first = trees.word(trees.first_below(top))
    opened = trees.is_relative(top) or mark is not None or first in AFTER_IT
    bare = trees.is_finite(top) and not opened
    if not content and not bare:
        return None
    there = _there(trees, head)
    return there if there is not None else _begin_of_phrase(trees, head)


def _completed(trees: Trees, own: Sequence[int]) -> int | None:
    """The begin of what a clause with "of" or "about" completes: "she is sure | of winning"."""
    opener = trees.tokens[own[0]]
    known = trees.word(own[0]) in _COMPLETING or _is_inside_phrase(trees, own[0])
    if not known or opener.head is None or opener.head not in own:
        return None
    head = trees.tokens[opener.head].head
    while head is not None and head in own:
        head = trees.tokens[head].head
    if head is None or not 0 <= own[0] - head <= _FAR:
        return None
    verbal = trees.is_predicate(head)
    return begin_of_verb(trees, head) if verbal else _begin_of_phrase(trees, head)


def _is_inside_phrase(trees: Trees, number: int) -> bool:
    """Whether a preposition stands right behind what needs it: "a wide gap | between what …"."""
    if trees.tokens[number].upos != "ADP" or not number or not trees.is_word(number - 1):
        return False
    led = base(trees.tokens[number]) == "case" or trees.word(number) in _TIED
    before = trees.tokens[number - 1].upos
    return (led and before in NOMINAL) or before == "ADJ"


def _asked_of(trees: Trees, own: Sequence[int]) -> int | None:
    """The begin of the verb whose question the words are: "to show | what it looks like"."""
    top = trees.top(own)
    head = trees.tokens[top].head
    opens = trees.word(own[0]) in _ASKING and base(trees.tokens[top]) == "ccomp"
    if not opens or head is None or not 0 < own[0] - head <= 2:
        return None
    return begin_of_verb(trees, head)


def _object(trees: Trees, own: Sequence[int]) -> int | None:
    """The begin of the verb whose object the words are: "the mayor decried | the raid".

    A noun that holds a deed of its own can be read alone: "the promise to withdraw the tax".
    """
    top = _first_outside(trees, own)
    token = trees.tokens[top]
    head = token.head
    if token.upos not in NOMINAL or head is None or head < 0 or trees.is_predicate(top):
        return None
    there = _there(trees, top)
    if there is not None and there < own[0] <= there + _NEAR:
        return there
    if base(token) != "obj" or trees.first_having(top, "acl") is not None:
        return None
    return begin_of_verb(trees, head) if 0 < own[0] - head <= _NEAR else None


def _first_outside(trees: Trees, own: Sequence[int]) -> int:
    """The first of some words that hangs on none of them."""
    inside = set(own)
    return next((word for word in own if trees.tokens[word].head not in inside), own[0])


def led(trees: Trees, own: Sequence[int]) -> int | None:
    """The begin of what words are cut off from: "if | voters stay", "resistant to | calls for it".

    Also of a name that is parted from its title.

    Args:
        trees: The report's trees.
        own: Indexes of words, in order.

    Returns:
        Index of a word before them; null where they are not cut off.
    """
    before = own[0] - 1
    while before >= 0 and trees.text[trees.tokens[before].start] in OPENING:
        before -= 1
    if before < 0 or not trees.is_word(before):
        return None
    first = trees.tokens[own[0]]
    if base(first) == "flat" and first.head is not None and 0 <= first.head < own[0]:
        return first.head if own[0] - first.head <= _NEAR else None
    relation = base(trees.tokens[before])
    return _marked(trees, own, before) if relation == "mark" else _brought_in(trees, own, before)


def _marked(trees: Trees, own: Sequence[int], mark: int) -> int | None:
    """The begin of a clause whose first word stands before it: "mocked Kell for | “sleeping”"."""
    top = trees.top(own)
    if trees.tokens[mark].head != top or trees.word(mark) in {"that", "to"}:
        return None
    above = trees.tokens[top].head
    near = above is not None and 0 <= mark - above <= _NEAR and trees.is_predicate(above)
    gerund = trees.word(mark) in _BEFORE_GERUNDS
    return begin_of_verb(trees, above) if gerund and near and above is not None else mark


def _brought_in(trees: Trees, own: Sequence[int], case: int) -> int | None:
    """The begin of what a preposition before some words hangs on, or the preposition."""
    token, top = trees.tokens[case], trees.top(own)
    if base(token) != "case" or token.head is None or trees.word(case) == "to":
        return None
    if token.head != top:
        noun = trees.tokens[token.head]
        inside = token.head in own and noun.head in own
        return case if inside else None  # "in | the survey, a third said so"
    head = trees.tokens[top].head
    if head is None or not 0 <= case - head <= _NEAR:
        return None
    return begin_of_verb(trees, head) if trees.is_predicate(head) else case


def _there(trees: Trees, noun: int) -> int | None:
    """The "there" of a noun of which is told that it is: "there was | little sign of it"."""
    own = trees.first_having(noun, "expl")
    if own is not None:
        return own  # "there's | no sign that"
    head = trees.tokens[noun].head
    if base(trees.tokens[noun]) != "nsubj" or head is None or not 0 <= head < noun:
        return None
    return trees.first_having(head, "expl")


def begin_of_verb(trees: Trees, verb: int) -> int:
    """Where a verb's subject begins, if it stands near before it; else the verb.

    An infinitive begins with the verb before it: "hoped to mend | the dam".

    Args:
        trees: The report's trees.
        verb: Index of the verb.
    """
    above = trees.tokens[verb].head
    bare = trees.first_having(verb, "nsubj", "expl") is None
    if bare and base(trees.tokens[verb]) == "xcomp" and above is not None:
        return begin_of_verb(trees, above) if 0 <= verb - _NEAR <= above < verb else verb
    subject = trees.first_having(verb, "nsubj", "expl")
    first = verb if subject is None else trees.first_below(subject)
    return first if verb - _FAR <= first < verb else verb


def _begin_of_phrase(trees: Trees, head: int) -> int:
    return min(_phrase(trees, head))


def _phrase(trees: Trees, head: int) -> Iterator[int]:
    """A noun with what stands before it, but for what brings it in."""
    yield head
    for child in trees.children[head]:
        if child < head and trees.is_word(child) and base(trees.tokens[child]) != "case":
            yield child
