"""Names that were read in pieces, put together where accounts abbreviate the whole.

"The Guild for Trade and Customs in Ostra" may be read as the guild and the land, and "United Ports"
as its last word alone. That other words of some account are the initials of the whole tells that it
is one name.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from consilience.linking.name_forms import name_form
from consilience.linking.naming import Named
from consilience.text.folding import fold

_CAPITAL = r"[A-Z][\w’-]{1,30}"
_BEFORE = re.compile(rf"(?<![\w.])(?:{_CAPITAL} ){{1,2}}$")
_BEHIND = re.compile(rf" (?:(?:and|in|of|for|on|the) ){{1,2}}{_CAPITAL}(?: {_CAPITAL})?(?![\w’'-])")
_NUMBERED = re.compile(rf"(?: {_CAPITAL}){{0,2}} \d{{1,4}}(?![\w’'-]|[.,:]\d)")
"""The rest of a name that ends in a number: "Orrel Reader 8" is no Orrel."""
_REACH = 64


def put_together(named: Sequence[Named], texts: dict[str, str]) -> list[Named]:
    """Names, those of organisations as long as an abbreviation tells them to be.

    Args:
        named: The names of all reports; those of one report in order.
        texts: Texts by report.
    """
    written = {name.text for name in named}
    shorts = {form for text in written if (form := name_form(text, "other").capitals)}
    if not shorts:
        return list(named)
    whole = [_whole(texts[name.report], name, shorts) for name in named]
    inside = {
        (name.report, place)
        for name, old in zip(whole, named, strict=True)
        if name is not old
        for place in range(name.start, name.end)
        if not old.start <= place < old.end
    }
    return [
        name
        for name, old in zip(whole, named, strict=True)
        if name is not old or (name.report, name.start) not in inside
    ]


def _whole(text: str, name: Named, shorts: set[str]) -> Named:
    if name.kind not in {"organisation", "other"} or _is_abbreviated(name.text, shorts):
        return name
    for start, end in _longer(text, name):
        longer = text[start:end]
        if _is_abbreviated(longer, shorts) or _squeezed(longer) in shorts:
            folded = fold(longer)
            return replace(name, text=longer, start=start, end=end, folded=folded, key=folded)
    return name


def _longer(text: str, name: Named) -> Iterator[tuple[int, int]]:
    before = _BEFORE.search(text, max(0, name.start - _REACH), name.start)
    behind = _BEHIND.match(text, name.end, name.end + _REACH)
    numbered = _NUMBERED.match(text, name.end, name.end + _REACH)
    if numbered:
        yield name.start, numbered.end()
    if before:
        yield before.start(), name.end
    if behind:
        yield name.start, behind.end()
    if before and behind:
        yield before.start(), behind.end()


def _squeezed(words: str) -> str:
    """A name and its number in one word, as abbreviations have them: "OR 8", "OR8"."""
    return "".join(words.lower().split()) if words[-1:].isdigit() else ""


def _is_abbreviated(words: str, shorts: set[str]) -> bool:
    return not shorts.isdisjoint(_initials(words))


@lru_cache(maxsize=50_000)
def _initials(words: str) -> frozenset[str]:
    """The initials of a name of several words; none of one word."""
    form = name_form(words, "other")
    return form.initials if len(form.words) > 1 else frozenset()
