"""Fit the weights that choose contents and sources of attributions, on PolNeAR's training part.

``python -m training.fit_attributions CORPORA [--every 2] [--out FILE]`` reads every n-th article with
the shipped model, weighs the passages that ``language/encoder/contents.py`` and ``holders.py``
offer, and fits two small networks: how likely a passage is the content (to which words it shares
with the annotated one), and how likely a phrase is the source. Random numbers have a fixed seed.
"""

from __future__ import annotations

import argparse
import json
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.quality.attribution import Attribution, Spans, articles, same_source
from consilience.annotation.annotate import claims_of
from consilience.language.encoder import attributions, reader, weighing
from consilience.language.encoder.attributions import Offer
from consilience.language.encoder.contents import Passage
from consilience.language.encoder.holders import holders_of
from consilience.language.encoder.marks import Marks, marks_of

Table = NDArray[np.float32]
HIDDEN = {"content": 24, "source": 16}
PASSES = {"content": 14, "source": 18}
BATCH = 512


@dataclass(slots=True)
class Article:
    """One article: what is offered, and what is annotated."""

    marks: Marks
    offer: Offer
    table: Table
    gold: list[Attribution]


def read_articles(corpora: Path, every: int, split: str = "train") -> Iterator[Article]:
    """Every n-th article of a split, with all that is offered in it."""
    given: list[tuple[Any, ...]] = []
    told = reader.attributions_of
    reader.attributions_of = lambda *parts: given.append(parts) or ()  # type: ignore[assignment,func-returns-value]  # it only listens
    try:
        for number, (file, gold) in enumerate(articles(corpora, split)):
            if number % every == 0:
                claims_of(file)
                marks = marks_of(*given.pop())
                offer = attributions.offers(marks)
                if offer is not None:
                    parts = (marks, offer.cues, offer.shares, offer.found)
                    yield Article(marks, offer, weighing.weigh_contents(*parts), gold)
    finally:
        reader.attributions_of = told


def content_cases(article: Article) -> tuple[Table, Table]:
    """The numbers of each passage, and how much it shares with what is annotated, if half."""
    gold = [
        (_words(article.marks, one.content), _tokens(article.marks, one.cue))
        for one in article.gold
    ]
    right: list[float] = []
    for cue, passages in zip(article.offer.cues, article.offer.found, strict=True):
        own = {*range(cue.start, cue.end)}
        mine = [words for words, cues in gold if words and (cues & own or not cues)]
        right += [_shared(article.marks, passage, mine) for passage in passages]
    return article.table, np.array(right, np.float32)


def _shared(marks: Marks, passage: Passage, gold: Sequence[set[int]]) -> float:
    words = {n for start, end in passage for n in range(start, end) if marks.worded[n]}
    most = max((len(words & one) / max(len(words), len(one)) for one in gold), default=0.0)
    return most if most >= 0.5 else 0.0


def _tokens(marks: Marks, spans: Spans) -> set[int]:
    starts = [token.start for token in marks.tokens]
    return {n for a, b in spans for n in range(bisect_left(starts, a), bisect_left(starts, b))}


def _words(marks: Marks, spans: Spans) -> set[int]:
    return {n for n in _tokens(marks, spans) if marks.worded[n]}


def source_cases(article: Article, weights: weighing.Weights) -> Iterator[tuple[Table, Table]]:
    """For each content that is told right: the numbers of each source, and which are right."""
    marks, offer = article.marks, article.offer
    gold = [(_words(marks, one.content), one) for one in article.gold]
    for one in attributions.choose(marks, offer, weights.chances(article.table)):
        words = {n for start, end in one.content for n in range(start, end) if marks.worded[n]}
        matched = [
            right
            for theirs, right in gold
            if 2 * len(words & theirs) >= max(len(words), len(theirs), 1)
        ]
        if not matched:
            continue
        cue = offer.cues[one.cue]
        found = holders_of(marks, cue, attributions.sources_near(marks, offer, one.cue))
        right = [
            same_source(marks.words.text, matched[0].source, [_place(marks, run)]) for run in found
        ]
        yield (
            weighing.weigh_holders(
                marks, cue, offer.shares.sources_of(one.cue), found, one.content
            ),
            np.array([*right, not matched[0].source], np.float32),
        )


def _place(marks: Marks, run: tuple[int, int]) -> tuple[int, int]:
    return marks.tokens[run[0]].start, marks.tokens[run[1] - 1].end


def fit(name: str, rows: Table, right: Table) -> weighing.Weights:
    """A network that tells how likely a row is right, by gradient descent (Adam)."""
    rng = np.random.default_rng(7)
    mean, scale = rows.mean(0), rows.std(0) + np.float32(1e-3)
    rows = ((rows - mean) / scale).clip(-5, 5)
    width, hidden = rows.shape[1], HIDDEN[name]
    layers = [
        rng.normal(0, width**-0.5, (width, hidden)).astype(np.float32),
        np.zeros(hidden, np.float32),
        rng.normal(0, hidden**-0.5, hidden).astype(np.float32),
        np.zeros(1, np.float32),
    ]
    first, second = [np.zeros_like(x) for x in layers], [np.zeros_like(x) for x in layers]
    step = 0
    for number in range(PASSES[name]):
        rate = 3e-3 * (1 - number / PASSES[name]) + 1e-4
        order = rng.permutation(len(rows))
        for start in range(0, len(order), BATCH):
            some = order[start : start + BATCH]
            step += 1
            slopes = _slopes(layers, rows[some], right[some])
            for n, slope in enumerate(slopes):
                first[n] = 0.9 * first[n] + 0.1 * slope
                second[n] = 0.999 * second[n] + 0.001 * slope**2
                change = (
                    first[n] / (1 - 0.9**step) / (np.sqrt(second[n] / (1 - 0.999**step)) + 1e-8)
                )
                layers[n] = (layers[n] - rate * change).astype(np.float32)
    return weighing.Weights(mean, scale, layers[0], layers[1], layers[2], float(layers[3][0]))


def _slopes(layers: list[Table], rows: Table, right: Table) -> list[Table]:
    before = rows @ layers[0] + layers[1]
    hidden = np.maximum(before, 0)
    chance = 1 / (1 + np.exp(-(hidden @ layers[2] + layers[3][0])))
    wrong = (chance - right) / len(rows)
    back = np.outer(wrong, layers[2]) * (before > 0)
    return [
        rows.T @ back + 1e-5 * layers[0],
        back.sum(0),
        hidden.T @ wrong + 1e-5 * layers[2],
        np.array([wrong.sum()], np.float32),
    ]


def fit_both(read: Sequence[Article]) -> dict[str, weighing.Weights]:
    """The weights for contents, and with these those for sources."""
    cases = [content_cases(article) for article in read]
    content = fit("content", *(np.concatenate(part) for part in zip(*cases, strict=True)))
    told = [case for article in read for case in source_cases(article, content)]
    source = fit("source", *(np.concatenate(part) for part in zip(*told, strict=True)))
    return {"content": content, "source": source}


def as_json(weights: dict[str, weighing.Weights]) -> str:
    """The weights as the package ships them."""
    rows = {
        name: {
            key: np.round(getattr(one, key), 4).tolist()
            for key in ("mean", "scale", "inner", "inner_bias", "outer")
        }
        | {"outer_bias": round(one.outer_bias, 4)}
        for name, one in weights.items()
    }
    return json.dumps(rows, separators=(",", ":")) + "\n"


def main() -> None:
    """Read, fit, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--every", type=int, default=2)
    shipped = "src/consilience/language/weights/attributions.json"
    parser.add_argument("--out", type=Path, default=Path(shipped))
    options = parser.parse_args()
    weights = fit_both(list(read_articles(options.corpora, options.every)))
    options.out.write_text(as_json(weights), encoding="utf-8")


if __name__ == "__main__":
    main()
