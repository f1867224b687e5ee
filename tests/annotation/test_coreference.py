"""Who is meant in one account. The people and places are invented."""

import codecs
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consilience.annotation import Annotated, annotate

TALKS = "Talks between Norway and Chile began in Vienna on Tuesday."
DASK = "President Oren Dask arrived in Orva on Monday."


def groups(path: Path, data: bytes) -> list[list[str]]:
    """The groups of an account, by their words with line ends as spaces."""
    path.write_bytes(data)
    (found,) = annotate([path], as_is=True)
    assert isinstance(found, Annotated)
    return [
        [" ".join(found.text[p["start"] : p["end"]].split()) for p in group]
        for group in found.standoff["coreference"]
    ]


@pytest.mark.parametrize(
    ("text", "words", "others"),
    [
        # a title
        (f"{DASK} On Tuesday the president signed a treaty.", "the president", [["Oren Dask"]]),
        # a pronoun that the reader ties to a title, and the title to a name
        (f"{DASK} The president said that he was pleased.", "he", [["Oren Dask", "The president"]]),
        # two bear the title
        (f"{DASK} President Teodor Marl met him. The president signed a treaty.", "The president",
         []),
        # an organisation
        ("Harbour Bank opened a branch in Orva. The bank hired 20 people.", "The bank",
         [["Harbour Bank"]]),
        # a side stands with its country
        (f"{TALKS} The Norwegian side wants a quick end.", "The Norwegian side",
         [["Norway", "Norwegian"]]),
        # two are meant: the passage stands in both groups
        (f"{TALKS} Both sides want a quick end.", "Both sides", [["Norway"], ["Chile"]]),
        ("Oren Dask met with Jana Roke in Orva. The two men shook hands.", "The two men",
         [["Oren Dask"], ["Jana Roke"]]),
        # which two is not clear
        (f"{TALKS} Talks between Kenya and Peru ended. Both sides were tired.", "Both sides", []),
        # a loaded word
        ("President Mona Kell came. The Kell regime fell on Monday.", "regime",
         [["Mona Kell", "Kell"]]),
    ],
)  # fmt: skip  # a table is read by rows
def test_whom_a_passage_means(
    tmp_path: Path, text: str, words: str, others: list[list[str]]
) -> None:
    found = groups(tmp_path / "story.txt", text.encode())
    with_it = [[word for word in group if word != words] for group in found if words in group]
    assert sorted(with_it) == sorted(others)


SENTENCES = st.sampled_from(
    [TALKS, DASK, "Both sides agreed.", "The president said that he was pleased.",
     "The Norwegian side left early.", "Neither side spoke.", "It was cold, Dask said."]
)  # fmt: skip


@settings(deadline=None, max_examples=25)
@given(
    sentences=st.lists(SENTENCES, min_size=2, max_size=8),
    bom=st.booleans(),
    end=st.sampled_from(["\n\n", "\r\n\r\n", " \n\n"]),
    lead=st.sampled_from(["", "\n\n", "\r\n"]),
)
def test_passages_are_to_the_letter_however_the_text_is_written(
    tmp_path_factory: pytest.TempPathFactory,
    sentences: list[str],
    bom: bool,
    end: str,
    lead: str,
) -> None:
    file = tmp_path_factory.getbasetemp() / "meant.txt"
    plain = groups(file, "\n\n".join(sentences).encode())
    written = (lead + end.join(sentences)).encode()
    assert groups(file, codecs.BOM_UTF8 * bom + written) == plain
    assert all(word in " ".join(sentences) for group in plain for word in group)
    assert all(len(group) > 1 for group in plain)
