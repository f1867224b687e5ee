"""The whole way: the same in any order, every passage to the letter, every row of the schema."""

import json
import random
from pathlib import Path

import jsonschema
import pytest

import consilience
from consilience.errors import NothingToBuildError, UsageError
from consilience.interchange.record_json import dump_record, load_record
from consilience.interchange.schema import record_schema
from consilience.model.claim import Claim, PlaceMention, Role
from consilience.model.quantity import Quantity
from consilience.model.record import Record
from consilience.model.when import When
from consilience.settings import Settings

EXAMPLES = Path(__file__).parents[1] / "examples"
SETS = [EXAMPLES / "exchange" / "accounts", EXAMPLES / "flood" / "reports.jsonl"]


@pytest.fixture(scope="module", params=SETS, ids=["exchange", "flood"])
def record(request: pytest.FixtureRequest) -> Record:
    return consilience.build([request.param])


def test_every_output_keeps_to_the_schema(record: Record) -> None:
    jsonschema.Draft202012Validator(record_schema()).validate(json.loads(dump_record(record)))


def test_a_record_reads_back_the_same(record: Record) -> None:
    assert load_record(dump_record(record)) == record


def test_every_passage_is_the_text_to_the_letter(record: Record) -> None:
    texts = {report.id: report.text for report in record.reports}
    assert record.claims
    for claim in record.claims:
        text = texts[claim.report]
        parts: list[Claim | Quantity | When | PlaceMention | Role] = [claim]
        parts += [*claim.quantities, *claim.times, *claim.places, *claim.roles]
        for part in parts:
            assert text[part.start : part.end] == part.text
        for span in claim.spans:
            assert claim.start <= span.start < span.end <= claim.end


def test_ids_are_unique_and_rows_sorted(record: Record) -> None:
    for table in (
        record.reports,
        record.claims,
        record.entities,
        record.mentions,
        record.voices,
        record.statements,
        record.events,
        record.estimates,
        record.findings,
        record.dependence,
    ):
        ids = [row.id for row in table]
        assert ids == sorted(set(ids))


def test_every_reference_leads_somewhere(record: Record) -> None:
    claims = {claim.id for claim in record.claims}
    voices = {voice.id for voice in record.voices}
    quantities = {quantity.id for claim in record.claims for quantity in claim.quantities}
    for finding in record.findings:
        assert set(finding.claims) <= claims
        for side in finding.sides:
            assert set(side.voices) <= voices
            assert set(side.quantities) <= quantities
    for claim in record.claims:
        assert {link.voice for link in claim.attribution} <= voices
        assert claim.attribution[0].kind == "outlet"


def test_any_order_gives_the_same_bytes() -> None:
    files = sorted(str(file) for file in SETS[0].iterdir())
    first = dump_record(consilience.build(files))
    shuffled = files[:]
    random.Random(7).shuffle(shuffled)  # noqa: S311 - an order, no secret
    assert shuffled != files
    assert dump_record(consilience.build(shuffled)) == first
    assert dump_record(consilience.build([SETS[0]])) == first


def test_claims_keep_their_ids_when_a_report_is_added() -> None:
    files = sorted(str(file) for file in SETS[0].iterdir())
    fewer = {claim.id for claim in consilience.build(files[:-1]).claims}
    assert fewer <= {claim.id for claim in consilience.build(files).claims}


def test_one_bad_file_costs_nothing(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(
        "The flood killed 17 people in the town of Quarrin, the mayor said on Monday morning.",
        "utf-8",
    )
    (tmp_path / "bad.txt").write_bytes(b"\x00\x01\x02\xff" * 100)
    (tmp_path / "empty.txt").write_bytes(b"")
    record = consilience.build([tmp_path])
    assert [Path(report.name).name for report in record.reports] == ["good.txt"]
    reasons = {Path(item.name).name: item.reason for item in record.set_aside}
    assert reasons == {"bad.txt": "binary", "empty.txt": "empty"}


def test_nothing_to_build_says_why(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    with pytest.raises(NothingToBuildError, match=r"empty\.txt"):
        consilience.build([tmp_path])


def test_a_path_that_is_not_there_is_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"missing\.txt"):
        consilience.build([tmp_path / "missing.txt"])


def test_progress_tells_every_stage() -> None:
    seen: list[str] = []
    consilience.build([SETS[1]], progress=lambda stage, _done, _of: seen.append(stage))
    assert list(dict.fromkeys(seen)) == list(STAGES)


STAGES = ("reading", "analysing", "extracting", "linking", "reconciling")


def test_actors_of_a_list_are_one_with_their_codes(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(
        "KESH, May 3, 2031 — Fighters of the Sable Front burned a fuel depot near Kesh on Friday.",
        encoding="utf-8",
    )
    (tmp_path / "two.txt").write_text(
        "KESH, May 4, 2031 — The SBF burned a fuel depot on Friday. "
        "Russia and Ukraine called for calm.",
        encoding="utf-8",
    )
    actors = tmp_path / "lists" / "actors.csv"
    actors.parent.mkdir()
    actors.write_text("name,aliases,acled\nSable Front,SBF,1423\n", encoding="utf-8")
    paths = [tmp_path / "one.txt", tmp_path / "two.txt"]
    record = consilience.build(paths, Settings(actors=actors))
    (front,) = [entity for entity in record.entities if "SBF" in entity.names]
    assert front.names == ("SBF", "Sable Front")
    assert front.kind == "organisation"
    assert [(code.scheme, code.code) for code in front.codes] == [("acled", "1423")]
    (country,) = [entity for entity in record.entities if entity.name == "Ukraine"]
    assert ("gw", "369") in [(code.scheme, code.code) for code in country.codes]
    apart = consilience.build(paths)
    assert not [entity for entity in apart.entities if {"SBF", "Sable Front"} <= set(entity.names)]


def test_a_list_of_actors_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("A fire broke out in Kesh on Friday.", encoding="utf-8")
    with pytest.raises(UsageError, match=r"none\.csv"):
        consilience.build([tmp_path / "one.txt"], Settings(actors=tmp_path / "none.csv"))
