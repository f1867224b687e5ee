"""Sentences of a record that a sentence of a draft may stand on."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from consilience.model.claim import Claim
from consilience.retrieval.days import Days
from consilience.retrieval.numbers import Figure, figures_of
from consilience.retrieval.passages import Passages, Sentence
from consilience.retrieval.scoring import Cover, Wanted, cover, wanted
from consilience.retrieval.terms import Term
from consilience.retrieval.trees import Tree, read_tree, word_key
from consilience.views.lookup import Lookup

_LOOKED_AT = 80
"""Sentences of the record that are looked at for one of the draft."""
_FEW_WORDS = 3
"""A sentence with fewer words that tell something leans on the one before it."""
_LEANING = 0.4
"""What a word of the sentence before counts there."""
_OWN_DAY = 1.0
_NO_DAY = 0.95
_LIGHT = frozenset("be have do get make take become".split())


@dataclass(frozen=True, eq=False)
class Match:
    """A sentence of the record beside one of a draft.

    Attributes:
        sentence: The record's sentence.
        cover: What it tells of the draft's words.
    """

    sentence: Sentence
    cover: Cover

    @property
    def score(self) -> float:
        """Share of what the draft says that it tells, 0 to 1."""
        return self.cover.score

    def claim_at(self, place: int) -> Claim | None:
        """The claim that holds a place; null where none does."""
        for claim in self.sentence.claims:
            if any(span.start <= place < span.end for span in claim.spans):
                return claim
        return None

    def any_claim(self, place: int) -> Claim | None:
        """The claim that holds a place, else the sentence's first."""
        return self.claim_at(place) or next(iter(self.sentence.claims), None)

    @cached_property
    def tree(self) -> Tree:
        """The tree of the record's sentence."""
        report = self.sentence.report
        return read_tree(report.text[self.sentence.start : self.sentence.end])


@dataclass(frozen=True, eq=False)
class Checked:
    """A sentence of a draft, made ready for checking.

    Attributes:
        sentence: The sentence.
        before: The sentence before it in the draft; null for the first.
        passages: The record.
        lookup: Its rows by id.
    """

    sentence: Sentence
    before: Sentence | None
    passages: Passages
    lookup: Lookup

    @cached_property
    def text(self) -> str:
        """The sentence, to the letter."""
        return self.sentence.report.text[self.sentence.start : self.sentence.end]

    @cached_property
    def tree(self) -> Tree:
        """Its tree."""
        return read_tree(self.text)

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """Its numbers."""
        return tuple(figures_of(self.sentence, self.passages.vocabulary))

    @cached_property
    def names(self) -> frozenset[str]:
        """Keys of the words of its names, those of who says it left out."""
        return frozenset(
            term.key for term in self.sentence.terms if term.is_name and not self.is_source(term)
        )

    @cached_property
    def all_names(self) -> frozenset[str]:
        """Keys of the words of all its names."""
        return frozenset(term.key for term in self.sentence.terms if term.is_name)

    def is_source(self, term: Term) -> bool:
        """Whether a word is of the one who says the sentence."""
        return any(
            source.start is not None
            and source.end is not None
            and source.start <= term.start < source.end
            for claim in self.sentence.claims
            for source in claim.attribution
        )

    @cached_property
    def verb_keys(self) -> frozenset[str]:
        """Keys of its verbs that tell something."""
        return frozenset(
            word_key(self.tree, place)
            for place in range(len(self.tree.tokens))
            if self.tree.upos(place) == "VERB" and self.tree.lemma(place) not in _LIGHT
        )

    @cached_property
    def wanted(self) -> tuple[Wanted, ...]:
        """What it says, with how much each word tells; names of the sentence before where it leans.

        Words of a quotation are checked by themselves.
        """
        own = wanted(self.sentence.terms, self.passages)
        leans = self.sentence.leans or len(own) < _FEW_WORDS
        if not leans or self.before is None:
            return own
        known = {each.key for each in own}
        return own + tuple(
            Wanted(each.key, each.weight * _LEANING, is_name=False, is_topic=True)
            for each in wanted(self.before.terms, self.passages)
            if each.key not in known
        )

    @cached_property
    def matches(self) -> tuple[Match, ...]:
        """Sentences of the record that tell some of it, the best first."""
        return self.matches_without(frozenset())

    def matches_without(self, keys: Iterable[str]) -> tuple[Match, ...]:
        """Sentences that tell some of it when some keys are left out, the best first."""
        left_out = frozenset(keys)
        looked_for = [each for each in self.wanted if each.key not in left_out]
        found = self.passages.about(each.key for each in looked_for)[:_LOOKED_AT]
        rows = [Match(sentence, cover(looked_for, sentence)) for sentence in found]
        return tuple(sorted(rows, key=lambda row: (-row.score, row.sentence.number)))

    def days_fit(self, match: Match, own: Iterable[Days] = ()) -> float:
        """How well the days of a match fit those of the draft's sentence: 0 where they exclude.

        Args:
            match: The match.
            own: Days of the number or claim of it that is looked at, where it has its own.
        """
        asked = [day for day in self.sentence.days if day.role != "deadline"]
        there = [day for day in (tuple(own) or match.sentence.days) if day.role != "deadline"]
        if not asked or not there:
            return _NO_DAY
        return _OWN_DAY if any(a.meets(b) for a in asked for b in there) else 0.0
