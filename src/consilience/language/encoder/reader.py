"""Texts read by the model: sentences, tokens with their trees, names, and what follows."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from consilience.language.encoder.attributions import attributions_of
from consilience.language.encoder.coreference import coreference_of
from consilience.language.encoder.names import names_of
from consilience.language.encoder.scores import Scores, relation_numbers, score
from consilience.language.encoder.shipped import Model
from consilience.language.encoder.trees import best_tree
from consilience.language.encoder.triggers import triggers_of
from consilience.language.encoder.windows import Words, windows_of, words_of
from consilience.model.analysis import Analysis, Sentence, Token
from consilience.model.span import Span

TEXTS_AT_ONCE = 16
MOST_WORDS_OF_SENTENCE = 400


@dataclass(frozen=True, slots=True)
class Unread:
    """A text to be read.

    Attributes:
        report: Id that the analysis bears.
        text: The text.
        stretches: The parts of it that are read; no sentence crosses from one to the next.
    """

    report: str
    text: str
    stretches: tuple[Span, ...]


def read(model: Model, texts: Sequence[Unread]) -> list[Analysis]:
    """Read texts, many at once for speed; what is read doesn't depend on the company.

    Quotations are not the model's and stay empty.
    """
    found: list[Analysis] = []
    for start in range(0, len(texts), TEXTS_AT_ONCE):
        found.extend(_read_some(model, texts[start : start + TEXTS_AT_ONCE]))
    return found


def _read_some(model: Model, texts: Sequence[Unread]) -> list[Analysis]:
    words = [words_of(text.text, text.stretches) for text in texts]
    found = read_words(model, words)
    return [replace(one, report=text.report) for one, text in zip(found, texts, strict=True)]


def read_words(
    model: Model, words: Sequence[Words], starts: Sequence[Sequence[int]] | None = None
) -> list[Analysis]:
    """Read texts whose tokens are known already; the analyses bear no report.

    Args:
        model: What reads.
        words: The tokens of each text.
        starts: For each text the index of each sentence's first token, where that is known too.
    """
    windows = [
        window
        for number, some in enumerate(words)
        for window in windows_of(number, some, model.pieces)
    ]
    if not windows:
        return [Analysis("", some.text, (), ()) for some in words]
    found = []
    for number, (some, rows) in enumerate(
        zip(words, score(model, windows, len(words)), strict=True)
    ):
        if starts is None:
            begins = sentence_starts(model, some, rows)
        else:
            begins = [*starts[number], len(some.cuts)]
        found.append(analysis_of(model, some, _in_reach(begins), rows))
    return found


def _in_reach(starts: Sequence[int]) -> list[int]:
    """Starts of sentences, where one that no treebank has the like of is cut into many.

    A tree costs the square of its words: without this, a page without a full stop fills memory.
    """
    cut = [n for a, b in pairwise(starts) for n in range(a, b, MOST_WORDS_OF_SENTENCE)]
    return [*cut, starts[-1]]


def read_twice(model: Model, words: Words, starts: Sequence[int]) -> tuple[Analysis, Analysis]:
    """Read a text once, and part it into sentences as is known and as the model would.

    Args:
        model: What reads.
        words: The tokens of the text.
        starts: Index of each sentence's first token, as known.

    Returns:
        The analysis with the known sentences, and the one with the model's own.
    """
    windows = windows_of(0, words, model.pieces)
    if not windows:
        empty = Analysis("", words.text, (), ())
        return empty, empty
    (scores,) = score(model, windows, 1)
    own = _in_reach(sentence_starts(model, words, scores))
    known = _in_reach([*starts, len(words.cuts)])
    first = analysis_of(model, words, known, scores)
    return first, first if own == known else analysis_of(model, words, own, scores)


def analysis_of(model: Model, words: Words, starts: Sequence[int], scores: Scores) -> Analysis:
    """What the scores of a text say.

    Args:
        model: What read it.
        words: The text's tokens.
        starts: Index of each sentence's first token, and the number of tokens.
        scores: One row a token.
    """
    if not words.cuts:
        return Analysis("", words.text, (), ())
    heads = heads_of(starts, scores)
    tokens = tokens_of(model, words, heads, scores)
    sentences = tuple(
        Sentence(tokens[start].start, tokens[end - 1].end, start, end)
        for start, end in pairwise(starts)
    )
    kinds = scores.scores[:, model.columns["names"]]
    names = names_of(words, starts, kinds, model.labels["names"])
    return Analysis(
        report="",
        text=words.text,
        sentences=sentences,
        tokens=tokens,
        names=names,
        coreference=coreference_of(model, sentences, tokens, names, scores),
        attributions=attributions_of(model, words, sentences, tokens, scores),
        triggers=triggers_of(model, tokens, scores),
    )


def sentence_starts(model: Model, words: Words, scores: Scores) -> list[int]:
    """Index of each sentence's first token, and the number of tokens."""
    chances = scores.scores[:, model.columns["starts"]]
    begins = chances[:, 1] > chances[:, 0]
    begins[words.openings] = True
    return [*np.flatnonzero(begins).tolist(), len(words.cuts)]


def heads_of(starts: Sequence[int], scores: Scores) -> list[int]:
    """The head of each token, as an index into the tokens; a root is its own."""
    heads: list[int] = []
    for start, end in pairwise(starts):
        arcs = scores.arc_dependants[start:end] @ scores.arc_heads[start:end].T
        heads += [start + head for head in best_tree(arcs)]
    return heads


def tokens_of(model: Model, words: Words, heads: list[int], scores: Scores) -> tuple[Token, ...]:
    """The tokens with all that is known of each."""
    relations = relation_numbers(model, scores.rel_dependants, scores.rel_heads[heads])
    tags, features = (
        scores.scores[:, model.columns[head]].argmax(1).tolist() for head in ("upos", "feats")
    )
    edits = scores.scores[:, model.columns["lemmas"]]
    upos, feats, names = (model.labels[head] for head in ("upos", "feats", "deprels"))
    root = names.index("root")
    made = []
    for index, (cut, form, head) in enumerate(zip(words.cuts, words.forms, heads, strict=True)):
        is_root = head == index
        tag = upos[tags[index]]
        made.append(
            Token(
                cut[0],
                cut[1],
                model.lemmas(form, tag, edits[index]),
                tag,
                feats[features[index]],
                -1 if is_root else head,
                "root" if is_root else _not_root(names, relations[index], root),
            )
        )
    return tuple(made)


def _not_root(names: Sequence[str], relation: int, root: int) -> str:
    return "dep" if relation == root else names[relation]
