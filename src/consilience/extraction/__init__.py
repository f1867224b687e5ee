"""From one report, read, to its claims: one module a part of a claim."""

from consilience.extraction.extract import extract

__all__ = ["extract"]
