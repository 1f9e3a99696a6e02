import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import Database from "libsql";
import { Knowledge } from "../../src/knowledge/knowledge.js";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.js";
import { ENTITIES } from "../store/graph-fixture.js";
import { WriterProcess } from "../store/sqlite/writer-process-runner.js";
import { recordingObserver } from "../support/recording-observer.js";
import { type TemporaryFolder, temporaryFolder } from "../support/temporary-folder.js";
import { until } from "../support/until.js";
import { describeInstances } from "./instances.suite.js";

describeInstances("SQLite", async () => {
  const folder = await temporaryFolder();
  return {
    openStore: () => openSqliteStore(folder.path),
    async renameByHand(id, name) {
      const tool = new Database(join(folder.path, "lodegraph.db"));
      tool.prepare("UPDATE entities SET name = ? WHERE id = ?").run([name, id]);
      tool.close();
    },
    dispose: folder.remove,
  };
});

let folder: TemporaryFolder;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

test("what another process loads shows in both, by the change log", async () => {
  const store = await openSqliteStore(folder.path);
  await store.apply(ENTITIES, { note: "test" });
  const observers = [recordingObserver(), recordingObserver()];
  const [one, other] = await Promise.all([
    Knowledge.open(store, { observer: observers[0]! }),
    openSqliteStore(folder.path).then((second) => Knowledge.open(second, { observer: observers[1]! })),
  ]);
  const loader = new WriterProcess({ folder: folder.path, prefix: "c", sets: 5, claims: 300 });
  await loader.done();
  await until(() => [one, other].every((knowledge) => knowledge.status().revision === 6), 1_000);
  for (const knowledge of [one, other]) {
    expect(knowledge.status()).toMatchObject({ ready: true, projection: { relationships: 1_500 } });
    await knowledge.close();
  }
  expect(new Set(observers.flatMap(({ refreshes }) => refreshes))).toEqual(new Set(["incremental"]));
});
