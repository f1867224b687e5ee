"""What comes first among the findings."""

from dataclasses import replace

from consilience.model.finding import Finding, Side
from consilience.views.lookup import Lookup
from consilience.views.weight import is_trivial, is_wrong_sum, weight
from tests.views.records import ferry_record

RECORD = ferry_record()
LOOKUP = Lookup.of(RECORD)
DIFFER = next(each for each in RECORD.findings if each.id == "f-differ")


def finding(name: str, *voices: int, **changes: object) -> Finding:
    """The ferry's difference with so many voices on each of its sides."""
    sides = tuple(
        Side(str(at), (), (), tuple(f"v-{at}-{n}" for n in range(count)))
        for at, count in enumerate(voices)
    )
    return replace(DIFFER, id=name, sides=sides, **changes)  # type: ignore[arg-type]  # the changes are fields of a finding


def order(*findings: Finding) -> list[str]:
    return [each.id for each in sorted(findings, key=lambda one: weight(one, LOOKUP))]


def test_two_voices_against_two_weigh_more_than_five_against_one() -> None:
    assert order(finding("five", 5, 1), finding("two", 2, 2)) == ["two", "five"]


def test_disputes_come_before_agreements_and_settled_ones_last() -> None:
    settled = finding("settled", 3, 3, status="settled")
    agree = finding("agree", 9, kind="agreement", slot="status")
    assert order(settled, agree, finding("open", 1, 1)) == ["open", "agree", "settled"]


def test_agreements_through_one_voice_come_after_those_of_two() -> None:
    one = finding("a-one", 1, kind="agreement", slot="status")
    two = finding("b-two", 2, kind="agreement", slot="status")
    assert is_trivial(one, LOOKUP)
    assert not is_trivial(two, LOOKUP)
    assert order(one, two) == ["b-two", "a-one"]


def test_only_a_sum_that_fails_is_a_wrong_sum() -> None:
    sums = next(each for each in RECORD.findings if each.arithmetic)
    assert sums.arithmetic is not None
    assert not is_wrong_sum(sums)
    assert not is_wrong_sum(DIFFER)
    assert is_wrong_sum(replace(sums, arithmetic=replace(sums.arithmetic, holds=False)))
