"""Claims of one thing on opposite sides of a contrast: open and shut, peaceful and violent."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from consilience.model.finding import Finding
from consilience.model.quantity import Number
from consilience.reconciliation.days_told import reports_apart, same_day, spans_apart
from consilience.reconciliation.making import Rule, Told, make
from consilience.reconciliation.opposites import Placement, Sides
from consilience.reconciliation.subjects import doer, hangs
from consilience.reconciliation.tellings import Telling
from consilience.text.clusters import Clusters
from consilience.text.folding import content_stems

_BUCKET = 16


def find_contrasts(
    tellings: Sequence[Telling], events: Mapping[str, str], sides: Sides
) -> Iterator[Finding]:
    """Find claims of one thing on opposite sides of a contrast.

    Args:
        tellings: All claims, sorted by account and place.
        events: Event id by claim id.
        sides: The contrasts of the packs.
    """
    by_contrast: dict[str, dict[str, Placement]] = defaultdict(dict)
    for telling in tellings:
        if not hangs(telling):
            for placed in sides.of(telling):
                by_contrast[placed.contrast.id][telling.id] = placed
    for name in sorted(by_contrast):
        for members in _groups(by_contrast[name], sides, events):
            contrast = members[0].contrast
            yield make(
                Rule(
                    "opposition" if contrast.opposition else "contradiction",
                    "position" if contrast.opposition else "status",
                    f"contrast-{name.replace(' ', '-')}",
                    _opening(contrast.opposition, contrast.label),
                    why_not_milder=_why(contrast.opposition),
                ),
                [Told(placed.telling, placed.words) for placed in members],
                events,
            )


def _opening(opposition: bool, label: str) -> str:
    if opposition:
        return f"The accounts give opposite views of what one party wants: {label}"
    return f"The accounts tell opposite things of one matter: {label}"


def _why(opposition: bool) -> str:
    if opposition:
        return "the two views cannot both be right, and what a party wants no passage can settle"
    return "both cannot be so at one time, and no later day explains the change"


def _groups(
    placed: Mapping[str, Placement], sides: Sides, events: Mapping[str, str]
) -> Iterator[list[Placement]]:
    clusters: Clusters[str] = Clusters()
    buckets: dict[str, list[str]] = defaultdict(list)
    for key in sorted(placed):
        clusters.add(key)
        telling = placed[key].telling
        about = sides.about(placed[key].contrast)
        for word in sorted(telling.stems | telling.names | about):
            for other in buckets[word][-_BUCKET:]:
                if opposed(placed[key], placed[other], sides, events):
                    clusters.join(key, other, "")
            buckets[word].append(key)
    for members, _ in clusters.sets():
        if 1 < len(members) <= _MOST:
            yield [placed[member] for member in members]


_MOST = 8
"""More claims on the two sides of one thing are claims of many things."""


def opposed(one: Placement, other: Placement, sides: Sides, events: Mapping[str, str]) -> bool:
    """Whether two claims put one thing on opposite sides at one time.

    Args:
        one: A claim on one side.
        other: A claim on a side of the same contrast.
        sides: The contrasts of the packs.
        events: Event id by claim id.
    """
    here, there = one.telling, other.telling
    if one.side == other.side or (here.same_mouth(there) and _chain(here) == _chain(there)):
        return False
    if _of_other_days(here, there):
        return False
    contrast = one.contrast
    if contrast.opposition:
        return bool(doer(here) & doer(there))
    if not contrast.lasting and (_days_apart(here, there) or not _of_one_mood(here, there)):
        return False
    if not (here.published and there.published) and not _placed_together(here, there):
        return False
    return _of_one_holder(one, other, sides) and _one_matter(one, other, sides, events)


def _placed_together(one: Telling, other: Telling) -> bool:
    """Whether accounts of which one bears no day name the same, or a day that both tell."""
    same_account = one.claim.report == other.claim.report
    return same_account or bool(one.named & other.named) or _one_day(one, other)


def _of_one_holder(one: Placement, other: Placement, sides: Sides) -> bool:
    """Whether both can be told of one person or thing."""
    if _of_one_more(one) or _of_one_more(other):
        return False
    ages, other_ages = _ages(one.telling), _ages(other.telling)
    if ages and other_ages and not ages & other_ages:
        return False
    about = sides.about(one.contrast)
    # A shared name, or the very thing that the contrast is about, says that one thing is meant.
    of_it = one.named & other.named or (one.holder & about and other.holder & about)
    if _of_others(one.named, other.named):
        return False
    return bool(of_it) or not _of_others(_held(one) - about, _held(other) - about)


def _ages(telling: Telling) -> frozenset[Number]:
    """How old those are of whom a claim tells."""
    return frozenset(
        quantity.best
        for quantity in telling.claim.quantities
        if quantity.unit == "year" and quantity.best is not None and "old" in telling.words
    )


def _held(placed: Placement) -> frozenset[str]:
    """Who does or bears it; where a pronoun can only mean the voice, the voice."""
    words = placed.telling.words[:_OPENS]
    if not placed.holder and placed.telling.speaker and _SPEAKER & set(words):
        return content_stems(placed.telling.speaker)
    return placed.holder


_SPEAKER = frozenset("i he she we".split())
_OPENS = 2


def _of_one_more(placed: Placement) -> bool:
    """Whether it is told of one more of its kind: "another man was not badly hurt"."""
    return bool(_MORE & set(placed.telling.words[:_OPENS])) or any(
        _MORE & set(role.text.lower().split()[:_OPENS])
        for role in placed.telling.claim.roles
        if role.role != "participant"
    )


_MORE = frozenset("another other others second third fourth".split())


def _of_others(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both say of whom or what it is told, and share no word of it."""
    return bool(one and other) and not one & other


def _chain(telling: Telling) -> tuple[str | None, ...]:
    """Who passes it on, the outlet left out: from another mouth it is another voice."""
    return tuple(link.voice for link in telling.claim.attribution[1:]) or (telling.voice,)


def _of_other_days(one: Telling, other: Telling) -> bool:
    """Whether they name other days, or name none and lie too far apart to mean one."""
    if any(same_day(a, b) is False for a in one.days for b in other.days):
        return True
    if spans_apart(one.claim, other.claim):
        return True
    return reports_apart(one.published, other.published) and not _one_day(one, other)


def _days_apart(one: Telling, other: Telling) -> bool:
    """Whether one account came out on a later day, so that things may have changed.

    What two voices tell of days to come differs from the day on which it is told.
    """
    plans = one.claim.modality == other.claim.modality == "planned"
    if (
        plans
        and one.speaker
        and other.speaker
        and not reports_apart(one.published, other.published)
    ):
        return False
    if one.claim.report == other.claim.report:
        return False
    if not one.published or not other.published:
        return not _one_day(one, other)  # which of them is the later one nobody can tell
    if one.published == other.published:
        return False
    later = one if one.published > other.published else other
    if _GOES_ON & set(later.words):
        return False
    return not _one_day(one, other)


def _one_day(one: Telling, other: Telling) -> bool:
    return any(same_day(a, b) for a in one.days for b in other.days)


_GOES_ON = frozenset(
    """still continue continues continued continuing remain remains remained remaining keep keeps
    kept never always""".split()
)
"""Words by which a later account says that nothing has changed since."""


def _of_one_mood(one: Telling, other: Telling) -> bool:
    """Whether both tell what is so, or both what is to come."""
    return (one.claim.modality in _SO) == (other.claim.modality in _SO)


_SO = frozenset({"actual", "denied"})


def _one_matter(one: Placement, other: Placement, sides: Sides, events: Mapping[str, str]) -> bool:
    """Whether both speak of one thing: what stands around the signs is shared, and more."""
    here, there = one.telling, other.telling
    signs = sides.signs(one.contrast)
    shared = (here.stems & there.stems) - signs
    things = shared - here.named - there.named
    about = sides.about(one.contrast)
    near = _meant(one) & _meant(other)
    if about:
        of_it = all(
            about & (_meant(placed) | signs) and not _of_a_person(placed) for placed in (one, other)
        )
        side_by_side = here.claim.report == there.claim.report and one.contrast.lasting
        tied = side_by_side or bool(near - about if one.contrast.measure else near)
        return of_it and bool(here.names & there.names or things - about or tied)
    one_event = here.id in events and events[here.id] == events.get(there.id)
    if not things or not near:
        return False
    if _held(one) == _held(other) and _held(one) & things and here.one_story(there):
        return True  # "the driver" of two accounts of one story
    return bool(near & here.named) or len(near) >= _SHARED or one_event


_SHARED = 2


def _of_a_person(placed: Placement) -> bool:
    """Whether a sign tells of somebody by a pronoun: "he was successful" tells of no effort."""
    return bool(_PERSON & set(placed.telling.words[:1])) and not placed.holder


_PERSON = frozenset("he she i".split())


def _meant(placed: Placement) -> frozenset[str]:
    """What stands around the sign; where that is a pronoun, what was told before as well."""
    return placed.subject | (placed.telling.before if placed.points else frozenset())
