"""Fit the weights of ``consilience.language.encoder.antecedents`` on GUM's development split.

``python -m training.fit_antecedents CORPORA [--model FOLDER]`` prints the weights and, for a few
thresholds, how much is resolved and how much of that is right. Few numbers are fitted (eleven
for pronouns, eleven for descriptions), so that the development split is enough.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.quality.language import count_pronouns, gold_words
from consilience.language.encoder import coreference, reader
from consilience.language.encoder.antecedents import PHRASE, PRONOUN, Weights, features
from consilience.language.encoder.mentions import Mention, mentions_of
from consilience.language.encoder.shipped import load
from consilience.model.analysis import Analysis
from training.corpora import Document
from training.data import read_gum

Array = NDArray[np.float64]
STEPS = 400
PULL = 1.0  # towards the model's own score


@dataclass(slots=True)
class Case:
    """A mention to be tied: its candidates' features, which are right, the score of none."""

    rows: Array
    right: NDArray[np.bool_]
    none: float


def cases_of(document: Document, given: tuple[object, ...], *, pronouns: bool) -> Iterator[Case]:
    """The cases of one document; groups are the gold ones."""
    scores = given[-1]
    mentions = mentions_of(*given)
    clusters = document.clusters or []
    groups = [clusters[m.word] or -1 - i for i, m in enumerate(mentions)]
    sizes: Counter[int] = Counter()
    for number, mention in enumerate(mentions):
        wanted = mention.pronoun is not None if pronouns else mention.definite
        if mention.kind is None and wanted and (pronouns or mention.pronoun is None):
            near = _near(mentions, number)
            if near:
                told = coreference.model_scores(mention, [mentions[j] for j in near], scores)
                rows = [
                    features(score, mention, mentions[j], sizes[groups[j]])
                    for j, score in zip(near, told, strict=True)
                ]
                right = [groups[j] == groups[number] for j in near]
                yield Case(np.array(rows), np.array(right), float(scores.ref_none[mention.word, 0]))
        sizes[groups[number]] += 1


def _near(mentions: list[Mention], number: int) -> list[int]:
    mention = mentions[number]
    return [
        other
        for other in range(number)
        if mention.word - mentions[other].word <= coreference.REACH
        and coreference.may_mean(mention, mentions[other])
    ]


def fit(cases: list[Case]) -> tuple[tuple[float, ...], tuple[float, float]]:
    """Weights that make the right groups likeliest, by gradient ascent (Adam)."""
    size = cases[0].rows.shape[1]
    start = np.zeros(size + 2)
    start[0] = start[size] = 0.8
    weights, first, second = start.copy(), np.zeros(size + 2), np.zeros(size + 2)
    for step in range(1, STEPS + 1):
        slope = sum((_slope(case, weights) for case in cases), -PULL * (weights - start))
        first = 0.9 * first + 0.1 * slope
        second = 0.99 * second + 0.01 * slope**2
        change = first / (1 - 0.9**step) / (np.sqrt(second / (1 - 0.99**step)) + 1e-8)
        weights = weights + 0.05 * change
    found = np.round(weights, 3).tolist()
    return tuple(found[:size]), (found[size], found[size + 1])


def _slope(case: Case, weights: Array) -> Array:
    """How the log-likelihood of a case changes with each weight."""
    size = len(weights) - 2
    table = np.zeros((len(case.rows) + 1, size + 2))
    table[:-1, :size] = case.rows
    table[-1, size:] = case.none, 1.0
    right = np.append(case.right, not case.right.any())
    own = table @ weights
    chances = np.exp(own - own.max())
    good = chances * right
    return (good / good.sum() - chances / chances.sum()) @ table


def main() -> None:
    """Read, fit, and say what thresholds give."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--model", type=Path)
    options = parser.parse_args()
    documents = read_gum(options.corpora, "dev")
    given: list[tuple[object, ...]] = []
    reader.coreference_of = lambda *parts: given.append(parts) or ()
    model = load(1, options.model)
    analyses = reader.read_words(model, [gold_words(d) for d in documents])
    for name, old in (("PRONOUN", PRONOUN), ("PHRASE", PHRASE)):
        pairs = zip(documents, given, strict=True)
        cases = [c for d, g in pairs for c in cases_of(d, g, pronouns=name == "PRONOUN")]
        pair, none = fit(cases)
        setattr(coreference, name, Weights(pair, none, old.sure))
        print(name, getattr(coreference, name))
    for sure in (0.4, 0.45, 0.5, 0.55, 0.6):
        coreference.PRONOUN = replace(coreference.PRONOUN, sure=sure)
        print(sure, _share(documents, analyses, given))


def _share(
    documents: list[Document], analyses: list[Analysis], given: list[tuple[object, ...]]
) -> str:
    counts: Counter[str] = Counter()
    for document, analysis, parts in zip(documents, analyses, given, strict=True):
        groups = coreference.coreference_of(*parts)
        count_pronouns(document, replace(analysis, coreference=groups), counts)
    resolved = 100 * counts["resolved_told"] / max(counts["told"], 1)
    right = 100 * counts["right"] / max(counts["resolved"], 1)
    return f"resolved {resolved:.1f} right {right:.1f}"


if __name__ == "__main__":
    main()
