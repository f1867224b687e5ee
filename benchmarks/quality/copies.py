"""How well copied passages are found: rewrites of our own example accounts, by degree.

Usage: ``python -m benchmarks.quality.copies [EXAMPLES] [--rounds N]``

From every account three sentences are taken into an account about something else, with 0 to 70 % of
the words exchanged for others, some moved, some left out. Recall: the share of taken sentences that
a tie's passage overlaps, by degree. Precision: the share of ties of accounts where something was
taken.
"""

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from consilience.language import analyse
from consilience.linking.dependence import link_dependence
from consilience.model.report import Report
from consilience.reading.account import Account, report_of
from consilience.reading.plain import decoded

ROOT = Path(__file__).parents[2]
DEGREES = (0, 10, 20, 30, 40, 50, 60, 70)
_SYLLABLES = "ba ke li mo nu ra se ti vo zu dar fen gol hin jas".split()


def texts(examples: Path) -> Iterator[str]:
    """Texts of the example accounts."""
    for file in sorted((examples / "exchange" / "accounts").glob("*.txt")):
        yield file.read_text("utf-8")
    for line in (examples / "flood" / "reports.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        if row.get("text"):
            yield row["text"]


def rewritten(sentence: str, degree: int, chance: random.Random) -> str:
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


def _filler(chance: random.Random) -> str:
    nouns = ["".join(chance.choices(_SYLLABLES, k=3)) for _ in range(12)]
    return " ".join(f"The {noun} of {chance.choice(nouns)} went home." for noun in nouns)


def _report(name: str, text: str) -> Report:
    data = text.encode()
    return replace(report_of(Account(name, data, *decoded(name, data))), language="en")


def one_round(sources: Sequence[str], degree: int, chance: random.Random) -> Counter[str]:
    """Take sentences at one degree and count what is found."""
    counts: Counter[str] = Counter()
    originals = [_report(f"o{n}", text) for n, text in enumerate(sources)]
    wanted: dict[str, tuple[str, list[tuple[int, int]]]] = {}
    takers: list[Report] = []
    for number, original in enumerate(originals):
        spans = [s for s in analyse(original).sentences if s.last_token - s.first_token >= 18]
        chosen = chance.sample(spans, min(3, len(spans)))
        taken = [rewritten(original.text[s.start : s.end], degree, chance) for s in chosen]
        text = f"{_filler(chance)} {' '.join(taken)} {_filler(chance)}"
        taker = _report(f"t{number}", text)
        takers.append(taker)
        wanted[taker.id] = (original.id, [(s.start, s.end) for s in chosen])
    reports = [*originals, *takers]
    copied = {
        frozenset((tie.report, tie.on.report or ""))
        for tie in link_dependence(originals, [analyse(report) for report in originals], ())
    }
    for tie in link_dependence(reports, [analyse(report) for report in reports], ()):
        ends = {tie.report, tie.on.report or ""}
        taker_id = next((end for end in ends if end in wanted), None)
        counts["told"] += taker_id is not None
        if taker_id is None:
            continue
        right = wanted[taker_id][0] in ends
        # Some examples copy each other: who takes from one takes from both.
        (other,) = ends - {taker_id}
        counts["told right"] += right or frozenset((other, wanted[taker_id][0])) in copied
        for start, end in wanted[taker_id][1] if right else ():
            found = any(
                span.report == wanted[taker_id][0] and span.start < end and start < span.end
                for span in tie.spans
            )
            counts["found"] += found
    counts["taken"] = sum(len(spans) for _, spans in wanted.values())
    return counts


def main(arguments: list[str] | None = None) -> int:
    """Print recall by degree, and precision."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("examples", nargs="?", type=Path, default=ROOT / "examples")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args(arguments)
    sources = list(texts(options.examples))
    told: Counter[str] = Counter()
    for degree in DEGREES:
        counts: Counter[str] = Counter()
        for seed in range(options.rounds):
            counts += one_round(sources, degree, random.Random(f"{seed} {degree}"))  # noqa: S311 - a draw that can be repeated
        told += counts
        print(f"{degree:3} % changed: found {counts['found'] / max(1, counts['taken']):6.1%}")
    print(f"precision {told['told right'] / max(1, told['told']):.1%} of {told['told']}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
