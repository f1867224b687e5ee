"""Countries and regions, which every report of a week names."""

from consilience.gazetteer import canonical, name_kind
from consilience.model.entity import Entity

_LANDS = frozenset({"country", "nationality", "region", "bloc", "sea"})


def is_land(entity: Entity) -> bool:
    """Whether an entity is a people, a country, or something larger."""
    if entity.kind == "group":
        return True
    keys = {canonical(name).partition(":")[0] for name in entity.names if name_kind(name)}
    return bool(keys & _LANDS)
