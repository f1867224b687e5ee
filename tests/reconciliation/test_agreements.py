"""Where accounts tell the same: words in common are not enough."""

from pathlib import Path

import pytest

from tests.reconciliation.pairs import of, two


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        # one deed in two words for it
        (
            "Guards found a rifle at the harbour gate of Skarn.",
            "A rifle was discovered at the harbour gate of Skarn.",
            True,
        ),
        # who shares a bank shares no deed
        (
            "The second device, which was spotted by a bank clerk, went off in Skarn.",
            "Another bank clerk in Skarn was unhurt.",
            False,
        ),
    ],
)
def test_what_is_told_alike(tmp_path: Path, one: str, other: str, told: bool) -> None:
    found = [f for f in of(two(tmp_path, one, other), "agreement") if f.rule == "same-thing-told"]
    assert bool(found) is told
