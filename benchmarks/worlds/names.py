"""Invented names, built of syllables, so that nobody in a world is real."""

from random import Random

_FIRST = (
    "Bar Cal Dor El Fen Gal Hol Ist Kar Lor Mar Nor Ost Per Quar Ros Sel Tar Ul Ves Wen Yor".split()
)
_MIDDLE = "a e i o an en in or ar el".split()
_TOWN = "dale ford mouth stead bridge haven rin mere wick holt gate field".split()
_LAND = "andria oria eltia isia umbria ovia".split()
_FAMILY = "sen ström vik dottir ane elli ova ides man kov nen ard".split()
_GIVEN = (
    "Ada Bram Cleo Dara Emil Flora Goran Hedda Ivo Jana Kaspar Lena Milo Nora Otto Petra".split()
)
_PAPERS = "Courier Herald Wire Ledger Examiner Gazette Telegraph Observer Post Bulletin".split()


def town(random: Random, number: int) -> str:
    """A town's name, its own for every event."""
    first = _FIRST[number % len(_FIRST)]
    return (
        first
        + random.choice(_MIDDLE)
        + _FIRST[(number // len(_FIRST)) % len(_FIRST)].lower()
        + (random.choice(_TOWN))
    )


def country(random: Random, number: int) -> str:
    """A country's name."""
    return f"{_FIRST[number % len(_FIRST)]}{random.choice(_LAND)}"


def person(random: Random) -> str:
    """A person's name."""
    return f"{random.choice(_GIVEN)} {random.choice(_FIRST)}{random.choice(_FAMILY)}"


def outlets(random: Random, how_many: int) -> list[str]:
    """Names of outlets."""
    return [
        f"{random.choice(_FIRST)}{random.choice(_MIDDLE)} {_PAPERS[number % len(_PAPERS)]} {number}"
        for number in range(how_many)
    ]
