"""The dossier: a record as one HTML file that asks for nothing from anywhere."""

from consilience.dossier.page import render_dossier

__all__ = ["render_dossier"]
