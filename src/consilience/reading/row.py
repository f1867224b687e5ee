"""An account that is one row of a table or of JSON lines."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from consilience.errors import SourceError
from consilience.reading.account import LARGEST_ACCOUNT, Account
from consilience.text.source_text import utf8_text

_OUTLETS = ("outlet", "source", "publisher", "site")
_AUTHORS = ("authors", "author", "byline")
_DATES = ("published", "date", "published_at")
_ADDRESSES = ("url", "uri", "link")


def account_of_row(
    place: str, data: bytes, fields: Mapping[str, Any], part: Callable[[str], str]
) -> Account:
    """Make an account of the fields of a row.

    Args:
        place: What to call the row where it has no ``id``.
        data: The row's own bytes.
        fields: Its fields by their names.
        part: How the source map names a field.

    Raises:
        SourceError: Where it has no text, or is too large.
    """
    name = _string(fields.get("id")) or place
    if len(data) > LARGEST_ACCOUNT:
        message = f"the row is larger than {LARGEST_ACCOUNT // (1024 * 1024)} MB; cut it down"
        raise SourceError(name, "too_large", message)
    field, value = _content(name, fields)
    about = {
        "title": _string(fields.get("title") or fields.get("headline")),
        "outlet": _first(fields, _OUTLETS),
        "authors": _people(fields),
        "uri": _first(fields, _ADDRESSES),
        "published": _first(fields, _DATES),
        "retrieved": _string(fields.get("retrieved")),
    }
    if field == "html":
        from consilience.reading.html import html_account

        account = html_account(name, data, utf8_text(value), "utf-8")
    else:
        account = Account(name, data, utf8_text(value), "utf-8")
    known: dict[str, Any] = {key: found for key, found in about.items() if found}
    return replace(account, part=part(field), **known)


def _content(name: str, fields: Mapping[str, Any]) -> tuple[str, str]:
    for field in ("text", "html"):
        value = fields.get(field)
        if isinstance(value, str) and value.strip():
            _check_surrogates(name, value)
            return field, value
    values = [fields.get(field) for field in ("text", "html") if fields.get(field) is not None]
    if values and not any(isinstance(value, str) for value in values):
        raise SourceError(name, "unreadable", "its text is not a string; mend the row")
    message = "it has neither text nor html, or both are empty; name the column or fill it"
    raise SourceError(name, "empty", message)


def _check_surrogates(name: str, value: str) -> None:
    try:
        value.encode()
    except UnicodeEncodeError as problem:
        message = f"its text holds half a character at {problem.start}; mend the row"
        raise SourceError(name, "unreadable", message) from problem


def _first(fields: Mapping[str, Any], names: tuple[str, ...]) -> str | None:
    return next(filter(None, (_string(fields.get(name)) for name in names)), None)


def _people(fields: Mapping[str, Any]) -> tuple[str, ...]:
    for name in _AUTHORS:
        value = fields.get(name)
        if isinstance(value, list):
            return tuple(filter(None, (_string(person) for person in value)))
        written = _string(value)
        if written:
            return tuple(part.strip() for part in written.split(";") if part.strip())
    return ()


def _string(value: object) -> str | None:
    """A field as a string on one line; null where it is nothing that can be shown as one."""
    if isinstance(value, dict) and "name" in value:
        value = value["name"]
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    shown = " ".join(str(value).encode("utf-8", "replace").decode("utf-8").split())
    return shown or None
