"""A sentence's words with their tree, and who does what in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from consilience.language import analyse
from consilience.model.analysis import Token
from consilience.reading.passage import passage_report
from consilience.retrieval.concepts import key, pair_key
from consilience.text.folding import fold

_SUBJECTS = frozenset({"nsubj", "csubj"})
_PASSIVE_SUBJECTS = frozenset({"nsubj:pass", "csubj:pass"})
_OBJECTS = frozenset({"obj", "iobj"})
_LOOSE = frozenset(
    "punct appos acl acl:relcl parataxis conj cc dep mark nsubj nsubj:pass cop aux".split()
)
"""Relations that lead out of a noun phrase."""
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_TELLING = frozenset({"VERB", "ADJ"})


@dataclass(frozen=True, eq=False)
class Tree:
    """A sentence, read.

    Attributes:
        text: The sentence.
        tokens: Its tokens; heads are indices into them.
    """

    text: str
    tokens: tuple[Token, ...]

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """The indices that hang on each token, in order."""
        found: list[list[int]] = [[] for _ in self.tokens]
        for place, token in enumerate(self.tokens):
            if token.head is not None and 0 <= token.head < len(found) and token.head != place:
                found[token.head].append(place)
        return tuple(map(tuple, found))

    def word(self, place: int) -> str:
        """A token as it stands."""
        token = self.tokens[place]
        return self.text[token.start : token.end]

    def low(self, place: int) -> str:
        """A token, folded."""
        return fold(self.word(place))

    def lemma(self, place: int) -> str:
        """A token's dictionary form, in lower case."""
        return (self.tokens[place].lemma or self.word(place)).lower()

    def relation(self, place: int) -> str:
        """A token's relation to its head; empty where not analysed."""
        return self.tokens[place].deprel or ""

    def upos(self, place: int) -> str:
        """A token's part of speech; empty where not analysed."""
        return self.tokens[place].upos or ""

    def roots(self) -> tuple[int, ...]:
        """Tokens that hang on none."""
        return tuple(n for n, token in enumerate(self.tokens) if token.head == -1)

    def below(self, place: int, leaving_out: frozenset[str] = frozenset()) -> list[int]:
        """A token and all that hang on it, in order, without what the given relations bring in."""
        found, left = [place], [place]
        while left and len(found) <= len(self.tokens):
            for child in self.children[left.pop()]:
                if self.relation(child) not in leaving_out:
                    found.append(child)
                    left.append(child)
        return sorted(set(found))

    def phrase(self, place: int) -> tuple[int, int]:
        """First and last code point of the noun phrase that a noun heads."""
        inside = self.below(place, _LOOSE)
        inside = [n for n in inside if self.relation(n) != "case" or n > place]
        first = min(inside, default=place)
        last = max(inside, default=place)
        return self.tokens[first].start, self.tokens[last].end

    def subjects(self, verb: int) -> Iterator[int]:
        """Who does what a verb tells: its subject, or the agent of a passive.

        A relative pronoun gives the noun that it stands for; a verb that shares its subject with
        one before it gives that one's.
        """
        passive = False
        for child in self.children[verb]:
            relation = self.relation(child)
            if relation in _SUBJECTS:
                yield self._meant(child, verb)
            passive = passive or relation in _PASSIVE_SUBJECTS or relation == "aux:pass"
        if passive or self.relation(verb).startswith("acl"):
            yield from self._agents(verb)
        elif not any(self.relation(c) in _SUBJECTS for c in self.children[verb]):
            yield from self._shared(verb)

    def objects(self, verb: int) -> Iterator[int]:
        """What a verb is done to: its object, or the subject of a passive."""
        for child in self.children[verb]:
            if self.relation(child) in _OBJECTS | _PASSIVE_SUBJECTS:
                yield self._meant(child, verb)
        head = self.tokens[verb].head
        if self.relation(verb) == "acl" and head is not None and head >= 0:
            yield head

    def _meant(self, place: int, verb: int) -> int:
        head = self.tokens[verb].head
        relative = self.relation(verb) == "acl:relcl" and self.low(place) in _RELATIVE
        return head if relative and head is not None and head >= 0 else place

    def _agents(self, verb: int) -> Iterator[int]:
        for child in self.children[verb]:
            by = any(self.low(n) == "by" for n in self.children[child])
            if self.relation(child).startswith("obl") and by:
                yield child

    def _shared(self, verb: int) -> Iterator[int]:
        head = self.tokens[verb].head
        if head is None or head < 0:
            return
        if self.relation(verb) == "acl:relcl":
            yield head
        elif self.relation(verb) in {"conj", "xcomp", "advcl"}:
            for child in self.children[head]:
                if self.relation(child) in _SUBJECTS:
                    yield self._meant(child, head)


@dataclass(frozen=True, eq=False)
class Verb:
    """A verb in its tree.

    Attributes:
        tree: The tree.
        place: Index of the verb among its tokens.
    """

    tree: Tree
    place: int


def read_tree(text: str) -> Tree:
    """Read a passage: a question, or a sentence of an account by itself.

    Args:
        text: The passage.
    """
    return Tree(text, analyse(passage_report(text)).tokens)


def read_trees(texts: Sequence[str]) -> tuple[Tree, ...]:
    """Read several passages, each by itself."""
    return tuple(map(read_tree, texts))


def word_key(tree: Tree, place: int) -> str:
    """Key of a word of a tree, with the particle after it."""
    if place + 1 < len(tree.tokens):
        pair = pair_key(tree.low(place), tree.low(place + 1))
        if pair:
            return pair
    return key(tree.low(place))


def verbs(predicate: str | None, tree: Tree) -> Iterator[int]:
    """Verbs of a sentence that mean what a question's verb does."""
    for place in range(len(tree.tokens)):
        if tree.upos(place) in _TELLING and word_key(tree, place) == predicate:
            yield place
