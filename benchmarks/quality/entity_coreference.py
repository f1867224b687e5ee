"""Entity coreference on ECB+ development topics: who takes part, and where.

Usage: ``python -m benchmarks.quality.entity_coreference CORPORA [--topics 2,5,…]``

CORPORA is the folder that holds ``ecbplus`` (annotation CC BY 3.0; the texts are their publishers'
and only measured). Mentions of people, organisations, things and places in the validated
sentences, singletons counted. ``gold`` takes the gold mentions and what the record says of them:
the entity that is named there, else the group of passages of one account that mean one thing;
a description that no group holds stands for itself. ``described`` joins such descriptions by
their words as well, which a record does not do. ``own`` takes the record's own mentions (names,
offices, pronouns, descriptions, pairs) and counts in those of the validated sentences. Beside them
the baseline: mentions of the same words are one.
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.quality.conll import Compared, compared, shown
from benchmarks.quality.ecbplus import DEV_TOPICS, ENTITIES, GoldMention, Topic, read_topic
from consilience.language import analyse
from consilience.linking.references import link_references
from consilience.model.analysis import Analysis
from consilience.model.entity import Mention
from consilience.text.folding import fold

COLUMNS = ("words", "gold", "described", "own")


def clusterings(topic: Topic) -> tuple[dict[str, str], dict[str, dict[str, str]]]:
    """The gold clusters of a topic, and what is found in each way.

    Args:
        topic: The topic, read with the tags of entities.
    """
    analyses = {report.id: analyse(report) for report in topic.reports}
    named, meant = _mentions(list(analyses.values()))
    groups = {name: _groups(analysis, named.get(name, ())) for name, analysis in analyses.items()}
    found: dict[str, dict[str, str]] = {column: {} for column in COLUMNS}
    for gold in topic.mentions:
        words = fold(" ".join(gold.words)) or gold.id
        told = _entity_of(gold, named.get(gold.report, ())) or _group_of(gold, groups[gold.report])
        found["words"][gold.id] = f"{topic.name} {words}"
        found["gold"][gold.id] = f"{topic.name} {told or gold.id}"
        found["described"][gold.id] = f"{topic.name} {told or words}"
    found["own"] = _own(topic, meant)
    return {mention.id: f"{topic.name} {mention.chain}" for mention in topic.mentions}, found


def _mentions(
    analyses: Sequence[Analysis],
) -> tuple[Mapping[str, Sequence[Mention]], Mapping[str, Sequence[Mention]]]:
    """The names of each account, and all its mentions, as linking makes them."""
    references = link_references(analyses)
    named = references.named.mentions
    return _by_report(named), _by_report((*named, *references.meant))


def _by_report(mentions: Sequence[Mention]) -> Mapping[str, Sequence[Mention]]:
    found: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.entity:
            found[mention.report].append(mention)
    return found


Group = tuple[str, Sequence[tuple[int, int]]]


def _groups(analysis: Analysis, named: Sequence[Mention]) -> list[Group]:
    """The groups of an account, each with the entity named in it or a name of its own."""
    found: list[Group] = []
    for number, spans in enumerate(analysis.coreference):
        places = [(span.start, span.end) for span in spans]
        entity = next(
            (
                mention.entity
                for mention in named
                if any(mention.start < end and start < mention.end for start, end in places)
            ),
            None,
        )
        found.append((entity or f"{analysis.report} group {number}", places))
    return found


def _entity_of(gold: GoldMention, named: Sequence[Mention]) -> str | None:
    """The entity of the name that covers most of a gold mention; null where none covers half."""
    shared = {
        mention.entity: min(gold.end, mention.end) - max(gold.start, mention.start)
        for mention in named
    }
    best = max(shared, key=lambda entity: (shared[entity], entity or ""), default=None)
    return best if best and 2 * shared[best] >= gold.end - gold.start else None


def _group_of(gold: GoldMention, groups: Sequence[Group]) -> str | None:
    for name, places in groups:
        for start, end in places:
            inside = min(gold.end, end) - max(gold.start, start)
            if 2 * inside >= max(gold.end - gold.start, end - start):
                return name
    return None


def _own(topic: Topic, named: Mapping[str, Sequence[Mention]]) -> dict[str, str]:
    """The record's mentions in validated sentences; keys are gold where half of both is shared."""
    told: dict[str, str] = {}
    for report, mentions in named.items():
        gold = [mention for mention in topic.mentions if mention.report == report]
        for mention in mentions:
            if not any(a <= mention.start < b for a, b in topic.sentences[report]):
                continue
            hits = [
                g.id
                for g in gold
                if g.id not in told
                and 2 * (min(g.end, mention.end) - max(g.start, mention.start))
                >= max(g.end - g.start, mention.end - mention.start)
            ]
            key = hits[0] if hits else f"own {report} {mention.start}"
            told[key] = f"{topic.name} {mention.entity}"
    return told


def measured(corpora: Path, topics: Sequence[str] = DEV_TOPICS) -> dict[str, Compared]:
    """For each way F1 of MUC, B³, CEAFe and CoNLL, gold mentions found, of how many, and all found.

    Args:
        corpora: The folder that holds ``ecbplus``.
        topics: Which topics.
    """
    gold: dict[str, str] = {}
    found: dict[str, dict[str, str]] = {column: {} for column in COLUMNS}
    for name in topics:
        own_gold, own = clusterings(read_topic(corpora / "ecbplus", name, ENTITIES))
        gold |= own_gold
        for column in COLUMNS:
            found[column] |= own[column]
    return compared(gold, found)


def main(arguments: list[str] | None = None) -> int:
    """Print the scores."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--topics", default=",".join(DEV_TOPICS))
    options = parser.parse_args(arguments)
    print(shown(measured(options.corpora, options.topics.split(","))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
