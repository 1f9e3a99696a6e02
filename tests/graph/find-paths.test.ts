import { describe, expect, test } from "@jest/globals";
import type { ClaimTopology } from "../../src/domain/claim.js";
import { Budget } from "../../src/graph/budget.js";
import { findPaths } from "../../src/graph/paths/find-paths.js";
import type { PathQuery } from "../../src/graph/paths/path-query.js";
import type { Projection } from "../../src/graph/projection/projection.js";
import { claimOf, entityOf, projectionOf } from "./random-graph.js";

type Question = Partial<Omit<PathQuery, "from" | "to">> & { readonly from: string; readonly to: string };

/** A graph of claims written "id:from-to", each with what else is said of it. */
function graphOf(claims: Readonly<Record<string, Partial<ClaimTopology>>>): Projection {
  const records = Object.entries(claims).map(([text, more]) => {
    const [id, ends] = text.split(":") as [string, string];
    const [from, to] = ends.split("-") as [string, string];
    return claimOf({ id, from, to, ...more });
  });
  const ids = new Set(records.flatMap(({ from, to }) => [from, to]));
  return projectionOf({ entities: [...ids].map((id) => entityOf(id)), claims: records, sources: [] });
}

/** The paths, each as the ids of its claims, or the outcome where there are none. */
function ask(graph: Projection, { from, to, ...question }: Question) {
  const { paths, outcome } = findPaths(
    graph,
    {
      selector: "SHORTEST_K",
      k: 5,
      maxLength: 6,
      direction: "ANY",
      where: {},
      through: {},
      mode: "TRAIL",
      weight: "HOPS",
      holdsTogether: false,
      inSequence: false,
      limit: 100,
      ...question,
      from: graph.entities.byId.get(from)!,
      to: graph.entities.byId.get(to)!,
    },
    new Budget(10_000),
  );
  if (paths.length === 0) return outcome;
  return paths.map(({ claims }) => claims.map((claim) => graph.claims.ids[claim]).join(" "));
}

describe("the path mode decides what may come again", () => {
  //  a ═ b ─ c, a self-loop at b, and c leads back to a
  const graph = graphOf({ "r1:a-b": {}, "r2:a-b": {}, "r3:b-b": {}, "r4:b-c": {}, "r5:c-a": {} });

  test.each<[string, Question, string | string[]]>([
    ["a walk anything", { from: "a", to: "b", mode: "WALK", direction: "OUT", k: 4 }, ["r1", "r2", "r1 r3", "r2 r3"]],
    ["a walk the same relationship", { from: "b", to: "b", mode: "WALK", direction: "OUT", k: 2 }, ["r3", "r3 r3"]],
    ["a trail no relationship", { from: "b", to: "b", mode: "TRAIL", direction: "OUT", k: 2 }, ["r3", "r4 r5 r1"]],
    [
      "a trail passes through its ends",
      { from: "a", to: "b", direction: "OUT", maxLength: 5 },
      ["r1", "r2", "r1 r3", "r2 r3", "r1 r4 r5 r2"],
    ],
    ["an acyclic path no entity", { from: "a", to: "b", mode: "ACYCLIC" }, ["r1", "r2", "r5 r4"]],
    ["a simple path no entity", { from: "a", to: "b", mode: "SIMPLE" }, ["r1", "r2", "r5 r4"]],
    [
      "a simple path but the start, at the end",
      { from: "a", to: "a", mode: "SIMPLE", direction: "OUT" },
      ["r1 r4 r5", "r2 r4 r5"],
    ],
    ["an acyclic path not even that", { from: "a", to: "a", mode: "ACYCLIC", direction: "OUT" }, "NOT_WITHIN_FILTER"],
  ])("%s", (_, question, expected) => {
    expect(ask(graph, question)).toEqual(expected);
  });
});

describe("the weight decides what is cheapest", () => {
  //  a to d: one sure way of three steps, one of two in which a step is unlikely, and a direct one as likely as those two
  const graph = graphOf({
    "r1:a-b": { confidence: 1, share: 0.5, shareOf: "IMPORTS_OF_RECIPIENT" },
    "r2:b-c": { confidence: 0.9, share: 0.5, shareOf: "CONSUMPTION_OF_RECIPIENT" },
    "r3:c-d": { confidence: 1, share: 1, shareOf: "IMPORTS_OF_RECIPIENT" },
    "r4:a-e": { confidence: 0.5 },
    "r5:e-d": { confidence: 0.5, share: 0.9, shareOf: "EXPORTS_OF_SUPPLIER" },
    "r6:a-d": { confidence: 0.25, share: 0.9, shareOf: "WORLD_PRODUCTION" },
  });

  test.each<[string, Question, string | string[]]>([
    ["hops", { from: "a", to: "d", k: 3 }, ["r6", "r4 r5", "r1 r2 r3"]],
    [
      "confidence, and of equal costs the shorter first",
      { from: "a", to: "d", weight: "CONFIDENCE", k: 3 },
      ["r1 r2 r3", "r6", "r4 r5"],
    ],
    ["share of what the recipient takes", { from: "a", to: "d", weight: "SHARE" }, ["r1 r2 r3"]],
    [
      "all of the least cost, whatever their length",
      {
        from: "a",
        to: "d",
        weight: "CONFIDENCE",
        selector: "ALL_SHORTEST",
        where: { types: ["SUPPLIES"], minConfidence: 0.2 },
        through: { exclude: [graph.entities.byId.get("b")!] },
      },
      ["r6", "r4 r5"],
    ],
    [
      "only further, by what has a share",
      { from: "a", to: "d", weight: "SHARE", maxLength: 2 },
      "NOT_WITHIN_MAX_LENGTH",
    ],
    ["not at all, by what has a share", { from: "a", to: "e", weight: "SHARE" }, "NOT_WITHIN_FILTER"],
  ])("%s", (_, question, expected) => {
    expect(ask(graph, question)).toEqual(expected);
  });
});

describe("paths hang together in time", () => {
  const graph = graphOf({
    "r1:a-b": { validFrom: "2010", validTo: "2012" },
    "r2:b-c": { validFrom: "2015", validTo: "2016" },
    "r3:b-d": { validFrom: "2005" },
    "r4:d-c": { validTo: "2011" },
    "r5:c-e": { validFrom: "2008", validTo: "2009" },
  });

  test.each<[string, Question, string | string[]]>([
    ["not at all, where it is not asked for", { from: "a", to: "c" }, ["r1 r2", "r1 r3 r4"]],
    ["all on one day", { from: "a", to: "c", holdsTogether: true }, ["r1 r3 r4"]],
    ["none before the last", { from: "a", to: "c", inSequence: true }, ["r1 r2"]],
    ["both ways", { from: "c", to: "a", inSequence: true }, ["r4 r3 r1"]],
    [
      "all on one day and none before the last",
      { from: "d", to: "a", holdsTogether: true, inSequence: true },
      ["r3 r1"],
    ],
    ["never", { from: "a", to: "e", holdsTogether: true }, "NOT_WITHIN_FILTER"],
    ["never in sequence", { from: "a", to: "e", inSequence: true }, "NOT_WITHIN_FILTER"],
    ["only on a longer way", { from: "a", to: "c", holdsTogether: true, maxLength: 2 }, "NOT_WITHIN_MAX_LENGTH"],
    ["cheapest first as well", { from: "a", to: "c", holdsTogether: true, weight: "CONFIDENCE" }, ["r1 r3 r4"]],
  ])("%s", (_, question, expected) => {
    expect(ask(graph, question)).toEqual(expected);
  });
});

describe("a thicket that leads nowhere", () => {
  //  s ─ t, and hanging off s fourteen entities all connected with one another: trails of up to thirty steps without number
  const names = Array.from({ length: 14 }, (_, index) => `n${index}`);
  const within = names.flatMap((from) => names.filter((to) => to > from).map((to) => `r${from}${to}:${from}-${to}`));
  const graph = graphOf(Object.fromEntries(["r1:s-t", "r2:s-n0", ...within].map((claim) => [claim, {}])));

  test.each<[string, Partial<Question>]>([
    ["trails", {}],
    ["acyclic paths", { mode: "ACYCLIC" }],
    ["simple paths", { mode: "SIMPLE" }],
    ["trails by confidence", { weight: "CONFIDENCE" }],
    ["trails that hold together", { holdsTogether: true }],
    ["trails in sequence", { inSequence: true }],
  ])("does not keep the search for %s from its end", (_, question) => {
    const begun = performance.now();
    expect(ask(graph, { from: "s", to: "t", k: 2, maxLength: 30, ...question })).toEqual(["r1"]);
    expect(performance.now() - begun).toBeLessThan(1_000);
  });

  test("nor the search for cycles", () => {
    expect(ask(graph, { from: "s", to: "s", k: 2, maxLength: 30 })).toBe("NOT_WITHIN_FILTER");
    expect(ask(graph, { from: "t", to: "t", k: 2, maxLength: 30, inSequence: true })).toBe("NOT_WITHIN_FILTER");
  });
});
