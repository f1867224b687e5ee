"""Passages that two reports share, to the letter or lightly rewritten."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from itertools import combinations, product

from consilience.linking.company import Company
from consilience.linking.rewriting import rewritten_sentences
from consilience.linking.words import Words

_COMMON_TO = {3: 50, 2: 12}
"""Accounts that share a seed of so many words and are all compared; of more those of one company,
and where as many of that share two words, they are a formula, and no trace."""
_REPEATED = 8
"""Places of one seed in one report that are looked at."""
_GAP = 9
"""Telling words that a rewriter may put between two seeds."""
_LEAST_MATCHED = 8
_DENSE = 0.65
_MANY_MATCHED = 14
_LEAST_DENSE = 0.55
_LEAST_QUOTED = 4
_LEAST_SPOKEN = 3
_LEAST_SPOKEN_ROW = 6
"""Words behind the first of a row in quotation marks, small ones too, that are one statement."""
_LEAST_ROW = 11
"""Words in a row, small ones too, that are a trace by themselves."""
_LEAST_ROW_TELLING = 4
_LEAST_EVERY = 12
_EVERY_DENSE = 0.62
_LONGEST_REWRITTEN = 400
_EXCHANGED = 2
"""Names and numbers that one has in the place of the other's, from which on both may tell of two
happenings."""
_LEAST_EVERY_TELLING = 5
"""Words in one order, small ones among them: light rewriting keeps the small words too."""


@dataclass(frozen=True, slots=True)
class Shared:
    """A stretch of telling words that two reports share.

    Attributes:
        here: Numbers of the first and the last word, inclusive, among all words of the one.
        there: The same in the other.
        matched: How many telling words are the same, a name of several words as one.
        quoted: Whether both have it in quotation marks.
    """

    here: tuple[int, int]
    there: tuple[int, int]
    matched: int
    quoted: bool


Met = dict[tuple[int, int], list[tuple[int, int]]]
"""Where two reports share seeds, by the pair of their numbers."""


def meetings(words: Sequence[Words], company: Company) -> Met:
    """Where two reports share a seed, by the pair of their numbers (shingling: Broder, 1997).

    Args:
        words: The words of each report, in the order of their ids.
        company: Which reports are looked at beside which, where very many share a seed.
    """
    index: dict[tuple[str, ...], dict[int, list[int]]] = defaultdict(dict)
    for number, report in enumerate(words):
        seen: Counter[tuple[str, ...]] = Counter()
        for place, seed in _seeds(report.stems):
            seen[seed] += 1
            if seen[seed] <= _REPEATED:  # a text that repeats itself without end stays cheap
                index[seed].setdefault(number, []).append(place)
    near = _numbered(words, company)
    found: Met = defaultdict(list)
    for seed, told in index.items():
        most = _COMMON_TO[len(seed)]
        few = len(told) <= most
        for one, other in combinations(told, 2) if few else sorted(_near(seed, told, near)):
            found[one, other] += product(told[one], told[other])
    return found


def _numbered(words: Sequence[Words], company: Company) -> Callable[[int], Sequence[int]]:
    """The numbers of a report's company, the nearest first."""
    numbers = {report.report: number for number, report in enumerate(words)}

    @cache
    def near(number: int) -> Sequence[int]:
        others = company.of(words[number].report)
        return tuple(numbers[other] for other in others if other in numbers)

    return near


def _near(
    seed: tuple[str, ...],
    told: Mapping[int, Sequence[int]],
    near: Callable[[int], Sequence[int]],
) -> set[tuple[int, int]]:
    """Pairs of the many reports that share a seed which are of one company."""
    found: set[tuple[int, int]] = set()
    for number in told:
        own = [other for other in near(number) if other in told]
        if len(seed) > 2 or len(own) < _COMMON_TO[2]:
            most = own[: _COMMON_TO[len(seed)]]
            found.update((min(number, other), max(number, other)) for other in most)
    return found


def _seeds(stems: tuple[str, ...]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Three telling words in a row; two, also with one between, as rewriting leaves them."""
    for place in range(len(stems) - 1):
        yield place, stems[place : place + 2]
        if place + 2 < len(stems):
            yield place, stems[place : place + 3]
            yield place, (stems[place], stems[place + 2])


def shared_passages(one: Words, other: Words, seeds: Iterable[tuple[int, int]]) -> list[Shared]:
    """Chain seeds into stretches, and keep those that are traces of copying.

    A stretch is kept for eight telling words alike with few others between, for fourteen with more
    between, for eleven words in a row, for four in quotation marks in both, for seven words quoted
    to the letter, three of them telling, or where of twelve words and more, small ones too, five of
    eight are the same in the same order. A name of several
    words counts as one: two writers who name one minister in full have chosen one word, not three.
    Where most names and numbers are others, both use the same words for two things.

    Args:
        one: Words of a report.
        other: Words of another.
        seeds: Where they share telling words that stand together.
    """
    kept: list[Shared] = []
    for here, there in _chains(sorted(set(seeds))):
        shared = _weighed(one, other, here, there)
        if not shared or any(_within(shared, held) for held in kept):
            continue
        if not _of_something_else(one, other, shared):
            kept.append(shared)
    return kept


def _of_something_else(one: Words, other: Words, shared: Shared) -> bool:
    """Whether a stretch has other names and numbers in its place, more than it has in common.

    A court sentences many in the same words; who copies a sentence keeps whom and how many.
    """
    mine, theirs = _marks(one, shared.here), _marks(other, shared.there)
    exchanged = min(len(mine - theirs), len(theirs - mine))
    return exchanged >= _EXCHANGED and exchanged > len(mine & theirs)


def _marks(words: Words, place: tuple[int, int]) -> set[str]:
    numbers = range(place[0], place[1] + 1)
    return {words.every[number][0] for number in numbers if words.marks[number]}


def _chains(
    seeds: Sequence[tuple[int, int]],
) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Stretches of seeds that follow each other in both reports."""
    chains: list[list[tuple[int, int]]] = []
    open_from = 0
    for here, there in seeds:
        while open_from < len(chains) and here - chains[open_from][-1][0] > _GAP:
            open_from += 1
        for chain in reversed(chains[open_from:]):
            step, step_there = here - chain[-1][0], there - chain[-1][1]
            if step <= _GAP and -1 <= step_there <= _GAP:
                chain.append((here, there))
                break
        else:
            chains.append([(here, there)])
    for chain in sorted(chains, key=lambda chain: (-len(chain), chain)):
        others = [place for _, place in chain]
        yield (chain[0][0], chain[-1][0] + 1), (min(others), max(others) + 1)


def _weighed(
    one: Words, other: Words, here: tuple[int, int], there: tuple[int, int]
) -> Shared | None:
    """The passages around a chain of seeds, where they are a trace of copying."""
    mine, theirs = one.stems[here[0] : here[1] + 1], other.stems[there[0] : there[1] + 1]
    blocks = SequenceMatcher(None, mine, theirs, autojunk=False).get_matching_blocks()
    alike = [(here[0] + b.a + n, there[0] + b.b + n) for b in blocks for n in range(b.size)]
    matched = _units(one, (one.numbers[place] for place, _ in alike))
    density = len(alike) / max(len(mine), len(theirs))
    at = (
        (one.numbers[here[0]], one.numbers[here[1]]),
        (other.numbers[there[0]], other.numbers[there[1]]),
    )
    spoken = [pair for pair in alike if one.quoted[pair[0]] and other.quoted[pair[1]]]
    dense = (matched >= _LEAST_MATCHED and density >= _DENSE) or matched >= _MANY_MATCHED
    if density >= _LEAST_DENSE and (dense or _in_a_row(one, other, at, matched)):
        quoted = len(spoken) == len(alike)
        return _to_the_letter(one, other, Shared(*at, matched, quoted))
    words = _units(one, (one.numbers[place] for place, _ in spoken))
    if words >= _LEAST_QUOTED and _close(spoken):
        return _to_the_letter(one, other, Shared(*_around(one, other, spoken), words, True))
    if words >= _LEAST_SPOKEN and (row := _spoken_row(one, other, spoken)):
        return row
    if matched >= _LEAST_EVERY_TELLING and _rewritten(one, other, *at):
        return _to_the_letter(one, other, Shared(*at, matched, False))
    found = rewritten_sentences(one, other, *at)
    return _to_the_letter(one, other, Shared(*found[0], found[1], False)) if found else None


def _spoken_row(one: Words, other: Words, spoken: Sequence[tuple[int, int]]) -> Shared | None:
    """A short quotation that both have to the letter: "did not mean to sink the ferry"."""
    words = len(spoken)
    row = _to_the_letter(one, other, Shared(*_around(one, other, spoken), words, True))
    mine = [word for word, _, _ in one.every[row.here[0] : row.here[1] + 1]]
    theirs = [word for word, _, _ in other.every[row.there[0] : row.there[1] + 1]]
    return row if mine == theirs and _units(one, range(*row.here)) >= _LEAST_SPOKEN_ROW else None


def _around(
    one: Words, other: Words, alike: Sequence[tuple[int, int]]
) -> tuple[tuple[int, int], tuple[int, int]]:
    """The first and the last of some words that are alike, in either report."""
    (first, first_there), (last, last_there) = alike[0], alike[-1]
    return (
        (one.numbers[first], one.numbers[last]),
        (other.numbers[first_there], other.numbers[last_there]),
    )


def _close(alike: Sequence[tuple[int, int]]) -> bool:
    """Whether most of what lies between the first and the last of some words is alike."""
    widest = max(alike[-1][side] - alike[0][side] + 1 for side in (0, 1))
    return len(alike) >= _LEAST_DENSE * widest


def _in_a_row(
    one: Words, other: Words, at: tuple[tuple[int, int], tuple[int, int]], matched: int
) -> bool:
    """Whether so many words stand in a row in both that nobody would choose them twice."""
    if matched < _LEAST_ROW_TELLING:
        return False
    row = _to_the_letter(one, other, Shared(*at, matched, False))
    mine = [word for word, _, _ in one.every[row.here[0] : row.here[1] + 1]]
    theirs = [word for word, _, _ in other.every[row.there[0] : row.there[1] + 1]]
    block = SequenceMatcher(None, mine, theirs, autojunk=False).find_longest_match()
    first = row.here[0] + block.a
    return _units(one, range(first, first + block.size)) >= _LEAST_ROW


def _to_the_letter(one: Words, other: Words, shared: Shared) -> Shared:
    """A stretch with the words before and after that are the same in both."""
    before, after = _alike_around(one, other, shared.here, shared.there)
    return Shared(
        (shared.here[0] - before, shared.here[1] + after),
        (shared.there[0] - before, shared.there[1] + after),
        shared.matched,
        shared.quoted,
    )


def _units(words: Words, places: Iterable[int]) -> int:
    """How many words stand in some places, a name of several words as one."""
    return len({words.units[place] for place in places})


def _rewritten(one: Words, other: Words, here: tuple[int, int], there: tuple[int, int]) -> bool:
    """Whether most words of two stretches, small ones too, are the same in the same order."""
    mine = [row[0] for row in one.every[here[0] : here[1] + 1]]
    theirs = [row[0] for row in other.every[there[0] : there[1] + 1]]
    longer = max(len(mine), len(theirs))
    if min(len(mine), len(theirs)) < _LEAST_EVERY or longer > _LONGEST_REWRITTEN:
        return False
    blocks = SequenceMatcher(None, mine, theirs, autojunk=False).get_matching_blocks()
    same = [here[0] + block.a + n for block in blocks for n in range(block.size)]
    return _units(one, same) >= _LEAST_EVERY and len(same) >= _EVERY_DENSE * longer


def _alike_around(
    one: Words, other: Words, here: tuple[int, int], there: tuple[int, int]
) -> tuple[int, int]:
    """How many words before and after two stretches are the same in both."""
    before = after = 0
    while (
        here[0] - before > 0
        and there[0] - before > 0
        and one.every[here[0] - before - 1][0] == other.every[there[0] - before - 1][0]
    ):
        before += 1
    while (
        here[1] + after + 1 < len(one.every)
        and there[1] + after + 1 < len(other.every)
        and one.every[here[1] + after + 1][0] == other.every[there[1] + after + 1][0]
    ):
        after += 1
    return before, after


def _within(shared: Shared, held: Shared) -> bool:
    """Whether a stretch says nothing that a longer one does not."""
    return held.here[0] <= shared.here[0] and shared.here[1] <= held.here[1]
