"""The exports by the rules of their formats, with the formats' own validators where there are any.

Web Annotation has no validator as a package: the rules of the data model are checked here. The
validator of RO-Crate fetches its context from the network: the rules of version 1.1 are checked
here, and the crate is opened with the format's own library.
"""

import hashlib
import json
import re
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from consilience.export import format_named
from consilience.export.plover import _QUADS
from consilience.model.record import Record
from tests.export.gold_files import EXAMPLES, example
from tests.export.strikes import Dead, day, strike
from tests.views.records import ferry_record

RECORDS = {
    **dict.fromkeys(EXAMPLES, example),
    "ferry": lambda _: ferry_record(),
    "strike": lambda _: strike(Dead(3, 4, 5)),
}
ABSOLUTE = re.compile(r"[a-z][a-z0-9+.-]*:\S+\Z", re.IGNORECASE)


@pytest.fixture(params=RECORDS)
def record(request: pytest.FixtureRequest) -> Record:
    return RECORDS[request.param](request.param)  # type: ignore[no-any-return,operator]  # of fixtures


def made(form: str, record: Record) -> dict[str, bytes]:
    chosen = format_named(form)
    assert chosen is not None
    return chosen.files(record)


def only(form: str, record: Record) -> bytes:
    (data,) = made(form, record).values()
    return data


# Web Annotation


def test_annotations_keep_the_rules_of_the_data_model(record: Record) -> None:
    page = json.loads(made("annotations", record)["annotations.jsonld"])
    assert page["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert page["type"] == "AnnotationPage"
    assert page["partOf"]["total"] == len(page["items"])
    ids = [item["id"] for item in page["items"]]
    assert len(set(ids)) == len(ids)
    for item in page["items"]:
        assert item["type"] == "Annotation"
        assert ABSOLUTE.match(item["id"])
        assert item["motivation"] in {"classifying", "identifying"}
        bodies = item["body"] if isinstance(item["body"], list) else [item["body"]]
        assert all(body["type"] == "TextualBody" and "value" in body for body in bodies)
        assert item["target"]["type"] == "SpecificResource"
        kinds = [selector["type"] for selector in item["target"]["selector"]]
        assert kinds == ["TextQuoteSelector", "TextPositionSelector"]


# JSON-LD


def no_network(address: str, *_: Any) -> Any:
    raise AssertionError(f"{address} was fetched")


def test_json_ld_expands_without_network_and_every_term_is_known(record: Record) -> None:
    jsonld = pytest.importorskip("pyld.jsonld", reason="needs pyld")
    data = json.loads(only("jsonld", record))
    rows = jsonld.expand(data, {"documentLoader": no_network})
    assert len(rows) == len(data["@graph"])
    known = ("https://schema.org/", "http://www.w3.org/ns/prov#")
    for row in rows:
        assert ABSOLUTE.match(row["@id"])
        assert all(term.startswith(known) for term in row if not term.startswith("@"))
        assert all(kind.startswith(known) for kind in row["@type"])


def test_what_json_ld_leads_to_is_there(record: Record) -> None:
    data = json.loads(only("jsonld", record))
    there = {row["@id"] for row in data["@graph"]}
    claims = [row for row in data["@graph"] if "Claim" in row["@type"]]
    assert len(claims) == len(record.claims)
    for row in claims:
        assert row["appearance"] in there
        assert row.get("about", row["appearance"]) in there
    assert not any("ClaimReview" in row["@type"] for row in data["@graph"])


def test_an_address_that_is_no_link_is_not_one() -> None:
    plain = ferry_record()  # one of its accounts has an address with a script in it
    assert "javascript:" not in only("jsonld", plain).decode()


# FollowTheMoney


def test_followthemoney_takes_every_entity_as_it_is(record: Record) -> None:
    ftm = pytest.importorskip("followthemoney", reason="needs followthemoney, and ICU to build it")
    lines = only("ftm", record).decode().split("\n")[:-1]
    entities = [json.loads(line) for line in lines]
    kinds = {entity["id"]: ftm.model.get(entity["schema"]) for entity in entities}
    assert len(kinds) == len(entities)
    for entity in entities:
        schema = kinds[entity["id"]]
        schema.validate(entity)
        for name, values in entity["properties"].items():
            kind = schema.get(name)
            assert kind is not None, (entity["schema"], name)
            for value in values:
                if name == "bodyText":  # Aleph takes white space and joiners out of it
                    continue
                assert kind.type.clean(value) == value, (entity["schema"], name)
                if kind.range is not None:
                    assert kinds[value].is_a(kind.range)


# GeoJSON


def test_geojson_is_valid_and_points_are_on_the_earth(record: Record) -> None:
    package = pytest.importorskip("geojson_pydantic", reason="needs geojson-pydantic")
    data = only("geojson", record)
    read = package.FeatureCollection.model_validate_json(data)
    for feature in read.features:
        longitude, latitude = feature.geometry.coordinates
        assert -180 <= longitude <= 180
        assert -90 <= latitude <= 90
    assert "crs" not in json.loads(data)  # RFC 7946, 4: WGS 84 always


def test_geojson_gives_the_longitude_first_and_the_passages() -> None:
    (feature, *_) = json.loads(only("geojson", strike(Dead(3, 4, 5))))["features"]
    assert feature["geometry"]["coordinates"] == [31.5, 48.25]
    assert feature["properties"]["passages"][0]["quotation"] == "Kalvar bombarded Dresk in Orland"


# PLOVER

CATEGORIES = set(_QUADS)


def plover(record: Record) -> list[dict[str, Any]]:
    return [json.loads(line) for line in only("plover", record).decode().splitlines()]


def test_plover_events_keep_the_fields_of_the_manual(record: Record) -> None:
    events = plover(record)
    assert len({event["id"] for event in events}) == len(events)
    texts = {each.id: each.text for each in record.reports}
    for event in events:
        assert set(event["event"]) <= CATEGORIES
        assert event["quad_code"] in {1, 2, 3, 4}
        assert event["date"] is None or re.fullmatch(r"\d{4}-\d\d-\d\d", event["date"])
        assert set(event["size"]) == {"dead", "injured", "arrested"}
        for passage in event["text_info"]:
            assert (
                passage["text"] == texts[passage["text_story"]][passage["start"] : passage["end"]]
            )


@pytest.mark.parametrize(
    ("event_type", "modality", "category", "mode"),
    [
        # a promise is AGREE, an exchange carried out RETREAT, a meeting CONSULT
        ("exchange", "planned", "AGREE", []),
        ("exchange", "actual", "RETREAT", ["release"]),
        ("talks", "actual", "CONSULT", []),
        ("exchange", "demanded", "REQUEST", []),
        ("air_attack", "planned", "THREATEN", []),
        ("air_attack", "actual", "ASSAULT", []),
    ],
)
def test_plover_categories(event_type: str, modality: Any, category: str, mode: list[str]) -> None:
    record = strike(event_type=event_type, modality=modality)
    (event, *_) = plover(record)
    assert (event["event"], event["mode"]) == ([category], mode)


def test_plover_has_no_day_where_the_accounts_tell_a_month() -> None:
    (event, *_) = plover(strike(when=[day("2031-05-01", "2031-05-31", "month")]))
    assert event["date"] is None
    assert "some day from 2031-05-01 to 2031-05-31" in event["comment"]


# PA-X


def test_pax_rows_are_agreements_that_are_told_as_made() -> None:
    from tests.export.test_tables import rows_of

    agreed = strike(event_type="peace_agreement", modality="agreed")
    (row,) = rows_of(made("pax", agreed)["pax.csv"])
    assert (row["AgtId"], row["Dat"], row["Status"]) == (
        "ev-strike",
        "2031-05-03",
        "Status unclear",
    )
    assert row["TjPrire"] == ""
    wanted = made("pax", strike(event_type="peace_agreement", modality="demanded"))
    assert rows_of(wanted["pax.csv"]) == []
    assert "no account tells it as agreed" in wanted["pax_left_out.csv"].decode()
    parties = tuple(replace(each, role="party") for each in agreed.claims[0].roles)
    both = replace(agreed, claims=(replace(agreed.claims[0], roles=parties), *agreed.claims[1:]))
    (row,) = rows_of(made("pax", both)["pax.csv"])
    assert (row["Status"], row["Part"]) == ("Multiparty signed/agreed", "Kalvar; Orland")


# RO-Crate


def test_the_crate_keeps_the_rules_of_version_1_1(record: Record, tmp_path: Path) -> None:
    files = made("ro-crate", record)
    data = json.loads(files["ro-crate-metadata.json"])
    graph = {entity["@id"]: entity for entity in data["@graph"]}
    assert len(graph) == len(data["@graph"])
    assert graph["ro-crate-metadata.json"]["about"] == {"@id": "./"}
    root = graph["./"]
    assert root["@type"] == "Dataset"
    assert {"name", "description", "license", "hasPart"} <= root.keys()
    assert root.get("datePublished") == record.as_of
    described = {name for name, entity in graph.items() if entity["@type"] == "File"}
    assert described == files.keys() - {"ro-crate-metadata.json"}
    for name in described:
        assert graph[name]["sha256"] == hashlib.sha256(files[name]).hexdigest()
        assert graph[name]["contentSize"] == str(len(files[name]))
    named = {part["@id"] for entity in graph.values() for part in parts(entity)}
    assert named <= graph.keys()
    assert described <= named
    _opened(files, tmp_path)


def parts(entity: dict[str, Any]) -> list[dict[str, str]]:
    told: Any = entity.get("hasPart", [])
    return told if isinstance(told, list) else [told]


def test_every_term_of_the_crate_is_in_its_context(record: Record) -> None:
    jsonld = pytest.importorskip("pyld.jsonld", reason="needs pyld")
    rocrate = pytest.importorskip("rocrate", reason="needs rocrate, which holds the context")
    shipped = files(rocrate) / "data" / "ro-crate.jsonld"
    data = json.loads(made("ro-crate", record)["ro-crate-metadata.json"])
    address, own = data["@context"]
    assert address == "https://w3id.org/ro/crate/1.1/context"
    told = {"@context": [json.loads(shipped.read_text("utf-8"))["@context"], own]}
    rows = jsonld.expand({**data, **told}, {"documentLoader": no_network, "base": "file:///crate/"})
    assert len(rows) == len(data["@graph"])
    terms = {len(row) for row in rows}
    assert min(terms) >= 2
    for row, entity in zip(
        sorted(rows, key=lambda row: str(row["@id"]).removeprefix("file:///crate/")),
        sorted(data["@graph"], key=lambda entity: str(entity["@id"]).removeprefix("./")),
        strict=True,
    ):
        assert len(row) == len(entity), entity["@id"]  # no term fell out


def _opened(files: dict[str, bytes], folder: Path) -> None:
    rocrate = pytest.importorskip("rocrate.rocrate", reason="needs rocrate")
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    crate = rocrate.ROCrate(folder)
    assert crate.dereference("record.json") is not None
    assert len(list(crate.data_entities)) > 10
