"""Whether a folder that mixes several events falls into stories: topics of ECB+ in one heap.

Usage: ``python -m benchmarks.quality.story_folders CORPORA [--topics 2,5,…] [--small]``

CORPORA is the folder that holds ``ecbplus``. All documents of the topics are read as one folder.
Each topic has two halves that tell of two happenings of one kind, often with the same people in
them (two fights of one boxer); each half is one story. Scored by B³ over documents; beside it each
topic as one story, which is what telling apart by kind alone would give. With ``--small`` each half
gives three to eight of its documents, four topics make a folder, and it is counted how many stories
come out whole and with nothing else in them.
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.quality.conll import b_cubed, harmonic
from benchmarks.quality.coreference import LEXICON
from benchmarks.quality.ecbplus import DEV_TOPICS, half, read_topic
from consilience.extraction import extract
from consilience.language import analyse
from consilience.linking import link
from consilience.model.report import Report

_TOPICS = 4
"""Topics of a folder of small stories: eight stories."""
_LEAST, _MOST = 3, 8
"""Documents of a small story."""


def stories_of(corpora: Path, topics: Sequence[str]) -> tuple[dict[str, str], dict[str, str]]:
    """The half that each document is of, and the story that it was put in.

    Args:
        corpora: The folder that holds ``ecbplus``.
        topics: Which topics are mixed.
    """
    return sorted_out([r for name in topics for r in read_topic(corpora / "ecbplus", name).reports])


def sorted_out(reports: Sequence[Report]) -> tuple[dict[str, str], dict[str, str]]:
    """The half that each of some documents is of, and the story that it was put in."""
    analyses = [analyse(report) for report in reports]
    claims = [
        claim for pair in zip(reports, analyses, strict=True) for claim in extract(*pair, LEXICON)
    ]
    linked = link(reports, analyses, claims)
    gold = {report.id: f"{report.id.split('_')[0]} {half(report.id)}" for report in reports}
    return gold, {report: story.id for story in linked.stories for report in story.reports}


def small_folders(corpora: Path, topics: Sequence[str]) -> Iterator[list[Report]]:
    """Folders of the halves of some topics, of each the first three to eight documents.

    Args:
        corpora: The folder that holds ``ecbplus``.
        topics: Which topics.
    """
    size = 0
    for first in range(0, len(topics), _TOPICS):
        folder: list[Report] = []
        for name in topics[first : first + _TOPICS]:
            reports = sorted(read_topic(corpora / "ecbplus", name).reports, key=lambda r: r.id)
            for part in ("ecb", "plus"):
                of_half = [report for report in reports if half(report.id) == part]
                folder += of_half[: _LEAST + size % (_MOST - _LEAST + 1)]
                size += 1
        yield folder


def whole(gold: Mapping[str, str], found: Mapping[str, str]) -> tuple[int, int]:
    """How many stories come out whole and alone, of how many."""
    told, there = _sets(found), _sets(gold)
    return len(told & there), len(there)


def _sets(clustering: Mapping[str, str]) -> set[frozenset[str]]:
    members: dict[str, set[str]] = defaultdict(set)
    for report, story in clustering.items():
        members[story].add(report)
    return {frozenset(reports) for reports in members.values()}


def main(arguments: list[str] | None = None) -> int:
    """Print recall, precision and F1 of B³."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--topics", default=",".join(DEV_TOPICS))
    parser.add_argument("--small", action="store_true")
    options = parser.parse_args(arguments)
    topics = options.topics.split(",")
    if options.small:
        counts = [whole(*sorted_out(f)) for f in small_folders(options.corpora, topics)]
        print(f"whole and alone: {sum(c for c, _ in counts)} of {sum(n for _, n in counts)}")
        return 0
    gold, found = stories_of(options.corpora, topics)
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
