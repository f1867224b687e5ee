"""``consilience verify``: a draft, checked against a record."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from consilience.errors import UsageError

if TYPE_CHECKING:
    from consilience.verification.judged import Ground, Judged, Statement
    from consilience.verification.verify import Verification

CONTRADICTED = 6
_WORDS = {
    "supported": "supported",
    "contradicted": "CONTRADICTED",
    "missing": "not in record",
}
_WIDTH = 200


def verify_command(
    record: Annotated[Path, typer.Argument(help="record.json, or the folder that holds it.")],
    draft: Annotated[
        str, typer.Argument(help="The draft: text, Markdown or a page; - for standard input.")
    ],
    as_json: Annotated[
        bool, typer.Option("--json", help="Print JSON: every sentence and piece with its grounds.")
    ] = False,
    html: Annotated[
        Path | None,
        typer.Option("--html", help="Write a page with the draft's words marked to this file."),
    ] = None,
    everything: Annotated[
        bool, typer.Option("--all", help="List the supported sentences as well.")
    ] = False,
) -> None:
    """Check every number, day, name, quotation and status of a draft against a record.

    Example: consilience verify out brief.md --html brief.html

    Ends with 0 where nothing is contradicted, and with 6 where something is.
    """
    from consilience.interchange.record_json import read_record
    from consilience.verification import verify

    verification = verify(read_record(record), draft)
    if html is not None:
        from consilience.verification.page import render_page

        write_whole(html, render_page(verification))
    text = _as_json(verification) if as_json else "\n".join(_lines(verification, everything))
    typer.echo(text)
    if any(s.verdict == "contradicted" for s in verification.statements):
        raise typer.Exit(CONTRADICTED)


def write_whole(file: Path, text: str) -> None:
    """Write a file that appears under its name only once it is whole.

    Raises:
        UsageError: Where it cannot be written.
    """
    part = file.with_name(file.name + ".part")
    try:
        part.write_text(text, encoding="utf-8", newline="\n")
        part.replace(file)
    except OSError as problem:
        raise UsageError(f"{file}: cannot be written: {problem.strerror}") from problem
    finally:
        part.unlink(missing_ok=True)


def _as_json(verification: "Verification") -> str:
    import msgspec

    head = {"draft": verification.draft.name, "text": verification.draft.text}
    rows = msgspec.to_builtins(verification.statements)
    return json.dumps({**head, "statements": rows}, indent=1, ensure_ascii=False)


def _lines(verification: "Verification", everything: bool) -> Iterator[str]:
    counts = Counter(statement.verdict for statement in verification.statements)
    yield (
        f"{verification.draft.name}: {len(verification.statements)} sentences, "
        f"{counts['supported']} supported, {counts['contradicted']} contradicted, "
        f"{counts['missing']} not in the record"
    )
    for statement in verification.statements:
        if everything or statement.verdict != "supported":
            yield ""
            yield from statement_lines(statement, everything)


def statement_lines(statement: "Statement", everything: bool) -> Iterator[str]:
    """A sentence and its pieces, as lines of text.

    Args:
        statement: The sentence.
        everything: Whether to list the supported pieces as well.
    """
    yield f"{_WORDS[statement.verdict]:14}{' '.join(statement.text.split())}"
    for item in statement.items:
        if everything or item.verdict != "supported":
            yield from _item(item)


def _item(item: "Judged") -> Iterator[str]:
    text = " ".join(item.text.split())
    yield f"    {item.kind} “{text}”: {_WORDS[item.verdict]}; {item.reason}"
    for each in item.against or item.supports[:1]:
        yield f"        {passage_line(each)}"


def passage_line(each: "Ground") -> str:
    """A passage with its account and offsets, on one line."""
    words = " ".join(each.text.split())
    shown = words if len(words) <= _WIDTH else words[: _WIDTH - 1] + "…"
    return f"{each.account}[{each.start}:{each.end}] “{shown}”"
