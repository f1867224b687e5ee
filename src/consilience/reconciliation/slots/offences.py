"""What somebody is charged with or convicted of, told by accounts alike or more narrowly."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from consilience.model.finding import Finding
from consilience.reconciliation.making import Rule, Told, make, told_by_several
from consilience.reconciliation.tellings import Telling

_STAGES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "convicted of",
        re.compile(r"\b(?:convicted of|found guilty of|guilty of|guilty verdicts? (?:of|for))\b"),
    ),
    (
        "charged with",
        re.compile(
            r"\b(?:charged with|indicted (?:for|on)|charges? of|counts? of|not guilty to|faces?|"
            r"facing|on (?:\w+ )?(?:counts?|charges?))\b"
        ),
    ),
)
_OFFENCE = re.compile(
    r"\b(?:(?P<attempted>attempted|conspiracy to commit) )?"
    r"(?:(?P<degree>first|second|third)[- ]degree )?(?P<aggravated>aggravated |armed |"
    r"involuntary |voluntary )?"
    r"(?P<kind>murder|manslaughter|assault|kidnapping|robbery|burglary|arson|rape|theft|larceny|"
    r"fraud|perjury|bribery|treason|espionage|extortion|homicide|conspiracy|obstruction|"
    r"endangerment|battery|smuggling|embezzlement|blackmail)\b"
    r"(?: in the (?P<behind>first|second|third) degree)?"
)
_REACH = 140
"""Code points behind a verb of the court in which the offences stand."""
_END = re.compile(r"[.;]|\b(?:after|when|who|which|in connection)\b")


@dataclass(frozen=True, slots=True)
class Charged:
    """A claim and one offence that it says somebody is charged with or convicted of.

    Attributes:
        telling: The claim.
        degree: What narrows the offence; empty where nothing does.
        text: The words.
    """

    telling: Telling
    degree: str
    text: str


def find_offences(tellings: Sequence[Telling], events: Mapping[str, str]) -> Iterator[Finding]:
    """Find offences of one story that several accounts tell alike, or some more narrowly.

    Args:
        tellings: All claims, sorted by account and place.
        events: Event id by claim id.
    """
    told: dict[tuple[str, str, str], list[Charged]] = defaultdict(list)
    for telling in tellings:
        if telling.home and telling.claim.polarity == "positive":
            for stage, kind, charged in _charged(telling):
                told[telling.home, stage, kind].append(charged)
    for home, stage, kind in sorted(told):
        members = list(_first_of_each(told[home, stage, kind]))
        if len(members) > 1 and told_by_several([member.telling for member in members]):
            yield _finding(stage, kind, members, events)


def _charged(telling: Telling) -> Iterator[tuple[str, str, Charged]]:
    text = telling.text.lower()
    for stage, pattern in _STAGES:
        match = pattern.search(text)
        if match is None:
            continue
        behind = _END.split(text[match.end() : match.end() + _REACH])[0]
        for offence in _OFFENCE.finditer(behind):
            narrow = (offence["attempted"], offence["degree"] or offence["behind"])
            degree = " ".join(word for word in (*narrow, offence["aggravated"]) if word).strip()
            yield stage, offence["kind"], Charged(telling, degree, offence[0])
        return


def _first_of_each(charged: Sequence[Charged]) -> Iterator[Charged]:
    """The narrowest telling of each account."""
    by_report: dict[str, Charged] = {}
    for each in charged:
        known = by_report.get(each.telling.claim.report)
        if known is None or len(known.degree) < len(each.degree):
            by_report[each.telling.claim.report] = each
    yield from (by_report[report] for report in sorted(by_report))


def _finding(
    stage: str, kind: str, members: Sequence[Charged], events: Mapping[str, str]
) -> Finding:
    told = [Told(member.telling, member.text) for member in members]
    if len({member.degree for member in members}) > 1:
        rule = Rule(
            "refinement",
            "category",
            "offence-told-narrower",
            f"Some accounts tell more narrowly which {kind} somebody is {stage}",
            why_not_milder="the accounts do not use the same words",
        )
    else:
        opening = f"The accounts say alike what somebody is {stage}, {members[0].text}"
        rule = Rule("agreement", "category", "same-offence-told", opening)
    return make(rule, told, events)
