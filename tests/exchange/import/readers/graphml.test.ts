import { gzipSync } from "node:zlib";
import { expect, test } from "@jest/globals";
import { recordsOf } from "../records-of.js";

const NETWORKX = `<?xml version='1.0' encoding='utf-8'?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="d3" for="edge" attr.name="weight" attr.type="long" />
<key id="d2" for="edge" attr.name="type" attr.type="string" />
<key id="d1" for="node" attr.name="binding" attr.type="boolean" />
<key id="d0" for="node" attr.name="kind" attr.type="string"><default>COUNTRY</default></key>
<graph edgedefault="directed"><node id="Côte d'Ivoire" />
<node id="Japan" />
<node id="Pact"><data key="d0">AGREEMENT</data><data key="d1">True</data></node>
<edge source="Japan" target="Pact" id="0"><data key="d2">SIGNS</data><data key="d3">3</data></edge>
<edge source="Côte d'Ivoire" target="Pact" id="0"><data key="d2">SIGNS</data></edge>
</graph></graphml>`;

const YED = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
  <key for="node" id="d6" yfiles.type="nodegraphics"/>
  <key for="edge" id="d10" yfiles.type="edgegraphics"/>
  <graph edgedefault="directed" id="G">
    <node id="n0"><data key="d6"><y:ShapeNode><y:NodeLabel>Lynas
Rare Earths</y:NodeLabel></y:ShapeNode></data></node>
    <node id="n1"><data key="d6"><y:ShapeNode><y:Fill color="#FFCC00"/></y:ShapeNode></data></node>
    <edge id="e0" source="n0" target="n1"><data key="d10"><y:PolyLineEdge><y:EdgeLabel>SUPPLIES</y:EdgeLabel></y:PolyLineEdge></data></edge>
  </graph>
</graphml>`;

const GEPHI = `<?xml version="1.0" encoding="UTF-8"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key attr.name="label" attr.type="string" for="node" id="label"/>
<key attr.name="r" attr.type="int" for="node" id="r"/>
<key attr.name="nmae" attr.type="string" for="node" id="nmae"/>
<graph edgedefault="undirected">
<node id="1"><data key="label">Acme</data><data key="r">12</data><data key="nmae">x</data></node>
<node id="2"><data key="label">Bolt</data><data key="r">12</data></node>
<edge id="0" source="1" target="2"/>
</graph></graphml>`;

test("networkx's file: ids are names, keys have defaults, and the numbers of edges are no ids", async () => {
  const { records, passedOver, problems } = await recordsOf({ "a.graphml": NETWORKX });
  expect(problems).toEqual([]);
  expect(records).toMatchObject({
    "cote-d-ivoire": { kind: "COUNTRY", name: "Côte d'Ivoire", names: [] },
    pact: { kind: "AGREEMENT", name: "Pact", fields: { binding: true } },
    "japan SIGNS pact": { citations: [] },
    "cote-d-ivoire SIGNS pact": {},
  });
  expect(passedOver).toEqual([{ what: 'edge attribute "weight"', count: 1 }]);
});

test("a file packed by gzip is read as what it holds, and refused where it is cut", async () => {
  const packed = gzipSync(NETWORKX);
  const unpacked = await recordsOf({ "a.graphml": NETWORKX });
  const found = await recordsOf({ "a.graphml.gz": packed });
  expect(found).toEqual(unpacked);
  const { problems } = await recordsOf({ "a.graphml.gz": packed.subarray(0, 40) });
  expect(problems).toMatchObject([{ problem: expect.stringContaining("no whole gzip file") }]);
});

test("yEd's file: what is drawn names nodes and types edges; a nameless node says what it is", async () => {
  const { records, problems } = await recordsOf({ "a.graphml": YED }, { defaults: { kind: "COMPANY" } });
  expect(problems).toEqual([]);
  expect(records).toMatchObject({
    n0: { name: "Lynas Rare Earths" },
    n1: { name: "Unnamed company n1" },
    "n0 SUPPLIES n1": {},
  });
});

test("Gephi's file: undirected edges take a symmetric type, and what has no place is named with its like", async () => {
  const defaults = { kind: "COMPANY", type: "COOPERATES_WITH" } as const;
  const { records, passedOver, problems } = await recordsOf({ "a.graphml": GEPHI }, { defaults });
  expect(problems).toEqual([]);
  expect(records).toMatchObject({ "1": { name: "Acme" }, "1 COOPERATES_WITH 2": {} });
  expect(passedOver).toEqual([
    { what: 'node attribute "r"', count: 2 },
    { what: 'node attribute "nmae" (did you mean "name"?)', count: 1 },
  ]);
});

test("nodes without kind and edges without type are refused, with what they need", async () => {
  const { problems } = await recordsOf({ "a.graphml": GEPHI });
  expect(problems).toContainEqual(
    expect.objectContaining({ line: 6, column: "kind", problem: expect.stringContaining("--kind") }),
  );
  expect(problems).toContainEqual(
    expect.objectContaining({ line: 8, column: "type", problem: expect.stringContaining("--type") }),
  );
});

test("an edge without direction is refused where its type needs one", async () => {
  const { problems } = await recordsOf({ "a.graphml": GEPHI }, { defaults: { kind: "COMPANY", type: "SUPPLIES" } });
  expect(problems).toEqual([
    expect.objectContaining({ line: 8, column: "type", problem: expect.stringMatching(/no direction/) }),
  ]);
});

const HEAD = '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';

test.each<[string, string | Uint8Array, number, RegExp]>([
  ["a document type with entities of its own", `<!DOCTYPE g [<!ENTITY a "b">]>\n${HEAD}</graphml>`, 1, /DOCTYPE/],
  ["an outside entity", `<!DOCTYPE g SYSTEM "file:///etc/passwd">${HEAD}</graphml>`, 1, /DOCTYPE/],
  ["an entity that XML does not have", `${HEAD}<graph>&lol;</graph></graphml>`, 2, /well-formed/],
  ["a file that ends too early", `${HEAD}<graph><node id="a">`, 2, /well-formed/],
  ["another root", "<gexf/>", 1, /<gexf>/],
  ["an empty file", "", 1, /well-formed|empty/],
  ["data of no key", `${HEAD}<graph><node id="a"><data key="k">x</data></node></graph></graphml>`, 2, /"k"/],
  ["a node without id", `${HEAD}<graph>\n<node/></graph></graphml>`, 3, /no attribute id/],
  ["an edge without target", `${HEAD}<graph>\n\n<edge source="a"/></graph></graphml>`, 4, /no attribute target/],
  ["elements without end within one another", HEAD + "<a>".repeat(1_000), 2, /deep/],
  ["another encoding", `<?xml version="1.0" encoding="ISO-8859-1"?>${HEAD}</graphml>`, 1, /UTF-8/],
  ["bytes that are not UTF-8", Buffer.from(`${HEAD}\n<node id="\xE9"/>`, "latin1"), 3, /UTF-8/],
  [
    "a value longer than the limit",
    `${HEAD}<key id="k" for="node" attr.name="name"/>\n<graph><node id="a"><data key="k">${"x".repeat(8_400_000)}</data></node></graph></graphml>`,
    3,
    /limit/,
  ],
])("%s is refused, with its line", async (_, content, line, problem) => {
  const { problems } = await recordsOf({ "a.graphml": content });
  expect(problems).toEqual([expect.objectContaining({ line, problem: expect.stringMatching(problem) })]);
});

test("characters cut by the pieces that a file is read in come back whole", async () => {
  const description = "a😀é稀".repeat(2_000);
  const rows = Array.from(
    { length: 30 },
    (_, index) => `<node id="x${"-".repeat(index)}"><data key="k">${description}</data></node>`,
  );
  const key = '<key id="k" for="node" attr.name="description"/>';
  const { records, problems } = await recordsOf(
    { "a.graphml": `${HEAD}${key}<graph>${rows.join("")}</graph></graphml>` },
    { defaults: { kind: "COUNTRY" } },
  );
  expect(problems).toEqual([]);
  const texts = Object.values(records).map((record) => Reflect.get(record, "description"));
  expect(texts).toHaveLength(30);
  expect(new Set(texts)).toEqual(new Set([description]));
});
