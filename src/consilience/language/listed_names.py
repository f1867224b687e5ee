"""Names that a user's lists tell, wherever they stand in a text."""

from collections.abc import Iterator
from dataclasses import replace

from consilience.gazetteer import Gazetteer, listed_actor
from consilience.gazetteer.naming import fold
from consilience.model.analysis import Analysis, Name, Sentence

_MOST_TOKENS = 16  # of a listed name


def with_listed_names(analysis: Analysis, gazetteer: Gazetteer) -> Analysis:
    """An analysis with the names of the user's actors, as long as the list has them.

    A name that was found inside a listed one gives way to it; a listed one inside a longer name
    ("Sable" in "Sable Bay") is left. A listed name has a capital somewhere, as names do.

    Args:
        analysis: What was read.
        gazetteer: What names can mean.
    """
    firsts = _first_words(gazetteer)
    if not firsts:
        return analysis
    listed = [
        name
        for sentence in analysis.sentences
        for name in _in_sentence(analysis, sentence, firsts, gazetteer)
        if not any(_holds(other, name) for other in analysis.names)
    ]
    kept = [name for name in analysis.names if not any(_meet(name, other) for other in listed)]
    names = sorted((*kept, *listed), key=lambda name: (name.start, name.end))
    return replace(analysis, names=tuple(names))


def _first_words(gazetteer: Gazetteer) -> dict[str, int]:
    """The first word of each listed actor's key, and the most words of a key that begins so."""
    firsts: dict[str, int] = {}
    for key, entries in gazetteer.own.items():
        if any(entry.kind == "actor" for entry in entries):
            words = key.removeprefix("^").split()
            if words:
                firsts[words[0]] = max(firsts.get(words[0], 0), len(words))
    return firsts


def _in_sentence(
    analysis: Analysis, sentence: Sentence, firsts: dict[str, int], gazetteer: Gazetteer
) -> Iterator[Name]:
    tokens = analysis.tokens[sentence.first_token : sentence.last_token]
    index = 0
    while index < len(tokens):
        start = tokens[index].start
        first = fold(analysis.text[start : tokens[index].end]).split()[:1]
        most = firsts.get(first[0], 0) if first else 0
        ends = range(min(index + 2 * most, index + _MOST_TOKENS, len(tokens)), index, -1)
        for end in ends if most else ():
            text = analysis.text[start : tokens[end - 1].end]
            actor = listed_actor(text, gazetteer) if text != text.lower() else None
            if actor and text[-1].isalnum():
                yield Name(start, tokens[end - 1].end, actor.bearer)
                index = end - 1
                break
        index += 1


def _meet(one: Name, other: Name) -> bool:
    return one.start < other.end and other.start < one.end


def _holds(longer: Name, name: Name) -> bool:
    """Whether a name lies in a longer one."""
    inside = longer.start <= name.start and name.end <= longer.end
    return inside and longer.end - longer.start > name.end - name.start
