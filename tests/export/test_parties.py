"""Who did it: states by their names, peoples, groups, and what is no party."""

from dataclasses import replace

import pytest

from consilience.export.countries import country, country_named
from consilience.export.parties import DOERS, TARGETS, parties
from consilience.export.source import Source
from consilience.model.claim import Role
from consilience.model.entity import Entity, EntityKind
from tests.export.strikes import strike


@pytest.mark.parametrize(
    ("alpha2", "numeric", "gw"),
    [("US", 840, 2), ("FR", 250, 220), ("PS", 275, None), ("XK", None, 347), ("DE", 276, 260)],
)
def test_codes_of_countries(alpha2: str, numeric: int | None, gw: int | None) -> None:
    known = country(alpha2)
    assert known is not None
    assert (known.numeric, known.gw) == (numeric, gw)


def test_a_code_that_is_none_is_no_country() -> None:
    assert country("QQ") is None
    assert country(None) is None


@pytest.mark.parametrize(
    ("name", "alpha2", "kind"),
    [
        ("Russia", "RU", "country"),
        ("the Kremlin", "RU", "metonym"),
        ("Ukrainian", "UA", "nationality"),
        ("Kyiv", "UA", "capital"),
    ],
)
def test_what_a_name_says_of_its_country(name: str, alpha2: str, kind: str) -> None:
    known = country_named(name)
    assert known is not None
    assert (known[0].alpha2, known[1]) == (alpha2, kind)


def told(role: str, *named: tuple[str, EntityKind]) -> list[tuple[str, bool]]:
    """The parties of a strike whose claim names some entities in a role."""
    record = strike()
    entities = tuple(Entity(f"n-{at}", name, kind, (name,), (), ())
                     for at, (name, kind) in enumerate(named))  # fmt: skip
    roles = tuple(Role(role, name, 0, 1, f"n-{at}") for at, (name, _) in enumerate(named))
    claim = replace(record.claims[0], roles=roles)
    changed = replace(record, entities=entities, claims=(claim, *record.claims[1:]))
    wanted = DOERS if role in DOERS else TARGETS
    return [(each.name, each.is_state) for each in parties((claim,), wanted, Source.of(changed))]


@pytest.mark.parametrize(
    ("role", "named", "expected"),
    [
        # names of one country are one party, called by the country's name
        ("attacker", [("Russian", "group"), ("Russia", "place")], [("Russia", True)]),
        ("attacker", [("the Kremlin", "place")], [("Russia", True)]),
        # a people is not its government
        ("attacker", [("Russian", "group")], [("Russian", False)]),
        # a capital that acts is its government, one that is hit is a town
        ("attacker", [("Kyiv", "place")], [("Ukraine", True)]),
        ("target", [("Kyiv", "place")], []),
        # towns do nothing and are no side
        ("attacker", [("Odesa", "place")], []),
        # a group that bears the name of a town somewhere is a group
        ("attacker", [("Orland", "organisation")], [("Orland", False)]),
        ("attacker", [("Brin Guard", "group")], [("Brin Guard", False)]),
    ],
)
def test_parties(
    role: str, named: list[tuple[str, EntityKind]], expected: list[tuple[str, bool]]
) -> None:
    assert told(role, *named) == expected
