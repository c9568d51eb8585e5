#!/usr/bin/env python3
"""Write measures-NETWORK.json beside this file: values of further measures for the networks whose edges are here.

    pip install networkx==3.6.1 igraph==1.0.0 scipy==1.17.1
    python3 make-measures.py [NETWORK ...]

Every value comes from the call noted beside it; where igraph has the same measure it must agree to 1e-9, or the script
stops. G is the graph, parallel edges summed; U is it without directions, S besides without self-loops, each with their
weights; W is a weight's length, max(1, round(1000 / weight)). Nodes for which a call gives nothing have 0.
"""
import itertools
import json
import math
import pathlib
import sys

import igraph
import networkx as nx
import numpy as np
import scipy

FOLDER = pathlib.Path(__file__).parent
NAMES = "karate lesmis florentine dolphins polbooks directed disconnected loops sample".split()


def read(name):
    path = FOLDER / f"{name}.json"
    record = json.loads((path if path.exists() else FOLDER / f"reference-{name}.json").read_text())
    graph = nx.DiGraph() if record.get("isDirected") else nx.Graph()
    graph.add_nodes_from(range(record["nodeCount"]))
    add(graph, record["edges"])
    return graph


def add(graph, edges):
    for u, v, w in edges:
        graph.add_edge(int(u), int(v), weight=w + (graph[u][v]["weight"] if graph.has_edge(u, v) else 0))
    for _, _, data in graph.edges(data=True):
        data["W"] = max(1.0, float(round(1000 / data["weight"])))


def undirected(graph, loops):
    other = nx.Graph()
    other.add_nodes_from(graph)
    add(other, [(u, v, w) for u, v, w in graph.edges(data="weight") if loops or u != v])
    return other


def matrix(graph):
    return nx.to_numpy_array(graph, nodelist=sorted(graph), weight="weight")


def radius(graph):
    return max(abs(np.linalg.eigvals(matrix(graph))))


def top(values):
    most = max(values.values())
    return {node: value / most for node, value in values.items()}


def principal(graph):
    """The eigenvector of the largest eigenvalue of a symmetric matrix; nothing where two components share it."""
    values, vectors = np.linalg.eigh(matrix(graph))
    if values[-1] - values[-2] < 1e-6:
        return None
    vector = abs(vectors[:, -1])
    return list(vector / vector.max())


def mixing(graph):
    if any(u == v for u, v in graph.edges()):
        return igraph.Graph(n=len(graph), edges=list(graph.edges())).assortativity_degree(directed=False)
    return nx.degree_assortativity_coefficient(graph)


def by_edge(edges, values):
    """Values of undirected edges, whichever end comes first."""
    return [values[e] if e in values else values[e[::-1]] for e in edges]


def bottleneck(graph, s, t):
    for least in sorted({w for _, _, w in graph.edges(data="weight")}, reverse=True):
        if nx.has_path(nx.subgraph_view(graph, filter_edge=lambda u, v: graph[u][v]["weight"] >= least), s, t):
            return least


def likeliest(graph, s, t):
    most = max(w for _, _, w in graph.edges(data="weight"))
    return math.exp(-nx.dijkstra_path_length(graph, s, t, weight=lambda u, v, d: -math.log(d["weight"] / most)))


def disparity(graph, u, v, w):
    def chance(edges):
        weights = [x for a, b, x in edges for _ in range(2 if a == b and not graph.is_directed() else 1)]
        return (1 - w / sum(weights)) ** (len(weights) - 1) if len(weights) > 1 else 1.0
    if graph.is_directed():
        return min(chance(graph.out_edges(u, data="weight")), chance(graph.in_edges(v, data="weight")))
    return min(chance(graph.edges(u, data="weight")), chance(graph.edges(v, data="weight")))


CALLS = {
    "edgeBetweenness": "by_edge(EDGES, nx.edge_betweenness_centrality(G, normalized=False))",
    "edgeBetweennessByLength": "by_edge(EDGES, nx.edge_betweenness_centrality(G, normalized=False, weight='W'))",
    "betweennessSubset": "nx.betweenness_centrality_subset(G, sources=FIRST, targets=LAST)",
    "betweennessSubsetByLength": "nx.betweenness_centrality_subset(G, sources=FIRST, targets=LAST, weight='W')",
    "constraint": "nx.constraint(S, weight='weight')",
    # Without a list of nodes NetworkX 3.6.1 divides by the wrong node's largest weight when SciPy is there.
    "effectiveSize": "nx.effective_size(S, nodes=list(S), weight='weight')",
    "eigenvector": "None if G.is_directed() else principal(G)",
    "katz": "nx.katz_centrality_numpy(G, alpha=ALPHA, beta=1, normalized=False, weight='weight')",
    "hubs": "top(nx.hits(G, max_iter=100000, tol=1e-15)[0])",
    "authorities": "top(nx.hits(G, max_iter=100000, tol=1e-15)[1])",
    "core": "nx.core_number(S)",
    "articulation": "sorted(nx.articulation_points(S))",
    "bridges": "sorted(sorted(b) for b in nx.bridges(S))",
    "biconnected": "sorted(sorted(c) for c in nx.biconnected_components(S))",
    "strong": "sorted(sorted(c) for c in nx.strongly_connected_components(nx.DiGraph(G)))",
    "eccentricity": "{v: max(nx.single_source_shortest_path_length(G, v).values()) for v in G}",
    # Of a self-loop NetworkX takes one end, igraph both.
    "assortativity": "mixing(G)",
    "personalPageRank": "nx.pagerank(G, alpha=0.7, personalization={0: 1, 5: 3}, weight='weight', tol=1e-15, max_iter=10000)",
    "commonNeighbors": "[len(list(nx.common_neighbors(S, u, v))) for u, v in APART]",
    "adamicAdar": "[x for _, _, x in nx.adamic_adar_index(S, APART)]",
    "resourceAllocation": "[x for _, _, x in nx.resource_allocation_index(S, APART)]",
    "maximumFlow": "[nx.maximum_flow_value(G, s, t, capacity='weight') for s, t in PAIRS]",
    "spanningForest": "nx.minimum_spanning_tree(U, weight='W').size(weight='W')",
    "shortestPathCounts": "[len(list(nx.all_shortest_paths(G, s, t))) for s, t in PAIRS]",
    "shortestPathCountsByLength": "[len(list(nx.all_shortest_paths(G, s, t, weight='W'))) for s, t in PAIRS]",
    "simplePaths": "[sum(1 for _ in nx.all_simple_paths(G, s, t, cutoff=4)) for s, t in PAIRS]",
    "widest": "[bottleneck(G, s, t) for s, t in PAIRS]",
    "mostProbable": "[likeliest(G, s, t) for s, t in PAIRS]",
    "modularity": "nx.community.modularity(U, [[v for v in U if v % 3 == r] for r in range(3)], weight='weight', resolution=0.7)",
    "disparity": "[disparity(G, u, v, G[u][v]['weight']) for u, v in EDGES]",
}


def values(graph):
    simple = undirected(graph, loops=False)
    nodes = sorted(graph)
    reachable = [(s, t) for s in graph for t in graph if s != t and nx.has_path(graph, s, t)]
    apart = [(u, v) for u, v in itertools.combinations(nodes, 2)
             if not simple.has_edge(u, v) and any(nx.common_neighbors(simple, u, v))]
    scope = {
        "G": graph, "U": undirected(graph, loops=True), "S": simple, "FIRST": nodes[:5], "LAST": nodes[-5:], "ALPHA": 0.85 / radius(graph) if radius(graph) > 1e-9 else 0.85,
        "PAIRS": [reachable[i * len(reachable) // 5 + 2] for i in range(5)],
        "APART": [apart[i * len(apart) // 8] for i in range(8)],
    }
    # The edges as the library lists them: by source, then target, an undirected one with the smaller node first.
    scope["EDGES"] = sorted(e if graph.is_directed() else tuple(sorted(e)) for e in graph.edges())
    found = {}
    for name, call in CALLS.items():
        value = eval(call, globals() | scope)
        if isinstance(value, dict):
            value = [0.0 if math.isnan(value.get(v, 0)) else value.get(v, 0) for v in nodes]
        found[name] = value
    return scope, found


def compare_with_igraph(graph, scope, found):
    edges = scope["EDGES"]
    twin = igraph.Graph(n=len(graph), edges=edges, directed=graph.is_directed())
    weights, lengths = ([graph[u][v][key] for u, v in edges] for key in ("weight", "W"))
    twins = {
        "edgeBetweenness": twin.edge_betweenness(), "edgeBetweennessByLength": twin.edge_betweenness(weights=lengths),
        "articulation": sorted(twin.articulation_points()), "eccentricity": twin.eccentricity(mode="out"),
        "core": twin.as_undirected().simplify().coreness(),
        "maximumFlow": [twin.maxflow_value(s, t, capacity=weights) for s, t in scope["PAIRS"]],
    }
    # igraph walks a self-loop from either of its ends
    if found["eigenvector"] and nx.is_connected(graph) and not any(u == v for u, v in edges):
        twins["eigenvector"] = twin.eigenvector_centrality(weights=weights)
    for name, others in twins.items():
        worst = max((abs(a - b) / max(1.0, abs(a)) for a, b in zip(found[name], others)), default=0)
        assert len(found[name]) == len(others) and worst < 1e-7, f"{name}: NetworkX and igraph differ by {worst}"


def davis():
    """Women and events: projections onto the women."""
    graph = nx.convert_node_labels_to_integers(nx.davis_southern_women_graph())
    women = [v for v, data in graph.nodes(data=True) if data["bipartite"] == 0]
    pairs = [(u, v) for u, v in itertools.combinations(women, 2) if any(nx.common_neighbors(graph, u, v))]
    shared = nx.bipartite.weighted_projected_graph(graph, women)
    newman = nx.bipartite.collaboration_weighted_projected_graph(graph, women)
    events = len(graph) - len(women)
    chances = [scipy.stats.hypergeom.sf(shared[u][v]["weight"] - 1, events, graph.degree(u), graph.degree(v)) for u, v in pairs]
    return {
        "name": "davis", "origin": "networkx.davis_southern_women_graph(): A. Davis and others, 1941",
        "madeBy": f"NetworkX {nx.__version__}, SciPy {scipy.__version__}, by make-measures.py", "nodeCount": len(graph),
        "edges": [[u, v] for u, v in graph.edges()], "women": women, "pairs": pairs,
        "calls": {
            "count": "nx.bipartite.weighted_projected_graph(graph, women)",
            "newman": "nx.bipartite.collaboration_weighted_projected_graph(graph, women)",
            "hypergeometric": "scipy.stats.hypergeom.sf(shared - 1, events, degree_u, degree_v)",
        },
        "count": [shared[u][v]["weight"] for u, v in pairs], "newman": [newman[u][v]["weight"] for u, v in pairs],
        "hypergeometric": [float(c) for c in chances],
    }


def write(name, record):
    text = ",\n".join(f" {json.dumps(key)}: {json.dumps(value)}" for key, value in record.items() if key not in ("calls", "values"))
    for key in ("calls", "values"):
        if key in record:
            inner = ",\n".join(f"  {json.dumps(k)}: {json.dumps(v)}" for k, v in record[key].items())
            text += f",\n {json.dumps(key)}: {{\n{inner}\n }}"
    (FOLDER / f"measures-{name}.json").write_text("{\n" + text + "\n}\n")


def main():
    chosen = sys.argv[1:] or NAMES + ["davis"]
    if "davis" in chosen:
        write("davis", davis())
    for name in NAMES:
        if name not in chosen:
            continue
        graph = read(name)
        scope, found = values(graph)
        compare_with_igraph(graph, scope, found)
        write(name, {
            "name": name, "madeBy": f"NetworkX {nx.__version__}, compared with igraph {igraph.__version__}, by make-measures.py",
            "pairs": scope["PAIRS"], "apart": scope["APART"], "attenuation": scope["ALPHA"], "calls": CALLS, "values": found})


main()
