"""How well clauses are typed: PLOVER's coded sentences.

Usage: ``python -m benchmarks.quality.events CORPORA [--misses]``

CORPORA is the folder that holds ``plover-gsr`` (CC BY-SA 4.0). A sentence is typed right when the type
of its main clause maps to the PLOVER category that the coders gave; beside it stand the share where
any clause does, and where no pack knows a word of it.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from consilience.extraction.clauses import split_clauses
from consilience.extraction.events import type_clause
from consilience.model.span import Span
from consilience.packs.lexicon import Lexicon
from consilience.packs.reading import built_in_packs

# Categories of later PLOVER versions under the names that the coded file uses.
_SAME = {"DEMAND": "REQUEST", "INVESTIGATE": "ACCUSE", "DISAPPROVE": "ACCUSE", "YIELD": "CONCEDE"}


def coded_sentences(folder: Path) -> Iterator[tuple[str, str]]:
    """Text and category of each coded sentence."""
    raw = (folder / "gold_standard_records" / "PLOVER_GSR_CAMEO.txt").read_text("utf-8")
    for row in json.loads(raw):
        if row.get("text") and row["event"] != "DOCUMENT":
            yield row["text"], _SAME.get(row["event"], row["event"])


def types_of(text: str, lexicon: Lexicon) -> list[str]:
    """PLOVER categories of the clauses of a sentence, in order; empty strings where none is known."""
    codes = {
        (pack.name, event.id): event.codes.get("plover", "")
        for pack in lexicon.packs
        for event in pack.types
    }
    whole = Span(0, len(text))
    typed = [type_clause(text, clause, whole, lexicon) for clause in split_clauses(text, whole)]
    return [codes.get((t.pack or "", t.event_type), "") for t in typed]


def main(arguments: list[str] | None = None) -> int:
    """Print the shares."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args(arguments)
    lexicon = Lexicon(built_in_packs())
    tally: Counter[str] = Counter()
    confused: Counter[tuple[str, str]] = Counter()
    for text, wanted in coded_sentences(options.corpora / "plover-gsr"):
        got = types_of(re.sub(r"\s+", " ", text), lexicon)
        first = next((code for code in got if code), "")
        tally["sentences"] += 1
        tally["main"] += first == wanted
        tally["any"] += wanted in got
        tally["unknown"] += not first
        if first != wanted:
            confused[wanted, first] += 1
            if options.misses:
                print(f"{wanted:10} {first or '-':10} {text[:110]}")
    for key in ("main", "any", "unknown"):
        share = 100 * tally[key] / tally["sentences"]
        print(f"{key:8} {tally[key]:4} of {tally['sentences']:4}  {share:5.1f} %")
    for (wanted, got_code), times in confused.most_common(20):
        print(f"  {wanted:10} taken for {got_code or 'nothing':10} {times}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
