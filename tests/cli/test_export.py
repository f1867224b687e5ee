"""``consilience export`` as a person uses it."""

from pathlib import Path

import pytest

from consilience.export import FORMATS
from consilience.interchange.record_json import dump_record
from tests.cli.test_main import run
from tests.export.strikes import Dead, strike
from tests.views.records import ferry_record


@pytest.fixture
def record(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "record.json").write_bytes(dump_record(ferry_record()))
    return folder


def test_a_folder_is_written_beside_the_record_unless_told_otherwise(
    record: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "export", record, "--to", "csv") == 0
    folder = record / "export" / "csv"
    assert (folder / "datapackage.json").is_file()
    assert (folder / "texts" / "r-herald.txt").is_file()
    assert str(folder / "claims.csv") in capsys.readouterr().out


@pytest.mark.parametrize("target", ["brief.md", "folder/mine.md"])
def test_one_file_is_written_where_it_is_wanted(
    target: str, record: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / target
    assert run(monkeypatch, "export", record / "record.json", "--to", "brief", "-o", place) == 0
    assert place.read_text("utf-8").startswith("# What 3 accounts say")


def test_one_file_goes_into_a_folder_that_is_there(
    record: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(monkeypatch, "export", record, "--to", "brief", "-o", tmp_path) == 0
    assert (tmp_path / "brief.md").is_file()


def test_what_is_there_and_differs_is_kept(
    record: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    place = tmp_path / "brief.md"
    place.write_text("mine", "utf-8")
    assert run(monkeypatch, "export", record, "--to", "brief", "-o", place) == 2
    told = capsys.readouterr().err
    assert "brief.md: is there and differs" in told
    assert "--force" in told
    assert place.read_text("utf-8") == "mine"
    assert run(monkeypatch, "export", record, "--to", "brief", "-o", place, "--force") == 0
    assert run(monkeypatch, "export", record, "--to", "brief", "-o", place) == 0  # as it is


def test_a_dry_run_writes_nothing(
    record: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "export", record, "--to", "ucdp", "--dry-run") == 0
    told = capsys.readouterr().out
    assert "ged.csv" in told
    assert "new)" in told
    assert sorted(path.name for path in record.iterdir()) == ["record.json"]


def test_a_link_that_leads_elsewhere_is_not_followed(
    record: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    folder, elsewhere = tmp_path / "csv", tmp_path / "elsewhere"
    folder.mkdir()
    elsewhere.mkdir()
    (folder / "texts").symlink_to(elsewhere)
    assert run(monkeypatch, "export", record, "--to", "csv", "-o", folder, "--force") == 2
    assert "leads elsewhere by a link" in capsys.readouterr().err
    assert list(elsewhere.iterdir()) == []


def test_the_list_names_every_format(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "export", "--list") == 0
    told = capsys.readouterr().out
    assert all(f"\n{each.name} " in f"\n{told}" for each in FORMATS)


def test_one_format_is_told_with_what_it_loses_and_its_rules(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "export", "--list", "--to", "ucdp") == 0
    told = " ".join(capsys.readouterr().out.split())
    assert "It does not carry: - everything that is not lethal" in told
    assert "- best-is-low: GED wants a best figure" in told


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--to", "xls"], "--to xls: is no format; the formats are csv, xlsx"),
        ([], "--to FORMAT"),
        (["--to", "csv", "--pack", "no-such.toml"], "no-such.toml"),
    ],
)
def test_wrong_use_says_what_to_do(
    arguments: list[str],
    says: str,
    record: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(monkeypatch, "export", record, *arguments) == 2
    assert says in capsys.readouterr().err


def test_a_file_that_is_no_record_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "record.json").write_text("{}", "utf-8")
    assert run(monkeypatch, "export", tmp_path, "--to", "csv") == 2
    assert "not a record" in capsys.readouterr().err


def test_the_codes_of_a_pack_of_ones_own_are_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = dump_record(strike(Dead(3, 3, 3), event_type="net_cutting", pack="fisheries"))
    (tmp_path / "record.json").write_bytes(data)
    pack = tmp_path / "fisheries.toml"
    pack.write_text(
        'name = "fisheries"\nversion = 1\nabout = "Quarrels at sea"\n[[types]]\n'
        'id = "net_cutting"\nlabel = "nets cut"\ntriggers = ["cut > net"]\n'
        'codes = { acled = "Battles/Armed clash" }\n',
        "utf-8",
    )
    without: list[str | Path] = []
    for name, arguments in (("without", without), ("with", ["--pack", pack])):
        place = tmp_path / name
        assert run(monkeypatch, "export", tmp_path, "--to", "acled", "-o", place, *arguments) == 0
    assert len((tmp_path / "without" / "acled.csv").read_text("utf-8").splitlines()) == 1
    assert "Armed clash" in (tmp_path / "with" / "acled.csv").read_text("utf-8")
