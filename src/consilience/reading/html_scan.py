"""A linear scan of a page: its text runs with their places, and a skeleton that is safe to parse.

The parser of the tree never sees the page's text, only a mark for each run of it, so that whatever
it does to the tree, each run's place in the source stays known. It sees each tag with a bounded
number of attributes, since its time grows with their square and cube.
"""

import html
import re
from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

MOST_ATTRIBUTES = 500
MOST_TAGS = 300_000
DEEPEST = 1_000

_TAG = re.compile(r"</?(?P<name>[A-Za-z][A-Za-z0-9:_-]{0,60})")
_SPACE = re.compile(r"[\s/]*+")
_ATTRIBUTE = re.compile(r"[^\s=>/\"'<]++|[^\s>]")
_EQUALS = re.compile(r"\s*+=\s*+")
_UNQUOTED = re.compile(r"[^\s>]*+")
_NAME = re.compile(r"[A-Za-z_][\w.:-]{0,60}")
_BLANK = re.compile(r"[ \t\n\r\f]*+")
_CONTROL = re.compile("[^\t\n\r\x20-\ud7ff\ue002-\ufffd\U00010000-\U0010ffff]")
_RAW = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in ("script", "style")}
_TEXT_ONLY = {
    name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in ("title", "textarea")
}
_VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr"
    " p li dt dd tr td th thead tbody tfoot option optgroup colgroup".split()
)
_LONGEST_VALUE = 20_000
_MARK = re.compile("\n([ \t]+)\n|\ue000(\\d+)\ue001")


class HostilePageError(ValueError):
    """A page built to hold up whoever parses it; the message says by what."""


@dataclass(frozen=True, slots=True)
class Run:
    """Text between two tags.

    Attributes:
        start: First code point in the page.
        end: Code point after the last one.
        raw: Whether it is a script or style, where character references are none.
    """

    start: int
    end: int
    raw: bool


@dataclass(frozen=True, slots=True)
class Scan:
    """A page taken apart.

    Attributes:
        skeleton: The page with a mark instead of each run of text.
        runs: The runs, by the number in their marks.
        comments: The first comments, where browsers note where a page was saved from.
        tags: How many tags there are.
    """

    skeleton: str
    runs: tuple[Run, ...]
    comments: tuple[str, ...]
    tags: int


def scan(page: str) -> Scan:
    """Take a page apart in one pass.

    Args:
        page: The page's source.

    Raises:
        HostilePageError: Where a tag has too many attributes, or tags are too many or too deep.
    """
    scanner = _Scanner(page)
    scanner.run()
    return Scan("".join(scanner.out), tuple(scanner.runs), tuple(scanner.comments), scanner.tags)


def run_numbers(marked: str | None) -> tuple[int, ...]:
    """Numbers of the runs whose marks a text of the parsed skeleton holds, in order."""
    if not marked:
        return ()
    return tuple(
        int(blank.translate(_DIGITS), 2) if blank else int(number)
        for blank, number in _MARK.findall(marked)
    )


_DIGITS = str.maketrans(" \t", "01")
_BLANKS = str.maketrans("01", " \t")


class _Scanner:
    def __init__(self, page: str) -> None:
        self.page = page
        self.out: list[str] = []
        self.runs: list[Run] = []
        self.comments: list[str] = []
        self.tags = 0
        self.depth = 0
        self.last_quote = {quote: page.rfind(quote) for quote in "\"'"}

    def run(self) -> None:
        at, page = 0, self.page
        while at < len(page):
            tag = page.find("<", at)
            if tag < 0:
                tag = len(page)
            self._text(at, tag)
            at = self._markup(tag) if tag < len(page) else tag

    def _markup(self, at: int) -> int:
        page = self.page
        if page.startswith("<!--", at):
            end = page.find("-->", at + 2)
            if len(self.comments) < 20:
                self.comments.append(page[at + 4 : end if end >= 0 else at + 1000][:1000])
            return end + 3 if end >= 0 else len(page)
        tag = _TAG.match(page, at)
        if tag:
            return self._tag(tag)
        if page.startswith(("<!", "<?", "</"), at):
            end = page.find(">", at)
            return end + 1 if end >= 0 else len(page)
        self._text(at, at + 1)
        return at + 1

    def _tag(self, tag: re.Match[str]) -> int:
        self.tags += 1
        if self.tags > MOST_TAGS:
            raise HostilePageError(f"it has more than {MOST_TAGS} tags")
        name = tag["name"].casefold()
        closing = self.page[tag.start() + 1] == "/"
        end, attributes = self._attributes(tag.end())
        self._count_depth(name, closing)
        if closing:
            self.out.append(f"</{name}>")
            return end
        self.out.append(f"<{name}{attributes}>")
        if name in _RAW or name in _TEXT_ONLY:
            return self._untagged(name, end)
        return end

    def _count_depth(self, name: str, closing: bool) -> None:
        if name not in _VOID:
            self.depth = max(self.depth + (-1 if closing else 1), 0)
            if self.depth > DEEPEST:
                raise HostilePageError(f"its tags are nested more than {DEEPEST} deep")

    def _untagged(self, name: str, at: int) -> int:
        """What stands in a script, style, title or text field is text up to its closing tag."""
        close = (_RAW.get(name) or _TEXT_ONLY[name]).search(self.page, at)
        end = close.start() if close else len(self.page)
        self._text(at, end, raw=name in _RAW)
        return end

    def _attributes(self, at: int) -> tuple[int, str]:
        page, found = self.page, dict[str, str]()
        count = 0
        while True:
            at = _SPACE.match(page, at).end()  # type: ignore[union-attr]  # it matches nothing too
            if at >= len(page) or page[at] == ">":
                break
            name = _ATTRIBUTE.match(page, at)
            if name is None:
                break
            at, value = self._value(name.end())
            count += 1
            if count > MOST_ATTRIBUTES:
                raise HostilePageError(f"a tag has more than {MOST_ATTRIBUTES} attributes")
            if _NAME.fullmatch(name[0]):
                found.setdefault(name[0].casefold(), value)
        written = "".join(f" {name}={quoteattr(value)}" for name, value in found.items())
        return min(at + 1, len(page)), written

    def _value(self, at: int) -> tuple[int, str]:
        equals = _EQUALS.match(self.page, at)
        if not equals:
            return at, ""
        at = equals.end()
        quote = self.page[at : at + 1]
        if quote in ("'", '"') and at < self.last_quote[quote]:
            end = self.page.index(quote, at + 1)
            return end + 1, _clean(self.page[at + 1 : end])
        value = _UNQUOTED.match(self.page, at)
        return (value.end(), _clean(value[0])) if value else (at, "")

    def _text(self, start: int, end: int, *, raw: bool = False) -> None:
        if start >= end:
            return
        number = len(self.runs)
        self.runs.append(Run(start, end, raw))
        blank = _BLANK.match(self.page, start, end)
        if blank and blank.end() == end:
            self.out.append(f"\n{number:b}\n".translate(_BLANKS))
        else:
            self.out.append(f"\ue000{number}\ue001")


def _clean(value: str) -> str:
    return _CONTROL.sub("", html.unescape(value[:_LONGEST_VALUE]))
