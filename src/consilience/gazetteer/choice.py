"""Which of its namesakes a name means, or that it is not clear."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from consilience.gazetteer.entry import Entry
from consilience.gazetteer.gazetteer import Gazetteer

# How much more one meaning must weigh than the next. Weights are counts of inhabitants, so that
# without any sign the larger of two towns is meant where it is five times as large.
CLEARLY = 5.0
_SEAT = 10.0  # a seat of government is in the news for more than its inhabitants
# A large town in a country that the report names beats the capital of one that it does not name; a
# small one does not: "Paris" beside "the U.S." is not the one in Texas.
_LARGE = 100_000
_LARGE_IN_NAMED_COUNTRY = 1000.0
_IN_NAMED_COUNTRY = 100.0
_IN_NAMED_DIVISION = 25.0
_LISTED = 50_000_000.0  # regions, seas and seats were listed by hand because the news names them
_USERS = 1e12  # what a user lists is meant
# Countries are all known: two of one name (Congo, Korea) are not told apart by their size.
_SMALLEST_COUNTRY, _LARGEST_COUNTRY = 2_000_000, 20_000_000


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the other names of a report tell about where it plays.

    Attributes:
        countries: Codes of the countries that it names: by name, people, seat or a place inside.
        inside: Codes of the countries of which it names a town or division.
        divisions: Code of the country and name of each division that it names, or a town of.
    """

    countries: frozenset[str] = frozenset()
    inside: frozenset[str] = frozenset()
    divisions: frozenset[tuple[str, str]] = frozenset()


NOWHERE = Surroundings()


def surroundings_of(names: Iterable[str], gazetteer: Gazetteer) -> Surroundings:
    """What the names of a report tell about where it plays.

    A name counts only where it is clear by itself: "Georgia" speaks for no country.

    Args:
        names: Names of the report, in any order.
        gazetteer: What names can mean.
    """
    meant = [
        entry
        for name in sorted(set(names))
        if (entry := _told(gazetteer.lookup(name))) is not None and entry.country
    ]
    parts = [entry for entry in meant if entry.kind in {"capital", "city", "admin1", "region"}]
    return Surroundings(
        countries=frozenset(entry.country for entry in meant if entry.country),
        inside=frozenset(entry.country for entry in parts if entry.country),
        divisions=frozenset(
            (entry.country, entry.admin1) for entry in parts if entry.country and entry.admin1
        ),
    )


def _told(entries: Sequence[Entry]) -> Entry | None:
    """What a name means by itself: a people, or a clear place that is no ordinary word."""
    peoples = {entry.country: entry for entry in entries if entry.kind == "nationality"}
    if peoples:
        return next(iter(peoples.values())) if len(peoples) == 1 else None
    chosen = choose(entries)
    if chosen is None or chosen.kind == "capital":
        return chosen
    small = chosen.kind == "city" and chosen.population < _LARGE and not chosen.is_own
    return None if chosen.is_word or small else chosen


def choose(entries: Sequence[Entry], around: Surroundings = NOWHERE) -> Entry | None:
    """The place that a name means.

    Args:
        entries: What the name can mean.
        around: What the other names of the report tell.

    Returns:
        The one meaning that weighs clearly more than every other; null where there is none.
    """
    places = without_inner([entry for entry in entries if entry.is_place])
    contested = any(entry.kind == "country" for entry in places)
    weighed = sorted(
        ((_weight(entry, around, contested), entry) for entry in places),
        key=lambda pair: (-pair[0], pair[1].key),
    )
    if not weighed:
        return None
    if len(weighed) > 1 and weighed[0][0] < CLEARLY * weighed[1][0]:
        return None
    return None if _is_far(weighed[0][1], around) else weighed[0][1]


def _is_far(entry: Entry, around: Surroundings) -> bool:
    """Whether a small town lies in none of the countries that a report names.

    Then the name is more often that of a village nearby, or of something else. The name of a small
    town that is an ordinary word needs its country in any case.
    """
    if entry.kind != "city" or entry.population >= _LARGE or entry.is_own:
        return False
    return entry.country not in around.countries and (bool(around.countries) or entry.is_word)


def without_inner(places: Sequence[Entry]) -> list[Entry]:
    """Meanings without those that lie in, or around, another of the same name.

    "Kuwait" is the country rather than its capital, "Donetsk" the town rather than its region,
    "Gaza" the strip rather than the town.
    """
    countries = {place.country for place in places if place.kind == "country"}
    regions = {place.country for place in places if place.kind == "region" and place.country}
    towns = {(place.country, place.admin1) for place in places if place.kind in {"capital", "city"}}
    seats = {place.country for place in places if place.kind == "capital"}
    return [
        place
        for place in places
        if place.kind == "country"
        or (
            place.country not in countries
            and (place.kind == "region" or place.country not in regions)
            and not (
                place.kind == "admin1"
                and ((place.country, place.admin1) in towns or place.country in seats)
            )
        )
    ]


def _weight(entry: Entry, around: Surroundings, contested: bool) -> float:
    """How much speaks for a meaning, in inhabitants.

    A division that bears a country's name weighs like a country, and that its own country is named
    does not speak for it: "the U.S." stands in reports from both Georgias.
    """
    divided = contested and entry.kind == "admin1"
    weight = _size(entry) * (_SEAT if divided else 1)
    if entry.country in (around.inside if divided else around.countries):
        large = entry.kind == "city" and entry.population >= _LARGE
        weight *= _LARGE_IN_NAMED_COUNTRY if large else _IN_NAMED_COUNTRY
    if entry.kind != "country" and (entry.country, entry.admin1) in around.divisions:
        weight *= _IN_NAMED_DIVISION
    return weight


def _size(entry: Entry) -> float:
    if entry.is_own:
        return _USERS
    match entry.kind:
        case "country":
            return _SEAT * min(max(entry.population, _SMALLEST_COUNTRY), _LARGEST_COUNTRY)
        case "capital":
            return _SEAT * max(entry.population, 1)
        case "city" | "admin1":
            return float(max(entry.population, 1))
        case _:
            return _LISTED
