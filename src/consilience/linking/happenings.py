"""What a telling of a happening is compared by: its word and what stands around it."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from consilience.linking.event_parts import NO_PARTS, Parts, parts_of
from consilience.linking.senses import has_senses
from consilience.model.analysis import Analysis, Token
from consilience.model.claim import Claim, Modality
from consilience.model.entity import Entity, Mention
from consilience.model.quantity import Quantity
from consilience.model.report import Report
from consilience.packs.lemmas import lemmas
from consilience.text.folding import content_stems, fold, folded_words, stem

_REACH = 6
"""Words before and after a trigger that tell whose happening it is."""
_DEEPEST = 40
_MOST_NAMED = 6
"""Names of a report that pair its happenings with those of others."""
_LEAD = 3
"""First sentences of a report, its headline among them, that tell what it is about."""
_ROOT = 5
"""Letters that a verb and its noun share ("announce", "announcement")."""
_LIGHT = frozenset(
    """say said tell told make made take took taken get got have has had be is was were been do did
    done go went gone give gave given come came it this that which one thing event incident begin
    began continue follow occur happen""".split()
)
_STATES = frozenset(
    "be remain seem appear stay keep lack mean involve include consist depend belong have".split()
)
"""What lasts, whatever it is taken for."""
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
_STAGES: dict[Modality, str] = {
    "actual": "doing",
    "denied": "doing",
    "agreed": "agreement",
    "planned": "announcement",
    "demanded": "demand",
    "possible": "possibility",
    "conditional": "possibility",
}

Days = tuple[date, date]


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


@dataclass(frozen=True, slots=True)
class About:
    """What a whole report is about: by it two reports are of one story or not.

    Attributes:
        names: Ids of the entities it names, countries left out.
        most: Those of them that it names most.
        words: Stems of its words.
        lead: Those of its first sentences.
    """

    names: frozenset[str] = frozenset()
    most: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()
    lead: frozenset[str] = frozenset()


def _published(report: Report) -> Days | None:
    first, last = report.published.first, report.published.last or report.published.first
    if not first or not last or len(first) < len("2000-01-01"):
        return None
    return date.fromisoformat(first[:10]), date.fromisoformat(last[:10])


def _about(analysis: Analysis, named: Sequence[str]) -> About:
    counts = Counter(named)
    most = sorted(counts, key=lambda name: (-counts[name], name))[:_MOST_NAMED]
    text = analysis.text
    first = analysis.sentences[:_LEAD]
    return About(
        frozenset(counts),
        tuple(most),
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
            light=not forms or bool(forms & _LIGHT),
            types=types - {"other", "statement"},
            stage=_stage(claim.modality, parts) if claim and own else "",
            near=content_stems(text[near[0] : near[1]]) - {stem(word)},
            words=content_stems(text[first:last]) - {stem(word)},
            near_names=self._of_kinds(self._meant(where.report, *near), {"group"}, inside=False),
            names=self._of_kinds(meant, {"group", "place"}, inside=False),
            lands=self._of_kinds(meant, {"group"}, inside=True),
            places=self._of_kinds(meant, {"place"}, inside=True),
            days=days_of(claim) if claim else None,
            published=self.published.get(where.report),
            counts=counts_of(claim) if claim else frozenset(),
            ordinal=told[0] if len(told) == 1 else None,
            piece=piece[0].lower() if piece else "",
            whole=not piece and bool(_WHOLE.search(told_in)),
            senses=_senses(phrase, forms | {parts.lemma}),
            parts=parts,
        )

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
        words = folded_words(text[first:last])
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


def _stage(modality: Modality, parts: Parts) -> str:
    """What may have happened is the doing, as much as what has: accounts differ in how sure."""
    return "doing" if modality == "possible" and parts.been else _STAGES[modality]


def _telling_word(phrase: Sequence[str], parts: Parts) -> str:
    """The word of a phrase that tells of it.

    Of a noun with what modifies it the noun ("air strike"), else the first word that is not light:
    "took place" is told by "place".
    """
    heads = [word for word in phrase if parts.noun and parts.lemma in lemmas(word)]
    if heads and heads[-1] not in _LIGHT:
        return heads[-1]
    telling = [word for word in phrase if word not in _LIGHT and len(word) > 2]
    return next(iter((*telling, *phrase)), "")


def _senses(phrase: Sequence[str], forms: frozenset[str]) -> frozenset[str]:
    """The forms that the table of senses has; of two words that are one there, the two as one."""
    if len(phrase) > 1:
        both = frozenset(f"{form}_{phrase[1]}" for form in forms)
        if known := frozenset(filter(has_senses, both)):
            return known
    return frozenset(filter(has_senses, forms))


def trigger_of(claim: Claim, analysis: Analysis) -> tuple[int, int] | None:
    """Where the word of a claim stands that tells what happened.

    Where no pack knows it, the highest of the words in its tree that the reader takes for an event;
    words of saying and words that tell little only where there is no other. A state ("remains")
    is no happening.

    Args:
        claim: The claim.
        analysis: Its report, read.
    """
    if claim.trigger:
        return claim.trigger.start, claim.trigger.end
    if told := list(_events_in(claim, analysis)):
        token = analysis.tokens[min(told)[2]]
        return token.start, token.end
    return None


def _events_in(claim: Claim, analysis: Analysis) -> Iterator[tuple[bool, int, int]]:
    """Events in a claim: whether each tells little, how deep it stands, and the word's index."""
    tokens, triggers = analysis.tokens, analysis.triggers
    first = bisect_left(triggers, claim.start, key=lambda one: tokens[one.token].start)
    for place in range(first, len(triggers)):
        one, token = triggers[place], tokens[triggers[place].token]
        if token.start >= claim.end:
            return
        inside = any(span.start <= token.start and token.end <= span.end for span in claim.spans)
        lasts = one.kind in {None, "state"} or token.lemma in _STATES
        if inside and not lasts:
            yield _tells_little(token, one.kind), _depth(tokens, one.token), one.token


def _tells_little(token: Token, kind: str | None) -> bool:
    return kind != "occurrence" or fold(token.lemma or "") in _LIGHT


def _depth(tokens: Sequence[Token], number: int) -> int:
    """How many words a word hangs below, in a tree that is not deeper than can be."""
    deep = 0
    head = tokens[number].head
    while head is not None and head >= 0 and deep < _DEEPEST:
        deep, head = deep + 1, tokens[head].head
    return deep


def days_of(claim: Claim) -> Days | None:
    """First and last day of what a claim tells; null where it tells none."""
    days = [
        (date.fromisoformat(when.first[:10]), date.fromisoformat((when.last or when.first)[:10]))
        for when in claim.times
        if when.first and when.role in {"event", "start"}
    ]
    return (min(d[0] for d in days), max(d[1] for d in days)) if days else None


def counts_of(claim: Claim) -> frozenset[tuple[str, str]]:
    """Numbers of a claim, each with the stem of what it counts."""
    return frozenset(
        (str(q.best), head)
        for q in claim.quantities
        if q.best is not None and (head := counted_head(q))
    )


def counted_head(quantity: Quantity) -> str:
    """The stem of what is counted, or the unit; empty where neither is told."""
    if quantity.counted and quantity.counted.kind:
        return stem(fold(quantity.counted.kind))
    return quantity.unit or ""
