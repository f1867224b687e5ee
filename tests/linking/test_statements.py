"""What was said once: the same words, or some of them, quoted again by one account or by two."""

from consilience.linking.statements import link_statements
from consilience.linking.voices import link_voices
from consilience.model.claim import Claim
from tests.extraction.sentences import claims

TEXT = (
    "“The dam will hold through the whole of the winter,” Mona Kell told reporters on 4 May 2031. "
    "Nobody had asked her before.\n\n"
    "In Orva people doubt it. “The dam will hold through the whole of the winter and the spring,” "
    "Mona Kell said in a statement. “Nobody needs to leave.”"
)


def linked(text: str) -> tuple[Claim, ...]:
    """The claims of a text with their voices and statements."""
    return link_voices(claims(text), {}, {"r-1": text}).claims


def test_one_speech_quoted_twice_is_one_statement() -> None:
    told = [claim for claim in linked(TEXT) if "hold through" in claim.text]
    assert len(told) == 2
    assert len({claim.attribution[-1].statement for claim in told}) == 1


def test_many_statements_that_begin_alike_hide_none() -> None:
    """All but two go on in other words; these are longer, and were looked at before it."""
    others = "".join(
        f"“The dam will hold through the whole of reign {n} of our kings of the hills of Orva,” "
        "Mona Kell said. "
        for n in range(1, 60)
    )
    told = [claim for claim in linked(TEXT + " " + others) if "the winter" in claim.text]
    assert len(told) == 2
    assert len({claim.attribution[-1].statement for claim in told}) == 1


def test_a_statement_tells_when_where_and_to_whom() -> None:
    statements = {one.id: one for one in link_voices(claims(TEXT), {}, {"r-1": TEXT}).statements}
    (told,) = [one for one in statements.values() if len(one.occurrences) == 2]
    assert (told.said.first, told.said.last) == ("2031-05-04", "2031-05-04")
    assert [TEXT[p.start : p.end] for p in told.said.evidence] == ["4 May 2031"]
    assert told.medium == "a statement"
    assert told.to == "reporters"


def test_clauses_of_one_quotation_are_said_once() -> None:
    text = "“We shall search the bay until the last of them is found,” Mona Kell said in Orva."
    (told,) = link_voices(claims(text), {}, {"r-1": text}).statements
    assert len(told.occurrences) == 1


def test_other_words_are_another_statement_and_told_words_are_none() -> None:
    statements = link_voices(claims(TEXT), {}, {"r-1": TEXT}).statements
    assert len(statements) == 2
    told = "Mona Kell told reporters on Monday that the dam will hold through the whole winter."
    assert not link_statements(linked(told), {"r-1": told})
