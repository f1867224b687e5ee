"""Accounts in, one annotation each out; what cannot be read is listed beside them."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from consilience.annotation.given import Given, given_of
from consilience.annotation.standoff import Standoff, standoff
from consilience.errors import SourceError, UsageError
from consilience.extraction import extract
from consilience.language import analyse, analyse_both
from consilience.model.claim import Claim
from consilience.model.identity import content_id
from consilience.model.report import ONLY_VERSION, UNKNOWN_DATE, Block, Published, Report, SetAside
from consilience.reading.account import Account, report_of
from consilience.reading.formats import reader_for
from consilience.reading.plain import read_plain
from consilience.reading.publication import published_as_given
from consilience.reading.sources import Source, find_sources
from consilience.settings import Settings
from consilience.text.blocks import lay_out

_TABLES = frozenset({".jsonl", ".ndjson", ".json", ".csv", ".tsv"})


@dataclass(frozen=True, slots=True)
class Annotated:
    """One account as it was given, and what is read of it.

    Attributes:
        name: The path as given, or the id of a row.
        text: The text as it was given; every offset counts code points of it.
        standoff: What is read of it, by kind.
    """

    name: str
    text: str
    standoff: Standoff


def annotate(
    paths: Iterable[str | Path], *, date: str | None = None, as_is: bool = False
) -> Iterator[Annotated | SetAside]:
    """Read accounts one by one and tell all that is read of each.

    Args:
        paths: Files, folders, patterns, or ``-`` for standard input.
        date: Day or time of publication of every account, over what the accounts say themselves.
        as_is: Whether to take each text as one account of running text: nothing is set aside as
            advertisement or menu, and markup is text.

    Raises:
        UsageError: Where a path does not exist, or the date is none.
    """
    published = _published(date)
    for source in find_sources(paths):
        for outcome in _accounts(source, as_is=as_is):
            yield (
                outcome
                if isinstance(outcome, SetAside)
                else _annotated(outcome, published, as_is=as_is)
            )


def _published(date: str | None) -> Published | None:
    if date is None:
        return None
    found = published_as_given(date)
    if found is None:
        raise UsageError(f"--date {date}: no day; write it as YYYY-MM-DD")
    return found


def _accounts(source: Source, *, as_is: bool) -> Iterator[Account | SetAside]:
    try:
        data = source.read()
        reader = reader_for(source.name, data, source.suffix)
        if as_is and source.suffix not in _TABLES:
            reader = read_plain
        yield from reader(source.name, data, Settings())
    except SourceError as problem:
        yield SetAside(problem.name, problem.reason, problem.message)


def _annotated(
    account: Account, published: Published | None, *, as_is: bool
) -> Annotated | SetAside:
    try:
        report = _uncleaned(account) if as_is else report_of(account)
        given = given_of(account, report)
    except SourceError as problem:
        return SetAside(problem.name, problem.reason, problem.message)
    report = replace(report, published=published) if published else report
    return _read(report, given)


def _read(report: Report, given: Given) -> Annotated:
    analysis, deep = analyse_both(report)
    told = standoff(report, analysis, deep, extract(report, analysis), given.span)
    return Annotated(report.name, given.text, told)


def _uncleaned(account: Account) -> Report:
    """The report of a text that is all account: its paragraphs are headline or running text."""
    text = account.source.text
    if not any(character.isalnum() for character in text):
        raise SourceError(account.name, "empty", "it holds no words")
    sha256 = hashlib.sha256(account.data).hexdigest()
    given = published_as_given(account.published) if account.published else None
    return Report(
        id=content_id("r", sha256, account.outlet or "", account.uri or ""),
        name=account.name,
        outlet=account.outlet,
        title=account.title,
        authors=account.authors,
        uri=account.uri,
        language="en",
        kind="news",
        sha256=sha256,
        credits=(),
        version=ONLY_VERSION,
        text=text,
        blocks=tuple(
            block if block.kind == "title" else Block(block.start, block.end, "body")
            for block in lay_out(text, title=account.title, given=account.blocks).blocks
        ),
        source_map=account.source.source_map(account.encoding, account.part),
        published=given or UNKNOWN_DATE,
        retrieved=account.retrieved,
    )


def claims_of(path: Path) -> tuple[Claim, ...]:
    """The claims of one text taken as it is, for those who judge them.

    Args:
        path: A file that holds one account.

    Raises:
        SourceError: Where it holds no words.
    """
    (source,) = find_sources([path])
    reports = [
        _uncleaned(account)
        for account in _accounts(source, as_is=True)
        if isinstance(account, Account)
    ]
    return tuple(claim for report in reports for claim in extract(report, analyse(report)))
