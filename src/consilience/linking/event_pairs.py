"""Two tellings beside each other, and what they can be compared by."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from consilience.linking.event_parts import Words
from consilience.linking.happenings import About, Happening
from consilience.linking.kindred import phrases_near
from consilience.linking.senses import sense_distance

Kinship = Literal["same_word", "kindred_word", "other_word", "saying"]
KINSHIPS: tuple[Kinship, ...] = ("same_word", "kindred_word", "other_word", "saying")
_KINDRED = 0.45
ONE_SENSE, NEAR_SENSE, KIND_OF = 0.15, 0.6, 1.35
"""How far words of one sense are at most, those derived from it, and those of a kind of it."""
_SAYING = frozenset(
    "say tell add report announce state note confirm claim explain statement comment".split()
)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two tellings that are compared.

    Attributes:
        one: A telling.
        other: Another.
        likeness: How alike their reports are: share of names, share of words.
        abouts: What the report of each is about.
        near_in_meaning: How near their phrases are in meaning.
        distance: How far the senses of their words are from each other.
        kinship: How their words stand to each other; each way has weights of its own.
        gap: Days between the two; null where one tells no day.
    """

    one: Happening
    other: Happening
    likeness: tuple[float, float]
    abouts: tuple[About, About] = (About(), About())
    near_in_meaning: float = field(init=False)
    distance: float = field(init=False)
    kinship: Kinship = field(init=False)
    gap: int | None = field(init=False)

    def __post_init__(self) -> None:
        """Compute once what several features ask for."""
        one, other = self.one, self.other
        near = phrases_near(one.phrase, other.phrase)
        distance = sense_distance(one.senses, other.senses)
        object.__setattr__(self, "near_in_meaning", near)
        object.__setattr__(self, "distance", distance)
        object.__setattr__(self, "kinship", _kinship(one, other, near, distance))
        object.__setattr__(self, "gap", _gap(one, other))


def _kinship(one: Happening, other: Happening, near: float, distance: float) -> Kinship:
    if one.forms & _SAYING and other.forms & _SAYING:
        return "saying"
    if one.forms & other.forms:
        return "kindred_word" if one.light or other.light else "same_word"
    if (one.root and one.root == other.root) or one.types & other.types:
        return "kindred_word"
    return "kindred_word" if near >= _KINDRED or distance <= KIND_OF else "other_word"


def _gap(one: Happening, other: Happening) -> int | None:
    if one.days is None or other.days is None:
        return None
    return max(0, (max(one.days[0], other.days[0]) - min(one.days[1], other.days[1])).days)


@dataclass(frozen=True, slots=True)
class Feature:
    """Something that two tellings are compared by.

    Attributes:
        name: What the table of weights calls it.
        value: Its value for a pair.
        reason: It in words, for where it speaks for one happening.
    """

    name: str
    value: Callable[[Pair], float]
    reason: Callable[[Pair], str]


def likeness(one: About, other: About) -> tuple[float, float]:
    """How alike two reports are: of the fewer names the share in both, and Dice of their words."""
    least = min(len(one.names), len(other.names))
    words = len(one.words) + len(other.words)
    return (
        len(one.names & other.names) / least if least else 0.0,
        2 * len(one.words & other.words) / words if words else 0.0,
    )


def dice(one: Words, other: Words) -> float:
    """Twice what both have, of what each has."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def both_none(one: Words, other: Words) -> float:
    """Whether both have some, and none in common."""
    return float(bool(one and other and not one & other))


def listed(words: Words) -> str:
    """Words for a reader, the longest first."""
    return ", ".join(sorted(words, key=lambda word: (-len(word), word))[:5])


def words_told(pair: Pair) -> str:
    """How the two tell it, for a reader."""
    one, other = " ".join(pair.one.phrase), " ".join(pair.other.phrase)
    if one == other:
        return f"both say “{one}”"
    if pair.kinship == "other_word":
        return f"“{one}” and “{other}” stand in like places"
    return f"“{one}” and “{other}” are of one meaning"
