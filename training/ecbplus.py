"""ECB+: event triggers, mentions with their chains, and the text around them."""

from __future__ import annotations

import csv
from pathlib import Path
from xml.etree import ElementTree

from training.corpora import EVENT_LABELS, UNKNOWN, Document
from training.names import TITLES
from training.news_names import guess_spaces, mention_words

SENTENCES = "ECBplus_coreference_sentences.csv"
QUOTES = {"``": '"', "''": '"'}
AFTER_HEAD = frozenset(", of in from at on for who that which whose ( -".split())


def read_ecbplus(folder: Path, leave_out: list[int]) -> list[Document]:
    """The validated sentences of ECB+ with their triggers and mentions."""
    chosen = _validated(folder, leave_out)
    found = []
    for name in sorted(chosen):
        if (folder / name).exists():
            root = ElementTree.parse(folder / name).getroot()
            found.append(_annotated(root, Path(name).stem, chosen[name]))
    return found


def read_ecbplus_text(folder: Path, leave_out: list[int]) -> list[Document]:
    """The other sentences of the same articles, without labels."""
    chosen = _validated(folder, leave_out)
    found = []
    for name in sorted(chosen):
        if (folder / name).exists():
            root = ElementTree.parse(folder / name).getroot()
            tokens = [t for t in root.iter("token") if _sentence(t) not in chosen[name]]
            found.append(_document(tokens, Path(name).stem, "ecbplus_text"))
    return [document for document in found if document.forms]


def _validated(folder: Path, leave_out: list[int]) -> dict[str, set[int]]:
    chosen: dict[str, set[int]] = {}
    with (folder / SENTENCES).open(encoding="utf-8-sig") as file:
        for topic, name, sentence in list(csv.reader(file))[1:]:
            if int(topic) not in leave_out:
                chosen.setdefault(f"{topic}/{topic}_{name}.xml", set()).add(int(sentence))
    return chosen


def _sentence(token: ElementTree.Element) -> int:
    return int(token.get("sentence", "0"))


def _document(tokens: list[ElementTree.Element], name: str, source: str) -> Document:
    forms = [QUOTES.get(t.text or "-", t.text or "-") for t in tokens]
    document = Document(name, source, forms, guess_spaces(forms))
    numbers = [_sentence(t) for t in tokens]
    document.opening = [i == 0 or numbers[i] != numbers[i - 1] for i in range(len(numbers))]
    return document


def _annotated(root: ElementTree.Element, name: str, chosen: set[int]) -> Document:
    tokens = [t for t in root.iter("token") if _sentence(t) in chosen]
    document = _document(tokens, name, "ecbplus")
    size = len(document.forms)
    document.events = [0] * size
    document.signs = [(UNKNOWN, UNKNOWN, UNKNOWN)] * size
    document.clusters = [UNKNOWN] * size
    place = {t.get("t_id"): index for index, t in enumerate(tokens)}
    chains = _chains(root)
    for number, mention in enumerate(root.find("Markables") or ()):
        words = mention_words(mention, place)
        if not words:
            continue
        if "ACTION" in mention.tag:
            document.events[words[0]] = _event_label(mention.tag)
            document.signs[words[0]] = (int(mention.tag.startswith("NEG")), UNKNOWN, UNKNOWN)
        elif not mention.tag.startswith("TIME"):
            entity = chains.get(mention.get("m_id", ""), len(chains) + number + 1)
            document.clusters[head_of([document.forms[w] for w in words], words)] = entity
    return document


def _chains(root: ElementTree.Element) -> dict[str, int]:
    """The number of each mention's chain, from 1."""
    found = {}
    for number, chain in enumerate(root.find("Relations") or (), 1):
        for source in chain.iter("source"):
            found[source.get("m_id", "")] = number
    return found


def head_of(forms: list[str], words: list[int]) -> int:
    """The word that heads a mention, where no tree is at hand.

    A name is headed by its first word after titles, as in the treebanks; any other phrase by the
    last word before what follows a head.
    """
    end = next((n for n, form in enumerate(forms) if n and form.lower() in AFTER_HEAD), len(forms))
    begin = end - 1
    if forms[begin][:1].isupper():
        while begin and forms[begin - 1][:1].isupper() and forms[begin - 1].lower() not in TITLES:
            begin -= 1
    return words[begin]


def _event_label(tag: str) -> int:
    kind = tag.removeprefix("NEG_").removeprefix("ACTION_").lower()
    return EVENT_LABELS.index(kind) if kind in EVENT_LABELS else 1
