"""The dossier: a record as one HTML file that asks for nothing from anywhere."""

from consilience.dossier.notebook import record_html
from consilience.dossier.page import render_dossier

__all__ = ["record_html", "render_dossier"]
