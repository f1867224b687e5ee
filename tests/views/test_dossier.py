"""What the dossier is told of a record."""

from dataclasses import replace

import msgspec
import pytest

from consilience.model.event import Story
from consilience.model.finding import Side
from consilience.model.report import Block
from consilience.views import DossierView, dossier_view
from consilience.views.accounts import web_link
from tests.views.drafts import bare_record, claim, finding, report, span
from tests.views.records import GAZETTE, HERALD, ferry_record


def sliced(text: str, start: int, end: int) -> str:
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


@pytest.fixture(scope="module")
def view() -> DossierView:
    return dossier_view(ferry_record())


def test_every_claim_is_cut_where_the_record_says(view: DossierView) -> None:
    texts = {account.id: account.text for account in view.accounts}
    claims = {each.id: each for each in ferry_record().claims}
    for shown in view.claims:
        claim_ = claims[shown.id]
        cuts = [sliced(texts[shown.account], part.start, part.end) for part in shown.parts]
        assert cuts == [part.of(texts[shown.account]) for part in claim_.spans]


def test_a_condition_is_cut_where_the_record_says() -> None:
    account = report("r-if", "if.txt", "\U0001f327 If the rain stops, they go home.")
    bound = claim(
        "c-go", account, "they go home", condition=span(account.text, "If the rain stops")
    )
    free = claim("c-rain", account, "the rain stops")
    view = dossier_view(bare_record(account, claims=(bound, free)))
    first, second = (each.condition for each in sorted(view.claims, key=lambda each: each.id))
    assert first is not None
    assert sliced(account.text, first.start, first.end) == "If the rain stops"
    assert second is None


def test_blocks_cover_the_text_end_to_end(view: DossierView) -> None:
    for account in view.accounts:
        drawn = "".join(sliced(account.text, block.start, block.end) for block in account.blocks)
        assert drawn == account.text


@pytest.mark.parametrize(
    "blocks",
    [
        (),
        (Block(3, 5, "body"),),  # begins late
        (Block(4, 6, "body"), Block(0, 2, "title")),  # out of order
        (Block(0, 5, "body"), Block(2, 4, "quote")),  # one in another
        (Block(0, 50, "body"), Block(60, 90, "body")),  # beyond the text
    ],
)
def test_no_blocks_can_lose_text(blocks: tuple[Block, ...]) -> None:
    account = report("r-1", "a.txt", "one\n\U0001f600 two", blocks=blocks)
    shown = dossier_view(bare_record(account)).accounts[0]
    assert "".join(sliced(account.text, b.start, b.end) for b in shown.blocks) == account.text


def test_accounts_come_by_day_and_those_without_last(view: DossierView) -> None:
    assert [account.id for account in view.accounts] == ["r-herald", "r-courier", "r-gazette"]


def test_the_three_clocks_are_kept_apart(view: DossierView) -> None:
    rows = {(entry.clock, entry.row): entry.first for entry in view.timeline}
    assert rows["happened", "e-1"] == "2031-05-12"
    assert rows["said", "s-pay"] == "2031-05-12"
    assert rows["published", "r-courier"] == "2031-05-13"


def test_unknown_days_stay_in_the_timeline_and_come_last(view: DossierView) -> None:
    firsts = [entry.first for entry in view.timeline]
    known = [first for first in firsts if first is not None]
    assert firsts == sorted(known) + [None] * (len(firsts) - len(known))
    assert ("published", "r-gazette") in {(entry.clock, entry.row) for entry in view.timeline}


def test_each_claim_has_one_row_where_things_happened(view: DossierView) -> None:
    told = {each for event in view.events for each in event.claims}
    lone = {entry.row for entry in view.timeline if entry.clock == "happened"} - {"e-1"}
    assert told | lone == {each.id for each in view.claims}
    assert not told & lone


def test_a_side_points_at_its_number(view: DossierView) -> None:
    differ = next(each for each in view.findings if each.id == "f-differ")
    cite = differ.sides[0].cites[0]
    assert [sliced(HERALD, word.start, word.end) for word in cite.words] == ["31"]
    assert (differ.accounts, differ.voices) == (2, 2)


def test_one_number_in_two_wordings_is_one_side() -> None:
    record = ferry_record()
    differ = next(each for each in record.findings if each.id == "f-differ")
    first, second = differ.sides
    longer = replace(first, value="31 people", voices=("v-nurse",))
    changed = replace(differ, sides=(longer, first, second))
    shown = next(
        each
        for each in dossier_view(replace(record, findings=(changed,))).findings
        if each.id == "f-differ"
    )
    assert [side.value for side in shown.sides] == [first.value, second.value]
    assert shown.sides[0].voices == ("v-nurse", *first.voices)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("RAN AGROUND", ["ran aground"]),  # whatever its case
        ("ran", ["ran"]),
        ("sank", []),  # not in the passage, and no trigger
        ("", []),
    ],
)
def test_a_side_that_is_no_number_points_at_its_own_words(value: str, words: list[str]) -> None:
    account = report("r-1", "a.txt", "\U0001f6a2 The Marisol ran aground at noon.")
    told = claim("c-1", account, "The Marisol ran aground at noon.")
    differ = finding("f-1", "contradiction", (Side(value, ("c-1",), (), ()),), slot="status")
    view = dossier_view(replace(bare_record(account, claims=(told,)), findings=(differ,)))
    cite = view.findings[0].sides[0].cites[0]
    assert [sliced(account.text, word.start, word.end) for word in cite.words] == words


def test_terms_of_a_sum_stand_somewhere(view: DossierView) -> None:
    sums = next(each.arithmetic for each in view.findings if each.arithmetic)
    words = [
        sliced(GAZETTE, t.cite.words[0].start, t.cite.words[0].end)
        for t in sums.terms[1:]
        if t.cite
    ]
    assert words == ["12", "19"]


def test_scope_is_told_in_names(view: DossierView) -> None:
    assert view.estimates[0].scope.by == "Marisol"
    assert view.estimates[0].scope.places == ("Port Ondra",)


def test_passages_of_unknown_accounts_are_left_out() -> None:
    lost = claim("c-lost", report("r-gone", "gone.txt", "Nothing."), "Nothing.")
    view = dossier_view(bare_record(claims=(lost,)))
    assert view.claims == ()
    assert view.title


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("https://a.example/x?y#z", "https://a.example/x?y#z"),
        ("HTTP://a.example", "HTTP://a.example"),
        ("javascript:alert(1)", None),
        (" https://a.example", None),  # a browser would strip it; a name with space is no address
        ("https://a.example/\njavascript:alert(1)", None),
        ("data:text/html,x", None),
        ("file:///etc/hosts", None),
        ("//a.example", None),
        (None, None),
    ],
)
def test_only_addresses_of_the_web_become_links(address: str | None, link: str | None) -> None:
    assert web_link(address) == link


def test_the_same_record_gives_the_same_view() -> None:
    one, other = (msgspec.json.encode(dossier_view(ferry_record())) for _ in range(2))
    assert one == other


def test_letters_that_grow_when_made_small_move_no_mark() -> None:
    account = report("r-1", "a.txt", "In İzmir and İskele the Marisol sank at noon.")
    told = claim("c-1", account, account.text)
    differ = finding("f-1", "contradiction", (Side("sank", ("c-1",), (), ()),), slot="status")
    view = dossier_view(replace(bare_record(account, claims=(told,)), findings=(differ,)))
    for word in view.findings[0].sides[0].cites[0].words:
        assert sliced(account.text, word.start, word.end) == "sank"


def test_what_was_said_is_quoted_before_where_it_was_said() -> None:
    account = report("r-1", "a.txt", "At noon. We shall not leave the harbour tonight.")
    claims = (
        claim("c-1", account, "At noon."),
        claim("c-2", account, "We shall not leave the harbour tonight."),
    )
    differ = finding("f-1", "contradiction", (Side("x", ("c-1", "c-2"), (), ()),), slot="statement")
    view = dossier_view(replace(bare_record(account, claims=claims), findings=(differ,)))
    assert [cite.claim for cite in view.findings[0].sides[0].cites] == ["c-2", "c-1"]


@pytest.mark.parametrize(
    ("values", "days"),
    [
        # a day, and several; in words only the claims' own days help
        (
            ("2031-05-12", "2031-05-14/2031-05-15"),
            [("2031-05-12",) * 2, ("2031-05-14", "2031-05-15")],
        ),
        (("Monday", "2031-05-14"), [("2031-05-12",) * 2, ("2031-05-14",) * 2]),
        (("Monday", "some other day"), [("2031-05-12",) * 2]),
    ],
)
def test_a_disputed_day_stands_beside_the_days_of_each_side(
    values: tuple[str, str], days: list[tuple[str, str]]
) -> None:
    sides = (Side(values[0], ("c-hurt",), (), ()), Side(values[1], ("c-parts",), (), ()))
    differ = finding("f-day", "contradiction", sides, slot="date")
    view = dossier_view(replace(ferry_record(), findings=(differ,)))
    (entry,) = [each for each in view.timeline if each.disputed]
    assert entry.row == "e-1"
    assert [(each.first, each.last) for each in entry.disputed[0].days] == days


def test_without_an_event_the_claims_themselves_are_disputed() -> None:
    sides = (Side("2031-05-12", ("c-pay",), (), ()), Side("2031-05-14", ("c-slept",), (), ()))
    differ = finding("f-day", "contradiction", sides, slot="date", event=None)
    view = dossier_view(replace(ferry_record(), findings=(differ,)))
    assert {each.row for each in view.timeline if each.disputed} == {"c-pay", "c-slept"}


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Ferry runs aground", "Ferry runs aground"),
        ("herald.txt", "What the accounts say"),  # a file's name is no title
        ("accounts/herald.txt", "What the accounts say"),
    ],
)
def test_a_dossier_is_called_after_its_story(title: str, shown: str) -> None:
    story = Story("st-1", title, ("r-herald",), ("e-1",))
    assert dossier_view(replace(ferry_record(), stories=(story,))).title == shown
