"""Which reports share names with one, and which of their times meet, among very many others."""

from consilience.linking.day_neighbours import Neighbours
from consilience.linking.told_times import Features, Told, meetings

MANY = 70
"""More than any name or key was once looked at for."""
Names = dict[str, tuple[str, ...]]
SOLK: Names = {f"a{n:02}": ("solk", f"town {n}") for n in range(MANY)}
DASK: Names = {f"b{n:02}": ("dask", f"ship {n}") for n in range(MANY)}
OWN: Names = dict.fromkeys(("told", "undated"), ("dask", "quay", "solk"))


def telling(report: str) -> Told:
    """A time of talks; nothing but a name, a type and words tells what it is the time of."""
    words = frozenset({"talk", "quay", "met", "stone"})
    said = Features(names=frozenset({"solk"}), types=frozenset({"talks"}), stems=words)
    return Told(report, 0, 9, None, None, "actual", opens=True, near=said, whole=said)


def test_names_that_very_many_share_hide_no_neighbour() -> None:
    """They come before the two in any order of ids, and share one name with them, not two."""
    near = Neighbours(SOLK | DASK | OWN)
    assert near.of("undated") == {"told"}
    assert near.of("undated", 3) == {"told"}


def test_of_neighbours_those_that_share_the_most_come_first() -> None:
    others: Names = {f"a{n:02}": ("dask", "solk", f"town {n}") for n in range(MANY)}
    near = Neighbours(others | OWN)
    assert next(iter(near.nearest("undated"))) == "told"


def test_times_of_two_reports_meet_among_very_many_of_their_kind() -> None:
    names = SOLK | DASK | OWN
    told = [telling(report) for report in sorted(names) if "solk" in names[report]]
    met = meetings(told, Neighbours(names).nearest)
    (own,) = (place for place, row in enumerate(told) if row.report == "undated")
    assert [told[other].report for other, _ in met[own]] == ["told"]
