"""How many places in news the gazetteer knows, tells apart, and gets right.

Usage: ``python -m benchmarks.quality.places CORPORA [--split NAME] [--show N]``

CORPORA is the folder that holds ``re3d``, ``meantime`` and ``wikievents``. Of each place name that
a corpus marks (a mention that begins with a capital; names of peoples are left out): *known* where
the gazetteer has a place of that name, *clear* where it chooses one, given the other place names of
the document, *kind* where the name alone is told to be a place. Of each name of a person or
organisation: *taken* where the name alone is told to be a place. *Right*: of the mentions judged by
hand in ``places_judged.tsv`` (corpus, document, offsets, and what is to be told; ``-`` where it is
no place, or one that no list has) the share that is told so, of those that are told at all.
"""

import argparse
import csv
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from consilience.extraction.place_resolution import resolved
from consilience.gazetteer import choose, load_gazetteer, name_kind, surroundings_of
from consilience.model.claim import PlaceMention

JUDGED = Path(__file__).with_name("places_judged.tsv")
GAZETTEER = load_gazetteer()


@dataclass(frozen=True)
class Document:
    """A text and the names that its corpus marks in it.

    Attributes:
        corpus: Folder of the corpus.
        name: Id of the document.
        text: The text; of corpora that keep tokens, these with single spaces between them.
        places: Offsets of place names.
        others: Offsets of names of persons and organisations.
    """

    corpus: str
    name: str
    text: str
    places: tuple[tuple[int, int], ...]
    others: tuple[tuple[int, int], ...]


@dataclass
class Score:
    """Counts over the documents of a corpus."""

    counts: Counter[str] = field(default_factory=Counter)
    unknown: Counter[str] = field(default_factory=Counter)
    unclear: Counter[str] = field(default_factory=Counter)
    taken: Counter[str] = field(default_factory=Counter)

    def share(self, part: str, whole: str) -> str:
        """A share in percent, with what it is counted from."""
        total = self.counts[whole]
        return f"{100 * self.counts[part] / total:5.1f} %" if total else "    –  "


def re3d(base: Path) -> Iterator[Document]:
    """The documents of re3d: offsets as they are given."""
    for folder in sorted(path for path in (base / "re3d").iterdir() if path.is_dir()):
        marked: dict[str, list[tuple[str, int, int]]] = {}
        for row in _lines(folder / "entities.json"):
            spans = marked.setdefault(row["documentId"], [])
            spans.append((row["type"], row["begin"], row["end"]))
        for row in _lines(folder / "documents.json"):
            spans = marked.get(row["_id"], [])
            yield _document("re3d", row["_id"], row["text"], spans, ({"Location"}, {"Person"}))


def wikievents(base: Path) -> Iterator[Document]:
    """The documents of WikiEvents: tokens joined by spaces."""
    for row in _lines(base / "wikievents" / "dev.jsonl"):
        text, starts = _joined(row["tokens"])
        spans = [
            (mention["entity_type"], starts[mention["start"]], starts[mention["end"]] - 1)
            for mention in row["entity_mentions"]
        ]
        yield _document("wikievents", row["doc_id"], text, spans, ({"GPE", "LOC"}, {"PER", "ORG"}))


def meantime(base: Path) -> Iterator[Document]:
    """The documents of MEANTIME: tokens joined by spaces, first six sentences."""
    for path in sorted((base / "meantime" / "intra-doc_annotation").glob("*/*.xml")):
        root = ElementTree.parse(path).getroot()  # noqa: S314 - the corpus is read as it is
        tokens = [token for token in root.iter("token") if int(token.get("sentence", "0")) <= 5]
        text, starts = _joined([token.text or "" for token in tokens])
        number = {token.get("t_id"): place for place, token in enumerate(tokens)}
        spans = []
        for kind, anchors in _meantime_mentions(root):
            inside = [number[anchor] for anchor in anchors if anchor in number]
            if inside:
                spans.append((kind, starts[min(inside)], starts[max(inside) + 1] - 1))
        yield _document("meantime", path.stem, text, spans, ({"LOC"}, {"PER", "ORG"}))


def _meantime_mentions(root: ElementTree.Element) -> Iterator[tuple[str, list[str | None]]]:
    kinds = {entity.get("m_id"): entity.get("ent_type", "") for entity in root.iter("ENTITY")}
    means = {
        source.get("m_id"): kinds.get(target.get("m_id"), "")
        for link in root.iter("REFERS_TO")
        for target in link.iter("target")
        for source in link.iter("source")
    }
    for mention in root.iter("ENTITY_MENTION"):
        if mention.get("syntactic_type") == "NAM":
            kind = means.get(mention.get("m_id"), "")
            yield kind, [anchor.get("t_id") for anchor in mention.iter("token_anchor")]


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    for line in path.read_text("utf-8-sig").splitlines():
        if line.strip():
            yield json.loads(line)


def _joined(tokens: list[str]) -> tuple[str, list[int]]:
    """Tokens with spaces between them, and where each begins (one more: behind the last)."""
    starts = [0]
    for token in tokens:
        starts.append(starts[-1] + len(token) + 1)
    return " ".join(tokens), starts


def _document(
    corpus: str,
    name: str,
    text: str,
    spans: list[tuple[str, int, int]],
    kinds: tuple[set[str], set[str]],
) -> Document:
    def of(wanted: set[str]) -> tuple[tuple[int, int], ...]:
        return tuple(
            sorted(
                {
                    (start, end)
                    for kind, start, end in spans
                    if kind in wanted and text[start : start + 1].isupper()
                }
            )
        )

    return Document(corpus, name, text, of(kinds[0]), of(kinds[1]))


CORPORA = {"re3d": re3d, "meantime": meantime, "wikievents": wikievents}


def score_document(document: Document, score: Score, judged: dict[tuple[str, ...], str]) -> None:
    """Add one document."""
    names = [_as_written(document.text[start:end]) for start, end in document.places]
    around = surroundings_of(names, GAZETTEER)
    for (start, end), name in zip(document.places, names, strict=True):
        entries = GAZETTEER.lookup(name)
        if entries and all(entry.kind == "nationality" for entry in entries):
            continue
        meant = choose(entries, around)
        known = any(entry.is_place for entry in entries)
        score.counts["places"] += 1
        score.counts["known"] += known
        score.counts["clear"] += meant is not None
        score.counts["kind"] += name_kind(name) == "place"
        score.unknown[name] += not known
        score.unclear[name] += known and meant is None
        wanted = judged.get((document.corpus, document.name, str(start), str(end)))
        if wanted is not None:
            told = told_of(document, start, end, names)
            score.counts["judged"] += 1
            score.counts["told"] += told is not None
            score.counts["right"] += told == wanted
    for start, end in document.others:
        score.counts["others"] += 1
        name = _as_written(document.text[start:end])
        score.counts["taken"] += name_kind(name) == "place"
        score.taken[name] += name_kind(name) == "place"


def told_of(document: Document, start: int, end: int, names: list[str]) -> str | None:
    """What a claim would tell of a place: country, division, precision, degrees."""
    place = PlaceMention("at", document.text[start:end], start, end)
    for found in resolved([place], names, GAZETTEER, document.text):
        if found.latitude is not None:
            division = f"{found.country}/{found.admin1}/{found.precision}"
            return f"{division}/{found.latitude}/{found.longitude}"
    return None


def _as_written(name: str) -> str:
    """A name without the spaces that cut it into tokens."""
    return re.sub(r" (?=[,’'])", "", re.sub(r" ?([.-]) ?", r"\1", name))


def read_judged() -> dict[tuple[str, ...], str]:
    """The key of the place that is meant, by corpus, document and offsets."""
    with JUDGED.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter="\t"))[1:]
    return {tuple(row[:4]): row[4] for row in rows}


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--split", default="all", choices=("all", *CORPORA))
    parser.add_argument("--show", type=int, default=0, help="print so many unknown names")
    options = parser.parse_args()
    judged = read_judged() if JUDGED.exists() else {}
    for name, documents in CORPORA.items():
        if options.split in ("all", name):
            score = Score()
            for document in documents(options.corpora):
                score_document(document, score, judged)
            print_score(name, score, options.show)
    return 0


def print_score(name: str, score: Score, show: int) -> None:
    """One line of figures, and the names that were missed most."""
    sys.stdout.write(
        f"{name:11} places {score.counts['places']:5}  known {score.share('known', 'places')}  "
        f"clear {score.share('clear', 'places')}  kind {score.share('kind', 'places')}  "
        f"taken {score.share('taken', 'others')} of {score.counts['others']}  "
        f"right {score.share('right', 'told')} of {score.counts['told']} told "
        f"({score.counts['judged']} judged)\n"
    )
    for label in ("unknown", "unclear", "taken"):
        names: Counter[str] = getattr(score, label)
        for missed, count in names.most_common(show):
            if count:
                sys.stdout.write(f"  {label} {count:3} {missed!r}\n")


if __name__ == "__main__":
    raise SystemExit(main())
