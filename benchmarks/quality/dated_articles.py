"""Real articles whose day is known, ten in a folder, read once for all that is done with them."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from xml.etree import ElementTree

from consilience.calendar import parse_date
from consilience.extraction import extract
from consilience.language import analyse
from consilience.model.analysis import Analysis
from consilience.model.claim import Claim
from consilience.model.report import UNKNOWN_DATE, Published, Report
from consilience.packs.lexicon import Lexicon
from consilience.reading.account import Account, report_of
from consilience.reading.plain import decoded

FOLDER = 10
"""Articles in a folder."""
_WEEK = 7


@dataclass(frozen=True, slots=True)
class Article:
    """An article as its corpus has it.

    Attributes:
        name: Its name in the corpus.
        day: The day on which it was published.
        text: Headline and body, without the line that states the day.
        shelf: What it is mixed within: a week, or a topic of a corpus that spans years.
    """

    name: str
    day: date
    text: str
    shelf: str


@dataclass(frozen=True, slots=True)
class Opened:
    """An article, read without a day."""

    article: Article
    report: Report
    analysis: Analysis
    claims: tuple[Claim, ...]

    def bearing(self, day: date | None) -> Report:
        """The report as it is where it came with a day, or with none."""
        if day is None:
            return self.report
        stated = Published(day.isoformat(), day.isoformat(), "metadata", None, ())
        return replace(self.report, published=stated)


def opened(article: Article, lexicon: Lexicon) -> Opened:
    """Read, analyse and extract an article without the day that came with it."""
    data = article.text.encode()
    account = Account(article.name, data, *decoded(article.name, data))
    report = replace(report_of(account), published=UNKNOWN_DATE)
    analysis = analyse(report)
    return Opened(article, report, analysis, extract(report, analysis, lexicon))


_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DATELINE = re.compile(
    rf"(?m)^([^\n]{{0,40}}?)(,? ?{_MONTH} \d\d?)(?= \([A-Z][\w ]{{1,30}}\) ?[—–-])"
)
"""The day in a dateline with an agency: ``TARVIK, April 5 (AWN) —``."""


def undatelined(article: Article) -> Article:
    """The article without the day of its dateline."""
    return replace(article, text=_DATELINE.sub(r"\1", article.text, count=1))


def lined(article: Article) -> Article:
    """The article with its day, less the year, in a line below its headline, as pages have it.

    MEANTIME has that line, with the year; PolNeAR's texts came without.
    """
    head, _, body = undatelined(article).text.partition("\n")
    return replace(article, text=f"{head}\n\n{article.day:%B} {article.day.day}\n\n{body}")


def reprinted(article: Article) -> Article:
    """The article as another outlet prints it again, word for word, two days later."""
    plain = undatelined(article)
    text = f"{plain.text}\n\nWe print this article as it came to us from its writer."
    return replace(plain, name=f"{plain.name} again", day=plain.day + timedelta(2), text=text)


def dateline_of(article: Article) -> date | None:
    """The day of its dateline, in the year that brings it nearest to the day of the article."""
    found = _DATELINE.search(article.text)
    if not found:
        return None
    told = found[2].strip(", ")
    days = [parse_date(f"{told}, {article.day.year + shift}") for shift in (-1, 0, 1)]
    return min((d.day for d in days if d), key=lambda day: abs(day - article.day), default=None)


def meantime(corpora: Path) -> Iterator[Article]:
    """The articles of Wikinews in MEANTIME; the second line of each is its day."""
    files = sorted((corpora / "meantime" / "intra_cross-doc_annotation").glob("*/*.xml"))
    for file in files:
        lines: dict[int, list[str]] = defaultdict(list)
        for token in ElementTree.parse(file).getroot().iter("token"):  # noqa: S314 - a local corpus
            lines[int(token.get("sentence", "0"))].append(token.text or "")
        day = parse_date(" ".join(lines.get(1, [])))
        if day:
            text = "\n".join(_spaced(lines[n]) for n in sorted(lines) if n != 1)
            yield Article(file.stem, day.day, text, file.parent.name)


def _spaced(words: Sequence[str]) -> str:
    line = re.sub(r" ([,.;:!?%)])|(?<=[($]) ", r"\1", " ".join(words))
    return re.sub(r" ('s|n't|’s)", r"\1", line)


def polnear(corpora: Path) -> Iterator[Article]:
    """PolNeAR's training articles."""
    data = corpora / "polnear" / "data"
    rows = (data / "metadata.tsv").read_text("utf-8").splitlines()
    columns = rows[0].split("\t")
    for row in rows[1:]:
        cells = dict(zip(columns, row.split("\t"), strict=False))
        file = data / "train" / "text" / f"{cells['filename']}.txt"
        day = parse_date(cells.get("publication_date", "").split("T")[0])
        if file.exists() and day:
            monday = day.day - timedelta(day.day.weekday())
            yield Article(cells["filename"], day.day, file.read_text("utf-8"), monday.isoformat())


def folders(articles: Sequence[Article]) -> list[list[Article]]:
    """Ten articles of a shelf each, dealt out so that each folder spreads over the shelf's days.

    A shelf of fewer than ten makes none. MEANTIME, which spans years, makes folders of neighbours.
    """
    shelves: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        shelves[article.shelf].append(article)
    found = []
    for name in sorted(shelves):
        shelf = sorted(shelves[name], key=lambda article: (article.day, article.name))
        count = len(shelf) // FOLDER
        if _is_of_a_week(shelf):
            found += [shelf[first::count][:FOLDER] for first in range(count)]
        else:
            found += [shelf[first * FOLDER :][:FOLDER] for first in range(count)]
    return found


def _is_of_a_week(shelf: Sequence[Article]) -> bool:
    return (shelf[-1].day - shelf[0].day).days < _WEEK
