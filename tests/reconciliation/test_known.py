"""The record as it could be known on a day."""

from pathlib import Path

from consilience.pipeline import build
from consilience.settings import Settings
from tests.accounts import account, write_accounts

TEXT = "The flood in the Sull valley killed {} people in the town of Quarrin, the mayor said."


def test_an_account_of_a_later_day_is_left_out(tmp_path: Path) -> None:
    file = write_accounts(
        tmp_path,
        [
            account("one", TEXT.format(17), published="2031-09-14"),
            account("two", TEXT.format(41), published="2031-09-15"),
        ],
    )
    then = build([file], Settings(as_of="2031-09-14"))
    now = build([file])
    assert [estimate.best for estimate in then.estimates] == [17]
    assert {estimate.best for estimate in now.estimates} == {41}
    assert not [f for f in then.findings if f.kind == "update"]
