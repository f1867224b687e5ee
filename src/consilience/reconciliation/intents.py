"""What somebody will do: whose doing it is to be, and whether it is more than a forecast.

A promise has a maker who can keep it. "The ministry will publish the report" is one; "rain will
return", "others will need money" and "she would often pay" are none.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from consilience.reconciliation.deeds import DEEDS
from consilience.reconciliation.tellings import Telling
from consilience.text.folding import stem

Who = Literal["self", "body", "thing", "nobody"]

_SIGN = re.compile(
    r"\b(?:will|would|shall|ll|(?:is|are|was|were) (?:to|going to|due to|set to|tasked to|"
    r"scheduled to|ready to|prepared to)|plans? to|planned to|intends? to|aims? to|"
    r"preparing (?:for|to)|prepares (?:for|to)|expects? to|expects? (?:[a-z]+ ){1,4}to(?= be )|"
    r"(?:should|able to)(?= (?:be|have) ))\b"
)
_SELF = frozenset("i we our my".split())
_POINTS = frozenset("he she it they both".split())
_NOBODY = frozenset(
    """you everyone everybody anyone anybody someone somebody others one there that which this
    these those what who whoever people voters users readers viewers fans passengers
    visitors analysts experts investors borrowers customers motorists aim goal task purpose point
    idea mandate way hope dream thing
    things plan law bill proposal measure amendment rain snow storm
    winds temperatures prices shares stocks rates""".split()
)
"""Subjects that nobody can hold to a word: anybody, a relative clause, the weather, an aim."""
_BODIES = frozenset(
    """government ministry minister ministers army military navy police gendarmerie force forces
    troops company firm corporation group maker operator utility bank airline railway
    insurer union league party parties side sides council board court parliament senate
    congress assembly commission committee agency department office authority authorities
    municipality administration state city town country countries nation nations president
    premier chancellor governor mayor king queen spokesman spokeswoman spokesperson official
    officials leader leaders rebels rebel militia guerrillas gunmen kidnappers hijackers
    militants insurgents fighters pirates captors delegation delegations negotiators
    mediators mediator envoy team crew crews engineers workers teachers doctors nurses
    drivers pilots miners volunteers owners management director chairman organisation
    organization charity foundation church university school hospital club federation
    association embassy regime coalition opposition alliance club prosecutors prosecutor
    judge ship ships vessel vessels convoy frigate frigates planes aircraft soldiers
    monitors observers inspectors inquiry district""".split()
)
_AT_NO_COST = (["free", "to"], ["free", "for"], ["free", "of"])
"""What will be free to users frees nobody."""
_STATES = frozenset(
    """be have need want like know see hear seem remain include cost mean become depend face affect
    benefit suffer lead amount continue try require help feel think believe hope expect love
    hate blame fall rise happen occur take last get come go""".split()
)
"""Verbs that tell no deed somebody could be held to."""
_LIGHT = frozenset("make hold take give get receive put be keep have".split())
_BEGIN = frozenset("begin start resume".split())
_ANEW = frozenset({"again", "anew", "up"})
_ARTICLES = frozenset("a an the another new".split())
_BETWEEN = frozenset("also now soon then only first again both not jointly".split())
_OFTEN = re.compile(
    r"\b(?:often|usually|sometimes|occasionally|always|never|generally|regularly)\b"
)
_HANGING = re.compile(r"\b(?:why|how|what|as|because|so that|than)$")
_REACH = 3


@dataclass(frozen=True, slots=True)
class Intent:
    """What a claim tells that somebody will do.

    Attributes:
        after: Code point in the claim's folded words behind the sign of the future.
        who: Whose doing it is to be.
        deed: Whether its verb, or the noun behind a light verb, tells a deed of the lists.
        passive: Whether it is told in the passive.
        given: Whether its subject is to receive a stated number of something.
    """

    after: int
    who: Who
    deed: bool
    passive: bool
    given: bool = False


def intent_of(telling: Telling) -> Intent | None:
    """What a claim tells that somebody will do; null where it tells nothing of the kind."""
    words = " ".join(telling.words)
    before = (
        telling.report.text[telling.sentence.start : telling.claim.clause.start].lower().split()
    )
    if _OFTEN.search(words) or _AS_HE_PREPARES.match(words) or _hangs(before):
        return None
    for match in _SIGN.finditer(words):
        subject = words[: match.start()].split()
        if subject[:1] == ["that"]:
            subject = subject[1:] or subject  # "that they would", and not "computers that will"
        verb = _verb(words[match.end() :].split())
        if verb is None:
            continue
        name, passive, deed = verb
        if not deed and (name in _STATES or not name):
            continue
        who = who_does(telling, subject)
        if name == "vote" and set(subject[-1:]) & (_SELF | _POINTS):
            continue
        reported = bool(telling.speaker) or "said" in subject
        if who != "nobody" and _told(telling, match[0], who, reported=reported):
            behind = words[match.end() :].split()[1:]
            given = name in _RECEIVES and deed and _tells_how_much(telling, behind)
            deed = deed and (given or name not in _RECEIVES)
            return Intent(match.end(), who, deed, passive, given)
    return None


_RECEIVES = frozenset({"get", "receive"})


_AS_HE_PREPARES = re.compile(r"as .{0,80}\bprepar")


def _hangs(before: Sequence[str]) -> bool:
    return bool(_HANGING.search(" ".join(before[-2:])))


def _tells_how_much(telling: Telling, behind: list[str]) -> bool:
    """Whether a claim tells a number of something, and not only how long it takes.

    Votes and seats are got from nobody who could have promised them: where no voice tells it, and
    no noun tells what is done ("a refund"), it must be measured.
    """
    how_much = [q for q in telling.claim.quantities if q.unit not in _HOW_LONG]
    told = bool(telling.speaker) or _names_deed(behind)
    return bool(how_much) and (told or any(quantity.unit for quantity in how_much))


_HOW_LONG = frozenset("second minute hour day night week month year".split())


def _told(telling: Telling, sign: str, who: Who, *, reported: bool) -> bool:
    """Whether a sign tells a will: "would" needs somebody who said so, "was to" an actor."""
    if sign == "would":
        return reported or telling.claim.event_type == "promise"
    if sign.startswith(("was prepar", "were prepar", "preparing", "prepared")):
        return reported
    return who != "thing" or not sign.endswith(" to") or "going" in sign or "due" in sign


def _verb(words: list[str]) -> tuple[str, bool, bool] | None:
    """The verb behind a sign of the future, whether it is passive, and whether it tells a deed."""
    words = words[2:] if words[:2] == ["of", "course"] else words
    rest = [word for word in words if word not in _BETWEEN and not word.endswith("ly")]
    if not rest:
        return None
    if rest[:3] == ["go", "on", "strike"] or rest[:2] in (["walk", "out"], ["stop", "work"]):
        rest[:1] = ["strike"]
    verb, behind = rest[0], rest[1:]
    if verb in _BEGIN and behind and (behind[0] == "to" or behind[0].endswith("ing")):
        return _verb(behind[1:] if behind[0] == "to" else behind)
    if verb == "be" and behind[:1] == ["able"]:
        return _verb(behind[2:])
    if verb == "have" and behind[1:2] and behind[1].endswith("ed"):
        return behind[1], True, stem(behind[1]) in DEEDS
    if behind and (verb == "be" or (verb == "get" and _is_participle(behind[0]))):
        deed = stem(behind[0]) in DEEDS and behind[:2] not in _AT_NO_COST
        deed = deed or (behind[0] in _BROUGHT_OUT and behind[1:2] not in _ENDS)
        told = deed or _is_participle(behind[0]) or behind[0].endswith("ing")
        return (behind[0] if told else verb), _is_participle(behind[0]), deed
    anew = verb in _BEGIN and bool(_ANEW & set(words[1:3]))
    deed = (
        stem(verb) in DEEDS
        or verb in _UNDERTAKES
        or (verb == "take" and bool(_STEPS & set(behind[:_STEPS_WITHIN])))
        or verb == "strike"
        or (verb == "stand" and bool(_STANDS_BY & set(behind[:1])))
        or (verb in _LIGHT | _ARTICLES and _names_deed(behind))
    )
    return verb, False, deed or anew


_UNDERTAKES = frozenset("ensure devote dedicate guarantee defend uphold cooperate comply".split())
"""Verbs by which somebody binds himself."""
_STANDS_BY = frozenset({"by", "alongside", "with", "behind"})
"""Behind "stand": somebody is promised help."""
_STEPS = frozenset({"action", "measures", "steps"})
_STEPS_WITHIN = 4
_OWN_DEEDS = DEEDS | {"strik"}
"""To go on strike is a deed; to strike a town is told by the packs."""
_ENDS = (["until"], ["till"], ["through"])
"""Behind "available": it is so already, and ends."""
_BROUGHT_OUT = frozenset({"out", "online", "available"})
"""Behind "will be": somebody is to bring it out."""


def _is_participle(word: str) -> bool:
    return word.endswith(("ed", "en")) or word in _PARTICIPLES


def _names_deed(behind: list[str]) -> bool:
    """Whether a noun tells the deed, as in "hold talks" and "preparing for a new release"."""
    return any(stem(word) in DEEDS for word in behind[:_REACH])


_PARTICIPLES = frozenset("paid sent held brought built rebuilt met cut shut put made given".split())


def who_does(telling: Telling, subject: list[str]) -> Who:
    """Whose doing it is to be.

    Args:
        telling: The claim.
        subject: Its folded words before the sign of the future.
    """
    near = [word for word in subject if word not in _HELPS][-_NEAR:]
    last = near[-1] if near else "we"
    if _binds_nobody(telling, subject, near, last):
        return "nobody"
    if last == "it" and telling.speaker and _is_quoted_person(telling):
        return "thing"
    if last in _SELF | _POINTS:
        if telling.speaker and (last in _SELF or _can_be_meant(telling, last)):
            return "self"
        return "nobody" if last in _SELF and near else "body"
    named = {stem(word) for word in near} & telling.named
    return "body" if named or any(word in _BODIES for word in near) else "thing"


def _binds_nobody(telling: Telling, subject: list[str], near: list[str], last: str) -> bool:
    """Whether a subject is anybody, a clause of time, or an act that has its effect by itself."""
    if set(near[-2:]) & _NOBODY or "if" in near[:1] or "when" in near[:1]:
        return True
    if set(subject) & _BY_ITSELF and last not in _SELF | _POINTS:
        return True  # "the mayor's announcement will allow"
    # "reversing the rule will restore": an act, and nobody who could keep it
    return bool(subject) and subject[0].endswith("ing") and stem(subject[0]) not in telling.named


def _is_quoted_person(telling: Telling) -> bool:
    """Whether a person speaks in his own words, who would not call himself "it"."""
    voice = telling.claim.attribution[-1]
    return voice.kind == "person" and voice.quoted


_BY_ITSELF = frozenset(
    """announcement decision ruling move verdict return arrival departure victory win defeat loss
    absence presence success failure""".split()
)


def _can_be_meant(telling: Telling, pronoun: str) -> bool:
    """Whether a pronoun can mean the voice: "she" means no newspaper."""
    return pronoun not in {"he", "she"} or telling.claim.attribution[-1].kind not in _NO_PERSONS


_NO_PERSONS = frozenset({"organisation", "outlet", "document", "group"})
_HELPS = frozenset("is are am was were be been re now also still already".split())
_NEAR = 8
"""Words before a sign of the future among which its subject stands."""
