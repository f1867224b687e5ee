"""The accounts: texts with their paragraphs, and how their dates are known."""

from dataclasses import dataclass
from itertools import pairwise

from consilience.errors import Reason
from consilience.model.record import Record
from consilience.model.report import Block, BlockKind, DateBasis, Report, ReportKind, VersionStatus
from consilience.views.lookup import Lookup
from consilience.views.passages import CodeUnits, Spot


@dataclass(frozen=True, slots=True)
class BlockView:
    """A paragraph. The blocks of an account lie end to end and cover its text.

    Attributes:
        start: First UTF-16 code unit.
        end: Code unit after the last one, the space before the next block included.
        kind: What the paragraph is.
    """

    start: int
    end: int
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class PublishedView:
    """When an account was published, and how that is known.

    Attributes:
        first: Earliest day or date-time, ISO 8601; null where unknown.
        last: Latest day or date-time, inclusive.
        basis: How the date is known.
        confidence: Share found right among alike; null where not measured.
        evidence: Passages that state or imply the date.
    """

    first: str | None
    last: str | None
    basis: DateBasis
    confidence: float | None
    evidence: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class AccountView:
    """One account.

    Attributes:
        id: Id of the report.
        name: The file or row it came from.
        outlet: Who published it; null where unknown.
        title: Its headline; null where it has none.
        authors: Who signed it.
        link: Its address where that is one of the web; null else.
        address: Its address as given, to be shown as words.
        language: ISO 639-1 code.
        kind: What sort of account it is.
        credits: Agencies and outlets credited in it.
        version: Number of this version of the account.
        version_of: Id of the account it is a version of; null where it is the only one.
        version_status: Whether a later version replaced it or it was withdrawn.
        text: Its text; every place in this account counts UTF-16 code units of it.
        blocks: Its paragraphs.
        published: When it was published.
        retrieved: When it was fetched; null where not told.
        sha256: Hash of the bytes that were read.
    """

    id: str
    name: str
    outlet: str | None
    title: str | None
    authors: tuple[str, ...]
    link: str | None
    address: str | None
    language: str
    kind: ReportKind
    credits: tuple[str, ...]
    version: int
    version_of: str | None
    version_status: VersionStatus
    text: str
    blocks: tuple[BlockView, ...]
    published: PublishedView
    retrieved: str | None
    sha256: str


@dataclass(frozen=True, slots=True)
class SetAsideView:
    """Something that was given and not built.

    Attributes:
        name: The file or row.
        reason: The kind of reason.
        message: What is wrong and what to do.
    """

    name: str
    reason: Reason
    message: str


def account_views(record: Record, lookup: Lookup) -> tuple[AccountView, ...]:
    """The accounts by day of publication, those without a date last."""
    ordered = sorted(record.reports, key=_by_day)
    return tuple(_account(report, lookup) for report in ordered)


def set_aside_views(record: Record) -> tuple[SetAsideView, ...]:
    """What was set aside, in the record's order."""
    return tuple(SetAsideView(each.name, each.reason, each.message) for each in record.set_aside)


def web_link(address: str | None) -> str | None:
    """The address where following it can only open a page of the web; null for any other."""
    if address is None or not address.lower().startswith(("http://", "https://")):
        return None
    return None if any(char.isspace() or ord(char) < 0x20 for char in address) else address


def _by_day(report: Report) -> tuple[bool, str, str]:
    first = report.published.first
    return (first is None, first or "", report.id)


def _account(report: Report, lookup: Lookup) -> AccountView:
    units = lookup.of_report(report.id)
    return AccountView(
        id=report.id,
        name=report.name,
        outlet=report.outlet,
        title=report.title,
        authors=report.authors,
        link=web_link(report.uri),
        address=report.uri,
        language=report.language,
        kind=report.kind,
        credits=report.credits,
        version=report.version.number,
        version_of=report.version.of,
        version_status=report.version.status,
        text=report.text,
        blocks=_tile(report.blocks, units),
        published=_published(report, lookup),
        retrieved=report.retrieved,
        sha256=report.sha256,
    )


def _published(report: Report, lookup: Lookup) -> PublishedView:
    known = report.published
    return PublishedView(
        known.first, known.last, known.basis, known.confidence, lookup.spots(known.evidence)
    )


def _tile(blocks: tuple[Block, ...], units: CodeUnits) -> tuple[BlockView, ...]:
    """Lay the blocks end to end, so that drawing them one after another draws the whole text."""
    if not blocks:
        return (BlockView(0, units.unit(units.length), "body"),)
    ordered = sorted(blocks, key=lambda block: block.start)
    cuts = [0, *(block.start for block in ordered[1:]), units.length]
    return tuple(
        BlockView(units.unit(start), units.unit(end), block.kind)
        for block, (start, end) in zip(ordered, pairwise(cuts), strict=True)
    )
