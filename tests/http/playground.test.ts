import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type PlaygroundExample, readPlaygroundExamples } from "../../src/http/playground-examples.js";
import { findChromium, type IsolatedPage, openIsolatedPage } from "../support/chromium.js";
import { firstAnswer } from "../support/first-answer.js";
import { askGraphQL } from "../support/http-test-server.js";
import { type ServedGraph, serveGraph } from "../support/served-graph.js";

const EXAMPLES = fileURLToPath(new URL("../../schema/examples", import.meta.url));

let running: ServedGraph;
let examples: readonly PlaygroundExample[];
beforeAll(async () => {
  running = await serveGraph();
  examples = await readPlaygroundExamples(EXAMPLES);
});
afterAll(() => running.close());

describe("the examples", () => {
  test("are there, each with a title of its own", () => {
    expect(examples.length).toBeGreaterThanOrEqual(5);
    expect(new Set(examples.map(({ title }) => title)).size).toBe(examples.length);
  });

  test("each run without an error over the shipped graph", async () => {
    for (const { title, query, variables } of examples) {
      const { errors, data } = await firstAnswer(running.url, query, variables && JSON.parse(variables));
      expect({ title, errors }).toEqual({ title, errors: undefined });
      expect(Object.values(data ?? {})).not.toContain(null);
    }
  });

  test.each([
    ["a supplier of dysprosium", 0, /China[^"]*suppl/],
    ["the deposit near Minamitori", 1, /minamitori/i],
    ["a path from China to Japan", 2, /"outcome":"FOUND"/],
    ["what the framework covers", 3, /"covers":\{"edges":\[\{/],
    ["GraphML", 4, /<graphml/],
    [
      "Australia, which supplies Japan, which China restricts",
      5,
      /Australia[^\]]*Japan[^\]]*Chinese government[^\]]*China/,
    ],
    ["magnets, which an export control reaches", 6, /(?=.*magnets)(?=.*"connected":true)/],
    ["the mine that a Chinese name means", 9, /"id":"bayan-obo".*TRANSLITERATION/],
  ])("find %s", async (_name, index, answer) => {
    const { text } = await askGraphQL(running.url, examples[index]?.query ?? "");
    expect(text).toMatch(answer);
  });

  test("without a title are refused by name", async () => {
    const folder = await mkdtemp(join(tmpdir(), "lodegraph-examples-"));
    try {
      await writeFile(join(folder, "untitled.graphql"), "{ __typename }\n");
      await expect(readPlaygroundExamples(folder)).rejects.toThrow(/untitled\.graphql must be a comment/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test("bring the variables of the file beside them", async () => {
    const folder = await mkdtemp(join(tmpdir(), "lodegraph-examples-"));
    try {
      await writeFile(join(folder, "1.graphql"), "# One\nquery ($a: ID!) { node(id: $a) { id } }\n");
      await writeFile(join(folder, "1.json"), '{"a": "japan"}');
      expect(await readPlaygroundExamples(folder)).toEqual([
        expect.objectContaining({ title: "One", variables: '{"a": "japan"}' }),
      ]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe("the files of the playground", () => {
  test("come with a policy that lets the page load and run nothing but them", async () => {
    const response = await fetch(running.url);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toMatch(/default-src 'none'; script-src 'self';/);
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe-inline/);
  });

  test("are not sent again where the browser has them", async () => {
    const first = await fetch(`${running.url}/playground/main.js`);
    // An answer that nobody reads would keep the server from closing.
    await first.arrayBuffer();
    const again = { headers: { "if-none-match": first.headers.get("etag") ?? "" } };
    expect((await fetch(`${running.url}/playground/main.js`, again)).status).toBe(304);
  });

  test.each([
    ["/playground/../package.json"],
    ["/playground/%2e%2e/index.js"],
    ["/playground/..%2findex.js"],
    ["/playground/"],
  ])("are all there is: %s is not found", async (path) => {
    expect((await fetch(running.url + path)).status).toBe(404);
  });
});

const executable = findChromium();
if (executable === undefined && process.env.REQUIRE_CHROMIUM !== "1") {
  process.stderr.write("SKIPPED: the playground is not tried in a browser. Install Chromium or set CHROMIUM_PATH.\n");
}
// With REQUIRE_CHROMIUM=1 a missing browser is a failure, not a reason to skip.
const describeInBrowser = executable === undefined && process.env.REQUIRE_CHROMIUM !== "1" ? describe.skip : describe;

describeInBrowser("the playground, in a browser that reaches this machine alone", () => {
  let opened: IsolatedPage;
  beforeAll(async () => {
    if (executable === undefined) throw new Error("REQUIRE_CHROMIUM=1, and there is no Chromium. Set CHROMIUM_PATH.");
    opened = await openIsolatedPage(executable);
    await opened.page.goto(running.url);
    await opened.page.locator(".window-switcher__item--active", { hasText: examples[0]?.title ?? "" }).waitFor();
  }, 60_000);
  afterAll(async () => {
    await opened?.close();
  });

  test("has a tab for each example, in their order, the first one open", async () => {
    const tabs = await opened.page.locator(".window-switcher__input").allInnerTexts();
    expect(tabs.map((tab) => tab.trim()).slice(0, examples.length)).toEqual(examples.map(({ title }) => title));
  });

  test("runs an example at a click and shows its answer", async () => {
    const { data } = await askGraphQL(running.url, examples[0]?.query ?? "");
    const relationships = data?.relationships as { totalCount: number } | undefined;
    await opened.page.getByRole("button", { name: "Send Request" }).click();
    const answer = opened.page.locator(".query-result__list-item");
    await answer.getByText(`"totalCount": ${relationships?.totalCount}`).waitFor();
    expect(await answer.textContent()).toContain('"statement"');
  });

  test("has asked no other host for anything, and met no refusal of its policy", () => {
    expect(opened.foreignRequests).toEqual([]);
    expect(opened.errors).toEqual([]);
  });

  test("would have been seen asking another host", async () => {
    const other = await openIsolatedPage(String(executable));
    try {
      await other.page.goto(`${running.url}/health/live`);
      await other.page.goto("http://outside.example/").catch(() => undefined);
      expect(other.foreignRequests).toEqual(["http://outside.example/"]);
    } finally {
      await other.close();
    }
  });
});
