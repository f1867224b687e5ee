"""Questions to the exchange example and to small accounts."""

from pathlib import Path

import pytest

from consilience.model.record import Record
from consilience.questions import ask
from tests.accounts import account, build_accounts
from tests.reconciliation.pairs import two
from tests.records import exchange


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("How many mortar rounds did Calderran forces fire from 1 to 17 April?", {594, 600}),
        ("How many people crossed in each direction on April 15?", {212, 424}),
        ("How many of the returned Veshtians are seriously wounded?", {48, 31}),
        # none of them was freed: the 19 were taken
        ("How many fishermen were freed from Skerry Ness?", set()),
        ("How many journalists were at the bridge?", set()),
    ],
)
def test_counts(question: str, numbers: set[int]) -> None:
    answer = ask(exchange(), question)
    assert {value.number for value in answer.values} <= numbers
    assert answer.told is bool(numbers)
    assert bool(answer.values) is bool(numbers)


@pytest.mark.parametrize(
    ("question", "days"),
    [
        ("When was the protocol signed?", {"2031-04-09", "2031-04-08"}),  # they disagree
        ("By when are the remains of the 73 soldiers to be handed over?", {"2031-05-15"}),
        ("When will the fishermen be released?", set()),
    ],
)
def test_days(question: str, days: set[str]) -> None:
    assert {value.first for value in ask(exchange(), question).values} == days


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("Was the second stage called off?", "disputed"),
        ("Did Calderra apologise for the shelling?", None),
    ],
)
def test_what_happened(question: str, status: str | None) -> None:
    assert ask(exchange(), question).status == status


def test_a_disagreement_on_days_names_its_finding(tmp_path: Path) -> None:
    record = two(
        tmp_path,
        "The Lunesse protocol was signed in Ostra on Tuesday, April 8, 2031, mediators said.",
        "The Lunesse protocol was signed in Ostra on Wednesday, April 9, 2031, a clerk said.",
    )
    answer = ask(record, "When was the Lunesse protocol signed?")
    findings = {finding.id: finding for finding in record.findings}
    assert [findings[each].kind for each in answer.findings] == ["contradiction"]


@pytest.fixture(name="ferry")
def _ferry(tmp_path: Path) -> Record:
    return build_accounts(
        tmp_path,
        account(
            "gazette",
            "The ferry Alma Tor sank off Orva on Tuesday, killing 14 passengers. Captain Ilse "
            "Brandt, who commanded the ferry, was rescued by fishermen. The rescue was led by "
            "Governor Teodor Khalvash. The governor said that the harbour would be reopened by "
            "Friday.",
            published="2031-04-10",
            outlet="Orva Gazette",
        ),
        account(
            "post",
            "The ferry Alma Tor sank off Orva on 8 April, killing 17 passengers. The harbour of "
            "Orva was reopened on Thursday, 10 April.",
            published="2031-04-12",
            outlet="Lumen Post",
        ),
    )


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who led the rescue?", "Khalvash"),
        ("Who commanded the ferry?", "Brandt"),
        ("Where did the ferry sink?", "Orva"),
        ("When did the ferry Alma Tor sink?", "2031-04-08"),
        ("How many passengers were killed?", "17"),
    ],
)
def test_small_accounts(ferry: Record, question: str, expected: str) -> None:
    answer = ask(ferry, question)
    assert answer.told
    assert any(expected in value.text for value in answer.values)


@pytest.mark.parametrize(
    "question",
    [
        "How many crew members were killed?",  # passengers were
        "How many passengers were killed in Lumen?",  # a place that is only an outlet's
        "Who built the ferry?",
        "Did the ferry burn?",
        "When was the ferry built?",
        "Where was Ilse Brandt born?",
        "What did Ilse Brandt promise?",
    ],
)
def test_what_is_not_told_is_not_answered(ferry: Record, question: str) -> None:
    answer = ask(ferry, question)
    assert not answer.told
    assert answer.values == ()


@pytest.mark.parametrize(
    "question", ["Tell me a joke", "?", "the ferry", "x" * 5000, "how many how many", "a(" * 3000]
)
def test_what_is_no_question_gets_no_answer(ferry: Record, question: str) -> None:
    assert not ask(ferry, question).told


def test_supports_are_passages_to_the_letter(ferry: Record) -> None:
    texts = {report.id: report.text for report in ferry.reports}
    answer = ask(ferry, "How many passengers were killed?")
    assert answer.spread
    for value in answer.values:
        for each in value.supports:
            assert texts[each.report][each.start : each.end] == each.text


def test_the_whole_is_no_answer_for_one_of_its_days(tmp_path: Path) -> None:
    # "first" and "day" stand in the sentence, and yet it tells of all days
    record = build_accounts(
        tmp_path,
        account("one", "In their first deal each side released 90 prisoners, a day late."),
        account("two", "On the second day each side released 40 prisoners."),
    )

    def told(day: str) -> list[float | None]:
        answer = ask(record, f"How many prisoners did each side release on the {day} day?")
        return [value.number for value in answer.values]

    assert told("first") == []
    assert told("second")[0] == 40
