"""From files to reports: one file a format; what can't be read is listed with the reason."""

from consilience.reading.reader import Reading, read

__all__ = ["Reading", "read"]
