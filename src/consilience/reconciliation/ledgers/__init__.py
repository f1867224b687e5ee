"""Ledgers: the tables that packs declare, filled from events, claims and estimates."""

from consilience.reconciliation.ledgers.fill import Filling, fill_ledgers

__all__ = ["Filling", "fill_ledgers"]
