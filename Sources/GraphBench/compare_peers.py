#!/usr/bin/env python3
"""Compares graph-bench with igraph and NetworKit on one graph and prints a table in Markdown.

    python3 -m venv /tmp/peers && /tmp/peers/bin/pip install igraph==1.0.0 networkit==11.2.2 numpy
    /tmp/peers/bin/python Sources/GraphBench/compare_peers.py --bench .build/release/graph-bench GRAPH [--algorithms a,b] [--repeat 5]

The graph is lines 'u v w', as graph-bench reads them; strengths need not be whole.  All run on one thread, in turn, and
the least processor time of each is compared, since other programs on the machine disturb that least; loading is not
timed.  `ratio` is the fastest peer's time over ours.  `same` tells whether the results agree: sums and counts exactly,
the 20 highest values within 1e-6; for leiden, both modularities are shown.
"""
import argparse, json, subprocess, sys, tempfile, time
import igraph, networkit, numpy

networkit.setNumberOfThreads(1)


class Graph:
    def __init__(self, path):
        rows = numpy.loadtxt(path, ndmin=2)
        ends = rows[:, :2].astype(numpy.int64)
        self.count, self.weights = int(ends.max()) + 1, rows[:, 2].copy()
        self.lengths = numpy.maximum(1.0, numpy.round(1000 / self.weights))
        self.igraph = igraph.Graph(n=self.count, edges=ends.astype(numpy.int32))
        self.plain, self.weighted, self.long = (self.networkit(ends, w) for w in (None, self.weights, self.lengths))
        labels = numpy.array(self.igraph.connected_components().membership)
        largest = numpy.nonzero(labels == numpy.bincount(labels).argmax())[0]
        random = numpy.random.default_rng(7)
        self.source = int(random.choice(largest))
        self.pairs = [(int(a), int(b)) for a, b in zip(random.choice(largest, 300), random.choice(largest, 300)) if a != b][:200]

    def networkit(self, ends, weights):
        values = numpy.ones(len(ends)) if weights is None else weights
        columns = (ends[:, 0].astype(numpy.uint64), ends[:, 1].astype(numpy.uint64))
        return networkit.GraphFromCoo((values, columns), n=self.count, weighted=weights is not None, directed=False)


def ran(algorithm):
    algorithm.run()
    return algorithm


def reached(distances):
    distances = numpy.asarray(distances, dtype=float)
    return float(distances[numpy.isfinite(distances) & (distances < 1e300)].sum())


def peers(g):
    """For each algorithm: the calls to time, and what makes a result of what they give."""
    ig, nk = g.igraph, networkit
    weights, lengths = g.weights.tolist(), g.lengths.tolist()
    between = lambda graph, search: sum(ran(search(graph, a, b)).getDistance() for a, b in g.pairs)
    halved = lambda graph: numpy.asarray(ran(nk.centrality.Betweenness(graph)).scores()) / 2
    count, maximum = len, lambda values: int(max(values))
    top, total = lambda values: numpy.sort(numpy.asarray(values, dtype=float))[::-1][:20].tolist(), lambda values: float(numpy.sum(values))
    quality = lambda labels: ig.modularity(list(labels), weights=weights)
    closeness = nk.centrality.ClosenessVariant.GENERALIZED
    return {
        "components": (count, {"igraph": ig.connected_components, "NetworKit": lambda: range(ran(nk.components.ConnectedComponents(g.plain)).numberOfComponents())}),
        "pagerank": (top, {"igraph": lambda: ig.pagerank(weights=weights), "NetworKit": lambda: ran(nk.centrality.PageRank(g.weighted, 0.85, 1e-10)).scores()}),
        "eigenvector": (top, {"igraph": lambda: ig.eigenvector_centrality(weights=weights)}),
        "core": (maximum, {"igraph": ig.coreness, "NetworKit": lambda: ran(nk.centrality.CoreDecomposition(g.plain)).scores()}),
        "clustering": (total, {"igraph": lambda: ig.transitivity_local_undirected(mode="zero"), "NetworKit": lambda: ran(nk.centrality.LocalClusteringCoefficient(g.plain, True)).scores()}),
        "articulation": (count, {"igraph": ig.articulation_points}),
        "bridges": (count, {"igraph": ig.bridges}),
        "leiden": (quality, {"igraph to its end": lambda: ig.community_leiden(objective_function="modularity", weights=weights, n_iterations=-1).membership,
                             "NetworKit": lambda: ran(nk.community.ParallelLeiden(g.weighted)).getPartition().getVector()}),
        "bfs": (reached, {"igraph": lambda: ig.distances(g.source)[0], "NetworKit": lambda: ran(nk.distance.BFS(g.plain, g.source, False)).getDistances()}),
        "dijkstra": (reached, {"igraph": lambda: ig.distances(g.source, weights=lengths)[0], "NetworKit": lambda: ran(nk.distance.Dijkstra(g.long, g.source, False)).getDistances()}),
        "paths": (float, {"NetworKit": lambda: between(g.plain, nk.distance.BidirectionalBFS)}),
        "paths-weighted": (float, {"NetworKit": lambda: between(g.long, nk.distance.BidirectionalDijkstra)}),
        "closeness": (top, {"NetworKit": lambda: ran(nk.centrality.Closeness(g.plain, False, closeness)).scores()}),
        "harmonic": (top, {"igraph": lambda: ig.harmonic_centrality(normalized=False), "NetworKit": lambda: ran(nk.centrality.HarmonicCloseness(g.plain, False)).scores()}),
        "betweenness": (top, {"igraph": lambda: ig.betweenness(directed=False), "NetworKit": lambda: halved(g.plain)}),
        "betweenness-weighted": (top, {"igraph": lambda: ig.betweenness(directed=False, weights=lengths), "NetworKit": lambda: halved(g.long)}),
    }


def bench(options, algorithm, graph, pairs):
    command = [options.bench, "--graph", options.graph, "--algorithm", algorithm, "--repeat", str(options.repeat), "--source", str(graph.source), "--pairs", pairs]
    answer = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    result = next(iter(answer["result"].values()))
    return answer["processorSeconds"], [pair[1] for pair in result] if isinstance(result, list) else result


def timed(call):
    start = time.process_time()
    value = call()
    return time.process_time() - start, value


def compare(options, graph, name, read, calls, pairs):
    times, results, ours = {peer: [] for peer in calls}, {}, []
    for _ in range(2):
        for peer, call in calls.items():
            for _ in range(options.repeat):
                seconds, value = timed(call)
                times[peer].append(seconds)
            results[peer] = read(value)
        seconds, result = bench(options, name, graph, pairs)
        ours += seconds
    fastest = min(times, key=lambda peer: min(times[peer]))
    if name == "leiden":
        same = f"{result:.5f} (" + ", ".join(f"{peer} {value:.5f}" for peer, value in results.items()) + ")"
    else:
        # NetworKit's PageRank loses what isolated nodes pass on.
        same = "yes" if numpy.allclose(result, results.get("igraph", results[fastest]), rtol=1e-6, atol=1e-12) else "NO"
    least = min(times[fastest])
    print(f"| {name} | {fastest} {least:.3g} s | {min(ours):.3g} s | {least / min(ours):.1f} | {same} |", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("graph")
    parser.add_argument("--bench", required=True)
    parser.add_argument("--algorithms", help="separated by commas; all, where left out")
    parser.add_argument("--repeat", type=int, default=3)
    options = parser.parse_args()
    graph = Graph(options.graph)
    table = peers(graph)
    print("| algorithm | fastest peer | ours | ratio | same |\n|---|---|---|---|---|")
    with tempfile.NamedTemporaryFile("w", suffix=".pairs") as pairs:
        pairs.write("".join(f"{a} {b}\n" for a, b in graph.pairs))
        pairs.flush()
        for name in options.algorithms.split(",") if options.algorithms else table:
            compare(options, graph, name, *table[name], pairs.name)


if __name__ == "__main__":
    sys.exit(main())
