"""A record's sentences made ready for looking up: their words, names, claims and days."""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log

from consilience.language.sentences import split_sentences
from consilience.model.claim import Claim
from consilience.model.estimate import Estimate
from consilience.model.record import Record
from consilience.model.report import Report
from consilience.model.span import Passage, Span
from consilience.retrieval.days import Days, days_of
from consilience.retrieval.terms import Term, Vocabulary, keys_of, terms_of
from consilience.text.folding import folded_words

_PRONOUN = re.compile(
    r"\W*(?:(?:but|and|so|then|later|also|on|in|by|at)\s+(?:\w+\s+){0,3})?"
    r"(?:he|she|it|they|this|these|that|those|his|her|its|their|both|all|the\s+same)\b",
    re.IGNORECASE,
)
_BEFORE = 2
"""Sentences before one that its pronouns and its day may point into."""
_NEAR = 600
"""Code points: what lies farther back is another matter."""


@dataclass(frozen=True, eq=False)
class Sentence:
    """A sentence of an account and what it is about.

    Attributes:
        number: Its place among all sentences of the record.
        report: The account.
        start: First code point.
        end: Code point after the last one.
        claims: Claims that begin in it, in order.
        terms: Its words and names, in order.
        keys: Their keys.
        around: Keys of what stands just before it, in the first sentence of its paragraph and in
            the headline, where its pronouns point.
        leans: Whether a pronoun near its beginning leans on what stands before.
        events: Keys of other accounts' claims of the same events.
        days: Days on which it puts what happened.
        days_before: Days that the sentences just before it give.
    """

    number: int
    report: Report
    start: int
    end: int
    claims: tuple[Claim, ...]
    terms: tuple[Term, ...]
    keys: frozenset[str]
    around: frozenset[str]
    leans: bool
    events: frozenset[str]
    days: tuple[Days, ...]
    days_before: tuple[Days, ...]

    @property
    def text(self) -> str:
        """The sentence, white space folded."""
        return " ".join(self.report.text[self.start : self.end].split())

    @property
    def passage(self) -> Passage:
        """Where it stands."""
        return Passage(self.report.id, self.start, self.end)


@dataclass(frozen=True, eq=False)
class Passages:
    """All sentences of a record.

    Attributes:
        record: The record.
        vocabulary: How it spells its names.
        sentences: Its sentences, the accounts by id.
    """

    record: Record
    vocabulary: Vocabulary
    sentences: tuple[Sentence, ...]

    @classmethod
    def of(cls, record: Record) -> "Passages":
        """Read a record's texts once."""
        vocabulary = Vocabulary.of(record)
        claims: dict[str, list[Claim]] = defaultdict(list)
        for claim in record.claims:
            claims[claim.report].append(claim)
        events = _event_keys(record, vocabulary)
        rows: list[Sentence] = []
        for report in sorted(record.reports, key=lambda report: report.id):
            ordered = sorted(claims[report.id], key=lambda claim: (claim.start, claim.end))
            rows += sentences_of(report, ordered, vocabulary, events, len(rows))
        return cls(record, vocabulary, tuple(rows))

    @cached_property
    def holding(self) -> Mapping[str, tuple[int, ...]]:
        """Numbers of the sentences that hold a key."""
        found: dict[str, list[int]] = defaultdict(list)
        for sentence in self.sentences:
            for key in sentence.keys:
                found[key].append(sentence.number)
        return {key: tuple(numbers) for key, numbers in found.items()}

    @cached_property
    def claim_sentence(self) -> Mapping[str, Sentence]:
        """The sentence of each claim, by claim id."""
        return {claim.id: row for row in self.sentences for claim in row.claims}

    @cached_property
    def words(self) -> Mapping[str, tuple[tuple[str, int, int], ...]]:
        """The folded words of each account with their places, by report id."""
        return {r.id: tuple(folded_words(r.text)) for r in self.record.reports}

    @cached_property
    def estimate_of(self) -> Mapping[str, Estimate]:
        """The estimate that holds each number, by quantity id; the fuller of two."""
        found: dict[str, Estimate] = {}
        for estimate in sorted(self.record.estimates, key=lambda e: (len(e.values), e.id)):
            found.update((value.quantity, estimate) for value in estimate.values)
        return found

    def weight(self, key: str) -> float:
        """How much a key tells: 1 where no sentence holds it, little where most do."""
        every = len(self.sentences) + 1
        return max(0.1, log(every / (len(self.holding.get(key, ())) + 1)) / log(every + 1))

    def known(self, key: str) -> bool:
        """Whether any sentence holds a key."""
        return key in self.holding or key in self._about_accounts

    @cached_property
    def _about_accounts(self) -> frozenset[str]:
        """Keys of headlines and outlets."""
        return frozenset().union(*(sentence.around for sentence in self.sentences))

    def about(self, keys: Iterable[str]) -> list[Sentence]:
        """Sentences that hold one of some keys, those with the most telling ones first."""
        score: Counter[int] = Counter()
        for key in sorted(set(keys)):
            weight = round(self.weight(key) * 1000)
            for number in self.holding.get(key, ()):
                score[number] += weight
        return [
            self.sentences[number]
            for number, _ in sorted(score.items(), key=lambda row: (-row[1], row[0]))
        ]


def _event_keys(record: Record, vocabulary: Vocabulary) -> Mapping[str, frozenset[str]]:
    """Keys of all claims of an event that several accounts tell, by claim id."""
    claims = {claim.id: claim for claim in record.claims}
    found: dict[str, frozenset[str]] = {}
    for event in record.events:
        if len(event.claims) < 2:
            continue
        texts = [claims[each].text for each in event.claims if each in claims]
        keys = frozenset().union(
            *(keys_of(terms_of(text, 0, len(text), vocabulary)) for text in texts)
        )
        found.update((claim, keys) for claim in event.claims)
    return found


def sentences_of(
    report: Report,
    claims: Sequence[Claim],
    vocabulary: Vocabulary,
    events: Mapping[str, frozenset[str]],
    first: int = 0,
) -> Iterator[Sentence]:
    """The sentences of one account.

    Args:
        report: The account.
        claims: Its claims, in order.
        vocabulary: How names are spelled.
        events: Keys of other accounts' claims of the same events, by claim id.
        first: Number of the first sentence.
    """
    spans = split_sentences(report.text, report.blocks)
    starts = [span.start for span in spans]
    blocks = report.blocks
    block_starts = [block.start for block in blocks]
    held: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        held[max(0, bisect_right(starts, claim.start) - 1)].append(claim)
    terms = [terms_of(report.text, span.start, span.end, vocabulary) for span in spans]
    keys = [keys_of(each) for each in terms]
    days = [days_of(held[n]) for n in range(len(spans))]
    title = keys_of(terms_of(report.title or "", 0, len(report.title or ""), vocabulary))
    outlet = keys_of(terms_of(report.outlet or "", 0, len(report.outlet or ""), vocabulary))
    for n, span in enumerate(spans):
        near = [m for m in range(max(0, n - _BEFORE), n) if _close(spans[m], span)]
        block = blocks[max(0, bisect_right(block_starts, span.start) - 1)] if blocks else None
        opening = bisect_right(starts, block.start - 1) if block else n
        if opening < n and opening not in near:
            near = [opening, *near]
        yield Sentence(
            number=first + n,
            report=report,
            start=span.start,
            end=span.end,
            claims=tuple(held[n]),
            terms=terms[n],
            keys=keys[n],
            around=title.union(outlet, *(keys[m] for m in near)),
            leans=bool(_PRONOUN.match(report.text[span.start : span.end])),
            events=frozenset().union(*(events.get(claim.id, frozenset()) for claim in held[n])),
            days=days[n],
            days_before=tuple(day for m in near for day in days[m]),
        )


def _close(before: Span, span: Span) -> bool:
    return span.start - before.end <= _NEAR
