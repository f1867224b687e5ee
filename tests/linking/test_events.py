"""Which claims tell of one happening, and which reports of one story."""

from pathlib import Path

from consilience.model.event import Event
from consilience.model.record import Record
from tests.accounts import account, build_accounts

ONE = account(
    "one",
    "The ferry Alma Tor sank off Orva on Tuesday, killing 14 passengers. "
    "The harbour master Oren Dask said that rescuers searched the bay all night.",
    published="2031-04-09",
)
TWO = account(
    "two",
    "Eleven passengers were killed when the ferry Alma Tor sank off Orva on Tuesday. "
    "Oren Dask, the harbour master, promised to search for the others.",
    published="2031-04-09",
)
FAR = account(
    "far",
    "In Lunn the bakers elected Jana Roke to lead their guild on Monday. "
    "Roke promised cheaper flour before the summer.",
    published="2031-04-09",
)


def texts_of(record: Record, event: Event) -> str:
    return " | ".join(claim.text for claim in record.claims if claim.id in event.claims)


def test_accounts_that_disagree_on_the_number_tell_of_one_event(tmp_path: Path) -> None:
    record = build_accounts(tmp_path, ONE, TWO, FAR)
    joined = [texts_of(record, event) for event in record.events]
    assert any("14 passengers" in text and "Eleven" in text for text in joined)
    assert not any("bakers" in text and "ferry" in text for text in joined)


def test_every_event_says_why(tmp_path: Path) -> None:
    record = build_accounts(tmp_path, ONE, TWO)
    assert record.events
    assert all(event.reasons and len(event.claims) > 1 for event in record.events)


def test_an_event_is_named_by_a_whole_sentence_of_its_type(tmp_path: Path) -> None:
    # the shortest passage of the two is the aside "which killed 14 passengers"
    record = build_accounts(
        tmp_path,
        account("one", "The ferry Alma Tor sank off Orva on Tuesday, which killed 14 passengers."),
        account("two", "Fourteen passengers were killed when the ferry Alma Tor sank off Orva."),
    )
    titles = {event.title for event in record.events if event.event_type == "casualties"}
    assert titles == {"Fourteen passengers were killed"}


def test_an_announcement_and_the_doing_are_two_events(tmp_path: Path) -> None:
    record = build_accounts(
        tmp_path,
        account("plan", "Tarvik will release 40 prisoners on Friday, Oren Dask said in Orva."),
        account("done", "Tarvik released 40 prisoners on Friday, Oren Dask said in Orva."),
    )
    modality = {claim.id: claim.modality for claim in record.claims}
    for event in record.events:
        assert len({modality[claim] for claim in event.claims}) == 1


def test_a_folder_falls_into_stories(tmp_path: Path) -> None:
    record = build_accounts(tmp_path, ONE, TWO, FAR)
    names = {report.id: report.name for report in record.reports}
    stories = {frozenset(names[report] for report in story.reports) for story in record.stories}
    assert stories == {frozenset({"one", "two"}), frozenset({"far"})}
    told = {event for story in record.stories for event in story.events}
    assert told == {event.id for event in record.events}


def test_neither_order_nor_an_unrelated_report_changes_events(tmp_path: Path) -> None:
    alone = build_accounts(tmp_path, ONE, TWO)
    turned = build_accounts(tmp_path, TWO, ONE)
    beside = build_accounts(tmp_path, FAR, TWO, ONE)
    claims = {event.claims for event in alone.events}
    assert claims == {event.claims for event in turned.events}
    assert claims <= {event.claims for event in beside.events}


def test_a_copied_report_adds_no_voice(tmp_path: Path) -> None:
    copy = account("copy", f"{ONE['text']} We print this as it came.", published="2031-04-11")
    record = build_accounts(tmp_path, ONE, copy)
    voices = {
        claim.attribution[-1].voice
        for claim in record.claims
        if "14 passengers" in claim.text and claim.attribution
    }
    assert len(voices) == 1
