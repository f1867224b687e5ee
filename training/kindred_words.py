"""Which words that tell of happenings are near in meaning ("kill" and "murder"), as a table.

Usage: ``python -m training.kindred_words CORPORA --encoder MODEL -o TABLE``, with torch. MODEL is
the folder of MiniLM as in ``training/README.md``. Each word is read by itself; its vector is the
mean over its pieces, less the mean of all words; words are kindred by the cosine of their vectors.
Verbs and nouns are taken from the treebanks' lexicon that ships with the reader, and from PolNeAR's
training split (words only). Of the forms of one stem the most frequent is read.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from itertools import groupby
from pathlib import Path

import numpy as np
import torch

from consilience.language.encoder.pieces import Pieces, read_vocabulary
from consilience.text.folding import stem
from training.encoder import Encoder

LEXICON = Path(__file__).parents[1] / "src/consilience/language/weights/lemmas.json"
LEAST = 0.4
MOST = 15
SEEN = 3
_WORD = re.compile(r"[a-z]{3,}")


def counted(corpora: Path) -> Counter[str]:
    """Verbs and nouns with how often they stand in the training texts; the lexicon's count one."""
    found: Counter[str] = Counter()
    for row in (corpora / "polnear/silver_ner/train.tsv").open(encoding="utf-8"):
        cells = row.rstrip("\n").split("\t")
        if len(cells) > 4 and _WORD.fullmatch(cells[0]) and cells[3][:2] in {"VB", "NN"}:
            found[cells[0]] += 1
    found = Counter({word: count for word, count in found.items() if count >= SEEN})
    lexicon = json.loads(LEXICON.read_text("utf-8"))
    for tag in ("VERB", "NOUN"):
        for form, lemma in lexicon[tag].items():
            found.update(word for word in {form, lemma or form} if _WORD.fullmatch(word))
    return found


def vectors(words: list[str], model: Path) -> np.ndarray:
    """One vector of length one a word."""
    vocabulary = (model / "vocab.txt").read_text("utf-8").splitlines()
    cut = Pieces(read_vocabulary(vocabulary))
    encoder = Encoder(len(vocabulary), 5)
    encoder.load_pretrained(model / "model.safetensors")
    encoder.marks.weight.data.zero_()
    encoder.eval()
    rows = sorted(((cut(word), place) for place, word in enumerate(words)), key=lambda r: len(r[0]))
    found = np.zeros((len(words), 384), np.float32)
    with torch.no_grad():
        for _, group in groupby(rows, key=lambda row: len(row[0])):
            own = list(group)
            for start in range(0, len(own), 512):
                batch = own[start : start + 512]
                pieces = torch.tensor([[101, *ids, 102] for ids, _ in batch])
                states = encoder(pieces, torch.zeros_like(pieces), torch.ones_like(pieces))
                found[[place for _, place in batch]] = states.mean(1).numpy()
    found /= np.linalg.norm(found, axis=1, keepdims=True)
    found -= found.mean(0)
    return found / np.linalg.norm(found, axis=1, keepdims=True)


def main() -> None:
    """Write the table: a stem, then its kindred stems with the cosine in hundredths."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("-o", "--output", type=Path, required=True)
    options = parser.parse_args()
    forms: dict[str, tuple[int, str]] = {}
    for word, count in sorted(counted(options.corpora).items()):
        forms[stem(word)] = max(forms.get(stem(word), (0, "")), (count, word))
    stems = sorted(forms)
    table = vectors([forms[one][1] for one in stems], options.encoder)
    pairs: dict[str, dict[str, float]] = {one: {} for one in stems}
    for place, one in enumerate(stems):
        likeness = table @ table[place]
        for other in np.argsort(-likeness)[: MOST + 1].tolist():
            if other != place and likeness[other] >= LEAST:
                pairs[min(one, stems[other])][max(one, stems[other])] = float(likeness[other])
    rows = [
        "\t".join((one, *(f"{other} {round(100 * near)}" for other, near in sorted(own.items()))))
        for one, own in pairs.items()
        if own
    ]
    options.output.write_text("\n".join(rows) + "\n", "utf-8")
    print(f"{len(stems)} stems, {sum(map(len, pairs.values()))} pairs")


if __name__ == "__main__":
    main()
