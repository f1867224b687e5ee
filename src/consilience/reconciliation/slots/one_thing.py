"""Whether two phrases can mean one thing, by their nouns and by what picks it out."""

from consilience.reconciliation.slots.frames import Frame, Thing


def one_thing(one: Thing, other: Thing) -> bool:
    """Whether two phrases can mean one thing: they share a name, and nothing tells two apart.

    Args:
        one: Who or what plays a part.
        other: Another.
    """
    if not one.names & other.names:
        return False
    if picked_apart(one, other):
        return False
    return not (one.about and other.about and not one.about & other.about)


_PICKS = frozenset(
    """first second third fourth fifth last other another next former northern southern eastern
    western north south east west left right upper lower front rear new old""".split()
)


def picked_apart(one: Thing, other: Thing) -> bool:
    """Whether words pick out two of a kind: the first and the second, the left and the right.

    Args:
        one: Who or what plays a part.
        other: Another.
    """
    return bool(_picked(one) and _picked(other)) and _picked(one) != _picked(other)


def _picked(thing: Thing) -> frozenset[str]:
    return thing.about & _PICKS


def of_other_things(one: Frame, other: Frame) -> bool:
    """Whether each tells of another thing besides the one that does or bears it.

    Args:
        one: A claim.
        other: Another.
    """
    here, there = (
        frozenset().union(*(t.names for t in f.things[1:] if not t.points)) for f in (one, other)
    )
    return bool(here and there) and not here & there


def of_one_bearer(one: Frame, other: Frame) -> bool:
    """Whether two claims are told of one doer or bearer, for whom no pronoun stands.

    Args:
        one: A claim.
        other: Another.
    """
    if one.bearer is None or other.bearer is None or one.bearer.points or other.bearer.points:
        return False
    return one_thing(one.bearer, other.bearer)
