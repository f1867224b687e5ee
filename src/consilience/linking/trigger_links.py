"""Words that tell of one happening: triggers joined by their sense and where they stand."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from consilience.packs.lemmas import lemmas
from consilience.packs.lexicon import Lexicon
from consilience.text.clusters import Clusters
from consilience.text.folding import content_stems, fold, stem

_CAPITAL = re.compile(r"\b[A-Z][^\W\d_]{2,}")
_SMALL = re.compile(r"\b[a-z][^\W\d_]{2,}")
_SHARED_NAMES = 0.35
"""Share of the fewer names that two reports must have in common to tell of one thing."""
_SHARED_STEMS = 4
_SHARED_STEMS_OF_ROOT = 3
_ROOT = 5
"""Letters that a verb and its noun share ("announce", "announcement")."""
_CROWDED = 400
_LIGHT = frozenset(
    """say said tell told make made take took get got have has had be is was were do did go give
    come it this that""".split()
)


@dataclass(frozen=True, slots=True)
class TriggerMention:
    """A word or words that tell of a happening.

    Attributes:
        id: What to call it.
        report: Id of the report.
        words: The words.
        sentence: Its sentence.
        text: The report's text.
    """

    id: str
    report: str
    words: tuple[str, ...]
    sentence: str
    text: str


def link_triggers(mentions: Sequence[TriggerMention], lexicon: Lexicon) -> dict[str, str]:
    """Join triggers of one sense in reports of one story.

    Args:
        mentions: The triggers.
        lexicon: The packs, whose types join words of different lemmas.

    Returns:
        For each mention the first of those that tell of the same happening.
    """
    names = {mention.report: _names(mention.text) for mention in mentions}
    groups: Clusters[str] = Clusters()
    index: dict[str, list[TriggerMention]] = defaultdict(list)
    for mention in sorted(mentions, key=lambda mention: mention.id):
        groups.add(mention.id)
        for key in _senses(mention, lexicon):
            index[key].append(mention)
    for key, group in sorted(index.items()):
        for one, other in combinations(group[:_CROWDED], 2):
            if _near(names[one.report], names[other.report]) and _alike(key, one, other):
                groups.join(one.id, other.id, key)
    return {member: members[0] for members, _ in groups.sets() for member in members}


def _senses(mention: TriggerMention, lexicon: Lexicon) -> list[str]:
    """The keys of a trigger: the stem of its telling word, and the packs' types of it."""
    words = [fold(word) for word in mention.words]
    telling = [word for word in words if word and word not in _LIGHT] or [w for w in words if w]
    head = telling[-1] if telling else "".join(words)
    base = min(lemmas(head), key=lambda word: (len(word), word), default=head)
    types = {found.type.id for found in lexicon.triggers_in(words)}
    root = [f"root {base[:_ROOT]}"] if len(base) > _ROOT else []
    return [f"stem {stem(base)}", *root, *(f"type {kind}" for kind in sorted(types))]


def _names(text: str) -> frozenset[str]:
    small = {match[0] for match in _SMALL.finditer(text)}
    capitals = {match[0] for match in _CAPITAL.finditer(text)}
    return frozenset(fold(word) for word in capitals if word.lower() not in small)


def _near(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two reports share enough names to tell of one thing."""
    return len(one & other) >= _SHARED_NAMES * max(1, min(len(one), len(other)))


def _alike(key: str, one: TriggerMention, other: TriggerMention) -> bool:
    """Whether two triggers of one sense stand among the same words; a shared stem is enough."""
    if key.startswith("stem") and not key.endswith(tuple(f" {stem(word)}" for word in _LIGHT)):
        return True
    shared = content_stems(one.sentence) & content_stems(other.sentence)
    return len(shared) > (_SHARED_STEMS if key.startswith("type") else _SHARED_STEMS_OF_ROOT)
