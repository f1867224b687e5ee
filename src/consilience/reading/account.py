"""An account as a reader of one format hands it over, and the report made of it."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from consilience.errors import SourceError
from consilience.model.identity import content_id
from consilience.model.report import ONLY_VERSION, Block, Published, Report
from consilience.model.span import Passage
from consilience.reading.publication import published_as_given, published_as_stated
from consilience.text.blocks import lay_out, title_of
from consilience.text.english import other_language
from consilience.text.source_text import SourceText

LARGEST_ACCOUNT = 20 * 1024 * 1024
"""Bytes that one account may have."""


@dataclass(frozen=True)
class Account:
    """One account, cleaned, before anything is concluded from it.

    Attributes:
        name: What to call it.
        data: The bytes that it was read from: the file's, or the row's own.
        source: Its text and the map back to the bytes.
        encoding: IANA name of the encoding that the map's bytes are in.
        part: Field of the row that the map counts in; null for the whole file.
        title: Headline, where something besides the text gives it.
        outlet: Who published it.
        authors: Who signed it.
        uri: Its address.
        published: Day or time of publication as given.
        retrieved: When it was fetched, as given.
        blocks: Paragraphs known from markup; null where they are to be found in the text.
    """

    name: str
    data: bytes
    source: SourceText
    encoding: str
    part: str | None = None
    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    uri: str | None = None
    published: str | None = None
    retrieved: str | None = None
    blocks: Sequence[Block] | None = None


def report_of(account: Account) -> Report:
    """Make a report of an account: paragraphs, language, date and id.

    Args:
        account: The account.

    Raises:
        SourceError: Where it holds no words or is not in English.
    """
    text = account.source.text
    _check(account.name, text)
    sha256 = hashlib.sha256(account.data).hexdigest()
    report_id = content_id("r", sha256, account.outlet or "", account.uri or "")
    layout = lay_out(text, title=account.title, given=account.blocks)
    return Report(
        id=report_id,
        name=account.name,
        outlet=account.outlet,
        title=account.title or title_of(text, layout.blocks),
        authors=account.authors or layout.authors,
        uri=account.uri,
        language="en",
        kind="news",
        sha256=sha256,
        credits=layout.credits,
        version=ONLY_VERSION,
        text=text,
        blocks=layout.blocks,
        source_map=account.source.source_map(account.encoding, account.part),
        published=_published(account, report_id, layout.blocks),
        retrieved=account.retrieved,
    )


def _check(name: str, text: str) -> None:
    if not any(char.isalnum() for char in text):
        raise SourceError(name, "empty", "it holds no words; check that it was saved whole")
    language = other_language(text)
    if language:
        raise SourceError(
            name,
            "not_english",
            f"its language looks like '{language}'; only English is read: give a translation",
        )


def _published(account: Account, report_id: str, blocks: Sequence[Block]) -> Published:
    given = published_as_given(account.published) if account.published else None
    if given:
        return given
    stated = published_as_stated(account.source.text, blocks)
    evidence = tuple(Passage(report_id, span.start, span.end) for span in stated.spans)
    return Published(
        first=stated.when,
        last=stated.when,
        basis="stated" if stated.when else "unknown",
        confidence=None,
        evidence=evidence,
    )
