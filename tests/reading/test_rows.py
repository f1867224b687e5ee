import json
from pathlib import Path

import pytest

from consilience.model.report import Report, SetAside
from consilience.reading.reader import read_source
from consilience.reading.sources import Source
from consilience.settings import Settings
from consilience.text.source_text import passage_bytes

STORY = (
    "A ferry with 120 people aboard sank on Monday off the coast of Tarvik, the coast guard said."
)


def outcomes(
    path: Path, data: bytes, columns: tuple[tuple[str, str], ...] = ()
) -> tuple[list[Report], list[SetAside]]:
    path.write_bytes(data)
    found = read_source(Source(path.name, path), Settings(columns=columns))
    return (
        [one for one in found if isinstance(one, Report)],
        [one for one in found if isinstance(one, SetAside)],
    )


def test_fields_of_a_json_line(tmp_path: Path) -> None:
    row = json.dumps(
        {
            "id": 7,
            "text": f"{STORY} é🚢",
            "url": "https://a.example/7",
            "title": "Ferry",
            "outlet": "The Post",
            "published": "2031-04-05",
            "authors": ["Ada Lorn", {"name": "B. Okke"}],
            "retrieved": "2031-04-06",
        }
    )
    (report,), _ = outcomes(tmp_path / "a.jsonl", b"\xef\xbb\xbf" + row.encode() + b"\r\n\n")
    assert report.name == "7"
    assert report.text == f"{STORY} é🚢"
    assert (report.uri, report.title, report.outlet) == ("https://a.example/7", "Ferry", "The Post")
    assert report.authors == ("Ada Lorn", "B. Okke")
    assert (report.published.first, report.published.basis) == ("2031-04-05", "metadata")
    assert (report.source_map.part, report.retrieved) == ("/text", "2031-04-06")
    ((first, last),) = passage_bytes(report.source_map, len(STORY) + 1, len(report.text))
    assert report.text.encode()[first:last].decode() == "é🚢"


@pytest.mark.parametrize(
    ("row", "reason", "name"),
    [
        ("{nonsense", "unreadable", "a.jsonl:2"),
        ("[1, 2]", "unreadable", "a.jsonl:2"),
        ("12", "unreadable", "a.jsonl:2"),
        ('{"id": "x"}', "empty", "x"),
        ('{"id": "x", "text": ""}', "empty", "x"),
        ('{"id": "x", "text": ["a", "b"]}', "unreadable", "x"),
        ('{"id": "x", "text": "half \\ud83d"}', "unreadable", "a.jsonl:2"),
        ("[" * 100_000, "unreadable", "a.jsonl:2"),
        ('{"text": "\xff"}', "unreadable", "a.jsonl:2"),
        ('{"id": "x", "text": "Die Fähre sank am Montag vor der Küste."}', "not_english", "x"),
    ],
)  # fmt: skip
def test_a_bad_row_does_not_stop_the_rest(tmp_path: Path, row: str, reason: str, name: str) -> None:
    good = f'{{"text": "{STORY}"}}'
    written = row.encode("latin-1") if "\xff" in row else row.encode()
    data = b"\n".join((good.encode(), written, good.encode()))
    reports, (aside,) = outcomes(tmp_path / "a.jsonl", data)
    assert [report.name for report in reports] == ["a.jsonl:1", "a.jsonl:3"]
    assert (aside.name, aside.reason) == (name, reason)


def test_a_list_and_one_object(tmp_path: Path) -> None:
    one = f'{{"id": "a", "text": "{STORY}"}}'
    assert len(outcomes(tmp_path / "a.json", f"[{one},\n {one}]".encode())[0]) == 2
    assert len(outcomes(tmp_path / "b.json", one.encode())[0]) == 1
    assert len(outcomes(tmp_path / "c.json", f"{one}\n{one}\n".encode())[0]) == 2


def test_the_hash_of_a_row_is_its_own(tmp_path: Path) -> None:
    one = f'{{"id": "a", "text": "{STORY}"}}'
    (alone,), _ = outcomes(tmp_path / "a.jsonl", one.encode())
    (first, _), _ = outcomes(tmp_path / "b.jsonl", f"{one}\r\n{one} \n".encode())
    assert alone.sha256 == first.sha256
    assert alone.id == first.id


COLUMNS = (("text", "Body"), ("outlet", "Paper"), ("published", "Day"), ("id", "No"))


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_a_table_with_named_columns(tmp_path: Path, mark: str) -> None:
    rows = [
        ["No", "Paper", "Day", "Body"],
        ["1", "The Post", "5 April 2031", f'"{STORY}\n""So"" it was."'],
        ["", "", "", ""],
        ["2", "The Post", "", '""'],
    ]
    data = "\r\n".join(mark.join(row) for row in rows).encode()
    (report,), (aside,) = outcomes(tmp_path / "a.csv", data, COLUMNS)
    assert report.text == f'{STORY}\n"So" it was.'
    assert (report.name, report.outlet, report.published.first) == ("1", "The Post", "2031-04-05")
    assert report.source_map.part == "Body"
    assert (aside.name, aside.reason) == ("2", "empty")


def test_a_table_says_which_columns_it_has(tmp_path: Path) -> None:
    _, (aside,) = outcomes(tmp_path / "a.csv", b"No,Body\n1,x", (("text", "Story"),))
    assert "'Story'" in aside.message
    assert "No, Body" in aside.message
    _, (aside,) = outcomes(tmp_path / "a.csv", b"No,Body\n1,x")
    assert "--columns" in aside.message


FRONT = """---
title: "Dam at Orlen overflows: again"
outlet: The Valley Courier
url: https://valley.example/orlen   # canonical
date: 2031-05-06
authors:
  - Ada Lorn
  - 'Bram Okke'
tags: [a, b]
---

# Dam at Orlen overflows: again

"""


def test_front_matter(tmp_path: Path) -> None:
    (report,), _ = outcomes(tmp_path / "a.md", (FRONT + STORY).encode())
    assert report.title == "Dam at Orlen overflows: again"
    assert report.outlet == "The Valley Courier"
    assert report.uri == "https://valley.example/orlen"
    assert report.authors == ("Ada Lorn", "Bram Okke")
    assert report.published.first == "2031-05-06"
    assert report.text == f"Dam at Orlen overflows: again\n\n{STORY}"


@pytest.mark.parametrize(
    "text",
    [
        f"---\n\n{STORY}",  # a rule, no front matter
        f"---\ntitle: never closed\n{STORY}",
        f"{STORY}\n\n---\ntitle: x\n---\n",
    ],
)
def test_what_is_no_front_matter_stays(tmp_path: Path, text: str) -> None:
    (report,), _ = outcomes(tmp_path / "a.md", text.encode())
    assert report.title is None
    assert STORY in report.text


def test_toml_front_matter(tmp_path: Path) -> None:
    text = f'+++\ntitle = "Ferry"\ndate = 2031-04-05\n[extra]\nx = 1\n+++\n{STORY}'
    (report,), _ = outcomes(tmp_path / "a.md", text.encode())
    assert (report.title, report.published.first) == ("Ferry", "2031-04-05")
