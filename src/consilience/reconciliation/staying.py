"""What is to stay as it is for a time: a road that remains closed, a rule that stays in force."""

import re

from consilience.reconciliation.deeds import DEEDS
from consilience.reconciliation.intents import who_does
from consilience.reconciliation.promise import SAYS_PROMISE, STAYS, Promise
from consilience.reconciliation.tellings import Telling

_STAYS = re.compile(
    r"\b(?:will|would|shall|(?:is|are|was|were) (?:expected |due |set |likely )?to) "
    r"(?:remain|stay|be|be kept|continue to be) (?:[a-z]+ly )?"
    r"(?P<state>closed|shut|shuttered|suspended|cordoned off|sealed off|off limits|out of service|"
    r"evacuated|locked down|in force|in place|in effect|open)\b"
)
_LASTS = re.compile(
    r"^ (?:[a-z0-9]+ ){0,8}?(?:through|until|till|throughout|over|for|most of|all|at least|"
    r"indefinitely|as long as)\b|\bindefinitely\b"
)
_FOR_NO_TIME = re.compile(r"^ for (?!(?:at least|about|up to|several|some|a|an|the|one|two|\d))")
"""Behind "open": "open for business" tells no length of time."""


def stays_so(telling: Telling) -> Promise | None:
    """What a claim tells as staying closed, open or in force for a time; null where none.

    Args:
        telling: The claim.
    """
    words = " ".join(telling.words)
    match = _STAYS.search(words)
    behind = words[match.end() :] if match else ""
    if not match or not _LASTS.search(behind) or _FOR_NO_TIME.match(behind):
        return None
    if who_does(telling, words[: match.start()].split()) == "nobody":
        return None
    left = telling.stems - SAYS_PROMISE
    about = left - DEEDS - telling.named or left & telling.named
    return Promise(telling, telling.text, STAYS, about, False, False) if about else None
