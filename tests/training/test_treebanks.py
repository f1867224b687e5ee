"""CoNLL-U as the treebanks write it."""

from pathlib import Path

import pytest

from training.news_names import guess_spaces
from training.treebanks import read_entities, read_treebank

ROWS = """# newdoc id = one
# newpar
# sent_id = one-1
1\tShe\tshe\tPRON\t_\t_\t3\tnsubj\t_\tEntity=(1-person-new-nnnnn-cf1-1-coref)
2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\t_
2\tca\tcan\tAUX\t_\t_\t4\taux\t_\t_
3\tn't\tnot\tPART\t_\t_\t4\tadvmod\t_\t_
4\tsee\tsee\tVERB\t_\t_\t0\troot\t_\t_
5\tthe\tthe\tDET\t_\t_\t6\tdet\t_\tEntity=(2-object-new-nnnnn-cf1-2-sgl
6\tdam\tdam\tNOUN\t_\t_\t4\tobj\t_\tEntity=2)|SpaceAfter=No
7\t.\t.\tPUNCT\t_\t_\t4\tpunct\t_\t_

# newpar
# sent_id = one-2
1\tWater\twater\tNOUN\t_\t_\t2\tnsubj\t_\t_
2\tfell\tfall\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_

"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    place = tmp_path / "some.conllu"
    place.write_text(ROWS, encoding="utf-8")
    return place


def test_text_and_offsets(path: Path) -> None:
    (document,) = read_treebank(path, "test")
    assert document.text == "She can't see the dam.\n\nWater fell."
    assert [document.text[a:b] for a, b in document.offsets] == document.forms


def test_heads_point_into_the_document(path: Path) -> None:
    (document,) = read_treebank(path, "test")
    assert document.heads == [2, 3, 3, 3, 5, 3, 3, 8, 8, 8]
    assert [i for i, start in enumerate(document.starts or []) if start] == [0, 7]


def test_entities(path: Path) -> None:
    found = read_entities(path)["one"]
    assert [(e.start, e.end, e.entity, e.kind) for e in found] == [
        (0, 1, 1, "person"),
        (4, 6, 2, "object"),
    ]


def test_spaces_are_guessed() -> None:
    forms = ["He", "said", '"', "no", '"', "(", "twice", ")", "."]
    spaced = guess_spaces(forms)
    text = "".join(
        (" " if s and i else "") + f for i, (f, s) in enumerate(zip(forms, spaced, strict=True))
    )
    assert text == 'He said "no" (twice).'
