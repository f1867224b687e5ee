"""``consilience why``: the chain behind a row."""

import ast
from pathlib import Path

import pytest
from typer.testing import CliRunner

from consilience.cli.main import app
from consilience.cli.why_findings import FAMILIES, RULES
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
    assert "because its times lead to happenings that dated reports date" in output
    assert "92%" in output


def test_a_passage_tells_whom_it_means_and_by_which_join(built: tuple[Record, Path]) -> None:
    record, folder = built
    other = next(m for m in record.mentions if m.text == "Teodor Halvash")
    _, output = why(folder, other.id)
    assert "“Teodor Halvash” means Teodor Halvash (e-" in output or "Teodor Khalvash (e-" in output
    assert "because “teodor halvash” and “teodor khalvash”" in output


def test_a_voice_and_a_statement_tell_what_they_carry(tmp_path: Path) -> None:
    words = (
        "“We shall search the bay until the last of them is found,” Governor Teodor Khalvash said."
    )
    record = build_accounts(
        tmp_path,
        account("one", f"The ferry Alma Tor sank off Orva on Tuesday. {words}"),
        account("two", f"Rescuers went out from Orva again in the night. {words}"),
    )
    (tmp_path / "record.json").write_bytes(dump_record(record))
    statement = max(record.statements, key=lambda each: len(each.occurrences))
    _, output = why(tmp_path, statement.id)
    assert "said once by Teodor Khalvash" in output
    assert "carried 2 times" in output
    assert "one[" in output
    assert "two[" in output
    _, output = why(tmp_path, statement.voice)
    assert "one voice however many outlets carry it" in output
    assert "of 2 reports" in output


def test_every_row_that_is_joined_can_be_asked_for(built: tuple[Record, Path]) -> None:
    record, folder = built
    joined = (record.entities, record.events, record.stories, record.reports, record.dependence)
    tables = (*joined, record.claims, record.mentions, record.voices, record.statements)
    assert record.events
    assert record.dependence
    for row_id in (str(row.id) for table in tables for row in table):
        code, output = why(folder, row_id)
        assert code == 0
        assert "because" in output


def test_an_unknown_id_is_a_wrong_use(built: tuple[Record, Path]) -> None:
    result = CliRunner().invoke(app, ["why", str(built[1]), "e-none"])
    assert result.exit_code != 0
    assert "e-none" in str(result.exception)


@pytest.fixture(scope="module", name="disputed")
def _disputed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Record, Path]:
    folder = tmp_path_factory.mktemp("why-disputed")
    record = build_accounts(
        folder,
        account(
            "one",
            "The fire in the mill of Orva killed 12 weavers, the mayor said. The mill promised to "
            "pay 500 crowns to every widow of Orva by April 20, 2031.",
            published="2031-04-10",
        ),
        account(
            "two",
            "The fire in the mill of Orva killed 19 weavers, the army said.",
            published="2031-04-10",
        ),
        account(
            "three",
            "The mill of Orva has not paid 500 crowns to any widow, a lawyer said.",
            published="2031-04-24",
        ),
    )
    (folder / "record.json").write_bytes(dump_record(record))
    return record, folder


def test_an_estimate_tells_its_rules_values_and_voices(disputed: tuple[Record, Path]) -> None:
    record, folder = disputed
    row = next(each for each in record.estimates if len(each.values) == 2)
    code, output = why(folder, row.id)
    assert code == 0
    assert "12 / - / 19" in output
    assert "best -: the accounts give no ground for one" in output
    assert "“12”" in output
    assert "“19”" in output
    assert "one > mayor" in output


def test_a_finding_tells_its_rule_and_what_each_side_tells(disputed: tuple[Record, Path]) -> None:
    record, folder = disputed
    row = next(each for each in record.findings if each.kind == "contradiction")
    code, output = why(folder, row.id)
    assert code == 0
    assert f"rule {row.rule}: no number fits the words of both" in output
    assert "no milder kind, because" in output
    assert all(f"side “{side.value}”" in output for side in row.sides)


def test_a_promise_tells_its_day_and_what_shows_it(disputed: tuple[Record, Path]) -> None:
    record, folder = disputed
    (row,) = record.commitments
    code, output = why(folder, row.id)
    assert code == 0
    assert "due 2031-04-20" in output
    assert "broken on 2031-04-24: the day on which it was due had passed" in output
    assert "shows it broken" in output


def _named_rules() -> set[str]:
    """The names of rules in the source; what they have in braces is left out."""
    calls = (
        node
        for file in Path("src/consilience/reconciliation").rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Rule"
    )
    return {_written(call.args[2]) for call in calls if len(call.args) > 2}


def _written(node: ast.expr) -> str:
    if isinstance(node, ast.JoinedStr):
        return "".join(_written(part) for part in node.values)
    return str(node.value) if isinstance(node, ast.Constant) else "…"


def test_every_rule_is_told_in_words_and_no_rule_that_is_gone(
    disputed: tuple[Record, Path],
) -> None:
    source = "".join(
        file.read_text("utf-8") for file in Path("src/consilience/reconciliation").rglob("*.py")
    )
    assert [rule for rule in RULES if f'"{rule}"' not in source] == []
    named = {finding.rule for finding in disputed[0].findings} | (_named_rules() - {"…"})
    assert len(named) > len(disputed[0].findings)
    assert [rule for rule in named if rule not in RULES and not _is_of_family(rule)] == []


def _is_of_family(rule: str) -> bool:
    return any(
        rule.endswith(last) and rule.startswith((first, "…") if last else first)
        for first, last in FAMILIES
    )


def test_an_event_tells_where_else_it_is_named(tmp_path: Path) -> None:
    record = build_accounts(
        tmp_path,
        account("one", "The ferry Alma Tor sank off Orva on Tuesday.", published="2031-04-09"),
        account("two", "Off Orva the ferry Alma Tor sank on Tuesday night."),
        account("later", "The owners sold their boats days after the sinking of the Alma Tor."),
    )
    (tmp_path / "record.json").write_bytes(dump_record(record))
    (event,) = record.events
    _, output = why(tmp_path, event.id)
    assert "named 1 times more, where no claim is about it:" in output
    assert "the sinking of the Alma Tor" in output


def test_a_claim_tells_its_word_its_voice_its_days_and_its_event(
    built: tuple[Record, Path],
) -> None:
    record, folder = built
    sank = next(c for c in record.claims if c.text.startswith("The ferry") and c.times)
    _, output = why(folder, sank.id)
    assert f"told as {sank.modality}, positive; vouched for by" in output
    assert "“yesterday” is 2031-04-0" in output or "“Tuesday” is 2031-04-08, from" in output
    assert "one with 1 more as ev-" in output
    said = next(c for c in record.claims if c.attribution[-1].name == "Teodor Khalvash")
    _, output = why(folder, said.id)
    assert "said by Teodor Khalvash" in output
    assert "because of these words:" in output


def test_a_copied_claim_tells_whose_voice_it_has(tmp_path: Path) -> None:
    words = (
        "By noon the water had covered the lower third of the town and carried away the wooden "
        "bridge that the carters had used for a hundred years."
    )
    record = build_accounts(
        tmp_path,
        account("first", f"The dam broke. {words}", published="2031-04-09", outlet="Orva Post"),
        account("next", f"We saw little. {words}", published="2031-04-10", outlet="Tarvik Mail"),
    )
    (tmp_path / "record.json").write_bytes(dump_record(record))
    (taker,) = (report.id for report in record.reports if report.name == "next")
    copied = next(c for c in record.claims if c.report == taker and "bridge" in c.text)
    _, output = why(tmp_path, copied.id)
    assert "the voice is Orva Post's, because the passage is shared: d-" in output


def test_a_report_without_a_day_and_one_that_says_its_day(tmp_path: Path) -> None:
    record = build_accounts(tmp_path, account("bare", "The ferry Alma Tor sank off Orva."))
    (tmp_path / "record.json").write_bytes(dump_record(record))
    _, output = why(tmp_path, record.reports[0].id)
    assert "because it bears no day, and no account here bears one" in output


def test_a_position_tells_who_wants_what(tmp_path: Path) -> None:
    text = "Minister Oren Dask of Orva rejected the ceasefire on Tuesday, his office said."
    record = build_accounts(tmp_path, account("one", text, published="2031-04-09"))
    (tmp_path / "record.json").write_bytes(dump_record(record))
    (row,) = record.positions
    _, output = why(tmp_path, row.id)
    assert f"on {row.issue}: {row.stance}" in output
    assert "because it says so in 1 claims:" in output
