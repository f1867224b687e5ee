"""Packs as files: what is one, and what is said of a file that is none."""

from pathlib import Path

import pytest

from consilience.errors import PackError
from consilience.packs.codes import CATEGORIES
from consilience.packs.explain import full, summary
from consilience.packs.lexicon import read_trigger
from consilience.packs.pack import Pack
from consilience.packs.reading import BUILT_IN, built_in_packs, packs_with, parse_pack, read_pack

GOOD = """
name = "fisheries"
version = 1
about = "Vessels stopped at sea"

[[kinds]]
id = "vessel"
words = ["trawler"]

[[slots]]
id = "stopped"
label = "vessels stopped"
kinds = ["vessel"]
verbs = ["board"]

[[types]]
id = "inspection"
label = "vessel inspected"
triggers = ["to board", "inspection > trawler, boat"]
slots = ["stopped"]
"""

THING = """
[[things]]
id = "visit"
words = ["inspection"]
verbs = ["fail"]
"""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # broken TOML: the place is told
        ('name = "x', "Unterminated string"),
        ("name = 1\nversion = 1\nabout = 'a'", "name"),
        ("version = 1\nabout = 'a'", "name"),
        # a misspelt field would be silently without effect
        (GOOD + 'trigers = ["x"]', "unknown field 'trigers'"),
        (GOOD.replace("label = ", "lable = ", 1), "slots[0]: unknown field 'lable'"),
        ('colour = "red"\n' + GOOD, "top: unknown field 'colour'"),
        # names that nothing defines
        (GOOD.replace('slots = ["stopped"]', 'slots = ["stoped"]'), "'stoped' is not defined"),
        (GOOD.replace('kinds = ["vessel"]', 'kinds = ["boat"]'), "'boat' is not defined"),
        (GOOD + 'ledgers = ["stops"]', "'stops' is not defined"),
        # a sure trigger that the type does not have, or not written so
        (GOOD + 'sure = ["board"]', "'board' is not defined"),
        # words beside a trigger that the type has not
        (GOOD + 'needs = { raid = ["boat"] }', "type inspection: needs 'raid' is not defined"),
        # whom it befalls is of a kind that nothing defines
        (GOOD + 'of_one = "boat"', "type inspection: of_one 'boat' is not defined"),
        # words of an issue that is none
        (GOOD + 'issue_words = ["check"]', "type inspection: issue_words without issue"),
        # a thing that no trigger names would be without effect; one without deeds is never told
        (GOOD + THING.replace("inspection", "quota"), "thing visit: 'quota' is in no trigger"),
        (GOOD + THING.replace('["fail"]', "[]"), "thing visit: it needs words and verbs"),
        (GOOD + THING.replace("verbs", "deeds"), "things[0]: unknown field 'deeds'"),
        (GOOD + THING + THING.replace('"visit"', '"other"'), "is of thing visit too"),
        # a type that nothing gives away
        (GOOD.replace('["to board", "inspection > trawler, boat"]', "[]"), "no triggers"),
        (GOOD.replace('"to board"', '" "'), "trigger"),
        (GOOD.replace('"to board"', '"to"'), "trigger"),
        (GOOD.replace('"to board"', '"board >"'), "trigger"),
        # twice the same name
        (GOOD + GOOD[GOOD.index("[[types]]") :], "defined twice"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(text: str, told: str) -> None:
    with pytest.raises(PackError) as problem:
        parse_pack(text, "fisheries.toml")
    assert "fisheries.toml" in str(problem.value)
    assert told in str(problem.value)


@pytest.mark.parametrize(
    ("trigger", "wanted"),
    [
        ("truce", (("truce",), (), False, False)),
        ("air strike", (("air", "strike"), (), False, False)),
        ("to fire", (("fire",), (), True, False)),
        ("a fire", (("fire",), (), False, True)),
        (
            "lift > curfew, state of emergency",
            (("lift",), ("curfew", "state of emergency"), False, False),
        ),
        ("to block > road", (("block",), ("road",), True, False)),
    ],
)
def test_a_trigger_is_words_object_and_whether_it_is_a_verb(
    trigger: str, wanted: tuple[tuple[str, ...], tuple[str, ...], bool, bool]
) -> None:
    assert read_trigger(trigger) == wanted


def test_the_pack_of_the_documentation_is_good() -> None:
    page = (Path(__file__).parents[2] / "docs" / "packs.md").read_text("utf-8")
    toml = page.partition("```toml\n")[2].partition("```")[0]
    assert parse_pack(toml, "packs.md").name == "fisheries"


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"none\.toml"):
        read_pack(tmp_path / "none.toml")


def test_a_pack_of_ones_own_comes_first(tmp_path: Path) -> None:
    file = tmp_path / "fisheries.toml"
    file.write_text(GOOD, "utf-8")
    assert [pack.name for pack in packs_with([file])] == ["fisheries", *BUILT_IN]


def test_a_pack_with_a_built_in_name_stands_in_its_place(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text(GOOD.replace('"fisheries"', '"unrest"'), "utf-8")
    packs = packs_with([file])
    assert sorted(pack.name for pack in packs) == sorted(BUILT_IN)
    assert packs[0].about == "Vessels stopped at sea"


def test_a_field_of_a_type_can_be_another_packs_and_must_be_one(tmp_path: Path) -> None:
    file = tmp_path / "fisheries.toml"
    file.write_text(GOOD + 'fields = ["sport"]', "utf-8")
    assert packs_with([file])[0].types[0].fields == ("sport",)
    file.write_text(GOOD + 'fields = ["sprot"]', "utf-8")
    with pytest.raises(PackError, match="fields 'sprot' is not defined in any pack"):
        packs_with([file])


@pytest.mark.parametrize("pack", built_in_packs(), ids=lambda pack: pack.name)
def test_built_in_packs_name_fields_that_are(pack: Pack) -> None:
    known = {field.id for other in built_in_packs() for field in other.fields}
    assert {field for event in pack.types for field in event.fields} <= known


def test_two_packs_of_one_name_are_refused(tmp_path: Path) -> None:
    for name in ("a.toml", "b.toml"):
        (tmp_path / name).write_text(GOOD, "utf-8")
    with pytest.raises(PackError, match="fisheries"):
        packs_with([tmp_path / "a.toml", tmp_path / "b.toml"])


@pytest.mark.parametrize("pack", built_in_packs(), ids=lambda pack: pack.name)
def test_built_in_packs_use_categories_that_plover_has(pack: Pack) -> None:
    codes = {event.codes["plover"] for event in pack.types if "plover" in event.codes}
    assert codes <= CATEGORIES
    for event in pack.types:
        assert set(event.codes) <= {"acled", "plover", "cameo"}


@pytest.mark.parametrize("pack", built_in_packs(), ids=lambda pack: pack.name)
def test_a_pack_is_told_whole(pack: Pack) -> None:
    told = full(pack)
    assert told.startswith(summary(pack))
    for event in pack.types:
        assert f"type {event.id}:" in told
