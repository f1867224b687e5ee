"""Lines that say who wrote or sent an account."""

import re
from dataclasses import dataclass

from consilience.text.date_lines import date_line

_LONGEST = 160
_NAME_WORD = r"(?:[A-Z][\w’'-]{1,20}|[A-Z]\.|(?:de|van|von|der|bin|al|el|la|di|da)\b)"
_NAME = rf"{_NAME_WORD}(?:\ {{1,2}}{_NAME_WORD}){{1,4}}"
_NAMES = rf"{_NAME}(?:(?:,\ and|,|\ and|\ &|;)\ {_NAME}){{0,4}}"
_BY = re.compile(
    rf"(?i:written\ by|reported\ by|reporting\ by|story\ by|analysis\ by|text\ by|by):?\ "
    rf"(?P<names>{_NAMES}|(?i:staff|agenc\w{{1,4}}|our|a|the)\b[\w\ .,'’-]{{0,60}})"
    r"(?P<rest>$|\s{0,3}[,|/;·•–—(-].{0,110}$|\s{1,3}(?i:in|for|at|and|with|published|updated|"
    r"posted|on)\ .{0,90}$)"
)
_PIPED = re.compile(rf"(?P<names>{_NAMES})\s{{0,3}}[|·•]\s{{0,3}}[^|·•]{{2,60}}$")
_ALONE = re.compile(rf"{_NAMES}$")
_INITIAL = re.compile(r"\b[A-Z]\.")
_AND = re.compile(r",\ and\ |,\ |\ and\ |\ &\ |;\ ")
_NOT_A_NAME = frozenset(
    "the a an this that these in on at for from to with after before why how what who when no not"
    " new breaking live watch read more video photo photos news world politics business sport "
    "sports"
    " opinion analysis related share home top story stories us updates exclusive special report"
    " advertisement january february march april may june july august september october november"
    " december monday tuesday wednesday thursday friday saturday sunday".split()
)

# Agencies and other outlets that reports credit. A line credits one of them, or whatever name in
# capitals stands where a credit stands.
_AGENCIES = (
    "Associated Press|AP|Reuters|Agence France-Presse|AFP|PTI|Press Trust of India|ANI|IANS|UNI|UPI"
    "|Xinhua|TASS|Itar-Tass|RIA Novosti|Interfax|Ukrinform|Kyodo|Yonhap|Anadolu Agency|Anadolu|"
    "DPA|dpa"
    "|EFE|ANSA|PA Media|Press Association|AAP|Bloomberg|CNN|BBC|Al Jazeera|IRNA|ISNA|MENA|SANA|"
    "Antara"
    "|Bernama|Belga|CP|Canadian Press|AMN|APA|NHK|Sputnik"
)
_CREDIT_TAIL = re.compile(
    rf"(?P<name>(?:The\ )?(?:{_AGENCIES})|[A-Z]{{2,5}})\ (?:reports?|reported|adds|said|writes):$"
)
_CONTRIBUTED = re.compile(
    r"(?P<who>[A-Z][^.!?]{1,120}?)\ (?:also\ )?(?:contributed|reported\ from|contributed\ from)"
    r"\ (?:[^.!?]{0,40}\ )?(?:(?:this|the)\ (?:report|story|article|piece|dispatch)"
    r"|(?:to|for)\ this\ (?:report|story|article|piece)|reporting)[^.!?]{0,40}\.?$"
)
_WITH_INPUTS = re.compile(
    r"\(?\[?(?i:with\ (?:agency\ )?(?:inputs?|reporting|files?|additional\ reporting|reports?)"
    r"\ (?:from|by)|(?:additional\ )?reporting\ by|edit(?:ed|ing)\ by|writing\ by|source[sd]?:|via|"
    r"compiled\ (?:by|from)|translated\ by|originally\ published\ (?:by|in|on|at))\ "
    r"(?P<who>[^()]{2,120})\)?\]?\.?$"
)
_BRACKETED = re.compile(
    rf"[(\[](?:The\ )?(?P<who>(?:{_AGENCIES})(?:[/,\ ]+(?:{_AGENCIES})){{0,3}})[)\]]\.?$"
)
_BEFORE_DAY = re.compile(
    rf"(?:The\ )?(?P<who>(?:{_AGENCIES})(?:[/,]\ ?(?:{_AGENCIES})){{0,2}})"
    r"\s{0,2}[,|/:·•–—-]?\s{1,3}(?P<day>\S.{5,60})$"
)
"""An agency at the head of the line that bears the day: "Reuters May 4, 2031, 2.16 PM"."""
_KNOWN = re.compile(rf"\b(?:{_AGENCIES})\b")
_HEAD_OR_TAIL = re.compile(rf"[(\[](?:{_AGENCIES})(?:[/,\ ]+(?:{_AGENCIES})){{0,3}}[)\]]")


@dataclass(frozen=True, slots=True)
class Byline:
    """Who a line says wrote or sent the account.

    Attributes:
        authors: Persons who signed.
        credits: Agencies or outlets credited.
    """

    authors: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()


def byline(line: str, *, edge: bool) -> Byline | None:
    """Read a line that does nothing but name who wrote or sent the account.

    Args:
        line: A paragraph.
        edge: Whether it stands at the top or the end of the account, where a name alone is a
            signature.
    """
    if len(line) > _LONGEST:
        return None
    return _credit_line(line) or _author_line(line, edge)


def credits_in(passage: str) -> tuple[str, ...]:
    """Agencies in brackets in a passage, such as ``(Reuters)`` in a dateline or at the end."""
    found = _HEAD_OR_TAIL.findall(passage)
    return tuple(name for group in found for name in _KNOWN.findall(group))


def _author_line(line: str, edge: bool) -> Byline | None:
    match = _BY.match(line) or (_PIPED.match(line) if edge else None)
    if match and (edge or _is_byline_only(match)):
        return Byline(_people(match["names"]), _known(line[match.end("names") :]))
    if edge and _ALONE.match(line) and len(line) < 60 and _signs(line):
        return Byline(_people(line))
    return None


def _is_byline_only(match: re.Match[str]) -> bool:
    """Between paragraphs, only the bare form counts: "By force of arms they ..." is a sentence."""
    return "rest" in match.re.groupindex and not match["rest"]


def _signs(line: str) -> bool:
    """Whether capitalised words alone are a signature: an initial, or no word that is no name."""
    words = re.findall(r"[\w’'-]+", line)
    plain = len(words) in (2, 3) or bool(_INITIAL.search(line))
    return plain and not any(word.casefold() in _NOT_A_NAME for word in words)


def _credit_line(line: str) -> Byline | None:
    tail = _CREDIT_TAIL.match(line)
    if tail:
        return Byline(credits=(tail["name"].removeprefix("The "),))
    bracketed = _BRACKETED.match(line)
    if bracketed:
        return Byline(credits=_known(bracketed["who"]))
    dated = _BEFORE_DAY.match(line)
    if dated and date_line(dated["day"]) is not None:
        return Byline(credits=_known(dated["who"]))
    told = _WITH_INPUTS.match(line) or _CONTRIBUTED.match(line)
    if told is None or (line.casefold().startswith("via ") and not _known(told["who"])):
        return None
    return Byline(credits=_known(told["who"]))


def _people(names: str) -> tuple[str, ...]:
    people = (" ".join(name.split()) for name in _AND.split(names))
    return tuple(
        name for name in people if re.fullmatch(_NAME, name) and not _KNOWN.fullmatch(name)
    )


def _known(words: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_KNOWN.findall(words)))
