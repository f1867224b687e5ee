"""How the record of a world stands to its truth.

Usage::

    python -m benchmarks.worlds.measure --accounts N --copy P --err P [--seed N] [--write FILE]

A world is written as accounts in English, built, and held against what is known of it: how many
estimates take in the truth and have it as best figure; how many of the contradictions found are
there and how many of those that are there are found (two accounts of one day, neither a copy of the
other, tell different numbers of one thing); how many copies are tied to what they copy; how many
promises are found. ``--write`` only writes the accounts.
"""

import argparse
import json
import sys
import tempfile
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.worlds.telling import Account, tell
from benchmarks.worlds.world import Happening
from consilience.model.record import Record
from consilience.pipeline import build

Thing = tuple[int, str]
"""An event's number and a slot."""


@dataclass(frozen=True, slots=True)
class Rate:
    """How many of how many.

    Attributes:
        hit: How many are right.
        of: How many there are.
    """

    hit: int
    of: int

    def __str__(self) -> str:
        return f"{self.hit:5} of {self.of:5}" + (f"  {self.hit / self.of:6.1%}" if self.of else "")


class World:
    """The accounts of a world and what is true in it.

    Args:
        told: Events with their accounts.
    """

    def __init__(self, told: Sequence[tuple[Happening, Account]]) -> None:
        self.events = {happening.number: happening for happening, _ in told}
        self.accounts = {account.name: account for _, account in told}

    def rows(self) -> str:
        """The accounts as JSON lines."""
        return "".join(
            json.dumps(
                {
                    "id": account.name,
                    "text": account.text,
                    "outlet": account.outlet,
                    "published": account.published.isoformat(),
                },
                ensure_ascii=False,
            )
            + "\n"
            for account in self.accounts.values()
        )

    def latest(self) -> Mapping[Thing, int]:
        """The true number of each thing that is told, on the last day that an account tells it."""
        days: dict[Thing, int] = {}
        for account in self.accounts.values():
            for slot in account.told:
                days_after = (account.published - self.events[account.event].day).days
                thing = account.event, slot
                days[thing] = max(days.get(thing, 0), days_after)
        return {thing: self.events[thing[0]].truth(thing[1], day) for thing, day in days.items()}

    def contradicted(self) -> set[Thing]:
        """Things of which two accounts of one day, no copies, tell different numbers."""
        told: dict[tuple[Thing, str], set[int]] = defaultdict(set)
        for account in self.accounts.values():
            for slot, number in account.told.items():
                if account.copied is None:
                    told[(account.event, slot), account.published.isoformat()].add(number)
        return {thing for (thing, _), numbers in told.items() if len(numbers) > 1}

    def mistaken(self) -> set[Thing]:
        """Things of which an account tells a wrong number."""
        return {(a.event, slot) for a in self.accounts.values() for slot in a.wrong}


def measure(world: World, record: Record) -> Mapping[str, Rate]:
    """Hold a record against its world.

    Args:
        world: The world.
        record: The record of its accounts.
    """
    names = {report.id: report.name.rsplit("/", 1)[-1] for report in record.reports}
    slots = {q.id: q.slot for claim in record.claims for q in claim.quantities}
    event_of = {claim.id: world.accounts[names[claim.report]].event for claim in record.claims}
    return {
        **_estimated(world, record, event_of),
        **_contradictions(world, record, event_of, slots),
        **_copies(world, record, names),
        **_promises(world, record, event_of),
    }


def _estimated(world: World, record: Record, event_of: Mapping[str, int]) -> Mapping[str, Rate]:
    truths = world.latest()
    covered: set[Thing] = set()
    best: set[Thing] = set()
    for estimate in record.estimates:
        for event in {event_of[value.claim] for value in estimate.values}:
            thing = event, estimate.slot or ""
            truth = truths.get(thing)
            if truth is None:
                continue
            low, high = estimate.low, estimate.high
            if (low is None or low <= truth) and (high is None or truth <= high):
                covered.add(thing)
            if estimate.best == truth:
                best.add(thing)
    return {
        "estimates cover": Rate(len(covered), len(truths)),
        "estimates best": Rate(len(best), len(truths)),
    }


def _contradictions(
    world: World,
    record: Record,
    event_of: Mapping[str, int],
    slots: Mapping[str, str | None],
) -> Mapping[str, Rate]:
    found: set[Thing] = set()
    right = reported = 0
    for finding in record.findings:
        if finding.kind != "contradiction" or finding.slot != "count":
            continue
        told = [q for side in finding.sides for q in side.quantities]
        things = {(event_of[claim], slots[q] or "") for claim in finding.claims for q in told}
        reported += 1
        right += bool(things & world.mistaken())
        found |= things
    wanted = world.contradicted()
    return {
        "contradictions precision": Rate(right, reported),
        "contradictions recall": Rate(len(found & wanted), len(wanted)),
    }


def _copies(world: World, record: Record, names: Mapping[str, str]) -> Mapping[str, Rate]:
    tied = {
        frozenset({names[tie.report], names[tie.on.report]})
        for tie in record.dependence
        if tie.on.report
    }
    copies = [a for a in world.accounts.values() if a.copied]
    hit = sum(frozenset({a.name, a.copied or ""}) in tied for a in copies)
    return {"copies": Rate(hit, len(copies))}


def _promises(world: World, record: Record, event_of: Mapping[str, int]) -> Mapping[str, Rate]:
    wanted = {account.event for account in world.accounts.values()}
    status: dict[int, set[str]] = defaultdict(set)
    for commitment in record.commitments:
        for claim in commitment.claims:
            status[event_of[claim]].add(commitment.status)
    right = sum(
        ("kept" if world.events[event].promise.kept else "broken") in status[event]
        for event in wanted
    )
    return {
        "promises found": Rate(sum(bool(status[event]) for event in wanted), len(wanted)),
        "promises status": Rate(right, len(wanted)),
    }


def build_world(world: World) -> Record:
    """The record of a world's accounts."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "world.jsonl"
        file.write_text(world.rows(), "utf-8")
        return build([file])


def main(arguments: list[str] | None = None) -> int:
    """Print the figures of one world."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--accounts", type=int, default=80, help="how many accounts")
    parser.add_argument("--copy", type=float, default=0.2, help="share that copies another")
    parser.add_argument("--err", type=float, default=0.1, help="share that gets a number wrong")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--write", type=Path, help="write the accounts here and stop")
    options = parser.parse_args(arguments)
    world = World(list(tell(options.accounts, options.copy, options.err, options.seed)))
    if options.write:
        options.write.write_text(world.rows(), "utf-8")
        return 0
    for name, rate in measure(world, build_world(world)).items():
        print(f"{name:26} {rate}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
