"""What a tree tells of a word of saying: whether it is one, who says it, and what is said."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from consilience.extraction.cues import STANCES
from consilience.extraction.trees import base, has
from consilience.model.analysis import Token
from consilience.model.span import Span

_NAMES_THINGS = frozenset({"nsubj", "obj", "obl", "nmod", "compound", "conj", "root", "appos"})
TELLING = frozenset(
    """tell inform assure remind notify advise warn urge ask brief address interview reassure beg
    implore promise""".split()
)
"""Verbs whose object is the one who hears."""
_THINKING = frozenset("suspect believe think presume accuse charge fear assume expect".split())
_UNSAID = frozenset("will would could may might can shall should not never n't".split())
_SHARING = frozenset({"advcl", "xcomp", "conj", "parataxis", "dep"})
_PLAIN = frozenset({"root", "ccomp", "conj", "parataxis"})
_STEPS = 3
_LEFT_OUT = frozenset({"acl", "acl:relcl", "parataxis", "punct"})
_DEEPEST = 30
_AROUND = 120
"""Words on either side of a word of saying that are looked at."""


def _place(tokens: Sequence[Token], cue: Span) -> int | None:
    """Index of the word of saying; null where no word begins there."""
    number = bisect_left(tokens, cue.start, key=_start)
    return number if number < len(tokens) and tokens[number].start == cue.start else None


def _start(token: Token) -> int:
    return token.start


def names_thing(tokens: Sequence[Token], cue: Span) -> bool:
    """Whether a form that can be a verb of saying is a noun here: "nine states that voted".

    Args:
        tokens: The account's tokens with their trees.
        cue: The word.
    """
    number = _place(tokens, cue)
    if number is not None and base(tokens[number]) == "amod":
        return True  # "a declared goal"
    if number is None or tokens[number].upos != "NOUN":
        return False
    return base(tokens[number]) in _NAMES_THINGS and not any(_below(tokens, number, "ccomp"))


def subject_of(tokens: Sequence[Token], cue: Span) -> Span | None:
    """The noun phrase that is the subject of a word of saying before it, without its clauses.

    Args:
        tokens: The account's tokens with their trees.
        cue: The word.
    """
    number = _place(tokens, cue)
    if number is None or tokens[number].upos != "VERB":
        return None
    head = next((n for n in _below(tokens, number, "nsubj") if n < number), None)
    if head is None or has(tokens[head], "PronType=Rel"):
        return None
    inside = [n for n in range(max(0, head - _AROUND), number) if _hangs(tokens, n, head)]
    first = last = head
    while first - 1 in inside or (first - 2 in inside and _is_hyphened(tokens, first - 1)):
        first -= 1
    while last + 1 in inside:
        last += 1
    return Span(tokens[first].start, tokens[last].end)


def _is_hyphened(tokens: Sequence[Token], number: int) -> bool:
    """Whether a mark stands between two words without a space: "18-year-old"."""
    before, mark, after = tokens[number - 1 : number + 2]
    return mark.upos == "PUNCT" and before.end == mark.start and mark.end == after.start


def without_verb(tokens: Sequence[Token], subject: Span) -> Span:
    """A phrase before words of saying without the verb that ends it: "the police delayed".

    Args:
        tokens: The account's tokens with their trees.
        subject: The phrase.
    """
    last = bisect_left(tokens, subject.end, key=_start) - 1
    if last < 1 or tokens[last].upos != "VERB" or not has(tokens[last], "Mood=Ind"):
        return subject
    end = tokens[last - 1].end
    return Span(subject.start, end) if end > subject.start else subject


def meant_by_relative(tokens: Sequence[Token], cue: Span) -> Span | None:
    """The noun phrase that a clause of saying tells of: "a sign, which read".

    Args:
        tokens: The account's tokens with their trees.
        cue: The word of saying.
    """
    number = _verb_in(tokens, cue)
    above = tokens[number].head if number is not None else None
    if number is None or above is None or above < 0 or base(tokens[number]) != "acl":
        return None
    first = above
    while first > 0 and _hangs(tokens, first - 1, above) and tokens[first - 1].upos != "ADP":
        first -= 1
    return Span(tokens[first].start, tokens[above].end)


def holds_verb(tokens: Sequence[Token], passage: Span, phrase: Span) -> bool:
    """Whether what a passage holds before a phrase has a verb.

    Args:
        tokens: The account's tokens with their trees.
        passage: The passage.
        phrase: The phrase.
    """
    first = bisect_left(tokens, passage.start, key=_start)
    last = bisect_left(tokens, phrase.start, key=_start)
    return any(tokens[n].upos in {"VERB", "AUX"} for n in range(first, last))


def holds_finite(tokens: Sequence[Token], part: Span) -> bool:
    """Whether a passage has a verb that can carry a clause, as the reader tells it."""
    first = bisect_left(tokens, part.start, key=_start)
    last = bisect_left(tokens, part.end, key=_start)
    return any(has(tokens[n], "Mood=Ind") for n in range(first, last))


def opens_content(tokens: Sequence[Token], words: Span) -> bool:
    """Whether words up to a "that" lead from a word of saying to what is said.

    Another verb among them says something itself ("denies the charge and points out that"), and a
    "that" may only tell which of some things ("proposes closing banks that").

    Args:
        tokens: The account's tokens with their trees.
        words: What stands behind the word of saying, up to the end of "that".
    """
    first = bisect_left(tokens, words.start, key=_start)
    last = bisect_left(tokens, words.end, key=_start) - 1
    if last < first:
        return True
    inside = tokens[first:last]
    return not has(tokens[last], "PronType=Rel") and not any(
        token.upos == "VERB" and has(token, "VerbForm=Fin") for token in inside
    )


def clause_told(tokens: Sequence[Token], cue: Span) -> int | None:
    """Where the verb stands of a clause that follows a word of saying as what is said.

    Args:
        tokens: The account's tokens with their trees.
        cue: The word.
    """
    number = _place(tokens, cue)
    if number is None:
        return None
    return next(
        (
            tokens[n].start
            for n in _below(tokens, number, "ccomp")
            if n > number
            and all(tokens[mark].lemma == "that" for mark in _below(tokens, n, "mark"))
            and (
                has(tokens[n], "Mood=Ind") or any(_finite(tokens, n)) or _subject_of_own(tokens, n)
            )
        ),
        None,
    )


def is_unsaid(tokens: Sequence[Token], cue: Span) -> bool:
    """Whether a tree tells that a saying was not done: "would not discuss", "might say".

    Args:
        tokens: The account's tokens with their trees.
        cue: The word of saying, or the first of its words.
    """
    number = _verb_in(tokens, cue)
    if number is None:
        return False
    beside = (n for relation in ("aux", "advmod") for n in _below(tokens, number, relation))
    return any(tokens[n].lemma in _UNSAID or has(tokens[n], "Polarity=Neg") for n in beside)


def is_done_to(tokens: Sequence[Token], cue: Span) -> bool:
    """Whether a word of saying tells what is done to a thing: "a postscript might be added".

    "The trial of two men accused of theft" has nobody who accuses, nor do "cuts demanded by Orva"
    demand anything.

    Args:
        tokens: The account's tokens with their trees.
        cue: The word.
    """
    number = _place(tokens, cue)
    if number is None or tokens[number].upos != "VERB":
        return False
    if _is_said_of(tokens, number):
        return True
    if any(_below(tokens, number, "ccomp")):
        return False
    if base(tokens[number]) == "acl" and has(tokens[number], "VerbForm=Part"):
        return has(tokens[number], "Tense=Past") and not any(_finite(tokens, number))
    return any(_below(tokens, number, "aux:pass")) and any(_below(tokens, number, "nsubj:pass"))


def _is_said_of(tokens: Sequence[Token], number: int) -> bool:
    """Whether somebody else says it of a thing: "a man said to have been freed"."""
    if tokens[number].lemma not in {"say", "report", "rumor", "rumour"}:
        return False
    helped = any(n < number for name in ("aux", "aux:pass") for n in _below(tokens, number, name))
    told = [n for name in ("ccomp", "xcomp") for n in _below(tokens, number, name)]
    led = [n for one in told for n in _below(tokens, one, "mark")]
    infinitive = number + 1 in led and tokens[number + 1].lemma == "to"
    return infinitive and not helped


def hears(tokens: Sequence[Token], cue: Span) -> bool:
    """Whether the subject of a word of asking or telling hears it: "when asked", "was told".

    Args:
        tokens: The account's tokens with their trees.
        cue: The word, or the first of its words.
    """
    number = _verb_in(tokens, cue)
    if number is None or tokens[number].lemma not in TELLING | {"question", "press", "quiz"}:
        return False
    passive = any(_below(tokens, number, "nsubj:pass")) or any(_below(tokens, number, "aux:pass"))
    alone = has(tokens[number], "Tense=Past") and has(tokens[number], "VerbForm=Part")
    relation = base(tokens[number])
    return passive or (alone and relation in {"advcl", "acl"} and not any(_finite(tokens, number)))


def is_thought_of(tokens: Sequence[Token], cue: Span, source: Span) -> bool:
    """Whether a phrase before words of thinking is of whom others think: "Dask is suspected of".

    Args:
        tokens: The account's tokens with their trees.
        cue: The words.
        source: The phrase.
    """
    number = _verb_in(tokens, cue)
    return (
        number is not None
        and tokens[number].lemma in _THINKING
        and any(
            source.start <= tokens[n].start < source.end
            for n in _below(tokens, number, "nsubj:pass")
        )
    )


def tells_plainly(tokens: Sequence[Token], cue: Span | None) -> bool:
    """Whether a word of saying tells of one that was done, with a clause for what is said.

    "If the mayor says so" and "the things that Kell says" tell of none.

    Args:
        tokens: The account's tokens with their trees.
        cue: The word; null where a mark tells of saying.
    """
    number = None if cue is None else _verb_in(tokens, cue)
    if number is None or not any(
        n > number for name in ("ccomp", "parataxis") for n in _below(tokens, number, name)
    ):
        return False
    if any((tokens[n].lemma or "").lower() in _UNSAID for n in _below(tokens, number, "aux")):
        return False
    for _ in range(_STEPS):
        if base(tokens[number]) not in _PLAIN:
            return False
        above = tokens[number].head
        if above is None or above < 0:
            return True
        number = above
    return False


def _verb_in(tokens: Sequence[Token], cue: Span) -> int | None:
    """Index of the first verb of some words."""
    first = bisect_left(tokens, cue.start, key=_start)
    last = bisect_left(tokens, cue.end, key=_start)
    return next((n for n in range(first, last) if tokens[n].upos == "VERB"), None)


def subject_above(tokens: Sequence[Token], cue: Span) -> Span | None:
    """Whose a participle of saying is: "Dask closed the bridge, noting that two beams had cracked".

    Args:
        tokens: The account's tokens with their trees.
        cue: The participle.
    """
    number = _place(tokens, cue)
    for _ in range(_STEPS):
        above = tokens[number].head if number is not None else None
        if number is None or above is None or above < 0 or base(tokens[number]) not in _SHARING:
            return None
        if tokens[above].upos == "VERB" and (whose := subject_of(tokens, _span(tokens, above))):
            passive = any(_below(tokens, above, "aux:pass"))
            return None if passive else whose
        number = above
    return None


def next_act(tokens: Sequence[Token], cue: Span) -> int | None:
    """Where what is told beside a saying begins: "said it would hold, and has sent two boats".

    Args:
        tokens: The account's tokens with their trees.
        cue: The word of saying.
    """
    number = _place(tokens, cue)
    if number is None or tokens[number].upos != "VERB":
        return None
    for other in _below(tokens, number, "conj"):
        act = tokens[other].upos == "VERB" or any(_finite(tokens, other))
        own = any(_below(tokens, other, "nsubj"))
        if other > number and act and (not own or is_saying(tokens[other].lemma or "")):
            first = other
            while first - 1 > number and _hangs_below(tokens, first - 1, other):
                first -= 1
            return tokens[first].start
    return None


def goes_on_within(tokens: Sequence[Token], place: int, start: int) -> bool:
    """Whether a verb is joined to one of what is said: "said they broke in, and took nine rings".

    Args:
        tokens: The account's tokens with their trees.
        place: Where the verb begins.
        start: Where what is said begins.
    """
    number = bisect_left(tokens, place, key=_start)
    if number >= len(tokens) or tokens[number].start != place or base(tokens[number]) != "conj":
        return False
    above = tokens[number].head
    if above is None or above < 0 or tokens[above].upos != "VERB":
        return False  # "said that the dam was safe, and ordered": who is safe orders nothing
    return start <= tokens[above].start < place


def is_saying(lemma: str) -> bool:
    """Whether a verb tells of saying."""
    return lemma in STANCES


def _hangs_below(tokens: Sequence[Token], number: int, head: int) -> bool:
    for _ in range(_DEEPEST):
        if number == head:
            return True
        above = tokens[number].head
        if above is None or above < 0:
            return False
        number = above
    return False


def _span(tokens: Sequence[Token], number: int) -> Span:
    return Span(tokens[number].start, tokens[number].end)


def _subject_of_own(tokens: Sequence[Token], number: int) -> bool:
    """Whether a verb has a subject of its own and is no infinitive: "the dam burst"."""
    marks = [n for n in _below(tokens, number, "mark") if tokens[n].lemma in {"to", "for"}]
    return next(_below(tokens, number, "nsubj"), None) is not None and not marks


def _finite(tokens: Sequence[Token], number: int) -> Iterator[int]:
    return (
        n
        for relation in ("aux", "cop")
        for n in _below(tokens, number, relation)
        if has(tokens[n], "VerbForm=Fin") or has(tokens[n], "Mood=Ind")
    )


def _below(tokens: Sequence[Token], number: int, relation: str) -> Iterator[int]:
    """The words that hang on a word by a relation, in order."""
    low, high = max(0, number - _AROUND), min(len(tokens), number + _AROUND)
    return (
        n
        for n in range(low, high)
        if tokens[n].head == number and relation in {tokens[n].deprel, base(tokens[n])}
    )


def _hangs(tokens: Sequence[Token], number: int, head: int) -> bool:
    """Whether a word belongs to a noun phrase and to no clause in it."""
    for _ in range(_DEEPEST):
        if number == head:
            return True
        above = tokens[number].head
        if tokens[number].deprel in _LEFT_OUT or above is None or above < 0:
            return False
        number = above
    return False
