"""What a number counts where the words beside it do not tell: the noun that it hangs on."""

from dataclasses import replace

from consilience.extraction.nouns import is_plural, kind_of
from consilience.extraction.trees import Trees, base
from consilience.model.quantity import Counted, Quantity
from consilience.model.span import Span

_FARTHEST = 8
"""Words between a number and its noun."""


def with_counted(trees: Trees, quantity: Quantity) -> Quantity:
    """Give a plain count its noun: "1,300 federal and independent scientists".

    Args:
        trees: The report's trees.
        quantity: A quantity; one with a unit, or that tells what it counts, stays as it is.
    """
    if quantity.unit is not None or quantity.counted is not None or quantity.best == 0:
        return quantity
    for number in trees.within(Span(quantity.start, quantity.end)):
        token = trees.tokens[number]
        head = token.head
        if base(token) != "nummod" or head is None or not number < head <= number + _FARTHEST:
            continue
        noun = trees.tokens[head]
        word = trees.text[noun.start : noun.end]
        if noun.upos == "NOUN" and noun.start >= quantity.end and is_plural(word):
            behind = trees.within(Span(quantity.end, noun.end))
            start = next(trees.tokens[one].start for one in behind if trees.is_word(one))
            counted = Counted(trees.text[start : noun.end], start, noun.end, kind_of(word))
            return replace(quantity, counted=counted)
    return quantity
