"""Where a matter stands in its course: a case at law, an election, who the victims are.

An account opens with what is news. Where the openings of accounts of one story tell steps of one
course, they do not contradict each other: the matter went on between them.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from consilience.model.finding import Finding
from consilience.reconciliation.making import Rule, Told, make
from consilience.reconciliation.tellings import Telling

_OPENING = 450
"""Code points of an account in which its news stands, headings and a line of the date included."""


@dataclass(frozen=True, slots=True)
class Course:
    """A matter that goes on step by step.

    Attributes:
        name: Name of the rule.
        label: What to call it.
        steps: Each step with what tells it, from the first one on.
        about: What the sentence must also speak of.
        news: Whether only the opening of an account tells where it stands.
    """

    name: str
    label: str
    steps: tuple[tuple[str, re.Pattern[str]], ...]
    about: re.Pattern[str]
    news: bool = True


def _course(
    name: str, label: str, about: str, steps: Mapping[str, str], *, news: bool = True
) -> Course:
    compiled = tuple((step, re.compile(rf"\b(?:{words})")) for step, words in steps.items())
    return Course(name, label, compiled, re.compile(about), news)


_WHO = r"(?:his|her|their|the|an)"
COURSES = (
    _course(
        "course-of-case",
        "the case at law",
        "",
        {
            "arrested": r"(?:was|were|been|is|are) (?:arrested|detained)|police (?:have )?arrested|"
            r"taken into custody|arrested in\b",
            "charged": r"(?:was|were|been|is|are) (?:also )?(?:charged with|indicted)",
            "to be arraigned": r"(?:will|to) be arraigned|(?:awaiting|awaits|faces?) (?:\w+ ){0,3}"
            r"arraignment|arraignment (?:has been|was|is) (?:set|scheduled)",
            "arraigned": rf"(?:was|were) arraigned|(?:after|following|at) {_WHO} arraignment|"
            r"(?:pleaded|pleads|pled) (?:not )?guilty|appeared in court",
            "on trial": r"(?:goes|go|went|is|are|stood|stands?) on trial|(?:begins?|began|during|"
            r"at|in) (?:the |a |his |her |their )?(?:\w+ )?trial\b|trial (?:began|opened|opens)",
            "verdict": r"(?:was|were|been) convicted|^convicted (?:of|on)|found (?:not )?guilty|"
            r"(?:finds?|found) .{1,40} guilty|guilty verdict|was acquitted|were acquitted",
            "sentenced": r"(?:was|were|been) sentenced|sentenced .{1,40} to",
        },
    ),
    _course(
        "course-of-election",
        "the election",
        r"\b(?:elections?|polls?|ballots?|referendum)\b",
        {
            "to come": r"(?:will|to) (?:vote|elect|go to the polls)|go(?:es)? to the polls|"
            r"ahead of (?:\w+ ){0,3}elections?|votes? (?:on )?(?:mon|tues|wednes|"
            r"thurs|fri|satur|sun)day",
            "under way": r"(?:is|are|were) (?:voting|going to the polls|casting)|polls (?:have )?"
            r"opened|(?:voting|election|polling) .{0,40}\b(?:began|begun|under ?way)|"
            r"began .{0,12}\b(?:cast|vote|voting)",
            "over": r"(?:have|has|had) (?:voted|participated)|voted\b|cast (?:their )?(?:ballots|"
            r"votes)|(?:election|voting|polling) .{0,40}\b(?:ended|is over|was held)|"
            r"polls (?:have )?closed",
        },
    ),
    _course(
        "course-of-naming",
        "who was hit or held",
        r"\b(?:victims?|bod(?:y|ies)|dead|names?|identit(?:y|ies)|woman|women|man|men|suspects?)\b",
        {
            "not named": r"(?:names?|identit(?:y|ies)) .{0,60}\b(?:has|have|had|was|were) not "
            r"(?:yet )?(?:been )?(?:released|made public|disclosed)|"
            r"not (?:yet )?been (?:identified|named)",
            "named": r"identified (?:\w+ ){0,4}as\b|(?:has|have|was|were) (?:been )?identified as|"
            r"released the names?",
        },
        news=False,
    ),
)
"""Steps of courses that news of any place goes through, each told by verbs of English at large."""


def find_courses(tellings: Sequence[Telling], events: Mapping[str, str]) -> Iterator[Finding]:
    """Find matters that accounts of one story tell as differently far.

    Args:
        tellings: All claims, sorted by account and place.
        events: Event id by claim id.
    """
    for course in COURSES:
        by_home: dict[str, dict[str, tuple[int, Telling]]] = defaultdict(dict)
        for telling in tellings:
            step = _step(telling, course)
            if step is not None and telling.home:
                known = by_home[telling.home].get(telling.claim.report)
                if known is None or known[0] < step or (known[0] == step and _is_head(known[1])):
                    by_home[telling.home][telling.claim.report] = step, telling
        for home in sorted(by_home):
            told = by_home[home].values()
            if len({step for step, _ in told}) > 1:
                yield make(
                    Rule(
                        "update",
                        "status",
                        course.name,
                        f"The accounts stand at different steps of one course, {course.label}",
                        why_not_milder="one step follows the other",
                        settled=True,
                    ),
                    [Told(telling, course.steps[step][0]) for step, telling in told],
                    events,
                )


def _is_head(telling: Telling) -> bool:
    """Whether a claim stands in the first line of an account, which is mostly its heading."""
    return "\n" not in telling.report.text[: telling.claim.start].strip()


def _step(telling: Telling, course: Course) -> int | None:
    """The furthest step of a course that a claim tells as news."""
    claim = telling.claim
    if course.news and claim.start > _OPENING:
        return None
    if claim.condition or (claim.polarity == "negative" and course.news):
        return None
    text = " ".join(telling.words)
    if not course.about.search(telling.sentence_text.lower()):
        return None
    told = [place for place, (_, words) in enumerate(course.steps) if words.search(text)]
    return max(told, default=None)
