"""What a row is made of, and which deaths are those of armed violence."""

from dataclasses import replace

import pytest

from consilience.export.occurrences import Codes, Occurrence, is_done, occurrences
from consilience.export.source import Source
from consilience.export.tolls import toll_of
from consilience.export.violence import is_armed_violence
from consilience.model.record import Record
from consilience.model.report import Block
from tests.export.gold_files import EXAMPLES, example
from tests.export.strikes import Dead, strike

PEOPLE = Dead(23, 23, 23)


def without_event(record: Record) -> Record:
    estimates = tuple(replace(each, event=None) for each in record.estimates)
    return replace(record, events=(), estimates=estimates)


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_claim_is_in_one_occurrence(name: str) -> None:
    record = example(name)
    told = [claim.id for each in occurrences(Source.of(record)) for claim in each.claims]
    assert sorted(told) == sorted(claim.id for claim in record.claims)


def test_an_event_is_one_with_its_estimates() -> None:
    (one,) = occurrences(Source.of(strike(PEOPLE)))
    assert (one.id, len(one.claims)) == ("ev-strike", 3)
    assert [each.id for each in one.estimates] == ["es-0"]


def test_claims_without_an_event_are_one_only_by_an_estimate() -> None:
    record = without_event(strike(PEOPLE, Dead(6, 6, 6)))
    apart = {each.id for each in occurrences(Source.of(record))}
    assert apart == {"c-strike", "c-dead0", "c-dead1", "c-more"}
    first, second = record.estimates
    both = replace(first, values=first.values + second.values)
    joined = replace(record, estimates=(both,))
    known = {each.id: len(each.claims) for each in occurrences(Source.of(joined))}
    assert known == {"c-strike": 1, "es-0": 2, "c-more": 1}


@pytest.mark.parametrize(
    ("change", "done"),
    [
        ({}, True),
        ({"modality": "planned"}, False),
        ({"modality": "denied"}, False),
        ({"polarity": "negative"}, False),
    ],
)
def test_what_is_told_as_done(change: dict[str, str], done: bool) -> None:
    claim = replace(strike().claims[0], **change)  # type: ignore[arg-type]  # words of Modality
    assert is_done(claim) is done


def test_what_its_voice_denies_is_not_done() -> None:
    claim = strike().claims[0]
    denied = replace(claim.attribution[-1], stance="denies")
    assert not is_done(replace(claim, attribution=(claim.attribution[0], denied)))


def counting(record: Record) -> tuple[Occurrence, Source]:
    """The occurrence that counts the dead."""
    source = Source.of(record)
    return next(each for each in occurrences(source) if each.estimates), source


def violent(record: Record) -> bool:
    occurrence, source = counting(record)
    toll = toll_of(occurrence, source, ("", ""))
    assert toll is not None
    return is_armed_violence(occurrence, toll.quantities(), source, Codes.of(()))


def test_a_count_by_itself_is_of_violence_where_its_paragraph_tells_some() -> None:
    record = without_event(strike(PEOPLE))
    one, two = record.reports
    cut = one.text.index("Then")
    assert violent(record)  # one paragraph
    parted = replace(one, blocks=(Block(0, cut, "body"), Block(cut, len(one.text), "body")))
    assert not violent(replace(record, reports=(parted, two)))


def test_accounts_that_tell_more_of_a_disaster_count_its_dead() -> None:
    record = without_event(strike(PEOPLE))
    claims = tuple(
        replace(each, event_type="earthquake", pack="disaster") if each.id == "c-strike" else each
        for each in record.claims
    )
    assert not violent(replace(record, claims=claims))


def test_the_codes_of_types_are_those_of_the_packs() -> None:
    codes = Codes.of(())
    claim = strike().claims[0]
    assert codes.code(claim, "acled") == "Explosions/Remote violence/Air/drone strike"
    assert codes.code(replace(claim, pack="no-such"), "acled") is None
