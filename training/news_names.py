"""Names of news corpora: re3d, MEANTIME, and CoreNLP's on PolNeAR.

They are mapped to the guideline that ``names.py`` tells.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from pathlib import Path
from xml.etree import ElementTree

from consilience.gazetteer import name_kind
from consilience.language.encoder.tokens import cut
from training.corpora import KINDS, OUTSIDE, Document, label_bit
from training.names import DEMONYM, LINKS, TITLES, either, set_name

_COMMON = frozenset(
    "i we he she it they you me us him her them his our my their its your the a an this that "
    "these those who which one some many all several both".split()
)
_MEANTIME = {"PER": "person", "ORG": "organisation", "LOC": "place"}
_RE3D = {
    "Person": "person",
    "Organisation": "organisation",
    "Location": "place",
    "Nationality": "group",
}
_SILVER = {"PERSON": "person", "ORGANIZATION": "organisation", "LOCATION": "place"}


def guess_spaces(forms: list[str]) -> list[bool]:
    """Whether white space stood before each word, where a corpus doesn't say."""
    spaced = []
    inside = False
    before = ""
    for form in forms:
        glued = form in ".,;:!?)]%'s’sn't''" or form.startswith(("'", "’", "n't"))
        if form == '"':
            glued, inside = inside, not inside
        opened = before in ("(", "[", "$", "£", "€", "``", "“") or (before == '"' and inside)
        spaced.append(not (glued or opened))
        before = form
    return spaced


def text_document(name: str, source: str, text: str) -> Document:
    """A document cut from raw text by the reader's own rules, one paragraph a line."""
    document = Document(name, source, text=text)
    position = 0
    for line in text.split("\n"):
        for index, token in enumerate(cut(text, position, position + len(line))):
            form = text[token.start : token.end]
            document.add_word(form, token.spaced, index == 0)
            document.offsets.append((token.start, token.end))
        position += len(line) + 1
    return document


def words_between(document: Document, start: int, end: int) -> list[int]:
    """The indices of the words that a stretch of text touches."""
    first = bisect_left(document.offsets, (start, 0))
    while first > 0 and document.offsets[first - 1][1] > start:
        first -= 1
    found = []
    while first < len(document.offsets) and document.offsets[first][0] < end:
        found.append(first)
        first += 1
    return found


def read_re3d(folder: Path) -> list[Document]:
    """re3d's reports; only its capitalised spans are names, all others are left open."""
    documents = []
    for place in sorted(folder.iterdir()):
        if not (place / "documents.json").exists():
            continue
        spans: dict[str, list[dict[str, object]]] = {}
        for row in _json_lines(place / "entities.json"):
            spans.setdefault(str(row["documentId"]), []).append(row)
        for row in _json_lines(place / "documents.json"):
            document = text_document(str(row["_id"]), "re3d", str(row["text"]))
            document.names = _re3d_labels(document, spans.get(document.name, []))
            document.names_weight = 0.4
            documents.append(document)
    return documents


def _is_common(document: Document, index: int) -> bool:
    """Whether a word is capital only because it is a pronoun or an article."""
    return document.forms[index].lower() in _COMMON


def _json_lines(path: Path) -> list[dict[str, object]]:
    return [
        json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()
    ]


def _re3d_labels(document: Document, rows: list[dict[str, object]]) -> list[int]:
    labels = [
        OUTSIDE if not form[:1].isupper() or form.lower() in _COMMON else 0
        for form in document.forms
    ]
    rows.sort(
        key=lambda row: (
            -float(str(row["confidence"])),
            int(str(row["begin"])) - int(str(row["end"])),
        )
    )
    taken = [False] * len(labels)
    for row in rows:
        words = words_between(document, int(str(row["begin"])), int(str(row["end"])))
        kind = _RE3D.get(str(row["type"]))
        while words and (
            not document.forms[words[0]][:1].isupper() or _is_common(document, words[0])
        ):
            words.pop(0)
        while kind == "person" and len(words) > 1 and document.forms[words[0]].lower() in TITLES:
            words.pop(0)
        if not kind or not words or any(taken[i] for i in words):
            continue
        capitals = all(document.forms[i][:1].isupper() or document.forms[i] in LINKS for i in words)
        for index in words:
            taken[index] = True
        if capitals and len(words) < 8:
            set_name(labels, words[0], words[-1] + 1, (kind,))
        else:
            for index in words:
                labels[index] = 0
    return labels


def add_silver(documents: list[Document], path: Path, weight: float) -> None:
    """Machine labels of CoreNLP on PolNeAR's text, met by character offsets."""
    by_name = {document.name: document for document in documents}
    spans: list[tuple[int, int, str]] = []
    current: Document | None = None
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("# newdoc id"):
            _set_silver(current, spans, weight)
            current, spans = by_name.get(line.partition("=")[2].strip().removesuffix(".txt")), []
        elif line:
            _, start, end, _, tag = line.split("\t")[-5:]
            spans.append((int(start), int(end), tag))
    _set_silver(current, spans, weight)


def _set_silver(
    document: Document | None, spans: list[tuple[int, int, str]], weight: float
) -> None:
    if document is None:
        return
    labels = [0] * len(document.forms)
    before = "O"
    for start, end, tag in spans:
        kinds = ("group", "other") if tag == "MISC" else (_SILVER.get(tag, ""),)
        for number, index in enumerate(words_between(document, start, end)):
            side = "I" if tag == before or number else "B"
            labels[index] = either(side, kinds) if kinds[0] else OUTSIDE
        before = tag
    document.names, document.names_weight = labels, weight


def read_meantime(folder: Path, last_sentence: int) -> list[Document]:
    """MEANTIME's articles, cut after the annotated sentences, with their named mentions."""
    return [_read_cat(path, last_sentence) for path in sorted(folder.glob("*/*.xml"))]


def _read_cat(path: Path, last_sentence: int) -> Document:
    root = ElementTree.parse(path).getroot()
    tokens = [t for t in root.iter("token") if int(t.get("sentence", "0")) <= last_sentence]
    forms = [t.text or "" for t in tokens]
    document = Document(path.stem, "meantime", forms, guess_spaces(forms))
    numbers = [int(t.get("sentence", "0")) for t in tokens]
    document.starts = [i == 0 or numbers[i] != numbers[i - 1] for i in range(len(numbers))]
    document.opening = [
        start and number < 3 for start, number in zip(document.starts, numbers, strict=True)
    ]
    place = {t.get("t_id"): index for index, t in enumerate(tokens)}
    document.names = _meantime_labels(document, root, place)
    return document


def mention_words(mention: ElementTree.Element, place: dict[str | None, int]) -> list[int]:
    """The indices of a mention's words; empty where one lies outside the document."""
    ids = [anchor.get("t_id") for anchor in mention.findall("token_anchor")]
    return sorted(place[i] for i in ids) if all(i in place for i in ids) else []


def _meantime_labels(
    document: Document, root: ElementTree.Element, place: dict[str | None, int]
) -> list[int]:
    kind_of = {e.get("m_id"): e.get("ent_type") for e in root.iter("ENTITY")}
    refers = {
        source.get("m_id"): target.get("m_id")
        for relation in root.iter("REFERS_TO")
        for source in relation.findall("source")
        for target in relation.findall("target")
    }
    labels = [OUTSIDE if not form[:1].isupper() else 0 for form in document.forms]
    mentions = []
    for mention in root.iter("ENTITY_MENTION"):
        words = mention_words(mention, place)
        if words and mention.get("syntactic_type") in ("NAM", "PRE.NAM"):
            mentions.append((words, kind_of.get(refers.get(mention.get("m_id")))))
    for words, kind in sorted(mentions, key=lambda m: -len(m[0])):
        _set_mention(document, labels, words, kind or "")
    return _without_broken(labels)


def _without_broken(labels: list[int]) -> list[int]:
    """Leave open what goes on with a name that was overwritten by a smaller one."""
    kept = list(labels)
    inside = sum(label_bit("I", kind) for kind in KINDS)
    for index, bits in enumerate(labels):
        goes_on = bits & inside
        before = kept[index - 1] if index else 0
        if goes_on and not before & (goes_on | goes_on >> 1):
            kept[index] = 0
    return kept


def _set_mention(document: Document, labels: list[int], words: list[int], kind: str) -> None:
    """Write the name that ends a mention; where it is not clear, all of it is left open.

    Articles, possessive marks and titles are no part of a name; a mention that goes on after its
    last capital ("the Nasdaq index") is not one's name.
    """
    forms = document.forms
    while words and not forms[words[-1]][:1].isalnum():
        words = words[:-1]
    owners = [number for number, i in enumerate(words) if forms[i] in ("'s", "’s")]
    own = words[owners[-1] + 1 :] if owners else words
    run = [i for i in own if _may_be_in_name(forms[i])]
    while run and not _may_open_name(forms[run[0]], kind):
        run.pop(0)
    for index in words:
        labels[index] = 0
    if not run or run[-1] != own[-1] or run != list(range(run[0], run[-1] + 1)):
        return
    if len(run) > (3 if kind == "PER" else 4) or "," in [forms[i] for i in run]:
        return
    if kind == "PER" and {forms[i] for i in run} & {"of", "and", "the", "for"}:
        return
    set_name(labels, run[0], run[-1] + 1, _kinds(forms[run[-1]], kind, len(run)))


def _may_be_in_name(form: str) -> bool:
    return form[:1].isupper() or form[:1].isdigit() or form in LINKS


def _may_open_name(form: str, kind: str) -> bool:
    if not form[:1].isupper() or form.lower() in _COMMON:
        return False
    return kind != "PER" or form.lower() not in TITLES


def _kinds(last: str, kind: str, size: int) -> tuple[str, ...]:
    if kind == "LOC" and size == 1 and name_kind(last) == "group":
        return ("group",)
    if kind == "LOC" and size == 1 and DEMONYM.match(last) and name_kind(last) != "place":
        return ("group", "place")
    return (_MEANTIME[kind],) if kind in _MEANTIME else ("other", "organisation")
