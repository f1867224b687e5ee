"""The accounts' texts as files, so that every offset of an export leads to its words."""

import hashlib
import re

from consilience.export.source import Source
from consilience.model.report import Report

_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}\Z")
FOLDER = "texts"


def text_files(source: Source) -> dict[str, bytes]:
    """The texts, UTF-8, one file an account: ``read()[start:end]`` is the passage.

    A file keeps the text's own line ends: read it without translating them (``newline=""``).
    """
    return {
        text_path(report): report.text.encode("utf-8", "replace")
        for report in source.record.reports
    }


def text_path(report: Report) -> str:
    """Where an account's text stands in an export. An id that is no plain name is hashed."""
    plain = _PLAIN.match(report.id) is not None and ".." not in report.id
    name = report.id if plain else hashlib.sha256(report.id.encode()).hexdigest()[:16]
    return f"{FOLDER}/{name}.txt"
