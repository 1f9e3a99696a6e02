import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { EXPORT_FORMATS, type ExportFormat } from "../../../src/exchange/export/export-format.js";
import { load } from "../../../src/exchange/import/load.js";
import { shippedDataFolders } from "../../../src/exchange/shipped-data.js";
import { wholeGraphStream } from "../../../src/knowledge/export-stream.js";
import { Knowledge } from "../../../src/knowledge/knowledge.js";
import type { GraphStore } from "../../../src/store/graph-store.js";
import { temporaryFolder } from "../../support/temporary-folder.js";
import { type Graph, streamOf, textOf } from "../export/sample-graph.js";
import { LOSSLESS_FORMATS } from "./lossless-formats.js";
import { losslessGraphs } from "./lossless-graphs.js";
import { inNewStore, recordsOfStore } from "./store-records.js";

const PROVENANCE = {
  program: "lodegraph 1.2.3",
  question: { export: "" },
  revision: 1,
  knownAt: "2026-01-01T00:00:00.000Z",
};

// Here all is recorded anew; as-recorded.test.ts keeps the instants.
describe.each(LOSSLESS_FORMATS)("an export as %s with its provenance, imported into an empty store", (format) => {
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

  test("is the graph of then, where it is of what was known then", async () => {
    const { extension } = EXPORT_FORMATS[format];
    const { before, text } = await inNewStore(async (store) => {
      const states: Graph[] = [];
      for (const files of [FIRST_FILES, LATER_FILES]) {
        await loadFiles(store, files);
        states.push(await graphOf(store));
      }
      expect(states[1]).not.toEqual(states[0]);
      return { before: states[0]!, text: await exportOfRevision(store, format, 1) };
    });
    const again = await inNewStore(async (store) => {
      await loadFiles(store, { [`graph.${extension}`]: text });
      return graphOf(store);
    });
    expect(again).toEqual(before);
  });
});

const FIRST_FILES = {
  "sources.csv": "id,title\ns1,A source\n",
  "entities.csv": "id,kind,name\nchina,COUNTRY,China\njapan,COUNTRY,Japan\ntin,MINERAL,Tin\n",
  "relationships.csv":
    "id,type,from,to,minerals,validFrom,validTo,share,source,quote,locator\nc1,SUPPLIES,china,japan,tin,2020,2024-06,0.6,s1,“60 %”,p. 3\n",
};
/** A claim corrected, one more, and a name changed. */
const LATER_FILES = {
  "entities.csv": "id,kind,name\njapan,COUNTRY,Nippon\n",
  "relationships.csv":
    "id,type,from,to,minerals,validFrom,validTo,share,source,quote,locator\nc1,SUPPLIES,china,japan,tin,2021,2025,0.7,s1,“70 %”,p. 4\nc2,SUPPLIES,japan,china,tin,2025,,0.1,s1,,\n",
};

async function loadFiles(store: GraphStore, files: Readonly<Record<string, string>>): Promise<void> {
  const input = await temporaryFolder();
  try {
    const folder = await input.write(files);
    await load({ store, paths: Object.keys(files).map((name) => join(folder, name)), supersede: true });
  } finally {
    await input.remove();
  }
}

/** The whole graph as known when a revision was the latest. */
async function exportOfRevision(store: GraphStore, format: ExportFormat, revision: number): Promise<string> {
  const knowledge = await Knowledge.open(store);
  try {
    const [written] = await store.revisions({ before: revision + 1, limit: 1 });
    const knownAt = written!.recordedAt;
    const shown = knowledge.reading().asKnownAt(knownAt);
    const chunks = EXPORT_FORMATS[format].write(wholeGraphStream(shown, { knownAt }), { provenance: PROVENANCE });
    return await textOf(chunks);
  } finally {
    await knowledge.close();
  }
}

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
