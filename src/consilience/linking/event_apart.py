"""What can never be one happening, whatever it shares."""

from consilience.linking.claim_words import Days
from consilience.linking.event_parts import Words
from consilience.linking.happenings import Happening

_APART_DAYS = 10
_OLD_DAYS = 21
"""What happened so long before a report is another thing than what is told there as news."""
_ALIKE = 5
"""Letters that a land and its people share ("Russia", "Russian")."""


def cannot_be_one(one: Happening, other: Happening) -> bool:
    """Whether two tellings are of two happenings.

    The doing, the agreement to do it and its announcement are three; so are the second and the
    third of a row, the first day of three and the whole, one strike and the 40 of a night, the last
    round and the next, what lies more than ten days apart, what one report counts differently,
    what two do to each other, and what a pack knows by its frame and what only sounds like it.
    Words for any of a kind ("each meeting", "further talks") tell of no happening, nor does what
    has no word for one ("it remains tense").
    """
    return any(apart(one, other) for apart in _WAYS)


def _tells_of_none(one: Happening, other: Happening) -> bool:
    return any(not row.word or row.parts.any_of_kind for row in (one, other))


def _of_two_stages(one: Happening, other: Happening) -> bool:
    return bool(one.stage and other.stage and one.stage != other.stage)


def _of_two_numbers(one: Happening, other: Happening) -> bool:
    return bool(one.ordinal and other.ordinal and one.ordinal != other.ordinal)


def _far_apart(one: Happening, other: Happening) -> bool:
    """Whether their days lie too far apart; what bears no day is news of its report's days.

    A noun may mean what is long over or still to come ("the election").
    """
    if one.days and other.days:
        return _gap(one.days, other.days) > _APART_DAYS
    if not one.days and not other.days:
        return False
    here, there = one.days or _news(one), other.days or _news(other)
    return bool(here and there and _gap(here, there) > _OLD_DAYS)


def _news(row: Happening) -> Days | None:
    return row.published if row.parts.past else None


def _gap(one: Days, other: Days) -> int:
    return (max(one[0], other[0]) - min(one[1], other[1])).days


def _counts_differ(one: Happening, other: Happening) -> bool:
    """Whether one report counts one thing twice, and not alike; two reports may disagree."""
    if one.report != other.report:
        return False
    mine, theirs = {c: n for n, c in one.counts}, {c: n for n, c in other.counts}
    return any(mine[c] != theirs[c] for c in mine.keys() & theirs.keys())


def _of_two_sizes(one: Happening, other: Happening) -> bool:
    """Whether one is a piece of what the other tells whole, or one of the many that it counts."""
    if bool(one.piece) != bool(other.piece):
        return (other if one.piece else one).whole
    mine, theirs = one.parts.many, other.parts.many
    return bool(mine) != bool(theirs) and not (one if theirs else other).parts.plural


def _in_turn(one: Happening, other: Happening) -> bool:
    """Whether one is the last of a row and the other the next; or a report sets it off as new."""
    mine, theirs = one.parts.turn, other.parts.turn
    if mine and theirs:
        return mine != theirs
    return bool(mine or theirs) and one.report == other.report


def _each_other(one: Happening, other: Happening) -> bool:
    """Whether who acts in the one suffers in the other, and the other way about."""
    mine, theirs = one.parts, other.parts
    return (
        _meet(mine.agent, theirs.patient)
        and _meet(mine.patient, theirs.agent)
        and not _meet(mine.agent, theirs.agent)
        and not _meet(mine.patient, theirs.patient)
    )


def _in_other_sense(one: Happening, other: Happening) -> bool:
    """Whether a pack knows the word in the one and not in the other, for what else it is done to.

    "Released a statement" is not "released the prisoners".
    """
    mine, theirs = one.parts.patient, other.parts.patient
    apart = bool(mine and theirs) and not _meet(mine, theirs)
    return apart and bool(one.forms & other.forms) and bool(one.types) != bool(other.types)


def _meet(one: Words, other: Words) -> bool:
    return bool({word[:_ALIKE] for word in one} & {word[:_ALIKE] for word in other})


_WAYS = (
    _tells_of_none,
    _of_two_stages,
    _of_two_numbers,
    _of_two_sizes,
    _far_apart,
    _in_turn,
    _each_other,
    _in_other_sense,
    _counts_differ,
)
