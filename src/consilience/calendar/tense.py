"""Whether the words around a time tell of the past or the future."""

import re

from consilience.calendar.anchors import Tense

_REACH = 160
"""Code points on either side in which a verb is looked for."""
_WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?|[.!?;](?=\s)|\n\n")
_FUTURE = frozenset(
    "will shall won't we'll they'll he'll she'll it'll i'll you'll expected scheduled planned due set "
    "plans hopes intends expects aims slated upcoming".split()
)
_MODALS = frozenset({"would", "could", "should", "may", "might", "must", "can"})
_PAST = frozenset(
    "was were had did said began came took went made told got held gave saw met left ran fell rose "
    "found became brought sent hit struck shot killed sank lost won led broke drew spoke wrote knew "
    "thought felt kept stood paid sold bought grew set put cut has have been".split()
)
_TO_BE = frozenset({"is", "are", "be", "to"})


def tense_hint(text: str, start: int, end: int) -> Tense | None:
    """Guess from the nearest verbs of its sentence whether a time lies in the past or the future.

    A stand-in for callers that have no parse: a tree that knows the verb a time belongs to knows
    better.

    Args:
        text: The whole text.
        start: First code point of the time.
        end: Code point after the last one.

    Returns:
        "future" where the nearest verb is "will", "is to", "plans to" …; "past" where it is a past form;
        None where no verb form near says either.
    """
    before = _sentence_before(text, start)
    after = _sentence_after(text, end)
    best: tuple[int, Tense] | None = None
    for words, penalty in ((before[::-1], 0), (after, 1)):
        found = _nearest(words, backwards=penalty == 0)
        if found and (best is None or found[0] + penalty < best[0]):
            best = found[0] + penalty, found[1]
    return best[1] if best else None


def _sentence_before(text: str, start: int) -> list[str]:
    words = _WORD.findall(text, max(0, start - _REACH), start)
    cut = max((at for at, word in enumerate(words) if not word[0].isalpha()), default=-1)
    return words[cut + 1 :]


def _sentence_after(text: str, end: int) -> list[str]:
    words = _WORD.findall(text, end, min(len(text), end + _REACH))
    cut = next((at for at, word in enumerate(words) if not word[0].isalpha()), len(words))
    return words[:cut]


def _nearest(words: list[str], backwards: bool) -> tuple[int, Tense] | None:
    for distance, word in enumerate(words):
        low = word.lower().replace("’", "'")
        # Text order, whichever way the words are walked.
        later = distance - 1 if backwards else distance + 1
        earlier = distance + 1 if backwards else distance - 1
        following = words[later].lower() if 0 <= later < len(words) else ""
        leading = words[earlier].lower() if 0 <= earlier < len(words) else ""
        if low in _FUTURE and not (
            low in ("set", "due", "planned", "expected") and following != "to"
        ):
            return distance, "future"
        if low == "to" and leading in ("is", "are", "going", "due", "set", "expected", "scheduled"):
            return distance, "future"
        if low in _MODALS and following not in ("have",):
            return distance, "future"
        if low in _PAST or (
            len(low) > 4 and low.endswith("ed") and leading not in _TO_BE | _MODALS
        ):
            return distance, "past"
    return None
