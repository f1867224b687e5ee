"""Lines that say when an account was published: ``Posted 4/5/2031 7:21 AM``, ``April 5, 2031``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from typing import Literal

DateLineRole = Literal["posted", "updated", "plain"]

_LONGEST_LINE = 200
_MONTHS = (
    "january february march april may june july august september october november december".split()
)
_MONTH = r"(?P<month>[A-Z][a-z]{2,9}|[A-Z]{3,9})\.?"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:1[89]|20)\d\d)"
_FORMS = tuple(
    re.compile(rf"(?<!\w)(?:{form})(?!\w)")
    for form in (
        r"(?P<year>(?:1[89]|20)\d\d)[-/.](?P<number>[01]?\d)[-/.](?P<day>[0-3]?\d)",
        rf"{_MONTH}\ {{0,2}}{_DAY}(?:,\ ?|\ -\ |\ ){_YEAR}",
        rf"{_DAY}[\ -](?:of\ )?{_MONTH},?[\ -]{_YEAR}",
        r"(?P<first>[0-3]?\d)(?P<sep>[/.-])(?P<second>[0-3]?\d)(?P=sep)(?P<year>(?:(?:1[89]|20)\d\d)|\d\d)",
    )
)
_YEARLESS = tuple(
    re.compile(rf"(?<![\w.-])(?:{form})(?!\w|[-/.:]\d)")
    for form in (rf"{_MONTH}\ {{0,2}}{_DAY}", rf"{_DAY}\ (?:of\ )?{_MONTH}")
)
_TIME = re.compile(
    r"(?<![\w/.])(?P<hour>[0-2]?\d)(?:[:.](?P<minute>[0-5]\d))?(?:[:.](?P<second>[0-5]\d))?"
    r"\ ?(?P<half>[AaPp]\.?[Mm]\.?)?(?:\ ?(?:hrs|hours|h))?"
    r"(?:\ ?\(?(?P<zone>[A-Z]{2,5}|Z|[+-]\d\d:?\d\d)\)?)?(?![\w/])"
)
_OFFSETS = {
    "Z": 0, "UTC": 0, "GMT": 0, "BST": 60, "CET": 60, "CEST": 120, "EET": 120, "EEST": 180,
    "MSK": 180, "EST": -300, "EDT": -240, "CDT": -300, "MST": -420, "MDT": -360, "PST": -480,
    "PDT": -420, "JST": 540, "AEST": 600, "AEDT": 660, "HKT": 480, "SGT": 480,
}  # fmt: skip
_MONTH_FIRST_ZONES = frozenset("ET EST EDT CT CDT MT MST MDT PT PST PDT".split())
_UPDATED = re.compile(r"updated?|modified|revised|last\s+changed|edited|as of", re.IGNORECASE)
_POSTED = re.compile(
    r"posted|(?:first\ )?published|publication|issued|released?|created|filed|date", re.IGNORECASE
)
_FILLER = re.compile(
    r"(?i)(?<!\w)(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|on|at|last|first"
    r"|posted|published|publication|updated?|modified|revised|issued|released?|created|filed|edited"
    r"|date|dated|time|local|local time|edition|print|web|online|by|in|to|and|the|was|this|story"
    r"|article|report|page|noon|midnight|am|pm|hrs|hours)(?!\w)"
)


@dataclass(frozen=True, slots=True)
class StatedDate:
    """A date of publication that a line states.

    Attributes:
        role: What the line says of it.
        when: Day, or date-time with offset where the line gives time and zone; ISO 8601.
        start: First code point of the date in the line.
        end: Code point after the last one of the date.
    """

    role: DateLineRole
    when: str
    start: int
    end: int


def date_line(line: str) -> tuple[StatedDate, ...] | None:
    """Read a line that holds dates, times and their labels, and nothing else.

    Args:
        line: A paragraph.

    Returns:
        Null where it is no such line; else the dates that are whole (day, month and year, and no
        doubt which number is the month), in order.
    """
    if len(line) > _LONGEST_LINE or not any(char.isdigit() for char in line):
        return None
    found = list(_dates(line))
    if not found:
        return None
    rest = line
    for match, _ in found:
        rest = rest[: match.start()] + " " * (match.end() - match.start()) + rest[match.end() :]
    rest = _FILLER.sub(" ", _TIME.sub(" ", rest))
    if any(char.isalnum() for char in rest):
        return None
    return tuple(stated for _, stated in found if stated)


def is_yearless_line(line: str) -> bool:
    """Whether a line holds one day and month, may be with weekday, time and label, and no year.

    Args:
        line: A paragraph.
    """
    if len(line) > _LONGEST_LINE or not any(char.isdigit() for char in line):
        return False
    found = [match for form in _YEARLESS for match in form.finditer(line)]
    days = [match for match in found if month_number(match["month"])]
    if len(days) != 1:
        return False
    rest = line[: days[0].start()] + " " + line[days[0].end() :]
    return not any(char.isalnum() for char in _FILLER.sub(" ", _TIME.sub(" ", rest)))


def stated_dates(line: str) -> tuple[StatedDate, ...]:
    """The whole dates in a line that may say other things as well, such as a byline or dateline.

    Args:
        line: The line; anything longer than 200 code points holds none.
    """
    if len(line) > _LONGEST_LINE:
        return ()
    return tuple(stated for _, stated in _dates(line) if stated and stated.when)


def _dates(line: str) -> Iterator[tuple[re.Match[str], StatedDate | None]]:
    taken: list[re.Match[str]] = []
    for form in _FORMS:
        for match in form.finditer(line):
            clashes = any(m.start() < match.end() and match.start() < m.end() for m in taken)
            if not clashes and _is_date(match):
                taken.append(match)
    taken.sort(key=lambda match: match.start())
    since = 0
    ends = [match.start() for match in taken[1:]] + [len(line)]
    for match, until in zip(taken, ends, strict=False):
        yield match, _stated(match, line[since : match.start()], line[match.end() : until])
        since = match.end()


def _is_date(match: re.Match[str]) -> bool:
    parts = match.groupdict()
    return "month" not in parts or month_number(parts["month"]) is not None


def _stated(match: re.Match[str], before: str, after: str) -> StatedDate | None:
    clock = _TIME.search(after[:40]) or _TIME.search(before[-12:])
    zone = clock["zone"] if clock else None
    day = _day(match.groupdict(), zone)
    if day is None:
        return None
    role: DateLineRole = "plain"
    if _UPDATED.search(before):
        role = "updated"
    elif _POSTED.search(before):
        role = "posted"
    return StatedDate(role, _iso(day, clock), match.start(), match.end())


def _day(parts: dict[str, str | None], zone: str | None) -> date | None:
    year = int(parts["year"] or 0)
    if year < 100:
        year += 2000 if year < 70 else 1900
    if parts.get("month"):
        order = (month_number(str(parts["month"])) or 0, int(parts["day"] or 0))
    elif parts.get("number"):
        order = (int(str(parts["number"])), int(parts["day"] or 0))
    else:
        numbers = (int(str(parts["first"])), int(str(parts["second"])))
        order = _month_and_day(numbers, parts["sep"] or "", zone)
    try:
        return date(year, *order)
    except ValueError:
        return None


def _month_and_day(numbers: tuple[int, int], sep: str, zone: str | None) -> tuple[int, int]:
    """Which of two numbers is the month: (0, 0) where that can't be known."""
    first, second = numbers
    if second > 12 or first == second or (sep == "/" and zone in _MONTH_FIRST_ZONES):
        return first, second
    if first > 12 or sep == ".":
        return second, first
    return 0, 0


def _iso(day: date, clock: re.Match[str] | None) -> str:
    offset = _offset(clock["zone"]) if clock else None
    if clock is None or offset is None or not (clock["minute"] or clock["half"]):
        return day.isoformat()
    hour = int(clock["hour"])
    if clock["half"]:
        hour = hour % 12 + (12 if clock["half"][0] in "Pp" else 0)
    if hour > 23:
        return day.isoformat()
    at = time(hour, int(clock["minute"] or 0), int(clock["second"] or 0))
    zone = timezone(timedelta(minutes=offset))
    return datetime.combine(day, at, zone).isoformat()


def _offset(zone: str | None) -> int | None:
    if zone and zone[0] in "+-":
        minutes = int(zone[1:3]) * 60 + int(zone[-2:])
        return -minutes if zone[0] == "-" else minutes
    return _OFFSETS.get(zone or "")


def month_number(word: str) -> int | None:
    """Number of a month from its name, a short form of three letters or more, or one slip.

    Args:
        word: The word, without a point.
    """
    low = word.casefold()
    if low == "sept":
        return 9
    for number, name in enumerate(_MONTHS, 1):
        if name == low or (len(low) == 3 and name.startswith(low)):
            return number
    near = [number for number, name in enumerate(_MONTHS, 1) if _one_slip(low, name)]
    return near[0] if len(near) == 1 else None


def _one_slip(word: str, name: str) -> bool:
    """Whether a word of six letters or more is a name but for one letter."""
    if len(name) < 6 or abs(len(word) - len(name)) > 1 or word[:2] != name[:2]:
        return False
    shorter, longer = sorted((word, name), key=len)
    at = next((i for i, (a, b) in enumerate(zip(shorter, longer, strict=False)) if a != b), None)
    if at is None:
        return True
    if len(shorter) == len(longer):
        return shorter[at + 1 :] == longer[at + 1 :]
    return shorter[at:] == longer[at + 1 :]
