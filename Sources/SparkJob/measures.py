"""Measures of the whole graph with DataFrame operations: PageRank, connected components and communities.

The network is that of ``bailanys rank``: what the texts state, and co-mentions of weight 1 or more that are not with events; undirected, an edge
weighing as much as all relationships between its ends. GraphX has no weights, and GraphFrames needs a package of Java that PyPI does not have.
"""

from __future__ import annotations

from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from components import components
from store import Store

LEAST_MENTION_WEIGHT = 1 - 1e-9


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

    ``tolerance`` bounds by how much the ranks may be off in sum. Takes log(tolerance) / log(damping) rounds at most.
    """
    count = nodes.count()
    strengths = edges.where("weight > 0").groupBy("u").agg(F.sum("weight").alias("strength"))
    shares = (
        edges.where("weight > 0")
        .join(strengths, "u")
        .select("u", "v", (F.col("weight") / F.col("strength")).alias("share"))
    )
    shares = store.saved("shares", shares)
    ranks = store.saved("rank-0", nodes.select("id", F.lit(1 / max(count, 1)).alias("pagerank")))
    round_number = 0
    while count:
        round_number += 1
        flow = (
            shares.join(ranks, F.col("u") == F.col("id"))
            .groupBy("v")
            .agg(F.sum(F.col("share") * F.col("pagerank")).alias("flow"))
        )
        arrived = ranks.join(flow, F.col("id") == F.col("v"), "left").select(
            "id", F.col("pagerank").alias("before"), F.coalesce("flow", F.lit(0.0)).alias("flow")
        )
        arrived = store.saved(f"flow-{round_number % 2}", arrived)
        total = arrived.agg(F.sum("flow")).first()
        assert total is not None
        base = (1 - damping * total[0]) / count
        after = arrived.select("id", "before", (F.lit(base) + damping * F.col("flow")).alias("pagerank"))
        change = after.agg(F.sum(F.abs(F.col("pagerank") - F.col("before")))).first()
        assert change is not None
        ranks = store.saved(f"rank-{round_number % 2}", after.select("id", "pagerank"))
        if change[0] * damping / (1 - damping) <= tolerance:
            break
    return ranks


def connected(nodes: DataFrame, edges: DataFrame, store: Store) -> DataFrame:
    """``component``: the smallest id of the entities that are connected with one."""
    numbered = edges.select(F.xxhash64("u").alias("u"), F.xxhash64("v").alias("v"))
    found = components(numbered, store, "network-components")
    told = nodes.withColumn("vertex", F.xxhash64("id")).join(found, "vertex", "left")
    told = told.select("id", F.coalesce("component", "vertex").alias("number"))
    return told.join(told.groupBy("number").agg(F.min("id").alias("component")), "number").select("id", "component")


def communities(nodes: DataFrame, edges: DataFrame, store: Store, rounds: int = 10) -> DataFrame:
    """``community`` by label propagation (U. Raghavan, R. Albert, S. Kumara, 2007): each takes the label with most weight around it.

    All take theirs at once; the own label counts as much as half of the ties, so that two do not change places for ever, and of equal labels the
    smallest is taken. ``bailanys`` itself finds communities by the Leiden algorithm, which is better and not for a cluster.
    """
    strengths = edges.groupBy("u").agg((F.sum("weight") / 2).alias("weight"))
    labels = store.saved("label-0", nodes.select("id", F.col("id").alias("community")))
    for round_number in range(1, rounds + 1):
        around = edges.join(labels, F.col("v") == F.col("id")).select("u", "community", "weight")
        own = labels.join(strengths, F.col("id") == F.col("u")).select("u", "community", "weight")
        votes = around.union(own).groupBy("u", "community").agg(F.sum("weight").alias("weight"))
        # The greatest weight; of equal ones the smallest label.
        best = votes.groupBy("u").agg(F.min(F.struct((-F.col("weight")).alias("w"), "community")).alias("best"))
        after = labels.join(best, F.col("id") == F.col("u"), "left").select(
            "id", F.coalesce("best.community", "community").alias("community"), F.col("community").alias("before")
        )
        after = store.saved(f"label-{round_number}", after)
        labels = after.select("id", "community")
        if after.where("community != before").isEmpty():
            break
    return labels
