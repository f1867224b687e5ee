"""How well times are found and resolved: TIMEX3 on news, and date cases of a public test set.

Usage: ``python benchmarks/quality/times.py CORPORA [--split SPLIT] [--show N]``

CORPORA is the folder that holds ``tempeval3-train`` (TimeBank and AQUAINT in TimeML, LDC terms:
measured on, never copied) and ``recognizers-specs`` (Recognizers-Text's cases, MIT). News is scored
as in TempEval-3: an extent is right strictly if its offsets are, relaxed if it overlaps; type and
value count where the extent is right relaxed. The document's creation time is the anchor.
"Spelling aside" takes values for one that differ only as `same_value` says. A Recognizers case is
right if one of its listed readings is told; the kinds left out are listed with their reasons, and
the share with no kind left out is printed beside.
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
from consilience.calendar.expression import Length, Offset, Shift


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
    alike: int = 0
    misses: Counter[str] = field(default_factory=Counter)

    def add(self, other: "Score") -> None:
        """Add the counts of other documents."""
        for name in ("gold", "found", "strict", "relaxed", "kind", "value", "alike"):
            setattr(self, name, getattr(self, name) + getattr(other, name))

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
    times = [end for whole in find_times(text, attributes=True) for end in parts(whole)]
    resolved = resolve_all(text, times, (day, day), timeml=True)
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
        score.alike += same_value(got.value, right.value)
        _note(right, got, score)
    for extra in free:
        score.misses[f"SPURIOUS {extra.kind} {extra.value} {_flat(extra.text)!r}"] += 1


def same_value(told_value: str | None, right: str | None) -> bool:
    """Whether two values differ at most in spelling: "2000-W7" is "2000-W07", "1949-XX" is "1949".

    The first is no ISO 8601 week; the second adds only that the month is not told, as "1998-10-XX"
    that the day is not; "T17" is "T17:00", and "PXC" is how TIMEX2 wrote "PXCE". Values of another
    grain ("P12M" and "P1Y", "1989-WXX" and "1989-W43") are different values.
    """
    if told_value is None or right is None:
        return told_value == right
    return _spelled(told_value) == _spelled(right)


def _spelled(value: str) -> str:
    value = re.sub(r"^(\d{4}(?:-\d\d)?)(-XX)+$", r"\1", value)
    value = re.sub(r"^(.*T\d\d)$", r"\1:00", value)
    value = re.sub(r"^(P[\dX]+C)$", r"\1E", value)
    value = re.sub(r"^(\d{3})X$|^(\d{2})XX$", r"\1\2", value)
    return re.sub(r"^(\d{4}-W)(\d)$", r"\g<1>0\2", value)


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
        f"type F {score.f(score.kind):5.1f}  value F {score.f(score.value):5.1f}  "
        f"spelling aside {score.f(score.alike):5.1f}\n"
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
_MONTHS = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_UNITS_NAMED = r"(?:day|week|weekend|month|year|decade|hour|minute|min|second)s?"
_TEN = r"(?:one|two|three|four|five|six|seven|eight|nine|ten)"
_WORDED = rf"(?:{_TEN}|eleven|twelve|\w+teen|twenty|thirty|forty|fifty)"
LEFT_OUT_KINDS: tuple[tuple[str, str, str], ...] = (
    (
        "chat",
        rf"(?-i:\b(?!may\b|mar\b|march\b){_MONTHS}\b)|\b(tmrw?|asap|eod|ooo|w/c|\d*ampm)\b"
        r"|\wish\b|-ish\b|as soon as possible|\bmy (day|week|weekend)|\d ?h ?\d|lunchtime"
        r"|\bmins? past",
        "shorthand and months without their capital, as in a chat",
    ),
    (
        "day and month in digits alone",
        r"(?<![\d./-])\d{1,2}[./-]\d{1,2}(?![./-]?\d)(?! ?(am|pm|[ap]\.m))",
        "in news a score, a ratio or a fraction as often as a date",
    ),
    (
        "bare hour or day number",
        rf"\b(at|around|back) ({_WORDED}|\d{{1,2}})\s*\.?$|\b\d{{1,2}}, (this|to)|"
        rf"\b(afternoon|lunchtime) (at )?\d|back ({_WORDED}|\d+)\W*($|at|,)|\b{_WORDED} \w+ty$|"
        r"at 5th|\b(for|on) (the )?(\d{1,2}|thirty|twenty second)(?=[^\w/-]|$)|"
        r"for the (\d+\w\w|second)$|\bin the night",
        "a number that only the talk around makes an hour or a day",
    ),
    (
        "numbers as they are dictated",
        rf"{_MONTHS} (the )?({_WORDED})\b(?!-?(st|nd|rd|th))|\bthe fifteen\b|"
        rf"\b{_WORDED} ({_WORDED})(?! ?(am|pm|[ap]\.m))\s*(p m|five|in|$)|"
        r"thousand|hundred|twenty-tens|zero one|year \d{3}\b|\btwenty and",
        "days and years in cardinal words: dictation",
    ),
    (
        "a length and the day it begins",
        rf"\b(\d+|a|{_TEN}) {_UNITS_NAMED},? (start|from (next|today|\d))|"
        rf"(less|more) than .*(after|before|from|ago)|business day|in the future|hence",
        "how long an assistant shall book from when",
    ),
    (
        "ranges that end with a month or a year",
        rf"(\bto\b|through|until|till|and|-) *({_MONTHS}|\d{{4}}|20\d\d {_MONTHS}|two .*)"
        rf"( \d{{4}}| {_MONTHS})?\W*$",
        "theirs end where that month or year begins; a report's end with it",
    ),
    ("weeks by their number", r"\bweek \d", "an office's calendar"),
    (
        "months in digits with spaces, a dot or one digit",
        r"\d{4}( [-/] ?| ?[-/] |\.)\d{1,2}\b(?![-/.\d])|\b\d{4}[-/]\d\b(?![-/.\d])"
        r"|\b\d{1,2} / \d{4}",
        "in news a range, a fraction or a decimal",
    ),
    (
        "the year before its month",
        rf"\b\d{{4}}\s*,?\s*{_MONTHS}\b|\d\d:\d\d:\d\d \d{{4}}|, ?{_MONTHS} \d\d$|{_MONTHS} \d\d$",
        "log stamps",
    ),
    ("vague numbers", r"\b(few|several)\b", "theirs stand for three"),
    (
        "parts of periods",
        r"\b(early|late|mid\w*|middle|earlier|later|rest|(beginning|end|start) of)\b",
        "theirs are halves or open, ours thirds",
    ),
    (
        "windows around the day",
        r"\b(next|past|last|within|previous|coming|in)\s+(the\s+)?"
        r"(\d+|two|three|[a-z]+ \d+)\s+(day|week|month|year|decade|hour)s|coming week",
        "theirs begin tomorrow",
    ),
    (
        "a bare unit",
        r"\b(the|last|past|on) (day|week|weekend)\W*$",
        "no report says it without saying which",
    ),
    (
        "the nth weekday of an unnamed month",
        r"\b(first|second|third|fourth|fifth) \w+day$",
        "no report leaves the month unsaid",
    ),
    (
        "feasts by other calendars",
        r"ramad|\beid\b|islamic|yuandan",
        "they follow the moon as it is seen, or bear another land's name",
    ),
)
"""Kinds of cases that are not measured: name, form, reason. Chosen by what news writes."""
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


def left_out_kind(case: dict[str, Any]) -> str | None:
    """The first kind by whose form a case is left out; None where it is measured."""
    for name, form, _ in LEFT_OUT_KINDS:
        if re.search(form, case["Input"], re.IGNORECASE):
            return name
    return None


def score_specs(
    folder: Path, name: str, every: bool = False
) -> tuple[int, list[str], Counter[str]]:
    """Score one case file: a case is right if the passage is met and a listed reading is told.

    Args:
        folder: Where the case files lie.
        name: The file's name without its ending.
        every: Whether to score the kinds that are left out as well.

    Returns:
        How many readings were asked for, a line on each wrong one, and how many cases each kind
        left out.
    """
    wrong: list[str] = []
    apart: Counter[str] = Counter()
    asked = 0
    for case in json.loads((folder / f"{name}.json").read_text(encoding="utf-8-sig")):
        kind = None if every else left_out_kind(case)
        if kind:
            apart[kind] += 1
            continue
        for expected in case["Results"]:
            right = case_right(expected)
            if right is None:
                apart["no days given"] += 1
                continue
            asked += 1
            told_days = case_told(case, expected, right)
            if not (told_days & right if right else not told_days):
                wrong.append(f"{case['Input']!r} wants {sorted(right)}: {sorted(told_days)}")
    return asked, wrong, apart


def specs(folder: Path, show: int) -> None:
    """Print how the Recognizers cases are told, and which are left out."""
    total = Counter[str]()
    right = of = 0
    for name in SPECS:
        asked, wrong, apart = score_specs(folder, name)
        right, of, total = right + asked - len(wrong), of + asked, total + apart
        sys.stdout.write(
            f"{name:18} {asked - len(wrong):4} of {asked:4} right  "
            f"{100 * (asked - len(wrong)) / asked:5.1f} %  ({apart.total()} cases left out)\n"
        )
        for line in wrong[:show]:
            sys.stdout.write(f"  {line}\n")
    sys.stdout.write(f"{'all':18} {right:4} of {of:4} right  {100 * right / of:5.1f} %\n")
    whole = [score_specs(folder, name, every=True) for name in SPECS]
    asked, missed = sum(row[0] for row in whole), sum(len(row[1]) for row in whole)
    sys.stdout.write(
        f"{'no kind left out':18} {asked - missed:4} of {asked:4} right  "
        f"{100 * (asked - missed) / asked:5.1f} %\n"
    )
    for name, _, reason in LEFT_OUT_KINDS:
        sys.stdout.write(f"left out: {total[name]:3} cases: {name}: {reason}\n")
    sys.stdout.write(f"left out: {total['no days given']:3} cases: no days given (seasons)\n")
    for name, reason in LEFT_OUT.items():
        sys.stdout.write(f"left out: {name}: {reason}\n")


def case_told(case: dict[str, Any], expected: dict[str, Any], right: set[str]) -> set[str]:
    """Everything that the calendar tells at the passage of a case, for the past and the future.

    A lapse in weeks, months or years is told as the week, month or year that it comes to, as TimeML
    has it; the day wanted within it counts as told.
    """
    text, when = case["Input"], case.get("Context", {}).get("ReferenceDateTime", "2016-11-07")
    day = date.fromisoformat(when[:10])
    start = expected.get("Start", 0)
    end = start + expected.get("Length", len(text))
    rows: set[str] = set()
    for written in find_times(text):
        if written.start >= end or written.end <= start:
            continue
        said = written.expression
        if isinstance(said, Length) and said.amount.high is not None:
            rows.add(f"{_seconds(said):g}")
        lapse = isinstance(said, Offset) or (isinstance(said, Shift) and said.lapse)
        for tense in TENSES:
            got = resolve(written, Anchor(day, day, tense, day))
            if got.first and got.last:
                rows.add(f"{got.first}/{got.last}")
                rows |= {want for want in right if lapse and got.first <= want[:10] <= got.last}
    return rows


def _seconds(said: Length) -> float:
    rows = ((said.amount.high or 0, said.unit), *said.more)
    return sum(count * _UNITS[unit] for count, unit in rows)


def case_right(expected: dict[str, Any]) -> set[str] | None:
    """What a case holds right, in the form of `case_told`; empty for a day that does not exist.

    None where the case gives no days at all.
    """
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
    if not rows:
        return None
    return {row for row in rows if not row.startswith("0001")}


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
    both = Score()
    for name in ("TimeBank", "AQUAINT"):
        if options.split in ("all", name.lower()):
            score = news(base / name)
            both.add(score)
            print_news(name, score)
            for miss, count in score.misses.most_common(options.show):
                sys.stdout.write(f"  {count:3} {miss}\n")
    if options.split == "all":
        print_news("together", both)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
