"""What accounts tell alike of what a party wants: the same demand, offer or refusal."""

import re
from collections.abc import Iterator, Mapping, Sequence

from consilience.model.finding import Finding
from consilience.reconciliation.making import Rule, Told, make, shorten, told_by_several
from consilience.reconciliation.positions import Issues
from consilience.reconciliation.shelves import Shelves
from consilience.reconciliation.tellings import Telling
from consilience.text.clusters import Clusters

_BUCKET = 16


def find_shared_wishes(
    tellings: Sequence[Telling], events: Mapping[str, str], issues: Issues
) -> Iterator[Finding]:
    """Find claims of several accounts that tell the same demand of a party.

    Args:
        tellings: All claims, sorted by account and place.
        events: Event id by claim id.
        issues: What parties take positions on.
    """
    wanted = {
        telling.id: telling
        for telling in tellings
        if issues.is_wanted(telling) and issues.of(telling) != "offer"
    }
    for members in _groups(wanted, issues):
        if len({telling.claim.report for telling in members}) < 2 or not told_by_several(members):
            continue
        yield make(
            Rule("agreement", "position", "same-wish-told", "The accounts tell of the same wish"),
            [Told(telling, shorten(telling.text)) for telling in members],
            events,
        )


def _groups(wanted: Mapping[str, Telling], issues: Issues) -> Iterator[list[Telling]]:
    clusters: Clusters[str] = Clusters()
    shelves = Shelves(_BUCKET)
    for key in sorted(wanted):
        kind = issues.of(wanted[key]) or ""
        clusters.add(key)
        for other in shelves.near(kind, wanted[key].home):
            if _one_wish(wanted[key], wanted[other]):
                clusters.join(key, other, "")
        shelves.put(kind, wanted[key].home, key)
    for members, _ in clusters.sets():
        if len(members) > 1:
            yield [wanted[member] for member in members]


_REFUSES = re.compile(
    r"\b(?:reject(?:s|ed|ing|ion)?|refus(?:e|es|ed|ing|al)|oppos(?:e|es|ed|ing|ition)|unwilling|"
    r"rule[sd]? out|dismiss(?:es|ed)?|will not allow)\b"
)


def _refuses(telling: Telling) -> bool:
    """Whether it is refused: "the rejection of a truce" is no wish for one."""
    stance = telling.claim.attribution[-1].stance if telling.claim.attribution else None
    words = " ".join(telling.words).replace("not opposed", "")
    return stance == "refuses" or _REFUSES.search(words) is not None


def _one_wish(one: Telling, other: Telling) -> bool:
    """The same party, or the same party asked, and a word in common besides names."""
    conditional = "conditional" in {one.claim.modality, other.claim.modality}
    if one.claim.polarity != other.claim.polarity and not conditional:
        return False
    if _refuses(one) != _refuses(other):
        return False
    shared = (one.stems & other.stems) - one.named - other.named
    parties = (one.party | one.names) & (other.party | other.names)
    return bool(shared and parties)
