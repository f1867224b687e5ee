import pytest

from consilience.reading.publication import published_as_given


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2031-04-05", "2031-04-05", "2031-04-05"),
        ("2031-04", "2031-04-01", "2031-04-30"),
        ("2032-02", "2032-02-01", "2032-02-29"),
        ("2031", "2031-01-01", "2031-12-31"),
        ("2031-04-05T10:00:00Z", "2031-04-05T10:00:00+00:00", "2031-04-05T10:00:00+00:00"),
        ("2031-04-05T10:00:00.123+02:00", *["2031-04-05T10:00:00+02:00"] * 2),
        ("2031-04-05 10:00:00 +0200", "2031-04-05T10:00:00+02:00", "2031-04-05T10:00:00+02:00"),
        ("2031-04-05T10:00", "2031-04-05", "2031-04-05"),  # no offset: only the day is certain
        ("Sat, 05 Apr 2031 10:00:00 +0000", *["2031-04-05T10:00:00+00:00"] * 2),
        ("April 5, 2031", "2031-04-05", "2031-04-05"),
        ("1932977600", "2031-04-03T10:13:20+00:00", "2031-04-03T10:13:20+00:00"),
    ],
)  # fmt: skip
def test_dates_as_given(value: str, first: str, last: str) -> None:
    published = published_as_given(value)
    assert published is not None
    assert (published.first, published.last, published.basis) == (first, last, "metadata")


# nothing that leans on today, or on a guess which number is the month
@pytest.mark.parametrize(
    "value", ["", "yesterday", "April 5", "4/5/2031", "2031-13-45", "Monday", "x" * 999]
)
def test_what_is_no_whole_date_is_unknown(value: str) -> None:
    assert published_as_given(value) is None
