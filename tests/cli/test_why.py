"""``consilience why``: the chain behind a row."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from consilience.cli.main import app
from consilience.interchange.record_json import dump_record
from consilience.model.record import Record
from tests.accounts import account, build_accounts

ONE = (
    "The ferry Alma Tor sank off Orva on Tuesday, killing 14 passengers. Governor Teodor Khalvash "
    "said that rescuers searched the bay all night long."
)
TWO = (
    "The ferry Alma Tor sank off Orva yesterday, killing 14 passengers. Governor Teodor Halvash "
    "said nothing of it to us."
)


@pytest.fixture(scope="module", name="built")
def _built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Record, Path]:
    folder = tmp_path_factory.mktemp("why")
    record = build_accounts(
        folder, account("one", ONE, published="2031-04-10"), account("two", TWO)
    )
    (folder / "record.json").write_bytes(dump_record(record))
    return record, folder


def why(folder: Path, row: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, ["why", str(folder), row])
    return result.exit_code, result.output


def test_an_entity_tells_the_rule_and_the_spellings(built: tuple[Record, Path]) -> None:
    record, folder = built
    governor = next(e for e in record.entities if "Teodor Khalvash" in e.names)
    code, output = why(folder, governor.id)
    assert code == 0
    assert "because" in output
    assert "teodor halvash" in output
    assert "one[" in output


def test_an_inferred_date_tells_its_passages_and_their_days(built: tuple[Record, Path]) -> None:
    record, folder = built
    bare = next(report for report in record.reports if report.name == "two")
    _, output = why(folder, bare.id)
    assert f"published {bare.published.first}" in output
    assert "inferred" in output
    assert "yesterday" in output


def test_every_row_that_is_joined_can_be_asked_for(built: tuple[Record, Path]) -> None:
    record, folder = built
    tables = (record.entities, record.events, record.stories, record.reports, record.dependence)
    assert record.events
    assert record.dependence
    for row_id in (str(row.id) for table in tables for row in table):
        code, output = why(folder, row_id)
        assert code == 0
        assert "because" in output or "words stand in both" in output or "because they" in output


def test_an_unknown_id_is_a_wrong_use(built: tuple[Record, Path]) -> None:
    result = CliRunner().invoke(app, ["why", str(built[1]), "e-none"])
    assert result.exit_code != 0
    assert "e-none" in str(result.exception)
