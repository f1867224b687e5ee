"""The trees of a report, made ready for asking: children, predicates, finite verbs, clauses.

Relations are those of Universal Dependencies. Words that the model did not read count as words
without dependents, so that a text that is beyond reading still makes claims.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from consilience.model.analysis import Analysis, Token
from consilience.model.span import Span

SUBJECTS = frozenset({"nsubj", "csubj"})
VERBAL = frozenset({"VERB", "AUX"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM"})


def base(token: Token) -> str:
    """The relation of a word without its subtype: ``nsubj`` of ``nsubj:pass``."""
    return (token.deprel or "").partition(":")[0]


def has(token: Token, feature: str) -> bool:
    """Whether a word has a feature, as ``VerbForm=Fin``."""
    return feature in (token.feats or "").split("|")


@dataclass(frozen=True)
class Trees:
    """The words of a report with what hangs on each.

    Attributes:
        text: The report's text.
        tokens: Its words and marks, in order.
        events: Indexes of the words that the model takes for events.
        tied: Where pronouns begin that the model ties to a name.
    """

    text: str
    tokens: tuple[Token, ...]
    events: frozenset[int] = frozenset()
    tied: frozenset[int] = frozenset()

    @classmethod
    def of(cls, analysis: Analysis) -> "Trees":
        """The trees of a report that was read."""
        return cls(
            analysis.text,
            analysis.tokens,
            frozenset(one.token for one in analysis.triggers if one.kind is not None),
            frozenset(_tied_to_names(analysis)),
        )

    @cached_property
    def starts(self) -> Sequence[int]:
        """Where each word starts."""
        return [token.start for token in self.tokens]

    @cached_property
    def children(self) -> Sequence[Sequence[int]]:
        """The words that hang on each word, in order."""
        found: list[list[int]] = [[] for _ in self.tokens]
        for number, token in enumerate(self.tokens):
            if token.head is not None and token.head >= 0:
                found[token.head].append(number)
        return found

    def within(self, span: Span) -> range:
        """Indexes of the words that begin in a passage."""
        return range(bisect_left(self.starts, span.start), bisect_left(self.starts, span.end))

    def at(self, place: int) -> int | None:
        """Index of the word that holds a code point; null where none does."""
        number = bisect_right(self.starts, place) - 1
        return number if number >= 0 and place < self.tokens[number].end else None

    def top(self, words: Sequence[int]) -> int:
        """The word of some that the others hang on: the first predicate that hangs on none of them.

        Args:
            words: Indexes of words; at least one.
        """
        inside = set(words)
        tops = [word for word in words if self.tokens[word].head not in inside]
        return next(filter(self.is_predicate, tops), (tops or words)[0])

    def carrier(self, words: Sequence[int]) -> int:
        """The word that tells what some words tell: their top, but "left" of "it was he who left".

        Args:
            words: Indexes of words; at least one.
        """
        top = self.top(words)
        subject = self.first_having(top, "nsubj", "expl")
        if subject is None or self.word(subject) != "it" or self.first_having(top, "cop") is None:
            return top
        told = self.first_having(top, "acl:relcl")
        who = None if told is None else self.first_having(told, "nsubj")
        if told is None or who is None or told not in words:
            return top
        return told if has(self.tokens[who], "PronType=Rel") else top

    def word(self, number: int) -> str:
        """A word as it is written, in small letters, with straight apostrophes."""
        token = self.tokens[number]
        return self.text[token.start : token.end].lower().replace("’", "'")

    def is_word(self, number: int) -> bool:
        """Whether it is more than a mark."""
        token = self.tokens[number]
        return any(map(str.isalnum, self.text[token.start : token.end]))

    def span(self, number: int) -> Span:
        """The place of a word."""
        return Span(self.tokens[number].start, self.tokens[number].end)

    def having(self, number: int, *relations: str) -> Iterator[int]:
        """The words that hang on a word by one of some relations, in order.

        Args:
            number: The word.
            relations: Relations, without or with subtype.
        """
        for child in self.children[number]:
            token = self.tokens[child]
            if token.deprel in relations or base(token) in relations:
                yield child

    def first_having(self, number: int, *relations: str) -> int | None:
        """The first word that hangs on a word by one of some relations."""
        return next(self.having(number, *relations), None)

    def is_predicate(self, number: int) -> bool:
        """Whether a word says something of a subject: a verb, or what stands after "is"."""
        token = self.tokens[number]
        if token.upos == "VERB":
            return True
        return self.first_having(number, "cop", "nsubj", "csubj", "expl") is not None

    def is_finite(self, number: int) -> bool:
        """Whether a predicate can carry a sentence by itself: "went", "was seen", "is ready"."""
        if has(self.tokens[number], "VerbForm=Fin"):
            return True
        return any(
            has(self.tokens[child], "VerbForm=Fin") for child in self.having(number, "aux", "cop")
        )

    def subject(self, number: int) -> int | None:
        """The word for the subject of a predicate, its own or that of what it is joined to."""
        for _ in range(_CHAIN):
            own = self.first_having(number, "nsubj", "csubj")
            if own is not None:
                return own
            token = self.tokens[number]
            if base(token) not in {"conj", "xcomp"} or token.head is None or token.head < 0:
                return None
            number = token.head
        return None

    def is_relative(self, number: int) -> bool:
        """Whether a predicate stands in a clause that "who", "which" or "where" opens."""
        return any(
            has(self.tokens[child], "PronType=Rel")
            for child in self.having(number, "nsubj", "obj", "obl", "advmod")
        )

    def last_below(self, number: int) -> int:
        """The last word of all that hangs on a word."""
        last = number
        for _ in range(_DEEPEST):
            below = self.children[last]
            if not below or below[-1] <= last:
                return last
            last = below[-1]
        return last

    def first_below(self, number: int) -> int:
        """The first word of all that hangs on a word; marks left out."""
        first = number
        for _ in range(_DEEPEST):
            below = next(filter(self.is_word, self.children[first]), first)
            if below >= first:
                return first
            first = below
        return first

    def chain(self, number: int) -> Iterator[int]:
        """A word and those above it, up to its root; a circle ends it."""
        for _ in range(_DEEPEST):
            yield number
            head = self.tokens[number].head
            if head is None or head < 0:
                return
            number = head


_CHAIN = 5
_DEEPEST = 60
"""Words above a word that are looked at; sentences of people are not deeper."""


def _tied_to_names(analysis: Analysis) -> Iterator[int]:
    named = {name.end for name in analysis.names}
    for group in analysis.coreference:
        if any(span.end in named for span in group):
            yield from (span.start for span in group)
