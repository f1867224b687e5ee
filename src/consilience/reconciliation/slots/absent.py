"""Whether there was such a thing: what one voice says there was none of, and another tells of."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from consilience.model.finding import Finding
from consilience.packs.lemmas import lemmas
from consilience.reconciliation.making import Rule, Told, make
from consilience.reconciliation.nouns import ANYBODY
from consilience.reconciliation.slots.frames import Frame
from consilience.reconciliation.slots.ground import Ground
from consilience.reconciliation.slots.synonyms import deeds_of, things_of
from consilience.reconciliation.subjects import hangs
from consilience.reconciliation.tellings import Telling
from consilience.text.folding import stem

_THERE = re.compile(
    r"^(?:and |but |that )?there (?:was|were|is|are|had been|has been|have been) "
    r"(?:no|not any|never any|never an?) (?P<what>[a-z]+(?: [a-z]+){0,2})$"
)
_NONE_THERE = re.compile(
    r"^(?:and |but |that )?no (?P<what>[a-z]+(?: [a-z]+)?) (?:was|were|is|are|had been|has been) "
    r"(?:in|on|at|aboard|inside|near|under|behind|there|present)\b"
)
_NONE_DONE = re.compile(
    r"\b(?P<deed>saw|seen|heard|found|received|got|given|gave|made|carried|sent|noticed|used|"
    r"issued|wore|needed|took|taken|detected|fired|reported|asked|signed|paid|bought|sold|left) "
    r"no (?P<what>[a-z]+(?: [a-z]+)?)\b"
)
_ABSTRACT = frozenset(
    stem(word)
    for word in """doubt reason need question evidence way time idea comment problem point plan
    chance answer change choice hope longer more other such use sense word secret matter place
    indication surprise guarantee limit room risk danger threat information detail figure
    progress agreement deal result end excuse interest intention link connection money""".split()
)
"""Nouns of which to say that there is none denies no thing."""
_PARTIAL = frozenset(
    "until since before yet after when while during only just enough further other more if".split()
)
_PLACED = frozenset("in on at aboard inside board near of to from by with there here".split())


@dataclass(frozen=True, slots=True)
class Absent:
    """A claim that there was none of a thing.

    Attributes:
        frame: The claim.
        of: Names of the thing.
        head: Stem of its noun.
        kind: The words that say which kind of it.
        deed: Names of the deed that was done to none of it; empty where there simply was none.
        text: The words to show.
    """

    frame: Frame
    of: frozenset[str]
    head: str
    kind: frozenset[str]
    deed: frozenset[str]
    text: str


def find_absent(ground: Ground, events: Mapping[str, str]) -> Iterator[Finding]:
    """Find things of which one voice says that there were none, and another tells of one.

    Args:
        ground: All claims slot by slot.
        events: Event id by claim id.
    """
    told: dict[str, list[Frame]] = defaultdict(list)
    for frame in ground.frames.values():
        if _is_so(frame.telling):
            for name in _present(frame):
                told[name].append(frame)
    for frame in ground.frames.values():
        absent = _absent(frame)
        if absent is None:
            continue
        seen = {so.telling.id: so for name in absent.of for so in told[name]}
        for key in sorted(seen):
            if ground.may_meet(frame, seen[key]) and _at_odds(absent, seen[key], ground):
                yield _finding(absent, seen[key], events)


def _is_so(telling: Telling) -> bool:
    claim = telling.claim
    so = claim.modality == "actual" and claim.polarity == "positive" and not claim.condition
    negated = {"no", "not", "never", "without", "none", "nothing", "false"} & set(telling.words)
    return so and not hangs(telling) and not negated and claim.event_type != "statement"


def _present(frame: Frame) -> frozenset[str]:
    """Names of the things that a claim takes to have been there."""
    behind = (things_of(part.words[-1]) for part in frame.parts if part.by in _BRINGS)
    return frame.names.union(*behind)


_BRINGS = frozenset("after by with from during through under".split())
"""Prepositions behind which stands what was there: "fell after a tremor"."""


def _absent(frame: Frame) -> Absent | None:
    telling, words = frame.telling, " ".join(frame.telling.words)
    if telling.claim.modality not in {"actual", "denied"} or hangs(telling):
        return None
    if telling.text.rstrip().endswith("?") or _PARTIAL & set(telling.words):
        return None
    for pattern in (_THERE, _NONE_THERE, _NONE_DONE):
        if match := pattern.search(words):
            what = _phrase(match["what"].split())
            head = what[-1] if what else ""
            if not what or stem(head) in _ABSTRACT | ANYBODY:
                return None
            deed = deeds_of(match["deed"]) if pattern is _NONE_DONE else frozenset()
            return Absent(frame, things_of(head), stem(head), frozenset(what[:-1]), deed, match[0])
    return None


def _phrase(what: Sequence[str]) -> Sequence[str]:
    """What there was none of, up to a word for where; nothing where it is a sign of something."""
    own: list[str] = []
    for word in what:
        if word in _PLACED or word.endswith("ly"):
            break
        own.append(word)
    return [] if what[len(own) : len(own) + 1] == ["of"] else own


def _at_odds(absent: Absent, so: Frame, ground: Ground) -> bool:
    shared = absent.of & _present(so)
    if not absent.kind <= set(so.telling.words) or not shared:
        return False
    if not ground.of_few(absent.frame, so, shared):
        return False
    if absent.deed and not (absent.deed & (so.deeds | _THERE_ALREADY)):
        return False
    own = frozenset({absent.head, *map(stem, shared)})
    other = (absent.frame.names - absent.of) & so.names
    rare = ground.rare(absent.frame, so, own)
    plain = not absent.deed and len(absent.text.split()) == len(absent.frame.telling.words)
    return bool(other or rare) or plain or ground.beside(absent.frame, so)


_THERE_ALREADY = frozenset("have find carry").union(*map(lemmas, ("had", "found", "carried")))


def _finding(absent: Absent, so: Frame, events: Mapping[str, str]) -> Finding:
    return make(
        Rule(
            "contradiction",
            "status",
            "none-and-one",
            "One voice says that there was none of a thing of which another tells",
            why_not_milder="both speak of one time, and what there was none of did nothing",
        ),
        [Told(absent.frame.telling, absent.text), Told(so.telling, so.telling.text)],
        events,
    )
