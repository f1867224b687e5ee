"""Markdown with front matter: the text without link addresses and marks of emphasis."""

import re
from collections.abc import Iterator, Mapping

from consilience.model.report import SetAside
from consilience.reading.account import Account
from consilience.reading.front_matter import Value, front_matter
from consilience.reading.plain import decoded
from consilience.settings import Settings
from consilience.text.markdown import markdown_blocks

_SEPARATED = re.compile(r" ?(?:;|,| and ) ?")


def read_markdown(name: str, data: bytes, settings: Settings) -> Iterator[Account | SetAside]:
    """Read a Markdown file as one account.

    Args:
        name: What to call it.
        data: Its bytes.
        settings: Options of the build; none concerns Markdown.

    Raises:
        SourceError: Where its bytes are damaged.
    """
    del settings
    source, encoding = decoded(name, data)
    head = front_matter(source.text)
    cleaned, blocks = markdown_blocks(source, head.end)
    fields = head.fields
    yield Account(
        name,
        data,
        cleaned,
        encoding,
        title=_text(fields, "title", "headline"),
        outlet=_text(fields, "outlet", "source", "publisher", "site", "publication"),
        authors=_people(fields),
        uri=_text(fields, "url", "uri", "link", "canonical", "canonical_url"),
        published=_text(fields, "date", "published", "publish_date", "pubdate"),
        retrieved=_text(fields, "retrieved", "accessed"),
        blocks=blocks,
    )


def _text(fields: Mapping[str, Value], *keys: str) -> str | None:
    for key in keys:
        value = fields.get(key)
        if isinstance(value, str) and value:
            return " ".join(value.split())
    return None


def _people(fields: Mapping[str, Value]) -> tuple[str, ...]:
    for key in ("authors", "author", "byline", "by"):
        value = fields.get(key)
        if isinstance(value, tuple):
            return value
        if value:
            return tuple(filter(None, _SEPARATED.split(" ".join(value.split()))))
    return ()
