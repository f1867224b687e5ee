"""Whether a clause tells of a trigger's event, by where the trigger hangs in its tree.

"The army attacked", "carried out an attack" and "the attack lasted an hour" tell of the attack.
"He answered questions about the attack", "injured in an attack", "the attacked town voted" tell of
something else, and no type is better than a wrong one.
"""

from collections.abc import Mapping

from consilience.extraction.things import is_done_with, tells_deed
from consilience.extraction.trees import NOMINAL, Trees, base, has
from consilience.packs.lemmas import lemmas
from consilience.packs.pack import Thing

_HANDING = frozenset({"conj", "xcomp", "ccomp", "parataxis", "csubj", "root"})
"""Relations by which a verb is told of together with the verb above it."""
_ENDS = frozenset({"conj", "root", "appos", "flat", "fixed", "parataxis"})
_WHOLES = frozenset(
    """round series wave string spate number act day week night month hour start end beginning
    outbreak resumption kind type sort form pair dozen hundred lot campaign bout barrage threat risk
    possibility majority deployment batch group""".split()
)
"""What "of" joins to an event that is then told of: "a round of talks"."""
LIGHT = frozenset(
    """accept achieve adopt announce approve arrange arrive attend avert avoid back battle be
    become begin boycott break bring broker build call cancel carry cast cause claim close
    come commit complete conclude conduct contain continue coordinate cut declare defy delay
    deliver demand direct do draw drop end endorse enforce engage enter erupt escape
    exchange expand express extend face fight file finalise finalize finish foil follow fund
    forge form get give go halt hasten have hold host impose increase initiate introduce issue join
    keep launch lead lift lodge lose make mediate meet monitor mount near need negotiate
    observe offer open oppose order organise organize participate pass pay perform plan play
    postpone prepare press prevent propose provide push put ratify reach receive reduce
    reimpose reiterate reject remain renew repeat report resort restart result resume return
    rig run schedule score see seek send serve set sign spark speed spread spur stage start
    step stop strike submit suffer support survive suspend sustain take thwart tighten trade
    trigger undertake use violate voice wage welcome win witness""".split()
)
_MOVING = frozenset(
    """go come travel fly leave return arrive head gather meet converge assemble march send deploy
    dispatch visit join stage hold resort meet use call invite turn rush move march stay""".split()
)
"""Verbs that tell of what they are done for: "flew to Ostra for talks", "gathered to protest"."""
_AIMS = frozenset(
    """attempt effort plan bid decision agreement order threat demand move proposal offer refusal
    promise pledge vow call plot request deal readiness willingness failure urgency need""".split()
)
"""Nouns that tell of the deed in their infinitive: "an attempt to kill Dask was foiled"."""
_SAYING = frozenset(
    """statement letter resolution rally parade march protest demonstration message declaration
    petition speech bill decree note""".split()
)
"""Nouns that tell of the deed in their participle: "issued a statement condemning the raid"."""
_BESIDE = frozenset(
    "without over amid because due since despite throughout like unlike than".split()
)
"""Prepositions that bring in an event besides: "a senator during the attack"."""
_MEANWHILE = frozenset({"while", "when", "if", "once", "though", "although"})
"""Words that bring in a plight besides."""
_EARLIER = frozenset("after before following until prior".split())
"""Those that bring in what was before or comes behind: "after the sentencing, he called her"."""
_STIRRING = frozenset(
    """place raise fuel push help intensify complicate overshadow dominate show suggest reflect
    remind underscore underline highlight shape reveal demonstrate put inspire galvanize energize
    dampen shift change alter reshape transform affect influence mystify worry trouble shock
    remake""".split()
)
"""Verbs that tell what became of minds by an event, and not of the event."""
_OPINIONS = frozenset("call consider find deem label brand dub term think hold judge".split())
"""Verbs that tell what somebody finds of their object: "called the verdict bittersweet"."""
_MINDING = frozenset("believe think hope fear suspect assume imagine".split())
_FEELINGS = frozenset(
    """happy unhappy glad pleased satisfied dissatisfied delighted thrilled relieved proud sad angry
    furious upset bitter disappointed shocked stunned horrified outraged worried concerned afraid
    nervous aware sure certain familiar frustrated excited grateful thankful""".split()
)
"""What somebody is "with", "at" or "about" an event: "happy with the verdict"."""
_VOICED = frozenset({"express", "voice"})
"""Verbs of which the object is a feeling: "expressed shock at the deaths"."""
_TELEPHONING = frozenset("call phone telephone ring".split())
_PUNISHING = frozenset("serve sentence jail imprison try prosecute execute pardon".split())
"""Verbs of a penalty: what it is for was before."""
_SPANS = frozenset("day week month night hour morning evening".split())
"""Parts of time that tell when, and not what: "on the night of the shooting"."""
_LAPSES = frozenset("minutes hours days weeks months years hour day week month year".split())
_PEOPLE = frozenset("protester protestor demonstrator marcher".split())
_TELLING = frozenset("call say tell name explain describe consider think believe know".split())
_DEEPEST = 12


_NO_THINGS: Mapping[str, Thing] = {}


def is_told(
    trees: Trees, trigger: int, predicate: int, things: Mapping[str, Thing] = _NO_THINGS
) -> bool:
    """Whether a clause tells of the event that a word in it names.

    Args:
        trees: The report's trees.
        trigger: Index of the word.
        predicate: Index of the word that carries the clause.
        things: Nouns that are events only by what is done with them, as the trigger's pack says.
    """
    thing = things.get(trees.tokens[trigger].lemma or "")
    if thing is not None and not tells_deed(trees, trigger, thing):
        return False
    here = trigger
    for _ in range(_DEEPEST):
        if here == predicate:
            return True
        token = trees.tokens[here]
        if token.head is None or token.head < 0:
            return True
        thing = things.get(token.lemma or "")
        done = thing is not None and is_done_with(trees, here, token.head, thing)
        if not _hands_on(trees, here, token.head, done):
            return False
        here = token.head
    return False


def _hands_on(trees: Trees, number: int, head: int, done: bool) -> bool:
    """Whether what a word tells is told where its head is.

    Args:
        trees: The report's trees.
        number: The word.
        head: Its head.
        done: Whether the word is a thing and the head tells what is done with it.
    """
    token = trees.tokens[number]
    relation = base(token)
    if token.upos in NOMINAL and not trees.is_predicate(number):
        return _noun_hands_on(trees, number, head, done)
    if (
        (relation == "ccomp" and _is_held_besides(trees, head))
        or (relation == "csubj" and _is_of_subject(trees, number))
        # "called the guild to report the raid"
        or (token.lemma == "report" and trees.tokens[head].lemma in _TELEPHONING)
    ):
        return False
    if relation == "advcl":
        return goes_with(trees, number) or _is_aim(trees, number, head)
    if relation == "acl" and has(token, "VerbForm=Inf"):
        return _is_one_of(trees, head, _AIMS)
    if relation == "acl" and trees.word(number).endswith("ing"):
        return _is_one_of(trees, head, _SAYING)
    return relation in _HANDING


def _noun_hands_on(trees: Trees, number: int, head: int, done: bool) -> bool:
    relation = base(trees.tokens[number])
    lacking = trees.first_having(number, "case")
    if (
        (lacking is not None and _brings_in(trees, lacking, relation, head))
        or (relation == "obj" and _is_thought_of(trees, head))
        # "she sought help, while under investigation"
        or any(trees.word(one) in _MEANWHILE for one in trees.having(number, "mark"))
        or (relation == "nsubj" and _is_in_general(trees, number, head))
    ):
        return False
    if (trees.tokens[number].lemma or "") in _PEOPLE and not _acts(trees, number, head):
        return False
    if relation in _ENDS or relation in {"compound", "nsubj", "csubj"}:
        return relation != "nsubj" or not _stirs(trees, head)
    if relation == "nmod":
        return _is_one_of(trees, head, _WHOLES | _AIMS) and not _is_when(trees, head)
    lends = trees.tokens[head].upos != "VERB" or _is_one_of(trees, head, LIGHT)
    lends = lends and not _breaks_up(trees, head)
    if lends or done:
        return relation in {"obj", "xcomp", "obl", "ccomp", "dep"}
    case = trees.first_having(number, "case")
    aimed = relation == "obl" and case is not None and trees.word(case) == "for"
    return aimed and _is_one_of(trees, head, _MOVING)


def _is_of_subject(trees: Trees, number: int) -> bool:
    """Whether a participle behind its noun only tells who: "the man accused of theft is ill"."""
    own = trees.first_having(number, "nsubj", "nsubj:pass")
    led = trees.first_having(number, "mark", "aux", "aux:pass", "cop", "obj")
    return own is not None and led is None and trees.word(number).endswith(("ed", "en"))


def _is_held_besides(trees: Trees, verb: int) -> bool:
    """Whether a participle tells what somebody has in mind: "sold it, believing it had burst"."""
    token = trees.tokens[verb]
    minding = token.lemma in _MINDING and trees.word(verb).endswith("ing")
    return minding and base(token) in {"advcl", "acl"}


def _is_in_general(trees: Trees, number: int, head: int) -> bool:
    """Whether only what a deed is in general is told: "murder is murder", "a riot is no game"."""
    if trees.tokens[head].upos not in _NOMINALS or trees.first_having(head, "case") is not None:
        return False
    copula = trees.first_having(head, "cop")
    if copula is None or not has(trees.tokens[copula], "Tense=Pres"):
        return False
    article = trees.first_having(number, "det")
    told = trees.first_having(number, *_NARROWING) is not None
    any_one = article is None or trees.word(article) in {"a", "an"}
    return any_one and not told and has(trees.tokens[number], "Number=Sing")


_NOMINALS = frozenset({"NOUN", "PRON", "DET"})
_NARROWING = ("amod", "nmod", "nmod:poss", "compound", "acl", "acl:relcl", "nummod", "appos")


def _breaks_up(trees: Trees, head: int) -> bool:
    """Whether somebody only ends a deed of others: "tried to break up the attack"."""
    parted = any(trees.word(one) == "up" for one in trees.having(head, "compound:prt"))
    return parted and trees.tokens[head].lemma == "break"


def _is_thought_of(trees: Trees, verb: int) -> bool:
    """Whether a verb tells what somebody finds of its object, and not what befalls it."""
    found = trees.first_having(verb, "xcomp")
    return (
        found is not None
        and trees.tokens[verb].lemma in _OPINIONS
        and trees.tokens[found].upos == "ADJ"
        and trees.tokens[found].lemma not in {"guilty", "innocent"}
    )


def _is_when(trees: Trees, number: int) -> bool:
    """Whether a part of time only dates what the clause tells: "on the night of the shooting"."""
    token = trees.tokens[number]
    led = trees.first_having(number, "case") is not None
    return led and base(token) in {"obl", "nmod"} and token.lemma in _SPANS


def _stirs(trees: Trees, verb: int) -> bool:
    """Whether a verb tells what an event does to minds: "the raid placed fears at its centre"."""
    return trees.tokens[verb].lemma in _STIRRING and trees.first_having(verb, "obj") is not None


def _brings_in(trees: Trees, number: int, relation: str, head: int) -> bool:
    """Whether a preposition brings in an event besides: "without a deal", "took care of a plea"."""
    preposition = trees.word(number)
    if relation == "obl" and trees.tokens[head].upos == "ADJ" and preposition == "by":
        return True  # "shocked by the murders"
    if relation == "obl" and trees.tokens[head].lemma in _FEELINGS | _VOICED:
        return True
    if relation == "obl" and preposition in _EARLIER:
        return trees.tokens[head].lemma != "come"  # "the word comes after a swap of 90 men"
    if preposition in _BESIDE or (relation == "obl" and preposition in {"of", "about"}):
        return True
    if preposition == "for" and _is_one_of(trees, head, _PUNISHING):
        return True  # "is serving life for murder"
    lapse = number > 0 and trees.word(number - 1) in _LAPSES
    counted = lapse and preposition in {"before", "after"}
    return counted and _is_one_of(trees, head, _MOVING)  # "left two days before the crash"


def _acts(trees: Trees, number: int, head: int) -> bool:
    """Whether people who are named by a deed do one: "a protester is no thief" tells none."""
    deed = base(trees.tokens[number]) in {"nsubj", "obj"} and trees.tokens[head].upos == "VERB"
    told = trees.first_having(head, "ccomp") is not None or _is_one_of(trees, head, _TELLING)
    return deed and not told


def _is_one_of(trees: Trees, number: int, wanted: frozenset[str]) -> bool:
    return trees.tokens[number].lemma in wanted or not wanted.isdisjoint(lemmas(trees.word(number)))


def goes_with(trees: Trees, number: int) -> bool:
    """Whether a participle tells what comes of a deed: "shelled the town, killing two".

    Args:
        trees: The report's trees.
        number: Index of the word that carries it.
    """
    token = trees.tokens[number]
    if not has(token, "VerbForm=Ger") and not has(token, "VerbForm=Part"):
        return False
    if any(trees.word(one) == "having" for one in trees.having(number, "aux")):
        return False  # "having lost the vote, they sued": that was before
    return trees.first_having(number, "mark", "case") is None


def _is_aim(trees: Trees, number: int, head: int) -> bool:
    """Whether an infinitive tells what somebody goes somewhere for: "gathered to protest"."""
    own = trees.first_having(number, "nsubj")
    if own is not None or not _is_one_of(trees, head, _MOVING):
        return False  # "left room for a rebellion to grow"
    mark = trees.first_having(number, "mark", "case")
    to = mark is not None and trees.word(mark) == "to"  # "resorted to throwing stones"
    return to or has(trees.tokens[number], "VerbForm=Inf")
