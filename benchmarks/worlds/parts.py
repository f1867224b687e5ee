"""How an account tells of some among those counted: soldiers among the dead."""

from random import Random

from benchmarks.worlds.kinds import Measure

_INLINE = (
    ", including {p} {noun}.",
    ", {p} of them {noun}.",
    ", of whom {p} were {noun}.",
    ", among them {p} {noun}.",
)
_TOLD = ("{p} of {whole} were {noun}.", "Among {whole} were {p} {noun}.")
_SAID = (
    "{who} said that {p} of {whole} were {noun}.",
    "Of {whole}, {p} were {noun}, {who} said.",
    "According to {who}, {p} of {whole} were {noun}.",
)
_INLINED = 0.6


def part_of(thing: str, noun: str) -> str:
    """What to call a part of what is counted."""
    return f"{thing}: {noun}"


def whole_of(thing: str) -> str:
    """What a part is of; the thing itself where it is no part."""
    return thing.split(":", maxsplit=1)[0]


def with_part(  # noqa: PLR0913, PLR0917 - what a sentence is made of
    random: Random, sentence: str, measure: Measure, part: str, number: str, who: str | None
) -> str:
    """Tell of a part in a sentence that tells the whole, or in one of its own behind it.

    Args:
        random: Where chance comes from.
        sentence: The sentence.
        measure: What is counted.
        part: The thing.
        number: How many, in words.
        who: Who is said to tell it; null where the outlet does.
    """
    noun = part.rsplit(": ", maxsplit=1)[-1]
    if who is None and random.random() < _INLINED:
        return sentence[:-1] + random.choice(_INLINE).format(p=number, noun=noun)
    wording = random.choice(_TOLD if who is None else _SAID)
    return f"{sentence} " + wording.format(p=number, noun=noun, whole=measure.whole, who=who)
