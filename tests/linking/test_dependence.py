"""Shared passages and cited agencies."""

from pathlib import Path

import pytest

from tests.accounts import account, build_accounts

COPIED = (
    "By noon the water had covered the lower third of the town and carried away the wooden bridge "
    "that the carters had used for a hundred years."
)


def test_a_copied_passage_ties_the_later_to_the_earlier(tmp_path: Path) -> None:
    record = build_accounts(
        tmp_path,
        account("first", f"The dam gave way in the night. {COPIED}", published="2031-09-14"),
        account("second", f"{COPIED} We saw nothing of it ourselves.", published="2031-09-16"),
        account("third", "Nobody here knew anything of the flood until the evening news came on."),
    )
    (tie,) = record.dependence
    ids = {report.name: report.id for report in record.reports}
    assert (tie.report, tie.on.report, tie.kind) == (ids["second"], ids["first"], "copy")
    texts = {report.id: report.text for report in record.reports}
    for span in tie.spans:
        assert texts[span.report][span.start : span.end] == COPIED.rstrip(".")


def test_words_quoted_by_both_are_a_shared_quotation(tmp_path: Path) -> None:
    words = "“We came here to count the living and we shall go on counting until all are home,”"
    record = build_accounts(
        tmp_path,
        account("first", f"{words} said Oren Dask. He then left for the bridge with his aides."),
        account("second", f"In the town hall Oren Dask spoke at noon. {words} he told the crowd."),
    )
    assert [tie.kind for tie in record.dependence] == ["shared_quote"]


def test_a_formula_is_no_trace(tmp_path: Path) -> None:
    record = build_accounts(
        tmp_path,
        account(
            "first", "They waited at the end of the day for the ferry that never came to them."
        ),
        account("second", "At the end of the day for the most part nobody minded the long delay."),
    )
    assert record.dependence == ()


REWRITTEN = (
    "At noon the flood had covered the lower third of the village and taken away the wooden "
    "bridge that the carters had crossed for a hundred years."
)


def test_a_lightly_rewritten_passage_is_a_copy(tmp_path: Path) -> None:
    record = build_accounts(
        tmp_path,
        account("first", f"The dam gave way in the night. {COPIED}", published="2031-09-14"),
        account("second", f"We saw nothing of it. {REWRITTEN}", published="2031-09-16"),
    )
    (tie,) = record.dependence
    texts = {report.id: report.text for report in record.reports}
    passages = [texts[span.report][span.start : span.end] for span in tie.spans]
    assert all("wooden bridge that the carters had" in passage for passage in passages)
    assert tie.share is not None
    assert 0.5 < tie.share < 1


CITED = [
    # told to an outlet, with its article left out
    ("Mayor Oren Dask told the Tarvik Gazette that the bridge would open soon.", "Tarvik Gazette"),
    # a site with its ending
    ("The keeper, Jana Roke, told Orva.com that she had seen it.", "Orva.com"),
    # a medium on which something was posted
    ("The mayor posted on Harbour Social that all was well in town.", "Harbour Social"),
    # a writer's outlet
    ("The sale was reported by Jana Roke at Harbour Prospectus last night.", "Harbour Prospectus"),
    # an outlet that reported, with something told of it in between
    ("The Orva Herald, which prints little, reported that the dam broke.", "The Orva Herald"),
    # whose picture it was
    ("You can see it in the photograph that CPA sent out in the morning.", "CPA"),
    # a word glued to the name by a lost paragraph break
    ("It was sold, according to the Tarvik JournalAfter the vote he left.", "Tarvik Journal"),
    # the article is written large, and the name parser parts it from the name
    ("Jana Roke told The Tarvik Journal that her mill would not open.", "The Tarvik Journal"),
    # told in the present
    ("The dam broke at noon, sources tell the Orva Daily News.", "Orva Daily News"),
    # a known outlet without a word of the trade in its name, which reads like a person's
    ("The thieves set fire to the cart before they left, Le Monde reported.", "Le Monde"),
    ('"They fear nothing," Jana Roke, who insures the mill, told France Info.', "France Info"),
    # a station's coined name
    ("Jana Roke told KX7 that the mill had been empty for a year.", "KX7"),
    # a place behind the name, and reporting in the progressive
    (
        "The Standard-Times of Orva is reporting today that Dask had been in jail before.",
        "The Standard-Times of Orva",
    ),
    # an outlet's own correspondent
    ("The mill will be missed for years, says the BBC's Oren Dask in Tarvik.", "BBC"),
    # the kind of outlet stands behind the name, or before it
    ("Nobody was hurt, Jana Roke told the Reuters news agency in Tarvik.", "Reuters"),
    # a caption that ran into the name below it
    ("Courtesy of The Orva IndependentOren Dask, harbour master", "The Orva Independent"),
    # the media at large
    ("State media proudly reported that all the mills had opened on time.", "State media"),
    ("According to media reports, the harbour master saw it as necessary.", "media reports"),
    ("According to reports, the thieves took about sixty silver spoons.", "reports"),
    # a body that says something in a document of its own
    (
        "Dams Watch said in an assessment last month that the wall was weak.",
        "Dams Watch",
    ),
    # a document, where whoever wrote it is no name
    ("The wall was weak, according to the safety advisory of the spring.", "safety advisory"),
    ("He held a knife to her, according to court records.", "court records"),
    # names that no list has, by what only outlets do
    ("As first reported by Flickwire Tuesday, the mill will be sold in the spring.", "Flickwire"),
    ("The Footlight has learned that the mill will be sold in the spring.", "The Footlight"),
    ("Two sources close to the sale told The Reel that the mill will be sold.", "The Reel"),
    ("The mill will be sold in the spring (via Mill Talk).", "Mill Talk"),
    ("The mill will be sold in the spring, Millgate reports.", "Millgate"),
    ("Citing two unnamed sources, Limelight said that the mill will be sold.", "Limelight"),
    (
        "The mill was the last of its kind, according to Stagebill, and it will be sold.",
        "Stagebill",
    ),
    (
        "The mill is lost, Jana Roke said in an interview published in Skarnian newspaper Le "
        "Tarvien Wednesday.",
        "Le Tarvien",
    ),
    ("Oren Dask told The Orva Reporter that the mill will be sold.", "The Orva Reporter"),
    ("Indieframe’s Jana Roke broke the news of the sale on Friday.", "Indieframe"),
]


@pytest.mark.parametrize(("text", "name"), CITED)
def test_cited_outlets(tmp_path: Path, text: str, name: str) -> None:
    record = build_accounts(tmp_path, account("one", f"{text} Nobody else knew of it on Friday."))
    cites = [tie for tie in record.dependence if tie.kind == "cites"]
    assert name in {tie.on.name for tie in cites}
    (report,) = record.reports
    assert {report.text[s.start : s.end] for t in cites for s in t.spans if t.on.name == name} == {
        name
    }


def test_whom_a_person_told_is_no_outlet(tmp_path: Path) -> None:
    record = build_accounts(
        tmp_path, account("one", "Oren Dask told Jana Roke that the bridge would open on Friday.")
    )
    assert record.dependence == ()


UNCITED = [
    # a ministry with "agency" in its name is no outlet
    "The Harbour Protection Agency dropped two of its rules on Friday, and boats went out again.",
    # a month that the name parser took for a medium
    "The mayor said in a blog posting on Sept. 18 that the bridge was safe for carts again.",
    # a star of the stage, not the Orva Star
    "Asked whether she would sing again, the Harbour Nights star said that she had sung enough.",
    # a bare report may be anything, and "human rights reports" are no media
    "According to the report, boats went out again on Friday, and nobody was lost at sea.",
    # a body told in a hearing, not the media
    "Jana Roke told the Harbour Board that the mill would not open before the autumn.",
    # police report too, and so does a firm of which more is told; what somebody has learned to do
    "The fire began in a shed, as reported by Tarvik Police on Friday.",
    "Brenmill reports that its sales fell in the spring. Brenmill has six mills.",
    "The young Dask has learned to wait, and the harbour master has learned from his mistakes.",
    # an officer whose name stands behind the stop
    "The mill was cleared at noon, according to OPD Lt. Jana Roke, and the fire put out.",
    # a line that ends at the name of an office
    "More than a hundred sheep were lost in the flood, according to Tarvik Police\n",
    # who first reported a fire to the brigade is a person
    "The fire was first reported by Oren Dask, who lives beside the mill with his sister.",
    # "free press" is a thing that one has
    "The free press is what the town has fought for, Oren Dask said in the hall on Friday.",
]


def test_a_heading_that_ends_at_an_outlets_name_cites_it(tmp_path: Path) -> None:
    text = "Hundreds sang at a vigil in Tarvik, according to MillgateToday\nNobody was hurt."
    record = build_accounts(tmp_path, account("one", text))
    assert [tie.on.name for tie in record.dependence] == ["MillgateToday"]


@pytest.mark.parametrize("text", UNCITED)
def test_whoever_does_not_publish_is_not_cited(tmp_path: Path, text: str) -> None:
    record = build_accounts(tmp_path, account("one", f"{text} It was a quiet week in the town."))
    assert [tie.on.name for tie in record.dependence] == []


def test_the_newspaper_told_of_before_is_cited_under_its_name(tmp_path: Path) -> None:
    text = (
        "The Orva Herald reported on Friday that the dam had broken in the night. "
        "Three mills were lost, the newspaper said."
    )
    record = build_accounts(tmp_path, account("one", text))
    assert [tie.on.name for tie in record.dependence] == ["The Orva Herald"]


def test_a_short_quotation_to_the_letter_is_one_statement(tmp_path: Path) -> None:
    record = build_accounts(
        tmp_path,
        account(
            "first", "Oren Dask told the guard that “he did not mean to sink the ferry,” twice."
        ),
        account(
            "second", "Dask, who is 20, insisted he “did not mean to sink the ferry.” He wept."
        ),
    )
    assert [tie.kind for tie in record.dependence] == ["shared_quote"]


def test_a_short_quotation_in_other_words_is_none(tmp_path: Path) -> None:
    record = build_accounts(
        tmp_path,
        account(
            "first", "Oren Dask told the guard that “he did not mean to sink the ferry,” twice."
        ),
        account("second", "Dask, who is 20, insisted he “never meant the ferry to sink.” He wept."),
    )
    assert record.dependence == ()


def test_a_passage_with_a_third_of_its_words_exchanged_is_a_copy(tmp_path: Path) -> None:
    heavy = (
        "Shortly before noon waters swallowed the lower third of that village, sweeping off the "
        "wooden bridge which many carters had crossed for a hundred winters."
    )
    record = build_accounts(
        tmp_path,
        account("first", f"The dam gave way in the night. {COPIED}", published="2031-09-14"),
        account("second", f"{heavy} Nobody was asked.", published="2031-09-16"),
    )
    assert [tie.kind for tie in record.dependence] == ["copy"]


def test_the_same_told_in_words_of_its_own_is_no_copy(tmp_path: Path) -> None:
    own = (
        "The wooden bridge is gone, carters said, and since noon a third of the town has stood "
        "under water that nobody in a hundred years had seen so high."
    )
    record = build_accounts(
        tmp_path,
        account("first", f"The dam gave way in the night. {COPIED}", published="2031-09-14"),
        account("second", f"{own} Nobody was asked.", published="2031-09-16"),
    )
    assert record.dependence == ()


FACTS = [
    # two names in full and one plain fact: anybody who tells the news writes this
    (
        "The Port Corvin Sharks made a two-year offer to goalkeeper Oren Malvo Dask on Sunday.",
        "The manager told the Port Corvin Herald that he made a two-year offer to goalkeeper Oren "
        "Malvo Dask.",
    ),
    # the same two offices, with those who hold them
    (
        "In the hall sat Harbour Minister Oren Dask and Bridges Minister Jana Malvo with an aide.",
        "They wrote to Harbour Minister Oren Dask and Bridges Minister Jana Malvo in the spring.",
    ),
    # one line of two authorities' long names
    (
        "Builders ask the Orva Water Office or the Corvin National Harbour Authority for leave.",
        "It lies with the Orva Water Office or the Corvin National Harbour Authority since May.",
    ),
]


@pytest.mark.parametrize(("one", "other"), FACTS)
def test_names_in_full_are_no_trace(tmp_path: Path, one: str, other: str) -> None:
    record = build_accounts(
        tmp_path,
        account("first", f"{one} Nobody in the town had asked for it."),
        account("second", f"The ferries lay still all morning. {other}"),
    )
    assert [tie.kind for tie in record.dependence if tie.on.report] == []


def test_words_quoted_by_both_are_found_among_others_that_both_have(tmp_path: Path) -> None:
    """What stands before the quotation is near to alike and not quoted: it hides nothing."""
    quote = "“a considerable store of nets and lanterns,”"
    record = build_accounts(
        tmp_path,
        account("first", f"The harbour guard seized two boats and {quote} it said on Friday."),
        account("second", f"Harbour guards went aboard the boats and took {quote} hooks among it."),
    )
    (tie,) = record.dependence
    assert tie.kind == "shared_quote"
    texts = {report.id: report.text for report in record.reports}
    assert {texts[s.report][s.start : s.end] for s in tie.spans} == {quote.strip("“,”")}


def test_a_sentence_to_the_letter_is_a_copy_whatever_stands_in_it(tmp_path: Path) -> None:
    """Two numbers and a name of two words leave few telling words, but the row is long."""
    line = (
        "Orva, a 1,200-acre islet off the coast west of Port Malvo and 900 miles south of Corvin, "
        "has more than 7,000 people."
    )
    record = build_accounts(
        tmp_path,
        account("first", f"The ground shook twice in the night. {line}"),
        account("second", f"Most houses stood when morning came. {line}"),
    )
    assert [tie.kind for tie in record.dependence] == ["copy"]


SENTENCE = (
    "A court in {town} sentenced the banker Pavel {name} to {years} years in prison on Monday, "
    "after prosecutors had read out letters in which he asked for money from widows of the harbour."
)


@pytest.mark.parametrize(
    ("told", "copied"),
    [
        (("Lunn", "Ristok", 14), True),  # one number corrected
        (("Tarvik", "Ristok", 12), True),  # one name exchanged
        (("Tarvik", "Solk", 20), False),  # another court, another banker: a reporter's own frame
    ],
)
def test_one_frame_for_two_happenings_is_no_copy(
    tmp_path: Path, told: tuple[str, str, int], copied: bool
) -> None:
    (town, name, years) = told
    record = build_accounts(
        tmp_path,
        account("first", SENTENCE.format(town="Lunn", name="Ristok", years=12)),
        account("second", SENTENCE.format(town=town, name=name, years=years)),
    )
    assert [tie.kind for tie in record.dependence] == (["copy"] if copied else [])
