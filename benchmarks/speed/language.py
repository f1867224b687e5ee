"""How fast the encoder's reader reads: tokens a second on one core and two, loading, memory, disk.

``python -m benchmarks.speed.language [--texts FOLDER] [-o FILE]`` reads the ``.txt`` files of a
folder (those of ``examples`` where left out), as often as makes some 30,000 tokens. Each setting is
measured in a process of its own; the best of three readings counts. Seconds of the processor are
given beside those of the clock: on a shared machine only the former say much.
"""

import argparse
import json
import resource
import subprocess
import sys
import time
from pathlib import Path

from consilience.language.encoder.shipped import SHIPPED

TOKENS = 30_000


def measure(folder: Path, threads: int) -> dict[str, float]:
    """Load, read three times, and say what it took, in this process."""
    begun, used = time.perf_counter(), time.process_time()
    from consilience.language.encoder import analyse_many, load

    model = load(threads)
    figures = {
        "load_seconds": time.perf_counter() - begun,
        "load_processor_seconds": time.process_time() - used,
    }
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.txt"))]
    size = sum(len(analysis.tokens) for analysis in analyse_many(texts, model))
    texts = texts * max(1, round(TOKENS / size))
    rates = [_rates(texts, threads) for _ in range(3)]
    figures["tokens_a_second"] = max(rate for rate, _ in rates)
    figures["tokens_a_processor_second"] = max(rate for _, rate in rates)
    figures["resident_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {name: round(value, 2) for name, value in figures.items()}


def _rates(texts: list[str], threads: int) -> tuple[float, float]:
    from consilience.language.encoder import analyse_many, load

    begun, used = time.perf_counter(), time.process_time()
    size = sum(len(analysis.tokens) for analysis in analyse_many(texts, load(threads)))
    return size / (time.perf_counter() - begun), size / (time.process_time() - used)


def main() -> None:
    """Measure with one thread and with two."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=Path, default=Path("examples"))
    parser.add_argument("--threads", type=int, help="measure this setting in this process")
    parser.add_argument("-o", "--out", type=Path)
    options = parser.parse_args()
    if options.threads:
        print(json.dumps(measure(options.texts, options.threads)))
        return
    figures: dict[str, object] = {
        "disk_mb": round(sum(len(f.read_bytes()) for f in SHIPPED.iterdir()) / 1e6, 2)
    }
    for threads in (1, 2):
        command = [sys.executable, "-m", "benchmarks.speed.language", "--threads", str(threads)]
        command += ["--texts", str(options.texts)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - it starts itself anew
        figures[f"threads_{threads}"] = json.loads(done.stdout)
    print(json.dumps(figures, indent=1))
    if options.out:
        options.out.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
