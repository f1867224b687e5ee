import itertools

import pytest

from consilience.text.blocks import SILENT_KINDS, lay_out, title_of

LEAD = (
    "A ferry with 120 people aboard sank on Monday off the coast of Tarvik, the coast guard said,"
    " and at least 14 of them were still missing in the evening."
)
MORE = "The harbour master said that two other ships had warned of high waves an hour before."
LAST = "The minister of transport promised a report on the ferry within three weeks."


def kinds(text: str) -> list[tuple[str, str]]:
    return [(block.kind, text[block.start : block.end]) for block in lay_out(text).blocks]


def between(line: str) -> str:
    text = "\n".join((LEAD, MORE, line, LAST, MORE))
    return next(kind for kind, passage in kinds(text) if line.endswith(passage))


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "Story continues below",
        "Read the full article here",
        "Click here to subscribe to our newsletter",
        "Follow us on Twitter and Facebook.",
        "Sign up for our daily newsletter and never miss a story.",
        "Share this article",
        "Related: Ten harbours in pictures",
        "© 2031 The Harbour Post. All rights reserved.",
        "Home | World | Sport | Weather",
        "https://harbour.example/ferry",
        "What Could This Trick Mean For Your Pension?",
        "10 Gadgets You Need To Own This Summer",
        "Get Paid To Test The Ultimate Kitchen Knife",
        "This site uses cookies. By continuing you agree to our terms.",
        "'We ran'",  # a crosshead of a word or three tells nothing of its own
    ],
)
def test_what_a_site_puts_between_paragraphs_is_boilerplate(line: str) -> None:
    assert between(line) == "boilerplate"


@pytest.mark.parametrize(
    "line",
    [
        "Read, who led the inquiry, said the ferry had been overloaded.",
        "Share prices of the shipping company fell by nine percent.",
        "Police followed the suspects on Twitter for two weeks before the arrests.",
        "“Subscribe to that view and you will drown,” the captain said.",
        "Also on Monday, a second ferry lost its engine off the coast.",
        "Related charges were brought against the owner of the ferry.",
        "Watch officers had reported the leak, the account said.",
        "Email inquiry bruises the minister's efforts to calm the islanders.",
        "The company violated the law by using copyrighted charts, the port said.",
        "Of the 23 rescued, 12 are reported to be from Tarvik.",
        "He told the court that he had been seen as a hero by his crew.",
        "The rÃ©sumÃ© of the captain was false, the company said.",
        "Q: You wrote in May that the ferry was old. What did you find?",  # an interview
        "You could see the waves from the hills, said a farmer.",
    ],
)
def test_body_is_never_swallowed(line: str) -> None:
    assert between(line) == "body"


@pytest.mark.parametrize(
    "line", ["Ferry Company Blames the Harbour", "Owner: Waves Were Not Foreseen"]
)
def test_subheadings_are_titles(line: str) -> None:
    assert between(line) == "title"


@pytest.mark.parametrize(
    "line",
    [
        "Photo: divers near the wreck",
        "Map of the coast: the ferry went down near the lighthouse.",
        "Divers near the wreck. (AP Photo/Ada Lorn)",
        "Ada Lorn via Getty Images.",
    ],
)
def test_captions_are_told(line: str) -> None:
    assert between(line) == "caption"


@pytest.mark.parametrize("line", ["PTI reports:", "Ada Lorn contributed to this report."])
def test_credit_lines_make_no_claims(line: str) -> None:
    assert between(line) == "byline"


def test_lists_of_related_sources_are_boilerplate_to_their_end() -> None:
    text = "\n\n".join(
        (LEAD, MORE, LAST, "Related Stories:", "•\u00a0First\u00a0•\u00a0Second", "• Third")
    )
    assert [kind for kind, _ in kinds(text)][-3:] == ["boilerplate"] * 3


def test_top_of_an_account() -> None:
    text = f"Ferry sinks off Tarvik\nBy Ada Lorn and Bram Okke\nApril 5, 2031\n{LEAD}\n{MORE}"
    layout = lay_out(text)
    assert [block.kind for block in layout.blocks] == [
        "title",
        "byline",
        "dateline",
        "body",
        "body",
    ]
    assert layout.authors == ("Ada Lorn", "Bram Okke")
    assert title_of(text, layout.blocks) == "Ferry sinks off Tarvik"


@pytest.mark.parametrize("title", ["Ferry sinks off Tarvik", "Ferry sinks off Tarvik at night."])
def test_a_day_without_a_year_above_the_body_is_a_dateline(title: str) -> None:
    text = f"{title}\nFriday, April 5\n{LEAD}\n{MORE}"
    assert ("dateline", "Friday, April 5") in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        # above a part of a chronicle
        f"Ferry sinks\nApril 5\n{LEAD}\nApril 6\n{MORE}",
        # further down
        f"Ferry sinks\n{LEAD}\n{MORE}\nApril 6\n{MORE}",
    ],
)
def test_a_day_above_a_part_is_no_dateline(text: str) -> None:
    assert "dateline" not in [kind for kind, _ in kinds(text)]


def test_a_title_after_a_date_line() -> None:
    text = f"Posted 4/25/2031 7:21 AM\nFerry sinks off Tarvik\n{LEAD}\n{MORE}"
    assert [kind for kind, _ in kinds(text)] == ["dateline", "title", "body", "body"]


def test_a_signature_at_the_end() -> None:
    text = f"{LEAD}\n\n{MORE}\n\nAda R. Lorn  \nJune 2, 2031"
    assert [kind for kind, _ in kinds(text)][-2:] == ["byline", "dateline"]


@pytest.mark.parametrize(
    ("head", "credited"),
    [
        ("TARVIK, April 5 (AP) — ", ("AP",)),
        ("TARVIK, Norland (Reuters) - ", ("Reuters",)),
        ("TARVIK — ", ()),
        ("May 25—", ()),
        ("Tarvik, May 25 – ", ()),
        ("PORT ORLEN, Sept. 3 (Xinhua) -- ", ("Xinhua",)),
        ("TARVIK ― ", ()),  # a bar for a dash
    ],
)
def test_datelines_are_parted_from_the_paragraph(head: str, credited: tuple[str, ...]) -> None:
    text = f"{head}{LEAD}\n{MORE}"
    found = kinds(text)
    assert [kind for kind, _ in found] == ["dateline", "body", "body"]
    assert found[0][1] == head.rstrip()
    assert found[1][1] == LEAD
    assert lay_out(text).credits == credited


def test_an_agency_at_the_head_of_the_line_that_bears_the_day_is_credited() -> None:
    text = f"Ferry sinks off Tarvik\nReuters Jun 2, 2031, 02.16PM IST\n{LEAD}\n{MORE}"
    assert lay_out(text).credits == ("Reuters",)
    assert kinds(text)[1][0] == "byline"


def test_an_agency_before_other_words_is_no_credit_line() -> None:
    text = f"Ferry sinks off Tarvik\nReuters cuts jobs in Tarvik\n{LEAD}\n{MORE}"
    assert lay_out(text).credits == ()


def test_a_headline_with_a_stop_leaves_the_dateline_to_the_paragraph_below() -> None:
    text = f"Ferry sinks off Tarvik.\nTARVIK — {LEAD}\n{MORE}"
    assert [kind for kind, _ in kinds(text)] == ["body", "dateline", "body", "body"]


@pytest.mark.parametrize(
    "start",
    [
        "The ferry — once the pride of the port — sank",
        "Ada Lorn — who led the inquiry — said it sank",
        "NATO - not the navy - said it sank",
        "In May 25—year-old ferries sank",
    ],
)
def test_a_dash_alone_makes_no_dateline(start: str) -> None:
    text = f"{start} off the coast of Tarvik, and nobody was hurt in the accident at sea.\n{MORE}"
    assert "dateline" not in {kind for kind, _ in kinds(text)}


def test_a_paragraph_cut_by_a_page_break_is_one_block() -> None:
    cut = f"{LEAD} In the week before, the port had counted a total of 903"
    text = f"{MORE}\n\n{cut}\n\nSmall boats that had no light at all, the harbour master said."
    assert [kind for kind, _ in kinds(text)] == ["body", "body"]
    missing_stop = f"{LEAD[:-1]}\n{MORE}\n{LAST}"
    assert len(kinds(missing_stop)) == 3


def test_marks_of_headings_and_quotations_stay_outside() -> None:
    text = f"## Ferry sinks\n\n{LEAD}\n\n> {MORE}"
    assert kinds(text) == [("title", "Ferry sinks"), ("body", LEAD), ("quote", MORE)]


def test_wrapped_lines_are_one_paragraph() -> None:
    words = f"{LEAD} {MORE} {LAST}".split()
    lines = [" ".join(words[at : at + 9]) for at in range(0, len(words), 9)]
    text = "\r\n".join(lines) + "\r\n\r\n" + LAST
    assert len(kinds(text)) == 2


def test_blocks_stand_in_order_and_apart() -> None:
    text = f"Title here\n{LEAD}\r\nRelated Stories:\n• One\n\n{MORE}\u2028{LAST}"
    blocks = lay_out(text).blocks
    assert all(a.end <= b.start for a, b in itertools.pairwise(blocks))
    assert all(text[b.start : b.end].strip() == text[b.start : b.end] for b in blocks)
    assert {"byline", "dateline", "caption", "boilerplate"} == SILENT_KINDS
