"""One claim as reconciliation sees it, for tests."""

from consilience.reconciliation.tellings import Telling, tell
from tests.views.drafts import claim, report


def telling(text: str) -> Telling:
    """A text as one claim of one account."""
    account = report("r-1", "one.txt", text)
    (told,) = tell([claim("c-1", account, text)], [account], ())
    return told
