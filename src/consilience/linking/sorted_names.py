"""Names with the word for their sort behind them: "the Orsk hotel", "Tarvik Press news agency".

The longer way is another spelling of the name where the name is never used for a place in which
something lies: "the Orsk hotel" beside "in Orsk" may be any hotel of that town.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from consilience.gazetteer import name_kind
from consilience.linking.naming import Named
from consilience.text.folding import fold

_HOUSE = re.compile(
    r" (?:jewel(?:le)?ry |department |grocery |coffee |book )?"
    r"(?:[Ss]tore|[Ss]hop|[Hh]otel|[Bb]ank|[Hh]ospital|[Cc]linic|[Rr]estaurant|[Bb]ar|[Cc]af[eé]"
    r"|[Ss]upermarket|[Mm]all|[Nn]ightclub|[Pp]rison|[Ff]actory|[Gg]ang|[Cc]rew)\b"
)
_BODY = re.compile(
    r" (?:(?:news )?agency|bank|newspaper|magazine|gang|crew|group|company|airline|firm|militia)\b"
)
_WITHIN = re.compile(r"\b(?:in|of|from|to|across|around|throughout|into|outside)\s(?:the\s)?$")
_HOUSE_NUMBER = re.compile(r"(?<![\w.,-])\d{1,5} $")
_STREET = re.compile(
    r".*\s(?:Street|St\.?|Avenue|Ave\.?|Road|Rd\.?|Boulevard|Blvd\.?|Lane|Drive|Square|Place|Court)"
)
_REACH = 16


def with_sorts(named: Sequence[Named], texts: Mapping[str, str]) -> list[Named]:
    """Names with the longer forms that words for their sort, or a house number, make of them.

    Args:
        named: The names of all reports.
        texts: Texts by report.
    """
    behind = dict(_sorted_forms(named, texts))
    towns = {name.key for n, name in enumerate(named) if n not in behind and _holds(texts, name)}
    return [
        replace(name, forms=(*name.forms, *_numbered(texts[name.report], name), *longer))
        for n, name in enumerate(named)
        for longer in [(behind[n],) if n in behind and name.key not in towns else ()]
    ]


def spelled_alike(named: Sequence[Named]) -> Iterator[tuple[str, str, str]]:
    """Pairs of names of which one is the other with the word for its sort, and why."""
    keys = {name.key for name in named}
    longer: dict[tuple[str, str], str] = defaultdict(str)
    for name in named:
        for form in name.forms:
            if fold(form) in keys - {name.key} and name.kind != "person":
                longer[name.key, fold(form)] = form
    for (short, long), form in sorted(longer.items()):
        yield short, long, f"an account writes “{form}” for “{short}”"


def _sorted_forms(named: Sequence[Named], texts: Mapping[str, str]) -> Iterator[tuple[int, str]]:
    for number, name in enumerate(named):
        if name.kind == "person":
            continue
        sorts = _BODY if name.kind == "organisation" else _HOUSE
        match = sorts.match(texts[name.report], name.end, name.end + 2 * _REACH)
        if match and name_kind(name.text) is None:
            yield number, name.text + match[0]


def _holds(texts: Mapping[str, str], name: Named) -> bool:
    text = texts[name.report]
    return _WITHIN.search(text, max(0, name.start - _REACH), name.start) is not None


def _numbered(text: str, name: Named) -> Iterator[str]:
    """A street with the number of a house in it."""
    if name.kind != "person" and _STREET.fullmatch(name.text):
        number = _HOUSE_NUMBER.search(text, max(0, name.start - _REACH), name.start)
        if number:
            yield number[0] + name.text
