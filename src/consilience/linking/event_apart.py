"""What can never be one happening, whatever it shares."""

from consilience.linking.claim_words import Days, gap
from consilience.linking.event_parts import Words
from consilience.linking.happenings import Happening
from consilience.linking.kindred import nearness

_APART_DAYS = 10
_OLD_DAYS = 21
"""What happened so long before a report is another thing than what is told there as news."""
_SLIP = 1
"""Days that a day may be off, for the night between two and for places where it is another day."""
_OTHER_DAYS = 2
"""Days between two days that are two in whatever way a night between them is told."""
_FAR_DAYS = 4
"""Days from which on two days are no slip of an account that tells of one happening."""
_LONG = 1
"""Days that what is told to the day lasts at most beside the first, for the night between two."""
_BY_OBJECT = frozenset(
    """add ask bear bring build buy call carry change clean clear close count cover cut draw drive
    drop face feel fill find follow hear hold join keep lay lead leave lose mark meet miss move need
    offer open own pass pay pick place play press pull push put raise read reach ring run see sell
    send serve set show sign start stop study teach test touch train turn use view visit wait wash
    watch wear write""".split()
)
"""Verbs whose object tells what is done."""
_ALIKE = 5
"""Letters that a land and its people share ("Russia", "Russian")."""

Counts = frozenset[tuple[str, str]]
"""Numbers with the stem of what they count."""


def cannot_be_one(one: Happening, other: Happening) -> bool:
    """Whether two tellings are of two happenings.

    The doing, the agreement to do it and its announcement are three; so are the second and the
    third of a row, the first day of three and the whole, one strike and the 40 of a night, the last
    round and the next, what lies more than ten days apart, what is told to the day on two days and
    counted otherwise, or each as news of its own day, what one report tells on two days or
    counts differently, what is done and what lies after its report, what two do to each other, what
    is done to two things by a verb that tells little without its object, and what a pack knows by
    its frame and what only sounds like it.
    Words for any of a kind ("each meeting", "further talks") tell of no happening, nor does what
    has no word for one ("it remains tense").
    """
    for apart in _WAYS:  # noqa: SIM110 - asked of every pair, where a generator is slow
        if apart(one, other):
            return True
    return False


def _tells_of_none(one: Happening, other: Happening) -> bool:
    return any(not row.word or row.parts.any_of_kind for row in (one, other))


def _of_two_stages(one: Happening, other: Happening) -> bool:
    return bool(one.stage and other.stage and one.stage != other.stage)


def _of_two_numbers(one: Happening, other: Happening) -> bool:
    return bool(one.ordinal and other.ordinal and one.ordinal != other.ordinal)


def _far_apart(one: Happening, other: Happening) -> bool:
    """Whether their days lie too far apart; what bears no day is news of its report's days."""
    if one.days and other.days:
        return gap(one.days, other.days) > _APART_DAYS
    if not one.days and not other.days:
        return False
    here, there = one.placed, other.placed
    return bool(here and there and gap(here, there) > _OLD_DAYS)


def on_other_days(one: Happening, other: Happening) -> bool | None:
    """Whether two tellings of a kind lie on days far apart; null where one lies on none known.

    Args:
        one: A telling.
        other: Another.
    """
    if not one.types & other.types:
        return None
    here, there = one.told_days, other.told_days
    if one.turn or other.turn:
        turned, plain = (one, other) if one.turn else (other, one)
        return _is_on_other_side(turned, plain) or None
    if here is None or there is None:
        return None
    return gap(here, there) > _APART_DAYS or _on_two_days(one, other)


def _on_two_days(one: Happening, other: Happening) -> bool:
    """Whether both are told to the day, and the days are no two accounts of one.

    Accounts that disagree on the day are what is looked for, so that two days alone do not part
    what else is told alike. Two days and two numbers do, and so do days that lie far from each
    other where no number is in both, or each of which was news when its account came out.
    """
    if not (one.days and other.days and _to_the_day(one.days) and _to_the_day(other.days)):
        return False
    off = gap(one.days, other.days)
    if off < _OTHER_DAYS or _counts_agree(one, other):
        return False
    return off >= _FAR_DAYS or _counts_disagree(one, other) or (_is_news(one) and _is_news(other))


def _counts_agree(one: Happening, other: Happening) -> bool:
    """Whether a number is in both, told with the happening or just beside it."""
    if _counted_otherwise(one.counts, other.counts):
        return False
    return bool(one.counts & other.counts or one.counts_beside & other.counts_beside)


def _counts_disagree(one: Happening, other: Happening) -> bool:
    """Whether both tell numbers and none is in both: "14 members" and "31 men"."""
    mine, theirs = (
        {number for number, _ in row.counts | row.counts_beside} for row in (one, other)
    )
    return bool(mine and theirs) and not mine & theirs


def _to_the_day(days: Days) -> bool:
    return (days[1] - days[0]).days <= _LONG


def _is_news(row: Happening) -> bool:
    """Whether a report tells it on its day or on the next."""
    if row.published is None or row.days is None:
        return False
    known = row.published[0] == row.published[1]
    return known and 0 <= (row.published[0] - row.days[1]).days <= _SLIP


def _counted_otherwise(one: Counts, other: Counts) -> bool:
    mine, theirs = _by_kind(one), _by_kind(other)
    return any(not mine[kind] & theirs[kind] for kind in mine.keys() & theirs.keys())


def _not_yet(one: Happening, other: Happening) -> bool:
    """Whether one is told as done by a report that came out before the days of the other."""
    return _is_done_before(one, other) or _is_done_before(other, one)


def _is_done_before(one: Happening, other: Happening) -> bool:
    if one.stage != "doing" or one.turn == "next" or not one.published or not other.days:
        return False
    return (other.days[0] - one.published[1]).days > _SLIP


def _told_on_two_days(one: Happening, other: Happening) -> bool:
    """Whether one report tells both, each with days of its own."""
    if one.report != other.report or not one.days or not other.days:
        return False
    return gap(one.days, other.days) > _SLIP


def _counts_differ(one: Happening, other: Happening) -> bool:
    """Whether one report counts one thing twice, and not alike; two reports may disagree."""
    return one.report == other.report and _counted_otherwise(one.counts, other.counts)


def _by_kind(counts: Counts) -> dict[str, set[str]]:
    """The numbers of a telling by what they count: of one thing it may tell several."""
    found: dict[str, set[str]] = {}
    for number, kind in counts:
        found.setdefault(kind, set()).add(number)
    return found


def _of_two_sizes(one: Happening, other: Happening) -> bool:
    """Whether one is a piece of what the other tells whole, or one of the many that it counts."""
    if bool(one.piece) != bool(other.piece):
        return (other if one.piece else one).whole
    mine, theirs = one.parts.many, other.parts.many
    return bool(mine) != bool(theirs) and not (one if theirs else other).parts.plural


def _in_turn(one: Happening, other: Happening) -> bool:
    """Whether one is the last of a row and the other the next; or a report sets it off as new."""
    if one.turn and other.turn:
        return one.turn != other.turn
    if not one.turn and not other.turn:
        return False
    turned, plain = (one, other) if one.turn else (other, one)
    return turned.report == plain.report or _is_on_other_side(turned, plain)


def _is_on_other_side(turned: Happening, plain: Happening) -> bool:
    """Whether one lay before the report that tells of the next, or not before it of the last."""
    if turned.published is None or plain.turn:
        return False
    if turned.turn == "next":
        done = plain.published if plain.stage == "doing" else None
        days = plain.placed or done
        return bool(days and days[1] < turned.published[0])
    return bool(plain.placed and plain.placed[0] >= turned.published[0])


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


def _done_to_other_things(one: Happening, other: Happening) -> bool:
    """Whether a verb that tells little but by its object is done to two things.

    "Counted the dead" and "counted the posts", "left the valley" and "left its tents". Verbs that
    tell a deed by themselves keep it, whatever an account calls the thing.
    """
    mine, theirs = one.parts.thing, other.parts.thing
    if not mine or not theirs or mine == theirs or one.types or other.types:
        return False
    if not one.forms & other.forms & _BY_OBJECT or _meet(one.parts.patient, other.parts.patient):
        return False
    return not nearness(mine, theirs)


def _meet(one: Words, other: Words) -> bool:
    return bool({word[:_ALIKE] for word in one} & {word[:_ALIKE] for word in other})


_WAYS = (
    _tells_of_none,
    _of_two_stages,
    _of_two_numbers,
    _of_two_sizes,
    _far_apart,
    _on_two_days,
    _told_on_two_days,
    _not_yet,
    _in_turn,
    _each_other,
    _in_other_sense,
    _done_to_other_things,
    _counts_differ,
)
