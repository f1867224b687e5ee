"""What was planned and called off, and what was offered and turned down."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from consilience.model.finding import Finding
from consilience.reconciliation.days_told import reports_apart
from consilience.reconciliation.making import Rule, Told, make
from consilience.reconciliation.stories_told import StoriesTold
from consilience.reconciliation.subjects import hangs
from consilience.reconciliation.tellings import Telling, informative

_SHARED = 2
"""Words by which the end tells the same thing as the beginning."""
_MOST = 3


@dataclass(frozen=True, slots=True)
class _Course:
    """A way in which a thing begins and ends.

    Attributes:
        began: Words that tell of its beginning.
        ended: Words that tell of its end, and behind them the thing.
        modality: The modality of what began.
        rule: Name of the rule.
        opening: How the finding's sentence begins.
        values: What the two sides tell.
    """

    began: re.Pattern[str]
    ended: re.Pattern[str]
    modality: frozenset[str]
    rule: str
    opening: str
    values: tuple[str, str]


_COURSES = (
    _Course(
        re.compile(
            r"\b(?:will|would|is to|are to|was to|were to|plans?|planned|due|scheduled|set)\b"
        ),
        re.compile(
            r"\b(?:called off|calls off|cancell?ed|scrapped|postponed) "
            r"(?:the |a |an |its |their |his |her )?(?P<what>(?:[a-z]+ ){0,3}[a-z]+)"
        ),
        frozenset({"planned", "agreed"}),
        "planned-then-called-off",
        "What was planned has been called off",
        ("planned", "called off"),
    ),
    _Course(
        re.compile(r"\b(?:offer(?:s|ed|ing)?|propos(?:e|es|ed|ing)|appeal(?:s|ed)?)\b"),
        re.compile(
            r"\b(?:turn(?:ed|s) down|reject(?:s|ed)|declin(?:es|ed)|refus(?:es|ed)|spurn(?:s|ed)) "
            r"(?P<what>(?:[a-z]+ ){0,3}?(?:offer|proposal|bid|appeal)"
            r"(?: (?:of|for|to) [a-z ]{3,40})?)"
        ),
        frozenset({"actual", "planned", "agreed"}),
        "offered-then-refused",
        "What was offered has been turned down",
        ("offered", "turned down"),
    ),
)


def find_turned_down(tellings: Sequence[Telling], events: Mapping[str, str]) -> Iterator[Finding]:
    """Find plans that a later account tells as called off, and offers told as turned down.

    Args:
        tellings: All claims, sorted by account and place.
        events: Event id by claim id.
    """
    stories = StoriesTold(tellings)
    words = {telling.id: " ".join(telling.words) for telling in tellings}
    for course in _COURSES:
        begun = [
            t
            for t in tellings
            if t.claim.modality in course.modality
            and t.claim.polarity == "positive"
            and course.began.search(words[t.id])
            and not course.ended.search(words[t.id])
        ]
        for end in tellings if begun else ():
            match = course.ended.search(words[end.id])
            if match is None or not _told(end):
                continue
            things = informative(match["what"]) - _SAID
            found = [t for t in begun if _of_one(t, end, things, stories)][:_MOST]
            if found:
                yield make(
                    Rule(
                        "update",
                        "status",
                        course.rule,
                        course.opening,
                        why_not_milder="it stood before, and the later account tells that it ended",
                        settled=True,
                    ),
                    [
                        *(Told(t, course.values[0]) for t in found),
                        Told(end, course.values[1]),
                    ],
                    events,
                )


_SAID = informative("offer offers offered proposal bid proposed")


def _told(telling: Telling) -> bool:
    done = telling.claim.modality == "actual" and telling.claim.polarity == "positive"
    return done and not hangs(telling)


def _of_one(begun: Telling, end: Telling, things: frozenset[str], stories: StoriesTold) -> bool:
    """Whether a beginning, told before, is of the thing whose end is told."""
    if not begun.published or not end.published or begun.published >= end.published:
        return False
    if reports_apart(begun.published, end.published) or not stories.one(begun, end):
        return False
    shared = things & (begun.stems | informative(begun.sentence_text))
    return len(shared) >= min(_SHARED, len(things)) and bool(shared - begun.named - end.named)
