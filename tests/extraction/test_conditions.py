"""On what a claim hangs: the words of the condition, the modality under it, and the link."""

import pytest

from tests.extraction.sentences import claims

UNDER = [
    # before and after what it governs
    ("If the rain stops on Monday, the army will leave Tarvik.", "the army will leave Tarvik.",
     "If the rain stops on Monday"),
    ("The army will leave Tarvik if the rebels hand over nine men.", "The army will leave Tarvik",
     "if the rebels hand over nine men"),
    ("Unless the rain stops, the dam will burst.", "the dam will burst.", "Unless the rain stops"),
    # in what somebody says
    ("Kell said that Tarvik would return the men if the shelling stopped.",
     "Tarvik would return the men", "if the shelling stopped"),
    # two things under one condition, the verb in front for "if", and longer words for it
    ("If the dam holds, the town will stay and the school will open.", "the school will open",
     "If the dam holds"),
    ("Should the talks fail, the army will march on Orva.", "the army will march on Orva.",
     "Should the talks fail"),
    ("Had they known of the raid, they would have left the town.", "they would have left the town.",
     "Had they known of the raid"),
    ("The army will leave Tarvik on condition that the rebels leave too.",
     "The army will leave Tarvik", "on condition that the rebels leave too"),
    # what the words before "if" do is done, and what is joined to the condition is under it
    ("Each side said the other would be to blame if the pact failed and the war spread.",
     "the other would be to blame", "if the pact failed and the war spread"),
    # one that is too short for a claim of its own
    ("If they agree, Tarvik will return nine men.", "Tarvik will return nine men.",
     "If they agree"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told", "condition"), UNDER)
def test_what_hangs_on_a_condition_is_conditional(text: str, told: str, condition: str) -> None:
    (claim,) = [c for c in claims(text) if c.condition and told in c.text]
    assert claim.condition is not None
    assert claim.condition.of(text).removesuffix(",") == condition
    assert claim.modality == "conditional"


def test_a_link_leads_to_the_condition_and_the_condition_has_none() -> None:
    text = "If the rain stops on Monday, the army will leave Tarvik."
    condition, told = sorted(claims(text), key=lambda claim: claim.start)
    assert [(link.kind, link.to) for link in told.links] == [("condition", condition.id)]
    assert condition.modality == "conditional"
    assert condition.condition is None
    assert condition.links == ()


OUTRIGHT = [
    "Kell apologized on Monday if anybody was hurt.",
    # what is asked or known is no condition, nor what comes in any case or after
    "Kell asked if the dam would hold.",
    "Even if the rain stops, the dam will burst.",
    "Once the exchange is completed, Tarvik will send nine boats.",
    "The officer spoke on condition of anonymity.",
    "It looked as if the dam had burst.",
]


@pytest.mark.parametrize("text", OUTRIGHT)
def test_not_every_if_is_a_condition(text: str) -> None:
    assert all(claim.condition is None for claim in claims(text))


def test_an_order_under_a_condition_stays_an_order() -> None:
    (claim,) = [c for c in claims("If the siren sounds, the people must leave.") if c.condition]
    assert claim.modality == "demanded"
