"""Whose part a passage with several names tells of."""

from dataclasses import replace

import pytest

from consilience.linking.role_entities import with_entities
from consilience.model.claim import Role
from consilience.model.entity import Mention
from tests.extraction.sentences import claims

NAMES = ("Oren Dask", "Orva Post", "Orva", "Velm", "Ostra", "Foreign Ministry")


def _mentions(report: str, text: str) -> list[Mention]:
    found: list[Mention] = []
    for name in NAMES:
        start = text.find(name)
        if start >= 0 and not any(one.start <= start < one.end for one in found):
            found.append(
                Mention(f"m-{name}", report, start, start + len(name), name, "name", entity=name)
            )
    return found


@pytest.mark.parametrize(
    ("passage", "meant"),
    [
        # a description with a name of its own, before the name and behind it
        ("the mayor of Orva, Oren Dask", "Oren Dask"),
        ("Oren Dask, the mayor of Orva", "Oren Dask"),
        ("Oren Dask, of Orva", "Oren Dask"),
        ("Oren Dask of the Orva Post", "Oren Dask"),
        ("61-year-old Oren Dask (Orva)", "Oren Dask"),
        # whose it is, or what kind, stands before
        ("Velm's Foreign Ministry", "Foreign Ministry"),
        ("Orva mayor Oren Dask", "Oren Dask"),
        # two that stand side by side
        ("Velm and Ostra", "Ostra"),
        ("the harbour", None),
    ],
)
def test_whose_part_it_is(passage: str, meant: str | None) -> None:
    (claim, *_) = claims("The old clock stood in the hall.")
    role = Role("agent", passage, 0, len(passage))
    (known,) = with_entities([replace(claim, roles=(role,))], _mentions(claim.report, passage))
    assert known.roles[0].entity == meant
