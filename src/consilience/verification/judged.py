"""What a draft says, piece by piece, and how the record stands to each piece."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from consilience.model.claim import Claim
from consilience.views.lookup import Lookup

ItemKind = Literal["number", "name", "date", "place", "quotation", "status"]
Verdict = Literal["supported", "contradicted", "missing"]


@dataclass(frozen=True, slots=True)
class Ground:
    """A passage of the record that supports or contradicts a piece of a draft.

    Attributes:
        claim: Id of the claim; null where the sentence has none.
        report: Id of the account.
        account: What to call the account.
        voice: Who vouches.
        start: First code point of the passage.
        end: Code point after the last one.
        text: The passage, to the letter.
        says: What it has in the place of the piece.
    """

    claim: str | None
    report: str
    account: str
    voice: str
    start: int
    end: int
    text: str
    says: str


@dataclass(frozen=True, slots=True)
class Judged:
    """A piece of a draft and how the record stands to it.

    Attributes:
        kind: What the piece is.
        start: First code point in the draft's text.
        end: Code point after the last one.
        text: The piece, to the letter.
        verdict: ``supported``, ``contradicted`` or ``missing`` (not in the record).
        reason: One sentence.
        supports: Passages that support it.
        against: Passages that say otherwise; also where others support it.
    """

    kind: ItemKind
    start: int
    end: int
    text: str
    verdict: Verdict
    reason: str
    supports: tuple[Ground, ...] = ()
    against: tuple[Ground, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a draft that is still to be judged.

    Attributes:
        kind: What it is.
        start: First code point in the draft's text.
        end: Code point after the last one.
        text: The piece, to the letter.
    """

    kind: ItemKind
    start: int
    end: int
    text: str

    def judged(
        self,
        verdict: Verdict,
        reason: str,
        supports: tuple[Ground, ...] = (),
        against: tuple[Ground, ...] = (),
    ) -> Judged:
        """The piece with its verdict."""
        return Judged(
            self.kind, self.start, self.end, self.text, verdict, reason, supports, against
        )

    def weighed(
        self, supports: tuple[Ground, ...], against: tuple[Ground, ...], verb: str, missing: str
    ) -> Judged:
        """The piece, supported where anything supports it, else contradicted, else missing.

        Args:
            supports: What says the same, the surest first.
            against: What says something else, the surest first.
            verb: What a voice does with what it says: "tells", "puts it on".
            missing: The reason where nothing speaks of it.
        """
        told = "; ".join(
            f"{grounds[0].voice} {verb} {grounds[0].says}"
            for grounds in (supports, against)
            if grounds
        )
        if supports:
            return self.judged("supported", told, supports, against)
        if against:
            return self.judged("contradicted", told, (), against)
        return self.judged("missing", missing)


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence of a draft.

    Attributes:
        start: First code point in the draft's text.
        end: Code point after the last one.
        text: The sentence, to the letter.
        verdict: The worst of its pieces: one that is contradicted, else one that is missing.
        items: Its pieces, in order.
    """

    start: int
    end: int
    text: str
    verdict: Verdict
    items: tuple[Judged, ...]


def worst(verdicts: Iterable[Verdict]) -> Verdict:
    """The verdict of a whole from those of its pieces."""
    verdicts = set(verdicts)
    order: tuple[Verdict, ...] = ("contradicted", "missing", "supported")
    return next((verdict for verdict in order if verdict in verdicts), "missing")


def ground(claim: Claim, lookup: Lookup, says: str) -> Ground:
    """A claim as a ground.

    Args:
        claim: The claim.
        lookup: The record's rows by id.
        says: What it has in the place of the piece that is judged.
    """
    return Ground(
        claim=claim.id,
        report=claim.report,
        account=lookup.labels.get(claim.report, claim.report),
        voice=" ".join(lookup.voucher(claim).split()),
        start=claim.start,
        end=claim.end,
        text=claim.text,
        says=" ".join(says.split()),
    )
