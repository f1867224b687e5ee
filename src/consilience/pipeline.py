"""The whole way on one screen: accounts in, a record out."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import TypeVar

from consilience.errors import NothingToBuildError
from consilience.extraction import extract
from consilience.gazetteer.gazetteer import load_gazetteer
from consilience.language import analyse
from consilience.language.listed_names import with_listed_names
from consilience.linking import Linked, date_findings, link, weigh_dates
from consilience.model.record import SCHEMA, Built, Record
from consilience.model.report import Report
from consilience.packs.lexicon import Lexicon
from consilience.packs.reading import packs_with
from consilience.reading import Reading, read
from consilience.reconciliation import Reconciled, Setting, reconcile
from consilience.settings import Settings

STAGES = ("reading", "analysing", "extracting", "linking", "reconciling")
LANGUAGE_MODEL = "en-minilm-6"

Progress = Callable[[str, int, int], None]
"""Told the stage, how many reports are done and how many there are."""


def build(
    paths: Iterable[str | Path],
    settings: Settings | None = None,
    *,
    progress: Progress | None = None,
) -> Record:
    """Read accounts and write one record of them.

    Args:
        paths: Files, folders, patterns, or ``-`` for standard input, in any order.
        settings: What the build can be told.
        progress: Told of every step.

    Returns:
        The record. The same accounts in any order give the same record.

    Raises:
        UsageError: Where a path does not exist, or a list of places or actors cannot be read.
        PackError: Where a pack cannot be read.
        NothingToBuildError: Where no account could be read.
    """
    settings = settings or Settings()
    tell = progress or _silent
    gazetteer = load_gazetteer(settings.actors, settings.places)
    lexicon = Lexicon(packs_with(settings.packs))
    reading = read(paths, settings, progress=lambda done, of: tell("reading", done, of))
    if not reading.reports:
        raise NothingToBuildError(tuple((item.name, item.message) for item in reading.set_aside))
    reports = reading.reports
    analyses = _each(
        "analysing",
        reports,
        lambda number: with_listed_names(analyse(reports[number]), gazetteer),
        tell,
    )
    undated = _each(
        "extracting",
        reports,
        lambda number: extract(reports[number], analyses[number], lexicon, gazetteer),
        tell,
    )
    dated = weigh_dates(reports, analyses, undated, lexicon)
    reports = dated.reports
    # Ids of claims do not hang on dates; only the reports that got a day are extracted anew.
    claims = [
        of_one if new.published == old.published else extract(new, analysis, lexicon, gazetteer)
        for old, new, analysis, of_one in zip(
            reading.reports, reports, analyses, undated, strict=True
        )
    ]
    every = [claim for claims_of_one in claims for claim in claims_of_one]
    tell("linking", 0, len(reports))
    linked = link(reports, analyses, every, gazetteer)
    tell("reconciling", 0, len(reports))
    reconciled = reconcile(
        reports,
        linked.claims,
        linked.events,
        lexicon,
        _setting(linked, settings.as_of or latest_day(reports)),
    )
    clashes = date_findings(dated.challenges, reports, linked.claims)
    findings = tuple(sorted((*reconciled.findings, *clashes), key=lambda finding: finding.id))
    reconciled = replace(reconciled, findings=findings)
    return assemble(
        replace(reading, reports=reports),
        linked,
        reconciled,
        as_of=settings.as_of or latest_day(reports),
        built=_built(settings, lexicon),
    )


def _setting(linked: Linked, as_of: str | None) -> Setting:
    """What lies around the claims, for what compares them."""
    return Setting(linked.mentions, as_of, linked.entities, linked.epithets, stories=linked.stories)


def _silent(_stage: str, _done: int, _of: int) -> None:
    """Tell nobody."""


Result = TypeVar("Result")


def _each(
    stage: str, reports: Sequence[Report], step: Callable[[int], Result], tell: Progress
) -> list[Result]:
    """Take one stage report by report, telling how far it has come."""
    results: list[Result] = []
    for number in range(len(reports)):
        tell(stage, number, len(reports))
        results.append(step(number))
    tell(stage, len(reports), len(reports))
    return results


def _built(settings: Settings, lexicon: Lexicon) -> Built:
    return Built(
        version=version("consilience"),
        model=LANGUAGE_MODEL,
        packs=tuple(sorted(pack.name for pack in lexicon.packs)),
        options={
            "as_of": settings.as_of,
            "places": settings.places.name if settings.places else None,
            "actors": settings.actors.name if settings.actors else None,
        },
    )


def assemble(
    reading: Reading,
    linked: Linked,
    reconciled: Reconciled,
    *,
    as_of: str | None,
    built: Built,
) -> Record:
    """Put what linking and reconciliation found into one record.

    Args:
        reading: The accounts it is of, and what could not be read.
        linked: What linking made of their claims.
        reconciled: What reconciliation made of that.
        as_of: The day on which the record stands.
        built: How it was built.
    """
    return Record(
        schema=SCHEMA,
        as_of=as_of,
        built=built,
        set_aside=reading.set_aside,
        reports=reading.reports,
        mentions=tuple(sorted((*linked.mentions, *linked.coreferents), key=lambda m: m.id)),
        entities=linked.entities,
        voices=linked.voices,
        statements=linked.statements,
        claims=linked.claims,
        events=linked.events,
        stories=linked.stories,
        estimates=reconciled.estimates,
        findings=reconciled.findings,
        commitments=reconciled.commitments,
        positions=reconciled.positions,
        framings=reconciled.framings,
        dependence=linked.dependence,
        ledgers=reconciled.ledgers,
    )


def latest_day(reports: Sequence[Report]) -> str | None:
    """The last day on which an account can have been published."""
    days = [day[:10] for r in reports if (day := r.published.last or r.published.first)]
    return max(days, default=None)
