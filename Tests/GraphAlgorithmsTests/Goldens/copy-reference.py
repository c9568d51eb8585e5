#!/usr/bin/env python3
"""Write reference-NAME.json beside this file: the edges of a public network with values that two tools agree on.

    copy-reference.py GRAPHS REFERENCE

GRAPHS holds NAME.txt (lines 'u v w'), REFERENCE holds NAME.json with full vectors, each computed by two independent
routes, NetworkX 3.6.1 or dense linear algebra against igraph 1.0.0, that agree to 1.4e-12. `*_len` goes by the length
max(1, round(1000 / weight)); Katz by attenuation 0.85 / largest eigenvalue; eigenvector and hubs have maximum 1.
"""
import json
import pathlib
import sys

ORIGINS = {
    "karate": "networkx.karate_club_graph(): W. Zachary, 1977", "lesmis": "networkx.les_miserables_graph(): D. E. Knuth, 1993",
    "florentine": "networkx.florentine_families_graph(): J. F. Padgett, 1994",
    "dolphins": "M. Newman's collection, by way of graph-tool: D. Lusseau and others, 2003",
    "football": "M. Newman's collection, by way of graph-tool: M. Girvan, M. Newman, 2002",
    "polbooks": "M. Newman's collection, by way of graph-tool: V. Krebs",
    "netscience": "M. Newman's collection, by way of graph-tool: M. Newman, 2006",
    "jazz": "NetworKit's input folder (MIT): P. Gleiser, L. Danon, 2003",
}
KEYS = ("degree strength pagerank eigenvector katz hits_hub betweenness betweenness_len closeness closeness_len harmonic "
        "harmonic_len core lcc triangles transitivity assortativity_degree articulation bridges component_sizes diameter "
        "average_distance eccentricity best_modularity_leiden30 pairs").split()

graphs, reference = map(pathlib.Path, sys.argv[1:3])
for name, origin in ORIGINS.items():
    values = json.loads((reference / f"{name}.json").read_text())
    edges = [[float(x) for x in line.split()] for line in (graphs / f"{name}.txt").read_text().splitlines()]
    record = {"name": name, "origin": origin, "madeBy": "NetworkX 3.6.1 and igraph 1.0.0, by copy-reference.py",
              "nodeCount": values["n"], "edges": edges, "values": {key: values[key] for key in KEYS}}
    text = json.dumps(record, separators=(",", ":"))
    (pathlib.Path(__file__).parent / f"reference-{name}.json").write_text(text + "\n")
