"""Read one report: the stage between reading and extraction."""

import os
from bisect import bisect_left
from dataclasses import replace

from consilience.language.encoder.reader import read_twice, read_words
from consilience.language.encoder.shipped import load
from consilience.language.encoder.windows import Words, words_of
from consilience.language.names import find_names
from consilience.language.projection import projected, projected_triggers
from consilience.language.quotations import find_quotations
from consilience.language.sentences import split_sentences
from consilience.language.stretches import stretches_of
from consilience.language.tokens import tokenize
from consilience.language.written_names import written_names
from consilience.model.analysis import Analysis, Sentence, Token
from consilience.model.report import Report
from consilience.model.span import Span

MOST_CORES = 4


def analyse(report: Report) -> Analysis:
    """Find the sentences, words with their trees, names, quotations and more of a report.

    Sentences and words are cut by rule, as extraction wants them; tags, lemmas, trees, events,
    attributions and coreference are the model's.

    Args:
        report: The account, with its blocks.

    Returns:
        The analysis; offsets count code points of ``report.text``.
    """
    spans = split_sentences(report.text, report.blocks)
    words = words_of(report.text, stretches_of(report.text, report.blocks))
    (read,) = read_words(load(_cores()), [words], [_starts(words, spans)])
    return _projected(report, spans, read)


def analyse_both(report: Report) -> tuple[Analysis, Analysis]:
    """Read a report once, for extraction and as treebanks cut it.

    Args:
        report: The account, with its blocks.

    Returns:
        What :func:`analyse` returns, and the sentences, tokens and names of the model itself.
    """
    spans = split_sentences(report.text, report.blocks)
    words = words_of(report.text, stretches_of(report.text, report.blocks))
    read, own = read_twice(load(_cores()), words, _starts(words, spans))
    return _projected(report, spans, read), replace(own, report=report.id)


def _starts(words: Words, spans: tuple[Span, ...]) -> list[int]:
    """Where the rules' sentences begin, among the model's tokens."""
    places = [place.start for place in words.cuts]
    return sorted({0} | {bisect_left(places, span.start) for span in spans} - {len(places)})


def _projected(report: Report, spans: tuple[Span, ...], read: Analysis) -> Analysis:
    cut = tuple(token for span in spans for token in tokenize(report.text, span.start, span.end))
    tokens = projected(cut, read)
    sentences = with_tokens(spans, tokens)
    return Analysis(
        report=report.id,
        text=report.text,
        sentences=sentences,
        tokens=tokens,
        names=written_names(report.text, read.names, find_names(report.text, sentences, tokens)),
        quotations=find_quotations(report.text, report.blocks),
        coreference=read.coreference,
        attributions=read.attributions,
        triggers=projected_triggers(tokens, read),
    )


def _cores() -> int:
    """How many windows are read at once; what is read does not depend on it."""
    return min(os.cpu_count() or 1, MOST_CORES)


def with_tokens(spans: tuple[Span, ...], tokens: tuple[Token, ...]) -> tuple[Sentence, ...]:
    """Sentences with their tokens.

    Args:
        spans: The sentences, in order.
        tokens: All tokens, in order.
    """
    starts = [token.start for token in tokens]
    return tuple(
        Sentence(
            span.start, span.end, bisect_left(starts, span.start), bisect_left(starts, span.end)
        )
        for span in spans
    )
