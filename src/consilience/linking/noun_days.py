"""The days that stand right before the noun that tells of a happening."""

import re
from datetime import date

from consilience.calendar import Anchor, find_times, resolve, tense_hint
from consilience.linking.claim_words import Days

_BEFORE_NOUN = re.compile(
    r"(?:['’]s)?\s{1,3}(?:(?!(?:that|which|who|an?|the|and|or|but|as|if|in|on|at|to|for|with|after|before"
    r"|when|is|was|were|had|has|will|would)\b)[\w-]{1,20}\s{1,3}){0,2}"
)
"""What may stand between a day and the noun that it dates: "Monday's second round of talks"."""
_REACH = 60
"""Code points before a noun in which a day may stand that dates it."""
_LONGEST = 14
"""Days that such a time means at most."""


def days_before_noun(text: str, trigger: tuple[int, int], published: Days) -> Days | None:
    """The days that stand right before a noun: "Monday's meeting", "the May 16 talks".

    Args:
        text: The text.
        trigger: First code point of the noun and the one after its last.
        published: First and last day on which the report can have come out.
    """
    start = max(0, trigger[0] - _REACH)
    times = [t for t in find_times(text, start, trigger[0]) if t.kind == "DATE"]
    if not times or not _BEFORE_NOUN.fullmatch(text[times[-1].end : trigger[0]]):
        return None
    tense = tense_hint(text, times[-1].start, times[-1].end)
    meant = resolve(times[-1], Anchor(*published, tense))
    if not meant.first or meant.unresolved:
        return None
    first = date.fromisoformat(meant.first[:10])
    last = date.fromisoformat((meant.last or meant.first)[:10])
    return (first, last) if (last - first).days <= _LONGEST else None
