"""``record.json``: one JSON object, UTF-8, the same bytes for the same record."""

from pathlib import Path

import msgspec

from consilience.errors import RecordError
from consilience.model.record import Record


def dump_record(record: Record) -> bytes:
    """Write a record as JSON: keys in the format's order, one space of indent, a final newline."""
    return msgspec.json.format(msgspec.json.encode(record), indent=1) + b"\n"


def load_record(data: bytes, name: str = "record.json") -> Record:
    """Read a record from the bytes of a ``record.json``.

    Args:
        data: The file's bytes.
        name: What to call it in an error.

    Raises:
        RecordError: Where the bytes are no record of this format; the message names the place.
    """
    try:
        return msgspec.json.decode(data, type=Record)
    except (msgspec.DecodeError, UnicodeDecodeError) as problem:
        raise RecordError(name, str(problem)) from problem


def read_record(path: Path) -> Record:
    """Read ``record.json``, or the one inside a folder that ``consilience build`` made.

    Raises:
        RecordError: Where there is no such file or it is no record.
    """
    file = path / "record.json" if path.is_dir() else path
    try:
        data = file.read_bytes()
    except OSError as problem:
        raise RecordError(str(file), problem.strerror or str(problem)) from problem
    return load_record(data, str(file))
