#!/usr/bin/env python3
"""Write the reference values beside this file: NETWORK.json for eight networks.

    pip install networkx==3.6.1 scipy igraph==1.0.0
    python3 make-goldens.py [--dolphins EDGES] [--sample GRAPH.sqlite] [NETWORK ...]

Every value comes from NetworkX by the call noted beside it; what igraph computes by the same convention must
agree to 1e-9, or the script stops. The edges of the dolphins and of the sample corpus are kept in dolphins.json and
sample.json; EDGES (lines 'u v w') and the graph that `bailanys build Corpus/articles` writes replace them. Without names
all networks are written.
"""
import argparse
import json
import pathlib
import sqlite3

import igraph
import networkx as nx

FOLDER = pathlib.Path(__file__).parent
PARSER = argparse.ArgumentParser()
PARSER.add_argument("--dolphins")
PARSER.add_argument("--sample")
PARSER.add_argument("names", nargs="*")
OPTIONS = PARSER.parse_args()


def length(weight):
    return max(1.0, float(round(1000 / weight)))


def weighted(graph, name="weight"):
    return [[u, v, float(w)] for u, v, w in graph.edges(data=name, default=1)]


def drawn(graph, multiplicity=lambda i: 1):
    """The edges of a random graph with weights made from their ends, some of them several times."""
    return [[u, v, float((7 * u + 3 * v + k) % 9 + 1)] for i, (u, v) in enumerate(graph.edges()) for k in range(multiplicity(i))]


def networks():
    karate = nx.karate_club_graph()
    yield "karate", "networkx.karate_club_graph(): W. Zachary, 1977", False, 34, weighted(karate)
    lesmis = nx.convert_node_labels_to_integers(nx.les_miserables_graph())
    yield "lesmis", "networkx.les_miserables_graph(): D. E. Knuth, 1993", False, 77, weighted(lesmis)
    florentine = nx.convert_node_labels_to_integers(nx.florentine_families_graph())
    yield "florentine", "networkx.florentine_families_graph(): J. F. Padgett, 1994", False, 15, weighted(florentine)
    if OPTIONS.dolphins:
        edges = [[int(u), int(v), float(w)] for u, v, w in (line.split() for line in open(OPTIONS.dolphins))]
    else:
        edges = kept("dolphins")["edges"]
    yield "dolphins", "M. Newman's collection, dolphins: D. Lusseau and others, 2003", False, 62, edges
    directed = nx.gnp_random_graph(30, 0.05, seed=1, directed=True)
    yield "directed", "networkx.gnp_random_graph(30, 0.05, seed=1, directed=True), weights (7u + 3v) % 9 + 1", True, 30, drawn(directed)
    disconnected = nx.gnp_random_graph(40, 0.04, seed=3)
    yield "disconnected", "networkx.gnp_random_graph(40, 0.04, seed=3), weights (7u + 3v) % 9 + 1", False, 40, drawn(disconnected)
    loops = nx.gnp_random_graph(20, 0.15, seed=5)
    loops.add_edges_from((v, v) for v in (2, 3, 11))
    origin = ("networkx.gnp_random_graph(20, 0.15, seed=5) and self-loops at 2, 3, 11; the i-th edge i % 3 + 1 times, "
              "the k-th time with weight (7u + 3v + k) % 9 + 1")
    yield "loops", origin, False, 20, drawn(loops, lambda i: i % 3 + 1)
    count, edges = corpus(OPTIONS.sample) if OPTIONS.sample else (kept("sample")["nodeCount"], kept("sample")["edges"])
    yield "sample", "the network of ties of Corpus/articles, as the reader found it in November 2026", False, count, edges


def kept(name):
    return json.loads((FOLDER / f"{name}.json").read_text())


def corpus(path):
    """The typed relationships, and the co-mentions of weight 1 or more among people and institutions, summed."""
    database = sqlite3.connect(path)
    entities = {number: (place, kind) for place, (number, kind) in
                enumerate(database.execute("select number, kind from entity order by id"))}
    edges = {}
    ties = ("select kind, source, target, weight from relationship join summaries on relationship = number "
            "order by number")
    for kind, source, target, weight in database.execute(ties):
        (u, first), (v, second) = entities[source], entities[target]
        if kind == "coMention" and ("event" in (first, second) or weight < 1 - 1e-9):
            continue
        ends = (min(u, v), max(u, v))
        edges[ends] = edges.get(ends, 0) + weight
    return len(entities), [[u, v, round(w, 6)] for (u, v), w in sorted(edges.items())]


def simple(directed, count, edges):
    """The graph with parallel edges summed."""
    graph = nx.DiGraph() if directed else nx.Graph()
    graph.add_nodes_from(range(count))
    for u, v, w in edges:
        graph.add_edge(u, v, weight=w + (graph[u][v]["weight"] if graph.has_edge(u, v) else 0))
    for u, v, data in graph.edges(data=True):
        data["length"] = length(data["weight"])
    return graph


# H is the graph turned round where directed, since NetworkX measures inward distances; S is undirected and has no
# self-loops; L is its largest component.
CALLS = {
    "degree": "dict(G.degree())",
    "strength": "dict(G.degree(weight='weight'))",
    "pageRank": "nx.pagerank(G, alpha=0.85, weight='weight', tol=1e-15, max_iter=10000)",
    "betweenness": "nx.betweenness_centrality(G, normalized=False)",
    "betweennessByLength": "nx.betweenness_centrality(G, normalized=False, weight='length')",
    "closeness": "nx.closeness_centrality(H)",
    "closenessByLength": "nx.closeness_centrality(H, distance='length')",
    "harmonic": "nx.harmonic_centrality(H)",
    "harmonicByLength": "nx.harmonic_centrality(H, distance='length')",
    "triangles": "nx.triangles(S)",
    "clustering": "nx.clustering(S)",
    "averageClustering": "nx.average_clustering(S)",
    "transitivity": "nx.transitivity(S)",
    "density": "nx.density(nx.subgraph_view(G, filter_edge=lambda u, v: u != v))",
    "components": "sorted(sorted(c) for c in nx.connected_components(S))",
    "averageDistance": "nx.average_shortest_path_length(L)",
    "diameter": "nx.diameter(L)",
    "distances": "[[nx.single_source_shortest_path_length(G, s).get(t) for t in G] for s in PAIR_SOURCES]",
    "distancesByLength": "[[nx.single_source_dijkstra_path_length(G, s, weight='length').get(t) for t in G] for s in PAIR_SOURCES]",
    "shortestPaths": "[[nx.path_weight(G, p, 'one') for p in itertools.islice(nx.shortest_simple_paths(G, s, t), 12)] for s, t in PAIRS]",
    "shortestPathsByLength": "[[nx.path_weight(G, p, 'length') for p in itertools.islice(nx.shortest_simple_paths(G, s, t, weight='length'), 12)] for s, t in PAIRS]",
}


def values(graph, pairs):
    import itertools
    undirected = nx.Graph()
    undirected.add_nodes_from(graph)
    undirected.add_edges_from((u, v) for u, v in graph.edges() if u != v)
    nx.set_edge_attributes(graph, 1.0, "one")
    scope = {
        "nx": nx, "itertools": itertools, "G": graph, "H": graph.reverse() if graph.is_directed() else graph, "S": undirected,
        "L": undirected.subgraph(max(nx.connected_components(undirected), key=lambda c: (len(c), -min(c)))),
        "PAIRS": pairs, "PAIR_SOURCES": sorted({s for s, _ in pairs}),
    }
    result = {name: eval(call, scope) for name, call in CALLS.items()}
    return {name: [value[v] for v in sorted(value)] if isinstance(value, dict) else value for name, value in result.items()}


def compare_with_igraph(graph, found):
    """What igraph defines in the same way must be the same."""
    edges = list(graph.edges())
    twin = igraph.Graph(n=len(graph), edges=edges, directed=graph.is_directed())
    weights = [graph[u][v]["weight"] for u, v in edges]
    lengths = [graph[u][v]["length"] for u, v in edges]
    has_loops = any(u == v for u, v in edges)
    twins = {
        "degree": twin.degree(), "strength": twin.strength(weights=weights),
        "betweenness": twin.betweenness(), "betweennessByLength": twin.betweenness(weights=lengths),
    }
    if not has_loops:  # igraph lets a walker take a self-loop from either of its ends
        twins["pageRank"] = twin.pagerank(weights=weights, damping=0.85)
    if not graph.is_directed():
        twins["clustering"] = twin.simplify().transitivity_local_undirected(mode="zero")
    for name, values in twins.items():
        worst = max(abs(a - b) / max(1.0, abs(a)) for a, b in zip(found[name], values))
        assert worst < 1e-9, f"{name}: NetworkX and igraph differ by {worst}"


def main():
    for name, origin, directed, count, edges in networks():
        if OPTIONS.names and name not in OPTIONS.names:
            continue
        graph = simple(directed, count, edges)
        reachable = [(s, t) for s in graph for t in graph if s != t and nx.has_path(graph, s, t)]
        pairs = [list(reachable[i * len(reachable) // 5 + 3]) for i in range(5)]
        found = values(graph, pairs)
        compare_with_igraph(graph, found)
        record = {
            "name": name, "origin": origin,
            "madeBy": f"NetworkX {nx.__version__}, compared with igraph {igraph.__version__}, by make-goldens.py",
            "lengths": "length = max(1, round(1000 / weight))", "isDirected": directed, "nodeCount": count, "edges": edges,
            "pairs": pairs, "calls": CALLS, "values": found,
        }
        text = ",\n".join(f" {json.dumps(key)}: {json.dumps(value)}" for key, value in record.items() if key not in ("calls", "values"))
        for key in ("calls", "values"):
            inner = ",\n".join(f"  {json.dumps(k)}: {json.dumps(v)}" for k, v in record[key].items())
            text += f",\n {json.dumps(key)}: {{\n{inner}\n }}"
        (FOLDER / f"{name}.json").write_text("{\n" + text + "\n}\n")


main()
