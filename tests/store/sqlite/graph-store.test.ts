import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GraphStore } from "../../../src/store/graph-store.js";
import { openSqliteStore } from "../../../src/store/sqlite/open-sqlite-store.js";
import { describeGraphStore } from "../graph-store.suite.js";

describeGraphStore("SQLite", async () => {
  const folder = await mkdtemp(join(tmpdir(), "lodegraph-"));
  const handles: GraphStore[] = [];
  const open = async () => {
    const store = await openSqliteStore(folder);
    handles.push(store);
    return store;
  };
  const store = await open();
  return {
    store,
    async reopen() {
      await store.close();
      return open();
    },
    second: open,
    async dispose() {
      for (const handle of handles) await handle.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
});
