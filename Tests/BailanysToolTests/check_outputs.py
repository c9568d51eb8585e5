"""Reads what the tool wrote with parsers that are not its own, and prints what got through, one line for each.

Hostile texts hold the word "pwn". Inside texts it may stand; as an element, an attribute, a node, a table, a
statement or a formula it may not. Usage: check_outputs.py FOLDER
"""

import csv
import io
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import unicodedata
import xml.etree.ElementTree as ElementTree
from html.parser import HTMLParser

FORBIDDEN = {"script", "iframe", "img", "object", "embed", "foreignobject", "base", "form", "meta", "link", "style"}
OVERRIDES = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
BIDI = OVERRIDES | set("\u061c\u200e\u200f")
SAFE_ADDRESS = re.compile(r"(https?://|#|data:image/png;base64,)")


def address_problem(value):
    return None if SAFE_ADDRESS.match(value) else f"leads to {value[:60]!r}"


def xml(data):
    """SVG, GEXF and GraphML."""
    for element in ElementTree.fromstring(data).iter():
        tag = element.tag.rsplit("}")[-1].lower() if isinstance(element.tag, str) else "comment"
        if tag in FORBIDDEN - {"style", "meta"} or "pwn" in tag:
            yield f"<{tag}>"
        for name, value in element.attrib.items():
            name = name.rsplit("}")[-1].lower()
            if name.startswith("on") or "pwn" in name:
                yield f"the attribute {name}"
            if name == "href" and address_problem(value):
                yield address_problem(value)


class Page(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.problems, self.scripts, self.inside = [], [], None

    def handle_starttag(self, tag, attributes):
        self.inside = tag
        if "pwn" in tag or tag in {"iframe", "object", "embed", "base"} or tag == "meta" and dict(attributes).get("http-equiv"):
            self.problems.append(f"<{tag}>")
        for name, value in attributes:
            if name.startswith("on") or "pwn" in name:
                self.problems.append(f"the attribute {name}")
            if name in ("href", "src", "xlink:href", "action") and address_problem(value or ""):
                self.problems.append(address_problem(value or ""))

    def handle_endtag(self, tag):
        self.inside = None

    def handle_data(self, data):
        if self.inside in ("script", "style") and "pwn" in data:
            self.problems.append(f"{self.inside} with {data[:60]!r}")

    def handle_comment(self, data):
        if "pwn" in data:
            self.problems.append("a comment")


def html(data):
    page = Page()
    page.feed(data.decode())
    page.close()
    return page.problems


def table(data, for_spreadsheets):
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))
    for row in rows:
        if len(row) != len(rows[0]):
            yield f"a row of {len(row)} cells instead of {len(rows[0])}: {row[:3]}"
        for cell in row:
            if for_spreadsheets and cell.lstrip("\ufeff\u200b ")[:1] in tuple("=+-@\t\r") and not number(cell):
                yield f"a formula {cell[:40]!r}"


def number(text):
    return re.fullmatch(r"[+-]?\d+(\.\d+)?(e[+-]?\d+)?", text) is not None


def pairs(list_of_pairs):
    keys = [key for key, _ in list_of_pairs]
    if len(set(keys)) != len(keys):
        raise ValueError("a key comes twice")
    return dict(list_of_pairs)


def dot(path):
    """Read by the programs of Graphviz; nodes are called n1, n2, …"""
    if shutil.which("nop") is None:
        return
    run = subprocess.run(["nop", "-p", path], capture_output=True)
    if run.returncode != 0 or run.stderr:
        yield f"nop: {run.stderr.decode(errors='replace')[:200]}"
    count = subprocess.run(["gc", "-a", path], capture_output=True)
    if len(count.stdout.decode(errors="replace").strip().splitlines()) != 1:
        yield f"several graphs: {count.stdout!r}"
    drawn = subprocess.run(["dot", "-Tjson0", path], capture_output=True)
    if drawn.returncode != 0 or drawn.stderr:
        yield f"dot: {drawn.stderr.decode(errors='replace')[:200]}"
        return
    for item in json.loads(drawn.stdout).get("objects", []):
        if item["name"] in ("pwn", "pwned", "#pwn"):
            yield f"the node {item['name']}"
        if any("pwn" in key for key in item):
            yield f"an attribute of {item['name']}"


def cypher(data):
    text = re.sub(r"'(?:[^'\\]|\\.)*'", "TEXT", data.decode(), flags=re.S)
    text = re.sub(r"^//.*\n", "", text, flags=re.M)
    if "'" in text or "pwn" in text:
        yield "something that is no text: " + text[max(0, text.find("pwn") - 40) : text.find("pwn") + 40]


def markdown(data):
    for line in data.decode().split("\n"):
        rest = re.sub(r"\\.", "", line)
        rest = re.sub(r'<a id="evidence-\d+"></a>', "", rest)
        if "<" in rest or "`" in rest:
            yield f"a mark: {line[:80]!r}"
        for target in re.findall(r"\]\(([^)]*)\)", rest):
            if not re.fullmatch(r"https?://\S+|#\S+|[\w%.-]+\.(png|svg)", target):
                yield f"leads to {target[:60]!r}"


def printed(data, marks=BIDI):
    for character in data.decode():
        if unicodedata.category(character) == "Cc" and character != "\n" or character in marks:
            yield f"the character U+{ord(character):04X}"
            return


def database(path):
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    if connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
        yield "the database is damaged"
    names = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}
    if path.endswith("graph.sqlite") and not {"entity", "article", "relationship"} <= names or any("pwn" in name for name in names):
        yield f"the tables {sorted(names)}"


def problems(path):
    ending = path.rsplit(".", 1)[-1]
    if ending == "sqlite":
        yield from database(path)
        return
    with open(path, "rb") as file:
        data = file.read()
    if ending in ("svg", "gexf", "graphml"):
        yield from xml(data)
    elif ending == "html":
        yield from html(data)
    elif ending == "csv":
        yield from table(data, for_spreadsheets="tables" in path.split(os.sep))
    elif ending == "json":
        json.loads(data, object_pairs_hook=pairs)
    elif ending in ("ftm", "jsonl"):
        for line in data.splitlines():
            json.loads(line, object_pairs_hook=pairs)
    elif ending == "gv":
        yield from dot(path)
    elif ending == "cypher":
        yield from cypher(data)
    elif ending == "md":
        yield from markdown(data)
    if ending in ("md", "html"):
        yield from printed(data, OVERRIDES)
    elif ending in ("txt", "printed") or ending == "json" and not os.path.basename(path).startswith("export"):
        yield from printed(data)


for folder, _, names in os.walk(sys.argv[1]):
    for name in sorted(names):
        path = os.path.join(folder, name)
        try:
            for problem in problems(path):
                print(f"{os.path.relpath(path, sys.argv[1])}: {problem}")
        except Exception as error:  # Whatever a parser says is a finding.
            print(f"{os.path.relpath(path, sys.argv[1])}: {type(error).__name__}: {error}")
