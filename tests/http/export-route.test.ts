import { get, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "@jest/globals";
import { EntityNotFoundError } from "../../src/domain/errors.js";
import { LIMITS } from "../../src/domain/limits.js";
import { type ExportQuery, parseExportQuery } from "../../src/http/export-query.js";
import type { ExportGraph } from "../../src/http/export-route.js";
import type { HttpConfig } from "../../src/http/http-server-options.js";
import { startTestServer, type TestServer } from "../support/http-test-server.js";

const BLOCK = "x".repeat(65_536);

function exportOf(chunks: () => AsyncIterable<string>): ExportGraph {
  return async () => ({
    mediaType: "application/graphml+xml",
    fileName: "lodegraph.graphml",
    provenance: { revision: 3, knownAt: "2026-01-01T00:00:00.000Z" },
    chunks: chunks(),
  });
}

async function withServer(
  exportGraph: ExportGraph,
  use: (running: TestServer) => Promise<void>,
  config: Partial<HttpConfig> = {},
): Promise<void> {
  const running = await startTestServer({ exportGraph, config });
  try {
    await use(running);
  } finally {
    await running.server.close();
  }
}

async function codeOf(response: Response): Promise<unknown> {
  const { errors } = (await response.json()) as { errors: [{ extensions: { code: string } }] };
  return [response.status, errors[0].extensions.code];
}

describe("an export", () => {
  test("is a file with its type and name, in the format of the address, whatever its case", async () => {
    const asked: (readonly [string, ExportQuery])[] = [];
    const exportGraph: ExportGraph = async (format, query, options) => {
      asked.push([format, query]);
      return exportOf(async function* () {
        yield "<graphml/>";
      })(format, query, options);
    };
    await withServer(exportGraph, async ({ url }) => {
      const response = await fetch(`${url}/export/json-ld?of=japan&of=Minamitori%20Island&depth=2&direction=out`);
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toBe("application/graphml+xml");
      expect(response.headers.get("content-disposition")).toBe('attachment; filename="lodegraph.graphml"');
      expect(await response.text()).toBe("<graphml/>");
      expect(response.headers.get("lodegraph-revision")).toBe("3");
      expect(response.headers.get("lodegraph-known-at")).toBe("2026-01-01T00:00:00.000Z");
      const of = ["japan", "Minamitori Island"];
      const text = "of=japan&of=Minamitori+Island&depth=2&direction=out";
      expect(asked).toEqual([
        ["JSON_LD", { text, of, depth: 2, direction: "OUT", induced: false, where: {}, through: {} }],
      ]);
    });
  });

  test("may be empty", async () => {
    await withServer(
      exportOf(async function* () {}),
      async ({ url }) => {
        const response = await fetch(`${url}/export/csv`);
        expect([response.status, await response.text()]).toEqual([200, ""]);
      },
    );
  });

  test("that can't begin is answered with its code", async () => {
    const exportGraph: ExportGraph = async () => {
      throw new EntityNotFoundError("atlantis", "of");
    };
    await withServer(exportGraph, async ({ url }) => {
      expect(await codeOf(await fetch(`${url}/export/graphml?of=atlantis`))).toEqual([404, "ENTITY_NOT_FOUND"]);
    });
  });

  test("that fails at its first chunk is answered with its code", async () => {
    await withServer(
      // biome-ignore lint/correctness/useYield: it fails before
      exportOf(async function* () {
        throw new EntityNotFoundError("atlantis", "of");
      }),
      async ({ url }) => {
        expect(await codeOf(await fetch(`${url}/export/graphml`))).toEqual([404, "ENTITY_NOT_FOUND"]);
      },
    );
  });

  test("that fails half-way is cut off, so that no reader takes it for whole, and logged", async () => {
    await withServer(
      exportOf(async function* () {
        yield BLOCK;
        await sleep(20);
        throw new Error("the disk is gone");
      }),
      async ({ url, log }) => {
        const response = await fetch(`${url}/export/graphml`);
        await expect(response.text()).rejects.toThrow();
        expect(log()).toContain("the disk is gone");
        expect((await fetch(`${url}/health/live`)).status).toBe(200);
      },
    );
  });

  test("whose first chunk takes too long is answered with TIMEOUT", async () => {
    await withServer(
      exportOf(async function* () {
        await sleep(1_000);
        yield BLOCK;
      }),
      async ({ url }) => {
        expect(await codeOf(await fetch(`${url}/export/graphml`))).toEqual([504, "TIMEOUT"]);
      },
      { requestTimeoutMs: 300 },
    );
  });

  test("may take longer than a request as long as it goes on", async () => {
    await withServer(
      exportOf(async function* () {
        for (let n = 0; n < 5; n++) {
          await sleep(250);
          yield BLOCK;
        }
      }),
      async ({ url }) => {
        expect(await (await fetch(`${url}/export/graphml`)).text()).toHaveLength(5 * BLOCK.length);
      },
      { requestTimeoutMs: 1_000 },
    );
  });

  test("is not cut off where its reader pauses for longer than a request may take", async () => {
    const blocks = 300;
    await withServer(
      exportOf(async function* () {
        for (let n = 0; n < blocks; n++) yield BLOCK;
      }),
      async ({ url }) => {
        const answer = await new Promise<IncomingMessage>((resolve, reject) => {
          get(`${url}/export/graphml`, { agent: false }, resolve).on("error", reject);
        });
        await sleep(600);
        expect(await text(answer)).toHaveLength(blocks * BLOCK.length);
      },
      { requestTimeoutMs: 100 },
    );
  });

  test.each([["identity"], ["gzip"]])(
    "(%s) waits for a slow reader, and ends when the reader goes away",
    async (encoding) => {
      let made = 0;
      let ended = false;
      await withServer(
        exportOf(async function* () {
          try {
            for (; made < 10_000; made++) {
              yield Buffer.from(Array.from({ length: 50_000 }, () => Math.random() * 255)).toString("base64");
            }
          } finally {
            ended = true;
          }
        }),
        async ({ url }) => {
          await new Promise<void>((resolve) => {
            const reading = get(
              `${url}/export/graphml`,
              { headers: { "accept-encoding": encoding } },
              async (answer) => {
                answer.pause();
                await sleep(250);
                expect(made).toBeLessThan(1_000);
                expect(ended).toBe(false);
                reading.destroy();
                resolve();
              },
            );
            reading.on("error", () => undefined);
          });
          for (let tries = 0; !ended && tries < 50; tries++) await sleep(20);
          expect(ended).toBe(true);
        },
      );
    },
  );
});

describe("exports at once", () => {
  const endless = exportOf(async function* () {
    while (true) yield BLOCK;
  });

  /** Begins an export that is never read on; resolves with its status and how to leave it. */
  function begin(url: string): Promise<{ status: number | undefined; leave: () => void }> {
    return new Promise((resolve, reject) => {
      const asked = get(`${url}/export/graphml`, { agent: false }, (answer) => {
        answer.pause();
        answer.on("error", () => undefined);
        resolve({ status: answer.statusCode, leave: () => asked.destroy() });
      });
      asked.on("error", reject);
    });
  }

  test("are limited: one more is RATE_LIMITED, and goes when another has ended", async () => {
    await withServer(endless, async ({ url }) => {
      const running = await Promise.all(Array.from({ length: LIMITS.simultaneousExports }, () => begin(url)));
      expect(running.map(({ status }) => status)).toEqual(Array(LIMITS.simultaneousExports).fill(200));
      const refused = await fetch(`${url}/export/graphml`);
      expect(refused.headers.get("retry-after")).toMatch(/^\d+$/);
      expect(await codeOf(refused)).toEqual([429, "RATE_LIMITED"]);
      running[0]!.leave();
      let next = await begin(url);
      for (let tries = 0; next.status !== 200 && tries < 50; tries++) {
        await sleep(20);
        next = await begin(url);
      }
      expect(next.status).toBe(200);
      for (const { leave } of [...running, next]) leave();
    });
  });

  test("that fail or are whole leave their place to others", async () => {
    let asked = 0;
    const exportGraph: ExportGraph = async (...options) => {
      if (asked++ % 2 === 0) throw new EntityNotFoundError("atlantis", "of");
      return exportOf(async function* () {
        yield BLOCK;
      })(...options);
    };
    await withServer(exportGraph, async ({ url }) => {
      for (let turn = 0; turn < 3 * LIMITS.simultaneousExports; turn++) {
        const response = await fetch(`${url}/export/graphml`);
        expect([response.status, turn]).toEqual([turn % 2 === 0 ? 404 : 200, turn]);
        await response.text();
      }
    });
  });
});

describe("the query of an export", () => {
  test.each([
    ["commas", "types=SUPPLIES,restricts&statuses=IN_EFFECT,ENDED&of=a&kinds=COUNTRY,%20MINERAL"],
    ["repetition", "types=SUPPLIES&types=RESTRICTS&statuses=IN_EFFECT&statuses=ENDED&of=a&kinds=COUNTRY&kinds=MINERAL"],
  ])("takes several words of the schema by %s", (_name, text) => {
    expect(parseExportQuery(new URLSearchParams(text))).toMatchObject({
      where: { types: ["SUPPLIES", "RESTRICTS"], statuses: ["IN_EFFECT", "ENDED"] },
      through: { kinds: ["COUNTRY", "MINERAL"] },
    });
  });

  test("reads every parameter", () => {
    const parameters = new URLSearchParams(
      "of=china&of=japan&depth=3&direction=in&induced=true&limit=50&types=supplies&types=RESTRICTS&minerals=dysprosium" +
        "&includeMineralGroups=true&asOf=2010&includeUndated=false&knownAt=2026-02-15T12:00:00Z&publishedBy=2025-12" +
        "&minConfidence=0.5&statuses=IN_EFFECT&sources=usgs&kinds=COUNTRY&exclude=Hong%20Kong,%20China&maxDegree=10",
    );
    expect(parseExportQuery(parameters)).toEqual({
      text: parameters.toString(),
      of: ["china", "japan"],
      depth: 3,
      direction: "IN",
      induced: true,
      limit: 50,
      where: {
        types: ["SUPPLIES", "RESTRICTS"],
        minerals: ["dysprosium"],
        includeMineralGroups: true,
        asOf: "2010",
        includeUndated: false,
        knownAt: new Date("2026-02-15T12:00:00Z"),
        publishedBy: "2025-12",
        minConfidence: 0.5,
        statuses: ["IN_EFFECT"],
        sources: ["usgs"],
      },
      through: { kinds: ["COUNTRY"], exclude: ["Hong Kong, China"], maxDegree: 10 },
    });
  });

  test("is the whole graph where nothing is said", () => {
    expect(parseExportQuery(new URLSearchParams())).toEqual({
      text: "",
      depth: 1,
      direction: "ANY",
      induced: false,
      where: {},
      through: {},
    });
  });

  test.each([
    ["an unknown parameter", "of=japan&deep=2", "deep", /There are: of, depth/],
    ["a parameter of every object", "constructor=1", "constructor", /no parameter/],
    ["a depth of 0", "of=japan&depth=0", "depth", /from 1 to 20/],
    ["a depth of 10,000", "of=japan&depth=10000", "depth", /from 1 to 20/],
    ["a depth that is no number", "of=japan&depth=2x", "depth", /not "2x"/],
    ["a depth given twice", "of=japan&depth=1&depth=2", "depth", /2 times/],
    ["a limit of 0", "of=japan&limit=0", "limit", /1 or more/],
    ["a depth without a start", "depth=2", "depth", /of=/],
    ["an empty start", "of=", "of", /1 to 500 characters/],
    ["a start far too long", `of=${"x".repeat(501)}`, "of", /1 to 500 characters/],
    ["too many starts", "of=a&".repeat(1_001), "of", /1000/],
    ["an unknown direction", "of=japan&direction=up", "direction", /OUT, IN, ANY/],
    ["an unknown type", "types=SUPPLYS", "types", /SUPPLIES/],
    ["an unknown type among others", "types=SUPPLIES,SUPPLYS", "types", /not "SUPPLYS"/],
    ["an empty type", "types=SUPPLIES,", "types", /not ""/],
    ["an unknown status", "statuses=OVER", "statuses", /ENDED/],
    ["an unknown kind", "of=japan&kinds=CITY", "kinds", /COUNTRY/],
    ["a malformed date", "asOf=2010-13", "asOf", /YYYY/],
    ["a malformed instant", "knownAt=2026", "knownAt", /2026-02-15T12:00:00Z/],
    ["an instant that is not in the calendar", "knownAt=2026-02-30T25:00:00Z", "knownAt", /instant/],
    ["a confidence above 1", "minConfidence=1.5", "minConfidence", /0 to 1/],
    ["a truth that is neither", "includeUndated=yes", "includeUndated", /true or false/],
  ])("refuses %s, naming it", (_name, text, argument, message) => {
    const parse = () => parseExportQuery(new URLSearchParams(text));
    expect(parse).toThrow(message);
    expect(parse).toThrow(expect.objectContaining({ code: "BAD_USER_INPUT", details: { argument } }));
  });
});
