"""What is a promise and what is a forecast, a demand or a habit; and what became of promises."""

from pathlib import Path

import pytest

from consilience.model.record import Record
from tests.accounts import account, build_accounts

TOLD = [
    tuple(line.split("\t"))
    for line in Path(__file__).with_name("promises_told.tsv").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Record:
    """The record of all lines, each an account of its own."""
    accounts = (
        account(f"a{n:02}", text, published="2031-03-10") for n, (_, _, text) in enumerate(TOLD)
    )
    return build_accounts(tmp_path_factory.mktemp("promises"), *accounts)


@pytest.mark.parametrize("number", range(len(TOLD)), ids=[trap for _, trap, _ in TOLD])
def test_who_promises_can_keep_it(told: Record, number: int) -> None:
    reports = {claim.id: claim.report for claim in told.claims}
    names = {report.id: report.name.rsplit("/", 1)[-1] for report in told.reports}
    promising = {names[reports[c]] for row in told.commitments for c in row.claims}
    assert (f"a{number:02}" in promising) is (TOLD[number][0] == "yes")


def test_a_term_of_an_accord_is_told_from_whom_it_binds(tmp_path: Path) -> None:
    text = "Work is on at the second half of the accord, which involves each party preparing a map."
    record = build_accounts(tmp_path, account("one", text, published="2031-03-10"))
    assert [row.what for row in record.commitments] == ["each party preparing a map."]


OUTCOMES = [
    # done before the day
    (
        "Norvell promised to reopen its mill in Dorn by March 31.",
        "Norvell reopened the mill in Dorn on March 28.",
        "2031-04-04",
        "kept",
    ),
    # not done by the day, and said so after it
    (
        "Transport Minister Rosa Delmar promised to publish the findings by March 31.",
        "Rosa Delmar has not published the findings.",
        "2031-04-04",
        "broken",
    ),
    # nobody tells, and the day is past
    (
        "Orse Energy vowed to repair the dam at Holm by March 20.",
        "The price of bread rose again in Holm.",
        "2031-04-04",
        "overdue",
    ),
    # the day is to come
    (
        "Orse Energy vowed to repair the dam at Holm by June 20.",
        "The price of bread rose again in Holm.",
        "2031-04-04",
        "open",
    ),
    # some of those to whom it was promised
    (
        "Tessar Lines pledged to pay 20,000 crowns to each of the families by April 1.",
        "Tessar Lines has paid 20,000 crowns each to 44 of the 61 families.",
        "2031-04-04",
        "partly_kept",
    ),
    # some of the number promised, in other words
    (
        "Calden Transit undertook to reinstate 14 suspended drivers by March 20.",
        "Nine of the 14 suspended drivers are back at work, Calden Transit said.",
        "2031-04-04",
        "partly_kept",
    ),
    # promised not to, and done
    (
        "The interior ministry promised not to storm the coach.",
        "Police stormed the coach before dawn on Thursday.",
        "2031-03-14",
        "broken",
    ),
    # the same, in a clause that says when another thing happened
    (
        "The interior ministry promised not to storm the coach.",
        "The crisis ended before dawn when police stormed the coach.",
        "2031-03-14",
        "broken",
    ),
    # to keep it open, and told to close
    (
        "Norvell promised to keep its plant in Dorn open until 2036.",
        "Norvell will close the plant in Dorn in December.",
        "2031-04-04",
        "broken",
    ),
    # to keep it open, and nothing told
    (
        "Norvell promised to keep its plant in Dorn open until 2036.",
        "The plant in Dorn makes sugar.",
        "2031-04-04",
        "open",
    ),
    # what has been so since the day
    (
        "Calden Transit promised to run night buses to the hospital from March 11.",
        "Night buses have served the hospital since March 11, nurses said.",
        "2031-03-14",
        "kept",
    ),
    # what others did before, in a clause that only tells who they are, keeps nothing
    (
        "The senator Ilo Brandt plans to introduce a bill on debts, she said.",
        "He spoke of the coalition that introduced the bill of 2013.",
        "2031-04-04",
        "open",
    ),
    # what was planned for a day and told by nobody afterwards is not overdue
    (
        "Norvell plans to publish its figures on March 14.",
        "Norvell has a new canteen in Dorn.",
        "2031-04-04",
        "unknown",
    ),
    # what was done before the day it was planned for is another thing
    (
        "Ilo Brandt will defend his title against Pavel Orrin on March 20.",
        "Ilo Brandt defended his title with ease on March 11.",
        "2031-03-12",
        "open",
    ),
    # delays of something else break nothing
    (
        "Jana Olsk promised to reverse the new rules.",
        "Builders complain that the rules of the harbour board cause delays and costs.",
        "2031-04-04",
        "open",
    ),
    # a demonstrative by a noun points to no promise
    (
        "Norvell pledged to cut 430 posts in Dorn and 200 in Marl.",
        "This move comes after delays at its mill.",
        "2031-04-04",
        "open",
    ),
    # closed doors are no gate that was to be opened
    (
        "Jana Olsk promised to reopen the archive of Holm.",
        "Jana Olsk spoke in Holm. The speeches were made behind closed doors.",
        "2031-04-04",
        "open",
    ),
    # who does it shares a word, what is done does not
    (
        "The Olsk administration promised to restore the harbour wall.",
        "The Olsk administration restored the old flag of the navy.",
        "2031-04-04",
        "open",
    ),
    # what is only sought is not done
    (
        "Jana Olsk promised to release the minutes of the board.",
        "Jana Olsk is part of an effort to release minutes of the court.",
        "2031-04-04",
        "open",
    ),
    # calls on somebody to quit break no promise to stay
    (
        "The strikers of Holm vowed to remain on the quay.",
        "The mayor of Holm has heard many calls on him to quit the quay.",
        "2031-04-04",
        "open",
    ),
    # somebody else came back
    (
        '"I will be returning to Dorn for my last year," said Ilo Brandt.',
        "Pavel Orrin came back to Dorn for his last year.",
        "2031-04-04",
        "open",
    ),
    # others got it
    (
        "Ilo Brandt promised to give a grant to the clinic in Skarn.",
        "Ilo Brandt gave other clinics in Calder a grant last week.",
        "2031-04-04",
        "open",
    ),
    # an aim is not overdue because nobody tells of it
    (
        "Norvell intends to cut its wells in Dorn to 40 by March 14.",
        "Norvell has a new canteen in Dorn.",
        "2031-04-04",
        "unknown",
    ),
    # what an account tells as done before it tells the plan
    (
        "Norvell published a first list of its wells in Dorn. Norvell plans to publish a full list "
        "of its wells in Dorn.",
        "Rain fell on Calder.",
        "2031-04-04",
        "open",
    ),
    # another's deed keeps no promise
    (
        "Norvell promised to reopen its mill in Dorn by March 31.",
        "Orlane reopened its mill in Marl on March 28.",
        "2031-04-04",
        "overdue",
    ),
    # so many days after it was promised
    (
        "Ilse Tarn promised to name a cabinet within ten days.",
        "Ilse Tarn has yet to name a cabinet.",
        "2031-04-04",
        "broken",
    ),
    # the day is that of the promise
    (
        "Ilse Tarn promised on Monday to reopen the mill in Dorn.",
        "Rain fell on Dorn.",
        "2031-04-04",
        "open",
    ),
    # what somebody expects is not overdue
    (
        "Norvell expects to repair the mill in Dorn by March 14.",
        "Norvell has a new canteen in Dorn.",
        "2031-04-04",
        "unknown",
    ),
    # done long after the day, it is another one
    (
        "Norvell said it would release its new engine in Dorn by March 20, 2031.",
        "Norvell released another new engine in Dorn on May 3, 2034.",
        "2034-05-04",
        "overdue",
    ),
    # to have it done is to do it, and the day says that it is the one
    (
        "He promised to have the count finished by March 20.",
        "The count in Dorn was completed on Thursday, March 20.",
        "2031-03-22",
        "kept",
    ),
    # fewer than were promised
    (
        "The harbour guard of Dorn will free 62 captured sailors by Friday, Ilse Tarn said.",
        "The harbour guard of Dorn freed 38 sailors on Friday.",
        "2031-03-15",
        "partly_kept",
    ),
    # nine of ten
    (
        "Orse Energy promised to restore power to all homes in Dorn by Friday.",
        "Power is back in 9 of every 10 homes in Dorn, Orse Energy said.",
        "2031-03-14",
        "partly_kept",
    ),
    # whom it was promised to got it
    (
        "Norvell will give 50,000 marks to each of the families of the drowned.",
        "The families of the drowned have each received 50,000 marks from Norvell.",
        "2031-04-04",
        "kept",
    ),
    # a reward is promised, and paid
    (
        "The insurer Hansa Dorn offers a reward of 500,000 crowns.",
        "The insurer Hansa Dorn paid the reward of 500,000 crowns to a fisherman.",
        "2031-04-04",
        "kept",
    ),
    # done for a while, and no more
    (
        "Norvell said it would pay for hotel rooms for everybody in Dorn.",
        "Norvell paid the hotel bills of 640 people in Dorn; it stopped paying on March 28.",
        "2031-04-04",
        "broken",
    ),
    # a fund that seeks gifts funds nothing
    (
        "Edvin Falk has agreed to fund the harbour school of Dorn, Norvell said.",
        "The harbour fund of Dorn is seeking gifts for the school, Norvell said.",
        "2031-04-04",
        "open",
    ),
]


@pytest.mark.parametrize(("promised", "later", "day", "status"), OUTCOMES)
def test_what_became_of_it(
    tmp_path: Path, promised: str, later: str, day: str, status: str
) -> None:
    record = build_accounts(
        tmp_path,
        account("one", promised, published="2031-03-10"),
        account("two", later, published=day),
    )
    reports = {claim.id: claim.report for claim in record.claims}
    first = next(r.id for r in record.reports if r.name.endswith("one"))
    found = [
        row.status for row in record.commitments if any(reports[c] == first for c in row.claims)
    ]
    assert found == [status]
