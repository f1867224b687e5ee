"""How long ``consilience --help`` takes from a cold process: ``make bench``.

The figure to keep is 300 ms. Python's own start is measured in the same run, so that a slow machine
is told from a slow program.
"""

import statistics
import subprocess
import sys
import time
from pathlib import Path

RUNS = 15
MOST_MILLISECONDS = 300


def milliseconds(command: list[str]) -> list[float]:
    """Wall times of some runs in one sitting, the first (which warms the disk) left out."""
    times = []
    for _ in range(RUNS + 1):
        start = time.perf_counter()
        subprocess.run(command, capture_output=True, check=True)  # noqa: S603 - our own command
        times.append((time.perf_counter() - start) * 1000)
    return times[1:]


def main() -> None:
    """Measure and print; ends with 1 where the median is over the figure."""
    python = Path(sys.executable)
    helped = milliseconds([str(python.with_name("consilience")), "--help"])
    bare = milliseconds([str(python), "-c", "pass"])
    median = statistics.median(helped)
    print(
        f"consilience --help  {median:.0f} ms (of {RUNS} runs: {min(helped):.0f}–{max(helped):.0f})"
    )
    print(f"python -c pass      {statistics.median(bare):.0f} ms")
    sys.exit(median > MOST_MILLISECONDS)


if __name__ == "__main__":
    main()
