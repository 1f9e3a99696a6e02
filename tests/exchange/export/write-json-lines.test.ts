import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { writeJsonLines } from "../../../src/exchange/export/write-json-lines.js";
import { load } from "../../../src/exchange/import/load.js";
import { shippedDataFolders } from "../../../src/exchange/shipped-data.js";
import type { GraphStore, StoredEntity } from "../../../src/store/graph-store.js";
import { openSqliteStore } from "../../../src/store/sqlite/open-sqlite-store.js";
import { type TemporaryFolder, temporaryFolder } from "../../support/temporary-folder.js";
import { EMPTY, type Graph, SAMPLE, streamOf, textOf } from "./sample-graph.js";

const PROVENANCE = {
  program: "lodegraph 1.2.3",
  question: { export: "" },
  revision: 1,
  knownAt: "2026-01-01T00:00:00.000Z",
};

/** What a store holds, without what is its own: the instants of its records. */
async function graphOf(store: GraphStore): Promise<Graph> {
  const entities: StoredEntity[] = [];
  const ids: string[] = [];
  const sources: Graph["sources"][number][] = [];
  for await (const batch of store.scan()) {
    if (batch.kind === "sources") sources.push(...batch.rows);
    if (batch.kind === "entities") entities.push(...batch.rows);
    if (batch.kind === "claims") ids.push(...batch.rows.map(({ id }) => id));
  }
  const relationships = await store.relationships(ids);
  const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);
  return {
    entities: entities.map(({ recordedAt: _, changedAt: __, ...entity }) => entity).sort(byId),
    relationships: relationships.map((claim) => ({ ...claim, recordedAt: 0 })).sort(byId),
    sources: sources.sort(byId),
  };
}

describe("JSON Lines", () => {
  let folder: TemporaryFolder;
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(() => folder.remove());

  /** What a new store holds after an import of these files. */
  async function loaded(name: string, paths: readonly string[]): Promise<Graph> {
    const store = await openSqliteStore(join(folder.path, name));
    try {
      await load({ store, paths });
      return await graphOf(store);
    } finally {
      await store.close();
    }
  }

  test("is imported into an empty store as the same graph: the shipped data, all of it", async () => {
    const shipped = await loaded("first", await shippedDataFolders());
    expect(shipped.relationships.length).toBeGreaterThan(100);
    const text = await textOf(writeJsonLines(streamOf(shipped), { provenance: PROVENANCE }));
    await folder.write({ "graph.jsonl": text });
    expect(await loaded("second", [join(folder.path, "graph.jsonl")])).toEqual(shipped);
    expect(await readFile(join(folder.path, "graph.jsonl"), "utf8")).toContain("sha-256:");
  });

  test("keeps ids, citations, names with what is known of them, facts and every column of a claim", async () => {
    const [china, japan, , minerals] = SAMPLE.entities;
    const dysprosium = {
      id: "dysprosium",
      kind: "MINERAL" as const,
      name: "Dysprosium",
      names: [],
      facts: [],
      fields: {},
    };
    const graph: Graph = {
      entities: [{ ...china!, fields: { iso2: "CN" } }, dysprosium, japan!, minerals!],
      relationships: SAMPLE.relationships.slice(0, 1).map((claim) => ({ ...claim, recordedAt: 0 })),
      sources: [{ ...SAMPLE.sources[0]!, title: '"</data>]]> */ `a` \u202Eעברית 👩‍🚀\n\u2028end' }, SAMPLE.sources[1]!],
    };
    await folder.write({ "graph.jsonl": await textOf(writeJsonLines(streamOf(graph))) });
    expect(await loaded("store", [join(folder.path, "graph.jsonl")])).toEqual(graph);
  });

  test("tells what a store has noted of its records, and leaves out what is made of other columns", async () => {
    const text = await textOf(writeJsonLines(streamOf(SAMPLE)));
    const rows = text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(rows.map(({ id }) => id)).toEqual([
      "article",
      "usgs",
      "china",
      "japan",
      "end",
      "rare-earths",
      "treaty",
      "claim_1",
      "claim_2",
      "claim_3",
    ]);
    expect(rows[6]).toMatchObject({ id: "treaty", mergedInto: "end" });
    expect(rows[7]).toMatchObject({ recordedAt: "2026-02-03T04:05:06.007Z" });
    expect(rows[8]).toMatchObject({ retractedAt: "2026-01-01T00:00:00.001Z", retractionReason: "-" });
    expect(text).not.toMatch(/aliases|statement":"China/);
  });

  test("is nothing where there is nothing", async () => {
    expect(await textOf(writeJsonLines(streamOf(EMPTY)))).toBe("");
  });
});
