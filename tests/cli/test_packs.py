"""``consilience packs``, and a pack of one's own in a build."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from consilience.cli.main import app
from consilience.errors import PackError, UsageError
from tests.accounts import account, write_accounts

PACK = """
name = "fisheries"
version = 1
about = "Vessels stopped at sea"

[[types]]
id = "inspection"
label = "vessel inspected"
triggers = ["to inspect > trawler"]
codes = { plover = "ACCUSE" }
"""


def run(*arguments: str) -> str:
    result = CliRunner().invoke(app, list(arguments), catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    file = tmp_path / "fisheries.toml"
    file.write_text(PACK, "utf-8")
    return file


def test_packs_are_listed_with_what_they_cover() -> None:
    told = run("packs")
    for name in ("conflict", "public_life", "disaster", "unrest", "politics", "crime", "business"):
        assert f"{name} (version" in told


def test_a_pack_is_shown_by_name_and_by_file(pack: Path) -> None:
    assert "type earthquake: earthquake" in run("packs", "show", "disaster")
    assert "triggers: to inspect > trawler" in run("packs", "show", str(pack))


def test_a_pack_that_is_not_there_is_told() -> None:
    with pytest.raises(UsageError, match="conflict, public_life"):
        run("packs", "show", "whaling")


def test_a_good_pack_is_good_and_a_bad_one_says_why(pack: Path) -> None:
    assert "good" in run("packs", "check", str(pack))
    pack.write_text(PACK.replace("triggers", "trigers"), "utf-8")
    with pytest.raises(PackError, match="unknown field 'trigers'"):
        run("packs", "check", str(pack))


def test_why_names_the_rule_the_word_and_the_slots() -> None:
    told = run("packs", "--why", "Velm lifted the curfew and released 40 prisoners.")
    assert "rule unrest/concession:lift" in told
    assert "fired: “lifted” (the verb of the clause)" in told
    assert "with object: curfew" in told
    assert "number: 40 prisoners → released" in told


def test_why_of_what_no_pack_knows_is_other() -> None:
    assert "type: other; actual; rule clause" in run(
        "packs", "--why", "The old clock stood in the hall."
    )


def test_why_tells_whether_something_is_done_with_a_thing() -> None:
    done = run("packs", "--why", "The jury heard two pilots on Monday.")
    assert "thing politics/court: “jury” for politics/trial:jury: something is done" in done
    named = run("packs", "--why", "Under harbour law, pilots have a right to rest.")
    assert "politics/law:law: nothing is done with it: no event" in named
    assert "fired" not in named


def test_why_names_whom_it_must_befall_and_where_alone_it_is_told() -> None:
    told = run("packs", "--why", "Marta Olin died of cancer.")
    assert "rule public_life/death:die" in told
    assert "of one: person" in told
    sport = "The coach of the team praised the season, the league and the players at halftime. "
    told = run("packs", "--why", sport + "The Rooks beat the Otters.")
    assert "rule public_life/match:beat" in told
    assert "only in reports of: sport" in told


def test_why_uses_a_pack_of_ones_own(pack: Path) -> None:
    told = run("packs", "--pack", str(pack), "--why", "Officers inspected a trawler.")
    assert "rule fisheries/inspection:inspect" in told


def test_a_build_uses_and_names_a_pack_of_ones_own(pack: Path, tmp_path: Path) -> None:
    file = write_accounts(tmp_path, [account("one", "Officers inspected a trawler near Port Sel.")])
    run("build", str(file), "-o", str(tmp_path / "out"), "--pack", str(pack), "--quiet")
    record = json.loads((tmp_path / "out" / "record.json").read_text("utf-8"))
    assert "fisheries" in record["built"]["packs"]
    assert [claim["event_type"] for claim in record["claims"]] == ["inspection"]
