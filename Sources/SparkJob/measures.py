"""Measures of the whole graph with DataFrame operations: PageRank, connected components and communities.

The network is that of ``bailanys rank``: what the texts state, and co-mentions of weight 1 or more that are not with events; undirected, an edge
weighing as much as all relationships between its ends. GraphX has no weights, and GraphFrames needs a package of Java that PyPI does not have.
"""

from __future__ import annotations

import math

from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from components import components
from store import Store

LEAST_MENTION_WEIGHT = 1 - 1e-9
# Rounds between two writings.
ROUNDS_AT_ONCE = 4


def measure(relationships: DataFrame, entities: DataFrame, store: Store) -> DataFrame:
    """``id``, ``pagerank``, ``component`` and ``community`` of every entity."""
    nodes = store.saved("nodes", entities.select("id"))
    edges = store.saved("edges", network(relationships))
    ranks = page_rank(nodes, edges, store)
    parts = connected(nodes, edges, store)
    groups = communities(nodes, edges, store)
    return store.saved("measures", ranks.join(parts, "id").join(groups, "id").orderBy("id"))


def network(relationships: DataFrame) -> DataFrame:
    """The edges, from either end: ``u``, ``v``, ``weight``."""
    weight = F.aggregate("evidence", F.lit(0.0), lambda sum, piece: sum + piece["weight"])
    ties = relationships.select("id.*", weight.alias("weight"))
    is_event = F.col("source").startswith("event-") | F.col("target").startswith("event-")
    is_tie = (F.col("kind") != "coMention") | ((F.col("weight") >= LEAST_MENTION_WEIGHT) & ~is_event)
    ends = ties.where(is_tie).select(
        F.least("source", "target").alias("u"), F.greatest("source", "target").alias("v"), "weight"
    )
    once = ends.groupBy("u", "v").agg(F.sum("weight").alias("weight"))
    return once.union(once.select("v", "u", "weight"))


def page_rank(
    nodes: DataFrame, edges: DataFrame, store: Store, damping: float = 0.85, tolerance: float = 1e-8
) -> DataFrame:
    """PageRank with jumps from nodes without edges to all nodes alike; the ranks sum to 1 (S. Brin, L. Page, 1998).

    Such jumps only make all ranks greater by the same factor. What is left is linear, in an undirected graph symmetric when scaled by the roots of the
    strengths, with eigenvalues from 1 - damping to 1 + damping: Chebyshev's iteration (G. Golub, R. Varga, 1961) needs no sum over all nodes in
    a round, and 33 rounds for a tolerance of 10⁻⁸ at 0.85, where stepping with the reader takes 113.
    """
    ties = edges.where("weight > 0")
    strengths = ties.groupBy("u").agg(F.sum("weight").alias("strength"))
    scaled = nodes.join(strengths.withColumnRenamed("u", "id"), "id", "left").fillna(0.0, "strength")
    root = F.when(F.col("strength") > 0, F.sqrt("strength")).otherwise(1.0)
    zero = F.lit(0.0)
    state = scaled.select("id", root.alias("root"), zero.alias("x"), zero.alias("p"), (1 / root).alias("r"))
    state = store.saved("rank-0", state)
    roots = state.select(F.col("id").alias("other"), F.col("root").alias("other_root"))
    ties = (
        ties.join(roots, F.col("v") == F.col("other"))
        .drop("other")
        .join(state.select("id", "root"), F.col("u") == F.col("id"))
    )
    ties = store.saved(
        "rank-ties", ties.select("u", "v", (F.col("weight") / F.col("root") / F.col("other_root")).alias("w"))
    )

    rate = damping / (1 + math.sqrt(1 - damping * damping))
    rounds = math.ceil(math.log(tolerance / 2) / math.log(rate))
    alpha, beta = 1.0, 0.0
    for number in range(1, rounds + 1):
        if number > 1:
            beta = (damping * alpha) ** 2 / (2 if number == 2 else 4)
            alpha = 1 / (1 - beta / alpha)
        state = state.withColumn("p", F.col("r") + beta * F.col("p"))
        pushed = ties.join(state.select("id", "p"), F.col("v") == F.col("id"))
        pushed = pushed.groupBy("u").agg(F.sum(F.col("w") * F.col("p")).alias("pushed"))
        state = state.join(pushed, F.col("id") == F.col("u"), "left").select(
            "id",
            "root",
            (F.col("x") + alpha * F.col("p")).alias("x"),
            "p",
            (F.col("r") - alpha * (F.col("p") - damping * F.coalesce("pushed", zero))).alias("r"),
        )
        if number % ROUNDS_AT_ONCE == 0 or number == rounds:
            state = store.saved(f"rank-{number}", state)
    ranks = state.select("id", (F.col("x") * F.col("root")).alias("rank"))
    total = ranks.agg(F.sum("rank").alias("total"))
    return store.saved("ranks", ranks.crossJoin(total).select("id", (F.col("rank") / F.col("total")).alias("pagerank")))


def connected(nodes: DataFrame, edges: DataFrame, store: Store) -> DataFrame:
    """``component``: the smallest id of the entities that are connected with one."""
    numbered = edges.select(F.xxhash64("u").alias("u"), F.xxhash64("v").alias("v"))
    found = components(numbered, store, "network-components")
    told = nodes.withColumn("vertex", F.xxhash64("id")).join(found, "vertex", "left")
    told = told.select("id", F.coalesce("component", "vertex").alias("number"))
    return told.join(told.groupBy("number").agg(F.min("id").alias("component")), "number").select("id", "component")


def communities(nodes: DataFrame, edges: DataFrame, store: Store, rounds: int = 12) -> DataFrame:
    """``community`` by label propagation (U. Raghavan, R. Albert, S. Kumara, 2007): each takes the label with most weight around it.

    All take theirs at once; labels go to smaller ones in odd rounds and to greater ones in even rounds, so that no two change places for ever, and
    of equal labels the smallest is taken. ``bailanys`` itself finds communities by the Leiden algorithm, which is better and not for a cluster.
    """
    labels = store.saved("label-0", nodes.select("id", F.col("id").alias("community")))
    unchanged = 0
    for number in range(1, rounds + 1):
        around = edges.join(labels, F.col("v") == F.col("id")).select("u", "community", "weight")
        votes = around.groupBy("u", "community").agg(F.sum("weight").alias("weight"))
        # The greatest weight; of equal ones the smallest label.
        best = votes.groupBy("u").agg(F.min(F.struct((-F.col("weight")).alias("w"), "community")).alias("best"))
        is_smaller = F.col("best.community") < F.col("community")
        moves = is_smaller if number % 2 else F.col("best.community") > F.col("community")
        after = labels.join(best, F.col("id") == F.col("u"), "left").select(
            "id",
            F.when(moves, F.col("best.community")).otherwise(F.col("community")).alias("community"),
            F.col("community").alias("before"),
        )
        after = store.saved(f"label-{number}", after)
        labels = after.select("id", "community")
        unchanged = unchanged + 1 if after.where("community != before").isEmpty() else 0
        if unchanged == 2:
            break
    return labels
