"""What speaks for two tellings being of one happening: a table of functions with reasons."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log1p

from consilience.linking.company import Company
from consilience.linking.event_pairs import (
    KIND_OF,
    NEAR_SENSE,
    ONE_SENSE,
    Feature,
    Kinship,
    Pair,
    both_none,
    dice,
    likeness,
    listed,
    words_told,
)
from consilience.linking.happenings import About, Happening
from consilience.text.folding import stem

_LATE = 20
_FAR = 10
_NOTHING = About()


def _said_beside(one: Happening, other: Happening) -> bool:
    return any(stem(word) in other.words for word in one.phrase)


def _one_governor(pair: Pair) -> bool:
    return pair.one.parts.governor == pair.other.parts.governor


def _stages_differ(pair: Pair) -> bool:
    one, other = pair.one.stage, pair.other.stage
    return bool(one and other and one != other)


def _early(row: Happening) -> float:
    """1 for the first sentence of a report, less for each later one."""
    return 1 / (1 + min(row.parts.sentence, _LATE))


def _sentences_apart(pair: Pair) -> float:
    if pair.one.report != pair.other.report:
        return 0.0
    return min(_FAR, abs(pair.one.parts.sentence - pair.other.parts.sentence)) / _FAR


def _in_lead(pair: Pair) -> float:
    """How many of the two words stand in the first sentences of the other's report."""
    first, second = pair.abouts
    return float(stem(pair.one.word) in second.lead) + float(stem(pair.other.word) in first.lead)


def _of_report(row: Happening, about: About) -> float:
    """The share of the words beside one that the other's report has."""
    return len(row.near & about.words) / max(1, len(row.near))


def _modifying(pair: Pair) -> int:
    """How many of the two only say which the noun above them is."""
    return pair.one.parts.modifies + pair.other.parts.modifies


FEATURES: Sequence[Feature] = (
    Feature("always", lambda _: 1.0, lambda _: ""),
    Feature("meaning", lambda p: p.near_in_meaning, words_told),
    Feature("phrase", lambda p: float(p.one.phrase == p.other.phrase), words_told),
    Feature(
        "light_word",
        lambda p: float(p.one.light or p.other.light),
        lambda _: "a word that tells little by itself",
    ),
    Feature(
        "near_words",
        lambda p: log1p(len(p.one.near & p.other.near)),
        lambda p: f"the words beside it {listed(p.one.near & p.other.near)}",
    ),
    Feature(
        "sentence_words",
        lambda p: dice(p.one.words, p.other.words),
        lambda p: f"the words {listed(p.one.words & p.other.words)}",
    ),
    Feature(
        "near_names",
        lambda p: min(2.0, len(p.one.near_names & p.other.near_names)),
        lambda _: "the same names beside it",
    ),
    Feature(
        "other_near_names",
        lambda p: both_none(p.one.near_names, p.other.near_names),
        lambda _: "other names beside it",
    ),
    Feature(
        "names",
        lambda p: min(2.0, len(p.one.names & p.other.names)),
        lambda p: f"the same take part ({len(p.one.names & p.other.names)} names)",
    ),
    Feature(
        "other_names",
        lambda p: both_none(p.one.names, p.other.names),
        lambda _: "other names in the sentence",
    ),
    Feature(
        "lands",
        lambda p: min(2.0, len(p.one.lands & p.other.lands)),
        lambda _: "the same peoples or countries",
    ),
    Feature("place", lambda p: float(bool(p.one.places & p.other.places)), lambda _: "one place"),
    Feature(
        "other_place", lambda p: both_none(p.one.places, p.other.places), lambda _: "other places"
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
        lambda p: f"both tell of {listed(p.one.types & p.other.types).replace('_', ' ')}",
    ),
    Feature("other_type", lambda p: both_none(p.one.types, p.other.types), lambda _: "other types"),
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
    Feature("one_sense", lambda p: float(p.distance <= ONE_SENSE), words_told),
    Feature("near_sense", lambda p: float(ONE_SENSE < p.distance <= NEAR_SENSE), words_told),
    Feature("kind_of", lambda p: float(NEAR_SENSE < p.distance <= KIND_OF), words_told),
    Feature("sense", lambda p: max(0.0, 1 - p.distance / 2.5), words_told),
    Feature("word", lambda p: float(p.one.word == p.other.word), words_told),
    Feature("lemma", lambda p: float(p.one.parts.lemma == p.other.parts.lemma), words_told),
    Feature("root", lambda p: float(bool(p.one.root) and p.one.root == p.other.root), words_told),
    Feature(
        "word_in_sentence",
        lambda p: float(_said_beside(p.one, p.other)) + float(_said_beside(p.other, p.one)),
        lambda _: "the word of one stands beside that of the other",
    ),
    Feature("both_light", lambda p: float(p.one.light and p.other.light), lambda _: ""),
    Feature(
        "agent",
        lambda p: dice(p.one.parts.agent, p.other.parts.agent),
        lambda p: f"done by {listed(p.one.parts.agent & p.other.parts.agent)}",
    ),
    Feature(
        "other_agent",
        lambda p: both_none(p.one.parts.agent, p.other.parts.agent),
        lambda _: "done by others",
    ),
    Feature(
        "patient",
        lambda p: dice(p.one.parts.patient, p.other.parts.patient),
        lambda p: f"done to {listed(p.one.parts.patient & p.other.parts.patient)}",
    ),
    Feature(
        "other_patient",
        lambda p: both_none(p.one.parts.patient, p.other.parts.patient),
        lambda _: "done to others",
    ),
    Feature(
        "parts",
        lambda p: dice(p.one.parts.every, p.other.parts.every),
        lambda p: f"beside both words {listed(p.one.parts.every & p.other.parts.every)}",
    ),
    Feature(
        "modifiers",
        lambda p: dice(p.one.parts.modifiers, p.other.parts.modifiers),
        lambda p: f"both {listed(p.one.parts.modifiers & p.other.parts.modifiers)}",
    ),
    Feature(
        "other_modifiers",
        lambda p: both_none(p.one.parts.modifiers, p.other.parts.modifiers),
        lambda _: "of other kinds",
    ),
    Feature(
        "governor",
        lambda p: float(bool(p.one.parts.governor) and _one_governor(p)),
        lambda p: f"both hang on “{p.one.parts.governor}”",
    ),
    Feature(
        "other_number",
        lambda p: float(p.one.parts.plural != p.other.parts.plural),
        lambda _: "one or many",
    ),
    Feature(
        "both_many",
        lambda p: float(p.one.parts.plural and p.other.parts.plural),
        lambda _: "both of many",
    ),
    Feature("both_verbs", lambda p: float(p.one.parts.verb and p.other.parts.verb), lambda _: ""),
    Feature("both_nouns", lambda p: float(p.one.parts.noun and p.other.parts.noun), lambda _: ""),
    Feature(
        "one_denied", lambda p: float(p.one.parts.negated != p.other.parts.negated), lambda _: ""
    ),
    Feature("other_stage", lambda p: float(_stages_differ(p)), lambda _: ""),
    Feature("early", lambda p: _early(p.one) + _early(p.other), lambda _: "both told early"),
    Feature("sentences_apart", _sentences_apart, lambda _: ""),
    Feature(
        "modify_others",
        lambda p: float(_modifying(p) == 2 and not _one_governor(p)),
        lambda _: "",
    ),
    Feature("one_modifies", lambda p: float(_modifying(p) == 1), lambda _: ""),
    Feature("in_lead", _in_lead, lambda _: "both reports open with it"),
    Feature(
        "near_words_share",
        lambda p: dice(p.one.near, p.other.near),
        lambda p: f"the words beside it {listed(p.one.near & p.other.near)}",
    ),
    Feature(
        "near_words_said",
        lambda p: dice(p.one.near, p.other.words) + dice(p.other.near, p.one.words),
        lambda p: f"the words {listed(p.one.words & p.other.words)}",
    ),
    Feature(
        "near_words_in_report",
        lambda p: _of_report(p.one, p.abouts[1]) + _of_report(p.other, p.abouts[0]),
        lambda _: "the words beside it are in the other report, too",
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
    def _weighed(self) -> dict[Kinship, list[tuple[float, Callable[[Pair], float]]]]:
        """For each way of kinship the features that have a weight."""
        return {
            kinship: [(w, feature.value) for w, feature in zip(row, FEATURES, strict=True) if w]
            for kinship, row in self.weights.items()
        }

    @cached_property
    def _likeness(self) -> dict[tuple[str, str], tuple[float, float]]:
        return {}

    @cached_property
    def company(self) -> Company:
        """Which reports may tell of one happening."""
        return Company(self.about)

    def pair(self, one: Happening, other: Happening) -> Pair:
        """Put two tellings beside each other."""
        reports = min(one.report, other.report), max(one.report, other.report)
        if reports not in self._likeness:
            self._likeness[reports] = likeness(
                self.about.get(reports[0], _NOTHING), self.about.get(reports[1], _NOTHING)
            )
        abouts = self.about.get(one.report, _NOTHING), self.about.get(other.report, _NOTHING)
        return Pair(one, other, self._likeness[reports], abouts)

    def log_odds(self, pair: Pair) -> float:
        """What speaks for one happening, less what speaks against it."""
        return sum([weight * value(pair) for weight, value in self._weighed[pair.kinship]])

    def reason(self, pair: Pair) -> str:
        """What speaks most for one happening, in one sentence."""
        weighed = [
            (weight * feature.value(pair), feature.reason(pair))
            for weight, feature in zip(self.weights[pair.kinship], FEATURES, strict=True)
            if feature.name != "always" and weight > 0 and feature.value(pair)
        ]
        ordered = sorted(weighed, key=lambda row: (-row[0], row[1]))
        told = [reason for weight, reason in ordered if reason]
        first = [] if not pair.one.phrase or not pair.other.phrase else [words_told(pair)]
        return "; ".join(list(dict.fromkeys([*first, *told]))[:5])
