"""Figures against public gold sets."""
