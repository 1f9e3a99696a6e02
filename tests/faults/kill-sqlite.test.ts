import { join } from "node:path";
import { afterAll, expect } from "@jest/globals";
import Database from "libsql";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.js";
import { type TemporaryFolder, temporaryFolder } from "../support/temporary-folder.js";
import { describeKills } from "./kill.suite.js";
import { ROUNDS } from "./rounds.js";

const folders: TemporaryFolder[] = [];
afterAll(async () => {
  for (const folder of folders) await folder.remove();
});

describeKills("the embedded store", {
  rounds: ROUNDS,
  roundsPerStore: 10,
  open: async () => {
    const folder = await temporaryFolder();
    folders.push(folder);
    return {
      args: ["--data", folder.path],
      open: () => openSqliteStore(folder.path),
      check() {
        const database = new Database(join(folder.path, "lodegraph.db"));
        try {
          expect(database.pragma("integrity_check")).toEqual([{ integrity_check: "ok" }]);
        } finally {
          database.close();
        }
      },
    };
  },
});
