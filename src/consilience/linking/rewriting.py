"""Sentences that were taken over with many of their words exchanged."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from consilience.linking.kindred import kindred
from consilience.linking.words import Words
from consilience.text.folding import stem

_LEAST_WORDS = 16
"""Words of a sentence that can be one with many exchanged, a name of several words as one."""
_MOST_WORDS = 90
_LEAST_SHARE = 0.52
"""Share of the longer sentence's words that must come in the same order."""
_LEAST_RARE = 5
"""Words among them that neither report has a second time: the names and things that a whole report
is about are told in one order by many, what is told once is not."""
_KINDRED = 0.6
_ROW = 5
"""Words in a row that are taken together when a sentence is put into another order or cut."""
_LEAST_IN_ROWS = 10
_SHARE_IN_ROWS = 0.8
"""Share of the shorter sentence's words that must stand in such rows."""

Range = tuple[int, int]


def rewritten_sentences(
    one: Words, other: Words, here: Range, there: Range
) -> tuple[tuple[Range, Range], int] | None:
    """Whether the sentences around two stretches are one, rewritten.

    Some words exchanged, the rest in the same order; or cut or put into another order row by row.

    Args:
        one: Words of a report.
        other: Words of another.
        here: Numbers of the first and the last word of a stretch of the one, inclusive.
        there: The same in the other.

    Returns:
        The two sentences, or rows of sentences, from the first to the last word alike, and how many
        telling words are; null where they are two sentences.
    """
    mine, theirs = _sentences(one, here), _sentences(other, there)
    if max(theirs[1] - theirs[0], mine[1] - mine[0]) >= _MOST_WORDS:
        return None
    telling = _telling(one, mine), _telling(other, theirs)
    if len(set(telling[0].values()) & set(telling[1].values())) < _LEAST_RARE:
        return None
    long = min(_units(one, mine), _units(other, theirs)) >= _LEAST_WORDS
    for alike in (_exchanged, _moved_or_cut) if long else (_moved_or_cut,):
        found = alike(_told(one, mine), _told(other, theirs))
        if found is None:
            continue
        there_too = {word for at in found[1] if (word := telling[1].get(theirs[0] + at))}
        kept = {
            mine[0] + at: word
            for at in found[0]
            if (word := telling[0].get(mine[0] + at)) and word in there_too
        }
        rare = (at for at, word in kept.items() if one.told[word] == 1 == other.told[word])
        if len({one.units[at] for at in rare}) >= _LEAST_RARE:
            ends = _ends(mine[0], found[0]), _ends(theirs[0], found[1])
            return ends, len({one.units[at] for at in kept})
    return None


Places = Sequence[int]


def _told(words: Words, place: Range) -> list[str]:
    return [row[0] for row in words.every[place[0] : place[1] + 1]]


def _units(words: Words, place: Range) -> int:
    return len(set(words.units[place[0] : place[1] + 1]))


def _ends(begins: int, places: Places) -> Range:
    return begins + min(places), begins + max(places)


def _exchanged(mine: Sequence[str], theirs: Sequence[str]) -> tuple[Places, Places] | None:
    """The words that two sentences have in one order, where they are most of the longer one."""
    pairs = _in_order(mine, theirs)
    if len(pairs) < _LEAST_SHARE * max(len(mine), len(theirs)):
        return None
    return [a for a, _ in pairs], [b for _, b in pairs]


def _moved_or_cut(mine: Sequence[str], theirs: Sequence[str]) -> tuple[Places, Places] | None:
    """The words that two sentences have in rows, where they are most of the shorter one."""
    rows = _rows(mine) & _rows(theirs)
    found = _inside(mine, rows), _inside(theirs, rows)
    shorter = min(len(mine), len(theirs))
    least = max(_LEAST_IN_ROWS, _SHARE_IN_ROWS * shorter)
    return found if min(map(len, found)) >= least else None


def _rows(words: Sequence[str]) -> set[tuple[str, ...]]:
    return {tuple(words[place : place + _ROW]) for place in range(len(words) - _ROW + 1)}


def _inside(words: Sequence[str], rows: set[tuple[str, ...]]) -> Places:
    """Places of words that stand in one of the rows."""
    starts = [n for n in range(len(words)) if tuple(words[n : n + _ROW]) in rows]
    return sorted({place for start in starts for place in range(start, start + _ROW)})


def _sentences(words: Words, place: Range) -> Range:
    """The first and the last word of the sentences that a stretch lies in."""
    first = words.sentences[bisect_right(words.sentences, place[0]) - 1]
    after = bisect_right(words.sentences, place[1])
    end = words.sentences[after] if after < len(words.sentences) else len(words.every)
    return first, end - 1


def _telling(words: Words, place: Range) -> Mapping[int, str]:
    first, last = bisect_right(words.numbers, place[0] - 1), bisect_right(words.numbers, place[1])
    return dict(zip(words.numbers[first:last], words.stems[first:last], strict=True))


def _in_order(mine: Sequence[str], theirs: Sequence[str]) -> list[tuple[int, int]]:
    """The most words that are the same or near in meaning in one order, by their places.

    The longest common subsequence, by a table of what is left from each pair of places on.
    """
    meant = [_near(word) for word in mine]
    stems = [stem(word) for word in theirs]
    same = [[there in near for there in stems] for near in meant]
    longest = [[0] * (len(theirs) + 1) for _ in range(len(mine) + 1)]
    for a in range(len(mine) - 1, -1, -1):
        row, below = longest[a], longest[a + 1]
        for b in range(len(theirs) - 1, -1, -1):
            row[b] = below[b + 1] + 1 if same[a][b] else max(below[b], row[b + 1])
    pairs = []
    a = b = 0
    while a < len(mine) and b < len(theirs):
        if same[a][b]:
            pairs.append((a, b))
            a, b = a + 1, b + 1
        elif longest[a + 1][b] >= longest[a][b + 1]:
            a += 1
        else:
            b += 1
    return pairs


def _near(word: str) -> frozenset[str]:
    """The stem of a word and those of words near to it in meaning."""
    near = kindred(word)
    return frozenset((stem(word), *(other for other, how in near.items() if how >= _KINDRED)))
