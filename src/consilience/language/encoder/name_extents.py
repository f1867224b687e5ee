"""From where to where a name goes, mended by general rules and the gazetteer.

No title and no linking word at an end; "Gaza strip" where the gazetteer has it, "San Rafael" and
"California" apart; an organisation goes on behind "of", and a firm up to its "Ltd.".
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from consilience.gazetteer import Gazetteer, load_gazetteer
from consilience.language.encoder.windows import Words

TITLES = frozenset(
    "president mr. mrs. ms. mr mrs ms dr dr. prof. professor senator sen. rep. gov. governor gen. "
    "general lt. lieutenant col. colonel sgt. sergeant capt. captain maj. major minister prime "
    "foreign secretary chancellor king queen sir lord lady prince princess bishop archbishop judge "
    "justice mayor congressman congresswoman ambassador admiral premier chairman ceo director "
    "spokesman spokeswoman sheikh sheik imam ayatollah prophet rabbi rev. reverend deputy".split()
)
_LINKS = frozenset("of the and for & , - (".split())
_FIRMS = frozenset("inc inc. ltd ltd. corp corp. llc l.l.c. plc pvt pvt. co. gmbh s.a.".split())
_LONGEST_PLACE = 4  # tokens: no longer name is looked for in the gazetteer


@dataclass(frozen=True, slots=True)
class Found:
    """A name.

    Attributes:
        start: Index of its first token.
        end: Index after its last one.
        stop: Index after the last token of its sentence.
        kinds: What speaks for each kind, as the mean of logarithms of chances.
    """

    start: int
    end: int
    stop: int
    kinds: NDArray[np.float64]

    def kind(self, kinds: Sequence[str]) -> str:
        """The likeliest kind."""
        return kinds[int(self.kinds.argmax())]


def mend(words: Words, found: Sequence[Found], kinds: Sequence[str]) -> list[Found]:
    """Names with their ends set right.

    Args:
        words: The text's tokens.
        found: The names of the text in order, none over another.
        kinds: What the columns of their chances stand for.
    """
    gazetteer = load_gazetteer()
    taken = {name.start for name in found}
    mended: list[Found] = []
    for name in found:
        kept = _with_firm(words, _trimmed(words, name, name.kind(kinds) == "person"))
        if kept.kind(kinds) == "place":
            whole = _completed(words, kept, taken, gazetteer)
            mended.extend(_apart(words, whole, gazetteer))
        else:
            mended.append(kept)
    return _joined(words, mended, kinds)


def text_of(words: Words, start: int, end: int) -> str:
    """The text from one token to before another."""
    return words.text[words.cuts[start].start : words.cuts[end - 1].end]


def _trimmed(words: Words, name: Found, person: bool) -> Found:
    start, end = name.start, name.end
    while end - start > 1 and words.forms[end - 1].lower() in _LINKS:
        end -= 1
    while end - start > 1 and _is_before(words.forms[start].lower(), person):
        start += 1
    return replace(name, start=start, end=end)


def _with_firm(words: Words, name: Found) -> Found:
    """A name with what says that it is a firm's: "Kell Gases Pvt. Ltd."."""
    end = name.end
    while end < name.stop:
        mark = words.forms[end] in {",", "."} and end + 1 < name.stop
        if words.forms[end + mark].lower() not in _FIRMS:
            break
        end += 1 + mark
    return name if end == name.end else replace(name, end=end)


def _is_before(word: str, person: bool) -> bool:
    return (word in _LINKS and word != "the") or (person and word in TITLES)


def _completed(words: Words, name: Found, taken: set[int], gazetteer: Gazetteer) -> Found:
    """A place with its next word, where the gazetteer knows the two together."""
    end = name.end
    if end == name.stop or end in taken or end - name.start >= _LONGEST_PLACE:
        return name
    longer = text_of(words, name.start, end + 1)
    if not (words.forms[end].isalpha() and longer[:1].isupper()):
        return name
    known = gazetteer.lookup(longer)
    is_told_apart = {entry.key for entry in known} == {
        entry.key for entry in gazetteer.lookup(text_of(words, name.start, end))
    }
    return name if is_told_apart or not known else replace(name, end=end + 1)


def _apart(words: Words, name: Found, gazetteer: Gazetteer) -> list[Found]:
    """A place and the country or division that stands right behind it, as two names."""
    size = name.end - name.start
    if size == 1 or size > _LONGEST_PLACE or gazetteer.lookup(text_of(words, name.start, name.end)):
        return [name]
    for cut in range(name.start + 1, name.end):
        larger = text_of(words, cut, name.end)
        town = text_of(words, name.start, cut)
        if _is_larger(larger, gazetteer) and any(e.is_place for e in gazetteer.lookup(town)):
            return [replace(name, end=cut), replace(name, start=cut)]
    return [name]


def _is_larger(name: str, gazetteer: Gazetteer) -> bool:
    is_short = len(name) == 2 or name.endswith(".")
    known = gazetteer.qualifier(name.upper()) if is_short else gazetteer.lookup(name)
    return any(entry.kind in {"country", "admin1"} for entry in known)


def _joined(words: Words, found: Sequence[Found], kinds: Sequence[str]) -> list[Found]:
    """Organisations with the name behind their "of" in them."""
    joined: list[Found] = []
    for name in found:
        before = joined[-1] if joined else None
        if (
            before is not None
            and name.start == before.end + 1
            and name.end <= before.stop
            and words.forms[before.end].lower() == "of"
            and before.kind(kinds) == "organisation"
        ):
            joined[-1] = replace(before, end=name.end)
        else:
            joined.append(name)
    return joined
