"""What networkx, rdflib and pyarrow read in the exports of a folder, as JSON."""

import json
import sys
from pathlib import Path

import networkx as nx
import pyarrow.parquet as pq
import rdflib
from rdflib.compare import isomorphic

RDF = rdflib.RDF


def graph_of(graph):
    return {
        "nodes": sorted([node, data["name"]] for node, data in graph.nodes(data=True)),
        "edges": sorted([data["id"] if "id" in data else key, source, target, data["type"]]
                        for source, target, key, data in graph.edges(keys=True, data=True)),
    }


def table_of(table):
    rows = table.to_pylist()
    return {
        "nodes": sorted([row["id"], row["name"]] for row in rows if row["record"] == "entity"),
        "edges": sorted([row["id"], row["from"], row["to"], row["type"]] for row in rows if row["record"] == "relationship"),
    }


folder = Path(sys.argv[1])
turtle = rdflib.Graph().parse(folder / "graph.ttl", format="turtle")
json_ld = rdflib.Graph().parse(folder / "graph.jsonld", format="json-ld")
with open(folder / "graph.json", encoding="utf-8") as file:
    node_link = nx.node_link_graph(json.load(file), edges="links")
table = pq.read_table(folder / "graph.parquet")

print(json.dumps({
    "GRAPHML": graph_of(nx.read_graphml(folder / "graph.graphml", force_multigraph=True)),
    "JSON": graph_of(node_link),
    "PARQUET": table_of(table),
    "types": {name: str(table.schema.field(name).type) for name in ("share", "binding", "validFrom")},
    "statements": len(set(turtle.subjects(RDF.type, RDF.Statement))),
    "same": isomorphic(turtle, json_ld),
}))
