"""PA-X rows: agreements between the parties of a conflict, as accounts tell of them."""

from collections.abc import Iterator
from datetime import date

from consilience.export.coded import CodedCell, CodedRow, LeftOut, coded_tables, row
from consilience.export.coded_days import days_of
from consilience.export.csv_files import csv_package
from consilience.export.formats import Files, Options
from consilience.export.occurrences import Occurrence, occurrences
from consilience.export.parties import Party, parties
from consilience.export.pax_book import PAX
from consilience.export.source import Source
from consilience.export.tables import joined
from consilience.export.texts import text_files
from consilience.model.claim import Claim
from consilience.model.record import Record

_AGREEMENTS = frozenset({"peace_agreement", "ceasefire"})
_PARTIES = ("party", "actor", "author")
_THIRD = ("mediator",)
_MADE = frozenset({"actual", "agreed"})
_PROVISIONS = {"Ce": frozenset({"ceasefire"}), "TjPrire": frozenset({"exchange", "release"})}


def files(record: Record, options: Options) -> Files:
    """PA-X rows as CSV, with the rule and the passages of every cell."""
    source = Source.of(record)
    rows, left_out = pax_rows(source)
    about = {
        "name": "consilience-pax",
        "title": "Candidate rows for PA-X",
        "description": "Agreements as accounts tell of them; PA-X codes their texts. An empty "
        "cell means that the accounts do not tell, never zero.",
    }
    tables = coded_tables(PAX, rows, left_out, source)
    return {**csv_package(tables, about, bom=options.bom), **text_files(source)}


def pax_rows(source: Source) -> tuple[list[CodedRow], list[LeftOut]]:
    """The agreements by day, and claims of agreements that make none."""
    rows, left_out = [], []
    for each in occurrences(source):
        kinds = {claim.event_type for claim in each.claims}
        if not kinds & _AGREEMENTS:
            continue
        why = _why_not(each)
        if why is None:
            rows.append(_row(each, source))
        else:
            left_out.append(LeftOut(each.id, each.title, each.claims[0].event_type, why,
                                    each.claims))  # fmt: skip
    return sorted(rows, key=lambda one: (str(one.value("Dat") or "~"), one.id)), left_out


def _made(occurrence: Occurrence) -> tuple[Claim, ...]:
    return tuple(
        claim
        for claim in occurrence.claims
        if claim.event_type in _AGREEMENTS
        and claim.modality in _MADE
        and claim.polarity == "positive"
        and (claim.event_type != "ceasefire" or claim.modality == "agreed")
    )


def _why_not(occurrence: Occurrence) -> str | None:
    if not _made(occurrence):
        return "no account tells it as agreed: wanted, offered or refused"
    if days_of(occurrence) is None:
        return "no account tells the day: PA-X wants the date of the document"
    return None


def _row(occurrence: Occurrence, source: Source) -> CodedRow:
    made = _made(occurrence)
    ids = tuple(claim.id for claim in made)
    named = parties(made, _PARTIES, source)
    third = tuple(
        party
        for party in parties(made, _THIRD, source)
        if party.name not in {p.name for p in named}
    )
    days = days_of(occurrence)
    last = days.last if days else date.min  # ruled out by _why_not
    signed = len(named) > 1
    ceasefire = all(claim.event_type == "ceasefire" for claim in made)
    return row(
        occurrence.id,
        (
            CodedCell("AgtId", occurrence.id, "record"),
            CodedCell("Agt", occurrence.title, "title", ids),
            CodedCell("Dat", last.isoformat(), "day-last", days.claims if days else ()),
            CodedCell("Status", "Multiparty signed/agreed" if signed else "Status unclear",
                      "status-signed" if signed else "status-unclear", ids),
            CodedCell("Agtp", _agtp(named), "inter", _claims(named)),
            CodedCell("Stage", "Cea" if ceasefire else None, "ceasefire", ids),
            CodedCell("Part", joined(party.name for party in named), "parties", _claims(named)),
            CodedCell("ThrdPart", joined(p.name for p in third), "mediators", _claims(third)),
            *_provisions(occurrence),
        ),
    )  # fmt: skip


def _agtp(named: tuple[Party, ...]) -> str | None:
    return "Inter" if len(named) > 1 and all(party.is_state for party in named) else None


def _claims(named: tuple[Party, ...]) -> tuple[str, ...]:
    return tuple(claim for party in named for claim in party.claims)


def _provisions(occurrence: Occurrence) -> Iterator[CodedCell]:
    for column, types in _PROVISIONS.items():
        ids = tuple(claim.id for claim in occurrence.claims if _mentions(claim, column, types))
        if ids:
            yield CodedCell(column, 1, "mentioned", ids)


def _mentions(claim: Claim, column: str, types: frozenset[str]) -> bool:
    released = any(quantity.slot == "released" for quantity in claim.quantities)
    return claim.event_type in types or (column == "TjPrire" and released)
