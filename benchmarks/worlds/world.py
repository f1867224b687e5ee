"""Worlds with known truth: events, counts that grow, promises that are kept, broken or open."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Literal

from benchmarks.worlds.kinds import KINDS, Deed, Kind, Measure
from benchmarks.worlds.names import country, person, town
from benchmarks.worlds.parts import part_of

Fate = Literal["kept", "partly_kept", "broken", "untold", "open"]
"""What becomes of a promise; ``untold`` where no account says it."""

DAYS = 6
"""Days over which accounts of one event appear."""
DUE = 3
"""Days after an event by which promises fall due; their fate is told on later days."""
_START = date(2031, 3, 3)
_ROUND = 200
"""Events after which the days begin anew, so that a large world does not last for centuries."""
_OPEN = date(2040, 1, 1)
"""Promises that are still open when the last account is written fall due from this day on."""
_GROWTH = (1.0, 1.3, 1.5, 1.6, 1.6, 1.65)
_SHARES = (0.15, 0.4)
"""Of those counted, the share of a part."""
_FATES: Sequence[Fate] = ("kept", "kept", "partly_kept", "broken", "broken", "untold", "open")


@dataclass(frozen=True, slots=True)
class Promise:
    """Something that an official undertakes.

    Attributes:
        by: Who promises.
        deed: What is promised.
        of: How many, where that is counted; 0 where it is not.
        done: How many were done.
        due: Day by which.
        fate: What becomes of it.
    """

    by: str
    deed: Deed
    of: int
    done: int
    due: date
    fate: Fate

    @property
    def what(self) -> str:
        """The words of the promise."""
        return f"{self.deed.verb} {self.thing}"

    @property
    def thing(self) -> str:
        """What it is done to."""
        return self.deed.thing.format(of=self.of)


@dataclass(frozen=True, slots=True)
class Happening:
    """One event and what is true of it.

    Attributes:
        number: Its number in the world.
        kind: What kind of event it is.
        day: The day on which it happened.
        words: Names and words of the event, for the wordings.
        official: Who speaks for the place, with the office.
        body: The body that tells numbers.
        counts: For each thing counted, parts of others included, the true number on each day that
            follows.
        promise: What the official promised.
    """

    number: int
    kind: Kind
    day: date
    words: Mapping[str, str]
    official: str
    body: str
    counts: Mapping[str, tuple[int, ...]]
    promise: Promise

    def truth(self, thing: str, days: int) -> int:
        """The true number of a thing so many days after the event."""
        return self.counts[thing][min(days, DAYS - 1)]


def happenings(seed: int) -> Iterator[Happening]:
    """Events without end; the same for the same seed."""
    random = Random(f"world {seed}")  # noqa: S311 - a test world, not a secret
    number = 0
    while True:
        yield _happening(random, number)
        number += 1


def _happening(random: Random, number: int) -> Happening:
    kind = KINDS[number % len(KINDS)]
    day = _START + timedelta(days=(DAYS + 2) * (number % _ROUND))
    name = person(random)
    words = _words(random, kind, number, day)
    return Happening(
        number=number,
        kind=kind,
        day=day,
        words=words,
        official=f"{random.choice(kind.offices)} {name}",
        body=random.choice(kind.bodies).format(**words),
        counts=_counts(random, kind),
        promise=_promise(random, kind, name, number, day),
    )


def _words(random: Random, kind: Kind, number: int, day: date) -> Mapping[str, str]:
    cause = random.choice(kind.causes)
    one, other = country(random, number), country(random, number + 31)
    return {
        "cause": cause,
        "a_cause": f"an {cause}" if cause[0] in "aeiou" else f"a {cause}",
        "Cause": cause.capitalize(),
        "town": town(random, number),
        "region": town(random, number + 57),
        "winner": person(random),
        "a": one,
        "A": one,
        "b": other,
        "B": other,
        "a_people": f"{one}n",
        "b_people": f"{other}n",
        "weekday": f"{day:%A}",
        "date": f"{day:%B} {day.day}",
    }


def _promise(random: Random, kind: Kind, by: str, number: int, day: date) -> Promise:
    fate = random.choice(_FATES)
    deeds = [deed for deed in kind.deeds if deed.noun or fate != "partly_kept"]
    deed = random.choice(deeds)
    of = random.randint(20, 300) if deed.noun else 0
    done = {"kept": of, "partly_kept": of * random.randint(2, 8) // 10}.get(fate, 0)
    due = _OPEN + timedelta(days=number % _ROUND) if fate == "open" else day + timedelta(days=DUE)
    return Promise(by=by, deed=deed, of=of, done=done, due=due, fate=fate)


def _counts(random: Random, kind: Kind) -> Mapping[str, tuple[int, ...]]:
    found = {thing: _series(random, measure) for thing, measure in kind.measures.items()}
    parts: dict[str, tuple[int, ...]] = {}
    for thing, measure in kind.measures.items():
        for noun in measure.parts:
            share = random.uniform(*_SHARES)
            counts = tuple(max(2, round(share * count)) for count in found[thing])
            parts[part_of(thing, noun)] = counts
    return found | parts


def _series(random: Random, measure: Measure) -> tuple[int, ...]:
    first = random.randint(measure.least, measure.most)
    return tuple(round(first * growth) if measure.grows else first for growth in _GROWTH)
