"""Words a second of ``consilience build``, beside a peer in the same run: ``make bench``.

The peer is ``dateparser.search.search_dates``, run over the visible text of the same accounts: the
ready library that people reach for to find the dates in running text, which is one of the many
things that a build does. The ratio to it says more than the figure alone, since both rise and fall
with the machine. Start-up is part of both: each is a process of its own, cold.
"""

import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
SETS = (Path("examples/exchange/accounts"), Path("examples/flood/reports.jsonl"))
RUNS = 5
PEER = """
import json, sys
from dateparser.search import search_dates
for text in json.load(open(sys.argv[1], encoding="utf-8")):
    search_dates(text, languages=["en"])
"""


@dataclass(frozen=True, slots=True)
class Run:
    """One process from start to end.

    Attributes:
        seconds: Wall time.
        megabytes: Most memory that the process, or one that it started and waited for, held at a
            time (resident set, 10⁶ bytes).
    """

    seconds: float
    megabytes: float


def measured(command: list[str]) -> Run:
    """Run a command and measure it as a whole process.

    Raises:
        subprocess.CalledProcessError: Where it fails.
    """
    start = time.perf_counter()
    with subprocess.Popen(  # noqa: S603 - our own command
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT
    ) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - start
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Run(seconds, peak(usage))


def peak(usage: resource.struct_rusage) -> float:
    """The peak of a finished process; Linux counts it in KiB, macOS in bytes."""
    return usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024) / 1e6


def compare(accounts: Path, scratch: Path) -> None:
    """Build one set and run the peer over its texts, in turns, and print both."""
    program = str(Path(sys.executable).with_name("consilience"))
    out, texts = scratch / "out", scratch / "texts.json"
    build = [program, "build", str(accounts), "-o", str(out)]
    measured(build)
    told = [report["text"] for report in json.loads((out / "record.json").read_text())["reports"]]
    texts.write_text(json.dumps(told), "utf-8")
    words = sum(len(text.split()) for text in told)
    ours, peers = [], []
    for _ in range(RUNS):
        ours.append(measured(build))
        peers.append(measured([sys.executable, "-c", PEER, str(texts)]))
    mine = statistics.median(run.seconds for run in ours)
    other = statistics.median(run.seconds for run in peers)
    memory = max(run.megabytes for run in ours)
    print(f"{accounts}: {words} words in {len(told)} accounts, {RUNS} runs in turns, medians")
    print(f"  consilience build  {mine:6.2f} s  {words / mine:8.0f} words/s  peak {memory:.0f} MB")
    print(f"  search_dates       {other:6.2f} s  {words / other:8.0f} words/s")
    print(f"  ratio of speeds    {other / mine:6.2f}")


def main() -> None:
    """Compare on the paths named on the command line, or on the examples."""
    for accounts in tuple(map(Path, sys.argv[1:])) or SETS:
        with tempfile.TemporaryDirectory() as scratch:
            compare(accounts, Path(scratch))


if __name__ == "__main__":
    main()
