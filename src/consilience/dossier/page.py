"""The one HTML file: policy, style, data and script, each in its place."""

import base64
import hashlib
import html
from importlib.resources import files

from consilience.dossier.embedding import embed
from consilience.errors import ConsilienceError
from consilience.model.record import Record
from consilience.views import DossierView, dossier_view

_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="consilience {version}">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<div id="app"><p class="wait">{wait}</p></div>
{data}
<script>{script}</script>
</body>
</html>
"""
_WAIT = (
    "Opening the record. If this line stays, scripts are turned off here: "
    "open this file in a browser."
)
_UNSAFE = ("</script", "</style", "<!--", "\r")


def render_dossier(record: Record) -> str:
    """Make the dossier of a record.

    Args:
        record: The record.

    Returns:
        One HTML document, to be written as UTF-8. It loads nothing, and its policy lets nothing
        run but its own script. The same record gives the same text.

    Raises:
        ConsilienceError: Where the page's script was never built into the package.
    """
    return render_view(dossier_view(record))


def render_view(view: DossierView) -> str:
    """Make the dossier of a view that is already there."""
    script, style = _asset("dossier.js"), _asset("dossier.css")
    return _PAGE.format(
        policy=_policy(script, style),
        version=html.escape(view.built.version),
        title=html.escape(view.title),
        style=style,
        wait=html.escape(_WAIT),
        data=embed(view),
        script=script,
    )


def _policy(script: str, style: str) -> str:
    """Nothing may be loaded or run but these two, and no text may become markup."""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src '{_digest(script)}'",
            f"style-src '{_digest(style)}'",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        )
    )


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _asset(name: str) -> str:
    file = files("consilience.dossier").joinpath("assets", name)
    try:
        text = file.read_text(encoding="utf-8")
    except OSError as problem:
        raise ConsilienceError(
            f"consilience/dossier/assets/{name} is missing: the page was not built into this "
            "installation; install from the source folder anew with `pip install .`"
        ) from problem
    return _checked(name, text)


def _checked(name: str, text: str) -> str:
    """Refuse a text that would end its own element early or change under the parser's eyes."""
    if any(mark in text.lower() for mark in _UNSAFE):
        raise ConsilienceError(
            f"consilience/dossier/assets/{name} holds markup that would end its own element; "
            "install from the source folder anew with `pip install .`"
        )
    return text
