"""Which account takes words from which, and whom it cites."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from consilience.model.analysis import Analysis
from consilience.model.claim import Claim
from consilience.model.dependence import Dependence, DependenceKind, Source
from consilience.model.identity import content_id
from consilience.model.report import Report
from consilience.model.span import Passage
from consilience.text.folding import content_stems, fold, folded_words

SHINGLE = 8
"""Words in a row that two accounts must share before a passage counts as taken."""
_TELLING = 4
"""Words with a meaning of their own that a shared row must hold; else it is a formula."""
_COMMON_TO = 50
"""A row of words shared by more accounts than this is a formula, not a trace."""
_PUBLISHERS = re.compile(
    r"\b(?:news|times|post|journal|gazette|herald|tribune|telegraph|guardian|observer|mail|press|"
    r"agency|radio|television|tv|broadcasting|magazine|daily|weekly|wire|newspaper|social|reuters|"
    r"bloomberg|interfax|xinhua|afp|ap|bbc|cnn|tass|upi|dpa|ansa|efe|irna|isna|mena|pti|anadolu|"
    r"ria|ukrinform|kyodo|yonhap|twitter|facebook|telegram)\b"
)


@dataclass(frozen=True, slots=True)
class _Words:
    report: str
    words: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    quoted: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class _Run:
    """Words in a row that two reports share: where they begin in each, and how many."""

    here: int
    there: int
    length: int


def link_dependence(
    reports: Sequence[Report], analyses: Sequence[Analysis], claims: Sequence[Claim]
) -> tuple[Dependence, ...]:
    """Find shared passages between accounts and the agencies and outlets that they cite.

    Shared words are found through an index of rows of words, so that only accounts that share one
    are compared (shingling: Broder, 1997).

    Args:
        reports: The accounts.
        analyses: The same accounts, read, in the same order.
        claims: Claims of all of them.
    """
    rows = [*_shared(reports, analyses), *_cited(reports, claims)]
    return tuple(sorted({row.id: row for row in rows}.values(), key=lambda row: row.id))


def _words(analysis: Analysis) -> _Words:
    found = [
        (word, sentence.start + start, sentence.start + end)
        for sentence in analysis.sentences
        for word, start, end in folded_words(analysis.text[sentence.start : sentence.end])
    ]
    spoken = [(q.start, q.end) for q in analysis.quotations if q.depth == 0]
    return _Words(
        analysis.report,
        tuple(word for word, _, _ in found),
        tuple((start, end) for _, start, end in found),
        tuple(any(first <= start < last for first, last in spoken) for _, start, _ in found),
    )


def _shared(reports: Sequence[Report], analyses: Sequence[Analysis]) -> Iterator[Dependence]:
    words = [_words(analysis) for analysis in analyses]
    for (first, second), starts in sorted(_meetings(words).items()):
        runs = [
            run
            for run in _runs(words[first], words[second], starts)
            if _tells(words[first].words[run.here : run.here + run.length])
        ]
        if not runs:
            continue
        taker, giver = _direction(reports[first], reports[second])
        swapped = taker is not reports[first]
        here, there = (second, first) if swapped else (first, second)
        turned = [_Run(r.there, r.here, r.length) if swapped else r for r in runs]
        yield _row(words[here], words[there], turned, taker.id, giver.id)


def _meetings(words: Sequence[_Words]) -> dict[tuple[int, int], list[tuple[int, int]]]:
    """Where two reports share a row of words, by the pair of their numbers."""
    index: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for number, report in enumerate(words):
        for place in range(len(report.words) - SHINGLE + 1):
            index[report.words[place : place + SHINGLE]].append((number, place))
    meetings: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for places in index.values():
        if len(places) > _COMMON_TO:
            continue
        for position, (first, here) in enumerate(places):
            for second, there in places[position + 1 :]:
                if first != second:
                    meetings[first, second].append((here, there))
    return meetings


def _runs(one: _Words, other: _Words, starts: Iterable[tuple[int, int]]) -> list[_Run]:
    """Join meeting rows into the longest runs of shared words, in the order of the first report."""
    runs: list[_Run] = []
    for here, there in sorted(starts):
        if any(
            run.here <= here < run.here + run.length and here - run.here == there - run.there
            for run in runs
        ):
            continue
        length = SHINGLE
        while (
            here + length < len(one.words)
            and there + length < len(other.words)
            and one.words[here + length] == other.words[there + length]
        ):
            length += 1
        runs.append(_Run(here, there, length))
    return runs


def _tells(words: Sequence[str]) -> bool:
    return len(content_stems(" ".join(words))) >= _TELLING


def _direction(one: Report, other: Report) -> tuple[Report, Report]:
    """Who took from whom: the later from the earlier; where days do not tell, the order of ids.

    The kind of the row says that words are shared; only the two days say which way they went.
    """
    if (one.published.first or "") == (other.published.first or ""):
        return (one, other) if one.id < other.id else (other, one)
    if not one.published.first or not other.published.first:
        return (one, other) if one.id < other.id else (other, one)
    return (one, other) if one.published.first > other.published.first else (other, one)


def _row(here: _Words, there: _Words, runs: Sequence[_Run], taker: str, giver: str) -> Dependence:
    spans = [
        span for run in runs for span in (_span(here, run.here, run), _span(there, run.there, run))
    ]
    words = sum(run.length for run in runs)
    quoted = sum(
        here.quoted[run.here + step] and there.quoted[run.there + step]
        for run in runs
        for step in range(run.length)
    )
    kind: DependenceKind = "shared_quote" if quoted > words / 2 else "copy"
    return Dependence(
        id=content_id("d", kind, taker, giver),
        report=taker,
        on=Source(report=giver, voice=None, name=None),
        kind=kind,
        spans=tuple(sorted(set(spans))),
        share=round(min(1.0, words / max(1, len(here.words))), 4),
    )


def _span(words: _Words, place: int, run: _Run) -> Passage:
    return Passage(words.report, words.places[place][0], words.places[place + run.length - 1][1])


def _cited(reports: Sequence[Report], claims: Sequence[Claim]) -> Iterator[Dependence]:
    for report in reports:
        for credit in report.credits:
            yield _citation(report.id, credit, _found(report, credit))
    for claim in claims:
        for link in claim.attribution[1:]:
            if link.start is None or link.end is None or not _PUBLISHERS.search(fold(link.name)):
                continue
            if link.name[:1].isupper() and link.kind in {"organisation", "document"}:
                passage = Passage(claim.report, link.start, link.end)
                yield _citation(claim.report, link.name, (passage,))


def _found(report: Report, credit: str) -> tuple[Passage, ...]:
    place = report.text.find(credit)
    return (Passage(report.id, place, place + len(credit)),) if place >= 0 else ()


def _citation(report: str, name: str, spans: tuple[Passage, ...]) -> Dependence:
    return Dependence(
        id=content_id("d", "cites", report, fold(name)),
        report=report,
        on=Source(report=None, voice=None, name=name),
        kind="cites",
        spans=spans,
        share=None,
    )
