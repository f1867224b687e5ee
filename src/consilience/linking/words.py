"""The words of a report in order, as copied passages are found by them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from consilience.model.analysis import Analysis
from consilience.text.folding import content_stems, folded_words


@dataclass(frozen=True, slots=True)
class Words:
    """The telling words of a report, in order.

    Attributes:
        report: Id of the report.
        stems: Their stems; numbers stand as they are.
        places: Where they stand.
        numbers: The number of each among all words of the report.
        quoted: Whether each stands in a quotation.
        every: All words of the report, small ones among them, each with its place.
        sentences: The number of the first word of each sentence.
        told: How often the report has each stem.
        units: What each word of ``every`` is a part of: the number of the first word of its name or
            of its row of words tied by hyphens; its own number otherwise.
    """

    report: str
    stems: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    numbers: tuple[int, ...]
    quoted: tuple[bool, ...]
    every: tuple[tuple[str, int, int], ...]
    sentences: tuple[int, ...]
    told: Mapping[str, int]
    units: tuple[int, ...]
    marks: tuple[bool, ...]


def words_of(analysis: Analysis) -> Words:
    """The telling words of a report."""
    rows: list[tuple[str, int, int, int]] = []
    every: list[tuple[str, int, int]] = []
    sentences: list[int] = []
    for sentence in analysis.sentences:
        sentences.append(len(every))
        text = analysis.text[sentence.start : sentence.end]
        for word, start, end in folded_words(text):
            stem = word if word[0].isdigit() else next(iter(content_stems(word)), "")
            if stem:
                rows.append((stem, sentence.start + start, sentence.start + end, len(every)))
            every.append((word, sentence.start + start, sentence.start + end))
    spoken = [(q.start, q.end) for q in analysis.quotations if q.depth == 0]
    return Words(
        analysis.report,
        tuple(row[0] for row in rows),
        tuple((row[1], row[2]) for row in rows),
        tuple(row[3] for row in rows),
        tuple(any(first <= row[1] < last for first, last in spoken) for row in rows),
        tuple(every),
        tuple(sentences),
        Counter(row[0] for row in rows),
        _units(analysis, every),
        _marks(analysis, every),
    )


def _marks(analysis: Analysis, every: Sequence[tuple[str, int, int]]) -> tuple[bool, ...]:
    named = {place for name in analysis.names for place in range(name.start, name.end)}
    return tuple(word[0].isdigit() or start in named for word, start, _ in every)


def _units(analysis: Analysis, every: Sequence[tuple[str, int, int]]) -> tuple[int, ...]:
    """What each word is a part of: who writes a name in full chooses one word, not three."""
    units: list[int] = []
    name = 0
    for number, (_, start, end) in enumerate(every):
        while name < len(analysis.names) and analysis.names[name].end <= start:
            name += 1
        before = every[number - 1] if number else None
        named = name < len(analysis.names) and analysis.names[name].start < end
        goes_on = before is not None and (
            (named and before[1] >= analysis.names[name].start)
            or analysis.text[before[2] : start] == "-"
        )
        units.append(units[-1] if goes_on else number)
    return tuple(units)
