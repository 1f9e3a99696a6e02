import { execFile } from "node:child_process";
import { once } from "node:events";
import { existsSync, lstatSync } from "node:fs";
import { open, readdir, readFile, symlink } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
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
    "pattern.yaml": "from: { kinds: [COUNTRY] }\nsteps: [{ types: [SUPPLIES] }]\nto: { refs: [japan] }\n",
    "no-match.json": '{"from": {"refs": ["japan"]}, "steps": [{"types": ["SUPPLIES"]}]}',
    "no-pattern.yaml": "- from\n",
    "odd-pattern.yaml": "from: { kinds: [COUNTRY] }\nstep: []\n",
    "broken-pattern.yaml": "from: [",
    "bad-pattern.yaml": "from: { kinds: [COUNTRY] }\nsteps: [{ min: 2 }]\n",
  });
  input = folder.path;
  const files = ["entities.csv", "relationships.csv"].map((name) => join(input, name));
  expect(await program.run("import", ...files, "--data", data)).toMatchObject({ code: 0 });
}, 120_000);
afterAll(async () => {
  await program.remove();
  await folder.remove();
});

test("keys are made, listed and revoked", async () => {
  const store = join(folder.path, "keyed");
  const run = (...args: string[]) => program.run("keys", ...args, "--data", store);
  const made = await run("add", "Ada Lovelace", "--role", "admin");
  expect(made).toMatchObject({ code: 0, stderr: expect.stringContaining("not shown again") });
  expect(made.stdout).toMatch(/^lodegraph_[0-9a-f]{12}_[\w-]{43}\n$/);
  const [, id = ""] = made.stdout.split("_");
  const listed = await run("list");
  expect(listed.stdout).toMatch(new RegExp(`^ID +NAME +ROLE +MADE +REVOKED\n${id} +Ada Lovelace +admin +\\S+Z`));
  expect(listed.stdout).not.toContain(made.stdout.trim());
  expect(await run("revoke", id)).toMatchObject({ code: 0, stdout: expect.stringContaining("no longer valid") });
  const [key] = JSON.parse((await run("list", "--json")).stdout);
  expect(key).toMatchObject({ id, name: "Ada Lovelace", role: "admin", revokedAt: expect.stringMatching(/Z$/) });
  expect(key).not.toHaveProperty("hash");
  expect(await run("revoke", "nobody")).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('No key has the id "nobody"'),
  });
  expect(await run("add", "  ")).toMatchObject({ code: 1, stderr: expect.stringContaining("1 to 100 characters") });
  expect(await run("add", "Bob", "--role", "boss")).toMatchObject({ code: 2 });
  expect(await program.run("keys", "list", "--data", join(folder.path, "nowhere"))).toMatchObject({ code: 3 });
});

describe("exit codes and answers", () => {
  test.each<[string, readonly string[], number, RegExp]>([
    ["a path that is there", ["paths", "china", "Japan"], 0, /China supplied Japan's tin|China .*Japan/],
    ["a path by an alias", ["paths", "prc", "japan"], 0, /China – Japan/],
    ["the surest path", ["paths", "china", "japan", "--weight", "confidence", "--holds-together"], 0, /cost 0/],
    [
      "a path that the filter of entities leaves out",
      ["paths", "china", "chile", "--max-degree", "0"],
      1,
      /NOT_CONNECTED/,
    ],
    ["a path that is not there", ["paths", "china", "chile"], 1, /NOT_CONNECTED/],
    ["a path that the filter leaves out", ["paths", "china", "japan", "--as-of", "2010"], 1, /NOT_WITHIN_FILTER/],
    ["a path that follows a pattern", ["match", "{input}/pattern.yaml"], 0, /China – Japan/],
    ["a pattern that no path follows", ["match", "{input}/no-match.json"], 1, /^NOT_WITHIN_FILTER: No path follows/],
    ["a connection", ["connected", "china", "japan", "--direction", "out"], 0, /^yes$/m],
    ["no connection", ["connected", "china", "chile"], 1, /^no$/m],
    ["what can be reached", ["reachable", "china", "--kind", "country"], 0, /HOPS +ID +KIND +NAME\n1 +japan/],
    ["nothing to be reached", ["reachable", "chile", "--max-distance", "3"], 1, /^Nothing can be reached/],
    ["a neighbourhood", ["neighbourhood", "china"], 0, /HOPS +ID +KIND +NAME\n0 +china/],
    ["a search with a typing slip", ["search", "chinna"], 0, /china +COUNTRY +China/],
    ["a search without a hit", ["search", "unobtainium"], 1, /Nothing found/],
    ["an export", ["export", "--format", "graphml"], 0, /<graphml/],
    ["an export of a neighbourhood", ["export", "--of", "chile", "--format", "dot"], 0, /"chile"/],
    ["help", ["--help"], 0, /Exit codes:[\s\S]*3 +the store/],
  ])("%s", async (_, args, code, output) => {
    const given = args.map((arg) => arg.replace("{input}", input));
    const run = await program.run(...given, ...(args[0] === "--help" ? [] : ["--data", data]));
    expect(run).toMatchObject({ code, stderr: "" });
    expect(run.stdout).toMatch(output);
  });

  test.each<[string, readonly string[], number, RegExp]>([
    ["an unknown entity", ["paths", "china", "atlantis", "--data", "{data}"], 1, /^error ENTITY_NOT_FOUND: .*atlantis/],
    ["a pattern that is not there", ["match", "nowhere.yaml"], 2, /^error BAD_USER_INPUT: Can't read nowhere.yaml/],
    ["a file without a pattern", ["match", "{input}/no-pattern.yaml"], 2, /holds no pattern. It needs from and steps/],
    [
      "a pattern with an odd part",
      ["match", "{input}/odd-pattern.yaml"],
      2,
      /"step" is no part of a pattern. Use from,/,
    ],
    ["a pattern that can't be read", ["match", "{input}/broken-pattern.yaml"], 2, /is neither YAML nor JSON: /],
    [
      "a pattern that contradicts itself",
      ["match", "{input}/bad-pattern.yaml", "--data", "{data}"],
      1,
      /^error BAD_USER_INPUT: steps\[0\] is to be taken at least 2 and at most 1 times/,
    ],
    ["an unknown command", ["frobnicate"], 2, /unknown command/],
    ["an argument that is missing", ["paths", "china"], 2, /missing required argument/],
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

describe("an option with a value that is not allowed is refused by its name, with what is allowed", () => {
  const paths = ["paths", "china", "japan"];
  test.each<[readonly string[], string, RegExp]>([
    [paths, "--direction both", /one of OUT, IN, ANY, not "both"/],
    [paths, "--selector BEST", /one of ANY_SHORTEST, ALL_SHORTEST, SHORTEST_K/],
    [paths, "--mode LOOP", /one of TRAIL, ACYCLIC, SIMPLE, WALK/],
    [paths, "--weight PRICE", /one of HOPS, CONFIDENCE, SHARE/],
    [paths, "--max-degree -1", /a whole number, 0 or more/],
    [paths, "--through-kind NATION", /one of COUNTRY, .*not "NATION"/],
    [paths, "--type FOO", /one of SUPPLIES, .*not "FOO"/],
    [paths, "--type SUPPLIES,", /one of SUPPLIES, .*not ""/],
    [paths, "--status nope", /one of IN_EFFECT, .*not "nope"/],
    [paths, "--known-at 2010", /an instant such as .*not "2010"/],
    [paths, "--known-at 2026-02-31T00:00:00Z", /an instant/],
    [paths, "--as-of 2010-13", /a date: YYYY, .*not "2010-13"/],
    [paths, "--published-by yesterday", /a date/],
    [paths, "--min-confidence 2", /a number from 0 to 1, not "2"/],
    [paths, "--k 0", /a whole number from 1 to 1000, not "0"/],
    [paths, "--k many", /a whole number/],
    [paths, "--max-length 31", /a whole number from 1 to 30, not "31"/],
    [paths, "--limit 0", /a whole number from 1 to 10000/],
    [["neighbourhood", "china"], "--depth 0", /a whole number from 1 to 20/],
    [["connected", "china", "japan"], "--max-length 0", /a whole number, 1 or more/],
    [["reachable", "china"], "--max-distance 0", /a whole number, 1 or more/],
    [["reachable", "china"], "--first 1001", /a whole number from 1 to 1000/],
    [["search", "japan"], "--kind NATION", /one of COUNTRY, .*not "NATION"/],
    [["search", "japan"], "--first 101", /a whole number from 1 to 100/],
    [
      ["export"],
      "--format FOO",
      /one of JSON, CYTOSCAPE, GRAPHML, GEXF, CSV, DOT, MERMAID, CYPHER, NEO4J_NODES_CSV, NEO4J_RELATIONSHIPS_CSV, TURTLE, JSON_LD, JSONL, FOLLOW_THE_MONEY, PARQUET, not "FOO"/,
    ],
    [["export", "--of", "china"], "--limit -1", /a whole number, 1 or more/],
  ])("%j %s", async (command, option, allowed) => {
    const [name, value] = option.split(" ") as [string, string];
    const run = await program.run(...command, name, value, "--data", data);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toMatch(new RegExp(`^error BAD_USER_INPUT: ${name} must be ${allowed.source}`));
  });

  test("as JSON too", async () => {
    const { code, stderr } = await program.run(...paths, "--k", "0", "--json", "--data", data);
    expect([code, JSON.parse(stderr)]).toMatchObject([2, { error: { code: "BAD_USER_INPUT" } }]);
  });

  test("and so is an option of a neighbourhood where none is asked for", async () => {
    const run = await program.run("export", "--depth", "2", "--data", data);
    expect(run).toMatchObject({ code: 2, stderr: expect.stringMatching(/--depth applies to .* --of/) });
  });
});

test("names in options may be written in either case", async () => {
  const filtered = ["--type", "supplies", "--status", "in-effect", "--direction", "out", "--selector", "any_shortest"];
  expect(await program.run("paths", "china", "japan", ...filtered, "--data", data)).toMatchObject({ code: 0 });
  expect(await program.run("search", "japan", "--kind", "country", "--data", data)).toMatchObject({ code: 0 });
  expect(await program.run("check", join(input, "entities.csv"), "--format", "CSV")).toMatchObject({ code: 0 });
});

describe("reading where no store is", () => {
  test.each([
    ["search", "china"],
    ["paths", "china", "japan"],
    ["connected", "china", "japan"],
    ["reachable", "china"],
    ["neighbourhood", "china"],
    ["export"],
  ])("%s makes none", async (...command) => {
    const empty = await temporaryFolder();
    const blank = await temporaryFolder();
    await blank.write({ "lodegraph.db": "" });
    for (const { path } of [empty, blank]) {
      const run = await program.run(...command, "--data", path);
      expect(run).toMatchObject({
        code: 3,
        stderr: expect.stringMatching(/^error STORE_UNAVAILABLE: There is no store/),
      });
    }
    expect(await readdir(empty.path)).toEqual([]);
    expect(await readFile(join(blank.path, "lodegraph.db"), "utf8")).toBe("");
    await Promise.all([empty.remove(), blank.remove()]);
  });
});

test("an import that is killed when its rows are in goes on from there, and the store shows nothing before", async () => {
  const rows = Array.from({ length: 5_000 }, (_, row) => `Actor ${row % 900}\tConsult\tActor ${row % 700}\t2018-01-03`);
  await folder.write({ "events.tsv": `${rows.join("\n")}\n` });
  const fresh = join(folder.path, "killed");
  const args = ["import", join(input, "events.tsv"), "--mapping", "cameo-quads", "--data", fresh];
  const killed = program.start(args);
  killed.stderr?.on("data", (text) => {
    if (String(text).includes("Comparing")) killed.kill("SIGKILL");
  });
  await finished(killed);
  expect(await program.run("search", "Actor", "--data", fresh)).not.toMatchObject({ code: 0 });
  const run = await program.run(...args);
  expect(run).toMatchObject({ code: 0, stdout: expect.stringContaining("read by a load that was interrupted") });
  expect(run.stderr).not.toContain("Reading rows");
  expect(await readdir(fresh)).not.toContain("staging");
}, 120_000);

test("an export fills another store as it was recorded, once", async () => {
  const [file, other] = [join(folder.path, "recorded.jsonl"), join(folder.path, "recorded")];
  const exported = (store: string) => program.run("export", "--format", "JSONL", "--data", store);
  const { stdout } = await exported(data);
  await folder.write({ "recorded.jsonl": stdout });
  const dry = await program.run("import", file, "--as-recorded", "--data", other, "--dry-run");
  expect(dry).toMatchObject({ code: 0, stdout: expect.stringContaining("nothing was written") });
  expect(existsSync(join(other, "lodegraph.db"))).toBe(false);
  expect(await program.run("import", file, "--as-recorded", "--data", other)).toMatchObject({ code: 0 });
  expect((await exported(other)).stdout.split("\n").slice(0, -2)).toEqual(stdout.split("\n").slice(0, -2));
  expect(await program.run("verify", file, "--data", other)).toMatchObject({ code: 0 });
  expect(await program.run("import", file, "--as-recorded", "--data", other)).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^error CONFLICT: .* holds a graph, and --as-recorded fills an empty one only/m),
  });
  expect(await program.run("import", file, "--as-recorded", "--supersede", "--data", other)).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/leave --supersede out/),
  });
});

test("all problems of an import stand in a CSV file where one is asked for, and what is sound is loaded where that is", async () => {
  await folder.write({
    "some.csv": 'type,from,to\nSUPPLIES,china,chile\nSUPLIES,china,japan\nSUPPLIES,china,"=1+1"\n',
  });
  const refused = join(folder.path, "refused.csv");
  const run = await program.run(
    "import",
    join(input, "some.csv"),
    "--data",
    data,
    "--dry-run",
    "--skip-refused",
    "--refused",
    refused,
  );
  expect(run).toMatchObject({ code: 0, stdout: expect.stringContaining("2 rows refused and left out.") });
  const [header, ...problems] = (await readFile(refused, "utf8")).trim().split("\n");
  expect(header).toBe("file,line,column,problem,nearest,value");
  expect(problems).toEqual([
    expect.stringMatching(/some.csv,3,type,.*,SUPPLIES,SUPLIES$/),
    expect.stringMatching(/some.csv,4,to,.*,'=1\+1$/),
  ]);
});

test("a refused import leaves no store behind, and ends with a count of what is wrong", async () => {
  const fresh = join(folder.path, "refused");
  const run = await program.run("import", join(input, "bad.csv"), "--data", fresh);
  expect(run.stderr.trimEnd().split("\n").at(-1)).toBe(
    "error BAD_USER_INPUT: The files have 1 problem; nothing was written. Mend them and load again.",
  );
  expect(existsSync(fresh)).toBe(false);
});

test("the loading example of the README can be checked and imported as it stands", async () => {
  const readme = await readFile(new URL("../../README.md", import.meta.url), "utf8");
  const [entities, relationships] = [...readme.matchAll(/```csv\n([^`]+)```/g)].map(([, block]) => block!);
  const example = await temporaryFolder();
  await example.write({ "entities.csv": entities!, "relationships.csv": relationships! });
  const checked = await program.run("check", example.path);
  expect(checked).toMatchObject({ code: 0, stderr: "" });
  expect(checked.stdout).toContain("1 relationship names no source: the load itself will be its source.");
  const strict = await program.run("check", example.path, "--strict");
  expect(strict).toMatchObject({ code: 1, stderr: expect.stringContaining("csv:2, column source: Nothing is cited") });
  expect(await program.run("import", example.path, "--data", join(example.path, "store"))).toMatchObject({ code: 0 });
  await example.remove();
});

test("what a file calls its columns does not reach the terminal as it is", async () => {
  await folder.write({ "odd.csv": `id,kind,name,\u001B[31mred\u0007,${"x".repeat(100)}\n` });
  const { stderr } = await program.run("check", join(input, "odd.csv"));
  expect(stderr).toContain("column \\u001b[31mred\\u0007: There is no such column.");
  expect(stderr).toContain(`column ${"x".repeat(80)}…:`);
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

describe("an export into what is there already", () => {
  let place: TemporaryFolder;
  beforeAll(async () => {
    place = await temporaryFolder();
  });
  afterAll(() => place.remove());
  const exportTo = (file: string) => program.run("export", "-o", file, "--data", data);

  test("goes where a link leads, and leaves the files beside it alone", async () => {
    await place.write({ real: "old", "link.part": "mine", "real.part": "mine" });
    await symlink("real", join(place.path, "link"));
    expect(await exportTo(join(place.path, "link"))).toMatchObject({ code: 0 });
    expect(JSON.parse(await readFile(join(place.path, "real"), "utf8"))).toBeDefined();
    expect((await readdir(place.path)).sort()).toEqual(["link", "link.part", "real", "real.part"]);
    expect(lstatSync(join(place.path, "link")).isSymbolicLink()).toBe(true);
    expect(await readFile(join(place.path, "real.part"), "utf8")).toBe("mine");
  });

  test("makes what a link to nothing leads to", async () => {
    await symlink("absent", join(place.path, "dangling"));
    expect(await exportTo(join(place.path, "dangling"))).toMatchObject({ code: 0 });
    expect(JSON.parse(await readFile(join(place.path, "absent"), "utf8"))).toBeDefined();
  });

  test("is written into a pipe", async () => {
    const pipe = join(place.path, "pipe");
    await promisify(execFile)("mkfifo", [pipe]);
    const [run, text] = await Promise.all([exportTo(pipe), readFile(pipe, "utf8")]);
    expect(run).toMatchObject({ code: 0 });
    expect(JSON.parse(text)).toBeDefined();
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });

  test("is refused where its folder is not there", async () => {
    expect(await exportTo(join(place.path, "no", "file"))).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^error BAD_USER_INPUT: Can't write/),
    });
  });

  const testOnFullDevice = existsSync("/dev/full") ? test : test.skip;
  const reason = existsSync("/dev/full") ? "" : " (SKIPPED: this system has no /dev/full)";
  testOnFullDevice(`tells in one line that the disk is full, and leaves the device there${reason}`, async () => {
    // A link, so that a program that takes its target for a file would replace the link at most.
    const full = join(place.path, "full");
    await symlink("/dev/full", full);
    expect(await exportTo(full)).toMatchObject({
      code: 4,
      stderr: `error OUTPUT_FAILED: Can't write ${full}: the disk is full.\n`,
    });
    expect(lstatSync(full).isSymbolicLink()).toBe(true);
    for (const command of [["export"], ["search", "china"]]) {
      const output = await open("/dev/full", "w");
      const run = await finished(program.start([...command, "--data", data], {}, output.fd));
      await output.close();
      expect(run).toMatchObject({
        code: 4,
        stderr: "error OUTPUT_FAILED: Can't write the output: the disk is full.\n",
      });
    }
  });
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
      ANONYMOUS_READS: "true",
    });
    const ended = finished(child);
    const [warning] = await once(child.stderr!, "data");
    child.kill("SIGTERM");
    expect(String(warning)).toMatch(/WARNING: .*read the whole graph/);
    expect(await ended).toMatchObject({ code: 0 });
    const found = await program.run("search", "dysprosium", "--data", join(folder.path, "empty"));
    expect(found.stdout).toMatch(/dysprosium +MINERAL/);
  }, 60_000);

  test("says where the keys of tokens could be changed on their way, and refuses an audit file that can't be written", async () => {
    const tokens = { JWT_JWKS_URL: "http://id.example.invalid/jwks", JWT_ISSUER: "i", JWT_AUDIENCE: "a" };
    const serve = ["serve", "--port", "0", "--data", data];
    const child = program.start(serve, { LOG_LEVEL: "silent", ...tokens });
    const ended = finished(child);
    const [warning] = await once(child.stderr!, "data");
    child.kill("SIGTERM");
    expect(String(warning)).toMatch(/WARNING: id\.example\.invalid is asked for the keys of tokens without encryption/);
    expect(await ended).toMatchObject({ code: 0 });
    const refused = await finished(program.start(serve, { AUDIT_LOG: join(folder.path, "missing", "audit.jsonl") }));
    expect(refused).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^error BAD_USER_INPUT: AUDIT_LOG must name/),
    });
  }, 60_000);

  test("reads on a network address need a key where nothing else is said", async () => {
    const child = program.start(["serve", "--port", "0", "--host", "0.0.0.0", "--data", data], { LOG_LEVEL: "silent" });
    const ended = finished(child);
    const [text] = await once(child.stdout!, "data");
    const [, port] = /:(\d+)\/graphql/.exec(String(text)) ?? [];
    const body = JSON.stringify({ query: "{ __typename }" });
    const ask = (headers: Record<string, string>) =>
      fetch(`http://127.0.0.1:${port}/graphql`, {
        method: "POST",
        body,
        headers: { "content-type": "application/json", ...headers },
      });
    expect((await ask({})).status).toBe(401);
    const { stdout: key } = await program.run("keys", "add", "Ada", "--role", "reader", "--data", data);
    expect((await ask({ authorization: `Bearer ${key.trim()}` })).status).toBe(200);
    child.kill("SIGTERM");
    await ended;
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
