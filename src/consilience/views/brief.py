"""The brief: plain sentences, each with the claims it rests on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from consilience.model.claim import Claim
from consilience.model.commitment import Commitment, CommitmentStatus
from consilience.model.finding import Finding, Side
from consilience.model.record import Record
from consilience.views.findings import Cite, cite_of
from consilience.views.lookup import Lookup
from consilience.views.weight import is_trivial, is_wrong_sum, weight
from consilience.views.wording import clip, gist, spoken_day

_LINES = 8
_LONGEST_LABEL = 30
_BEFORE = ("promised", "offer made", "not settled", "lost")
_CITES = 6
_STATUS: dict[CommitmentStatus, str] = {
    "overdue": "overdue",
    "open": "open",
    "broken": "broken",
    "partly_kept": "partly kept",
    "unknown": "what became of it is not known",
    "kept": "kept",
}


@dataclass(frozen=True, slots=True)
class BriefLine:
    """One sentence and what it rests on.

    Attributes:
        text: The sentence.
        cites: The claims behind it; never empty.
        finding: Id of the finding it tells; null where it tells a promise.
        commitment: Id of the promise it tells; null where it tells a finding.
        accounts: How many accounts carry it.
        voices: How many independent voices stand behind it.
    """

    text: str
    cites: tuple[Cite, ...]
    finding: str | None
    commitment: str | None
    accounts: int
    voices: int


@dataclass(frozen=True, slots=True)
class BriefView:
    """What stands, what changed, what is disputed and what is promised.

    Attributes:
        agreed: What several voices say.
        changed: What later accounts changed.
        disputed: What the accounts or parties dispute, and sums that do not hold.
        promised: What was promised, the open first.
    """

    agreed: tuple[BriefLine, ...]
    changed: tuple[BriefLine, ...]
    disputed: tuple[BriefLine, ...]
    promised: tuple[BriefLine, ...]


def brief_view(record: Record, lookup: Lookup) -> BriefView:
    """The brief of a record; a sentence without a claim in the record is left out."""
    ordered = sorted(record.findings, key=lambda finding: weight(finding, lookup))
    of = {
        "agreed": (each for each in ordered if _is_agreed(each, lookup)),
        "changed": (each for each in ordered if each.kind == "update"),
        "disputed": (each for each in ordered if _is_disputed(each)),
    }
    lines = {name: _first(_line(each, lookup) for each in rows) for name, rows in of.items()}
    promises = sorted(record.commitments, key=promise_weight)
    return BriefView(**lines, promised=_first(_promise(each, lookup) for each in promises))


def promise_weight(commitment: Commitment) -> tuple[int, bool, str, str]:
    """A key that sorts promises: overdue and open ones first, by the day they fall due."""
    due = commitment.due.last
    return (list(_STATUS).index(commitment.status), due is None, due or "", commitment.id)


def _is_agreed(finding: Finding, lookup: Lookup) -> bool:
    return finding.kind == "agreement" and not is_trivial(finding, lookup)


def _is_disputed(finding: Finding) -> bool:
    return finding.kind in ("contradiction", "opposition") or is_wrong_sum(finding)


def _first(lines: Iterable[BriefLine]) -> tuple[BriefLine, ...]:
    told: dict[str, BriefLine] = {}
    for line in lines:
        if line.cites:
            told.setdefault(line.text, line)
        if len(told) == _LINES:
            break
    return tuple(told.values())


def _line(finding: Finding, lookup: Lookup) -> BriefLine:
    cites = [
        cite_of(claim, finding.slot, side, lookup)
        for each in _by_turns([side.claims for side in finding.sides] or [finding.claims])
        for claim, side in [(each, _side_of(finding, each))]
        if side is not None and each in lookup.claims
    ] or [Cite(each, ()) for each in finding.claims if each in lookup.claims]
    accounts = {lookup.claims[each].report for each in finding.claims if each in lookup.claims}
    return BriefLine(
        text=_sentence(finding, lookup),
        cites=tuple(cites[:_CITES]),
        finding=finding.id,
        commitment=None,
        accounts=len(accounts),
        voices=len({voice for side in finding.sides for voice in side.voices}),
    )


def _by_turns(rows: list[tuple[str, ...]]) -> Iterator[str]:
    """The first claim of every side, then the second of each, so that no side is crowded out."""
    longest = max((len(row) for row in rows), default=0)
    turns = (row[at] for at in range(longest) for row in rows if at < len(row))
    yield from dict.fromkeys(turns)


def _side_of(finding: Finding, claim: str) -> Side | None:
    return next((side for side in finding.sides if claim in side.claims), None)


def _sentence(finding: Finding, lookup: Lookup) -> str:
    said = gist(finding.explanation)
    if said == finding.explanation:
        return said
    sides = sorted(finding.sides, key=lambda side: side.value not in _BEFORE)
    told = [(side.value, lookup.claims[each]) for side in sides for each in side.claims[:1]
            if each in lookup.claims]  # fmt: skip
    if len(finding.sides) == 1 or finding.kind == "agreement":
        return _of_one_mind(said, told[:1], finding)
    parts = dict.fromkeys(_part(value, claim, lookup) for value, claim in told[:3])
    words = "; ".join(parts)
    if finding.kind == "update" and words:
        return f"{words[0].upper()}{words[1:]}."
    return f"{said.rstrip('.')}: {words}." if words else said


def _of_one_mind(said: str, told: list[tuple[str, Claim]], finding: Finding) -> str:
    day = f", {spoken_day(finding.sides[0].value)}" if finding.slot == "date" and told else ""
    if finding.slot == "date" and day == f", {finding.sides[0].value}":
        day = ""
    quote = f": “{clip(told[0][1].text)}”" if told else ""
    return f"{said.rstrip('.')}{day}{quote}."


def _part(value: str, claim: Claim, lookup: Lookup) -> str:
    label = "" if len(value) > _LONGEST_LABEL else f"{spoken_day(value)} – "
    return label + _quoted(claim, lookup)


def _quoted(claim: Claim, lookup: Lookup) -> str:
    return f"{lookup.voucher(claim)}, “{clip(claim.text)}”"


def _promise(commitment: Commitment, lookup: Lookup) -> BriefLine:
    claims = [lookup.claims[each] for each in commitment.told_in if each in lookup.claims]
    shown = [each.claim for each in commitment.evidence if each.claim in lookup.claims]
    ids = dict.fromkeys([claim.id for claim in claims] + shown)
    by = ", ".join(lookup.name_all(commitment.by))
    due = commitment.due.last
    due_words = f"due {spoken_day(due)}" if due else "no day told"
    return BriefLine(
        text=f"{by + ': ' if by else ''}“{clip(commitment.what)}” – "
        f"{due_words}, {_STATUS[commitment.status]}.",
        cites=tuple(Cite(each, ()) for each in ids)[:_CITES],
        finding=None,
        commitment=commitment.id,
        accounts=len({claim.report for claim in claims}),
        voices=len({lookup.voucher(claim) for claim in claims}),
    )
