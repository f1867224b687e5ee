"""What speaks for a passage as content or source of a cue, in numbers, and how likely it is one.

Two small networks of one hidden layer each, fitted by ``training/fit_attributions.py``.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

import numpy as np
from numpy.typing import NDArray

from consilience.language.encoder import contents, holders
from consilience.language.encoder.contents import Passage
from consilience.language.encoder.cues import REACH, Cue, Shares
from consilience.language.encoder.marks import QUOTES, Column, Marks, Run

Table = NDArray[np.float32]
_TAGS = ("VERB", "NOUN", "ADJ", "PUNCT")


@dataclass(frozen=True, slots=True)
class Weights:
    """A network of one hidden layer.

    Attributes:
        mean: Of each number, taken off.
        scale: By which each is then divided.
        inner: From the numbers to the hidden layer.
        inner_bias: Of the hidden layer.
        outer: From the hidden layer to the answer.
        outer_bias: Of the answer.
    """

    mean: Column
    scale: Column
    inner: Table
    inner_bias: Column
    outer: Column
    outer_bias: float

    def chances(self, table: Table) -> Column:
        """How likely each row is right."""
        rows = ((table - self.mean) / self.scale).clip(-5, 5)
        hidden = np.maximum(rows @ self.inner + self.inner_bias, 0)
        answer: Column = 1 / (1 + np.exp(-(hidden @ self.outer + self.outer_bias)))
        return answer


@lru_cache(maxsize=1)
def shipped_weights() -> Mapping[str, Weights]:
    """The weights of the package, for ``content`` and ``source``."""
    place = resources.files("consilience.language") / "weights" / "attributions.json"
    return {
        name: Weights(
            mean=np.array(row["mean"], np.float32),
            scale=np.array(row["scale"], np.float32),
            inner=np.array(row["inner"], np.float32),
            inner_bias=np.array(row["inner_bias"], np.float32),
            outer=np.array(row["outer"], np.float32),
            outer_bias=float(row["outer_bias"]),
        )
        for name, row in json.loads(place.read_text(encoding="utf-8")).items()
    }


def weigh_contents(
    marks: Marks, cues: Sequence[Cue], shares: Shares, found: Sequence[contents.Found]
) -> Table:
    """A row of numbers for each passage of each cue, in order.

    Args:
        marks: The text.
        cues: Words of saying.
        shares: How much the words around each point at it.
        found: The passages of each cue.
    """
    flat = _Flat(marks, cues, found)
    mass = _Mass(shares.bases, shares.content, flat.cue)
    means = flat.sums(marks.totals["content"]) / flat.size
    own = flat.summed(mass(flat.starts, flat.ends, flat.owner))
    here = mass(flat.sentence[:, 0], flat.sentence[:, 1], np.arange(len(flat.cue)))
    around = mass(flat.begin - 2 * REACH, flat.begin + 2 * REACH, np.arange(len(flat.cue)))
    worded = flat.sums(marks.totals["words"])
    log = np.log(np.maximum(worded, 1))
    content = marks.chances["content"]
    before = np.where(flat.first > flat.sentence[:, 0], content[flat.first - 1], 0)
    after = np.where(
        flat.last < flat.sentence[:, 1], content[np.minimum(flat.last, len(content) - 1)], 0
    )
    likely, captured = flat.likely, own / (here + 0.5)
    return np.column_stack(
        [
            means,
            means**2,
            own / flat.size,
            captured,
            own / (around + 0.5),
            captured > 0.8,
            marks.begins[flat.first],
            content[flat.first],
            content[flat.last - 1],
            before,
            after,
            flat.least(content),
            np.minimum(flat.sums(marks.totals["cue"]), 3),
            np.minimum(flat.sums(marks.totals["source"]), 3),
            flat.cuts,
            flat.has_quotes,
            log,
            log**2 / 10,
            worded <= 3,
            flat.parts > 1,
            flat.parts > 2,
            likely,
            likely**2,
            means * likely,
            means * captured,
            flat.first >= flat.end,
            flat.last <= flat.begin,
            np.maximum(flat.first - flat.end, 0) / 20,
            np.maximum(flat.begin - flat.last, 0) / 20,
            (flat.last > flat.sentence[:, 1]) | (flat.first < flat.sentence[:, 0]),
            flat.first == flat.sentence[:, 0],
            flat.last >= flat.sentence[:, 1] - 1,
            flat.of_cue,
            flat.kinds,
        ]
    ).astype(np.float32)


class _Flat:
    """The passages of all cues beside each other: columns a passage, and columns a part."""

    def __init__(self, marks: Marks, cues: Sequence[Cue], found: Sequence[contents.Found]) -> None:
        passages = [
            (number, passage, kinds)
            for number, some in enumerate(found)
            for passage, kinds in some.items()
        ]
        parts = [part for _, passage, _ in passages for part in passage]
        self.starts, self.ends = np.array(parts).reshape(-1, 2).T
        self.parts = np.array([len(passage) for _, passage, _ in passages])
        self.opens = np.concatenate([[0], np.cumsum(self.parts)[:-1]]).astype(np.intp)
        self.owner = np.repeat(np.arange(len(passages)), self.parts)
        self.first = self.starts[self.opens]
        self.last = self.ends[self.opens + self.parts - 1]
        self.size = self.summed(self.ends - self.starts)
        self.cue = np.array([number for number, _, _ in passages])
        of_cue = np.array([_about(marks, cue) for cue in cues], np.float32)
        self.begin = np.array([cue.start for cue in cues])[self.cue]
        self.end = np.array([cue.end for cue in cues])[self.cue]
        self.likely = np.array([cue.likely for cue in cues], np.float32)[self.cue]
        self.sentence = np.array([marks.sentence[cue.word] for cue in cues])[self.cue]
        self.of_cue = of_cue[self.cue]
        self.kinds = one_hot([kinds for _, _, kinds in passages], contents.KINDS)
        cuts = [_cuts_quotation(marks, part) for part in parts]
        quotes = [marks.words.forms[start] in QUOTES for start, _ in parts]
        self.cuts = self.summed(np.array(cuts)) > 0
        self.has_quotes = self.summed(np.array(quotes)) > 0

    def summed(self, column: NDArray[np.generic]) -> Column:
        """What the parts have, for each passage."""
        return np.add.reduceat(column.astype(np.float32), self.opens)

    def sums(self, totals: Column) -> Column:
        """The sum over the words of each passage."""
        return self.summed(totals[self.ends] - totals[self.starts])

    def least(self, column: Column) -> Column:
        """The least over the words of each passage."""
        edges = np.column_stack([self.starts, self.ends]).ravel()
        low = np.minimum.reduceat(np.append(column, np.float32(1)), edges)[::2]
        return np.minimum.reduceat(low, self.opens)


def _about(marks: Marks, cue: Cue) -> list[float]:
    tag = marks.tokens[cue.word].upos
    subject = any(
        "nsubj" in (marks.tokens[n].deprel or "") for n in marks.dependants[cue.word][:40]
    )
    return [
        *(float(tag == one) for one in _TAGS),
        float(cue.end - cue.start > 1),
        float(marks.quoted[cue.word] is not None),
        float(marks.words.forms[cue.word].endswith("ing")),
        float(subject),
    ]


def _cuts_quotation(marks: Marks, part: Run) -> bool:
    """Whether a passage begins or ends in the middle of a quotation."""
    first, last = marks.quoted[part[0]], marks.quoted[part[1] - 1]
    begins = first is not None and first[0] < part[0] < first[1] - 1
    return begins or (last is not None and part[1] not in {last[1], last[1] - 1})


def one_hot(found: Sequence[set[str]], kinds: Sequence[str]) -> Table:
    """A column a kind, one where a passage was found in that way."""
    place = {kind: number for number, kind in enumerate(kinds)}
    table = np.zeros((len(found), len(kinds)), np.float32)
    for row, some in enumerate(found):
        table[row, [place[kind] for kind in some]] = 1
    return table


class _Mass:
    """How much of what points at a cue lies in passages."""

    def __init__(self, bases: Column, totals: Table, cue: NDArray[np.intp]) -> None:
        self.bases, self.totals, self.cue = bases, totals, cue

    def __call__(
        self, starts: NDArray[np.intp], ends: NDArray[np.intp], owner: NDArray[np.intp]
    ) -> Column:
        cue = self.cue[owner]
        base = self.bases[cue].astype(np.intp)
        width = self.totals.shape[1] - 1
        low, high = np.clip(starts - base, 0, width), np.clip(ends - base, 0, width)
        mass: Column = self.totals[cue, high] - self.totals[cue, low]
        return mass


def weigh_holders(
    marks: Marks, cue: Cue, points: tuple[int, Column], found: holders.Found, content: Passage
) -> Table:
    """A row of numbers for each source that a cue may have, and one for nobody, which is last.

    Args:
        marks: The text.
        cue: The words of saying.
        points: Where its reach begins, and how much the words from there on point at it, in totals.
        found: Passages that may name the source.
        content: What the cue introduces.
    """
    chances, totals = marks.chances["source"], marks.totals["source"]
    base, row = points
    rows = []
    for start, end in found:
        size = end - start
        low, high = np.clip([start - base, end - base], 0, len(row) - 1)
        own = float(row[high] - row[low])
        head = max(range(start, end), key=lambda n: marks.subtrees[n][1] - marks.subtrees[n][0])
        inside = sum(max(0, min(end, b) - max(start, a)) for a, b in content) / size
        mean = float(totals[end] - totals[start]) / size
        tag, form = marks.tokens[head].upos, marks.words.forms[start]
        rows.append(
            [
                1, mean, mean**2, float(chances[start:end].max()), own / size, own, inside,
                np.log(size), start >= cue.end, end <= cue.start,
                min(max(start - cue.end, cue.start - end, 0), 40) / 20,
                tag == "PRON", tag == "PROPN", tag == "NOUN", tag == "VERB", form[:1].isupper(),
                marks.quoted[head] is not None, marks.quoted[cue.word] is not None,
                marks.lemmas[head] == "it", marks.lemmas[head] in {"who", "that", "which"},
                marks.sentence[start] == marks.sentence[cue.word], 0, 0, 0, 0,
            ]
        )  # fmt: skip
    most = max((one[5] for one in rows), default=0)
    best = max((one[3] for one in rows), default=0)
    rows.append([0] * 21 + [most, best, is_passive(marks, cue), _is_impersonal(marks, cue)])
    kinds = one_hot([*found.values(), {"nobody"}], holders.KINDS)
    return np.column_stack([np.array(rows, np.float32), kinds]).astype(np.float32)


def is_passive(marks: Marks, cue: Cue) -> bool:
    """Whether a cue is in the passive voice."""
    return any(marks.tokens[n].deprel == "aux:pass" for n in marks.dependants[cue.word])


def _is_impersonal(marks: Marks, cue: Cue) -> bool:
    return any(
        marks.lemmas[n] == "it" and marks.relation(n) in {"nsubj", "expl"}
        for n in marks.dependants[cue.word]
    )
