"""How many questions `ask` answers rightly, and how often it says honestly that nothing is told.

Usage: ``python -m benchmarks.quality.asked [SHARED] [--set questions|second] [--misses]``

``questions/*.toml`` holds the questions with their answers, one file a record. ``record`` is a path
from the project's root; one that begins with ``SHARED/`` is skipped where no folder is given.
An answer is right where everything that it tells is among what the file allows (``values`` and
``also``, ``days`` and ``also_days``) and everything that has to be told is there: all ``values``,
one of ``values_any``, all ``days`` (one with ``either``), every one of ``names`` (``|`` between
spellings), one of ``status``. A question with ``none`` is answered rightly by saying that the
record does not tell.
"""

import argparse
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from consilience.model.record import Record
from consilience.pipeline import build
from consilience.questions import ask
from consilience.questions.answer import Answer

ROOT = Path(__file__).parents[2]
FOLDER = Path(__file__).parent
SHARED = "SHARED/"

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with its answer.

    Attributes:
        name: The file that holds it.
        row: The question as the file gives it.
        answer: What was answered.
        right: Whether that is right.
    """

    name: str
    row: Row
    answer: Answer
    right: bool

    @property
    def has_answer(self) -> bool:
        """Whether the record holds the answer."""
        return "none" not in self.row


def is_right(row: Row, answer: Answer) -> bool:
    """Whether an answer is what a question's row asks for."""
    if "none" in row:
        return not answer.told
    if not answer.told:
        return False
    return (
        _numbers(row, answer)
        and _days(row, answer)
        and _names(row, answer)
        and ("status" not in row or answer.status in row["status"])
    )


def _numbers(row: Row, answer: Answer) -> bool:
    if "values" not in row and "values_any" not in row:
        return True
    told = {value.number for value in answer.values}
    must, some = set(row.get("values", ())), set(row.get("values_any", ()))
    allowed = must | some | set(row.get("also", ()))
    return told <= allowed and must <= told and (not some or bool(some & told))


def _days(row: Row, answer: Answer) -> bool:
    if "days" not in row:
        return True
    told = {value.first for value in answer.values if value.first}
    if answer.kind == "disputed":
        text = " ".join(value.text for value in answer.values)
        return all(day in text for day in row["days"])
    must, allowed = set(row["days"]), {*row["days"], *row.get("also_days", ())}
    return told <= allowed and (bool(must & told) if row.get("either") else must <= told)


def _names(row: Row, answer: Answer) -> bool:
    told = " ".join((answer.headline, *(value.text for value in answer.values))).casefold()
    return all(
        any(spelling.casefold() in told for spelling in name.split("|"))
        for name in row.get("names", ())
    )


def records(shared: Path | None, folder: Path) -> Iterator[tuple[str, Record, list[Row]]]:
    """The records with the questions that are put to each."""
    for file in sorted(folder.glob("*.toml")):
        table = tomllib.loads(file.read_text(encoding="utf-8"))
        place: str = table["record"]
        if place.startswith(SHARED):
            if shared is None:
                continue
            path = shared / place.removeprefix(SHARED)
        else:
            path = ROOT / place
        yield file.stem, build([path]), table["question"]


def measure(shared: Path | None, folder: Path) -> list[Asked]:
    """Put all questions."""
    return [
        Asked(name, row, answer, is_right(row, answer))
        for name, record, rows in records(shared, folder)
        for row in rows
        for answer in [ask(record, row["ask"])]
    ]


def shares(asked: list[Asked]) -> Mapping[str, float]:
    """Percent right where the record holds the answer, and honest where it does not."""
    answered = [each for each in asked if each.has_answer]
    without = [each for each in asked if not each.has_answer]
    return {
        "right": _percent(answered),
        "honest": _percent(without),
        "wrong": 100 * sum(a.answer.told and not a.right for a in asked) / max(1, len(asked)),
    }


def _percent(rows: list[Asked]) -> float:
    return 100 * sum(row.right for row in rows) / len(rows) if rows else 0.0


def main() -> None:
    """Put the questions and print the shares."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("shared", nargs="?", type=Path)
    parser.add_argument("--set", default="questions", choices=("questions", "second"))
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    asked = measure(options.shared, FOLDER / options.set)
    if options.misses:
        for each in asked:
            mark = "ok  " if each.right else "MISS"
            print(f"{mark} {each.name}: {each.row['ask']} → {each.answer.headline}")
    kinds = Counter((each.row["kind"], each.right) for each in asked if each.has_answer)
    for kind in sorted({kind for kind, _ in kinds}):
        right, wrong = kinds[kind, True], kinds[kind, False]
        print(f"{kind:16} {right} of {right + wrong}")
    print(f"questions {len(asked)}, without an answer {sum(not a.has_answer for a in asked)}")
    print({name: round(share, 1) for name, share in shares(asked).items()})


if __name__ == "__main__":
    main()
