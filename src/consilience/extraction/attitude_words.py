"""Verbs and nouns of saying, judging and wanting, wider than those that make claims a voice's own.

The forms are those that annotators of political news took for cues in at least a third of the
places where they stand (PolNeAR, training part), and their regular sisters.
"""

from collections.abc import Iterator, Mapping

from consilience.extraction.cues import STANCES
from consilience.model.claim import Stance

_REGULAR = """acknowledge accuse admit advocate allege announce applaud argue assail assert assume
    assure
    attack attribute back bash bemoan blame blast boast brag caution celebrate challenge champion
    chant charge chide cite claim clarify comment compare complain concede conclude condemn
    confess confirm conflate consider contend counter convince criticize criticise cheer decide
    declare decline decry deem defend demand denounce deny depict deride describe detail disclose
    discuss dismiss dispute distance doubt echo embrace emphasize emphasise encourage endorse
    envision estimate evoke exclaim expect explain express expose fault favor fear fret fume guess
    hail highlight hint hope identify implore imply indicate inform insist insinuate interject
    invoke joke label lambaste lament lash liken list maintain mention mock muse mention mull name
    nominate note notice object observe offer oppose opine order plead pledge point portray post
    posit praise predict prefer proclaim project promise promote prompt propose question quip rail
    rebuke recall recognize recommend recount refer reference refuse regard reiterate reject
    remark remember remind repeat reply report request respond retort retweet reveal rip scold
    shout signal slam speculate state stress suggest support surmise suspect taunt tease testify
    thank threaten tout trumpet tweet unveil urge value view voice vow warn welcome whine wonder
    worry yell skewer realize lobby ridicule sympathize vouch clamor continue talk agree appear
    seem want like support learn request add call ask announce answer concur marvel profess recite
    refute renounce scoff second-guess slap stipulate theorize underscore vilify vent dub
    excoriate castigate admonish appeal petition accept approve attest bristle bill commend
    conjecture declaim deplore disavow disparage disagree extol implicate lecture pan repudiate
    reprimand salute savage sneer trash vilify"""
_IRREGULAR = """say says said saying
tell tells told telling
think thinks thought thinking
write writes wrote writing
find finds found finding
show shows showed showing
see sees saw seeing
seek seeks sought seeking
speak speaks spoke speaking
know knows knew knowing
feel feels felt feeling
foresee foresees foresaw foreseeing
believe believes believed believing
mean means meant meaning
swear swears swore swearing
forecast forecasts forecast forecasting
understand understands understood understanding
hear hears heard hearing
read reads read reading
forget forgets forgot forgetting
hold holds held holding
reckon reckons reckoned reckoning
plan plans planned planning
hit hits hit hitting
throw throws threw throwing
deny denies denied denying
worry worries worried worrying
decry decries decried decrying
reply replies replied replying
testify testifies testified testifying
clarify clarifies clarified clarifying
imply implies implied implying
identify identifies identified identifying
vilify vilifies vilified vilifying
admit admits admitted admitting
prefer prefers preferred preferring
refer refers referred referring
bar bars barred barring
slam slams slammed slamming
rip rips ripped ripping
quip quips quipped quipping
slap slaps slapped slapping
brag brags bragged bragging
concur concurs concurred concurring
pan pans panned panning
extol extols extolled extolling
label labels labeled labeling
signal signals signaled signaling"""
# Forms that are something else more often than not.
_LEFT_OUT = frozenset(
    """like liked likes liking see saw sees seeing know knows knew knowing hold holds held holding
    back list lists listed lists value values post posts posted project projects name names voice
    support report reports claim claims attack attacks view views order orders charge charges
    question questions request requests demand demands hope fear fears doubt doubts hit hits
    hitting continue continued continues continuing report bill bills second read reads reading
    mean means meant meaning concern concerns appeal appeals petition object objects promise
    estimate estimates estimated projected learned accept accepts accepted accepting approve
    approved approves approving throw throws threw throwing plan plans planning found finding
    challenge challenges worry feel comment comments cheer signal state states stating
    stated-owned detail details forecast pan salute lecture value savage trash label mention
    celebrate celebrated embrace back place hail record identified identify identifies identifying
    recognized posted posting lobby expect call offer find point points finds hear hears heard
    hearing up prompt prompted prompts prompting note notes states respond""".split()
)
PARTICLES = frozenset("out to on about for of against over with at off as that up".split())
NOUNS = frozenset(
    """claim claims assertion assertions allegation allegations accusation accusations belief view
    views statement statements criticism calls proposal proposals promise promises pledge pledges
    suggestion suggestions argument arguments contention warning warnings prediction predictions
    demand demands plan plans endorsement denial insistence vow threat threats request opinion
    hope hopes fear fears concern concerns complaint complaints opposition refusal declaration
    acknowledgment conclusion attack attacks defense rejection praise description desire
    assessment""".split()
)


_BY_STANCE: Mapping[Stance, str] = {
    "says": """talk speak mention discuss explain describe detail refer reiterate repeat respond
    comment clarify proclaim profess quip joke brag boast point interject recount express ask
    disclose reveal chant liken remark declare
    contend counter assert exclaim remind thank testify reference invoke voice tout cite""",
    "confirms": "confess attest",
    "denies": "reject dismiss rebut refute disavow repudiate",
    "refuses": "refuse decline renounce",
    "accuses": """criticize criticise condemn denounce blast slam lambaste attack assail bash decry
    rip fault chide rebuke scold excoriate castigate admonish deride deplore skewer mock taunt
    ridicule vilify attribute disparage chastise""",
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


def _forms() -> Iterator[str]:
    for base in _REGULAR.split():
        yield from _inflected(base)


VERBS = (frozenset(_forms()) | frozenset(_IRREGULAR.split())) - _LEFT_OUT
"""Forms of verbs that can be cues."""

BASES = (
    frozenset(_REGULAR.split()) | frozenset(row.split()[0] for row in _IRREGULAR.splitlines())
) - {"forecast"}
"""Those of them that are verbs only after a plural, an auxiliary or "to"."""

_IRREGULAR_OF = {row.split()[0]: row.split() for row in _IRREGULAR.splitlines()}


def _stances() -> Iterator[tuple[str, Stance]]:
    for stance, words in _BY_STANCE.items():
        for base in words.split():
            for form in _IRREGULAR_OF.get(base) or _inflected(base):
                yield form, stance


_OF_FORM: Mapping[str, Stance] = {**dict(_stances()), **STANCES}
_CALLING = frozenset("call calls called calling".split())
_ORDERING = frozenset("ask asks asked asking tell tells told telling".split())
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


def stance_of(cue: str, after: str) -> Stance | None:
    """How a cue says what it says.

    Args:
        cue: The words of the cue.
        after: What follows it.

    Returns:
        Null where somebody judges, wants or shows and none of the stances fits.
    """
    words = cue.lower().split()
    if {"not", "never"} & {*words} and "comment" in words:
        return "refuses"
    for number, word in enumerate(words):
        if word in _CALLING:
            return "demands" if {"for", "on", "upon"} & {*words[number + 1 :]} else "says"
        if word in _ORDERING and " to " in f" {after[:40]}":
            return "demands"
        singular = word[:-1] if word.endswith("s") else word
        found = _OF_FORM.get(word) or _NAMES.get(singular)
        if found:
            return found
    return None
