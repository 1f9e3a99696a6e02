import { once } from "node:events";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type BuiltProgram, buildProgram, finished } from "../support/built-program.js";
import { type TemporaryFolder, temporaryFolder } from "../support/temporary-folder.js";

let program: BuiltProgram;
let folder: TemporaryFolder;
/** A store with three entities: china supplies japan, and chile is alone. */
let data: string;
let input: string;

beforeAll(async () => {
  program = await buildProgram();
  folder = await temporaryFolder();
  data = join(folder.path, "store");
  await folder.write({
    "entities.csv":
      "id,kind,name,aliases\nchina,COUNTRY,China,PRC\njapan,COUNTRY,Japan,\nchile,COUNTRY,Chile,\ntin,MINERAL,Tin,\n",
    "relationships.csv": "id,type,from,to,minerals,validFrom\nc1,SUPPLIES,china,japan,tin,2024\n",
    "bad.csv": "type,from,to\nSUPLIES,china,japan\n",
  });
  input = folder.path;
  const files = ["entities.csv", "relationships.csv"].map((name) => join(input, name));
  expect(await program.run("import", ...files, "--data", data)).toMatchObject({ code: 0 });
}, 120_000);
afterAll(async () => {
  await program.remove();
  await folder.remove();
});

describe("exit codes and answers", () => {
  test.each<[string, readonly string[], number, RegExp]>([
    ["a path that is there", ["paths", "china", "Japan"], 0, /China supplied Japan's tin|China .*Japan/],
    ["a path by an alias", ["paths", "prc", "japan"], 0, /China – Japan/],
    ["a path that is not there", ["paths", "china", "chile"], 1, /NOT_CONNECTED/],
    ["a path that the filter leaves out", ["paths", "china", "japan", "--as-of", "2010"], 1, /NOT_WITHIN_FILTER/],
    ["a neighbourhood", ["neighbourhood", "china"], 0, /HOPS +ID +KIND +NAME\n0 +china/],
    ["a search with a typing slip", ["search", "chinna"], 0, /china +COUNTRY +China/],
    ["a search without a hit", ["search", "unobtainium"], 1, /Nothing found/],
    ["an export", ["export", "--format", "graphml"], 0, /<graphml/],
    ["an export of a neighbourhood", ["export", "--of", "chile", "--format", "dot"], 0, /"chile"/],
    ["help", ["--help"], 0, /Exit codes:[\s\S]*3 +the store/],
  ])("%s", async (_, args, code, output) => {
    const run = await program.run(...args, ...(args[0] === "--help" ? [] : ["--data", data]));
    expect(run).toMatchObject({ code, stderr: "" });
    expect(run.stdout).toMatch(output);
  });

  test.each<[string, readonly string[], number, RegExp]>([
    ["an unknown entity", ["paths", "china", "atlantis", "--data", "{data}"], 1, /^error ENTITY_NOT_FOUND: .*atlantis/],
    [
      "a malformed date",
      ["paths", "china", "japan", "--as-of", "2010-13", "--data", "{data}"],
      1,
      /^error BAD_USER_INPUT: .*2010-13/,
    ],
    ["a depth of 0", ["neighbourhood", "china", "--depth", "0", "--data", "{data}"], 1, /^error BAD_USER_INPUT: depth/],
    [
      "a length beyond the limit",
      ["paths", "china", "japan", "--max-length", "10000", "--data", "{data}"],
      1,
      /^error BAD_USER_INPUT: maxLength/,
    ],
    [
      "a format that is not written yet",
      ["export", "--format", "turtle", "--data", "{data}"],
      1,
      /^error NOT_SUPPORTED/,
    ],
    ["an unknown command", ["frobnicate"], 2, /unknown command/],
    ["an argument that is missing", ["paths", "china"], 2, /missing required argument/],
    ["an option that is no number", ["paths", "a", "b", "--k", "many"], 2, /whole number/],
    ["a port that is none", ["serve", "--port", "99999"], 2, /^error BAD_USER_INPUT: --port/],
    ["a folder without a store", ["search", "china", "--data", "{data}-not"], 3, /^error STORE_UNAVAILABLE/],
    [
      "a file that is not there",
      ["import", "nowhere.csv", "--data", "{data}"],
      1,
      /^error BAD_USER_INPUT: Can't read nowhere.csv/,
    ],
    [
      "a bad row",
      ["import", "{input}/bad.csv", "--data", "{data}"],
      1,
      /bad\.csv:2, column type: "SUPLIES".*Did you mean "SUPPLIES"\?\nerror BAD_USER_INPUT: .*nothing was written/,
    ],
  ])("%s", async (_, args, code, message) => {
    const run = await program.run(...args.map((arg) => arg.replace("{data}", data).replace("{input}", input)));
    expect(run).toMatchObject({ code, stdout: "" });
    expect(run.stderr.replace(/^(Reading|Comparing).*\n/gm, "")).toMatch(message);
    expect(run.stderr).not.toMatch(/^\s+at /m);
  });
});

test("--json gives what the API gives, and errors as JSON too", async () => {
  const found = await program.run("paths", "china", "japan", "--data", data, "--json");
  expect(JSON.parse(found.stdout)).toMatchObject({
    outcome: "FOUND",
    paths: [{ length: 1, relationships: [{ id: "c1" }] }],
  });
  const failed = await program.run("paths", "china", "atlantis", "--data", data, "--json");
  expect(JSON.parse(failed.stderr)).toMatchObject({ error: { code: "ENTITY_NOT_FOUND", reference: "atlantis" } });
});

test("a dry run tells what would change and does not even make the store", async () => {
  const fresh = join(folder.path, "fresh");
  const run = await program.run("import", join(input, "entities.csv"), "--data", fresh, "--dry-run", "--json");
  expect(JSON.parse(run.stdout)).toMatchObject({ dryRun: true, entities: { new: 4 } });
  expect(existsSync(fresh)).toBe(false);
});

test("an export goes into a file as a whole", async () => {
  const file = join(folder.path, "graph.json");
  expect(await program.run("export", "-o", file, "--data", data)).toMatchObject({ code: 0, stdout: "" });
  expect(JSON.parse(await readFile(file, "utf8"))).toBeDefined();
});

test("a reader that has seen enough is no error", async () => {
  const child = program.start(["export", "--format", "json", "--data", data]);
  const ended = finished(child);
  child.stdout?.destroy();
  expect(await ended).toMatchObject({ code: 0, stderr: "" });
});

test("an explicit folder means the embedded store, whatever NEO4J_URI says", async () => {
  const environment = { NEO4J_URI: "bolt://127.0.0.1:1", NEO4J_PASSWORD: "x" };
  expect(await finished(program.start(["search", "china", "--data", data], environment))).toMatchObject({ code: 0 });
});

test("the check of the shipped data is the default of check", async () => {
  expect(await program.run("check", "--json")).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('"quotesChecked"'),
  });
});

describe("a server", () => {
  test("serves what an import left, takes in what is imported meanwhile within a second, and stops on SIGTERM", async () => {
    const served = join(folder.path, "served");
    await program.run("import", join(input, "entities.csv"), "--data", served);
    const child = program.start(["serve", "--port", "0", "--data", served], { LOG_LEVEL: "silent" });
    const ended = finished(child);
    try {
      const [text] = await once(child.stdout!, "data");
      const url = /GraphQL +(\S+)/.exec(String(text))?.[1] ?? "";
      const counts = async () => {
        const response = await fetch(url, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ query: "{ entities { totalCount } relationships { totalCount } }" }),
        });
        return ((await response.json()) as { data: unknown }).data;
      };
      expect(await counts()).toEqual({ entities: { totalCount: 4 }, relationships: { totalCount: 0 } });
      await program.run("import", join(input, "relationships.csv"), "--data", served);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      expect(await counts()).toEqual({ entities: { totalCount: 4 }, relationships: { totalCount: 1 } });
    } finally {
      child.kill("SIGTERM");
    }
    expect(await ended).toMatchObject({ code: 0 });
  }, 60_000);

  test("brings the shipped data into an empty store, and says loudly where it is open to a network", async () => {
    const child = program.start(["serve", "--port", "0", "--host", "0.0.0.0", "--data", join(folder.path, "empty")], {
      LOG_LEVEL: "silent",
    });
    const ended = finished(child);
    const [warning] = await once(child.stderr!, "data");
    child.kill("SIGTERM");
    expect(String(warning)).toMatch(/WARNING: .*read the whole graph/);
    expect(await ended).toMatchObject({ code: 0 });
    const found = await program.run("search", "dysprosium", "--data", join(folder.path, "empty"));
    expect(found.stdout).toMatch(/dysprosium +MINERAL/);
  }, 60_000);

  test("on a port that is taken ends with one line", async () => {
    const first = program.start(["serve", "--port", "0", "--data", data], { LOG_LEVEL: "silent" });
    const ended = finished(first);
    const [text] = await once(first.stdout!, "data");
    const port = /:(\d+)\/graphql/.exec(String(text))?.[1] ?? "";
    const second = await program.run("serve", "--port", port, "--data", data);
    first.kill("SIGTERM");
    await ended;
    expect(second).toMatchObject({ code: 2, stdout: "" });
    expect(second.stderr).toMatch(/^error BAD_USER_INPUT: Can't listen on .*something else listens there/m);
  }, 60_000);
});
