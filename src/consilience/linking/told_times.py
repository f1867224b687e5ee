"""The times that reports tell, each with what is told of it, and which tell of one happening."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import chain, combinations, islice, product

from consilience.calendar import Anchor, Tense, WrittenTime, find_times, resolve, tense_hint
from consilience.calendar.expression import Date, Span, Weekday
from consilience.gazetteer import canonical, government_of, name_kind
from consilience.model.analysis import Analysis
from consilience.model.claim import Claim, Modality
from consilience.packs.lexicon import Lexicon
from consilience.text.folding import content_stems, fold, folded_words, stem

ALIKE = 4.0
"""Times of two reports are of one happening from this score on."""
ALIKE_WITHIN = 1.25
"""The same for two times of one report."""
_LEAD = 4
"""Sentences that open a report, its headline among them."""
_WINDOW = 60
"""Code points before and after a time that tell what it is the time of."""
_THROUGH = re.compile(r",?\s{1,3}(?:through|to|until|till)\s{1,3}")
_QUOTES = tuple("\"'“”‘’")
_NO_HAPPENING = frozenset({"statement", "other"})
_CROWDED = 60
"""Times that share a key and are all compared; of more each with so many of the nearest reports."""
_LONGEST = 31
_TELLING_NUMBER = 5
_TIME_WORDS = content_stems(
    """monday tuesday wednesday thursday friday saturday sunday january february march april june
    july august september october november december today yesterday tomorrow week month year day
    night morning last next"""
)


@dataclass(frozen=True, slots=True)
class Features:
    """What a stretch of text is compared by.

    Attributes:
        types: The packs' types that its words give away.
        names: Names in it that are no country's.
        lands: Countries, by name, people or seat.
        numbers: Numbers with what they count.
        stems: Stems of its words.
    """

    types: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    lands: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    stems: frozenset[str] = frozenset()

    def __or__(self, other: "Features") -> "Features":
        """What either has."""
        return Features(
            self.types | other.types,
            self.names | other.names,
            self.lands | other.lands,
            self.numbers | other.numbers,
            self.stems | other.stems,
        )

    def shared(self, other: "Features") -> float:
        """How much two stretches share: numbers of one thing weigh most, then names."""
        return (
            2.0 * len(self.numbers & other.numbers)
            + 1.5 * min(3, len(self.names & other.names))
            + 0.5 * min(2, len(self.lands & other.lands))
            + 0.5 * min(8, len(self.stems & other.stems))
            + 1.0 * min(2, len(self.types & other.types))
        )


@dataclass(frozen=True, slots=True)
class Told:
    """A time of a report and what is told of it.

    Attributes:
        report: Id of the report.
        start: First code point of what is told.
        end: Code point after the last one.
        written: The time; null for something told as going on, whose time is the report's own.
        tense: Whether the words around tell of the past or the future.
        modality: Whether it is told as done.
        opens: Whether it stands in the first sentences of the report.
        near: What stands around the time.
        whole: What its sentence holds; for what is going on, what the report tells of its kind.
        limit: Whether it is the day by which something is to be done.
    """

    report: str
    start: int
    end: int
    written: WrittenTime | None
    tense: Tense | None
    modality: Modality
    opens: bool
    near: Features
    whole: Features
    limit: bool = False

    @property
    def is_done(self) -> bool:
        """Whether it is told as having happened: what is to come may come on another day."""
        return self.modality == "actual" and self.tense != "future" and not self.limit

    def days(self, published: tuple[date, date]) -> tuple[date, date] | None:
        """The days it means in a report of these days; null where it means none or too many."""
        if self.written is None:
            return published
        return _days(self.written, self.tense, published)

    @property
    def names_its_day(self) -> bool:
        """Whether it is a date with month and day, so that only its year can be open."""
        said = self.written.expression if self.written else None
        return isinstance(said, Date) and bool(said.month and said.day)

    @property
    def is_span(self) -> bool:
        """Whether it tells the first and the last day of something."""
        return self.written is not None and isinstance(self.written.expression, Span)


@lru_cache(maxsize=200_000)
def _days(
    written: WrittenTime, tense: Tense | None, published: tuple[date, date]
) -> tuple[date, date] | None:
    resolved = resolve(written, Anchor(published[0], published[1], tense))
    if not resolved.first or resolved.unresolved:
        return None
    first = date.fromisoformat(resolved.first[:10])
    last = date.fromisoformat((resolved.last or resolved.first)[:10])
    return (first, last) if (last - first).days <= _LONGEST else None


class Teller:
    """Finds the times that reports tell, with what is told of them.

    Args:
        lexicon: The packs, whose words give types away.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def told(self, analysis: Analysis, claims: Sequence[Claim]) -> list[Told]:
        """What a report tells of times, and what it tells as going on.

        Args:
            analysis: The report, read.
            claims: Its claims.
        """
        rows: list[Told] = []
        starts = [sentence.start for sentence in analysis.sentences]
        by_pack: dict[str, Features] = {}
        for claim in claims:
            if claim.pack:
                sentence = analysis.sentences[max(0, bisect_right(starts, claim.start) - 1)]
                around = self._features(analysis, claims, sentence.start, sentence.end)
                by_pack[claim.pack] = by_pack.get(claim.pack, Features()) | around
        for claim in claims:
            if claim.modality not in {"possible", "conditional", "denied"}:
                sentence = analysis.sentences[max(0, bisect_right(starts, claim.start) - 1)]
                rows += self._of_claim(
                    analysis, claims, claim, (sentence.start, sentence.end), by_pack
                )
        return rows

    def _of_claim(
        self,
        analysis: Analysis,
        claims: Sequence[Claim],
        claim: Claim,
        sentence: tuple[int, int],
        by_pack: Mapping[str, Features],
    ) -> Iterator[Told]:
        opening = analysis.sentences[min(_LEAD, len(analysis.sentences)) - 1].start
        told = {(when.start, when.end) for when in claim.times}
        times = [
            time
            for time in _with_spans(analysis.text, find_times(analysis.text, *sentence))
            if time.kind in {"DATE", "TIME"}
            and not _is_title(analysis.text, time)
            and not _is_quoted(analysis, time)
            and any(time.start < end and start < time.end for start, end in told)
        ]
        for time in times:
            first = max(sentence[0], time.start - _WINDOW)
            last = min(sentence[1], time.end + _WINDOW)
            yield Told(
                claim.report,
                claim.start,
                claim.end,
                time,
                tense_hint(analysis.text, time.start, time.end),
                claim.modality,
                sentence[0] <= opening,
                self._features(analysis, claims, first, last),
                self._features(analysis, claims, *sentence),
                limit=any(
                    when.role == "deadline" and when.start < time.end and time.start < when.end
                    for when in claim.times
                ),
            )
        going_on = claim.phase in {"begun", "ongoing"} and claim.modality == "actual"
        if not times and going_on and claim.pack and claim.pack in by_pack:
            whole, place = by_pack[claim.pack], (claim.report, claim.start, claim.end)
            yield Told(*place, None, None, claim.modality, sentence[0] <= opening, whole, whole)

    def _features(
        self, analysis: Analysis, claims: Sequence[Claim], start: int, end: int
    ) -> Features:
        text = analysis.text[start:end]
        names: set[str] = set()
        lands: set[str] = set()
        own_words: set[str] = set()
        for name in analysis.names:
            if start <= name.start and name.end <= end:
                known, land = meant(analysis.text[name.start : name.end])
                names |= {known} - {""}
                lands |= {land} - {""}
                own_words |= content_stems(analysis.text[name.start : name.end])
        words = [word for word, _, _ in folded_words(text)]
        return Features(
            types=frozenset(f.type.id for f in self._lexicon.triggers_in(words)) - _NO_HAPPENING,
            names=frozenset(names),
            lands=frozenset(lands),
            numbers=frozenset(_numbers(claims, start, end)),
            stems=content_stems(text) - _TIME_WORDS - own_words,
        )


def _is_quoted(analysis: Analysis, time: WrittenTime) -> bool:
    """Whether a time is counted from the day on which somebody spoke, not from the report's."""
    said = time.expression
    if isinstance(said, Date) and said.day:
        return False
    return any(q.start <= time.start < q.end for q in analysis.quotations if q.depth == 0)


def _is_title(text: str, time: WrittenTime) -> bool:
    """Whether a time stands between quotation marks all by itself: the name of a programme."""
    return text[time.start - 1 : time.start] in _QUOTES and text[time.end : time.end + 1] in _QUOTES


def _with_spans(text: str, times: Sequence[WrittenTime]) -> list[WrittenTime]:
    """The times of a sentence; "three days from Friday, May 2, through Sunday" is one span."""
    joined: list[WrittenTime] = []
    for time in times:
        before = joined[-1] if joined else None
        between = text[before.end : time.start] if before else ""
        if before and _THROUGH.fullmatch(between) and isinstance(time.expression, Date | Weekday):
            inner = find_times(text, _after_from(before), before.end)
            if inner and isinstance(inner[-1].expression, Date | Weekday):
                first = inner[-1]
                passage = text[first.start : time.end]
                span = Span(first, time)
                joined[-1] = WrittenTime(first.start, time.end, passage, "DATE", span)
                continue
        joined.append(time)
    return joined


def _after_from(time: WrittenTime) -> int:
    head, _, tail = time.text.rpartition(" from ")
    return time.end - len(tail) if head else time.start


@lru_cache(maxsize=20_000)
def meant(name: str) -> tuple[str, str]:
    """The key of a name that is no country's, and the country it names or whose seat it is."""
    known = canonical(name) if name_kind(name) else ""
    kind, _, rest = known.partition(":")
    if kind in {"country", "nationality"}:
        return "", rest.split(":")[0]
    land = government_of(name) or "" if known else ""
    return known or " ".join(fold(name).split()[-1:]), land


def _numbers(claims: Sequence[Claim], start: int, end: int) -> Iterator[str]:
    for claim in claims:
        if claim.end < start or claim.start > end:
            continue
        for quantity in claim.quantities:
            told = start <= quantity.start and quantity.end <= end
            if told and quantity.best is not None and quantity.best >= _TELLING_NUMBER:
                counted = quantity.counted.kind if quantity.counted else quantity.unit
                yield f"{quantity.best} {''.join(map(stem, fold(counted or '').split()[:1]))}"


def alike(one: Told, other: Told) -> float:
    """How much speaks for two times being of one happening: what is near, and half the rest."""
    near = one.near.shared(other.near)
    return near + 0.5 * max(0.0, one.whole.shared(other.whole) - near)


def meetings(
    told: Sequence[Told], nearest: Callable[[str], Collection[str]]
) -> dict[int, list[tuple[int, float]]]:
    """Which times meet which, by their places in the row, with what speaks for it.

    Found through an index of numbers, pairs of names and pairs of a name and a type, so that only
    times that share one are compared; of very many those of the reports that share names.

    Args:
        told: The times.
        nearest: For a report those that share names with it, the nearest first.
    """
    index: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, row in enumerate(told):
        for key in _keys(row):
            index[key].append(place)
    pairs: set[tuple[int, int]] = set()
    for places in index.values():
        many = len(places) > _CROWDED
        pairs.update(_of_nearest(places, told, nearest) if many else combinations(places, 2))
    found: dict[int, list[tuple[int, float]]] = defaultdict(list)
    for one, other in sorted(pairs):
        score = alike(told[one], told[other])
        same = told[one].report == told[other].report
        if score >= (ALIKE_WITHIN if same else ALIKE):
            found[one].append((other, score))
            found[other].append((one, score))
    return found


def _of_nearest(
    places: Sequence[int], told: Sequence[Told], nearest: Callable[[str], Collection[str]]
) -> Iterator[tuple[int, int]]:
    """Each of many times with those of its report and of the reports nearest to it."""
    by_report: dict[str, list[int]] = defaultdict(list)
    for place in places:
        by_report[told[place].report].append(place)
    for report, own in by_report.items():
        yield from combinations(own[:_CROWDED], 2)
        near = chain.from_iterable(by_report[o] for o in nearest(report) if o in by_report)
        yield from ((min(a, b), max(a, b)) for a, b in product(islice(near, _CROWDED), own))


def _keys(row: Told) -> Iterator[tuple[str, ...]]:
    whole = row.whole
    yield from (("number", number) for number in whole.numbers)
    for name in whole.names:
        yield from (("type", name, kind) for kind in whole.types)
        yield from (("land", name, land) for land in whole.lands)
        yield from (("within", name, row.report),)
    yield from (("names", *pair) for pair in combinations(sorted(whole.names), 2))
    if row.written:
        yield from (
            ("words", *pair) for pair in combinations(sorted(whole.stems, key=_rare)[:6], 2)
        )


def _rare(word: str) -> tuple[int, str]:
    """Long words first: they are shared by few."""
    return -len(word), word
