"""Event coreference on ECB+ development topics with gold mentions: MUC, B³, CEAFe and their mean.

Usage: ``python -m benchmarks.quality.coreference CORPORA [--topics 2,5,…]``

CORPORA is the folder that holds ``ecbplus`` (annotation CC BY 3.0; the texts are their publishers'
and only measured). Only the validated sentences count. Beside the program's linking stands the
lemma baseline: mentions of one topic whose head words have one stem.
"""

import argparse
import csv
import math
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from consilience.linking.trigger_links import TriggerMention, link_triggers
from consilience.packs.lexicon import Lexicon
from consilience.packs.reading import built_in_packs
from consilience.text.clusters import Clusters
from consilience.text.folding import fold, stem

DEV_TOPICS = ("2", "5", "12", "18", "21", "23", "34", "35")
Clustering = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Gold:
    """The mentions of a topic and the event of each."""

    mentions: tuple[TriggerMention, ...]
    events: Clustering


def read_topic(folder: Path, topic: str) -> Gold:
    """Read the validated mentions of one topic."""
    valid: set[tuple[str, str]] = set()
    with (folder / "ECBplus_coreference_sentences.csv").open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            if row["Topic"] == topic:
                valid.add((f"{topic}_{row['File']}", row["Sentence Number"]))
    mentions: list[TriggerMention] = []
    events: dict[str, str] = {}
    for file in sorted((folder / topic).glob("*.xml")):
        root = ElementTree.parse(file).getroot()  # noqa: S314 - a local corpus
        found, told = _document(root, file.stem, valid)
        mentions += found
        events |= told
    return Gold(tuple(mentions), events)


def _document(
    root: ElementTree.Element, name: str, valid: set[tuple[str, str]]
) -> tuple[list[TriggerMention], dict[str, str]]:
    tokens = {token.get("t_id", ""): token for token in root.iter("token")}
    lines: dict[str, list[str]] = defaultdict(list)
    for token in tokens.values():
        lines[token.get("sentence", "")].append(token.text or "")
    whole = " ".join(token.text or "" for token in tokens.values())
    mentions = []
    for markable in root.find("Markables") or ():
        anchors = [tokens[a.get("t_id", "")] for a in markable.findall("token_anchor")]
        if "ACTION" not in markable.tag or not anchors:
            continue
        sentence = anchors[0].get("sentence", "")
        if (name, sentence) in valid:
            words = tuple(anchor.text or "" for anchor in anchors)
            key = f"{name} {markable.get('m_id')}"
            mentions.append(TriggerMention(key, name, words, " ".join(lines[sentence]), whole))
    return mentions, _chains(root, name, {mention.id for mention in mentions})


def _chains(root: ElementTree.Element, name: str, known: set[str]) -> dict[str, str]:
    events = {mention: mention for mention in known}
    for chain in root.find("Relations") or ():
        crossing = chain.tag == "CROSS_DOC_COREF"
        event = chain.get("note") if crossing else f"{name} chain {chain.get('r_id')}"
        for source in chain.findall("source"):
            key = f"{name} {source.get('m_id')}"
            if key in known:
                events[key] = event or key
    return events


def by_lemma(mentions: Sequence[TriggerMention]) -> dict[str, str]:
    """The baseline: mentions whose last words have one stem are one event."""
    return {mention.id: stem(fold(mention.words[-1])) for mention in mentions}


def clusters(of: Clustering) -> list[frozenset[str]]:
    """The sets of a clustering."""
    sets: dict[str, set[str]] = defaultdict(set)
    for mention, event in of.items():
        sets[event].add(mention)
    return [frozenset(members) for members in sets.values()]


def muc(one: Clustering, other: Clustering) -> float:
    """Links of the one that the other has (Vilain and others, 1995)."""
    kept = wanted = 0
    for members in clusters(one):
        wanted += len(members) - 1
        kept += len(members) - len({other[member] for member in members})
    return kept / wanted if wanted else 0.0


def b_cubed(one: Clustering, other: Clustering) -> float:
    """Mean share of each mention's set that the other keeps with it (Bagga and Baldwin, 1998)."""
    theirs = {member: members for members in clusters(other) for member in members}
    shares = [
        len(members & theirs[member]) / len(members)
        for members in clusters(one)
        for member in members
    ]
    return sum(shares) / len(shares) if shares else 0.0


def ceaf_e(one: Clustering, other: Clustering) -> tuple[float, float]:
    """Recall and precision of the best pairing of sets (Luo, 2005)."""
    mine, theirs = clusters(one), clusters(other)
    total = sum(_best_pairing(left, right) for left, right in _overlapping(mine, theirs))
    return total / len(mine), total / len(theirs)


def _overlapping(
    mine: Sequence[frozenset[str]], theirs: Sequence[frozenset[str]]
) -> Iterator[tuple[list[frozenset[str]], list[frozenset[str]]]]:
    """Groups of sets that overlap each other, so that the pairing is sought in small tables."""
    groups: Clusters[str] = Clusters()
    for members in (*mine, *theirs):
        first = min(members)
        groups.add(first)
        for member in members:
            groups.join(first, member, "")
    top = {member: members[0] for members, _ in groups.sets() for member in members}
    left: dict[str, list[frozenset[str]]] = defaultdict(list)
    right: dict[str, list[frozenset[str]]] = defaultdict(list)
    for members in mine:
        left[top[min(members)]].append(members)
    for members in theirs:
        right[top[min(members)]].append(members)
    for key in sorted(left):
        yield left[key], right[key]


def _best_pairing(mine: Sequence[frozenset[str]], theirs: Sequence[frozenset[str]]) -> float:
    """The greatest sum of likeness of a one-to-one pairing (Kuhn, 1955; shortest paths)."""
    rows, columns = sorted((mine, theirs), key=len)
    cost = [[-2 * len(a & b) / (len(a) + len(b)) for b in columns] for a in rows]
    high, width = len(rows), len(columns)
    of_row, of_column = [0.0] * (high + 1), [0.0] * (width + 1)
    taken = [0] * (width + 1)
    for row in range(1, high + 1):
        taken[0], column = row, 0
        least, way, used = [math.inf] * (width + 1), [0] * (width + 1), [False] * (width + 1)
        while True:
            used[column] = True
            here, step, following = taken[column], math.inf, 0
            for other in range(1, width + 1):
                if used[other]:
                    continue
                price = cost[here - 1][other - 1] - of_row[here] - of_column[other]
                if price < least[other]:
                    least[other], way[other] = price, column
                if least[other] < step:
                    step, following = least[other], other
            for other in range(width + 1):
                if used[other]:
                    of_row[taken[other]] += step
                    of_column[other] -= step
                else:
                    least[other] -= step
            column = following
            if taken[column] == 0:
                break
        while column:
            taken[column], column = taken[way[column]], way[column]
    return -sum(cost[taken[c] - 1][c - 1] for c in range(1, width + 1) if taken[c])


def harmonic(recall: float, precision: float) -> float:
    """F1."""
    return 2 * recall * precision / (recall + precision) if recall + precision else 0.0


def scores(gold: Clustering, found: Clustering) -> tuple[float, float, float, float]:
    """F1 of MUC, B³, CEAFe, and their mean."""
    parts = (
        harmonic(muc(gold, found), muc(found, gold)),
        harmonic(b_cubed(gold, found), b_cubed(found, gold)),
        harmonic(*ceaf_e(gold, found)),
    )
    return (*parts, sum(parts) / 3)


def main(arguments: list[str] | None = None) -> int:
    """Print the scores."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--topics", default=",".join(DEV_TOPICS))
    options = parser.parse_args(arguments)
    lexicon = Lexicon(built_in_packs())
    gold: dict[str, str] = {}
    lemma: dict[str, str] = {}
    ours: dict[str, str] = {}
    for topic in options.topics.split(","):
        read = read_topic(options.corpora / "ecbplus", topic)
        gold |= read.events
        lemma |= {k: f"{topic} {v}" for k, v in by_lemma(read.mentions).items()}
        ours |= {k: f"{topic} {v}" for k, v in link_triggers(read.mentions, lexicon).items()}
    for name, found in (("lemma", lemma), ("program", ours)):
        told = "  ".join(
            f"{part} {100 * value:5.1f}"
            for part, value in zip(
                ("MUC", "B3", "CEAFe", "CoNLL"), scores(gold, found), strict=True
            )
        )
        print(f"{name:8} {told}  of {len(gold)} mentions")
    return 0


if __name__ == "__main__":
    sys.exit(main())
