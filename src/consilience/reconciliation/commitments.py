"""Promises, each once however many accounts tell it, and what became of them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from consilience.model.commitment import Commitment, CommitmentEvidence, CommitmentStatus
from consilience.model.entity import Entity, Mention
from consilience.model.identity import content_id
from consilience.reconciliation.accords import by_each_side
from consilience.reconciliation.amounts import amounts
from consilience.reconciliation.days_told import same_day
from consilience.reconciliation.due import after_made, deadlines, due_of, made_on
from consilience.reconciliation.evidence import Shown, shown_by
from consilience.reconciliation.makers import Makers
from consilience.reconciliation.outcomes import GIVEN_UP, NOT_ONE
from consilience.reconciliation.progress import in_proportion, part_done, progress
from consilience.reconciliation.promise import UNSEEN, Promise
from consilience.reconciliation.promises import find_promises
from consilience.reconciliation.shelves import Shelves
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
    shelves = Shelves(_BUCKET)
    alike: dict[tuple[object, ...], str] = {}
    for key in sorted(by_key):
        clusters.add(key)
        # Copies stand for one another, so that a flood of them hides no other telling.
        first = alike.setdefault(_signature(by_key[key]), key)
        if first != key and clusters.join(first, key, ""):
            continue
        for word in sorted(by_key[key].about | by_key[key].telling.named):
            for other in shelves.near(word, by_key[key].telling.home):
                if _one_promise(by_key[key], by_key[other]):
                    clusters.join(key, other, "")
            shelves.put(word, by_key[key].telling.home, key)
    return [[by_key[key] for key in members] for members, _ in clusters.sets()]


def _key(promise: Promise) -> str:
    return f"{promise.telling.id} {'meet' if promise.families == {'meet'} else ''}"


def _signature(promise: Promise) -> tuple[object, ...]:
    return promise.what, promise.families, tuple(deadlines(promise.telling))


def _apart(one: Promise, other: Promise) -> bool:
    """Whether two promises are due on different days, or one is one more of its kind."""
    if one.further != other.further and one.families & other.families != {"meet"}:
        return True
    if "offer" in one.families | other.families:
        here, there = doer(one.telling), doer(other.telling)
        if here and there and not here & there:
            return True
    if one.telling.claim.report == other.telling.claim.report and _of_other_amounts(one, other):
        return True
    return any(
        same_day(here, there) is False
        for here in deadlines(one.telling)
        for there in deadlines(other.telling)
    )


def _of_other_amounts(one: Promise, other: Promise) -> bool:
    """Whether one account tells two amounts of one kind: "30 million, the first ten by May"."""
    here, there = amounts(one.telling), amounts(other.telling)
    return any(kind in there and not numbers & there[kind] for kind, numbers in here.items())


def _one_promise(one: Promise, other: Promise) -> bool:
    shared = len(one.about & other.about)
    counted = numbers(one.telling) & numbers(other.telling)
    due = any(
        same_day(here, there)
        for here in (*deadlines(one.telling), *one.telling.days)
        for there in (*deadlines(other.telling), *other.telling.days)
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
    return bool(deadlines(promise.telling)) or any(
        day.first and after_made(day.first.isoformat(), promise.telling)
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
    told_in = sorted({promise.telling.id for promise in group})
    due = due_of(group)
    shown = (
        ()
        if _unseen(group)
        else tuple(
            _in_part(each, group)
            for each in shown_by(group, found, telling_promises, due.last)
            if not (_of_another_day(each, group, due.last) or _still_to_be(each, group))
        )
    )
    by, to = makers.of(group)
    return Commitment(
        id=content_id("k", " ".join(sorted(first.families)), *told_in),
        by=by,
        to=to,
        stated_by=first.telling.voice or None,
        what=first.what,
        quantity=next((q.id for q in first.telling.claim.quantities if q.counted), None),
        condition=next((c for promise in group if (c := _condition(promise.telling))), None),
        made_on=made_on(group),
        due=due,
        status=_left_so(shown, due.last, as_of)
        if any(promise.broken_by for promise in group)
        else _status(shown, due.last, as_of, pledged=any(_pledged(promise) for promise in group)),
        progress=progress(shown, group),
        evidence=_evidence(group, first, shown),
        claims=_telling_the_deed(group, shown),
    )


def _telling_the_deed(group: Sequence[Promise], shown: Sequence[Shown]) -> tuple[str, ...]:
    """Claims that tell the promised deed, as promised or as done; what denies it is evidence."""
    done = (each.telling.id for each in shown if each.shows in {"kept", "partly_kept"})
    return tuple(sorted({*(promise.telling.id for promise in group), *done}))


def _unseen(group: Sequence[Promise]) -> bool:
    return all(promise.families and promise.families <= UNSEEN for promise in group)


def _of_another_day(shown: Shown, group: Sequence[Promise], due: str | None) -> bool:
    """Whether what somebody only announced for no day was told so much later that it is another.

    A firm that is to bring a repair kit brings one more the next year.
    """
    told = shown.on or shown.telling.published
    if due and told and all(promise.unsigned for promise in group):
        return (date.fromisoformat(told[:10]) - date.fromisoformat(due)).days > _PUT_OFF
    if shown.shows == "broken" or due or not told or any(promise.formal for promise in group):
        return False
    made = [promise.telling.published for promise in group if promise.telling.published]
    return bool(made) and all(
        (date.fromisoformat(told[:10]) - date.fromisoformat(day)).days > _FORGOTTEN for day in made
    )


_FORGOTTEN = 183
"""Days behind which what was announced for no day is done no more, but something like it."""
_PUT_OFF = 30
"""Days by which an occasion that was set for a day is put off and still the same."""


def _still_to_be(shown: Shown, group: Sequence[Promise]) -> bool:
    """Whether what was only set for a day is told as not done: it is awaited, and not broken."""
    return shown.shows == "broken" and all(promise.unsigned for promise in group)


def _in_part(shown: Shown, group: Sequence[Promise]) -> Shown:
    """A claim that shows less done than was promised shows the promise kept in part."""
    if shown.shows == "kept" and (in_proportion(shown.telling) or _of_one_side(shown, group)):
        return replace(shown, shows="partly_kept")
    share = part_done(shown, group) if shown.shows == "kept" else None
    return replace(shown, shows="partly_kept") if share is not None and share < 1 else shown


def _of_one_side(shown: Shown, group: Sequence[Promise]) -> bool:
    """Whether one side alone is told to have done what each of them was to do."""
    told = shown.telling
    both = _TOGETHER.search(" ".join(told.words))
    return any(by_each_side(promise) for promise in group) and not both


_TOGETHER = re.compile(r"\b(?:each|both|all|two|sides|parties|they)\b")


def _best_told(promise: Promise) -> tuple[bool, bool, int, str]:
    """Called a promise first, then with a deadline, then in many words."""
    return (
        not promise.formal,
        not deadlines(promise.telling),
        -len(promise.about),
        promise.telling.id,
    )


def _condition(telling: Telling) -> str | None:
    for match in _CONDITION.finditer(telling.sentence_text):
        if not _NO_CONDITION.search(telling.sentence_text[: match.start()]):
            return match[0].strip()
    return None


_NO_CONDITION = re.compile(
    r"\b(?:know|knew|known|ask|asks|asked|see|say|tell|wonder|wondered|and,|or,|but,|even)\s$"
)
"""Before an asked "if", and before one that another verb hangs on: "and, if that fails, will"."""


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
    if late or any(_given_up(each, due) for each in unmet):
        return "broken"
    if kept:
        return _settled(kept, unmet)
    if any(each.shows == "partly_kept" for each in shown) and not unmet:
        return "partly_kept"
    silent: CommitmentStatus = "overdue" if pledged else "unknown"
    return silent if due and as_of and due < as_of[:10] else "open"


def _missed(kept: Sequence[Shown], unmet: Sequence[Shown], due: str) -> bool:
    """Whether it is told as not done after the day, and by nobody as done until it."""
    missed = any(_after(each, due) for each in unmet)
    return missed and not any(each.on is None or each.on <= due for each in kept)


def _after(shown: Shown, due: str) -> bool:
    """Whether it is told for a day behind the one on which it was due, or told so after that day.

    "Trains did not run on Monday", told on Tuesday, is final.
    """
    published = shown.telling.published or ""
    return bool(shown.on) and (str(shown.on) > due or (shown.on == due and published > due))


def _all_late(kept: Sequence[Shown], due: str) -> bool:
    """Whether every claim tells a day of its own for it, and a late one."""
    return all(each.dated and each.on and each.on > due for each in kept)


def _long_after(shown: Shown, due: str | None) -> bool:
    """Whether a thing was done so long after it was due that it is another one."""
    if not due or not shown.on:
        return False
    return (date.fromisoformat(shown.on[:10]) - date.fromisoformat(due[:10])).days > _LONG


_LONG = 366
"""Days."""


def _given_up(shown: Shown, due: str | None) -> bool:
    """Whether a claim tells that a thing will not be done, or is done no more, whatever its day.

    "It stopped paying", "has refused to pay", "called it off"; and where no day is set, "has not
    paid a single one" a month and more after the word was given.
    """
    words = " ".join(shown.telling.words)
    if GIVEN_UP.search(words) or shown.telling.claim.modality == "planned":
        return True
    return not due and bool(STOPPED.search(words) or (shown.after_weeks and NOT_ONE.search(words)))


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
