"""The brief: every sentence rests on claims, and the weighty come first."""

from dataclasses import replace

import pytest

from consilience.views import dossier_view
from consilience.views.brief import BriefLine, BriefView
from consilience.views.wording import clip, gist, spoken_day
from tests.views.drafts import bare_record
from tests.views.records import ferry_record


def lines(brief: BriefView) -> tuple[BriefLine, ...]:
    return brief.agreed + brief.changed + brief.disputed + brief.promised


def test_every_sentence_rests_on_claims_of_the_record() -> None:
    view = dossier_view(ferry_record())
    known = {claim.id for claim in view.claims}
    told = lines(view.brief)
    assert told
    for line in told:
        assert line.cites
        assert {cite.claim for cite in line.cites} <= known
        assert (line.finding is None) != (line.commitment is None)


def test_a_dispute_is_told_with_both_of_its_sides() -> None:
    (line,) = (
        each for each in dossier_view(ferry_record()).brief.disputed if each.finding == "f-differ"
    )
    assert "31" in line.text
    assert [cite.claim for cite in line.cites] == ["c-hurt", "c-34"]


def test_a_promise_is_told_with_who_made_it_and_when_it_falls_due() -> None:
    (line,) = dossier_view(ferry_record()).brief.promised
    assert line.text == "Ilse Brandvoll: “pay every passenger” – due 1 June 2031, open."
    assert line.commitment == "m-pay"


def test_what_rests_on_no_claim_of_the_record_is_not_told() -> None:
    bare = replace(ferry_record(), claims=())
    assert lines(dossier_view(bare).brief) == ()
    assert lines(dossier_view(bare_record()).brief) == ()


@pytest.mark.parametrize(
    ("explanation", "short"),
    [
        ("They differ (a.txt: “one”; b.txt: “two (or so)”).", "They differ."),
        ("For cables they tell 3 (01) and 4 (02).", "For cables they tell 3 (01) and 4 (02)."),
        ("They differ (a: “x”), and it matters.", "They differ (a: “x”), and it matters."),
        ("They differ", "They differ"),
        ("", ""),
        (" (" * 50_000, " (" * 50_000),  # hostile: brackets that never close
    ],
)
def test_the_gist_leaves_out_the_quoted_passages(explanation: str, short: str) -> None:
    assert gist(explanation) == short


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2031-04-08", "8 April 2031"),
        ("02-29", "29 February"),
        ("13-40", "13-40"),  # no such day
        ("2031-02-30", "2031-02-30"),
        ("31", "31"),
        ("20310408", "20310408"),  # a number, not a day
        ("done", "done"),
    ],
)
def test_days_are_told_as_people_write_them(value: str, words: str) -> None:
    assert spoken_day(value) == words


def test_long_words_are_cut_between_words() -> None:
    cut = clip("“" + "seven harbours " * 40 + "”")
    assert cut.endswith(" …")
    assert cut.removesuffix(" …").split()[-1] in ("seven", "harbours")
    assert clip("“a  b”\n") == "a b"
