"""Annotations: what they hold, and offsets into the text as it was given."""

import codecs
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consilience.annotation import Annotated, annotate
from consilience.errors import UsageError
from consilience.model.report import SetAside

STORY = (
    "Floods close Orrel bridge\n\n"
    "Mayor Oren Dask said on Monday that the flood had killed 17 people in Orrel.\n\n"
    "“We will rebuild the bridge,” he said. The army denied that it had come late.\n"
)
PAGE = (
    "<html><head><title>Floods close Orrel bridge</title></head><body><nav>Menu Home Sport</nav>"
    "<article><h1>Floods close Orrel bridge</h1><p>Mayor Oren Dask said on Monday that the flood "
    "had killed <b>17 people</b> in Orrel &amp; Tarvik.</p><p>“We will rebuild the bridge,” he "
    "said. The army denied that it had come late to the valley.</p></article></body></html>"
)


def one(path: Path, *, date: str | None = None, as_is: bool = False) -> Annotated:
    (found,) = annotate([path], date=date, as_is=as_is)
    assert isinstance(found, Annotated)
    return found


def passages(annotated: Annotated, kind: str) -> list[str]:
    return [annotated.text[r["start"] : r["end"]] for r in annotated.standoff[kind]]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (STORY.encode(), STORY),
        (STORY.replace("\n", "\r\n").encode(), STORY.replace("\n", "\r\n")),
        # A byte order mark is a code point of the text as given.
        (codecs.BOM_UTF8 + STORY.encode(), "\ufeff" + STORY),
        (codecs.BOM_UTF16_LE + STORY.encode("utf-16-le"), "\ufeff" + STORY),
        (STORY.encode("cp1252"), STORY),
    ],
    ids=["plain", "crlf", "bom", "utf-16", "cp1252"],
)
@pytest.mark.parametrize("as_is", [False, True])
def test_offsets_count_in_the_text_as_given(
    tmp_path: Path, data: bytes, text: str, as_is: bool
) -> None:
    file = tmp_path / "story.txt"
    file.write_bytes(data)
    annotated = one(file, date="2031-05-14", as_is=as_is)
    assert annotated.text == text
    assert "17 people" in " ".join(passages(annotated, "quantities")) or passages(
        annotated, "quantities"
    ) == ["17"]
    assert passages(annotated, "times") == ["Monday"]
    assert "Oren Dask" in passages(annotated, "names")
    assert passages(annotated, "tokens")[-1] == "."
    said = annotated.standoff["attributions"][0]
    assert [text[s["start"] : s["end"]] for s in said["cue"]] == ["said"]
    assert all(text[s["start"] : s["end"]].startswith("Mayor Oren") for s in said["source"])


def test_times_count_from_the_day_given(tmp_path: Path) -> None:
    file = tmp_path / "story.txt"
    file.write_text(STORY, "utf-8")
    assert one(file, date="2031-05-14").standoff["times"][0]["value"] == "2031-05-12"
    assert one(file).standoff["times"][0]["first"] is None


def test_pages_are_annotated_in_their_source(tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text(PAGE, "utf-8")
    annotated = one(file)
    assert annotated.text == PAGE
    assert "Oren Dask" in passages(annotated, "names")
    # A sentence of the page holds its markup.
    assert any(
        "<b>17 people</b> in Orrel &amp; Tarvik." in p for p in passages(annotated, "sentences")
    )
    assert not any("Menu" in p for p in passages(annotated, "sentences"))


def test_rows_count_in_their_field_and_keep_their_day(tmp_path: Path) -> None:
    file = tmp_path / "rows.jsonl"
    rows = [
        {"id": "a", "text": STORY.replace("\n", "\r\n"), "published": "2031-05-14"},
        {"id": "b", "html": PAGE},
    ]
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    found = {a.name: a for a in annotate([file]) if isinstance(a, Annotated)}
    assert found["a"].text == rows[0]["text"]
    assert found["a"].standoff["times"][0]["value"] == "2031-05-12"
    assert found["b"].text == PAGE
    assert "Oren Dask" in passages(found["b"], "names")


def test_as_is_takes_markup_for_text_and_leaves_nothing_out(tmp_path: Path) -> None:
    file = tmp_path / "menu.txt"
    file.write_text("Subscribe to our newsletter.\n\n" + STORY, "utf-8")
    assert "Subscribe to our newsletter." in passages(one(file, as_is=True), "sentences")
    assert "Subscribe to our newsletter." not in passages(one(file), "sentences")


def test_what_cannot_be_read_is_told_and_the_rest_annotated(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY, "utf-8")
    (tmp_path / "b.txt").write_bytes(b"")
    kinds = [type(outcome) for outcome in annotate([tmp_path])]
    assert kinds == [Annotated, SetAside]


def test_a_date_that_is_none_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY, "utf-8")
    with pytest.raises(UsageError, match="--date"):
        list(annotate([tmp_path], date="soon"))


WORDS = st.sampled_from(
    ["Mayor", "Dask", "said", "that", "“", "”", '"', "17", "people", "on", "Monday", "é", "😀", ",",
     ".", "\n\n", "\r\n", "denied", "&amp;", "<p>", "to", "\u2028", "according to", "''"]
)  # fmt: skip


@settings(deadline=None, max_examples=40)
@given(words=st.lists(WORDS, min_size=1, max_size=40), bom=st.booleans(), as_is=st.booleans())
def test_every_token_is_found_in_the_text_as_given(
    tmp_path_factory: pytest.TempPathFactory, words: list[str], bom: bool, as_is: bool
) -> None:
    text = " ".join(["Dask", *words])
    file = tmp_path_factory.getbasetemp() / "generated.txt"
    file.write_bytes((codecs.BOM_UTF8 if bom else b"") + text.encode())
    for annotated in annotate([file], as_is=as_is):
        if isinstance(annotated, SetAside):
            continue
        assert annotated.text == ("\ufeff" if bom else "") + text
        for kind in ("sentences", "tokens", "names", "times", "quantities", "events"):
            for passage in passages(annotated, kind):
                assert passage.strip()
                assert passage in text
        for row in annotated.standoff["attributions"]:
            for part in (*row["source"], *row["cue"], *row["content"]):
                assert 0 <= part["start"] < part["end"] <= len(annotated.text)


def test_event_words_are_told_by_themselves(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The mayor wants to close the bridge. It burned down.", "utf-8")
    found = one(tmp_path / "a.txt", as_is=True)
    words = {
        found.text[row["start"] : row["end"]]: (row["modality"], row["polarity"])
        for row in found.standoff["events"]
        if [(row["start"], row["end"])] == [(c["start"], c["end"]) for c in row["clause"]]
    }
    # the wanting has happened, what is wanted has not
    assert words["wants"] == ("actual", "positive")
    assert words["close"] != ("actual", "positive")
    assert words["burned"] == ("actual", "positive")
