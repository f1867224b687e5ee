"""A user's actors are found where they stand."""

from pathlib import Path

import pytest

from consilience.gazetteer import Gazetteer, load_gazetteer
from consilience.language.listed_names import with_listed_names
from consilience.model.analysis import Analysis, Name, Sentence, Token

LIST = """name,aliases,kind,acled
Sable Front,SBF|Sable Liberation Front,organisation,1423
al-Marid,,group,77
Oran,,person,
"""


@pytest.fixture(scope="module")
def gazetteer(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    file: Path = tmp_path_factory.mktemp("lists") / "actors.csv"
    file.write_text(LIST, encoding="utf-8")
    return load_gazetteer(file)


def analysis_of(text: str, *names: str) -> Analysis:
    tokens: list[Token] = []
    for word in text.split(" "):
        start = tokens[-1].end + 1 if tokens else 0
        tokens.append(Token(start, start + len(word)))
    found = tuple(Name(text.index(n), text.index(n) + len(n), "other") for n in names)
    sentence = Sentence(0, len(text), 0, len(tokens))
    return Analysis("r", text, (sentence,), tuple(tokens), names=found)


@pytest.mark.parametrize(
    ("text", "found", "names"),
    [
        # the longest listed name, over a shorter one that was found inside
        (
            "The Sable Liberation Front left",
            ["Front"],
            [("Sable Liberation Front", "organisation")],
        ),
        # an alias in capitals, not the same letters as a word
        ("The SBF left , not sbf", [], [("SBF", "organisation")]),
        # with a mark inside, whatever the name's kind was taken for
        ("Then al-Marid left", ["al-Marid"], [("al-Marid", "group")]),
        # a listed name inside a longer one is left to that name
        ("Then Oran Velt left", ["Oran Velt"], [("Oran Velt", "other")]),
        # at a sentence's end
        ("They met Oran", [], [("Oran", "person")]),
    ],
)
def test_listed_names(
    gazetteer: Gazetteer, text: str, found: list[str], names: list[tuple[str, str]]
) -> None:
    read = with_listed_names(analysis_of(text, *found), gazetteer)
    assert [(text[n.start : n.end], n.kind) for n in read.names] == names


def test_without_a_list_nothing_is_changed() -> None:
    analysis = analysis_of("The Sable Front left")
    assert with_listed_names(analysis, load_gazetteer()) is analysis
