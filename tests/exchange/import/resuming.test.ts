import { existsSync } from "node:fs";
import { readdir, utimes } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { load } from "../../../src/exchange/import/load.js";
import type { LoadOptions } from "../../../src/exchange/import/load-options.js";
import type { LoadProgress } from "../../../src/exchange/import/progress.js";
import type { GraphStore } from "../../../src/store/graph-store.js";
import { openSqliteStore } from "../../../src/store/sqlite/open-sqlite-store.js";
import { type TemporaryFolder, temporaryFolder } from "../../support/temporary-folder.js";

let folder: TemporaryFolder;
let store: GraphStore;
let resumeIn: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  store = await openSqliteStore(join(folder.path, "store"));
  resumeIn = join(folder.path, "staging");
  await folder.write({
    "entities.csv": "id,kind,name\nchina,COUNTRY,China\njapan,COUNTRY,Japan\n",
    "relationships.csv": "type,from,to\nSUPPLIES,china,japan\n",
  });
});
afterEach(async () => {
  await store.close();
  await folder.remove();
});

function loadFiles(options: Partial<LoadOptions> = {}) {
  const paths = ["entities.csv", "relationships.csv"].map((name) => join(folder.path, name));
  return load({ store, paths, resumeIn, ...options });
}

/** Loads, and interrupts it when it comes to a phase. */
async function interrupted(phase: LoadProgress["phase"], options: Partial<LoadOptions> = {}): Promise<void> {
  const controller = new AbortController();
  const onProgress = (progress: LoadProgress) => {
    if (progress.phase === phase) controller.abort();
  };
  // The signal is looked at when the next phase begins, or with the next rows.
  await expect(loadFiles({ ...options, signal: controller.signal, onProgress })).rejects.toMatchObject({
    name: "AbortError",
  });
}

const GRAPHML = `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="w" for="edge" attr.name="weight" attr.type="double"/>
<graph edgedefault="directed"><node id="china"/><node id="japan"/>
<edge source="china" target="japan"><data key="w">2</data></edge></graph></graphml>`;

test("a load that is interrupted when its rows are in goes on from there, and shows nothing before its end", async () => {
  await interrupted("checking");
  expect(await store.head()).toMatchObject({ revision: 0 });
  expect(await readdir(resumeIn)).toHaveLength(1);
  const phases: string[] = [];
  const summary = await loadFiles({ onProgress: ({ phase }) => phases.push(phase) });
  expect(summary).toMatchObject({ resumed: true, entities: { read: 2, new: 2 }, relationships: { new: 1 } });
  expect(phases).not.toContain("reading");
  expect(existsSync(resumeIn)).toBe(false);
});

test("it may be interrupted again and again", async () => {
  await interrupted("checking");
  await interrupted("checking");
  expect(await loadFiles()).toMatchObject({ resumed: true, relationships: { new: 1 } });
});

test("one that is interrupted while it reads begins anew, as does one of files that have changed", async () => {
  const reading = new AbortController();
  reading.abort();
  await expect(loadFiles({ signal: reading.signal })).rejects.toMatchObject({ name: "AbortError" });
  expect(existsSync(resumeIn)).toBe(false);
  await interrupted("checking");
  await utimes(join(folder.path, "entities.csv"), 1, 1);
  expect(await loadFiles()).toMatchObject({ resumed: false, relationships: { new: 1 } });
});

test("one whose files are read by other rules begins anew; what was left out is remembered with the rows", async () => {
  await folder.write({ "a.graphml": GRAPHML });
  const paths = [join(folder.path, "a.graphml")];
  const options = { paths, defaults: { kind: "COUNTRY", type: "SUPPLIES" } } as const;
  await interrupted("checking", options);
  for (const others of [
    { defaults: { kind: "COMPANY", type: "SUPPLIES" } },
    { defaults: { kind: "COUNTRY", type: "COOPERATES_WITH" } },
    { format: "graphml" },
  ] as const) {
    expect(await loadFiles({ ...options, ...others, dryRun: true })).toMatchObject({ resumed: false });
  }
  const passedOver = [{ what: 'edge attribute "weight"', count: 1 }];
  expect(await loadFiles(options)).toMatchObject({ resumed: true, passedOver, relationships: { new: 1 } });
});

test("a staged load that is damaged is read anew", async () => {
  await interrupted("checking");
  const [key] = await readdir(resumeIn);
  await folder.write({
    [`staging/${key}/staging.db`]: "no database at all, and longer than its header would have to be".repeat(20),
  });
  expect(await loadFiles()).toMatchObject({ resumed: false, relationships: { new: 1 } });
});

test("a refused load leaves nothing, and a second load of the same files at once has an area of its own", async () => {
  await expect(loadFiles({ skipRefused: false, expectedRevision: 7 })).rejects.toMatchObject({ code: "CONFLICT" });
  await folder.write({ "relationships.csv": "type,from,to\nSUPPLIES,china,peru\n" });
  await expect(loadFiles()).rejects.toMatchObject({ total: 1 });
  await folder.write({ "relationships.csv": "type,from,to\nSUPPLIES,china,japan\n" });
  const both = await Promise.all([loadFiles(), loadFiles()]);
  expect(both.map(({ relationships }) => relationships.new).sort()).toEqual([0, 1]);
});
