"""What somebody is charged with, accused of or faces, and what is so beside it."""

import pytest

from tests.extraction.sentences import claims

# text, words, the modality of the claim that holds them
CASES = [
    # the charge is brought, what it is of may be so
    ("He has been charged with two counts of theft.", "has been charged", "actual"),
    ("He has been charged with two counts of theft.", "two counts", "possible"),
    ("Oren Dask pleaded not guilty to nine counts of fraud.", "pleaded", "actual"),
    ("Oren Dask pleaded not guilty to nine counts of fraud.", "nine counts", "possible"),
    # in a plan, over another noun, joined to another count
    ("Dask is to be arraigned on Monday on two counts of theft.", "arraigned", "planned"),
    ("Dask is to be arraigned on Monday on two counts of theft.", "two counts", "possible"),
    ("Dask faces arraignment on two theft charges and one arson charge.", "faces", "planned"),
    ("Dask faces arraignment on two theft charges and one arson charge.", "one arson", "possible"),
    # proven or owned up to
    ("Oren Dask was convicted of two counts of theft.", "two counts", "actual"),
    ("Oren Dask pleaded guilty to two counts of theft.", "two counts", "actual"),
    # counts of other things
    ("The clerks faced nine counts of ballots on Monday.", "nine counts", "actual"),
    # a deed that somebody is accused or suspected of
    ("Dask is accused of firing nine shots from a roof.", "is accused", "actual"),
    ("Dask is accused of firing nine shots from a roof.", "nine shots", "possible"),
    ("Both were held, with Dask standing accused of firing nine shots.", "nine", "possible"),
    ("Half-brother Oren Dask is suspected of having sent nine men.", "Half-brother", "actual"),
    ("Half-brother Oren Dask is suspected of having sent nine men.", "nine men", "possible"),
    # a charge told as a clause
    ("Police arrested him on charges he robbed nine shops.", "arrested", "actual"),
    ("Police arrested him on charges he robbed nine shops.", "nine shops", "possible"),
    # a trial is to come, a penalty may; one that was faced is neither
    ("Mona Kell faces trial in Tarvik.", "faces trial", "planned"),
    ("Mona Kell faces up to nine years in prison.", "nine years", "possible"),
    ("Mona Kell could face trial in Tarvik.", "could face", "possible"),
    ("Mona Kell faced trial in Tarvik in 2008.", "faced trial", "actual"),
    ("Mona Kell faces nine rivals in the vote.", "nine rivals", "actual"),
    # an age is so whatever its bearer is to do
    ("Oren Dask, 35, will stand trial on Monday.", "35", "actual"),
    ("Oren Dask, 35, will stand trial on Monday.", "will stand", "planned"),
    ("The guard, Oren Dask, 35, may have fled.", "Oren Dask, 35", "actual"),
    ("Oren Dask, 35, and Ilse Tarn, 41, may have fled.", "Oren Dask, 35", "actual"),
    ("Oren Dask, 35, and Ilse Tarn, 41, may have fled.", "Ilse Tarn, 41", "actual"),
    # no age: a year, and what is counted
    ("In Tarvik, 35 men will vote.", "35 men", "planned"),
]


@pytest.mark.parametrize(("text", "words", "modality"), CASES)
def test_what_a_charge_is_of(text: str, words: str, modality: str) -> None:
    start = text.index(words)
    holding = [c for c in claims(text) if any(s.start <= start < s.end for s in c.spans)]
    assert holding, [c.text for c in claims(text)]
    assert min(holding, key=lambda claim: sum(s.end - s.start for s in claim.spans)).modality == (
        modality
    )


def test_an_age_is_told_once() -> None:
    told = claims("Oren Dask, 35, will stand trial on Monday.")
    assert sum(len(claim.quantities) for claim in told) == 1


def test_the_one_suspected_is_not_who_suspects() -> None:
    told = claims("Oren Dask is suspected of having sent nine men to the roof.")
    assert all(len(claim.attribution) == 1 for claim in told)


# text, what the deed behind "accused of" has: days, numbers; what the clause around it has
ACCUSED: list[tuple[str, list[str] | None, list[str] | None, list[str], list[str]]] = [
    ("The film was shown at the trial of two men charged with stealing nine cars.",
     [], ["nine"], [], ["two"]),
    # the victim's age and the year are the deed's, whatever the tree hangs them on
    ("The film was shown at the trial of two men charged with killing Ilona Varga, 34, in 2011.",
     ["2011"], ["34"], [], ["two"]),
    ("Police on Monday freed a woman suspected of stealing nine cars.",
     [], ["nine"], ["Monday"], []),
    # one that is no deed makes no claim of its own
    ("Police on Monday freed a woman suspected of theft.", None, None, ["Monday"], []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "days", "numbers", "own_days", "own_numbers"), ACCUSED)
def test_the_deed_of_the_accused(
    text: str,
    days: list[str] | None,
    numbers: list[str] | None,
    own_days: list[str],
    own_numbers: list[str],
) -> None:
    by_modality = {claim.modality: claim for claim in claims(text)}
    own, deed = by_modality["actual"], by_modality.get("possible")
    assert [when.text for when in own.times] == own_days
    assert [quantity.text for quantity in own.quantities] == own_numbers
    assert (deed and [when.text for when in deed.times]) == days
    assert (deed and [quantity.text for quantity in deed.quantities]) == numbers
