"""Row S7: nothing in a table is a formula to a spreadsheet, and no text is lost by that."""

import csv
import io
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.export import FORMATS
from consilience.export.csv_files import csv_bytes
from consilience.export.formulas import guarded, is_formula, unguarded
from consilience.export.tables import Column, Table
from consilience.export.workbook import workbook_bytes
from consilience.model.record import Record
from tests.export.strikes import Dead, strike

_CALLS = (
    "1+1", "SUM(1,2)", 'HYPERLINK("http://evil.example","x")', "cmd|' /C calc'!A0",
    'WEBSERVICE("http://evil.example")', "A1", "@SUM(1)", 'DDE("cmd";"/C calc";"x")',
)  # fmt: skip
_FIRST = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20", "\u2212")
_BEFORE = ("", " ", "\t", "\r", "\n", '"', "'", "\u00a0", "\ufeff", "“")
PAYLOADS = tuple(
    dict.fromkeys(
        [f"{first}{call}" for first in _FIRST for call in _CALLS]
        + [f"{before}={call}" for before in _BEFORE for call in _CALLS]
    )
)


def test_there_are_enough_payloads() -> None:
    assert len(PAYLOADS) >= 60


@pytest.mark.parametrize("payload", PAYLOADS, ids=ascii)
def test_a_formula_is_guarded_and_comes_back(payload: str) -> None:
    assert not is_formula(guarded(payload)) or guarded(payload).startswith("'")
    assert guarded(payload).startswith("'")
    assert unguarded(guarded(payload)) == payload


@given(st.text(alphabet=st.sampled_from("=+-@'\"\t\r\n a1“−＝") | st.characters(), max_size=12))
def test_every_text_comes_back(words: str) -> None:
    assert unguarded(guarded(words)) == words


@given(st.text(max_size=12))
def test_what_is_written_is_never_a_formula(words: str) -> None:
    written = guarded(words)
    assert not is_formula(written) or written.startswith("'")


@pytest.mark.parametrize("words", ["", "12 dead", "a = b", "'tis", "Ostra – Lunesse", "e-mail"])
def test_plain_words_stay_as_they_are(words: str) -> None:
    assert guarded(words) == words


def payload_table() -> Table:
    rows = tuple((number, payload, -number) for number, payload in enumerate(PAYLOADS))
    columns = (Column("id", "Number.", "integer"), Column("words", "Words."),
               Column("less", "A number below zero.", "integer"))  # fmt: skip
    return Table("payloads", "Payloads", "A payload.", columns, rows, "id")


def test_numbers_are_not_guarded() -> None:
    rows = list(csv.reader(io.StringIO(csv_bytes(payload_table()).decode(), newline="")))
    assert rows[2][2] == "-1"
    assert [unguarded(row[1]) for row in rows[1:]] == list(PAYLOADS)


def hostile_record(event_type: str = "air_attack") -> Record:
    """A record with formulas in every field that comes from outside."""
    evil = '=HYPERLINK("http://evil.example","x")'
    record = strike(Dead(3, 3, 3), event_type=event_type)
    one, two = record.reports
    reports = (
        replace(one, outlet=evil, title=f"+{evil}", authors=(f"@{evil}",), uri=f"-{evil}",
                name=f"\t{evil}", credits=(evil,), language=evil),
        replace(two, outlet=None, title=None, name=f"={evil}"),
    )  # fmt: skip
    claims = tuple(
        replace(each, event_type=evil if each.id == "c-more" else each.event_type,
                rule=evil) for each in record.claims
    )  # fmt: skip
    return replace(
        record,
        reports=reports,
        claims=claims,
        entities=tuple(replace(each, name=f"-{evil}", names=(evil,)) for each in record.entities),
        voices=tuple(replace(each, name=evil) for each in record.voices),
        events=tuple(replace(each, title=f"@{evil}") for each in record.events),
        estimates=tuple(replace(each, counted=f"+{evil}") for each in record.estimates),
    )


@pytest.mark.parametrize("form", ["csv", "ucdp", "acled", "pax"])
def test_no_cell_of_an_export_is_a_formula(form: str) -> None:
    chosen = next(each for each in FORMATS if each.name == form)
    record = hostile_record("peace_agreement" if form == "pax" else "air_attack")
    cells = [
        cell
        for path, data in chosen.files(record).items()
        if path.endswith(".csv")
        for row in csv.reader(io.StringIO(data.decode(), newline=""))
        for cell in row
        if not re.fullmatch(r"-?[\d.]+", cell)
    ]
    assert any("evil.example" in cell for cell in cells)
    assert [cell for cell in cells if is_formula(cell) and not cell.startswith("'")] == []


def test_no_cell_of_a_workbook_is_a_formula() -> None:
    openpyxl = pytest.importorskip("openpyxl")
    data = workbook_bytes([payload_table()], "=1+1", ["=1+1"])
    book = openpyxl.load_workbook(io.BytesIO(data))
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    told = {cell.value for cell in cells}
    assert {payload for payload in PAYLOADS if payload.startswith("=")} <= told
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        sheets = [archive.read(name).decode() for name in archive.namelist() if "sheet" in name]
        assert not any("<f>" in sheet or "<f " in sheet for sheet in sheets)
        assert 'quotePrefix="1"' in archive.read("xl/styles.xml").decode()
        assert not any("externalLink" in name for name in archive.namelist())


OFFICE = shutil.which("soffice")
_IMPORT = "CSV:44,34,76,1,,0,false,true,false,false,false,-1,true"  # formulas are to be evaluated


@pytest.mark.skipif(OFFICE is None, reason="needs LibreOffice Calc (soffice)")
@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_libreoffice_evaluates_nothing(kind: str, tmp_path: Path) -> None:
    table = payload_table()
    file = tmp_path / f"payloads.{kind}"
    file.write_bytes(csv_bytes(table) if kind == "csv" else workbook_bytes([table], "t", []))
    opened = _opened(file, tmp_path)
    assert "evil.example" in opened  # it was read
    assert "table:formula" not in opened
    assert "xlink:href" not in opened


@pytest.mark.skipif(OFFICE is None, reason="needs LibreOffice Calc (soffice)")
def test_libreoffice_would_evaluate_what_is_not_guarded(tmp_path: Path) -> None:
    file = tmp_path / "bare.csv"
    file.write_text("id,words\n1,=1+1\n2,evil.example\n", "utf-8")
    assert "table:formula" in _opened(file, tmp_path)


def _opened(file: Path, folder: Path) -> str:
    """A file as LibreOffice has it after opening."""
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    how = ["--infilter=" + _IMPORT] if file.suffix == ".csv" else []
    subprocess.run(
        [str(OFFICE), profile, "--headless", *how, "--convert-to", "fods", "--outdir",
         str(folder / "opened"), str(file)],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    return (folder / "opened" / f"{file.stem}.fods").read_text("utf-8")
