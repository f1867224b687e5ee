"""Outlets that no list and no word of the trade tells, by what only outlets do.

"As first reported by Flickwire", "Filmgate has learned", "(via Kollide)", "sources told The Reel":
whatever such a name is, the account takes its words from there.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from consilience.linking.outlets import names_somebody
from consilience.model.analysis import Analysis, Name
from consilience.model.span import Span
from consilience.text.folding import fold

_WHEN = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_WORD = rf"(?!{_WHEN}\b)[A-Z][\w&’'-]{{1,30}}"
_NAME = rf"(?P<name>(?:The )?{_WORD}(?: {_WORD}){{0,3}})"
_SOURCES = r"(?:sources?|insiders?)(?:,? (?!told|tell)[\w-]{1,20}){0,6}"
_CITING = r"[Cc]iting [^.,\n]{0,60}\b(?:sources?|insiders?)"
_TRADE = (
    r"(?:the |a )?(?:[A-Z][a-z]+ )?(?:newspaper|daily|weekly|magazine|broadcaster|network|website|"
    r"tabloid|news (?:agency|site|portal|channel))"
)
_WAYS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b[Ff]irst reported (?:by|in|on) {_NAME}",
        rf"\b[Aa]s reported (?:by|in|on) {_NAME}",
        rf"\b(?:[Nn]ews|[Ss]tory) (?:was )?(?:broken|broke) (?:by|on|in) {_NAME}",
        rf"{_NAME} (?:has|had) (?:also |exclusively |now ){{0,2}}learn(?:ed|t) (?:that|from)\b",
        rf"\b{_SOURCES} (?:told|tells?|confirm(?:s|ed)? to) {_NAME}",
        rf"\bexclusively (?:told|tells?) {_NAME}",
        rf"\btold {_NAME} exclusively\b",
        rf"[(\[](?:[Vv]ia|[Ss]ource:|[Hh]/[Tt]) {_NAME}[)\]]",
        rf"(?m:^)(?:Via|Source|SOURCE|VIA):? {_NAME}[. ]{{0,3}}(?m:$)",
        rf"{_CITING}, {_NAME} (?:said|says|report(?:s|ed))\b",
        rf"{_NAME}, {_CITING},",
        rf"{_NAME}[’']s {_WORD}(?: {_WORD}){{1,2}} (?:broke the|first reported)\b",
    )
)
_BY_TRADE = re.compile(
    rf"\b(?:interview (?:[a-z]+ )?(?:with|in|to|on)|told|published (?:in|by)|reported (?:in|by)|"
    rf"according to|quoted by|cited by) {_TRADE} {_NAME}"
)
"""Where the noun before a name tells that it publishes, whatever else it looks like."""
_TOLD_ONCE = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_NAME} (?:reports|reported|is reporting|was reporting)(?: {_WHEN})?(?: that\b|:)",
        rf", {_NAME} (?:reports|reported|is reporting)[.,]",
        rf"\b[Aa]ccording to {_NAME}(?:[.,]|(?m:$))",
    )
)
"""What a firm or an office does too, so that nothing else may be told of such a name."""
_BODY = re.compile(
    r"\b(?:ministry|department|office|police|commission|council|university|hospital|court|army|navy|"
    r"cent(?:er|re)|institute|bureau|committee|association|union|party|survey|authority|"
    r"administration|government|bank|inc|corp|ltd|group|company|watch|fund|society|house|senate|"
    r"congress|parliament)\b"
)
_ENDS_IN_TITLE = re.compile(
    r"\b(?:lt|sgt|capt|gen|col|maj|cpl|det|supt|insp|dr|mr|mrs|ms|rep|sen|gov|prof|rev|hon)$"
)
_OPENERS = frozenset(
    """after also although an and another as at before both but by do he her his if in it its many
    most no not on one or our she since so some that the their then there these they this those
    though to we what when while who with you""".split()
)
_WORDS = re.compile(r"[\w&’'-]+")
_FIRST_WORD = re.compile(r"^(?:The )?([\w’'-]+)")


def outlets_by_deed(analysis: Analysis) -> Iterator[Span]:
    """Find names of which an account tells what only outlets do.

    Args:
        analysis: The account, read.

    Returns:
        Their places, in half-open code points; a person or a public body is none.
    """
    others = [name for name in analysis.names if name.kind in {"person", "place"}]
    told: Counter[str] = Counter(_WORDS.findall(analysis.text))
    for way in (_BY_TRADE, *_WAYS, *_TOLD_ONCE):
        for match in way.finditer(analysis.text):
            place = Span(*match.span("name"))
            name = place.of(analysis.text)
            known = way not in _TOLD_ONCE or any(told[word] == 1 for word in _WORDS.findall(name))
            other = way is not _BY_TRADE and _is_one(place, others)
            if known and _may_publish(name) and not other:
                yield place


def _may_publish(name: str) -> bool:
    first = _FIRST_WORD.match(name)
    if first is None or first[1].lower() in _OPENERS or not names_somebody(name):
        return False
    return not (_BODY.search(fold(name)) or _ENDS_IN_TITLE.search(fold(name)))


def _is_one(place: Span, names: Sequence[Name]) -> bool:
    """Whether a place lies in one of the names, which are in order and never overlap."""
    before = bisect_left(names, place.end, key=lambda name: name.start)
    return before > 0 and names[before - 1].end > place.start
