"""Which columns of a coded table say what: sentences with columns in braces."""

import re
import tomllib
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from consilience.errors import UsageError

SHIPPED = ("ucdp", "acled", "counts")
_COLUMN = re.compile(r"\{([^{}]{1,80})\}")
_LARGEST = 100_000
"""Bytes of a profile."""


@dataclass(frozen=True, slots=True)
class Template:
    """A sentence that a row makes.

    Attributes:
        text: The sentence, columns in braces.
        columns: The columns it needs; a row that lacks one makes no such sentence.
        judge: The columns that are judged by it.
    """

    text: str
    columns: tuple[str, ...]
    judge: frozenset[str]


@dataclass(frozen=True, slots=True)
class Profile:
    """How rows of a coded table are read.

    Attributes:
        name: Its name, or its file.
        key: The column that names a row; null where rows are called by their line.
        templates: The sentences that a row makes.
    """

    name: str
    key: str | None
    templates: tuple[Template, ...]

    @property
    def columns(self) -> frozenset[str]:
        """Every column that some sentence needs."""
        return frozenset(column for each in self.templates for column in each.columns)


def read_profile(name: str) -> Profile:
    """Read a shipped profile by its name, or one's own from a TOML file.

    Raises:
        UsageError: Where there is none, or the file is no profile; it says what is wrong where.
    """
    if name in SHIPPED:
        text = (
            files("consilience.verification")
            .joinpath("data", f"{name}.toml")
            .read_text(encoding="utf-8")
        )
        return _profile(name, tomllib.loads(text))
    path = Path(name)
    if not path.is_file():
        raise UsageError(
            f"--profile {name}: neither a profile ({', '.join(SHIPPED)}) nor a file of one's own"
        )
    try:
        data = path.read_bytes()[: _LARGEST + 1]
        if len(data) > _LARGEST:
            raise UsageError(f"{name}: too large for a profile; see docs/ask.md")
        return _profile(name, tomllib.loads(data.decode("utf-8")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise UsageError(f"{name}: not a profile: {problem}; see docs/ask.md") from problem
    except OSError as problem:
        raise UsageError(f"{name}: cannot be read: {problem.strerror}") from problem


def _profile(name: str, table: dict[str, Any]) -> Profile:
    rows = table.get("statement")
    if not isinstance(rows, list) or not rows:
        raise UsageError(f"{name}: not a profile: it has no [[statement]]; see docs/ask.md")
    key = table.get("id")
    if key is not None and not isinstance(key, str):
        raise UsageError(f"{name}: not a profile: id names a column, in quotation marks")
    return Profile(name, key, tuple(_template(name, n, row) for n, row in enumerate(rows, 1)))


def _template(name: str, number: int, row: Any) -> Template:
    text = row.get("text") if isinstance(row, dict) else None
    columns = tuple(dict.fromkeys(_COLUMN.findall(text))) if isinstance(text, str) else ()
    if not isinstance(text, str) or not columns:
        raise UsageError(
            f"{name}: not a profile: statement {number} has no text with a {{column}}; "
            "see docs/ask.md"
        )
    judge = row.get("judge", list(columns))
    if not isinstance(judge, list) or not set(judge) <= set(columns):
        raise UsageError(
            f"{name}: not a profile: judge of statement {number} names a column that its text "
            "does not hold"
        )
    return Template(text, columns, frozenset(judge))


def filled(
    template: Template, row: dict[str, str]
) -> tuple[str, dict[str, tuple[int, int]]] | None:
    """The sentence that a row makes, and where each column stands in it.

    Args:
        template: The sentence.
        row: Cells by column.

    Returns:
        Null where a cell that it needs is empty.
    """
    text, places, at = "", {}, 0
    for match in _COLUMN.finditer(template.text):
        cell = row.get(match[1], "")
        if not cell:
            return None
        text += template.text[at : match.start()]
        places[match[1]] = (len(text), len(text) + len(cell))
        text += cell
        at = match.end()
    return text + template.text[at:], places
