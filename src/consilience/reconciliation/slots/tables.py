"""The tables of words, as they lie beside the code."""

from collections.abc import Sequence
from importlib.resources import files


def rows(table: str) -> Sequence[str]:
    """Rows of a table, without what is said of it at its head.

    Args:
        table: Name of the table.
    """
    text = (files(__package__) / "data" / f"{table}.txt").read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
