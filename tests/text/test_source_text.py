import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consilience.text.source_text import (
    SourceText,
    SourceTextBuilder,
    decoded_text,
    passage_bytes,
    utf8_text,
)
from consilience.text.utf16 import Utf16Offsets

# `make hard` sets it: four passages an example: 60,000 in all instead of a sample.
CASES = 5_000 if os.environ.get("CONSILIENCE_HARD") else 150

TRAPS = st.sampled_from(
    [
        "🚢", "👩‍🚒", "🇺🇦", "e\u0301", "ñ", "\u0301", "שלום", "مرحبا",
        "\u202e", "\r\n", "\n", "\r", "\u2028", "\u00a0", "“", "’", "—", "…",
        "𝔘", "\U0010ffff", "\ufeff", "&", "<", " ",
    ]
)  # fmt: skip
TEXTS = st.lists(TRAPS | st.text(max_size=6), max_size=40).map("".join)


def spans(text: str) -> st.SearchStrategy[tuple[int, int]]:
    ends = st.integers(0, len(text))
    return st.tuples(ends, ends).map(lambda pair: (min(pair), max(pair)))


def assert_covers(source: SourceText) -> None:
    at = 0
    for run in source.segments:
        assert run.start == at < run.end
        assert (run.source_end - run.source_start) % (run.end - run.start) == 0
        at = run.end
    assert at == len(source.text)


def original(data: bytes, source: SourceText, start: int, end: int, encoding: str) -> str:
    ranges = passage_bytes(source.source_map(encoding, None), start, end)
    return b"".join(data[first:last] for first, last in ranges).decode(encoding)


@settings(max_examples=CASES, deadline=None)
@given(st.data(), TEXTS, st.sampled_from(["utf-8", "utf-16-le", "utf-16-be", "utf-32-le"]))
def test_a_passage_leads_back_to_its_bytes(data: st.DataObject, text: str, encoding: str) -> None:
    written = text.encode(encoding)
    source = decoded_text(written, encoding)
    assert source.text == text
    assert_covers(source)
    for _ in range(4):
        start, end = data.draw(spans(text))
        assert original(written, source, start, end, encoding) == text[start:end]


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1252", "“Curly”\u00a0quotes — and €5"),
        ("koi8-r", "Тарвик, 5 апреля"),
        ("gb18030", "five 五 and 🚢 boats"),  # two and four bytes a character
        ("shift_jis", "Tarvik タルヴィク 5"),
        ("iso2022_jp", "a 港 b 町"),  # escapes belong to the letter behind them
    ],
)
def test_older_encodings_lead_back_as_well(encoding: str, text: str) -> None:
    data = text.encode(encoding)
    source = decoded_text(data, encoding)
    assert source.text == text
    assert_covers(source)
    first, last = source.byte_span(0, len(text))
    assert data[first:last].decode(encoding) == text
    if encoding != "iso2022_jp":
        for at in range(len(text)):
            assert original(data, source, at, at + 1, encoding) == text[at]


@settings(max_examples=CASES, deadline=None)
@given(st.data(), TEXTS)
def test_a_cleaned_text_leads_back_where_it_kept(data: st.DataObject, text: str) -> None:
    source = utf8_text(text)
    builder = SourceTextBuilder(source)
    kept: list[tuple[int, int, int]] = []
    at = 0
    while at < len(text):
        end = data.draw(st.integers(at + 1, len(text)))
        step = data.draw(st.sampled_from(["keep", "cut", "replace", "insert"]))
        if step == "keep":
            kept.append((len(builder), at, end))
            builder.keep(at, end)
        elif step == "replace":
            builder.replace(at, end, "¶¶")
        elif step == "insert":
            builder.insert("\n\n", at)
        at = end
    cleaned = builder.build()
    assert_covers(cleaned)
    whole = text.encode()
    for start, first, last in kept:
        stop = start + last - first
        assert cleaned.text[start:stop] == text[first:last]
        assert original(whole, cleaned, start, stop, "utf-8") == text[first:last]


def test_what_was_put_in_comes_from_no_bytes() -> None:
    builder = SourceTextBuilder(utf8_text("one two"))
    builder.keep(0, 3)
    builder.insert("\n\n", 3)
    builder.keep(4, 7)
    cleaned = builder.build()
    assert cleaned.text == "one\n\ntwo"
    assert passage_bytes(cleaned.source_map("utf-8", None), 3, 5) == ()
    assert passage_bytes(cleaned.source_map("utf-8", None), 0, 8) == ((0, 3), (4, 7))


def test_a_replaced_run_leads_to_all_its_bytes() -> None:
    builder = SourceTextBuilder(utf8_text("a&nbsp;b"))
    builder.keep(0, 1)
    builder.replace(1, 7, "\u00a0")
    builder.keep(7, 8)
    cleaned = builder.build()
    assert passage_bytes(cleaned.source_map("utf-8", None), 1, 2) == ((1, 7),)


@settings(max_examples=CASES, deadline=None)
@given(st.data(), TEXTS)
def test_utf16_offsets_go_there_and_back(data: st.DataObject, text: str) -> None:
    offsets = Utf16Offsets(text)
    units = text.encode("utf-16-le")
    for _ in range(4):
        start, end = data.draw(spans(text))
        first, last = offsets.units(start), offsets.units(end)
        assert units[2 * first : 2 * last].decode("utf-16-le") == text[start:end]
        assert (offsets.code_points(first), offsets.code_points(last)) == (start, end)


def test_an_offset_inside_a_surrogate_pair_falls_before_it() -> None:
    assert Utf16Offsets("a🚢b").code_points(2) == 1
