"""What a later account resolves: an offer withdrawn, a promise kept or broken."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from consilience.model.commitment import Commitment
from consilience.model.finding import Finding
from consilience.reconciliation.making import Rule, Told, make
from consilience.reconciliation.subjects import doer
from consilience.reconciliation.tellings import Telling
from consilience.reconciliation.witnesses import numbers

_TAKES_BACK = re.compile(
    r"\b(?:withdr[ae]ws?|withdrew|withdrawn|rescind(?:s|ed)?|retract(?:s|ed)?|revoke[ds]?|"
    r"took back|taken back|pulled)\b(?: [a-z0-9]+){0,3}? "
    r"(offer|proposal|bid|promise|pledge|demand|threat)\b"
)
_MAKES = {
    "offer": re.compile(
        r"\b(?:(?:has|have|had) offered|offered|made an? (?:[a-z0-9]+ ){0,3}offer|offers to|"
        r"ready to|prepared to|propose[sd]?)\b"
    ),
    "proposal": re.compile(r"\b(?:propos(?:es|ed|al)|offer(?:s|ed)?|suggest(?:s|ed)?)\b"),
    "bid": re.compile(r"\b(?:bid|offer(?:s|ed)?)\b"),
    "promise": re.compile(r"\b(?:promise[sd]?|pledge[sd]?|will|vow(?:s|ed)?)\b"),
    "pledge": re.compile(r"\b(?:promise[sd]?|pledge[sd]?|will|vow(?:s|ed)?)\b"),
    "demand": re.compile(r"\b(?:demand(?:s|ed)?|must|call(?:s|ed) (?:for|on))\b"),
    "threat": re.compile(r"\b(?:threaten(?:s|ed)?|warn(?:s|ed)?)\b"),
}
_MOST = 6
"""Claims on one side that a finding shows."""
_OUTCOME = {"kept": "kept", "partly_kept": "partly kept", "broken": "not kept"}


def find_withdrawals(tellings: Sequence[Telling], events: Mapping[str, str]) -> Iterator[Finding]:
    """Find what was offered, asked or promised and later taken back.

    Args:
        tellings: All claims, sorted by account and place.
        events: Event id by claim id.
    """
    by_word: dict[str, list[Telling]] = defaultdict(list)
    for telling in tellings:
        for word in telling.names | {str(n) for n in _amounts(telling)}:
            by_word[word].append(telling)
    for telling in tellings:
        match = _TAKES_BACK.search(" ".join(telling.words))
        if not match or telling.claim.modality != "actual":
            continue
        what = match[1]
        made = _made(telling, what, by_word)
        if not made:
            continue
        told = [Told(each, f"{what} made") for each in made]
        yield make(
            Rule(
                "update",
                "status",
                "taken-back",
                f"The {what} that was made has been taken back",
                why_not_milder=f"the {what} stood before and stands no more",
                settled=True,
            ),
            [*told, Told(telling, f"{what} withdrawn")],
            events,
        )


def _made(telling: Telling, what: str, by_word: Mapping[str, Sequence[Telling]]) -> list[Telling]:
    near = doer(telling) or telling.names or telling.party
    amounts = _amounts(telling)
    found: dict[str, Telling] = {}
    for word in sorted(near | {str(n) for n in amounts}):
        for other in by_word.get(word, ()):
            words = " ".join(other.words)
            if (
                other.claim.report == telling.claim.report
                or not _MAKES[what].search(words)
                or _later(other, telling)
            ):
                continue
            if _TAKES_BACK.search(words) or other.claim.polarity == "negative":
                continue
            same_doer = bool((doer(other) or other.party) & near)
            if amounts & _amounts(other) or (same_doer and not amounts and what in other.stems):
                found[other.id] = other
    in_order = sorted(found.values(), key=lambda t: (t.claim.report, -t.order, t.id))
    by_report = {each.claim.report: each for each in in_order}
    return [by_report[key] for key in sorted(by_report)][:_MOST]


def _amounts(telling: Telling) -> frozenset[int | float]:
    """Numbers of a claim, lengths of time included ("a 30-day ceasefire")."""
    return numbers(telling)


def _later(one: Telling, other: Telling) -> bool:
    return bool(one.published and other.published and one.published > other.published)


def find_outcomes(
    commitments: Sequence[Commitment], tellings: Sequence[Telling], events: Mapping[str, str]
) -> Iterator[Finding]:
    """Say of every promise that later claims speak of what they show.

    Args:
        commitments: The promises.
        tellings: All claims.
        events: Event id by claim id.
    """
    by_id = {telling.id: telling for telling in tellings}
    for commitment in commitments:
        shown = [row for row in commitment.evidence if row.shows in _OUTCOME]
        given = any(by_id[claim].claim.event_type == "promise" for claim in commitment.told_in)
        if not shown or not (given or commitment.status in _OUTCOME):
            continue  # what was only planned, and is open, has come to nothing yet
        told = [Told(by_id[claim], "promised") for claim in commitment.told_in]
        told += [Told(by_id[row.claim], _OUTCOME[row.shows]) for row in shown]
        yield make(
            Rule(
                "update",
                "status",
                "promise-and-outcome",
                "What was promised, and what later claims show of it",
                why_not_milder="the promise came first, and time has shown something of it",
                settled=commitment.status in {"kept", "broken"},
            ),
            told,
            events,
        )


_UNSETTLED = re.compile(
    r"\bno (?:agreement|decision|date|venue|place|time|schedule)\b.{0,40}?"
    r"\b(?:on|for|regarding|about)\b"
)
_MEETS = re.compile(r"\b(?:talks?|meetings?|rounds?|summits?|negotiations|conference)\b")


def find_decisions(tellings: Sequence[Telling], events: Mapping[str, str]) -> Iterator[Finding]:
    """Find meetings that one account tells as not yet settled and another as set for a day.

    Args:
        tellings: All claims, sorted by account and place.
        events: Event id by claim id.
    """
    words = {telling.id: " ".join(telling.words) for telling in tellings}
    open_ones = [
        t for t in tellings if _UNSETTLED.search(words[t.id]) and _MEETS.search(words[t.id])
    ]
    if not open_ones:
        return
    fixed = [
        t
        for t in tellings
        if t.claim.modality == "planned"
        and t.claim.polarity == "positive"
        and t.days
        and _MEETS.search(words[t.id])
    ]
    by_name: dict[str, list[int]] = defaultdict(list)
    for place, other in enumerate(fixed):
        for name in other.named:
            by_name[name].append(place)
    for telling in open_ones:
        places = {
            place for word in telling.stems | telling.before for place in by_name.get(word, ())
        }
        later = [
            t
            for t in map(fixed.__getitem__, sorted(places))
            if t.claim.report != telling.claim.report and not _later(telling, t)
        ][:_MOST]
        if later:
            yield make(
                Rule(
                    "update",
                    "status",
                    "settled-later",
                    "What was not settled has been given a day",
                    why_not_milder="one account has no day for it and another has",
                    settled=True,
                ),
                [Told(telling, "not settled"), *(Told(t, "set for a day") for t in later)],
                events,
            )
