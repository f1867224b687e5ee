"""Numbers that are taken back or put right. The people, places and outlets are invented."""

from pathlib import Path

import pytest

from consilience.model.estimate import Estimate
from consilience.reconciliation.retractions import is_put_right, is_taken_back
from tests.accounts import Account, account, build_accounts

OPENS = "A flood struck the town of Quarrin in the Sull valley on Sunday. "
MAYOR = "Mayor Oren Dask said that 41 people had died in Quarrin."
MONDAY, TUESDAY = "2031-09-15", "2031-09-16"


def told(name: str, text: str, outlet: str, published: str) -> Account:
    return account(name, OPENS + text, outlet=outlet, published=published)


def estimate(folder: Path, *accounts: Account) -> Estimate:
    """The estimate of the dead."""
    record = build_accounts(folder, *accounts)
    found = [row for row in record.estimates if row.slot == "killed"]
    return max(found, key=lambda row: len(row.values))


def uses(folder: Path, *accounts: Account) -> set[tuple[str, str]]:
    """Each number of the dead with its use."""
    record = build_accounts(folder, *accounts)
    texts = {q.id: q.text for claim in record.claims for q in claim.quantities}
    return {
        (texts[value.quantity], value.use)
        for row in record.estimates
        if row.slot == "killed"
        for value in row.values
    }


@pytest.mark.parametrize(
    ("before", "taken_back"),
    [
        ("The earlier figure of [41] dead was wrong.", True),
        ("Initial reports of [41] people killed were incorrect, police said.", True),
        ("An earlier report put the number of dead at [41]. That was a mistake.", True),
        ("The Sull Courier 7 wrongly reported [41] dead.", True),
        ("The service misstated the number of dead as [41].", True),
        ("The ministry retracted an earlier figure of [41] people killed.", True),
        ("The ministry has withdrawn the claim that [41] people died.", True),
        ("Correction: the Sull Courier reported [41] people killed. It is 38.", True),
        ("The mayor corrected the number of dead from [41] to 38.", True),
        ("The death toll was revised down from [41] to 38.", True),
        # what is told earlier may have grown
        ("The earlier figure of [41] dead has risen.", False),
        ("An earlier report put the number of dead at [41]. That was on Monday.", False),
        # not a figure that is withdrawn
        ("The ministry withdrew [41] soldiers from the town.", False),
        ("The bank cut the rate from [41] to 38 points.", False),
        # another number is wrong
        ("The mayor told of [41] dead; the number of 30 was wrong.", False),
        ("The number of 30 was wrong. The mayor told of [41] dead.", False),
        # doubted, and not taken back
        ("The opposition disputed the figure of [41] dead.", False),
    ],
)
def test_words_that_take_a_number_back(before: str, taken_back: bool) -> None:
    start, end = before.index("["), before.index("]") - 1
    text = before.replace("[", "").replace("]", "")
    assert is_taken_back(text, 0, start, end) is taken_back


@pytest.mark.parametrize(
    ("before", "put_right"),
    [
        ("The mayor corrected the number of dead to [38].", True),
        ("The death toll was revised down to [38].", True),
        ("The figure of 41 was wrong. The correct number is [38].", True),
        ("Correction: we reported 41 dead. It is [38].", True),
        # nothing was amiss
        ("The mayor told of the dead. It is [38] now.", False),
        ("The number of dead is [38].", False),
        # another thing is amended
        ("The mayor corrected the speech and sent it to [38] papers.", False),
    ],
)
def test_words_that_put_a_number_right(before: str, put_right: bool) -> None:
    text = before.replace("[", "").replace("]", "")
    assert is_put_right(text, before.index("[")) is put_right


@pytest.mark.parametrize(
    "correction",
    [
        "Mayor Oren Dask corrected the number of people killed from 41 to 38.",
        "Mayor Oren Dask said that the earlier figure of 41 people killed was wrong and that the "
        "number was 38.",
        "The earlier figure of 41 people killed was a mistake, Mayor Oren Dask said; the number is "
        "38.",
    ],
)
def test_a_voice_takes_its_number_back_wherever_it_is_told(tmp_path: Path, correction: str) -> None:
    found = estimate(
        tmp_path,
        told("one", MAYOR, "Sull Courier", MONDAY),
        told("two", MAYOR, "Tarvik Post", MONDAY),
        told("three", correction, "Orva Herald", TUESDAY),
    )
    assert (found.low, found.best, found.high, found.verdict) == (38, 38, 38, "updated")
    assert [step.best for step in found.series] == [41, 38]


def test_who_calls_anothers_number_wrong_takes_nothing_back(tmp_path: Path) -> None:
    accounts = (
        told("one", MAYOR, "Sull Courier", MONDAY),
        told(
            "two",
            "Governor Jana Roke said that the earlier figure of 41 people killed was wrong.",
            "Tarvik Post",
            TUESDAY,
        ),
    )
    assert ("41", "counted") in uses(tmp_path, *accounts)


def test_an_outlet_takes_back_its_own_number_and_no_others(tmp_path: Path) -> None:
    sentence = "In Quarrin 41 people were killed."
    correction = "Correction: an earlier report gave the number of people killed as 41. It is 38."
    own = told("one", sentence, "Sull Courier", MONDAY)
    other = told("two", "The death toll in Quarrin stands at 41.", "Tarvik Post", MONDAY)
    corrected = told("three", correction, "Sull Courier", TUESDAY)
    found = uses(tmp_path, own, other, corrected)
    assert found == {("41", "withdrawn"), ("41", "counted"), ("38", "counted")}


def test_a_number_is_withdrawn_without_being_told(tmp_path: Path) -> None:
    back = "Mayor Oren Dask withdrew an earlier statement on the number of people killed."
    one = told("one", MAYOR, "Sull Courier", MONDAY)
    assert uses(tmp_path, one, told("two", back, "Tarvik Post", TUESDAY)) == {("41", "withdrawn")}
    # a plan, something else, somebody else
    for other in (
        "Mayor Oren Dask will withdraw the number of people killed.",
        "Mayor Oren Dask withdrew an earlier statement on the number of people injured.",
        "Mayor Oren Dask withdrew an earlier statement.",
        "Governor Jana Roke withdrew an earlier statement on the number of people killed.",
    ):
        assert uses(tmp_path, one, told("two", other, "Tarvik Post", TUESDAY)) == {
            ("41", "counted")
        }


def test_what_nobody_vouches_for_any_more_has_no_figures(tmp_path: Path) -> None:
    back = "Mayor Oren Dask retracted the figure of 41 people killed."
    found = estimate(
        tmp_path,
        told("one", MAYOR, "Sull Courier", MONDAY),
        told("two", back, "Tarvik Post", TUESDAY),
    )
    assert (found.low, found.best, found.high) == (None, None, None)
    assert [step.best for step in found.series] == [41, None]


def test_a_wrong_number_that_was_taken_back_replaces_no_other(tmp_path: Path) -> None:
    """Of 35, then 41, then 41 taken back there stand 35."""
    found = estimate(
        tmp_path,
        told("one", "In Quarrin 35 people were killed.", "Sull Courier", MONDAY),
        told("two", MAYOR, "Tarvik Post", TUESDAY),
        told(
            "three",
            "Mayor Oren Dask retracted the figure of 41 people killed.",
            "Orva Herald",
            "2031-09-17",
        ),
    )
    assert (found.low, found.best, found.high) == (35, 35, 35)
