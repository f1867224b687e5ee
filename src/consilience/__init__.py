"""Reads many accounts of the same events and writes one record that a person can check."""
