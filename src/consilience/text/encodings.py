"""Which encoding bytes are in, and what to say where they are damaged."""

import codecs
import re

from consilience.text.source_text import SourceText, decoded_text

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_IANA = {
    "cp1252": "windows-1252",
    "mac-roman": "macintosh",
    "shift_jis": "Shift_JIS",
    "euc_jp": "EUC-JP",
    "euc_kr": "EUC-KR",
    "iso2022_jp": "ISO-2022-JP",
    "big5": "Big5",
    "gb18030": "GB18030",
    "cp866": "IBM866",
}
# Labels that the WHATWG Encoding Standard reads as another, wider encoding.
_WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "cp949": "cp949",
}
_DECLARABLE = re.compile(
    r"utf-8|utf-16(-le|-be)?|cp125\d|cp874|cp866|cp949|iso8859-\d{1,2}|koi8-[rut]|mac-\w{1,12}"
    r"|shift_jis|euc_jp|euc_kr|iso2022_jp|big5|gb18030"
)
_SAMPLE = 1 << 16
_HIGH = re.compile(rb"[\x80-\xff]")
_MAC_QUOTES = re.compile(rb"[A-Za-z]\xd5[a-z]|\xd2[A-Za-z]|[a-z.,!?]\xd3")
_CP1252_MARKS = re.compile(rb"[\x91-\x97\xa0]")
_ESCAPE = b"\x1b"


class DamagedTextError(ValueError):
    """Bytes that are no text in any encoding tried; the message names the first bad byte."""


def decode(data: bytes, declared: str | None = None) -> tuple[SourceText, str]:
    """Decode bytes: byte order mark, UTF-8, what was declared, and last what is likely.

    Args:
        data: The bytes of a file.
        declared: Name of the encoding that the file or whoever sent it declares.

    Returns:
        The text without its byte order mark, with the map to the bytes, and the IANA name of the
        encoding.

    Raises:
        DamagedTextError: Where no encoding fits.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding, len(mark))
    wide = _unmarked_wide(data)
    if wide:
        return _strictly(data, wide, 0)
    declared_codec = _declared_codec(declared)
    if _ESCAPE in data and declared_codec == "iso2022_jp":
        return _strictly(data, declared_codec, 0)
    try:
        return decoded_text(data, "utf-8"), "utf-8"
    except UnicodeDecodeError as problem:
        if _is_damaged_utf8(data):
            raise DamagedTextError(_damage(data, problem, "utf-8")) from problem
    return _legacy(data, declared_codec)


def _legacy(data: bytes, declared: str | None) -> tuple[SourceText, str]:
    for codec in filter(None, (declared, _likely(data))):
        try:
            return decoded_text(data, codec), _iana(codec)
        except UnicodeDecodeError:
            continue
    return _strictly(data, "utf-8", 0)


def _strictly(data: bytes, encoding: str, skip: int) -> tuple[SourceText, str]:
    try:
        return decoded_text(data, encoding, skip), _iana(encoding)
    except UnicodeDecodeError as problem:
        raise DamagedTextError(_damage(data, problem, encoding, skip)) from problem


def _damage(data: bytes, problem: UnicodeDecodeError, encoding: str, skip: int = 0) -> str:
    at = problem.start + skip
    line = data.count(b"\n", 0, at) + 1
    return (
        f"byte 0x{data[at]:02X} at offset {at} (line {line}) is not valid {_iana(encoding).upper()}"
        f" ({problem.reason}); save the file anew as UTF-8"
    )


def _unmarked_wide(data: bytes) -> str | None:
    """UTF-16 without a mark: in English every second byte is null."""
    sample = data[:4096]
    half = len(sample) // 2
    if half < 2 or b"\0" not in sample:
        return None
    if sample[1::2].count(0) > 0.7 * half and sample[::2].count(0) == 0:
        return "utf-16-le"
    if sample[::2].count(0) > 0.7 * half and sample[1::2].count(0) == 0:
        return "utf-16-be"
    return None


def _declared_codec(declared: str | None) -> str | None:
    """Python's name of a declared encoding; null for what is no encoding of text on the web."""
    if not declared or len(declared) > 40:
        return None
    try:
        name = codecs.lookup(declared.strip()).name
    except (LookupError, ValueError):
        return None
    name = _WIDER.get(name, name)
    return name if _DECLARABLE.fullmatch(name) else None


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether bytes that are not UTF-8 were meant as it: most letters beyond ASCII are whole."""
    text = data.decode("utf-8", "replace")
    bad = text.count("�")
    good = sum(len(run) for run in re.findall("[^\0-\x7f�]+", text))
    return good > 2 * bad


def _likely(data: bytes) -> str | None:
    """The one-byte encoding of English text where few bytes are high, else what a detector says."""
    high = _HIGH.findall(data)
    if len(high) < 0.03 * len(data):
        mac = _MAC_QUOTES.search(data) and not _CP1252_MARKS.search(data)
        return "mac-roman" if mac else "cp1252"
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    return _declared_codec(best.encoding) if best else "cp1252"


def _iana(codec: str) -> str:
    name = codecs.lookup(codec).name
    if name in _IANA:
        return _IANA[name]
    return re.sub(r"^cp(125\d|874)$", r"windows-\1", name).replace("iso8859", "iso-8859")
