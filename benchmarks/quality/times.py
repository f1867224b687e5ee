"""How well times are found and resolved: TIMEX3 on news, and date cases of a public test set.

Usage: ``python benchmarks/quality/times.py CORPORA [--split SPLIT] [--show N]``

CORPORA is the folder that holds ``tempeval3-train`` (TimeBank and AQUAINT in TimeML, LDC terms:
measured on, never copied) and ``recognizers-specs`` (Recognizers-Text's cases, MIT). News is scored
as in TempEval-3: an extent is right strictly if its offsets are, relaxed if it overlaps; type and
value count where the extent is right relaxed. The document's creation time is the anchor.
"""

import argparse
import json
import re
import sys
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from consilience.calendar import Anchor, Tense, WrittenTime, find_times, parts, resolve, resolve_all
from consilience.calendar.expression import Length


@dataclass(frozen=True)
class Timex:
    """A time expression: extent in code points, TIMEX3 type and value, text."""

    start: int
    end: int
    kind: str
    value: str | None
    text: str


@dataclass
class Score:
    """Counts over documents."""

    gold: int = 0
    found: int = 0
    strict: int = 0
    relaxed: int = 0
    kind: int = 0
    value: int = 0
    misses: Counter[str] = field(default_factory=Counter)

    def f(self, hits: int) -> float:
        """F of so many hits, in percent."""
        return 200 * hits / (self.gold + self.found) if self.gold + self.found else 0.0


def read_timeml(path: Path) -> tuple[str, date, list[Timex]]:
    """Text, creation day and times of one TimeML document."""
    root = ElementTree.parse(path).getroot()  # noqa: S314 - see above
    created = root.find("DCT/TIMEX3")
    body = root.find("TEXT")
    if created is None or body is None:
        raise ValueError(f"{path}: no DCT or TEXT; is it a TimeML document?")
    pieces: list[str] = []
    times: list[Timex] = []
    _walk(body, pieces, times)
    day = re.match(r"\d{4}-\d\d-\d\d", created.get("value", ""))
    if day is None:
        raise ValueError(f"{path}: the creation time names no day")
    return "".join(pieces), date.fromisoformat(day.group()), times


def _walk(node: ElementTree.Element, pieces: list[str], times: list[Timex]) -> None:
    start = sum(map(len, pieces))
    pieces.append(node.text or "")
    for child in node:
        _walk(child, pieces, times)
        pieces.append(child.tail or "")
    if node.tag == "TIMEX3":
        text = "".join(pieces)[start:]
        times.append(Timex(start, start + len(text), node.get("type", ""), node.get("value"), text))


def told(text: str, day: date) -> list[Timex]:
    """The times that the calendar finds, spans opened, relative ones counted as a reader would."""
    times = [end for whole in find_times(text) for end in parts(whole)]
    resolved = resolve_all(text, times, (day, day))
    return [_row(written, row.timex) for written, row in zip(times, resolved, strict=True)]


def _row(written: WrittenTime, value: str | None) -> Timex:
    return Timex(written.start, written.end, written.kind, value, written.text)


def score_document(gold: list[Timex], found: list[Timex], score: Score) -> None:
    """Add one document: each gold time takes the found one with the largest overlap."""
    score.gold += len(gold)
    score.found += len(found)
    free = list(found)
    for right in gold:
        over = [row for row in free if row.start < right.end and right.start < row.end]
        if not over:
            score.misses[f"MISSED   {right.kind} {right.value} {_flat(right.text)!r}"] += 1
            continue
        got = max(over, key=lambda row: min(row.end, right.end) - max(row.start, right.start))
        free.remove(got)
        score.relaxed += 1
        score.strict += (got.start, got.end) == (right.start, right.end)
        score.kind += got.kind == right.kind
        score.value += got.value == right.value
        _note(right, got, score)
    for extra in free:
        score.misses[f"SPURIOUS {extra.kind} {extra.value} {_flat(extra.text)!r}"] += 1


def _note(right: Timex, got: Timex, score: Score) -> None:
    if got.value != right.value:
        note = f"VALUE    {right.value} told {got.value} {_flat(right.text)!r} {_flat(got.text)!r}"
        score.misses[note] += 1
    elif (got.start, got.end) != (right.start, right.end):
        score.misses[f"EXTENT   {_flat(right.text)!r} told {_flat(got.text)!r}"] += 1


def _flat(text: str) -> str:
    return " ".join(text.split())


def news(folder: Path) -> Score:
    """Score all TimeML documents of a folder."""
    score = Score()
    for path in sorted(folder.glob("*.tml")):
        text, day, gold = read_timeml(path)
        score_document(gold, told(text, day), score)
    return score


def print_news(name: str, score: Score) -> None:
    """Print one line of figures."""
    sys.stdout.write(
        f"{name:10} gold {score.gold:5} found {score.found:5}  "
        f"strict F {score.f(score.strict):5.1f}  relaxed F {score.f(score.relaxed):5.1f}  "
        f"type F {score.f(score.kind):5.1f}  value F {score.f(score.value):5.1f}\n"
    )


TENSES: tuple[Tense | None, ...] = ("past", "future", None)
LEFT_OUT = {
    "TimeZoneParser": "zones alone; ours are kept as written beside a time",
    "MergedParser": "open-ended periods (before, after, since) are roles, the caller's business",
    "SetParser": "sets with clock times and parts of days as an assistant schedules them",
    "TimePeriodParser": "periods within an unnamed day, which a report never leaves unnamed",
    "DateTimePeriodParser": "an assistant's office hours for parts of a day",
}
"""Case files that are not measured, and why."""
NOT_COVERED = (
    (r"ramad|\beid\b|islamic|yuandan|cyber|black friday", "moving or commercial feasts"),
    (r"\b(early|late|mid|earlier|later|rest|(beginning|end|start) of)\b", "parts: ours are thirds"),
    (
        r"\b(next|past|last|within|previous|coming|in)\s+(the\s+)?"
        r"(few|\d+|two|three|[a-z]+ \d+)\s+(day|week|month|year|decade|hour)s",
        "windows: theirs begin tomorrow",
    ),
    (r"\d{4}\s*[-/.]\s*\d{1,2}\b(?![-/.\d])|\b\d{1,2}\s*[-/]\s*\d{4}", "months in digits alone"),
    (
        r"\b(15|27|thirty|twenty second)\b\W*($|at|,)|for the (\d+\w\w|second)$",
        "a bare number as a day",
    ),
    (
        r"\b(past|to|half|quarter) (five|seven|eight|9pm|8pm)|(ten|eight|fifteen) \w+ty",
        "spoken clocks",
    ),
    (r"\b(tmrw|asap|eod|my (day|week|weekend)|all.|full.|whole )", "an assistant's shorthand"),
)
"""Kinds of cases inside the measured files that are set aside, and why."""
SPECS = (
    "DateParser",
    "DatePeriodParser",
    "DateTimeParser",
    "TimeParser",
    "DurationParser",
    "HolidayParser",
)
_UNITS = {
    "second": 1,
    "minute": 60,
    "hour": 3600,
    "day": 86400,
    "week": 604800,
    "month": 2592000,
    "quarter": 7776000,
    "year": 31536000,
    "decade": 315360000,
    "century": 3153600000,
    "weekend": 172800,
}


def specs(folder: Path, show: int) -> None:
    """Score the Recognizers cases: right if the passage is met and either reading of it is told."""
    for name in SPECS:
        cases = json.loads((folder / f"{name}.json").read_text(encoding="utf-8-sig"))
        wrong: list[str] = []
        asked = 0
        apart = 0
        for case in cases:
            if any(re.search(kind, case["Input"], re.IGNORECASE) for kind, _ in NOT_COVERED):
                apart += 1
                continue
            for expected in case["Results"]:
                asked += 1
                told_days = case_told(case, expected)
                right = case_right(expected)
                if not told_days & right:
                    wrong.append(f"{case['Input']!r} wants {sorted(right)}: {sorted(told_days)}")
        share = 100 * (asked - len(wrong)) / asked
        sys.stdout.write(
            f"{name:18} {asked - len(wrong):4} of {asked:4} right  {share:5.1f} %"
            f"  ({apart} cases set aside)\n"
        )
        for line in wrong[:show]:
            sys.stdout.write(f"  {line}\n")
    for kind, reason in NOT_COVERED:
        sys.stdout.write(f"set aside: {reason}: {kind}\n")
    for name, reason in LEFT_OUT.items():
        sys.stdout.write(f"left out: {name}: {reason}\n")


def case_told(case: dict[str, Any], expected: dict[str, Any]) -> set[str]:
    """Everything that the calendar tells at the passage of a case, for the past and the future."""
    text, when = case["Input"], case.get("Context", {}).get("ReferenceDateTime", "2016-11-07")
    day = date.fromisoformat(when[:10])
    start = expected.get("Start", 0)
    end = start + expected.get("Length", len(text))
    rows: set[str] = set()
    for written in find_times(text):
        if written.start >= end or written.end <= start:
            continue
        length = written.expression
        if isinstance(length, Length) and length.amount.high is not None:
            rows.add(f"{length.amount.high * _UNITS[length.unit]:g}")
        for tense in TENSES:
            got = resolve(written, Anchor(day, day, tense, day))
            if got.first and got.last:
                rows.add(f"{got.first}/{got.last}")
    return rows


def case_right(expected: dict[str, Any]) -> set[str]:
    """What a case holds right, in the form of `case_told`."""
    value = expected.get("Value") or {}
    rows: set[str] = set()
    for side in ("FutureResolution", "PastResolution"):
        said = value.get(side) or {}
        if "duration" in said:
            rows.add(f"{float(said['duration']):g}")
        for key in ("date", "dateTime", "time"):
            if key in said:
                moment = said[key].replace(" ", "T")
                moment = moment if key != "time" else f"2016-11-07T{moment}"
                short = moment[:10] if key == "date" else moment[:16]
                rows.add(f"{short}/{short}")
        if said.get("startDate") and said.get("endDate"):
            first, stop = said["startDate"][:10], date.fromisoformat(said["endDate"][:10])
            rows.add(f"{first}/{stop - timedelta(1)}")
            rows.add(f"{first}/{stop}")
    return rows


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--split", default="all", choices=("all", "timebank", "aquaint", "specs"))
    parser.add_argument("--show", type=int, default=0, help="print so many kinds of misses")
    options = parser.parse_args()
    if options.split in ("all", "specs"):
        specs(
            options.corpora / "recognizers-specs" / "Specs" / "DateTime" / "English", options.show
        )
    base = options.corpora / "tempeval3-train" / "TBAQ-cleaned"
    for name in ("TimeBank", "AQUAINT"):
        if options.split in ("all", name.lower()):
            score = news(base / name)
            print_news(name, score)
            for miss, count in score.misses.most_common(options.show):
                sys.stdout.write(f"  {count:3} {miss}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
