"""From one report, read, to its claims."""

from consilience.extraction.claims import extract

__all__ = ["extract"]
