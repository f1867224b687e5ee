"""How well reports are dated by what they say, and how well wrong dates are noticed.

Usage: ``python -m benchmarks.quality.report_dates CORPORA [--every N] [--misses] [--adding]``

CORPORA is the folder that holds ``meantime`` (CC BY 4.0) and ``polnear`` (its training articles:
measured, never redistributed). Ten articles of one week make a folder; MEANTIME, whose articles lie
years apart, has folders of ten neighbours of one topic. Datelines lose their day. Each folder is
dated several times:

- *none dated*: no article has its day;
- *half dated*: every other one has, then the others have;
- *a stranger undated*: all have, and an eleventh, of another time, has none: whatever is told of it
  is wrong;
- *a reprint*: all have, and one of them is printed again two days later, word for word, without
  a day;
- *datelines*: one article keeps its dateline, which has no year; the others have their days. Right
  is the dateline's day in the year in which the corpus has the article, which may be a day off;
- *lines*: every other one has its day, the others have a line "April 5" below the headline, then
  the other way round; *a stranger's line*: all have their days, and the eleventh has such a line.

Right: the day to the day. Near: several days that hold the right one, with how many in the median.
Wrong: anything else; beside: those of them that are one day off. Refused: nothing told. *Single
days* puts together what is told of those that bear no day, or none with its year. Then every
article bears a day that is some days, a month or a year off, two of a folder at a time, among
others that bear theirs. Challenged: the day borne is said not to fit, and what is said to fit holds
the right day (else: challenged for another day). Overruled: another day is taken over. The same is
counted where every article bears its right day, so that each challenge is a false one: in its
folder, in a folder of articles from all over the corpus, and as the one stranger in the next one.

With ``--adding`` only this is counted: every other article of a folder is dated, and one more is
(each of the others, and a stranger): what becomes of the days that were told and held the right
one.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from benchmarks.quality.dated_articles import (
    FOLDER,
    Article,
    Opened,
    dateline_of,
    folders,
    lined,
    meantime,
    opened,
    polnear,
    reprinted,
    undatelined,
)
from benchmarks.quality.day_tally import Tally, days_of, share, verdict
from consilience.linking import weigh_dates
from consilience.linking.date_clashes import Challenge
from consilience.linking.dates import Dated
from consilience.model.report import Report
from consilience.packs.lexicon import Lexicon
from consilience.packs.reading import built_in_packs

Days = Mapping[int, date]
"""The day that each article of a folder bears, by its number."""
_REPRINT = 2
"""The number of the article of a folder that is printed again."""
SHIFTS: Mapping[str, int] = {"days": 4, "a month": 30, "a year": 365}
_CORPORA: Mapping[str, Callable[[Path], Iterator[Article]]] = {
    "meantime": meantime,
    "polnear": polnear,
}


@dataclass
class Measured:
    """Counts over folders.

    Attributes:
        lexicon: The packs.
        undated: By variant, what was told of articles without a day.
        shifted: By shift, what became of wrong days.
        unshifted: By what the article is among, what became of right ones.
        misses: A line on each wrong day told and each right one challenged.
    """

    lexicon: Lexicon
    undated: dict[str, Tally] = field(default_factory=dict)
    shifted: dict[str, Counter[str]] = field(default_factory=dict)
    unshifted: dict[str, Counter[str]] = field(default_factory=dict)
    misses: list[str] = field(default_factory=list)

    def add(self, found: Sequence[Sequence[Opened]]) -> None:
        """Date folders in all ways."""
        for number, folder in enumerate(found):
            right = bearing(folder)
            self.date("none dated", folder, {})
            for half in (0, 1):
                self.date("half dated", folder, {n: d for n, d in right.items() if n % 2 == half})
            for first in range(0, FOLDER, 2):
                self.shift(folder, {n: shift_of(n) for n in (first, first + 1)})
            self.doubt("its folder", folder, range(FOLDER))
            stranger = found[number - len(found) // 2][0]
            self.doubt("strangers, alone", [*folder, stranger], [FOLDER])
            self.date("a stranger undated", [*folder, stranger], right)
        for number in range(FOLDER if len(found) > 1 else 0):
            for rows in _tens([folder[number] for folder in found]):
                self.doubt("articles from all over", rows, range(len(rows)))

    def date(self, variant: str, folder: Sequence[Opened], bear: Days) -> None:
        """See what is told of the articles of a folder that bear no day."""
        told = weighed(folder, bear, self.lexicon).reports
        tally = self.undated.setdefault(variant, Tally())
        for number, one in enumerate(folder):
            if number not in bear and tally.add(one.article.day, told[number]) == "wrong":
                days = told[number].published
                self.misses.append(
                    f"{variant}: {one.article.name}: {one.article.day}, "
                    f"told {days.first}..{days.last}"
                )

    def dateline(self, folder: Sequence[Opened], datelined: Opened) -> None:
        """See which year the dateline of one article gets."""
        rows = [one for one in folder if one.article.name != datelined.article.name]
        told = weighed([*rows, datelined], bearing(rows), self.lexicon).reports[-1]
        day = dateline_of(datelined.article)
        if day:
            self.undated.setdefault("datelines", Tally()).add(day, told)

    def lines(self, found: Sequence[Sequence[Opened]], lined: Sequence[Sequence[Opened]]) -> None:
        """See which years the lines of articles get: of five of a folder, and of a stranger."""
        for number, folder in enumerate(found):
            right = bearing(folder)
            for half in (0, 1):
                bear = {n: d for n, d in right.items() if n % 2 == half}
                rows = [one if n in bear else lined[number][n] for n, one in enumerate(folder)]
                self.date("lines", rows, bear)
            stranger = lined[number - len(found) // 2][0]
            self.date("a stranger's line", [*folder, stranger], right)

    def shift(self, folder: Sequence[Opened], shifts: Mapping[int, tuple[str, int]]) -> None:
        """Make some days wrong and see whether they are challenged."""
        right = bearing(folder)
        wrong = {n: right[n] + timedelta(days) for n, (_, days) in shifts.items()}
        found = weighed(folder, {**right, **wrong}, self.lexicon).challenges
        for number, (kind, _) in shifts.items():
            counts = self.shifted.setdefault(kind, Counter())
            _count(counts, folder[number], found)

    def doubt(self, among: str, folder: Sequence[Opened], asked: Iterable[int]) -> None:
        """See which of some right days are challenged."""
        found = weighed(folder, bearing(folder), self.lexicon).challenges
        counts = self.unshifted.setdefault(among, Counter())
        for number in asked:
            challenge = _count(counts, folder[number], found)
            if challenge:
                one = folder[number].article
                fits = f"{challenge.first}..{challenge.last}"
                self.misses.append(f"challenged, {among}: {one.name}: {one.day} for {fits}")

    @property
    def single_days(self) -> Tally:
        """What is told of all that bear no day, or none with its year."""
        whole = Tally()
        for tally in self.undated.values():
            whole.counts.update(tally.counts)
            whole.widths.extend(tally.widths)
        return whole

    @property
    def falsely_challenged(self) -> float:
        """Right days that are challenged, in percent, where most of them are."""
        return max(
            share(counts["challenged"] + counts["for another day"], counts["of"])
            for counts in self.unshifted.values()
        )

    @property
    def challenged(self) -> float:
        """Wrong days that are challenged for the right one, in percent."""
        of = sum(counts["of"] for counts in self.shifted.values())
        return share(sum(counts["challenged"] for counts in self.shifted.values()), of)


def _tens(rows: Sequence[Opened]) -> Iterator[Sequence[Opened]]:
    """Folders of ten at most, each from all over the rows."""
    count = -(-len(rows) // FOLDER)
    yield from (rows[first::count] for first in range(count))


def _count(counts: Counter[str], one: Opened, challenges: Sequence[Challenge]) -> Challenge | None:
    counts["of"] += 1
    found = next((c for c in challenges if c.report == one.report.id), None)
    if found:
        holds = found.first <= one.article.day <= found.last
        counts["challenged" if holds else "for another day"] += 1
        counts["overruled" if holds else "overruled for another"] += found.overruled
    return found


def bearing(folder: Sequence[Opened]) -> dict[int, date]:
    """The right days of a folder's articles, by their numbers."""
    return {number: one.article.day for number, one in enumerate(folder)}


def shift_of(number: int) -> tuple[str, int]:
    """By how much an article's day is made wrong, and what such a shift is called."""
    kind = list(SHIFTS)[number % len(SHIFTS)]
    return kind, SHIFTS[kind] * (1 if number // len(SHIFTS) % 2 else -1)


def adding(folder: Sequence[Opened], stranger: Opened, lexicon: Lexicon) -> Counter[str]:
    """What one more dated article makes of the days that were told and held the right one."""
    rows, right = [*folder, stranger], bearing([*folder, stranger])
    counts: Counter[str] = Counter()
    for half in (0, 1):
        bear = {n: right[n] for n in range(FOLDER) if n % 2 == half}
        before = weighed(folder, bear, lexicon).reports
        held = {n for n in range(FOLDER) if n not in bear and _holds(before[n], right[n])}
        for more in (n for n in right if n not in bear):
            among = rows if more == FOLDER else folder
            after = weighed(among, {**bear, more: right[more]}, lexicon).reports
            for n in held - {more}:
                told = verdict(right[n], days_of(after[n]))
                counts["held" if told in {"right", "near"} else told] += 1
    return counts


def _holds(report: Report, day: date) -> bool:
    return verdict(day, days_of(report)) in {"right", "near"}


def weighed(folder: Sequence[Opened], bear: Days, lexicon: Lexicon) -> Dated:
    """Date the articles of a folder that bear these days."""
    return weigh_dates(
        [one.bearing(bear.get(number)) for number, one in enumerate(folder)],
        [one.analysis for one in folder],
        [one.claims for one in folder],
        lexicon,
    )


def measured(corpora: Path, corpus: str, every: int = 1) -> Measured:
    """Date every so-manieth folder of a corpus.

    Args:
        corpora: The folder of the corpora.
        corpus: ``meantime`` or ``polnear``.
        every: 1 for all folders.
    """
    found = Measured(Lexicon(built_in_packs()))
    articles = folders(list(_CORPORA[corpus](corpora)))[::every]
    read = [[opened(undatelined(a), found.lexicon) for a in folder] for folder in articles]
    found.add(read)
    for folder, rows in zip(read, articles, strict=True):
        again = opened(reprinted(rows[_REPRINT]), found.lexicon)
        found.date("a reprint", [*folder, again], bearing(folder))
    found.lines(read, [[opened(lined(a), found.lexicon) for a in folder] for folder in articles])
    for folder, rows in zip(read, articles, strict=True):
        for article in (one for one in rows if dateline_of(one)):
            found.dateline(folder, opened(article, found.lexicon))
    return found


def _added(corpora: Path, corpus: str, every: int) -> Counter[str]:
    lexicon = Lexicon(built_in_packs())
    articles = folders(list(_CORPORA[corpus](corpora)))[::every]
    read = [[opened(undatelined(a), lexicon) for a in folder] for folder in articles]
    counts: Counter[str] = Counter()
    for number, folder in enumerate(read):
        counts += adding(folder, read[number - len(read) // 2][0], lexicon)
    return counts


def _show(corpus: str, found: Measured) -> None:
    for variant, tally in found.undated.items():
        print(f"{corpus:9} {variant}: {tally}")
    print(f"{corpus:9} single days: {found.single_days.by_day}")
    for rows, name in ((found.shifted, "shifted by"), (found.unshifted, "right, among")):
        for kind, counts in sorted(rows.items()):
            rest = {key: counts[key] for key in sorted(counts) if key != "of"}
            print(f"{corpus:9} {name} {kind}, {counts['of']}: {rest}")
    print(
        f"{corpus:9} wrong days challenged for the right one {found.challenged:.1f} %, "
        f"right ones challenged {found.falsely_challenged:.1f} % at most"
    )


def main(arguments: list[str] | None = None) -> int:
    """Print the counts."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--every", type=int, default=1, help="take every Nth folder")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--adding", action="store_true")
    options = parser.parse_args(arguments)
    for corpus in _CORPORA:
        if options.adding:
            print(
                f"{corpus:9} one more dated: {dict(_added(options.corpora, corpus, options.every))}"
            )
            continue
        found = measured(options.corpora, corpus, options.every)
        _show(corpus, found)
        for line in found.misses if options.misses else ():
            print(f"  {line}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
