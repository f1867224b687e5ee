"""An answer: what the accounts tell, who vouches for it, and where it stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from consilience.model.claim import Claim
from consilience.model.quantity import Number
from consilience.model.record import Record
from consilience.retrieval.status import Status
from consilience.views.lookup import Lookup

Kind = Literal[
    "count",
    "when",
    "where",
    "who",
    "who says",
    "did it happen",
    "promised",
    "disputed",
    "not understood",
]


@dataclass(frozen=True, slots=True)
class Support:
    """A passage that an answer stands on.

    Attributes:
        claim: Id of the claim; null where the passage is a sentence without one.
        report: Id of the account.
        account: What to call the account.
        voice: Who vouches.
        published: First day on which the account can have been published, ISO 8601.
        start: First code point of the passage.
        end: Code point after the last one.
        text: The passage, to the letter.
    """

    claim: str | None
    report: str
    account: str
    voice: str
    published: str | None
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that accounts answer.

    Attributes:
        text: The answer in words.
        number: The number, for counts.
        unit: Its unit; null for a plain count.
        first: First day, ISO 8601, for days.
        last: Last day, inclusive.
        note: What to know of it: superseded, promised, due; null where there is nothing.
        supports: Passages that tell it, the newest account last.
    """

    text: str
    number: Number | None = None
    unit: str | None = None
    first: str | None = None
    last: str | None = None
    note: str | None = None
    supports: tuple[Support, ...] = ()

    @property
    def voices(self) -> tuple[str, ...]:
        """Who vouches for it, each once."""
        return tuple(dict.fromkeys(support.voice for support in self.supports))


@dataclass(frozen=True, slots=True)
class Spread:
    """Low, best and high of a count, from the record's estimate.

    Attributes:
        estimate: Id of the estimate.
        low: Least figure.
        best: Best figure.
        high: Greatest figure.
        verdict: How the accounts stand to each other.
    """

    estimate: str
    low: Number | None
    best: Number | None
    high: Number | None
    verdict: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What a record tells of a question.

    Attributes:
        question: The question.
        kind: What it asks for.
        told: Whether the record tells it.
        headline: The answer in one sentence.
        status: For "did it happen": what the accounts together tell; else null.
        values: What the accounts tell, the best supported first; empty where they do not.
        spread: Low, best and high; null where it is no count or no estimate holds it.
        findings: Ids of findings that bear on it.
        near: Where nothing is told: passages that come near.
    """

    question: str
    kind: Kind
    told: bool
    headline: str
    status: Status | None = None
    values: tuple[Told, ...] = ()
    spread: Spread | None = None
    findings: tuple[str, ...] = ()
    near: tuple[Support, ...] = ()


def support(claim: Claim, record: Record, lookup: Lookup) -> Support:
    """A claim as a passage that an answer stands on."""
    report = next(report for report in record.reports if report.id == claim.report)
    published = report.published.first
    return Support(
        claim=claim.id,
        report=claim.report,
        account=lookup.labels[claim.report],
        voice=" ".join(lookup.voucher(claim).split()),
        published=published[:10] if published else None,
        start=claim.start,
        end=claim.end,
        text=claim.text,
    )


def in_order(supports: Sequence[Support]) -> tuple[Support, ...]:
    """Passages, each once, the oldest account first."""
    unique = {(each.report, each.start, each.end): each for each in supports}
    return tuple(
        sorted(unique.values(), key=lambda s: (s.published or "", s.account, s.start, s.end))
    )
