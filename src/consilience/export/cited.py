"""The columns that lead from a row to its passage, the same in every table."""

from collections.abc import Callable
from typing import TypeVar

from consilience.export.source import Source
from consilience.export.tables import Field, link, text, whole
from consilience.model.claim import Claim

Row = TypeVar("Row")


def one_line(words: str) -> str:
    """Words on one line, as a cell of a table shows them best."""
    return " ".join(words.split())


def claim_fields(source: Source, claim_of: Callable[[Row], Claim | None]) -> tuple[Field[Row], ...]:
    """Account, day, voice, quotation and offsets of the claim that a row rests on.

    Args:
        source: The record.
        claim_of: The claim of a row; null where it has none, and then the cells are empty.
    """

    def told(give: Callable[[Claim], str | None]) -> Callable[[Row], str | None]:
        return lambda row: None if (claim := claim_of(row)) is None else give(claim)

    def placed(give: Callable[[Claim], int]) -> Callable[[Row], int | None]:
        return lambda row: None if (claim := claim_of(row)) is None else give(claim)

    return (
        text("account", "What the account is called.", told(lambda c: source.label(c.report))),
        text(
            "published",
            "Day the account was published; first/last where only a range is known.",
            told(lambda c: source.published_range(c.report)),
        ),
        text(
            "who_says",
            "Who vouches for it: the last of the chain, the account where it speaks itself.",
            told(source.voucher),
        ),
        text("quotation", "The passage, white space folded.", told(lambda c: one_line(c.text))),
        whole(
            "start", "First code point of the passage in the account.", placed(lambda c: c.start)
        ),
        whole("end", "Code point after its last one.", placed(lambda c: c.end)),
        link("report", "Id of the account.", "accounts", told(lambda c: c.report)),
        link("claim", "Id of the claim.", "claims", told(lambda c: c.id)),
    )
