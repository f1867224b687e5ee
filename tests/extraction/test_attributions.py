"""Attributions as passages: whose, by which words, of what."""

from pathlib import Path

import pytest

from consilience.annotation import Annotated, annotate

Told = tuple[str, str, str]


def told(folder: Path, text: str) -> set[Told]:
    file = folder / "text.txt"
    file.write_text(text, "utf-8")
    (found,) = annotate([file], as_is=True)
    assert isinstance(found, Annotated)
    return {
        (_words(found, row["source"]), _words(found, row["cue"]), _words(found, row["content"]))
        for row in found.standoff["attributions"]
    }


def _words(found: Annotated, spans: list[dict[str, int]]) -> str:
    return " | ".join(found.text[span["start"] : span["end"]] for span in spans)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A quotation taken up again after the words of saying is one attribution.
        (
            "“We came late,” said Oren Dask. “Nobody had called us.”",
            ("Oren Dask", "said", "“We came late,” | “Nobody had called us.”"),
        ),
        # Two single marks are a quotation's, and what stands in them need hold no verb.
        (
            "''Too late, all of it,'' Oren Dask said.",
            ("Oren Dask", "said", "''Too late, all of it,''"),
        ),
        # Judging without a clause that follows.
        ("The mayor criticized the plan.", ("The mayor", "criticized", "the plan")),
        # A second cue by a participle has the first verb's subject.
        (
            "The mayor left, calling the plan a mistake.",
            ("The mayor", "calling", "the plan a mistake"),
        ),
        # Whose a noun of saying is.
        (
            "The mayor's claim that the port was safe angered the dockers.",
            ("The mayor's", "claim", "that the port was safe"),
        ),
        # Passive with its agent.
        ("The plan was criticized by the mayor.", ("the mayor", "was criticized", "The plan")),
    ],
)
def test_source_cue_and_content(tmp_path: Path, text: str, expected: Told) -> None:
    assert expected in told(tmp_path, text)


def test_a_pronoun_is_not_taken_for_somebody_of_the_other_gender(tmp_path: Path) -> None:
    file = tmp_path / "text.txt"
    file.write_text(
        "Mary Kell met Peter Dask on Monday. Peter Dask said the port was closed. "
        "Mary Kell said it was open. He said that ships were waiting.",
        "utf-8",
    )
    (found,) = annotate([file], as_is=True)
    assert isinstance(found, Annotated)
    speakers = [row["speaker"] for row in found.standoff["attributions"] if row["source"]]
    assert speakers[-1] == "Peter Dask"
