"""Names from several corpora, mapped to one guideline before they are mixed.

The guideline is that of Universal NER: flat names, no title or article in them,
a person, an organisation or a place; nationalities, faiths and peoples are
groups; all other names are other. Where a corpus leaves a choice, a word gets
the set of labels that it allows, and the loss takes their joint probability.
"""

from __future__ import annotations

import re
from pathlib import Path

from training.corpora import OUTSIDE, Document, label_bit
from training.treebanks import Entity, read_entities

TITLES = frozenset(
    "president mr. mrs. ms. mr mrs ms dr dr. prof. professor senator sen. rep. gov. governor gen. "
    "general lt. lieutenant col. colonel sgt. capt. captain minister prime foreign secretary "
    "chancellor king queen sir lord lady prince princess pope bishop judge justice mayor "
    "congressman congresswoman ambassador admiral major premier chairman ceo director master "
    "spokesman spokeswoman spokesperson sheikh sheik imam ayatollah rabbi rev. reverend deputy vice "
    "former presiding chief executive officer commander executive analyst".split()
)
LINKS = frozenset("of the and for de la al el bin von van der & - 's ’s . , da di du".split())
DEMONYM = re.compile(
    r".*(?:an|ans|ese|ish|ic|ch|i|is|ian|ians|ite|ites|shia|sunni)$", re.IGNORECASE
)


def either(side: str, kinds: tuple[str, ...]) -> int:
    """The bits of one side of several kinds."""
    bits = 0
    for kind in kinds:
        bits |= label_bit(side, kind)
    return bits


def set_name(labels: list[int], start: int, end: int, kinds: tuple[str, ...]) -> None:
    """Write a name of one of the kinds over the words from start to end."""
    for index in range(start, end):
        labels[index] = either("B" if index == start else "I", kinds)


def add_uner(documents: list[Document], path: Path) -> None:
    """Give EWT's documents the names of Universal NER; sentences are met by id."""
    rows: dict[str, list[str]] = {}
    current = ""
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("# sent_id"):
            current = line.partition("=")[2].strip()
            rows[current] = []
        elif line and not line.startswith("#"):
            rows[current].append(line.split("\t")[2])
    for document in documents:
        document.names = _uner_labels(document, rows)


def _uner_labels(document: Document, rows: dict[str, list[str]]) -> list[int]:
    assert document.starts is not None
    begins = [i for i, start in enumerate(document.starts) if start] + [len(document.forms)]
    labels = [0] * len(document.forms)
    for sentence_id, begin, end in zip(document.sentence_ids, begins, begins[1:], strict=False):
        tags = rows.get(sentence_id, [])
        if len(tags) == end - begin:
            labels[begin:end] = _from_tags(document, tags, begin)
    return labels


def _from_tags(document: Document, tags: list[str], begin: int) -> list[int]:
    names = {"PER": ("person",), "ORG": ("organisation",), "LOC": ("place",)}
    labels = [OUTSIDE] * len(tags)
    index = 0
    while index < len(tags):
        kind = tags[index][2:]
        end = index + 1
        if kind in names or kind == "OTH":
            while end < len(tags) and tags[end] == f"I-{kind}":
                end += 1
            kinds = names.get(kind) or _other_kinds(document, begin + index, begin + end)
            set_name(labels, index, end, kinds)
        index = end
    return labels


def _other_kinds(document: Document, start: int, end: int) -> tuple[str, ...]:
    """Whether a name that is no person, organisation or place names a people."""
    assert document.upos is not None
    word = document.forms[end - 1]
    if not DEMONYM.match(word):
        return ("other",)
    if end - start == 1 and (document.upos[start] == "ADJ" or word.endswith("s")):
        return ("group",)
    return ("group", "other")


def add_gum(documents: list[Document], path: Path) -> None:
    """Give GUM's documents the names among their entities."""
    entities = read_entities(path)
    for document in documents:
        document.names = _gum_labels(document, entities.get(document.name, []))
        document.names_weight = 0.5


def _gum_labels(document: Document, entities: list[Entity]) -> list[int]:
    upos = document.upos or []
    labels = [_gum_default(document, index) for index in range(len(upos))]
    taken = [False] * len(upos)
    for entity in sorted(entities, key=lambda e: e.start - e.end):
        span = _named_part(document, entity)
        if span is None or any(taken[span[0] : span[1]]):
            continue
        taken[span[0] : span[1]] = [True] * (span[1] - span[0])
        _set_gum_name(document, labels, entity.kind, *span)
    return labels


def _gum_default(document: Document, index: int) -> int:
    assert document.upos is not None
    if document.upos[index] == "PROPN":
        return 0
    if document.upos[index] == "ADJ" and document.forms[index][0].isupper():
        return 0
    return OUTSIDE


def _named_part(document: Document, entity: Entity) -> tuple[int, int] | None:
    """The words of a mention that are its name: around a head that is a proper noun."""
    assert document.upos is not None and document.heads is not None
    heads = [
        index
        for index in range(entity.start, entity.end)
        if not entity.start <= document.heads[index] < entity.end or document.heads[index] == index
    ]
    if len(heads) != 1 or document.upos[heads[0]] != "PROPN":
        return None
    start = end = heads[0]
    while start > entity.start and _joins(document, start - 1):
        start -= 1
    while end + 1 < entity.end and _joins(document, end + 1):
        end += 1
    while document.upos[start] != "PROPN":
        start += 1
    while document.upos[end] != "PROPN":
        end -= 1
    if entity.kind == "person":
        while start < end and document.forms[start].lower() in TITLES:
            start += 1
    return start, end + 1


def _joins(document: Document, index: int) -> bool:
    assert document.upos is not None
    if document.upos[index] == "PROPN":
        return True
    word = document.forms[index]
    return (word in LINKS and word not in (",", "'s", "’s", "the")) or (
        word[0].isupper() and document.upos[index] in ("ADJ", "NOUN")
    )


def _set_gum_name(document: Document, labels: list[int], kind: str, start: int, end: int) -> None:
    plural = end - start == 1 and "Plur" in (document.feats or [])[start]
    named = {"person": "person", "place": "place", "organization": "organisation"}.get(kind)
    if kind == "time":
        labels[start:end] = [OUTSIDE] * (end - start)
    elif kind == "person" and plural:
        set_name(labels, start, end, ("group",))
    elif named:
        set_name(labels, start, end, (named,))
    else:
        set_name(labels, start, end, ("other",))
        labels[start:end] = [bits | OUTSIDE for bits in labels[start:end]]
