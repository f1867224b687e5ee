"""Accounts of a world: outlets that tell what they know, copy and cite each other, lag and err."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from benchmarks.worlds.names import outlets
from benchmarks.worlds.numerals import Hedge, misread, written
from benchmarks.worlds.promising import promised, told_fate
from benchmarks.worlds.world import DAYS, Happening, happenings

_EACH = 8
"""Accounts of one event."""
_OUTLETS = 40
_TELLS = 0.75
_LAGS = 0.1
_ATTRIBUTED = 0.6
_MARK = re.compile(r"⟦(\d+)⟧(.*?)⟦/⟧")
_CITED = (
    "The {outlet} first reported this.",
    "This account draws on a report of the {outlet}.",
    "({outlet} contributed to this report.)",
)


@dataclass(frozen=True, slots=True)
class Told:
    """A number as an account tells it.

    Attributes:
        thing: What is counted.
        slot: The packs' name for it.
        value: The number that the words name.
        hedge: How the words bound or blur it.
        known: Days after the event for which it was true, or would have been.
        wrong: Whether it was not.
        source: Who vouches for it: an official, a body, or an account in its own voice.
        start: First code point of the words.
        end: Code point after the last one.
    """

    thing: str
    slot: str
    value: int
    hedge: Hedge
    known: int
    wrong: bool
    source: str
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Account:
    """One account and what it really is.

    Attributes:
        name: Its id.
        outlet: Who published it.
        published: Day of publication.
        text: What it says.
        event: Number of the event that it tells of.
        told: The numbers that it tells.
        passages: Where it tells the event, the promise and what became of it (``opening``,
            ``promise``, ``fate``), as far as it does.
        copied: Id of the account that it copies; null for one of its own.
    """

    name: str
    outlet: str
    published: date
    text: str
    event: int
    told: tuple[Told, ...]
    passages: Mapping[str, tuple[int, int]]
    copied: str | None


def tell(how_many: int, copy: float, err: float, seed: int) -> Iterator[tuple[Happening, Account]]:
    """Write the accounts of a world.

    Args:
        how_many: How many accounts.
        copy: Share of accounts that copy another of the same event.
        err: Share of original accounts that get one number wrong.
        seed: The same seed gives the same accounts.
    """
    random = Random(f"accounts {seed}")  # noqa: S311 - a test world, not a secret
    papers = outlets(random, _OUTLETS)
    count = 0
    for happening in happenings(seed):
        before: list[Account] = []
        for number in range(_EACH):
            if count == how_many:
                return
            name = f"{happening.number:05}-{number}"
            originals = [account for account in before if account.copied is None]
            if originals and random.random() < copy:
                account = _copy(random, name, random.choice(originals), papers)
            else:
                account = _write(random, name, happening, papers, err)
            before.append(account)
            count += 1
            yield happening, account


def _copy(random: Random, name: str, source: Account, papers: Sequence[str]) -> Account:
    """Take an account over, a day later at times, at times with a word on where it is from."""
    told = source.text
    if random.random() < 0.3:
        told = f"{told} {random.choice(_CITED).format(outlet=source.outlet)}"
    return replace(
        source,
        name=name,
        outlet=random.choice([paper for paper in papers if paper != source.outlet]),
        published=source.published + timedelta(days=int(random.random() < 0.3)),
        text=told,
        copied=source.name,
    )


def _write(
    random: Random, name: str, happening: Happening, papers: Sequence[str], err: float
) -> Account:
    days = random.randint(0, DAYS - 1)
    outlet = random.choice(papers)
    sources = [random.choice((happening.official, happening.body)) for _ in happening.counts]
    told = [
        _known(random, happening, thing, days, source if random.random() < _ATTRIBUTED else name)
        for thing, source in zip(happening.counts, sources, strict=True)
        if random.random() < _TELLS
    ]
    if told and random.random() < err:
        at = random.randrange(len(told))
        told[at] = replace(told[at], value=misread(random, told[at].value), wrong=True)
    return _account(random, name, happening, outlet, days, told)


def _known(random: Random, happening: Happening, thing: str, days: int, source: str) -> Told:
    known = max(0, days - 1) if random.random() < _LAGS else days
    slot = happening.kind.measures[thing].slot
    return Told(thing, slot, happening.truth(thing, known), "exact", known, False, source)


def _account(  # noqa: PLR0913, PLR0917 - what an account is made of
    random: Random, name: str, happening: Happening, outlet: str, days: int, known: Sequence[Told]
) -> Account:
    numbers: list[Told] = []
    counted = [_sentence(random, happening, name, told, numbers) for told in known]
    random.shuffle(counted)
    published = happening.day + timedelta(days=days)
    told = random.random() < 0.8
    word = promised(random, happening, days) if told else ""
    fate = told_fate(random, happening, published) if told else ""
    aside = random.choice(happening.kind.asides).format(**happening.words)
    opening = random.choice(happening.kind.openings).format(**happening.words)
    body = " ".join(part for part in (opening, *counted, word, fate, aside) if part)
    text, spans = _unmarked(_framed(random, happening, outlet, published, body))
    placed = tuple(
        replace(number, start=spans[at][0], end=spans[at][1]) for at, number in enumerate(numbers)
    )
    return Account(
        name=name,
        outlet=outlet,
        published=published,
        text=text,
        event=happening.number,
        told=placed,
        passages={
            name: (text.index(sentence), text.index(sentence) + len(sentence))
            for name, sentence in (("opening", opening), ("promise", word), ("fate", fate))
            if sentence
        },
        copied=None,
    )


def _sentence(
    random: Random, happening: Happening, name: str, told: Told, numbers: list[Told]
) -> str:
    """One number in words; the number stands between marks that give its place away."""
    measure = happening.kind.measures[told.thing]
    numeral = written(random, told.value)
    hedge = "exact" if told.wrong else numeral.hedge
    text = f"{told.value:,}" if told.wrong else numeral.text
    value = told.value if told.wrong else numeral.value
    marked = f"⟦{len(numbers)}⟧{text}⟦/⟧"
    numbers.append(replace(told, value=value, hedge=hedge))
    wording = random.choice(measure.told if told.source == name else measure.said)
    return _capital(wording.format(**happening.words, n=marked, who=told.source))


def _capital(sentence: str) -> str:
    """Begin with a capital, behind marks as well."""
    at = re.match(r"(?:⟦\d+⟧|“)*", sentence)
    first = at.end() if at else 0
    return sentence[:first] + sentence[first : first + 1].upper() + sentence[first + 1 :]


def _framed(random: Random, happening: Happening, outlet: str, published: date, body: str) -> str:
    """Put a headline or a dateline before an account, or nothing."""
    which = random.random()
    if which < 0.3:
        return f"{random.choice(happening.kind.headlines).format(**happening.words)}\n\n{body}"
    if which < 0.6:
        town = happening.words["town"].upper()
        return f"{town}, {published:%B} {published.day} ({outlet}) — {body}"
    return body


def _unmarked(text: str) -> tuple[str, Mapping[int, tuple[int, int]]]:
    """The text without its marks, and where each marked number stands in it."""
    spans: dict[int, tuple[int, int]] = {}
    parts: list[str] = []
    length = last = 0
    for match in _MARK.finditer(text):
        before = text[last : match.start()]
        parts += [before, match[2]]
        start = length + len(before)
        length = start + len(match[2])
        spans[int(match[1])] = start, length
        last = match.end()
    parts.append(text[last:])
    return "".join(parts), spans
