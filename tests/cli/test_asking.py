"""``consilience ask``, ``verify``, ``audit`` and ``diff`` on the command line."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from consilience.cli.ask import NOT_TOLD
from consilience.cli.main import app
from consilience.cli.verify import CONTRADICTED
from consilience.interchange.record_json import dump_record
from tests.records import exchange


@pytest.fixture(scope="module", name="out")
def _out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("out")
    (folder / "record.json").write_bytes(dump_record(exchange()))
    return folder


def run(*arguments: object) -> tuple[int, str]:
    result = CliRunner().invoke(app, [str(each) for each in arguments])
    return result.exit_code, result.output


def test_an_answer_names_voice_account_and_place(out: Path) -> None:
    code, output = run("ask", out, "How many mortar rounds did Calderran forces fire?")
    assert code == 0
    assert "594" in output.splitlines()[0]
    assert "Ministry of Defence of Veshtia" in output
    assert "estimate:" in output


def test_what_is_not_told_ends_with_its_status(out: Path) -> None:
    code, output = run("ask", out, "How many journalists were at the bridge?")
    assert code == NOT_TOLD
    assert output.startswith("The record does not tell.")


def test_an_answer_as_json(out: Path) -> None:
    code, output = run("ask", out, "When was the protocol signed?", "--json")
    assert code == 0
    answer = json.loads(output)
    assert answer["kind"] == "when"
    assert {value["first"] for value in answer["values"]} == {"2031-04-09", "2031-04-08"}


def test_an_empty_question_is_wrong_use(out: Path) -> None:
    assert run("ask", out, " ")[0] != 0


def test_a_wrong_digit_ends_with_its_status_and_marks_the_page(out: Path, tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text("Calderran forces fired 495 mortar rounds from 1 to 17 April.\n")
    code, output = run("verify", out, draft, "--html", tmp_path / "draft.html")
    assert code == CONTRADICTED
    assert "CONTRADICTED" in output
    assert "594" in output
    assert "495" in (tmp_path / "draft.html").read_text(encoding="utf-8")
    code, output = run("verify", out, draft, "--json")
    assert code == CONTRADICTED
    assert json.loads(output)["statements"][0]["verdict"] == "contradicted"


def test_a_true_draft_ends_with_nothing(out: Path, tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text("Calderran forces fired 594 mortar rounds from 1 to 17 April.\n")
    code, output = run("verify", out, draft, "--all")
    assert code == 0
    assert "1 supported" in output


def test_a_page_that_cannot_be_written(out: Path, tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text("Eleven women were among them.\n")
    assert run("verify", out, draft, "--html", tmp_path / "no" / "draft.html")[0] != 0


def test_rows_are_audited(out: Path, tmp_path: Path) -> None:
    coded = tmp_path / "coded.csv"
    coded.write_text("id,date,place,number,counted,verb\n1,2031-04-16,Korrin,6,people,killed\n")
    code, output = run("audit", out, coded)
    assert code in {0, CONTRADICTED}
    assert "number = 6: supported" in output
    code, output = run("audit", out, coded, "--json")
    assert json.loads(output)[0]["key"] == "1"


def test_a_record_beside_itself(out: Path) -> None:
    code, output = run("diff", out, out)
    assert code == 0
    assert "nothing changed" in output


def test_what_a_day_changed(out: Path, tmp_path: Path) -> None:
    (tmp_path / "record.json").write_bytes(dump_record(exchange("2031-04-16")))
    code, output = run("diff", tmp_path, out)
    assert code == 0
    assert "open → broken" in output
    assert json.loads(run("diff", tmp_path, out, "--json")[1])["old_as_of"] == "2031-04-16"
