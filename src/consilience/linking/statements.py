"""Statements: what a voice said once, however often and however much of it is carried.

Two quotations of one voice are one statement where they have the same words, or where one holds
the other's words in a row: an account, or two of them, may quote more or less of one speech.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from consilience.model.claim import Claim
from consilience.model.entity import Occurrence, Said, Statement
from consilience.model.identity import content_id
from consilience.model.span import Passage, Span
from consilience.model.when import When
from consilience.text.clusters import Clusters
from consilience.text.folding import fold

_ROW = 6
"""Words in a row that two voices' quotations share by chance hardly ever."""


def link_statements(claims: Sequence[Claim], texts: Mapping[str, str]) -> dict[str, Statement]:
    """Find what was said once.

    Args:
        claims: Claims of all reports, with their voices.
        texts: The text of each report.

    Returns:
        The statement of each quoted claim, by the claim's id.
    """
    quoted: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        vouches = claim.attribution[-1]
        if vouches.quoted and vouches.voice is not None:
            quoted[vouches.voice].append(claim)
    return {
        claim.id: statement
        for voice, of_one in quoted.items()
        for group in _groups(of_one)
        for statement in [_statement(voice, group, texts)]
        for claim in group
    }


def _groups(claims: Sequence[Claim]) -> Iterable[Sequence[Claim]]:
    """Quotations of one voice that are one statement."""
    by_words: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_words[fold(claim.text)].append(claim)
    clusters: Clusters[str] = Clusters()
    rows: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for words in sorted(by_words, key=lambda one: (-len(one), one)):
        clusters.add(words)
        split = words.split()
        own = [tuple(split[place : place + _ROW]) for place in range(len(split) - _ROW + 1)]
        # What holds all the words holds each row of them: those that hold the rarest are enough.
        for longer in min((rows[row] for row in own), key=len, default=[]):
            if f" {words} " in f" {longer} ":
                clusters.join(longer, words, "")
        for row in own:
            rows[row].append(words)
    for members, _ in clusters.sets():
        yield [claim for words in sorted(members) for claim in by_words[words]]


def _statement(voice: str, group: Sequence[Claim], texts: Mapping[str, str]) -> Statement:
    ordered = sorted(group, key=lambda claim: (claim.report, claim.start))
    words = min((fold(claim.text) for claim in group), key=lambda one: (-len(one), one))
    links = [(claim.report, claim.attribution[-1]) for claim in ordered]
    return Statement(
        id=content_id("s", voice, words),
        voice=voice,
        said=_said([(report, link.said) for report, link in links if link.said]),
        medium=_told_most([(report, link.medium) for report, link in links], texts),
        to=_told_most([(report, link.to) for report, link in links], texts),
        occurrences=tuple(
            Occurrence(claim.report, claim.start, claim.end, quoted=True)
            for claim in _widest(ordered)
        ),
    )


def _widest(group: Sequence[Claim]) -> Iterator[Claim]:
    """Leave out what overlaps a passage before it: clauses of one quotation are said at once."""
    last: Claim | None = None
    for claim in sorted(group, key=lambda claim: (claim.report, claim.start, -claim.end)):
        if last is None or claim.report != last.report or claim.start >= last.end:
            yield claim
            last = claim


def _said(told: Sequence[tuple[str, When]]) -> Said:
    """The days told most often, the earliest of those told as often, with every passage."""
    days = Counter((when.first, when.last) for _, when in told if when.first)
    first, last = min(
        days, key=lambda one: (-days[one], one[0], one[1] or ""), default=(None, None)
    )
    places = {Passage(report, when.start, when.end) for report, when in told}
    return Said(first, last, tuple(sorted(places)))


def _told_most(told: Sequence[tuple[str, Span | None]], texts: Mapping[str, str]) -> str | None:
    words = Counter(span.of(texts[report]) for report, span in told if span)
    return min(words, key=lambda one: (-words[one], one), default=None)
