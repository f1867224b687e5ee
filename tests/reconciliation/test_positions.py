"""What parties want, and what accounts call them."""

from pathlib import Path

from consilience.pipeline import build
from consilience.settings import Settings
from tests.accounts import account, build_accounts, write_accounts


def test_a_demand_becomes_a_position(tmp_path: Path) -> None:
    record = build_accounts(
        tmp_path,
        account(
            "one",
            "The Skarnish president, Marta Olin, demanded a ceasefire along the river before any "
            "talks, provided that Calder draws back its guns.",
            published="2031-05-10",
        ),
    )
    names = {entity.id: entity.name for entity in record.entities}
    held = [p for p in record.positions if p.issue == "ceasefire"]
    assert held
    assert all(names[position.party] for position in held)


def test_a_changed_wish_moved_from_the_one_before(tmp_path: Path) -> None:
    record = build_accounts(
        tmp_path,
        account(
            "one",
            "Marta Olin said: “There must be a ceasefire of 30 days.”",
            published="2031-05-10",
        ),
        account(
            "two",
            "Marta Olin said: “There must be a ceasefire without any end.”",
            published="2031-05-12",
        ),
    )
    held = sorted(record.positions, key=lambda position: position.on.first or "")
    assert [p.on.first for p in held] == ["2031-05-10", "2031-05-12"]
    assert held[0].moved_from is None
    assert held[1].moved_from == held[0].id


def test_loaded_words_are_kept_with_who_uses_them(tmp_path: Path) -> None:
    record = build_accounts(
        tmp_path,
        account("one", "The dictator Ivo Marek opened a bridge in Calder on Monday."),
        account("two", "Ivo Marek opened a bridge in Calder on Monday."),
    )
    (framing,) = record.framings
    assert framing.term == "dictator"
    assert framing.voice is None
    mention = {m.id: m for m in record.mentions}
    names = {entity.id: entity.names for entity in record.entities}
    assert names[framing.entity] == ("Ivo Marek",)
    assert {mention[m].entity for m in framing.mentions} == {framing.entity}


QUOTAS = """
name = "fisheries"
version = 1
about = "Catches"

[[types]]
id = "quota"
label = "quota"
triggers = ["to fish"]
issue = true
issue_words = ["quota"]
"""


def test_a_pack_says_what_parties_take_positions_on(tmp_path: Path) -> None:
    demand = "Marta Olin demanded a quota of 30 boats for the river."
    file = write_accounts(tmp_path, [account("one", demand, published="2031-05-10")])
    pack = tmp_path / "fisheries.toml"
    settings = Settings(packs=(pack,))
    assert [held.issue for held in build([file]).positions] == ["demand"]
    pack.write_text(QUOTAS, "utf-8")
    assert [held.issue for held in build([file], settings).positions] == ["quota"]
    pack.write_text(QUOTAS.partition("issue =")[0], "utf-8")
    assert [held.issue for held in build([file], settings).positions] == ["demand"]


def test_a_refusal_is_no_wish_for_what_is_refused(tmp_path: Path) -> None:
    texts = (
        "Orvik called for a ceasefire in the Nordal valley.",
        "Orvik’s rejection of a ceasefire in the Nordal valley, with new demands, drew anger.",
        "Orvik demanded a ceasefire in the Nordal valley.",
    )
    record = build_accounts(tmp_path, *(account(f"a{n}", text) for n, text in enumerate(texts)))
    (shared,) = [f for f in record.findings if f.rule == "same-wish-told"]
    told = {claim.id: claim.text for claim in record.claims}
    assert sorted(told[claim].split()[1] for claim in shared.claims) == ["called", "demanded"]
