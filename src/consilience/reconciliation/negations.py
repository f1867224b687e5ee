"""What one voice tells as so and another, in the same words, as not so: arrested, not arrested."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial

from consilience.model.finding import Finding
from consilience.reconciliation.days_told import days_apart, reports_apart, same_day, spans_apart
from consilience.reconciliation.making import Rule, Told, make
from consilience.reconciliation.said import (
    Said,
    affirmed,
    denied_in,
    forms_at,
    negated,
    refused_by,
)
from consilience.reconciliation.stories_told import StoriesTold
from consilience.reconciliation.subjects import hangs
from consilience.reconciliation.tellings import Telling
from consilience.text.clusters import Clusters

SO_AND_NOT_SO = "so-and-not-so"
"""Name of the rule."""
_BUCKET = 24


def find_negations(tellings: Sequence[Telling], events: Mapping[str, str]) -> Iterator[Finding]:
    """Find what one voice tells as so and another as not so.

    A negation told first is explained by time; one told after the thing was told done is not,
    since what is done stays done.

    Args:
        tellings: All claims, sorted by account and place.
        events: Event id by claim id.
    """
    held = [t for t in tellings if t.claim.modality in {"actual", "denied"} and not hangs(t)]
    nots = [s for telling in held for s in (*negated(telling), *denied_in(telling))]
    refused = [said for t in tellings if not hangs(t) for said in refused_by(t)]
    forms = frozenset().union(*(said.forms for said in (*nots, *refused)))
    sos = [said for telling in held for said in affirmed(telling, forms)]
    often = Counter(form for t in held for form in _told_in(t) & forms)
    rare = frozenset(form for form in forms if often[form] <= _RARE)
    at_odds = partial(_at_odds, stories=StoriesTold(tellings))
    for members in _groups(nots, sos, rare, at_odds):
        yield make(
            Rule(
                "contradiction",
                "status",
                SO_AND_NOT_SO,
                "One voice tells it as so and another as not so",
                why_not_milder="both speak of one thing, and no later day explains the change",
            ),
            [Told(said.telling, said.words) for said in members],
            events,
        )
    yield from _not_then_so((*nots, *refused), sos, rare, events)


def _told_in(telling: Telling) -> frozenset[str]:
    """Forms of all words of a claim that is no negation of them."""
    if telling.claim.polarity == "negative":
        return frozenset()
    return frozenset().union(*(forms_at(telling.words, n) for n in range(len(telling.words))))


def _not_then_so(
    nots: Sequence[Said], sos: Sequence[Said], rare: frozenset[str], events: Mapping[str, str]
) -> Iterator[Finding]:
    """What an earlier account tells as not so, or not to come, and a later one as done."""
    for members in _groups(nots, sos, rare, _came_about):
        yield make(
            Rule(
                "update",
                "status",
                "not-so-then-so",
                "It was told as not so, and later as so",
                why_not_milder="both speak of one thing, and the later account tells the change",
                settled=True,
            ),
            [Told(said.telling, said.words) for said in members],
            events,
        )


Compare = Callable[..., bool]


def _groups(
    nots: Sequence[Said], sos: Sequence[Said], rare: frozenset[str], compare: Compare
) -> Iterator[list[Said]]:
    buckets: dict[str, list[Said]] = defaultdict(list)
    for said in sos:
        for form in said.forms:
            buckets[form].append(said)
    by_id = {_key(said): said for said in (*nots, *sos)}
    clusters: Clusters[str] = Clusters()
    for one in nots:
        for form in sorted(one.forms):
            for other in buckets[form][:_BUCKET]:
                if compare(one, other, rare=form in rare):
                    clusters.join(_key(one), _key(other), "")
    for members, _ in clusters.sets():
        if len(members) > 1:
            yield [by_id[member] for member in members]


def _key(said: Said) -> str:
    return f"{said.telling.id} {min(said.forms)} {said.so}"


def _at_odds(one: Said, other: Said, *, rare: bool, stories: StoriesTold) -> bool:
    """Whether a negation and an affirmation speak of one thing, and time explains neither."""
    here, there = one.telling, other.telling
    one_sentence = here.claim.report == there.claim.report and here.sentence == there.sentence
    if here.same_mouth(there) or one_sentence or here.text == there.text:
        return False
    if _of_other_kinds(one, other):
        return False
    if reports_apart(here.published, there.published) or _of_other_times(one, other):
        return False
    if _explained_by_time(one, other):
        return False
    left = _never_left(one, other) and stories.one(here, there)
    if _side_by_side(one, other) and not _of_other_things(one, other):
        return True
    return left or _one_thing(one, other, stories, rare=rare)


def _side_by_side(one: Said, other: Said) -> bool:
    """Whether an account sets two voices against each other, one denying what the other tells."""
    here, there = one.telling, other.telling
    if here.claim.report != there.claim.report or not (here.speaker and there.speaker):
        return False
    told = one.thing or any(" + " in form for form in one.forms & other.forms)
    return told and abs(here.order - there.order) <= _NEXT


_NEXT = 3
"""Claims between which an account turns from one voice to the other."""


def _of_other_kinds(one: Said, other: Said) -> bool:
    """Whether a deed is denied and a thing told, or one word tells a quality and a deed.

    "I did not email it" denies no "600 emails", "it was not surprising" no "she surprised them".
    """
    quality = one.words.endswith("ing") and not one.verb and not one.thing
    return (one.verb and not other.verb) or (quality and not other.words.endswith("ing"))


def _of_other_times(one: Said, other: Said) -> bool:
    """Whether they name days that cannot be one; what never was is denied of every day."""
    here, there = one.telling, other.telling
    if one.words.startswith("never"):
        return False
    apart = days_apart(here.days, there.days)
    return apart or spans_apart(here.claim, there.claim)


def _came_about(one: Said, other: Said, *, rare: bool) -> bool:  # noqa: ARG001 - as _at_odds is
    """Whether what was not so, or was refused, is told as done by an account of a later day."""
    here, there = one.telling, other.telling
    if not here.published or not there.published or here.published >= there.published:
        return False
    if (
        one.thing
        or there.claim.modality != "actual"
        or reports_apart(here.published, there.published)
    ):
        return False
    if any(day.first and day.first.isoformat() < here.published for day in there.days):
        return False
    if _one_deed(one, other):
        return here.one_story(there)
    return (
        here.one_story(there) and bool(one.subject & other.subject) and _of_one_object(one, other)
    )


def _one_deed(one: Said, other: Said) -> bool:
    """Whether somebody whom coreference knows did or did not do one deed to one thing."""
    deeds = (one.verb or one.telling.claim.modality == "planned") and other.verb
    things = (one.object & other.object) - one.telling.named
    return deeds and bool(one.who & other.who) and bool(things) and not _goes_on(one, other)


def _goes_on(one: Said, other: Said) -> bool:
    """Whether one only goes on with the other: "it does not use them. It uses another"."""
    here, there = one.telling, other.telling
    near = here.claim.report == there.claim.report and abs(here.order - there.order) <= 1
    return near and not (here.speaker and there.speaker)


def _of_one_object(one: Said, other: Said) -> bool:
    """Whether it is done to the same, or to nothing told in either."""
    return bool(one.object & other.object) or not (one.object or other.object)


def _explained_by_time(one: Said, other: Said) -> bool:
    here, there = one.telling, other.telling
    if not here.published or not there.published or here.published == there.published:
        return False
    if any(same_day(a, b) for a in here.days for b in there.days):
        return False
    return here.published < there.published or one.state


def _one_thing(one: Said, other: Said, stories: StoriesTold, *, rare: bool) -> bool:
    beside = one.next & other.next - one.telling.named
    if _of_other_things(one, other) or (beside and _on_one_day(one.telling, other.telling)):
        return not _of_other_things(one, other)
    here, there = _around(one), _around(other)
    shared = here & there
    things = shared - one.named - other.named - one.telling.named - other.telling.named
    if one.thing:
        return rare and len(things) >= _SHARED_AROUND
    if not rare:
        return _done_by_one(one, other)
    if one.subject & other.subject and _near_in_time(one.telling, other.telling):
        return _of_one_object(one, other) or not (one.object and other.object)
    if _of_one_object(one, other) and one.bearer & other.bearer:
        return stories.one(one.telling, other.telling)
    return len(shared) >= _SHARED and bool(things) and bool(one.object & other.object)


def _never_left(one: Said, other: Said) -> bool:
    """Whether somebody never left to one: who never left a town left no land that it lies in."""
    never = one.words.startswith("never") and "leave" in one.forms & other.forms
    return never and bool(one.subject & other.subject)


def _done_by_one(one: Said, other: Said) -> bool:
    """Whether one who is named does it to one thing, or to none told in accounts of one time."""
    if _one_deed(one, other):
        return _near_in_time(one.telling, other.telling)
    near = _near_in_time(one.telling, other.telling) and not (one.object or other.object)
    return bool(one.subject & other.subject) and (near or bool(one.object & other.object))


_RARE = 3
"""A word that so few claims tell as so means one thing."""
_SHARED = 2
_SHARED_AROUND = 3


def _of_other_things(one: Said, other: Said) -> bool:
    """Whether they name others, or the negation is of things of a kind that the other is not of."""
    if one.only and not one.only & other.telling.stems:
        return True
    return bool(one.named and other.named) and not one.named & other.named


def _on_one_day(one: Telling, other: Telling) -> bool:
    """Whether both tell of one day, named in each."""
    return any(same_day(a, b) for a in one.days for b in other.days)


def _around(said: Said) -> frozenset[str]:
    """What a claim is about; of "there was no fire" what was told before says it."""
    return said.about | said.telling.before if said.thing else said.about


def _near_in_time(one: Telling, other: Telling) -> bool:
    """Whether two accounts came out so near that one deed of a person is meant by both."""
    if not one.published or not other.published:
        return False
    days = date.fromisoformat(one.published) - date.fromisoformat(other.published)
    return abs(days.days) <= _NEAR


_NEAR = 3
"""Days."""
