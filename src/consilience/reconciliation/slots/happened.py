"""Whether it happened at all: what one voice says was not done, and another tells in other words.

A negation is held against the claims that tell the same deed in whatever words. One that denies
everybody or everything ("nothing was paid", "nobody answered") needs a deed that few claims of the
story tell; one of a doer the same doer; one of a thing ("no complaint reached the railway") the
thing and something else that both tell of.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from consilience.model.finding import Finding
from consilience.packs.lemmas import irregular
from consilience.reconciliation.making import Rule, Told, make
from consilience.reconciliation.said import narrowed
from consilience.reconciliation.slots.frames import Deed, Frame
from consilience.reconciliation.slots.ground import Ground
from consilience.reconciliation.slots.one_thing import of_other_things, one_thing
from consilience.reconciliation.slots.synonyms import deeds_of, things_of
from consilience.reconciliation.subjects import hangs
from consilience.reconciliation.tellings import Telling
from consilience.text.folding import stem

TOLD_AND_NOT_SO = "told-and-not-so"
"""Name of the rule."""
_NOBODY = frozenset("nobody nothing none".split())
_NOT = frozenset("not never".split())
_CONTRACTED = frozenset("didn wasn weren hasn haven hadn".split())
_HELPS = frozenset("is are was were be been being has have had did yet ever also".split())
_DONE = frozenset("was were had did been has have never didn wasn weren hasn haven hadn".split())
_REACH = 4
"""Words before a deed in which a negation speaks of it."""
_BREAKS = frozenset(
    "and but because that which who while although when since until after to if as or".split()
)
_NARROWS = frozenset(
    """only just merely necessarily expected enough longer else short about except but other than
    anymore more less any until before since yet if unless without whether""".split()
)
"""Words that make a negation one of a part, a measure or a time."""
_SPAN = frozenset("since until before yet".split())
"""Words that make it one of a stretch of time."""
_LIGHT = frozenset(
    """find found discover reach receive come arrive be make take occur hold happen exist report
    issue give detect see tell""".split()
)
"""Deeds that say of a thing no more than that it was there."""


_OF_ANYTHING = frozenset(
    "release publish announce say tell do change decide show write send come happen give".split()
)
"""What is told of all kinds of things, so that "nothing was released" denies none of another."""


@dataclass(frozen=True, slots=True)
class Denied:
    """A deed that a claim says was not done.

    Attributes:
        frame: The claim.
        deed: The deed.
        of: Names of the thing of which there was none; empty where a deed is denied.
        anybody: Whether it is denied of everybody and everything.
        text: The words to show.
    """

    frame: Frame
    deed: Deed
    of: frozenset[str]
    anybody: bool
    text: str


def find_happened(ground: Ground, events: Mapping[str, str]) -> Iterator[Finding]:
    """Find what one voice says was not done and another, in whatever words, that it was.

    Args:
        ground: All claims slot by slot.
        events: Event id by claim id.
    """
    told: dict[str, list[Frame]] = defaultdict(list)
    for frame in ground.frames.values():
        if _is_so(frame.telling):
            for name in frame.deeds.union(*(thing.names for thing in frame.things)):
                told[name].append(frame)
    for frame in ground.frames.values():
        for denied in _denied(frame):
            names = denied.deed.names | denied.of
            seen = {f.telling.id: f for name in names for f in told[name]}
            for key in sorted(seen):
                if ground.may_meet(denied.frame, seen[key]) and _at_odds(denied, seen[key], ground):
                    yield _finding(denied, seen[key], events)


def _is_so(telling: Telling) -> bool:
    claim = telling.claim
    so = claim.modality in {"actual", "agreed"} and claim.polarity == "positive"
    return so and not hangs(telling) and not (_NOBODY | {"no", "not", "never"}) & set(telling.words)


def _denied(frame: Frame) -> Iterator[Denied]:
    telling, words = frame.telling, frame.telling.words
    if telling.claim.modality not in {"actual", "denied"} or hangs(telling):
        return
    asked = telling.text.rstrip().endswith("?")
    if asked or telling.claim.condition or _at_one_time(telling) or _SPAN & set(words):
        return
    for deed in frame.told:
        at = _negation(words, deed.place)
        if at is None or not _is_past(words, at, deed.place):
            continue
        behind = words[at + 1 : deed.place + 3]
        if _NARROWS & set(behind):
            return
        of = frozenset[str]()
        if words[at] == "no":
            of = _of_none(words[at + 1 : deed.place])
            if not of:
                continue
        if words[at] == "nothing" and deed.names & _OF_ANYTHING:
            continue
        yield Denied(frame, deed, of, words[at] in _NOBODY, " ".join(words[at : deed.place + 1]))
        return


def _at_one_time(telling: Telling) -> bool:
    """Whether something is denied only of the time of something else: "when he was taken"."""
    behind = telling.report.text[telling.claim.clause.end :][:_BEHIND]
    return bool(_WHEN.match(behind) or _WHEN_INSIDE.search(telling.text))


_BEHIND = 12
_WHEN = re.compile(r"\s*,?\s*(?:when|while|during|as)\b")
_WHEN_INSIDE = re.compile(r"\b(?:when|while|during)\b")


def _of_none(between: Sequence[str]) -> frozenset[str]:
    """What there was none of: the noun between "no" and the words that help the verb."""
    own = [word for word in between if word not in _HELPS]
    if not own or own[0][0].isdigit() or len(own) > 2:
        return frozenset()
    return things_of(own[-1]) | deeds_of(own[-1])


def _is_past(words: Sequence[str], at: int, deed: int) -> bool:
    """Whether a verb tells what was, and not what is or will be."""
    word = words[deed]
    past = word.endswith("ed") or (irregular(word) or word) != word
    return past or bool({"did", "didn"} & set(words[max(0, at - 1) : deed]))


def _negation(words: Sequence[str], deed: int) -> int | None:
    for at in range(deed - 1, max(-1, deed - 1 - _REACH), -1):
        word = words[at]
        if word in _BREAKS:
            return None
        if word in _NOBODY or word in _NOT or word == "no":
            return at
        if word == "t" and at and words[at - 1] in _CONTRACTED:
            return at - 1
    return None


def _at_odds(denied: Denied, so: Frame, ground: Ground) -> bool:
    if _explained(denied, so):
        return False
    if denied.of:
        return _of_one_thing(denied, so, ground)
    narrow = narrowed(denied.frame.telling, denied.deed.place)
    return not (narrow and not narrow & so.telling.stems) and _of_one_deed(denied, so, ground)


def _of_one_deed(denied: Denied, so: Frame, ground: Ground) -> bool:
    """Whether both speak of one deed, done by one."""
    told = next((deed for deed in so.told if deed.names & denied.deed.names), None)
    if told is None or not _is_past(so.telling.words, told.place, told.place):
        return False
    deeds = denied.deed.names & told.names
    seldom = ground.seldom(denied.frame, so, deeds)
    if not seldom or _of_other_particles(denied.frame, denied.deed, so, told):
        return False
    if denied.anybody:
        return ground.around(denied.frame, so, deeds)
    return _of_one_bearer(denied.frame, so, ground) and not of_other_things(denied.frame, so)


def _of_one_bearer(no: Frame, so: Frame, ground: Ground) -> bool:
    """Whether one does or bears it; where a pronoun stands for one of them, right beside it."""
    if no.bearer is None or so.bearer is None or not one_thing(no.bearer, so.bearer):
        return False
    return not (no.bearer.points or so.bearer.points) or ground.beside(no, so)


def _of_other_particles(no: Frame, denied: Deed, so: Frame, told: Deed) -> bool:
    """Whether a little word behind one of two verbs makes it another: "walked in", "walked out"."""
    here, there = (
        frozenset(frame.telling.words[deed.place + 1 : deed.place + 2]) & _PARTICLES
        for frame, deed in ((no, denied), (so, told))
    )
    return here != there


_PARTICLES = frozenset("out up off down away back inside".split())


def _of_one_thing(denied: Denied, so: Frame, ground: Ground) -> bool:
    """Whether a claim tells of the thing of which there was none, where there was none of it."""
    shared = denied.of & (so.deeds | so.names)
    if not shared or not (denied.deed.names & (_LIGHT | so.deeds)):
        return False
    words = frozenset(map(stem, denied.of))
    other = (denied.frame.names - denied.of) & so.names
    return bool(other) or bool(ground.rare(denied.frame, so, words))


def _explained(denied: Denied, so: Frame) -> bool:
    """Whether it came about after it was told as not done yet."""
    no, told = denied.frame.telling, so.telling
    if not no.published or not told.published or no.published >= told.published:
        return False
    yet = {"has", "have", "hasn", "haven"} & set(no.words)
    return bool(yet) and not any(
        day.first and day.first.isoformat() <= no.published for day in told.days
    )


def _finding(denied: Denied, so: Frame, events: Mapping[str, str]) -> Finding:
    return make(
        Rule(
            "contradiction",
            "status",
            TOLD_AND_NOT_SO,
            "One voice tells a deed that another says was not done",
            why_not_milder="both speak of one deed, and no later day explains the change",
        ),
        [Told(denied.frame.telling, denied.text), Told(so.telling, so.telling.text)],
        events,
    )
