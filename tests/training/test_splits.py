"""What must not be trained on is not."""

from pathlib import Path

import pytest

from training.corpora import read_splits
from training.data import training_documents

CORPORA = Path(__file__).parents[3] / "shared" / "corpora"
needs_corpora = pytest.mark.skipif(
    not CORPORA.is_dir(), reason="the corpora lie in ../shared, which is not here"
)


def test_kept_topics_and_genres_are_named() -> None:
    rules = read_splits()
    assert {10, 12, 20, 30} <= set(rules["ecbplus"]["leave_out_topics"])
    assert {"whow", "fiction", "essay", "letter", "podcast"} == set(
        rules["gum"]["leave_out_genres"]
    )
    assert "tempeval3-train" in rules["never"]["folders"]


def test_no_source_is_among_those_never_trained_on() -> None:
    rules = read_splits()
    never = set(rules["never"]["folders"])
    for name, source in rules.items():
        paths = [value for value in source.values() if isinstance(value, str) and "/" in value]
        if name != "never":
            assert not {path.split("/")[0] for path in paths} & never


@needs_corpora
def test_training_documents_keep_the_rules() -> None:
    documents = training_documents(CORPORA)
    left_out = set(read_splits()["gum"]["leave_out_genres"])
    assert documents["gum"] and not {d.genre for d in documents["gum"]} & left_out
    kept = set(read_splits()["ecbplus"]["leave_out_topics"])
    assert not {int(d.name.split("_")[0]) for d in documents["ecbplus"]} & kept
    assert len(documents["meantime"]) == 90
