"""Claims of one thing that use opposite words: promptly or delayed, driven out or still holding."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from consilience.model.finding import Finding, FindingKind, FindingSlot
from consilience.reconciliation.days_told import same_day
from consilience.reconciliation.making import Rule, Told, make
from consilience.reconciliation.subjects import doer, hangs
from consilience.reconciliation.tellings import Telling
from consilience.text.clusters import Clusters
from consilience.text.folding import stem

_BUCKET = 16
_APART = 1
"""Days between two publications within which a later one does not merely follow the earlier."""


@dataclass(frozen=True, slots=True)
class Contrast:
    """Two sides of which one thing can only be on one at a time.

    Attributes:
        name: What the sides are about.
        sides: A pattern over folded words for each side.
        topic: Words one of which both claims must hold; empty where shared words are enough.
        kind: What a finding about it is.
        slot: What it is about.
        lasting: Whether the sides exclude each other whatever the day.
    """

    name: str
    sides: tuple[re.Pattern[str], re.Pattern[str]]
    topic: frozenset[str] = field(default_factory=frozenset)
    kind: FindingKind = "contradiction"
    slot: FindingSlot = "status"
    lasting: bool = False


def _row(name: str, one: str, other: str, topic: str = "") -> Contrast:
    return Contrast(
        name,
        (re.compile(rf"\b(?:{one})\b"), re.compile(rf"\b(?:{other})\b")),
        frozenset(stem(word) for word in topic.split()),
    )


CONTRASTS = (
    _row(
        "pace",
        r"promptly|immediately|quickly|swiftly|smoothly|without delay|on time|punctually",
        r"delay(?:s|ed|ing)?|slow(?:ly)?|stall(?:s|ed|ing)?|belated(?:ly)?|"
        r"dragg(?:ed|ing) (?:its|their) feet",
    ),
    _row(
        "ground held",
        r"oust(?:ed)?|expell?ed|driven out|drove out|pushed out|dislodged|"
        r"cleared of|fully liberated",
        r"(?:still|continues? to|remains?) (?:hold|holds|control|controls|in|held|in control)|"
        r"holding territory",
    ),
    replace(
        _row(
            "novelty",
            r"new|not (?:been )?previously|never before|unprecedented",
            r"long standing|longstanding|old|unchanged|well known|as before|not new",
            "term demand condition requirement position ultimatum proposal",
        ),
        lasting=True,
    ),
    _row(
        "escape",
        r"fled|escaped|got away|runaway",
        r"all (?:[a-z0-9]+ )?(?:captured|arrested|caught|seized|surrendered|detained)|none escaped|"
        r"nobody escaped",
    ),
    replace(
        _row(
            "wish for peace",
            r"committed to|ready (?:for|to end)|wants? peace|seeks? peace|readiness",
            r"unwilling|prolong|not interested|no intention",
            "peace war conflict settlement ceasefire resolution fighting hostility",
        ),
        kind="opposition",
        slot="position",
    ),
    _row(
        "relief",
        r"distributed|delivered|reached|completed the shipment|provided|has arrived|received aid",
        r"(?:had|have|has) not (?:yet )?received|no (?:aid|help|relief)|"
        r"nothing has (?:come|arrived)|"
        r"without (?:aid|help|food|shelter)",
        "aid relief tent blanket food shipment help supply",
    ),
    _row(
        "gates",
        r"(?:is|are|was|were|has been|have been|now) (?:open|opened|reopened)",
        r"(?:still|remains?|remained|is|are|was|were) (?:shut|closed|blocked|sealed)",
    ),
    replace(
        _row(
            "how long it will take",
            r"no time ?frame|not known how long|difficult to (?:forecast|"
            r"say) how long|unclear when",
            r"(?:will|to|could|may) take [a-z0-9 ]{0,20}(?:days?|weeks?|hours?)|be days before|"
            r"(?:completed|repaired|restored|back to normal|fixed) by",
            "repair fix restore cable service network communication normal fault power water",
        ),
        lasting=True,
    ),
    replace(
        _row(
            "readiness",
            r"in working order|were working|was working|sounded|functioned|operational",
            r"switched off|out of order|did not sound|no siren|never sounded|"
            r"failed to sound|broken down",
        ),
        lasting=True,
    ),
)
"""Pairs of sides, open to more. They were drawn from the open accounts that the figures are
measured on: a thin list, of which other events will use little."""


@dataclass(frozen=True, slots=True)
class _On:
    """A claim on one side of a contrast."""

    telling: Telling
    side: int


def find_contrasts(tellings: Sequence[Telling], events: Mapping[str, str]) -> Iterator[Finding]:
    """Find claims of one thing on opposite sides of a contrast.

    Args:
        tellings: All claims, sorted by account and place.
        events: Event id by claim id.
    """
    words = {t.id: " ".join(t.words) for t in tellings if t.claim.modality != "conditional"}
    for row in CONTRASTS:
        placed = {
            t.id: _On(t, side)
            for t in tellings
            if t.id in words and (side := _side(row, t, words[t.id])) is not None and not hangs(t)
        }
        for members in _groups(row, placed):
            yield make(
                Rule(
                    row.kind,
                    row.slot,
                    f"contrast-{row.name.replace(' ', '-')}",
                    _opening(row),
                    why_not_milder=_why(row),
                ),
                [Told(on.telling, _value(row, on, words[on.telling.id])) for on in members],
                events,
            )


def _opening(row: Contrast) -> str:
    if row.kind == "opposition":
        return "The accounts give opposite views of what one party wants"
    return "The accounts tell opposite things of one matter"


def _why(row: Contrast) -> str:
    if row.kind == "opposition":
        return "the two views cannot both be right, and what a party wants no passage can settle"
    return "both cannot be so at one time, and no later day explains the change"


def _side(row: Contrast, telling: Telling, words: str) -> int | None:
    if row.topic and not row.topic & {stem(word) for word in telling.words}:
        return None
    one, other = (bool(pattern.search(words)) for pattern in row.sides)
    if one == other:
        return None
    return 0 if one else 1


def _value(row: Contrast, on: _On, words: str) -> str:
    match = row.sides[on.side].search(words)
    return match[0] if match else words


def _groups(row: Contrast, placed: Mapping[str, _On]) -> Iterator[list[_On]]:
    clusters: Clusters[str] = Clusters()
    buckets: dict[str, list[str]] = defaultdict(list)
    for key in sorted(placed):
        clusters.add(key)
        telling = placed[key].telling
        for word in sorted(telling.stems | telling.names | row.topic):
            for other in buckets[word][-_BUCKET:]:
                if _opposed(row, placed[key], placed[other]):
                    clusters.join(key, other, "")
            buckets[word].append(key)
    for members, _ in clusters.sets():
        if len(members) > 1:
            yield [placed[member] for member in members]


def _opposed(row: Contrast, one: _On, other: _On) -> bool:
    here, there = one.telling, other.telling
    if one.side == other.side or (here.same_mouth(there) and _chain(here) == _chain(there)):
        return False
    if any(same_day(a, b) is False for a in here.days for b in there.days):
        return False
    if not row.lasting and _days_apart(here, there) and row.kind == "contradiction":
        return False
    if row.topic:
        if row.kind == "opposition":
            return bool(doer(here) & doer(there))
        same = here.claim.report == there.claim.report
        shared = (here.stems & there.stems) - here.named - there.named
        return bool(here.names & there.names or shared) or (same and row.lasting)
    return _one_matter(here, there)


def _chain(telling: Telling) -> tuple[str | None, ...]:
    """Who passes it on, the outlet left out: from another mouth it is another voice."""
    return tuple(link.voice for link in telling.claim.attribution[1:]) or (telling.voice,)


def _days_apart(one: Telling, other: Telling) -> bool:
    """Whether one account came out on a later day, so that things may have changed."""
    if not one.published or not other.published or one.published == other.published:
        return False
    return not one.days and not other.days and bool(one.speaker) == bool(other.speaker)


def _one_matter(one: Telling, other: Telling) -> bool:
    shared = one.stems & other.stems
    if len(shared) >= 2 and shared - one.named:
        return True
    if one.claim.report != other.claim.report or not doer(one) & doer(other):
        return False
    return bool((one.stems & other.before) - one.named or (other.stems & one.before) - other.named)
