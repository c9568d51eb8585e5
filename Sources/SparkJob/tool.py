"""Pipes partitions of a DataFrame through the ``bailanys`` tool.

Everything here runs on the workers, so it imports nothing of its neighbours and is sent to them by value.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
import threading
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, groupby
from typing import IO
from urllib.parse import unquote, urlparse

import pyarrow as pa

Batches = Iterator[pa.RecordBatch]
BATCH_LINES = 1024
BATCH_BYTES = 4 << 20


class ToolError(RuntimeError):
    """The tool ended with an error; the task fails, and Spark tries it again elsewhere."""


def piped(command: list[str], lines: Iterable[bytes]) -> Iterator[bytes]:
    """What a command answers to some lines, without their line ends, while they are being written to it."""
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors)
        assert process.stdin and process.stdout
        failure: list[BaseException] = []
        writer = threading.Thread(target=_write, args=(process.stdin, lines, failure), daemon=True)
        writer.start()
        try:
            for line in process.stdout:
                yield line.rstrip(b"\n")
            writer.join()
            status = process.wait()
        finally:
            process.kill()
            process.wait()
        if failure:
            raise failure[0]
        if status != 0:
            errors.seek(max(0, errors.tell() - 2000))
            raise ToolError(f"{' '.join(command)} ended with {status}: {errors.read().decode(errors='replace')}")


def _write(stream: IO[bytes], lines: Iterable[bytes], failure: list[BaseException]) -> None:
    try:
        for line in lines:
            stream.write(line)
            stream.write(b"\n")
    except BrokenPipeError:
        pass  # The tool has ended; its status says why.
    except BaseException as error:  # noqa: BLE001 - raised again where the answers are read
        failure.append(error)
    finally:
        try:
            stream.close()
        except BrokenPipeError:
            pass


def batched(rows: Iterable[tuple], schema: pa.Schema) -> Batches:
    """Rows in batches that are bounded in rows and bytes."""
    kept: list[tuple] = []
    size = 0
    for row in rows:
        kept.append(row)
        size += sum(len(value) for value in row if isinstance(value, bytes))
        if len(kept) >= BATCH_LINES or size >= BATCH_BYTES:
            yield _batch(kept, schema)
            kept, size = [], 0
    if kept:
        yield _batch(kept, schema)


def _batch(rows: list[tuple], schema: pa.Schema) -> pa.RecordBatch:
    columns = [
        pa.array(column, type=pa.binary()).cast(field.type)
        if field.type == pa.string()
        else pa.array(column, field.type)
        for column, field in zip(zip(*rows), schema)
    ]
    return pa.RecordBatch.from_arrays(columns, schema=schema)


VALUE = pa.schema([("value", pa.string())])
COMPONENTS = pa.schema([("vertex", pa.int64()), ("component", pa.int64())])
EXTRACTED = pa.schema([("rejected", pa.bool_()), ("value", pa.string())])


def step(command: list[str]) -> Callable[[Batches], Batches]:
    """A function for ``mapInArrow``: the lines of the column ``value`` through a command, one process for a partition."""

    def run(batches: Batches) -> Batches:
        lines = (value.encode() for batch in batches for value in batch.column("value").to_pylist())
        first = next(lines, None)
        if first is None:
            return
        yield from batched(((answer,) for answer in piped(command, chain([first], lines))), VALUE)

    return run


def joined(batches: Batches) -> Batches:
    """A function for ``mapInArrow``: the components of edges (``u``, ``v``) in one partition, each called after its smallest vertex."""
    parents: dict[int, int] = {}

    def root(vertex: int) -> int:
        found = vertex
        while parents.setdefault(found, found) != found:
            found = parents[found]
        while parents[vertex] != found:
            parents[vertex], vertex = found, parents[vertex]
        return found

    for batch in batches:
        for u, v in zip(batch.column("u").to_pylist(), batch.column("v").to_pylist()):
            smaller, greater = sorted((root(u), root(v)))
            parents[greater] = smaller
    yield from batched(((vertex, root(vertex)) for vertex in sorted(parents)), COMPONENTS)


def relative_path(address: str, root: str) -> str:
    """The path of a file below the folder read; ``address`` is a URI as Spark gives it."""
    path = unquote(urlparse(address).path)
    return os.path.relpath(path, unquote(urlparse(root).path) if "://" in root else root)


def extraction(command: list[str], root: str, offsets: dict[tuple[str, int], int]) -> Callable[[Batches], Batches]:
    """A function for ``mapInArrow``: articles (``file``, ``block``, ``number``, ``value``) to records and rejected lines.

    The lines of one split of a file go through one process, which is told the name of the file and the number of the first line: from
    ``number`` where the row has one, or else the lines in the splits before, ``offsets``.
    """

    def rows(batches: Batches) -> Iterator[tuple[str, int, int | None, bytes]]:
        for batch in batches:
            columns = [batch.column(name).to_pylist() for name in ("file", "block", "number", "value")]
            yield from zip(*columns)

    def answers(batches: Batches) -> Iterator[tuple[bool, bytes]]:
        for (file, block), split in groupby(rows(batches), key=lambda row: (row[0], row[1])):
            head = next(split)
            start = head[2] if head[2] is not None else offsets[file, block] + 1
            lines = (row[3] for row in chain([head], split))
            with tempfile.NamedTemporaryFile() as rejects:
                options = ["--path", relative_path(file, root), "--first-line", str(start), "--rejects", rejects.name]
                for line in piped(command + options, lines):
                    yield False, line
                for line in rejects:
                    yield True, line.rstrip(b"\n")

    return lambda batches: batched(answers(batches), EXTRACTED)
