"""Which paragraphs of a page are the account: trafilatura chooses, their places stay known."""

import copy
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from consilience.reading.html_scan import Run, run_numbers
from consilience.reading.html_tree import PageBlock, plain

if TYPE_CHECKING:
    from lxml.etree import _Element

_ALNUM = re.compile(r"[\W_]+")
_ANCHOR = 16
_MOST_RUNS = 40_000
_MOST_TEXT = 3_000_000
_ASIDE = frozenset({"nav", "footer", "aside", "header", "form", "menu"})
_STOP = re.compile(r"[.!?…][\"'”’)\]]*\s*$")


def main_blocks(
    root: "_Element", page: str, runs: tuple[Run, ...], blocks: Sequence[PageBlock]
) -> list[bool]:
    """Say of each paragraph of a page whether it is the account's.

    Args:
        root: The parsed skeleton.
        page: The page's source.
        runs: Its runs of text.
        blocks: Its paragraphs.
    """
    words = [_folded(_shown(page, runs, block)) for block in blocks]
    chosen = [False] * len(blocks)
    if len(runs) <= _MOST_RUNS and sum(map(len, words)) <= _MOST_TEXT:
        extracted = _extracted(root, page, runs)
        chosen = _found_in(words, extracted)
    return chosen if any(chosen) else [_runs_on(page, runs, block) for block in blocks]


def _extracted(root: "_Element", page: str, runs: tuple[Run, ...]) -> list[str]:
    """Paragraphs that trafilatura takes for the main text."""
    from trafilatura import bare_extraction

    tree = copy.deepcopy(root)
    for element in tree.iter():
        element.text = _refilled(element.text, page, runs)
        element.tail = _refilled(element.tail, page, runs)
    try:
        document = bare_extraction(tree, include_comments=False, with_metadata=False)
    except (ValueError, TypeError, AttributeError, RecursionError, IndexError, KeyError):
        return []  # it stumbles over odd pages; the plain rule below then chooses
    text = getattr(document, "text", None) if document is not None else None
    return [_folded(line) for line in (text or "").split("\n")]


def _refilled(marked: str | None, page: str, runs: tuple[Run, ...]) -> str | None:
    numbers = run_numbers(marked)
    return "".join(plain(page, runs[number]) for number in numbers) if numbers else None


def _found_in(words: list[str], extracted: list[str]) -> list[bool]:
    """Match paragraphs to those extracted, white space and marks aside, in linear time."""
    lines = set(filter(None, extracted))
    whole = "".join(extracted)  # a paragraph may be cut where its source's lines are
    grams = {whole[i : i + _ANCHOR] for i in range(max(len(whole) - _ANCHOR + 1, 0))}
    return [block in lines or _is_covered(block, grams) for block in words]


def _is_covered(block: str, grams: set[str]) -> bool:
    """Whether nearly all of a longer paragraph stands in what was extracted."""
    starts = range(0, len(block) - _ANCHOR + 1, 4)
    hits = sum(block[i : i + _ANCHOR] in grams for i in starts)
    return len(starts) > 2 and hits >= 0.8 * len(starts)


def _runs_on(page: str, runs: tuple[Run, ...], block: PageBlock) -> bool:
    """Where nothing was extracted: paragraphs that run and stand in no menu or foot."""
    if _ASIDE.intersection(block.tags):
        return False
    text = _shown(page, runs, block)
    return len(text.split()) >= 5 and bool(_STOP.search(text))


def _shown(page: str, runs: tuple[Run, ...], block: PageBlock) -> str:
    return " ".join(plain(page, runs[piece]) if piece >= 0 else " " for piece in block.pieces)


def _folded(text: str) -> str:
    return _ALNUM.sub("", text.casefold())
