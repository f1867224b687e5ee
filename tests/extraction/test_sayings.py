"""When, where and to whom something is said: told by the words of saying alone."""

import pytest

from consilience.extraction.sayings import Occasion, occasion_of, scene_of
from consilience.extraction.speech import hear
from consilience.language import analyse
from tests.extraction.accounts import account
from tests.extraction.sentences import claims

# text, where, to whom, when
OCCASIONS = [
    ("Kell told reporters on Tuesday that the dam would hold.", None, "reporters", "Tuesday"),
    ("In a statement posted on Telegram on Monday, the ministry said the bridge had fallen.",
     "a statement posted on Telegram", None, "Monday"),
    ("“We lost nine men,” Dask said in an interview with the Tarvik Herald.",
     "an interview with the Tarvik Herald", "the Tarvik Herald", None),
    ("Speaking at a rally in Orva, Kell said the talks had failed.", "a rally in Orva", None, None),
    ("Dask wrote in a letter to the governor that the roads were closed.",
     "a letter to the governor", "the governor", None),
    ("Mona Kell said on Twitter that the talks had failed.", "Twitter", None, None),
    ("Kell said at a news conference on Friday that nine men were missing.", "a news conference",
     None, "Friday"),
    ("“The dam held,” the engineer told a news conference.", "a news conference", None, None),
    # the time is that of what is said
    ("Kell said the dam was hit on Monday.", None, None, None),
    ("Kell said that on Monday nine men would return.", None, None, None),
    # the place of a saying is no medium, and what "to" leads to no one who hears
    ("Kell said in Orva that the dam had burst.", None, None, None),
    ("Mona Kell, who ran in the 2012 race, said the talks had failed.", None, None, None),
    ("Now Kell says the talks have failed.", None, None, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "medium", "to", "said"), OCCASIONS)
def test_an_occasion_is_told_by_words_of_saying(
    text: str, medium: str | None, to: str | None, said: str | None
) -> None:
    report = account(text)
    analysis = analyse(report)
    (frames,) = hear(analysis).framed
    frame = frames[-1]
    assert frame.source.cue is not None
    found = occasion_of(scene_of(report, analysis), frame.source.cue, frame.contents)
    assert found.medium is None if medium is None else found.medium is not None
    assert (found.medium.of(text) if found.medium else None) == medium
    assert (found.to.of(text) if found.to else None) == to
    assert (found.said.text if found.said else None) == said


def test_a_saying_without_a_cue_has_no_occasion() -> None:
    assert Occasion() == Occasion(None, None, None)
    text = "“The dam held.”"
    assert all(link.said is None for claim in claims(text) for link in claim.attribution)


def test_later_sentences_of_a_quotation_share_its_occasion() -> None:
    text = "“We came late,” Kell told reporters on Monday. “Nobody had called us before noon.”"
    last = claims(text)[-1].attribution[-1]
    assert last.name == "Kell"
    assert last.to is not None
    assert last.to.of(text) == "reporters"
    assert last.said is not None
    assert last.said.text == "Monday"
