"""Reads many accounts of the same events and writes one record that a person can check.

The verbs are imported when they are first used, so that ``import consilience`` costs nothing.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from consilience.extraction import extract
    from consilience.language import analyse
    from consilience.linking import link
    from consilience.pipeline import build
    from consilience.reading import read
    from consilience.reconciliation import reconcile

__all__ = ["analyse", "build", "extract", "link", "read", "reconcile"]

_WHERE = {
    "analyse": "consilience.language",
    "build": "consilience.pipeline",
    "extract": "consilience.extraction",
    "link": "consilience.linking",
    "read": "consilience.reading",
    "reconcile": "consilience.reconciliation",
}


def __getattr__(name: str) -> Any:
    if name not in _WHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_WHERE[name]), name)
