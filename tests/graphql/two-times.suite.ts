import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Claim } from "../../src/domain/claim.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { aClaim, anEntity, aSource } from "../support/changes.js";
import { type ServedGraph, type ServedGraphOptions, serveGraph } from "../support/served-graph.js";

/** A database whose server has just been started. */
const SETUP_MS = 120_000;
const OLD = { validFrom: "1990", validTo: "1995" };
const NEW = { validFrom: "2010" };
/** The other ends of the claims at the hub, in the order of their ids. */
const PARTNERS = ["newlate", "newsoon", "oldgone", "oldlate", "oldsoon"];

/** Reads of the graph, each with what tells whom it finds at the hub. */
const READS: readonly (readonly [name: string, query: string])[] = [
  ["paths", each((partner) => `paths(from: "hub", to: "${partner}", where: $where) { paths { nodes { id } } }`)],
  [
    "the k shortest paths",
    each(
      (partner) =>
        `paths(from: "hub", to: "${partner}", selector: SHORTEST_K, k: 3, where: $where) { paths { nodes { id } } }`,
    ),
  ],
  ["neighbourhood", '{ neighbourhood(of: ["hub"], where: $where) { nodes { id } } }'],
  ["an export in a query", '{ neighbourhood(of: ["hub"], where: $where) { export(format: DOT) } }'],
  ["reachable", '{ reachable(from: ["hub"], where: $where) { edges { node { id } } } }'],
  ["matchPaths", '{ matchPaths(from: { refs: ["hub"] }, steps: [{}], where: $where) { paths { nodes { id } } } }'],
  [
    "a step of matchPaths",
    '{ matchPaths(from: { refs: ["hub"] }, steps: [{ where: $where }]) { paths { nodes { id } } } }',
  ],
  ["relationships", "{ relationships(where: $where) { edges { node { to { id } } } } }"],
  [
    "relationships to some",
    `{ relationships(to: ${JSON.stringify(PARTNERS)}, where: $where) { edges { node { to { id } } } } }`,
  ],
  ["subgraph", `{ subgraph(where: $where) { relationships { to { id } } } }`],
  [
    "the relationships of an entity",
    '{ entity(ref: "hub") { relationships(where: $where) { edges { node { to { id } } } } } }',
  ],
  ["timeline", '{ entity(ref: "hub") { timeline(where: $where) { edges { node { relationship { to { id } } } } } } }'],
];

/** Reads that tell how much they find. */
const COUNTS: readonly (readonly [name: string, query: string])[] = [
  ["connected", each((partner) => `connected(from: "hub", to: "${partner}", where: $where)`)],
  ["totalCount", "{ relationships(where: $where) { totalCount } }"],
  ["relationshipCounts", '{ entity(ref: "hub") { relationshipCounts(where: $where) { count } } }'],
  ["conflicts", "{ conflicts(where: $where) { conflicts { kind } } }"],
  ["nodeCount", '{ neighbourhood(of: ["hub"], limit: 1, where: $where) { nodeCount } }'],
];

/** Every read by both times, over stores that `openStore` gives: each empty. */
export function describeTwoTimes(
  options: Pick<ServedGraphOptions, "traversal"> & { openStore?: () => Promise<GraphStore> } = {},
): void {
  const { openStore, ...serving } = options;
  describe("asOf and knownAt", () => {
    let graph: ServedGraph;
    let then: string;
    beforeAll(async () => {
      const supply = (partner: string, more: Partial<Claim>) => aClaim(partner, "hub", partner, more);
      graph = await serveGraph({
        ...serving,
        ...(openStore && { store: await openStore() }),
        changes: [
          aSource("source"),
          ...["hub", ...PARTNERS].map((id) => anEntity(id)),
          supply("oldsoon", { ...OLD, share: 0.5, shareOf: "EXPORTS_OF_SUPPLIER" }),
          supply("newsoon", NEW),
          supply("oldgone", OLD),
        ],
      });
      then = new Date((await graph.store.head()).recordedAt).toISOString();
      await graph.knowledge.apply(
        [
          supply("oldlate", OLD),
          supply("newlate", NEW),
          { kind: "retraction", id: "oldgone", reason: "wrong" },
          aClaim("zother", "hub", "oldsoon", { ...OLD, share: 0.7, shareOf: "EXPORTS_OF_SUPPLIER" }),
        ],
        { note: "later" },
      );
    }, SETUP_MS);
    afterAll(() => graph.close());

    const ask = (query: string, where: object) => graph.ask(`query ($where: RelationshipFilter) ${query}`, { where });
    const found = async (query: string, where: object) => {
      const text = JSON.stringify(await ask(query, where));
      return PARTNERS.filter((partner) => text.includes(partner));
    };

    test.each(READS)("%s", async (_, query) => {
      expect(await found(query, { asOf: "1992", knownAt: then })).toEqual(["oldgone", "oldsoon"]);
      expect(await found(query, { asOf: "1992" })).toEqual(["oldlate", "oldsoon"]);
      expect(await found(query, { asOf: "2015", knownAt: then })).toEqual(["newsoon"]);
      expect(await found(query, { asOf: "2015" })).toEqual(["newlate", "newsoon"]);
      expect(await found(query, { asOf: "2000", knownAt: then })).toEqual([]);
      expect(await found(query, { asOf: "1992", knownAt: "2001-01-01T00:00:00Z" })).toEqual([]);
    });

    test.each(COUNTS)("%s", async (name, query) => {
      const count = async (where: object) => countIn(name, await ask(query, where));
      expect({
        oldThen: await count({ asOf: "1992", knownAt: then }),
        old: await count({ asOf: "1992" }),
        newThen: await count({ asOf: "2015", knownAt: then }),
        new: await count({ asOf: "2015" }),
      }).toEqual(EXPECTED_COUNTS[name]);
    });

    test.each(["graphml", "json", "csv", "cytoscape", "turtle", "jsonl"])("a file of %s", async (format) => {
      const file = async (parameters: string) => {
        const answer = await fetch(`${graph.url}/export/${format}?of=hub&${parameters}`);
        const text = Buffer.from(await answer.arrayBuffer()).toString("latin1");
        return PARTNERS.filter((partner) => text.includes(partner));
      };
      expect(await file(`asOf=1992&knownAt=${then}`)).toEqual(["oldgone", "oldsoon"]);
      expect(await file("asOf=2015")).toEqual(["newlate", "newsoon"]);
    });

    test("diff", async () => {
      const differences = async (states: string) => {
        const { diff } = await graph.ask<{ diff: Record<string, { id: string }[]> }>(
          `query ($then: DateTime!) { diff(${states}) { added { id } retracted { id } started { id } ended { id } } }`,
          { then },
        );
        return Object.fromEntries(Object.entries(diff).map(([list, claims]) => [list, claims.map(({ id }) => id)]));
      };
      expect(await differences('since: { knownAt: $then, asOf: "1992" }, until: { asOf: "2015" }')).toEqual({
        added: ["newlate", "oldlate", "zother"],
        retracted: ["oldgone"],
        started: ["newlate", "newsoon"],
        ended: ["oldlate", "oldsoon", "zother"],
      });
      expect(await differences('since: { asOf: "1992" }, until: { knownAt: $then, asOf: "2015" }')).toEqual({
        added: [],
        retracted: [],
        started: ["newsoon"],
        ended: ["oldgone", "oldsoon"],
      });
    });
  });
}

const EXPECTED_COUNTS: Readonly<Record<string, object>> = {
  connected: { oldThen: 2, old: 2, newThen: 1, new: 2 },
  totalCount: { oldThen: 2, old: 3, newThen: 1, new: 2 },
  relationshipCounts: { oldThen: 2, old: 3, newThen: 1, new: 2 },
  conflicts: { oldThen: 0, old: 1, newThen: 0, new: 0 },
  nodeCount: { oldThen: 3, old: 3, newThen: 2, new: 3 },
};

function countIn(name: string, data: unknown): number {
  const text = JSON.stringify(data);
  if (name === "connected") return text.split("true").length - 1;
  if (name === "conflicts") return text.split('"kind"').length - 1;
  return Number(/\d+/.exec(text)?.[0] ?? 0);
}

/** The same field for each of the partners. */
function each(field: (partner: string) => string): string {
  return `{ ${PARTNERS.map((partner, index) => `p${index}: ${field(partner)}`).join(" ")} }`;
}
