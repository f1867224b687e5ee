"""Two accounts set beside each other, and the findings of one kind."""

from pathlib import Path

from consilience.model.finding import Finding
from consilience.model.record import Record
from tests.accounts import account, build_accounts


def two(tmp_path: Path, one: str, other: str, *days: str) -> Record:
    """The record of two accounts, of one day where no days are given."""
    dates = days or ("2031-05-10", "2031-05-10")
    return build_accounts(
        tmp_path,
        account("one", one, published=dates[0]),
        account("two", other, published=dates[1]),
    )


def of(record: Record, kind: str, slot: str | None = None) -> list[Finding]:
    """The findings of a kind, and of a slot where one is given."""
    return [f for f in record.findings if f.kind == kind and slot in {None, f.slot}]
