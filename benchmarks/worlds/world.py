"""Worlds with known truth: events, counts that grow, promises that are kept or broken."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from benchmarks.worlds.names import person, town

SLOTS = ("killed", "injured", "buildings")
CAUSES = ("flood", "earthquake", "storm", "landslide", "fire")
_START = date(2031, 3, 3)
_DAYS = 4
"""Days over which accounts of one event appear."""
_GROWTH = (1.0, 1.3, 1.5, 1.6)


@dataclass(frozen=True, slots=True)
class Promise:
    """Something that an official undertakes.

    Attributes:
        by: Who promises.
        what: What is promised.
        due: Day by which, ISO 8601.
        kept: Whether it was done by then.
    """

    by: str
    what: str
    due: str
    kept: bool


@dataclass(frozen=True, slots=True)
class Happening:
    """One event and what is true of it.

    Attributes:
        number: Its number in the world.
        cause: What kind of event it is.
        town: The town that it struck.
        region: The region around it.
        mayor: The mayor's name.
        day: The day on which it struck.
        counts: For each slot the true number on each day that follows, the first day first.
        promise: What the mayor promised.
    """

    number: int
    cause: str
    town: str
    region: str
    mayor: str
    day: date
    counts: Mapping[str, tuple[int, ...]]
    promise: Promise

    def truth(self, slot: str, days: int) -> int:
        """The true number of a slot so many days after the event."""
        return self.counts[slot][min(days, len(self.counts[slot]) - 1)]


def happenings(seed: int) -> Iterator[Happening]:
    """Events without end; the same for the same seed."""
    random = Random(f"world {seed}")  # noqa: S311 - a test world, not a secret
    number = 0
    while True:
        yield _happening(random, number)
        number += 1


def _happening(random: Random, number: int) -> Happening:
    day = _START + timedelta(days=_DAYS * 2 * (number % 200))
    mayor = person(random)
    return Happening(
        number=number,
        cause=random.choice(CAUSES),
        town=town(random, number),
        region=town(random, number + 57),
        mayor=mayor,
        day=day,
        counts={
            "killed": _series(random.randint(3, 60)),
            "injured": _series(random.randint(70, 400)),
            "buildings": _series(random.randint(500, 4000)),
        },
        promise=Promise(
            by=mayor,
            what=random.choice(("reopen the bridge", "restore the water", "reopen the school")),
            due=(day + timedelta(days=2)).isoformat(),
            kept=random.random() < 0.5,
        ),
    )


def _series(first: int) -> tuple[int, ...]:
    return tuple(round(first * growth) for growth in _GROWTH)
