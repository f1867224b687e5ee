"""The passage in which a claim can be read: its clause, with what the words of it need.

What a clause about a thing tells is a claim of its own, so the clause around it ends before it. For
a reader it must not: "the mayor called on people | who lost their homes" breaks off in the middle.
The passage takes in what tells which thing is meant, what completes a verb, the other half of a
comparison, and the subject. What it takes in stays the other claim's: times, places and quantities
are shared out by the parts of a claim, not by its passage.
"""

from collections.abc import Sequence

from consilience.extraction.describing import described
from consilience.extraction.leaning import (
    AFTER_IT,
    OPENING,
    begin,
    governing,
    hanging_over,
    is_close,
    is_subject,
    led,
)
from consilience.extraction.openers import joined_opener, opening_word
from consilience.extraction.subjectless import subject_afar
from consilience.extraction.torn import torn_begin, torn_end
from consilience.extraction.trees import Trees, base
from consilience.extraction.unfinished import unfinished, with_closing_mark
from consilience.model.span import Span

_BESIDE = frozenset(
    """punct mark parataxis discourse vocative list dislocated reparandum dep orphan cc""".split()
)
"""Relations of what a clause is whole without."""
_CROSSING = frozenset("acl advcl nsubj csubj aux cop ccomp obj xcomp expl".split())
"""Relations of what is taken in also where another voice says it: "a man whom Orr called mad"."""
_BEFORE_NOUNS = frozenset("det amod compound nummod nmod".split())
"""Relations of what stands before a noun and is taken in too: "the mayor's "message of hope"."""
_COMPLETING_WITH = frozenset("of about over against".split())
"""The same of what follows a word that needs it: "they were wary | of her plan"."""
_NEAR = 6
"""Words between a modifier and its noun."""
_COMPLETING = frozenset("than that like what whatever whoever how why for whether".split())
"""Words that open a clause which completes a comparison or a verb: "more than it had been"."""
_CLAUSES = frozenset("acl advcl parataxis".split())
_FOCUSING = frozenset(
    "only just not merely even simply partly part largely mainly mostly precisely".split()
)
"""Words before "because" or "when" without which they would tell something else."""
_MEASURING = frozenset(
    """seconds minutes minute hours hour day days week weeks month months year years decades moments
    shortly soon immediately right long""".split()
)
"""Words before "after" or "before" that it completes: "two days after the court had ruled"."""
_MOMENTS = frozenset("time times moment moments day days point year years".split())
"""Words that "when" tells apart: "there are times when it holds"."""
_TAKING_PLACE = frozenset("come happen occur arrive".split())
"""Verbs that tell nothing without what they go with: "the vote came as the dam broke"."""
_MARKS = frozenset(".!?”\"'’)")
_TEARS = 3
"""Phrases inside one another that may be cut: "the number of | total …", "if Orr | becomes"."""
_MOST = 120
"""Words of a passage; what holds more is no sentence that a person wrote."""


def passage_of(
    trees: Trees, spans: Sequence[Span], voice: Sequence[Span], *, saying: bool = False
) -> Span:
    """The passage in which a clause can be read.

    Args:
        trees: The report's trees.
        spans: The clause, in its parts.
        voice: The passages of the voice that says it, beyond which nothing is taken in: "a dam
            will not only hold, Orr said, but last" is one thing in two.
        saying: Whether the clause is the words of saying themselves, which take in what is said.

    Returns:
        From the first part to the last, and beyond them where words of the clause need it.
    """
    own = [number for span in spans for number in trees.within(span) if _counts(trees, number)]
    shortest = Span(spans[0].start, spans[-1].end)
    if not own:
        return shortest
    whole = _Whole(trees, own, None if saying else [trees.within(part) for part in voice])
    whole.take(governing(trees, own, saying=saying), anyhow=is_subject(trees, own))
    whole.take(hanging_over(trees, own), anyhow=_is_bare(trees, own[-1]))
    if not saying:
        noun = described(trees, own)
        noun = subject_afar(trees, own) if noun is None else noun
        whole.reach(noun if noun is not None else begin(trees, own))
        if noun is None:
            whole.reach(led(trees, sorted(whole.words)))
        for _ in range(_TEARS if noun is None else 0):
            whole.reach(torn_begin(trees, sorted(whole.words)))
        whole.take(torn_end(trees, sorted(whole.words)), anyhow=True)
        for _ in range(_TEARS):
            whole.take_all(unfinished(trees, sorted(whole.words)))
    for opener in (opening_word, joined_opener):
        whole.reach(opener(trees, sorted(whole.words)))
    if not whole.added or len(whole.words) > _MOST:
        return with_closing_mark(trees.text, shortest)
    start = _opened(trees.text, trees.tokens[min(whole.words)].start)
    end = max(shortest.end, _ended(trees, max(whole.words)))
    return with_closing_mark(trees.text, Span(min(shortest.start, start), end))


def _counts(trees: Trees, number: int) -> bool:
    """Whether it is a word, or stands for one: "the $20 they earn"."""
    return trees.is_word(number) or trees.tokens[number].upos == "SYM"


def _is_bare(trees: Trees, last: int) -> bool:
    """Whether a last word can't stand without its noun: "praised her as a | “strong voice”"."""
    token = trees.tokens[last]
    if base(token) not in {"det", "case"} or token.head is None or token.head < 0:
        return False
    return trees.tokens[token.head].upos not in {"PRON", "ADV"}


def _opened(text: str, start: int) -> int:
    while start and text[start - 1] in OPENING:
        start -= 1
    return start


def _ended(trees: Trees, last: int) -> int:
    """Where a passage ends behind a word: behind the marks that close its sentence."""
    end = trees.tokens[last].end
    closed = end
    while closed < len(trees.text) and trees.text[closed] in _MARKS:
        closed += 1
    return closed if closed == len(trees.text) or trees.text[closed].isspace() else end


def _noun_above(trees: Trees, top: int, own: frozenset[int]) -> int | None:
    """The noun of whom some words are told, also through a participle: "men accused of | it"."""
    token = trees.tokens[top]
    if base(token) == "advcl" and token.head is not None and token.head not in own:
        token = trees.tokens[token.head]
    return token.head if base(token) == "acl" and token.head not in own else None


class _Whole:
    """The words of a clause and those that they need.

    Args:
        trees: The report's trees.
        own: Indexes of the words of the clause.
        within: Stretches of words beyond which nothing is taken in; null for words of saying.
    """

    def __init__(self, trees: Trees, own: Sequence[int], within: Sequence[range] | None) -> None:
        self.trees = trees
        self.words = set(own)
        self._own = frozenset(own)
        self._noun = _noun_above(trees, trees.top(own), self._own)
        self.added = False
        self._within = within
        self._saying = trees.top(own) if within is None else None
        for word in own:
            self._complete(word)

    def take(self, words: Sequence[int], *, anyhow: bool = False) -> None:
        """Take in some words, with what they need, anyhow or where the same voice says them."""
        for word in words:
            if word not in self.words and (anyhow or self._is_inside(word)):
                self.words.add(word)
                self.added = True
                self._complete(word)

    def take_all(self, words: Sequence[int]) -> None:
        """Take in some words where the same voice says them all: no "when" without the rest."""
        if all(self._is_inside(word) for word in words if self.trees.is_word(word)):
            self.take(words)

    def reach(self, first: int | None) -> None:
        """Let the passage begin at a word, whoever says it."""
        if first is not None and first not in self.words:
            self.words.add(first)
            self.added = True

    def _is_inside(self, word: int) -> bool:
        return self._within is None or any(word in part for part in self._within)

    def _complete(self, word: int) -> None:
        open_ = [word]
        while open_ and len(self.words) <= _MOST:
            here = open_.pop()
            for child in self.trees.children[here]:
                if child not in self.words and self._needs(here, child):
                    self.words.add(child)
                    self.added = True
                    open_.append(child)

    def _needs(self, word: int, child: int) -> bool:
        trees, relation = self.trees, base(self.trees.tokens[child])
        if not trees.is_word(child) or trees.tokens[child].upos == "CCONJ":
            return False
        if relation in _CLAUSES and (_is_cleft(trees, word, child) or _comes(trees, word, child)):
            return True
        leads = relation == "case" and word == self._noun  # "the trial of | two men accused of"
        beside = leads or relation in _BESIDE - self._said(word)
        if beside or not self._reaches(word, child, relation):
            return False
        if relation == "conj":
            return _is_other_half(trees, word, child) or not (
                trees.is_predicate(child) and trees.is_finite(child)
            )
        if relation in {"acl", "appos"}:
            return is_close(trees, child) or _is_content(trees, child)
        return relation != "advcl" or self._takes_circumstance(word, child)

    def _reaches(self, word: int, child: int, relation: str) -> bool:
        """Whether what hangs on a word is of the same voice, or is taken in all the same."""
        crosses = self._is_inside(word) and not self._is_inside(child)
        if crosses and relation == "nsubj" and child > word:
            return False  # "the ferry burned, | police in Ostra, Tarvik, said"
        if not crosses or relation in _CROSSING:
            return True
        trees = self.trees
        if relation == "conj":
            return _is_other_half(trees, word, child)
        if relation in _BEFORE_NOUNS:
            return word - _NEAR <= child < word
        leading = trees.first_having(child, "case", "mark")
        needed = leading is not None and trees.word(leading) in _COMPLETING_WITH
        return relation in {"obl", "nmod", "advcl"} and needed and is_close(trees, child)

    def _takes_circumstance(self, word: int, child: int) -> bool:
        added = word not in self._own and is_close(self.trees, child)
        return added or _completes(self.trees, word, child)

    def _said(self, word: int) -> frozenset[str]:
        """The relations of what is said with the words of saying."""
        return frozenset({"parataxis"} if word == self._saying else ())


def _completes(trees: Trees, word: int, child: int) -> bool:
    """Whether a clause of circumstance is none: "more than it was", "too late to help"."""
    first = trees.first_below(child)
    opener = trees.word(first)
    before = trees.word(first - 1) if first else ""
    if opener == "when" and before in _MOMENTS:
        return True
    marks = {trees.word(one) for one in trees.having(child, "mark")}
    if opener in _COMPLETING or "that" in marks or before in _FOCUSING | _MEASURING:
        return True
    like = any(trees.word(one) in {"as", "so", "same"} for one in trees.having(word, "advmod"))
    if opener == "as" and like:
        return True
    bare = not trees.is_finite(child) or trees.tokens[word].lemma in _TAKING_PLACE
    return child > word and bare and is_close(trees, child)


def _is_content(trees: Trees, child: int) -> bool:
    """Whether a clause with "that" goes on over an aside: "the fear, even here, that it broke"."""
    marks = trees.having(child, "mark", "nsubj", "obj")
    return any(one < child and trees.word(one) == "that" for one in marks)


def _is_other_half(trees: Trees, word: int, child: int) -> bool:
    """Whether a word is what "not only" leads up to: "not only the mayor but also the guild"."""
    if not any(trees.word(one) == "but" for one in trees.having(child, "cc")):
        return False
    below = trees.first_below(word)
    return any(trees.word(one) in {"only", "just", "merely"} and trees.word(one - 1) == "not"
               for one in range(max(1, below - _NEAR), word))  # fmt: skip


def _comes(trees: Trees, word: int, child: int) -> bool:
    """Whether a clause is what "so" or "such" leads up to: "so high that it broke the dam"."""
    below = (word, *trees.having(word, "obj", "xcomp", "obl", "nsubj", "amod", "advmod", "ccomp"))
    so = any(
        trees.word(one) in {"so", "such"}
        for near in below
        if near <= child
        for one in trees.having(near, "advmod", "det", "amod")
    )
    return so and any(trees.word(one) == "that" for one in trees.having(child, "mark"))


def _is_cleft(trees: Trees, word: int, child: int) -> bool:
    """Whether a clause is what the sentence around it is for: "it was here that".

    "It was two days ago when": not so "it was hot when", which tells what it was like then.
    """
    opener = trees.word(trees.first_below(child))
    dated = opener == "when" and trees.tokens[word].upos not in {"ADJ", "VERB"}
    relative = opener in AFTER_IT or dated or base(trees.tokens[child]) == "acl"
    return relative and any(
        trees.word(one) in {"it", "there"} for one in trees.having(word, "nsubj", "expl")
    )
