"""Claims that say in so many words that a promise was kept, or was not."""

import re

from consilience.reconciliation.tellings import Telling
from consilience.text.folding import fold


def word_kept(telling: Telling) -> bool | None:
    """Whether a claim says that a promise was kept, or was not; null where it says neither."""
    clause = telling.claim.clause
    before = telling.report.text[telling.sentence.start : clause.start]
    words = f"{fold(before)} {' '.join(telling.words)}".strip()
    behind = telling.report.text[clause.end : telling.sentence.end]
    words = f"{words} {fold(behind)}".strip()
    if _NOT_KEPT.search(words):
        return False
    if _AS_PROMISED.search(words):
        return telling.claim.polarity == "positive" and not _UNDONE.search(words)
    return True if _KEPT.search(words) else None


_WORD = r"(?:promise|pledge|undertaking|commitment|vow|word)"
_NOT_KEPT = re.compile(
    rf"\b(?:broke|broken|breaks) (?:(?:the|its|his|her|their|a|that) )?{_WORD}\b|"
    rf"\b{_WORD} (?:[a-z0-9]+ ){{0,14}}?(?:was|were|has been|had been) "
    r"(?:not kept|broken|not honou?red)|"
    rf"\b(?:not|never) (?:kept|keep|honou?red) (?:(?:the|its|his|her|their|that) )?{_WORD}\b"
)
_KEPT = re.compile(
    rf"\b(?:kept|honou?red) (?:(?:the|its|his|her|their|that) )?{_WORD}\b|"
    rf"\b{_WORD} (?:[a-z0-9]+ ){{0,14}}?(?:was|has been|had been) (?:kept|honou?red)\b|"
    r"\bas promised\b|\b(?:promised|pledged)\b.{0,80}\bkept to (?:it|that|them)\b"
)
_AS_PROMISED = re.compile(
    r"\bas (?:[a-z]+ ){1,4}had (?:promised|pledged|undertaken|vowed)\b(?! to (?!do\b))"
)
_UNDONE = re.compile(r"\b(?:not|never|nothing|without|failed|yet to)\b")
"""Beside "as the county had promised": what was promised is not what was done."""
