"""The whole job on a small corpus: the same graph as on one machine, to the byte."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

pytest.importorskip("pyspark.sql")

import build_graph  # noqa: E402
from components import components, stars  # noqa: E402
from store import Store  # noqa: E402

CORPUS = Path(__file__).resolve().parents[3] / "Corpus" / "articles"


def lines() -> list[str]:
    """The sample's articles as JSON Lines, with reprints, repeated texts and ids, an article without an id, and lines that are none."""
    files = sorted(path for path in CORPUS.rglob("*") if path.suffix in (".txt", ".md"))
    articles = [{"id": path.stem, "text": path.read_text(encoding="utf-8")} for path in files]
    made = [json.dumps(article, ensure_ascii=False) for article in articles]
    body = articles[7]["text"]
    made.insert(20, "not json")
    made.insert(30, "")
    made.append(json.dumps({"id": articles[3]["id"], "text": "Қосымша сөйлем бар.\n" + articles[3]["text"]}))
    made.append(json.dumps({"id": "again", "text": articles[5]["text"]}))
    made.append(json.dumps({"text": body[: 3 * len(body) // 4], "date": "2030-01-02"}))
    made.append(json.dumps({"id": articles[3]["id"] + "-2", "text": "Бұл мақала емес дерлік."}))
    made.append('{"id":"x"}')
    return made


def exported(bailanys: str, graph: Path, form: str) -> bytes:
    """The graph as ``bailanys export`` writes it."""
    environment = {**os.environ, "BAILANYS_GRAPH": str(graph)}
    return subprocess.run(
        [bailanys, "export", "-f", form, "-o", "-"], env=environment, check=True, capture_output=True
    ).stdout


def run(spark, bailanys: str, corpus: Path, into: Path, *options: str) -> None:
    """The job, in the session of the tests."""
    build_graph.build(
        spark, build_graph.arguments([str(corpus), "--into", str(into), "--bailanys", bailanys, *options])
    )


def test_the_graph_is_that_of_one_machine(spark, bailanys: str, tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    (corpus / "ә б").mkdir(parents=True)
    made = lines()
    (corpus / "ә б" / "first.jsonl").write_text("\n".join(made[:40]) + "\n", encoding="utf-8")
    (corpus / "second.jsonl").write_text("\n".join(made[40:]), encoding="utf-8")
    # Splits of some kilobytes, so that files are cut between lines; pairs of two articles are large ones.
    spark.conf.set("spark.sql.files.maxPartitionBytes", "60k")
    spark.conf.set("spark.sql.files.openCostInBytes", "1k")
    run(spark, bailanys, corpus, tmp_path / "out", "--split-above", "2", "--measures")
    subprocess.run([bailanys, "build", str(corpus), "--into", str(tmp_path / "one")], check=True, capture_output=True)
    for form in ("json", "graphml"):
        one, cluster = (exported(bailanys, tmp_path / name / "graph.sqlite", form) for name in ("one", "out"))
        assert one == cluster, form

    rejected = (
        spark.read.parquet(str(tmp_path / "out" / "parquet" / "rejected.parquet")).orderBy("path", "line").collect()
    )
    assert [(row.path, row.line, row.reason) for row in rejected] == [
        ("second.jsonl", len(made) - 40, "the JSON object has no string “text”"),
        ("ә б/first.jsonl", 21, "the line is not a JSON object"),
    ]
    ranked = json.loads(
        subprocess.run(
            [bailanys, "rank", "--by", "pagerank", "--format", "json", "--limit", "1000"],
            env={**os.environ, "BAILANYS_GRAPH": str(tmp_path / "one" / "graph.sqlite")}, check=True, capture_output=True,
        ).stdout
    )  # fmt: skip
    measures = spark.read.parquet(str(tmp_path / "out" / "parquet" / "measures.parquet")).collect()
    assert abs(sum(row.pagerank for row in measures) - 1) < 1e-6
    ranks = {row.id: row.pagerank for row in measures}
    assert len(ranked["entities"]) > 50
    for row in ranked["entities"]:
        assert ranks[row["entity"]["id"]] == pytest.approx(row["value"], abs=1e-6)


def test_parquet_is_read_as_json_lines_are(spark, bailanys: str, tmp_path: Path) -> None:
    rows = [json.loads(line) for line in lines()[:6]]
    spark.createDataFrame(
        [(row["id"], row["text"], None) for row in rows], "id string, text string, url string"
    ).coalesce(1).write.parquet(str(tmp_path / "corpus"))
    run(spark, bailanys, tmp_path / "corpus", tmp_path / "out", "--parquet", "--only-parquet")
    articles = spark.read.parquet(str(tmp_path / "out" / "parquet" / "articles.parquet")).orderBy("line").collect()
    assert [(row.article, row.line) for row in articles] == [(row["id"], number) for number, row in enumerate(rows, 1)]


@pytest.mark.parametrize("few", [0, 1000])
@pytest.mark.parametrize(
    "lists",
    [
        [],
        [[1]],
        [[1, 2], [3, 4]],
        [[n, n + 1] for n in range(40)],
        [[0, n] for n in range(9, 0, -1)],
        [[5, 5], [7, 6, 5]],
    ],
)
def test_components_are_those_of_joining_one_by_one(spark, tmp_path: Path, lists: list[list[int]], few: int) -> None:
    parents: dict[int, int] = {}

    def root(vertex: int) -> int:
        while parents.setdefault(vertex, vertex) != vertex:
            vertex = parents[vertex]
        return vertex

    for keys in lists:
        for key in keys:
            one, other = sorted((root(keys[0]), root(key)))
            parents[other] = one
    frame = spark.createDataFrame([(keys,) for keys in lists], "keys array<bigint>")
    found = components(stars(frame), Store(spark, str(tmp_path)), "test", few).collect()
    expected = {vertex: root(vertex) for vertex in parents}
    tied = {vertex for keys in lists if len(set(keys)) > 1 for vertex in keys}
    assert {row.vertex: row.component for row in found} == {vertex: expected[vertex] for vertex in tied}
