"""Who "the president" is within one account."""

from pathlib import Path

import pytest

from tests.accounts import account, build_accounts, meant

DASK = "President Oren Dask arrived in Orva on Monday."
ROKE = "Jana Roke, the foreign minister, stayed at home."
FAR = " ".join("The harbour was quiet again in the night." for _ in range(8))


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        (f"{DASK} On Tuesday the president signed a treaty.", "the president", {"Oren Dask"}),
        (f"{ROKE} Later the minister signed a treaty.", "the minister", {"Jana Roke"}),
        (f"{ROKE} Later the foreign minister left.", "the foreign minister", {"Jana Roke"}),
        ("Gov. Oren Dask arrived. On Tuesday the governor signed a law.", "the governor",
         {"Oren Dask"}),
        # another office
        (f"{ROKE} Later the prime minister left.", "the prime minister", set()),
        # two of them
        (f"{DASK} President Teodor Marl met him. The president signed a treaty.",
         "The president", set()),
        # somebody told apart by what follows
        (f"{DASK} He met the president of the chamber of trade.", "the president", set()),
        # who bore it once
        ("Former President Oren Dask arrived. The president was silent.", "The president", set()),
        # too long ago
        (f"{DASK} {FAR} Then the president signed a treaty.", "the president", set()),
    ],
)  # fmt: skip  # a table is read by rows
def test_titles(tmp_path: Path, text: str, words: str, who: set[str]) -> None:
    assert meant(build_accounts(tmp_path, account("one", text)), words) == who
