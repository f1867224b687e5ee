"""ECB+ as reports and gold mentions: the validated sentences of each topic.

Setting (Cybulska and Vossen, 2015; Barhom and others, 2019): mentions of the validated sentences
only, singletons among them; all topics are scored together, and no mentions of two topics can meet.
The two halves of a topic (``ecb`` and ``ecbplus``) tell of two happenings of one kind; telling them
apart is part of the task, which most publications solve by clustering the documents, nearly
without a mistake. ``halves`` gives them away, as such a clustering does.
"""

import csv
import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from xml.etree import ElementTree

from consilience.model.report import Report
from consilience.reading.account import Account, report_of
from consilience.reading.plain import decoded

DEV_TOPICS = ("2", "5", "12", "18", "21", "23", "34", "35")
TRAIN_TOPICS = tuple(
    "1 3 4 6 7 8 9 11 13 14 16 19 22 24 25 26 27 28 29 31 32 33".split()
)  # topics 10, 12, 20 and 30 hold the development clusters
EVENTS = ("ACTION",)
ENTITIES = ("HUMAN", "NON_HUMAN", "LOC")
_ADDRESS = re.compile(r"https?\b|www\b")


@dataclass(frozen=True, slots=True)
class GoldMention:
    """A mention that the annotators marked.

    Attributes:
        id: File and number.
        report: Name of the file.
        start: First code point.
        end: Code point after the last one; what lies between may be more than was marked.
        words: The words that were marked.
        chain: What it means, one name for all mentions of one thing.
        tag: What it is.
    """

    id: str
    report: str
    start: int
    end: int
    words: tuple[str, ...]
    chain: str
    tag: str


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic of the corpus.

    Attributes:
        name: Its number.
        reports: The documents as accounts, their ids their names.
        mentions: What was marked in the validated sentences.
        sentences: The validated sentences, as places by report.
    """

    name: str
    reports: tuple[Report, ...]
    mentions: tuple[GoldMention, ...]
    sentences: Mapping[str, tuple[tuple[int, int], ...]]


def half(report: str) -> str:
    """Which of the two happenings of a topic a document tells of."""
    return "plus" if report.endswith("ecbplus") else "ecb"


def read_topic(folder: Path, name: str, tags: tuple[str, ...] = EVENTS) -> Topic:
    """Read one topic.

    Args:
        folder: The folder that holds the topics and the list of validated sentences.
        name: The number of the topic.
        tags: Which mentions are wanted.
    """
    valid: dict[str, set[str]] = defaultdict(set)
    with (folder / "ECBplus_coreference_sentences.csv").open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            if row["Topic"] == name:
                valid[f"{name}_{row['File']}"].add(row["Sentence Number"])
    reports: list[Report] = []
    mentions: list[GoldMention] = []
    sentences: dict[str, tuple[tuple[int, int], ...]] = {}
    for file in sorted((folder / name).glob("*.xml")):
        root = ElementTree.parse(file).getroot()  # noqa: S314 - a local corpus
        text, places, lines = _text(root)
        data = text.encode()
        account = Account(file.stem, data, *decoded(file.stem, data))
        reports.append(replace(report_of(account), id=file.stem, language="en"))
        sentences[file.stem] = tuple(
            place for number, place in sorted(lines.items()) if number in valid[file.stem]
        )
        mentions += _mentions(root, (file.stem, text), places, valid[file.stem], tags)
    return Topic(name, tuple(reports), tuple(mentions), sentences)


Places = dict[str, tuple[int, int, str]]


def _text(root: ElementTree.Element) -> tuple[str, Places, dict[str, tuple[int, int]]]:
    """The tokens with spaces between, a sentence a line; addresses are left empty lines."""
    by_line: dict[str, list[ElementTree.Element]] = defaultdict(list)
    for token in root.iter("token"):
        by_line[token.get("sentence", "")].append(token)
    text, places, lines = "", {}, {}
    for number, tokens in by_line.items():
        line = " ".join(token.text or "" for token in tokens)
        if _ADDRESS.match(line):
            continue
        begins = len(text)
        for token in tokens:
            word = token.text or ""
            places[token.get("t_id", "")] = (len(text), len(text) + len(word), number)
            text += word + " "
        lines[number] = (begins, len(text) - 1)
        text = text[:-1] + "\n\n"
    return text, places, lines


def _mentions(
    root: ElementTree.Element,
    file: tuple[str, str],
    places: Places,
    valid: set[str],
    tags: tuple[str, ...],
) -> list[GoldMention]:
    name, text = file
    chains: dict[str, str] = {}
    for chain in root.find("Relations") or ():
        crossing = chain.tag == "CROSS_DOC_COREF"
        told = chain.get("note") if crossing else f"{name} chain {chain.get('r_id')}"
        for source in chain.findall("source"):
            chains[source.get("m_id", "")] = told or ""
    found = []
    for markable in root.find("Markables") or ():
        anchors = [places.get(a.get("t_id", "")) for a in markable.findall("token_anchor")]
        known = [anchor for anchor in anchors if anchor]
        words = [text[start:end] for start, end, _ in known]
        wanted = any(markable.tag.removeprefix("NEG_").startswith(tag) for tag in tags)
        if not wanted or not known or known[0][2] not in valid:
            continue
        number = markable.get("m_id", "")
        found.append(
            GoldMention(
                id=f"{name} {number}",
                report=name,
                start=known[0][0],
                end=known[-1][1],
                words=tuple(words),
                chain=chains.get(number) or f"{name} {number}",
                tag=markable.tag,
            )
        )
    return found
