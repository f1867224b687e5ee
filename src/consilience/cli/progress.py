"""Progress on the terminal: stage, reports done, time left."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import typer

from consilience.pipeline import Progress


@contextmanager
def shown_progress(*, quiet: bool) -> Iterator[Progress]:
    """Show how far a build has come, on standard error.

    On a terminal a bar for each stage with the time left; elsewhere one line a stage.

    Args:
        quiet: Show nothing.
    """
    if quiet:
        yield lambda _stage, _done, _of: None
    elif sys.stderr.isatty():
        with _bars() as progress:
            yield progress
    else:
        yield _lines()


def _lines() -> Progress:
    seen: set[str] = set()

    def tell(stage: str, _done: int, of: int) -> None:
        if stage not in seen:
            seen.add(stage)
            typer.echo(f"{stage} ({of} reports)" if of else stage, err=True)

    return tell


@contextmanager
def _bars() -> Iterator[Progress]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bars

    columns = (
        TextColumn("{task.description:>12}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("reports"),
        TimeRemainingColumn(),
    )
    with Bars(*columns, console=Console(stderr=True), transient=True) as bars:
        tasks: dict[str, object] = {}
        current: dict[str, int] = {}

        def tell(stage: str, done: int, of: int) -> None:
            if stage not in tasks:
                tasks[stage] = bars.add_task(stage, total=of or None)
                current[stage] = of
            bars.update(tasks[stage], completed=done, total=of or None)  # type: ignore[arg-type]  # rich's TaskID is an int of its own name

        yield tell
