"""Sets that keep reasons and obey what must stay apart."""

from hypothesis import given
from hypothesis import strategies as st

from consilience.text.clusters import Clusters


def test_a_join_is_refused_through_a_third() -> None:
    clusters: Clusters[str] = Clusters(lambda a, b: {a, b} == {"a", "c"})
    assert clusters.join("a", "b", "first")
    assert not clusters.join("b", "c", "second")
    assert [members for members, _ in clusters.sets()] == [["a", "b"], ["c"]]


def test_reasons_move_with_the_sets() -> None:
    clusters: Clusters[str] = Clusters()
    clusters.join("c", "d", "late")
    clusters.join("a", "b", "early")
    clusters.join("d", "a", "both")
    assert list(clusters.sets()) == [(["a", "b", "c", "d"], ["both", "early", "late"])]


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")), max_size=12))
def test_the_order_of_joins_changes_nothing(pairs: list[tuple[str, str]]) -> None:
    def joined(order: list[tuple[str, str]]) -> list[list[str]]:
        clusters: Clusters[str] = Clusters()
        for one, other in order:
            clusters.join(one, other, "because")
        return [members for members, _ in clusters.sets()]

    assert joined(pairs) == joined(pairs[::-1])
