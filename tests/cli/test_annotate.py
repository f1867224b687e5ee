"""``consilience annotate`` as a person runs it."""

import io
import json
from pathlib import Path

import pytest

from tests.accounts import account, write_accounts
from tests.cli.test_main import ONE, TWO, run

KINDS = [
    "name", "text", "sentences", "tokens", "names", "times", "quantities", "attributions",
    "events", "coreference",
]  # fmt: skip


def test_one_line_a_report_on_standard_output(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "annotate", write_accounts(tmp_path, [ONE, TWO])) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["name"] for row in rows] == ["one", "two"]
    assert list(rows[0]) == KINDS
    (said,) = rows[0]["attributions"]
    assert said["stance"] == "says"
    assert rows[0]["text"][said["cue"][0]["start"] : said["cue"][0]["end"]] == "said"


def test_a_file_is_written_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "annotated.jsonl"
    assert run(monkeypatch, "annotate", write_accounts(tmp_path, [ONE]), "-o", out) == 0
    assert len(out.read_text("utf-8").splitlines()) == 1
    assert sorted(file.name for file in tmp_path.iterdir()) == ["annotated.jsonl", "reports.jsonl"]


def test_the_status_tells_what_was_set_aside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "annotated.jsonl"
    rows = write_accounts(tmp_path, [ONE, account("three", "")])
    assert run(monkeypatch, "annotate", rows, "-o", out) == 3
    assert "three" in capsys.readouterr().err
    before = out.read_bytes()
    nothing = write_accounts(tmp_path, [account("three", "")])
    # where nothing was read, what stood in the file stays
    assert run(monkeypatch, "annotate", nothing, "-o", out) == 4
    assert "three" in capsys.readouterr().err
    assert out.read_bytes() == before
    assert run(monkeypatch, "annotate", rows, "--date", "soon") == 2


def test_standard_input_is_one_account_and_goes_with_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "Oren Dask left Orva. He was tired."
    (tmp_path / "story.txt").write_text("The bridge was closed.", "utf-8")
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    assert run(monkeypatch, "annotate", "-", tmp_path / "story.txt") == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {row["text"] for row in rows} == {text, "The bridge was closed."}
    (group,) = next(row["coreference"] for row in rows if row["text"] == text)
    assert [text[p["start"] : p["end"]] for p in group] == ["Oren Dask", "He"]
