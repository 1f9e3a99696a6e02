"""Times networkx: time_networkx.py GRAPH ROUNDS, where GRAPH is a JSON file {"edges": [[from, to], ...], "pairs": [[from, to], ...]}.

Prints JSON: the version, and for each round the seconds that each pair took and the length of its path.
"""

import json
import sys
import time

import networkx

with open(sys.argv[1], encoding="utf-8") as file:
    given = json.load(file)

graph = networkx.MultiGraph()
graph.add_edges_from(given["edges"])
rounds = []
lengths = []
for _ in range(int(sys.argv[2])):
    seconds = []
    lengths = []
    for start, end in given["pairs"]:
        begin = time.perf_counter()
        path = networkx.bidirectional_shortest_path(graph, start, end)
        seconds.append(time.perf_counter() - begin)
        lengths.append(len(path) - 1)
    rounds.append(seconds)

print(json.dumps({"version": networkx.__version__, "rounds": rounds, "lengths": lengths}))
