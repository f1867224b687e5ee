"""Names that share a word, sounds or initials with very many others are still compared."""

from collections.abc import Iterator, Sequence

import pytest

from consilience.language import analyse
from consilience.linking.entities import Entities, link_entities
from consilience.linking.name_forms import name_form
from consilience.linking.name_pairs import Stories, names_to_compare
from consilience.model.analysis import Analysis
from consilience.reading.account import Account, report_of
from consilience.reading.plain import decoded
from tests.linking.names import named

MANY = 240
"""More names than are compared with one another only because they share a key."""
_FIRST = "ba ke li mo nu ra se ti vo zu dar fen gol hin jas kor lam mir nev ost".split()
_LAST = "dral vik morn stad holm berg tun rup sund fors hagen lund".split()


def _word(number: int) -> str:
    first, last = divmod(number, len(_LAST))
    return f"{_FIRST[first % len(_FIRST)]}{_LAST[last]}".capitalize()


def analysed(*texts: str) -> Iterator[Analysis]:
    for number, text in enumerate(texts):
        name, data = f"account-{number}", text.encode()
        yield analyse(report_of(Account(name, data, *decoded(name, data))))


def spellings(found: Entities, name: str) -> set[str]:
    return {other for entity in found.entities if name in entity.names for other in entity.names}


STORIES: Sequence[tuple[tuple[str, ...], str, tuple[str, str]]] = (
    (  # a family name of very many people
        (
            "Serhii Khalvash met Mira Solk and Oren Dask in the town hall on Monday.",
            "Mira Solk and Oren Dask said that Sergei Halvash had promised a bridge.",
        ),
        "{} Khalvash sold a boat on Monday.",
        ("Serhii Khalvash", "Sergei Halvash"),
    ),
    (  # people of one given and one family name whom middle names tell apart
        (
            "Serhii Khalvash met Mira Solk and Oren Dask in the town hall on Monday.",
            "Mira Solk and Oren Dask said that Sergei Halvash had promised a bridge.",
        ),
        "Sergei {} Khalvash sold a boat on Monday.",
        ("Serhii Khalvash", "Sergei Halvash"),
    ),
    (  # a row of words with which very many names begin
        (
            "Officials of the Orrel Harbour Group met Mira Solk on Monday.",
            "Mira Solk sued the Orrel Harbour on Monday, and the Orrel Harbour paid.",
        ),
        "The Orrel Harbour {} Office was opened on Monday.",
        ("Orrel Harbour Group", "Orrel Harbour"),
    ),
    (  # initials that very many names with an abbreviation have, too
        ("The Tarvik Valley Bank closed on Monday. Mira Solk said that the TVB owed her money.",),
        "The station TV B{} went off the air on Monday.",
        ("Tarvik Valley Bank", "TVB"),
    ),
)


@pytest.mark.parametrize(("story", "crowd", "one"), STORIES)
def test_a_crowd_parts_no_spellings(
    story: tuple[str, ...], crowd: str, one: tuple[str, str]
) -> None:
    others = [crowd.format(_word(number)) for number in range(MANY)]
    alone = link_entities(list(analysed(*story)))
    beside = link_entities(list(analysed(*story, *others)))
    assert one[1] in spellings(alone, one[0])
    assert spellings(beside, one[0]) == spellings(alone, one[0])


def test_what_is_compared_grows_with_the_names_and_not_with_their_pairs() -> None:
    """All have one family name; twelve share a given name."""

    def pairs(count: int) -> int:
        names = [f"{_word(n)} {_word(n // 12)} Khalvash" for n in range(count)]
        rows = [row for name in names for row in named(name, (name, "person"), report=name)]
        stories = Stories.of(rows, {row.key: frozenset() for row in rows})
        return len(names_to_compare({r.key: name_form(r.text, r.kind) for r in rows}, stories))

    assert 0 < pairs(MANY) <= 2.2 * pairs(MANY // 2)


def test_middle_names_and_a_junior_tell_people_apart() -> None:
    found = link_entities(
        list(
            analysed(
                "General Oren F. Dask Jr. spoke to the reporters in Lunn on Monday.",
                "Senator Oren R. Tarn Jr. spoke to the reporters in Orva on Monday.",
                # A second bearer of one family name, known by another middle name.
                "Oren B. Dask, a baker, spoke to the reporters in Tarvik on Monday.",
                # Whom this means nothing tells.
                "The reporters heard that Oren Dask had said nothing at all.",
                "Mira Solk Jr. came late. Later Solk left, and Mira Solk Jr. was not seen again.",
            )
        )
    )
    assert spellings(found, "Oren F. Dask Jr.") == {"Oren F. Dask Jr."}
    assert spellings(found, "Oren R. Tarn Jr.") == {"Oren R. Tarn Jr."}
    assert spellings(found, "Oren B. Dask") == {"Oren B. Dask"}
    assert spellings(found, "Oren Dask") == {"Oren Dask"}
    assert spellings(found, "Mira Solk Jr.") == {"Mira Solk Jr.", "Solk"}


def test_a_middle_name_may_be_cut_or_left_out() -> None:
    found = link_entities(
        list(
            analysed(
                "Oren Arvid Dask spoke to the reporters in Lunn on Monday.",
                "Oren A. Dask spoke to the reporters in Lunn on Monday.",
                "Oren Dask spoke to the reporters in Lunn on Monday.",
            )
        )
    )
    assert spellings(found, "Oren Dask") == {"Oren Arvid Dask", "Oren A. Dask", "Oren Dask"}
