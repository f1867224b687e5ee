"""What the dossier shows of a record: the contract between Python and the front end."""

from dataclasses import dataclass

from consilience.model.ledger import Ledger
from consilience.model.record import Built, Record
from consilience.views.accounts import AccountView, SetAsideView, account_views, set_aside_views
from consilience.views.actors import (
    DependenceView,
    EntityView,
    FramingView,
    VoiceView,
    dependence_views,
    entity_views,
    framing_views,
    voice_views,
)
from consilience.views.brief import BriefView, brief_view
from consilience.views.claims import ClaimView, claim_views
from consilience.views.estimates import EstimateView, estimate_views
from consilience.views.findings import FindingView, finding_views
from consilience.views.happenings import (
    EventView,
    StatementView,
    TimelineEntry,
    event_views,
    statement_views,
    timeline,
)
from consilience.views.lookup import Lookup, base_name
from consilience.views.measured import MeasuredView, measured_views
from consilience.views.undertakings import (
    CommitmentView,
    PositionView,
    commitment_views,
    position_views,
)


@dataclass(frozen=True, slots=True)
class OptionView:
    """An option that changed what was made.

    Attributes:
        name: Its name.
        value: Its value in words; null where it was left open.
    """

    name: str
    value: str | None


@dataclass(frozen=True, slots=True)
class BuiltView:
    """What made the record.

    Attributes:
        version: Version of the program.
        model: Name of the language model; ``rules`` where none is used.
        packs: Names of the packs.
        options: Options that change what is made.
    """

    version: str
    model: str
    packs: tuple[str, ...]
    options: tuple[OptionView, ...]


@dataclass(frozen=True, slots=True)
class DossierView:
    """Everything the dossier shows. Places count UTF-16 code units of the accounts' texts.

    Attributes:
        title: What the dossier is called.
        as_of: The day it speaks for, ISO 8601; null where no account has a date.
        built: What made it.
        brief: What stands, in sentences with their claims.
        accounts: The accounts by day of publication.
        claims: The claims by account and place.
        events: The events.
        statements: What was said, once each.
        timeline: Everything with a clock, by day; unknown days last.
        findings: How accounts stand to each other, the weightiest first.
        estimates: Low, best and high of each counted thing.
        commitments: Promises.
        positions: What each party wants.
        framings: What accounts call those they tell of.
        dependence: Which account takes from which.
        ledgers: The tables that the packs declare.
        entities: Who and what the claims are about.
        voices: Who vouches.
        set_aside: What was given and not built.
        measured: How well the program reads, as it was measured.
    """

    title: str
    as_of: str | None
    built: BuiltView
    brief: BriefView
    accounts: tuple[AccountView, ...]
    claims: tuple[ClaimView, ...]
    events: tuple[EventView, ...]
    statements: tuple[StatementView, ...]
    timeline: tuple[TimelineEntry, ...]
    findings: tuple[FindingView, ...]
    estimates: tuple[EstimateView, ...]
    commitments: tuple[CommitmentView, ...]
    positions: tuple[PositionView, ...]
    framings: tuple[FramingView, ...]
    dependence: tuple[DependenceView, ...]
    ledgers: tuple[Ledger, ...]
    entities: tuple[EntityView, ...]
    voices: tuple[VoiceView, ...]
    set_aside: tuple[SetAsideView, ...]
    measured: tuple[MeasuredView, ...]


def dossier_view(record: Record) -> DossierView:
    """Everything that the dossier shows of a record.

    Args:
        record: The record; its offsets count code points.

    Returns:
        The view; its offsets count UTF-16 code units, as browsers do. The same record gives the
        same view.
    """
    lookup = Lookup.of(record)
    return DossierView(
        title=_title(record),
        as_of=record.as_of,
        built=_built(record.built),
        brief=brief_view(record, lookup),
        accounts=account_views(record, lookup),
        claims=claim_views(record, lookup),
        events=event_views(record, lookup),
        statements=statement_views(record, lookup),
        timeline=timeline(record, lookup),
        findings=finding_views(record, lookup),
        estimates=estimate_views(record, lookup),
        commitments=commitment_views(record, lookup),
        positions=position_views(record, lookup),
        framings=framing_views(record, lookup),
        dependence=dependence_views(record, lookup),
        ledgers=record.ledgers,
        entities=entity_views(record, lookup),
        voices=voice_views(record),
        set_aside=set_aside_views(record),
        measured=measured_views(),
    )


def _title(record: Record) -> str:
    """The one story's name; where there are none or many, what kind of thing this is.

    A story of accounts without headlines is called after a file, which tells a reader nothing.
    """
    files = {name for report in record.reports for name in (report.name, base_name(report.name))}
    titles = {story.title for story in record.stories if story.title} - files
    return titles.pop() if len(titles) == 1 else "What the accounts say"


def _built(built: Built) -> BuiltView:
    return BuiltView(
        version=built.version,
        model=built.model,
        packs=built.packs,
        options=tuple(
            OptionView(name, None if value is None else str(value))
            for name, value in sorted(built.options.items())
        ),
    )
