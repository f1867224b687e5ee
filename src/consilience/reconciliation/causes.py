"""What brought a thing about: one harm that voices put down to different causes."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from consilience.model.finding import Finding
from consilience.packs.lemmas import lemmas
from consilience.packs.pack import Alternatives
from consilience.reconciliation.making import Rule, Told, make
from consilience.reconciliation.shelves import Shelves
from consilience.reconciliation.subjects import hangs
from consilience.reconciliation.tellings import Telling, informative
from consilience.text.clusters import Clusters

_CUE = re.compile(
    r"\b(?:caused by|triggered by|sparked by|started by|set off by|brought about by|because of|"
    r"due to|owing to|(?:died|dies|death) (?:of|from)|"
    r"(?:as )?(?:a |the )?result of|blamed (?:it )?on|attributed (?:it )?to|"
    r"put (?:it )?down to|the cause (?:was|is|may be|may have been)|"
    r"(?<!\bthere )(?:may|might|could|must|will) (?:well )?"
    r"(?:be|have been|have got caught(?: up)? in)|"
    r"(?:was|were) (?:probably|likely|possibly))\b"
)
_REACH = 4
"""Words behind a cue among which the cause stands."""
_BEFORE = 8
"""Words before a cue among which stands what was brought about."""
_THEN = frozenset("before after until when while and but".split())
_SHARED = 3
_BUCKET = 16


@dataclass(frozen=True, slots=True)
class Cause:
    """A claim that tells what brought something about.

    Attributes:
        telling: The claim.
        kinds: Kinds of the causes told.
        words: The words that tell them.
        about: Stems of the sentence and of what stands before it, without the causes.
        what: Stems of what it brought about, as the words before tell; empty behind a pronoun.
    """

    telling: Telling
    kinds: frozenset[str]
    words: str
    about: frozenset[str]
    what: frozenset[str]


def find_causes(
    tellings: Sequence[Telling], events: Mapping[str, str], causes: Sequence[Alternatives]
) -> Iterator[Finding]:
    """Find harms that voices put down to causes of different kinds.

    Args:
        tellings: All claims, sorted by account and place.
        events: Event id by claim id.
        causes: Kinds of causes, of the packs.
    """
    kinds = {
        tuple(noun.split()): kind
        for group in causes
        for kind, nouns in sorted(group.kinds.items())
        for noun in nouns
    }
    told = {t.id: cause for t in tellings if not hangs(t) and (cause := _cause(t, kinds))}
    for members in _groups(told):
        yield make(
            Rule(
                "contradiction",
                "category",
                "one-harm-two-causes",
                "The voices put one thing down to different causes",
                why_not_milder="the causes are of different kinds, and no voice names both",
            ),
            [Told(cause.telling, cause.words) for cause in members],
            events,
        )


def _cause(telling: Telling, kinds: Mapping[tuple[str, ...], str]) -> Cause | None:
    if telling.claim.polarity == "negative" or telling.claim.modality in {"denied", "demanded"}:
        return None
    words = " ".join(telling.words)
    found: dict[str, str] = {}
    what: frozenset[str] = frozenset()
    for cue in _CUE.finditer(words):
        what |= informative(" ".join(words[: cue.start()].split()[-_BEFORE:]))
        behind = list(
            takewhile(lambda word: word not in _THEN, words[cue.end() :].split()[:_REACH])
        )
        if cue[0].endswith(" be") and behind and behind[0].endswith("ing"):
            continue  # who "may be leaking it" does something, and no leak has brought it about
        for kind, noun in _named(behind, kinds):
            found.setdefault(kind, noun)
    if not found:
        return None
    about = (informative(telling.sentence_text) | telling.before) - informative(
        " ".join(found.values())
    )
    return Cause(telling, frozenset(found), ", ".join(sorted(found.values())), about, what)


def _named(words: Sequence[str], kinds: Mapping[tuple[str, ...], str]) -> Iterator[tuple[str, str]]:
    forms = [lemmas(word) for word in words]
    for noun, kind in kinds.items():
        for first in range(len(words) - len(noun) + 1):
            if all(part in forms[first + step] for step, part in enumerate(noun)):
                yield kind, " ".join(words[first : first + len(noun)])


def _groups(told: Mapping[str, Cause]) -> Iterator[list[Cause]]:
    clusters: Clusters[str] = Clusters()
    shelves = Shelves(_BUCKET)
    for key in sorted(told):
        for word in sorted(told[key].about):
            for other in shelves.near(word, told[key].telling.home):
                if _differ(told[key], told[other]):
                    clusters.join(key, other, "")
            shelves.put(word, told[key].telling.home, key)
    for members, _ in clusters.sets():
        if len(members) > 1:
            yield [told[member] for member in members]


def _differ(one: Cause, other: Cause) -> bool:
    here, there = one.telling, other.telling
    if one.kinds & other.kinds or here.same_mouth(there):
        return False
    if one.what and other.what and not one.what & (other.what | there.before):
        return False
    shared = (one.about & other.about) - here.named - there.named
    return len(shared) >= _SHARED
