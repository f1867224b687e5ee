"""Passages that tell nothing: pieces without a verb, questions."""

import re

from consilience.extraction.verb_forms import DETERMINERS, PREPOSITIONS, RELATIVES
from consilience.extraction.verbs import Word, verb_groups, words_of
from consilience.model.claim import Claim
from consilience.model.span import Span

_SHORT = 2  # words of a piece that needs no other sign: "Deputy Sheriff", "In fact"
_LONG = 9  # beyond this a passage without a verb that we know has one that we do not know
_NOUN_PHRASE = 5
_OPENERS = PREPOSITIONS - DETERMINERS - {"as"}
_JOINING = frozenset("and or but".split())
_PARTICIPLE = re.compile(r"[^\W\d_]{3,}(?:ed|ing)")


def tells(text: str, claim: Claim) -> bool:
    """Whether a claim is more than a piece of a sentence or a question.

    A claim that a pack typed, or that has a time, a place or a quantity, always tells something.

    Args:
        text: The report's text.
        claim: The claim, typed.
    """
    if claim.times or claim.places or claim.quantities:
        return True
    if claim.event_type != "other":
        return (
            claim.pack is not None or claim.event_type != "statement"
        )  # a place that was none had made it one
    passage = Span(claim.start, claim.end)
    if len(claim.spans) == 1 and _asks(text, passage):
        return False
    words = [word for word in words_of(text, passage) if word.lower[0].isalnum()]
    return len(claim.spans) > 1 or not _is_piece(words)


def _asks(text: str, passage: Span) -> bool:
    """Whether the passage ends with a question mark."""
    end = passage.end
    while end > passage.start and text[end - 1] in " \t\n\"'”’»)":
        end -= 1
    return end > passage.start and text[end - 1] == "?"


def _is_piece(words: list[Word]) -> bool:
    """Whether the words hold no verb, as far as forms tell."""
    if words and words[0].lower in _JOINING:
        words = words[1:]
    if not words:
        return True
    if len(words) > _LONG or verb_groups(words) or any(map(_may_be_verb, words)):
        return False
    if len(words) <= _SHORT:
        return words[-1].lower not in RELATIVES
    noun_phrase = words[0].lower in DETERMINERS and len(words) <= _NOUN_PHRASE
    return noun_phrase or words[0].lower in _OPENERS


def _may_be_verb(word: Word) -> bool:
    """Whether the form leaves it open: "won", "denied", "rising", "it's"."""
    lower = word.lower
    return "'" in lower or "’" in lower or bool(_PARTICIPLE.fullmatch(lower))
