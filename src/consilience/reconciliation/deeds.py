"""What one can promise to do, and the words that later tell it done or not done.

The lists are open: they hold common verbs of doing something for somebody, so that a forecast
("prices will rise") is no promise. Verbs of one family tell the same deed in other words.
"""

from collections.abc import Mapping, Sequence

from consilience.text.folding import stem

_FAMILIES: Mapping[str, str] = {
    "hand over": """hand handed transfer transferred return release exchange swap swapped trade
        free deliver give gave given provide convey present submit submitted receive home homes
        handover delivery provision propose""",
    "restore": """restore repair fix reopen open reopened operate recover refill fill rebuild
        rebuilt reconnect resume resumption reopening opening restoration back run running operating
        normal""",
    "pay": """pay paid compensate compensation refund get money payment payout reimburse grant
        receive""",
    "send": """send sent sending dispatch sail leave left arrive arrived route shipment
        ship en deploy deployed""",
    "meet": "meet met hold held host talk talks negotiation meeting round summit resume",
    "publish": "publish published issue issued post posted announce update statement",
    "supply": """supply supplied distribute distributed provide provided bring brought give gave
        get aid receive""",
    "withdraw": "withdraw withdrew withdrawn withdrawal pull pullback leave left retreat vacate",
    "stop": "stop stopped end ended halt halted lift lifted cease ceased pause suspend",
    "replace": "replace replaced relieve relieved succeed",
    "patrol": "patrol patrols patrolling resume return",
    "build": "build built construct erect base based install set establish create form",
    "finish": "finish finished complete completed finalise finalize conclude",
    "free": "free freed release released liberate",
    "offer": "offer offered bid proposal",
    "decide": "decide decided decision verdict",
    "reinstate": "reinstate reinstated rehire rehired restore return returned back",
}
_ALSO = """vote visit appoint introduce cut reduce raise extradite investigate cooperate
        evacuate clear search protect fund finance train share join sign ratify respect honour
        double add prepare engage draft formulate transport escort treat test apologise resign
        extend house rehouse plant destroy dismantle disarm allow let import export buy sell drop
        dropped accept admit lay clean widen demolish remove evict vaccinate inspect hire
        resettle surrender expel deport abstain"""

FAMILY_OF: Mapping[str, frozenset[str]] = {
    word: frozenset(
        family for family, words in _FAMILIES.items() if word in {stem(w) for w in words.split()}
    )
    for word in {stem(w) for words in _FAMILIES.values() for w in words.split()}
}
"""Families of each stem that tells a deed."""
DEEDS = frozenset(FAMILY_OF) | {stem(word) for word in _ALSO.split()}

TOLD_DONE = frozenset(
    """handed transferred returned released exchanged swapped traded freed delivered gave given
        provided conveyed presented submitted restored repaired fixed reopened opened resumed
        recovered refilled filled rebuilt reconnected paid compensated refunded sent dispatched
        sailed left arrived met held hosted published issued posted supplied distributed brought
        withdrew withdrawn pulled retreated stopped ended halted lifted ceased replaced relieved
        built constructed based installed finished completed finalised finalized concluded
        offered back reinstated rehired began begun restarted""".split()
)
"""Forms in which a verb tells its deed as done."""
BROUGHT_ABOUT = frozenset(
    """completed complete finished concluded conclude successful successfully fulfilled
        implemented place scheduled accomplished made""".split()
)
"""Words that tell done what a noun names ("the exchange took place")."""
NOT_DONE = frozenset(
    """shut closed waiting awaiting await refusal refuse refused refuses delay
        delayed delays stalled overdue missing unpaid undelivered""".split()
)
"""Words that tell a deed not done yet."""


OWN = "="
"""Begins the name of a family that is one verb alone, which no list holds."""


def own_family(word: str) -> str:
    """The family of a verb that stands in no list: the verb itself.

    Args:
        word: A folded word.
    """
    return OWN + stem(word)


def of_kinds(stems: Sequence[str] | frozenset[str], kinds: frozenset[str]) -> frozenset[str]:
    """Those of some families that stems tell, verbs of their own included.

    Args:
        stems: Stems of words.
        kinds: Families of deeds.
    """
    return (families(stems) | {OWN + word for word in stems}) & kinds


def families(stems: Sequence[str] | frozenset[str]) -> frozenset[str]:
    """Families of all the deeds that stems tell."""
    return frozenset().union(*(FAMILY_OF.get(word, frozenset()) for word in stems))
