import { execFileSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { makeAccessKey } from "../../src/access/make-access-key.js";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.js";
import { type BuiltProgram, buildProgram } from "../support/built-program.js";
import { anEntity, aSource } from "../support/changes.js";
import { type TemporaryFolder, temporaryFolder } from "../support/temporary-folder.js";
import { expectHoldings, expectServed, holdingsOf } from "./compare.js";
import { Ledger } from "./ledger.js";
import { type Said, type ServerProcess, startServer } from "./server-process.js";
import { GROUND } from "./writer.js";

/** A disk that can be filled. */
interface Disk {
  /** Why there is none here, where there is none. */
  readonly missing?: string;
  /** Makes it, in an empty folder. */
  make(folder: string): void;
  remove(folder: string): void;
  fill(folder: string, server: ServerProcess): Promise<void>;
  makeRoom(folder: string, server: ServerProcess): Promise<void>;
}

/** Bytes of the small disk: enough for the store and some batches. */
const DISK_BYTES = 4 * 2 ** 20;
const BATCH = 500;
const MOST_BATCHES = 100;
const ASSERT = `mutation ($relationships: [RelationshipInput!]!, $reason: String!) {
  written: assertRelationships(relationships: $relationships, reason: $reason) { revision }
}`;
/** Reads a record that nothing holds in memory. */
const QUOTE = "query ($id: ID!) { node(id: $id) { ... on Relationship { citations { quote } } } }";

function run(command: string, ...args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** A file system of its own, which root may mount where containers allow it. */
const smallDisk: Disk = {
  ...(!canMount() && { missing: "a small disk needs the right to mount one" }),
  make: (folder) => void execFileSync("mount", ["-t", "tmpfs", "-o", `size=${DISK_BYTES}`, "none", folder]),
  remove: (folder) => void execFileSync("umount", ["-l", folder]),
  fill: async (folder) => {
    const filler = join(folder, "filler");
    await writeFile(filler, Buffer.alloc(DISK_BYTES)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOSPC") throw error;
    });
  },
  makeRoom: (folder) => rm(join(folder, "filler")),
};

/** A limit to the size of the files of a process, as a quota is: anybody may set it to theirs. */
const limitedFiles: Disk = {
  ...(!run("prlimit", "--version") && { missing: "a limit on a running process needs prlimit" }),
  make: () => {},
  remove: () => {},
  fill: async (folder, { pid }) => {
    const bytes = Math.max(...["", "-wal"].map((end) => statSync(join(folder, `lodegraph.db${end}`)).size));
    execFileSync("prlimit", ["--pid", String(pid), `--fsize=${bytes + 10_000}:unlimited`]);
  },
  makeRoom: async (_, { pid }) => void execFileSync("prlimit", ["--pid", String(pid), "--fsize=unlimited:unlimited"]),
};

function canMount(): boolean {
  // In a mount namespace of its own, so that nothing is left where it works.
  return process.getuid?.() === 0 && run("unshare", "-m", "mount", "-t", "tmpfs", "none", "/mnt");
}

describe.each([
  ["a small disk", smallDisk],
  ["files that may not grow", limitedFiles],
] as const)("a full disk: %s", (_, disk) => {
  if (disk.missing !== undefined) {
    test.skip(`skipped: ${disk.missing}`, () => undefined);
    return;
  }
  let program: BuiltProgram;
  let temporary: TemporaryFolder;
  let folder: string;
  let server: ServerProcess;
  let key: string;
  const ledger = new Ledger();
  let batches = 0;

  beforeAll(async () => {
    program = await buildProgram();
    temporary = await temporaryFolder();
    folder = join(temporary.path, "disk");
    await mkdir(folder);
    disk.make(folder);
    const store = await openSqliteStore(folder);
    const made = makeAccessKey({ name: "writer", role: "editor" });
    key = made.text;
    await store.putAccessKey(made.key);
    await store.apply([aSource(GROUND.source), ...GROUND.entities.map((id) => anEntity(id))], { note: "the ground" });
    await store.close();
    server = await startServer(program, ["--data", folder]);
  }, 120_000);
  afterAll(async () => {
    await server?.kill();
    if (existsSync(folder)) disk.remove(folder);
    await temporary.remove();
    await program.remove();
  });

  const write = async (): Promise<Said<{ written: { revision: number } }>> => {
    batches += 1;
    const name = `b${batches}`;
    const [from, to] = GROUND.entities;
    const claims = Array.from({ length: BATCH }, (_, index) => ({ id: `${name}:${index}`, from, to }));
    const citations = [{ source: GROUND.source, quote: `as ${name} says` }];
    const relationships = claims.map((claim) => ({ ...claim, type: "SUPPLIES", label: name, citations }));
    const said = await server.ask<{ written: { revision: number } }>(ASSERT, { relationships, reason: name }, key);
    const fate =
      said.data === undefined || said.data === null
        ? ({ is: "refused" } as const)
        : ({ is: "acknowledged", revision: said.data.written.revision } as const);
    ledger.note({ name, claims, entities: [], ended: [] }, fate);
    return said;
  };
  const compare = async () => {
    const store = await openSqliteStore(folder);
    const held = await holdingsOf(store);
    await store.close();
    expect(ledger.contradictions(held.revisions)).toEqual([]);
    expectHoldings(held, ledger.graphOf(held.revisions));
    await expectServed(server, held);
    return held;
  };
  const quote = async (id: string) => (await server.ask(QUOTE, { id })).data;

  test("is told to who writes, leaves reads as they are, and is over when there is room", async () => {
    expect(await write()).toMatchObject({ code: undefined });
    await disk.fill(folder, server);
    let refused = await write();
    while (refused.code === undefined && batches < MOST_BATCHES) refused = await write();
    expect(refused).toMatchObject({ code: "STORE_UNAVAILABLE", message: expect.stringMatching(/full|room/) });
    expect(refused.message).toContain(join(folder, "lodegraph.db"));
    // Again, on a connection that was made anew.
    expect(await write()).toMatchObject({ code: "STORE_UNAVAILABLE", message: expect.stringMatching(/full|room/) });

    const held = await compare();
    expect(held.claims.length).toBeGreaterThanOrEqual(BATCH);
    expect(await quote("b1:7")).toEqual({ node: { citations: [{ quote: "as b1 says" }] } });

    await disk.makeRoom(folder, server);
    expect(await write()).toMatchObject({ code: undefined });
    expect(await write()).toMatchObject({ code: undefined });
    await compare();
    await server.kill();
    server = await startServer(program, ["--data", folder]);
    await compare();
  }, 120_000);
});
