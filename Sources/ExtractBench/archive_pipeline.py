"""What one would write instead: rules and networkx over an archive of JSON Lines, in one run on one core.

    python3 archive_pipeline.py ARCHIVE/articles --graph graph.gpickle

Needs networkx. Reads every article, finds people (two or three capitalised words, their case ending taken off, or an initial and a
surname), institutions (a name in quotation marks and its head noun, or words before a head noun), posts, signings, meetings, forums and
appointments by their verbs; joins names that are the same in small letters; adds a tie for each post, part in an event and common sentence,
with the article, the sentence and the date as its evidence; and writes the graph. It knows no morphology beyond a list of endings, resolves
neither initials nor spellings, finds no reprints, and draws and reports nothing. Prints articles, seconds, the peak resident set in MB, and the
size of the graph.
"""

import argparse
import json
import pathlib
import pickle
import re
import resource
import sys
import time

import networkx

WORD = r"[А-ЯӘҒҚҢӨҰҮҺІЁ][а-яәғқңөұүһіё]+(?:-[А-ЯӘҒҚҢӨҰҮҺІЁ][а-яәғқңөұүһіё]+)?"
PERSON = re.compile(rf"(?<![\w«])(?:{WORD}|[А-ЯӘҒҚҢӨҰҮҺІЁ]\.)(?: {WORD}){{1,2}}(?![\w»])")
HEADS = (
    "министрлі|әкімді|университет|компания|холдинг|газет|телеарна|агентті|қор|бірлесті|қауымдасты|комитет|ЖШС|АҚ"
)
QUOTED = re.compile(rf"«[^»]+» (?:ұлттық |қоғамдық )?(?:{HEADS})\w*")
HEADED = re.compile(rf"{WORD}(?:[ ,-]+\w+){{0,5}}? (?:{HEADS})\w*")
POST = re.compile(
    r"(?:бас |атқарушы |баспасөз |басқарма )?(?:вице-)?(?:министр|директор|төраға|төрайым|ректор|проректор|профессор|редактор|тілші|президент|әкім|хатшы|басшы)\w*(?: орынбасары)?"
)
CASES = re.compile(
    r"(?:ның|нің|дың|дің|тың|тің|ға|ге|қа|ке|на|не|ды|ді|ты|ті|ны|ні|дан|ден|тан|тен|нан|нен|да|де|та|те|мен|бен|пен|нда|нде)$"
)
EVENTS = [
    ("signing", re.compile(r"қол қой|жасасты")),
    ("meeting", re.compile(r"кездес")),
    ("forum", re.compile(r"форум")),
    ("appointment", re.compile(r"тағайындал")),
]
SENTENCE = re.compile(r"(?<=[.!?…])\s+(?=[А-ЯӘҒҚҢӨҰҮҺІЁ«–])")


def nominative(name):
    """A name without the case ending of its last word."""
    head, _, last = name.rpartition(" ")
    shorter = CASES.sub("", last)
    return f"{head} {shorter if len(shorter) > 3 else last}".strip()


def found(sentence):
    """The institutions, people and posts of a sentence, by place."""
    spans = [("institution", match) for match in QUOTED.finditer(sentence)]
    for kind, pattern in [("institution", HEADED), ("person", PERSON)]:
        for match in pattern.finditer(sentence):
            if all(match.end() <= known.start() or match.start() >= known.end() for _, known in spans):
                spans.append((kind, match))
    return sorted(((match.start(), kind, nominative(match.group())) for kind, match in spans)), [
        (match.start(), match.group()) for match in POST.finditer(sentence)
    ]


def add(graph, kind, source, target, evidence, role=None):
    """Adds a tie, or evidence to one that is there."""
    key = (kind, role)
    if graph.has_edge(source, target, key):
        graph[source][target][key]["evidence"].append(evidence)
    else:
        graph.add_edge(source, target, key, evidence=[evidence])


def read(article, graph):
    """Adds what an article says."""
    date = article.get("date", "")
    for number, sentence in enumerate(
        part for paragraph in article["text"].split("\n\n") for part in SENTENCE.split(paragraph)
    ):
        names, posts = found(sentence)
        nodes = []
        for _, kind, name in names:
            node = (kind, name.casefold())
            if node not in graph:
                graph.add_node(node, name=name)
            nodes.append(node)
        evidence = (article["id"], number, sentence, date, article.get("publisher"))
        for place, title in posts:
            after = next((node for (start, *_), node in zip(names, nodes) if start > place and node[0] == "person"), None)
            body = next(
                (node for (start, *_), node in zip(reversed(names), reversed(nodes)) if start < place and node[0] == "institution"), None
            )
            if after and body:
                add(graph, "position", after, body, evidence, title)
        for kind, pattern in EVENTS:
            if nodes and pattern.search(sentence):
                event = ("event", kind, date, frozenset(nodes))
                graph.add_node(event, name=sentence)
                for node in nodes:
                    add(graph, "participant", node, event, evidence)
        for place, one in enumerate(nodes):
            for other in nodes[place + 1 :]:
                if one != other:
                    add(graph, "coMention", *sorted([one, other]), evidence)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--graph", type=pathlib.Path, required=True)
    arguments = parser.parse_args()
    begun = time.perf_counter()
    graph = networkx.MultiDiGraph()
    articles = 0
    for path in sorted(arguments.folder.rglob("*.jsonl")):
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                read(json.loads(line), graph)
                articles += 1
    with arguments.graph.open("wb") as file:
        pickle.dump(graph, file, protocol=pickle.HIGHEST_PROTOCOL)
    json.dump(
        {
            "articles": articles,
            "seconds": round(time.perf_counter() - begun, 2),
            "processor_seconds": round(time.process_time(), 2),
            "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
            "nodes": graph.number_of_nodes(),
            "edges": graph.number_of_edges(),
        },
        sys.stdout,
    )
    print()


if __name__ == "__main__":
    main()
