"""The same number of one thing, called a thing of another kind or nation by another account."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from consilience.gazetteer.gazetteer import load_gazetteer
from consilience.model.finding import Finding
from consilience.model.quantity import Number, Quantity
from consilience.packs.pack import Alternatives
from consilience.reconciliation.days_told import days_apart
from consilience.reconciliation.making import Rule, Told, make
from consilience.reconciliation.tellings import Telling, informative
from consilience.reconciliation.wording import in_a_sentence
from consilience.text.clusters import Clusters
from consilience.text.folding import fold

_LARGE = 10
_BUCKET = 16
_AFTER = 48
"""Code points after a number among which the nations of what it counts stand."""
_WORD = re.compile(r"[A-Z][a-z]+")


@dataclass(frozen=True, slots=True)
class Called:
    """A number and what kind of thing it counts.

    Attributes:
        telling: The claim.
        number: The number that the words name.
        counted: The words of the number.
        group: Number of the group of kinds; -1 for nations.
        kind: The kind, or the nations.
        words: The counted words.
        about: Stems of the sentence.
    """

    telling: Telling
    number: Number
    counted: str
    group: int
    kind: str
    words: str
    about: frozenset[str]


def find_kinds(
    tellings: Sequence[Telling],
    events: Mapping[str, str],
    alternatives: Sequence[Alternatives] = (),
) -> Iterator[Finding]:
    """Find equal numbers of one event whose counted things are of kinds that exclude each other.

    Args:
        tellings: All claims, sorted by account and place.
        events: Event id by claim id.
        alternatives: Kinds that exclude each other, of the packs. Words that may mean the same
            (pirates and suspects, dead and victims) stand in no group.
    """
    nation = nations()
    patterns = [patterns_of(group) for group in alternatives]
    called = [
        each
        for telling in tellings
        for quantity in telling.claim.quantities
        for each in _called(telling, quantity, nation, patterns)
    ]
    for members in _groups(called):
        told = [Told(each.telling, each.words) for each in members]
        number = in_a_sentence(members[0].counted)
        yield make(
            Rule(
                "contradiction",
                "category",
                "one-number-two-kinds",
                f"The accounts count {number} and say of different things",
                why_not_milder="the kinds exclude each other",
            ),
            told,
            events,
        )


def patterns_of(group: Alternatives) -> Mapping[str, re.Pattern[str]]:
    """A pattern for the nouns of each kind of a group."""
    return {
        kind: re.compile(rf"\b(?:{'|'.join(map(_plural, map(re.escape, nouns)))})\b")
        for kind, nouns in sorted(group.kinds.items())
    }


def _plural(noun: str) -> str:
    """A pattern for a noun in the singular and in the plural."""
    if noun.endswith("man"):
        return f"{noun[:-3]}m[ae]n"
    if noun.endswith("y"):
        return f"{noun[:-1]}(?:y|ies|ys)"
    return rf"{noun}(?:e?s|ren)?"


def nations() -> Callable[[str], str | None]:
    """What tells the country whose people a word names; null for a word that names none."""
    gazetteer = load_gazetteer()
    known: dict[str, str | None] = {}

    def nation(word: str) -> str | None:
        if word not in known:
            found = [e for e in gazetteer.lookup(word) if e.kind == "nationality"]
            known[word] = found[0].country if found else None
        return known[word]

    return nation


def _called(
    telling: Telling,
    quantity: Quantity,
    nation: Callable[[str], str | None],
    patterns: Sequence[Mapping[str, re.Pattern[str]]],
) -> Iterator[Called]:
    number = next((n for n in (quantity.best, quantity.low, quantity.high) if n is not None), None)
    if number is None or number < 2 or quantity.counted is None or quantity.unit:
        return
    about = informative(telling.sentence_text)
    words = " ".join(quantity.counted.text.split())
    folded = fold(f"{words} {quantity.counted.kind or ''}")
    for group, kinds in enumerate(patterns):
        for kind, pattern in kinds.items():
            if pattern.search(folded):
                yield Called(telling, number, quantity.text, group, kind, words, about)
                break
    after = telling.report.text[quantity.end : quantity.end + _AFTER]
    after = re.split(r"[.,;:()]|\bfrom\b|\bin\b", after)[0]
    nations = sorted({n for word in _WORD.findall(after) if (n := nation(word))})
    if nations and number >= _LARGE:
        yield Called(
            telling, number, quantity.text, -1, " ".join(nations), " ".join(after.split()), about
        )


def _groups(called: Sequence[Called]) -> Iterator[list[Called]]:
    by_number: dict[tuple[int, Number], list[Called]] = defaultdict(list)
    for each in called:
        by_number[each.group, each.number].append(each)
    for key in sorted(by_number):
        by_id = {each.telling.id: each for each in by_number[key]}
        clusters: Clusters[str] = Clusters()
        kinds: dict[str, list[str]] = defaultdict(list)
        for one in sorted(by_id):
            for kind in sorted(kinds):
                for other in kinds[kind][-_BUCKET:]:
                    if _one_thing(by_id[one], by_id[other]):
                        clusters.join(one, other, "")
            kinds[by_id[one].kind].append(one)
        for members, _ in clusters.sets():
            if len({by_id[member].kind for member in members}) > 1:
                yield [by_id[member] for member in members]


def _one_thing(one: Called, other: Called) -> bool:
    here, there = one.telling, other.telling
    if here.claim.report == there.claim.report and one.kind != other.kind:
        return False
    if days_apart(here.days, there.days):
        return False
    heads = informative(f"{one.words} {other.words}")
    shared = (one.about & other.about) - heads
    if one.number < _LARGE:
        return len(shared) >= _SHARED
    return len(shared | (here.names & there.names)) >= 2 and bool(shared)


_SHARED = 3
