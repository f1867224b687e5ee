"""JSON lines: one account a line; a JSON file with one object or a list of them reads alike."""

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from consilience.errors import SourceError
from consilience.model.report import SetAside
from consilience.reading.account import Account
from consilience.reading.plain import decoded
from consilience.reading.row import account_of_row
from consilience.settings import Settings

_BOM = b"\xef\xbb\xbf"


def read_jsonl(name: str, data: bytes, settings: Settings) -> Iterator[Account | SetAside]:
    """Read each line as an account.

    Its fields: ``id``, ``text`` or ``html``, ``url``, ``title``, ``outlet``, ``published``,
    ``authors``, ``retrieved``.

    Args:
        name: Name of the file; a row without ``id`` is called ``name:line``.
        data: Its bytes, UTF-8, UTF-16 or UTF-32.
        settings: Options of the build; none concerns JSON.
    """
    del settings
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in data[:4]:
        data = decoded(name, data)[0].text.encode()
    for number, row in enumerate(data.removeprefix(_BOM).split(b"\n"), 1):
        if row.strip():
            yield from _read_row(f"{name}:{number}", row.rstrip(b"\r"))


def read_json(name: str, data: bytes, settings: Settings) -> Iterator[Account | SetAside]:
    """Read a JSON file: a list of accounts, one account, or JSON lines under a short name.

    Args:
        name: Name of the file.
        data: Its bytes.
        settings: Options of the build; none concerns JSON.
    """
    whole = data.removeprefix(_BOM).strip()
    try:
        if whole.startswith(b"["):
            rows = msgspec.json.decode(whole, type=list[msgspec.Raw])
        else:
            rows = [msgspec.json.decode(whole, type=msgspec.Raw)]
    except (msgspec.DecodeError, RecursionError):
        yield from read_jsonl(name, data, settings)
        return
    for number, row in enumerate(rows, 1):
        yield from _read_row(f"{name}:{number}" if len(rows) > 1 else name, bytes(row).strip())


def _read_row(place: str, row: bytes) -> Iterator[Account | SetAside]:
    try:
        yield account_of_row(place, row, _fields(place, row), "/{}".format)
    except SourceError as problem:
        yield SetAside(problem.name, problem.reason, problem.message)


def _fields(place: str, row: bytes) -> Mapping[str, Any]:
    try:
        fields = msgspec.json.decode(row)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as problem:
        message = f"it is no JSON ({problem}); mend the row or leave it out"
        raise SourceError(place, "unreadable", message) from problem
    if not isinstance(fields, dict):
        kind = type(fields).__name__
        message = f"it is a {kind}, not an object with a field text or html; mend the row"
        raise SourceError(place, "unreadable", message)
    return fields
