"""The agencies and outlets that a report cites, and where."""

import re
from collections.abc import Iterator, Sequence

from consilience.linking.cited_documents import documents, sources
from consilience.linking.outlets import is_outlet, names_somebody
from consilience.linking.outlets_by_deed import outlets_by_deed
from consilience.model.analysis import Analysis
from consilience.model.claim import Claim
from consilience.model.report import Report
from consilience.model.span import Passage

_REACH = 90
_ARTICLE = r"(?:(?:[Tt]he|a|an|its|his|her|their)\s{1,3})?"
_TO_OUTLET = re.compile(
    rf"(?:\b(?:told|tells?|telling|confirmed to|speaking to|spoke to|interview (?:with|to)|"
    rf"statement to|according to|quoting|quoted by|cited by|citing|reported by|"
    rf"reports? (?:in|by|from|of)|published (?:in|by)|[Cc]ourtesy of)\s{{1,3}}{_ARTICLE})$"
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
_REPORTED = re.compile(
    r"(?:\s{1,3}of(?:\s{1,3}[A-Z]\w{1,20}){1,3})?"
    r"(?:\s{1,3}(?:newspaper|daily|weekly|magazine|radio|television|TV|website|news\sagency))?"
    r"(?:,[^.\n]{1,140},)?\s{1,3}"
    r"(?:(?:has|had)\s(?:reported|written)|(?:is|was|are)\sreporting|reported|reports|wrote|writes|"
    r"quoted|quotes)\b"
)
_CORRESPONDENT = re.compile(
    r"['’]s\s{1,3}(?:[a-z-]{1,20}\s{1,3}){0,4}[A-Z]\w{1,20}(?:\s{1,3}[A-Z][\w-]{1,20}){1,2},?\s{1,3}"
    r"(?:in\s{1,3}[A-Z]\w{1,20}(?:\s{1,3}[A-Z]\w{1,20})?,?\s{1,3})?"
    r"(?:says|said|reports|reported|writes|wrote|adds)\b"
)
"""Behind an outlet: "'s Oren Dask reports"."""
_SAYS_ITS = re.compile(r"\b(?:says|said|reports|reported|writes|wrote)\s{1,3}(?:[Tt]he\s{1,3})?$")
_HIS_NAME = re.compile(
    r"['’]s\s{1,3}(?:[a-z-]{1,20}\s{1,3}){0,4}[A-Z]\w{1,20}(?:\s{1,3}[A-Z][\w-]{1,20}){1,2}"
)
_SITE = re.compile(r"\.(?:com|org|net|info)\b")
_CREDITED = re.compile(
    r"\b(?:[Cc]ourtesy(?:\s{1,3}of)?|(?:[Pp]hoto|[Pp]icture|[Ii]mage)s?(?::|\s{1,3}(?:by|from|credit:)))\s{1,3}"
    r"(?P<whose>(?:[A-Z][\w&.’'-]{0,30}\s?){1,5})"
)
"""Whose picture it is."""
_OPENS = r"(?:After|Before|In|On|The|At|By|As|With|For|From|When|While|But|And|He|She|It)\b"
_GLUED = re.compile(rf"(?<=[a-z]){_OPENS}")
_WENT_ON = re.compile(rf" [A-Z][a-z]{{2,}}(?={_OPENS})")
"""The last word of a name that ran into the next sentence, as pages lose their line breaks."""
_INTO_NAME = re.compile(r"(?<=[a-z])(?=[A-Z][a-z]{2,20} [A-Z])")
"""Where a name of two words is glued to the end of another, as captions lose their breaks."""


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
        yield from _pictures(analysis)
        yield from _by_deed(analysis)
    by_id = {report.id: report for report in reports}
    for report in reports:
        yield from documents(report)
    for claim in claims:
        yield from sources(claim, by_id[claim.report])


def _named_media(analysis: Analysis) -> Iterator[tuple[str, str, tuple[Passage, ...]]]:
    text = analysis.text
    for name in analysis.names:
        site = _SITE.match(text, name.end)
        went_on = _WENT_ON.match(text, name.end)
        end = site.end() if site else went_on.end() if went_on else name.end
        glued = _GLUED.search(text, name.start, end) or _INTO_NAME.search(text, name.start, end)
        end = glued.start() if glued else end
        written = text[name.start : end]
        if not names_somebody(written):
            continue
        before = text[max(0, name.start - _REACH) : name.start].rpartition("\n")[2]
        start = name.start - len("The ") if before.endswith("The ") else name.start
        medium = _POSTED.search(before) and name.kind not in {"person", "place"}
        told = (site is not None or is_outlet(written)) and _is_cited(text, before, end)
        if told or medium or _named_by_trade(before):
            yield analysis.report, text[start:end], (Passage(analysis.report, start, end),)


def _by_deed(analysis: Analysis) -> Iterator[tuple[str, str, tuple[Passage, ...]]]:
    """Names that an account tells to have done what only outlets do."""
    for place in outlets_by_deed(analysis):
        passage = Passage(analysis.report, place.start, place.end)
        yield analysis.report, place.of(analysis.text), (passage,)


def _pictures(analysis: Analysis) -> Iterator[tuple[str, str, tuple[Passage, ...]]]:
    """Outlets whose pictures an account shows."""
    for match in _CREDITED.finditer(analysis.text):
        start, end = match.span("whose")
        glued = _INTO_NAME.search(analysis.text, start, end)
        whose = analysis.text[start : glued.start() if glued else end].strip()
        if is_outlet(whose):
            yield analysis.report, whose, (Passage(analysis.report, start, start + len(whose)),)


def _is_cited(text: str, before: str, end: int) -> bool:
    """Whether the words around an outlet's name tell that something was told or taken there."""
    return bool(
        _TO_OUTLET.search(before)
        or _REPORTED.match(text, end)
        or _CORRESPONDENT.match(text, end)
        or (_SAYS_ITS.search(before) and _HIS_NAME.match(text, end))
    )


def _named_by_trade(before: str) -> bool:
    return any(way.search(before) for way in (_STATION, _BY_WRITER, _PICTURE))
