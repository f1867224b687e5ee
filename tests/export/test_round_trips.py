"""What Web Annotation and FollowTheMoney say of a passage leads back to it."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.export import format_named
from consilience.export.ftm import placed, shown
from consilience.model.entity import Entity, Mention
from consilience.model.record import Record
from consilience.model.span import Span
from tests.export.gold_files import EXAMPLES, example
from tests.views.drafts import bare_record, report
from tests.views.drafts import claim as draft
from tests.views.records import ferry_record

WORDS = st.text(
    alphabet=st.sampled_from("ab \n\r\t“”=é\u0301\U0001f4a5\u200d\u202eسفينة") | st.characters(
        exclude_categories=["Cs"]),
    min_size=1, max_size=60,
)  # fmt: skip


def files(form: str, record: Record) -> dict[str, bytes]:
    chosen = format_named(form)
    assert chosen is not None
    return chosen.files(record)


@st.composite
def records(draw: st.DrawFn) -> tuple[Record, list[tuple[str, int, int]]]:
    """A record of texts of any characters with claims and mentions anywhere in them."""
    texts = draw(st.lists(WORDS, min_size=1, max_size=3))
    reports = tuple(report(f"r-{n}", f"{n}.txt", text) for n, text in enumerate(texts))
    claims, mentions, placed_at = [], [], []
    for number, account in enumerate(reports):
        for turn in range(draw(st.integers(0, 3))):
            start = draw(st.integers(0, len(account.text) - 1))
            end = draw(st.integers(start + 1, len(account.text)))
            words = account.text[start:end]
            plain = draft(f"c-{number}-{turn}", account, words)
            claims.append(
                replace(plain, start=start, end=end, text=words, spans=(Span(start, end),))
            )
            mentions.append(
                Mention(f"m-{number}-{turn}", account.id, start, end, words, "name", "n-1")
            )
            placed_at.append((account.id, start, end))
    record = replace(
        bare_record(*reports, claims=tuple(claims)),
        mentions=tuple(mentions),
        entities=(Entity("n-1", "Ilse", "person", ("Ilse",), (), ()),),
    )
    return record, placed_at


def selected(made: dict[str, bytes]) -> Iterator[tuple[str, int, int, dict[str, Any]]]:
    page = json.loads(made["annotations.jsonld"])
    for item in page["items"]:
        quote, position = item["target"]["selector"]
        yield item["target"]["source"]["id"], position["start"], position["end"], quote


def check_annotations(made: dict[str, bytes]) -> int:
    checked = 0
    for path, start, end, quote in selected(made):
        text = made[path].decode("utf-8")
        assert text[start:end] == quote["exact"]
        assert text[:start].endswith(quote["prefix"])
        assert text[end:].startswith(quote["suffix"])
        checked += 1
    return checked


@given(records())
def test_annotations_lead_back_to_their_passages(
    drawn: tuple[Record, list[tuple[str, int, int]]],
) -> None:
    record, told = drawn
    made = files("annotations", record)
    assert check_annotations(made) == 2 * len(told)
    found = {(path[6:-4], start, end) for path, start, end, _ in selected(made)}
    assert found == set(told)


@given(records())
def test_notes_lead_back_to_their_passages(
    drawn: tuple[Record, list[tuple[str, int, int]]],
) -> None:
    record, told = drawn
    assert {place for _, place, _ in notes(files("ftm", record))} == set(told)


def notes(made: dict[str, bytes]) -> Iterator[tuple[str, tuple[str, int, int], str]]:
    for line in made["entities.ftm.json"].decode().split("\n")[:-1]:
        entity = json.loads(line)
        for name in ("notes", "summary"):
            for note in entity["properties"].get(name, []):
                place = placed(note)
                assert place is not None
                yield entity["schema"], place, note


@pytest.mark.parametrize(
    "record", [*map(example, EXAMPLES), ferry_record()], ids=[*EXAMPLES, "ferry"]
)
def test_the_passages_of_whole_records_are_found(record: Record) -> None:
    assert check_annotations(files("annotations", record)) >= len(record.claims)
    made = files("ftm", record)
    lines = [json.loads(line) for line in made["entities.ftm.json"].decode().split("\n")[:-1]]
    articles = [each for each in lines if each["schema"] == "Article"]
    texts = {each["id"]: each["properties"]["bodyText"][0] for each in articles}
    events = set()
    for schema, (account, start, end), note in notes(made):
        assert f"“{shown(texts[account][start:end])}”" in note
        if schema == "Event":
            events.add((account, start, end))
    assert events == {(each.report, each.start, each.end) for each in record.claims}


@pytest.mark.parametrize(
    ("note", "place"),
    [
        ("r-1#char=3,9 “words”", ("r-1", 3, 9)),
        ("r-1#char=3,9", ("r-1", 3, 9)),
        ("r-1#char=3 “words”", None),
        ("see r-1#char=3,9", None),  # it has to begin the note
        ("r-1#line=3,9", None),
        ("", None),
    ],
)
def test_what_names_a_passage(note: str, place: tuple[str, int, int] | None) -> None:
    assert placed(note) == place
