import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { openSqliteStore } from "../../../src/store/sqlite/open-sqlite-store.js";
import { type BuiltProgram, buildProgram, finished } from "../../support/built-program.js";
import { type TemporaryFolder, temporaryFolder } from "../../support/temporary-folder.js";

let program: BuiltProgram;
beforeAll(async () => {
  program = await buildProgram();
}, 120_000);
afterAll(() => program.remove());

let folder: TemporaryFolder;
let data: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  data = join(folder.path, "store");
});
afterEach(() => folder.remove());

/** A CSV file of companies with ids that begin with the prefix. */
async function companies(prefix: string, count: number): Promise<string> {
  const rows = Array.from({ length: count }, (_, index) => `${prefix}-${index},COMPANY,${prefix} ${index}`);
  await folder.write({ [`${prefix}.csv`]: `id,kind,name\n${rows.join("\n")}\n` });
  return join(folder.path, `${prefix}.csv`);
}

async function contents(): Promise<{ revision: number; entities: number }> {
  const store = await openSqliteStore(data);
  try {
    let entities = 0;
    for await (const batch of store.scan()) if (batch.kind === "entities") entities += batch.rows.length;
    return { revision: (await store.head()).revision, entities };
  } finally {
    await store.close();
  }
}

test("an import that is killed while it writes leaves the store as it was, and can be done again", async () => {
  await program.run("import", await companies("first", 10), "--data", data);
  const file = await companies("second", 60_000);
  const child = program.start(["import", file, "--data", data]);
  const ended = finished(child);
  await new Promise<void>((resolve) => {
    child.stderr?.on("data", (chunk) => {
      if (String(chunk).includes("Writing")) resolve();
    });
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  child.kill("SIGKILL");
  expect((await ended).code).toBeNull();
  expect(await contents()).toEqual({ revision: 1, entities: 10 });
  const again = await program.run("import", file, "--data", data);
  expect(again).toMatchObject({ code: 0 });
  expect(await contents()).toEqual({ revision: 2, entities: 60_010 });
}, 120_000);

test("two imports into one store at the same time lose nothing", async () => {
  const files = [await companies("left", 20_000), await companies("right", 20_000)];
  const runs = await Promise.all(files.map((file) => program.run("import", file, "--data", data, "--json")));
  expect(runs.map(({ code }) => code)).toEqual([0, 0]);
  expect(await contents()).toEqual({ revision: 2, entities: 40_000 });
}, 120_000);

test("an import that is interrupted writes nothing and says so", async () => {
  const child = program.start(["import", await companies("some", 60_000), "--data", data]);
  const ended = finished(child);
  child.stderr?.once("data", () => child.kill("SIGINT"));
  expect(await ended).toMatchObject({ code: 130, stderr: expect.stringContaining("nothing was written") });
  expect(await contents()).toEqual({ revision: 0, entities: 0 });
}, 60_000);
