"""Accounts of a world: outlets that tell what they know, copy and cite each other, lag and err."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from benchmarks.worlds.correcting import correction
from benchmarks.worlds.names import outlets
from benchmarks.worlds.numerals import Hedge, misread, written
from benchmarks.worlds.parts import part_of, whole_of, with_part
from benchmarks.worlds.promising import promised, told_fate
from benchmarks.worlds.world import DAYS, Happening, happenings

_EACH = 8
"""Accounts of one event."""
_OUTLETS = 40
_TELLS = 0.75
_LAGS = 0.1
_ATTRIBUTED = 0.6
_PARTED = 0.35
_CORRECTS = 0.4
"""How often an account takes back a wrong number that one before it told."""
_MARK = re.compile(r"⟦(\d+)⟧(.*?)⟦/⟧")
_OPENS = re.compile(r"(?:^|(?<=\. ))(?:⟦\d+⟧|“)*\w")
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
        taken_back: Whether it is told as one that does not hold any more.
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
    taken_back: bool = False


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
            ``promise``, ``fate``) and takes a number back (``correction``), as far as it does.
        copied: Id of the account that it copies; null for one of its own.
        corrects: The number that it takes back, as an earlier account told it, with that account's
            id; null where it takes none back.
    """

    name: str
    outlet: str
    published: date
    text: str
    event: int
    told: tuple[Told, ...]
    passages: Mapping[str, tuple[int, int]]
    copied: str | None
    corrects: tuple[str, Told] | None = None


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
            originals = [a for a in before if a.copied is None and a.corrects is None]
            account = _correct(random, name, happening, before, papers)
            if account is None and originals and random.random() < copy:
                account = _copy(random, name, random.choice(originals), papers)
            account = account or _write(random, name, happening, papers, err)
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


def _correct(
    random: Random,
    name: str,
    happening: Happening,
    before: Sequence[Account],
    papers: Sequence[str],
) -> Account | None:
    """An account that takes a wrong number back; null where none is there to be taken back."""
    done = {account.corrects[0] for account in before if account.corrects}
    mistakes = [
        (account, told)
        for account in before
        if account.copied is None and account.name not in done
        for told in account.told
        if told.wrong and not told.taken_back and happening.kind.measures[told.thing].called
    ]
    if not mistakes or random.random() >= _CORRECTS:
        return None
    mistaken, old = random.choice(mistakes)
    own = old.source == mistaken.name
    days = (mistaken.published - happening.day).days + random.randint(1, 2)
    wording = correction(random, own=own)
    new = replace(
        old,
        value=happening.truth(old.thing, days),
        known=days,
        wrong=False,
        source=name if own else old.source,
    )
    if new.value == old.value:
        return None
    outlet = mistaken.outlet if own else random.choice(papers)
    numbers = {
        field: told
        for field, told in (("old", replace(old, taken_back=True)), ("n", new))
        if f"{{{field}}}" in wording
    }
    fields = {f: f"⟦{at}⟧{numbers[f].value:,}⟦/⟧" for at, f in enumerate(numbers)}
    called = happening.kind.measures[whole_of(old.thing)].called.format(**happening.words)
    sentence = wording.format(called=called, outlet=outlet, who=old.source, **fields)
    said = {"correction": _capital(sentence)}
    made = _assembled(random, name, happening, outlet, days, list(numbers.values()), said)
    return replace(made, corrects=(mistaken.name, old))


def _write(
    random: Random, name: str, happening: Happening, papers: Sequence[str], err: float
) -> Account:
    days = random.randint(0, DAYS - 1)
    outlet = random.choice(papers)
    measures = happening.kind.measures
    sources = [random.choice((happening.official, happening.body)) for _ in measures]
    told = [
        _known(random, happening, thing, days, source if random.random() < _ATTRIBUTED else name)
        for thing, source in zip(measures, sources, strict=True)
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
    said = {
        "counts": " ".join(counted),
        "promise": promised(random, happening, days) if told else "",
        "fate": told_fate(random, happening, published) if told else "",
    }
    return _assembled(random, name, happening, outlet, days, numbers, said)


def _assembled(  # noqa: PLR0913, PLR0917 - what an account is made of
    random: Random,
    name: str,
    happening: Happening,
    outlet: str,
    days: int,
    numbers: Sequence[Told],
    said: Mapping[str, str],
) -> Account:
    """Put sentences, with their numbers between marks, between an opening and an aside."""
    published = happening.day + timedelta(days=days)
    aside = random.choice(happening.kind.asides).format(**happening.words)
    opening = random.choice(happening.kind.openings).format(**happening.words)
    body = " ".join(part for part in (opening, *said.values(), aside) if part)
    text, spans = _unmarked(_framed(random, happening, outlet, published, body))
    plain = {part: _unmarked(sentence)[0] for part, sentence in said.items()}
    return Account(
        name=name,
        outlet=outlet,
        published=published,
        text=text,
        event=happening.number,
        told=tuple(
            replace(number, start=spans[at][0], end=spans[at][1])
            for at, number in enumerate(numbers)
        ),
        passages={
            part: (text.index(sentence), text.index(sentence) + len(sentence))
            for part, sentence in {"opening": opening, **plain}.items()
            if sentence and part != "counts"
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
    numbers.append(replace(told, value=value, hedge=hedge))
    own = told.source == name
    wording = random.choice(measure.told if own else measure.said)
    marked = f"⟦{len(numbers) - 1}⟧{text}⟦/⟧"
    sentence = wording.format(**happening.words, n=marked, who=told.source)
    if measure.parts and not told.wrong and random.random() < _PARTED:
        sentence = _parted(random, happening, told, numbers, sentence, own=own)
    return _capital(sentence)


def _parted(  # noqa: PLR0913 - what a sentence is made of
    random: Random,
    happening: Happening,
    told: Told,
    numbers: list[Told],
    sentence: str,
    *,
    own: bool,
) -> str:
    """Tell of a part of what a sentence counts."""
    measure = happening.kind.measures[told.thing]
    part = part_of(told.thing, random.choice(measure.parts))
    numeral = written(random, happening.truth(part, told.known))
    numbers.append(replace(told, thing=part, value=numeral.value, hedge=numeral.hedge))
    marked = f"⟦{len(numbers) - 1}⟧{numeral.text}⟦/⟧"
    who = None if own else told.source
    return with_part(random, sentence, measure, part, marked, who).format(**happening.words)


def _capital(sentence: str) -> str:
    """Begin with a capital, behind marks as well."""
    return _OPENS.sub(lambda match: match[0].upper(), sentence)


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
