import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { EXPORT_FORMATS, type ExportFormat } from "../../../src/exchange/export/export-format.js";
import { load } from "../../../src/exchange/import/load.js";
import { shippedDataFolders } from "../../../src/exchange/shipped-data.js";
import type { GraphStore } from "../../../src/store/graph-store.js";
import { temporaryFolder } from "../../support/temporary-folder.js";
import { type Graph, streamOf, textOf } from "../export/sample-graph.js";
import { losslessGraphs } from "./lossless-graphs.js";
import { inNewStore, recordsOfStore } from "./store-records.js";

/** The formats that say that they lose nothing, but for the instants of recording. */
const LOSSLESS = ["JSON", "CYTOSCAPE", "GRAPHML", "CSV", "TURTLE", "JSONL"] as const satisfies readonly ExportFormat[];

const PROVENANCE = {
  program: "lodegraph 1.2.3",
  question: { export: "" },
  revision: 1,
  knownAt: "2026-01-01T00:00:00.000Z",
};

describe.each(LOSSLESS)("an export as %s with its provenance, imported into an empty store", (format) => {
  test("is the same graph again, for any graph that a store can hold", async () => {
    const law = fc.asyncProperty(losslessGraphs, async (graph) => {
      expect(await readBack(format, graph)).toEqual(inOrder(graph));
    });
    await fc.assert(law, { numRuns: 12 });
  });

  test("is the shipped data again", async () => {
    const shipped = await inNewStore(async (store) => {
      await load({ store, paths: await shippedDataFolders() });
      return graphOf(store);
    });
    expect(shipped.relationships.length).toBeGreaterThan(100);
    expect(await readBack(format, shipped)).toEqual(shipped);
  });
});

/** Writes a graph, reads it into a store of its own, and answers what that holds. */
async function readBack(format: ExportFormat, graph: Graph): Promise<Graph> {
  const input = await temporaryFolder();
  try {
    const { extension, write } = EXPORT_FORMATS[format];
    const text = await textOf(write(streamOf(graph), { provenance: PROVENANCE }));
    expect(text).toContain("sha-256:");
    const folder = await input.write({ [`graph.${extension}`]: text });
    return await inNewStore(async (store) => {
      const summary = await load({ store, paths: [join(folder, `graph.${extension}`)] });
      expect(summary.passedOver).toEqual([]);
      return graphOf(store);
    });
  } finally {
    await input.remove();
  }
}

async function graphOf(store: GraphStore): Promise<Graph> {
  return inOrder(await recordsOfStore(store));
}

/** By ids, without the instants of recording. */
function inOrder({ entities, relationships, sources }: Graph): Graph {
  const byId = (one: { readonly id: string }, other: { readonly id: string }) => (one.id < other.id ? -1 : 1);
  return {
    entities: entities.map((entity) => without(entity, ["recordedAt", "changedAt"])).sort(byId),
    relationships: relationships.map((claim) => ({ ...claim, recordedAt: 0 })).sort(byId),
    sources: [...sources].sort(byId),
  };
}

function without<Value extends object>(record: Value, columns: readonly string[]): Value {
  return Object.fromEntries(Object.entries(record).filter(([column]) => !columns.includes(column))) as Value;
}
