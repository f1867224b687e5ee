"""How much of what is told is right: claims and quantities drawn from news, judged by hand.

Usage: ``python -m benchmarks.quality.precision CORPORA [--draw claims|quantities --seed N
[--corpus ecbplus|polnear] [--documents N] [--without FILE]]``

CORPORA is the folder that holds ``ecbplus``, of which the training topics are used (not the topics
in ``HELD``), and ``polnear``, of which the training articles are. With ``--draw`` they are read,
analysed and extracted from (with ``--documents`` only so many, drawn by chance; with ``--without``
none of those that FILE lists, an id a line), and ``ROWS`` of what comes out are drawn and printed
for a judge: id of the document, offsets, digest of the cells, cells, and the sentence with the
passage in brackets. Without it the figures of the two sheets are printed, and how many of the
judged rows stand in the present output. A sheet holds no text: seed of the draw, document,
offsets, digest of the judged cells, verdict, kind of fault. The criteria and who judged are in
``JUDGING.md``.
"""

import argparse
import csv
import random
import re
import sys
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from math import sqrt
from pathlib import Path
from xml.etree import ElementTree

from consilience.extraction import extract
from consilience.language import analyse
from consilience.model.claim import Claim
from consilience.model.quantity import Quantity
from consilience.packs.lexicon import Lexicon
from consilience.packs.reading import built_in_packs
from consilience.reading.account import Account, report_of
from consilience.reading.plain import decoded

HELD = frozenset("2 5 10 12 18 20 21 23 30 34 35".split())
ROWS = 200
SHEETS = {
    kind: Path(__file__).with_name(f"precision_{kind}.tsv") for kind in ("claims", "quantities")
}
_OPENING = (
    "not|it|he|she|they|we|you|I|which|who|whom|this|there|but|although|because|while|if|when|"
    "where|was|were|are|and|even|or|including|the|a|an|some|saying|that|known as|at least|as long"
)
_CLOSING = (
    "in|on|by|to|for|from|at|of|and|but|is|was|were|are|has|have|had|will|would|could|[a-z]{2,}ed"
)
_SPACING = tuple(
    (re.compile(pattern), by)
    for pattern, by in (
        (r" ([,.;:!?%)\]}”])", r"\1"),
        # A calibre keeps its point, "a .38 revolver", and offsets stay what they were.
        (r"\b(an?|the|his|her|their|with)\. (?=\d\d)", r"\1 ."),
        (r"\b([a-z]+)\. (?=\d\d\d?(?: - |-| )(?:cali|[Mm]agnum))", r"\1 ."),
        # A sign of money that the corpus has lost ends no sentence: "agreed to lend ?22 billion".
        (r"(?<=[a-z])\? (?=\d)", " ?"),
        (r"([(\[{$£€“]) ", r"\1"),
        (r"`` ?", "“"),
        (r" ?''", "”"),
        (r" (['’]) (s|t|re|ve|ll|d|m)\b", r"\1\2"),
        (r" (n't|['’](?:s|re|ve|ll|d|m)\b)", r"\1"),
        # A dash: what opens a clause is joined by no hyphen to the word before it.
        (rf"(\w) - (?=(?:{_OPENING})\b(?! ?[-\"”]))", r"\1—"),
        # The second of two such dashes: "a step—or two, some say—to the door".
        (rf"(—(?:{_OPENING})\b[^—.]{{1,120}}?\w) - (?=(?:{_CLOSING})\b(?! ?[-\"”]))", r"\1—"),
        (r"(\w) - (?=\w)", r"\1-"),
        (r"(\d)([.:]) (?=\d)", r"\1\2"),
        (r"(\d), (?=\d{3}\b(?!\d))", r"\1,"),
        (r"\b([A-Z])\. (?=[A-Z]\.)", r"\1."),
        (r"\b([ap])\. (?=m\.)", r"\1."),
    )
)


@dataclass(frozen=True)
class Row:
    """One thing told, as a judge sees it.

    Attributes:
        document: Id of the corpus.
        start: First code point of the passage in the text as ``texts`` sets it.
        end: Code point after the last one.
        cells: What is told of it.
        shown: The sentence, the passage in brackets.
    """

    document: str
    start: int
    end: int
    cells: str
    shown: str

    @property
    def digest(self) -> str:
        """By which a judged row is known to have the same cells today."""
        return sha256(self.cells.encode()).hexdigest()[:8]


def texts(corpora: Path) -> dict[str, Path]:
    """The documents of the training topics, by id."""
    files = (corpora / "ecbplus").glob("*/*.xml")
    return {file.stem: file for file in sorted(files) if file.parent.name not in HELD}


def articles(corpora: Path) -> dict[str, Path]:
    """PolNeAR's training articles, by name."""
    files = (corpora / "polnear" / "data" / "train" / "text").glob("*.txt")
    return {file.stem: file for file in sorted(files)}


FILES = {"ecbplus": texts, "polnear": articles}


def plain(file: Path) -> str:
    """An article as it is; a document of tokens as English is set, without its address."""
    if file.suffix == ".txt":
        return file.read_text(encoding="utf-8")
    lines: dict[int, list[str]] = {}
    for token in ElementTree.parse(file).getroot().iter("token"):  # noqa: S314 - a local corpus
        lines.setdefault(int(token.get("sentence", "0")), []).append(token.text or "")
    kept = (words for _, words in sorted(lines.items()) if words[0] not in {"http", "https"})
    return "\n".join(_spaced(words) for words in kept) + "\n"


def _spaced(words: Sequence[str]) -> str:
    line = " ".join(words)
    for pattern, by in _SPACING:
        line = pattern.sub(by, line)
    return line


def rows(kind: str, name: str, text: str, lexicon: Lexicon) -> Iterator[Row]:
    """What is told of a document: its claims, or its quantities once each."""
    data = text.encode()
    report = report_of(Account(name, data, *decoded(name, data)))
    analysis = analyse(report)
    seen: set[tuple[int, int]] = set()
    for claim in extract(report, analysis, lexicon):
        told: Sequence[Claim | Quantity] = (claim,) if kind == "claims" else claim.quantities
        for one in told:
            if kind == "quantities" and (one.start, one.end) in seen:
                continue
            seen.add((one.start, one.end))
            cells = claim_cells(one) if isinstance(one, Claim) else quantity_cells(one)
            yield Row(name, one.start, one.end, cells, _shown(report.text, one.start, one.end))


def _shown(text: str, start: int, end: int) -> str:
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    last = len(text) if last < 0 else last
    return f"{text[first:start]}[[{text[start:end]}]]{text[end:last]}".replace("\n", " / ")


def claim_cells(claim: Claim) -> str:
    """What is judged of a claim."""
    parts = [
        claim.event_type if claim.pack is None else f"{claim.pack}:{claim.event_type}",
        claim.trigger.lemma if claim.trigger else "-",
    ]
    parts += [f"time={one.text}" for one in claim.times]
    parts += [f"{one.role}={one.text}" for one in claim.places]
    parts += [f"quantity={one.text}" for one in claim.quantities]
    return " | ".join(parts)


def quantity_cells(found: Quantity) -> str:
    """What is judged of a quantity."""
    values = ",".join("" if value is None else f"{value:g}" for value in
                      (found.low, found.best, found.high))  # fmt: skip
    counted = found.counted.text if found.counted else "-"
    return f"{found.approx} {values} | unit={found.unit} | {counted}"


def draw(
    files: Mapping[str, Path],
    kind: str,
    seed: int,
    documents: int | None = None,
    without: Collection[str] = (),
) -> Iterator[Row]:
    """Draw some rows of all that is told, in the order of the texts; none that was judged before.

    Args:
        files: The documents of a corpus, by id.
        kind: Claims or quantities.
        seed: Of the draw.
        documents: How many documents to draw them from; all where none is given.
        without: Ids of documents that are left out.
    """
    chance = random.Random(seed)  # noqa: S311 - a draw, no secret
    names = sorted(set(files) - set(without))
    if documents is not None:
        names = sorted(chance.sample(names, documents))
    lexicon = Lexicon(built_in_packs())
    before = {(row["document"], row["start"]) for row in _judged(kind)}
    told = [
        row
        for name in names
        for row in rows(kind, name, plain(files[name]), lexicon)
        if (row.document, str(row.start)) not in before
    ]
    chosen = sorted(chance.sample(range(len(told)), min(ROWS, len(told))))
    return (told[place] for place in chosen)


def _judged(kind: str) -> list[dict[str, str]]:
    with SHEETS[kind].open(encoding="utf-8", newline="") as sheet:
        return list(csv.DictReader(sheet, delimiter="\t"))


def figures(corpora: Path, kind: str) -> None:
    """Print a sheet's figures, draw by draw, and how it stands to the present output."""
    judged = _judged(kind)
    files = {**texts(corpora), **articles(corpora)}
    lexicon = Lexicon(built_in_packs())
    now = {
        (row.document, str(row.start), str(row.end), row.digest)
        for name in sorted({row["document"] for row in judged})
        for row in rows(kind, name, plain(files[name]), lexicon)
    }
    for seed in sorted({row["seed"] for row in judged}):
        drawn = [row for row in judged if row["seed"] == seed]
        right = sum(row["verdict"] == "right" for row in drawn)
        low, high = (100 * edge for edge in _wilson(right, len(drawn)))
        share = f"{100 * right / len(drawn):.1f} % (95 %: {low:.0f} to {high:.0f})"
        print(f"{kind}, seed {seed}: {right} of {len(drawn)} right when drawn, {share}")
        faults = Counter(row["fault"] for row in drawn if row["fault"])
        print("  " + ", ".join(f"{fault} {times}" for fault, times in faults.most_common()))
        _standing(drawn, now)


def _standing(drawn: Sequence[dict[str, str]], now: set[tuple[str, str, str, str]]) -> None:
    """Print how many of the judged rows are in the present output, with the same cells."""
    states: Counter[tuple[str, str]] = Counter()
    spans = {key[:3] for key in now}
    for row in drawn:
        span = (row["document"], row["start"], row["end"])
        same = (*span, row["digest"]) in now
        state = "same" if same else "other cells" if span in spans else "gone"
        states[row["verdict"], state] += 1
    for verdict in ("right", "wrong"):
        told = ", ".join(f"{states[verdict, state]} {state}"
                         for state in ("same", "other cells", "gone"))  # fmt: skip
        print(f"  judged {verdict}, in the present output: {told}")


def _wilson(right: int, total: int) -> tuple[float, float]:
    """Wilson's interval of a share, 95 % (Wilson 1927)."""
    z = 1.96
    share = right / total
    middle = share + z * z / (2 * total)
    reach = z * sqrt(share * (1 - share) / total + z * z / (4 * total * total))
    whole = 1 + z * z / total
    return (middle - reach) / whole, (middle + reach) / whole


def main(arguments: list[str] | None = None) -> int:
    """Draw rows for a judge, or print the figures of the judged ones."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--draw", choices=tuple(SHEETS))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--corpus", choices=tuple(FILES), default="ecbplus")
    parser.add_argument("--documents", type=int)
    parser.add_argument("--without", type=Path)
    options = parser.parse_args(arguments)
    if options.draw is None:
        for kind in SHEETS:
            figures(options.corpora, kind)
        return 0
    without = options.without.read_text(encoding="utf-8").split() if options.without else ()
    files = FILES[options.corpus](options.corpora)
    for row in draw(files, options.draw, options.seed, options.documents, without):
        print(row.document, row.start, row.end, row.digest, row.cells, row.shown, sep="\t")
    return 0


if __name__ == "__main__":
    sys.exit(main())
