"""What is set down for a day: a hearing, a launch, a funeral, somebody's appearance in court.

Whoever sets it down need not be named: "is scheduled to be arraigned on Wednesday" binds the court.
Without a day to come nothing is set down.
"""

import re
from dataclasses import dataclass

from consilience.reconciliation.deeds import DEEDS, families, own_family
from consilience.reconciliation.intents import who_does
from consilience.reconciliation.occasions import OCCASION, deed_of
from consilience.reconciliation.promise import SAYS_PROMISE, Promise, due_on_a_day
from consilience.reconciliation.tellings import Telling
from consilience.text.folding import stem

_SOON = re.compile(
    r"\b(?:today|tonight|tomorrow|this (?:morning|afternoon|evening|week|weekend)|"
    r"next (?:week|month|year|spring|summer|autumn|fall|winter)|later this (?:week|month|year))\b"
)
WITHIN = re.compile(
    r"\bwithin (?:the (?:next |coming )?)?(?:[a-z]+ )?[a-z0-9]+ (?:hours?|days?|weeks?|months?)\b|"
    r"\bin the (?:next|coming) (?:[a-z0-9]+ ){0,2}(?:hours|days|weeks|months)\b"
)
"""So long after it is told: "within ten days"."""
_ADVERB = r"(?:(?:now|also|next|then|tentatively|currently|already|still|both) )?"
_DAY_NAME = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|"
    r"january|february|march|april|may|june|july|august|september|october|november|december) [0-9])"
)
_DAY_AHEAD = re.compile(
    rf"\b(?:fac(?:es|ing) |(?:is|are) (?:scheduled|due|set|slated|expected) to |"
    rf"(?<!was )(?<!were )(?:due|scheduled|slated) to )(?:[^ ]+ ){{1,14}}?(?<!last ){_DAY_NAME}"
)
"""A day beside words of the present that bind the subject, whichever way the calendar turned."""
_WAS = rf"(?:is|are|was|were|has been|have been|had been) {_ADVERB}"
_SET_TO = re.compile(
    rf"\b(?P<sign>(?:{_WAS})?(?:scheduled|due|set|slated|expected) to|"
    r"(?:is|are|was|were) to|will|would|plans? to|(?:is|are) planning to) "
    rf"{_ADVERB}(?P<passive>(?:be|get) (?:formally |officially )?)?(?P<verb>[a-z]+)"
    r"(?P<behind>(?: [a-z0-9]+){0,3})"
)
_DONE_TO = frozenset(
    """arraigned sentenced tried heard questioned deposed released freed executed buried cremated
    laid inaugurated sworn installed launched unveiled shown aired broadcast published issued
    announced presented opened reopened closed extradited deported transferred returned flown
    moved demolished operated discharged crowned held auctioned delivered shipped interviewed
    screened premiered dedicated""".split()
)
"""What is done to somebody or something on a day that was set for it."""
_DOES = frozenset(
    """appear testify speak address discuss announce hold host meet visit release publish unveil
    launch open reopen begin start resume perform fight return arrive leave depart
    fly travel attend sign decide rule retire resign marry wed deliver present brief argue plead
    debate hear join""".split()
)
_GOES = re.compile(
    r"^(?:stand trial|face (?:trial|court|a judge|a jury|a hearing|sentencing)|go (?:on|to) trial|"
    r"go before|go on sale|go into (?:effect|service)|enter (?:a plea|service|into force)|"
    r"take (?:the stand|office|effect|place)|give (?:a|an|his|her|its|their) [a-z]+|"
    r"make (?:a|an|his|her|its|their) [a-z]+|be in court|hit (?:stores|shelves|theat))"
)
_GOES_ON = frozenset(
    """begin start resume reopen open close launch air premiere debut continue conclude ship sail
    depart""".split()
)
"""What a thing does on the day that was set for it."""
_THING_GOES = re.compile(
    r"^(?:go on sale|go into (?:effect|service)|enter (?:service|into force)|"
    r"take (?:effect|place)|hit (?:stores|shelves|theat))"
)
_PRESENT = re.compile(
    r"\b(?P<verb>ships|launches|opens|reopens|premieres|debuts|airs|begins|starts|resumes|closes|"
    r"kicks off|goes on sale|goes on trial|goes into (?:effect|service)|takes effect|takes place|"
    r"enters service|hits (?:stores|shelves|theat(?:er|re)s)|returns to court)\b"
)
_SET_FOR = re.compile(
    rf"\b{OCCASION} (?:[a-z0-9]+ ){{0,6}}?(?:{_WAS})(?:tentatively )?(?:scheduled|set|planned|due|"
    r"slated|called|postponed|delayed|moved|adjourned|rescheduled|expected|put off|pushed back)\b"
)
_GOES_ON_THEN = re.compile(r" to (?:resume|continue|reopen)\b")
_DATE_OF = re.compile(
    r"\b(?P<noun>sentence|sentencing|hearing|trial|court|arraignment|funeral|wedding|release|launch|"
    r"execution|election) date (?:is|will be|was set for|has been set for|is set for)\b"
)
_FACES = re.compile(
    r"\bfac(?:es|ing) (?:an? |the )?(?:[a-z]+ )?(?P<noun>arraignment|hearing|trial|sentencing)\b"
)
_SETS = re.compile(
    rf"\b(?:scheduled|set|called|planned|postponed|adjourned|delayed|moved|rescheduled|put off) "
    rf"(?:an?|the|his|her|its|their|[a-z]+ s)? ?(?:[a-z]+ ){{0,4}}?{OCCASION} "
    r"(?:[a-z0-9]+ ){0,8}?(?:for|on|until|till|to)\b"
)
_PLANS = re.compile(
    rf"\b(?:plans|(?:is|are|was|were) planning|(?:has|have) (?:called|announced)|announced) "
    rf"(?:an?|another|more|further|new|two|three|[0-9]+) (?:[a-z0-9]+ ){{0,3}}?{OCCASION} "
    r"(?:[a-z0-9]+ ){0,4}?(?:for|on|next|from|in) "
)
_WAS_SET = re.compile(
    r"\b(?:was|were|had been) (?:[a-z]+ly )?(?:scheduled|due|set|slated|planned|planning) "
    r"(?:to|for|an?|another|more)\b"
)
_BUT = re.compile(r"\b(?:but|however|instead)\b")
_SEASON = re.compile(
    r"(?: [a-z]+){0,3} (?:season|postseason|campaign|year|quarter|reign|career|journey)\b"
)
"""What a team or a firm begins or opens by the calendar."""
_AS_PLAYER = re.compile(r" (?:at|in|against|for|as|opposite|alongside)\b")
_SAYS_SCHEDULE = SAYS_PROMISE | {
    stem(word)
    for word in "scheduled set due slated planned expected date faces postponed delayed".split()
}


def scheduled(telling: Telling) -> Promise | None:
    """What a claim tells as set down for a day; null where it tells nothing of the kind.

    Args:
        telling: The claim.
    """
    words = " ".join(telling.words)
    ahead = is_to_come(telling) or _SOON.search(words) or _DAY_AHEAD.search(words)
    if not ahead or came_to_nothing(telling):
        return None
    deed = _occasion(words) or _deed(telling, words) or _present(telling, words)
    return _of(telling, words, deed) if deed else None


@dataclass(frozen=True, slots=True)
class _Deed:
    """What is to be done.

    Attributes:
        verb: Its verb.
        at: Code points of the folded words that tell it, half-open.
        unsigned: Whether whoever does it is not named before it.
    """

    verb: str
    at: tuple[int, int]
    unsigned: bool


def came_to_nothing(telling: Telling) -> bool:
    """Whether a claim tells a plan of the past, and its sentence what came in the way of it.

    Args:
        telling: The claim.
    """
    match = _WAS_SET.search(telling.text.lower())
    behind = telling.report.text[telling.claim.start : telling.sentence.end].lower()
    return bool(match) and bool(_BUT.search(behind))


def is_to_come(telling: Telling) -> bool:
    """Whether a claim tells a day or a length of time within which a thing is to be.

    Args:
        telling: The claim.
    """
    return due_on_a_day(telling) or bool(WITHIN.search(" ".join(telling.words)))


def _occasion(words: str) -> _Deed | None:
    patterns = (_SET_FOR, _DATE_OF, _FACES, _SETS, _PLANS)
    match = next((found for pattern in patterns if (found := pattern.search(words))), None)
    if not match or _GOES_ON_THEN.match(words, match.end()):
        return None
    return _Deed(deed_of(match["noun"]), match.span(), unsigned=True)


def _deed(telling: Telling, words: str) -> _Deed | None:
    """The verb of what somebody is to do or have done to him."""
    if telling.claim.modality not in {"planned", "possible", "actual"}:
        return None
    for match in _SET_TO.finditer(words):
        who = who_does(telling, words[: match.start()].split())
        if who == "nobody" or (match["sign"] == "would" and not telling.speaker):
            continue
        if _is_told(match, thing=who == "thing"):
            return _Deed(match["verb"], match.span(), bool(match["passive"]) or who == "thing")
    return None


def _is_told(match: re.Match[str], *, thing: bool) -> bool:
    """Whether a verb behind a sign of the future is one that is set for a day."""
    verb = match["verb"]
    going = f"{verb}{match['behind']}"
    if _SEASON.match(match["behind"]) or (verb == "start" and _AS_PLAYER.match(match["behind"])):
        return False
    if match["passive"]:
        return verb in _DONE_TO
    if thing:
        return verb in _GOES_ON or bool(_THING_GOES.match(going))
    return verb in _DOES or bool(_GOES.match(going))


def _present(telling: Telling, words: str) -> _Deed | None:
    """A deed told in the present for a day that is known to be to come: "opens on May 3"."""
    match = _PRESENT.search(words)
    ahead = any(
        day.first.isoformat() > telling.published
        for day in telling.days
        if day.first and telling.published
    )
    if not match or not (ahead or telling.claim.modality == "planned"):
        return None
    if _SEASON.match(words, match.end()):
        return None
    who = who_does(telling, words[: match.start()].split())
    if who == "nobody":
        return None
    return _Deed(match["verb"].split()[0], match.span(), unsigned=who == "thing")


def _of(telling: Telling, words: str, deed: _Deed) -> Promise | None:
    """The promise, about what stands near its verb: the rest of the clause is another matter."""
    kinds = families([stem(deed.verb)]) or frozenset({own_family(deed.verb)})
    before, behind = words[: deed.at[0]].split()[-_NEAR:], words[deed.at[1] :].split()[:_NEAR]
    told = " ".join((*before, words[deed.at[0] : deed.at[1]], *behind))
    near = {stem(word) for word in told.split()} & telling.stems
    left = near - _SAYS_SCHEDULE - {stem(deed.verb)}
    about = frozenset(left - DEEDS - telling.named or left & telling.named)
    if not about and _PLANS.search(words):
        about = frozenset({stem(deed.verb)})
    if not about:
        return None
    return Promise(telling, telling.text, kinds, about, False, False, unsigned=deed.unsigned)


_NEAR = 8
"""Words before and behind a deed."""
