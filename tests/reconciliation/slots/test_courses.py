"""Where a matter stands to the accounts of one story: at one step of its course or at several."""

from pathlib import Path

import pytest

from consilience.model.finding import Finding
from tests.accounts import account, build_accounts


def _found(folder: Path, *texts: str) -> list[Finding]:
    rows = (account(f"a{number}", text) for number, text in enumerate(texts))
    return [f for f in build_accounts(folder, *rows).findings if f.rule.startswith("course-of-")]


_FIRE = "the fire at the bakery of Runa Nordal in Skarn"


@pytest.mark.parametrize(
    ("texts", "values"),
    [
        (
            (
                f"Edvin Falk was arrested on Tuesday over {_FIRE}.",
                f"Edvin Falk is to be arraigned today in Skarn over {_FIRE}.",
                f"Edvin Falk pleaded not guilty to setting {_FIRE}.",
            ),
            {"arrested", "to be arraigned", "arraigned"},
        ),
        (
            (
                f"Two men went on trial Wednesday for {_FIRE}.\nEdvin Falk denies it.",
                f"A jury has returned a guilty verdict for Edvin Falk for {_FIRE}.",
            ),
            {"on trial", "verdict"},
        ),
        # one step, told by all
        (
            (
                f"Edvin Falk was convicted of {_FIRE}.",
                f"A jury in Skarn found Edvin Falk guilty of {_FIRE}.",
            ),
            set(),
        ),
    ],
)
def test_steps_of_a_case(tmp_path: Path, texts: tuple[str, ...], values: set[str]) -> None:
    found = _found(tmp_path, *texts)
    assert {side.value for finding in found for side in finding.sides} == values
    assert all(finding.kind == "update" for finding in found)


def test_what_stands_far_down_is_no_news(tmp_path: Path) -> None:
    long = "The bakery had stood on the quay for ninety years, said its neighbours. " * 8
    texts = (
        f"Edvin Falk was arrested on Tuesday over {_FIRE}.",
        f"Edvin Falk was arrested over {_FIRE}. {long}He was sentenced for another fire long ago.",
    )
    assert not _found(tmp_path, *texts)


def test_steps_of_an_election(tmp_path: Path) -> None:
    texts = (
        "Voters in Veshtia go to the polls on Sunday to elect a parliament, said Ilo Brandt.",
        "Veshtia voted Sunday in a parliamentary election that Ilo Brandt called fair.",
    )
    (found,) = _found(tmp_path, *texts)
    assert {side.value for side in found.sides} == {"to come", "over"}


def test_a_parliament_that_votes_holds_no_election(tmp_path: Path) -> None:
    texts = (
        "Parliament in Veshtia will vote on Sunday on the harbour bill of Ilo Brandt.",
        "Parliament in Veshtia voted Sunday for the harbour bill of Ilo Brandt.",
    )
    assert not _found(tmp_path, *texts)


def test_names_that_come_out(tmp_path: Path) -> None:
    texts = (
        "Two women died in a fire at the bakery of Runa Nordal in Skarn. The names of the "
        "victims have not been released.",
        "Two women died in a fire at the bakery of Runa Nordal in Skarn. Police identified the "
        "victims as Pia Nordal and Runa Falk.",
    )
    (found,) = _found(tmp_path, *texts)
    assert {side.value for side in found.sides} == {"named", "not named"}
