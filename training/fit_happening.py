"""Fit the weights of ``consilience.language.encoder.happening`` on UDS and MEANTIME.

``python -m training.fit_happening CORPORA [--out FILE]`` reads UDS's training part and the articles
of MEANTIME that may be trained on with the shipped model, and fits a logistic regression on the
scores of each scored word and its head: whether it happened. A word of UDS counts less the nearer
its score lies to 0, where the annotators were divided.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.quality.factuality import Text, meantime, uds
from consilience.language.encoder import reader
from consilience.language.encoder.analyse import analyse_many
from consilience.language.encoder.happening import both_scores
from training.corpora import read_splits

Table = NDArray[np.float64]
SHIPPED = Path("src/consilience/language/weights/happening.json")
ROUNDS = 12
RIDGE = 100.0  # chosen on UDS dev of 30, 100, 300 and 1000
LEAST = 0.2
NEWS = 3.0  # how much more a word of MEANTIME counts, which is a twentieth of the whole


def cases(texts: Sequence[Text]) -> Iterator[tuple[Table, bool, float]]:
    """The scores of each event word and its head, whether it happened, and how clearly."""
    given: list[tuple[Any, ...]] = []
    told = reader.triggers_of
    reader.triggers_of = lambda *parts: given.append(parts) or ()  # type: ignore[assignment,func-returns-value]  # it only listens
    try:
        analyses = analyse_many([text.text for text in texts])
    finally:
        reader.triggers_of = told
    for text, analysis, (_, tokens, scores) in zip(texts, analyses, given, strict=True):
        places = {token.start: number for number, token in enumerate(analysis.tokens)}
        events = [event for event in text.events if event.start in places]
        words = [places[event.start] for event in events]
        rows = both_scores(scores.scores, tokens, words) if words else ()
        for event, row in zip(events, rows, strict=True):
            yield row.astype(np.float64), event.happened, min(1.0, abs(event.score)) + LEAST


def fit(rows: Table, right: NDArray[np.bool_], weight: Table) -> tuple[Table, float]:
    """Weights and bias of a ridge logistic regression, by Newton's method."""
    mean, scale = rows.mean(0), rows.std(0) + 0.05
    table = np.column_stack([(rows - mean) / scale, np.ones(len(rows))])
    found = np.zeros(table.shape[1])
    pull = np.full(len(found), RIDGE)
    pull[-1] = 0.0
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-(table @ found)))
        slope = table.T @ (weight * (chance - right)) + pull * found
        bend = table.T @ (table * (weight * chance * (1 - chance))[:, None]) + np.diag(pull + 1e-9)
        found -= np.linalg.solve(bend, slope)
    weights = found[:-1] / scale
    return weights, float(found[-1] - weights @ mean)


def main() -> None:
    """Read, fit, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--out", type=Path, default=SHIPPED)
    options = parser.parse_args()
    every = read_splits()["meantime"]["test_every"]
    articles = list(meantime(options.corpora))
    seen = [one for number, one in enumerate(articles) if number % every != every - 1]
    told = [
        *cases(list(uds(options.corpora, "train"))),
        *((row, right, NEWS * weight) for row, right, weight in cases(seen)),
    ]
    rows, right, weight = zip(*told, strict=True)
    weights, bias = fit(np.array(rows), np.array(right), np.array(weight))
    shipped = {"bias": round(bias, 4), "weights": np.round(weights, 4).tolist()}
    options.out.write_text(json.dumps(shipped, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
