import io
import os
from pathlib import Path

import pytest

from consilience.errors import UsageError
from consilience.reading import read
from consilience.settings import Settings
from consilience.text.source_text import passage_bytes

STORY = (
    "A ferry with 120 people aboard sank on Monday off the coast of Tarvik, the coast guard said."
    " At least 14 of them were still missing in the evening."
)
GERMAN = "Die Fähre sank am Montag vor der Küste, viele Menschen starben."
OTHER = "The minister of transport said that a report on the ferry would be made within a month."


def test_reading_does_not_depend_on_order_or_spelling_of_paths(tmp_path: Path) -> None:
    for name, text in (("b.txt", STORY), ("a.txt", OTHER), ("c.txt", "")):
        (tmp_path / name).write_text(text)
    files = [tmp_path / "c.txt", tmp_path / "a.txt", tmp_path / "b.txt"]
    whole = read([tmp_path], Settings())
    assert read(files, Settings()) == read(reversed(files), Settings()) == whole
    assert read([f"{tmp_path}/*.txt", tmp_path / "a.txt"], Settings()) == whole
    assert [report.id for report in whole.reports] == sorted(r.id for r in whole.reports)
    assert [(a.name, a.reason) for a in whole.set_aside] == [
        ((tmp_path / "c.txt").as_posix(), "empty")
    ]


def test_names_are_the_path_as_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "news" / "deep").mkdir(parents=True)
    (tmp_path / "news" / "deep" / "a.txt").write_text(STORY)
    (tmp_path / "news" / ".hidden.txt").write_text(OTHER)
    monkeypatch.chdir(tmp_path)
    assert [r.name for r in read(["./news/"], Settings()).reports] == ["news/deep/a.txt"]


def test_a_path_that_does_not_exist_is_wrong_use() -> None:
    with pytest.raises(UsageError, match="no/such/file"):
        read(["no/such/file"], Settings())
    with pytest.raises(UsageError, match="no path"):
        read([], Settings())


# spellings that must name nothing and open nothing
@pytest.mark.parametrize("path", ["a\0b.txt", "x" * 5000, "nothing*", "[", "\ud800"])
def test_odd_paths_are_wrong_use(path: str) -> None:
    with pytest.raises(UsageError):
        read([path], Settings())


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BytesIO(STORY.encode()))
    monkeypatch.setattr("sys.stdin", stream)
    (report,) = read(["-"], Settings()).reports
    assert (report.name, report.text) == ("-", STORY)


def test_text_survives_to_the_letter(tmp_path: Path) -> None:
    text = f"“{STORY}”\r\n\r\n{OTHER}\u00a0— it’s 🚢 e\u0301\r\n"
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbf" + text.encode())
    (report,) = read([tmp_path], Settings()).reports
    data = (tmp_path / "a.txt").read_bytes()
    assert report.text == text
    for block in report.blocks:
        ((first, last),) = passage_bytes(report.source_map, block.start, block.end)
        assert data[first:last].decode() == report.text[block.start : block.end]


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n\t ", "empty"),
        ("a.txt", b"... --- ...", "empty"),
        ("a.html", b"<html><body><script>x()</script></body></html>", "empty"),
        ("a.txt", b"\x89PNG\r\n\x1a\n" + bytes(99), "binary"),
        ("a.txt", b"text\0with\0nulls here", "binary"),
        ("a.txt", bytes(range(1, 32)) * 9, "binary"),
        ("a.txt", ("Déjà vu über München. " * 9).encode() + b"\xff", "unreadable"),
        ("a.txt", GERMAN.encode(), "not_english"),
        ("a.txt", b"x" * (20 * 1024 * 1024 + 1), "too_large"),
        ("a.pdf", b"%PDF-1.7 \n" + bytes(20), "unsupported"),
        ("a.txt", b"%PDF-1.7 \n" + bytes(20), "unsupported"),  # whatever it is called
        ("a.docx", b"PK\x03\x04" + bytes(30) + b"word/document.xml", "unsupported"),
        ("a.xml", b"<?xml version='1.0'?><rss version='2.0'></rss>", "unsupported"),
        ("a.html", b"<p" + b" a" * 40_000 + b">" + STORY.encode(), "hostile"),
        ("a.html", b"<div>" * 5_000 + STORY.encode(), "hostile"),
        ("a.html", b"<b>" * 400_000, "hostile"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_set_aside_and_the_rest_is_read(
    tmp_path: Path, name: str, data: bytes, reason: str
) -> None:
    (tmp_path / name).write_bytes(data)
    (tmp_path / "good.txt").write_text(OTHER)
    reading = read([tmp_path], Settings())
    assert [(Path(a.name).name, a.reason) for a in reading.set_aside] == [(name, reason)]
    assert [report.text for report in reading.reports] == [OTHER]


def test_the_message_names_the_limit(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x" * (20 * 1024 * 1024 + 1))
    (aside,) = read([tmp_path], Settings()).set_aside
    assert "20 MB" in aside.message


def test_only_a_true_repeat_is_set_aside(tmp_path: Path) -> None:
    rows = [
        f'{{"id": "2", "text": "{STORY}", "outlet": "The Post"}}',
        f'{{"id": "3", "text": "{STORY}", "outlet": "The Courier"}}',  # evidence of copying
    ]
    (tmp_path / "rows.jsonl").write_text("\n".join(rows))
    (tmp_path / "b.txt").write_text(STORY)
    (tmp_path / "a.txt").write_text(STORY)
    reading = read([tmp_path], Settings())
    assert sorted(Path(r.name).name for r in reading.reports) == ["2", "3", "a.txt"]
    (aside,) = reading.set_aside
    assert (Path(aside.name).name, aside.reason) == ("b.txt", "repeat")
    assert "a.txt" in aside.message


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_pipes_and_links_out_of_the_folder_are_not_opened(tmp_path: Path) -> None:
    inside = tmp_path / "in"
    inside.mkdir()
    (tmp_path / "secret.txt").write_text(STORY)
    (inside / "link.txt").symlink_to(tmp_path / "secret.txt")
    (inside / "gone.txt").symlink_to(tmp_path / "nowhere")
    (inside / "loop").symlink_to(inside)
    os.mkfifo(inside / "pipe.txt")
    reading = read([inside], Settings())
    assert reading.reports == ()
    reasons = {Path(a.name).name: a.reason for a in reading.set_aside}
    assert reasons == {
        "link.txt": "hostile",
        "gone.txt": "hostile",
        "pipe.txt": "unreadable",
    }


def test_progress_ends_at_all(tmp_path: Path) -> None:
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(f"{STORY} {name}")
    seen: list[tuple[int, int]] = []
    read([tmp_path], Settings(), progress=lambda done, of: seen.append((done, of)))
    assert seen == [(0, 3), (1, 3), (2, 3), (3, 3)]


@pytest.mark.parametrize(
    ("text", "first", "passage"),
    [
        (f"Ferry\nPosted 4/25/2031 7:21 AM\nUpdated 4/26/2031\n{STORY}", "2031-04-25", "4/25/2031"),
        (f"TARVIK, April 5, 2031 (AWN) — {STORY}\n{OTHER}", "2031-04-05", "April 5, 2031"),
        (f"{STORY}\n{OTHER}\n\nAda R. Lorn\nJune 2, 2031", "2031-06-02", "June 2, 2031"),
        (f"Ferry sinks\nBy Ada Lorn, 5 April 2031\n{STORY}\n{OTHER}", "2031-04-05", "5 April 2031"),
    ],
)  # fmt: skip
def test_the_date_that_a_text_states(tmp_path: Path, text: str, first: str, passage: str) -> None:
    (tmp_path / "a.txt").write_text(text)
    (report,) = read([tmp_path], Settings()).reports
    assert (report.published.first, report.published.basis) == (first, "stated")
    (evidence,) = report.published.evidence
    assert report.text[evidence.start : evidence.end] == passage
    assert evidence.report == report.id


# a day without its year is left for linking; a date in the story is the story's
@pytest.mark.parametrize(
    "text", [f"May 25—{STORY}\n{OTHER}", f"{STORY}\nOn 5 April 2031 it had passed.\n{OTHER}"]
)
def test_no_date_is_made_up(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.txt").write_text(text)
    (report,) = read([tmp_path], Settings()).reports
    assert report.published.basis == "unknown"
    assert report.published.first is None
