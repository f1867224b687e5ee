"""Meetings that are to be on a set day."""

import re

from consilience.reconciliation.promise import SAYS_PROMISE, Promise, not_past
from consilience.reconciliation.tellings import Telling

_MEETING = re.compile(r"\b(?:rounds? of|talks?|meetings?|summits?|conference|negotiations)\b")
OCCASION = re.compile(
    r"(?:^| )(?:during|in|at) "
    r"(?P<held>(?:an?|the) (?:[a-z]+ ){0,4}(?:rounds?|talks|meeting|summit)\b)"
)
"""The meeting at which a promise is to be kept: a promise of its own."""


def meeting_of(telling: Telling) -> Promise | None:
    """A meeting that is to be on a set day; null where a claim tells none."""
    words = " ".join(telling.words)
    if (
        telling.claim.modality != "planned"
        or telling.claim.polarity == "negative"
        or not any(not_past(day, telling.published) for day in telling.days)
        or not _MEETING.search(words)
    ):
        return None
    about = (telling.stems | telling.named) - SAYS_PROMISE
    occasion = OCCASION.search(telling.text)
    what = telling.text[occasion.start("held") :] if occasion else telling.text
    return Promise(telling, what, frozenset({"meet"}), about, False, False)
