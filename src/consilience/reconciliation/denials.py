"""A claim and the voice that rejects it in the next breath: "this", "the report", "it"."""

import re
from collections.abc import Iterator, Mapping, Sequence

from consilience.model.finding import Finding
from consilience.reconciliation.making import Rule, Told, make
from consilience.reconciliation.subjects import hangs
from consilience.reconciliation.tellings import Telling

_REJECTS = re.compile(
    r"\b(?:den(?:ies|ied)|dismiss(?:es|ed)|reject(?:s|ed)|refute[sd]?|disput(?:es|ed)|"
    r"contradict(?:s|ed)|rebuff(?:s|ed)|called (?:it|this|that) (?:a lie|untrue|false)) "
    r"(?:(?:this|it|that)(?= (?:and|but|as|claiming|saying|calling|in|on|with|when|because)\b|$)|"
    r"(?:this|that|the) (?:claims?|reports?|accusations?|allegations?|account|suggestion))\b"
)
_BACK = 4
"""Claims before a rejection among which the rejected one stands."""


def find_denials(tellings: Sequence[Telling], events: Mapping[str, str]) -> Iterator[Finding]:
    """Find claims of one voice that another voice rejects right after them.

    Args:
        tellings: All claims, sorted by account and place.
        events: Event id by claim id.
    """
    for place, telling in enumerate(tellings):
        if not _REJECTS.search(" ".join(telling.words)):
            continue
        claim = _rejected(telling, tellings[max(0, place - _BACK) : place])
        if not claim:
            continue
        yield make(
            Rule(
                "contradiction",
                "status",
                "denied-next",
                "One voice says it and another rejects it",
                why_not_milder="the second voice speaks of the same and says that it is not so",
            ),
            [Told(claim, "said"), Told(telling, "rejected")],
            events,
        )


def _rejected(telling: Telling, before: Sequence[Telling]) -> Telling | None:
    """What another voice said just before: the first of its claims in a row."""
    found: Telling | None = None
    for other in reversed(before):
        if other.claim.report != telling.claim.report:
            break
        if not other.speaker or other.voice == telling.voice or hangs(other):
            if found:
                break
            continue
        if found and other.voice != found.voice:
            break
        found = other
    return found
