"""How the time and memory of linking and reconciling grow with the number of accounts.

Usage: ``python -m benchmarks.worlds.scale --accounts 100 1000 10000 [--profile]``

A world is given as claims, so that no account is read. Seconds are those of the processor; the
exponent is that of the step from the row before: 1 is linear. Every row is a process of its own,
so that its peak of memory is its own. ``--profile`` prints where the time of reconciling goes.
"""

import argparse
import cProfile
import math
import multiprocessing
import pstats
import resource
import sys
import time
from dataclasses import dataclass

from benchmarks.worlds.claims import claims_of, link_claims, reconcile_claims
from benchmarks.worlds.telling import tell
from benchmarks.worlds.truth import World

_COPY, _ERR, _SEED = 0.3, 0.1, 1
_KIBI = 1024
_SHOWN = 30


@dataclass(frozen=True, slots=True)
class Cost:
    """What one size costs.

    Attributes:
        claims: How many claims.
        link: Seconds of linking.
        reconcile: Seconds of reconciling.
        memory: Peak of memory in MiB.
    """

    claims: int
    link: float
    reconcile: float
    memory: float


def cost(accounts: int, *, profile: bool = False) -> Cost:
    """Link and reconcile a world of so many accounts.

    Args:
        accounts: How many.
        profile: Whether to print where the time of reconciling goes.
    """
    claimed = claims_of(World(list(tell(accounts, _COPY, _ERR, _SEED))))
    begun = time.process_time()
    linked = link_claims(claimed)
    linked_at = time.process_time()
    if profile:
        profiler = cProfile.Profile()
        profiler.runcall(reconcile_claims, claimed, linked)
        pstats.Stats(profiler).sort_stats("cumulative").print_stats(_SHOWN)
    else:
        reconcile_claims(claimed, linked)
    done = time.process_time()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _KIBI
    return Cost(len(claimed.claims), linked_at - begun, done - linked_at, peak)


def _exponent(now: float, before: float, times: float) -> str:
    return f"{math.log(now / before) / math.log(times):.2f}" if before and times > 1 else ""


def main(arguments: list[str] | None = None) -> int:
    """Print a row of a Markdown table for each size."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--accounts", type=int, nargs="+", default=[10, 100, 1000])
    parser.add_argument("--profile", action="store_true")
    options = parser.parse_args(arguments)
    print("| accounts | claims | link, s | exponent | reconcile, s | exponent | memory, MiB |")
    print("|---|---|---|---|---|---|---|")
    last: tuple[int, Cost] | None = None
    for accounts in options.accounts:
        with multiprocessing.get_context("spawn").Pool(1) as pool:
            row = pool.apply(cost, (accounts,), {"profile": options.profile})
        times = accounts / last[0] if last else 0.0
        link = _exponent(row.link, last[1].link, times) if last else ""
        reconcile = _exponent(row.reconcile, last[1].reconcile, times) if last else ""
        print(
            f"| {accounts:,} | {row.claims:,} | {row.link:.1f} | {link} | {row.reconcile:.1f} "
            f"| {reconcile} | {row.memory:,.0f} |",
            flush=True,
        )
        last = accounts, row
    return 0


if __name__ == "__main__":
    sys.exit(main())
