"""A record's rows by id, made once for all the views of it."""

from collections.abc import Iterable
from dataclasses import dataclass

from consilience.model.claim import Claim
from consilience.model.quantity import Quantity
from consilience.model.record import Record
from consilience.model.report import Report
from consilience.model.span import Passage
from consilience.views.passages import CodeUnits, Spot

_NO_TEXT = CodeUnits(0, ())


@dataclass(frozen=True, slots=True)
class Lookup:
    """What the views look up while they are made.

    Attributes:
        units: Each report's way to UTF-16 code units, by report id.
        claims: Claims by id.
        quantities: Quantities and the claim each stands in, by quantity id.
        names: Names of entities, by id.
        labels: What each report is called in a sentence, by report id.
        event_of: The event of each claim that belongs to one, by claim id.
    """

    units: dict[str, CodeUnits]
    claims: dict[str, Claim]
    quantities: dict[str, tuple[Claim, Quantity]]
    names: dict[str, str]
    labels: dict[str, str]
    event_of: dict[str, str]

    @classmethod
    def of(cls, record: Record) -> "Lookup":
        """Go through the record once."""
        return cls(
            units={report.id: CodeUnits.of(report.text) for report in record.reports},
            claims={claim.id: claim for claim in record.claims},
            quantities={
                quantity.id: (claim, quantity)
                for claim in record.claims
                for quantity in claim.quantities
            },
            names={entity.id: entity.name for entity in record.entities},
            labels={report.id: _label(report) for report in record.reports},
            event_of={claim: event.id for event in record.events for claim in event.claims},
        )

    def of_report(self, report: str) -> CodeUnits:
        """A report's way to code units; nothing can be placed in one that the record lacks."""
        return self.units.get(report, _NO_TEXT)

    def spots(self, passages: Iterable[Passage]) -> tuple[Spot, ...]:
        """Passages as a browser counts them, those of unknown reports left out."""
        return tuple(
            self.units[passage.report].of_passage(passage)
            for passage in passages
            if passage.report in self.units
        )

    def voucher(self, claim: Claim) -> str:
        """Who vouches for a claim: the last of its chain, the account where that is its outlet."""
        if not claim.attribution or claim.attribution[-1].kind == "outlet":
            return self.labels.get(claim.report, claim.report)
        return claim.attribution[-1].name or "a voice that is not named"

    def name(self, words: str | None) -> str | None:
        """An entity's name where an id is given, else the words themselves."""
        return None if words is None else self.names.get(words, words)

    def name_all(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Names of several entities, in the given order."""
        return tuple(self.names.get(each, each) for each in ids)


def _label(report: Report) -> str:
    return report.outlet or report.title or base_name(report.name)


def base_name(path: str) -> str:
    """The last part of a path, whichever strokes it is written with."""
    return path.replace("\\", "/").rsplit("/", 1)[-1]
