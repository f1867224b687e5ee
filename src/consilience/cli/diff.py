"""``consilience diff``: what changed between two records."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from consilience.comparison.changes import Changes, EstimateMoved, Figures


def diff_command(
    old: Annotated[Path, typer.Argument(help="The earlier record.json, or its folder.")],
    new: Annotated[Path, typer.Argument(help="The later record.json, or its folder.")],
    as_json: Annotated[
        bool, typer.Option("--json", help="Print JSON, with the ids of both records.")
    ] = False,
) -> None:
    """Say what new accounts or a new day changed: estimates, disputes, promises, voices.

    Example: consilience diff monday tuesday
    """
    from consilience.comparison import compare
    from consilience.interchange.record_json import read_record

    changes = compare(read_record(old), read_record(new))
    if as_json:
        import msgspec

        typer.echo(json.dumps(msgspec.to_builtins(changes), indent=1, ensure_ascii=False))
    else:
        typer.echo("\n".join(_lines(changes)))


def _lines(changes: "Changes") -> Iterator[str]:
    yield f"from {changes.old_as_of or 'no day'} to {changes.new_as_of or 'no day'}"
    if changes.nothing:
        yield "nothing changed"
        return
    groups = (
        ("accounts that came in", [row.name for row in changes.reports_added]),
        ("accounts that are gone", [row.name for row in changes.reports_gone]),
        ("accounts dated anew", [f"{r.name}: {r.old} → {r.new}" for r in changes.redated]),
        ("estimates", [_estimate(row) for row in changes.estimates]),
        ("disputes", [f"{r.change}: {r.explanation} [{r.kind}]" for r in changes.disputes]),
        (
            "promises",
            [
                f"{_word(r.old, 'new')} → {_word(r.new, 'gone')}: “{r.what}”"
                + (f" (due {r.due})" if r.due else "")
                for r in changes.promises
            ],
        ),
        ("new voices", [row.name for row in changes.voices]),
    )
    for title, rows in groups:
        if rows:
            yield ""
            yield f"{title} ({len(rows)})"
            yield from (f"  {row}" for row in rows)


def _estimate(row: "EstimateMoved") -> str:
    unit = f" {row.unit}" if row.unit else ""
    counted = row.counted or row.slot or "number"
    if row.slot and row.slot not in counted:
        counted += f" ({row.slot})"
    because = f"; came in: {', '.join(row.reasons)}" if row.reasons else ""
    return f"{counted}{unit}: {_figures(row.old, 'new')} → {_figures(row.new, 'gone')}{because}"


def _figures(figures: "Figures | None", otherwise: str) -> str:
    if figures is None:
        return otherwise
    best = figures.best
    ends = [n for n in (figures.low, figures.high) if n is not None]
    spread = f"{min(ends):,} to {max(ends):,}" if ends and min(ends) != max(ends) else ""
    if best is None:
        return spread or (f"{ends[0]:,}" if ends else "not told")
    return f"{best:,}" + (f" ({spread})" if spread else "")


def _word(status: str | None, otherwise: str) -> str:
    return status.replace("_", " ") if status else otherwise
