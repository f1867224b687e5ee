"""Who said what when: one quotation that accounts put on different days."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from consilience.model.finding import Finding
from consilience.model.when import When
from consilience.reconciliation.days_told import DayTold, day_of, same_day, written
from consilience.reconciliation.making import Rule, Told, make
from consilience.reconciliation.tellings import Telling, name_keys
from consilience.text.clusters import Clusters

_SHINGLE = 5
"""Words in a row that one speaker seldom says twice."""
_SAYS = re.compile(
    r"\b(?:said|says|told|tells|speaking|spoke|remarks?|reporters|statement|conference|interview|"
    r"announced|reiterated|warned|address|speech|declared|wrote|posted|commented)\b"
)
_BACK = 6
"""Claims before a quotation among which the day it was said may be told."""
_NEXT = 60
"""Code points between a quotation and the words that say who said it."""
_BUCKET = 12


@dataclass(frozen=True, slots=True)
class Dated:
    """A quotation and the claim that tells the day on which it was said.

    Attributes:
        quote: The quotation.
        teller: The claim with the day; the quotation itself where it holds it.
        day: The day.
    """

    quote: Telling
    teller: Telling
    day: DayTold


def find_misdated_statements(
    tellings: Sequence[Telling], events: Mapping[str, str]
) -> Iterator[Finding]:
    """Find quotations in the same words that accounts put on different days.

    Args:
        tellings: All claims, sorted by account and place.
        events: Event id by claim id.
    """
    places = {telling.id: place for place, telling in enumerate(tellings)}
    quotes = [t for t in tellings if _quoted(t) and len(t.words) >= _SHINGLE]
    for members in _same_words(quotes):
        dated = [d for quote in members if (d := _dated(quote, tellings, places[quote.id]))]
        if not _on_different_days(dated):
            continue
        told = [
            Told(telling, written(each.day))
            for each in dated
            for telling in (each.quote, each.teller)
        ]
        yield make(
            Rule(
                "contradiction",
                "statement",
                "one-quotation-two-days",
                "The same words are put on different days",
                why_not_milder="the words are the same, and one statement is made on one day",
            ),
            told,
            events,
        )


def _quoted(telling: Telling) -> bool:
    chain = telling.claim.attribution
    text = telling.report.text
    around = text[max(0, telling.claim.start - 1) : telling.claim.end + 1]
    return (bool(chain) and chain[-1].quoted) or any(mark in around for mark in '“”"')


def _same_words(quotes: Sequence[Telling]) -> Iterator[list[Telling]]:
    by_id = {quote.id: quote for quote in quotes}
    clusters: Clusters[str] = Clusters()
    seen: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for key in sorted(by_id):
        clusters.add(key)
        words = by_id[key].words
        for first in range(len(words) - _SHINGLE + 1):
            shingle = words[first : first + _SHINGLE]
            for other in seen[shingle][-_BUCKET:]:
                if _one_speaker(by_id[key], by_id[other]):
                    clusters.join(key, other, "")
            seen[shingle].append(key)
    for before, after in pairwise(sorted(quotes, key=_place)):
        if (before.sentence, before.claim.report) == (after.sentence, after.claim.report):
            clusters.join(before.id, after.id, "")  # two clauses of one saying
    for members, _ in clusters.sets():
        if len({by_id[member].claim.report for member in members}) > 1:
            yield [by_id[member] for member in members]


def _place(quote: Telling) -> tuple[str, int]:
    return (quote.claim.report, quote.claim.start)


def _one_speaker(one: Telling, other: Telling) -> bool:
    """Whether two quotations may be of one speaker: where a name is missing, they may."""
    here, there = name_keys(one.speaker), name_keys(other.speaker)
    return one.voice == other.voice or bool(here & there) or not here or not there


def _dated(quote: Telling, tellings: Sequence[Telling], place: int) -> Dated | None:
    """The day on which it was said, else one told before the quotation while nobody else speaks."""
    said = quote.claim.attribution[-1].said if quote.claim.attribution else None
    if said and (day := day_of(said)):
        return Dated(quote, quote, day)
    for telling in tellings[place : place + 3]:
        if telling.claim.report != quote.claim.report:
            break
        behind = not telling.speaker and telling.claim.start - quote.claim.end <= _NEXT
        day = _day_of_saying(telling)
        if day and (telling.sentence == quote.sentence or behind):
            return Dated(quote, telling, day)
    for telling in reversed(tellings[max(0, place - _BACK) : place]):
        if telling.claim.report != quote.claim.report:
            return None
        if day := _day_of_saying(telling):
            return Dated(quote, telling, day)
        if telling.speaker and telling.voice != quote.voice:
            return None
    return None


def _day_of_saying(telling: Telling) -> DayTold | None:
    """The day that a claim tells as that of words of saying; of what is told in them it is none."""
    spoken = _quoted(telling)
    days = [
        day
        for when in telling.claim.times
        if when.role in {"event", "start"} and not _in_the_words(telling, when)
        if (day := day_of(when))
        and f"{day.text}'s" not in _plain(telling.text)
        and not (spoken and _TODAY.search(day.text.lower()))
    ]
    if not days or not _SAYS.search(telling.sentence_text.lower()):
        return None
    return days[-1] if telling.claim.event_type == "statement" else days[0]


def _in_the_words(telling: Telling, when: When) -> bool:
    """Whether a time stands in what a voice says, and so tells when that happened."""
    said = telling.claim.attribution[-1].content if telling.speaker else ()
    return telling.claim.event_type != "statement" and any(
        span.start <= when.start < span.end for span in said
    )


_TODAY = re.compile(r"\b(?:today|tonight|now|yesterday|this (?:morning|afternoon|evening))\b")
"""Inside spoken words the speaker's own day, which the account's day does not tell."""


def _plain(text: str) -> str:
    """With straight apostrophes: nobody speaks on the day of "today's world"."""
    return text.replace("’", "'")


def _on_different_days(dated: Sequence[Dated]) -> bool:
    return any(
        one.quote.claim.report != other.quote.claim.report and same_day(one.day, other.day) is False
        for place, one in enumerate(dated)
        for other in dated[place + 1 :]
    )
