"""Whose doing it was: one deed that accounts put down to different persons or bodies."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from consilience.model.finding import Finding
from consilience.model.quantity import Number
from consilience.model.span import Span
from consilience.reconciliation.making import Rule, Told, make
from consilience.reconciliation.shelves import Shelves
from consilience.reconciliation.tellings import Telling, informative, name_keys
from consilience.reconciliation.witnesses import numbers
from consilience.text.clusters import Clusters
from consilience.text.folding import folded_words, stem

_NAME = r"(?:the |a |an )?(?:[a-z]+,? ){0,4}?[A-Z][^.;:()”\"]{2,60}"
_BY = re.compile(
    rf"\b(?P<deed>[a-z]+ed|led|built|won|sent|operation|raid|attack|"
    r"proposal|plan)"
    rf"(?: (?:in|into|to|from|on|at) [A-Za-z]+)? (?:by|through) (?P<who>{_NAME})"
)
_CLEFT = re.compile(rf"\b[Ii]t was (?P<who>{_NAME}?),? who (?P<deed>[a-z]+ed|led|built|won|sent)\b")
_FROM = re.compile(
    rf"\b(?P<deed>[Pp]roposal|[Ii]nitiative|[Ii]dea|[Pp]lan|[Ss]cheme|[Oo]rder) "
    rf"(?:came|comes) from (?P<who>{_NAME})"
)
_BROKERS = frozenset(
    stem(word)
    for word in "facilitated hosted mediated brokered sponsored arranged organised".split()
)
_NOBODY = frozenset(
    stem(word)
    for word in """followed accompanied caused surrounded named based confirmed announced reported
    said told described criticised criticized praised welcomed condemned quoted seen watched
    attended joined represented written signed owned""".split()
)
_END = re.compile(
    r",| (?:at|on|in|during|after|before|for|to|which|who|that|and|with|from|following|"
    r"where|when|as|while)\b"
)
_ROW_END = re.compile(
    r" (?:at|on|in|during|after|before|for|to|which|who|that|with|from|following|where|when|as|"
    r"while)\b"
)
_INITIALS = re.compile(r"\b([A-Z])\.([A-Z])\.")
_BUCKET = 16


@dataclass(frozen=True, slots=True)
class Done:
    """A claim that puts a deed down to somebody.

    Attributes:
        telling: The claim.
        deed: Stem of the deed.
        who: The words that name the doer.
        keys: Keys of the doer's names.
        about: Stems of the sentence.
        counts: Numbers of the sentence: "40 planes, hit with drones that were sent by" the doer.
        joined: Keys of all names of the row that the doer stands in: "by Orva and the Kell Fund".
    """

    telling: Telling
    deed: str
    who: str
    keys: frozenset[str]
    about: frozenset[str]
    counts: frozenset[Number]
    joined: frozenset[str]


def find_doers(tellings: Sequence[Telling], events: Mapping[str, str]) -> Iterator[Finding]:
    """Find deeds that accounts put down to different doers, or name the doer more narrowly.

    Args:
        tellings: All claims, sorted by account and place.
        events: Event id by claim id.
    """
    counts: dict[tuple[str, Span], frozenset[Number]] = defaultdict(frozenset)
    for telling in tellings:
        counts[telling.claim.report, telling.sentence] |= numbers(telling)
    done = [
        each
        for telling in tellings
        for each in _done(telling, counts[telling.claim.report, telling.sentence])
    ]
    for kind, members in _groups(done):
        told = [Told(each.telling, each.who) for each in members]
        if kind == "contradiction":
            yield make(
                Rule(
                    "contradiction",
                    "actor",
                    "one-deed-two-doers",
                    "The accounts put one deed down to different doers",
                    why_not_milder="none of the names is part of another",
                ),
                told,
                events,
            )
        else:
            yield make(
                Rule(
                    "refinement",
                    "actor",
                    "doer-named-narrower",
                    "The accounts name who did it in different ways that can both be so",
                    why_not_milder="the accounts do not give the same name",
                ),
                told,
                events,
            )


def _done(telling: Telling, counts: frozenset[Number]) -> Iterator[Done]:
    if telling.claim.polarity == "negative" or telling.claim.modality not in {"actual", "agreed"}:
        return
    text = _INITIALS.sub(r"\1\2", telling.sentence_text)
    inside = {stem(word) for word in telling.words}
    for pattern in (_BY, _CLEFT, _FROM):
        for match in pattern.finditer(text):
            deed = stem(match["deed"].lower())
            if deed in _NOBODY:
                continue
            who = _whole_name(match["who"])
            keys = _keys(who)
            if keys and {stem(word) for word, _, _ in folded_words(who)} & inside:
                row = keys | _keys(_ROW_END.split(match["who"])[0])
                yield Done(telling, deed, who, keys, informative(text), counts, row)


def _keys(who: str) -> frozenset[str]:
    return name_keys(" ".join(word.strip(",") for word in who.split() if word[:1].isupper()))


def _whole_name(who: str) -> str:
    """A name with its office: "the Minister, Ottmar Reiss" goes on behind the comma."""
    head, _, rest = who.partition(", ")
    if rest and len(head.split()) <= 4 and rest[:1].isupper():
        return f"{head}, {_END.split(rest)[0]}".strip()
    return _END.split(who)[0].strip()


def _groups(done: Sequence[Done]) -> Iterator[tuple[str, list[Done]]]:
    by_id = {f"{each.telling.id} {each.deed}": each for each in done}
    pairs: dict[str, Clusters[str]] = {"contradiction": Clusters(), "refinement": Clusters()}
    shelves = Shelves(_BUCKET)
    for key in sorted(by_id):
        for word in sorted(by_id[key].about):
            for other in shelves.near(word, by_id[key].telling.home):
                if kind := _differ(by_id[key], by_id[other]):
                    pairs[kind].join(key, other, "")
            shelves.put(word, by_id[key].telling.home, key)
    for kind in sorted(pairs):
        for members, _ in pairs[kind].sets():
            if len(members) > 1:
                yield kind, [by_id[member] for member in members]


def _differ(one: Done, other: Done) -> str | None:
    here, there = one.telling, other.telling
    if here.claim.report == there.claim.report or one.keys == other.keys:
        return None
    shared = (one.about & other.about) - {one.deed, other.deed}
    things = shared - here.named - there.named
    counted = bool(one.counts & other.counts)
    if {one.deed, other.deed} <= _BROKERS:
        return "refinement" if len(things) >= 1 and len(shared) >= 2 else None
    if one.keys & other.keys:
        return "refinement" if things and (counted or len(things) >= _SHARED) else None
    if one.deed == other.deed and len(things) >= 2 and not one.joined & other.joined:
        return "contradiction"
    return None


_SHARED = 3
