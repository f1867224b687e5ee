"""What was told as not so, or not to come, and later as done."""

from pathlib import Path

import pytest

from tests.reconciliation.pairs import two


@pytest.mark.parametrize(
    ("earlier", "later", "kind"),
    [
        # not so, and then so
        (
            "Ilo Brandt has not left the harbour board of Skarn.",
            "Ilo Brandt left the harbour board of Skarn on Friday.",
            "update",
        ),
        # refused, and then done
        (
            "Norvell would not raise its offer for the yard in Skarn, its chairman said.",
            "Norvell raised its offer for the yard in Skarn to 40 million crowns.",
            "update",
        ),
        # another gave in
        (
            "Ilo Brandt has not left the harbour board of Skarn.",
            "Edvin Falk left the harbour board of Skarn on Friday.",
            None,
        ),
        # another thing was raised
        (
            "Norvell would not raise its offer for the yard in Skarn, its chairman said.",
            "Norvell raised two sunken barges from the yard in Skarn.",
            None,
        ),
    ],
)
def test_what_came_about_later_is_an_update(
    tmp_path: Path, earlier: str, later: str, kind: str | None
) -> None:
    record = two(tmp_path, earlier, later, "2031-05-06", "2031-05-16")
    found = {f.kind for f in record.findings if f.slot == "status" and len(f.sides) > 1}
    assert found - {"agreement"} == ({kind} if kind else set())
