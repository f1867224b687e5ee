"""Stretches of days as the terminal prints them."""


def days_told(first: str | None, last: str | None) -> str | None:
    """A stretch of days in words.

    Args:
        first: First day or date-time, ISO 8601; null where the text does not tell.
        last: Last day or date-time, inclusive; null where the text does not tell.

    Returns:
        The day itself where both are one, ``A to B``, ``from A``, ``by B``; null where neither
        is told.
    """
    if first is None:
        return None if last is None else f"by {last}"
    if last is None:
        return f"from {first}"
    return first if first == last else f"{first} to {last}"
