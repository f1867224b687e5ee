"""Claims of one thing on opposite sides of a contrast: open and shut, peaceful and violent."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial

from consilience.model.finding import Finding
from consilience.reconciliation.days_told import days_apart, reports_apart, same_day, spans_apart
from consilience.reconciliation.making import Rule, Told, make
from consilience.reconciliation.nouns import ANYBODY
from consilience.reconciliation.one_matter import of_one_holder, one_matter
from consilience.reconciliation.opposites import Placement, Sides
from consilience.reconciliation.shelves import Shelves
from consilience.reconciliation.stories_told import StoriesTold
from consilience.reconciliation.subjects import doer, hangs
from consilience.reconciliation.tellings import Telling
from consilience.text.clusters import Clusters

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
    changes = partial(changed, stories=StoriesTold(tellings))
    for name in sorted(by_contrast):
        for members in _groups(by_contrast[name], sides, events, changes):
            yield make(
                Rule(
                    "update",
                    "status",
                    f"change-{name.replace(' ', '-')}",
                    f"What the accounts tell of one thing has changed: {members[0].contrast.label}",
                    why_not_milder="both speak of one thing, and a later day tells the change",
                    settled=True,
                ),
                [Told(placed.telling, placed.words) for placed in members],
                events,
            )
        for members in _groups(by_contrast[name], sides, events, opposed):
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


Compare = Callable[[Placement, Placement, Sides, Mapping[str, str]], bool]


def _groups(
    placed: Mapping[str, Placement], sides: Sides, events: Mapping[str, str], compare: Compare
) -> Iterator[list[Placement]]:
    clusters: Clusters[str] = Clusters()
    shelves = Shelves(_BUCKET)
    for key in sorted(placed):
        clusters.add(key)
        telling = placed[key].telling
        about = sides.about(placed[key].contrast)
        meant = telling.before if placed[key].points else frozenset()
        for word in sorted(telling.stems | telling.names | about | meant):
            for other in shelves.near(word, telling.home):
                if compare(placed[key], placed[other], sides, events):
                    clusters.join(key, other, "")
            shelves.put(word, telling.home, key)
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
    contrast = one.contrast
    if _of_other_days(here, there) and not _still_so(here, there):
        return False
    if contrast.opposition:
        return bool(doer(here) & doer(there))
    if not contrast.lasting and (_days_apart(here, there) or not _of_one_mood(here, there)):
        return False
    if not (here.published and there.published) and not _placed_together(here, there):
        return False
    return of_one_holder(one, other, sides) and one_matter(one, other, sides, events)


def changed(
    one: Placement,
    other: Placement,
    sides: Sides,
    events: Mapping[str, str],
    stories: StoriesTold,
) -> bool:
    """Whether a later account puts one thing on the other side, as things may change in days.

    Args:
        one: A claim on one side.
        other: A claim on a side of the same contrast.
        sides: The contrasts of the packs.
        events: Event id by claim id.
        stories: Which accounts tell one story.
    """
    here, there = one.telling, other.telling
    contrast = one.contrast
    if one.side == other.side or contrast.lasting or contrast.opposition:
        return False
    if here.claim.modality != "actual" or there.claim.modality != "actual":
        return False
    if not _soon_after(here, there) or not stories.one(here, there):
        return False
    named = one.named & other.named or one.holder & other.holder & sides.about(contrast)
    named = named or _one_bearer(one, other)
    if not named or not of_one_holder(one, other, sides):
        return False
    return one_matter(one, other, sides, events) and not opposed(one, other, sides, events)


def _one_bearer(one: Placement, other: Placement) -> frozenset[str]:
    """Stems of one who is told of by what he is: "the driver of the express", "the driver"."""
    within = one.holder <= other.holder or other.holder <= one.holder
    return (one.holder & other.holder) - ANYBODY if within else frozenset()


def _soon_after(one: Telling, other: Telling) -> bool:
    """Whether two accounts came out on different days, and some weeks at most between them."""
    if not one.published or not other.published or one.published == other.published:
        return False
    days = date.fromisoformat(one.published) - date.fromisoformat(other.published)
    return abs(days.days) <= _CHANGES


_CHANGES = 21
"""Days."""


def _placed_together(one: Telling, other: Telling) -> bool:
    """Whether accounts of which one bears no day name the same, or a day that both tell."""
    same_account = one.claim.report == other.claim.report
    return same_account or bool(one.named & other.named) or _one_day(one, other)


def _chain(telling: Telling) -> tuple[str | None, ...]:
    """Who passes it on, the outlet left out: from another mouth it is another voice."""
    return tuple(link.voice for link in telling.claim.attribution[1:]) or (telling.voice,)


def _of_other_days(one: Telling, other: Telling) -> bool:
    """Whether they name other days, or name none and lie too far apart to mean one."""
    if days_apart(one.days, other.days):
        return True
    if spans_apart(one.claim, other.claim):
        return True
    return reports_apart(one.published, other.published) and not _one_day(one, other)


def _still_so(one: Telling, other: Telling) -> bool:
    """Whether one tells on a later day that it is still so, and the other that it had ended.

    A fire that was put out on Wednesday is not still burning on Thursday.
    """
    days = [day.first for day in one.days if day.first], [d.first for d in other.days if d.first]
    if not all(days) or reports_apart(one.published, other.published):
        return False
    first, later = sorted(((max(days[0]), one), (max(days[1]), other)), key=lambda pair: pair[0])
    near = (later[0] - first[0]).days <= _SOON
    return near and "still" in later[1].words and "still" not in first[1].words


_SOON = 3
"""Days."""


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
