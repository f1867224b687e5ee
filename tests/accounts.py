"""Small accounts for tests, written for them, and the stages run over them."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from consilience.model.record import Record
from consilience.pipeline import build

Account = Mapping[str, str]


def account(name: str, text: str, **more: str) -> Account:
    """One row of a JSON-lines file."""
    return {"id": name, "text": text, **more}


def write_accounts(folder: Path, accounts: Iterable[Account]) -> Path:
    """Write accounts as a JSON-lines file."""
    file = folder / "reports.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in accounts), "utf-8")
    return file


def meant(record: Record, words: str) -> set[str]:
    """The names of the entities that a passage means, wherever it stands."""
    names = {entity.id: entity.name for entity in record.entities}
    return {names[m.entity or ""] for m in record.mentions if m.text == words}


def build_accounts(folder: Path, *accounts: Account) -> Record:
    """The record of some accounts."""
    return build([write_accounts(folder, accounts)])
