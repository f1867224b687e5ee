"""Countries, towns, peoples, seats and users' own lists: what a name can mean."""

from consilience.gazetteer.choice import Surroundings, choose, surroundings_of
from consilience.gazetteer.entry import BearerKind, Entry, EntryKind
from consilience.gazetteer.gazetteer import Gazetteer, load_gazetteer
from consilience.gazetteer.names import (
    canonical,
    codes_of,
    government_of,
    is_government_metonym,
    listed_actor,
    name_kind,
    same_place,
)

__all__ = [
    "BearerKind",
    "Entry",
    "EntryKind",
    "Gazetteer",
    "Surroundings",
    "canonical",
    "choose",
    "codes_of",
    "government_of",
    "is_government_metonym",
    "listed_actor",
    "load_gazetteer",
    "name_kind",
    "same_place",
    "surroundings_of",
]
