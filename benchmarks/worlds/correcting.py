"""How an account takes a number back: an outlet its own, or somebody whom accounts had quoted."""

from random import Random

_OWN = (
    "Correction: an earlier report gave the number of {called} as {old}. It is {n}.",
    "An earlier report of the {outlet} put the number of {called} at {old}. That was wrong; the "
    "correct number is {n}.",
    "The {outlet} wrongly gave the number of {called} as {old}; the number is {n}.",
    "Correction: the {outlet} reported {old} {called}. The correct number is {n}.",
)
_CORRECTED = (
    "{who} corrected the number of {called} from {old} to {n}.",
    "{who} said that the earlier figure of {old} {called} was wrong and that the number was {n}.",
    "The number of {called} was corrected to {n}, {who} said; the earlier figure of {old} was "
    "wrong.",
    "{who} revised the number of {called} to {n}, instead of {old}.",
    "The earlier figure of {old} {called} was a mistake, {who} said; the number is {n}.",
)
_REVISED = (
    "{who} corrected the number of {called} to {n}.",
    "{who} has revised the number of {called} to {n}.",
)
_WITHDRAWN = (
    "{who} withdrew the figure of {old} {called}.",
    "{who} retracted an earlier figure of {old} {called}.",
    "{who} has taken back the number of {old} {called}, and gave no new one.",
)
_BARE = (
    "{who} withdrew an earlier statement on the number of {called}.",
    "{who} has retracted the number of {called} given before.",
)


def correction(random: Random, *, own: bool) -> str:
    """The wording of a correction or withdrawal.

    ``{old}`` stands for the number taken back, ``{n}`` for the one that takes its place; either
    may be missing.

    Args:
        random: Where chance comes from.
        own: Whether an outlet corrects itself, and not somebody whom it quotes.
    """
    if own:
        return random.choice(_OWN)
    ways = random.choices((_CORRECTED, _REVISED, _WITHDRAWN, _BARE), (5, 2, 2, 1))[0]
    return random.choice(ways)
