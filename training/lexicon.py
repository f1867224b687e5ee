"""Words with their lemmas as the training treebanks have them, to help the edits."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from training.corpora import Document

OFTEN = 2
SURE = 0.9
OPEN = ("ADJ", "ADV", "AUX", "NOUN", "VERB", "PRON", "DET", "NUM")


def lexicon(documents: list[Document]) -> dict[str, dict[str, str]]:
    """For each tag the words, in lower case, that have one lemma nearly always."""
    counts: dict[tuple[str, str], Counter[str]] = {}
    for document in documents:
        for form, tag, lemma in zip(
            document.forms, document.upos or (), document.lemmas or (), strict=False
        ):
            if tag in OPEN and form.isalpha():
                counts.setdefault((tag, form.lower()), Counter())[lemma] += 1
    found: dict[str, dict[str, str]] = {tag: {} for tag in OPEN}
    for (tag, form), lemmas in sorted(counts.items()):
        lemma, number = lemmas.most_common(1)[0]
        total = lemmas.total()
        if total >= OFTEN and number >= SURE * total:
            found[tag][form] = lemma
    return found


def write_lexicon(path: Path, documents: list[Document]) -> None:
    """Write the lexicon; a word that is its own lemma has an empty one."""
    table = {
        tag: {form: "" if form == lemma else lemma for form, lemma in words.items()}
        for tag, words in lexicon(documents).items()
    }
    text = json.dumps(table, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    path.write_text(text + "\n", encoding="utf-8")
