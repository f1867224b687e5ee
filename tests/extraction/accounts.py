"""Accounts made up for tests: a text, its paragraphs, and what is read in it."""

from consilience.extraction.claims import extract
from consilience.language.analyse import analyse
from consilience.model.analysis import Analysis
from consilience.model.claim import Claim
from consilience.model.report import (
    ONLY_VERSION,
    UNKNOWN_DATE,
    Block,
    BlockKind,
    Report,
    Segment,
    SourceMap,
)


def account(text: str, *, kind: BlockKind = "body") -> Report:
    """A report whose paragraphs are parted by empty lines."""
    size = len(text.encode("utf-8", "surrogatepass"))
    return Report(
        id="r-1",
        name="account.txt",
        outlet="The Tarvik Gazette",
        title=None,
        authors=(),
        uri=None,
        language="en",
        kind="news",
        sha256="0" * 64,
        credits=(),
        version=ONLY_VERSION,
        text=text,
        blocks=blocks_of(text, kind),
        source_map=SourceMap(None, "utf-8", (Segment(0, len(text), 0, size),)),
        published=UNKNOWN_DATE,
        retrieved=None,
    )


def blocks_of(text: str, kind: BlockKind = "body") -> tuple[Block, ...]:
    """One block a paragraph."""
    blocks = []
    start = 0
    for paragraph in text.split("\n\n"):
        end = start + len(paragraph)
        if paragraph.strip():
            blocks.append(Block(start, end, kind))
        start = end + 2
    return tuple(blocks)


def read(text: str) -> Analysis:
    """The account, read."""
    return analyse(account(text))


def claims_of(text: str) -> tuple[Claim, ...]:
    """The account's claims."""
    report = account(text)
    return extract(report, analyse(report))


def claim_at(text: str, words: str) -> Claim:
    """The smallest claim that holds some words."""
    start = text.index(words)
    end = start + len(words)
    holding = [c for c in claims_of(text) if c.start < end and start < c.end]
    within = [c for c in holding if any(s.start <= start < s.end for s in c.spans)]
    assert within, f"no claim holds {words!r}: {[c.text for c in claims_of(text)]}"
    return min(within, key=lambda claim: claim.end - claim.start)


def voices_at(text: str, words: str) -> list[str]:
    """Who vouches for some words, after the outlet."""
    return [link.name for link in claim_at(text, words).attribution[1:]]
