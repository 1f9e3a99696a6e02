import { existsSync } from "node:fs";
import { chmod, cp, mkdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import Database from "libsql";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.js";
import { type BuiltProgram, buildProgram } from "../support/built-program.js";
import { aClaim, anEntity, aSource } from "../support/changes.js";
import { type TemporaryFolder, temporaryFolder } from "../support/temporary-folder.js";
import { type ServerProcess, startServer } from "./server-process.js";

const PAGE = 4_096;
/** Longer than a page, so that it stands on pages of its own, which nothing but a read of it looks at. */
const LONG_REASON = "because ".repeat(4_000);

let program: BuiltProgram;
let folder: TemporaryFolder;
/** A sound store, in one file. */
let sound: string;

beforeAll(async () => {
  program = await buildProgram();
  folder = await temporaryFolder();
  const made = join(folder.path, "made");
  sound = join(folder.path, "sound");
  const store = await openSqliteStore(made);
  const claims = Array.from({ length: 2_000 }, (_, index) =>
    aClaim(`c${index}`, "a", "b", { label: `label ${index}` }),
  );
  await store.apply([aSource("source"), anEntity("a"), anEntity("b"), ...claims], { note: "a test" });
  await store.apply([{ kind: "retraction", id: "c0", reason: LONG_REASON }], { note: "a test" });
  await store.close();
  const database = new Database(join(made, "lodegraph.db"));
  await mkdir(sound);
  database.exec(`VACUUM INTO '${join(sound, "lodegraph.db")}'`);
  database.close();
}, 120_000);
afterAll(async () => {
  await program.remove();
  await folder.remove();
});

let copies = 0;
/** The sound store in a folder of its own, broken. */
async function broken(breakIt: (file: string) => unknown): Promise<{ data: string; file: string }> {
  copies += 1;
  const data = join(folder.path, `copy ${copies}`);
  await cp(sound, data, { recursive: true });
  const file = join(data, "lodegraph.db");
  await breakIt(file);
  return { data, file };
}

/** Overwrites bytes of a file. */
async function overwrite(file: string, from: number, to: number): Promise<void> {
  const bytes = await readFile(file);
  await writeFile(file, bytes.fill(0x5a, from, to));
}

/** Overwrites each place where a text begins. */
async function overwriteText(file: string, text: string, other: string): Promise<void> {
  const bytes = await readFile(file);
  for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1)) bytes.write(other, at);
  await writeFile(file, bytes);
}

/** Breaks the chain of pages on which the long reason goes on: each begins with the number of the next. */
async function cutChain(file: string): Promise<void> {
  const bytes = await readFile(file);
  const isOfReason = (page: number) => LONG_REASON.includes(bytes.toString("latin1", page + 4, page + PAGE));
  for (let page = 0; page < bytes.length; page += PAGE) if (isOfReason(page)) bytes.fill(0xff, page, page + 4);
  await writeFile(file, bytes);
}

const runScript = (file: string, script: string) => {
  const database = new Database(file);
  database.exec(script);
  database.close();
};

const BROKEN: readonly (readonly [what: string, breakIt: (file: string) => unknown])[] = [
  [
    "cut off at half of its pages",
    async (file) => truncate(file, Math.floor((await readFile(file)).length / PAGE / 2) * PAGE),
  ],
  ["cut off within a page", (file) => truncate(file, 10 * PAGE + 100)],
  ["cut off within its header", (file) => truncate(file, 60)],
  ["cut off to nothing", (file) => truncate(file, 0)],
  ["overwritten at its beginning", (file) => overwrite(file, 0, 100)],
  ["overwritten where its tables are listed", (file) => overwrite(file, 100, PAGE)],
  ["overwritten in its middle", (file) => overwrite(file, 40 * PAGE, 60 * PAGE)],
  ["overwritten within its rows", (file) => overwriteText(file, '[{"source":"source"}]', '[{"s!urce"="sour%e"]]')],
  ["no database", (file) => writeFile(file, "Dear diary, ".repeat(1_000))],
  [
    "a folder",
    async (file) => {
      await rm(file);
      await mkdir(file);
    },
  ],
  ["of a newer version", (file) => runScript(file, "PRAGMA user_version = 999")],
  ["of another program", (file) => runScript(file, "PRAGMA application_id = 7")],
];

describe("a store whose file is", () => {
  test.each(BROKEN)(
    "%s is not served: the start says which file, and leaves it as it is",
    async (_, breakIt) => {
      const { data, file } = await broken(breakIt);
      const isFile = !existsSync(join(file, "."));
      const before = isFile && (await readFile(file));
      const run = await program.run("serve", "--port", "0", "--data", data);
      expect(run).toMatchObject({ code: 3, stdout: "", stderr: expect.stringMatching(/^error STORE_UNAVAILABLE: /) });
      expect(run.stderr).toContain(file);
      if (before) expect(await readFile(file)).toEqual(before);
    },
    60_000,
  );

  const isRoot = process.getuid?.() === 0;
  (isRoot ? test.skip : test)("not to be read is not served", async () => {
    const { data, file } = await broken((path) => chmod(path, 0));
    const run = await program.run("serve", "--port", "0", "--data", data);
    expect(run).toMatchObject({ code: 3, stderr: expect.stringContaining(file) });
  });
});

describe("damage that is found when something is read", () => {
  let server: ServerProcess | undefined;
  let file: string;
  beforeAll(async () => {
    const copy = await broken(cutChain);
    file = copy.file;
    server = await startServer(program, ["--data", copy.data]);
  }, 60_000);
  afterAll(() => server?.kill());

  const ask = (id: string) =>
    server!.ask<unknown>("query ($id: ID!) { node(id: $id) { ... on Relationship { retractionReason } } }", { id });

  test("is told with the file, and what lies elsewhere is answered", async () => {
    expect(await ask("c0")).toMatchObject({ code: "STORE_UNAVAILABLE", message: expect.stringContaining(file) });
    expect(await ask("c1")).toMatchObject({ code: undefined, data: { node: { retractionReason: null } } });
    expect(await ask("c0")).toMatchObject({ code: "STORE_UNAVAILABLE", message: expect.stringContaining("damaged") });
  });
});
