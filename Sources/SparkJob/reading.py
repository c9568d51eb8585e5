"""Articles in, records out."""

from __future__ import annotations

from dataclasses import dataclass

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F
from pyspark.sql.types import StructType

import records
import tool
from store import Store

ARTICLE_COLUMNS = ["id", "date", "title", "url", "publisher", "publishers", "text"]


@dataclass(frozen=True)
class Corpus:
    """A file or a folder of articles."""

    path: str
    root: str
    """The folder that the names of files are relative to."""
    is_parquet: bool

    @staticmethod
    def at(path: str, is_parquet: bool) -> Corpus:
        """A corpus of JSON Lines (``.jsonl``, ``.ndjson``) or Parquet; a file is named relative to its folder."""
        is_file = path.endswith((".jsonl", ".ndjson", ".parquet"))
        return Corpus(path, path.rstrip("/").rsplit("/", 1)[0] if is_file else path, is_parquet)

    def lines(self, spark: SparkSession) -> DataFrame:
        """The articles as JSON (``value``), with their ``file``, the ``block`` of it, and their ``number`` where it is known."""
        place = [F.col("_metadata.file_path").alias("file"), F.col("_metadata.file_block_start").alias("block")]
        if self.is_parquet:
            frame = spark.read.option("recursiveFileLookup", "true").parquet(self.path)
            known = [name for name in frame.columns if name in ARTICLE_COLUMNS]
            texts = [F.col(name).cast("string").alias(name) if name == "date" else F.col(name) for name in known]
            number = (F.col("_metadata.row_index") + 1).alias("number")
            return frame.select(*place, number, F.to_json(F.struct(*texts)).cast("binary").alias("value"))
        reader = spark.read.option("lineSep", "\n").option("recursiveFileLookup", "true")
        if self.root == self.path:
            reader = reader.option("pathGlobFilter", "*.{jsonl,ndjson}")
        number = F.lit(None).cast("bigint").alias("number")
        return reader.text(self.path).select(*place, number, F.col("value").cast("binary").alias("value"))


@dataclass(frozen=True)
class Read:
    """What was read of a corpus."""

    articles: DataFrame
    """``article`` (its id), ``path``, ``line``, ``hash``, ``record`` and ``keys``."""
    inputs: DataFrame
    """What became of each article, as the tool notes it."""
    rejected: DataFrame
    """The lines that are no articles, with the reason."""


def read(corpus: Corpus, store: Store, bailanys: str) -> Read:
    """Reads every article once; leaves out those with the text of an earlier one, and keeps ids apart, in the order of files and lines."""
    lines = corpus.lines(store.spark)
    command = [bailanys, "extract", "--stdin-jsonl", "--keys"]
    run = tool.extraction(command, corpus.root, _lines_before(lines))
    answers = store.saved("extracted", lines.mapInArrow(run, "rejected boolean, value string"))
    found = answers.where("not rejected").select(
        F.from_json("value", records.EXTRACTED, {"mode": "FAILFAST"}).alias("r")
    )
    found = found.select("r.input.*", "r.digest", "r.record", "r.keys").withColumnRenamed("article", "given")
    rejected = answers.where("rejected").select(F.from_json("value", records.REJECTED, {"mode": "FAILFAST"}).alias("r"))
    rejected = store.saved("rejected", rejected.select("r.*"))

    places = found.select("path", "line", "hash", "digest", "given")
    first = places.groupBy("digest").agg(F.min(F.struct("path", "line", "given")).alias("first"))
    told = places.join(first, "digest").withColumn(
        "is_first", (F.col("first.path") == F.col("path")) & (F.col("first.line") == F.col("line"))
    )
    ids = store.saved("ids", _numbered(told.where("is_first"), bailanys))
    articles = found.drop("given").join(ids, ["path", "line"]).drop("digest")
    articles = store.saved("articles", articles.withColumn("record", F.col("record").withField("id", F.col("article"))))
    earlier = ids.select(F.col("path").alias("p"), F.col("line").alias("l"), F.col("article").alias("duplicate_of"))
    repeated = told.where("not is_first").join(
        earlier, (F.col("p") == F.col("first.path")) & (F.col("l") == F.col("first.line"))
    )
    inputs = (
        articles.select("path", "line", "hash", "article")
        .unionByName(repeated.select("path", "line", "hash", "duplicate_of"), allowMissingColumns=True)
        .unionByName(rejected.select("path", "line", "hash", "skipped"), allowMissingColumns=True)
    )
    return Read(articles, store.saved("inputs", inputs.orderBy("path", "line")), rejected)


def _lines_before(lines: DataFrame) -> dict[tuple[str, int], int]:
    """For each split of a file, how many lines are in the splits before it."""
    counts = sorted(lines.where("number is null").groupBy("file", "block").count().collect())
    before: dict[tuple[str, int], int] = {}
    total, file = 0, None
    for row in counts:
        total = total if row["file"] == file else 0
        file = row["file"]
        before[row["file"], row["block"]] = total
        total += row["count"]
    return before


def _numbered(first: DataFrame, bailanys: str) -> DataFrame:
    """``path``, ``line`` and ``article``: the id that an article gives itself, or another where that is taken.

    Only ids that differ in the number at their end can get in each other's way, and only where one of them is there twice.
    """
    rows = first.select("path", "line", F.col("given").alias("article"))
    rows = rows.withColumn("block", F.regexp_replace("article", "(-[0-9]+)+$", ""))
    crowded = rows.groupBy("article", "block").count().where("count > 1").select("block").distinct()
    free = rows.join(crowded, "block", "left_anti").select("path", "line", "article")
    taken = grouped(rows.join(crowded, "block", "left_semi"), ["path", "line"], "article-ids", bailanys)
    return free.union(parsed(taken, records.NUMBERED))


def grouped(lines: DataFrame, order: list[str], name: str, bailanys: str) -> DataFrame:
    """The answers of a step of the tool (``value``) to lines with a ``block``: each block in one partition, in order."""
    together = lines.repartition("block").sortWithinPartitions("block", *order)
    value = F.to_json(F.struct(*[F.col(column) for column in lines.columns])).alias("value")
    return through(together.select(value), name, bailanys)


def through(lines: DataFrame, name: str, bailanys: str) -> DataFrame:
    """The answers of a step of the tool to the lines of each partition."""
    return lines.mapInArrow(tool.step([bailanys, "step", name]), "value string")


def parsed(answers: DataFrame, schema: StructType) -> DataFrame:
    """The column ``value`` as columns."""
    return answers.select(F.from_json("value", schema, {"mode": "FAILFAST"}).alias("r")).select("r.*")
