import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import Database from "libsql";
import { citedAnew } from "../../../src/store/cited-anew.js";
import type { GraphStore } from "../../../src/store/graph-store.js";
import { openSqliteStore } from "../../../src/store/sqlite/open-sqlite-store.js";
import { add, claim, ENTITIES, entity, source } from "../graph-fixture.js";
import { temporaryFolder } from "./temporary-folder.js";

const folder = temporaryFolder();
const NOTE = { note: "a test" };

let store: GraphStore;
/** Somebody's tool. */
let tool: Database.Database;
beforeEach(async () => {
  store = await openSqliteStore(folder());
  await store.apply([...ENTITIES, add.claim(claim("kept")), add.claim(claim("ended"))], NOTE);
  tool = new Database(join(folder(), "lodegraph.db"));
});
afterEach(async () => {
  tool.close();
  await store.close();
});

test("what this program writes is no hand edit", async () => {
  await store.apply(
    [
      add.source(source("usgs", { title: "another" })),
      add.entity(entity("japan", { name: "another" })),
      ...citedAnew(claim("kept", { citations: [{ source: "usgs", quote: "another" }] })),
      { kind: "retraction", id: "ended", reason: "wrong" },
      add.claim(claim("ended", { confidence: 0.5 })),
    ],
    NOTE,
  );
  expect(await store.handEdits()).toBe(0);
});

test.each([
  ["a change of a claim", "UPDATE claims SET confidence = 0.1 WHERE id = 'kept'"],
  ["a change of an entity", "UPDATE entities SET name = 'by hand' WHERE id = 'japan'"],
  ["a change of a source", "UPDATE sources SET title = 'by hand'"],
  ["a claim taken out", "DELETE FROM claims WHERE id = 'kept'"],
  ["an entity taken out", "DELETE FROM entities WHERE id = 'terbium'"],
  ["a source taken out", "DELETE FROM sources"],
  ["a source put in", "INSERT INTO sources (id, title, changed_revision) VALUES ('x', 'X', 1)"],
  [
    "an entity put in",
    "INSERT INTO entities SELECT NULL, 'x', kind, name, names, description, facts, fields, merged_into, recorded_at, changed_revision FROM entities WHERE id = 'japan'",
  ],
  [
    "a claim put in",
    "INSERT INTO claims (id, type, from_id, to_id, minerals, confidence, status, citations, recorded_at, changed_revision) VALUES ('x', 'SUPPLIES', 'china', 'japan', '[]', 1, 'IN_EFFECT', '[]', 1, 1)",
  ],
])("%s is one, also where a revision follows", async (_name, sql) => {
  tool.exec(sql);
  expect(await store.handEdits()).toBe(1);
  await store.apply([add.claim(claim("more"))], NOTE);
  expect(await store.handEdits()).toBe(1);
});

test("a file of the first schema counts from when it is opened", async () => {
  const triggers = tool.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").raw().all() as [string][];
  for (const [name] of triggers) tool.exec(`DROP TRIGGER ${name}`);
  tool.exec(
    "ALTER TABLE revisions DROP COLUMN author; ALTER TABLE claims DROP COLUMN superseded_by; DROP TABLE access_keys; DROP TABLE former_entities",
  );
  tool.exec("DROP INDEX claims_ended_by_recording; DROP INDEX entities_by_revision");
  tool.exec("DROP TABLE hand_edits; PRAGMA user_version = 1");
  const again = await openSqliteStore(folder());
  tool.exec("UPDATE claims SET confidence = 0.1");
  expect(await again.handEdits()).toBe(2);
  await again.close();
});
