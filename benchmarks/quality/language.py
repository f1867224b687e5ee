"""How well the language is read, against treebanks and other gold sets.

``python -m benchmarks.quality.language CORPORA --split test -o figures.json`` measures on a
split of the corpora that ``training/splits.toml`` names; ``--frozen FILE`` says what changed
against an earlier run. Every F is of exact spans. Needs the corpora; no text of them is written.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from consilience.language.encoder.reader import read_words
from consilience.language.encoder.shipped import Model, load
from consilience.language.encoder.tokens import Cut
from consilience.language.encoder.windows import Words, make_words, words_of
from consilience.language.stretches import stretches_of_lines
from consilience.model.analysis import Analysis
from training.corpora import NAME_LABELS, Document
from training.data import meantime, read_ewt, read_gum
from training.marks import read_polnear
from training.treebanks import set_offsets

COUNTED = ("person", "organisation", "place")
THIRD = frozenset(
    """he him his himself she her hers herself they them their theirs themselves
    it its itself""".split()
)


class Tally:
    """Right, told and guessed things, by name and genre."""

    def __init__(self) -> None:
        self.counts: dict[tuple[str, str], Counter[str]] = {}

    def add(self, figure: str, genre: str, right: int, told: int, guessed: int) -> None:
        """Count for one genre and for all together."""
        for key in ((figure, genre), (figure, "all")):
            counter = self.counts.setdefault(key, Counter())
            counter.update(right=right, told=told, guessed=guessed)

    def figures(self) -> dict[str, dict[str, dict[str, float]]]:
        """Precision, recall and F in percent, by figure and genre."""
        found: dict[str, dict[str, dict[str, float]]] = {}
        for (figure, genre), counter in sorted(self.counts.items()):
            right, told, guessed = counter["right"], counter["told"], counter["guessed"]
            found.setdefault(figure, {})[genre] = {
                "precision": round(100 * right / max(guessed, 1), 2),
                "recall": round(100 * right / max(told, 1), 2),
                "f": round(200 * right / max(told + guessed, 1), 2),
                "told": told,
            }
        return found


def gold_words(document: Document) -> Words:
    """A document's own tokens."""
    pairs = zip(document.offsets, document.spaced, strict=True)
    cuts = [Cut(start, end, spaced) for (start, end), spaced in pairs]
    openings = [index for index, opens in enumerate(document.opening) if opens]
    return make_words(document.text, cuts, openings)


def gold_starts(document: Document) -> list[int]:
    """Index of each sentence's first word."""
    return [index for index, start in enumerate(document.starts or ()) if start]


def raw_words(document: Document) -> Words:
    """A document's text cut by our own rules."""
    return words_of(document.text, stretches_of_lines(document.text))


def measure_trees(model: Model, documents: Sequence[Document], tally: Tally) -> None:
    """Tags, lemmas and trees from gold tokens and sentences."""
    words = [gold_words(document) for document in documents]
    starts = [gold_starts(document) for document in documents]
    for document, analysis in zip(documents, read_words(model, words, starts), strict=True):
        _count_trees(document, analysis, tally)
        _count_names(document, analysis, tally, "gold_tokens")


def _count_trees(document: Document, analysis: Analysis, tally: Tally) -> None:
    size = len(document.forms)
    heads = [t.head if t.head != -1 else i for i, t in enumerate(analysis.tokens)]
    uas = [a == b for a, b in zip(heads, document.heads or (), strict=True)]
    las = [
        same and token.deprel == told
        for same, token, told in zip(uas, analysis.tokens, document.deprels or (), strict=True)
    ]
    universal = [
        same and str(token.deprel).split(":")[0] == told.split(":")[0]
        for same, token, told in zip(uas, analysis.tokens, document.deprels or (), strict=True)
    ]
    figures: dict[str, Iterable[bool]] = {"uas": uas, "las": las, "las_universal": universal}
    for name in ("upos", "feats"):
        told_tags = getattr(document, name) or ()
        figures[name] = [
            getattr(t, name) == g for t, g in zip(analysis.tokens, told_tags, strict=True)
        ]
    figures["lemmas"] = [
        t.lemma == g for t, g in zip(analysis.tokens, document.lemmas or (), strict=True)
    ]
    for name, right in figures.items():
        tally.add(f"gold_tokens/{name}", document.genre, sum(right), size, size)


def measure_raw(model: Model, documents: Sequence[Document], tally: Tally) -> None:
    """Everything from the text alone."""
    words = [raw_words(document) for document in documents]
    for document, analysis in zip(documents, read_words(model, words), strict=True):
        _count_raw(document, analysis, tally)
        _count_names(document, analysis, tally, "raw")


def _count_raw(document: Document, analysis: Analysis, tally: Tally) -> None:
    genre = document.genre
    places = {(t.start, t.end): t for t in analysis.tokens}
    told, guessed = len(document.forms), len(analysis.tokens)
    aligned = [(i, places[span]) for i, span in enumerate(document.offsets) if span in places]
    tally.add("raw/tokens", genre, len(aligned), told, guessed)
    starts = gold_starts(document)
    ends = [*starts[1:], told]
    gold = {
        (document.offsets[a][0], document.offsets[b - 1][1])
        for a, b in zip(starts, ends, strict=True)
    }
    found = {(s.start, s.end) for s in analysis.sentences}
    tally.add("raw/sentences", genre, len(gold & found), len(gold), len(found))
    for name, told_values in (("upos", document.upos), ("lemmas", document.lemmas)):
        attribute = "lemma" if name == "lemmas" else name
        right = sum(getattr(token, attribute) == (told_values or [])[i] for i, token in aligned)
        tally.add(f"raw/{name}", genre, right, told, guessed)
    right = sum(_same_arc(document, analysis, i, token) for i, token in aligned)
    tally.add("raw/las", genre, right, told, guessed)


def _same_arc(document: Document, analysis: Analysis, index: int, token: Any) -> bool:
    head = (document.heads or [])[index]
    if token.deprel != (document.deprels or [])[index]:
        return False
    if token.head == -1 or head == index:
        return bool(token.head == -1 and head == index)
    found = analysis.tokens[token.head]
    return (found.start, found.end) == document.offsets[head]


def gold_names(document: Document) -> tuple[set[tuple[int, int, str]], list[tuple[int, int]]]:
    """The names of a document, by code points, and the words that are left open.

    Left open is also what two guidelines call differently, such as a product that one set of names
    calls an organisation.
    """
    found: set[tuple[int, int, str]] = set()
    open_words = []
    label = 0
    start = -1
    for index, bits in enumerate([*(document.names or ()), 1]):
        first = (bits & -bits).bit_length() - 1 if bits else 0
        if index < len(document.offsets) and (not bits or _is_disputed(bits)):
            open_words.append(document.offsets[index])
        if start >= 0 and first != label + 1:
            kind = NAME_LABELS[label][2:]
            if not _is_disputed((document.names or ())[start]):
                found.add((document.offsets[start][0], document.offsets[index - 1][1], kind))
            start = -1
        if first and NAME_LABELS[first].startswith("B"):
            start, label = index, first
    return found, open_words


def _is_disputed(bits: int) -> bool:
    kinds = {label[2:] for place, label in enumerate(NAME_LABELS) if bits >> place & 1}
    return len(kinds) > 1 and not kinds.isdisjoint(COUNTED)


def _count_names(document: Document, analysis: Analysis, tally: Tally, way: str) -> None:
    told, open_words = gold_names(document)
    found = {(n.start, n.end, n.kind) for n in analysis.names}
    found = {n for n in found if not any(s < n[1] and n[0] < e for s, e in open_words)}
    for kind in COUNTED:
        own = {n for n in told if n[2] == kind}
        other = {n for n in found if n[2] == kind}
        figures = (len(own & other), len(own), len(other))
        tally.add(f"{way}/names/{document.source}", kind, *figures)
        tally.add(f"{way}/names_by_genre/{document.source}", document.genre, *figures)


def measure_pronouns(model: Model, documents: Sequence[Document]) -> dict[str, float]:
    """Third-person pronouns: how many are tied to something, and how many of those rightly.

    One is right if the nearest earlier passage that it is tied to holds the head of a
    mention of its entity. To be resolved are those whose entity was mentioned before.
    """
    counts: Counter[str] = Counter()
    words = [gold_words(document) for document in documents]
    for document, analysis in zip(documents, read_words(model, words), strict=True):
        count_pronouns(document, analysis, counts)
    return {
        "told": counts["told"],
        "resolved": round(100 * counts["resolved_told"] / max(counts["told"], 1), 2),
        "right_of_resolved": round(100 * counts["right"] / max(counts["resolved"], 1), 2),
    }


def count_pronouns(document: Document, analysis: Analysis, counts: Counter[str]) -> None:
    """Count the pronouns of one document; see ``measure_pronouns``."""
    group_of = {span: group for group in analysis.coreference for span in group}
    by_place = {(span.start, span.end): span for span in group_of}
    clusters = document.clusters or []
    seen: set[int] = set()
    for index, (form, place) in enumerate(zip(document.forms, document.offsets, strict=True)):
        own = clusters[index]
        if form.lower() in THIRD and own:
            told = own in seen
            counts["told"] += told
            span = by_place.get(place)
            earlier = [s for s in group_of[span] if s.start < place[0]] if span else []
            if earlier:
                counts["resolved"] += 1
                counts["resolved_told"] += told
                nearest = earlier[-1]
                inside = [
                    clusters[i]
                    for i, (a, b) in enumerate(document.offsets)
                    if nearest.start <= a and b <= nearest.end
                ]
                counts["right"] += told and own in inside
        if own:
            seen.add(own)


def measure_attributions(model: Model, documents: Sequence[Document], tally: Tally) -> None:
    """Words of sources, cues and contents (PolNeAR)."""
    words = [gold_words(document) for document in documents]
    for document, analysis in zip(documents, read_words(model, words), strict=True):
        for part, low in (("source", 1), ("cue", 3), ("content", 5)):
            told = {
                index
                for index, label in enumerate(document.attribution or ())
                if label in (low, low + 1)
            }
            spans = [s for a in analysis.attributions for s in getattr(a, part)]
            found = {
                index
                for index, (start, end) in enumerate(document.offsets)
                if any(s.start <= start and end <= s.end for s in spans)
            }
            tally.add(
                f"attribution/{part}", document.source, len(told & found), len(told), len(found)
            )


def measure(corpora: Path, split: str, model: Model) -> dict[str, Any]:
    """All figures of a split."""
    tally = Tally()
    ewt, gum = read_ewt(corpora, split), read_gum(corpora, split)
    for documents in (ewt, gum):
        measure_trees(model, documents, tally)
        measure_raw(model, documents, tally)
    aside = meantime(corpora, test=True)
    for document in aside:
        set_offsets(document)
        document.genre = "news"
    news = Tally()
    for document, analysis in zip(
        aside, read_words(model, [raw_words(d) for d in aside]), strict=True
    ):
        _count_names(document, analysis, news, "raw")
    if split == "dev":
        measure_attributions(model, read_polnear(corpora / "polnear/data/dev"), news)
    figures = tally.figures() | news.figures()
    return {"split": split, "pronouns/gum": measure_pronouns(model, gum), **figures}


def main() -> None:
    """Measure, say the figures of all genres, and write them all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--split", choices=("dev", "test"), default="dev")
    parser.add_argument("--model", type=Path, help="another folder of weights")
    parser.add_argument("--frozen", type=Path, help="an earlier run to compare with")
    parser.add_argument("-o", "--out", type=Path)
    options = parser.parse_args()
    figures = measure(options.corpora, options.split, load(2, options.model))
    before = json.loads(options.frozen.read_text(encoding="utf-8")) if options.frozen else {}
    for name, value in figures.items():
        shown = value.get("all", value) if isinstance(value, dict) else value
        print(name, shown, _change(before.get(name), shown))
    if options.out:
        options.out.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


def _change(before: Any, now: Any) -> str:
    if not isinstance(before, dict) or not isinstance(now, dict):
        return ""
    old = before.get("all", before)
    return f"(F {now['f'] - old['f']:+.2f})" if "f" in now and "f" in old else ""


if __name__ == "__main__":
    main()
