import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { daySpan } from "../../src/domain/partial-date.js";
import { Budget } from "../../src/graph/budget.js";
import type { ClaimFilter } from "../../src/graph/filters/claim-filter.js";
import type { EntityFilter } from "../../src/graph/filters/entity-filter.js";
import { findPaths } from "../../src/graph/paths/find-paths.js";
import { matchPaths } from "../../src/graph/patterns/match-paths.js";
import type { PatternQuery, PatternStep } from "../../src/graph/patterns/pattern-query.js";
import type { Projection } from "../../src/graph/projection/projection.js";
import type { Direction } from "../../src/graph/traversal.js";
import {
  longestOf,
  type ReferenceCondition,
  type ReferencePattern,
  type ReferenceStep,
  referenceMatches,
} from "./match-reference.js";
import { CONFIDENCES, claimOf, DATES, entityOf, projectionOf, STATUSES, smallGraph, TYPES } from "./random-graph.js";
import type { ReferenceEntityFilter, ReferenceFilter } from "./reference.js";

const CASES = Number(process.env.PROPERTY_CASES ?? 2_000);
/** The reference tries every walk: longer patterns take too long. */
const LONGEST = 5;

/** A record of which any field may be left out. */
function partly<Fields extends object>(fields: { [Name in keyof Fields]: fc.Arbitrary<Fields[Name]> }) {
  return fc.record(fields, { requiredKeys: [] }) as fc.Arbitrary<Partial<Fields>>;
}

/** Mostly one value: of all conditions together hardly a path is left. */
const rarely = <Value>(value: fc.Arbitrary<Value>, otherwise: Value): fc.Arbitrary<Value> =>
  fc.oneof({ arbitrary: fc.constant(otherwise), weight: 5 }, { arbitrary: value, weight: 1 });

const filter = rarely<ReferenceFilter>(
  fc.oneof<fc.Arbitrary<ReferenceFilter>[]>(
    fc.record({ types: fc.subarray([...TYPES], { minLength: 1 }) }),
    fc.record({ asOf: fc.constantFrom(...DATES) }),
    fc.record({ knownAt: fc.constantFrom(500, 1_000, 1_500, 2_000, 3_000) }),
    fc.record({ minConfidence: fc.constantFrom(...CONFIDENCES) }),
    fc.record({ statuses: fc.uniqueArray(fc.constantFrom(...STATUSES)) }),
  ),
  {},
);

function patternFor(ids: readonly string[]): fc.Arbitrary<ReferencePattern> {
  const id = fc.constantFrom(...ids);
  const allKinds = ["COUNTRY", "COMPANY", "MINERAL"];
  const kinds = fc.oneof(fc.subarray(allKinds), fc.constant(allKinds));
  const condition: fc.Arbitrary<ReferenceCondition> = fc.oneof(
    fc.record({ entities: fc.array(id, { maxLength: 5 }) }),
    fc.record({ kinds }),
    fc.record({ entities: fc.array(id, { minLength: 1, maxLength: 5 }), kinds }),
  );
  const repeat = fc
    .tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 3 }))
    .map(([min, max]) => ({ min, max: Math.max(min, max) }));
  const times = fc.oneof({ arbitrary: fc.constant({ min: 1, max: 1 }), weight: 1 }, { arbitrary: repeat, weight: 2 });
  const { step } = fc.letrec<{ step: ReferenceStep }>((tie) => ({
    step: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc
        .tuple(
          fc.record({ direction: fc.constantFrom("OUT", "IN", "ANY"), where: filter }),
          rarely<{ types?: readonly string[] }>(fc.record({ types: fc.subarray([...TYPES]) }), {}),
          rarely<{ to?: ReferenceCondition }>(fc.record({ to: condition }), {}),
          times,
        )
        .map(([crossing, types, to, quantifier]) => ({ ...crossing, ...types, ...to, ...quantifier })),
      fc
        .tuple(
          fc.oneof(
            fc.array(fc.array(tie("step"), { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
            fc.array(fc.array(tie("step"), { maxLength: 2 }), { maxLength: 3 }),
          ),
          times,
        )
        .map(([anyOf, quantifier]) => ({ anyOf, ...quantifier })),
    ),
  }));
  return fc
    .record({
      from: condition,
      steps: fc.array(step, { minLength: 1, maxLength: 3 }).filter((steps) => longestOf(steps) <= LONGEST),
      selector: fc.constantFrom("ANY_SHORTEST" as const, "ALL_SHORTEST" as const, "SHORTEST_K" as const),
      k: fc.integer({ min: 1, max: 4 }),
      mode: fc.constantFrom("WALK" as const, "TRAIL" as const, "ACYCLIC" as const, "SIMPLE" as const),
      where: filter,
      through: rarely<ReferenceEntityFilter>(
        partly<{ kinds: string[]; exclude: string[]; maxDegree: number }>({
          kinds,
          exclude: fc.uniqueArray(id, { maxLength: 2 }),
          maxDegree: fc.integer({ min: 0, max: 5 }),
        }),
        {},
      ),
      holdsTogether: rarely(fc.constant(true), false),
      inSequence: rarely(fc.constant(true), false),
      limit: fc.oneof(fc.integer({ min: 1, max: 10 }), fc.constant(Number.POSITIVE_INFINITY)),
    })
    .chain((pattern) => fc.option(condition, { nil: undefined }).map((to) => (to ? { ...pattern, to } : pattern)));
}

const patternCase = smallGraph.chain((graph) =>
  fc.record({ graph: fc.constant(graph), pattern: patternFor(graph.entities.map((entity) => entity.id)) }),
);

/** The pattern in the numbers of a projection. */
function compiled(projection: Projection, pattern: ReferencePattern): PatternQuery {
  const condition = ({ entities, ...rest }: ReferenceCondition) => ({
    ...rest,
    ...(entities && { entities: entities.map((id) => projection.entities.byId.get(id)!) }),
  });
  const step = (written: ReferenceStep): PatternStep =>
    ("anyOf" in written
      ? { ...written, anyOf: written.anyOf.map((steps) => steps.map(step)) }
      : {
          ...written,
          where: claimFilter(written.where),
          ...(written.to && { to: condition(written.to) }),
        }) as PatternStep;
  const { exclude, ...through } = pattern.through;
  return {
    ...pattern,
    from: condition(pattern.from),
    ...(pattern.to && { to: condition(pattern.to) }),
    steps: pattern.steps.map(step),
    where: claimFilter(pattern.where),
    through: { ...through, ...(exclude && { exclude: condition({ entities: exclude }).entities }) },
  } as PatternQuery;
}

// Of the fields that hold ids or dates, these patterns give asOf alone; agreement.test.ts tries the others.
function claimFilter({ asOf, ...rest }: Omit<ReferenceFilter, "minerals" | "sources" | "publishedBy">): ClaimFilter {
  return { ...rest, ...(asOf && { asOf: daySpan(asOf)! }) } as ClaimFilter;
}

const forever = () => new Budget(Number.POSITIVE_INFINITY);

describe("matchPaths answers as trying every walk does", () => {
  test("paths, their order, truncation and outcome", () => {
    let found = 0;
    fc.assert(
      fc.property(patternCase, ({ graph, pattern }) => {
        const projection = projectionOf(graph);
        const answer = matchPaths(projection, compiled(projection, pattern), forever());
        if (answer.outcome === "FOUND") found++;
        expect({
          paths: answer.paths.map(({ entities, claims }) => ({
            start: projection.entities.ids[entities[0]!],
            claims: claims.map((claim) => projection.claims.ids[claim]),
          })),
          truncated: answer.truncated,
          outcome: answer.outcome,
        }).toEqual(referenceMatches(graph, pattern));
        expect(structuredClone(answer)).toEqual(answer);
      }),
      { numRuns: CASES },
    );
    // Patterns that hardly ever match would show little.
    expect(found).toBeGreaterThan(CASES / 10);
  });
});

describe("a pattern of one step, repeated, is what paths answers", () => {
  const single = smallGraph.chain((graph) => {
    const number = fc.nat({ max: graph.entities.length - 1 });
    return fc.record({
      graph: fc.constant(graph),
      from: number,
      to: number,
      query: fc.record({
        selector: fc.constantFrom("ANY_SHORTEST" as const, "ALL_SHORTEST" as const, "SHORTEST_K" as const),
        k: fc.integer({ min: 1, max: 8 }),
        mode: fc.constantFrom("WALK" as const, "TRAIL" as const, "ACYCLIC" as const, "SIMPLE" as const),
        where: fc.constantFrom({}, { types: ["SUPPLIES" as const] }, { knownAt: 2_000 }),
        through: fc.constantFrom<EntityFilter>({}, { kinds: ["COUNTRY"] }, { maxDegree: 3 }),
        holdsTogether: fc.boolean(),
        inSequence: fc.boolean(),
        limit: fc.integer({ min: 1, max: 10 }),
      }),
      direction: fc.constantFrom<Direction>("OUT", "IN", "ANY"),
      maxLength: fc.integer({ min: 1, max: 7 }),
    });
  });

  test("between two entities", () => {
    fc.assert(
      fc.property(single, ({ graph, from, to, query, direction, maxLength }) => {
        const projection = projectionOf(graph);
        const pattern: PatternQuery = {
          ...query,
          from: { entities: [from] },
          to: { entities: [to] },
          steps: [{ direction, where: {}, min: 1, max: maxLength }],
        };
        const { paths, truncated } = matchPaths(projection, pattern, forever());
        const expected = findPaths(projection, { ...query, from, to, direction, maxLength, weight: "HOPS" }, forever());
        expect({ paths, truncated }).toEqual({ paths: expected.paths, truncated: expected.truncated });
      }),
      { numRuns: CASES },
    );
  });
});

describe("a pattern that reaches everything", () => {
  // Everything connected with everything, and a start beside it that no trail comes back to.
  const ids = Array.from({ length: 40 }, (_, index) => `n${index}`);
  const pairs = ids.flatMap((from) => ids.filter((to) => to > from).map((to) => [from, to] as const));
  const thicket = projectionOf({
    entities: ["start", ...ids].map((id) => entityOf(id)),
    claims: [["start", "n0"] as const, ...pairs].map(([from, to], index) => claimOf({ id: `c${index}`, from, to })),
    sources: [],
  });

  test.each(["WALK", "TRAIL", "ACYCLIC", "SIMPLE"] as const)("does not try every way back, in mode %s", (mode) => {
    const query: PatternQuery = {
      from: { entities: [thicket.entities.byId.get("start")!] },
      steps: [{ direction: "ANY", where: {}, min: 1, max: 12 }],
      selector: "ANY_SHORTEST",
      k: 1,
      mode,
      where: {},
      through: {},
      holdsTogether: false,
      inSequence: false,
      limit: 1_000,
    };
    // By trying, this takes longer than anyone waits; so it takes milliseconds.
    const { paths, outcome } = matchPaths(thicket, query, new Budget(10_000));
    // There and back by one relationship: a walk, and simple, for no entity but the start comes twice.
    const comesBack = mode === "WALK" || mode === "SIMPLE";
    expect({ outcome, count: paths.length }).toEqual({ outcome: "FOUND", count: comesBack ? 41 : 40 });
  });
});
