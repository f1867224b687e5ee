"""The weights by which tellings are joined into events, fitted on ECB+'s training topics.

Usage: ``PYTHONPATH=src:. python -m training.event_scorer CORPORA -o TABLE``

Logistic regression (iteratively reweighted least squares, ridge) over the features of
:mod:`consilience.linking.event_features`, one row of weights for each way in which two words stand
to each other. Pairs are all pairs of gold mentions of a topic. Development and test topics, and
those that hold the development clusters (10, 12, 20, 30), are left out.
"""

from __future__ import annotations

import argparse
from itertools import combinations
from pathlib import Path

import numpy as np

from benchmarks.quality.coreference import gold_happenings
from benchmarks.quality.ecbplus import TRAIN_TOPICS, read_topic
from consilience.linking.event_features import FEATURES, KINSHIPS, Scorer

RIDGE = 0.5
ROUNDS = 40
HEAD = "# Log-odds that two tellings are of one happening. Made by training/event_scorer.py.\n"


def rows(corpora: Path) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Features, whether the two are one, and the number of the kinship, a row a pair."""
    values, one, kinship = [], [], []
    for name in TRAIN_TOPICS:
        topic = read_topic(corpora / "ecbplus", name)
        told, surroundings = gold_happenings(topic)
        scorer = Scorer({}, surroundings.about)
        for mine, theirs in combinations(topic.mentions, 2):
            pair = scorer.pair(told[mine.id], told[theirs.id])
            values.append([feature.value(pair) for feature in FEATURES])
            one.append(mine.chain == theirs.chain)
            kinship.append(KINSHIPS.index(pair.kinship))
    return np.array(values), np.array(one, float), np.array(kinship)


def fitted(values: np.ndarray, one: np.ndarray) -> np.ndarray:
    """Weights of the greatest likelihood, kept small."""
    weights = np.zeros(values.shape[1])
    ridge = np.eye(len(weights)) * RIDGE
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-values @ weights))
        slope = values.T @ (chance - one) + ridge @ weights
        curve = (values * (chance * (1 - chance))[:, None]).T @ values + ridge
        step = np.linalg.solve(curve, slope)
        weights -= step
        if abs(step).max() < 1e-6:
            break
    return weights


def main() -> None:
    """Fit and write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    options = parser.parse_args()
    values, one, kinship = rows(options.corpora)
    columns = [
        fitted(values[kinship == number], one[kinship == number]) for number in range(len(KINSHIPS))
    ]
    lines = ["\t".join(("feature", *KINSHIPS))]
    for place, feature in enumerate(FEATURES):
        lines.append("\t".join((feature.name, *(f"{column[place]:.2f}" for column in columns))))
    options.output.write_text(HEAD + "\n".join(lines) + "\n", "utf-8")
    for number, name in enumerate(KINSHIPS):
        print(f"{name}: {(kinship == number).sum()} pairs, {int(one[kinship == number].sum())} one")


if __name__ == "__main__":
    main()
