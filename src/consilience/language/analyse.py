"""Read one report: the stage between reading and extraction."""

from bisect import bisect_left

from consilience.language.names import find_names
from consilience.language.quotations import find_quotations
from consilience.language.sentences import split_sentences
from consilience.language.tokens import tokenize
from consilience.model.analysis import Analysis, Sentence, Token
from consilience.model.report import Report
from consilience.model.span import Span


def analyse(report: Report) -> Analysis:
    """Find the sentences, tokens, names and quotations of a report.

    Args:
        report: The account, with its blocks.

    Returns:
        The analysis; offsets count code points of ``report.text``.
    """
    spans = split_sentences(report.text, report.blocks)
    tokens = tuple(token for span in spans for token in tokenize(report.text, span.start, span.end))
    sentences = _with_tokens(spans, tokens)
    return Analysis(
        report=report.id,
        text=report.text,
        sentences=sentences,
        tokens=tokens,
        names=find_names(report.text, sentences, tokens),
        quotations=find_quotations(report.text, report.blocks),
    )


def _with_tokens(spans: tuple[Span, ...], tokens: tuple[Token, ...]) -> tuple[Sentence, ...]:
    starts = [token.start for token in tokens]
    return tuple(
        Sentence(
            span.start, span.end, bisect_left(starts, span.start), bisect_left(starts, span.end)
        )
        for span in spans
    )
