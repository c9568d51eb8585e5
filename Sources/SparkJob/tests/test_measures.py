"""Measures on graphs solved by hand."""

from __future__ import annotations

import pytest

pytest.importorskip("pyspark.sql")

import measures  # noqa: E402
from store import Store  # noqa: E402

# A star of a and three others, a pair, and one alone.
EDGES = [("a", "b", 1.0), ("a", "c", 1.0), ("a", "d", 2.0), ("x", "y", 1.0)]
NODES = ["a", "b", "c", "d", "x", "y", "z"]


@pytest.fixture(scope="module")
def measured(spark, tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[float, str, str]]:
    """PageRank, component and community of each node."""
    store = Store(spark, str(tmp_path_factory.mktemp("measures")))
    both = EDGES + [(v, u, weight) for u, v, weight in EDGES]
    edges = store.saved("edges", spark.createDataFrame(both, "u string, v string, weight double"))
    nodes = store.saved("nodes", spark.createDataFrame([(name,) for name in NODES], "id string"))
    ranks = measures.page_rank(nodes, edges, store)
    parts = measures.connected(nodes, edges, store)
    groups = measures.communities(nodes, edges, store)
    rows = ranks.join(parts, "id").join(groups, "id").collect()
    return {row.id: (row.pagerank, row.component, row.community) for row in rows}


def test_page_rank_solves_its_equations(measured: dict[str, tuple[float, str, str]]) -> None:
    rank = {name: row[0] for name, row in measured.items()}
    assert sum(rank.values()) == pytest.approx(1, abs=1e-7)
    jump = (0.15 + 0.85 * rank["z"]) / len(NODES)
    assert rank["z"] == pytest.approx(jump, abs=1e-7)
    assert rank["x"] == pytest.approx(jump / 0.15, abs=1e-7)
    assert rank["b"] == pytest.approx(jump + 0.85 * rank["a"] / 4, abs=1e-7)
    assert rank["d"] == pytest.approx(jump + 0.85 * rank["a"] / 2, abs=1e-7)


def test_components_are_called_by_their_smallest_node(measured: dict[str, tuple[float, str, str]]) -> None:
    assert {name: row[1] for name, row in measured.items()} == {
        "a": "a", "b": "a", "c": "a", "d": "a", "x": "x", "y": "x", "z": "z",
    }  # fmt: skip


def test_communities_keep_within_components(measured: dict[str, tuple[float, str, str]]) -> None:
    community = {name: row[2] for name, row in measured.items()}
    assert len({community[name] for name in "abcd"}) == 1
    assert community["x"] == community["y"] and community["z"] == "z"
