"""No pattern and no reader runs away: work grows with the text and not with its square (S11)."""

import importlib
import re
import sys
import time
from types import FrameType

import pytest

from consilience.extraction.claims import extract
from consilience.language.analyse import analyse
from tests.extraction.accounts import account

_MODULES = [
    *(
        f"consilience.extraction.{name}"
        for name in """claims clauses contents cues frames framing inner modality modality_words
        nominals objects phase places reported roles sources speech subjects times verb_forms
        verbs""".split()
    ),
    *(
        f"consilience.language.{name}"
        for name in "analyse names quotations sentences tokens".split()
    ),
]
# Patterns tied to the end of a short window: the code never gives them more code points than this.
_WINDOWS = {
    "frames._CHAIN": 60,
    "objects._CHAIN": 40,
    "objects._HINDERS": 8,
    "places._BEFORE": 60,
    "subjects._WHO": 8,
    "times._DEADLINE": 30,
    "times._START": 30,
}
# Patterns that the code only tries at one place and never searches with.
_AT_ONE_PLACE = {
    "clauses._OPENING",
    "contents.THAT",
    "contents._ASIDE_THAT",
    "contents._WHEN_SAID",
    "framing.THAT",
    "modality._CONDITION",
    "reported.THAT",
}
_HOSTILE = [
    "a", " ", "said ", "has ", "who ", ", ", "“ ", '"', ". ", "...", "that ", " that", "north of ",
    "reported ", "reported 1", "quoted a as ", "put a at ", "according to ", "1,", "a-", "A.",
    "and ",    "was quoted by a ", "reportedly, ", "It ", "\n", "‑", "if ", "to be ",
    "was reported to ",
]  # fmt: skip


def _patterns() -> list[tuple[str, re.Pattern[str]]]:
    return [
        (f"{module.rsplit('.', 1)[1]}.{name}", value)
        for module in _MODULES
        for name, value in vars(importlib.import_module(module)).items()
        if isinstance(value, re.Pattern)
    ]


def _work_time(name: str, pattern: re.Pattern[str], text: str) -> float:
    start = time.process_time()
    if name in _AT_ONE_PLACE:
        pattern.match(text)
    else:
        for _match in pattern.finditer(text):
            pass
    return time.process_time() - start


@pytest.mark.parametrize(("name", "pattern"), _patterns(), ids=lambda value: str(value)[:40])
def test_patterns_are_linear(name: str, pattern: re.Pattern[str]) -> None:
    size = _WINDOWS.get(name, 100_000)
    for unit in _HOSTILE:
        text = (unit * (size // len(unit) + 1))[:size]
        half = _work_time(name, pattern, text[: size // 2])
        assert half < 5, f"{name} on {unit!r}"  # a square law takes a minute and more
        whole = _work_time(name, pattern, text)
        assert whole < 3.5 * half + 0.1, f"{name} on {unit!r}"


def _steps(text: str) -> int:
    """How many functions of the package are entered to read a text."""
    report = account(text)
    count = 0

    def profile(_frame: FrameType, event: str, _arg: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(profile)
    try:
        extract(report, analyse(report))
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "unit",
    [
        "a ", "said ", "Oren Dask said ", "“a b c d e ", "which is ", "and will ", "hosted by ",
        "according to Kell ", "agreed to ", "the minister, ", "sailors who said ", "reportedly ",
    ],
)  # fmt: skip
def test_readers_are_linear(unit: str) -> None:
    small, large = (_steps((unit * (size // len(unit)))[:size]) for size in (8_000, 16_000))
    assert large < 2.8 * small


def test_a_hundred_thousand_hostile_characters_are_read() -> None:
    text = ("“Oren Dask, the minister, said that it " * 3000)[:100_000]
    report = account(text)
    assert extract(report, analyse(report))
