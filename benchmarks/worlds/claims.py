"""The same worlds as claims alone: what a perfect reader would make of the accounts.

Reading costs the most time by far, and its errors hide those of what comes after it. Here each
sentence that tells a number, the event, a promise or its fate is given as a claim of the model,
with exact passages, and only linking and reconciliation are run.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby

from benchmarks.worlds.given_numbers import counted_in, exactly, given_numbers
from benchmarks.worlds.telling import Account, Told
from benchmarks.worlds.truth import World
from benchmarks.worlds.world import Happening
from consilience.language.sentences import split_sentences
from consilience.linking import Linked, link
from consilience.model.analysis import Analysis, Name, NameKind, Sentence, Token
from consilience.model.claim import (
    Attribution,
    Claim,
    Modality,
    PlaceMention,
    Role,
    Stance,
    Trigger,
    VoiceKind,
)
from consilience.model.identity import content_id
from consilience.model.quantity import Quantity
from consilience.model.record import Built, Record
from consilience.model.report import (
    ONLY_VERSION,
    Block,
    Published,
    Report,
    Segment,
    SourceMap,
)
from consilience.model.span import Span
from consilience.model.when import When, WhenRole
from consilience.packs.lexicon import Lexicon
from consilience.packs.reading import built_in_packs
from consilience.pipeline import assemble, latest_day
from consilience.reading import Reading
from consilience.reconciliation import Reconciled, Setting, reconcile

_WORD = re.compile(r"\w+(?:[-'’]\w+)*|[^\w\s]")
_TRIGGERS: Mapping[str, tuple[str, str]] = {
    "killed": ("casualties", r"killed|died|lost|death toll|dead"),
    "injured": ("casualties", r"injured|hurt|treated"),
    "buildings": ("damage", r"destroyed|ruins"),
    "drones": ("launch", r"launched|sent"),
    "released": ("release", r"released"),
    "crowd": ("protest", r"marched|drew"),
    "arrested": ("arrest", r"arrested|detained"),
    "captured": ("capture", r"holds|held|holding"),
    "votes": ("election", r"won|cast"),
    "seats": ("election", r"won|took"),
    "turnout": ("election", r"[Tt]urnout"),
}
_OPENED = {
    "flood": "flood",
    "air strike": "air_attack",
    "exchange": "exchange",
    "protest": "protest",
    "election": "election",
    "talks": "talks",
}
_SAYS = re.compile(r"According to [^,]+, |[A-Z][^,.“”]{3,70}? said that ")
_SAID = re.compile(
    r"(?:(?<=,”)|(?=,))(?P<said>),? [^,“”]+ (?:said|confirmed|told reporters)(?: on \w+)?\.$"
)
_DAY = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r" \d{1,2}(?:, \d{4})?|\w+day\b"
)


@dataclass(frozen=True, slots=True)
class Claimed:
    """Accounts as a perfect reader would have read them.

    Attributes:
        reports: The accounts.
        analyses: Their words and names.
        claims: What they claim.
    """

    reports: tuple[Report, ...]
    analyses: tuple[Analysis, ...]
    claims: tuple[Claim, ...]


def claims_of(world: World) -> Claimed:
    """Read a world's accounts without reading them."""
    read = [_Account(world.events[a.event], a) for a in world.accounts.values()]
    return Claimed(
        reports=tuple(each.report for each in read),
        analyses=tuple(each.analysis() for each in read),
        claims=tuple(claim for each in read for claim in each.claims()),
    )


def record_of_claims(world: World) -> Record:
    """The record of a world given as claims."""
    claimed = claims_of(world)
    linked = link_claims(claimed)
    return assemble(
        Reading(claimed.reports, ()),
        linked,
        reconcile_claims(claimed, linked),
        as_of=latest_day(claimed.reports),
        built=Built(version="0", model="none", packs=(), options={}),
    )


def link_claims(claimed: Claimed) -> Linked:
    """Link what was claimed."""
    return link(claimed.reports, claimed.analyses, claimed.claims)


def reconcile_claims(claimed: Claimed, linked: Linked) -> Reconciled:
    """Reconcile what was linked, as of the last account."""
    setting = Setting(
        linked.mentions, latest_day(claimed.reports), linked.entities, stories=linked.stories
    )
    return reconcile(
        claimed.reports, linked.claims, linked.events, Lexicon(built_in_packs()), setting
    )


class _Account:
    """One account on its way to claims."""

    def __init__(self, happening: Happening, account: Account) -> None:
        self._event, self._account = happening, account
        self._text = account.text
        self.report = _report(account)
        self._sentences = split_sentences(self._text, self.report.blocks)

    def analysis(self) -> Analysis:
        """Its words, sentences and names."""
        tokens = tuple(Token(m.start(), m.end()) for m in _WORD.finditer(self._text))
        return Analysis(
            report=self.report.id,
            text=self._text,
            sentences=tuple(self._placed(sentence, tokens) for sentence in self._sentences),
            tokens=tokens,
            names=tuple(sorted(self._names(), key=lambda name: name.start)),
        )

    def claims(self) -> Iterator[Claim]:
        """What it claims, in the order of the text."""
        counting = groupby(self._account.told, key=self._sentence_of)
        made = [self._counting(sentence, list(told)) for sentence, told in counting]
        ways: Sequence[tuple[str, Callable[[Span], Claim]]] = (
            ("opening", self._opening),
            ("promise", self._promise),
            ("fate", self._fate),
            ("correction", self._withdrawal),
        )
        counted = self._account.told
        for name, make in ways:
            if name in self._account.passages and not (name == "correction" and counted):
                made.append(make(Span(*self._account.passages[name])))
        yield from sorted(made, key=lambda claim: (claim.start, claim.end))

    def _sentence_of(self, told: Told) -> Span:
        return next(s for s in self._sentences if s.start <= told.start < s.end)

    def _counting(self, sentence: Span, told: Sequence[Told]) -> Claim:
        """A sentence that counts something, and some of it, or takes its number back."""
        event_type, pattern = _TRIGGERS[told[0].slot]
        content = self._content(sentence)
        plain = self._claim(content, event_type, pattern)
        source = self._source(told[0].source, sentence)
        return replace(
            plain,
            quantities=given_numbers(self.report.id, self._text, told),
            roles=tuple(self._doers(content)),
            attribution=(*plain.attribution, *source),
        )

    def _withdrawal(self, sentence: Span) -> Claim:
        """A sentence that takes a number back without telling any."""
        plain = self._claim(sentence, "other", r"withdrew|retracted")
        _, told = self._account.corrects or ("", None)
        source = self._source(told.source, sentence) if told else ()
        return replace(plain, attribution=(*plain.attribution, *source))

    def _content(self, sentence: Span) -> Span:
        """What is said, without who says it."""
        text = sentence.of(self._text)
        before, behind = _SAYS.match(text), _SAID.search(text)
        start = before.end() if before else 0
        end = behind.start("said") if behind and behind.start("said") > start else len(text)
        return Span(sentence.start + start, sentence.start + end)

    def _opening(self, sentence: Span) -> Claim:
        words = self._event.words["cause"]
        plain = self._claim(sentence, _OPENED[self._event.kind.name], words)
        return replace(plain, times=self._times(sentence, "event", self._event.day))

    def _promise(self, sentence: Span) -> Claim:
        content = self._content(sentence)
        plain = self._claim(content, "promise", self._event.promise.deed.verb, "planned")
        source = self._source(self._event.official, sentence, stance="promises")
        return replace(
            plain,
            roles=self._roles("agent", self._event.promise.by.split()[-1], content),
            times=self._times(content, "deadline", self._event.promise.due),
            quantities=tuple(self._promised(content)),
            attribution=(*plain.attribution, *(source if content != sentence else ())),
        )

    def _fate(self, sentence: Span) -> Claim:
        promise = self._event.promise
        deed = promise.deed
        content = self._content(sentence)
        plain = self._claim(content, "other", f"{deed.participle}|{deed.past}|{deed.verb}")
        broken = promise.fate == "broken"
        weekday = self._account.published if broken else promise.due - timedelta(days=1)
        dated = f"{promise.due:%B}" in content.of(self._text)
        return replace(
            plain,
            polarity="negative" if broken else "positive",
            quantities=tuple(self._promised(content)),
            roles=self._roles("agent", promise.by.split()[-1], content),
            times=self._times(content, "deadline", promise.due)
            if dated
            else self._times(content, "event", weekday),
        )

    def _promised(self, content: Span) -> Iterator[Quantity]:
        """How many a sentence says were promised or done."""
        promise = self._event.promise
        for value in sorted({promise.of, promise.done} - {0}) if promise.deed.noun else ():
            match = re.compile(rf"\b{value}\b").search(self._text, content.start, content.end)
            if match:
                number, within = Span(*match.span()), Span(match.end(), content.end)
                counted = counted_in(self._text, promise.deed.noun, within)
                yield exactly(self.report.id, self._text, number, value, counted)

    def _claim(
        self, sentence: Span, event_type: str, pattern: str, modality: Modality = "actual"
    ) -> Claim:
        text = sentence.of(self._text)
        match = re.search(pattern, text, re.IGNORECASE)
        trigger = match and Trigger(
            sentence.start + match.start(), sentence.start + match.end(), match[0].lower()
        )
        outlet = self._account.outlet
        return Claim(
            id=content_id("c", self.report.id, str(sentence.start), event_type),
            report=self.report.id,
            start=sentence.start,
            end=sentence.end,
            text=text,
            spans=(sentence,),
            event_type=event_type,
            trigger=trigger or None,
            pack=None,
            rule="given",
            confidence=None,
            modality=modality,
            phase=None,
            polarity="positive",
            roles=(),
            times=(),
            places=self._places(sentence),
            quantities=(),
            attribution=(
                Attribution(None, outlet, None, "outlet", None, False, None, (), None, None, None),
            ),
        )

    def _source(
        self, source: str, sentence: Span, stance: Stance = "says"
    ) -> Iterator[Attribution]:
        at = self._text.lower().find(source.lower(), sentence.start, sentence.end)
        if at < 0:
            return
        person = source == self._event.official
        name = " ".join(source.split()[-2:]) if person else source.removeprefix("the ")
        end = at + len(source)
        start = end - len(name)
        kind: VoiceKind = "person" if person else "organisation"
        yield Attribution(
            None, name, None, kind, stance, False, None, (sentence,), None, start, end
        )

    def _doers(self, sentence: Span) -> Iterator[Role]:
        """Whoever the wording has for its doer: a party named before or after a number."""
        for name in (self._event.words["a"], self._event.words["b"], self._event.words["winner"]):
            for row in self._roles("agent", name, sentence):
                if not re.match(r"\w", self._text[row.end : row.end + 1]):
                    yield row

    def _roles(self, role: str, name: str, sentence: Span) -> tuple[Role, ...]:
        at = self._text.find(name, sentence.start, sentence.end)
        return (Role(role, name, at, at + len(name)),) if at >= 0 else ()

    def _places(self, sentence: Span) -> tuple[PlaceMention, ...]:
        names = (self._event.words["town"], self._event.words["region"])
        found = [(name, self._text.find(name, sentence.start, sentence.end)) for name in names]
        return tuple(PlaceMention("at", name, at, at + len(name)) for name, at in found if at >= 0)

    def _times(self, sentence: Span, role: WhenRole, day: date) -> tuple[When, ...]:
        match = _DAY.search(self._text, sentence.start, sentence.end)
        if match is None:
            return ()
        iso = day.isoformat()
        return (When(role, iso, iso, "day", iso, False, None, None, None, match[0], *match.span()),)

    def _names(self) -> Iterator[Name]:
        words = self._event.words
        kinds: Sequence[tuple[str, NameKind]] = (
            (words["town"], "place"),
            (words["region"], "place"),
            (words["a"], "place"),
            (words["b"], "place"),
            (words["winner"], "person"),
            (self._event.promise.by, "person"),
            (self._event.body.removeprefix("the "), "organisation"),
        )
        taken: list[Span] = []
        for name, kind in sorted(kinds, key=lambda pair: -len(pair[0])):
            for match in re.finditer(rf"\b{re.escape(name)}\b", self._text):
                span = Span(*match.span())
                if not any(span.overlaps(other) for other in taken):
                    taken.append(span)
                    yield Name(span.start, span.end, kind)

    @staticmethod
    def _placed(sentence: Span, tokens: Sequence[Token]) -> Sentence:
        inside = [n for n, t in enumerate(tokens) if sentence.start <= t.start < sentence.end]
        first, last = (inside[0], inside[-1] + 1) if inside else (0, 0)
        return Sentence(sentence.start, sentence.end, first, last)


def _report(account: Account) -> Report:
    text = account.text
    day = account.published.isoformat()
    heading = text.find("\n\n")
    blocks = (
        (Block(0, heading, "title"), Block(heading + 2, len(text), "body"))
        if heading >= 0
        else (Block(0, len(text), "body"),)
    )
    return Report(
        id=content_id("r", account.name, account.outlet, text),
        name=account.name,
        outlet=account.outlet,
        title=None,
        authors=(),
        uri=None,
        language="en",
        kind="news",
        sha256="0" * 64,
        credits=(),
        version=ONLY_VERSION,
        text=text,
        blocks=blocks,
        source_map=SourceMap("/text", "utf-8", (Segment(0, len(text), 0, len(text.encode())),)),
        published=Published(day, day, "metadata", None, ()),
        retrieved=None,
    )
