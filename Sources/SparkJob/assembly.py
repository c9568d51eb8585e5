"""What all articles together say of each two entities.

Pairs that half of all articles name (a president and a presidency) would keep one worker busy when all others are done. Where nothing but mentions
ties the two, their articles are dealt out by the original, since only copies of one article bear on each other, and the evidence is
put together again.
"""

from __future__ import annotations

from pyspark.sql import DataFrame
from pyspark.sql import functions as F

import records
from identity import Identities
from reading import grouped, parsed, through
from store import Store


def relationships(
    articles: DataFrame, reprints: DataFrame, found: Identities, store: Store, bailanys: str, split_above: int
) -> tuple[DataFrame, DataFrame]:
    """The articles that evidence comes from, and the relationships with their evidence.

    ``split_above`` is how many articles on a pair go to one worker at most.
    """
    resolved = articles.join(found.articles, "article").join(reprints, "article", "left")
    lines = resolved.select(F.col("article").alias("block"), "record", "people", "institutions", "events", "original")
    answers = store.saved("ties", grouped(lines, [], "ties", bailanys))
    ties = answers.select("value", F.from_json("value", records.TIE).alias("tie")).select("value", "tie.*")
    sources = answers.select(F.get_json_object("value", "$.source").alias("value")).where("value is not null")

    large = _large_pairs(ties, split_above)
    together = _dealt_out(ties.where("block is not null"), large, split_above)
    together = together.repartition("block").sortWithinPartitions("block", "article").select("value")
    proved = parsed(through(together, "relationships", bailanys), records.RELATIONSHIP)
    return (
        store.saved("sources", parsed(sources, records.SOURCE)),
        store.saved("relationships", _united(proved, large)),
    )


def _large_pairs(ties: DataFrame, split_above: int) -> list[str]:
    """The pairs on which more articles than that say something, and none more than that it names both."""
    pairs = ties.groupBy("block").agg(F.count("*").alias("count"), F.every("mentionsOnly").alias("mentionsOnly"))
    return [row[0] for row in pairs.where(F.col("mentionsOnly") & (F.col("count") > split_above)).collect()]


def _dealt_out(ties: DataFrame, large: list[str], split_above: int) -> DataFrame:
    if not large:
        return ties
    sizes = ties.where(F.col("block").isin(large)).groupBy("block").count()
    parts = F.coalesce(F.ceil(F.col("count") / split_above), F.lit(1))
    part = F.pmod(F.xxhash64(F.coalesce("original", "article")), parts).cast("string")
    return ties.join(F.broadcast(sizes), "block", "left").withColumn("block", F.concat_ws(" ", "block", part))


def _united(proved: DataFrame, large: list[str]) -> DataFrame:
    """The relationships, those of large pairs with the evidence of all their parts."""
    if not large:
        return proved
    is_part = F.concat_ws(" ", "id.source", "id.target").isin(large)
    united = proved.where(is_part).groupBy("id").agg(
        F.max("side").alias("side"), F.flatten(F.collect_list("evidence")).alias("evidence")
    )  # fmt: skip
    return proved.where(~is_part).unionByName(united)
