"""The record of the exchange example, built once for all tests that ask it something."""

from functools import cache
from pathlib import Path

from consilience.model.record import Record
from consilience.pipeline import build
from consilience.settings import Settings

EXCHANGE = Path(__file__).parents[1] / "examples" / "exchange" / "accounts"


@cache
def exchange(as_of: str | None = None) -> Record:
    """The record of the exchange accounts, for a day where one is given."""
    return build([EXCHANGE], Settings(as_of=as_of))


@cache
def exchange_until(last: str) -> Record:
    """The record of the exchange accounts that bear a number up to one, for their own day."""
    return build([path for path in sorted(EXCHANGE.iterdir()) if path.name[:2] <= last])
