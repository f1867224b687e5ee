"""A total over several days or places, divided as ACLED's codebook asks."""


def shares(total: int, parts: int) -> tuple[int, ...]:
    """Divide a total evenly into whole numbers; what is left over goes to the first.

    Args:
        total: What is divided, 0 or more.
        parts: Into how many, 1 or more.

    Returns:
        The parts; their sum is the total.
    """
    each, rest = divmod(total, parts)
    return (each + rest, *(each for _ in range(parts - 1)))
