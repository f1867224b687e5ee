"""A record as the exports read it: its rows by id, and how accounts and voices are called."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from consilience.errors import RecordError
from consilience.model.claim import Claim
from consilience.model.entity import Entity, Voice
from consilience.model.estimate import Estimate
from consilience.model.event import Event
from consilience.model.record import Record
from consilience.model.report import Report
from consilience.views.lookup import Lookup

_DAY = len("2000-01-01")
_NO_IRI = frozenset('<>"{}|\\^`')
_TOWNS = frozenset({"point", "city", "district"})


@dataclass(frozen=True, slots=True)
class Source:
    """A record and its rows by id.

    Attributes:
        record: The record.
        lookup: What the views look up.
        reports: Accounts by id.
        events: Events by id.
        entities: Entities by id.
        voices: Voices by id.
        estimates_of: Estimates by the id of a quantity that they rest on.
        labels: What each account is called, by id; no two are called the same.
        towns: Ids of entities that are towns or points on the map.
        by_report: The claims of each account, by its id.
        by_file: Accounts by the file or row they came from, which is their outlet's name where
            nothing tells one.
    """

    record: Record
    lookup: Lookup
    reports: dict[str, Report]
    events: dict[str, Event]
    entities: dict[str, Entity]
    voices: dict[str, Voice]
    estimates_of: dict[str, Estimate]
    labels: dict[str, str]
    towns: frozenset[str]
    by_report: dict[str, list[Claim]]
    by_file: dict[str, str]

    @classmethod
    def of(cls, record: Record) -> "Source":
        """Go through the record once.

        Raises:
            RecordError: Where a passage is not what stands in its account: nothing is exported
                that cannot be placed.
        """
        lookup = Lookup.of(record)
        by_report: dict[str, list[Claim]] = defaultdict(list)
        for claim in record.claims:
            by_report[claim.report].append(claim)
        source = cls(
            record=record,
            lookup=lookup,
            reports={report.id: report for report in record.reports},
            events={event.id: event for event in record.events},
            entities={entity.id: entity for entity in record.entities},
            voices={voice.id: voice for voice in record.voices},
            estimates_of={
                value.quantity: estimate
                for estimate in record.estimates
                for value in estimate.values
            },
            labels=_told_apart(record.reports, lookup),
            towns=frozenset(
                place.entity
                for claim in record.claims
                for place in claim.places
                if place.entity is not None and place.precision in _TOWNS
            ),
            by_report=by_report,
            by_file={report.name: report.id for report in record.reports},
        )
        source._check_passages()
        return source

    def _check_passages(self) -> None:
        for claim in self.record.claims:
            report = self.reports.get(claim.report)
            if report is None or report.text[claim.start : claim.end] != claim.text:
                raise RecordError(
                    "the record", f"the passage of {claim.id} does not stand in {claim.report}"
                )

    def label(self, report: str) -> str:
        """What an account is called."""
        return self.labels.get(report, report)

    def published(self, report: str) -> str | None:
        """The day an account was published, ISO 8601; null where only a range is known."""
        known = self.reports[report].published
        first, last = (known.first or "")[:_DAY], (known.last or known.first or "")[:_DAY]
        return first if first and first == last else None

    def published_range(self, report: str) -> str | None:
        """The day or days an account was published on: ``first/last`` where it is a range."""
        known = self.reports[report].published
        first, last = (known.first or "")[:_DAY], (known.last or known.first or "")[:_DAY]
        return first if first == last else f"{first}/{last}"

    def web_address(self, report: str) -> str | None:
        """An account's address where it may stand as a link: of the web, without white space."""
        uri = self.reports[report].uri
        if uri is None or not uri.lower().startswith(("http://", "https://")):
            return None
        return None if any(char.isspace() or char in _NO_IRI for char in uri) else uri

    def claims(self, ids: Iterable[str]) -> tuple[Claim, ...]:
        """The claims of the record among some ids, in the order of accounts and places."""
        known = [self.lookup.claims[each] for each in set(ids) if each in self.lookup.claims]
        return tuple(sorted(known, key=lambda claim: (claim.report, claim.start, claim.id)))

    def claims_of(self, report: str) -> tuple[Claim, ...]:
        """The claims of an account."""
        return tuple(self.by_report.get(report, ()))

    def voucher(self, claim: Claim) -> str:
        """Who vouches for a claim: the last of its chain, the account where that is its outlet."""
        if not claim.attribution or claim.attribution[-1].kind == "outlet":
            return self.label(claim.report)
        last = claim.attribution[-1]
        name = self.lookup.names.get(last.entity or "", last.name)
        return name or "a voice that is not named"

    def speaker(self, claim: Claim) -> str | None:
        """Who said it to the outlet; null where the outlet speaks itself."""
        outlet = not claim.attribution or claim.attribution[-1].kind == "outlet"
        return None if outlet else self.voucher(claim)

    def voice_name(self, voice: Voice) -> str:
        """How a voice is called: an outlet as its account is, the anonymous as described."""
        if voice.kind == "outlet" and voice.name in self.by_file:
            return self.label(self.by_file[voice.name])
        return voice.name or voice.description or voice.kind

    def voice_names(self, ids: Iterable[str]) -> tuple[str, ...]:
        """How some voices are called."""
        return tuple(self.voice_name(self.voices[each]) for each in ids if each in self.voices)


def _told_apart(reports: Iterable[Report], lookup: Lookup) -> dict[str, str]:
    """Labels of accounts, with their day or file behind those that several share."""
    sharing: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        sharing[" ".join(lookup.labels[report.id].split())].append(report)
    labels = {}
    for label, same in sharing.items():
        for report in same:
            labels[report.id] = label if len(same) == 1 else f"{label} [{_end(report.name)}]"
    return labels


def _end(name: str) -> str:
    return name.replace("\\", "/").rsplit("/", 1)[-1]
