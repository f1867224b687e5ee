"""Who "both sides", "each country", "the two men" are: the pair that the account names together.

Two names are a pair where an account puts them side by side ("between Orva and Kell", "the
Orvan and Kellish delegations"), sets one with or against the other ("Dask met with Roke") or
joins them by a dash. A description takes the one pair that fits it and stands near; where
several do, it means none that is told.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from consilience.gazetteer import canonical, government_of
from consilience.linking.coreferents import meant_by
from consilience.model.analysis import Analysis
from consilience.model.entity import Entity, Mention
from consilience.model.span import Span

Sort = Literal["land", "person", "body", "place", "mixed"]

_NEAR = 3
"""How many sentences back a pair still counts as just named."""
_DESCRIPTION = re.compile(
    r"\b(?P<how>both|each|either|neither|the two|the)(?: warring| rival| opposing)? (?P<noun>\w+)",
    re.IGNORECASE,
)
_ONE_OF_TWO = frozenset({"each", "either", "neither"})
_NOUNS: Mapping[str, tuple[frozenset[str], frozenset[str]]] = {
    "side": (frozenset({"side", "camp"}), frozenset({"sides", "camps"})),
    "party": (frozenset({"party", "delegation"}), frozenset({"parties", "delegations"})),
    "land": (
        frozenset("country nation state government neighbour neighbor army".split()),
        frozenset(
            "countries nations states governments capitals neighbours neighbors armies "
            "militaries".split()
        ),
    ),
    "person": (
        frozenset("man woman leader president minister".split()),
        frozenset("men women leaders presidents ministers rivals candidates".split()),
    ),
    "body": (
        frozenset("company firm bank airline union group team".split()),
        frozenset("companies firms banks airlines unions groups teams agencies".split()),
    ),
}
"""Nouns for one and for several of each sort."""
_GOES_ON = re.compile(r"\s(?:of|and|or|who|that|which|in|from)\b")
_FITS: Mapping[str, frozenset[Sort]] = {
    "side": frozenset({"land", "person", "body", "mixed"}),
    "party": frozenset({"land", "body", "mixed"}),
    "land": frozenset({"land"}),
    "person": frozenset({"person"}),
    "body": frozenset({"body"}),
}
_TOGETHER = frozenset({"with", "against"})
_UP = frozenset({"compound", "amod", "nmod:poss", "nmod:unmarked", "flat"})
_DASH = re.compile(r"\s?[-–/]\s?")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two that an account names together.

    Attributes:
        place: Code point where the second name ends.
        entities: Their entities.
        sort: What both of them are.
    """

    place: int
    entities: frozenset[str]
    sort: Sort


@dataclass(frozen=True, slots=True)
class _One:
    mention: Mention
    entity: str
    sort: Sort


def link_sides(
    analyses: Sequence[Analysis], entities: Sequence[Entity], mentions: Sequence[Mention]
) -> tuple[Mention, ...]:
    """Descriptions of two, as two mentions of one passage.

    Args:
        analyses: The reports, read.
        entities: Whom names mean.
        mentions: The passages that name them.
    """
    known = {entity.id: entity for entity in entities}
    countries = _countries(entities)
    named: dict[str, list[_One]] = defaultdict(list)
    for mention in sorted(mentions, key=lambda m: (m.report, m.start, -m.end)):
        if mention.kind == "name" and mention.entity in known:
            named[mention.report].append(_one(mention, known[mention.entity], countries))
    return tuple(
        meant_by(analysis, span, "nominal", entity)
        for analysis in analyses
        for span, pair in sides_in(analysis, pairs_in(analysis, named[analysis.report]))
        for entity in sorted(pair)
    )


def _countries(entities: Sequence[Entity]) -> dict[str, str]:
    """The entity of each country that is named."""
    found: dict[str, str] = {}
    for entity in entities:
        for name in entity.names:
            if entity.kind == "place" and canonical(name).startswith("country:"):
                found.setdefault(canonical(name).split(":")[1], entity.id)
    return found


def _one(mention: Mention, entity: Entity, countries: Mapping[str, str]) -> _One:
    kind, _, rest = canonical(mention.text).partition(":")
    land = rest.split(":")[0] if kind in {"country", "nationality"} else ""
    land = land or government_of(mention.text) or ""
    if land and entity.kind != "person":
        return _One(mention, countries.get(land, entity.id), "land")
    sorts: Mapping[str, Sort] = {"person": "person", "place": "place"}
    return _One(mention, entity.id, sorts.get(entity.kind, "body"))


def pairs_in(analysis: Analysis, named: Sequence[_One]) -> list[Pair]:
    """The pairs of one account, in order.

    Args:
        analysis: The account, read.
        named: Whom its names mean, in order.
    """
    stands_for: dict[int, _One] = {}
    starts = [token.start for token in analysis.tokens]
    for one in named:
        for word in _words_of(analysis, starts, one.mention):
            stands_for.setdefault(word, one)
    found = [*_by_trees(analysis, stands_for), *_by_dashes(analysis.text, named)]
    return sorted(
        (pair for pair in found if len(pair.entities) == 2), key=lambda p: (p.place, p.sort)
    )


def _words_of(analysis: Analysis, starts: Sequence[int], mention: Mention) -> Iterator[int]:
    """The word that heads a name, and the noun that it is said of ("the Orvan delegation")."""
    first, last = bisect_left(starts, mention.start), bisect_left(starts, mention.end)
    for number in range(first, last):
        head = analysis.tokens[number].head
        if head is not None and not first <= head < last:
            yield number
            if head >= 0 and analysis.tokens[number].deprel in _UP:
                yield head
            return


def _by_trees(analysis: Analysis, stands_for: Mapping[int, _One]) -> Iterator[Pair]:
    conjuncts: dict[int, list[int]] = defaultdict(list)
    subjects: dict[int, list[int]] = defaultdict(list)
    partners: dict[int, list[int]] = defaultdict(list)
    cases = {
        token.head: (token.lemma or "").lower()
        for token in analysis.tokens
        if token.deprel == "case" and token.head is not None
    }
    for number, token in enumerate(analysis.tokens):
        if token.head is None or token.head < 0:
            continue
        if token.deprel == "conj":
            conjuncts[token.head].append(number)
        elif token.deprel in {"nsubj", "nsubj:pass", "nmod:poss"}:
            subjects[token.head].append(number)
        elif _is_partner(analysis, number, cases.get(number)):
            partners[token.head].append(number)
    for first, others in conjuncts.items():
        if len(others) == 1:
            yield from _pair(stands_for.get(first), stands_for.get(others[0]))
    for verb, others in partners.items():
        if len(others) == len(subjects[verb]) == 1 and not conjuncts[others[0]]:
            yield from _pair(stands_for.get(subjects[verb][0]), stands_for.get(others[0]))


def _is_partner(analysis: Analysis, number: int, preposition: str | None) -> bool:
    token = analysis.tokens[number]
    if token.deprel == "obj" and token.head is not None:
        return analysis.tokens[token.head].lemma == "meet"
    return token.deprel in {"obl", "nmod"} and preposition in _TOGETHER


def _by_dashes(text: str, named: Sequence[_One]) -> Iterator[Pair]:
    for one, other in pairwise(named):
        if _DASH.fullmatch(text, one.mention.end, other.mention.start):
            yield from (pair for pair in _pair(one, other) if pair.sort == "land")


def _pair(one: _One | None, other: _One | None) -> Iterator[Pair]:
    if one and other:
        sorts = {one.sort, other.sort}
        sort: Sort = one.sort if len(sorts) == 1 else "mixed"
        if "person" not in sorts or len(sorts) == 1:
            end = max(one.mention.end, other.mention.end)
            yield Pair(end, frozenset({one.entity, other.entity}), sort)


def sides_in(analysis: Analysis, pairs: Sequence[Pair]) -> Iterator[tuple[Span, frozenset[str]]]:
    """The descriptions of two in one account, with those they mean; those in doubt are left out.

    Args:
        analysis: The account, read.
        pairs: Whom it names together, in order.
    """
    if not pairs:
        return
    sentences = [sentence.start for sentence in analysis.sentences]
    for match in _DESCRIPTION.finditer(analysis.text):
        asked = _asked(match["how"].lower(), match["noun"].lower())
        if asked is None or _GOES_ON.match(analysis.text, match.end()):
            continue
        fitting = _fitting(asked, pairs)
        number = bisect_right(sentences, match.start()) - 1
        since = sentences[max(0, number - _NEAR)] if number >= 0 else 0
        near = {p.entities for p in fitting if since <= p.place <= match.start()}
        if not near and asked in {"side", "land"}:
            near = {pair.entities for pair in fitting if pair.sort == "land"}
        if len(near) == 1:
            yield Span(match.start(), match.end()), near.pop()


def _fitting(asked: str, pairs: Sequence[Pair]) -> list[Pair]:
    """The pairs of the sort asked for; two persons are sides only where nobody else is."""
    fitting = [pair for pair in pairs if pair.sort in _FITS[asked]]
    others = [pair for pair in fitting if pair.sort != "person"]
    return others if others and asked == "side" else fitting


def _asked(how: str, noun: str) -> str | None:
    """What sort of pair a description asks for; None where it is none of two."""
    for asked, (one, several) in _NOUNS.items():
        if noun in one:
            return asked if how in _ONE_OF_TWO else None
        if noun in several:
            return asked if how != "the" or asked in {"side", "party"} else None
    return None
