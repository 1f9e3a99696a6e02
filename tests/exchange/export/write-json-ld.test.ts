import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import jsonld from "jsonld";
import { Parser, type Quad } from "n3";
import { isomorphic } from "rdf-isomorphic";
import { writeJsonLd } from "../../../src/exchange/export/write-json-ld.js";
import { writeTurtle } from "../../../src/exchange/export/write-turtle.js";
import { EMPTY, SAMPLE, streamOf, textOf } from "./sample-graph.js";
import { graphs } from "./survivors.js";

describe("JSON-LD", () => {
  test("is the same RDF graph as the Turtle, as a processor of JSON-LD reads it", async () => {
    const law = fc.asyncProperty(graphs, async (graph) => {
      const turtle = new Parser().parse(await textOf(writeTurtle(streamOf(graph))));
      const same = await quadsOf(await textOf(writeJsonLd(streamOf(graph))));
      expect(same).toHaveLength(new Set(turtle.map(lineOf)).size);
      expect(isomorphic(same, turtle)).toBe(true);
    });
    await fc.assert(law, { numRuns: 100, examples: [[SAMPLE], [EMPTY]] });
  });

  test("can be read as plain JSON: ids, types and columns by their names", async () => {
    const document = JSON.parse(await textOf(writeJsonLd(streamOf(SAMPLE))));
    const claim = document["@graph"].find((node: { "@id": string }) => node["@id"] === "claim:claim_1");
    expect(claim).toMatchObject({
      "@type": ["Claim", "rdf:Statement"],
      "rdf:subject": "entity:china",
      mineral: ["entity:dysprosium", "entity:rare-earths"],
      share: "0.63",
      status: "IN_EFFECT",
      "prov:qualifiedDerivation": [{ quote: "“63 %”,\nno more", position: 1 }, { "prov:entity": "source:article" }],
    });
  });
});

/** What a processor of JSON-LD makes of a document; `safe` refuses one of which anything would be dropped. */
async function quadsOf(text: string): Promise<Quad[]> {
  const nQuads = await jsonld.toRDF(JSON.parse(text), { format: "application/n-quads", safe: true } as object);
  return new Parser({ format: "N-Quads" }).parse(String(nQuads));
}

function lineOf({ subject, predicate, object }: Quad): string {
  return JSON.stringify([subject.id, predicate.id, object.id]);
}
