"""The agencies and outlets that a report cites, and where."""

import re
from collections.abc import Iterator, Sequence

from consilience.model.analysis import Analysis
from consilience.model.claim import Claim
from consilience.model.report import Report
from consilience.model.span import Passage
from consilience.text.folding import fold

_PUBLISHERS = re.compile(
    r"\b(?:news|times|post|journal|gazette|herald|tribune|telegraph|guardian|observer|mail|press|"
    r"agency|radio|television|tv|broadcasting|magazine|daily|weekly|wire|newspaper|social|reuters|"
    r"bloomberg|interfax|xinhua|afp|ap|bbc|cnn|tass|upi|dpa|ansa|efe|irna|isna|mena|pti|anadolu|"
    r"ria|ukrinform|kyodo|yonhap|twitter|facebook|telegram|com|fm|am \d+)\b"
)
_REACH = 90
_ARTICLE = r"(?:(?:the|a|an|its|his|her|their)\s{1,3})?"
_TO_OUTLET = re.compile(
    rf"(?:\b(?:told|telling|confirmed to|speaking to|spoke to|interview (?:with|to)|statement to|"
    rf"according to|quoting|quoted by|cited by|citing|reported by|reports? (?:in|by|from|of)|"
    rf"published (?:in|by))\s{{1,3}}{_ARTICLE})$"
)
_POSTED = re.compile(
    rf"\b(?:post(?:ed|s|ing)?|wrote|writing|tweeted|messages?|statements?|announced|said)\s{{1,3}}"
    rf"(?:\w{{1,15}}\s{{1,3}}){{0,2}}on\s{{1,3}}{_ARTICLE}$"
)
_BY_WRITER = re.compile(
    rf"\breport(?:ed|s)?\b[^.\n]{{0,50}}\bby\s{{1,3}}[A-Z]\w{{1,20}}(?:\s{{1,3}}[A-Z]\w{{1,20}}){{1,2}}"
    rf"\s{{1,3}}(?:at|of|for|in|from|with)\s{{1,3}}{_ARTICLE}$"
)
_STATION = re.compile(r"\b(?:radio|television|TV)\s{1,3}station,?\s{1,3}$")
_PICTURE = re.compile(r"\b(?:photo|photograph|picture)s?\s{1,3}(?:that|by|from)\s{1,3}$")
_REPORTED = re.compile(r"(?:,[^.\n]{1,140},)?\s{1,3}(?:has\s|had\s)?(?:reported|reports|wrote)\b")
_SITE = re.compile(r"\.(?:com|org|net|info)\b")
_OPENS = r"(?:After|Before|In|On|The|At|By|As|With|For|From|When|While|But|And|He|She|It)\b"
_GLUED = re.compile(rf"(?<=[a-z]){_OPENS}")
_WENT_ON = re.compile(rf" [A-Z][a-z]{{2,}}(?={_OPENS})")
"""The last word of a name that ran into the next sentence, as pages lose their line breaks."""
_STATEMENT = re.compile(r"\b(?:release|statement|communiqu[eé]|press service)\b", re.IGNORECASE)


def citations(
    reports: Sequence[Report], analyses: Sequence[Analysis], claims: Sequence[Claim]
) -> Iterator[tuple[str, str, tuple[Passage, ...]]]:
    """Whom each report cites: report, name as written, passages.

    Found in the credits of a report, in the sources of its claims, and in the words before a name:
    "told the Y", "according to the Y", "posted on Y", "reported by X at Y".

    Args:
        reports: The accounts.
        analyses: The same accounts, read.
        claims: Their claims.
    """
    for report in reports:
        for credit in report.credits:
            place = report.text.find(credit)
            spans = (Passage(report.id, place, place + len(credit)),) if place >= 0 else ()
            yield report.id, credit, spans
    for analysis in analyses:
        yield from _named_media(analysis)
    for claim in claims:
        yield from _sources(claim)


def _named_media(analysis: Analysis) -> Iterator[tuple[str, str, tuple[Passage, ...]]]:
    text = analysis.text
    for name in analysis.names:
        site = _SITE.match(text, name.end)
        went_on = _WENT_ON.match(text, name.end)
        end = site.end() if site else went_on.end() if went_on else name.end
        glued = _GLUED.search(text, name.start, end)
        end = glued.start() if glued else end
        written = text[name.start : end]
        before = text[max(0, name.start - _REACH) : name.start].rpartition("\n")[2]
        publishes = site is not None or bool(_PUBLISHERS.search(fold(written)))
        start = name.start - len("The ") if before.endswith("The ") else name.start
        medium = _POSTED.search(before) and name.kind not in {"person", "place"}
        told = publishes and (_TO_OUTLET.search(before) or _REPORTED.match(text, end))
        if told or medium or _named_by_trade(before):
            yield analysis.report, text[start:end], (Passage(analysis.report, start, end),)


def _named_by_trade(before: str) -> bool:
    return any(way.search(before) for way in (_STATION, _BY_WRITER, _PICTURE))


def _sources(claim: Claim) -> Iterator[tuple[str, str, tuple[Passage, ...]]]:
    """Sources of a claim that publish: outlets, agencies, and whoever released a statement."""
    for link in claim.attribution[1:]:
        if link.start is None or link.end is None or link.kind not in {"organisation", "document"}:
            continue
        named = any(word[:1].isupper() for word in link.name.split())
        publishes = _PUBLISHERS.search(fold(link.name)) and link.name[:1].isupper()
        if named and (publishes or _STATEMENT.search(link.name)):
            yield claim.report, link.name, (Passage(claim.report, link.start, link.end),)
