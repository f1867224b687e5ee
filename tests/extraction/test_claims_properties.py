"""What holds of the claims of any text whatever."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from consilience.extraction.claims import extract
from consilience.extraction.clauses import split_clauses
from consilience.extraction.speech import part_by_voice
from consilience.extraction.trees import Trees
from consilience.language.analyse import analyse
from consilience.model.claim import Claim, PlaceMention, Role
from consilience.model.quantity import Quantity
from consilience.model.span import Span
from consilience.model.when import When
from tests.extraction.accounts import account, read

_WORDS = st.sampled_from(
    """Oren Dask Governor Tarvik the a said says saying that who which he she they it announced
    confirmed denied according to reportedly quoted as by agreed will would may have been is was
    were killed 12 1,000 Monday “ ” " ' ‘ ’ ( ) , . ; : — … ! ? and but while after if not never no
    statement source minister spokesman firm U.S. Mr. in of on to agreed demanded called for put at
    I’m they’re hosted freed \n\n""".split(" ")
)
_TEXTS = st.one_of(st.text(max_size=200), st.lists(_WORDS, max_size=45).map(" ".join))


def _check(claim: Claim, text: str) -> None:
    assert text[claim.start : claim.end] == claim.text
    assert claim.start <= claim.spans[0].start
    assert claim.spans[-1].end <= claim.end
    parts: list[Role | When | PlaceMention | Quantity] = [
        *claim.roles,
        *claim.times,
        *claim.places,
        *claim.quantities,
    ]
    for part in parts:
        assert text[part.start : part.end] == part.text
        if isinstance(part, Role):
            continue  # a subject may stand with the verb that this one is joined to
        assert any(span.start <= part.start < span.end for span in claim.spans)
    for link in claim.attribution[1:]:
        assert link.start is not None
        assert link.end is not None
        assert 0 <= link.start < link.end <= len(text)
        assert link.name
    assert claim.attribution[0].kind == "outlet"


@given(_TEXTS)
@settings(max_examples=150, deadline=None)
def test_claims_of_any_text(text: str) -> None:
    report = account(text)
    claims = extract(report, analyse(report))
    assert len({claim.id for claim in claims}) == len(claims)
    for claim in claims:
        _check(claim, text)
    assert claims == extract(report, analyse(report))


@given(_TEXTS)
@settings(max_examples=150, deadline=None)
def test_passages_of_one_voice_cover_every_word_once(text: str) -> None:
    analysis = read(text)
    taken = [0] * len(text)
    for spoken in part_by_voice(analysis):
        for place in range(spoken.passage.start, spoken.passage.end):
            taken[place] += 1
    inside = {p for s in analysis.sentences for p in range(s.start, s.end)}
    for place, character in enumerate(text):
        if character.isalnum():
            assert taken[place] == (place in inside)


@given(_TEXTS)
@example("AS")  # a text that ends with the word that opens "as opposed to"
@settings(max_examples=150, deadline=None)
def test_clauses_cover_every_word_once(text: str) -> None:
    analysis = read(text)
    clauses = [
        clause
        for sentence in analysis.sentences
        for clause in split_clauses(Trees.of(analysis), Span(sentence.start, sentence.end))
    ]
    taken = [0] * len(text)
    for clause in clauses:
        assert list(clause.spans) == sorted(clause.spans)
        for span in clause.spans:
            for place in range(span.start, span.end):
                taken[place] += 1
    inside = {p for s in analysis.sentences for p in range(s.start, s.end)}
    assert all(taken[p] == (p in inside) for p, letter in enumerate(text) if letter.isalnum())
