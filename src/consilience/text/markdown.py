"""Markdown as running text: marks cut, addresses of links cut, the map to the bytes kept."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from consilience.model.report import Block, BlockKind
from consilience.text.source_text import SourceText, SourceTextBuilder

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_QUOTE = re.compile(r" {0,3}(?:> ?){1,5}")
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+")
_HEADING_END = re.compile(r"(?<![ \t])[ \t]+#+$")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*$")
_RULE = re.compile(r" {0,3}(?:[-*_=~`|:+][ \t]*){3,}$")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+")
_ROW = re.compile(r"[ \t]*\|")
_DEFINITION = re.compile(r" {0,3}\[[^\]\n]{1,200}\]:[ \t]*\S")
_FENCE = re.compile(r" {0,3}(?:`{3,}|~{3,})")
_HARD_BREAK = re.compile(r"(?: {2,}|\\)$")
_DEST = r"\([ \t]*(?:<[^<>\n]{0,2000}>|[^()\s<]{0,2000}(?:\([^()\s]{0,300}\)[^()\s]{0,300})?)"
_TITLE = r"(?:[ \t]+(?:\"[^\"\n]{0,300}\"|'[^'\n]{0,300}'))?[ \t]*\)"
_MARK = re.compile(
    r"(?P<escape>\\[!-/:-@\[-`{-~])|(?P<note>\[\^[\w-]{1,40}\])|(?P<open>!?\[)"
    rf"|(?P<close>\](?P<link>{_DEST}{_TITLE}|\[[^\[\]\n]{{0,200}}\])?)"
    r"|(?P<address><(?:https?://|mailto:)[^<>\s]{1,2000}>)|(?P<comment><!--(?:[^-<\n]|-(?!->)){0,5000}-->)"
    r"|(?P<emphasis>\*{1,3}|(?<!\w)_{1,2}(?=\w)|(?<=[\w.,!?\"'”’])_{1,2}(?!\w))"
)
_IMAGE_ONLY = re.compile(r"\s*(?:\[?!\[|<!--)")
_MOST_OPEN = 50


@dataclass(slots=True)
class _Lines:
    """Lines of one paragraph: the span of each without the marks before it."""

    kind: BlockKind = "body"
    spans: list[tuple[int, int]] = field(default_factory=list)


def markdown_blocks(source: SourceText, start: int = 0) -> tuple[SourceText, tuple[Block, ...]]:
    """Clean a Markdown text.

    Args:
        source: The file's text.
        start: Code point where the front matter ends.

    Returns:
        The text without marks and addresses, and its paragraphs: headings as ``title``, quotations
        as ``quote``, pictures' descriptions as ``caption``, all else ``body``.
    """
    builder = SourceTextBuilder(source)
    blocks: list[Block] = []
    at = start
    for lines in _paragraphs(source.text, start):
        first, last = lines.spans[0][0], lines.spans[-1][1]
        if len(builder):
            _keep_break(builder, source.text, at, first)
        begin = len(builder)
        _write(builder, source.text, lines)
        if len(builder) > begin:
            blocks.append(Block(begin, len(builder), lines.kind))
        at = last
    return builder.build(), tuple(blocks)


def _keep_break(builder: SourceTextBuilder, text: str, start: int, end: int) -> None:
    """Keep the line ends between two paragraphs; where marks stand between them, put in two."""
    between = text[start:end]
    if between and not between.strip() and "\n" in between:
        builder.keep(start, end)
    else:
        builder.insert("\n\n", start)


def _paragraphs(text: str, start: int) -> Iterator[_Lines]:
    open_lines = _Lines()
    for line in _LINE.finditer(text, start):
        kind, begin, end = _line(text, line, bool(open_lines.spans))
        if kind in ("underline", "blank", "rule") and open_lines.spans:
            if kind == "underline":
                open_lines.kind = "title"
            yield open_lines
            open_lines = _Lines()
        if kind in ("blank", "rule", "underline") or begin >= end:
            continue
        if open_lines.spans and (
            kind in ("title", "item", "row") or not _continues(open_lines, kind)
        ):
            yield open_lines
            open_lines = _Lines()
        if not open_lines.spans:
            open_lines.kind = _block_kind(kind, text[begin:end])
        open_lines.spans.append((begin, end))
        if kind == "title" or _HARD_BREAK.search(line[0][-9:].rstrip("\r\n")):
            yield open_lines
            open_lines = _Lines()
    if open_lines.spans:
        yield open_lines


def _continues(above: _Lines, kind: str) -> bool:
    """Whether a line of running text goes on with the paragraph above it."""
    return kind == "body" or (kind == "quote" and above.kind == "quote")


def _block_kind(kind: str, line: str) -> BlockKind:
    if kind == "title":
        return "title"
    if kind == "quote":
        return "quote"
    return "caption" if _IMAGE_ONLY.match(line) else "body"


def _line(text: str, line: re.Match[str], goes_on: bool) -> tuple[str, int, int]:
    """What a line is, and the span of what it says."""
    start, end = line.span()
    end = start + len(text[start:end].rstrip())
    for pattern, kind in _SHAPES:
        mark = pattern.match(text, start, end)
        if mark:
            return kind, mark.end(), end
    if start == end:
        return "blank", start, end
    if goes_on and _UNDERLINE.match(text, start, end):
        return "underline", start, end
    if any(p.match(text, start, end) for p in (_RULE, _DEFINITION, _FENCE)):
        return "rule", start, end
    heading = _HEADING.match(text, start, end)
    if heading:
        closing = _HEADING_END.search(text, heading.end(), end)
        return "title", heading.end(), closing.start() if closing else end
    return "body", start + len(text[start:end]) - len(text[start:end].lstrip()), end


_SHAPES = ((_QUOTE, "quote"), (_ITEM, "item"), (_ROW, "row"))


def _write(builder: SourceTextBuilder, text: str, lines: _Lines) -> None:
    """Write a paragraph's lines without the marks in them, each line end as it was."""
    cuts = [*_cuts(text, lines.spans), (len(text), len(text))]
    index, last = 0, None
    for start, end in lines.spans:
        if last is not None:
            _keep_line_end(builder, text, last, start)
        at = start
        while cuts[index][0] < end:
            builder.keep(at, max(cuts[index][0], at))
            at = max(cuts[index][1], at)
            index += 1
        builder.keep(at, end)
        last = end


def _keep_line_end(builder: SourceTextBuilder, text: str, start: int, end: int) -> None:
    if text[start:end].strip():
        builder.insert("\n", start)
    else:
        builder.keep(start, end)


def _cuts(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Marks and addresses in a paragraph, in order; brackets that are no link's stay."""
    cuts: list[tuple[int, int]] = []
    brackets: list[tuple[int, int]] = []
    emphasis: dict[str, tuple[int, int]] = {}
    for start, end in spans:
        for mark in _MARK.finditer(text, start, end):
            if mark["open"]:
                brackets = [*brackets[-_MOST_OPEN:], mark.span()]
            elif mark["close"]:
                opened = brackets.pop() if brackets else None
                if opened and mark["link"]:
                    cuts += [opened, mark.span()]
            elif mark["emphasis"]:
                _pair(text, mark, emphasis, cuts)
            elif mark["escape"]:
                cuts.append((mark.start(), mark.start() + 1))
            else:
                cuts.append(mark.span())
    return sorted(cuts)


def _pair(
    text: str,
    mark: re.Match[str],
    opened: dict[str, tuple[int, int]],
    cuts: list[tuple[int, int]],
) -> None:
    """Cut two marks of emphasis that belong together; a lone star stays."""
    before = text[mark.start() - 1 : mark.start()]
    after = text[mark.end() : mark.end() + 1]
    if mark[0] in opened and before.strip():
        cuts += [opened.pop(mark[0]), mark.span()]
    elif after.strip() and not (before.isalnum() and after.isalnum()):
        opened[mark[0]] = mark.span()
