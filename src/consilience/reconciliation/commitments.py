"""Promises, each once however many accounts tell it, and what became of them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from consilience.model.commitment import Commitment, CommitmentEvidence, CommitmentStatus, Due
from consilience.model.entity import Entity, Mention
from consilience.model.identity import content_id
from consilience.model.span import Passage
from consilience.reconciliation.days_told import DayTold, day_of, same_day
from consilience.reconciliation.evidence import Shown, shown_by
from consilience.reconciliation.makers import Makers
from consilience.reconciliation.progress import in_proportion, part_done, progress
from consilience.reconciliation.promise import Promise
from consilience.reconciliation.promises import find_promises
from consilience.reconciliation.showing import STOPPED
from consilience.reconciliation.subjects import doer
from consilience.reconciliation.tellings import Telling
from consilience.reconciliation.witnesses import Witnesses, numbers, witnesses
from consilience.text.clusters import Clusters

_CONDITION = re.compile(
    r"\b(?:if|provided that|provided|once|on condition that|only after|immediately after|unless|"
    r"as soon as|should)\b[^.;:]{3,160}",
    re.IGNORECASE,
)
_NOW = re.compile(r"now|currently|at (?:the|this) moment|these days|from now on")
"""Words for the present: what will be so "now" falls due on no day."""
_POSSESSED = re.compile(r"['’]s\b")
"""Behind a day: "today's banks" are not due today."""
_BUCKET = 24
"""Promises of one word that are compared; more stand for one flood of copies."""


def find_commitments(
    tellings: Sequence[Telling],
    mentions: Sequence[Mention],
    as_of: str | None,
    entities: Sequence[Entity] = (),
) -> tuple[Commitment, ...]:
    """Find the promises of all accounts and what later claims show of them.

    Args:
        tellings: All claims, sorted by account and place.
        mentions: Names in the accounts.
        as_of: The day to speak for, ISO 8601; null where no account has a date.
        entities: Whose names they are.

    Returns:
        Sorted by id.
    """
    promises = find_promises(tellings)
    makers = Makers(_by_report(mentions), entities)
    found = witnesses(tellings)
    telling_promises = frozenset(promise.telling.id for promise in promises)
    rows = (
        _commitment(group, found, telling_promises, makers, as_of) for group in _merged(promises)
    )
    return tuple(sorted(rows, key=lambda row: row.id))


def _by_report(mentions: Iterable[Mention]) -> Mapping[str, Sequence[Mention]]:
    named: dict[str, list[Mention]] = defaultdict(list)
    for mention in sorted(mentions, key=lambda m: (m.report, m.start, m.end)):
        if mention.entity and mention.kind == "name":
            named[mention.report].append(mention)
    return named


def _merged(promises: Sequence[Promise]) -> list[list[Promise]]:
    by_key = {_key(promise): promise for promise in promises}
    clusters: Clusters[str] = Clusters(lambda a, b: _apart(by_key[a], by_key[b]))
    buckets: dict[str, list[str]] = defaultdict(list)
    alike: dict[tuple[object, ...], str] = {}
    for key in sorted(by_key):
        clusters.add(key)
        # Copies stand for one another, so that a flood of them hides no other telling.
        first = alike.setdefault(_signature(by_key[key]), key)
        if first != key and clusters.join(first, key, ""):
            continue
        for word in sorted(by_key[key].about | by_key[key].telling.named):
            for other in buckets[word][-_BUCKET:]:
                if _one_promise(by_key[key], by_key[other]):
                    clusters.join(key, other, "")
            buckets[word].append(key)
    return [[by_key[key] for key in members] for members, _ in clusters.sets()]


def _key(promise: Promise) -> str:
    return f"{promise.telling.id} {'meet' if promise.families == {'meet'} else ''}"


def _signature(promise: Promise) -> tuple[object, ...]:
    return promise.what, promise.families, tuple(_due_days(promise.telling))


def _apart(one: Promise, other: Promise) -> bool:
    """Whether two promises are due on different days, or one is one more of its kind."""
    if one.further != other.further and one.families & other.families != {"meet"}:
        return True
    if "offer" in one.families | other.families:
        here, there = doer(one.telling), doer(other.telling)
        if here and there and not here & there:
            return True
    return any(
        same_day(here, there) is False
        for here in _due_days(one.telling)
        for there in _due_days(other.telling)
    )


def _due_days(telling: Telling) -> list[DayTold]:
    return [
        day for when in telling.claim.times if when.role == "deadline" and (day := day_of(when))
    ]


def _one_promise(one: Promise, other: Promise) -> bool:
    shared = len(one.about & other.about)
    counted = numbers(one.telling) & numbers(other.telling)
    due = any(
        same_day(here, there)
        for here in (*_due_days(one.telling), *one.telling.days)
        for there in (*_due_days(other.telling), *other.telling.days)
    )
    if not one.families & other.families:
        return not one.families and not other.families and shared >= 3
    if "meet" in one.families:
        return due and shared >= 1
    same_account = one.telling.claim.report == other.telling.claim.report
    near = same_account and abs(one.telling.order - other.telling.order) <= 4
    if "offer" in one.families & other.families and one.telling.named & other.telling.named:
        return True
    if not shared:
        return due and bool(one.telling.named & other.telling.named)
    if bool(_when_due(one)) != bool(_when_due(other)) and not near:
        return shared >= 2 or bool(counted)
    same_doer = same_account and bool(doer(one.telling) & doer(other.telling))
    return shared >= 2 or bool(counted) or due or near or same_doer


def _when_due(promise: Promise) -> bool:
    return bool(_due_days(promise.telling)) or any(
        day.first and _after_made(day.first.isoformat(), promise.telling)
        for day in promise.telling.days
    )


def _commitment(
    group: Sequence[Promise],
    found: Witnesses,
    telling_promises: frozenset[str],
    makers: Makers,
    as_of: str | None,
) -> Commitment:
    first = min(group, key=_best_told)
    claims = tuple(sorted({promise.telling.id for promise in group}))
    due = _due(group)
    shown = tuple(_in_part(each, group) for each in shown_by(group, found, telling_promises))
    by, to = makers.of(group)
    return Commitment(
        id=content_id("k", " ".join(sorted(first.families)), *claims),
        by=by,
        to=to,
        stated_by=first.telling.voice or None,
        what=first.what,
        quantity=next((q.id for q in first.telling.claim.quantities if q.counted), None),
        condition=next((c for promise in group if (c := _condition(promise.telling))), None),
        made_on=_made_on(group),
        due=due,
        status=_left_so(shown, due.last, as_of)
        if any(promise.broken_by for promise in group)
        else _status(shown, due.last, as_of, pledged=any(_pledged(promise) for promise in group)),
        progress=progress(shown, group),
        evidence=_evidence(group, first, shown),
        claims=claims,
    )


def _in_part(shown: Shown, group: Sequence[Promise]) -> Shown:
    """A claim that shows less done than was promised shows the promise kept in part."""
    if shown.shows == "kept" and in_proportion(shown.telling):
        return replace(shown, shows="partly_kept")
    share = part_done(shown, group) if shown.shows == "kept" else None
    return replace(shown, shows="partly_kept") if share is not None and share < 1 else shown


def _best_told(promise: Promise) -> tuple[bool, bool, int, str]:
    """Called a promise first, then with a deadline, then in many words."""
    return (
        not promise.formal,
        not _due_days(promise.telling),
        -len(promise.about),
        promise.telling.id,
    )


def _due(group: Sequence[Promise]) -> Due:
    """The day told as a deadline; else the future day on which the thing is to be."""
    for roles in (("deadline",), ("event", "start")):
        told = sorted(
            (
                ((when.last or when.first)[:10], when.first[:10], promise.telling.id),
                Passage(promise.telling.claim.report, when.start, when.end),
            )
            for promise in group
            for when in promise.telling.claim.times
            if when.role in roles
            and when.first
            and (roles[0] == "deadline" or _after_made(when.first, promise.telling))
            and not _NOW.fullmatch(" ".join(when.text.lower().split()))
            and not _POSSESSED.match(promise.telling.report.text, when.end)
            and not _SAID_ON.search(promise.telling.report.text[: when.start][-_BEFORE_DAY:])
        )
        if told:
            (last, start, _), _ = told[0]
            return Due(
                start, last, tuple(sorted({passage for key, passage in told if key[0] == last}))
            )
    return _within(group)


def _within(group: Sequence[Promise]) -> Due:
    """So many days after it was promised: "within ten days"."""
    for promise in group:
        telling = promise.telling
        for quantity in telling.claim.quantities:
            match = _WITHIN.search(telling.report.text[: quantity.end][-_BEFORE_DAY:])
            days = _DAYS.get(quantity.unit or "")
            if match and days and quantity.best and telling.published:
                last = date.fromisoformat(telling.published) + timedelta(days * quantity.best)
                place = Passage(telling.claim.report, quantity.start, quantity.end)
                return Due(telling.published, last.isoformat(), (place,))
    return Due(None, None, ())


_WITHIN = re.compile(r"\b(?:within|in less than|in no more than) (?:the next )?[a-z0-9-]+ [a-z]+$")
_DAYS = {"day": 1, "week": 7, "month": 31, "year": 366}
_SAID_ON = re.compile(
    r"\b(?:promise[sd]?|pledge[sd]?|vow(?:s|ed)?|agree[sd]?|swore|said|announced)(?: on| last)? $"
)
"""Before a day on which it was promised, and is not due: "promised Monday to begin"."""
_BEFORE_DAY = 40


def _after_made(day: str, telling: Telling) -> bool:
    return bool(telling.published) and day[:10] >= str(telling.published)


def _made_on(group: Sequence[Promise]) -> Due:
    days = sorted(
        (promise.telling.published, promise.telling.passage)
        for promise in group
        if promise.telling.published
    )
    if not days:
        return Due(None, None, ())
    return Due(None, days[0][0], (days[0][1],))


def _condition(telling: Telling) -> str | None:
    match = _CONDITION.search(telling.sentence_text)
    return match[0].strip() if match else None


def _pledged(promise: Promise) -> bool:
    """Whether somebody gave his word or a day by which it is to be, and did not only plan it."""
    due = any(when.role == "deadline" for when in promise.telling.claim.times)
    return promise.formal or (due and not _AIMS.search(" ".join(promise.telling.words)))


_AIMS = re.compile(
    r"\b(?:expects?|expected|intends?|intended|aims?|aimed|plans?|planned|hopes?|wants?|means|"
    r"(?:is|was|are|were) "
    r"(?:due )?to (?!be\b))\b"
)
"""Words of a plan, which is not overdue because nobody tells of it afterwards."""


def _status(
    shown: Sequence[Shown], due: str | None, as_of: str | None, *, pledged: bool
) -> CommitmentStatus:
    """What became of a promise, by what later claims show and the day they show it for.

    What was only planned for a day is not overdue because nobody tells of it afterwards: a speech
    that was held as planned is no news.
    """
    kept = [each for each in shown if each.shows == "kept" and not _long_after(each, due)]
    unmet = [each for each in shown if each.shows == "broken"]
    if any(each.shows == "withdrawn" for each in shown):
        return "unknown"
    late = bool(due) and (_missed(kept, unmet, due or "") or (kept and _all_late(kept, due or "")))
    if late or (not due and any(_given_up(each) for each in unmet)):
        return "broken"
    if kept:
        return _settled(kept, unmet)
    if any(each.shows == "partly_kept" for each in shown) and not unmet:
        return "partly_kept"
    silent: CommitmentStatus = "overdue" if pledged else "unknown"
    return silent if due and as_of and due < as_of[:10] else "open"


def _missed(kept: Sequence[Shown], unmet: Sequence[Shown], due: str) -> bool:
    """Whether it is told as not done after the day, and by nobody as done until it."""
    missed = any(each.on and each.on > due for each in unmet)
    return missed and not any(each.on is None or each.on <= due for each in kept)


def _all_late(kept: Sequence[Shown], due: str) -> bool:
    return all(each.on and each.on > due for each in kept)


def _long_after(shown: Shown, due: str | None) -> bool:
    """Whether a thing was done so long after it was due that it is another one."""
    if not due or not shown.on:
        return False
    return (date.fromisoformat(shown.on[:10]) - date.fromisoformat(due[:10])).days > _LONG


_LONG = 366
"""Days."""


def _given_up(shown: Shown) -> bool:
    """Whether a claim tells that what was done for a while is done no more: "it stopped paying"."""
    return bool(STOPPED.search(" ".join(shown.telling.words)))


def _left_so(shown: Sequence[Shown], due: str | None, as_of: str | None) -> CommitmentStatus:
    """What became of a promise to leave a thing as it is: silence neither keeps nor breaks it."""
    if any(each.shows == "broken" and not (due and each.on and each.on > due) for each in shown):
        return "broken"
    return "unknown" if due and as_of and due < as_of[:10] else "open"


def _settled(kept: Sequence[Shown], unmet: Sequence[Shown]) -> CommitmentStatus:
    """Told as kept by some and not by others: the later day counts; where none is, it is half."""
    if not unmet:
        return "kept"
    last_kept = max((each.on or "" for each in kept), default="")
    last_unmet = max((each.on or "" for each in unmet), default="")
    if last_kept and last_unmet and last_kept != last_unmet:
        return "kept" if last_kept > last_unmet else "open"
    return "kept" if len(kept) > len(unmet) else "partly_kept"


def _evidence(
    group: Sequence[Promise], first: Promise, shown: Sequence[Shown]
) -> tuple[CommitmentEvidence, ...]:
    made = [CommitmentEvidence(first.telling.id, "made", first.telling.published)]
    again = [
        CommitmentEvidence(promise.telling.id, "repeated", promise.telling.published)
        for promise in group
        if promise.telling.id != first.telling.id
    ]
    later = [CommitmentEvidence(each.telling.id, each.shows, each.on) for each in shown]
    unique = {(row.claim, row.shows): row for row in (*made, *again, *later)}
    return tuple(sorted(unique.values(), key=lambda row: (row.on or "", row.shows, row.claim)))
