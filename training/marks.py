"""Attributions (PolNeAR), event triggers (MEANTIME, ECB+) and factuality (UDS)."""

from __future__ import annotations

import json
import math
import zipfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from training.corpora import ATTRIBUTION_LABELS, UNKNOWN, Document
from training.news_names import mention_words, text_document, words_between
from training.treebanks import read_entities
from training.uds import PREDICATES, renumbered

_LABEL = {"Source": "source", "Cue": "cue", "Content": "content"}


def read_polnear(folder: Path) -> list[Document]:
    """PolNeAR's articles with the attributions of one annotator each."""
    documents = []
    for path in sorted((folder / "text").glob("*.txt")):
        with path.open(encoding="utf-8", newline="\n") as file:
            document = text_document(path.stem, "polnear", file.read())
        annotations = sorted((folder / "attributions").glob(f"{path.stem}_*.ann"))
        if annotations:
            _add_attributions(document, annotations[0])
        documents.append(document)
    return documents


def _add_attributions(document: Document, path: Path) -> None:
    spans: dict[str, tuple[str, list[tuple[int, int]]]] = {}
    document.attribution = [0] * len(document.forms)
    document.cues = [UNKNOWN] * len(document.forms)
    with path.open(encoding="utf-8", newline="\n") as file:
        lines = file.read().split("\n")
    for line in lines:
        fields = line.split("\t")
        if line.startswith("T") and len(fields) > 1:
            kind, _, places = fields[1].partition(" ")
            pairs = [tuple(map(int, place.split())) for place in places.split(";")]
            spans[fields[0]] = (kind, [(pair[0], pair[1]) for pair in pairs])
    for line in lines:
        fields = line.split("\t")
        if line.startswith("E") and len(fields) > 1:
            parts = [part.split(":") for part in fields[1].split()]
            _add_attribution(document, [spans[i] for k, i in parts[1:] if i in spans and k])


def _add_attribution(document: Document, parts: list[tuple[str, list[tuple[int, int]]]]) -> None:
    assert document.attribution is not None and document.cues is not None
    cue_words = [
        word
        for kind, pairs in parts
        if kind == "Cue"
        for start, end in pairs
        for word in words_between(document, start, end)
    ]
    for kind, pairs in parts:
        for start, end in pairs if kind in _LABEL else ():
            for number, word in enumerate(words_between(document, start, end)):
                side = "I" if number else "B"
                document.attribution[word] = ATTRIBUTION_LABELS.index(f"{side}-{_LABEL[kind]}")
                if cue_words:
                    document.cues[word] = cue_words[0]


def add_meantime_events(documents: list[Document], folder: Path) -> None:
    """Triggers of MEANTIME with certainty, polarity and time."""
    paths = {path.stem: path for path in folder.glob("*/*.xml")}
    for document in documents:
        root = ElementTree.parse(paths[document.name]).getroot()
        place = {
            t.get("t_id"): i for i, t in enumerate(root.iter("token")) if i < len(document.forms)
        }
        document.events = [0] * len(document.forms)
        document.signs = [(UNKNOWN, UNKNOWN, UNKNOWN)] * len(document.forms)
        for mention in root.iter("EVENT_MENTION"):
            words = mention_words(mention, place)
            if words:
                document.events[words[0]] = (
                    3 if mention.get("pred", "") in ("say", "announce", "report") else 1
                )
                document.signs[words[0]] = _signs(mention)


def _signs(mention: ElementTree.Element) -> tuple[int, int, int]:
    def of(name: str, yes: tuple[str, ...], no: tuple[str, ...]) -> int:
        value = mention.get(name, "")
        return 1 if value in yes else 0 if value in no else UNKNOWN

    return (
        of("polarity", ("NEG",), ("POS",)),
        of("certainty", ("POSSIBLE", "PROBABLE"), ("CERTAIN",)),
        of("time", ("FUTURE",), ("NON_FUTURE",)),
    )


def add_factuality(documents: list[Document], path: Path, split: str) -> None:
    """UDS's factuality of EWT's predicates; sentences are counted over the split."""
    with zipfile.ZipFile(path) as archive:
        data = json.loads(archive.read(archive.namelist()[0]))["data"]
    scored = {
        int(name.rsplit("-", 1)[1]): {
            int(word.rsplit("-", 1)[1]): row for word, row in rows.items()
        }
        for name, rows in data.items()
        if name.startswith(f"ewt-{split}-")
    }
    sentences = [(one, index) for one in documents for index in _sentence_starts(one)]
    tags = [_tags(document, base) for document, base in sentences]
    moved, by = renumbered(tags, scored)
    for document in documents:
        document.factuality = [math.nan] * len(document.forms)
    for number, predicates in scored.items():
        place = number - 1 + (by if number >= moved else 0)
        if 0 <= place < len(sentences):
            _set_factuality(*sentences[place], predicates)


def _sentence_starts(document: Document) -> list[int]:
    assert document.starts is not None
    return [index for index, start in enumerate(document.starts) if start]


def _tags(document: Document, base: int) -> dict[int, str]:
    assert document.starts is not None and document.upos is not None
    end = next(
        (n for n in range(base + 1, len(document.starts)) if document.starts[n]),
        len(document.starts),
    )
    return {number: tag for number, tag in enumerate(document.upos[base:end], 1) if tag}


def _set_factuality(document: Document, base: int, predicates: dict[int, Any]) -> None:
    assert document.factuality is not None and document.upos is not None
    for word, row in predicates.items():
        index = base + word - 1
        if index < len(document.forms) and document.upos[index] in PREDICATES:
            document.factuality[index] = float(row["factuality"]["factual"]["value"])


def add_clusters(documents: list[Document], path: Path) -> None:
    """For each word of GUM the entity whose mention it heads; the smallest where several do."""
    entities = read_entities(path)
    for document in documents:
        assert document.heads is not None
        document.clusters = [0] * len(document.forms)
        for entity in sorted(entities.get(document.name, []), key=lambda e: e.start - e.end):
            inside = range(entity.start, min(entity.end, len(document.forms)))
            tops = [i for i in inside if document.heads[i] not in inside or document.heads[i] == i]
            if tops:
                document.clusters[tops[0]] = entity.entity
