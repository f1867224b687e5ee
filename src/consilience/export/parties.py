"""Who did it and to whom, as the accounts name them."""

from collections.abc import Iterable
from dataclasses import dataclass

from consilience.export.countries import Country, country_named, is_known
from consilience.export.source import Source
from consilience.model.claim import Claim, Role

DOERS = ("attacker", "captor", "actor")
_ACTING = frozenset({*DOERS, "giver", "party", "mediator", "author", "accuser"})
_GOVERNMENTS = frozenset({"country", "metonym"})
_PEOPLES = frozenset({"nationality", "actor", "bloc"})
TARGETS = ("target", "victim", "captured", "loser")


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody who takes part.

    Attributes:
        name: The name: the country's where it is one.
        country: Its country; null where the name tells none.
        is_state: Whether the name is that of a country or its government.
        claims: Ids of the claims that tell it.
    """

    name: str
    country: Country | None
    is_state: bool
    claims: tuple[str, ...]


def parties(claims: Iterable[Claim], roles: Iterable[str], source: Source) -> tuple[Party, ...]:
    """Those who play one of some roles, each once, the most told first.

    Names of one country are one party ("Russia", "Russian"). Towns are no parties; a capital that
    acts is its government.
    """
    wanted = frozenset(roles)
    told: dict[str, list[Party]] = {}
    for claim in claims:
        for role in claim.roles:
            if role.role in wanted and (party := _party(role, claim, source)) is not None:
                key = party.country.alpha2 if party.country else party.name.lower()
                told.setdefault(key, []).append(party)
    merged = [_one(same) for same in told.values()]
    return tuple(sorted(merged, key=lambda party: (-len(party.claims), party.name)))


def _party(role: Role, claim: Claim, source: Source) -> Party | None:
    entity = source.entities.get(role.entity or "")
    if entity is None:
        return None
    land, kind = country_named(entity.name) or (None, None)
    if land is not None and (kind in _GOVERNMENTS or (kind == "capital" and role.role in _ACTING)):
        return Party(land.name, land, True, (claim.id,))
    if kind in _PEOPLES:
        return Party(entity.name, land, False, (claim.id,))
    is_town = entity.id in source.towns or (entity.kind == "place" and is_known(entity.name))
    return None if is_town else Party(entity.name, None, False, (claim.id,))


def _one(same: list[Party]) -> Party:
    best = max(same, key=lambda party: (party.is_state, party.name))
    ids = dict.fromkeys(claim for party in same for claim in party.claims)
    return Party(best.name, best.country, best.is_state, tuple(ids))
