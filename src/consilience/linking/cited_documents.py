"""Documents and unnamed media that an account takes its words from."""

import re
from collections.abc import Iterator

from consilience.linking.outlets import is_media, is_outlet, is_told_outlet
from consilience.model.claim import Attribution, Claim
from consilience.model.report import Report
from consilience.model.span import Passage

Citation = tuple[str, str, tuple[Passage, ...]]
"""Report, name as written, passages."""

_COMMON = r"(?:reports?|stud(?:y|ies)|surveys?|polls?|audits?|filings?|blog|blog post(?:ing)?)"
_OF_ITS_KIND = (
    r"(?:assessment|advisory|bulletin|memo|memorandum|affidavit|indictment|complaint|lawsuit|"
    r"white paper|fact sheet|communiqu[eé]|(?:press|news) release|(?:court|regulatory|securities) "
    r"(?:records?|documents?|filings?|papers)|legal papers)"
)
_WORD = (
    r"(?:(?!(?:and|or|of|from|by|in|to|the|an?|another|its|their|this|that|his|her|same)\b)"
    r"[a-z][\w-]{1,20}\s{1,3})"
)
_DOCUMENT = rf"(?:{_WORD}{{0,3}}{_OF_ITS_KIND}|{_WORD}{{1,3}}{_COMMON})\b"
"""What is cited by its kind alone; a "report" or a "poll" needs a word that tells which."""
_WHEN_SAID = (
    r"(?:\s{1,3}(?:on|last|this|earlier|later|also|[A-Z]?[a-z]{2,8}day|morning|week|month|year))"
    r"{0,3}"
)
_IN_ONE = re.compile(
    rf"{_WHEN_SAID}\s{{1,3}}in\s{{1,3}}(?:another|an?|the|its|their)\s{{1,3}}"
    rf"(?P<document>{_DOCUMENT}|{_COMMON}\b)"
)
"""Behind a word of saying: "said Tuesday in an assessment"."""
_ACCORDING = re.compile(
    rf"\b(?:[Aa]ccording\s{{1,3}}to|citing)\s{{1,3}}(?:[A-Z][\w.’'-]{{1,30}}\s{{1,3}}){{0,3}}"
    rf"(?:and\s{{1,3}})?(?:(?:another|an?|the|its|their|this|today’s|today's)\s{{1,3}})?"
    rf"(?P<document>{_DOCUMENT})(?!\s{{1,3}}(?:from|by|in)\s{{1,3}}(?:the\s)?[A-Z])"
)
_REACH = 140
_STATEMENT = re.compile(r"\b(?:release|statement|communiqu[eé]|press service)\b", re.IGNORECASE)


def documents(report: Report) -> Iterator[Citation]:
    """Documents that an account names as what it goes by: "according to the security advisory".

    Args:
        report: The account.
    """
    for match in _ACCORDING.finditer(report.text):
        if not is_media(match["document"]):
            yield _citation(report, match.start("document"), match.end("document"))


def sources(claim: Claim, report: Report) -> Iterator[Citation]:
    """Whom a claim comes from or was told to, where they publish: outlets, media, documents.

    Args:
        claim: The claim.
        report: Its account.
    """
    for link in claim.attribution[1:]:
        if link.to and is_told_outlet(link.to.of(report.text)):
            yield _citation(report, link.to.start, link.to.end)
        if link.start is None or link.end is None or link.kind not in _CITED:
            continue
        if is_media(link.name) or (link.name[:1].isupper() and _publishes(link.name)):
            yield report.id, link.name, (Passage(report.id, link.start, link.end),)
        elif link.kind == "organisation":
            yield from _in_document(link, report)


_CITED = frozenset({"organisation", "document"})


def _publishes(name: str) -> bool:
    return is_outlet(name) or bool(_STATEMENT.search(name))


def _in_document(link: Attribution, report: Report) -> Iterator[Citation]:
    """A body that says something in a document: its name, or the document where it has none."""
    if link.cue is None or link.start is None or link.end is None:
        return
    behind = report.text[link.cue.end : link.cue.end + _REACH]
    match = _IN_ONE.match(behind)
    if not match:
        return
    if link.name[:1].isupper():
        yield report.id, link.name, (Passage(report.id, link.start, link.end),)
    else:
        start = link.cue.end
        yield _citation(report, start + match.start("document"), start + match.end("document"))


def _citation(report: Report, start: int, end: int) -> Citation:
    return report.id, report.text[start:end], (Passage(report.id, start, end),)
