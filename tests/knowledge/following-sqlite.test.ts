import { join } from "node:path";
import Database from "libsql";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { describeFollowing } from "./following.suite.js";

describeFollowing("SQLite", async () => {
  const folder = await temporaryFolder();
  const store = await openSqliteStore(folder.path);
  const other = await openSqliteStore(folder.path);
  const tool = new Database(join(folder.path, "lodegraph.db"));
  return {
    store,
    other,
    async renameByHand(id, name) {
      tool.prepare("UPDATE entities SET name = ? WHERE id = ?").run([name, id]);
    },
    async dispose() {
      tool.close();
      await other.close();
      await folder.remove();
    },
  };
});
