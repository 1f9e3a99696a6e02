import { expect, test } from "@jest/globals";
import { recordsOf } from "../records-of.js";

test("node-link JSON of networkx is read whatever its lines, its links under either name", async () => {
  const nodes = [
    { id: "Japan", kind: "COUNTRY" },
    { id: 7, kind: "COUNTRY", name: "Chile", group: 2 },
  ];
  for (const links of ["links", "edges"]) {
    const document = JSON.stringify({
      directed: true,
      graph: {},
      nodes,
      [links]: [{ source: 7, target: "Japan", type: "SUPPLIES", key: 0 }],
    });
    const { records, passedOver, problems } = await recordsOf({ "a.json": document });
    expect(problems).toEqual([]);
    expect(records).toMatchObject({ japan: { name: "Japan" }, "7": { name: "Chile" }, "7 SUPPLIES japan": {} });
    expect(passedOver).toEqual([{ what: 'node attribute "group"', count: 1 }]);
  }
});

test("a string may begin with a byte order mark, and end anywhere in a piece", async () => {
  const description = `\uFEFF${"é😀".repeat(40_000)}`.slice(0, 19_999);
  const { records } = await recordsOf({
    "a.json": JSON.stringify({ nodes: [{ id: "a", kind: "COUNTRY", description }] }),
  });
  expect(records).toMatchObject({ a: { description } });
});

test("links of an undirected graph need a symmetric type", async () => {
  const nodes = [
    { id: "a", kind: "COUNTRY" },
    { id: "b", kind: "COUNTRY" },
  ];
  const document = { directed: false, nodes, links: [{ source: "a", target: "b", type: "SUPPLIES" }] };
  const { problems } = await recordsOf({ "a.json": JSON.stringify(document) });
  expect(problems).toEqual([
    expect.objectContaining({ column: "type", problem: expect.stringMatching(/no direction/) }),
  ]);
});

test.each<[string, string, number, RegExp]>([
  ["what is no JSON", '{\n"nodes": [\n{"id": a}]}', 3, /no JSON/],
  ["a document that ends too early", '{"nodes": [\n{"id": "a"', 2, /no JSON/],
  ["a document with another behind it", '{"nodes": [{"id": "a", "kind": "COUNTRY"}]}\n{}', 2, /no JSON/],
  ["a document without a graph", '{"name": "package"}', 1, /no graph/],
  ["lists without end within one another", "[".repeat(1_000), 1, /deep/],
  ["a value longer than the limit", `{"nodes": [{"id": "${"x".repeat(9_000_000)}"}]}`, 1, /longer/],
  ["a node that is no record", '{"nodes": [\n1]}', 2, /no record/],
  ["a node without id", '{"nodes": [\n{"kind": "COUNTRY"}]}', 2, /missing/],
  ["a link without target", '{"nodes": [],\n"links": [\n{"source": "a"}]}', 3, /missing/],
  [
    "sources that are no list",
    '{"nodes": [],"links": [\n{"source": "a", "target": "b", "sources": "x"}]}',
    2,
    /no list/,
  ],
])("%s is refused, with its line", async (_, content, line, problem) => {
  const { problems } = await recordsOf({ "a.json": content });
  expect(problems).toContainEqual(expect.objectContaining({ line, problem: expect.stringMatching(problem) }));
});
