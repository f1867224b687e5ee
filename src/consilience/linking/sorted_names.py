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
_FIRM = re.compile(r" (?:agency|bank|newspaper|magazine|airline)$")
_WITHIN = re.compile(r"\b(?:in|of|from|to|across|around|throughout|into|outside)\s(?:the\s)?$")
_HOUSE_NUMBER = re.compile(r"(?<![\w.,-])\d{1,5} $")
_STREET = re.compile(
    r".*\s(?:Street|St\.?|Avenue|Ave\.?|Road|Rd\.?|Boulevard|Blvd\.?|Lane|Drive|Square|Place|Court)"
)
_REACH = 16
_THE = re.compile(r"\b[Tt]he $")
_ENDS = re.compile(
    r"[.,;:!?”\"’')]|$| (?:that|on|in|to|for|and|at|as|by|with|from|who|which|is|was|has|had|will"
    r"|said|says|reports|reported|told|writes|wrote|quoted|quotes|claims|claimed|added|noted)\b"
)
"""What stands behind a name that is all of its phrase: "the Post said", not "the Orsk report"."""
_A_HOUSE_OF = re.compile(r"\b(?:the|an?|The|An?) $")
"""What stands before a house that bears a person's name, and before no person."""


def with_sorts(named: Sequence[Named], texts: Mapping[str, str]) -> list[Named]:
    """Names with the longer forms that words for their sort, or a house number, make of them.

    Args:
        named: The names of all reports.
        texts: Texts by report.
    """
    named = [_house_of_a_person(texts[name.report], name) for name in named]
    behind = dict(_sorted_forms(named, texts))
    towns = {name.key for n, name in enumerate(named) if n not in behind and _holds(texts, name)}
    return [
        replace(name, forms=(*name.forms, *_around(texts[name.report], name), *longer))
        for n, name in enumerate(named)
        for longer in [(behind[n],) if n in behind and _bears(name, behind[n], towns) else ()]
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


def _bears(name: Named, form: str, towns: set[str]) -> bool:
    """Whether a name with the word for its sort is the name: "a call to Orsk", a bank, is no town.

    A crew or a company of a house may be one of several.
    """
    return name.key not in towns or (name.kind == "organisation" and bool(_FIRM.search(form)))


def _house_of_a_person(text: str, name: Named) -> Named:
    """A house called like a person: "the Ilse Tarn hotel" is no Ilse Tarn."""
    house = _HOUSE.match(text, name.end, name.end + 2 * _REACH)
    before = text[max(0, name.start - _REACH) : name.start]
    if name.kind != "person" or not house or not _A_HOUSE_OF.search(before):
        return name
    end = house.end()
    words = text[name.start : end]
    folded = fold(words)
    return replace(name, text=words, end=end, kind="organisation", folded=folded, key=folded)


def _around(text: str, name: Named) -> Iterator[str]:
    """A street with the number of a house in it; a paper of one word with its article."""
    before = text[max(0, name.start - _REACH) : name.start]
    article = _THE.search(before)
    alone = name.kind == "organisation" and name.text.istitle() and " " not in name.text
    if article and alone and _ENDS.match(text, name.end):
        yield article[0] + name.text
    if name.kind != "person" and _STREET.fullmatch(name.text):
        number = _HOUSE_NUMBER.search(text, max(0, name.start - _REACH), name.start)
        if number:
            yield number[0] + name.text
