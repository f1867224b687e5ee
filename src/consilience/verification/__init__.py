"""Drafts and coded rows, checked against a record."""

from consilience.verification.verify import verify

__all__ = ["verify"]
