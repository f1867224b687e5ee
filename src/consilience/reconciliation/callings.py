"""Who somebody is said to be: the gunman a soldier, or a policeman; Tunisian, or Algerian."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from consilience.model.finding import Finding
from consilience.packs.pack import Alternatives
from consilience.reconciliation.days_told import reports_apart, spans_apart
from consilience.reconciliation.kinds import nations, patterns_of
from consilience.reconciliation.making import Rule, Told, make
from consilience.reconciliation.one_deed import differing
from consilience.reconciliation.stories_told import StoriesTold
from consilience.reconciliation.subjects import hangs
from consilience.reconciliation.tellings import Telling, informative
from consilience.text.folding import fold

_CALLED = re.compile(
    r"^(?:and |but |that )?(?P<who>[A-Za-z][^,;:.]{2,60}?) (?:is|are|was|were) (?:all |both )?"
    r"(?P<what>(?:(?:a|an|the) )?(?:[A-Za-z'-]+ ){0,3}?[A-Za-z'-]+)"
    r"(?=[,.;:]| who\b| from\b| in\b|$)"
)
_WITH = re.compile(
    r"^(?:and |but )?(?P<who>[A-Za-z][^,;:.]{2,60}?) "
    r"(?:(?:was|were) armed with|used|carried|wielded|had|held|drew) "
    r"(?P<what>(?:a|an|his|her) (?:[a-z-]+ )?[a-z]+)(?=[,.;:]| and\b| in\b|$)"
)
"""What somebody was armed with: a weapon stands for him as what he is does."""
_WEAPONS = "weapons"
_OF_SOME = re.compile(
    r"\b(?:some|most|many|several|few|one|two|three|four|five|half|none|\d+) of\b|"
    r"\b(?:other|another|one)\b",
    re.IGNORECASE,
)
"""What some of them are, others need not be."""
_POINTS = frozenset("it they he she we i you this that these those there who what".split())
_PEOPLE = re.compile(
    r"^(?:(?:a|an|the) )?(?:[a-z-]+ )?(?P<nation>[A-Z][a-z]+)"
    r"(?: (?:citizens?|nationals?|man|men|woman|women|passport holders?))?$"
)


@dataclass(frozen=True, slots=True)
class Calling:
    """A claim that tells who somebody is.

    Attributes:
        telling: The claim.
        kind: What he is said to be.
        words: The words that say it.
        who: Stems of the words that mean him.
    """

    telling: Telling
    kind: str
    words: str
    who: frozenset[str]


def find_callings(
    tellings: Sequence[Telling], events: Mapping[str, str], alternatives: Sequence[Alternatives]
) -> Iterator[Finding]:
    """Find those who are said to be of kinds or nations that exclude each other.

    Args:
        tellings: All claims, sorted by account and place.
        events: Event id by claim id.
        alternatives: Kinds that exclude each other, of the packs.
    """
    stories = StoriesTold(tellings)
    patterns = [patterns_of(group) for group in alternatives]
    nation = nations()
    by_group: dict[int, dict[str, Calling]] = defaultdict(dict)
    for telling in tellings:
        match = _calling(telling)
        armed = match is not None and match.re is _WITH
        who = informative(match["who"]) if match else frozenset()
        if match is None or not who:
            continue
        what = match["what"]
        if not armed and (people := _PEOPLE.match(what)) and (land := nation(people["nation"])):
            by_group[-1][telling.id] = Calling(telling, land, what, who)
        for group, kinds in enumerate(patterns):
            if armed != (alternatives[group].id == _WEAPONS):
                continue
            found = [kind for kind, pattern in kinds.items() if pattern.search(fold(what))]
            if len(found) == 1:
                by_group[group][telling.id] = Calling(telling, found[0], what, who)
    for members in differing(by_group, lambda one, other: _differ(one, other, stories)):
        yield make(
            Rule(
                "contradiction",
                "category",
                "one-called-two-things",
                "The accounts say that one is of different kinds",
                why_not_milder="the kinds exclude each other",
            ),
            [Told(each.telling, each.words) for each in members],
            events,
        )


def _calling(telling: Telling) -> re.Match[str] | None:
    """The words of a claim that say who somebody is; null where they say it of some, or not so."""
    claim = telling.claim
    if claim.modality != "actual" or claim.polarity != "positive" or hangs(telling):
        return None
    match = _WITH.match(telling.text) or _CALLED.match(telling.text)
    if match is None or _OF_SOME.search(match["who"]) or " not " in f" {match[0]} ":
        return None
    return match if match["who"].split()[0].lower() not in _POINTS else None


def _differ(one: Calling, other: Calling, stories: StoriesTold) -> bool:
    here, there = one.telling, other.telling
    if one.kind == other.kind or here.same_mouth(there):
        return False
    if reports_apart(here.published, there.published) or spans_apart(here.claim, there.claim):
        return False
    return (one.who <= other.who or other.who <= one.who) and stories.one(here, there)
