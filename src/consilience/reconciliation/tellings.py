"""Claims with what lies around them: the sentence, what came before, who is named, which day."""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from types import MappingProxyType

from consilience.language.sentences import split_sentences
from consilience.model.claim import Claim
from consilience.model.entity import Mention
from consilience.model.report import Report
from consilience.model.span import Passage, Span
from consilience.reconciliation.days_told import DayTold, days_told
from consilience.text.folding import content_stems, folded_words, stem

_ENDINGS = ("ians", "ian", "ans", "an", "is", "i", "ns", "n", "s", "ia", "a", "e")
_SHORTEST = 4
_BEFORE = 3
"""Sentences before a claim that its pronouns may point into."""
_NEAR = 700
"""Code points: what lies farther back is another matter."""
_CAPITAL = re.compile(r"(?<=[a-z,;:] )[A-Z][a-z]{2,}|(?<=\b[Tt]he )[A-Z][a-z]{2,}")
_TITLE = 45
"""Code points that an office may take between a country and the name of who holds it."""
_OTHER_THAN_OFFICE = frozenset(
    """and or with to from of in by between against the for on at that said told after before as
    is was were are has had have while when who which than about over under into""".split()
)
_TELLS_NOTHING = frozenset(
    stem(word)
    for word in """official officials source sources spokesman spokeswoman spokesperson statement
    report reports reported told tell tells according news agency monday tuesday wednesday thursday
    friday saturday sunday january february march april june july august september october november
    december today yesterday tomorrow morning afternoon evening night week month year day time hour
    one two three four five six seven eight nine ten first second new last next already still yet
    also again now many much every people person thing way part made make makes take taken took
    give gave given get got come came put set minister president government foreign national state
    however although though because""".split()
)
"""Words that two accounts share whatever they tell of: they tie nothing together."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A claim and what is needed to set it beside another account's.

    Attributes:
        claim: The claim.
        report: The account.
        order: Its number among the claims of the account.
        sentence: The sentence that holds its beginning.
        text: The claim's words, white space folded.
        words: The folded words of the claim.
        stems: What its words mean by themselves, without what any account says.
        before: The same of the sentences just before it, where its pronouns point.
        names: Keys of the names in it and of the voice.
        named: Stems of the words of the names in it.
        party: Keys of whom the voice speaks for, where the account tells: its own name, and the
            country or body told right before its name ("Veshtian envoy Ilo Brandt").
        days: Days on which it puts what happened.
        published: First day on which the account can have been published, ISO 8601.
        home: Id of the story of its account; empty where none is known.
    """

    claim: Claim
    report: Report
    order: int
    sentence: Span
    text: str
    words: tuple[str, ...]
    stems: frozenset[str]
    before: frozenset[str]
    names: frozenset[str]
    named: frozenset[str]
    party: frozenset[str]
    days: tuple[DayTold, ...]
    published: str | None
    home: str = ""

    @property
    def id(self) -> str:
        """Id of the claim."""
        return self.claim.id

    @property
    def voice(self) -> str:
        """Id of the voice that vouches; empty where none is known."""
        return (self.claim.attribution[-1].voice or "") if self.claim.attribution else ""

    @property
    def speaker(self) -> str:
        """Name of the voice that vouches; empty where it is the account's own."""
        chain = self.claim.attribution
        return " ".join(chain[-1].name.split()) if len(chain) > 1 else ""

    def one_story(self, other: "Telling") -> bool:
        """Whether both stand in one account or story, or name the same more than once."""
        together = self.claim.report == other.claim.report or self.home == other.home != ""
        return together or len(self.names & other.names) >= _SHARED_NAMES

    def same_mouth(self, other: "Telling") -> bool:
        """Whether one voice tells both; an account's own words are its own."""
        if self.speaker and other.speaker:
            return self.voice == other.voice
        return not (self.speaker or other.speaker) and self.claim.report == other.claim.report

    @property
    def outlet(self) -> str:
        """What to call the account: its outlet, or else the last part of its name."""
        return self.report.outlet or self.report.name.rsplit("/", 1)[-1]

    @property
    def passage(self) -> Passage:
        """Where the claim stands."""
        return Passage(self.claim.report, self.claim.start, self.claim.end)

    @property
    def sentence_text(self) -> str:
        """The whole sentence, white space folded."""
        return " ".join(self.sentence.of(self.report.text).split())


_SHARED_NAMES = 2


def name_key(word: str) -> str:
    """What a country, its adjective and its people share: ``Veshtia``, ``Veshtian``, ``Veshtians``.

    Args:
        word: A folded word of a name.
    """
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: -len(ending)]
    return word


_CALENDAR = frozenset(
    name_key(word)
    for word in """monday tuesday wednesday thursday friday saturday sunday january february march
    april june july august september october november december""".split()
)
"""They are written like names and name nobody."""


def name_keys(name: str) -> frozenset[str]:
    """Keys of the words of a name that are long enough to tell somebody apart."""
    return frozenset(name_key(word) for word, _, _ in folded_words(name) if len(word) > 2)


def tell(
    claims: Iterable[Claim],
    reports: Sequence[Report],
    mentions: Sequence[Mention],
    home: Mapping[str, str] = MappingProxyType({}),
) -> tuple[Telling, ...]:
    """Put every claim into its surroundings.

    Args:
        claims: Claims of all reports.
        reports: The accounts.
        mentions: Names in them.
        home: Id of the story of each report, by id of the report.

    Returns:
        Sorted by account and place, the accounts by id.
    """
    by_report: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_report[claim.report].append(claim)
    named: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.kind == "name":
            named[mention.report].append(mention)
    return tuple(
        replace(telling, home=home.get(report.id, ""))
        for report in sorted(reports, key=lambda report: report.id)
        for telling in _of_report(
            report,
            sorted(by_report[report.id], key=lambda c: (c.start, c.end, c.id)),
            sorted(named[report.id], key=lambda m: m.start),
        )
    )


def _speaks_for(mentions: Sequence[Mention], text: str) -> dict[str, frozenset[str]]:
    """What stands right before a name and tells whom it speaks for, by key of the last word."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for before, name in pairwise(mentions):
        between = text[before.end : name.start]
        keys = name_keys(name.text)
        if not keys or name.start - before.end > _TITLE or not _only_office(between):
            continue
        last = name_key(folded_words(name.text)[-1][0])
        if last in keys:
            found[last].update(name_keys(before.text) - keys)
    return {last: frozenset([max(sorted(n), key=n.__getitem__)]) for last, n in found.items() if n}


def _only_office(between: str) -> bool:
    marks = not between or any(mark in between for mark in ".;:!?\n,&-–/")
    return not marks and not _OTHER_THAN_OFFICE & set(between.split())


def _party(speaker: str, speaks_for: dict[str, frozenset[str]]) -> frozenset[str]:
    keys = name_keys(speaker)
    return keys.union(*(speaks_for.get(key, frozenset()) for key in keys))


def _of_report(
    report: Report, claims: Sequence[Claim], mentions: Sequence[Mention]
) -> Iterable[Telling]:
    sentences = split_sentences(report.text, report.blocks)
    starts = [sentence.start for sentence in sentences]
    stems = [informative(sentence.of(report.text)) for sentence in sentences]
    places = [mention.start for mention in mentions]
    speaks_for = _speaks_for(mentions, report.text)
    for order, claim in enumerate(claims):
        clause = claim.clause
        told = clause.of(report.text)
        at = bisect_right(starts, claim.start) - 1
        held = sentences[at] if at >= 0 else Span(claim.start, claim.end)
        first = bisect_right(places, clause.start - 1)
        last = bisect_right(places, clause.end)
        speaker = claim.attribution[-1].name if len(claim.attribution) > 1 else ""
        near = (n for n in range(max(0, at - _BEFORE), at) if held.start - starts[n] <= _NEAR)
        yield Telling(
            claim=claim,
            report=report,
            order=order,
            sentence=held,
            text=" ".join(told.split()),
            words=tuple(word for word, _, _ in folded_words(told)),
            stems=informative(told),
            before=frozenset().union(*(stems[n] for n in near)),
            names=(
                frozenset().union(*(name_keys(m.text) for m in mentions[first:last]))
                | name_keys(speaker)
                | name_keys(" ".join(_CAPITAL.findall(told)))
            )
            - _CALENDAR,
            named=frozenset().union(*(content_stems(m.text) for m in mentions[first:last])),
            party=_party(speaker, speaks_for),
            days=days_told(claim),
            published=report.published.first[:10] if report.published.first else None,
        )


def informative(text: str) -> frozenset[str]:
    """Stems of the words that tell what a text is about."""
    return content_stems(text) - _TELLS_NOTHING
