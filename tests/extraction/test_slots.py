"""Which slot a number fills."""

import pytest

from tests.extraction.sentences import claims


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The quake killed at least 71 people and injured 250.", {71: "killed", 250: "injured"}),
        ("The governor puts the dead at 71.", {71: "killed"}),  # no age
        ("The death toll rose to 41 on Tuesday.", {41: "killed"}),
        ("Networks lost over 70 percent of their traffic.", {70: "traffic"}),
        ("Two cables were cut.", {2: "lines_cut"}),
        ("The club made an eight-year, $160 million offer.", {8: "term", 160_000_000: "sum"}),
        ("It left 300 homeless and destroyed 120 houses.", {300: "displaced", 120: "buildings"}),
        ("Rebels fired 20 rockets and 3 drones.", {20: "missiles", 3: "drones"}),
        ("Ostra released 40 prisoners.", {40: "released"}),
        ("Velm returned 40 prisoners of war.", {40: "released"}),  # the prisoner is the head
        ("About 5,000 protesters marched in Ostra.", {5000: "crowd"}),
        ("Police arrested 60 people.", {60: "arrested"}),
        ("Rescuers said that 12 people are missing.", {12: "missing"}),
        # a whole of which another number is part is no toll
        ("None of the 41 passengers were hurt.", {0: "injured", 41: None}),
        ("Three of the 41 passengers were hurt.", {3: "injured", 41: None}),
        # nothing tells what is measured
        ("The strike closed 40 schools.", {40: None}),
    ],
)  # fmt: skip  # a case a line
def test_a_number_fills_the_slot_of_its_noun_and_verb(
    text: str, wanted: dict[int, str | None]
) -> None:
    found = {q.best: q.slot for claim in claims(text) for q in claim.quantities}
    assert found == wanted
