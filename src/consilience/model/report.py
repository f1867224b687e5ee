"""A report: one account as it was published, with its text and how that text was come by."""

from dataclasses import dataclass
from typing import Literal

from consilience.errors import Reason
from consilience.model.span import Passage

ReportKind = Literal["news", "statement", "post", "transcript", "other"]
BlockKind = Literal["title", "byline", "dateline", "body", "quote", "caption", "boilerplate"]
DateBasis = Literal["stated", "metadata", "inferred", "unknown"]
VersionStatus = Literal["current", "superseded", "withdrawn"]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of a report and what it is for. Only some kinds make claims.

    Attributes:
        start: First code point of the block.
        end: Code point after the last one.
        kind: What the paragraph is; ``boilerplate`` (advertisement, share line, menu) is kept and
            makes no claims.
    """

    start: int
    end: int
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of text whose code points come from equally many bytes each.

    Attributes:
        start: First code point of the run in the report's text.
        end: Code point after the last one.
        source_start: First byte in what was read.
        source_end: Byte after the last one; equal to ``source_start`` where the run was put in
            while cleaning (a paragraph break between two elements of a page).
    """

    start: int
    end: int
    source_start: int
    source_end: int


@dataclass(frozen=True, slots=True)
class SourceMap:
    """The way from the cleaned text back to the bytes that were read.

    Attributes:
        part: What the byte offsets count in: null for the whole file, else the field of the row
            that held the account (``/text`` of a JSON line, a column of a CSV table), taken as
            UTF-8.
        encoding: Encoding of those bytes, by its IANA name.
        segments: Runs in the order of the text, touching each other and covering it whole.
    """

    part: str | None
    encoding: str
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Published:
    """When an account was published, and how that is known.

    Attributes:
        first: Earliest day or date-time, ISO 8601; null where unknown.
        last: Latest day or date-time, inclusive.
        basis: ``metadata`` (given with the account), ``stated`` (in its text), ``inferred`` or
            ``unknown``.
        confidence: Share found right among alike on the development sets; null where not measured.
        evidence: Passages that state or imply the date.
    """

    first: str | None
    last: str | None
    basis: DateBasis
    confidence: float | None
    evidence: tuple[Passage, ...]

    @property
    def bears_its_day(self) -> bool:
        """Whether the day came with the account, and was not worked out from what it tells."""
        return self.basis in {"metadata", "stated"}


@dataclass(frozen=True, slots=True)
class Version:
    """Where an account stands in a row of versions of itself.

    Attributes:
        of: Id of the report that the versions are of; null where this is the only one known.
        number: Number of this version, from 1.
        status: Whether a later version replaced it or it was withdrawn.
    """

    of: str | None
    number: int
    status: VersionStatus


UNKNOWN_DATE = Published(first=None, last=None, basis="unknown", confidence=None, evidence=())
ONLY_VERSION = Version(of=None, number=1, status="current")


@dataclass(frozen=True, slots=True)
class Report:
    """An account as it was published.

    Attributes:
        id: Hash of the account's bytes, outlet and address.
        name: The path as given, or the id of the row that held it.
        outlet: Who published it; null where nothing says so.
        title: Its headline; null where it has none.
        authors: Who signed it.
        uri: Its address; null where unknown.
        language: ISO 639-1 code.
        kind: What sort of account it is.
        sha256: Hash of the bytes that were read.
        credits: Agencies and outlets credited in it.
        version: Its place among versions of the same account.
        text: The account's text. Every offset of the record counts code points of it.
        blocks: Its paragraphs, in order.
        source_map: The way from ``text`` back to the bytes that were read.
        published: When it was published.
        retrieved: When it was fetched, ISO 8601, as given with it.
    """

    id: str
    name: str
    outlet: str | None
    title: str | None
    authors: tuple[str, ...]
    uri: str | None
    language: str
    kind: ReportKind
    sha256: str
    credits: tuple[str, ...]
    version: Version
    text: str
    blocks: tuple[Block, ...]
    source_map: SourceMap
    published: Published
    retrieved: str | None


@dataclass(frozen=True, slots=True)
class SetAside:
    """Something that was given and not built, and why.

    Attributes:
        name: The path as given, or the row.
        reason: The kind of reason.
        message: One sentence for a person: what is wrong and what to do.
    """

    name: str
    reason: Reason
    message: str
