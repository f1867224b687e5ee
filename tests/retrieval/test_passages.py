"""A record's sentences, ready for looking up."""

from consilience.retrieval.binding import is_anothers
from consilience.retrieval.passages import Passages
from consilience.retrieval.scoring import cover, wanted
from consilience.retrieval.terms import terms_of
from tests.accounts import account, build_accounts
from tests.records import exchange


def test_every_sentence_is_a_passage_to_the_letter() -> None:
    passages = Passages.of(exchange())
    assert [row.number for row in passages.sentences] == list(range(len(passages.sentences)))
    for row in passages.sentences:
        for term in row.terms:
            assert row.start <= term.start < term.end <= row.end
        for claim in row.claims:
            assert row.start <= claim.start < row.end or row.claims[0] is claim


def test_what_no_account_says_is_not_known() -> None:
    passages = Passages.of(exchange())
    assert passages.known("hollin")
    assert not passages.known("submarin")
    assert passages.weight("submarin") > passages.weight("vesht")


def test_names_around_count_for_a_sentence_that_leans_on_them() -> None:
    passages = Passages.of(exchange())
    text = "Hollin Bridge is shut"
    looked_for = wanted(terms_of(text, 0, len(text), passages.vocabulary), passages)
    shut = next(s for s in passages.sentences if s.text.startswith("It is still shut"))
    assert cover(looked_for, shut).score < 1
    assert shut.leans


def test_a_number_is_not_of_a_name_behind_another(tmp_path) -> None:  # type: ignore[no-untyped-def]  # pytest's own type
    record = build_accounts(
        tmp_path,
        account("one", "The fire drove 510 people out in Orva, 240 in Lumen and 115 in Sandholt."),
    )
    passages = Passages.of(record)
    (sentence,) = passages.sentences
    text = sentence.report.text
    sandholt = {t.key for t in sentence.terms if t.is_name and "Sandholt" in text[t.start : t.end]}
    assert is_anothers(sentence, text.index("510"), sandholt, {"driv"})
    assert is_anothers(sentence, text.index("240"), sandholt, {"driv"})
    assert not is_anothers(sentence, text.index("115"), sandholt, {"driv"})
