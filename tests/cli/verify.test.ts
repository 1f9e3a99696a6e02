import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type BuiltProgram, buildProgram } from "../support/built-program.js";
import { type ServedGraph, serveGraph } from "../support/served-graph.js";
import { type TemporaryFolder, temporaryFolder } from "../support/temporary-folder.js";

const ENTITIES = "id,kind,name\nchina,COUNTRY,China\njapan,COUNTRY,Japan\nchile,COUNTRY,Chile\ntin,MINERAL,Tin\n";
const CLAIMS =
  "id,type,from,to,minerals,validFrom,share\nc1,SUPPLIES,china,japan,tin,2024,0.6\nc2,SUPPLIES,chile,japan,tin,2020,0.1\n";

/** Each way of verifying: records of texts, of bytes, and lines. */
const FORMATS = ["json", "graphml", "csv", "parquet", "jsonl", "mermaid"];

let program: BuiltProgram;
let folder: TemporaryFolder;

beforeAll(async () => {
  program = await buildProgram();
  folder = await temporaryFolder();
  await folder.write({ "entities.csv": ENTITIES, "relationships.csv": CLAIMS });
}, 120_000);
afterAll(async () => {
  await program.remove();
  await folder.remove();
});

describe("verify, of a store", () => {
  let data: string;
  beforeAll(async () => {
    data = join(folder.path, "store");
    const files = ["entities.csv", "relationships.csv"].map((name) => join(folder.path, name));
    expect(await program.run("import", ...files, "--data", data)).toMatchObject({ code: 0 });
    for (const format of FORMATS) {
      expect(await program.run("export", "--format", format, "-o", file(format), "--data", data)).toMatchObject({
        code: 0,
      });
    }
    const around = ["export", "--of", "China", "--as-of", "2024-05", "-o", file("around"), "--data", data];
    expect(await program.run(...around)).toMatchObject({ code: 0 });
  }, 120_000);
  const file = (name: string) => join(folder.path, `graph-${name}`);
  const verify = (name: string, ...more: string[]) => program.run("verify", file(name), "--data", data, ...more);

  test("an export says what it is, and matches", async () => {
    const run = await verify("around");
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(run.stdout).toMatch(/revision 1, known at \S+Z, as of 2024-05\nasked {2}\/export\?of=China&asOf=2024-05\n/);
    expect(run.stdout).toMatch(/^file {3}intact[\s\S]*^graph {2}matches[\s\S]*^today {2}matches/m);
  });

  test("a figure that was changed by hand is found", async () => {
    const text = await readFile(file("json"), "utf8");
    await writeFile(file("forged"), text.replace('"share":0.6', '"share":0.9'));
    const run = await verify("forged");
    expect(run).toMatchObject({ code: 1, stderr: "" });
    expect(run.stdout).toContain("file   CHANGED");
    expect(run.stdout).toContain("relationship c1: share 0.9 in the file, 0.6 in the graph");
  });

  test.each<[string, (text: string) => string, RegExp]>([
    [
      "changed",
      (text) => text.replace('"share":0.6', '"share":0.9'),
      /^ {7}line 6: …\S*"share":0\.9\S* in the file, …\S*"share":0\.6\S* in the graph$/m,
    ],
    ["added", (text) => `${text}{"id":"c9"}\n`, /^ {7}line 9, in the file alone: \{"id":"c9"\}$/m],
    [
      "removed",
      (text) => text.replace(/.*"id":"c1".*\n/, ""),
      /^ {7}line 6 of the graph's answer, not in the file: \{"id":"c1"/m,
    ],
  ])("a line of JSON Lines that was %s by hand is found", async (_, change, words) => {
    await writeFile(file("forged"), change(await readFile(file("jsonl"), "utf8")));
    const run = await verify("forged");
    expect(run).toMatchObject({ code: 1, stderr: "" });
    expect(run.stdout).toMatch(
      /^file {3}CHANGED: its lines are not those that it was sealed with\n {7}it has \d lines/m,
    );
    expect(run.stdout).toMatch(/^graph {2}matches/m);
    expect(run.stdout).toMatch(words);
  });

  test("a file whose lines a tool has ended otherwise is intact", async () => {
    await writeFile(file("crlf"), (await readFile(file("jsonl"), "utf8")).replaceAll("\n", "\r\n"));
    const run = await verify("crlf");
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(run.stdout).toMatch(/^file {3}intact: its lines are those/m);
  });

  test("a file whose lines were not sealed says so, and has its question asked", async () => {
    await writeFile(file("old"), (await readFile(file("jsonl"), "utf8")).replace(/,"text":\{.*?\}/, ""));
    const run = await verify("old");
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(run.stdout).toMatch(/^file {3}not sealed by itself[\s\S]*^graph {2}matches.*\n {7}the lines are the same$/m);
  });

  test("a file that carries nothing is refused, with the reason", async () => {
    expect(await program.run("verify", join(folder.path, "entities.csv"), "--data", data)).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^error BAD_USER_INPUT: The file carries no provenance/),
    });
    expect(await verify("nowhere")).toMatchObject({ code: 2 });
    expect(await verify("json", "--key-file", file("json"))).toMatchObject({ code: 2 });
  });

  test("what was found out since is told, and the export still matches what was known", async () => {
    await folder.write({
      "later.csv":
        "id,type,from,to,minerals,validFrom,share\nc1,SUPPLIES,china,japan,tin,2024,0.7\nc3,SUPPLIES,china,chile,tin,2024,0.2\n",
      "renamed.csv": "id,kind,name\nchile,COUNTRY,Republic of Chile\n",
    });
    const files = ["later.csv", "renamed.csv"].map((name) => join(folder.path, name));
    const imported = await program.run("import", ...files, "--supersede", "--data", data);
    expect(imported).toMatchObject({ code: 0 });
    for (const format of FORMATS) {
      const run = await verify(format);
      expect(run).toMatchObject({ code: 0, stderr: "" });
      expect(run.stdout).toMatch(/^graph {2}matches/m);
      expect(run.stdout).toMatch(/^today {2}DIFFERS: asked as known now, at revision 2/m);
    }
    const { asKnownThen, today } = JSON.parse((await verify("json", "--json")).stdout);
    expect(asKnownThen).toMatchObject({ matches: true, revision: 2, differences: [] });
    expect(today.differences).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: "relationship", id: "c1", in: "BOTH" }),
        expect.objectContaining({ kind: "relationship", id: "c3", in: "SECOND" }),
        expect.objectContaining({ kind: "entity", id: "chile", in: "BOTH" }),
      ]),
    );
  }, 60_000);
});

describe("verify, of a server", () => {
  let graph: ServedGraph;
  let key: string;
  beforeAll(async () => {
    graph = await serveGraph();
    key = await graph.keyOf("Ada", "editor");
  }, 60_000);
  afterAll(() => graph.close());
  const verify = (name: string, ...more: string[]) =>
    program.run("verify", join(folder.path, name), "--server", graph.url, ...more);

  test("an export of a path, with variables and a fragment, matches until a claim is retracted, and then as known", async () => {
    const query = `query Report($to: String!, $where: RelationshipFilter, $format: ExportFormat!) {
      chain: paths(from: "china", to: $to, where: $where) { subgraph { ...Figure } }
    }
    fragment Figure on Subgraph { figure: export(format: $format) relationships { id } }`;
    const variables = { to: "japan", where: { asOf: "2024" }, format: "GRAPHML" };
    interface Answer {
      readonly chain: {
        readonly subgraph: { readonly figure: string; readonly relationships: readonly { id: string }[] };
      };
    }
    // The third one is compiled.
    const texts = new Set<string>();
    let ids: readonly string[] = [];
    for (let time = 0; time < 4; time++) {
      const { chain } = await graph.ask<Answer>(query, variables);
      texts.add(chain.subgraph.figure);
      ids = chain.subgraph.relationships.map(({ id }) => id);
    }
    expect(texts.size).toBe(1);
    expect(ids.length).toBeGreaterThan(0);
    await folder.write({ "path.graphml": [...texts][0]! });
    const before = await verify("path.graphml");
    expect(before).toMatchObject({ code: 0, stderr: "" });
    expect(before.stdout).toContain("as of 2024");
    expect(before.stdout).toMatch(/^today {2}matches/m);

    const retract = 'mutation R($ids: [ID!]!) { retractRelationships(ids: $ids, reason: "wrong") { revision } }';
    await graph.ask(retract, { ids }, key);
    const after = await verify("path.graphml");
    expect(after.stdout).toMatch(/^graph {2}matches/m);
    expect(after.stdout).toMatch(/^today {2}DIFFERS/m);
    expect(after).toMatchObject({ code: 0, stderr: "" });
  }, 60_000);

  test("an export by its address has the revision in its headers, and matches", async () => {
    const response = await fetch(`${graph.url}/export/csv?of=japan&depth=1&knownAt=2999-01-01T00:00:00Z`);
    expect(response.headers.get("lodegraph-revision")).toMatch(/^\d+$/);
    expect(response.headers.get("lodegraph-known-at")).toMatch(/Z$/);
    await folder.write({ "japan.csv": await response.text() });
    const run = await verify("japan.csv");
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(run.stdout).toContain("not asked apart");
  });

  test("an export in lines, of a query, is asked for in its own format", async () => {
    const query = `query Lines($of: [String!]!, $format: ExportFormat!) { neighbourhood(of: $of) { export(format: $format) } }`;
    const { neighbourhood } = await graph.ask<{ neighbourhood: { export: string } }>(query, {
      of: ["japan"],
      format: "FOLLOW_THE_MONEY",
    });
    await folder.write({
      "japan.ftm.json": neighbourhood.export,
      "forged.ftm.json": neighbourhood.export.replace("Japan", "Iapan"),
    });
    expect(await verify("japan.ftm.json")).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^file {3}intact: its lines/m),
    });
    expect(await verify("forged.ftm.json")).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/…[^…]*Iapan.* in the file/),
    });
  });

  test("a server that is not there, or no address, is told", async () => {
    const [file] = [join(folder.path, "japan.csv")];
    expect(await program.run("verify", file, "--server", "http://127.0.0.1:1")).toMatchObject({ code: 3 });
    expect(await program.run("verify", file, "--server", "localhost")).toMatchObject({ code: 2 });
  });
});
