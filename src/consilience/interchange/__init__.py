"""The record as bytes: reading, writing and the JSON Schema that describes it."""
