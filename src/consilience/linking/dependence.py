"""Which account takes words from which, and whom it cites."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from consilience.linking.alignment import Shared, meetings, shared_passages
from consilience.linking.citations import citations
from consilience.linking.company import Company
from consilience.linking.outlets import bare_name, names_somebody
from consilience.linking.words import Words, words_of
from consilience.model.analysis import Analysis
from consilience.model.claim import Claim
from consilience.model.dependence import Dependence, DependenceKind, Source
from consilience.model.identity import content_id
from consilience.model.report import Report
from consilience.model.span import Passage
from consilience.text.folding import fold


def link_dependence(
    reports: Sequence[Report],
    analyses: Sequence[Analysis],
    claims: Sequence[Claim],
    company: Company,
) -> tuple[Dependence, ...]:
    """Find shared passages between accounts and the agencies and outlets that they cite.

    Shared words are found through an index of rows of telling words, so that only accounts that
    share one are compared (:mod:`consilience.linking.alignment`).

    Args:
        reports: The accounts.
        analyses: The same accounts, read, in the same order.
        claims: Claims of all of them.
        company: Which reports are looked at beside which, where very many share their words.
    """
    rows = [*_shared(reports, analyses, company), *_cited(reports, analyses, claims)]
    return tuple(sorted({row.id: row for row in rows}.values(), key=lambda row: row.id))


def _shared(
    reports: Sequence[Report], analyses: Sequence[Analysis], company: Company
) -> Iterator[Dependence]:
    order = sorted(range(len(reports)), key=lambda number: reports[number].id)
    words = [words_of(analyses[number]) for number in order]
    for (first, second), seeds in sorted(meetings(words, company).items()):
        shared = shared_passages(words[first], words[second], seeds)
        if not shared:
            continue
        one, other = reports[order[first]], reports[order[second]]
        if _takes(one, other):
            yield _row(words[first], words[second], shared)
        else:
            turned = [Shared(s.there, s.here, s.matched, s.quoted) for s in shared]
            yield _row(words[second], words[first], turned)


def _takes(one: Report, other: Report) -> bool:
    """Whether the one took from the other: the later from the earlier; else by the order of ids.

    The kind of the row says that words are shared; only the two days say which way they went.
    """
    first, second = one.published.first, other.published.first
    if not first or not second or first[:10] == second[:10]:
        return one.id < other.id
    return first > second


def _row(taker: Words, giver: Words, shared: Sequence[Shared]) -> Dependence:
    spans = {span for s in shared for span in (_passage(taker, s.here), _passage(giver, s.there))}
    taken = {number for s in shared for number in range(s.here[0], s.here[1] + 1)}
    quoted = sum(s.matched for s in shared if s.quoted)
    kind: DependenceKind = "shared_quote" if quoted > sum(s.matched for s in shared) / 2 else "copy"
    return Dependence(
        id=content_id("d", kind, taker.report, giver.report),
        report=taker.report,
        on=Source(report=giver.report, voice=None, name=None),
        kind=kind,
        spans=tuple(sorted(spans)),
        share=round(min(1.0, len(taken) / max(1, len(taker.every))), 4),
    )


def _passage(words: Words, place: tuple[int, int]) -> Passage:
    return Passage(words.report, words.every[place[0]][1], words.every[place[1]][2])


def _cited(
    reports: Sequence[Report], analyses: Sequence[Analysis], claims: Sequence[Claim]
) -> Iterator[Dependence]:
    """One row for each report and name it cites, with every passage."""
    found: dict[tuple[str, str], set[Passage]] = defaultdict(set)
    written: dict[tuple[str, str], list[str]] = defaultdict(list)
    texts = {report.id: report.text for report in reports}
    for report, given, spans in citations(reports, analyses, claims):
        name = bare_name(given)
        if not names_somebody(name):
            continue
        key = report, fold(name).removeprefix("the ")
        found[key] |= {_narrowed(span, name, texts[report]) for span in spans}
        written[key].append(" ".join(name.split()))
    for (report, folded), passages in sorted(found.items()):
        yield Dependence(
            id=content_id("d", "cites", report, folded),
            report=report,
            on=Source(report=None, voice=None, name=max(sorted(written[report, folded]), key=len)),
            kind="cites",
            spans=tuple(sorted(_widest(passages))),
            share=None,
        )


def _narrowed(span: Passage, name: str, text: str) -> Passage:
    """The place of a name in a passage; the passage where it says "the newspaper" for it."""
    at = text.find(name, span.start, span.end)
    return Passage(span.report, at, at + len(name)) if at >= 0 else span


def _widest(passages: Iterable[Passage]) -> set[Passage]:
    """The passages that lie in no other."""
    every = set(passages)
    return {
        one
        for one in every
        if not any(o != one and o.start <= one.start and one.end <= o.end for o in every)
    }
