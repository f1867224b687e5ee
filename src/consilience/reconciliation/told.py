"""The numbers of all accounts, each with what tells it apart from others."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from consilience.model.claim import Claim
from consilience.model.quantity import Number, Quantity
from consilience.model.report import Report
from consilience.packs.lemmas import lemmas
from consilience.packs.lexicon import Lexicon
from consilience.reconciliation.breadth import Breadth, breadth_of
from consilience.reconciliation.nouns import Kinds
from consilience.reconciliation.retractions import is_denied, taken_back_in
from consilience.reconciliation.spots import spot_of
from consilience.reconciliation.surroundings import Around, Carried, around, carry, story_names
from consilience.reconciliation.topics import (
    WORST_HIT,
    anchors,
    is_length,
    own_toll,
    toll_beside,
    topic_of,
)
from consilience.text.folding import content_stems, fold, folded_words, stem

_VERB = re.compile(
    r"\b(?:[a-z]{2,}(?:ed|ing)|dead|killed|hit|struck|sent|shot|sunk|sank|found|lost|held|left|fell|"
    r"fled|built|took|taken|told|sold|paid|cut|died)\b"
)
_NO_ACTION = frozenset(
    """including being having according remaining surrounding following during regarding armed
    united said called based related estimated involving totaling totalling""".split()
)
_NEARLY = re.compile(r"(?:nearly|almost|close to|just (?:under|below)|not quite)\b", re.IGNORECASE)
_LENGTHS_OF_TIME = frozenset(
    {"second", "minute", "hour", "day", "night", "week", "month", "year", "decade", "century"}
)
_TERMS = frozenset({"term", "prison_term"})
_OF_THEM = re.compile(r"\s+of (?:them|whom|which)\s*(?:(?:were|was|are|is)\s+)?")


@dataclass(frozen=True, slots=True)
class Told:
    """A number that a claim tells.

    Attributes:
        claim: The claim.
        quantity: The number.
        head: Stem of what is counted; empty where only the unit tells.
        phrase: Stems of all words of what is counted.
        kinds: What the counted thing is a kind of in any pack, with what those are kinds of.
        disjoint: Kinds that it cannot be.
        topic: What is measured: a slot of a pack, or ``population``, ``magnitude``, ``age``.
        label: What to call that; null where no pack has a name for it.
        action: Stem of the verb beside it; empty where none is near.
        voice: Id of the voice that vouches.
        published: Day of the report, ISO 8601; null where unknown.
        toll: Whether it fills a slot that holds one growing number for one event.
        grows: Whether a later number of its slot is expected to be greater.
        single: Whether its slot holds one number for one event.
        around: What stands around it.
        anchors: For a distance, the names that it is counted from.
        stems: Stems of the claim's words.
        place: Code point in the report where it starts.
        text: The report's text.
        story: Names in the report.
        listed: Whether the claim tells several numbers of its kind beside each other.
        breadth: What else it takes in: further kinds, a whole area.
        home: Id of the story of its report; empty where none is known.
        event: Id of the event that its claim tells; empty where it tells one alone.
        dated: Whether its account bears a day of its own, and none that was worked out.
        doers: Ids and words of the names of the persons who do what its claim tells, those who only
            say so left out.
        bearers: The same of the persons whom it befalls.
        spot: Name of the place that its clause opens with or hangs on; empty where it has none.
    """

    claim: Claim
    quantity: Quantity
    head: str
    phrase: frozenset[str]
    kinds: frozenset[str]
    disjoint: frozenset[str]
    topic: str | None
    label: str | None
    action: str
    voice: str
    published: str | None
    toll: bool
    grows: bool
    single: bool
    around: Around
    anchors: frozenset[str]
    stems: frozenset[str]
    place: int
    text: str
    story: frozenset[str]
    listed: bool
    breadth: Breadth
    home: str = ""
    event: str = ""
    dated: bool = False
    doers: frozenset[str] = frozenset()
    bearers: frozenset[str] = frozenset()
    spot: str = ""

    @property
    def id(self) -> str:
        """Id of the quantity."""
        return self.quantity.id

    @property
    def bounds(self) -> tuple[Number | None, Number | None]:
        """Least and greatest value that the words allow.

        "About" allows a tenth either way; "nearly" a fifth less, where "less than" allows anything.
        """
        quantity = self.quantity
        if quantity.approx == "less_than" and quantity.high and _NEARLY.match(quantity.text):
            return quantity.high * 0.8, quantity.high
        if quantity.approx == "about" and quantity.best is not None:
            margin = abs(quantity.best) * 0.1
            return quantity.best - margin, quantity.best + margin
        return quantity.low, quantity.high

    @property
    def shown(self) -> Number | None:
        """The number that the words name."""
        quantity = self.quantity
        if quantity.best is not None:
            return quantity.best
        return quantity.high if quantity.low is None else quantity.low

    @property
    def part(self) -> bool:
        """Whether it is told as a part of a whole, or as what came to it."""
        if self.quantity.whole is not None or self.listed:
            return True
        # What comes to a number of another place is all that is told of its own.
        came_to_it = self.quantity.relation == "increment" and not self.spot
        if came_to_it or {"remainder", "some"} & self.around.cues:
            return True
        # Of what has no one number, "arms, including seven rifles", a part is a count of its own.
        return self.toll and self.quantity.relation == "part" and not self._of_them

    @property
    def _of_them(self) -> bool:
        """Whether it is told of "them" and not who they are: "took 23 of them into custody"."""
        match = _OF_THEM.match(self.text, self.quantity.end)
        counted = self.quantity.counted
        return match is not None and (counted is None or counted.start > match.end())

    @property
    def day(self) -> str | None:
        """The day for which the account tells it: its own where it has one, else publication."""
        days = [when.first[:10] for when in self.around.times if when.first]
        return max(days, default=None) or self.published


@dataclass(frozen=True, slots=True)
class Joined:
    """What ties reports and claims.

    Attributes:
        home: Id of the story of each report, by id of the report.
        events: Id of the event of each claim that shares one, by id of the claim.
        persons: Names of the entities that are persons, by id.
    """

    home: Mapping[str, str]
    events: Mapping[str, str]
    persons: Mapping[str, str]


Which = Literal["counts", "rates", "ages"]
_APART = Joined({}, {}, {})


def told_numbers(
    claims: Iterable[Claim],
    reports: Sequence[Report],
    lexicon: Lexicon,
    joined: Joined = _APART,
    which: Which = "counts",
) -> tuple[Told, ...]:
    """List the numbers of all claims that count or measure something, with what tells them apart.

    Lengths of time are left out where no slot asks for them: "three days" of two claims are seldom
    the same three. So are conversions in brackets ("36 miles (58 km)").

    Args:
        claims: Claims of all reports.
        reports: The reports.
        lexicon: The packs.
        joined: What ties reports and claims.
        which: Counts and measures; or the rates, numbers told for a day or another stretch of
            time, which stand beside no other number; or what may be somebody's age.

    Returns:
        Numbers in the order of reports and text.
    """
    by_id = {report.id: report for report in reports}
    story = {report.id: story_names(report) for report in reports}
    claims_of: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        claims_of[claim.report].append(claim)
    kinds = Kinds(lexicon)
    holds = _may_be_age if which == "ages" else _counts
    return tuple(
        replace(
            _told(quantity, claim, carried, by_id[report], story[report], kinds),
            home=joined.home.get(report, ""),
            event=joined.events.get(claim.id, ""),
            doers=_persons(claim, _DOES, joined.persons),
            bearers=_persons(claim, _BEARS, joined.persons),
        )
        for report in sorted(claims_of)
        for claim, carried in _in_order(by_id[report].text, claims_of[report])
        for quantity in claim.quantities
        if (quantity.relation == "rate") == (which == "rates")
        and holds(by_id[report].text, quantity)
    )


def _persons(claim: Claim, roles: frozenset[str], persons: Mapping[str, str]) -> frozenset[str]:
    saying = {voice.entity for voice in claim.attribution}
    found = {
        role.entity
        for role in claim.roles
        if role.role in roles and role.entity in persons and role.entity not in saying
    }
    words = (folded_words(persons[one]) for one in found if one)
    return frozenset(one for one in found if one) | {word for row in words for word, _, _ in row}


_DOES = frozenset(
    """agent actor attacker author artist buyer captor fugitive giver investigator mediator mother
    payer person player robber thief winner""".split()
)
_BEARS = frozenset(
    """accused arrested captured deported expelled opponent participant patient released target
    victim""".split()
)


def _in_order(text: str, claims: Sequence[Claim]) -> list[tuple[Claim, Carried]]:
    ordered = sorted(claims, key=lambda claim: (claim.start, claim.end, claim.id))
    return list(zip(ordered, carry(text, ordered), strict=True))


def _counts(text: str, quantity: Quantity) -> bool:
    """Whether a number may be set beside others at all."""
    if quantity.unit in _LENGTHS_OF_TIME:
        return quantity.slot in _TERMS
    sample = _SAMPLE.search(text[max(0, quantity.start - 24) : quantity.start])
    if _converted(text, quantity) or sample or is_denied(text, quantity.start):
        return False
    named = [n for n in (quantity.low, quantity.best, quantity.high) if n is not None]
    if not named or max(named) <= 0 or _NO_NUMBER.search(quantity.text):
        return False
    broken = max(named) < _DECIMALS and bool(re.search(r"\d\.\d", quantity.text))
    measured = quantity.unit is not None or (broken and topic_of(text, quantity) == "magnitude")
    if broken and not measured:
        return False
    told = bool(quantity.counted or quantity.unit or measured or quantity.slot)
    return told or max(named) >= _LEAST_BARE


_SAMPLE = re.compile(r"\b(?:poll|survey|sample) of (?:about |some |around )?$", re.IGNORECASE)
"""Before a number of people who were asked, and did nothing else together."""
_DECIMALS = 100
_LEAST_BARE = 20
"""Smaller bare numbers are mostly parts of names and lists."""
_NO_NUMBER = re.compile(
    r"\b(?:dozens|scores|hundreds|thousands|millions|tens)\b|^\d{6,}$", re.IGNORECASE
)
"""Too loose to be set beside a number; or digits without a mark, as in addresses of pages."""


def _may_be_age(_: str, quantity: Quantity) -> bool:
    """Whether a number may be the age of somebody, by its size and unit."""
    number = quantity.best
    whole = isinstance(number, int) and 0 < number < _OLDEST
    return whole and quantity.approx == "exact" and quantity.unit in {None, "year"}


_OLDEST = 120


def _converted(text: str, quantity: Quantity) -> bool:
    """Whether it stands in brackets right behind another number."""
    before = text[max(0, quantity.start - 40) : quantity.start]
    return quantity.unit is not None and bool(re.search(r"\d[^()]{0,30}\($", before))


def _told(  # noqa: PLR0913, PLR0917 - what surrounds a number comes from as many places
    quantity: Quantity,
    claim: Claim,
    carried: Carried,
    report: Report,
    story: frozenset[str],
    kinds: Kinds,
) -> Told:
    counted = quantity.counted
    noun = _head(counted.kind or counted.text) if counted else ""
    published = report.published.first
    beside = around(report.text, claim, quantity, carried, published[:10] if published else None)
    slot = kinds.slot(quantity)
    toll = slot is not None and slot.grows and slot.single and bool(slot.nouns)
    stop = quantity.end + len(beside.own)
    topic = topic_of(report.text, quantity)
    topic = own_toll(quantity, topic, kinds.tolls(growing=False))
    if topic is None and quantity.unit is None:
        topic = toll_beside(report.text, quantity, noun, kinds.tolls(growing=True))
        toll = topic is not None
        # "58 death certificates": the paper stands for the dead.
        noun = "" if toll else noun
    kinds_of, disjoint = kinds.of(noun) if noun else (frozenset(), frozenset())
    return Told(
        claim=claim,
        quantity=quantity,
        head=stem(noun),
        phrase=frozenset(
            stem(word) for word, _, _ in folded_words(counted.text) if word not in _EMPTY
        )
        if counted
        else frozenset(),
        kinds=kinds_of,
        disjoint=disjoint,
        topic=topic if topic != quantity.slot or kinds.fits(quantity) else None,
        label=slot.label if slot else None,
        action=_action(claim, quantity),
        voice=claim.attribution[-1].voice or "",
        published=published[:10] if published else None,
        toll=toll,
        grows=toll or (slot is not None and slot.grows),
        single=toll or topic == WORST_HIT or (slot is not None and slot.single),
        around=beside,
        anchors=anchors(report.text, quantity.end, stop) if is_length(quantity.unit) else _NONE,
        stems=content_stems(claim.text),
        place=quantity.start,
        text=report.text,
        story=story,
        listed=_is_listed(report.text, claim, quantity),
        breadth=breadth_of(report.text, claim, quantity, kinds),
        dated=report.published.bears_its_day,
        spot=spot_of(report.text, claim.start, quantity.start),
    )


def _head(counted: str) -> str:
    """The noun that is counted, without what hangs on it: the prisoners of "prisoners of war"."""
    words = [word for word, _, _ in folded_words(counted)]
    at = words.index("of") if "of" in words[1:] else len(words)
    if at and lemmas(words[at - 1]).isdisjoint(_AMOUNTS):
        words = words[:at]
    return words[-1] if words else ""


_AMOUNTS = frozenset(
    """number total group couple pair dozen score hundred thousand million billion majority rest
    handful kind type sort lot part bulk""".split()
)
"""Nouns before an "of" that only measure what stands behind it."""


def _is_listed(text: str, claim: Claim, quantity: Quantity) -> bool:
    if quantity.unit is not None or quantity.approx not in {"exact", "about"}:
        return False
    if _is_made_up(quantity, claim):
        return False
    back = taken_back_in(text, claim.quantities)
    return quantity.id not in back and any(
        other.id not in back
        and other.best != quantity.best
        and other.approx in {"exact", "about"}
        and other.unit is None
        and other.slot == quantity.slot
        and _noun(other) == _noun(quantity)
        and other.whole != quantity.id != other.id != quantity.whole
        for other in claim.quantities
    )


def _is_made_up(quantity: Quantity, claim: Claim) -> bool:
    """Whether the numbers behind one are its parts: "twelve died: eight at once, four later"."""
    behind = [
        other.best
        for other in claim.quantities
        if other.start > quantity.end and other.unit is None and other.best is not None
    ]
    return len(behind) >= _PARTS and sum(behind) == quantity.best


_PARTS = 2


def _noun(quantity: Quantity) -> str:
    return fold(quantity.counted.text) if quantity.counted else ""


_NONE: frozenset[str] = frozenset()
_EMPTY = frozenset({"other", "more", "the", "of", "and", "a", "an"})


def _action(claim: Claim, quantity: Quantity) -> str:
    """The verb nearest to a number in its clause."""
    place = quantity.start - claim.start
    best: tuple[int, str] | None = None
    for match in _VERB.finditer(claim.text.lower()):
        if match[0] in _NO_ACTION:
            continue
        distance = abs(match.start() - place)
        if best is None or distance < best[0]:
            best = distance, stem(match[0])
    return best[1] if best else ""
