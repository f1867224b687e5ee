"""Figures of a network on development documents, from gold tokens and sentences."""

from __future__ import annotations

import random
from collections import Counter

import torch
from torch import Tensor

from consilience.language.encoder.lemmas import lemma_of
from consilience.language.encoder.pieces import Pieces
from training.corpora import NAME_LABELS, Document
from training.labels import Labels
from training.network import Network, reference_scores, tree_scores
from training.teachers import Teachers
from training.windows import Batch, batches, collate, cut_windows

THIRD = frozenset(
    """he him his himself she her hers herself they them their theirs themselves
    it its itself""".split()
)


def measure(
    network: Network | Teachers,
    documents: list[Document],
    pieces: Pieces,
    labels: Labels,
    device: torch.device,
) -> dict[str, float]:
    """Shares of right labels and F of starts and names, in percent."""
    network.eval()
    dice = random.Random(0)
    windows = [w for d in documents for w in cut_windows(d, pieces, [160], dice)]
    counts: Counter[str] = Counter()
    with torch.no_grad():
        for group in batches(windows, 4000, dice):
            batch = collate(group, pieces, labels, None).to(device)
            _count(network, batch, network(batch), labels, counts)
    return _shares(counts)


def _count(
    network: Network | Teachers,
    batch: Batch,
    scores: dict[str, Tensor],
    labels: Labels,
    counts: Counter[str],
) -> None:
    gold = batch.labels
    if bool((gold["heads"] >= 0).any()):
        _count_trees(network, batch, scores, counts)
        _count_lemmas(batch, scores, labels, counts)
        for name in ("upos", "feats"):
            counts[name] += int(((scores[name].argmax(-1) == gold[name]) & batch.words).sum())
        _count_f(
            counts, "starts", scores["starts"].argmax(-1) == 1, gold["starts"] == 1, batch.words
        )
    if bool((gold["names"] > 0).any()):
        _count_names(batch, scores, counts)
    if bool((gold["attribution"] > 0).any()):
        for kind, low in (("source", 1), ("cue", 3), ("content", 5)):
            guess = scores["attribution"].argmax(-1)
            told = gold["attribution"]
            _count_f(
                counts,
                kind,
                (guess == low) | (guess == low + 1),
                (told == low) | (told == low + 1),
                batch.words,
            )
    if bool((gold["events"] > 0).any()):
        _count_f(counts, "events", scores["events"].argmax(-1) > 0, gold["events"] > 0, batch.words)
    if bool((gold["clusters"] > 0).any()):
        _count_references(batch, scores, counts)


def _count_f(counts: Counter[str], name: str, guess: Tensor, told: Tensor, words: Tensor) -> None:
    counts[f"{name}:guessed"] += int((guess & words).sum())
    counts[f"{name}:told"] += int((told & words).sum())
    counts[f"{name}:right"] += int((guess & told & words).sum())


def _count_trees(
    network: Network | Teachers, batch: Batch, scores: dict[str, Tensor], counts: Counter[str]
) -> None:
    heads = tree_scores(scores["arcs"], batch.sentences).argmax(-1)
    rows, places = batch.words.nonzero(as_tuple=True)
    chosen = heads[rows, places]
    relations = network.relations(
        scores["rel_dependant"][rows, places], scores["rel_head"][rows, chosen]
    )
    right = chosen == batch.labels["heads"][rows, places]
    counts["words"] += len(rows)
    counts["uas"] += int(right.sum())
    counts["las"] += int(
        (right & (relations.argmax(-1) == batch.labels["deprels"][rows, places])).sum()
    )


def _count_lemmas(
    batch: Batch, scores: dict[str, Tensor], labels: Labels, counts: Counter[str]
) -> None:
    guesses = scores["lemmas"].argmax(-1).tolist()
    for row, window in zip(guesses, batch.windows, strict=True):
        document = window.document
        for number, index in zip(row, range(window.start, window.end), strict=False):
            lemma = lemma_of(labels.sets["lemmas"][number], document.forms[index])
            counts["lemmas"] += lemma == (document.lemmas or [])[index]


def spans_of(tags: list[int]) -> set[tuple[int, int, str]]:
    """The names of a row of label numbers: first word, word after the last, kind."""
    found = set()
    index = 0
    while index < len(tags):
        label = NAME_LABELS[tags[index]]
        end = index + 1
        if label != "O":
            kind = label[2:]
            inside = NAME_LABELS.index(f"I-{kind}")
            while end < len(tags) and tags[end] == inside:
                end += 1
            found.add((index, end, kind))
        index = end
    return found


def _count_names(batch: Batch, scores: dict[str, Tensor], counts: Counter[str]) -> None:
    guesses = scores["names"].argmax(-1).tolist()
    for row, window, bits in zip(
        guesses, batch.windows, batch.labels["names"].tolist(), strict=True
    ):
        size = window.end - window.start
        told = [(b & -b).bit_length() - 1 if b else 0 for b in bits[:size]]
        wanted = {s for s in spans_of(told) if s[2] in ("person", "organisation", "place")}
        given = {s for s in spans_of(row[:size]) if s[2] in ("person", "organisation", "place")}
        given = {s for s in given if all(bits[i] for i in range(s[0], s[1]))}
        counts["names:told"] += len(wanted)
        counts["names:guessed"] += len(given)
        counts["names:right"] += len(wanted & given)


def _count_references(batch: Batch, scores: dict[str, Tensor], counts: Counter[str]) -> None:
    chances = reference_scores(scores).softmax(-1)
    best = chances.max(-1)
    for row, window in enumerate(batch.windows):
        gold = batch.labels["clusters"][row].tolist()
        for place, index in enumerate(range(window.start, window.end)):
            if gold[place] <= 0 or window.document.forms[index].lower() not in THIRD:
                continue
            chosen = int(best.indices[row, place])
            counts["pronouns:told"] += 1
            if chosen != place and best.values[row, place] > 0.5:
                counts["pronouns:guessed"] += 1
                counts["pronouns:right"] += gold[chosen] == gold[place]


def _shares(counts: Counter[str]) -> dict[str, float]:
    words = counts["words"] or 1
    found = (
        {k: round(100 * counts[k] / words, 2) for k in ("upos", "feats", "lemmas", "uas", "las")}
        if counts["words"]
        else {}
    )
    for name in sorted({key.partition(":")[0] for key in counts if ":" in key}):
        told, guessed, right = (counts[f"{name}:{part}"] for part in ("told", "guessed", "right"))
        found[f"{name}_precision"] = round(100 * right / max(guessed, 1), 2)
        found[f"{name}_recall"] = round(100 * right / max(told, 1), 2)
        found[f"{name}_f"] = round(200 * right / max(guessed + told, 1), 2)
    return found
