"""Read reports: the stage between reading and extraction."""

from collections.abc import Sequence
from dataclasses import replace

from consilience.language.encoder.reader import Unread, read
from consilience.language.encoder.shipped import Model, load
from consilience.language.quotations import find_quotations
from consilience.language.stretches import stretches_of, stretches_of_lines
from consilience.model.analysis import Analysis
from consilience.model.report import Block, Report


def analyse(report: Report | str, model: Model | None = None) -> Analysis:
    """Find the sentences, tokens, trees, names, quotations and more of one report.

    Args:
        report: The account with its blocks, or a text whose lines are its paragraphs.
        model: What reads; the shipped one on one core where left out.

    Returns:
        The analysis; offsets are half-open and count code points of the report's text.
    """
    return analyse_many([report], model)[0]


def analyse_many(reports: Sequence[Report | str], model: Model | None = None) -> list[Analysis]:
    """Read many reports, faster than one by one.

    Args:
        reports: Accounts, or texts whose lines are their paragraphs.
        model: What reads; the shipped one on one core where left out.

    Returns:
        One analysis a report, in their order.
    """
    own = model or load()
    analyses = read(own, [_unread(report) for report in reports])
    return [
        replace(analysis, quotations=find_quotations(analysis.text, _blocks(report)))
        for analysis, report in zip(analyses, reports, strict=True)
    ]


def _unread(report: Report | str) -> Unread:
    if isinstance(report, str):
        return Unread("", report, stretches_of_lines(report))
    return Unread(report.id, report.text, stretches_of(report.text, report.blocks))


def _blocks(report: Report | str) -> tuple[Block, ...]:
    if isinstance(report, str):
        return tuple(Block(s.start, s.end, "body") for s in stretches_of_lines(report))
    return report.blocks
