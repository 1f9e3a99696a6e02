import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "@jest/globals";

/** Gives each test of the file a new folder, and removes it after the test. */
export function temporaryFolder(): () => string {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "lodegraph-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  return () => folder;
}
