"""Countries, towns, peoples, seats and users' own lists: what a name can mean."""

from consilience.gazetteer.choice import Surroundings, choose, surroundings_of
from consilience.gazetteer.entry import BearerKind, Entry, EntryKind
from consilience.gazetteer.gazetteer import Gazetteer, load_gazetteer
from consilience.gazetteer.names import (
    canonical,
    government_of,
    is_government_metonym,
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
    "government_of",
    "is_government_metonym",
    "load_gazetteer",
    "name_kind",
    "same_place",
    "surroundings_of",
]
