"""Loaded words that mean somebody, and who uses them. The people and places are invented."""

from pathlib import Path

from consilience.pipeline import build


def framed(folder: Path, text: str) -> set[tuple[str, str, str]]:
    """Whom a word is used for, the word, and by whom; empty for the outlet."""
    (folder / "account.txt").write_text(text, "utf-8")
    record = build([folder])
    names = {entity.id: entity.name for entity in record.entities}
    voices = {voice.id: voice.name for voice in record.voices}
    return {(names[f.entity], f.term, voices.get(f.voice or "", "")) for f in record.framings}


def test_a_speakers_word_is_the_speakers(tmp_path: Path) -> None:
    text = "President Mona Kell came. “Kell is a dictator,” Governor Oren Dask told a rally."
    assert framed(tmp_path, text) == {("Mona Kell", "dictator", "Oren Dask")}


def test_the_outlets_word_is_the_outlets(tmp_path: Path) -> None:
    text = "President Mona Kell came. The Kell regime fell on Monday."
    assert framed(tmp_path, text) == {("Mona Kell", "regime", "")}


def test_a_word_beside_a_name_of_something_else_means_nobody(tmp_path: Path) -> None:
    text = "President Mona Kell came to Orva. Officials said the regime had lost Orva."
    assert not framed(tmp_path, text)
