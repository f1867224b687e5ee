"""A Markdown brief with footnotes: what stands, what changed, what is disputed, what is promised.

Footnotes are those of PHP Markdown Extra, Pandoc and code hosts (``[^1]``). Words of the accounts
are escaped: a text that holds Markdown or HTML stays what it is, words.
"""

import re
from collections.abc import Iterator

from consilience.export.formats import Files, Options
from consilience.export.source import Source
from consilience.model.record import Record
from consilience.views.brief import BriefLine, brief_view

FILE = "brief.md"
_SPECIAL = re.compile(r"([\\`*_{}\[\]!|~$@]|:(?=//)|(?<=www)\.)", re.IGNORECASE)
_PARTS = (
    ("agreed", "What several voices say"),
    ("changed", "What later accounts changed"),
    ("disputed", "What is disputed"),
    ("promised", "What was promised"),
)


def files(record: Record, _options: Options) -> Files:
    """One Markdown file."""
    source = Source.of(record)
    return {FILE: ("\n".join(_lines(source)) + "\n").encode("utf-8", "replace")}


def escaped(words: str) -> str:
    """Words on one line, with every character escaped that Markdown or HTML could read."""
    marked = _SPECIAL.sub(r"\\\1", " ".join(words.split()))
    return marked.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _lines(source: Source) -> Iterator[str]:
    record = source.record
    view = brief_view(record, source.lookup)
    day = f" as of {record.as_of}" if record.as_of else ""
    yield f"# What {len(record.reports)} accounts say{day}"
    yield ""
    yield "The brief does not say what is true. It says who says so; every line leads to passages."
    notes: dict[str, int] = {}
    for name, title in _PARTS:
        lines: tuple[BriefLine, ...] = getattr(view, name)
        if not lines:
            continue
        yield ""
        yield f"## {title}"
        yield ""
        for line in lines:
            yield _line(line, notes)
    yield ""
    yield "## Accounts"
    yield ""
    ordered = sorted(
        record.reports,
        key=lambda each: (each.published.first or "~", source.label(each.id), each.id),
    )
    for report in ordered:
        name, title = source.label(report.id), report.title or ""
        parts = [escaped(name), source.published_range(report.id) or "no date"]
        parts += [escaped(title)] if title and title != name else []
        yield f"- {', '.join(parts)}"
    yield ""
    for claim, number in notes.items():
        yield _note(claim, number, source)


def _line(line: BriefLine, notes: dict[str, int]) -> str:
    marks = "".join(f"[^{notes.setdefault(cite.claim, len(notes) + 1)}]" for cite in line.cites)
    voices = f"{line.voices} voice{'s' * (line.voices != 1)}"
    accounts = f"{line.accounts} account{'s' * (line.accounts != 1)}"
    return f"- {escaped(line.text)} {marks} ({voices}, {accounts})"


def _note(identity: str, number: int, source: Source) -> str:
    claim = source.lookup.claims[identity]
    day = source.published_range(claim.report) or "no date"
    who = source.speaker(claim)
    told = f"{escaped(who)}, in " if who else ""
    place = f"characters {claim.start} to {claim.end}, {claim.id}"
    return (
        f"[^{number}]: {told}{escaped(source.label(claim.report))}, {day}: "
        f"“{escaped(claim.text)}” ({place})"
    )
