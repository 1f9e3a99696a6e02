import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { SETTINGS, type Setting } from "../src/config/settings.js";
import { type ServedGraph, serveGraph } from "./support/served-graph.js";
import { subscribe } from "./support/subscriber.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

/** The GraphQL blocks of the README, each under the heading that it stands below. */
const queries = [...readme.matchAll(/^### (.+?)\n(?:(?!^### )[\s\S])*?```graphql\n([\s\S]*?)```/gm)].map(
  ([, heading, query]) => [heading!, query!] as const,
);

/** The programs of the README, each with the library that it uses. */
const programs = [...readme.matchAll(/```js\n(import .*? from "(.*?)";[\s\S]*?)```/g)].map(
  ([, program, library]) => [library!, program!] as const,
);

describe("the README", () => {
  let graph: ServedGraph;
  let key: string;
  beforeAll(async () => {
    graph = await serveGraph();
    key = await graph.keyOf("Ada Lovelace", "admin");
    // So that there is something to show of those who were refused.
    await graph.refused("{ __typename }", undefined, "no-key");
  });
  afterAll(() => graph.close());

  test("has a query under each of its tasks", () => {
    expect(queries).toHaveLength(readme.match(/```graphql/g)!.length);
    expect(queries.length).toBeGreaterThan(6);
  });

  test.each(queries)("%s: its query finds something", async (_, query) => {
    const data = query.startsWith("subscription")
      ? await firstTelling(query)
      : await graph.ask<Record<string, unknown>>(query, undefined, key);
    const answers = Object.values(data);
    expect(answers.length).toBeGreaterThan(0);
    for (const answer of answers)
      expect(JSON.stringify(answer)).toMatch(
        /"statement"|"explanation":"1\.|"score"|"nodes":\[\{|"distance":\d|"versions":\[\{|flowchart|^true$|"created":1|"UNAUTHENTICATED"/,
      );
  });

  /** The first event with a statement, or the last of the first revision: a large revision is told in pieces, entities first. */
  async function firstTelling(query: string): Promise<Record<string, unknown>> {
    const subscriber = subscribe(graph.url, query);
    try {
      for (;;) {
        const data = (await subscriber.next())?.data;
        const changes = data?.changes as { complete?: boolean } | undefined;
        if (changes?.complete !== false || JSON.stringify(data).includes('"statement"')) return { ...data };
      }
    } finally {
      await subscriber.close();
    }
  }

  test.each(programs)("has a program with %s that is told of changes", async (_, program) => {
    const text = program.replace("127.0.0.1:4000", new URL(graph.url).host);
    const running = spawn(process.execPath, ["--input-type=module"], { cwd: root, stdio: ["pipe", "pipe", "inherit"] });
    running.stdin.end(text);
    const [line] = await once(createInterface(running.stdout), "line");
    running.kill();
    expect(JSON.parse(line)).toEqual({ cursor: expect.any(String), changes: expect.any(Array) });
  });

  test("lists every setting with its default and meaning", () => {
    const table = Object.entries<Setting>(SETTINGS).map(
      ([name, setting]) =>
        `| \`${name}\` | ${setting.default === "" ? "" : `\`${setting.default}\``} | ${setting.meaning} |`,
    );
    expect(readme).toContain(table.join("\n"));
  });

  test("shows the two commands", () => {
    expect(readme).toContain("npm ci && npm start");
    expect(readme).toContain("npm ci && npm test");
  });
});
