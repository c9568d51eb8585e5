"""Pipes, without Spark."""

from __future__ import annotations

import pyarrow as pa
import pytest

import tool


def test_lines_go_through_a_command_in_order() -> None:
    lines = [f"{number} {'ә' * number}".encode() for number in range(5000)]
    assert list(tool.piped(["cat"], iter(lines))) == lines


def test_a_command_that_fails_says_why() -> None:
    with pytest.raises(tool.ToolError, match="ended with 3: no such thing"):
        list(tool.piped(["sh", "-c", "cat > /dev/null; echo no such thing >&2; exit 3"], [b"a"]))


def test_a_command_that_ends_early_fails_by_its_status() -> None:
    with pytest.raises(tool.ToolError, match="ended with 1"):
        list(tool.piped(["sh", "-c", "exit 1"], (b"x" * 1000 for _ in range(1000))))


def test_what_fails_on_the_way_in_fails_the_pipe() -> None:
    def lines():
        yield b"a"
        raise ValueError("no more")

    with pytest.raises(ValueError, match="no more"):
        list(tool.piped(["cat"], lines()))


def test_batches_are_bounded_and_lose_nothing() -> None:
    rows = [(f"{number}".encode(),) for number in range(3 * tool.BATCH_LINES + 1)]
    batches = list(tool.batched(rows, tool.VALUE))
    assert [batch.num_rows for batch in batches] == [tool.BATCH_LINES] * 3 + [1]
    assert [value for batch in batches for value in batch.column("value").to_pylist()] == [
        row[0].decode() for row in rows
    ]


def test_a_step_starts_no_process_for_an_empty_partition() -> None:
    assert list(tool.step(["/no/such/command"])(iter([]))) == []


@pytest.mark.parametrize(
    ("address", "root", "path"),
    [
        ("file:///corpus/a%20b/%D0%B0.jsonl", "/corpus", "a b/а.jsonl"),
        ("hdfs://host:9000/corpus/a.jsonl", "hdfs://host:9000/corpus", "a.jsonl"),
    ],
)
def test_paths_are_relative_to_the_folder(address: str, root: str, path: str) -> None:
    assert tool.relative_path(address, root) == path


def test_each_split_goes_through_a_process_that_knows_its_place() -> None:
    script = 'echo "$@"; cat; printf "bad\\n" > "${@: -1}"'
    run = tool.extraction(
        ["bash", "-c", script, "bash"], "/c", {("file:///c/a.jsonl", 0): 0, ("file:///c/a.jsonl", 9): 4}
    )
    rows = [
        ("file:///c/a.jsonl", 0, None, b"x"),
        ("file:///c/a.jsonl", 9, None, b"y"),
        ("file:///c/b.parquet", 0, 7, b"z"),
    ]
    columns = [pa.array(column) for column in zip(*rows)]
    batch = pa.RecordBatch.from_arrays(columns, names=["file", "block", "number", "value"])
    answers = [(row["rejected"], row["value"]) for out in run(iter([batch])) for row in out.to_pylist()]
    assert [value for rejected, value in answers if rejected] == ["bad"] * 3
    told = [value.split(" --rejects")[0] for rejected, value in answers if not rejected]
    assert told == [
        "--path a.jsonl --first-line 1", "x", "--path a.jsonl --first-line 5", "y",
        "--path b.parquet --first-line 7", "z",
    ]  # fmt: skip
