"""A dossier of 500 accounts stays small enough to be sent by mail."""

from benchmarks.speed.dossier import world_record
from consilience.dossier import render_dossier


def test_five_hundred_accounts_stay_below_eight_megabytes() -> None:
    record = world_record(500)
    assert len(record.reports) == 500
    assert len(render_dossier(record).encode()) <= 8_000_000
