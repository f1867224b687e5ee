"""What is told of days that are known, counted."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from statistics import median

from consilience.model.report import Report


@dataclass
class Tally:
    """What was told of the days of articles that bore none.

    Attributes:
        counts: Right, near, wrong and refused; beside: of the wrong ones, a day off; wrong day and
            beside day: the same of single days.
        widths: How many days each interval has that holds the right day.
    """

    counts: Counter[str] = field(default_factory=Counter)
    widths: list[int] = field(default_factory=list)

    def add(self, day: date, report: Report) -> str:
        """Judge what is told of one article."""
        days = days_of(report)
        found = verdict(day, days)
        self.counts[found] += 1
        if days and found == "near":
            self.widths.append((days[1] - days[0]).days + 1)
        if days and found == "wrong":
            off = max(days[0] - day, day - days[1])
            self.counts["beside"] += off.days == 1
            self.counts["wrong day"] += days[0] == days[1]
            self.counts["beside day"] += off.days == 1 and days[0] == days[1]
        return found

    @property
    def of(self) -> int:
        """How many articles were asked about."""
        return sum(self.counts[key] for key in ("right", "near", "wrong", "refused"))

    @property
    def right_to_the_day(self) -> float:
        """Of the single days told, how many are right, in percent."""
        return share(self.counts["right"], self.counts["right"] + self.counts["wrong day"])

    @property
    def by_day(self) -> str:
        """The single days told, in a line: right, near (one day off), refused."""
        right, wrong = self.counts["right"], self.counts["wrong day"]
        return (
            f"of {self.of}: right {right}  near {self.counts['beside day']}  wrong "
            f"{wrong - self.counts['beside day']}  refused {self.of - right - wrong} (several days "
            f"told for {self.of - right - wrong - self.counts['refused']}); right "
            f"{self.right_to_the_day:.1f} % of those told"
        )

    @property
    def held(self) -> float:
        """Of all that is told, days and intervals, how much holds the day, in percent."""
        given = self.of - self.counts["refused"]
        return share(self.counts["right"] + self.counts["near"], given)

    @property
    def given(self) -> float:
        """For how many articles something is told, in percent."""
        return share(self.of - self.counts["refused"], self.of)

    def __str__(self) -> str:
        """One line."""
        shown = "  ".join(f"{key} {self.counts[key]}" for key in ("right", "near", "wrong"))
        width = f"{median(self.widths):g}" if self.widths else "-"
        return (
            f"of {self.of}: {shown} (beside {self.counts['beside']})  "
            f"refused {self.counts['refused']}; median width {width}; days told right "
            f"{self.right_to_the_day:.0f} %, told holds {self.held:.0f} %, told {self.given:.0f} %"
        )


def days_of(report: Report) -> tuple[date, date] | None:
    """The first and the last day on which a report can have been published; null where unknown."""
    first, last = report.published.first, report.published.last
    return (date.fromisoformat(first), date.fromisoformat(last)) if first and last else None


def verdict(day: date, told: tuple[date, date] | None) -> str:
    """Right, near, wrong or refused."""
    if told is None:
        return "refused"
    if told[0] <= day <= told[1]:
        return "right" if told[0] == told[1] else "near"
    return "wrong"


def share(part: int, whole: int) -> float:
    """A part of a whole in percent; 100 where there is nothing."""
    return 100 * part / whole if whole else 100.0
