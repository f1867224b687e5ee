"""What a telling of a happening is compared by: its word and what stands around it."""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from consilience.linking.claim_words import LIGHT, Days, counts_of, days_of
from consilience.linking.event_parts import NO_PARTS, Parts, parts_of
from consilience.linking.lands import is_land
from consilience.linking.noun_days import days_before_noun
from consilience.linking.senses import has_senses
from consilience.model.analysis import Analysis
from consilience.model.claim import Claim, Modality
from consilience.model.entity import Entity, Mention
from consilience.model.report import Report
from consilience.packs.lemmas import lemmas
from consilience.text.folding import content_stems, fold, folded_words, stem

_REACH = 6
"""Words before and after a trigger that tell whose happening it is."""
_MOST_NAMED = 6
"""Names of a report that pair its happenings with those of others."""
_LEAD = 3
"""First sentences of a report, its headline among them, that tell what it is about."""
_ROOT = 5
"""Letters that a verb and its noun share ("announce", "announcement")."""
_ORDINALS = {
    word: number
    for number, words in enumerate(
        ("first 1st", "second 2nd", "third 3rd", "fourth 4th", "fifth 5th", "sixth 6th"), start=1
    )
    for word in words.split()
}
_PIECE = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|last|final|opening|closing|1st|2nd|3rd)"
    r" (?:of the \w+ )?(?:days?|nights?|stages?|phases?|parts?|legs?|waves?|tranches?|sessions?)\b",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"\b(?:(?:two|three|four|five|six|seven|\d+)-(?:day|night|week|stage|phase|part)"
    r"|in all|in total|altogether|the (?:whole|entire)|over (?:two|three|four|five|\d+)"
    r" (?:days|nights))\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\b(?:until (?:now|then)|up to (?:now|then)|previously|before that)\b", re.IGNORECASE
)
"""What is told so is not what the report tells as news."""
_UNDER_WAY = frozenset({"begun", "ongoing"})
_STAGES: dict[Modality, str] = {
    "actual": "doing",
    "denied": "doing",
    "agreed": "agreement",
    "planned": "announcement",
    "demanded": "demand",
    "possible": "possibility",
    "conditional": "possibility",
}


@dataclass(frozen=True, slots=True)
class Happening:
    """A telling of a happening, as it is compared.

    Attributes:
        id: What to call it.
        report: Id of its report.
        sentence: First code point of its sentence.
        trigger: Where the word that tells of it stands; null where none is known.
        word: The word that tells of it, folded; empty where none is known.
        phrase: All words that tell of it, folded.
        forms: Dictionary forms of that word.
        root: Its first letters, which a verb and its noun share; empty for short words.
        light: Whether the word tells little by itself ("took", "incident").
        types: Packs' types of it; ``other`` and ``statement`` left out.
        stage: Whether it is the doing, an agreement to do it, its announcement …
        near: Stems of the words around the word.
        words: Stems of the words of its sentence.
        near_names: Ids of entities named around the word, countries left out.
        names: The same for the sentence.
        lands: Ids of countries and peoples in the sentence.
        places: Ids of places in the sentence.
        days: First and last day; null where no day is told.
        published: First and last day on which its report can have been published, where known.
        counts: Numbers with the stem of what they count.
        ordinal: Which of a row it is ("second round"); null where none is told.
        piece: Which day or stage of a longer happening it is ("on the first day of"); empty else.
        whole: Whether it is told as lasting, or as a whole ("three-day", "in all").
        senses: Dictionary forms of its words that the table of senses has.
        parts: What hangs on its word.
        under_way: Whether it is told as begun or going on when its report came out.
        turn: ``next`` or ``last`` where it is told as that of a row, or as what was before news.
        beside: Days that its report tells just before of a happening of its kind; null where none.
        counts_beside: Numbers that its report tells in its sentence or the next.
    """

    id: str
    report: str
    sentence: int
    trigger: tuple[int, int] | None
    word: str
    phrase: tuple[str, ...]
    forms: frozenset[str]
    root: str
    light: bool
    types: frozenset[str]
    stage: str
    near: frozenset[str]
    words: frozenset[str]
    near_names: frozenset[str]
    names: frozenset[str]
    lands: frozenset[str]
    places: frozenset[str]
    days: Days | None
    published: Days | None
    counts: frozenset[tuple[str, str]]
    ordinal: int | None
    piece: str = ""
    whole: bool = False
    senses: frozenset[str] = frozenset()
    parts: Parts = NO_PARTS
    under_way: bool = False
    turn: str = ""
    beside: Days | None = None
    counts_beside: frozenset[tuple[str, str]] = frozenset()

    @property
    def told_days(self) -> Days | None:
        """The days on which it is told to lie: its own, those told just before, or now."""
        return self.days or self.beside or (self.published if self.under_way else None)

    @property
    def placed(self) -> Days | None:
        """The days on which it lies: its own, those told just before, or those of its report.

        What bears no day is news of its report's days where it is going on or a verb in the past
        tells it; a noun may mean what is long over or still to come ("the election").
        """
        news = (self.under_way or self.parts.past) and not self.turn
        return self.days or self.beside or (self.published if news else None)


@dataclass(frozen=True, slots=True)
class About:
    """What a whole report is about: by it two reports are of one story or not.

    Attributes:
        names: Ids of the entities it names, countries left out.
        most: Those of them that it names most.
        telling: All of them that are no country or region, the most named first.
        words: Stems of its words.
        lead: Those of its first sentences.
    """

    names: frozenset[str] = frozenset()
    most: tuple[str, ...] = ()
    telling: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()
    lead: frozenset[str] = frozenset()


def _published(report: Report) -> Days | None:
    first, last = report.published.first, report.published.last or report.published.first
    if not first or not last or len(first) < len("2000-01-01"):
        return None
    return date.fromisoformat(first[:10]), date.fromisoformat(last[:10])


def _about(analysis: Analysis, named: Sequence[str], lands: Set[str]) -> About:
    counts = Counter(named)
    most = sorted(counts, key=lambda name: (-counts[name], name))
    text = analysis.text
    first = analysis.sentences[:_LEAD]
    return About(
        frozenset(counts),
        tuple(most[:_MOST_NAMED]),
        tuple(name for name in most if name not in lands),
        content_stems(text),
        content_stems(text[: first[-1].end]) if first else frozenset(),
    )


@dataclass(frozen=True, slots=True)
class Where:
    """Where a happening is told.

    Attributes:
        id: What to call the telling.
        report: Id of the report.
        start: First code point of what is told.
        end: Code point after the last one.
        trigger: First code point of the word that tells of it, and the one after its last; null
            where none is known.
    """

    id: str
    report: str
    start: int
    end: int
    trigger: tuple[int, int] | None
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class Surroundings:
    """The texts in which happenings are told, and who is named where.

    Args:
        analyses: The reports, read, by id.
        kinds: What each entity is.
        named: The mentions of each report, in order.
        about: What each report is about.
        published: When each was published.
    """

    analyses: Mapping[str, Analysis]
    kinds: Mapping[str, str]
    named: Mapping[str, Sequence[Mention]]
    about: Mapping[str, About] = field(default_factory=dict)
    published: Mapping[str, Days] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        reports: Sequence[Report],
        analyses: Sequence[Analysis],
        mentions: Sequence[Mention],
        entities: Sequence[Entity],
    ) -> "Surroundings":
        """Put what was read and who was named beside each other."""
        kinds = {entity.id: entity.kind for entity in entities}
        lands = {entity.id for entity in entities if is_land(entity)}
        named: dict[str, list[Mention]] = defaultdict(list)
        for mention in sorted(mentions, key=lambda mention: mention.start):
            named[mention.report].append(mention)
        about = {
            analysis.report: _about(
                analysis,
                [
                    m.entity
                    for m in named[analysis.report]
                    if m.entity and kinds.get(m.entity) != "group"
                ],
                lands,
            )
            for analysis in analyses
        }
        published = {report.id: days for report in reports if (days := _published(report))}
        return cls({a.report: a for a in analyses}, kinds, named, about, published)

    def happening(
        self, where: Where, types: frozenset[str], claim: Claim | None, *, own: bool = True
    ) -> Happening:
        """Make what a telling is compared by.

        Args:
            where: Where it is told.
            types: Packs' types of it.
            claim: The claim that it stands in, with its days and numbers; null where none is known.
            own: Whether the claim tells just this, so that its stage is that of the happening.
        """
        first, last = self._sentence(where)
        text = self.analyses[where.report].text
        near = self._near(where, text, first, last)
        analysis = self.analyses[where.report]
        parts = parts_of(analysis, *where.trigger) if where.trigger else NO_PARTS
        phrase = tuple(folded for word in where.words if (folded := fold(word)))
        word = _telling_word(phrase, parts)
        forms = frozenset(lemmas(word)) if word else frozenset()
        base = min(forms, key=lambda form: (len(form), form), default="")
        meant = self._meant(where.report, first, last)
        told_in = text[where.start : where.end]
        piece = _PIECE.search(told_in)
        told = [_ORDINALS[w] for w in fold(told_in).split() if w in _ORDINALS]
        return Happening(
            id=where.id,
            report=where.report,
            sentence=first,
            trigger=where.trigger,
            word=word,
            phrase=phrase,
            forms=forms,
            root=base[:_ROOT] if len(base) >= _ROOT else "",
            light=not forms or bool(forms & LIGHT),
            types=types - {"other", "statement"},
            stage=_stage(claim.modality, parts) if claim and own else "",
            near=content_stems(text[near[0] : near[1]]) - {stem(word)},
            words=_stems(text[first:last]) - {stem(word)},
            near_names=self._of_kinds(self._meant(where.report, *near), {"group"}, inside=False),
            names=self._of_kinds(meant, {"group", "place"}, inside=False),
            lands=self._of_kinds(meant, {"group"}, inside=True),
            places=self._of_kinds(meant, {"place"}, inside=True),
            days=self._days(where, parts, claim),
            published=self.published.get(where.report),
            counts=counts_of(claim) if claim else frozenset(),
            ordinal=told[0] if len(told) == 1 else None,
            piece=piece[0].lower() if piece else "",
            whole=not piece and bool(_WHOLE.search(told_in)),
            senses=_senses(phrase, forms | {parts.lemma}),
            parts=parts,
            under_way=_is_under_way(claim) if claim and own else False,
            turn=parts.turn or ("last" if _BEFORE.search(told_in) else ""),
        )

    def _days(self, where: Where, parts: Parts, claim: Claim | None) -> Days | None:
        """The days of a noun that stand before it, else those of its claim."""
        published = self.published.get(where.report)
        if claim and parts.noun and where.trigger and published:
            text = self.analyses[where.report].text
            before = days_before_noun(text, where.trigger, published)
            if before:
                return before
        return days_of(claim) if claim else None

    def _sentence(self, where: Where) -> tuple[int, int]:
        sentences = self.analyses[where.report].sentences
        place = where.trigger[0] if where.trigger else where.start
        number = bisect_right(sentences, place, key=lambda sentence: sentence.start) - 1
        if number < 0 or sentences[number].end <= place:
            return where.start, where.end
        found = sentences[number]
        return found.start, max(found.end, where.trigger[1] if where.trigger else found.end)

    def _near(self, where: Where, text: str, first: int, last: int) -> tuple[int, int]:
        if where.trigger is None:
            return where.start, where.end
        words = _words(text[first:last])
        inside = [
            number
            for number, (_, start, end) in enumerate(words)
            if first + start < where.trigger[1] and where.trigger[0] < first + end
        ]
        if not inside:
            return where.trigger
        left = words[max(0, inside[0] - _REACH)][1]
        right = words[min(len(words) - 1, inside[-1] + _REACH)][2]
        return first + left, first + right

    def _meant(self, report: str, start: int, end: int) -> frozenset[str]:
        rows = self.named.get(report, ())
        number = bisect_right(rows, start - 1, key=lambda mention: mention.start)
        found = set()
        while number < len(rows) and rows[number].start < end:
            if rows[number].entity:
                found.add(rows[number].entity or "")
            number += 1
        return frozenset(found)

    def _of_kinds(
        self, entities: frozenset[str], kinds: set[str], *, inside: bool
    ) -> frozenset[str]:
        return frozenset(e for e in entities if (self.kinds.get(e) in kinds) is inside)


@lru_cache(maxsize=4_000)
def _words(sentence: str) -> Sequence[tuple[str, int, int]]:
    """The words of a sentence, kept for all that is told in it."""
    return folded_words(sentence)


@lru_cache(maxsize=4_000)
def _stems(sentence: str) -> frozenset[str]:
    return content_stems(sentence)


def _stage(modality: Modality, parts: Parts) -> str:
    """What may have happened is the doing, as much as what has: accounts differ in how sure."""
    return "doing" if modality == "possible" and parts.been else _STAGES[modality]


def _is_under_way(claim: Claim) -> bool:
    return claim.modality == "actual" and claim.phase in _UNDER_WAY


def _telling_word(phrase: Sequence[str], parts: Parts) -> str:
    """The word of a phrase that tells of it.

    Of a noun with what modifies it the noun ("air strike"), else the first word that is not light:
    "took place" is told by "place".
    """
    heads = [word for word in phrase if parts.noun and parts.lemma in lemmas(word)]
    if heads and heads[-1] not in LIGHT:
        return heads[-1]
    telling = [word for word in phrase if word not in LIGHT and len(word) > 2]
    return next(iter((*telling, *phrase)), "")


def _senses(phrase: Sequence[str], forms: frozenset[str]) -> frozenset[str]:
    """The forms that the table of senses has; of two words that are one there, the two as one."""
    if len(phrase) > 1:
        both = frozenset(f"{form}_{phrase[1]}" for form in forms)
        if known := frozenset(filter(has_senses, both)):
            return known
    return frozenset(filter(has_senses, forms))
