"""The weights by which tellings are joined into events, fitted on ECB+'s training topics.

Usage: ``PYTHONPATH=src:. python -m training.event_scorer CORPORA -o TABLE [--choose]``

Logistic regression (iteratively reweighted least squares, ridge) over the features of
:mod:`consilience.linking.event_features`, one row of weights for each way in which two words stand
to each other. Pairs are all pairs of gold mentions of a topic; a pair counts less the more mentions
its happenings have, so that one much-told happening does not make the weights. Development and test
topics, and those that hold the development clusters (10, 12, 20, 30), are left out. ``--choose``
fits on three quarters of the topics, four times, joins the mentions of the others, and prints the
CoNLL F1 for each mean chance from which groups may be joined, and each share of pairs that must stay
apart.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np

from benchmarks.quality.conll import scores
from benchmarks.quality.coreference import gold_happenings
from benchmarks.quality.ecbplus import TRAIN_TOPICS, half, read_topic
from consilience.linking.event_apart import cannot_be_one
from consilience.linking.event_features import FEATURES, Scorer
from consilience.linking.event_groups import chances_of
from consilience.linking.event_pairs import KINSHIPS, Kinship
from consilience.linking.happenings import About, Happening
from consilience.linking.linkage import Bounds, joined

RIDGE = 0.5
ROUNDS = 30
MUCH_TOLD = 0.6
"""A pair weighs the mean size of its two happenings to minus this power."""
EVERY = 8
"""Of pairs with nothing in common that are not one, every so many is looked at, and weighs more."""
FOLDS = 4
CHANCES = (0.15, 0.2, 0.25, 0.3)
PARTED = (0.0, 0.25, 0.5)
HEAD = "# Log-odds that two tellings are of one happening. Made by training/event_scorer.py.\n"


@dataclass(frozen=True)
class Rows:
    """The pairs of a topic.

    Attributes:
        values: Features, a row a pair.
        one: Whether the two are one.
        kinship: The number of the kinship.
        weight: How much the pair counts.
    """

    values: np.ndarray
    one: np.ndarray
    kinship: np.ndarray
    weight: np.ndarray


@dataclass(frozen=True)
class Told:
    """A topic: its tellings, what its reports are about, and which tellings are one."""

    tellings: Mapping[str, Happening]
    about: Mapping[str, About]
    chains: Mapping[str, str]


def told_in(corpora: Path, name: str) -> Told:
    """Read a topic."""
    topic = read_topic(corpora / "ecbplus", name)
    tellings, surroundings = gold_happenings(topic)
    return Told(tellings, surroundings.about, {m.id: m.chain for m in topic.mentions})


def rows_of(told: Told) -> Rows:
    """The pairs of a topic."""
    scorer = Scorer({}, told.about)
    sizes = Counter(told.chains.values())
    found = []
    skipped = 0
    for here, there in combinations(told.tellings, 2):
        pair = scorer.pair(told.tellings[here], told.tellings[there])
        one = told.chains[here] == told.chains[there]
        weight = (sizes[told.chains[here]] * sizes[told.chains[there]]) ** (-MUCH_TOLD / 2)
        if pair.kinship == "other_word" and not one:
            skipped += 1
            if skipped % EVERY:
                continue
            weight *= EVERY
        values = [feature.value(pair) for feature in FEATURES]
        found.append((values, one, KINSHIPS.index(pair.kinship), weight))
    values, one, kinship, weights = zip(*found, strict=True)
    return Rows(np.array(values), np.array(one, float), np.array(kinship), np.array(weights))


def fitted(values: np.ndarray, one: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """Weights of the greatest likelihood, kept small."""
    weights = np.zeros(values.shape[1])
    ridge = np.eye(len(weights)) * RIDGE
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-values @ weights))
        slope = values.T @ (weight * (chance - one)) + ridge @ weights
        curve = (values * (weight * chance * (1 - chance))[:, None]).T @ values + ridge
        step = np.linalg.solve(curve, slope)
        weights -= step
        if abs(step).max() < 1e-5:
            break
    return weights


def table_of(rows: Sequence[Rows]) -> dict[Kinship, tuple[float, ...]]:
    """The weights for each kinship, as they are written."""
    values, one, kinship, weight = (
        np.concatenate([getattr(row, name) for row in rows])
        for name in ("values", "one", "kinship", "weight")
    )
    found: dict[Kinship, tuple[float, ...]] = {}
    for number, name in enumerate(KINSHIPS):
        own = kinship == number
        column = fitted(values[own], one[own], weight[own])
        found[name] = tuple(round(float(each), 2) for each in column)
        print(f"{name}: {own.sum()} pairs, {int(one[own].sum())} one")
    return found


def chosen(told: Mapping[str, Told], rows: Mapping[str, Rows]) -> dict[tuple[float, float], float]:
    """CoNLL F1 on topics that were not fitted on, joined as a record joins.

    Returns:
        The score for each chance from which groups are joined and each share of pairs that must
        stay apart from which they are not.
    """
    gold = {key: chain for topic in told.values() for key, chain in topic.chains.items()}
    names = list(told)
    found: dict[tuple[float, float], dict[str, str]] = {
        (least, parted): {} for least in CHANCES for parted in PARTED
    }
    for fold in range(FOLDS):
        weights = table_of([rows[name] for name in names if name not in names[fold::FOLDS]])
        for name in names[fold::FOLDS]:
            scorer = Scorer(weights, told[name].about)
            for part in ("ecb", "plus"):
                inside = {k: r for k, r in told[name].tellings.items() if half(r.report) == part}
                chances = chances_of(inside, scorer)
                for shares in found:
                    bounds = Bounds(*shares)
                    for members in joined(sorted(inside), chances, _apart(inside), bounds):
                        found[shares] |= dict.fromkeys(members, members[0])
    return {shares: scores(gold, clustering)[-1] for shares, clustering in found.items()}


def _apart(rows: Mapping[str, Happening]) -> Callable[[str, str], bool]:
    return lambda one, other: cannot_be_one(rows[one], rows[other])


def main() -> None:
    """Fit and write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--choose", action="store_true")
    options = parser.parse_args()
    told = {name: told_in(options.corpora, name) for name in TRAIN_TOPICS}
    rows = {name: rows_of(topic) for name, topic in told.items()}
    table = table_of(list(rows.values()))
    lines = ["\t".join(("feature", *KINSHIPS))]
    for place, feature in enumerate(FEATURES):
        lines.append("\t".join((feature.name, *(f"{table[k][place]:.2f}" for k in KINSHIPS))))
    options.output.write_text(HEAD + "\n".join(lines) + "\n", "utf-8")
    if options.choose:
        for (chance, parted), score in chosen(told, rows).items():
            print(f"joined from {chance}, parted from {parted}: CoNLL {100 * score:.2f}")


if __name__ == "__main__":
    main()
