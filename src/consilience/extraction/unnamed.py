"""Why somebody is not named: "an official who requested anonymity", kept with the description."""

import re
from dataclasses import replace

from consilience.extraction.known import Source
from consilience.model.span import Span

_REASON = re.compile(
    r"\banonym|\bnot (?:to )?be (?:named|identified|quoted)|\bnot authori[sz]ed to|"
    r"\b(?:named|identified) because|\bwithout being (?:named|identified)"
)
_BEHIND = re.compile(
    r",?\s+(?:who|speaking|on (?:the )?condition|on background|asking|requesting)\b"
    r"[^.;:“”\"]{0,160}"
)


def with_reason(text: str, sentence: Span, source: Source) -> Source:
    """Let the passage of a source without a name take in why there is none.

    Args:
        text: The report's text.
        sentence: Its sentence.
        source: The source.
    """
    if source.kind != "anonymous" or source.cue is None or source.start == source.cue.start:
        return source
    before = source.end <= source.cue.start
    found = None if before else _BEHIND.match(text, source.end, sentence.end)
    end = source.cue.start if before else found.end() if found else source.end
    told = text[source.end : end]
    if not _REASON.search(told):
        return source
    return replace(source, end=source.end + len(told.rstrip(" ,")))
