"""How a cue says what it says: verbs and nouns of saying, judging and wanting, by stance."""

import re
from collections.abc import Iterator, Mapping

from consilience.extraction.cues import STANCES
from consilience.model.claim import Stance

_IRREGULAR = """think thinks thought thinking
speak speaks spoke speaking
show shows showed showing
foresee foresees foresaw foreseeing
believe believes believed believing
swear swears swore swearing
forecast forecasts forecast forecasting
decry decries decried decrying
testify testifies testified testifying
clarify clarifies clarified clarifying
vilify vilifies vilified vilifying
refer refers referred referring
slam slams slammed slamming
rip rips ripped ripping
quip quips quipped quipping
brag brags bragged bragging"""
_BY_STANCE: Mapping[Stance, str] = {
    "says": """talk speak mention discuss explain describe detail refer reiterate repeat respond
    comment clarify proclaim profess quip joke brag boast point interject recount express ask
    disclose reveal chant liken remark declare
    contend counter assert exclaim remind thank testify reference invoke voice tout cite show
    yell according reportedly opine determine report""",
    "confirms": "confess attest",
    "denies": "reject dismiss rebut refute disavow repudiate",
    "refuses": "refuse decline renounce",
    "accuses": """criticize criticise condemn denounce blast slam lambaste attack assail bash decry
    rip fault chide rebuke scold excoriate castigate admonish deride deplore skewer mock taunt
    ridicule vilify attribute disparage chastise charge""",
    "promises": "swear",
    "offers": "offer",
    "demands": "implore plead petition request appeal beg press order recommend advocate",
    "warns": "caution",
    "estimates": """assume expect project suspect forecast guess surmise believe think predict
    foresee envision fear doubt""",
}


def _inflected(base: str) -> Iterator[str]:
    stem = base[:-1] if base.endswith("e") else base
    yield base
    yield base + ("es" if base.endswith(("s", "sh", "ch", "x")) else "s")
    yield stem + "ed"
    yield stem + "ing"


_IRREGULAR_OF = {row.split()[0]: row.split() for row in _IRREGULAR.splitlines()}


def _stances() -> Iterator[tuple[str, Stance]]:
    for stance, words in _BY_STANCE.items():
        for base in words.split():
            for form in _IRREGULAR_OF.get(base) or _inflected(base):
                yield form, stance


_OF_FORM: Mapping[str, Stance] = {**dict(_stances()), **STANCES}
_CALLING = frozenset("call calls called calling".split())
_ORDERING = frozenset("ask asks asked asking tell tells told telling".split())
_AGREEING = frozenset("agree agrees agreed agreeing".split())
_PUTTING = frozenset("put puts putting".split())
_AT = re.compile(r"^[^,;]{2,60}\sat\s[^,;]{0,12}\d")
_END = re.compile(r"[.!?](?=\s)|[\n“\"]")
_ORDER = 80
"""Code points behind a cue in which "to" makes an order of what was asked or told."""
_GOING_ON = frozenset("continue continues continued continuing".split())
_POINTING = frozenset({"point out", "points out", "pointed out", "pointing out"})
_OPENING = ("“", '"', "''", "``")
_NAMES: Mapping[str, Stance] = {
    "claim": "says",
    "assertion": "says",
    "statement": "says",
    "argument": "says",
    "contention": "says",
    "remark": "says",
    "allegation": "accuses",
    "accusation": "accuses",
    "criticism": "accuses",
    "complaint": "accuses",
    "attack": "accuses",
    "belief": "estimates",
    "prediction": "estimates",
    "fear": "estimates",
    "proposal": "offers",
    "promise": "promises",
    "pledge": "promises",
    "vow": "promises",
    "warning": "warns",
    "call": "demands",
    "demand": "demands",
    "request": "demands",
    "denial": "denies",
    "rejection": "denies",
    "refusal": "refuses",
    "threat": "threatens",
}


def _by_what_follows(word: str, after: str) -> Stance | None:
    """What "agreed to", "put it at nine" and "asked the mayor to" say; null for other words."""
    if word in _AGREEING and after.startswith(" to "):
        return "promises"
    if word in _PUTTING and _AT.search(after):
        return "estimates"
    before, to, _ = f" {after[:_ORDER]}".partition(" to ")
    told = {"that", "whether", "if"} & {*before.split()}
    return "demands" if word in _ORDERING and to and not told else None


def stance_of(cue: str, after: str) -> Stance | None:
    """How a cue says what it says.

    Args:
        cue: The words of the cue.
        after: What follows it.

    Returns:
        Null where somebody judges, wants or shows and none of the stances fits.
    """
    words = [word.strip(".,:;") for word in cue.lower().split()]
    if {"not", "never"} & {*words} and "comment" in words:
        return "refuses"
    goes_on = bool(words) and words[-1] in _GOING_ON
    says = goes_on and after.lstrip(" ,:").startswith(("that", *_OPENING))
    if says or " ".join(words[-2:]) in _POINTING:
        return "says"
    for number, word in enumerate(words):
        if word in _CALLING:
            following = {*words[number + 1 :], *after.split()[:1]}
            return "demands" if {"for", "on", "upon"} & following else "says"
        told = _by_what_follows(word, _END.split(after, maxsplit=1)[0])
        if told:
            return told
        singular = word[:-1] if word.endswith("s") else word
        found = _OF_FORM.get(word) or _NAMES.get(singular)
        if found:
            return found
    return None
