"""Whose company a report is looked at in."""

from consilience.linking.company import Company, nearest
from consilience.linking.happenings import About

FERRY = frozenset("ferry sink orva passenger drown harbour master inquiry storm rescue".split())
BAKERS = frozenset("baker bread rye flour guild book print oven week orva".split())
MANY = 60


def about(*names: str, words: frozenset[str] = FERRY) -> About:
    return About(frozenset(names), names, names, words, words)


def test_two_names_are_enough() -> None:
    company = Company({"a": about("alma", "dask"), "b": about("alma", "dask", words=BAKERS)})
    assert company.may_meet("a", "b")


def test_one_name_needs_words_alike() -> None:
    one, other = about("alma", "dask", "orva"), about("alma", "solk", "tarvik")
    assert Company({"a": one, "b": other}).may_meet("a", "b")
    told_otherwise = about("alma", "solk", "tarvik", words=BAKERS - {"orva"})
    assert not Company({"a": one, "b": told_otherwise}).may_meet("a", "b")


def test_words_alone_are_enough_only_where_hardly_anybody_is_named() -> None:
    one = about("alma", "dask", "orva")
    assert not Company({"a": one, "b": about("brenn", "solk", "tarvik")}).may_meet("a", "b")
    assert Company({"a": one, "b": about("brenn")}).may_meet("a", "b")


def test_a_country_is_no_name_that_two_share() -> None:
    """It is among the names of a report, and not among those that tell it from others."""
    one, other = (
        About(frozenset({*names, "norway"}), ("norway",), names, FERRY, FERRY)
        for names in (("alma", "dask", "orva"), ("brenn", "solk", "tarvik"))
    )
    assert not Company({"a": one, "b": other}).may_meet("a", "b")


def test_a_crowd_of_one_name_and_one_story_hides_no_companion() -> None:
    """All name the ministry and the minister, as many reports do; two name the ferry as well."""
    crowd = {f"c{n:03}": about("ministry", "minister", f"ship {n}") for n in range(MANY)}
    own = {name: about("ministry", "minister", "alma", "dask") for name in ("a", "b")}
    company = Company(crowd | own)
    assert company.of("a")[0] == "b"
    assert company.of("b")[0] == "a"


def test_the_company_of_a_report_is_the_same_in_any_order() -> None:
    crowd = {f"c{n:03}": about("ministry", f"ship {n % 7}", f"town {n % 5}") for n in range(MANY)}
    plain, turned = Company(crowd), Company(dict(reversed(crowd.items())))
    assert all(plain.of(report) == turned.of(report) for report in crowd)


def test_what_the_nearest_tell_comes_first() -> None:
    reports = {
        "a": about("alma", "dask", "orva"),
        "b": about("alma", "dask", "line"),
        "c": about("alma", "dask", "orva"),
    }
    told = {"b": ["b1"], "c": ["c1", "c2"]}
    assert list(nearest("a", told, Company(reports))) == [["c1", "c2"], ["b1"]]
