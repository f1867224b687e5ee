"""What is part of what, among very many events of one type and one place."""

from dataclasses import replace

from consilience.linking.company import Company
from consilience.linking.event_wholes import Told, with_wholes
from consilience.linking.happenings import About
from consilience.model.event import Event, EventStatus
from tests.linking.test_event_groups import telling

MANY = 50
"""More than were once looked at."""


def told(name: str, report: str, first: str, last: str) -> Told:
    """Talks in Orva."""
    event = Event(
        id=name,
        event_type="talks",
        title=name,
        first=first,
        last=last,
        places=("orva",),
        participants=(),
        status=EventStatus(modality="actual", phase=None),
        part_of=None,
        ordinal=None,
        story=None,
        relations=(),
        claims=(name,),
        reasons=(),
    )
    return Told(event, (replace(telling(name, report, "met", "meet"), id=name),))


def test_a_day_of_talks_is_part_of_them_however_many_talks_a_town_sees() -> None:
    reports = {f"c{n:02}": About(telling=("orva", f"envoy {n}")) for n in range(MANY)}
    reports |= dict.fromkeys(("a", "b"), About(telling=("orva", "dask", "solk")))
    others = [
        told(f"c{n:02}", f"c{n:02}", f"2031-{1 + n % 9:02}-03", f"2031-{1 + n % 9:02}-03")
        for n in range(MANY)
    ]
    day, whole = (
        told("day", "a", "2031-10-08", "2031-10-08"),
        told("whole", "b", "2031-10-07", "2031-10-09"),
    )
    found = {e.id: e.part_of for e in with_wholes([*others, day, whole], Company(reports))}
    assert found["day"] == "whole"
    assert not any(part_of for name, part_of in found.items() if name != "day")
