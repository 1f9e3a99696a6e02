import { once } from "node:events";
import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.js";
import { type BuiltProgram, buildProgram, finished } from "../support/built-program.js";
import { graphOf } from "../support/changes.js";
import { type TemporaryFolder, temporaryFolder } from "../support/temporary-folder.js";

let program: BuiltProgram;
let folder: TemporaryFolder;
/** A store with a key and two relationships. */
let data: string;
const path = (name: string) => join(folder.path, name);

beforeAll(async () => {
  program = await buildProgram();
  folder = await temporaryFolder();
  data = path("store");
  const store = await openSqliteStore(data);
  await store.apply(graphOf("a-b b-c"), { note: "a test" });
  await store.close();
  expect(await program.run("keys", "add", "Ada", "--data", data)).toMatchObject({ code: 0 });
}, 120_000);
afterAll(async () => {
  await program.remove();
  await folder.remove();
});

test("a backup is a file for its owner alone, and fills an empty store, once", async () => {
  const file = path("one.backup");
  const saved = await program.run("backup", file, "--data", data);
  const said = /revision 1 of \S+Z: 1 sources, 3 versions of entities, 2 versions of relationships and 1 access keys/;
  expect(saved).toEqual({ code: 0, stdout: expect.stringMatching(said), stderr: "Saving\n" });
  expect((await stat(file)).mode & 0o777).toBe(0o600);

  const restored = await program.run("restore", file, "--data", path("other"), "--json");
  expect(restored).toMatchObject({ code: 0, stderr: "Checking the backup\nRestoring\n" });
  const counts = { revisions: 1, sources: 1, entities: 3, claims: 2, keys: 1 };
  expect(JSON.parse(restored.stdout)).toEqual({ file, revision: 1, recordedAt: expect.any(Number), counts });
  const export_ = async (store: string) => (await program.run("export", "--data", store)).stdout;
  expect(await export_(path("other"))).toBe(await export_(data));
  const keys = async (store: string) => (await program.run("keys", "list", "--data", store)).stdout;
  expect(await keys(path("other"))).toBe(await keys(data));

  expect(await program.run("restore", file, "--data", path("other"))).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^error CONFLICT: .*lodegraph\.db is not empty.*Name a new folder with --data/m),
  });
});

test("a file that is there is replaced with --force alone, and never by half a backup", async () => {
  const file = path("kept.backup");
  await writeFile(file, "mine", { mode: 0o644 });
  const refused = await program.run("backup", file, "--data", data);
  expect(refused).toMatchObject({ code: 2, stderr: expect.stringMatching(/is there already.*--force/) });
  expect(await readFile(file, "utf8")).toBe("mine");
  expect(await program.run("backup", file, "--data", path("nowhere"), "--force")).toMatchObject({ code: 3 });
  expect(await readFile(file, "utf8")).toBe("mine");
  expect(await program.run("backup", file, "--data", data, "--force")).toMatchObject({ code: 0 });
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect((await readdir(folder.path)).filter((name) => name.endsWith(".part"))).toEqual([]);
});

test("it goes through a pipe, without keys where none are wanted", async () => {
  const backup = program.start(["backup", "-", "--no-keys", "--data", data]);
  const restore = program.start(["restore", "-", "--data", path("piped")]);
  backup.stdout!.pipe(restore.stdin!);
  const [saved, restored] = await Promise.all([finished(backup), finished(restore)]);
  expect(saved).toMatchObject({ code: 0, stderr: expect.stringMatching(/Saved revision 1 .* 0 access keys/) });
  expect(restored).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Restored .* from Standard input\.$/m) });
});

test.each<[string, string, RegExp]>([
  ["a file that is not there", "nowhere.backup", /nowhere\.backup can't be read/],
  ["a folder", "folder", /folder is a folder/],
  ["a damaged file", "damaged.backup", /damaged\.backup is damaged: .* Nothing was restored; use another copy/],
])("of %s no store is made", async (_, name, message) => {
  await mkdir(path("folder"), { recursive: true });
  await program.run("backup", path("damaged.backup"), "--data", data, "--force");
  await writeFile(path("damaged.backup"), (await readFile(path("damaged.backup"))).subarray(0, -1));
  const run = await program.run("restore", path(name), "--data", path("none"));
  expect(run).toMatchObject({ code: 1, stderr: expect.stringMatching(message) });
  expect(await readdir(folder.path)).not.toContain("none");
});

test("a store is backed up while it is served and written to", async () => {
  const server = program.start(["serve", "--port", "0", "--data", data]);
  try {
    const [said] = await once(server.stdout!, "data");
    expect(String(said)).toContain("GraphQL");
    const store = await openSqliteStore(data);
    const backup = program.run("backup", path("served.backup"), "--data", data);
    let done = false;
    const stopped = backup.finally(() => {
      done = true;
    });
    let revision = 1;
    while (!done) {
      const { revision: next } = await store.apply(
        [
          {
            kind: "entity",
            entity: { id: "a", kind: "COUNTRY", name: `${revision}`, names: [], facts: [], fields: {} },
          },
        ],
        { note: "meanwhile" },
      );
      revision = next;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(await stopped).toMatchObject({ code: 0 });
    const heads = await store.revisions({ limit: 100_000 });
    await store.close();
    const restored = await program.run("restore", path("served.backup"), "--data", path("served"), "--json");
    const { revision: at, recordedAt } = JSON.parse(restored.stdout);
    expect(heads).toContainEqual(expect.objectContaining({ number: at, recordedAt }));
    const copy = await openSqliteStore(path("served"));
    // What each of these revisions wrote is what it was named after.
    expect((await copy.entities(["a"]))[0]?.name).toBe(at === 1 ? "Name of a" : `${at - 1}`);
    expect(await copy.entityVersions(["a"])).toHaveLength(at);
    await copy.close();
  } finally {
    server.kill();
    await finished(server);
  }
}, 60_000);
