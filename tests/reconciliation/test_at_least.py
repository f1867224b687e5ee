"""Numbers told as a least one beside the same number told outright."""

from pathlib import Path

import pytest

from tests.reconciliation.pairs import of, two


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        # who counts three bears out who has heard of three so far
        (
            "At least three people were killed in the blast in Port Hesse, police said.",
            "Three people were killed in the blast in Port Hesse, a doctor said.",
            "agreement",
        ),
        # about so many may be some more or fewer: one tells it more roughly
        (
            "About 300 people were killed in the blast in Port Hesse, police said.",
            "The blast in Port Hesse killed 300 people, a doctor said.",
            "refinement",
        ),
        # a least number below the other leaves the other open
        (
            "At least 40 people were killed in the blast in Port Hesse, police said.",
            "The blast in Port Hesse killed 43 people, a doctor said.",
            "refinement",
        ),
    ],
)
def test_kind(tmp_path: Path, one: str, other: str, kind: str) -> None:
    record = two(tmp_path, one, other)
    kinds = {"agreement", "refinement", "contradiction", "update"}
    assert {f.kind for f in of(record, kind, "count")} == {kind}
    assert not [f for k in kinds - {kind} for f in of(record, k, "count")]
