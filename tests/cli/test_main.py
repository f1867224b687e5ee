"""The command line as a person uses it: what it prints, what it writes, how it ends."""

import json
import runpy
import sys
from pathlib import Path

import pytest

from consilience.cli.build import parse_columns
from consilience.cli.main import main
from consilience.errors import UsageError
from tests.accounts import account, write_accounts

ONE = account(
    "one",
    "The flood in the Sull valley killed 17 people in the town of Quarrin, the mayor said.",
    outlet="The Herald",
)
TWO = account(
    "two",
    "In the town of Quarrin in the Sull valley the flood killed 41 people, the army said.",
    outlet="The Wire",
)


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str | Path) -> int:
    """Run the command line in this process; the exit status."""
    monkeypatch.setattr(sys, "argv", ["consilience", *map(str, arguments)])
    with pytest.raises(SystemExit) as ended:
        main()
    return int(ended.value.code or 0)


def test_it_starts_as_a_module_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["consilience", "--version"])
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("consilience", run_name="__main__")
    assert ended.value.code in {0, None}
    assert capsys.readouterr().out.startswith("consilience ")


@pytest.fixture
def built(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Path:
    out = tmp_path / "out"
    assert run(monkeypatch, "build", write_accounts(tmp_path, [ONE, TWO]), "-o", out) == 0
    capsys.readouterr()
    return out


def test_build_ends_with_a_summary_and_both_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert run(monkeypatch, "build", write_accounts(tmp_path, [ONE, TWO]), "-o", out) == 0
    shown = capsys.readouterr()
    assert "2 accounts" in shown.out
    assert "1 contradiction" in shown.out
    assert str(out / "dossier.html") in shown.out
    assert "reading" in shown.err
    assert sorted(file.name for file in out.iterdir()) == ["dossier.html", "record.json"]


def test_what_is_set_aside_is_listed_and_told_by_the_status(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_accounts(tmp_path, [ONE])
    (tmp_path / "empty.txt").write_bytes(b"")
    assert run(monkeypatch, "build", tmp_path, "-o", tmp_path / "out") == 3
    assert "empty.txt" in capsys.readouterr().out


def test_nothing_built_ends_with_four_and_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    out = tmp_path / "out"
    assert run(monkeypatch, "build", tmp_path / "empty.txt", "-o", out) == 4
    assert "empty.txt" in capsys.readouterr().err
    assert not out.exists()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["build", "no-such-file.txt"], "no-such-file.txt"),
        (["build", "{accounts}", "--as-of", "yesterday"], "YYYY-MM-DD"),
        (["build", "{accounts}", "--columns", "text"], "part=column"),
        (["build", "{accounts}", "-o", "{accounts}"], "is a file"),
        (["show", "{folder}"], "record.json"),
        (["build"], "Missing argument"),
    ],
)
def test_wrong_use_ends_with_two_and_one_line(
    arguments: list[str],
    says: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    accounts = write_accounts(tmp_path, [ONE])
    filled = [a.format(accounts=accounts, folder=tmp_path) for a in arguments]
    assert run(monkeypatch, *filled) == 2
    shown = capsys.readouterr().err
    assert says in shown
    assert "Traceback" not in shown


def test_a_dry_run_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    file = write_accounts(tmp_path, [ONE, TWO])
    assert run(monkeypatch, "build", file, "-o", out, "--dry-run") == 0
    assert "would read 2 accounts" in capsys.readouterr().out
    assert not out.exists()


def test_files_of_others_are_not_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = write_accounts(tmp_path, [ONE])
    out = tmp_path / "out"
    out.mkdir()
    (out / "record.json").write_text('{"somebody": "else"}', "utf-8")
    assert run(monkeypatch, "build", file, "-o", out) == 2
    assert (out / "record.json").read_text("utf-8") == '{"somebody": "else"}'
    assert run(monkeypatch, "build", file, "-o", out, "--force") == 0
    assert run(monkeypatch, "build", file, "-o", out) == 0  # our own files are


@pytest.mark.parametrize(
    "part",
    [
        "reports",
        "claims",
        "entities",
        "voices",
        "events",
        "estimates",
        "findings",
        "commitments",
        "positions",
        "framings",
        "dependence",
    ],
)
def test_show_prints_a_part_as_text_and_json(
    part: str, built: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    record = json.loads((built / "record.json").read_text("utf-8"))
    assert run(monkeypatch, "show", built, part) == 0
    text = capsys.readouterr().out
    assert all(row.get("id", row.get("report")) in text for row in record[part])
    assert run(monkeypatch, "show", built / "record.json", part, "--json") == 0
    assert json.loads(capsys.readouterr().out) == record[part]


def test_show_prints_a_row_with_the_claims_behind_it(
    built: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    record = json.loads((built / "record.json").read_text("utf-8"))
    (finding,) = [row for row in record["findings"] if row["kind"] == "contradiction"]
    assert run(monkeypatch, "show", built, finding["id"]) == 0
    shown = capsys.readouterr().out
    assert finding["explanation"] in shown
    assert all(claim in shown for claim in finding["claims"])


def test_show_keeps_to_one_report(
    built: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "show", built, "claims", "--report", "one", "--json") == 0
    claims = json.loads(capsys.readouterr().out)
    assert claims
    assert len({claim["report"] for claim in claims}) == 1
    assert run(monkeypatch, "show", built, "claims", "--report", "nobody") == 2


def test_columns_are_read_as_pairs() -> None:
    assert parse_columns("text=Body, outlet=Source") == (("text", "Body"), ("outlet", "Source"))
    assert parse_columns(None) == ()
    with pytest.raises(UsageError):
        parse_columns("text=Body,=x")
