"""The examples hold what their lists say: the passages stand there and the figures add up."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from tests.project.tree import ROOT

EXAMPLES = ROOT / "examples"
KINDS = frozenset(
    "agreement refinement update contradiction opposition arithmetic commitment copy cites "
    "boilerplate entity date".split()
)
Row = dict[str, Any]


def planted(name: str) -> list[Row]:
    rows: list[Row] = json.loads((EXAMPLES / name / "planted.json").read_text("utf-8"))
    return rows


ROWS = [
    pytest.param(name, row, id=row["id"]) for name in ("exchange", "flood") for row in planted(name)
]


class Shown(HTMLParser):
    """What a reader sees of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.hidden = 0

    def handle_starttag(self, tag: str, _attributes: object) -> None:
        self.hidden += tag in {"script", "style"}

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in {"script", "style"}

    def handle_data(self, data: str) -> None:
        self.text += "" if self.hidden else data


def shown(page: str) -> str:
    parser = Shown()
    parser.feed(page)
    return parser.text


def accounts(name: str) -> dict[str, str]:
    """The text of each account as a reader sees it, white space folded."""
    folder = EXAMPLES / name / "accounts"
    texts = {path.name: text_of(path) for path in folder.glob("*")}
    lines = EXAMPLES / name / "reports.jsonl"
    if lines.exists():
        rows = map(json.loads, lines.read_text("utf-8").splitlines())
        texts |= {row["id"]: row.get("text") or shown(row["html"]) for row in rows}
    return {account: " ".join(text.split()) for account, text in texts.items()}


def text_of(path: Path) -> str:
    text = path.read_text("utf-8")
    return shown(text) if path.suffix == ".html" else text


@pytest.mark.parametrize(("name", "row"), ROWS)
def test_every_passage_stands_in_its_account(name: str, row: Row) -> None:
    texts = accounts(name)
    for passage in row["passages"]:
        assert passage["quote"] in texts[passage["account"]]


@pytest.mark.parametrize("row", planted("exchange") + planted("flood"), ids=lambda row: row["id"])
def test_sums_are_as_the_row_says(row: Row) -> None:
    assert row["kind"] in KINDS
    if row["kind"] == "arithmetic":
        expected = row["expect"]
        assert (sum(expected["parts"]) == expected["total"]) is expected["holds"]


@pytest.mark.parametrize("name", ["exchange", "flood"])
def test_the_table_for_people_has_the_same_rows(name: str) -> None:
    page = (EXAMPLES / name / "PLANTED.md").read_text("utf-8")
    told = {
        match[1]: (match[2], match[3], sorted(re.findall(r"<q>(.*?)</q>", match[4])))
        for match in re.finditer(r"^\| (\w+) \| (\w+) \| (.*?) \| (.*)$", page, re.MULTILINE)
        if re.fullmatch(r"[XF]\d\d", match[1])
    }
    quotes = {row["id"]: sorted(one["quote"] for one in row["passages"]) for row in planted(name)}
    rows = {row["id"]: (row["kind"], row["what"], quotes[row["id"]]) for row in planted(name)}
    assert told == rows


@pytest.mark.parametrize("name", ["exchange", "flood"])
def test_the_accounts_are_five_to_seven_of_150_to_500_words(name: str) -> None:
    sizes = [len(text.split()) for text in accounts(name).values()]
    assert 5 <= len(sizes) <= 7
    assert all(150 <= size <= 500 for size in sizes), sizes
