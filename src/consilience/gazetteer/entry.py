"""One thing that a name can mean."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from consilience.model.claim import PlacePrecision

EntryKind = Literal[
    "country",
    "capital",
    "city",
    "admin1",
    "region",
    "sea",
    "nationality",
    "metonym",
    "bloc",
    "actor",
]
BearerKind = Literal["place", "group", "organisation", "person"]

_BEARERS: Mapping[EntryKind, BearerKind] = {
    "nationality": "group",
    "bloc": "organisation",
    "actor": "organisation",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A country, town, people, organisation of states or other thing that bears a name.

    Attributes:
        name: Its usual English name.
        kind: What it is. A ``metonym`` is a seat that stands for its government.
        country: ISO 3166-1 alpha-2 code of the country it is or lies in (XK for Kosovo); null where
            it lies in several or in none. Where states dispute a place, GeoNames' or the list's
            word is repeated, not judged.
        admin1: Name of the first-level division it is or lies in.
        latitude: Degrees north, WGS 84; of a country or region a middle; null where it has none.
        longitude: Degrees east, WGS 84.
        precision: How exact the coordinates are; null where it has none.
        population: Inhabitants, for choosing among namesakes; 0 where unknown.
        codes: Pairs of a scheme and a code: ``iso2``, ``iso3``, ``gw`` (Gleditsch and Ward),
            ``geonames``, and those of a user's lists.
        is_word: Whether the name is an ordinary word or a common name of persons too, so that
            it alone does not make a place.
        bearer: What sort of name it is.
        is_own: Whether a user's list names it.
    """

    name: str
    kind: EntryKind
    country: str | None = None
    admin1: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    precision: PlacePrecision | None = None
    population: int = 0
    codes: tuple[tuple[str, str], ...] = ()
    is_word: bool = False
    bearer: BearerKind = "place"
    is_own: bool = False

    @property
    def is_place(self) -> bool:
        """Whether something can happen there."""
        return self.latitude is not None

    def code(self, scheme: str) -> str | None:
        """The code in a scheme; null where it has none."""
        return dict(self.codes).get(scheme)

    def lies_in(self, larger: "Entry") -> bool:
        """Whether it lies in a country or division."""
        if self.kind == "country" or self.country is None or self.country != larger.country:
            return False
        return larger.kind != "admin1" or self.admin1 == larger.admin1

    @property
    def key(self) -> str:
        """What it is, in one line that is the same for every spelling."""
        if self.kind == "country":
            return f"country:{self.country}"
        within = ":".join(part for part in (self.country, self.admin1) if part)
        number = self.code("geonames") or f"{within}:{self.name}".lstrip(":")
        return f"{'city' if self.kind == 'capital' else self.kind}:{number}"


def bearer_of(kind: EntryKind) -> BearerKind:
    """What sort of name a kind of thing bears."""
    return _BEARERS.get(kind, "place")
