"""How the data lies inside the page."""

import base64
import gzip

import msgspec

from consilience.views import DossierView

_COMPRESS_FROM = 512 * 1024
_LEVEL = 9


def embed(view: DossierView) -> str:
    """The view as an element that no browser runs or reads as markup.

    Small data stays readable JSON; large data is compressed, and the page unpacks it.

    Args:
        view: What the page shows.

    Returns:
        A ``script`` element of a data type, with id ``record``.
    """
    data = msgspec.json.encode(view)
    if len(data) < _COMPRESS_FROM:
        return _element("application/json", _without_markup(data.decode()))
    # No time stamp in the header: the same record gives the same bytes.
    packed = gzip.compress(data, compresslevel=_LEVEL, mtime=0)
    return _element("application/gzip", base64.b64encode(packed).decode())


def _without_markup(json_text: str) -> str:
    """JSON that means the same and cannot end or open an element: each ``<`` as its escape."""
    return json_text.replace("<", "\\u003c")


def _element(kind: str, content: str) -> str:
    return f'<script type="{kind}" id="record">{content}</script>'
