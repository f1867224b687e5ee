"""Taking a record away: one module a format, and one list of them."""

from consilience.export.formats import Files, Format, Options, format_named
from consilience.export.listed import FORMATS

__all__ = ["FORMATS", "Files", "Format", "Options", "format_named"]
