"""What a screen needs of a record; nothing here draws anything."""

from consilience.views.dossier import DossierView, dossier_view

__all__ = ["DossierView", "dossier_view"]
