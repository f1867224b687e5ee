"""A promise as one claim tells it."""

from dataclasses import dataclass

from consilience.reconciliation.days_told import DayTold
from consilience.reconciliation.deeds import own_family
from consilience.reconciliation.tellings import Telling
from consilience.text.folding import stem

SAYS_PROMISE = frozenset(
    stem(word)
    for word in """promise promised pledge pledged undertake undertook undertaking agree agreed vow
    commitment commit expect expected ready plan planned prepare preparing intend going able offer
    offered believed reportedly could until least side sides party parties call called hint hinted
    additionally eventually likely immediately later each both around almost nearly him them our
    remind reminds case back place governor mayor minister president premier chancellor
    secretary help helps defence defense foreign interior prime""".split()
)
"""Words that tell of the promise, and not of what is promised."""


AGREED_TO = frozenset(
    """abstain accept act adopt appoint attend avoid ban bar begin block boycott break bring buy
    call carry change close compensate conduct consult contribute cooperate create deal delay deploy
    discuss disband ease enter exclude expand forgive forgo freeze go grant guard halt help hold
    host impose improve increase inspect intervene invest join keep launch lead leave lend limit
    lower maintain make manage merge monitor move negotiate observe open order permit plead postpone
    produce provide pull purchase put recognise recognize reduce refrain relax remain remove renew
    reschedule restart restrict resume reveal review run scrap seek serve set settle share shelve
    shift slash speak stay step strengthen submit support surrender suspend take transfer unify
    vacate wait waive work""".split()
)
"""Verbs that one agrees to do, besides the deeds of the lists."""
COUNTED_TOO = frozenset(stem(word) for word in ("report", "statement", "government"))
"""Words that tie no two accounts together, and yet are what somebody promises."""


AT_WORK = frozenset({own_family("work")})
STAYS = frozenset({own_family("stay")})
AVAILABLE = frozenset({own_family("available")})
UNSEEN = AT_WORK | STAYS | AVAILABLE
"""What comes of these is told in too many ways to be known again."""


@dataclass(frozen=True, slots=True)
class Promise:
    """A claim that tells a promise.

    Attributes:
        telling: The claim.
        what: The words of the promise.
        families: Families of the deed; empty where the deed stands in none.
        about: Stems of what the deed is done to, names left out.
        further: Whether it is one more of its kind ("a new exchange").
        formal: Whether it is called a promise or agreed, not only announced.
        broken_by: Stems of the verbs that tell it broken, where it is to leave things as they are:
            not to do something, or to keep it so.
        unsigned: Whether whoever is bound is not whom the claim names: "is to be arraigned".
        signers: Folded words that tell whom an agreement binds; null where nobody signed one.
    """

    telling: Telling
    what: str
    families: frozenset[str]
    about: frozenset[str]
    further: bool
    formal: bool
    broken_by: frozenset[str] = frozenset()
    unsigned: bool = False
    signers: str | None = None


def not_past(day: DayTold, published: str | None) -> bool:
    """Whether a day does not lie before the account that tells it."""
    return day.first is None or published is None or day.first.isoformat() >= published


def due_on_a_day(telling: Telling) -> bool:
    """Whether a claim tells a deadline, or a day that is to come."""
    deadline = any(when.role == "deadline" for when in telling.claim.times)
    return deadline or any(not_past(day, telling.published) for day in telling.days)
