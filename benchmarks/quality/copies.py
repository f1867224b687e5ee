"""How well copied passages are found: rewrites of our own example accounts, by way and degree.

Usage: ``python -m benchmarks.quality.copies [EXAMPLES] [--rounds N]``

From every account three sentences are taken into an account about something else, rewritten in one
of three ways: ``exchanged``, 0 to 70 % of the words replaced by invented ones, some moved, some
left out; ``reordered``, so many of its rows of six words moved to other places of the sentence;
``shortened``, so many of the rows left out. Recall: the share of taken sentences that a tie's
passage overlaps, by way and degree. Precision: the share of ties of accounts where something was
taken.
"""

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from consilience.language import analyse
from consilience.linking.company import Company
from consilience.linking.dependence import link_dependence
from consilience.model.analysis import Analysis
from consilience.model.report import Report
from consilience.reading.account import Account, report_of
from consilience.reading.plain import decoded

ROOT = Path(__file__).parents[2]
DEGREES = (0, 10, 20, 30, 40, 50, 60, 70)
_LONG = 18
"""Words that a sentence has at least to be taken."""
_ROW = 6
"""Words that a rewriter moves or leaves out together."""
_SYLLABLES = "ba ke li mo nu ra se ti vo zu dar fen gol hin jas".split()


def texts(examples: Path) -> Iterator[str]:
    """Texts of the example accounts."""
    for file in sorted((examples / "exchange" / "accounts").glob("*.txt")):
        yield file.read_text("utf-8")
    for line in (examples / "flood" / "reports.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        if row.get("text"):
            yield row["text"]


def exchanged(sentence: str, degree: int, chance: random.Random) -> str:
    """A sentence with a share of its words exchanged, every tenth exchange a move or a loss."""
    words = sentence.split()
    for place in range(len(words)):
        if chance.random() * 100 >= degree:
            continue
        how = chance.random()
        if how < 0.1 and place:
            words[place - 1], words[place] = words[place], words[place - 1]
        elif how < 0.2:
            words[place] = ""
        else:
            words[place] = "".join(chance.choices(_SYLLABLES, k=chance.randint(2, 3)))
    return " ".join(word for word in words if word)


def reordered(sentence: str, degree: int, chance: random.Random) -> str:
    """A sentence with a share of its rows of words moved to other places of it."""
    rows = _rows(sentence)
    moved = [row for row in rows if chance.random() * 100 < degree]
    kept = [row for row in rows if row not in moved]
    for row in moved:
        kept.insert(chance.randint(0, len(kept)), row)
    return " ".join(kept)


def shortened(sentence: str, degree: int, chance: random.Random) -> str:
    """A sentence without a share of its rows of words; one row is left at least."""
    rows = _rows(sentence)
    kept = [row for row in rows if chance.random() * 100 >= degree]
    return " ".join(kept or rows[:1])


def _rows(sentence: str) -> list[str]:
    words = sentence.split()
    return [" ".join(words[place : place + _ROW]) for place in range(0, len(words), _ROW)]


WAYS: Mapping[str, Callable[[str, int, random.Random], str]] = {
    "exchanged": exchanged,
    "reordered": reordered,
    "shortened": shortened,
}


def _filler(chance: random.Random) -> str:
    nouns = ["".join(chance.choices(_SYLLABLES, k=3)) for _ in range(12)]
    return " ".join(f"The {noun} of {chance.choice(nouns)} went home." for noun in nouns)


def _report(name: str, text: str) -> Report:
    data = text.encode()
    return replace(report_of(Account(name, data, *decoded(name, data))), language="en")


@dataclass(frozen=True, slots=True)
class Originals:
    """The accounts that are taken from.

    Attributes:
        reports: The accounts.
        analyses: The same, read.
        copies: Which of them copy each other: who takes from one of these takes from both.
    """

    reports: Sequence[Report]
    analyses: Sequence[Analysis]
    copies: frozenset[frozenset[str]]


def originals(sources: Sequence[str]) -> Originals:
    """Read what is taken from."""
    reports = [_report(f"o{number}", text) for number, text in enumerate(sources)]
    analyses = [analyse(report) for report in reports]
    ties = link_dependence(reports, analyses, (), Company({}))
    copies = frozenset(frozenset((tie.report, tie.on.report or "")) for tie in ties)
    return Originals(reports, analyses, copies)


def one_round(of: Originals, way: str, degree: int, chance: random.Random) -> Counter[str]:
    """Take sentences in one way, at one degree, and count what is found."""
    counts: Counter[str] = Counter()
    wanted: dict[str, tuple[str, list[tuple[int, int]]]] = {}
    takers: list[Report] = []
    for number, (original, analysis) in enumerate(zip(of.reports, of.analyses, strict=True)):
        spans = [s for s in analysis.sentences if s.last_token - s.first_token >= _LONG]
        chosen = chance.sample(spans, min(3, len(spans)))
        taken = [WAYS[way](original.text[s.start : s.end], degree, chance) for s in chosen]
        taker = _report(f"t{number}", f"{_filler(chance)} {' '.join(taken)} {_filler(chance)}")
        takers.append(taker)
        wanted[taker.id] = (original.id, [(s.start, s.end) for s in chosen])
    analyses = [*of.analyses, *(analyse(report) for report in takers)]
    for tie in link_dependence([*of.reports, *takers], analyses, (), Company({})):
        if tie.on.report is None:  # whom a taken sentence cites is no copy
            continue
        ends = tie.report, tie.on.report
        taker_id = next((end for end in ends if end in wanted), None)
        if taker_id is None:
            continue
        givers = frozenset(wanted[end][0] if end in wanted else end for end in ends)
        counts["told"] += 1
        counts["told right"] += len(givers) == 1 or givers in of.copies
        giver, taken_from = wanted[taker_id]
        for start, end in taken_from if giver in ends else ():
            counts["found"] += any(
                span.report == giver and span.start < end and start < span.end for span in tie.spans
            )
    counts["taken"] = sum(len(spans) for _, spans in wanted.values())
    return counts


def main(arguments: list[str] | None = None) -> int:
    """Print recall by way and degree, and precision."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("examples", nargs="?", type=Path, default=ROOT / "examples")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args(arguments)
    of = originals(list(texts(options.examples)))
    told: Counter[str] = Counter()
    print(f"{'changed':9}", *(f"{degree:4}%" for degree in DEGREES))
    for way in WAYS:
        shares = []
        for degree in DEGREES:
            counts: Counter[str] = Counter()
            for seed in range(options.rounds):
                chance = random.Random(f"{seed} {degree}")  # noqa: S311 - a draw that can be repeated
                counts += one_round(of, way, degree, chance)
            told += counts
            shares.append(counts["found"] / max(1, counts["taken"]))
        print(f"{way:9}", *(f"{100 * share:4.0f}%" for share in shares), flush=True)
    print(f"precision {told['told right'] / max(1, told['told']):.1%} of {told['told']}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
