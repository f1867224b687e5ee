"""Paragraphs of plain text: one a line, or wrapped lines between blank ones."""

import re
from itertools import pairwise
from statistics import median

from consilience.model.span import Span

_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\r\n\v\f\x85\u2028\u2029]")
_STOP = re.compile(r"[.!?…:;][\"'”’)\]]*$")
_WRAPPED_AT = 100
_BULLET = re.compile(r"(?:[-*•·▪◦–]|\d{1,2}[.)])\s")


def paragraphs(text: str) -> tuple[Span, ...]:
    """Cut a text into paragraphs, without the white space around them.

    A line is a paragraph of its own, unless the text is set in lines of a fixed width (mail,
    typescripts): then blank lines part the paragraphs.

    Args:
        text: The text.
    """
    lines = _lines(text)
    return tuple(_joined(text, lines) if _is_wrapped(text, lines) else lines)


def _lines(text: str) -> list[Span]:
    spans = []
    for line in _LINE.finditer(text):
        content = line[0].strip()
        if content:
            start = line.start() + line[0].index(content)
            spans.append(Span(start, start + len(content)))
    return spans


def _is_wrapped(text: str, lines: list[Span]) -> bool:
    """Whether lines break where they are full: most go on in the next one without a stop."""
    inner = [a for a, b in pairwise(lines) if _touch(text, a, b)]
    if len(inner) < 3:
        return False
    lengths = [span.end - span.start for span in inner]
    if max(lengths) > _WRAPPED_AT or median(lengths) < 40:
        return False
    open_ended = sum(
        not _STOP.search(text, max(span.start, span.end - 4), span.end) for span in inner
    )
    return open_ended > 0.6 * len(inner)


def _touch(text: str, above: Span, below: Span) -> bool:
    """Whether two lines follow each other without a blank one, the lower no list item."""
    between = text[above.end : below.start]
    return len(_BREAK.findall(between)) == 1 and not _BULLET.match(text, below.start, below.end)


def _joined(text: str, lines: list[Span]) -> list[Span]:
    joined: list[Span] = []
    for line in lines:
        if joined and _touch(text, joined[-1], line):
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return joined
