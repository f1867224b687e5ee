"""What a build found, in lines that a person can act on."""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from consilience.model.finding import FindingKind
from consilience.model.record import Record

_SHOWN = 5
_PLURAL: Mapping[FindingKind, str] = {
    "agreement": "agreements",
    "refinement": "refinements",
    "update": "updates",
    "contradiction": "contradictions",
    "opposition": "oppositions",
    "scope_mismatch": "scope mismatches",
    "arithmetic": "sums",
    "single_voice": "single voices",
}


def summarise(record: Record, files: Sequence[Path]) -> str:
    """Say what was read, what was found and where it lies.

    Args:
        record: The record.
        files: What was written.
    """
    lines = [*_read(record), *_found(record), *_disputes(record)]
    lines += [f"{file.name:14} {file}" for file in files]
    if files:
        lines.append(f"next           open {files[-1]}, or: consilience show {files[0]} findings")
    return "\n".join(lines)


def _read(record: Record) -> list[str]:
    words = sum(len(report.text.split()) for report in record.reports)
    undated = sum(report.published.first is None for report in record.reports)
    line = f"read           {_many(len(record.reports), 'account')}, {words:,} words"
    if undated:
        line += f"; the date of {undated} is not known"
    lines = [line]
    if record.set_aside:
        lines.append(f"set aside      {len(record.set_aside)}:")
        lines += [f"                 {item.name}: {item.message}" for item in record.set_aside]
    return lines


def _found(record: Record) -> list[str]:
    claims = _many(len(record.claims), "claim")
    voices = _many(len(record.voices), "voice")
    numbers = _many(sum(len(claim.quantities) for claim in record.claims), "number")
    times = _many(sum(len(claim.times) for claim in record.claims), "time")
    names = _many(len(record.entities), "name")
    events = _many(len(record.events), "event")
    ties = _many(len(record.dependence), "tie", "ties")
    lines = [
        f"claims         {claims} by {voices}, with {numbers} and {times}",
        f"joined         {names}, {events} told by several, {ties} between accounts and sources",
    ]
    kinds = Counter(finding.kind for finding in record.findings)
    told = [
        _many(kinds[kind], kind.replace("_", " "), plural)
        for kind, plural in _PLURAL.items()
        if kinds[kind]
    ]
    lines.append(f"findings       {', '.join(told) if told else 'none'}")
    return lines


def _disputes(record: Record) -> list[str]:
    disputes = [f for f in record.findings if f.kind == "contradiction" and f.status == "open"]
    lines = [f"  differs      {finding.explanation}" for finding in disputes[:_SHOWN]]
    if len(disputes) > _SHOWN:
        lines.append(f"  differs      … and {len(disputes) - _SHOWN} more")
    return lines


def _many(number: int, one: str, many: str | None = None) -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"
