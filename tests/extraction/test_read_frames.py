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
    # a hearer with a clause of his own takes nothing of what is said
    ("“We need rain for the fields,” Oren Dask told a crowd at the market that filled the street.",
     "Oren Dask", "We need rain"),
    # a condition before the words of saying is said with the rest
    ("Even if Tarn cannot win the north, Oren Dask said it is vital that she close the gap.",
     "Oren Dask", "cannot win the north"),
    # a film's preacher
    ("A hooded man is shown as he lectures: “The harbour is lost and will stay lost.”",
     "hooded man", "harbour is lost"),
]  # fmt: skip
NOT_VOICED = [
    # a thing with a clause of time is no clause said
    "Oren Dask announced the closure before the storm was over.",
    # nothing is said yet
    "Nothing was found to indicate the boats had left the port.",
    "Oren Dask will say the harbour was open.",
    # what another is praised beside is not what he vowed
    "Later Tarn praised the preacher Oren Dask, who has publicly vowed not to buy a boat.",
    # who comes and says something does not say that he came
    "Oren Dask then appears in a clip, saying nothing of the harbour.",
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
