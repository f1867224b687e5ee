"""PLOVER's category of a claim follows from the act and from how it is told."""

import pytest

from consilience.model.claim import Modality, Polarity, Stance
from consilience.packs.codes import plover_category


@pytest.mark.parametrize(
    ("act", "modality", "polarity", "stance", "wanted"),
    [
        ("AID", "actual", "positive", None, "AID"),
        ("AID", "agreed", "positive", None, "AGREE"),  # "agreed to send aid"
        ("AID", "planned", "negative", None, "REJECT"),  # "will not send aid"
        ("AID", "demanded", "positive", None, "REQUEST"),
        ("AID", "denied", "positive", None, "REJECT"),  # "refused to send aid"
        ("AID", "possible", "positive", None, None),  # "may send aid" is nothing yet
        ("AID", "actual", "negative", None, None),  # "sent no aid"
        ("ASSAULT", "planned", "positive", None, "THREATEN"),
        ("ASSAULT", "possible", "positive", None, "THREATEN"),
        ("ASSAULT", "denied", "positive", "denies", None),  # a denial is no attack
        ("ASSAULT", "actual", "positive", "accuses", "ACCUSE"),
        ("ASSAULT", "planned", "positive", "promises", "THREATEN"),  # "vowed to attack"
        ("THREATEN", "planned", "positive", None, "THREATEN"),
        ("REQUEST", "denied", "positive", "denies", "REJECT"),  # "rejected the demand"
        (None, "demanded", "positive", None, "REQUEST"),  # demanded, whatever it is
        (None, "actual", "positive", None, None),
        (None, "actual", "positive", "says", None),
    ],
)
def test_category(
    act: str | None, modality: Modality, polarity: Polarity, stance: Stance | None, wanted: str
) -> None:
    assert plover_category(act, modality, polarity, stance) == wanted
