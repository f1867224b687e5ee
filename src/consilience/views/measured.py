"""How well the program reads, as it was measured: words for a reader who is a stranger to it."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class MeasuredView:
    """One measured figure.

    Attributes:
        says: What was measured, in a sentence.
        right: How many were right; null where only a share is known.
        of: How many were looked at.
        at_least: Least share that was found, in percent; null where they were counted.
        measured: The day that it was measured, ISO 8601.
        by: Who judged, and on what.
    """

    says: str
    right: int | None
    of: int | None
    at_least: int | None
    measured: str
    by: str


@cache
def measured_views() -> tuple[MeasuredView, ...]:
    """The figures of this version of the program, in the order of the file that holds them."""
    file = files("consilience.views").joinpath("measured.toml")
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    return tuple(
        MeasuredView(
            says=row["says"],
            right=row.get("right"),
            of=row.get("of"),
            at_least=row.get("at_least"),
            measured=row["measured"].isoformat(),
            by=row["by"],
        )
        for row in table["figures"]
    )
