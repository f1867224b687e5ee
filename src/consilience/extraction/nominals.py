"""Noun phrases that can vouch for something, and what their heads tell."""

import re
from collections.abc import Sequence

from consilience.extraction.clauses import has_auxiliary
from consilience.extraction.nouns import NOUNS_IN_LY
from consilience.model.analysis import Name
from consilience.model.claim import VoiceKind
from consilience.model.span import Span

# Heads of descriptions that speak without a name.
ANONYMOUS = frozenset(
    """official officials source sources spokesman spokeswoman spokesperson spokesmen witness
    witnesses eyewitness eyewitnesses resident residents analyst analysts expert experts diplomat
    diplomats aide aides doctor doctors negotiator negotiators observer observers leader leaders
    commander commanders lawmaker lawmakers rescuer rescuers survivor survivors employee employees
    person people man woman men women reporter reporters journalist journalists adviser advisers
    advisor advisors engineer engineers scientist scientists critic critics investigator
    investigators volunteer volunteers passenger passengers villager villagers executive executives
    envoy envoys seismologist seismologists minister ministers president governor governor-general
    mayor chief director manager secretary officer officers owner owners captain crewman crewmen
    seamen sailor sailors fisherman fishermen soldier soldiers lawyer lawyers attorney attorneys
    relative relatives friend friends neighbour neighbor neighbours neighbors mother father wife
    husband son daughter judge coach player agent chairman head member members activist activists
    teacher teachers worker workers farmer farmers ambassador senator spokespeople representative
    representatives economist economists insider insiders prosecutor prosecutors detective
    detectives firefighter firefighters medic medics nurse nurses general colonel admiral pilot
    driver drivers victim victims suspect suspects rep reps publicist publicists
    strategist strategists operative operatives consultant consultants ally allies confidant
    supporter supporters professor professors user users pollster
    pollsters donor donors voter voters student students parent parents historian historians blogger
    author authors columnist columnists anchor host hosts scholar scholars researcher researchers
    advocate advocates organizer organizers organiser organisers congressman congresswoman
    chairwoman lobbyist lobbyists candidate candidates""".split()
)
COLLECTIVE = frozenset(
    """ministry government police military army navy authorities authority agency company firm
    media council administration commission committee court hospital party union office
    department delegation side parliament service staff team club group newspaper paper
    station network survey centre center operator defence defense rebels troops forces website
    channel broadcaster bureau bank association organisation organization institute university
    television radio magazine kremlin embassy coalition alliance militia force provider carrier
    airline utility league federation guard embassy foundation charity watchdog campaign
    camp""".split()
)
DOCUMENTS = frozenset(
    """statement report reports release communique communiqué letter memorandum document post
    bulletin survey account accounts figures data story article toll note filing tweet message
    study poll review dispatch""".split()
)
PRONOUNS = frozenset({"he", "she", "they", "it"})
DETERMINERS = frozenset({"the", "this", "that", "these", "those"})
_NOBODY = frozenset(
    """which what that there this these those monday tuesday wednesday thursday friday saturday
    sunday today yesterday""".split()
)
_LEADING = frozenset(
    """in on at for with after before during by from to of about as into through speaking under
    since until over within despite according who which whose""".split()
)
_LIMIT_WORDS = 14


def is_source(text: str, phrase: Span, names: Sequence[Name], *, anyone: bool = False) -> bool:
    """Whether a noun phrase can be one who says something.

    Args:
        text: The report's text.
        phrase: The phrase.
        names: Names of the report.
        anyone: Whether a phrase of a few words need not hold a known word for people.
    """
    words = phrase.of(text).split()
    if not words or len(words) > _LIMIT_WORDS or has_auxiliary(phrase.of(text)):
        return False
    lowered = [word.strip(",.’'\"").lower() for word in words]
    if len(words) == 1 and lowered[0] in PRONOUNS:
        return True
    if lowered[0] in _LEADING:
        return False
    if anyone and _is_short_phrase(lowered):
        return True
    known = {*lowered, *(word for each in lowered for word in each.split("-"))}
    return bool(
        known & (ANONYMOUS | COLLECTIVE | DOCUMENTS)
        or any(phrase.start <= name.start and name.end <= phrase.end for name in names)
    )


def _is_short_phrase(lowered: Sequence[str]) -> bool:
    first = lowered[0]
    return (
        len(lowered) <= 6
        and first in {"the", "a", "an", "one", "some", "many", "several", "another", "his", "her"}
        and lowered[-1] not in _NOBODY
        and len(lowered) > 1
    )


def head_of(phrase: str) -> str:
    """The head of a noun phrase, in the singular: the last word before what hangs on it."""
    before = re.split(r"\s(?:of|in|from|for|who|at|on|close|released|issued|by)\s|,", phrase)[0]
    words = before.split()
    return singular(words[-1].lower()) if words else ""


def singular(word: str) -> str:
    """A noun without its plural s."""
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


_OCCASION = re.compile(
    r"(?<=\w)\s{1,3}(?:(?:late |early )?(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"(?: (?:morning|afternoon|evening|night))?|in an? (?:statement|report|interview|letter|speech"
    r"|post|tweet|briefing)|at an? (?:news|press) (?:conference|briefing)"
    r"|now|also|still|already|later|then|again|today|meanwhile|however|[a-z]{2,20}ly)$"
)


_BEFORE_IT = re.compile(r"(?:today|[Yy]esterday|tonight)\s{1,3}(?=\S)")


def without_occasion(text: str, phrase: Span) -> Span:
    """A noun phrase without what tells how, when or where it speaks: "the ministry on Monday".

    Args:
        text: The report's text.
        phrase: The phrase, with nothing else behind it.
    """
    before = _BEFORE_IT.match(phrase.of(text))
    if before:
        phrase = Span(phrase.start + before.end(), phrase.end)
    found = _OCCASION.search(phrase.of(text))
    if found is None or found[0].strip() in NOUNS_IN_LY:  # "the family"
        return phrase
    return Span(phrase.start, phrase.start + found.start())


def plain(phrase: str) -> str:
    """A phrase without its article and the marks around it."""
    words = phrase.split()
    if len(words) > 1 and words[0].lower() in DETERMINERS | {"a", "an"}:
        words = words[1:]
    return " ".join(words).strip(' ,.;:"“”‘[]')


def kind_of(phrase: str, names: Sequence[Name]) -> VoiceKind:
    """What can vouch behind a description."""
    lowered = [word.strip(",.’'").lower() for word in phrase.split()]
    head = head_of(phrase)
    if head in DOCUMENTS or head + "s" in DOCUMENTS:
        return "document"
    if head in ANONYMOUS or head + "s" in ANONYMOUS:
        return "anonymous"
    if any(word in COLLECTIVE for word in lowered) or (
        names and names[-1].kind in {"organisation", "place"}
    ):
        return "organisation"
    if any(word in ANONYMOUS for word in lowered):
        return "anonymous"
    return "group" if lowered[-1].endswith("s") else "organisation"
