"""Which words of a clause tell what it is about, and which only stand by.

"After talks in Ostra, the army shelled Tarvik" is about the shelling; "held talks" is about the
talks, "agreed to release" about the release. Each word gets a rank, lowest first, from where it
stands to the clause's own group of verbs.
"""

from collections.abc import Iterator, Sequence

from consilience.extraction.modality import is_infinitive
from consilience.extraction.verb_forms import DETERMINERS, RELATIVES
from consilience.extraction.verbs import VerbGroup, Word, is_adverb, main_group
from consilience.packs.lemmas import lemmas

HEAD = 0
"""The verb that carries the clause, or the infinitive that it hands its weight to."""
LIGHT_OBJECT = 1
"""The object of a verb that says little by itself: "held talks"."""
CARRIER = 2
"""A verb of intention or agreement with an infinitive after it."""
NEAR = 3
"""The subject and the object."""
ELSEWHERE = 4
"""Anywhere else in the clause."""
BACKGROUND = 5
"""After a word that leads into what happened before or beside: "after the attack"."""

PLACES = (
    "the verb of the clause",
    "the object of a light verb",
    "a verb with an infinitive",
    "the subject or object",
    "elsewhere in the clause",
    "in the background",
)
"""The ranks in words, lowest first."""

_LIGHT = frozenset(
    """hold carry stage launch mount conduct perform make take give have undertake begin start open
    resume renew continue reach declare announce issue complete finish finalise finalize conclude
    impose reimpose declare stop end halt receive get suffer see win lodge file organise organize
    lead attend join enter do put pay play put set express voice face arrange strike sign commit
    order claim witness report sustain offer plan prepare propose remain keep cancel postpone delay
    deliver break come go call become be step bring send engage return resort extend tighten
    push""".split()
)
_CARRIERS = frozenset(
    """agree offer promise pledge vow plan decide begin start continue try attempt want intend
    ready willing prepared prepare set expect expected able manage help come seek about go going
    committed commit due hope aim move need have has had be scheduled free likely unlikely poised
    propose swear choose determine proceed fail say force allow wish start used seem appear cease
    stop join bound""".split()
)
_BACKGROUND = frozenset(
    """after following since despite before amid during because over until while as when against
    unless if from than according""".split()
)
_MARKS = frozenset({",", ";", ":", "–", "—", "(", ")"})
REACH = 14
"""How many words an object can hold."""


def focus(words: Sequence[Word]) -> tuple[int, ...]:
    """How much each word of a clause tells of what the clause is about.

    Args:
        words: The words of the clause.

    Returns:
        One rank a word, ``HEAD`` to ``BACKGROUND``.
    """
    ranks = [ELSEWHERE] * len(words)
    group = main_group(words)
    if group is None:
        _headline(words, ranks)
        return tuple(ranks)
    for place in range(_subject_start(words, group.first), group.first):
        ranks[place] = NEAR
    _after(words, ranks, group)
    _background(words, ranks)
    return tuple(ranks)


def _headline(words: Sequence[Word], ranks: list[int]) -> None:
    """A passage without a finite verb: what stands first counts most."""
    for place in _object_places(words, 0):
        ranks[place] = NEAR
    _background(words, ranks)


def _subject_start(words: Sequence[Word], first: int) -> int:
    place = first
    while place > 0 and first - place < REACH and words[place - 1].text not in _MARKS:
        place -= 1
        if words[place].lower in _BACKGROUND or words[place].lower in RELATIVES:
            return place + 1
    return place


def _after(words: Sequence[Word], ranks: list[int], group: VerbGroup) -> None:
    verb = max(group.first, group.last - 1)
    if group.head == "to":
        verb = group.last  # "is to return", "has to leave"
    for place in _chain(words, verb):
        before = verb
        verb = place
        for carried in range(before, place):
            ranks[carried] = CARRIER
    if verb >= len(words):
        return
    ranks[verb] = HEAD
    light = bool(lemmas(words[verb].lower) & _LIGHT)
    for place in _object_places(words, verb + 1):
        ranks[place] = LIGHT_OBJECT if light else NEAR


def _chain(words: Sequence[Word], verb: int) -> Iterator[int]:
    """The infinitives that a verb hands its weight on to: "agreed to begin to withdraw"."""
    for _ in range(3):
        if verb >= len(words) or not lemmas(words[verb].lower) & _CARRIERS:
            return
        place = _infinitive_after(words, verb + 1)
        if place is None:
            return
        yield place
        verb = place


def _infinitive_after(words: Sequence[Word], first: int) -> int | None:
    for place in range(first, min(first + 4, len(words) - 1)):
        word = words[place]
        if word.lower == "to":
            following = place + 1
            while following < len(words) - 1 and is_adverb(words[following].lower):
                following += 1
            return following if is_infinitive(words, place) else None
        if word.text in _MARKS or word.lower in DETERMINERS:
            return None
    return None


def _object_places(words: Sequence[Word], first: int) -> Iterator[int]:
    for place in range(first, min(first + REACH, len(words))):
        word = words[place]
        if word.text in _MARKS or word.lower in _BACKGROUND | RELATIVES or word.lower == "that":
            return
        if word.lower == "to" and place > first and is_infinitive(words, place):
            return
        yield place


def _background(words: Sequence[Word], ranks: list[int]) -> None:
    """Push down what stands after a word that leads into the background."""
    inside = False
    for place, word in enumerate(words):
        if word.text in _MARKS or ranks[place] < ELSEWHERE:
            inside = False
        elif word.lower in _BACKGROUND:
            inside = True
        if inside and ranks[place] == ELSEWHERE:
            ranks[place] = BACKGROUND


def after(words: Sequence[Word], last: int) -> Sequence[Word]:
    """The words that a trigger can have for its object: up to a mark or a linking word."""
    places = list(_object_places(words, last))
    return words[places[0] : places[-1] + 1] if places else ()


def is_passive(before: Sequence[Word]) -> bool:
    """Whether the words before a participle make it passive, so that its object is its subject."""
    return any(
        word.lower in {"is", "are", "was", "were", "been", "be", "being", "by"}
        for word in before[-4:]
    )
