"""What a passage is about."""

from hypothesis import given
from hypothesis import strategies as st

from consilience.model.entity import Entity
from consilience.retrieval.terms import Vocabulary, _spellings, keys_of, name_key, terms_of


def vocabulary(*entities: Entity) -> Vocabulary:
    names = {spelled: keys for entity in entities for spelled, keys in _spellings(entity)}
    return Vocabulary(names, frozenset(word for name in names for word in name))


def entity(kind: str, *names: str) -> Entity:
    return Entity("e-1", names[0], kind, names, (), ())  # type: ignore[arg-type]  # kinds are spelled out in each test


def keys(text: str, *entities: Entity) -> set[str]:
    return set(keys_of(terms_of(text, 0, len(text), vocabulary(*entities))))


def test_spellings_of_one_person_share_a_key() -> None:
    envoy = entity("person", "Tarkhan Zhevorin", "Zhevoryn", "Jevorin")
    assert keys("Tarkhan Zhevorin spoke", envoy) == keys("Jevorin spoke", envoy)


def test_a_country_its_adjective_and_its_people_share_a_key() -> None:
    assert {name_key(w) for w in ("calderra", "calderran", "calderrans")} == {"calderr"}
    assert name_key("iran") == name_key("iranian")  # too short to be cut


def test_a_word_that_only_begins_the_sentence_is_no_name() -> None:
    (term,) = terms_of("Padlocks", 0, 8, vocabulary())
    assert not term.is_name


def test_words_that_tell_nothing_are_left_out() -> None:
    assert keys("He said that they were there on Monday") == set()


@given(st.text(max_size=300))
def test_terms_stand_in_the_text_in_order(text: str) -> None:
    terms = terms_of(text, 0, len(text), vocabulary())
    assert all(0 <= term.start < term.end <= len(text) for term in terms)
    assert [term.start for term in terms] == sorted(term.start for term in terms)


def test_a_hundred_thousand_hostile_characters_are_read() -> None:
    text = "A." * 50_000
    assert len(terms_of(text, 0, len(text), vocabulary())) >= 0
    assert keys_of(terms_of("Aa " * 30_000, 0, 90_000, vocabulary()))
