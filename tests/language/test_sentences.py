"""Where sentences begin and end."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consilience.language.sentences import LONGEST_SENTENCE, split_sentences
from tests.extraction.accounts import blocks_of

CASES = [
    ("The dam burst. Nine died.", ["The dam burst.", "Nine died."]),
    # titles and initials
    ("Mr. Dask met Gen. Kell. They spoke.", ["Mr. Dask met Gen. Kell.", "They spoke."]),
    ("J. R. Dask left. He ran.", ["J. R. Dask left.", "He ran."]),
    # abbreviations with inner stops, before a name and at an end
    ("The U.S. Navy came. It left.", ["The U.S. Navy came.", "It left."]),
    ("He flew to the U.S. The army stayed.", ["He flew to the U.S.", "The army stayed."]),
    # a state's name in a title, and at an end
    ("It saw Fla. Gov. Dask win. He ran.", ["It saw Fla. Gov. Dask win.", "He ran."]),
    ("He lives in Sel, Fla. The army left.", ["He lives in Sel, Fla.", "The army left."]),
    # times of day
    ("It hit at 5 p.m. on Monday. All slept.", ["It hit at 5 p.m. on Monday.", "All slept."]),
    ("It hit at 5 p.m. ET (9 p.m. GMT). All slept.", [
        "It hit at 5 p.m. ET (9 p.m. GMT).", "All slept.",  # the zone of an hour
    ]),
    ("It hit at 5 p.m. Monday in Orva. All slept.", [
        "It hit at 5 p.m. Monday in Orva.", "All slept.",  # the day of an hour
    ]),
    ("It hit at 5 p.m. Monday crews slept.", [
        "It hit at 5 p.m.", "Monday crews slept.",  # crews of a day
    ]),
    # decimals and money
    ("It measured 6.1 at $2.5 million. Bad.", ["It measured 6.1 at $2.5 million.", "Bad."]),
    # closing quotes belong to the sentence they close
    ("“It burst.” Nine died.", ["“It burst.”", "Nine died."]),
    # an ellipsis that goes on, and one that ends
    ("It burst... and fell. Nine died.", ["It burst... and fell.", "Nine died."]),
    ("“It burst...” Nine died.", ["“It burst...”", "Nine died."]),
    # a question inside speech, said on
    ("“Is it safe?” he asked. No.", ["“Is it safe?” he asked.", "No."]),
    # who asks or cries out stands behind the mark, and so in treebanks' spacing
    ("“Is it safe?” Mona Kell asked. No.", ["“Is it safe?” Mona Kell asked.", "No."]),
    ("“Run!” the mayor said. No.", ["“Run!” the mayor said.", "No."]),
    # words without vowels, ranks, and what a single letter shortens
    ("Fire at Kellin Stn. Office. It burned.", ["Fire at Kellin Stn. Office.", "It burned."]),
    ("She saw Det. Orr and Sens. Kell. It rained.", [
        "She saw Det. Orr and Sens. Kell.", "It rained.",
    ]),
    ("They passed the Dam Act. Orr left.", ["They passed the Dam Act.", "Orr left."]),
    ("In Orr v. Kellin he lost. He paid.", ["In Orr v. Kellin he lost.", "He paid."]),
    ("It cost 60 m. Euro. He paid.", ["It cost 60 m. Euro.", "He paid."]),
    ("He met plan b. Orr did not.", ["He met plan b.", "Orr did not."]),
    # a shout that goes on inside a sentence, and one after which somebody else begins
    ("Crews singing “Out! Pay us!” marched. It rained.", [
        "Crews singing “Out! Pay us!” marched.", "It rained.",
    ]),
    ("“Out! Pay us!” It rained.", ["“Out!", "Pay us!”", "It rained."]),
    ("`` Is it ? '' Kell asked . No .", ["`` Is it ? '' Kell asked .", "No ."]),
    ("“Is it safe?” Nine men left.", ["“Is it safe?”", "Nine men left."]),
    # a page break inside a sentence
    ("The army in\n\nTarvik left. Nine died.", ["The army in\n\nTarvik left.", "Nine died."]),
    # a heading without a stop ends with its paragraph
    ("A dam bursts\n\nNine died.", ["A dam bursts", "Nine died."]),
    # marks alone are no sentence
    ("* * *\n\nNine died.", ["Nine died."]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sentences"), CASES)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert [span.of(text) for span in split_sentences(text, blocks_of(text))] == sentences


def test_only_blocks_that_speak_have_sentences() -> None:
    text = "Subscribe to us now."
    assert split_sentences(text, blocks_of(text, "boilerplate")) == ()
    assert split_sentences(text, blocks_of(text, "byline")) == ()


@given(st.text(alphabet="aB .!?…\"”“\n'(),é", max_size=300))
@settings(deadline=None)
def test_sentences_hold_every_letter_once(text: str) -> None:
    spans = split_sentences(text, blocks_of(text))
    for one, other in pairwise(spans):
        assert one.end <= other.start
    held = {place for span in spans for place in range(span.start, span.end)}
    assert all(place in held for place, character in enumerate(text) if character.isalpha())
    assert all(span.of(text) == span.of(text).strip() for span in spans)


def test_text_without_stops_is_cut() -> None:
    text = "word " * 2000
    spans = split_sentences(text, blocks_of(text))
    assert max(span.end - span.start for span in spans) <= LONGEST_SENTENCE
    assert sum(span.of(text).count("word") for span in spans) == 2000
