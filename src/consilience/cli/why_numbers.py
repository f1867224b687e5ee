"""Why an estimate is what it is: every value that was compared, and the rule behind each figure."""

from collections.abc import Iterator

from consilience.cli.days import days_told
from consilience.cli.passages import passage_line
from consilience.model.claim import Claim
from consilience.model.estimate import Estimate
from consilience.model.quantity import Number, Quantity, Scope
from consilience.model.record import Record
from consilience.model.span import Passage


def estimate_lines(record: Record, row: Estimate) -> Iterator[str]:
    """Tell an estimate: its figures with their rules, its values with their use, how it moved.

    Args:
        record: The record.
        row: The estimate.
    """
    unit = f" {row.unit}" if row.unit else ""
    figures = " / ".join(shown(figure) for figure in (row.low, row.best, row.high))
    yield f"{row.counted}: {figures}{unit} (low / best / high), {row.verdict}"
    if scope := scope_words(row.scope):
        yield f"scope: {scope}"
    for name, figure, rule in (
        ("low", row.low, row.rules.low),
        ("best", row.best, row.rules.best),
        ("high", row.high, row.rules.high),
    ):
        yield f"{name} {shown(figure)}: {rule or 'the accounts give no ground for one'}"
    yield from _values(record, row)
    yield from _series(row)
    names = {voice.id: voice.name for voice in record.voices}
    told = ", ".join(names.get(voice, voice) for voice in row.voices)
    yield f"{len(row.voices)} independent voices: {told}"
    for finding in record.findings:
        if finding.estimate == row.id:
            yield f"finding {finding.id}: {finding.explanation}"


def _values(record: Record, row: Estimate) -> Iterator[str]:
    claims = {claim.id: claim for claim in record.claims}
    published = {report.id: report.published.first for report in record.reports}
    yield f"{len(row.values)} values compared:"
    for value in row.values:
        claim = claims[value.claim]
        quantity = next((q for q in claim.quantities if q.id == value.quantity), None)
        day = (published[claim.report] or "day not known")[:13]
        yield f"  {value.use}: {_told(quantity)}, told {day} by {vouched(claim)}; {value.reason}"
        yield f"    {passage_line(record, Passage(claim.report, claim.start, claim.end))}"


def _told(quantity: Quantity | None) -> str:
    if quantity is None:
        return "no number"
    bounds = " / ".join(shown(each) for each in (quantity.low, quantity.best, quantity.high))
    return f"“{quantity.text}” ({quantity.approx}: {bounds})"


def _series(row: Estimate) -> Iterator[str]:
    if len(row.series) > 1:
        yield "as it could be known:"
        for step in row.series:
            figures = " / ".join(shown(each) for each in (step.low, step.best, step.high))
            yield f"  {step.as_of}: {figures}"


def shown(figure: Number | None) -> str:
    """A figure as text; a dash where there is none."""
    return "-" if figure is None else f"{figure:,}"


def vouched(claim: Claim) -> str:
    """Who vouches for a claim, and who passes it on."""
    return " > ".join(link.name for link in claim.attribution) or "nobody named"


def scope_words(scope: Scope) -> str:
    """What a number covers, in words; empty where the text does not tell."""
    parts = {
        "by": scope.by,
        "of": scope.of,
        "side": scope.side,
        "days": days_told(scope.first, scope.last),
        "places": ", ".join(scope.places) or None,
        "told for": scope.distribution,
    }
    return "; ".join(f"{name} {value}" for name, value in parts.items() if value)
