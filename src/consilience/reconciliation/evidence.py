"""The claims that show what became of a promise, and the day they show it for."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from consilience.model.commitment import Shows
from consilience.reconciliation.accords import by_each_side
from consilience.reconciliation.amounts import kind_of
from consilience.reconciliation.days_told import DayTold, same_day
from consilience.reconciliation.due import deadlines
from consilience.reconciliation.kept_words import word_kept
from consilience.reconciliation.occasions import took_place, whose
from consilience.reconciliation.outcomes import WILL_NOT, names_others, outcome_of
from consilience.reconciliation.promise import Promise
from consilience.reconciliation.showing import TELLS_NO_THING, Thing, names_its_own, shows_of
from consilience.reconciliation.subjects import doer, hangs
from consilience.reconciliation.surroundings import OFFICES
from consilience.reconciliation.tellings import Telling, name_key, name_keys
from consilience.reconciliation.witnesses import Witnesses, numbers
from consilience.text.folding import content_stems, fold, stem

_NOT_SO = re.compile(
    r"^(?:but |and |yet )?(?:they|it|he|she|this|that|we) "
    r"(?:did|has|have|had|does|do|was|were) not$"
)
_RETOLD = re.compile(r"\bhad (?:[a-z]+ly )?(?:promised|pledged|undertaken|agreed|vowed|sworn)\b")
"""A promise told afterwards: its own sentence may tell what became of it."""
_OTHER_SENSE = re.compile(
    r"\bexchang(?:e[sd]?|ing) (?:[a-z]+ ){0,3}(?:fire|shots|views|words|blows)\b|\bunclear\b"
)


@dataclass(frozen=True, slots=True)
class Shown:
    """A claim and what it shows of a promise.

    Attributes:
        telling: The claim.
        shows: What it shows.
        on: Day it shows it for, ISO 8601; null where unknown.
        after_weeks: Whether its account came out a month and more after the promise was made.
        dated: Whether the claim itself tells that day; else it is the day of the account.
    """

    telling: Telling
    shows: Shows
    on: str | None
    after_weeks: bool = False
    dated: bool = True


def shown_by(
    promises: Sequence[Promise],
    found: Witnesses,
    telling_promises: frozenset[str],
    last: str | None = None,
) -> Iterator[Shown]:
    """Find the claims that show what became of one promise.

    Args:
        promises: Every telling of the promise.
        found: All claims.
        telling_promises: Ids of all claims that tell some promise.
        last: Last day on which it is due, ISO 8601; null where none is known.
    """
    about = frozenset().union(*(promise.about for promise in promises))
    thing = _thing(promises, about, last)
    bound = frozenset().union(*(whose(promise.telling.claim) for promise in promises))
    named = about.union(*(promise.telling.named for promise in promises))
    made = {
        (promise.telling.claim.report, promise.telling.sentence)
        for promise in promises
        if not _RETOLD.search(promise.telling.text)
    }
    due = [day for promise in promises for day in deadlines(promise.telling)]
    planned = None if due else _planned_day(promises)
    # A firm's own statement names the firm as its outlet; others tell of it by that name.
    story = frozenset().union(
        *(found.stories[p.telling.claim.report] | _outlet(p.telling) for p in promises)
    )
    earliest = min((p.telling.published for p in promises if p.telling.published), default=None)
    following = set(_next(promises, found))
    homes = frozenset(promise.telling.home for promise in promises) - {""}
    near = set(found.near(story, homes))
    marked = found.marked({number for _, number in thing.amounts}, story) - near
    own = {place for place in marked if names_its_own(found.tellings[place], thing)}
    for place in sorted(near | own):
        telling = found.tellings[place]
        shown = (
            place in following
            or _may_show(place, found, thing, about, named)
            or (place in found.told and took_place(telling, thing.kinds, bound))
        )
        if not shown and not (place in found.told and names_its_own(telling, thing)):
            continue
        if (earliest and _before(telling, earliest)) or _told_before(telling, promises):
            continue
        retold = telling.id in telling_promises and not thing.broken_by
        if retold or (telling.claim.report, telling.sentence) in made:
            continue
        if _is_beside_it(telling, thing, due):
            continue
        past_due = bool(last and telling.published and telling.published > last)
        if thing.broken_by and names_others(telling, thing):
            continue
        shows = shows_of(telling, thing) or outcome_of(telling, thing, past_due=past_due)
        if took_place(telling, thing.kinds, bound):
            shows = "kept"
        if shows or _denied_next(telling, promises):
            # That it was done "on time, as promised" tells no day, and least of all a late one.
            on = None if shows == "kept" and word_kept(telling) else _day(telling)
            if planned and on and on < planned:
                continue
            dated = any(day.first for day in telling.days)
            weeks = _weeks_after(telling, earliest)
            yield Shown(telling, shows or "broken", on, weeks, dated)


def _is_beside_it(telling: Telling, thing: Thing, due: Sequence[DayTold]) -> bool:
    """Whether a claim is about another day, uses the deed's word otherwise, or only hangs on it."""
    return (
        (bool(due) and _due_otherwise(telling, due))
        or bool(_OTHER_SENSE.search(" ".join(telling.words)))
        or (hangs(telling) and not _came_about(telling, thing))
    )


def _thing(promises: Sequence[Promise], about: frozenset[str], last: str | None) -> Thing:
    """What was promised, by every telling of it."""
    kinds = frozenset().union(*(promise.families for promise in promises))
    counted = frozenset().union(*(numbers(promise.telling) for promise in promises))
    return Thing(
        about=about - TELLS_NO_THING,
        kinds=kinds,
        counted=counted,
        further=any(promise.further for promise in promises),
        doers=frozenset().union(*(_doing(promise.telling) for promise in promises)),
        days=tuple(day for promise in promises for day in promise.telling.days),
        due=tuple(day for promise in promises for day in deadlines(promise.telling))
        or tuple(day for promise in promises for day in promise.telling.days),
        named=frozenset().union(*(promise.telling.named for promise in promises)),
        told=frozenset().union(*(content_stems(p.telling.sentence_text) for p in promises)),
        amounts=tuple(
            (kind, q.best)
            for promise in promises
            for q in promise.telling.claim.quantities
            if q.best is not None and (kind := kind_of(q))
        ),
        broken_by=frozenset().union(*(promise.broken_by for promise in promises)),
        pledged=any(promise.formal for promise in promises) or bool(last),
        by_each=any(by_each_side(promise) for promise in promises),
        makers=frozenset().union(*(_maker_stems(promise.telling) for promise in promises)),
        context=frozenset().union(*(promise.telling.before for promise in promises))
        | frozenset().union(*(content_stems(p.telling.sentence_text) for p in promises)),
    )


def _weeks_after(telling: Telling, made: str | None) -> bool:
    """Whether an account came out a month and more after a promise was made."""
    if not made or not telling.published:
        return False
    return (date.fromisoformat(telling.published) - date.fromisoformat(made)).days >= _MONTH


_MONTH = 30


def _doing(telling: Telling) -> frozenset[str]:
    """Keys of who is to do it, with the names that stand beside the voice's where it is meant."""
    does = doer(telling)
    return does | name_keys(" ".join(_voice(telling))) if does & telling.party else does


def _maker_stems(telling: Telling) -> frozenset[str]:
    """Stems of the names of who promises: of the voice, and of who is named before the deed."""
    does = doer(telling)
    named = {stem(word) for word in telling.words if name_key(word) in does}
    beside = frozenset(stem(word.lower()) for word in _voice(telling))
    return content_stems(telling.speaker) | beside | named


def _voice(telling: Telling) -> list[str]:
    """The names of the voice, up to the word of saying: "the operator in Dorn, Fission Nord,"."""
    last = telling.claim.attribution[-1] if telling.claim.attribution else None
    if last is None or last.start is None or last.cue is None or last.cue.start < last.start:
        return []
    words = telling.report.text[last.start : min(last.cue.start, last.start + _VOICE)]
    return [word for word in _CAPITALISED.findall(words) if word.lower() not in OFFICES]


_CAPITALISED = re.compile(r"\b[A-Z][^\W\d_]{2,}")
_VOICE = 120
"""Code points that a voice takes with what stands beside its name."""


def _outlet(telling: Telling) -> frozenset[str]:
    return frozenset(fold(telling.report.outlet or "").split())


def _told_before(telling: Telling, promises: Sequence[Promise]) -> bool:
    """Whether nothing tells that it came after the promise.

    What an account tells before it tells what somebody plans is what has been; and of two accounts
    of which one bears no day nobody knows which is the later.
    """
    return all(
        (
            telling.order < promise.telling.order and promise.telling.claim.modality == "planned"
            if telling.claim.report == promise.telling.claim.report
            else bool(telling.published) != bool(promise.telling.published)
        )
        for promise in promises
    )


def _planned_day(promises: Sequence[Promise]) -> str | None:
    """The first day to come for which it is planned: nothing before it shows what became of it."""
    days = [
        day.first.isoformat()
        for promise in promises
        for day in promise.telling.days
        if day.first
        and promise.telling.published
        and day.first.isoformat() > promise.telling.published
    ]
    return min(days, default=None)


def _came_about(telling: Telling, thing: Thing) -> bool:
    """Whether a clause tells what did happen, though it only says when: "when police came"."""
    before = telling.report.text[
        max(0, telling.claim.clause.start - 12) : telling.claim.clause.start
    ]
    opens = f"{before} {telling.text[:6]}".lower()
    return bool(thing.broken_by) and telling.claim.modality == "actual" and "when" in opens


def _before(telling: Telling, made: str) -> bool:
    """Whether a claim, or the day that it tells of, comes before the promise was made."""
    days = [
        when.last[:10]
        for when in telling.claim.times
        if when.role in {"event", "start"} and when.last
    ]
    return bool(telling.published and telling.published < made) or max(days, default=made) < made


def _may_show(
    place: int, found: Witnesses, thing: Thing, about: frozenset[str], named: frozenset[str]
) -> bool:
    """Whether a claim shares a word or number with a promise, or points back at what does."""
    telling = found.tellings[place]
    if place in found.told:
        return (
            not about.isdisjoint(telling.stems)
            or (bool(thing.counted) and not thing.counted.isdisjoint(numbers(telling)))
            or (place in found.pointing and not named.isdisjoint(_meant(telling)))
        )
    if place not in found.planned or about.isdisjoint(telling.stems):
        return False
    return bool(thing.broken_by) or (thing.pledged and bool(WILL_NOT.search(telling.text)))


def _meant(telling: Telling) -> frozenset[str]:
    """What a pronoun may mean: what was told before it, in its own sentence as well."""
    return telling.before | content_stems(telling.sentence_text)


def _due_otherwise(telling: Telling, due: Sequence[DayTold]) -> bool:
    """Whether a claim speaks of something that was due on another day."""
    told = deadlines(telling)
    return bool(told) and all(same_day(here, there) is False for here in told for there in due)


def _next(promises: Sequence[Promise], found: Witnesses) -> Iterator[int]:
    """Places of the claims that stand right after a telling of the promise."""
    for promise in promises:
        place = found.places[promise.telling.id] + 1
        if (
            place < len(found.tellings)
            and found.tellings[place].claim.report == promise.telling.claim.report
        ):
            yield place


def _denied_next(telling: Telling, promises: Sequence[Promise]) -> bool:
    return bool(_NOT_SO.match(" ".join(telling.words))) and any(
        promise.telling.claim.report == telling.claim.report
        and promise.telling.order == telling.order - 1
        for promise in promises
    )


def _day(telling: Telling) -> str | None:
    told = [day.first.isoformat() for day in telling.days if day.first]
    before = [day for day in told if not telling.published or day <= telling.published]
    return before[0] if before else telling.published
