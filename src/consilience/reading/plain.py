"""Plain text: the account's text is the file's, to the letter."""

from collections.abc import Iterator

from consilience.errors import SourceError
from consilience.model.report import SetAside
from consilience.reading.account import Account
from consilience.settings import Settings
from consilience.text.encodings import DamagedTextError, decode
from consilience.text.source_text import SourceText


def read_plain(name: str, data: bytes, settings: Settings) -> Iterator[Account | SetAside]:
    """Read a file of plain text as one account.

    Args:
        name: What to call it.
        data: Its bytes.
        settings: Options of the build; none concerns plain text.

    Raises:
        SourceError: Where its bytes are damaged.
    """
    del settings
    source, encoding = decoded(name, data)
    yield Account(name, data, source, encoding)


def decoded(name: str, data: bytes, declared: str | None = None) -> tuple[SourceText, str]:
    """Decode the bytes of a file, with what is wrong told as a source error.

    Args:
        name: What to call the file.
        data: Its bytes.
        declared: Encoding that the file declares.

    Raises:
        SourceError: Where the bytes are damaged; the message names the first bad one.
    """
    try:
        return decode(data, declared)
    except DamagedTextError as problem:
        raise SourceError(name, "unreadable", str(problem)) from problem
