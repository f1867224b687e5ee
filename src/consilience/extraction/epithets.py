"""Which house "the software giant", "the company" or "the newspaper" means."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from consilience.extraction.known import Known, Source
from consilience.extraction.told_names import whole_name
from consilience.extraction.trees import base
from consilience.model.analysis import Name, Token
from consilience.model.span import Span

_TRADERS = frozenset(
    """company firm carrier provider giant maker manufacturer developer retailer automaker producer
    supplier chain startup conglomerate publisher""".split()
)
FIRMS = _TRADERS | frozenset("agency operator group team club".split())
PAPERS = frozenset("newspaper paper agency network station broadcaster magazine channel".split())
_PAPER = re.compile(
    r"\b(?:Times|Post|Gazette|Herald|Journal|Daily|News|Tribune|Chronicle|Guardian|Telegraph|Mail|"
    r"Press|Standard|Observer|Courier|Star|Sun|Globe|Examiner|Record|Register|Review|Independent|"
    r"Radio|TV|Television|Broadcasting|Channel|[A-Z]+-?TV)\b"
)
_PUBLIC = re.compile(
    r"\b(?:Senate|House|Congress|Parliament|Assembly|Ministry|Department|Police|Court|Council|Army|"
    r"Navy|University|College|School|Committee|Commission|Party|Government|Administration|Office|"
    r"Union|Nations|Bureau|Board)\b"
)
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_BEFORE = 20
"""Code points before a name in which the word for it stands."""
_WORDS = 6
"""Words of a name among which its head stands."""


def house_meant(text: str, phrase: Span, head: str, known: Known) -> Source | None:
    """The organisation that a description means, named before; null where none is.

    A paper is one by its name; a firm is who spoke last, or whom the account last told of as doing
    something.

    Args:
        text: The report's text.
        phrase: The description.
        head: Its head, in the singular.
        known: What the account has told so far.
    """
    if head in PAPERS and (paper := _paper(text, phrase, known)):
        return paper
    if head not in FIRMS | PAPERS:
        return None
    earlier = [v for v in known.voices if v.start < phrase.start and v.kind == "organisation"]
    can_be = [v for v in earlier if any(map(str.isupper, v.name)) and _can_be(v.name, head)]
    if head not in _TRADERS:
        return next(reversed(can_be), next(reversed(earlier), None))
    names = [
        name
        for name in known.names
        if name.end <= phrase.start
        and name.kind == "organisation"
        and _can_be(text[name.start : name.end], head)
    ]
    acting = next((n for n in reversed(names) if _acts(known, n) or _is_called(text, n)), None)
    voice = next(reversed(can_be), None)
    if acting and (voice is None or acting.start > voice.start):
        return _named(text, acting, known)
    return voice


def _can_be(name: str, head: str) -> bool:
    """Whether a name can be that of a trader where one is meant: no ministry's and no paper's."""
    return head not in _TRADERS or not (_PUBLIC.search(name) or _PAPER.search(name))


def _is_called(text: str, name: Name) -> bool:
    """Whether a name stands behind a word for traders: "the oil giant Kell Marine"."""
    before = text[max(0, name.start - _BEFORE) : name.start].split()
    return bool(before) and before[-1].lower() in _TRADERS


def _paper(text: str, phrase: Span, known: Known) -> Source | None:
    """The paper or station named last: "The Tarvik Herald … the newspaper"."""
    last = bisect_right(known.names, phrase.start, key=_start)
    papers = (
        name
        for name in reversed(known.names[:last])
        if name.kind == "organisation" and _PAPER.search(text, name.start, name.end)
    )
    paper = next(papers, None)
    return _named(text, paper, known) if paper else None


def _named(text: str, name: Name, known: Known) -> Source:
    words = whole_name(text, name, known.names)
    return Source(words, "organisation", name.start, name.end, None, None)


def _acts(known: Known, name: Name) -> bool:
    """Whether a name is the subject of a main clause: "Kell Systems has released a patch"."""
    return any(
        known.tokens[number].deprel in _SUBJECTS
        and base(known.tokens[above]) in {"root", "conj", "parataxis"}
        for number in _words(known, name)
        if (above := known.tokens[number].head) is not None and above >= 0
    )


def _words(known: Known, name: Name) -> Iterator[int]:
    first = bisect_left(known.tokens, name.start, key=_start)
    for number in range(first, min(len(known.tokens), first + _WORDS)):
        if known.tokens[number].start < name.end:
            yield number


def _start(one: Token | Name) -> int:
    return one.start
