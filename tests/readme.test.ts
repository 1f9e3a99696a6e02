import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { SETTINGS, type Setting } from "../src/config.js";
import { type ServedGraph, serveGraph } from "./support/served-graph.js";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

/** The GraphQL blocks of the README, each under the heading that it stands below. */
const queries = [...readme.matchAll(/^### (.+?)\n(?:(?!^### )[\s\S])*?```graphql\n([\s\S]*?)```/gm)].map(
  ([, heading, query]) => [heading!, query!] as const,
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
    const data = await graph.ask<Record<string, unknown>>(query, undefined, key);
    const answers = Object.values(data);
    expect(answers.length).toBeGreaterThan(0);
    for (const answer of answers)
      expect(JSON.stringify(answer)).toMatch(
        /"statement"|"explanation":"1\.|"score"|"nodes":\[\{|"distance":\d|"versions":\[\{|flowchart|^true$|"created":1|"UNAUTHENTICATED"/,
      );
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
