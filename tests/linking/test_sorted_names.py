"""Names with the word for their sort behind them."""

import pytest

from consilience.linking.sorted_names import spelled_alike, with_sorts
from consilience.model.analysis import NameKind
from tests.linking.names import named

FORMS: list[tuple[str, str, NameKind, tuple[str, ...]]] = [
    ("They rammed the Velsk store.", "Velsk", "place", ("Velsk store",)),
    ("They hit the Velsk jewellery shop.", "Velsk", "other", ("Velsk jewellery shop",)),
    ("It told the Tarvik Wire news agency.", "Tarvik Wire", "organisation", (
        "Tarvik Wire news agency",
    )),
    ("It left the Tarvik Wire store.", "Tarvik Wire", "organisation", ()),  # a house of a firm
    ("So the Tern said on Monday.", "Tern", "organisation", ("the Tern",)),  # a paper's article
    ("The Tern report was read.", "Tern", "organisation", ()),  # another thing's article
    ("He met Velsk store clerks.", "Velsk", "person", ()),  # a person has no sort
    ("They hit the Paris store.", "Paris", "place", ()),  # a town that is known
    ("It burned at 24 Orsk Street.", "Orsk Street", "place", ("24 Orsk Street",)),
    ("In 2024, Orsk Street burned.", "Orsk Street", "place", ()),  # a year, not a house
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "kind", "forms"), FORMS)
def test_sorts_and_house_numbers_make_other_forms(
    text: str, words: str, kind: NameKind, forms: tuple[str, ...]
) -> None:
    (name,) = with_sorts(named(text, (words, kind)), {"a": text})
    assert name.forms == forms


def test_a_house_in_a_town_does_not_bear_its_name() -> None:
    text = "The Velsk hotel burned. Nobody in Velsk was hurt."
    names = with_sorts(named(text, ("Velsk", "place"), ("Velsk", "place")), {"a": text})
    assert not any(name.forms for name in names)


def test_a_form_that_is_a_name_elsewhere_is_that_name() -> None:
    text = "They rammed the Velsk store. Velsk Store lost its gems."
    names = with_sorts(named(text, ("Velsk", "place"), ("Velsk Store", "other")), {"a": text})
    assert [pair[:2] for pair in spelled_alike(names)] == [("velsk", "velsk store")]


def test_a_bank_that_is_called_is_no_town() -> None:
    text = "A call to Velsk came. The Velsk bank was emptied, and a Velsk crew came."
    rows = named(
        text, ("Velsk", "organisation"), ("Velsk", "organisation"), ("Velsk", "organisation")
    )
    assert [name.forms for name in with_sorts(rows, {"a": text})] == [(), ("Velsk bank",), ()]


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        ("They robbed the Ilse Tarn jewellery store.", "organisation", "Ilse Tarn jewellery store"),
        ("They robbed Ilse Tarn store by store.", "person", "Ilse Tarn"),
    ],
)
def test_a_house_called_like_a_person_is_no_person(text: str, kind: NameKind, told: str) -> None:
    (name,) = with_sorts(named(text, ("Ilse Tarn", "person")), {"a": text})
    assert (name.kind, name.text, name.end) == (kind, told, name.start + len(told))
