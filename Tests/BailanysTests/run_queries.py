"""Runs queries, given as a JSON list on standard input, on a graph file in DuckDB and in Datasette.

Prints how many rows each query gives in each of the programs that are installed, as JSON.
"""

import asyncio
import json
import sys


def in_duckdb(path, queries):
    import duckdb
    from duckdb_extensions import import_extension

    # The extension is installed as a package: nothing is fetched.
    import_extension("sqlite_scanner")
    database = duckdb.connect()
    database.execute("LOAD sqlite_scanner")
    database.execute(f"ATTACH '{path}' AS graph (TYPE sqlite, READ_ONLY); USE graph")
    return [len(database.execute(query).fetchall()) for query in queries]


def in_datasette(path, queries):
    from datasette.app import Datasette

    async def answers():
        site = Datasette(immutables=[path])
        await site.invoke_startup()
        counts = []
        for query in queries:
            answer = await site.client.get("/graph.json", params={"sql": query, "_shape": "array"})
            answer.raise_for_status()
            counts.append(len(answer.json()))
        return counts

    return asyncio.run(answers())


counts = {}
queries = json.load(sys.stdin)
for name, run in [("duckdb", in_duckdb), ("datasette", in_datasette)]:
    try:
        counts[name] = run(sys.argv[1], queries)
    except ImportError:
        pass
print(json.dumps(counts))
