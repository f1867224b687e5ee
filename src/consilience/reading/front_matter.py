"""Front matter of Markdown files: keys and values between two lines of dashes or pluses."""

import re
import tomllib
from dataclasses import dataclass

_FENCE = re.compile(r"(---|\+\+\+)[ \t]*\r?\n")
_LINE = re.compile(r"[^\n]*\n?")
_PAIR = re.compile(r"(?P<key>[A-Za-z][\w -]{0,60}?)\s*:(?:\s+(?P<value>.*)|\s*)$")
_ITEM = re.compile(r"\s*-\s+(?P<value>.+)$")
_COMMENT = re.compile(r"\s#.*$")
_MOST_LINES = 500

Value = str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands above the text.

    Attributes:
        fields: Values by their keys, in small letters.
        end: Code point where the text begins.
    """

    fields: dict[str, Value]
    end: int


def front_matter(text: str) -> FrontMatter:
    """Read the front matter of a text; empty where it has none.

    Of YAML it understands what front matter is made of: a key and a value, quoted or not, lists in
    brackets or on lines with a dash. Anything deeper is passed over.

    Args:
        text: The file's text.
    """
    fence = _FENCE.match(text)
    if not fence:
        return FrontMatter({}, 0)
    lines: list[str] = []
    at = fence.end()
    while at < len(text) and len(lines) < _MOST_LINES:
        line = _LINE.match(text, at)
        if line is None:
            break
        at = line.end()
        if line[0].strip() in (fence[1], "..."):
            return FrontMatter(_fields(fence[1], lines), at)
        lines.append(line[0])
    return FrontMatter({}, 0)


def _fields(fence: str, lines: list[str]) -> dict[str, Value]:
    if fence == "+++":
        return _toml("".join(lines))
    fields: dict[str, Value] = {}
    key = ""
    for line in lines:
        item = _ITEM.match(line.rstrip())
        if item and key:
            held = fields.get(key, ())
            fields[key] = (*(held if isinstance(held, tuple) else ()), _scalar(item["value"]))
            continue
        pair = _PAIR.match(line.rstrip())
        if pair:
            key = pair["key"].casefold()
            fields[key] = _value(pair["value"] or "")
    return {key: value for key, value in fields.items() if value}


def _toml(source: str) -> dict[str, Value]:
    try:
        table = tomllib.loads(source)
    except (tomllib.TOMLDecodeError, RecursionError):
        return {}
    fields: dict[str, Value] = {}
    for key, value in table.items():
        if isinstance(value, list):
            fields[key.casefold()] = tuple(str(item) for item in value)
        elif not isinstance(value, dict):
            fields[key.casefold()] = str(value)
    return fields


def _value(written: str) -> Value:
    written = written.strip()
    if written.startswith("[") and written.endswith("]"):
        return tuple(filter(None, (_scalar(item) for item in written[1:-1].split(","))))
    return _scalar(written)


def _scalar(written: str) -> str:
    written = written.strip()
    if len(written) > 1 and written[0] in "\"'":
        end = written.find(written[0], 1)
        return written[1:end] if end > 0 else written
    return _COMMENT.sub("", written).strip()
