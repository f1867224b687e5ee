"""Text as it was read: decoding with a map back to the bytes, paragraphs and what they are for."""
