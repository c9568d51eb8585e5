"""Connected components with DataFrame operations.

R. Kiveris, S. Lattanzi, V. Mirrokni, V. Rastogi, S. Vassilvitskii: *Connected Components in MapReduce and Beyond* (SoCC 2014): large-star and
small-star by turns, O(log² n) rounds at most and four or five in practice. Each round is written out, so that no round is computed
twice and a lost worker loses none.
"""

from __future__ import annotations

from pyspark.sql import Column, DataFrame
from pyspark.sql import functions as F

import tool
from store import Store


def stars(lists: DataFrame) -> DataFrame:
    """Edges (``u``, ``v``) that tie the numbers of each list of the column ``keys`` to its first one."""
    edges = lists.select(F.element_at("keys", 1).alias("u"), F.explode("keys").alias("v"))
    return edges.where("u != v")


# Up to so many edges one task joins them faster than a cluster takes turns.
FEW_EDGES = 2_000_000


def components(edges: DataFrame, store: Store, name: str, few: int = FEW_EDGES) -> DataFrame:
    """For every vertex (``vertex``) of some edges, the smallest vertex that it is connected with (``component``)."""
    edges = store.saved(f"{name}-0", _oriented(edges))
    before = _fingerprint(edges)
    if before[0] <= few:
        return store.saved(name, edges.coalesce(1).mapInArrow(tool.joined, "vertex bigint, component bigint"))
    round_number = 0
    while before[0]:
        round_number += 1
        edges = store.saved(f"{name}-{round_number}", _small_star(_large_star(edges)))
        now = _fingerprint(edges)
        if now == before:
            break
        before = now
    found = edges.select(F.col("u").alias("vertex"), F.col("v").alias("component"))
    return store.saved(name, found.union(edges.select("v", "v")).distinct())


def _oriented(edges: DataFrame) -> DataFrame:
    """Each edge once, from the greater vertex to the smaller."""
    return _edges(edges.where("u != v"), F.greatest("u", "v"), F.least("u", "v"))


def _edges(frame: DataFrame, u: Column, v: Column) -> DataFrame:
    return frame.select(u.alias("u"), v.alias("v")).distinct()


def _large_star(edges: DataFrame) -> DataFrame:
    """Every neighbour that is greater than a vertex is tied to the smallest of its neighbours and itself."""
    both = edges.union(edges.select("v", "u"))
    least = both.groupBy("u").agg(F.min("v").alias("m")).select("u", F.least("u", "m").alias("m"))
    return _edges(both.where("v > u").join(least, "u"), F.col("v"), F.col("m"))


def _small_star(edges: DataFrame) -> DataFrame:
    """Every smaller neighbour of a vertex, and the vertex, are tied to the smallest of them."""
    least = edges.groupBy("u").agg(F.min("v").alias("m"))
    moved = edges.join(least, "u").where("v != m").select(F.col("v").alias("u"), F.col("m").alias("v"))
    return moved.union(least.select("u", F.col("m").alias("v"))).distinct()


def _fingerprint(edges: DataFrame) -> tuple[int, int | None]:
    row = edges.agg(F.count("*"), F.sum(F.xxhash64("u", "v").cast("decimal(38,0)"))).first()
    assert row is not None
    return row[0], row[1]
