"""Event coreference on ECB+ development topics: MUC, B³, CEAFe and their mean, the CoNLL F1.

Usage: ``python -m benchmarks.quality.coreference CORPORA [--topics 2,5,…] [--halves]``

CORPORA is the folder that holds ``ecbplus`` (annotation CC BY 3.0; the texts are their publishers'
and only measured). The setting is told in :mod:`benchmarks.quality.ecbplus`: validated sentences,
singletons counted. ``gold`` joins the gold mentions by the scorer and the clustering that
make the events of a record; ``scorer`` does so without the record's rules on what must stay apart
(a plan and its doing are one event in this corpus, and two in a record; words that only stand in
like places are joined in no record); ``own`` takes the
triggers of the claims instead and the words that a record has as mentions of what claims tell, and
counts in those of the validated sentences. Beside them the lemma baseline: mentions whose words
have one dictionary form. With ``--halves`` no join crosses the two halves of a topic, as after a
perfect clustering of the documents; that is how the lemma baseline of the literature is measured.
"""

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.quality.conll import Compared, compared, shown
from benchmarks.quality.ecbplus import DEV_TOPICS, GoldMention, Topic, half, read_topic
from consilience.extraction import extract
from consilience.language import analyse
from consilience.linking.entities import link_entities
from consilience.linking.event_apart import cannot_be_one
from consilience.linking.event_features import Scorer
from consilience.linking.event_groups import grouped
from consilience.linking.event_mentions import mentions_of, words_beside
from consilience.linking.event_weights import shipped_weights
from consilience.linking.events import happenings_of
from consilience.linking.happenings import Happening, Surroundings, Where
from consilience.model.claim import Claim
from consilience.packs.lexicon import Lexicon
from consilience.packs.reading import built_in_packs
from consilience.text.folding import fold

Clustering = Mapping[str, str]
LEXICON = Lexicon(built_in_packs())


def surrounded(topic: Topic) -> tuple[list[Claim], Surroundings]:
    """Read the documents of a topic: their claims, and where things stand."""
    analyses = [analyse(report) for report in topic.reports]
    claims = [
        claim
        for pair in zip(topic.reports, analyses, strict=True)
        for claim in extract(*pair, LEXICON)
    ]
    entities = link_entities(analyses)
    return claims, Surroundings.of(topic.reports, analyses, entities.mentions, entities.entities)


def gold_happenings(topic: Topic) -> tuple[dict[str, Happening], Surroundings]:
    """The gold mentions of a topic as tellings, and what surrounds them."""
    claims, surroundings = surrounded(topic)
    return {
        mention.id: _telling(mention, claims, surroundings) for mention in topic.mentions
    }, surroundings


def _telling(mention: GoldMention, claims: list[Claim], surroundings: Surroundings) -> Happening:
    around = [
        claim
        for claim in claims
        if claim.report == mention.report
        and claim.start <= mention.start
        and mention.end <= claim.end
    ]
    own = [claim for claim in around if _told_by(mention, claim)]
    claim = min(own or around, key=lambda c: (c.end - c.start, c.id), default=None)
    types = (
        {claim.event_type}
        if own and claim
        else {f.type.id for f in LEXICON.triggers_in(fold(" ".join(mention.words)).split())}
    )
    place = mention.start, mention.end
    where = Where(mention.id, mention.report, *place, place, mention.words)
    return surroundings.happening(where, frozenset(types), claim, own=bool(own))


def _told_by(mention: GoldMention, claim: Claim) -> bool:
    trigger = claim.trigger
    return bool(
        trigger
        and claim.report == mention.report
        and trigger.start < mention.end
        and mention.start < trigger.end
    )


def joined(
    rows: Mapping[str, Happening], surroundings: Surroundings, *, apart: bool = True
) -> dict[str, str]:
    """For each telling the first of those it is one with; without what must stay apart or not."""
    scorer = Scorer(shipped_weights(), surroundings.about)
    rule = cannot_be_one if apart else lambda _one, _other: False
    groups = grouped(rows, scorer, rule, by_word=apart)
    return {member: group.members[0] for group in groups for member in group.members}


def own_triggers(topic: Topic) -> tuple[dict[str, str], dict[str, str]]:
    """The triggers of the claims in validated sentences, joined; keys are gold where they overlap.

    Returns:
        For each trigger its happening, and the report of each.
    """
    claims, surroundings = surrounded(topic)
    told: dict[str, str] = {}
    reports: dict[str, str] = {}
    taken: set[str] = set()
    rows = happenings_of(claims, surroundings)
    words = words_beside(claims, rows, surroundings)
    happening = _own_groups(rows, words, surroundings)
    meant = {name: row for name, row in words.items() if name in happening}
    for name, row in [*((claim.id, rows[claim.id]) for claim in claims), *meant.items()]:
        where = row.trigger
        if where is None or not any(
            first <= where[0] < last for first, last in topic.sentences[row.report]
        ):
            continue
        hits = [
            m.id
            for m in topic.mentions
            if m.report == row.report and m.start < where[1] and where[0] < m.end
        ]
        key = next((hit for hit in hits if hit not in taken), f"own {row.report} {where[0]}")
        taken.add(key)
        told[key] = f"{topic.name} {happening[name]}"
        reports[key] = row.report
    return told, reports


def _own_groups(
    rows: Mapping[str, Happening], words: Mapping[str, Happening], surroundings: Surroundings
) -> dict[str, str]:
    """The happening of each claim, and of each word beside them that means one."""
    scorer = Scorer(shipped_weights(), surroundings.about)
    groups = grouped(rows, scorer)
    place = {(word.report, word.trigger): name for name, word in words.items()}
    found = {member: group.members[0] for group in groups for member in group.members}
    for members, passages in mentions_of(words, rows, groups, scorer).items():
        found |= {place[p.report, (p.start, p.end)]: members[0] for p in passages}
    return found


def measured(
    corpora: Path, topics: Sequence[str] = DEV_TOPICS, *, halves: bool
) -> dict[str, Compared]:
    """For each way F1 of MUC, B³, CEAFe and CoNLL, gold mentions found, of how many, and all found.

    Args:
        corpora: The folder that holds ``ecbplus``.
        topics: Which topics.
        halves: Whether no join crosses a topic's halves.
    """
    gold: dict[str, str] = {}
    found: dict[str, dict[str, str]] = {"lemma": {}, "scorer": {}, "gold": {}, "own": {}}
    for name in topics:
        topic = read_topic(corpora / "ecbplus", name)
        rows, surroundings = gold_happenings(topic)
        parts = {m.id: half(m.report) if halves else "" for m in topic.mentions}
        gold |= {mention.id: mention.chain for mention in topic.mentions}
        for key, row in rows.items():
            base = min(row.forms, key=lambda form: (len(form), form), default=key)
            found["lemma"][key] = f"{name} {parts[key]} {base}"
        for part in sorted(set(parts.values())):
            inside = {key: row for key, row in rows.items() if parts[key] == part}
            for column, apart in (("scorer", False), ("gold", True)):
                sets = joined(inside, surroundings, apart=apart)
                found[column] |= {key: f"{name} {value}" for key, value in sets.items()}
        own, reports = own_triggers(topic)
        found["own"] |= {
            key: f"{value} {half(reports[key]) if halves else ''}" for key, value in own.items()
        }
    return compared(gold, found)


def main(arguments: list[str] | None = None) -> int:
    """Print the scores."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--topics", default=",".join(DEV_TOPICS))
    parser.add_argument("--halves", action="store_true", help="no join crosses a topic's halves")
    options = parser.parse_args(arguments)
    print(shown(measured(options.corpora, options.topics.split(","), halves=options.halves)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
