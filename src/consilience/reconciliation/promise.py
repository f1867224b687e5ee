"""A promise as one claim tells it."""

from dataclasses import dataclass

from consilience.reconciliation.days_told import DayTold
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


COUNTED_TOO = frozenset(stem(word) for word in ("report", "statement", "government"))
"""Words that tie no two accounts together, and yet are what somebody promises."""


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
    """

    telling: Telling
    what: str
    families: frozenset[str]
    about: frozenset[str]
    further: bool
    formal: bool
    broken_by: frozenset[str] = frozenset()


def not_past(day: DayTold, published: str | None) -> bool:
    """Whether a day does not lie before the account that tells it."""
    return day.first is None or published is None or day.first.isoformat() >= published


def due_on_a_day(telling: Telling) -> bool:
    """Whether a claim tells a deadline, or a day that is to come."""
    deadline = any(when.role == "deadline" for when in telling.claim.times)
    return deadline or any(not_past(day, telling.published) for day in telling.days)
