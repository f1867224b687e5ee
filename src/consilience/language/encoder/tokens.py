"""Text cut into words and marks, as the English treebanks of UD cut it.

The rules were read off the training splits of EWT and GUM: clitics apart
("do n't", "Kyiv 's"), hyphens apart except after prefixes that are no words
("non-profit", but "state - run"), currency signs and percent signs apart,
abbreviations with their period, addresses whole.
"""

from __future__ import annotations

import re
from typing import NamedTuple


class Cut(NamedTuple):
    """One token's place in the text, half-open, and whether white space stands before it."""

    start: int
    end: int
    spaced: bool


_ABBREVIATIONS = (
    "mr|mrs|ms|dr|st|prof|gen|lt|col|sgt|capt|cpl|maj|cmdr|adm|brig|rev|fr|hon|gov|sen|sens|rep"
    "|reps|pres|supt|insp|messrs|mme|mlle|jr|sr|esq|phd|inc|corp|co|ltd|bros|plc|llc|dept|univ"
    "|assn|ave|blvd|rd|ft|mt|vs|etc|al|viz|cf|approx|est|fig|figs|vol|vols|ed|eds|pp|op|art"
    "|sat|sun|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|mon|tue|tues|wed|thu|thur|thurs|fri"
    "|ala|ariz|ark|calif|colo|conn|del|fla|ga|ill|ind|kan|ky|la|md|mass|mich|minn|miss"
    "|mo|mont|neb|nev|okla|ore|pa|tenn|tex|vt|va|wash|wis|wyo|ont|que|attn|arr|arrv"
)
# At the end of a sentence these are words: "no.", "sat.", "in.", "ill.", "wash."
_WORDS_TOO = frozenset(
    "no nos sat sun in fig art est ed ill ind wash miss mass mar mon fri ore pa la mo del ark kan "
    "co may est al op pres rep fr ms wed jun".split()
)
_PREFIXES = (
    "non|e|re|anti|co|pre|mid|pro|cross|post|over|semi|multi|ex|sub|counter|inter|mini|neo|socio"
    "|psycho|intra|arch|micro|un|proto|ultra|trans|bi|tri|de|dis|mis|extra|hyper|infra|meta"
    "|quasi|vice|meh"
)
_ADDRESS = (
    r"(?:https?://|ftp://|www\.)[^\s<>\"”“()]*[\w/#=&-]"
    r"|[\w.+%-]+@[\w-]+(?:\.[\w-]+)*"
    r"|\b[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*\.(?:com|org|net|gov|edu|info|co\.uk|ru|ua|eu|tv)"
    r"\b(?:/[^\s<>\"”“()]*[\w/])?"
)
_APOSTROPHE = "['’`´]"
_CLITIC = rf"{_APOSTROPHE}(?i:s|m|re|ve|ll|d)(?!\w)"
_LETTER = r"[^\W\d_]"
_PATTERN = re.compile(
    rf"""
    (?P<space>\s+)
  | (?P<address>{_ADDRESS})
  | (?P<tag>[\#@][A-Za-z_][\w]*)
  | (?P<fraction>\b(?:9/11|[1-9]/[2-9])(?![\d/])|\.(?:doc|xls|pdf)\b)
  | (?P<emoticon>[:;=]-?[)(DP](?!\w)|<3)
  | (?P<dots>\.{{2,}}|…|-{{2,}}|[.!?]{{2,}}|<<+|>>+|''|’’|‘’|``|_{{2,}}|\*{{2,}}|={{2,}}|~{{2,}})
  | (?P<clock>\d{{1,2}}:\d\d(?::\d\d)?(?!\d))
  | (?P<date>\d{{1,4}}/\d{{1,2}}/\d{{2,4}}(?!\d))
  | (?P<telephone>(?:\d{{3}}-)?\d{{3}}-\d{{4}}(?!\d))
  | (?P<decade>{_APOSTROPHE}\d0s\b|\d{{2,4}}{_APOSTROPHE}s\b)
  | (?P<number>(?>\d+(?:[.,]\d+)*)(?:st|nd|rd|th|s)?(?![^\W\d_])|\.\d+(?![^\W\d_]))
  | (?P<measure>(?>\d+(?:[.,]\d+)*)(?=(?:am|pm|km|kg|m|bn|k|mm|cm|mph|kph|tn)\b))
  | (?P<dotted>(?:{_LETTER}\.){{2,}}{_LETTER}?(?!\w)|(?:{_LETTER}\.){{2,}})
  | (?P<abbreviation>\b(?i:{_ABBREVIATIONS})\.(?!\w)|\b[A-Z]\.(?=\s+[A-Z(“"'’&])|\bNos?\.(?=\s?\d))
  | (?P<clitic>{_CLITIC})
  | (?P<file>[\w-]+\.(?:doc|xls|XLS|DOC|pdf|url)\b|Ph\.D\.|\^_\^|[Pp]&[Ll]\b)
  | (?P<prefixed>\b(?i:{_PREFIXES})-{_LETTER}[\w]*)
  | (?P<ampersand>\b[A-Z]{{1,2}}&[A-Z]{{1,2}}\b)
  | (?P<word>[^\W_]+(?:{_APOSTROPHE}(?!(?i:s|m|re|ve|ll|d|t)(?!\w)){_LETTER}+)*)
  | (?P<mark>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_NOT = re.compile(rf"(?i:n{_APOSTROPHE}t)(?!\w)")
_JOINED = {
    "cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "gimme": 3, "lemme": 3, "dunno": 2,
    "dont": 2, "didnt": 3, "doesnt": 4, "isnt": 2, "wasnt": 3, "wouldnt": 5, "couldnt": 5,
    "cant": 2, "wont": 2, "havent": 4, "hasnt": 3, "arent": 3, "werent": 4, "shouldnt": 6,
    "im": 1, "ive": 1, "thats": 4, "whats": 4,
}  # fmt: skip


def cut(text: str, start: int = 0, end: int | None = None) -> list[Cut]:
    """The tokens of a stretch of text.

    Args:
        text: the whole text.
        start: first code point of the stretch.
        end: code point after its last one; the text's end where left out.
    """
    stop = len(text) if end is None else end
    found: list[Cut] = []
    spaced = True
    position = start
    while position < stop:
        match = _PATTERN.match(text, position, stop)
        if match is None:  # every character is a mark at least
            position += 1
            continue
        if match.lastgroup == "space":
            spaced, position = True, match.end()
            continue
        position = _add(found, match, spaced)
        spaced = False
    return found


def _add(found: list[Cut], match: re.Match[str], spaced: bool) -> int:
    """Put the tokens of one match behind those found; returns where to go on."""
    if match.lastgroup == "word":
        return _add_word(found, match, spaced)
    start, end = match.span()
    if match.lastgroup == "abbreviation" and _ends_sentence(match):
        end -= 1
    found.append(Cut(start, end, spaced))
    return end


def _ends_sentence(match: re.Match[str]) -> bool:
    """Whether the period behind a word that may be an abbreviation is a full stop."""
    word = match[0][:-1]
    if word.lower() not in _WORDS_TOO:
        return False
    rest = match.string[match.end() : match.endpos].lstrip()
    if word == "etc":
        return False
    if word.islower():
        return word not in ("al", "vs", "ed")
    return not rest or (word.lower() in ("no", "sun", "may", "miss") and not rest[0].isdigit())


def _add_word(found: list[Cut], match: re.Match[str], spaced: bool) -> int:
    start, end = match.span()
    word = match[0]
    negated = _NOT.match(match.string, end - 1, match.endpos) if word[-1] in "nN" else None
    if negated and end - 1 > start:
        found.append(Cut(start, end - 1, spaced))
        found.append(Cut(end - 1, negated.end(), False))
        return negated.end()
    first = _JOINED.get(word.lower())
    if first and not word.isupper():
        found.append(Cut(start, start + first, spaced))
        found.append(Cut(start + first, end, False))
        return end
    found.append(Cut(start, end, spaced))
    return end
