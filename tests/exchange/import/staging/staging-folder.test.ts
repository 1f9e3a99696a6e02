import { execFile } from "node:child_process";
import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { StagingArea } from "../../../../src/exchange/import/staging/staging-area.js";
import { makeStagingFolder } from "../../../../src/exchange/import/staging/staging-folder.js";
import { type TemporaryFolder, temporaryFolder } from "../../../support/temporary-folder.js";

let folder: TemporaryFolder;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

/** The id of a process that has ended. */
async function endedProcess(): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ["-p", "process.pid"]);
  return stdout.trim();
}

test("what a killed load has left is taken away by the next one, and nothing else", async () => {
  const left = `lodegraph-import-${await endedProcess()}-abc`;
  const others = [`lodegraph-import-${process.pid}-abc`, "lodegraph-import-mine", "notes"];
  for (const name of [left, ...others]) await mkdir(join(folder.path, name));
  await folder.write({ [`${left}/staging.db`]: "" });
  const made = await makeStagingFolder(folder.path);
  expect((await readdir(folder.path)).map((name) => join(folder.path, name)).sort()).toEqual(
    [...others.map((name) => join(folder.path, name)), made].sort(),
  );
});

test("an area leaves nothing behind, closed in order", async () => {
  const area = await StagingArea.open(folder.path);
  await area.close();
  expect(await readdir(folder.path)).toEqual([]);
});

test("a folder that can't be written is told as that", async () => {
  await expect(StagingArea.open(join(folder.path, "missing"))).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
});
