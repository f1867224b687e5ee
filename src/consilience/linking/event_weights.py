"""The weights of what two tellings are compared by, read from their table."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files

from consilience.linking.event_features import FEATURES
from consilience.linking.event_pairs import KINSHIPS, Kinship


@lru_cache(maxsize=1)
def shipped_weights() -> Mapping[Kinship, Sequence[float]]:
    """The weights that ship, as ``training/event_scorer.py`` fitted them."""
    return read_weights(
        (files("consilience.linking") / "data" / "event_weights.tsv").read_text("utf-8")
    )


def read_weights(text: str) -> dict[Kinship, tuple[float, ...]]:
    """Read a table of weights: a feature a row, a way of kinship a column.

    Args:
        text: The table, tab-separated, its columns named in the first line that is no comment.

    Raises:
        KeyError: Where a feature or a column is missing.
    """
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    columns = {name: place for place, name in enumerate(rows[0])}
    by_name = {row[0]: row for row in rows[1:]}
    return {
        kinship: tuple(float(by_name[f.name][columns[kinship]]) for f in FEATURES)
        for kinship in KINSHIPS
    }
