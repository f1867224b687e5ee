"""Which format bytes are in, by the file's ending and by what they begin with."""

import re
from collections.abc import Callable, Iterator

from consilience.errors import SourceError
from consilience.model.report import SetAside
from consilience.reading.account import Account
from consilience.reading.jsonl import read_json, read_jsonl
from consilience.reading.plain import read_plain
from consilience.settings import Settings

Reader = Callable[[str, bytes, Settings], Iterator[Account | SetAside]]

# What the first bytes say, whatever the file is called.
_NOT_YET = (
    (b"%PDF-", "PDF"),
    (b"{\\rtf", "RTF"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"\x1f\x8b", "gzip"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"WARC/", "WARC"),
)
_ZIPPED = (
    (b"word/", "DOCX"),
    (b"xl/", "XLSX"),
    (b"ppt/", "PPTX"),
    (b"mimetypeapplication/epub", "EPUB"),
    (b"mimetypeapplication/vnd.oasis", "OpenDocument"),
)
_NOT_YET_ENDINGS = {
    ".pdf": "PDF", ".docx": "DOCX", ".doc": "DOC", ".rtf": "RTF", ".odt": "ODT", ".epub": "EPUB",
    ".xlsx": "XLSX", ".xls": "XLS", ".pptx": "PPTX", ".eml": "mail", ".mbox": "mail",
    ".msg": "mail", ".warc": "WARC", ".rss": "feed", ".atom": "feed", ".mhtml": "MHTML",
    ".mht": "MHTML", ".zip": "ZIP", ".gz": "gzip",
}  # fmt: skip
_BINARY = (
    b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"\x7fELF", b"MZ\x90", b"SQLite format 3",
    b"OggS",
    b"ID3", b"\0\0\0\x18ftyp", b"\0\0\0\x20ftyp", b"BZh", b"\xfd7zXZ", b"Rar!", b"\xca\xfe\xba\xbe",
)  # fmt: skip
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")
_MARKUP = re.compile(
    rb"\s{0,100}(?:<!--[^>]{0,2000}-->\s{0,100}|<\?xml[^>]{0,200}\?>\s{0,100}){0,3}"
    rb"<(?:!doctype\s{1,5}html|html|head|body|article|main|div|p|h1)\b",
    re.IGNORECASE,
)
_FEED = re.compile(
    rb"\s{0,100}(?:<\?xml[^>]{0,200}\?>\s{0,100})?(?:<!--[^>]{0,500}-->\s{0,9})?<(?:rss|feed|"
    rb"rdf:RDF)\b"
)
_CONTROL = bytes(range(9)) + bytes(range(14, 27)) + bytes(range(28, 32))


def reader_for(name: str, data: bytes, ending: str) -> Reader:
    """Choose the reader of a file.

    Args:
        name: What to call the file.
        data: Its bytes.
        ending: The ending of its name, in small letters, with its point.

    Raises:
        SourceError: Where it is empty, binary, or in a format that is not read yet.
    """
    if not data.strip():
        raise SourceError(name, "empty", "it is empty; check that it was saved whole")
    _refuse_unsupported(name, data, ending)
    _refuse_binary(name, data)
    return _BY_ENDING.get(ending) or _by_content(data)


def _by_content(data: bytes) -> Reader:
    head = data[:4096].removeprefix(b"\xef\xbb\xbf")
    if _MARKUP.match(head):
        return _read_html
    if re.match(rb"\s{0,100}\{\s{0,100}\"", head):
        return read_json
    if re.match(rb"(?:---|\+\+\+)\s*\n[\w\s\"'-]{1,60}\s*[:=]", head):
        return _read_markdown
    return read_plain


def _refuse_unsupported(name: str, data: bytes, ending: str) -> None:
    kind = next((kind for mark, kind in _NOT_YET if data.startswith(mark)), None)
    if data.startswith(b"PK\x03\x04"):
        kind = next((kind for mark, kind in _ZIPPED if mark in data[:8192]), "ZIP")
    if _FEED.match(data[:4096]):
        kind = "feed"
    kind = kind or _NOT_YET_ENDINGS.get(ending)
    if kind:
        message = f"{kind} is not read yet; save the account as text, Markdown, HTML, JSON or CSV"
        raise SourceError(name, "unsupported", message)


def _refuse_binary(name: str, data: bytes) -> None:
    if data.startswith(_WIDE_MARKS):
        return
    head = data[:4096]
    wide = b"\0" in head and (not any(head[::2][:200]) or not any(head[1::2][:200]))
    odd = len(head) - len(head.translate(None, _CONTROL))
    if data.startswith(_BINARY) or (not wide and (b"\0" in data or odd > 0.05 * len(head))):
        message = "it holds bytes that are no text; give the account as text"
        raise SourceError(name, "binary", message)


def _read_html(name: str, data: bytes, settings: Settings) -> Iterator[Account | SetAside]:
    from consilience.reading.html import read_html

    return read_html(name, data, settings)


def _read_markdown(name: str, data: bytes, settings: Settings) -> Iterator[Account | SetAside]:
    from consilience.reading.markdown import read_markdown

    return read_markdown(name, data, settings)


def _read_table(name: str, data: bytes, settings: Settings) -> Iterator[Account | SetAside]:
    from consilience.reading.table import read_table

    return read_table(name, data, settings)


_BY_ENDING: dict[str, Reader] = {
    ".html": _read_html,
    ".htm": _read_html,
    ".xhtml": _read_html,
    ".md": _read_markdown,
    ".markdown": _read_markdown,
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
    ".json": read_json,
    ".csv": _read_table,
    ".tsv": _read_table,
}
