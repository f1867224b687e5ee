import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consilience.text.markdown import markdown_blocks
from consilience.text.source_text import passage_bytes, utf8_text


def cleaned(text: str) -> list[tuple[str, str]]:
    source, blocks = markdown_blocks(utf8_text(text))
    return [(block.kind, source.text[block.start : block.end]) for block in blocks]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("See [the report](https://a.example/x_(y) 'title') now.", "See the report now."),
        ("See [the report][1] now.\n\n[1]: https://a.example", "See the report now."),
        ("It *did* sink, **all** of it.", "It did sink, all of it."),
        ("A note[^1] here.", "A note here."),
        ("Five \\* three", "Five * three"),
        ("2 * 3 * 4 stays", "2 * 3 * 4 stays"),  # lone stars are no emphasis
        ("snake_case_name stays", "snake_case_name stays"),
        ("[not a link] stays", "[not a link] stays"),
        ("[F]rom the start", "[F]rom the start"),  # an editor's letter in a quotation
        ("gone <!-- a comment --> by", "gone  by"),
        ("wrapped\nlines", "wrapped\nlines"),
    ],
)
def test_marks_and_addresses_are_cut(written: str, read: str) -> None:
    assert cleaned(written) == [("body", read)]


def test_paragraphs_and_their_kinds() -> None:
    text = (
        "# Title #\r\n\r\nFirst.\r\n\r\n> Quoted\r\n> on.\r\n\r\n![A picture](p.jpg)\r\n\r\n"
        "- one\r\n- two\r\n\r\nUnder\r\n-----\r\n\r\n---\r\n\r\nAda Lorn  \r\nMay 5, 2031"
    )
    assert cleaned(text) == [
        ("title", "Title"),
        ("body", "First."),
        ("quote", "Quoted\non."),
        ("caption", "A picture"),
        ("body", "one"),
        ("body", "two"),
        ("title", "Under"),
        ("body", "Ada Lorn"),
        ("body", "May 5, 2031"),
    ]


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="ab *_[]()!\\<>-#\n\r🚢é`|=:^1", max_size=80))
def test_every_character_kept_leads_to_itself(text: str) -> None:
    source, blocks = markdown_blocks(utf8_text(text))
    data = text.encode()
    where = source.source_map("utf-8", None)
    assert sum(run.end - run.start for run in source.segments) == len(source.text)
    for at, char in enumerate(source.text):
        for first, last in passage_bytes(where, at, at + 1):
            assert data[first:last].decode() == char
    assert all(a.end <= b.start for a, b in itertools.pairwise(blocks))
