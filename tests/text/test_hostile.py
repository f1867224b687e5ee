"""Row S11: 100,000 hostile characters; whatever runs away is stopped and fails."""

import contextlib
import signal
from collections.abc import Callable, Iterator

import pytest

from consilience.reading.front_matter import front_matter
from consilience.reading.html_metadata import _SAVED, _SAVED_ON
from consilience.reading.html_scan import HostilePageError, scan
from consilience.reading.publication import published_as_given
from consilience.text.blocks import lay_out
from consilience.text.bylines import byline, credits_in
from consilience.text.date_lines import date_line, stated_dates
from consilience.text.encodings import decode
from consilience.text.markdown import markdown_blocks
from consilience.text.source_text import utf8_text

LENGTH = 100_000
FAR_TOO_LONG = 60  # seconds; each takes about a tenth of one

SEEDS = [
    *"a A 1 [ ( < & ' \" . - — # * _ @ / • | ` \\ é “ \n \t \r\n \xa0".split(" "),
    "A ",
    "Ab ",
    "Ab, ",
    "A. ",
    "By A ",
    "1/1/",
    "12:12 ",
    "[a](",
    "![",
    "<a ",
    '<a b="',
    "<!--",
    "&a",
    "&#1",
    "© ",
    "http://a",
    "January 1 ",
    "(AP, ",
    "photo ",
    "at the ",
    "- a\n",
    "> ",
    "a: b\n",
    "---\n",
    "](a",
    "**a",
    "By Aa Bb ",
    "Aa contributed ",
    "with reporting by a ",
    "Related a ",
    "\n \t",
]


@pytest.fixture(autouse=True)
def _stopped_when_it_runs_away() -> Iterator[None]:
    def stop(*_: object) -> None:
        raise TimeoutError("it runs away")

    signal.signal(signal.SIGALRM, stop)
    signal.alarm(FAR_TOO_LONG)
    yield
    signal.alarm(0)


def scanned(page: str) -> None:
    with contextlib.suppress(HostilePageError):  # refusing is an answer
        scan(page)


READERS: tuple[Callable[[str], object], ...] = (
    lay_out,
    lambda text: markdown_blocks(utf8_text(text)),
    lambda text: front_matter(f"---\n{text}"),
    scanned,
    lambda text: (date_line(text), stated_dates(text), byline(text, edge=True), credits_in(text)),
    published_as_given,
    lambda text: (_SAVED.findall(text), _SAVED_ON.findall(text)),
    lambda text: decode(text.encode(), text[:99]),
)


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_runs_away(seed: str) -> None:
    text = (seed or " ") * (LENGTH // len(seed or " "))
    for reader in READERS:
        reader(text)
