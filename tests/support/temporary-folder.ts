import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder for one test. */
export interface TemporaryFolder {
  readonly path: string;
  /** Writes files into it by their names, and answers its path. */
  write(files: Readonly<Record<string, string | Uint8Array>>): Promise<string>;
  remove(): Promise<void>;
}

/** Makes a folder that the test removes. */
export async function temporaryFolder(): Promise<TemporaryFolder> {
  const path = await mkdtemp(join(tmpdir(), "lodegraph-test-"));
  return {
    path,
    async write(files) {
      for (const [name, content] of Object.entries(files)) await writeFile(join(path, name), content);
      return path;
    },
    remove: () => rm(path, { recursive: true, force: true }),
  };
}
