import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { writeGexf } from "../../src/exchange/export/write-gexf.js";
import { type Graph, SAMPLE, streamOf, textOf } from "../exchange/export/sample-graph.js";
import { encodable } from "../exchange/export/survivors.js";
import { HOSTILE_PIECES } from "../exchange/hostile-pieces.js";
import { type TemporaryFolder, temporaryFolder } from "../support/temporary-folder.js";
import { describeWithGephi, type FoundByGephi, readByGephi } from "./gephi.js";
import { LONG_MS } from "./python-tools.js";

// GEXF as Gephi's own importer reads it, in the toolkit that scripts/gephi-toolkit.sh fetches.

/** What it says of a file that it has nothing against. */
const REMARKS = ["GEXF version 1.3", "Parallel edges detected, remember to choose a merge strategy"];

const HOSTILE: Graph = {
  entities: HOSTILE_PIECES.map((name, index) => ({
    id: `company-${index}`,
    kind: "COMPANY",
    name,
    names: [],
    facts: [],
    fields: {},
  })),
  relationships: [],
  sources: [],
};
const GRAPHS: readonly (readonly [name: string, graph: Graph])[] = [
  ["parallel relationships and a self-loop", SAMPLE],
  ["hostile names", HOSTILE],
];

describeWithGephi("GEXF read by Gephi", () => {
  describe.each(GRAPHS)("%s", (_, graph) => {
    let folder: TemporaryFolder;
    let found: FoundByGephi;

    beforeAll(async () => {
      folder = await temporaryFolder();
      await folder.write({ "graph.gexf": await textOf(writeGexf(streamOf(graph))) });
      found = await readByGephi(join(folder.path, "graph.gexf"));
    }, LONG_MS);
    afterAll(() => folder?.remove());

    test("has every entity with its name and kind", () => {
      const expected = graph.entities.map(({ id, name, kind }) => [id, readName(name), kind]);
      expect(sorted(found.node)).toEqual(sorted(expected));
    });

    test("has every claim with its type, its ends and how sure it is", () => {
      const edges = found.edge.map(([id, from, to, type, confidence]) => [id, from, to, type, Number(confidence)]);
      const expected = graph.relationships.map(({ id, from, to, type, confidence }) => [
        id,
        from,
        to,
        type,
        confidence,
      ]);
      expect(sorted(edges)).toEqual(sorted(expected));
    });

    test("has nothing that Gephi complains of", () => {
      expect(REMARKS).toEqual(expect.arrayContaining(found.problem.flat()));
    });
  });
});

/** XML can't hold control characters. */
function readName(name: string): string {
  return encodable(name).replaceAll("\u0001", "\uFFFD");
}

function sorted(lines: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
  return [...lines].sort((a, b) => (a.join() < b.join() ? -1 : 1));
}
