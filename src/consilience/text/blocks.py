"""What the paragraphs of a report are for: title, byline, dateline, body, caption, boilerplate."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from consilience.model.report import Block, BlockKind
from consilience.model.span import Span
from consilience.text.boilerplate import (
    Account,
    heads_list,
    is_advertisement,
    is_crosshead,
    is_furniture,
    is_list_item,
)
from consilience.text.bylines import byline, credits_in
from consilience.text.captions import is_caption, is_verbless
from consilience.text.date_lines import date_line, is_yearless_line
from consilience.text.datelines import Dateline, dateline
from consilience.text.paragraphs import paragraphs

_HEADLINE = 140
"""Code points of a headline at most; longer lines are taken for the first paragraph."""
SILENT_KINDS: frozenset[BlockKind] = frozenset({"byline", "dateline", "caption", "boilerplate"})
"""Kinds of block that make no claims."""

_HEADING = re.compile(r"#{1,6}[ \t]+|={3,}\s*$|-{3,}\s*$")
_QUOTED = re.compile(r">[ \t]?")
_STOP = re.compile(r"(?:[.!…;:,]|[.!?…][\"'”’)\]]+)$")
_WORD = re.compile(r"\w+(?:[’'.-]\w+)*")
_TITLE_WORDS = 25
_HEAD_WORDS = 14
_BODY_WORDS = 8
_OPEN_ENDED = re.compile(
    r"(?:[,;–—(-]|\b(?:\d[\d.,]*|the|an?|of|to|in|on|at|by|for|from|with|and|or|but|that|which|who|whose|"
    r"as|is|are|was|were|be|been|has|have|had|will|would|its|his|her|their|this|these|than|into|"
    r"(?:north|south|east|west)(?:ern)?|sides?))$"
)
_SPEAKER = re.compile(r"(?:[QA]|[A-Z]{2,20}(?: [A-Z.]{2,20}){0,3}):\s")
_EDGE = 4


@dataclass(frozen=True, slots=True)
class Layout:
    """The paragraphs of a report with what can be read off them.

    Attributes:
        blocks: Paragraphs in order, with their kinds.
        credits: Agencies and outlets credited, in order of first mention.
        authors: Persons who signed.
    """

    blocks: tuple[Block, ...]
    credits: tuple[str, ...]
    authors: tuple[str, ...]


def lay_out(text: str, *, title: str | None = None, given: Sequence[Block] | None = None) -> Layout:
    """Tell the paragraphs of a text apart.

    Args:
        text: The text.
        title: The headline, where it is known; a paragraph that is it is the title.
        given: Paragraphs whose bounds, and kinds where they are not ``body``, are known from the
            markup of a page; without them the text is cut here.
    """
    known = (
        given if given is not None else [Block(s.start, s.end, "body") for s in paragraphs(text)]
    )
    draft = _Draft(text, known, title)
    draft.classify()
    return draft.layout(join=given is None)


@dataclass(slots=True)
class _Findings:
    credits: dict[str, None]
    authors: dict[str, None]


class _Draft:
    """Classification under way: each step looks only at paragraphs that no earlier one settled."""

    def __init__(self, text: str, known: Sequence[Block], title: str | None) -> None:
        self.text = text
        self.blocks = [_unmarked(text, block) for block in known]
        self.lines = [text[block.start : block.end] for block in self.blocks]
        self.open = [block.kind == "body" for block in self.blocks]
        self.title = _folded(title) if title else None
        self.found = _Findings({}, {})

    @cached_property
    def account(self) -> Account:
        """The words of the whole text, counted where some line has to be compared with them."""
        return Account(tuple(self.lines))

    def classify(self) -> None:
        self._settle_furniture()
        self._settle_lists()
        self._settle_signatures()
        self._settle_title()
        self._settle_captions()
        self._settle_lines_between()

    def settle(self, index: int, kind: BlockKind) -> None:
        self.blocks[index] = replace(self.blocks[index], kind=kind)
        self.open[index] = False

    def _body(self) -> list[int]:
        """Paragraphs that run: long enough, or ended by a stop."""
        return [i for i, line in enumerate(self.lines) if self.open[i] and _runs(line)]

    def _settle_furniture(self) -> None:
        for index, line in enumerate(self.lines):
            if self.open[index] and is_furniture(line):
                self.settle(index, "boilerplate")

    def _settle_lists(self) -> None:
        """Under the announcement of links, its items, unless what follows runs as body does."""
        index = 0
        while index < len(self.lines):
            head = heads_list(self.lines[index]) and index > 0
            index += 1
            if not head:
                continue
            items = index
            while items < len(self.lines) and is_list_item(self.lines[items]):
                self.settle(items, "boilerplate")
                items += 1
            if items > index or not self.open[index - 1]:
                self.settle(index - 1, "boilerplate")
            index = items

    def _settle_signatures(self) -> None:
        body = self._body()
        first, last = (body[0], body[-1]) if body else (0, len(self.lines))
        yearless = self._yearless_line(first)
        for index, line in enumerate(self.lines):
            if not self.open[index]:
                continue
            if date_line(line) is not None or index == yearless:
                self.settle(index, "dateline")
                continue
            near = index < min(first, 8) or index >= max(last, 1) or index < 3
            signed = byline(line, edge=near and index > 0 and not _runs(line))
            if signed:
                self.settle(index, "byline")
                self.found.credits.update(dict.fromkeys(signed.credits))
                self.found.authors.update(dict.fromkeys(signed.authors))

    def _yearless_line(self, first: int) -> int | None:
        """The line above the body that says its day without a year; of several none is it.

        A chronicle has such a line above each of its parts.
        """
        found = [i for i, line in enumerate(self.lines) if self.open[i] and is_yearless_line(line)]
        return found[0] if len(found) == 1 and found[0] < max(first, 3) else None

    def _settle_title(self) -> None:
        if "title" in (block.kind for block in self.blocks):
            return
        if self.title:
            for index, line in enumerate(self.lines):
                if self.open[index] and _folded(line) == self.title:
                    self.settle(index, "title")
                    return
        first = next((i for i in range(len(self.lines)) if self.open[i]), None)
        if first is not None and self._is_title(first):
            self.settle(first, "title")

    def _is_title(self, index: int) -> bool:
        line = self.lines[index]
        words = len(_WORD.findall(line))
        headed = bool(words) and words <= _TITLE_WORDS and not _STOP.search(line)
        return headed and any(i > index for i in self._body())

    def _settle_captions(self) -> None:
        body = self._body()
        for rank, index in enumerate(body):
            line = self.lines[index]
            below_title = rank == 0 and index > 0 and self.blocks[index - 1].kind == "title"
            near_top = rank < 3 and len(body) > 3
            if is_caption(line, near_top=near_top) or (below_title and is_verbless(line)):
                self.settle(index, "caption")
        for index, line in enumerate(self.lines):
            if self.open[index] and not _runs(line) and is_caption(line, near_top=False):
                self.settle(index, "caption")

    def _settle_lines_between(self) -> None:
        """Lines that stand alone: advertisements, crossheads and sub-headings."""
        body = self._body()
        if not body:
            return
        for index, line in enumerate(self.lines):
            if not self.open[index] or index <= body[0] or _SPEAKER.match(line):
                continue
            if is_advertisement(line, lambda: self.account) or (
                index < body[-1] and is_crosshead(line)
            ):
                self.settle(index, "boilerplate")
            elif index < body[-1] and _is_subheading(line):
                self.settle(index, "title")

    def layout(self, *, join: bool) -> Layout:
        blocks = _rejoined(self.text, self.blocks) if join else self.blocks
        parted: list[Block] = []
        leads = True
        for block in blocks:
            head = self._dateline_of(block, leads)
            leads = leads and (block.kind != "body" or _is_short(block))
            if head:
                at = block.start + head.end
                stop = block.start + len(self.text[block.start : at].rstrip())
                parted += [Block(block.start, stop, "dateline"), replace(block, start=at)]
            else:
                parted.append(block)
        return Layout(tuple(parted), self._credits(parted), tuple(self.found.authors))

    def _dateline_of(self, block: Block, leads: bool) -> Dateline | None:
        if block.kind != "body":
            return None
        return dateline(self.text[block.start : block.end], leads=leads)

    def _credits(self, blocks: Sequence[Block]) -> tuple[str, ...]:
        credited = dict(self.found.credits)
        for block in blocks:
            passage = self.text[block.start : block.end]
            if block.kind == "dateline":
                credited.update(dict.fromkeys(credits_in(passage)))
            elif block.kind == "body":
                credited.update(dict.fromkeys(credits_in(passage[-40:])))
        return tuple(credited)


def _is_short(block: Block) -> bool:
    """Whether a paragraph may be a headline that ends with a stop, or a line below one."""
    return block.end - block.start <= _HEADLINE


def title_of(text: str, blocks: Sequence[Block]) -> str | None:
    """The headline that a text begins with; null where none stands before its body."""
    for block in blocks:
        if block.kind == "title":
            return " ".join(text[block.start : block.end].split())
        if block.kind in ("body", "quote"):
            return None
    return None


def publication_lines(blocks: Sequence[Block]) -> tuple[Span, ...]:
    """Bylines and datelines near the top and the end, where the day of publication stands."""
    body = [index for index, block in enumerate(blocks) if block.kind == "body"]
    first, last = (body[0], body[-1]) if body else (0, len(blocks))
    return tuple(
        Span(block.start, block.end)
        for index, block in enumerate(blocks)
        if block.kind in ("byline", "dateline") and (index < first + _EDGE or index > last)
    )


def _unmarked(text: str, block: Block) -> Block:
    """The block without the marks of a heading or quotation, which settle its kind."""
    if block.kind != "body":
        return block
    heading = _HEADING.match(text, block.start, block.end)
    if heading and heading.end() < block.end:
        return Block(heading.end(), block.end, "title")
    quoted = _QUOTED.match(text, block.start, block.end)
    if quoted and quoted.end() < block.end:
        return Block(quoted.end(), block.end, "quote")
    return block


def _runs(line: str) -> bool:
    words = len(_WORD.findall(line))
    return words >= _TITLE_WORDS or (words >= _BODY_WORDS and bool(_STOP.search(line)))


def _is_subheading(line: str) -> bool:
    words = _WORD.findall(line)
    starts = line.lstrip("\"'“‘")[:1]
    if re.search(r"[\"”][,.]?\s\S", line) or _SPEAKER.match(line):
        return False  # words spoken, and who spoke them
    return 0 < len(words) <= _HEAD_WORDS and not _STOP.search(line) and starts.isupper()


def _folded(line: str) -> str:
    return " ".join(re.findall(r"\w+", line.casefold()))


def _rejoined(text: str, blocks: Sequence[Block]) -> list[Block]:
    """Make one of two body paragraphs that a page break or a picture cut in mid-sentence."""
    joined: list[Block] = []
    for block in blocks:
        if joined and joined[-1].kind == block.kind == "body" and _goes_on(text, joined[-1], block):
            joined[-1] = replace(joined[-1], end=block.end)
        else:
            joined.append(block)
    return joined


def _goes_on(text: str, above: Block, below: Block) -> bool:
    end = text[max(above.start, above.end - 40) : above.end]
    long = above.end - above.start > 80
    lower = text[below.start].islower() and not _STOP.search(end)
    return long and (lower or bool(_OPEN_ENDED.search(end)))
