"""Whether a folder that mixes several events falls into stories: topics of ECB+ in one heap.

Usage: ``python -m benchmarks.quality.story_folders CORPORA [--topics 2,5,…]``

CORPORA is the folder that holds ``ecbplus``. All documents of the topics are read as one folder.
Each topic has two halves that tell of two happenings of one kind, often with the same people in
them (two fights of one boxer); each half is one story. Scored by B³ over documents; beside it each
topic as one story, which is what telling apart by kind alone would give.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.quality.conll import b_cubed, harmonic
from benchmarks.quality.coreference import LEXICON
from benchmarks.quality.ecbplus import DEV_TOPICS, half, read_topic
from consilience.extraction import extract
from consilience.language import analyse
from consilience.linking import link


def stories_of(corpora: Path, topics: Sequence[str]) -> tuple[dict[str, str], dict[str, str]]:
    """The half that each document is of, and the story that it was put in.

    Args:
        corpora: The folder that holds ``ecbplus``.
        topics: Which topics are mixed.
    """
    reports = [r for name in topics for r in read_topic(corpora / "ecbplus", name).reports]
    analyses = [analyse(report) for report in reports]
    claims = [
        claim for pair in zip(reports, analyses, strict=True) for claim in extract(*pair, LEXICON)
    ]
    linked = link(reports, analyses, claims)
    gold = {report.id: f"{report.id.split('_')[0]} {half(report.id)}" for report in reports}
    return gold, {report: story.id for story in linked.stories for report in story.reports}


def main(arguments: list[str] | None = None) -> int:
    """Print recall, precision and F1 of B³."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--topics", default=",".join(DEV_TOPICS))
    options = parser.parse_args(arguments)
    gold, found = stories_of(options.corpora, options.topics.split(","))
    by_kind = {report: name.split(" ")[0] for report, name in gold.items()}
    for name, told in (("stories", found), ("by topic", by_kind)):
        recall, precision = b_cubed(gold, told), b_cubed(told, gold)
        print(
            f"{name:9} recall {100 * recall:5.1f}  precision {100 * precision:5.1f}  "
            f"F1 {100 * harmonic(recall, precision):5.1f}  "
            f"{len(set(told.values()))} found, {len(set(gold.values()))} there"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
