"""Happenings of one kind in one place within days of each other, as two outlets tell each.

Eight kinds of happening, each in two wordings; ``{when}`` and ``{many}`` are filled in by the ways
below. All invented.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tests.accounts import Account, account

KINDS: dict[str, tuple[str, str, str]] = {
    "talks": (
        "talks",
        "Envoys of Tarvik and Orva held {one} round of talks in Lunn {when}. "
        "{many} delegates sat at the table, the Lunn mayor Oren Dask said.",
        "{many} delegates took part in {one} round of talks of Tarvik and Orva in Lunn {when}. "
        "Oren Dask, the mayor, opened the doors at nine.",
    ),
    "attack": (
        "attack",
        "{One} drone attack on the port of Orva {when} killed {many} dockers, harbour master "
        "Ilse Korr said. Two cranes burned.",
        "{Many} dockers were killed in {one} drone attack on the port of Orva {when}. "
        "Ilse Korr, who runs the harbour, said that cranes were on fire.",
    ),
    "protest": (
        "protest",
        "About {many} people joined {one} protest against the pension law in Lunn {when}. "
        "Union leader Mira Solk spoke from a lorry.",
        "{One} protest against the pension law drew {many} people to the parliament in Lunn "
        "{when}. Mira Solk of the union spoke to them.",
    ),
    "walkout": (
        "strike",
        "Drivers of the Brenn tramways in Tarvik went on {one} strike {when}, and {many} of them "
        "stayed away. Anka Veld of the board spoke of a loss.",
        "{One} strike of tramway drivers stopped the Brenn depot in Tarvik {when}; {many} drivers "
        "took part. The board's Anka Veld spoke of a loss.",
    ),
    "exchange": (
        "exchange",
        "Tarvik and Orva carried out {one} prisoner exchange at the Lunn bridge {when}, in which "
        "{many} men came home. Pavel Ristok of the Red Quay mission was there.",
        "{Many} men were freed in {one} prisoner exchange between Tarvik and Orva at the Lunn "
        "bridge {when}. The mission's Pavel Ristok watched.",
    ),
    "blast": (
        "explosion",
        "{One} explosion in the Corvin mine near Dray {when} injured {many} miners, its director "
        "Jana Roke said. The shaft was closed.",
        "{Many} miners were injured by {one} explosion in the Corvin mine near Dray {when}. "
        "Director Jana Roke closed the shaft.",
    ),
    "raid": (
        "raid",
        "Police arrested {many} members of the Grey Quay gang in {one} raid in Mora {when}. "
        "Commissioner Sven Marr showed weapons.",
        "In {one} raid in Mora {when} police arrested {many} men of the Grey Quay gang. "
        "Sven Marr, the commissioner, showed weapons.",
    ),
    "quake": (
        "earthquake",
        "{One} earthquake struck the Sarno valley {when} and destroyed {many} houses, the "
        "governor Teodor Khalvash said. Roads were cut.",
        "{Many} houses in the Sarno valley were destroyed when {one} earthquake struck {when}. "
        "Governor Teodor Khalvash said that roads were cut.",
    ),
}
"""For each kind the word that tells it and two wordings."""

FRIDAY, TUESDAY = "2031-04-11", "2031-04-08"


@dataclass(frozen=True, slots=True)
class Side:
    """How the accounts of one happening fill the wordings."""

    one: str
    when: str
    many: str
    published: str


@dataclass(frozen=True, slots=True)
class Way:
    """Two happenings, or one told twice."""

    name: str
    first: Side
    second: Side


def _side(when: str, many: str, published: str = FRIDAY, one: str = "a") -> Side:
    return Side(one, when, many, published)


TWO: Sequence[Way] = (
    Way("other days, other numbers", _side("on Monday", "14"), _side("on Thursday", "31")),
    Way("told each on its day", _side("on Monday", "14", TUESDAY), _side("on Thursday", "31")),
    Way(
        "told each on its day, no longer than a day before",
        _side("on Monday", "14", TUESDAY),
        _side("on Wednesday", "31", "2031-04-10"),
    ),
    Way(
        "first and second, no day",
        _side("this week", "14", one="a first"),
        _side("this week", "31", one="a second"),
    ),
    Way(
        "another, days apart",
        _side("on Monday", "14", TUESDAY),
        _side("on Thursday", "31", one="another"),
    ),
    Way(
        "a new one, no day told for the old",
        _side("this week", "14", TUESDAY),
        _side("on Thursday", "31", one="a new"),
    ),
    Way("dates", _side("on April 3", "14"), _side("on April 8", "31")),
    Way(
        "one plain, one second",
        _side("on Monday", "14", TUESDAY),
        _side("on Thursday", "31", one="a second"),
    ),
)

ONE: Sequence[Way] = (
    Way("other numbers", _side("on Thursday", "14"), _side("on Thursday", "31")),
    Way("a day off", _side("on Wednesday", "14"), _side("on Thursday", "14")),
    Way("a day off, other numbers", _side("on Wednesday", "14"), _side("on Thursday", "16")),
    Way("three days off, one number", _side("on Monday", "14"), _side("on Thursday", "14")),
    Way("five days off, one number", _side("on April 3", "14"), _side("on April 8", "14")),
    Way("one of them undated", _side("this week", "14"), _side("on Thursday", "16")),
    Way(
        "told days later",
        _side("on Monday", "14", TUESDAY),
        _side("on April 7", "16"),
    ),
    Way(
        "both the second",
        _side("on Thursday", "14", one="a second"),
        _side("on Thursday", "16", one="a second"),
    ),
)


def accounts_of(kind: str, way: Way) -> Iterator[Account]:
    """Two accounts of each happening, named by the kind and ``first`` or ``second``."""
    for name, side in (("first", way.first), ("second", way.second)):
        for number, wording in enumerate(KINDS[kind][1:]):
            text = wording.format(
                one=side.one,
                One=side.one.capitalize(),
                when=side.when,
                many=side.many,
                Many=side.many.capitalize(),
            )
            yield account(f"{kind} {name} {number}", text, published=side.published)
