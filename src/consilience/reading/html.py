"""HTML pages as browsers save them: the account's paragraphs, the rest of the page left aside."""

import re
from collections.abc import Iterator, Sequence

from consilience.errors import SourceError
from consilience.model.report import Block, BlockKind, SetAside
from consilience.reading.account import Account
from consilience.reading.html_main import main_blocks
from consilience.reading.html_metadata import page_metadata
from consilience.reading.html_scan import HostilePageError, scan
from consilience.reading.html_tree import BlockWriter, PageBlock, page_blocks, parse
from consilience.reading.plain import decoded
from consilience.settings import Settings
from consilience.text.bylines import byline
from consilience.text.date_lines import date_line
from consilience.text.source_text import SourceText, SourceTextBuilder

_DECLARED = re.compile(
    rb"<meta[^>]{1,200}?charset\s{0,3}=\s{0,3}[\"']?\s{0,3}([\w:.-]{2,40})"
    rb"|<\?xml[^>]{1,60}encoding\s{0,3}=\s{0,3}[\"']([\w:.-]{2,40})",
    re.IGNORECASE,
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_FOLD = re.compile(r"[\W_]+")
_NEAR = 60


def read_html(name: str, data: bytes, settings: Settings) -> Iterator[Account | SetAside]:
    """Read a page as one account.

    Args:
        name: What to call it.
        data: Its bytes.
        settings: Options of the build; none concerns pages.

    Raises:
        SourceError: Where its bytes are damaged, it is built to hold up the parser, or it holds
            no text.
    """
    del settings
    declared = _DECLARED.search(data[:4096])
    label = next(filter(None, declared.groups()), b"").decode("ascii") if declared else None
    page, encoding = decoded(name, data, label)
    yield html_account(name, data, page, encoding)


def html_account(name: str, data: bytes, page: SourceText, encoding: str) -> Account:
    """Make an account of the source of a page.

    Args:
        name: What to call it.
        data: The bytes of the file or row.
        page: The page's source with the map to its bytes.
        encoding: IANA name of their encoding.

    Raises:
        SourceError: Where it is built to hold up the parser, or holds no text.
    """
    try:
        scanned = scan(page.text)
    except HostilePageError as problem:
        message = f"{problem}, as no page of an account has; save its text instead"
        raise SourceError(name, "hostile", message) from problem
    root = parse(scanned)
    if root is None:
        raise SourceError(name, "empty", "the page holds no text; save it whole")
    about = page_metadata(root, page.text, scanned.runs, scanned.comments)
    blocks = page_blocks(root)
    chosen = main_blocks(root, page.text, scanned.runs, blocks)
    builder = SourceTextBuilder(page)
    writer = BlockWriter(builder, page.text, scanned.runs)
    laid = _written(writer, builder, blocks, chosen, about.title)
    return Account(
        name,
        data,
        builder.build(),
        encoding,
        title=about.title,
        outlet=about.outlet,
        authors=about.authors,
        uri=about.uri,
        published=about.published,
        retrieved=about.retrieved,
        blocks=laid,
    )


def _written(
    writer: BlockWriter,
    builder: SourceTextBuilder,
    blocks: Sequence[PageBlock],
    chosen: Sequence[bool],
    title: str | None,
) -> list[Block]:
    """Write the account from its headline to its last paragraph, with what stands between."""
    picked = [index for index, choice in enumerate(chosen) if choice]
    if not picked:
        return []
    head = _headline(writer, blocks, picked[0], title)
    laid: list[Block] = []
    for index in range(picked[0] if head is None else head, picked[-1] + 1):
        start, end = writer.write(blocks[index])
        if start < end:
            line = builder.tail(start)
            kind = "title" if index == head else _kind(blocks[index], line, chosen[index])
            laid.append(Block(start, end, kind))
    return laid


def _headline(
    writer: BlockWriter, blocks: Sequence[PageBlock], first: int, title: str | None
) -> int | None:
    """The headline: the last paragraph before the body that says what the title says."""
    nearest = None
    for index in range(first, max(first - _NEAR, -1), -1):
        tags = blocks[index].tags
        if title and _folded(writer.preview(blocks[index])) == _folded(title):
            return index
        if nearest is None and "h1" in tags:
            nearest = index
    return nearest


def _kind(block: PageBlock, line: str, chosen: bool) -> BlockKind:
    if "figcaption" in block.tags or "figure" in block.tags:
        return "caption"
    if not chosen:
        signed = byline(line, edge=True) or date_line(line) is not None
        return "body" if signed else "boilerplate"
    if _HEADINGS.intersection(block.tags):
        return "title"
    return "quote" if "blockquote" in block.tags else "body"


def _folded(text: str) -> str:
    return _FOLD.sub("", text.casefold())
