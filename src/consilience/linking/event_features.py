"""What speaks for two tellings being of one happening: a table of functions with reasons."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log1p
from typing import Literal

from consilience.linking.happenings import About, Happening
from consilience.linking.kindred import phrases_near

Kinship = Literal["same_word", "kindred_word", "other_word", "saying"]
KINSHIPS: tuple[Kinship, ...] = ("same_word", "kindred_word", "other_word", "saying")
_KINDRED = 0.45
_SAYING = frozenset(
    "say tell add report announce state note confirm claim explain statement comment".split()
)


@dataclass(frozen=True)
class Pair:
    """Two tellings that are compared.

    Attributes:
        one: A telling.
        other: Another.
        likeness: How alike their reports are: share of names, share of words.
    """

    one: Happening
    other: Happening
    likeness: tuple[float, float]

    @cached_property
    def near_in_meaning(self) -> float:
        """How near their phrases are in meaning."""
        return phrases_near(self.one.phrase, self.other.phrase)

    @cached_property
    def kinship(self) -> Kinship:
        """How their words stand to each other; each way has weights of its own."""
        one, other = self.one, self.other
        if one.forms & _SAYING and other.forms & _SAYING:
            return "saying"
        if one.forms & other.forms:
            return "kindred_word" if one.light or other.light else "same_word"
        if (one.root and one.root == other.root) or one.types & other.types:
            return "kindred_word"
        return "kindred_word" if self.near_in_meaning >= _KINDRED else "other_word"

    @property
    def gap(self) -> int | None:
        """Days between the two; null where one tells no day."""
        one, other = self.one.days, self.other.days
        if one is None or other is None:
            return None
        return max(0, (max(one[0], other[0]) - min(one[1], other[1])).days)


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


def _dice(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def _both_none(one: frozenset[str], other: frozenset[str]) -> float:
    return float(bool(one and other and not one & other))


def _listed(words: frozenset[str]) -> str:
    return ", ".join(sorted(words, key=lambda word: (-len(word), word))[:5])


def _words(pair: Pair) -> str:
    one, other = " ".join(pair.one.phrase), " ".join(pair.other.phrase)
    if one == other:
        return f"both say “{one}”"
    if pair.kinship == "other_word":
        return f"“{one}” and “{other}” stand in like places"
    return f"“{one}” and “{other}” are of one meaning"


FEATURES: Sequence[Feature] = (
    Feature("always", lambda _: 1.0, lambda _: ""),
    Feature("meaning", lambda p: p.near_in_meaning, _words),
    Feature("phrase", lambda p: float(p.one.phrase == p.other.phrase), _words),
    Feature(
        "light_word",
        lambda p: float(p.one.light or p.other.light),
        lambda _: "a word that tells little by itself",
    ),
    Feature(
        "near_words",
        lambda p: log1p(len(p.one.near & p.other.near)),
        lambda p: f"the words beside it {_listed(p.one.near & p.other.near)}",
    ),
    Feature(
        "sentence_words",
        lambda p: _dice(p.one.words, p.other.words),
        lambda p: f"the words {_listed(p.one.words & p.other.words)}",
    ),
    Feature(
        "near_names",
        lambda p: min(2.0, len(p.one.near_names & p.other.near_names)),
        lambda _: "the same names beside it",
    ),
    Feature(
        "other_near_names",
        lambda p: _both_none(p.one.near_names, p.other.near_names),
        lambda _: "other names beside it",
    ),
    Feature(
        "names",
        lambda p: min(2.0, len(p.one.names & p.other.names)),
        lambda p: f"the same take part ({len(p.one.names & p.other.names)} names)",
    ),
    Feature(
        "other_names",
        lambda p: _both_none(p.one.names, p.other.names),
        lambda _: "other names in the sentence",
    ),
    Feature(
        "lands",
        lambda p: min(2.0, len(p.one.lands & p.other.lands)),
        lambda _: "the same peoples or countries",
    ),
    Feature("place", lambda p: float(bool(p.one.places & p.other.places)), lambda _: "one place"),
    Feature(
        "other_place", lambda p: _both_none(p.one.places, p.other.places), lambda _: "other places"
    ),
    Feature(
        "day",
        lambda p: float(p.gap == 0),
        lambda p: f"both tell of {p.one.days[0].isoformat() if p.one.days else ''}",
    ),
    Feature("days_apart", lambda p: float(min(3, p.gap or 0)), lambda p: f"{p.gap} days apart"),
    Feature(
        "count",
        lambda p: float(bool(p.one.counts & p.other.counts)),
        lambda p: f"both tell {', '.join(map(' '.join, sorted(p.one.counts & p.other.counts)))}",
    ),
    Feature(
        "type",
        lambda p: float(bool(p.one.types & p.other.types)),
        lambda p: f"both tell of {_listed(p.one.types & p.other.types).replace('_', ' ')}",
    ),
    Feature(
        "other_type", lambda p: _both_none(p.one.types, p.other.types), lambda _: "other types"
    ),
    Feature("report_names", lambda p: p.likeness[0], lambda _: "their reports share names"),
    Feature("report_words", lambda p: p.likeness[1], lambda _: "their reports share words"),
    Feature(
        "one_report", lambda p: float(p.one.report == p.other.report), lambda _: "in one report"
    ),
    Feature(
        "one_sentence",
        lambda p: float((p.one.report, p.one.sentence) == (p.other.report, p.other.sentence)),
        lambda _: "in one sentence",
    ),
)


@dataclass(frozen=True)
class Scorer:
    """How sure it is that two tellings are of one happening (logistic regression).

    Attributes:
        weights: For each way in which two words stand to each other the weights, in the order of
            the features.
        about: What each report is about.
    """

    weights: Mapping[Kinship, Sequence[float]]
    about: Mapping[str, About]

    @cached_property
    def _likeness(self) -> dict[tuple[str, str], tuple[float, float]]:
        return {}

    def pair(self, one: Happening, other: Happening) -> Pair:
        """Put two tellings beside each other."""
        reports = min(one.report, other.report), max(one.report, other.report)
        if reports not in self._likeness:
            nothing = About()
            self._likeness[reports] = likeness(
                self.about.get(reports[0], nothing), self.about.get(reports[1], nothing)
            )
        return Pair(one, other, self._likeness[reports])

    def log_odds(self, pair: Pair) -> float:
        """What speaks for one happening, less what speaks against it."""
        weights = self.weights[pair.kinship]
        return sum(
            weight * feature.value(pair)
            for weight, feature in zip(weights, FEATURES, strict=True)
            if weight
        )

    def reason(self, pair: Pair) -> str:
        """What speaks most for one happening, in one sentence."""
        weighed = [
            (weight * feature.value(pair), feature.reason(pair))
            for weight, feature in zip(self.weights[pair.kinship], FEATURES, strict=True)
            if feature.name != "always" and weight > 0 and feature.value(pair)
        ]
        told = [reason for weight, reason in sorted(weighed, key=lambda row: (-row[0], row[1]))]
        first = [] if not pair.one.phrase or not pair.other.phrase else [_words(pair)]
        return "; ".join(list(dict.fromkeys([*first, *told]))[:5])
