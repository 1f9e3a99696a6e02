import { expect, test } from "@jest/globals";
import { writeTurtle } from "../../../../src/exchange/export/write-turtle.js";
import { SAMPLE, streamOf, textOf } from "../../export/sample-graph.js";
import { recordsOf } from "../records-of.js";

const TURTLE = `@prefix lg: <urn:lodegraph:ns:> .
@prefix entity: <urn:lodegraph:entity:> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
entity:japan a lg:Country, lg:Entity ; rdfs:label "Japan" .
`;

test("triples of one subject come together from anywhere in a file, and twice is once", async () => {
  const lines = [
    '<urn:lodegraph:entity:japan> <http://www.w3.org/2000/01/rdf-schema#label> "Japan" .',
    "<urn:lodegraph:entity:japan> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <urn:lodegraph:ns:Country> .",
    '<urn:lodegraph:entity:chile> <http://www.w3.org/2000/01/rdf-schema#label> "Chile" .',
    "<urn:lodegraph:entity:chile> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <urn:lodegraph:ns:Country> .",
    "<urn:lodegraph:entity:chile> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <urn:lodegraph:ns:Entity> .",
    "<urn:lodegraph:entity:japan> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <urn:lodegraph:ns:Entity> .",
    "<urn:lodegraph:entity:japan> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <urn:lodegraph:ns:Entity> .",
    '<urn:lodegraph:entity:japan> <urn:lodegraph:ns:iso2> "JP" .',
  ];
  const { records, problems } = await recordsOf({ "a.nt": lines.join("\n") });
  expect(problems).toEqual([]);
  expect(records).toMatchObject({ japan: { name: "Japan", fields: { iso2: "JP" } }, chile: { kind: "COUNTRY" } });
});

test("what a load can't say is counted: mergers and retractions", async () => {
  const relationships = SAMPLE.relationships.slice(1, 2).map((claim) => ({ ...claim, quantity: 1 }));
  const entities = SAMPLE.entities.filter(({ id }) => id !== "end");
  const sources = SAMPLE.sources.map((source) => ({ ...source, title: source.id }));
  const turtle = await textOf(writeTurtle(streamOf({ entities, relationships, sources })));
  const { passedOver, problems } = await recordsOf({ "a.ttl": turtle });
  expect(problems).toEqual([]);
  expect(passedOver).toEqual([
    { what: "that relationships were retracted: they are read as not retracted", count: 1 },
    { what: "entities that were merged into others", count: 1 },
  ]);
});

test.each<[string, string, number, RegExp]>([
  ["what is no RDF", `${TURTLE}\n<a> <b> .\n`, 6, /no RDF/],
  ["a prefix that is not declared", `${TURTLE}x:y a lg:Entity .\n`, 5, /no RDF/],
  ["a file that ends too early", `${TURTLE}entity:chile a`, 5, /no RDF/],
  ["RDF in other words than ours", "<a:a> <a:b> <a:c> .", 1, /lg:Entity/],
  ["an empty file", "", 1, /lg:Entity/],
  ["a literal longer than the limit", `${TURTLE}entity:chile rdfs:label "${"x".repeat(9_000_000)}" .`, 5, /limit/],
  ["an entity without kind", `${TURTLE}entity:chile a lg:Entity ; rdfs:label "Chile" .`, 5, /missing/],
  [
    "two names of one entity",
    `${TURTLE}entity:chile a lg:Country, lg:Entity ;\n rdfs:label "Chile", "Chili" .`,
    5,
    /no text/,
  ],
])("%s is refused, with its line", async (_, content, line, problem) => {
  const { problems } = await recordsOf({ "a.ttl": content });
  expect(problems).toEqual([expect.objectContaining({ line, problem: expect.stringMatching(problem) })]);
});
