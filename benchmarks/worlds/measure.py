"""How the record of a world stands to its truth.

Usage::

    python -m benchmarks.worlds.measure --accounts N --copy P --err P [--seed N] [--claims]
    python -m benchmarks.worlds.measure --table
    python -m benchmarks.worlds.measure --write FILE

A world is written as accounts in English, built, and held against what is known of it. With
``--claims`` the same numbers and promises are given as claims, so that reading is left out.
``--table`` measures every degree of copying and error; ``--write`` only writes the accounts.
"""

import argparse
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.worlds.claims import record_of_claims
from benchmarks.worlds.telling import Told, tell
from benchmarks.worlds.truth import Thing, World
from consilience.model.estimate import Estimate
from consilience.model.record import Record
from consilience.pipeline import build
from consilience.text.folding import fold

COPYING = (0.0, 0.3, 0.6)
ERRORS = (0.0, 0.1, 0.25)
_STANDS = frozenset({"counted", "outlier"})
_FALLEN = frozenset({"superseded", "withdrawn"})


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
        return f"{self.hit} of {self.of}" if self.of else "none"


class Held:
    """A record beside its world: which of its numbers is which telling.

    Args:
        world: The world.
        record: The record of its accounts.
    """

    def __init__(self, world: World, record: Record) -> None:
        self.world, self.record = world, record
        self.names = {report.id: report.name.rsplit("/", 1)[-1] for report in record.reports}
        self.words = {claim.id: fold(claim.text) for claim in record.claims}
        self.account_of = {claim.id: self.names[claim.report] for claim in record.claims}
        self.told: dict[str, tuple[Thing, Told]] = {}
        self.mistaken: set[str] = set()
        self.taken_back: set[str] = set()
        for claim in record.claims:
            account = world.accounts[self.names[claim.report]]
            for quantity in claim.quantities:
                for told in account.told:
                    if told.start < quantity.end and quantity.start < told.end:
                        self.told[quantity.id] = (account.event, told.thing), told
                        if world.taken_back(account, told):
                            self.taken_back.add(quantity.id)
                        elif world.mistaken(account, told):
                            self.mistaken.add(quantity.id)

    def event(self, claim: str) -> int:
        """Number of the event of which a claim's account tells."""
        return self.world.accounts[self.account_of[claim]].event

    def main_estimates(self) -> Mapping[Thing, Estimate]:
        """For each thing the estimate that holds most of its tellings."""
        held: dict[Thing, list[tuple[int, str, Estimate]]] = defaultdict(list)
        for estimate in self.record.estimates:
            things = Counter(
                self.told[value.quantity][0]
                for value in estimate.values
                if value.quantity in self.told
            )
            for thing, count in things.items():
                held[thing].append((count, estimate.id, estimate))
        return {thing: max(rows, key=lambda row: row[:2])[2] for thing, rows in held.items()}


def measure(world: World, record: Record) -> Mapping[str, Rate]:
    """Hold a record against its world.

    Args:
        world: The world.
        record: The record of its accounts.
    """
    held = Held(world, record)
    return {
        **_estimated(held),
        **_scopes(held),
        **_withdrawals(held),
        **_contradictions(held),
        **_copies(held),
        **_voices(held),
        **_promises(held),
    }


def _estimated(held: Held) -> Mapping[str, Rate]:
    truths, tellable = held.world.truths(), held.world.tellable()
    main = {thing: row for thing, row in held.main_estimates().items() if thing in truths}
    covered = {thing for thing, row in main.items() if _covers(row, truths[thing])}
    best = {thing for thing in tellable & main.keys() if main[thing].best == truths[thing]}
    told = {t for t in tellable & main.keys() if main[t].best not in {None, truths[t]}}
    return {
        "estimates take in the truth": Rate(len(covered), len(truths)),
        "best is the truth": Rate(len(best), len(tellable)),
        "best is not the truth": Rate(len(told), len(tellable)),
    }


def _scopes(held: Held) -> Mapping[str, Rate]:
    """Whole and part, the dead and the injured, one side's and the other's stand apart."""
    things = [
        [held.told[value.quantity][0] for value in estimate.values if value.quantity in held.told]
        for estimate in held.record.estimates
    ]
    several = [row for row in things if len(row) > 1]
    return {
        "estimates of one thing alone": Rate(sum(len(set(r)) == 1 for r in several), len(several))
    }


def _withdrawals(held: Held) -> Mapping[str, Rate]:
    uses = {
        value.quantity: value.use
        for estimate in held.record.estimates
        for value in estimate.values
        if value.quantity in held.told
    }
    back = [quantity for quantity in uses if quantity in held.taken_back]
    withdrawn = [quantity for quantity, use in uses.items() if use == "withdrawn"]
    return {
        "numbers taken back that do not stand": Rate(
            sum(uses[q] in _FALLEN for q in back), len(back)
        ),
        "numbers told as withdrawn that are": Rate(
            len(held.taken_back & set(withdrawn)), len(withdrawn)
        ),
    }


def _covers(estimate: Estimate, truth: int) -> bool:
    low, high = estimate.low, estimate.high
    return (low is None or low <= truth) and (high is None or truth <= high)


def _contradictions(held: Held) -> Mapping[str, Rate]:
    found: set[Thing] = set()
    right = reported = 0
    for finding in held.record.findings:
        if finding.kind != "contradiction" or finding.slot != "count":
            continue
        told = [q for side in finding.sides for q in side.quantities if q in held.told]
        reported += 1
        right += bool(held.mistaken & set(told))
        found |= {held.told[quantity][0] for quantity in told}
    wanted = held.world.contradicted()
    return {
        "contradictions told that are there": Rate(right, reported),
        "contradictions there that are told": Rate(len(found & wanted), len(wanted)),
    }


def _copies(held: Held) -> Mapping[str, Rate]:
    tied = {
        frozenset({held.names[tie.report], held.names[tie.on.report]})
        for tie in held.record.dependence
        if tie.on.report and tie.kind == "copy"
    }
    copies = [a for a in held.world.accounts.values() if a.copied]
    hit = sum(frozenset({a.name, a.copied or ""}) in tied for a in copies)
    return {"copies tied to what they copy": Rate(hit, len(copies))}


def _voices(held: Held) -> Mapping[str, Rate]:
    """Numbers that one source tells in several accounts: counted once, and nobody else's left out.

    Two accounts that happen to use the same words are one source too: nothing tells them apart.
    """
    repeated = once = silenced = rightly = 0
    for estimate in held.record.estimates:
        uses: dict[tuple[Thing, str, int], list[str]] = defaultdict(list)
        for value in estimate.values:
            if value.quantity in held.told:
                thing, told = held.told[value.quantity]
                own = told.source in held.world.accounts
                source = held.words[value.claim] if own else told.source
                uses[thing, source, told.value].append(value.use)
        for told_by in uses.values():
            stand = sum(use in _STANDS for use in told_by)
            repeated += len(told_by) > 1
            once += len(told_by) > 1 and stand <= 1
            same = told_by.count("same_voice")
            silenced += same
            rightly += min(same, len(told_by) - 1)
    return {
        "voices in many accounts counted once": Rate(once, repeated),
        "values left out as one voice that are": Rate(rightly, silenced),
    }


def _promises(held: Held) -> Mapping[str, Rate]:
    fates = held.world.fates()
    rows = [
        (held.event(row.claims[0]), len(row.claims), row.id, row.status)
        for row in held.record.commitments
    ]
    main = {event: max(row for row in rows if row[0] == event)[3] for event, *_ in rows}
    right = sum(main.get(event) == fate for event, fate in fates.items())
    return {
        "promises found": Rate(len(fates.keys() & main.keys()), len(fates)),
        "commitments that are promises, each once": Rate(
            len(fates.keys() & main.keys()), len(rows)
        ),
        "promises with the right status": Rate(right, len(fates)),
    }


def build_world(world: World) -> Record:
    """The record of a world's accounts."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "world.jsonl"
        file.write_text(world.rows(), "utf-8")
        return build([file])


def table(accounts: int, seed: int, make: Callable[[World], Record]) -> Iterator[str]:
    """Rows of a table in Markdown: every degree of copying and error.

    Args:
        accounts: How many accounts each world has.
        seed: The worlds' seed.
        make: How the record is made.
    """
    degrees = [(copy, err) for copy in COPYING for err in ERRORS]
    worlds = [World(list(tell(accounts, *degree, seed))) for degree in degrees]
    columns = [measure(world, make(world)) for world in worlds]
    yield "| | " + " | ".join(f"copy {copy:.0%}, err {err:.0%}" for copy, err in degrees) + " |"
    yield "|---" * (len(degrees) + 1) + "|"
    for name in columns[0]:
        yield f"| {name} | " + " | ".join(str(column[name]) for column in columns) + " |"


def main(arguments: list[str] | None = None) -> int:
    """Print the figures of one world, or a table of many."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--accounts", type=int, default=160, help="how many accounts")
    parser.add_argument("--copy", type=float, default=0.3, help="share that copies another")
    parser.add_argument("--err", type=float, default=0.1, help="share that gets a number wrong")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--claims", action="store_true", help="give claims instead of text")
    parser.add_argument("--table", action="store_true", help="every degree of copying and error")
    parser.add_argument("--write", type=Path, help="write the accounts here and stop")
    options = parser.parse_args(arguments)
    make = record_of_claims if options.claims else build_world
    if options.table:
        print("\n".join(table(options.accounts, options.seed, make)))
        return 0
    world = World(list(tell(options.accounts, options.copy, options.err, options.seed)))
    if options.write:
        options.write.write_text(world.rows(), "utf-8")
        return 0
    for name, rate in measure(world, make(world)).items():
        print(f"{name:44} {rate}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
