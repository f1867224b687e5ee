"""What one party asks for, and what the other offers: 9 percent wanted, 4 offered."""

import re
from collections.abc import Iterator, Mapping, Sequence

from consilience.model.finding import Finding
from consilience.model.quantity import Quantity
from consilience.reconciliation.making import Rule, Told, make
from consilience.reconciliation.subjects import hangs
from consilience.reconciliation.tellings import Telling, informative

_WANTS = re.compile(
    r"\b(?:wants?|wanted|demand(?:s|ed|ing)?|ask(?:s|ed|ing)? for|seek(?:s|ing)?|sought|"
    r"call(?:s|ed|ing) for|insist(?:s|ed) on|hold(?:s|ing)? out for)\b"
)
_OFFERS = re.compile(r"\b(?:offer(?:s|ed|ing)?|propos(?:es|ed|ing)|would pay|ready to pay)\b")
_NEXT = 4
"""Claims of one account between what is asked and what is offered."""


def find_bids(tellings: Sequence[Telling], events: Mapping[str, str]) -> Iterator[Finding]:
    """Find amounts that one party asks for and another offers less or more of.

    Args:
        tellings: All claims, sorted by account and place.
        events: Event id by claim id.
    """
    words = {telling.id: " ".join(telling.words) for telling in tellings}
    for at, wish in enumerate(tellings):
        if not _WANTS.search(words[wish.id]) or hangs(wish):
            continue
        near = (*tellings[max(0, at - _NEXT) : at], *tellings[at + 1 : at + 1 + _NEXT])
        offers = [o for o in near if _OFFERS.search(words[o.id]) and not _WANTS.search(words[o.id])]
        for offer in offers:
            pair = _amounts_apart(wish, offer)
            if pair is None or offer.claim.report != wish.claim.report or not _two(wish, offer):
                continue
            yield make(
                Rule(
                    "opposition",
                    "position",
                    "asked-and-offered",
                    "One party asks for one amount and another offers another",
                    why_not_milder="each wants something else, and neither tells a fact",
                ),
                [Told(wish, f"asks {pair[0].text}"), Told(offer, f"offers {pair[1].text}")],
                events,
            )


def _amounts_apart(wish: Telling, offer: Telling) -> tuple[Quantity, Quantity] | None:
    return next(
        (
            (one, other)
            for one in wish.claim.quantities
            for other in offer.claim.quantities
            if one.unit == other.unit
            and one.unit not in _TIMES
            and (one.unit or _noun(one) == _noun(other) != "")
            and None not in {one.best, other.best}
            and one.best != other.best
        ),
        None,
    )


_TIMES = frozenset("second minute hour day week month year".split())


def _noun(quantity: Quantity) -> str:
    return (quantity.counted.kind or quantity.counted.text) if quantity.counted else ""


def _two(wish: Telling, offer: Telling) -> bool:
    """Whether two parties act: by the entities and words of who asks and who offers."""
    one, other = _party(wish), _party(offer)
    return bool(one) and bool(other) and not one & other


def _party(telling: Telling) -> frozenset[str]:
    does = [role for role in telling.claim.roles if role.role in _DOES]
    return frozenset(r.entity for r in does if r.entity).union(*(informative(r.text) for r in does))


_DOES = frozenset({"agent", "actor", "giver", "party"})
