"""Builds a graph of news on Apache Spark: the one that ``bailanys build`` makes of the same articles on one machine.

What is decided where
---------------------
Each rule is written once, in the tool, and Spark brings together what a rule has to see:

=====================  ==============================================  =====================================================
step                   Spark                                           the tool, in a pipe
=====================  ==============================================  =====================================================
read                   deals the files out by splits                   ``extract --stdin-jsonl --keys``: records, keys, rejects
repeated texts, ids    the first of each digest; ids that are crowded  ``step article-ids``: which id each of them gets
near-duplicates        articles that share a band of MinHash, and      ``step reprints``: which is a copy of which
                       chains of them
who is who             names that share a key, and chains of them      ``step institutions``, ``people``, ``event-keys``, ``events``
ids of entities        ids that differ in the number at their end      ``step entity-ids``
relationships          all records of each two entities                ``step ties``, then ``step relationships``
result                 Parquet                                         ``step graph``: ``graph.sqlite``
=====================  ==============================================  =====================================================

A block is all that a chain of shared keys ties together (``components.py``): what is decided within is what would be decided among all.
Every step is written as Parquet, so that a worker that is lost takes no more with it than its own tasks, which run again.

Usage: ``spark-submit build_graph.py CORPUS --into DIR --bailanys /path/to/bailanys``
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess

from pyspark import cloudpickle
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

import assembly
import identity
import reading
import tool
from store import Store

# Workers get the code that runs on them by value: the folder of this program need not be there.
cloudpickle.register_pickle_by_value(tool)


def arguments(given: list[str] | None = None) -> argparse.Namespace:
    """What the command line says."""
    parser = argparse.ArgumentParser(description="Builds a graph of news on Apache Spark.")
    parser.add_argument("corpus", help="A folder of JSON Lines (.jsonl, .ndjson) or Parquet, or one such file.")
    parser.add_argument("--into", required=True, help="The folder for the result; all workers must see it.")
    parser.add_argument(
        "--bailanys", default=shutil.which("bailanys"), help="The tool, at the same path on all workers."
    )
    parser.add_argument("--parquet", action="store_true", help="The corpus is Parquet, with the columns of JSON Lines.")
    parser.add_argument("--graph", help="The graph's file, on the machine of the driver (default: INTO/graph.sqlite).")
    parser.add_argument("--only-parquet", action="store_true", help="Write no graph.sqlite.")
    parser.add_argument("--measures", action="store_true", help="Measure the graph: PageRank, components, communities.")
    parser.add_argument(
        "--partitions", type=int, help="How many parts work is dealt out in (default: 3 for each core)."
    )
    parser.add_argument(
        "--split-above", type=int, default=20_000, help="How many articles on one pair one worker takes."
    )
    options = parser.parse_args(given)
    if not options.bailanys:
        parser.error("bailanys is not in PATH; say --bailanys")
    if "://" in options.into and not (options.graph or options.only_parquet):
        parser.error("the graph's file cannot be written there; say --graph FILE or --only-parquet")
    return options


def located(path: str) -> str:
    """A path that does not depend on where the job was started; an address stays as it is."""
    return path if "://" in path else os.path.abspath(path)


def session(options: argparse.Namespace) -> SparkSession:
    """A session as the job needs it; the master is that of spark-submit, or this machine."""
    spark = SparkSession.builder.appName("bailanys").getOrCreate()
    cores = spark.sparkContext.defaultParallelism
    parts = options.partitions or 3 * cores
    for key, value in {
        "spark.sql.adaptive.enabled": "true",
        "spark.sql.adaptive.skewJoin.enabled": "true",
        "spark.sql.shuffle.partitions": parts,
        "spark.sql.files.minPartitionNum": parts,
        "spark.sql.files.openCostInBytes": 1 << 16,
        "spark.sql.session.timeZone": "UTC",
        # Parts whose work is done by the tool are small in bytes: few of them are not to be put together.
        "spark.sql.adaptive.coalescePartitions.minPartitionSize": "64k",
        "spark.sql.adaptive.advisoryPartitionSizeInBytes": "4m",
    }.items():
        spark.conf.set(key, value)
    return spark


def build(spark: SparkSession, options: argparse.Namespace) -> None:
    """Reads the corpus and writes the graph."""
    store = Store(spark, f"{located(options.into)}/parquet")
    corpus = reading.Corpus.at(located(options.corpus), options.parquet)
    read = reading.read(corpus, store, options.bailanys)
    reprints = identity.originals(read.articles, store, options.bailanys)
    found = identity.identities(read.articles, store, options.bailanys)
    sources, relationships = assembly.relationships(
        read.articles, reprints, found, store, options.bailanys, options.split_above
    )
    print(f"Articles: {read.articles.count()}; lines rejected: {read.rejected.count()}")
    print(f"Entities: {found.entities.count()}; relationships: {relationships.count()}")
    if options.measures:
        from measures import measure

        measure(relationships, found.entities, store)
    if not options.only_parquet:
        path = options.graph or f"{options.into}/graph.sqlite"
        parts = [
            read.inputs.select(F.to_json(F.struct(F.struct(*read.inputs.columns).alias("input")))),
            sources.select(F.to_json(F.struct(F.struct(*sources.columns).alias("source")))),
            found.entities.select(F.concat(F.lit('{"id":"'), "id", F.lit('","entity":'), "entity", F.lit("}"))),
            relationships.select(F.to_json(F.struct(F.struct(*relationships.columns).alias("relationship")))),
        ]
        write_graph(parts, path, options.bailanys)
        print(f"Written to {path}")


def write_graph(parts: list[DataFrame], path: str, bailanys: str) -> None:
    """Hands the parts of the graph, JSON in their only column, to the tool, which writes the file."""
    process = subprocess.Popen([bailanys, "step", "graph", "-o", path], stdin=subprocess.PIPE)
    assert process.stdin
    with process.stdin as lines:
        for part in parts:
            for row in part.toLocalIterator(prefetchPartitions=True):
                lines.write(row[0].encode())
                lines.write(b"\n")
    if process.wait() != 0:
        raise SystemExit(process.returncode)


def main() -> None:
    """The command."""
    options = arguments()
    spark = session(options)
    try:
        build(spark, options)
    finally:
        spark.stop()


if __name__ == "__main__":
    main()
