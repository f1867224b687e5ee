"""One street or one band whose name accounts write in two ways that are no two ways of one name.

Names of persons are not held against each other: other scripts give them as many spellings as there
are accounts. A street or a gang of one story that bears nearly the same name in another account is
the same one, and one of the accounts has its name wrong.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations

from consilience.model.finding import Finding, FindingSlot
from consilience.packs.lemmas import lemmas
from consilience.reconciliation.making import Rule, Told, make
from consilience.reconciliation.tellings import Telling
from consilience.text.folding import fold

_CAPITAL = r"[A-Z][^\W\d_]+(?:['’][a-z]+)?"
_STREET = re.compile(
    rf"(?<![\w’'])(?P<name>(?:{_CAPITAL} ){{1,2}})"
    r"(?P<head>Street|Road|Avenue|Lane|Drive|Boulevard|Alley|Square|Crescent|Terrace)\b"
)
_BAND = re.compile(
    rf"(?<![\w’'])(?P<name>{_CAPITAL} {_CAPITAL}) "
    r"(?P<head>gang|crew|band|militia|brigade|cartel|squad|clan|group|club)\b"
)
_PATTERNS: tuple[tuple[str, str, FindingSlot, re.Pattern[str]], ...] = (
    ("one-street-two-names", "street", "place", _STREET),
    ("one-band-two-names", "band", "actor", _BAND),
)
_PICKS = frozenset(
    """north south east west northern southern eastern western upper lower old new great little
    high low inner outer first second third fourth fifth sixth seventh eighth ninth tenth
    saint""".split()
)
"""Words by which neighbouring streets are told apart."""
_SPELT_ALIKE = 0.8
"""Share that two spellings have in common (Ratcliff and Obershelp)."""
_SHORTEST = 5
"""Letters: shorter words are alike by chance."""


@dataclass(frozen=True, slots=True)
class Named:
    """A claim that names a street or a band.

    Attributes:
        telling: The claim.
        name: The name, folded, without the noun that says what it is.
        text: The name as written.
    """

    telling: Telling
    name: str
    text: str


def find_spellings(tellings: Sequence[Telling], events: Mapping[str, str]) -> Iterator[Finding]:
    """Find streets and bands whose names accounts of one story write in two ways.

    Args:
        tellings: All claims, sorted by account and place.
        events: Event id by claim id.
    """
    for rule, what, slot, pattern in _PATTERNS:
        by_home: dict[str, list[Named]] = defaultdict(list)
        for telling in tellings:
            if telling.home:
                by_home[telling.home] += _named(telling, pattern)
        for home in sorted(by_home):
            for members in _spelt_apart(by_home[home]):
                yield make(
                    Rule(
                        "contradiction",
                        slot,
                        rule,
                        f"The accounts write the name of one {what} in different ways",
                        why_not_milder="one of them can be its name",
                    ),
                    [Told(member.telling, member.text) for member in members],
                    events,
                )


def _named(telling: Telling, pattern: re.Pattern[str]) -> Iterator[Named]:
    for match in pattern.finditer(telling.text):
        name = fold(match["name"])
        if not set(name.split()) & _PICKS:
            yield Named(telling, name, match[0])


def _spelt_apart(named: Sequence[Named]) -> Iterator[list[Named]]:
    """The first claim of each account that bears one of two names that are spelt alike."""
    by_name: dict[str, dict[str, Named]] = defaultdict(dict)
    for each in named:
        by_name[each.name].setdefault(each.telling.claim.report, each)
    for one, other in combinations(sorted(by_name), 2):
        here, there = by_name[one], by_name[other]
        if _alike(one, other) and not here.keys() & there.keys():
            yield [*here.values(), *there.values()]


def _alike(one: str, other: str) -> bool:
    """Whether two names differ in one word, and it is no other number of the same noun."""
    words, other_words = one.split(), other.split()
    if len(words) != len(other_words):
        return False
    apart = [(a, b) for a, b in zip(words, other_words, strict=True) if a != b]
    if len(apart) != 1:
        return False
    (word, other_word), whole = apart[0], SequenceMatcher(None, one, other).ratio()
    long = min(len(one), len(other)) >= _SHORTEST
    return long and whole >= _SPELT_ALIKE and not lemmas(word) & lemmas(other_word)
