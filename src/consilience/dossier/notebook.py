"""A record in a notebook: a small table, and the dossier inside it."""

import base64
from collections.abc import Iterable
from html import escape

from consilience.dossier.page import render_view
from consilience.errors import ConsilienceError
from consilience.model.quantity import Number
from consilience.model.record import Record
from consilience.views import DossierView, dossier_view
from consilience.views.estimates import EstimateView

_ROWS = 5
_LARGEST = 4_000_000
_FRAME = (
    "<details><summary>Open the dossier here</summary>"
    '<iframe title="The dossier of this record" sandbox="allow-scripts allow-popups" '
    'style="width: 100%; height: 44rem; border: 1px solid gray" '
    'src="data:text/html;charset=utf-8;base64,{data}"></iframe></details>'
)
_TOO_LARGE = (
    "<p>The dossier of this record is too large to lie in a notebook. Write it to a file: "
    "<code>Path('dossier.html').write_text(render_dossier(record), 'utf-8')</code>, with "
    "<code>from consilience.dossier import render_dossier</code>.</p>"
)


def record_html(record: Record) -> str:
    """What a notebook shows of a record, as IPython asks for it.

    Args:
        record: The record.

    Returns:
        Markup in which every text of the record is escaped: how much was read, what is disputed,
        the figures with most voices, and a frame that opens the dossier. The frame is left out
        where the front end was not built, and is a hint where the dossier is large.
    """
    view = dossier_view(record)
    return f"<div>{_counts(view)}{_disputes(view)}{_figures(view)}{_frame(view)}</div>"


def _counts(view: DossierView) -> str:
    open_promises = sum(each.status in ("open", "overdue") for each in view.commitments)
    disputes = sum(each.kind in ("contradiction", "opposition") for each in view.findings)
    told = (
        ("accounts", len(view.accounts)),
        ("claims", len(view.claims)),
        ("voices", len(view.voices)),
        ("disputes", disputes),
        ("figures", len(view.estimates)),
        ("open promises", open_promises),
        ("set aside", len(view.set_aside)),
    )
    return _table(view.title, [name for name, _ in told], [[f"{count:,}" for _, count in told]])


def _disputes(view: DossierView) -> str:
    rows = [
        [line.text, str(line.accounts), str(line.voices)] for line in view.brief.disputed[:_ROWS]
    ]
    return _table("Disputed", ("what", "accounts", "voices"), rows) if rows else ""


def _figures(view: DossierView) -> str:
    rows = [_figure_row(estimate) for estimate in view.estimates[:_ROWS]]
    heads = ("counted", "low", "best", "high", "verdict", "voices")
    return _table("Figures with most voices", heads, rows) if rows else ""


def _figure_row(estimate: EstimateView) -> list[str]:
    unit = f" ({estimate.unit})" if estimate.unit and estimate.unit != estimate.counted else ""
    figures = (estimate.low, estimate.best, estimate.high)
    return [
        estimate.counted + unit,
        *map(_number, figures),
        estimate.verdict,
        str(len(estimate.voices)),
    ]


def _number(value: Number | None) -> str:
    return "none" if value is None else f"{value:,}"


def _table(caption: str, heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in heads)
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows
    )
    return (
        f"<table><caption>{escape(caption)}</caption><thead><tr>{head}</tr></thead>"
        f"<tbody>{body}</tbody></table>"
    )


def _frame(view: DossierView) -> str:
    try:
        page = render_view(view).encode()
    except ConsilienceError:  # from a source tree without the built page: the tables stand alone
        return ""
    if len(page) > _LARGEST:
        return _TOO_LARGE
    return _FRAME.format(data=base64.b64encode(page).decode())
