"""The verb: from paths to reports, with what could not be read listed beside them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from consilience.errors import SourceError
from consilience.model.report import Report, SetAside
from consilience.reading.account import Account, report_of
from consilience.reading.formats import reader_for
from consilience.reading.sources import Source, find_sources
from consilience.settings import Settings


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading.

    Attributes:
        reports: The accounts, sorted by id.
        set_aside: What was given and could not be read, sorted by name, with the reasons.
    """

    reports: tuple[Report, ...]
    set_aside: tuple[SetAside, ...]


def read(
    paths: Iterable[str | Path],
    settings: Settings,
    *,
    progress: Callable[[int, int], None] | None = None,
) -> Reading:
    """Read accounts from files, folders, patterns and standard input.

    Args:
        paths: Files, folders, patterns, and ``-`` for standard input, in any order.
        settings: Options of the build.
        progress: Called with the files done and the files in all.

    Raises:
        UsageError: Where a path does not exist.
    """
    sources = find_sources(paths)
    reports: list[Report] = []
    set_aside: list[SetAside] = []
    for done, source in enumerate(sources):
        if progress:
            progress(done, len(sources))
        for outcome in read_source(source, settings):
            if isinstance(outcome, Report):
                reports.append(outcome)
            else:
                set_aside.append(outcome)
    if progress:
        progress(len(sources), len(sources))
    kept, repeats = _without_repeats(reports)
    aside = sorted([*set_aside, *repeats], key=lambda a: (a.name, a.reason, a.message))
    return Reading(tuple(sorted(kept, key=lambda report: report.id)), tuple(aside))


def read_source(source: Source, settings: Settings) -> tuple[Report | SetAside, ...]:
    """Read one file, whatever comes of it.

    Args:
        source: The file.
        settings: Options of the build.
    """
    try:
        data = source.read()
        reader = reader_for(source.name, data, source.suffix)
        return tuple(_report(account) for account in reader(source.name, data, settings))
    except SourceError as problem:
        return (SetAside(problem.name, problem.reason, problem.message),)


def _report(account: Account | SetAside) -> Report | SetAside:
    if isinstance(account, SetAside):
        return account
    try:
        return report_of(account)
    except SourceError as problem:
        return SetAside(problem.name, problem.reason, problem.message)


def _without_repeats(reports: list[Report]) -> tuple[list[Report], list[SetAside]]:
    """Keep of reports alike in bytes, outlet and address the one whose name sorts first."""
    kept: dict[str, Report] = {}
    repeats: list[SetAside] = []
    for report in sorted(reports, key=lambda report: (report.name, report.id)):
        first = kept.setdefault(report.id, report)
        if first is not report:
            message = f"its bytes, outlet and address are those of {first.name}; one is enough"
            repeats.append(SetAside(report.name, "repeat", message))
    return list(kept.values()), repeats
