"""Promises told by several accounts, and what later ones show of them."""

from pathlib import Path

import pytest

from consilience.model.commitment import Commitment
from consilience.model.record import Record
from tests.accounts import account, build_accounts

PROMISE = (
    "The harbour board of Ostrel pledged to reopen the Calder lighthouse road to traffic "
    "by Friday, March 14, 2031, its chairman said."
)
MADE = "2031-03-03"


def built(tmp_path: Path, *later: tuple[str, str]) -> Record:
    rows = [account("made", PROMISE, published=MADE)]
    rows += [account(f"later{n}", text, published=day) for n, (text, day) in enumerate(later)]
    return build_accounts(tmp_path, *rows)


def the_promise(record: Record) -> Commitment:
    made = {claim.id for claim in record.claims if "pledged" in claim.text}
    (commitment,) = [c for c in record.commitments if made & set(c.claims)]
    return commitment


@pytest.mark.parametrize(
    ("later", "status"),
    [
        # nothing later, and the day is to come
        ([], "open"),
        # nothing later that speaks of it, and the day is past
        ([("A choir sang in the market of Ostrel for an hour.", "2031-03-20")], "overdue"),
        # done before the day
        ([("The Calder lighthouse road was reopened to traffic.", "2031-03-13")], "kept"),
        # not done, and the day is past
        (
            [("The Calder lighthouse road has not been reopened to traffic.", "2031-03-17")],
            "broken",
        ),
        # not done, and the day is to come
        ([("The Calder lighthouse road is still closed to traffic.", "2031-03-10")], "open"),
        # another road tells nothing of this one
        ([("The Brandt quarry tunnel was reopened to lorries.", "2031-03-13")], "open"),
    ],
)
def test_what_later_claims_show(tmp_path: Path, later: list[tuple[str, str]], status: str) -> None:
    assert the_promise(built(tmp_path, *later)).status == status


@pytest.mark.parametrize(
    ("later", "of_the_deed"),
    [
        # what was done tells the deed that was promised
        ("The Calder lighthouse road was reopened to traffic.", True),
        # what was left undone shows something of the promise, but tells no such deed
        ("The Calder lighthouse road has not been reopened to traffic.", False),
    ],
)
def test_the_claims_of_a_promise_tell_its_deed(
    tmp_path: Path, later: str, of_the_deed: bool
) -> None:
    record = built(tmp_path, (later, "2031-03-17"))
    promise = the_promise(record)
    (outcome,) = [row.claim for row in promise.evidence if row.shows in {"kept", "broken"}]
    made = {claim.id for claim in record.claims if "pledged" in claim.text}
    assert set(promise.told_in) <= made
    assert set(promise.claims) == {*promise.told_in, *([outcome] if of_the_deed else [])}


def test_more_evidence_leaves_a_promise_its_id(tmp_path: Path) -> None:
    reopened = ("The Calder lighthouse road was reopened to traffic.", "2031-03-13")
    assert the_promise(built(tmp_path)).id == the_promise(built(tmp_path, reopened)).id


def test_due_day_comes_from_its_passage(tmp_path: Path) -> None:
    record = built(tmp_path)
    due = the_promise(record).due
    assert due.last == "2031-03-14"
    texts = {report.id: report.text for report in record.reports}
    (place,) = due.evidence
    assert "March 14" in texts[place.report][place.start : place.end]


def test_one_promise_told_twice_is_one_row(tmp_path: Path) -> None:
    again = (
        "Ostrel's harbour board promised to reopen the Calder lighthouse road to traffic by "
        "Friday, March 14, 2031.",
        "2031-03-04",
    )
    commitment = the_promise(built(tmp_path, again))
    assert len(commitment.claims) == 2
    assert {row.shows for row in commitment.evidence} == {"made", "repeated"}


@pytest.mark.parametrize(
    "text",
    [
        # a forecast is nobody's promise
        "Prices of herring will rise in Ostrel by Friday, March 14, 2031, traders said.",
        # a question promises nothing
        "Will the board of Ostrel reopen the lighthouse road by Friday, March 14, 2031?",
        # a refusal is no promise
        "The board of Ostrel will not reopen the lighthouse road by Friday, March 14, 2031.",
        # votes are given by nobody who could have promised them
        "Ilo Brandt will receive at least 42 delegates in Calder.",
        # how it seems
        "It seems certain Ilo Brandt will publish the accounts of the harbour board in May.",
        # what should have been done was not promised in these words
        "Ilo Brandt should have completed that promise to the harbour by March 10, a clerk said.",
        # a demand is made of somebody else
        "The villagers demanded that the board reopen the road by Friday, March 14, 2031.",
    ],
)
def test_no_promise(tmp_path: Path, text: str) -> None:
    record = build_accounts(tmp_path, account("one", text, published=MADE))
    assert record.commitments == ()


def test_order_of_accounts_changes_nothing(tmp_path: Path) -> None:
    rows = [
        account("made", PROMISE, published=MADE),
        account(
            "later", "The Calder lighthouse road was reopened to traffic.", published="2031-03-13"
        ),
        account("other", "The board gave a promise of help in Ostrel.", published="2031-03-05"),
    ]
    one = build_accounts(tmp_path, *rows)
    other = build_accounts(tmp_path, *reversed(rows))
    assert one.commitments == other.commitments
    assert one.findings == other.findings


def test_a_later_report_is_no_evidence_of_an_earlier_deed(tmp_path: Path) -> None:
    """What was done before the promise was made does not keep it."""
    record = built(
        tmp_path,
        ("The Calder lighthouse road was reopened to traffic.", "2031-02-01"),
    )
    assert the_promise(record).status == "open"


def test_nobody_knows_when_an_account_without_a_day_was_written(tmp_path: Path) -> None:
    record = build_accounts(
        tmp_path,
        account("made", "Norvell plans to publish a list of its wells.", published=MADE),
        account("other", "Norvell published a list of its wells."),
    )
    (commitment,) = record.commitments
    assert commitment.status == "open"


def test_what_is_to_be_done_at_a_new_meeting_is_not_one_more_of_it(tmp_path: Path) -> None:
    told = (
        "Skarn’s envoy said Skarn would present the plan to Calder in a new round of talks on "
        "March 14, 2031.",
        "Skarn is ready to present the plan to Calder on March 14, 2031, its envoy said.",
    )
    rows = (account(f"a{n}", text, published=MADE) for n, text in enumerate(told))
    record = build_accounts(tmp_path, *rows)
    presented = [c for c in record.commitments if "present" in c.what]
    assert [len(each.told_in) for each in presented] == [2]


def test_copies_of_a_promise_are_one_promise(tmp_path: Path) -> None:
    """Thirty copies do not part two tellings of one promise."""
    rows = [account(f"copy{n:02}", PROMISE, published="2031-03-04") for n in range(30)]
    rows.append(
        account(
            "other",
            "Ostrel's harbour board promised to reopen the Calder lighthouse road to traffic by "
            "Friday, March 14, 2031.",
            published="2031-03-05",
        )
    )
    record = build_accounts(tmp_path, *rows)
    (commitment,) = record.commitments
    assert len(commitment.claims) == len(rows)


@pytest.mark.parametrize(
    ("later", "status", "progress"),
    [
        # a part of the number, told as one
        ("The shipyard of Ostrel has rehired 12 of the 30 former riveters.", "partly_kept", 0.4),
        # the whole number
        ("The shipyard of Ostrel rehired 30 former riveters.", "kept", 1.0),
        # none of them
        ("None of the 30 former riveters has been rehired by the shipyard.", "broken", 0.0),
        # the text does not count
        ("The shipyard of Ostrel rehired former riveters.", "kept", None),
    ],
)
def test_progress_of_a_counted_promise(
    tmp_path: Path, later: str, status: str, progress: float | None
) -> None:
    """The deed stands in no list of deeds: what is promised is a promise whatever it is."""
    text = "The shipyard of Ostrel promised to rehire 30 former riveters by March 14, 2031."
    record = build_accounts(
        tmp_path,
        account("made", text, published=MADE),
        account("later", later, published="2031-03-20" if status == "broken" else "2031-03-12"),
    )
    (commitment,) = record.commitments
    assert (commitment.status, commitment.progress) == (status, progress)


@pytest.mark.parametrize(
    ("text", "makers"),
    [
        # who leads is not who promises
        (
            "The shipyard, led by Ilo Brandt, promised to reopen the slipway by March 14, 2031.",
            set(),
        ),
        # both who are joined
        (
            "Marta Olin and Edvin Falk promised to reopen the slipway by March 14, 2031.",
            {"Marta Olin", "Edvin Falk"},
        ),
        # what is to be done is not who does it
        # the subject of the clause before binds himself in the next
        ("Edvin Falk has moved to Ostrel and vowed to reopen the slipway.", {"Edvin Falk"}),
        # a relative clause: whoever it is told of
        (
            "The vote was held under Edvin Falk, who has promised to reopen the slipway.",
            {"Edvin Falk"},
        ),
        # who is to be brought before a court has promised nothing, nor has his prosecutor
        (
            "Edvin Falk is scheduled to be arraigned on March 14, 2031, Judge Marta Olin said.",
            set(),
        ),
        # "it" is who speaks, and not who was spoken to
        (
            "The Calder Dairy told the Ostrel Board it was going to stop payments on its debt.",
            {"Calder Dairy"},
        ),
        ("The Calder Bridge will be reopened to traffic by March 14, 2031.", set()),
        # whose promise it is, whoever tells of it; and not whose members or friends they are
        (
            "Marta Olin hinted at a commitment from the Calder Dairy to reopen the slipway.",
            {"Calder Dairy"},
        ),
        ("Marta Olin hinted at a commitment from Calder farmers to reopen the slipway.", set()),
        # who reminds others of their promise made none
        (
            "The Navy reminds the other side of its promise to transfer the remains of 73 sailors "
            "by March 14, 2031.",
            set(),
        ),
    ],
)
def test_makers(tmp_path: Path, text: str, makers: set[str]) -> None:
    record = build_accounts(tmp_path, account("made", text, published=MADE))
    names = {entity.id: entity.name for entity in record.entities}
    (commitment,) = record.commitments
    assert {names[each] for each in commitment.by} == makers


DAM = (
    "A flood struck the town of Tolbury in the Quarrin valley. Governor Ivo Sande promised to "
    "rebuild the dam by March 14, 2031."
)
TAX = (
    "Crowds marched through Tolbury in the Quarrin valley. Mayor Ada Mott promised to withdraw "
    "the fuel tax by March 14, 2031."
)
CHILDREN = (
    "Shells fell on Tolbury in the Quarrin valley. Governor Ivo Sande promised to evacuate 194 "
    "children by March 14, 2031."
)


@pytest.mark.parametrize(
    ("made", "later", "day", "status"),
    [
        # a weekday before the verb does nothing; the maker stands in another sentence
        (
            DAM,
            "Governor Ivo Sande came to Tolbury in the Quarrin valley. The dam was rebuilt on "
            "Wednesday, as promised.",
            "2031-03-14",
            "kept",
        ),
        (
            TAX,
            "There was song in Tolbury in the Quarrin valley. On Wednesday the fuel tax was "
            "withdrawn, the union of students confirmed.",
            "2031-03-13",
            "kept",
        ),
        # the word kept stands in one clause and what was promised in another
        (
            TAX,
            "There was song in Tolbury in the Quarrin valley. Mott has kept the promise to "
            "withdraw the fuel tax.",
            "2031-03-13",
            "kept",
        ),
        # words between the helping verb and the participle
        (
            CHILDREN,
            "Shells fell on Tolbury in the Quarrin valley. The 194 children were still not "
            "evacuated on Sunday.",
            "2031-03-16",
            "broken",
        ),
        # the same deed in another story
        (
            DAM,
            "Rain fell on Ostrel in the Brandt hills. Mayor Petra Holm spoke to villagers near "
            "Karrow. The dam was rebuilt on Wednesday.",
            "2031-03-13",
            "open",
        ),
        # done before it was promised: another deed
        (
            CHILDREN,
            "On February 20, 2031 the children of Tolbury in the Quarrin valley were evacuated.",
            "2031-03-04",
            "open",
        ),
    ],
)
def test_promises_in_their_story(
    tmp_path: Path, made: str, later: str, day: str, status: str
) -> None:
    record = build_accounts(
        tmp_path,
        account("made", made, published=MADE),
        account("later", later, published=day),
    )
    (row,) = [row for row in record.commitments if row.due.last == "2031-03-14"]
    assert row.status == status


def test_a_wish_beside_a_promise_is_none(tmp_path: Path) -> None:
    text = (
        "Marta Olin gave a promise in return: the slipway will be reopened by March 14, 2031. "
        "Skarn wants the dredging to pause before any second meeting."
    )
    record = build_accounts(tmp_path, account("one", text, published=MADE))
    texts = {claim.id: claim.text for claim in record.claims}
    told = [texts[claim] for row in record.commitments for claim in row.claims]
    assert told and not any("dredging" in text for text in told)


def test_nothing_is_promised_to_where_somebody_goes(tmp_path: Path) -> None:
    text = "Marta Olin promised to return to Veshtia and to reopen the slipway by March 14, 2031."
    record = build_accounts(tmp_path, account("made", text, published=MADE))
    assert [row.to for row in record.commitments] == [()]


CONDITIONS = [
    # its own condition
    (
        "Marta Olin promised to reopen the slipway if the guard pays for it.",
        "if the guard pays for it",
    ),
    # an asked "if" is none
    (
        "Marta Olin said she will reopen the slipway, and that she did not know if it was safe.",
        None,
    ),
    # that of what comes after it
    (
        "Olin will reopen the slipway and, if that is turned down, will ask the guard for help.",
        None,
    ),
]


@pytest.mark.parametrize(("text", "condition"), CONDITIONS)
def test_conditions(tmp_path: Path, text: str, condition: str | None) -> None:
    record = build_accounts(tmp_path, account("made", text, published=MADE))
    assert {row.condition for row in record.commitments} == {condition}


def test_one_occasion_told_in_many_words_is_one_row(tmp_path: Path) -> None:
    texts = (
        "Edvin Falk is scheduled to be arraigned in Ostrel District Court on Wednesday.",
        "An arraignment has been scheduled for Wednesday morning in Ostrel for Edvin Falk.",
        "Falk faces arraignment in Ostrel District Court on Wednesday on a charge of theft.",
    )
    rows = (account(f"a{n}", text) for n, text in enumerate(texts))
    (commitment,) = build_accounts(tmp_path, *rows).commitments
    assert len(set(commitment.claims)) == len(texts)
    assert commitment.status == "open"


def test_what_a_firm_announced_a_year_ago_is_not_what_it_brings_now(tmp_path: Path) -> None:
    record = build_accounts(
        tmp_path,
        account(
            "made", "Norvell to release repair kit for leaking ferries", published="2030-03-03"
        ),
        account("later", "Norvell has released a repair kit for ferries.", published="2031-03-03"),
    )
    assert [row.status for row in record.commitments] == ["open"]


def test_what_is_worked_on_and_what_stays_closed_stay_open(tmp_path: Path) -> None:
    """A road told as still closed neither breaks nor keeps the word that it would stay so."""
    record = build_accounts(
        tmp_path,
        account("made", "Road 214 will remain closed through the weekend, the sheriff said."),
        account("later", "Road 214 is closed until further notice, and carts wait on the quay."),
    )
    assert [row.status for row in record.commitments] == ["open"]


HELD = [
    # told by its noun, with whose it was
    ("Following his arraignment in Ostrel, Falk was sent back to the tower.", "kept"),
    # told by what one does there
    ("Edvin Falk pleaded not guilty to the charge of theft.", "kept"),
    # still to come
    ("Edvin Falk is awaiting his arraignment in the tower.", "open"),
    # somebody else's
    ("Following his arraignment in Ostrel, Brandt was sent back to the tower.", "open"),
    # another occasion of his
    ("At the trial, Edvin Falk wore a cap.", "open"),
]


@pytest.mark.parametrize(("later", "status"), HELD)
def test_an_occasion_that_was_set_for_a_day_has_been(
    tmp_path: Path, later: str, status: str
) -> None:
    set_down = "Edvin Falk is scheduled to be arraigned in Ostrel District Court on Wednesday."
    record = build_accounts(tmp_path, account("made", set_down), account("later", later))
    made = {claim.id for claim in record.claims if "scheduled" in claim.text}
    (commitment,) = [row for row in record.commitments if made & set(row.claims)]
    assert commitment.status == status


def test_an_occasion_of_months_later_is_another(tmp_path: Path) -> None:
    set_down = "Edvin Falk is scheduled to be arraigned in Ostrel District Court on March 5, 2031."
    later = "Edvin Falk pleaded not guilty to the charge of theft."
    record = build_accounts(
        tmp_path,
        account("made", set_down, published=MADE),
        account("later", later, published="2031-07-03"),
    )
    assert [row.status for row in record.commitments] == ["unknown"]


def test_what_is_to_be_had_by_a_day_is_not_broken_by_another_thing(tmp_path: Path) -> None:
    record = build_accounts(
        tmp_path,
        account(
            "made",
            "The Norvell kit will be available as a free gift to owners of ferries on March 14.",
            published=MADE,
        ),
        account(
            "later",
            "The Norvell oar was released on Wednesday and is also available free to owners.",
            published="2031-05-14",
        ),
    )
    assert [row.status for row in record.commitments] == ["unknown"]
