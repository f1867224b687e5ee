"""Words that tell of one kind of happening."""

import pytest

from consilience.linking.senses import NOWHERE, has_senses, sense_distance, senses_of


@pytest.mark.parametrize(
    ("one", "other", "least", "most"),
    [
        ("quake", "earthquake", 0.0, 0.0),  # one sense
        ("sue", "lawsuit", 0.0, 0.6),  # a noun made of the verb
        ("robbery", "steal", 0.6, 1.35),  # a kind of it
        ("heist", "meeting", NOWHERE, NOWHERE),
        ("rob", "rob", 0.0, 0.0),
        ("qwzx", "steal", NOWHERE, NOWHERE),  # what nobody knows is near to nothing
    ],
)
def test_how_far_two_words_are(one: str, other: str, least: float, most: float) -> None:
    far = sense_distance(frozenset({one}), frozenset({other}))
    assert least <= far <= most
    assert far == sense_distance(frozenset({other}), frozenset({one}))


def test_a_verb_and_its_particle_are_one_word() -> None:
    assert has_senses("pass_away")
    assert "die.v1" in senses_of("pass_away")
