"""Sums that the accounts make together."""

from pathlib import Path

from tests.accounts import account, build_accounts


def sums(tmp_path: Path, *texts: str) -> list[tuple[float, tuple[float, ...]]]:
    accounts = [account(str(number), text) for number, text in enumerate(texts)]
    record = build_accounts(tmp_path, *accounts)
    return [(f.arithmetic.total, f.arithmetic.parts) for f in record.findings if f.arithmetic]


def test_soldiers_and_civilians_make_up_the_prisoners(tmp_path: Path) -> None:
    found = sums(
        tmp_path,
        "Each side handed over 212 prisoners at the bridge near Korrin on the first day.",
        "On the first day 150 soldiers and 62 civilians crossed the bridge near Korrin.",
    )
    assert found == [(212, (150, 62))]


def test_a_sum_by_chance_is_kept_out(tmp_path: Path) -> None:
    # nothing ties the harvest to the bridge
    found = sums(
        tmp_path,
        "The harvest in Lower Emmet gave work to 212 students this summer.",
        "On the first day 150 soldiers and 62 civilians crossed the bridge near Korrin.",
    )
    assert found == []


def test_hedged_numbers_make_no_sums(tmp_path: Path) -> None:
    found = sums(
        tmp_path,
        "Each side handed over about 212 prisoners at the bridge near Korrin on the first day.",
        "On the first day 150 soldiers and 62 civilians crossed the bridge near Korrin.",
    )
    assert found == []
