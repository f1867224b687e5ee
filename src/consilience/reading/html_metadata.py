"""What a page says about itself: headline, outlet, authors, address, date of publication."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from consilience.reading.html_scan import Run, run_numbers
from consilience.reading.html_tree import plain

if TYPE_CHECKING:
    from lxml.etree import _Element

_TITLES = ("og:title", "twitter:title", "dc.title", "citation_title", "headline", "parsely-title")
_OUTLETS = (
    "og:site_name",
    "application-name",
    "publisher",
    "dc.publisher",
    "citation_journal_title",
)
_AUTHORS = ("author", "article:author", "dc.creator", "citation_author", "parsely-author", "byl")
_DATES = (
    "article:published_time", "datepublished", "og:published_time", "date", "dc.date",
    "dc.date.issued", "dcterms.date", "dcterms.issued", "pubdate", "publishdate", "publish-date",
    "citation_publication_date", "parsely-pub-date", "sailthru.date", "article.published",
    "date.issued", "dc.date.created",
)  # fmt: skip
_ARTICLE = re.compile(r"(?i)article|newsposting|posting|reportage|webpage")
_SAVED = re.compile(r"saved from url=\(\d{1,6}\)(\S{1,2000})|\burl: (https?://\S{1,2000})")
_SAVED_ON = re.compile(r"saved date: ([^\n]{4,60})")
_LONGEST = 500
_MOST_SCRIPTS = 50


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """What a page says about itself; null or empty where it says nothing."""

    title: str | None
    outlet: str | None
    authors: tuple[str, ...]
    uri: str | None
    published: str | None
    retrieved: str | None


def page_metadata(
    root: "_Element", page: str, runs: tuple[Run, ...], comments: tuple[str, ...]
) -> PageMetadata:
    """Read what a page says about itself, the linked data before the meta elements.

    Args:
        root: The parsed skeleton.
        page: The page's source.
        runs: Its runs of text.
        comments: Its first comments.
    """
    linked = next(iter(sorted(_linked_data(root, page, runs), key=_rank)), {})
    meta = _meta(root)
    outlet = _one(linked.get("publisher")) or _pick(meta, _OUTLETS)
    title = _one(linked.get("headline")) or _pick(meta, _TITLES) or _titled(root, page, runs)
    return PageMetadata(
        title=_without_outlet(title, outlet),
        outlet=outlet,
        authors=_authors(linked.get("author")) or _authors(meta.get("author")) or _others(meta),
        uri=_address(root, meta, linked, comments),
        published=_one(linked.get("datePublished")) or _pick(meta, _DATES) or _timed(root),
        retrieved=next(iter(_SAVED_ON.findall("\n".join(comments))), None),
    )


def _rank(data: dict[str, Any]) -> tuple[bool, bool]:
    kind = data.get("@type")
    return "datePublished" not in data, not _ARTICLE.search(str(kind))


def _linked_data(root: "_Element", page: str, runs: tuple[Run, ...]) -> Iterator[dict[str, Any]]:
    scripts = [s for s in root.iter("script") if "ld+json" in (s.get("type") or "").casefold()]
    for script in scripts[:_MOST_SCRIPTS]:
        source = "".join(plain(page, runs[number]) for number in run_numbers(script.text))
        try:
            data = json.loads(source, strict=False)
        except (ValueError, RecursionError):
            continue
        for item in _items(data):
            if _ARTICLE.search(str(item.get("@type", ""))[:200]):
                yield item


def _items(data: object) -> Iterator[dict[str, Any]]:
    for item in data if isinstance(data, list) else [data]:
        if isinstance(item, dict):
            yield item
            graph = item.get("@graph")
            if isinstance(graph, list):
                yield from (part for part in graph if isinstance(part, dict))


def _meta(root: "_Element") -> dict[str, str]:
    found: dict[str, str] = {}
    for element in root.iter("meta"):
        content = _one(element.get("content"))
        for key in ("property", "name", "itemprop"):
            name = (element.get(key) or "").casefold()
            if name and content:
                found.setdefault(name, content)
    return found


def _titled(root: "_Element", page: str, runs: tuple[Run, ...]) -> str | None:
    for path in ("h1", "title"):
        found = list(root.iter(path))
        if len(found) == 1 or (found and path == "title"):
            numbers = [n for part in found[0].iter() for n in run_numbers(part.text)]
            inner = [n for part in found[0].iterdescendants() for n in run_numbers(part.tail)]
            title = _one("".join(plain(page, runs[n]) for n in sorted({*numbers, *inner})))
            if title:
                return title
    return None


def _without_outlet(title: str | None, outlet: str | None) -> str | None:
    """The headline without the outlet's name, which pages put behind a bar or dash."""
    if title and outlet:
        for mark in (" | ", " - ", " – ", " — ", " :: ", " · "):
            head, _, tail = title.rpartition(mark)
            if head and tail.strip().casefold() == outlet.casefold():
                return head.strip()
    return title


def _address(
    root: "_Element", meta: dict[str, str], linked: dict[str, Any], comments: tuple[str, ...]
) -> str | None:
    canonical = next(
        (e.get("href") for e in root.iter("link") if e.get("rel") == "canonical"), None
    )
    saved = [first or second for first, second in _SAVED.findall("\n".join(comments))]
    for value in (canonical, meta.get("og:url"), linked.get("url"), *saved):
        if isinstance(value, str) and value.startswith(("http://", "https://")):
            return value.strip()
    return None


def _timed(root: "_Element") -> str | None:
    """The time element that is marked as the day of publication, or the only one in the page."""
    times = [element for element in root.iter("time") if element.get("datetime")]
    for element in times:
        if "pubdate" in element.attrib or "published" in (element.get("itemprop") or "").casefold():
            return _one(element.get("datetime"))
    values = {element.get("datetime") for element in times}
    return _one(times[0].get("datetime")) if len(values) == 1 else None


def _pick(meta: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((meta[name] for name in names if name in meta), None)


def _others(meta: dict[str, str]) -> tuple[str, ...]:
    return _authors(_pick(meta, _AUTHORS))


def _authors(value: object) -> tuple[str, ...]:
    people = value if isinstance(value, list) else [value]
    names = (_one(person) for person in people[:20])
    return tuple(dict.fromkeys(name for name in names if name and "://" not in name))


def _one(value: object) -> str | None:
    """A name or string on one line; null where it is neither."""
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("name")
    if not isinstance(value, str):
        return None
    return " ".join(value[:_LONGEST].split()) or None
