"""Family names with their titles."""

import pytest

from consilience.linking.titled import with_titles
from consilience.model.analysis import NameKind
from tests.linking.names import named

FORMS: list[tuple[str, NameKind, str | None]] = [
    ("Then Ms. Orsk left.", "person", "Ms. Orsk"),
    ("Then Mr Orsk left.", "person", "Mr Orsk"),  # no stop
    ("Tarvik police Lt. Orsk left.", "other", "Lt. Orsk"),  # whose officer is not his title
    ("Prime Minister Orsk left.", "person", "Prime Minister Orsk"),  # a title of two words
    ("The captain, Orsk, left.", "person", None),  # told of him, not written as his name
    ("The police chief Orsk left.", "person", None),  # what somebody is, without a capital
    ("The Ms. Orsk left port.", "organisation", None),  # no person
]


@pytest.mark.parametrize(("text", "kind", "form"), FORMS)
def test_a_title_makes_another_form(text: str, kind: NameKind, form: str | None) -> None:
    (name,) = with_titles(named(text, ("Orsk", kind)), {"a": text})
    assert name.forms == ((form,) if form else ())


def test_a_name_in_full_has_no_second_form() -> None:
    text = "Then Ms. Irina Orsk left."
    (name,) = with_titles(named(text, ("Irina Orsk", "person")), {"a": text})
    assert (name.forms, name.gender) == ((), "she")


def test_titles_tell_two_of_one_family_name_apart() -> None:
    text = "Mr. Orsk met Ms. Orsk. Orsk left."
    names = with_titles(
        named(text, ("Orsk", "person"), ("Orsk", "person"), ("Orsk", "person")), {"a": text}
    )
    assert [name.told for name in names] == ["he", "she", None]
    assert len({name.key for name in names}) == 3


def test_one_bearer_needs_no_telling_apart() -> None:
    text = "Gary Orsk left. Mr. Orsk waved."
    names = with_titles(named(text, ("Gary Orsk", "person"), ("Orsk", "person")), {"a": text})
    assert [name.told for name in names] == [None, None]
