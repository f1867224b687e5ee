"""Tellings put together into happenings, the surest first."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from math import exp

from consilience.linking.company import Company
from consilience.linking.event_apart import cannot_be_one, on_other_days
from consilience.linking.event_features import Scorer
from consilience.linking.happenings import About, Happening
from consilience.linking.kindred import kindred
from consilience.linking.linkage import joined
from consilience.linking.senses import senses_of
from consilience.text.folding import stem

_LEAST = 0.05
"""Pairs below this chance are not kept."""
CROWDED = 40
"""Tellings that share a key and are all paired; of more each with so many of its company."""
_OF_WORDS = frozenset({"word", "name", "day", "type", "kin", "sense", "count"})
"""The keys by which two words are akin, or two numbers the same; others only stand in like places,
and what very many share of that is looked at no further."""
_PAIRED = 5
"""Longest words of a telling that pair it with others."""


@dataclass(frozen=True, slots=True)
class Group:
    """Tellings of one happening.

    Attributes:
        members: Their ids, sorted.
        reasons: Why they were joined, one sentence each.
    """

    members: tuple[str, ...]
    reasons: tuple[str, ...]


def grouped(
    rows: Mapping[str, Happening],
    scorer: Scorer,
    apart: Callable[[Happening, Happening], bool] = cannot_be_one,
    *,
    by_word: bool = True,
) -> list[Group]:
    """Join tellings by their mean chance of being one (average linkage), the surest first.

    Args:
        rows: The tellings by id.
        scorer: Says how sure it is that two are one.
        apart: What must never be one.
        by_word: Whether two words must be akin: what only stands in like places is wrong more often
            than right.

    Returns:
        Every telling in one group, groups sorted by their first member.
    """
    chances = chances_of(rows, scorer, apart, by_word=by_word)
    sets = joined(
        sorted(rows),
        chances,
        lambda a, b: apart(rows[a], rows[b]),
        on_other_days=lambda a, b: on_other_days(rows[a], rows[b]),
    )
    return [
        Group(tuple(sorted(members)), tuple(_reasons(members, chances, rows, scorer)))
        for members in sets
    ]


def chances_of(
    rows: Mapping[str, Happening],
    scorer: Scorer,
    apart: Callable[[Happening, Happening], bool] = cannot_be_one,
    *,
    by_word: bool = True,
) -> dict[tuple[str, str], float]:
    """How likely two tellings are one, for pairs that share a key and may be one.

    Args:
        rows: The tellings by id.
        scorer: Says how sure it is that two are one.
        apart: What must never be one.
        by_word: Whether two words must be akin.
    """
    chances: dict[tuple[str, str], float] = {}
    for one, other in sorted(candidates(rows, scorer)):
        if not apart(rows[one], rows[other]):
            pair = scorer.pair(rows[one], rows[other])
            if by_word and pair.kinship == "other_word":
                continue
            chance = 1 / (1 + exp(-scorer.log_odds(pair)))
            if chance >= _LEAST:
                chances[one, other] = chance
    return chances


def _reasons(
    members: Sequence[str],
    chances: Mapping[tuple[str, str], float],
    rows: Mapping[str, Happening],
    scorer: Scorer,
) -> Iterator[str]:
    """For each telling what joins it to the one that it is surest to be one with."""
    inside = sorted(members)
    seen: set[str] = set()
    for place, one in enumerate(inside):
        pairs = [
            (chances.get((min(one, other), max(one, other)), 0.0), other)
            for other in (*inside[:place], *inside[place + 1 :])
        ]
        chance, other = max(pairs, key=lambda pair: (pair[0], pair[1]), default=(0.0, one))
        reason = scorer.reason(scorer.pair(*(rows[key] for key in sorted((one, other)))))
        if chance and reason not in seen:
            seen.add(reason)
            yield reason


def candidates(rows: Mapping[str, Happening], scorer: Scorer) -> set[tuple[str, str]]:
    """Pairs that share a key: a word and what stands beside it, a number, words of the sentence.

    Only tellings of reports that may tell of one happening are paired. Where many share a key, each
    is paired with those of its own report's company, the nearest first: whatever else shares it
    takes no place from them.

    Args:
        rows: The tellings by id.
        scorer: Says which reports are whose company.
    """
    index: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name in sorted(rows):
        for key in set(keys_of(rows[name], scorer.about)):
            index[key].append(name)
    found: set[tuple[str, str]] = set()
    for key, names in index.items():
        if len(names) <= CROWDED:
            found.update(combinations(names, 2))
        elif key[0] in _OF_WORDS:
            for pairs in _in_company(names, rows, scorer.company):
                found.update(pairs)
    may_meet = scorer.company.may_meet
    return {
        (one, other) if one < other else (other, one)
        for one, other in found
        if may_meet(rows[one].report, rows[other].report)
    }


def _in_company(
    names: Sequence[str], rows: Mapping[str, Happening], company: Company
) -> Iterator[Iterable[tuple[str, str]]]:
    """Each of many tellings with those of its report and of the reports nearest to it."""
    told: dict[str, list[str]] = defaultdict(list)
    for name in names:
        told[rows[name].report].append(name)
    for report, own in told.items():
        yield combinations(own[:CROWDED], 2)
        many = 0
        for other in company.of(report):
            if other in told:
                theirs = told[other][: CROWDED - many]
                yield product(own, theirs) if report < other else product(theirs, own)
                many += len(theirs)
                if many == CROWDED:
                    break


def keys_of(row: Happening, about: Mapping[str, About]) -> Iterator[tuple[str, ...]]:
    """The keys by which a telling finds those that may be one with it."""
    long = sorted(row.words | row.near, key=lambda word: (-len(word), word))[:_PAIRED]
    beside = sorted({*row.near, *long})
    named = sorted({*row.names, *row.places, *about.get(row.report, About()).most})
    yield from (("count", *count) for count in row.counts)
    for word in (*row.forms, f"{row.root}-"):
        if word not in {"", "-"}:
            yield from (("word", word, stem) for stem in beside)
            yield from (("name", word, name) for name in named)
            if row.days:
                yield "day", word, row.days[0].isoformat()
    for kind in row.types:
        yield from (("type", kind, stem) for stem in beside)
        yield from (("type", kind, name) for name in named)
    if not row.light:
        kin = (sorted((stem(row.word), other)) for other in kindred(row.word))
        yield from (("kin", *pair, name) for pair in kin for name in named)
        senses = {sense for form in row.senses for sense in senses_of(form)}
        yield from (("sense", sense, name) for sense in sorted(senses) for name in named)
    yield from (("words", *pair) for pair in combinations(sorted(long), 2))
    yield from (("beside", name, stem) for name in row.near_names for stem in row.near)
