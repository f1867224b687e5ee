"""Whether an event is told as having happened: against two public annotations of factuality.

Usage: ``python -m benchmarks.quality.factuality CORPORA [--split dev] [--every N]``

CORPORA is the folder that holds ``uds-factuality`` with ``ud-ewt`` (both CC BY-SA 4.0) and
``meantime`` (CC BY 4.0, sentences 0 to 5, which alone are annotated). An event happened, for UDS,
where its score is above 0; for MEANTIME where it is certain, positive and not in the future. For
the program it happened where the event word, or else the claim that holds it most closely, is
``actual`` and not ``negative``. F is that of having happened; a predicate in none counts as not
told. "Clear" are those of UDS further than 0.2 from 0: about the others the annotators were
divided. The trained reader has seen three of four articles of MEANTIME: "unseen" are the others.
"""

import argparse
import json
import sys
import tempfile
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from consilience.annotation import Annotated, annotate
from training.uds import renumbered

_FACTUALITY = "uds-factuality/decomp/data/2.0/normalized/sentence/annotations/factuality.zip"
_FIRST_SENTENCES = 6
_SET_ASIDE = 4  # every fourth article, by name; see training/splits.toml


@dataclass
class Score:
    """Events that happened: annotated, told, both; and all events."""

    gold: int = 0
    found: int = 0
    both: int = 0
    events: int = 0

    def f(self) -> float:
        """F in percent."""
        return 200 * self.both / (self.gold + self.found) if self.gold + self.found else 0.0

    def add(self, *, happened: bool, told: bool) -> None:
        """Count one event."""
        self.events += 1
        self.gold += happened
        self.found += told
        self.both += happened and told


@dataclass(frozen=True)
class Event:
    """A word that tells of an event.

    Attributes:
        start: Its first code point.
        happened: Whether the annotators say so.
        score: From −3 to 3 how sure they are; 1 where they were not asked.
    """

    start: int
    happened: bool
    score: float = 1.0


@dataclass(frozen=True)
class Text:
    """A text and its events."""

    text: str
    events: tuple[Event, ...]


_DIVIDED = 0.2


def uds(corpora: Path, split: str, *, beyond: float = 0) -> Iterator[Text]:
    """Sentences of EWT with the predicates that were scored.

    Args:
        corpora: The folder of corpora.
        split: The part of EWT.
        beyond: Scores nearer to 0 than this are left out.
    """
    with zipfile.ZipFile(corpora / _FACTUALITY) as archive:
        data = json.loads(archive.read("factuality.json"))["data"]
    whole = (corpora / "ud-ewt" / f"{split}.conllu").read_text("utf-8")
    blocks = whole.strip().split("\n\n")
    scored = {
        int(name.rsplit("-", 1)[1]): {_token(word): row for word, row in rows.items()}
        for name, rows in data.items()
        if name.startswith(f"ewt-{split}-")
    }
    moved, by = renumbered([_tags(block) for block in blocks], scored)
    for number, rows in sorted(scored.items()):
        place = number - 1 + (by if number >= moved else 0)
        if 0 <= place < len(blocks):
            clear = {
                word: row
                for word, row in rows.items()
                if abs(row["factuality"]["factual"]["value"]) >= beyond
            }
            yield _sentence(blocks[place], clear)


def _token(name: str) -> int:
    return int(name.rsplit("-", 1)[1])


def _tags(block: str) -> dict[int, str]:
    rows = (line.split("\t") for line in block.split("\n") if line[:1].isdigit())
    return {int(row[0]): row[3] for row in rows if row[0].isdigit()}


def _sentence(block: str, scores: Mapping[int, Any]) -> Text:
    lines = block.split("\n")
    text = next(line[9:] for line in lines if line.startswith("# text = "))
    starts: dict[int, int] = {}
    at = 0
    for line in lines:
        columns = line.split("\t")
        if line.startswith("#") or not columns[0].isdigit():
            continue
        place = text.find(columns[1], at)
        starts[int(columns[0])] = place if place >= 0 else at
        at = max(at, place + len(columns[1]))
    events = [
        Event(starts[word], score > 0, score)
        for word, row in scores.items()
        if word in starts
        for score in [row["factuality"]["factual"]["value"]]
    ]
    return Text(text, tuple(events))


def meantime(corpora: Path) -> Iterator[Text]:
    """Articles of Wikinews, cut where the annotation ends."""
    files = (corpora / "meantime" / "intra-doc_annotation").rglob("*.xml")
    for file in sorted(files, key=lambda file: file.stem):
        root = ElementTree.parse(file).getroot()  # noqa: S314 - a corpus given by the person
        yield _article(root)


def _article(root: ElementTree.Element) -> Text:
    starts: dict[str, int] = {}
    text, sentence = "", "0"
    for token in root.iter("token"):
        if int(token.get("sentence", "0")) >= _FIRST_SENTENCES:
            break
        text += "" if not text else "\n\n" if token.get("sentence") != sentence else " "
        sentence = token.get("sentence", "0")
        starts[token.get("t_id", "")] = len(text)
        text += token.text or ""
    events = []
    for event in root.iter("EVENT_MENTION"):
        anchors = [anchor.get("t_id", "") for anchor in event.iter("token_anchor")]
        if anchors and anchors[0] in starts and event.get("certainty"):
            happened = (
                event.get("certainty") == "CERTAIN"
                and event.get("polarity") == "POS"
                and event.get("time") == "NON_FUTURE"
            )
            events.append(Event(starts[anchors[0]], happened))
    return Text(text, tuple(events))


def score(texts: Sequence[Text]) -> Score:
    """Score some texts, each read as an account of its own."""
    total = Score()
    with tempfile.TemporaryDirectory() as folder:
        for number, text in enumerate(texts):
            Path(folder, f"{number:05}.txt").write_text(text.text, "utf-8", newline="")
        for annotated in annotate([folder], as_is=True):
            if isinstance(annotated, Annotated):
                of = texts[int(Path(annotated.name).stem)]
                for event in of.events:
                    total.add(happened=event.happened, told=is_told(annotated, event.start))
    return total


def is_told(annotated: Annotated, at: int) -> bool:
    """Whether the claim that holds a word most closely tells it as done."""
    holding = [
        (part["end"] - part["start"], event["modality"] == "actual", event["polarity"])
        for event in annotated.standoff["events"]
        for part in event["clause"]
        if part["start"] <= at < part["end"]
    ]
    if not holding:
        return False
    _, actual, polarity = min(holding)
    return bool(actual) and polarity == "positive"


def measure(corpora: Path, split: str, every: int = 1) -> Mapping[str, Score]:
    """Score both sets; MEANTIME has no split and is scored whole."""
    articles = list(meantime(corpora))
    return {
        "uds": score(list(uds(corpora, split))[::every]),
        "clear": score(list(uds(corpora, split, beyond=_DIVIDED))[::every]),
        "meantime": score(articles[::every]),
        "unseen": score(articles[_SET_ASIDE - 1 :: _SET_ASIDE]),
    }


def main(arguments: Sequence[str]) -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--split", default="dev", choices=("dev", "train"))
    parser.add_argument("--every", type=int, default=1, help="only each n-th text")
    options = parser.parse_args(arguments)
    for name, one in measure(options.corpora, options.split, options.every).items():
        print(
            f"{name:9} {one.events} events, {one.gold} happened, {one.found} told so: "
            f"F {one.f():.1f}"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
