import { mkdtemp, readdir, rm } from "node:fs/promises";
import { join } from "node:path";

const PREFIX = "lodegraph-import-";
/** The process that made the folder stands in its name. */
const NAME = new RegExp(`^${PREFIX}(\\d+)-`);

/** Makes a folder of this process within another, and takes away those that killed processes have left in it. */
export async function makeStagingFolder(parent: string): Promise<string> {
  await sweep(parent);
  return mkdtemp(join(parent, `${PREFIX}${process.pid}-`));
}

async function sweep(parent: string): Promise<void> {
  // Where a folder can be written and not listed, there is nothing to sweep.
  for (const name of await readdir(parent).catch(() => [])) {
    const owner = NAME.exec(name)?.[1];
    if (owner === undefined || isRunning(Number(owner))) continue;
    // One that can't be removed belongs to another user, whose next load will do it.
    await rm(join(parent, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

function isRunning(pid: number): boolean {
  try {
    // Signal 0 is never sent; asking to send it tells whether there is someone.
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}
