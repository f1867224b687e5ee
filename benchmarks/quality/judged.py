"""Figures judged by hand: stances, speakers of quotations, and voices and modality of claims.

Usage: ``python -m benchmarks.quality.judged CORPORA``

The sheets beside this file hold documents, offsets and verdicts; the texts stay where they are
(``polnear``, ``ecbplus``). JUDGING.md says who judged, by which criteria. A stance is compared with
the one that was judged right. A speaker or a claim that the program now tells otherwise than when
it was judged has no verdict: it is counted apart, and not as right.
"""

import hashlib
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from benchmarks.quality.attribution import words_in
from consilience.annotation import Annotated, annotate
from consilience.annotation.annotate import claims_of

HERE = Path(__file__).parent
Rows = Sequence[Sequence[str]]


@dataclass(frozen=True)
class Share:
    """How many of the judged are right, and how many the program now tells otherwise."""

    right: int
    changed: int
    of: int

    def __str__(self) -> str:
        return (
            f"{self.right} of {self.of} right ({self.right / self.of:.1%}), {self.changed} changed"
        )


def digest(told: str | None) -> str:
    """What the program told, unreadable."""
    return hashlib.sha256((told or "-").encode()).hexdigest()[:8]


def rows_of(sheet: str) -> Rows:
    """The rows of a sheet without its head."""
    lines = (HERE / sheet).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def stances(corpora: Path) -> Share:
    """Cues whose stance is the one judged right; those no longer told are counted as changed."""
    rows = rows_of("stance_judged.tsv")
    right = changed = 0
    for annotated, of_one in _with_rows(corpora, rows):
        for _, start, end, stance in of_one:
            told = _stance_at(annotated, int(start), int(end))
            right += told == stance
            changed += told is None
    return Share(right, changed, len(rows))


def _stance_at(annotated: Annotated, start: int, end: int) -> str | None:
    """The stance of the cue at a place, ``-`` for none that the record knows; null for no cue."""
    for row in annotated.standoff["attributions"]:
        if any(cue["start"] < end and start < cue["end"] for cue in row["cue"]):
            return row["stance"] or "-"
    return None


def speakers(corpora: Path) -> Share:
    """Quotations whose speaker was judged right and is still told."""
    rows = rows_of("speakers_judged.tsv")
    right = changed = 0
    for annotated, of_one in _with_rows(corpora, rows):
        for _, start, end, told, verdict in of_one:
            same = digest(speaker_at(annotated, int(start), int(end))) == told
            right += same and verdict == "right"
            changed += not same
    return Share(right, changed, len(rows))


def speaker_at(annotated: Annotated, start: int, end: int) -> str | None:
    """Who says the words of a passage, by the attribution that shares most of them."""
    words = words_in(annotated.text, [(start, end)])
    shared = [
        (len(words & words_in(annotated.text, content)), row["speaker"])
        for row in annotated.standoff["attributions"]
        for content in [[(part["start"], part["end"]) for part in row["content"]]]
    ]
    most = max((count for count, _ in shared), default=0)
    return next((speaker for count, speaker in shared if count == most), None) if most else None


def claims(corpora: Path) -> Share:
    """Claims whose voice and modality were judged right and are still told."""
    rows = rows_of("claims_judged.tsv")
    by_document: dict[tuple[str, str], list[Sequence[str]]] = defaultdict(list)
    for row in rows:
        by_document[row[0], row[1]].append(row)
    right = changed = 0
    for (corpus, document), of_one in by_document.items():
        told = told_claims(_text(corpora, corpus, document))
        for *_, start, end, was, verdict in of_one:
            same = digest(told.get((int(start), int(end)))) == was
            right += same and verdict == "right"
            changed += not same
    return Share(right, changed, len(rows))


def told_claims(text: bytes) -> Mapping[tuple[int, int], str]:
    """Voice and modality of each claim of a text, by where it stands."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "text.txt")
        file.write_bytes(text)
        return {
            (
                claim.spans[0].start,
                claim.spans[-1].end,
            ): f"{claim.attribution[-1].name}|{claim.modality}"
            if len(claim.attribution) > 1
            else f"-|{claim.modality}"
            for claim in claims_of(file)
        }


def _text(corpora: Path, corpus: str, document: str) -> bytes:
    if corpus == "polnear":
        return _polnear(corpora, document).read_bytes()
    (file,) = (corpora / "ecbplus").glob(f"*/{document}.xml")
    return ecbplus_text(file).encode()


def ecbplus_text(file: Path) -> str:
    """An article of ECB+: its tokens with spaces between, a paragraph a sentence."""
    sentences: dict[int, list[str]] = defaultdict(list)
    for token in ElementTree.parse(file).getroot().iter("token"):  # noqa: S314 - a given corpus
        sentences[int(token.get("sentence", "0"))].append(token.text or "")
    return "\n\n".join(" ".join(words) for _, words in sorted(sentences.items()))


def _polnear(corpora: Path, document: str) -> Path:
    return corpora / "polnear" / "data" / "train" / "text" / f"{document}.txt"


def _with_rows(corpora: Path, rows: Rows) -> Iterator[tuple[Annotated, Rows]]:
    by_document: dict[str, list[Sequence[str]]] = defaultdict(list)
    for row in rows:
        by_document[row[0]].append(row)
    for document, of_one in by_document.items():
        for annotated in annotate([_polnear(corpora, document)], as_is=True):
            if isinstance(annotated, Annotated):
                yield annotated, of_one


def main(arguments: Sequence[str]) -> None:
    """Print the shares."""
    corpora = Path(arguments[0])
    print("stance of a cue           ", stances(corpora))
    print("speaker of a quotation    ", speakers(corpora))
    print("voice and modality, claims", claims(corpora))


if __name__ == "__main__":
    main(sys.argv[1:])
