"""Words that mean an event and that no claim is about: "he was arrested after the fire"."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from math import exp

from consilience.linking.company import nearest
from consilience.linking.event_apart import cannot_be_one
from consilience.linking.event_features import Scorer
from consilience.linking.event_groups import Group, keys_of
from consilience.linking.happenings import Happening, Surroundings, Where
from consilience.model.analysis import Analysis, Token, Trigger
from consilience.model.claim import Claim
from consilience.model.span import Passage

_SURE = 0.3
"""Mean chance of being one with the tellings of a happening from which a word means it. In topics
of ECB+'s training part 205 of 247 words so tied to an event meant what most of its claims do."""
_AKIN = frozenset({"word", "name", "kin", "sense"})
_CROWDED = 6
"""Tellings that share a key and are all looked at; of more the nearest so many, for the cost."""
Key = tuple[str, ...]
_STATES = frozenset("be remain seem appear stay keep lack mean involve belong have".split())


def words_beside(
    claims: Sequence[Claim], rows: Mapping[str, Happening], surroundings: Surroundings
) -> dict[str, Happening]:
    """Words of the reports that tell of happenings and are no claim's own.

    Args:
        claims: Claims of all reports.
        rows: What each claim is compared by.
        surroundings: The texts they stand in.
    """
    by_report: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_report[claim.report].append(claim)
    found = {}
    for report, analysis in sorted(surroundings.analyses.items()):
        own = by_report[report]
        taken = {place for one in own if (place := rows[one.id].trigger)}
        for token in _telling(analysis):
            if any(first < token.end and token.start < last for first, last in taken):
                continue
            inside = [one for one in own if one.start <= token.start and token.end <= one.end]
            around = min(inside, key=lambda one: (one.end - one.start, one.id), default=None)
            place = token.start, token.end
            name = f"{report} {token.start:08}"
            where = Where(name, report, *place, place, (analysis.text[slice(*place)],))
            found[name] = surroundings.happening(where, frozenset(), around, own=False)
    return found


def mentions_of(
    words: Mapping[str, Happening],
    rows: Mapping[str, Happening],
    groups: Sequence[Group],
    scorer: Scorer,
) -> dict[tuple[str, ...], tuple[Passage, ...]]:
    """Which of some words mean a happening that claims tell; the words join no happenings.

    Args:
        words: Words that tell of happenings, by name.
        rows: What each claim is compared by.
        groups: The claims of each happening.
        scorer: Says how sure it is that two are one.

    Returns:
        By the claims of a happening that several tell the words that mean it.
    """
    group_of = {member: group.members for group in groups for member in group.members}
    index = _Index(rows, scorer)
    found: dict[tuple[str, ...], list[Passage]] = defaultdict(list)
    for name in sorted(words):
        word = words[name]
        met = index.met(word)
        several = {row for row in met if len(group_of[row]) > 1}
        sure, group = _surest(word, several, rows, group_of, scorer)
        if sure < _SURE or not word.trigger:
            continue
        # What one claim alone tells is no event, but the word may mean that.
        if (sure, group) > _surest(word, met - several, rows, group_of, scorer):
            found[group].append(Passage(word.report, *word.trigger))
    return {group: tuple(sorted(passages)) for group, passages in found.items()}


def _surest(
    word: Happening,
    met: Iterable[str],
    rows: Mapping[str, Happening],
    group_of: Mapping[str, tuple[str, ...]],
    scorer: Scorer,
) -> tuple[float, tuple[str, ...]]:
    """The claims of the happening that a word most likely means, and the mean chance of it."""
    chances: dict[tuple[str, ...], float] = defaultdict(float)
    for row in sorted(met):
        chances[group_of[row]] += _chance(word, rows[row], scorer)
    means = [(chance / len(group), group) for group, chance in chances.items()]
    return max(means, default=(0.0, ()))


def _telling(analysis: Analysis) -> Iterator[Token]:
    """The words that the reader takes for happenings: no sayings, and of states only nouns."""
    for trigger in analysis.triggers:
        token = analysis.tokens[trigger.token]
        if token.lemma not in _STATES and _is_happening(trigger, token):
            yield token


def _is_happening(trigger: Trigger, token: Token) -> bool:
    return trigger.kind in {"occurrence", "aspectual"} or (
        trigger.kind == "state" and token.upos == "NOUN"
    )


class _Index:
    """The claims by the keys that a word which means what they tell shares with them.

    Args:
        rows: What each claim is compared by.
        scorer: Says which reports are whose company.
    """

    def __init__(self, rows: Mapping[str, Happening], scorer: Scorer) -> None:
        self._rows, self._scorer = rows, scorer
        self._few: dict[Key, list[str]] = defaultdict(list)
        for name in sorted(rows):
            for key in _keys(rows[name], scorer):
                self._few[key].append(name)
        self._many: dict[Key, dict[str, list[str]]] = {}
        for key in [key for key, names in self._few.items() if len(names) > _CROWDED]:
            self._many[key] = _by_report(self._few.pop(key), rows)

    def met(self, word: Happening) -> set[str]:
        """The claims that share a key with a word: of many the few of its report's company."""
        company = self._scorer.company
        found: set[str] = set()
        for key in _keys(word, self._scorer):
            if told := self._many.get(key):
                near = chain((told.get(word.report, ()),), nearest(word.report, told, company))
                found.update(islice(chain.from_iterable(near), _CROWDED))
            else:
                found.update(self._few.get(key, ()))
        return {row for row in found if company.may_meet(word.report, self._rows[row].report)}


def _by_report(names: Sequence[str], rows: Mapping[str, Happening]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for name in names:
        found[rows[name].report].append(name)
    return dict(found)


def _keys(row: Happening, scorer: Scorer) -> set[tuple[str, ...]]:
    """The keys that words which are akin share; no others can mean one happening here."""
    return {key for key in keys_of(row, scorer.about) if key[0] in _AKIN}


def _chance(word: Happening, row: Happening, scorer: Scorer) -> float:
    """How likely a word means what a claim tells."""
    pair = scorer.pair(word, row)
    if pair.kinship == "other_word" or cannot_be_one(word, row):
        return 0.0
    return 1 / (1 + exp(-scorer.log_odds(pair)))
