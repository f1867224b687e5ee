"""A claim and the voice that rejects it in the next breath: "this", "the report", "it"."""

import re
from collections.abc import Iterator, Mapping, Sequence

from consilience.model.finding import Finding
from consilience.reconciliation.days_told import reports_apart
from consilience.reconciliation.making import Rule, Told, make
from consilience.reconciliation.subjects import hangs
from consilience.reconciliation.tellings import Telling, name_keys
from consilience.reconciliation.witnesses import opens_sentence

_REJECTS = re.compile(
    r"\b(?:den(?:ies|ied)|dismiss(?:es|ed)|reject(?:s|ed)|refute[sd]?|disput(?:es|ed)|"
    r"contradict(?:s|ed)|rebuff(?:s|ed)|called (?:it|this|that) (?:a lie|untrue|false)) "
    r"(?:(?:this|it|that)(?= (?:and|but|as|claiming|saying|calling|in|on|with|when|because)\b|$)|"
    r"(?:this|that|the) (?:claims?|reports?|accusations?|allegations?|account|suggestion))\b"
)
_IT = re.compile(r" it$")
_BACK = 4
"""Claims before a rejection among which the rejected one stands."""


def find_denials(tellings: Sequence[Telling], events: Mapping[str, str]) -> Iterator[Finding]:
    """Find claims of one voice that another voice rejects right after them.

    Args:
        tellings: All claims, sorted by account and place.
        events: Event id by claim id.
    """
    yield from _denied_parts(tellings, events)
    for place, telling in enumerate(tellings):
        rejects = _REJECTS.search(" ".join(telling.words))
        if not rejects or (_IT.search(rejects[0]) and not opens_sentence(telling)):
            continue  # "he saw the order, and rejected it": what stands in its own sentence
        claim = _rejected(telling, tellings[max(0, place - _BACK) : place])
        if not claim or not _of_whom(telling, claim):
            continue
        yield make(
            Rule(
                "contradiction",
                "status",
                "denied-next",
                "One voice says it and another rejects it",
                why_not_milder="the second voice speaks of the same and says that it is not so",
            ),
            [Told(claim, "said"), Told(telling, "rejected")],
            events,
        )


def _of_whom(denial: Telling, claim: Telling) -> bool:
    """Whether who rejects is whom the claim tells of, or points to it: "that", "it".

    A firm that "denied the reports" denied those of itself, and not what was told before of others.
    """
    who = denial.names | denial.party
    named = claim.names | name_keys(" ".join(_CAPITAL.findall(claim.sentence_text)))
    return bool(who & named) or bool(_POINTS & set(denial.words))


_CAPITAL = re.compile(r"\b[A-Z][^\W\d_]{2,}")
_POINTS = frozenset("that this these those it such them".split())
_PART = re.compile(
    r"\b(?:den(?:ies|ied)|reject(?:s|ed)) (?:any |all |having (?:had )?(?:any )?|that it had "
    r"(?:any )?)?(?:part|role|hand|involvement|responsibility|link|links|connection|knowledge)\b"
)
_TIED_TO = re.compile(
    r"\b(?:belong(?:s|ed)? to|members? of|carried out by|the work of|planted by|ordered by|led by|"
    r"backed by|(?:is|are|was|were) behind|claimed responsibility|responsible)\b"
)
_APART = 4
"""Parties that tie a deed to one body and its denial are set beside each other so many at most."""


def _denied_parts(tellings: Sequence[Telling], events: Mapping[str, str]) -> Iterator[Finding]:
    """Find bodies that deny a part in what others lay to them."""
    tied = [
        telling
        for telling in tellings
        if telling.claim.modality == "actual"
        and telling.claim.polarity == "positive"
        and _TIED_TO.search(" ".join(telling.words))
    ]
    for telling in tellings:
        if not _PART.search(" ".join(telling.words)):
            continue
        who = name_keys(telling.speaker) & telling.names
        against = [
            other
            for other in tied
            if len(who & other.names) >= min(_NAMES, len(who)) > 0
            and telling.one_story(other)
            and not telling.same_mouth(other)
            and not reports_apart(telling.published, other.published)
        ]
        if against:
            yield make(
                Rule(
                    "contradiction",
                    "actor",
                    "part-denied",
                    "It is laid to somebody who denies any part in it",
                    why_not_milder="one voice says that they did it and they say that they did not",
                ),
                [Told(telling, "denied"), *(Told(other, "said") for other in against[:_APART])],
                events,
            )


_NAMES = 2
"""Words of a name that say that one body is meant; one, where it has no more."""


_ASSERTED = frozenset({"actual", "possible", "planned"})
"""What somebody asks for can't be said to be untrue."""


def _rejected(telling: Telling, before: Sequence[Telling]) -> Telling | None:
    """What another voice said just before: the first of its claims in a row."""
    found: Telling | None = None
    for other in reversed(before):
        if other.claim.report != telling.claim.report:
            break
        asserted = other.claim.modality in _ASSERTED
        if not (other.speaker and asserted) or other.voice == telling.voice or hangs(other):
            if found:
                break
            continue
        if found and other.voice != found.voice:
            break
        found = other
    return found
