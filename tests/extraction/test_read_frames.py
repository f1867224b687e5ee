"""Voices that the language model reads and no list knows; what is only the outlet's."""

import pytest

from consilience.extraction import extract
from consilience.language import analyse
from tests.extraction.accounts import account

VOICED = [
    # a verb that the lists have only before "that"
    ("Oren Dask warned the harbour would stay shut.", "Oren Dask", "the harbour would stay shut"),
    # a description taken up again by a pronoun
    ("A port agent came to Holm on Friday with two others. He said the boats were safe.",
     "port agent", "the boats were safe"),
    # whose a statement is
    ("The vote was held. Oren Dask’s statement said the harbour was open.",
     "Oren Dask", "the harbour was open"),
]  # fmt: skip
NOT_VOICED = [
    # a thing with a clause of time is no clause said
    "Oren Dask announced the closure before the storm was over.",
    # nothing is said yet
    "Nothing was found to indicate the boats had left the port.",
    "Oren Dask will say the harbour was open.",
]


def voices(text: str) -> list[tuple[str, str]]:
    report = account(text)
    return [
        (claim.attribution[-1].name if len(claim.attribution) > 1 else "", claim.text)
        for claim in extract(report, analyse(report))
    ]


@pytest.mark.parametrize(("text", "voice", "words"), VOICED)
def test_whose_a_claim_is(text: str, voice: str, words: str) -> None:
    assert any(name == voice and words in said for name, said in voices(text)), voices(text)


@pytest.mark.parametrize("text", NOT_VOICED)
def test_a_claim_stays_the_outlets(text: str) -> None:
    assert not any(name for name, _ in voices(text)), voices(text)
