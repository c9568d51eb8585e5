"""Reads exports with the programs that they are meant for, and prints what these found as JSON.

read_exports.py FORMAT FILE [FILE …]
Needs: pip install followthemoney networkx igraph  (4.11.2, 3.6.1 and 1.0.0 when the tests were written)
"""

import csv
import json
import re
import sys


def followthemoney(source, copy):
    """Validates every entity, checks what refers to what, and writes the entities as the package understands them."""
    from followthemoney import model
    from followthemoney.types import registry

    errors, schemata, properties, entities = [], {}, {}, {}
    for number, line in enumerate(open(source, encoding="utf-8"), 1):
        data = json.loads(line)
        if not re.fullmatch(r"[0-9a-zA-Z]([0-9a-zA-Z.\-]*[0-9a-zA-Z])?", data["id"]):
            errors.append(f"{number}: id {data['id']}")
        schema = model.get(data["schema"])
        if schema is None:
            errors.append(f"{number}: schema {data['schema']}")
            continue
        for name, values in data["properties"].items():
            property_ = schema.get(name)
            if property_ is None:
                errors.append(f"{number}: {data['schema']} has no {name}")
            elif not isinstance(values, list) or not all(isinstance(value, str) and value for value in values):
                errors.append(f"{number}: {name} is no list of strings")
            elif property_.type.name in ("date", "url", "country", "language", "entity"):
                for value in values:
                    if property_.type.clean(value) != value:
                        errors.append(f"{number}: {name} {value} becomes {property_.type.clean(value)}")
            properties.setdefault(data["schema"], {}).setdefault(name, 0)
            properties[data["schema"]][name] += len(values)
        try:
            schema.validate(data)
        except Exception as error:
            errors.append(f"{number}: {error} {getattr(error, 'errors', '')}")
        proxy = model.get_proxy(data)
        if proxy.id in entities:
            errors.append(f"{number}: {proxy.id} again")
        entities[proxy.id] = proxy
        schemata[data["schema"]] = schemata.get(data["schema"], 0) + 1
    for proxy in entities.values():
        for property_, value in proxy.itervalues():
            if property_.type != registry.entity:
                continue
            other = entities.get(value)
            if other is None:
                errors.append(f"{proxy.id}: {property_.name} names {value}, which is not there")
            elif not other.schema.is_a(property_.range):
                errors.append(f"{proxy.id}: {property_.name} names a {other.schema.name}")
    with open(copy, "w", encoding="utf-8") as file:
        for proxy in entities.values():
            file.write(json.dumps(proxy.to_dict(), ensure_ascii=False) + "\n")
    edges = sorted(
        [proxy.schema.name, source, target, sorted(proxy.get("role"))]
        for proxy in entities.values() if proxy.schema.edge and proxy.schema.name not in ("Documentation",)
        for source, target in proxy.edgepairs())
    return {"errors": errors, "schemata": schemata, "properties": properties, "edges": edges}


def plain(value):
    return value if isinstance(value, (str, int, float, bool, list, dict, type(None))) else str(value)


def described(graph):
    """A networkx graph as nodes and edges with their attributes."""
    return {
        "nodes": {str(node): {key: plain(value) for key, value in data.items()} for node, data in graph.nodes(data=True)},
        "edges": sorted(
            ([str(source), str(target), {key: plain(value) for key, value in data.items()}]
             for source, target, data in graph.edges(data=True)),
            key=lambda edge: json.dumps(edge, sort_keys=True)),
        "directed": graph.is_directed(), "multigraph": graph.is_multigraph(),
        "graph": {key: plain(value) for key, value in graph.graph.items()},
    }


# What GEXF 1.3 allows: the attributes of each element, those that must be there in capitals, and the elements in it.
GEXF = {
    "gexf": ("VERSION variant schemaLocation", "meta graph"),
    "meta": ("lastmodifieddate", "creator keywords description"), "creator": ("", ""),
    "graph": (
        "timeformat start end timestamp mode timerepresentation timezone defaultedgetype idtype",
        "attributes nodes edges"),
    "attributes": ("CLASS mode start end", "attribute"), "attribute": ("ID TITLE TYPE", "default options"),
    "nodes": ("count", "node"), "edges": ("count", "edge"),
    "node": (
        "ID label start end intervals timestamp timestamps pid",
        "attvalues spells nodes edges parents viz:color viz:position viz:size viz:shape"),
    "edge": (
        "id SOURCE TARGET type label kind weight start end intervals timestamp timestamps",
        "attvalues spells viz:color viz:thickness viz:shape"),
    "attvalues": ("", "attvalue"), "attvalue": ("FOR VALUE start end timestamp", ""),
    "spells": ("", "spell"), "spell": ("start end timestamp", ""),
    "viz:color": ("R G B a hex", ""), "viz:position": ("X Y z", ""), "viz:size": ("VALUE", ""),
}
GEXF_VALUES = {
    "timeformat": "integer double date dateTime", "mode": "static dynamic", "timerepresentation": "interval timestamp",
    "defaultedgetype": "directed undirected mutual", "class": "node edge", "version": "1.3",
}


def gexf_errors(source):
    """What of a file breaks the published rules of GEXF 1.3: names, required attributes, closed lists of words, dates, references."""
    import datetime
    from xml.etree import ElementTree

    def name(tag):
        space, _, local = tag.rpartition("}")
        spaces = {"{http://gexf.net/1.3": "", "{http://gexf.net/1.3/viz": "viz:",
                  "{http://www.w3.org/2001/XMLSchema-instance": "", "": ""}
        return spaces.get(space, space) + local

    errors, declared, kinds, ids, ends = [], {}, {}, {"node": set(), "edge": set()}, []

    def check(element, part):
        tag = name(element.tag)
        attributes, inside = (words.split() for words in GEXF[tag])
        values = {name(key): value for key, value in element.attrib.items()}
        errors.extend(f"{tag} has {key}" for key in values if key.lower() not in [word.lower() for word in attributes])
        errors.extend(f"{tag} lacks {word}" for word in attributes if word.isupper() and word.lower() not in values)
        for key, value in values.items():
            if key in GEXF_VALUES and value not in GEXF_VALUES[key].split():
                errors.append(f"{tag}: {key} is {value}")
            if key in ("start", "end"):
                datetime.date.fromisoformat(value)
        if values.get("start", "") > values.get("end", "9"):
            errors.append(f"{tag}: ends before it begins")
        if tag == "attributes":
            part = values["class"]
        if tag == "attribute":
            declared.setdefault(part, {})[values["id"]] = values["type"]
        if tag in ids:
            part = tag
            if values["id"] in ids[tag]:
                errors.append(f"{tag} {values['id']} again")
            ids[tag].add(values["id"])
        if tag == "edge":
            ends.extend([values["source"], values["target"]])
            float(values["weight"])
        if tag == "attvalue":
            kind = declared.get(part, {}).get(values["for"])
            if kind is None:
                errors.append(f"{part}: {values['for']} is not declared")
            elif kind == "integer":
                int(values["value"])
            elif kind == "boolean" and values["value"] not in ("true", "false"):
                errors.append(f"{values['for']} is {values['value']}")
        if tag == "viz:color":
            errors.extend(f"colour {key} {values[key]}" for key in "rgb" if not 0 <= int(values[key]) <= 255)
        names = [name(child.tag) for child in element]
        errors.extend(f"{tag} holds {child}" for child in names if child not in inside)
        if tag in ("node", "edge", "gexf"):
            errors.extend(f"{tag} holds {child} twice" for child in set(names) if names.count(child) > 1)
        if tag == "spells" and not names:
            errors.append("spells without a spell")
        for child in element:
            if name(child.tag) in inside:
                check(child, part)

    check(ElementTree.parse(source).getroot(), None)
    return errors + [f"an edge ends at {end}" for end in ends if end not in ids["node"]]


def gexf(source):
    import networkx
    return {**described(networkx.read_gexf(source, version="1.3")), "errors": gexf_errors(source)}


def graphml(source, copy):
    import networkx
    graph = networkx.read_graphml(source, force_multigraph=True)
    networkx.write_graphml(graph, copy)
    return described(graph)


def igraph(source, copy):
    import igraph
    graph = igraph.Graph.Read_GraphML(source)
    graph.write_graphml(copy)
    names = graph.vs["id"]
    return {
        "nodes": {vertex["id"]: vertex.attributes() for vertex in graph.vs},
        "edges": sorted(
            ([names[edge.source], names[edge.target], edge.attributes()] for edge in graph.es),
            key=lambda edge: json.dumps(edge, sort_keys=True)),
        "directed": graph.is_directed(),
        "graph": {name: graph[name] for name in graph.attributes()},
    }


def nodelink(source, edges):
    import networkx
    return described(networkx.node_link_graph(json.load(open(source, encoding="utf-8")), edges=edges))


def cytoscape(source):
    import networkx
    return described(networkx.cytoscape_graph(json.load(open(source, encoding="utf-8"))))


def rows(*sources):
    """CSV files as Python reads them, the first line of each being names."""
    return [table(source) for source in sources]


def table(source):
    data = open(source, "rb").read()
    reader = csv.DictReader(data.decode("utf-8-sig").splitlines(keepends=True), strict=True)
    return {"mark": data.startswith(b"\xef\xbb\xbf"), "names": reader.fieldnames, "rows": list(reader)}


if __name__ == "__main__":
    answer = {
        "followthemoney": followthemoney, "gexf": gexf, "graphml": graphml, "igraph": igraph, "nodelink": nodelink,
        "cytoscape": cytoscape, "rows": rows,
    }[sys.argv[1]](*sys.argv[2:])
    json.dump(answer, sys.stdout, ensure_ascii=False)
