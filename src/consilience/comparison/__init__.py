"""What changed between two records of the same events."""

from consilience.comparison.compare import compare

__all__ = ["compare"]
