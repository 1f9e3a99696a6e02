import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { ImportRefusedError } from "../../../src/exchange/import/import-refused-error.js";
import { load } from "../../../src/exchange/import/load.js";
import type { LoadOptions } from "../../../src/exchange/import/load-options.js";
import type { GraphStore, ScanBatch } from "../../../src/store/graph-store.js";
import { openSqliteStore } from "../../../src/store/sqlite/open-sqlite-store.js";
import { type TemporaryFolder, temporaryFolder } from "../../support/temporary-folder.js";

// A load asks a graph that lists its ids for those alone that it has. What comes of it must be what comes of asking for all.

/** The store as one whose ids are listed; `meanwhile` runs when they have been. */
function withIds(store: GraphStore, meanwhile: () => Promise<unknown> = async () => undefined): GraphStore {
  async function* rows<Kind extends "sources" | "entities" | "claims">(kind: Kind) {
    for await (const batch of store.scan()) {
      if (batch.kind === kind) yield batch.rows as Extract<ScanBatch, { kind: Kind }>["rows"];
    }
  }
  async function* idsOf(kind: "sources" | "claims") {
    for await (const batch of rows(kind)) yield batch.map(({ id }: { id: string }) => id);
    await meanwhile();
  }
  const ids = { sources: () => idsOf("sources"), entities: () => rows("entities"), claims: () => idsOf("claims") };
  return new Proxy(store, {
    get(target, name: keyof GraphStore) {
      if (name === "ids") return ids;
      const member = target[name];
      return typeof member === "function" ? member.bind(target) : member;
    },
  });
}

interface Files {
  readonly sources: readonly string[];
  readonly entities: readonly string[];
  readonly claims: readonly string[];
}

let folder: TemporaryFolder;
/** The files of a load: always in one place, which problems name. */
let input: TemporaryFolder;
let store: GraphStore;
beforeEach(async () => {
  folder = await temporaryFolder();
  input = await temporaryFolder();
  store = await openSqliteStore(join(folder.path, "store"));
});
afterEach(async () => {
  await store.close();
  await folder.remove();
  await input.remove();
});

/** What comes of a load: its summary, or what is wrong. */
async function outcome(into: GraphStore, files: Files, options: Partial<LoadOptions> = {}) {
  try {
    const path = await input.write({
      "sources.csv": ["id,title", ...files.sources, ""].join("\n"),
      "entities.csv": ["id,kind,name", ...files.entities, ""].join("\n"),
      "relationships.csv": ["id,type,from,to,source,quote", ...files.claims, ""].join("\n"),
    });
    return await load({ store: into, paths: [path], day: "2026-11-23", ...options });
  } catch (error) {
    if (!(error instanceof ImportRefusedError)) throw error;
    return error.problems;
  }
}

const GRAPH: Files = {
  sources: ["s1,One"],
  entities: ["china,COUNTRY,China", "japan,COUNTRY,Japan", "tin,MINERAL,Tin"],
  claims: ["known,SUPPLIES,china,japan,s1,", "ended,SUPPLIES,japan,china,s1,"],
};
/** So many new claims that the graph is small beside them. */
const NEW = ["n1", "n2", "n3", "n4"].map((id) => `${id},SUPPLIES,china,japan,s1,new ${id}`);

describe("a load into a small graph whose ids are listed", () => {
  beforeEach(async () => {
    await outcome(store, GRAPH);
    await store.apply([{ kind: "retraction", id: "ended", reason: "a test" }], { note: "a test" });
  });

  test.each<[string, Partial<Files>, object]>([
    ["is refused for an entity that is known with another kind", { entities: ["china,MINERAL,China"] }, [{}]],
    ["is refused for a claim with another value", { claims: [...NEW, "known,SUPPLIES,japan,china,s1,"] }, [{}]],
    ["is refused for a claim with the id of an entity", { claims: [...NEW, "tin,SUPPLIES,china,japan,s1,"] }, [{}]],
    ["is refused for a source with the id of a claim", { sources: ["known,Known"], claims: NEW }, [{}]],
    ["is refused for an end of a wrong kind", { claims: [...NEW, "c,SUPPLIES,tin,japan,s1,"] }, [{}]],
    ["is refused for an end that is unknown", { claims: [...NEW, "c,SUPPLIES,nowhere,japan,s1,"] }, [{}]],
    [
      "leaves a claim that is known, cites one anew, and writes one again that was retracted",
      { sources: ["s2,Two"], claims: [...NEW, GRAPH.claims[0]!, "known,SUPPLIES,china,japan,s2,", GRAPH.claims[1]!] },
      { relationships: { new: NEW.length + 1 } },
    ],
  ])("%s", async (_, more, expected) => {
    const files = { sources: [], entities: [], claims: [], ...more };
    const plain = await outcome(store, files, { dryRun: true });
    expect(plain).toMatchObject(expected);
    expect(await outcome(withIds(store), files, { dryRun: true })).toEqual(plain);
  });

  test("is compared anew where another writer brings one of its claims when they have been listed", async () => {
    let writes = 0;
    const meanwhile = async () => {
      writes += 1;
      if (writes === 1) await outcome(store, { sources: [], entities: [], claims: [NEW[0]!] });
    };
    const summary = await outcome(withIds(store, meanwhile), { sources: [], entities: [], claims: NEW });
    expect(summary).toMatchObject({ relationships: { new: NEW.length - 1, unchanged: 1 } });
    expect(writes).toBeGreaterThan(1);
    expect((await store.relationships(["n1", "n2"])).map(({ id }) => id)).toEqual(["n1", "n2"]);
  });

  test("changes nothing the second time", async () => {
    const files = { sources: ["s2,Two"], entities: ["lead,MINERAL,Lead"], claims: NEW };
    await outcome(withIds(store), files);
    const head = await store.head();
    expect(await outcome(withIds(store), files)).toMatchObject({ revision: head.revision, relationships: { new: 0 } });
    expect(await store.head()).toEqual(head);
  });
});

const IDS = ["a", "b", "c", "d", "e", "f"];
const someOf = (row: (id: string) => fc.Arbitrary<string>) =>
  fc.subarray(IDS).chain((ids) => fc.tuple(...ids.map(row)).map((rows): readonly string[] => rows));
const id = fc.constantFrom(...IDS);
const files: fc.Arbitrary<Files> = fc.record({
  sources: someOf((source) => fc.constantFrom("One", "Two").map((title) => `${source},${title}`)),
  entities: someOf((entity) =>
    fc.constantFrom("COUNTRY,One", "COUNTRY,Two", "MINERAL,One").map((rest) => `${entity},${rest}`),
  ),
  claims: someOf((claim) =>
    fc.tuple(id, id, id).map(([from, to, source]) => `${claim},SUPPLIES,${from},${to},${source},`),
  ),
});

test("what comes of a load into any graph is the same, whether its ids are listed or asked for", async () => {
  const property = fc.asyncProperty(files, files, async (graph, loaded) => {
    // What is wrong in the first is left out: what is left is the graph.
    await outcome(store, graph, { skipRefused: true, supersede: true });
    const plain = await outcome(store, loaded, { dryRun: true });
    expect(await outcome(withIds(store), loaded, { dryRun: true })).toEqual(plain);
  });
  await fc.assert(property, { numRuns: 40 });
});
