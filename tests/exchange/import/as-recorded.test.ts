import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { EXPORT_FORMATS } from "../../../src/exchange/export/export-format.js";
import { load } from "../../../src/exchange/import/load.js";
import type { LoadOptions } from "../../../src/exchange/import/load-options.js";
import type { LoadProgress } from "../../../src/exchange/import/progress.js";
import { readExportedText } from "../../../src/exchange/verify/read-exported-file.js";
import type { GraphStore } from "../../../src/store/graph-store.js";
import { openSqliteStore } from "../../../src/store/sqlite/open-sqlite-store.js";
import { type TemporaryFolder, temporaryFolder } from "../../support/temporary-folder.js";
import { type Graph, streamOf, textOf } from "../export/sample-graph.js";
import { LOSSLESS_FORMATS } from "./lossless-formats.js";
import { losslessGraphs } from "./lossless-graphs.js";
import { recordsOf } from "./records-of.js";
import { inNewStore, recordsOfStore } from "./store-records.js";

const PROVENANCE = {
  program: "lodegraph 1.2.3",
  question: { export: "" },
  revision: 9,
  knownAt: "2026-06-01T00:00:00.000Z",
};

/** Graphs whose claims were recorded at a few instants, some retracted since, and with an entity that went on in another. */
const recordedGraphs: fc.Arbitrary<Graph> = fc
  .tuple(
    losslessGraphs,
    fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 2 })), { minLength: 7 }),
  )
  .map(([graph, times]) => ({
    ...graph,
    entities: [
      ...graph.entities,
      { id: "gone", kind: "COUNTRY", name: "Gone", names: [], facts: [], fields: {}, mergedInto: "country" },
    ],
    relationships: graph.relationships.map((claim, index) => {
      const [recorded, held] = times[index]!;
      const recordedAt = Date.UTC(2026, 0, recorded);
      if (held === 0) return { ...claim, recordedAt };
      return { ...claim, recordedAt, retractedAt: recordedAt + held, retractionReason: "“no”\nlonger" };
    }),
  }));

test.each(LOSSLESS_FORMATS)("any graph that a store can hold comes back from %s with its instants", async (format) => {
  const { extension, write } = EXPORT_FORMATS[format];
  const law = fc.asyncProperty(recordedGraphs, async (graph) => {
    const text = await textOf(write(streamOf(graph), { provenance: PROVENANCE }));
    const again = await inNewStore(async (store) => {
      const input = await temporaryFolder();
      const path = join(await input.write({ [`graph.${extension}`]: text }), `graph.${extension}`);
      const summary = await load({ store, paths: [path], asRecorded: true });
      await input.remove();
      expect(summary).toMatchObject({ passedOver: [], relationships: { new: graph.relationships.length } });
      const instants = graph.relationships.flatMap(({ recordedAt, retractedAt = recordedAt }) => [
        recordedAt,
        retractedAt,
      ]);
      const revisions = await store.revisions({ limit: 100 });
      expect(revisions.map(({ recordedAt }) => recordedAt).reverse()).toEqual(
        [...new Set(instants)].sort((one, other) => one - other),
      );
      return textOf(write(streamOf(await recordsOfStore(store)), { provenance: PROVENANCE }));
    });
    expect(readExportedText(again).provenance.content).toEqual(readExportedText(text).provenance.content);
  });
  await fc.assert(law, { numRuns: 8 });
});

const SOURCE = { id: "s", title: "S" };
const ENTITIES = [
  { id: "china", kind: "COUNTRY", name: "China" },
  { id: "japan", kind: "COUNTRY", name: "Japan" },
];
const CLAIM = {
  id: "c1",
  type: "SUPPLIES",
  from: "china",
  to: "japan",
  citations: [{ source: "s" }],
  recordedAt: "2026-01-02T00:00:00.000Z",
};

function lines(...records: readonly object[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join("");
}

describe("a load as recorded", () => {
  let folder: TemporaryFolder;
  let store: GraphStore;
  beforeEach(async () => {
    folder = await temporaryFolder();
    store = await openSqliteStore(join(folder.path, "store"));
    await folder.write({ "graph.jsonl": lines(SOURCE, ...ENTITIES, CLAIM) });
  });
  afterEach(async () => {
    await store.close();
    await folder.remove();
  });

  function loadGraph(options: Partial<LoadOptions> = {}) {
    return load({ store, paths: [join(folder.path, "graph.jsonl")], asRecorded: true, ...options });
  }

  test("gives entities and sources the instants of the claims that name them, and others the last", async () => {
    const [at, later] = [Date.UTC(2026, 0, 2), Date.UTC(2026, 0, 3)];
    const chile = {
      id: "chile",
      kind: "COUNTRY",
      name: "Chile",
      names: [{ text: "Chili", citations: [{ source: "t" }] }],
    };
    const more = { ...CLAIM, id: "c0", to: "chile", recordedAt: "2026-01-03T00:00:00Z" };
    const peru = { id: "peru", kind: "COUNTRY", name: "Peru" };
    await folder.write({
      "graph.jsonl": lines(SOURCE, { id: "t", title: "T" }, ...ENTITIES, chile, peru, CLAIM, more),
    });
    expect(await loadGraph()).toMatchObject({ revision: 2, entities: { new: 4 }, relationships: { new: 2 } });
    expect(await store.revisions({ limit: 9 })).toEqual([
      { number: 2, recordedAt: later, note: "the import of graph.jsonl, as recorded" },
      { number: 1, recordedAt: at, note: "the import of graph.jsonl, as recorded" },
    ]);
    const { entities } = await recordsOfStore(store);
    expect(Object.fromEntries(entities.map(({ id, recordedAt }) => [id, recordedAt]))).toEqual({
      china: at,
      japan: at,
      chile: later,
      peru: later,
    });
    const first = await store.changesIn(1, { limit: 9 });
    expect(first.map(({ change }) => change.kind)).toEqual(["source", "entity", "entity", "asserted"]);
  });

  test("of entities alone is one revision of now", async () => {
    await folder.write({ "graph.jsonl": lines(...ENTITIES) });
    const before = Date.now();
    expect(await loadGraph()).toMatchObject({ revision: 1, entities: { new: 2 } });
    expect((await store.head()).recordedAt).toBeGreaterThanOrEqual(before);
  });

  test("is refused where the store holds a graph or keys, and says what to do", async () => {
    await load({ store, paths: [join(folder.path, "graph.jsonl")] });
    const head = await store.head();
    await expect(loadGraph()).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringMatching(
        /holds a graph, and --as-recorded fills an empty one only.*--data.*without --as-recorded/,
      ),
    });
    await expect(loadGraph({ dryRun: true })).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await store.head()).toEqual(head);
    const other = await openSqliteStore(join(folder.path, "keys"));
    await other.putAccessKey({ id: "k", name: "Ada", role: "editor", hash: "h", createdAt: 1 });
    await expect(loadGraph({ store: other })).rejects.toMatchObject({
      message: expect.stringMatching(/holds access keys/),
    });
    await other.close();
  });

  test("is refused where another writer was first", async () => {
    const write = () => store.apply([{ kind: "source", source: SOURCE }], { note: "another" });
    let first: Promise<unknown> | undefined;
    const onProgress = ({ phase }: LoadProgress) => {
      if (phase === "reading") first ??= write();
    };
    await expect(loadGraph({ onProgress })).rejects.toMatchObject({ code: "CONFLICT" });
    await first;
    expect(await store.head()).toMatchObject({ revision: 1 });
  });

  test("only says what it would do in a dry run", async () => {
    expect(await loadGraph({ dryRun: true })).toMatchObject({ dryRun: true, revision: 0, relationships: { new: 1 } });
    expect(await store.head()).toMatchObject({ revision: 0 });
  });

  test.each<LoadProgress["phase"]>(["checking", "writing"])(
    "leaves nothing behind where it is interrupted %s, and goes on from its rows as recorded alone",
    async (phase) => {
      const resumeIn = join(folder.path, "staging");
      const controller = new AbortController();
      const onProgress = (progress: LoadProgress) => {
        if (progress.phase === phase) controller.abort();
      };
      const interrupted = loadGraph({ resumeIn, signal: controller.signal, onProgress });
      await expect(interrupted).rejects.toMatchObject({ name: "AbortError" });
      expect(await recordsOfStore(store)).toEqual({ entities: [], relationships: [], sources: [] });
      expect(await store.head()).toMatchObject({ revision: 0 });
      expect(await loadGraph({ resumeIn, asRecorded: false, dryRun: true })).toMatchObject({ resumed: false });
      expect(await loadGraph({ resumeIn })).toMatchObject({ resumed: true, revision: 1 });
      expect(await store.relationships(["c1"])).toMatchObject([{ recordedAt: Date.UTC(2026, 0, 2) }]);
      expect(await readdir(folder.path)).not.toContain("staging");
    },
  );

  test("joins several parts of a graph, the citations of a claim that both hold too", async () => {
    await folder.write({
      "other.jsonl": lines({ id: "t", title: "T" }, ENTITIES[0]!, {
        ...CLAIM,
        citations: [{ source: "t", quote: "so" }],
      }),
    });
    await loadGraph({ paths: ["graph.jsonl", "other.jsonl"].map((name) => join(folder.path, name)) });
    expect(await store.relationships(["c1"])).toMatchObject([
      { recordedAt: Date.UTC(2026, 0, 2), citations: [{ source: "s" }, { source: "t", quote: "so" }] },
    ]);
  });

  test("takes a taxonomy that was turned round since", async () => {
    const minerals = ["tin", "metals"].map((id) => ({ id, kind: "MINERAL", name: id }));
    const part = { ...CLAIM, id: "p1", type: "PART_OF", from: "tin", to: "metals" };
    const wrong = { ...part, id: "p2", from: "metals", to: "tin" };
    const retraction = { retractedAt: "2026-01-03T00:00:00Z", retractionReason: "wrong way" };
    await folder.write({ "graph.jsonl": lines(SOURCE, ...minerals, part, wrong) });
    await expect(loadGraph()).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
    await folder.write({ "graph.jsonl": lines(SOURCE, ...minerals, part, { ...wrong, ...retraction }) });
    expect(await loadGraph()).toMatchObject({ revision: 2 });
  });

  test.each<[string, Partial<LoadOptions>, RegExp]>([
    ["a mapping", { mapping: { hash: "", text: "" } as never }, /mapping tells no instants.*without --as-recorded/],
    [
      "FollowTheMoney",
      { format: "ftm" },
      /ftm, which does not tell when claims were recorded; exports in .*jsonl.*rdf do/,
    ],
    ["YAML", { format: "yaml" }, /yaml, which does not tell/],
    ["USGS", { format: "usgs-mcs" }, /usgs-mcs, which does not tell/],
  ])("is refused for %s", async (_, options, message) => {
    await expect(loadGraph(options)).rejects.toMatchObject({
      code: "BAD_USER_INPUT",
      message: expect.stringMatching(message),
    });
    expect(await store.head()).toMatchObject({ revision: 0 });
  });
});

test.each<[string, object, string, RegExp]>([
  ["a claim without instant", { ...CLAIM, recordedAt: null }, "recordedAt", /missing.*without --as-recorded/],
  ["a day for an instant", { ...CLAIM, recordedAt: "2026-01-02" }, "recordedAt", /not an instant/],
  ["a number for an instant", { ...CLAIM, recordedAt: 1 }, "recordedAt", /not an instant/],
  ["an instant before all", { ...CLAIM, recordedAt: "1969-01-02T00:00:00Z" }, "recordedAt", /before 1970/],
  ["an instant to come", { ...CLAIM, recordedAt: "9999-01-02T00:00:00Z" }, "recordedAt", /in the future/],
  ["a claim without source", { ...CLAIM, citations: null }, "citations", /missing/],
  ["a reason alone", { ...CLAIM, retractionReason: "no" }, "retractedAt", /missing/],
  ["a retraction too early", { ...CLAIM, retractedAt: CLAIM.recordedAt }, "retractedAt", /before it was recorded/],
  [
    "a merger into nothing",
    { ...ENTITIES[0]!, id: "x", mergedInto: "chile" },
    "mergedInto",
    /No entity has the id "chile"/,
  ],
  ["a merger into itself", { ...ENTITIES[0]!, id: "x", mergedInto: "x" }, "mergedInto", /x is merged into x/],
  ["no id of what it was merged into", { ...ENTITIES[0]!, id: "x", mergedInto: "X Y" }, "mergedInto", /no entity id/],
])("%s is refused as recorded, with its line", async (_, record, column, problem) => {
  const { problems } = await recordsOf({ "a.jsonl": lines(SOURCE, ...ENTITIES, record) }, { asRecorded: true });
  expect(problems).toEqual([expect.objectContaining({ line: 4, column, problem: expect.stringMatching(problem) })]);
});

test("a claim that two rows tell with two instants is refused as recorded", async () => {
  const again = { ...CLAIM, recordedAt: "2026-01-03T00:00:00Z" };
  const files = { "a.jsonl": lines(SOURCE, ...ENTITIES, CLAIM, again) };
  const { problems } = await recordsOf(files, { asRecorded: true });
  expect(problems).toEqual([expect.objectContaining({ line: 5, column: "recordedAt" })]);
  expect(await recordsOf(files)).toMatchObject({ problems: [] });
});

test("tables of one's own tell no instants", async () => {
  const files = {
    "entities.csv": "id,kind,name\nchina,COUNTRY,China\n",
    "sources.csv": "id,title\ns,S\n",
    "relationships.csv": "type,from,to,source\nSUPPLIES,china,china,s\n",
  };
  const { problems } = await recordsOf(files, { asRecorded: true });
  expect(problems).toEqual([
    expect.objectContaining({ column: "recordedAt", problem: expect.stringMatching(/missing/) }),
  ]);
});

test("without the option an export as JSON Lines is recorded anew, and what that leaves out is counted", async () => {
  const retracted = { ...CLAIM, id: "c2", retractedAt: "2026-01-03T00:00:00Z", retractionReason: "no" };
  const gone = { ...ENTITIES[0]!, id: "gone", mergedInto: "china" };
  const { passedOver, records, problems } = await recordsOf({
    "a.jsonl": lines(SOURCE, ...ENTITIES, gone, CLAIM, retracted),
  });
  expect(problems).toEqual([]);
  expect(Object.keys(records)).toEqual(["s", "china", "japan", "c1", "c2"]);
  expect(passedOver).toEqual([
    { what: "entities that were merged into others", count: 1 },
    { what: "that relationships were retracted: they are read as not retracted", count: 1 },
  ]);
  const misplaced = await recordsOf({ "a.jsonl": lines({ ...SOURCE, recordedAt: CLAIM.recordedAt }) });
  expect(misplaced.problems).toHaveLength(1);
});
