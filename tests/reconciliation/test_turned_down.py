"""What was planned and called off, what was offered and turned down, asked and offered."""

from pathlib import Path

import pytest

from tests.reconciliation.pairs import of, two


@pytest.mark.parametrize(
    ("earlier", "later", "rule"),
    [
        # planned, and called off
        (
            "A second strike of three days would begin in Skarn on May 14, Edvin Falk said.",
            "The league of Edvin Falk called off the second strike in Skarn.",
            "planned-then-called-off",
        ),
        # another strike was called off
        (
            "A second march of three days would begin in Skarn on May 14, Edvin Falk said.",
            "The league of Edvin Falk called off the hunger strike in Skarn.",
            None,
        ),
        # offered, and turned down
        (
            "Ilse Tarn of Skarn offered Edvin Falk the port authority.",
            "Edvin Falk has turned down the offer of the port authority of Skarn.",
            "offered-then-refused",
        ),
        # one who is called by what he is
        (
            "The driver of the night express was arrested in Skarn on Tuesday, Edvin Falk said.",
            "The driver of the night express was released in Skarn on Friday, Edvin Falk said.",
            "change-custody",
        ),
        # an appeal announced, and turned down
        (
            "Edvin Falk would appeal, his lawyer in Skarn said.",
            "The court in Skarn has turned down the appeal of Edvin Falk.",
            "offered-then-refused",
        ),
        # a truce that held, and did not
        (
            "The truce in the Skarn valley held on its first day, Edvin Falk said.",
            "The truce in the Skarn valley broke down after eight days.",
            "change-truce",
        ),
    ],
)
def test_what_ended_is_an_update(
    tmp_path: Path, earlier: str, later: str, rule: str | None
) -> None:
    record = two(tmp_path, earlier, later, "2031-05-06", "2031-05-12")
    found = {f.rule for f in of(record, "update", "status")}
    assert found == ({rule} if rule else set())


def test_what_is_asked_and_what_is_offered_stand_against_each_other(tmp_path: Path) -> None:
    record = two(
        tmp_path,
        "The League of Skarn wants a rise of 9 percent. The company has offered 4 percent.",
        "Rain fell on Skarn.",
    )
    (found,) = of(record, "opposition", "position")
    assert found.rule == "asked-and-offered"


def test_one_party_s_own_two_amounts_are_no_opposition(tmp_path: Path) -> None:
    record = two(
        tmp_path,
        "The League of Skarn wants a rise of 9 percent. The League has offered 4 percent of its "
        "fund to the poor.",
        "Rain fell on Skarn.",
    )
    assert of(record, "opposition") == []


def test_faults_are_laid_at_different_doors(tmp_path: Path) -> None:
    record = two(
        tmp_path,
        "The count in Skarn went wrong. It was the clerk's fault, Ilse Tarn said. Edvin Falk said "
        "the makers of the machines were to blame.",
        "Rain fell on Skarn.",
    )
    (found,) = of(record, "opposition", "actor")
    assert len(found.sides) == 2


def test_it_was_they_who_lays_a_thing_at_a_door(tmp_path: Path) -> None:
    record = two(
        tmp_path,
        "Home Secretary Edvin Falk blamed the club of Skarn for the narrow tunnel. The club said "
        "that it was the police who had let too many people into the tunnel.",
        "Rain fell on Skarn.",
    )
    (found,) = of(record, "opposition", "actor")
    assert len(found.sides) == 2
