"""How well reports without a date are dated: real articles with their dates taken away.

Usage: ``python -m benchmarks.quality.report_dates CORPORA [--groups N] [--misses]``

CORPORA is the folder that holds ``meantime`` (CC BY 4.0) and ``polnear`` (measured, never
redistributed). Ten articles of one week (of MEANTIME, which spans years, of neighbouring weeks)
make a group; every third loses its date. Right: the day;
near: days that hold the right one, or a day beside it; wrong: anything else; refused: no day told.
In a second round the same articles keep a date that is forty days late: how many are challenged,
how many overruled; and how many right dates are challenged beside them.
"""

import argparse
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from xml.etree import ElementTree

from consilience.calendar import parse_date
from consilience.extraction import extract
from consilience.language import analyse
from consilience.linking import date_reports, weigh_dates
from consilience.model.analysis import Analysis
from consilience.model.claim import Claim
from consilience.model.report import UNKNOWN_DATE, Published, Report
from consilience.packs.lexicon import Lexicon
from consilience.packs.reading import built_in_packs
from consilience.reading.account import Account, report_of
from consilience.reading.plain import decoded

Article = tuple[str, date, str]
GROUP = 10


def meantime(folder: Path) -> Iterator[Article]:
    """Name, day and text of each Wikinews article; its second line is its day."""
    for file in sorted((folder / "meantime" / "intra_cross-doc_annotation").glob("*/*.xml")):
        lines: dict[int, list[str]] = defaultdict(list)
        for token in ElementTree.parse(file).getroot().iter("token"):  # noqa: S314 - a local corpus
            lines[int(token.get("sentence", "0"))].append(token.text or "")
        day = parse_date(" ".join(lines.get(1, [])))
        if day:
            text = "\n".join(_spaced(lines[n]) for n in sorted(lines) if n != 1)
            yield file.stem, day.day, text


def _spaced(words: Sequence[str]) -> str:
    line = re.sub(r" ([,.;:!?%)])|(?<=[($]) ", r"\1", " ".join(words))
    return re.sub(r" ('s|n't|’s)", r"\1", line)


def polnear(folder: Path) -> Iterator[Article]:
    """Name, day and text of each training article."""
    rows = (folder / "polnear" / "data" / "metadata.tsv").read_text("utf-8").splitlines()
    columns = rows[0].split("\t")
    for row in rows[1:]:
        cells = dict(zip(columns, row.split("\t"), strict=False))
        file = folder / "polnear" / "data" / "train" / "text" / f"{cells['filename']}.txt"
        day = parse_date(cells.get("publication_date", "").split("T")[0])
        if file.exists() and day:
            yield cells["filename"], day.day, file.read_text("utf-8")


def groups(articles: Sequence[Article], weeks: int) -> Iterator[list[Article]]:
    """Ten articles each that lie within so many weeks."""
    ordered = sorted(articles, key=lambda article: (article[1], article[0]))
    for start in range(0, len(ordered) - GROUP + 1, GROUP):
        group = ordered[start : start + GROUP]
        if group[-1][1] - group[0][1] <= timedelta(weeks=weeks):
            yield group


SHIFT = timedelta(days=40)


def challenged(group: Sequence[Article], lexicon: Lexicon) -> Counter[str]:
    """Make the dates of every third article wrong and count which dates are challenged."""
    wrong = [
        (name, day if number % 3 else day + SHIFT, text)
        for number, (name, day, text) in enumerate(group)
    ]
    reports, analyses, claims = _read(wrong, lexicon, strip=False)
    of_report = {report.id: number for number, report in enumerate(reports)}
    counts: Counter[str] = Counter(shifted=sum(n % 3 == 0 for n in range(len(group))))
    for challenge in weigh_dates(reports, analyses, claims, lexicon).challenges:
        shifted = of_report[challenge.report] % 3 == 0
        counts["challenged" if shifted else "right ones challenged"] += 1
        counts["overruled" if shifted else "right ones overruled"] += challenge.overruled
    return counts


def _read(
    group: Sequence[Article], lexicon: Lexicon, *, strip: bool
) -> tuple[list[Report], list[Analysis], list[tuple[Claim, ...]]]:
    reports: list[Report] = []
    for number, (name, day, text) in enumerate(group):
        data = text.encode()
        report = report_of(Account(name, data, *decoded(name, data)))
        known = Published(day.isoformat(), day.isoformat(), "metadata", None, ())
        hidden = strip and number % 3 == 0
        reports.append(replace(report, published=UNKNOWN_DATE if hidden else known))
    analyses = [analyse(report) for report in reports]
    claims = [extract(*pair, lexicon) for pair in zip(reports, analyses, strict=True)]
    return reports, analyses, claims


def dated(group: Sequence[Article], lexicon: Lexicon) -> Iterator[tuple[str, date, Published]]:
    """Take the dates of every third article away and see what is told instead."""
    reports, analyses, claims = _read(group, lexicon, strip=True)
    told = date_reports(reports, analyses, claims, lexicon)
    for number, report in enumerate(told):
        if number % 3 == 0:
            yield group[number][0], group[number][1], report.published


def verdict(day: date, published: Published) -> str:
    """Right, near, wrong or refused."""
    if not published.first or not published.last:
        return "refused"
    first, last = date.fromisoformat(published.first), date.fromisoformat(published.last)
    if first == last:
        return "right" if day == first else "near" if abs((day - first).days) <= 1 else "wrong"
    return "near" if first <= day <= last else "wrong"


def main(arguments: list[str] | None = None) -> int:
    """Print the counts."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--groups", type=int, default=12, help="groups of each corpus")
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args(arguments)
    lexicon = Lexicon(built_in_packs())
    for corpus, articles, weeks in (("meantime", meantime, 80), ("polnear", polnear, 1)):
        counts: Counter[str] = Counter()
        found = list(groups(list(articles(options.corpora)), weeks))
        step = max(1, len(found) // options.groups)
        wrongs: Counter[str] = Counter()
        for group in found[::step][: options.groups]:
            wrongs += challenged(group, lexicon)
            for name, day, published in dated(group, lexicon):
                result = verdict(day, published)
                counts[result] += 1
                if options.misses and result == "wrong":
                    print(f"{name}: {day}, told {published.first}..{published.last}")
        shown = "  ".join(f"{key} {counts[key]}" for key in ("right", "near", "wrong", "refused"))
        print(f"{corpus:9} of {counts.total()}: {shown}")
        print(f"{corpus:9} wrong dates: {dict(sorted(wrongs.items()))}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
