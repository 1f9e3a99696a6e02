import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "@jest/globals";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.js";
import { LOSSLESS_FORMATS } from "../exchange/import/lossless-formats.js";
import { describeAsRecorded } from "./as-recorded.suite.js";

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

describeAsRecorded(LOSSLESS_FORMATS, async () => {
  const folder = await mkdtemp(join(tmpdir(), "lodegraph-test-"));
  folders.push(folder);
  return openSqliteStore(folder);
});
