"""The tree of a page and its paragraphs as a browser shows them, each leading to its source."""

import html
import html.entities
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from consilience.reading.html_scan import Run, Scan, run_numbers
from consilience.text.source_text import SourceTextBuilder

if TYPE_CHECKING:
    from lxml.etree import _Element

_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset"
    " figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol "
    "p pre"
    " search section summary table tbody tfoot thead tr ul".split()
)
_HIDDEN = frozenset(
    "audio button canvas datalist embed head iframe input map math noembed noframes noscript object"
    " option picture script select style svg template textarea title video".split()
)
_CELLS = frozenset({"td", "th"})
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_CONTROL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_REFERENCE = r"&(?:#\d{1,8};?|#[xX][0-9a-fA-F]{1,7};?|[A-Za-z][A-Za-z0-9]{1,31};?)"
_INK = r"[^& \t\n\r\f\u00ad\u200b\u2060\ufeff]"
_PIECE = re.compile(
    r"(?P<blank>[ \t\n\r\f]++)|(?P<unseen>[\u00ad\u200b\u2060\ufeff]++)"
    rf"|(?P<reference>{_REFERENCE})"
    # No possessive repeat of the group: Python before 3.11.5 matches those wrongly. The look-ahead
    # leaves nothing to go back for.
    rf"|(?P<words>(?:{_INK}++\ (?={_INK}))*{_INK}++|&)"
)
_VERBATIM = re.compile(rf"(?P<reference>{_REFERENCE})|(?P<words>[^&]++|&)")
_BLANKS = " \t\n\r\f"
_UNSEEN = "\u00ad\u200b\u2060\ufeff"


@dataclass(slots=True)
class PageBlock:
    """A paragraph of a page.

    Attributes:
        pieces: Numbers of its runs of text; -1 for a line break, -2 for the edge of a table cell.
        tags: Names of the elements around it, the outermost first.
        element: The element that it is the text of.
    """

    pieces: list[int]
    tags: tuple[str, ...]
    element: "_Element"
    preformatted: bool = field(default=False)


LINE_BREAK = -1
CELL = -2


def parse(scanned: Scan) -> "_Element | None":
    """Parse the skeleton of a page; null where it has no element.

    Args:
        scanned: The page taken apart.
    """
    import lxml.html
    from lxml import etree

    parser = lxml.html.HTMLParser(
        huge_tree=True,  # without it all below 256 nested elements is lost in silence
        no_network=True,
        remove_comments=True,
        remove_pis=True,
        encoding="utf-8",
    )
    try:
        return lxml.html.document_fromstring(scanned.skeleton.encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None


def page_blocks(root: "_Element") -> list[PageBlock]:
    """Cut a page into paragraphs in the order of the source, hidden elements left out.

    Args:
        root: The parsed skeleton.
    """
    return _Cutter().cut(root)


class _Cutter:
    """Walks a tree without recursion and starts a new paragraph at each edge of a block."""

    def __init__(self) -> None:
        self.blocks: list[PageBlock] = []
        self.path: list[str] = []
        self.owner: list[_Element] = []
        self.pieces: list[int] = []

    def cut(self, root: "_Element") -> list[PageBlock]:
        from lxml import etree

        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            if event == "end":
                self._leave(element)
            elif _is_hidden(element):
                walk.skip_subtree()
                self.path.append("")
            else:
                self._enter(element)
        self._flush()
        return self.blocks

    def _enter(self, element: "_Element") -> None:
        tag = str(element.tag)
        if tag in _BLOCKS:
            self._flush()
            self.owner.append(element)
        self.path.append(tag)
        if tag == "br":
            self.pieces.append(LINE_BREAK)
        elif tag in _CELLS:
            self.pieces.append(CELL)
        self.pieces.extend(run_numbers(element.text))

    def _leave(self, element: "_Element") -> None:
        tag = self.path[-1]
        if tag in _BLOCKS:
            self._flush()
            self.owner.pop()
        self.path.pop()
        self.pieces.extend(run_numbers(element.tail))

    def _flush(self) -> None:
        if any(piece >= 0 for piece in self.pieces) and self.owner:
            path = tuple(self.path)
            self.blocks.append(PageBlock(self.pieces, path, self.owner[-1], "pre" in path))
        self.pieces = []


def _is_hidden(element: "_Element") -> bool:
    if not isinstance(element.tag, str) or element.tag in _HIDDEN or "hidden" in element.attrib:
        return True
    style = element.get("style")
    return style is not None and bool(_HIDING.search(style))


class BlockWriter:
    """Writes paragraphs of a page as a browser shows them.

    Args:
        builder: Where the text goes.
        page: The page's source.
        runs: Its runs of text.
    """

    def __init__(self, builder: SourceTextBuilder, page: str, runs: tuple[Run, ...]) -> None:
        self.builder = builder
        self.page = page
        self.runs = runs
        self._pending: tuple[int, int] | None = None
        self._gap = ""
        self._start = 0
        self._at = 0

    def write(self, block: PageBlock) -> tuple[int, int]:
        """Write a paragraph, set off from the one before by a blank line.

        Returns:
            First code point of it in the text and code point after the last one; equal where
            nothing of it can be seen.
        """
        self._pending, self._gap = None, "\n\n" if len(self.builder) else ""
        self._start = -1
        for piece in block.pieces:
            if piece >= 0:
                self._write_run(self.runs[piece], _VERBATIM if block.preformatted else _PIECE)
            elif self._start >= 0:
                self._pending = None
                self._gap = "\n" if piece == LINE_BREAK else "\t"
        end = len(self.builder)
        return (self._start if self._start >= 0 else end), end

    def preview(self, block: PageBlock) -> str:
        """A paragraph's words, without writing them."""
        return " ".join(plain(self.page, self.runs[n]) for n in block.pieces if n >= 0)

    def _write_run(self, run: Run, pieces: re.Pattern[str]) -> None:
        for piece in pieces.finditer(self.page, run.start, run.end):
            if piece.lastgroup == "blank":
                self._pending = self._pending or piece.span()
            elif piece.lastgroup == "reference":
                for start, end, char in _resolved(piece[0], piece.start()):
                    self._write_reference(start, end, char)
            elif piece.lastgroup == "words":
                self._make_room(piece.start())
                self.builder.keep(*piece.span())
                self._at = piece.end()

    def _write_reference(self, start: int, end: int, char: str) -> None:
        if char in _BLANKS:
            self._pending = self._pending or (start, end)
        elif char not in _UNSEEN:
            self._make_room(start)
            self.builder.replace(start, end, char)
            self._at = end

    def _make_room(self, at: int) -> None:
        """Write what stands between the last visible character and the next one."""
        if self._gap:
            self.builder.insert(self._gap, self._at if self._at <= at else at)
        elif self._pending and self._start >= 0:
            self.builder.replace(*self._pending, " ")
        if self._start < 0:
            self._start = len(self.builder)
        self._gap, self._pending = "", None


def plain(page: str, run: Run) -> str:
    """A run's text with its references resolved, as a tree may hold it."""
    text = page[run.start : run.end]
    return _CONTROL.sub("", text if run.raw else html.unescape(text))


def _resolved(reference: str, at: int) -> Iterator[tuple[int, int, str]]:
    """What a character reference stands for; letters after one without its stop stay letters."""
    length = len(reference)
    if reference[1] != "#" and reference[1:] not in html.entities.html5:
        length = next(
            (n for n in range(len(reference), 1, -1) if reference[1:n] in html.entities.html5), 0
        )
    if length:
        char = html.unescape(reference[:length])
        if char:
            yield at, at + length, char
    for offset in range(length, len(reference)):
        yield at + offset, at + offset + 1, reference[offset]
