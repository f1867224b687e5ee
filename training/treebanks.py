"""UD treebanks in CoNLL-U: trees, and GUM's entities."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from training.corpora import Document

_BRACKET = re.compile(r"\((\d+)-([a-z]+)([^()]*)(\)?)|(\d+)\)")


@dataclass(slots=True)
class Sentence:
    """The rows and comments of one CoNLL-U sentence."""

    comments: dict[str, str] = field(default_factory=dict)
    rows: list[list[str]] = field(default_factory=list)


@dataclass(slots=True)
class Entity:
    """A mention of GUM: its words (half-open), its entity and what it is; ``minimal`` its head words."""

    start: int
    end: int
    entity: int
    kind: str
    minimal: str


def read_sentences(path: Path) -> Iterator[Sentence]:
    """The sentences of a CoNLL-U file, in order."""
    sentence = Sentence()
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("#"):
            key, _, value = line[1:].partition("=")
            sentence.comments[key.strip()] = value.strip()
        elif line:
            sentence.rows.append(line.split("\t"))
        elif sentence.rows:
            yield sentence
            sentence = Sentence()


def read_treebank(path: Path, source: str) -> list[Document]:
    """The documents of a CoNLL-U file."""
    documents: list[Document] = []
    for sentence in read_sentences(path):
        if any(key.startswith("newdoc") for key in sentence.comments):
            documents.append(_new_document(sentence, source))
        _add_sentence(documents[-1], sentence)
    for document in documents:
        set_offsets(document)
    return documents


def _new_document(sentence: Sentence, source: str) -> Document:
    document = Document(sentence.comments.get("newdoc id", ""), source)
    document.starts, document.upos, document.feats = [], [], []
    document.lemmas, document.heads, document.deprels = [], [], []
    name = document.name
    document.genre = sentence.comments.get("meta::genre") or name.split("-", 1)[0]
    return document


def _add_sentence(document: Document, sentence: Sentence) -> None:
    assert document.heads is not None and document.starts is not None
    base = len(document.forms)
    opening = base == 0 or any(key.startswith("newpar") for key in sentence.comments)
    inside_until = 0
    spaced = opening or not document.glued
    after_range = True
    for row in sentence.rows:
        if "-" in row[0]:
            inside_until = int(row[0].split("-")[1])
            after_range = "SpaceAfter=No" not in row[9]
            continue
        if "." in row[0]:
            continue
        first = len(document.forms) == base
        document.add_word(row[1], spaced, first and opening)
        document.starts.append(first)
        _add_labels(document, row, base)
        number = int(row[0])
        if number < inside_until:
            spaced = False
        elif number == inside_until:
            spaced = after_range
        else:
            spaced = "SpaceAfter=No" not in row[9]
    document.glued = not spaced
    document.sentence_ids.append(sentence.comments.get("sent_id", ""))


def _add_labels(document: Document, row: list[str], base: int) -> None:
    assert document.upos is not None and document.feats is not None
    assert document.lemmas is not None and document.heads is not None
    assert document.deprels is not None
    document.upos.append(row[3])
    document.feats.append(row[5])
    document.lemmas.append(row[2] if row[2] != "_" or row[1] == "_" else row[1])
    head = int(row[6])
    document.heads.append(base + head - 1 if head else len(document.heads))
    document.deprels.append(row[7])


def set_offsets(document: Document) -> None:
    """Write the text of the words and where each stands in it.

    Words stand in order with one space where one was; paragraphs are parted by
    a blank line. Offsets are half-open, in code points.
    """
    parts: list[str] = []
    position = 0
    offsets = []
    for form, spaced, opening in zip(
        document.forms, document.spaced, document.opening, strict=True
    ):
        gap = "\n\n" if opening and position else " " if spaced and position else ""
        parts.append(gap + form)
        start = position + len(gap)
        position = start + len(form)
        offsets.append((start, position))
    document.text = "".join(parts)
    document.offsets = offsets


def read_entities(path: Path) -> dict[str, list[Entity]]:
    """GUM's mentions of each document, positions counted over its words."""
    found: dict[str, list[Entity]] = {}
    name, base, open_ones = "", 0, dict[int, list[Entity]]()
    for sentence in read_sentences(path):
        if "newdoc id" in sentence.comments:
            name, base, open_ones = sentence.comments["newdoc id"], 0, {}
            found[name] = []
        rows = [row for row in sentence.rows if row[0].isdigit()]
        for index, row in enumerate(rows):
            _read_brackets(row[9], base + index, found[name], open_ones)
        base += len(rows)
    return found


def _read_brackets(
    misc: str, position: int, found: list[Entity], open_ones: dict[int, list[Entity]]
) -> None:
    value = next((part[7:] for part in misc.split("|") if part.startswith("Entity=")), "")
    closing: list[int] = []
    for match in _BRACKET.finditer(value):
        if match.group(5):
            closing.append(int(match.group(5)))
            continue
        number, kind, rest = int(match.group(1)), match.group(2), match.group(3)
        fields = rest.strip("-").split("-")
        entity = Entity(position, position + 1, number, kind, fields[3] if len(fields) > 3 else "")
        if match.group(4):
            found.append(entity)
        else:
            open_ones.setdefault(number, []).append(entity)
    for number in closing:
        if open_ones.get(number):
            entity = open_ones[number].pop()
            entity.end = position + 1
            found.append(entity)
