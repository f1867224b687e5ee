"""How the time of linking grows with the number of generated reports.

Usage: ``python -m benchmarks.speed.linking [--most N]``

Reports are generated in stories of ten: each story has its own people, places and numbers, so that
a folder ten times as large holds ten times as many stories. The exponent is that of the last
doubling; 1 is linear.
"""

import argparse
import math
import random
import sys
import time
from collections.abc import Iterator

from consilience.extraction import extract
from consilience.language import analyse
from consilience.linking import link
from consilience.model.report import Report
from consilience.packs.lexicon import Lexicon
from consilience.packs.reading import built_in_packs
from consilience.reading.account import Account, report_of
from consilience.reading.plain import decoded

_SYLLABLES = "ba ke li mo nu ra se ti vo zu dar fen gol hin jas kor lam mir nev ost".split()
_VERBS = ("sank off", "burned near", "was flooded in", "was attacked in", "was evacuated from")
STORY = 10


def _name(chance: random.Random) -> str:
    return "".join(chance.choices(_SYLLABLES, k=5)).capitalize()


def generated(count: int) -> Iterator[Report]:
    """So many reports, ten a story."""
    for number in range(count):
        story = random.Random(f"story {number // STORY}")  # noqa: S311 - repeatable
        chance = random.Random(f"report {number}")  # noqa: S311 - repeatable
        people = [f"{_name(story)} {_name(story)}" for _ in range(4)]
        towns = [_name(story) for _ in range(3)]
        day, verb = story.randint(1, 28), story.choice(_VERBS)
        lines = [
            f"The {_name(story)} {verb} {towns[0]} on April {day}, 2031.",
            f"Governor {people[0]} said that {chance.randint(5, 90)} people were killed.",
            f"{people[1]} told {people[2]} in {towns[1]} that help from {towns[2]} was on its way.",
            *(
                f"{_name(chance)} {_name(chance)} met {chance.choice(people)} in {_name(chance)}."
                for _ in range(4)
            ),
        ]
        data = " ".join(lines).encode()
        name = f"generated-{number}"
        yield report_of(Account(name, data, *decoded(name, data), published="2031-04-29"))


def measured(count: int, lexicon: Lexicon) -> float:
    """Seconds that linking takes."""
    reports = list(generated(count))
    analyses = [analyse(report) for report in reports]
    claims = [c for pair in zip(reports, analyses, strict=True) for c in extract(*pair, lexicon)]
    begun = time.process_time()
    link(reports, analyses, claims)
    return time.process_time() - begun


def main(arguments: list[str] | None = None) -> int:
    """Print seconds and exponents."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--most", type=int, default=1600, help="the largest number of reports")
    options = parser.parse_args(arguments)
    lexicon = Lexicon(built_in_packs())
    before = 0.0
    count = max(1, options.most // 8)
    while count <= options.most:
        seconds = measured(count, lexicon)
        grows = f"  exponent {math.log2(seconds / before):.2f}" if before else ""
        print(f"{count:6} reports  {seconds:7.2f} s{grows}")
        before, count = seconds, count * 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
