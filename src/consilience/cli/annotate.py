"""``consilience annotate``: what is read of each account, as standoff JSON lines."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, TextIO

import typer

from consilience.errors import NothingToBuildError, UsageError

SOME_SET_ASIDE = 3


def annotate_command(
    paths: Annotated[
        list[str],
        typer.Argument(help="Files, folders, patterns such as 'reports/*.html', or - for stdin."),
    ],
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="File to write to (default: standard output)."),
    ] = None,
    date: Annotated[
        str | None,
        typer.Option("--date", help="Day on which the accounts were published, YYYY-MM-DD."),
    ] = None,
    as_is: Annotated[
        bool,
        typer.Option("--as-is", help="Take each text as one account, without cleaning."),
    ] = False,
) -> None:
    """Print what is read of each account: one JSON object a line, offsets into the text as given.

    Example: consilience annotate story.txt --date 2031-05-14
    """
    from consilience.annotation import annotate
    from consilience.model.report import SetAside

    written, set_aside = 0, []
    with _opened(output) as lines:
        for outcome in annotate(paths, date=date, as_is=as_is):
            if isinstance(outcome, SetAside):
                set_aside.append(outcome)
                continue
            row = {"name": outcome.name, "text": outcome.text, **outcome.standoff}
            lines.write(json.dumps(row, ensure_ascii=lines is sys.stdout) + "\n")
            written += 1
        if set_aside and not written:
            raise NothingToBuildError(tuple((item.name, item.message) for item in set_aside))
    for item in set_aside:
        typer.echo(f"set aside {item.name}: {item.message}", err=True)
    if set_aside:
        raise typer.Exit(SOME_SET_ASIDE)


@contextmanager
def _opened(output: Path | None) -> Iterator[TextIO]:
    """Where the lines go; a file appears under its name only once it is whole."""
    if output is None:
        yield sys.stdout
        return
    part = output.with_name(output.name + ".part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            yield file
        part.replace(output)
    except OSError as problem:
        raise UsageError(f"{output}: cannot be written: {problem.strerror}") from problem
    finally:
        part.unlink(missing_ok=True)
