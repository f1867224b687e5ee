"""Claims slot by slot: which of them cannot both be so."""
