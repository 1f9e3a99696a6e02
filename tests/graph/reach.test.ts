import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { EntityKind } from "../../src/domain/entity-kind.js";
import { Budget } from "../../src/graph/budget.js";
import type { ClaimFilter } from "../../src/graph/filters/claim-filter.js";
import type { EntityFilter } from "../../src/graph/filters/entity-filter.js";
import type { Projection } from "../../src/graph/projection/projection.js";
import { isConnected } from "../../src/graph/reach/is-connected.js";
import { type ReachableQuery, reachable } from "../../src/graph/reach/reachable.js";
import type { Direction } from "../../src/graph/traversal.js";
import { claimOf, entityOf, projectionOf, smallGraph, TYPES } from "./random-graph.js";
import { referenceDistances } from "./reach-reference.js";
import type { ReferenceEntityFilter } from "./reference.js";

const CASES = Number(process.env.PROPERTY_CASES ?? 2_000);

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 1 });
const kinds = fc.uniqueArray(fc.constantFrom<EntityKind>("COUNTRY", "COMPANY", "MINERAL"), { minLength: 1 });

const reachCase = smallGraph.chain((graph) => {
  const id = fc.constantFrom(...graph.entities.map((entity) => entity.id));
  return fc.record({
    graph: fc.constant(graph),
    starts: fc.array(id, { maxLength: 3 }),
    from: id,
    to: id,
    direction: fc.constantFrom<Direction>("OUT", "IN", "ANY"),
    where: fc.oneof(fc.constant({}), fc.record({ types: fc.subarray([...TYPES]) }), fc.constant({ knownAt: 2_000 })),
    through: fc
      .record({
        kinds: maybe(kinds),
        exclude: maybe(fc.uniqueArray(id, { maxLength: 2 })),
        maxDegree: maybe(fc.integer({ min: 0, max: 5 })),
      })
      .map(
        (through) =>
          Object.fromEntries(
            Object.entries(through).filter(([, value]) => value !== undefined),
          ) as ReferenceEntityFilter,
      ),
    listed: maybe(kinds),
    max: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant(Number.POSITIVE_INFINITY)),
    limit: fc.integer({ min: 1, max: 4 }),
  });
});

const forever = () => new Budget(Number.POSITIVE_INFINITY);

function entityFilter(projection: Projection, { exclude, ...rest }: ReferenceEntityFilter): EntityFilter {
  const numbers = exclude?.map((id) => projection.entities.byId.get(id)!);
  return { ...(rest as EntityFilter), ...(numbers && { exclude: numbers }) };
}

describe("as settling distances one relationship at a time does, so", () => {
  test("isConnected answers", () => {
    fc.assert(
      fc.property(reachCase, ({ graph, from, to, direction, where, through, max }) => {
        const projection = projectionOf(graph);
        const entity = (id: string) => projection.entities.byId.get(id)!;
        const query = {
          from: entity(from),
          to: entity(to),
          direction,
          where: where as ClaimFilter,
          through: entityFilter(projection, through),
          maxLength: max,
        };
        const distances = referenceDistances(graph, { starts: [from], alwaysAllowed: [to], direction, where, through });
        expect(isConnected(projection, query, forever())).toBe(
          (distances.get(to) ?? Number.POSITIVE_INFINITY) <= max && distances.has(to),
        );
      }),
      { numRuns: CASES },
    );
  });

  test("reachable lists, whole and in parts", () => {
    fc.assert(
      fc.property(reachCase, ({ graph, starts, direction, where, through, listed, max, limit }) => {
        const projection = projectionOf(graph);
        const query: Omit<ReachableQuery, "limit"> = {
          starts: starts.map((id) => projection.entities.byId.get(id)!),
          direction,
          where: where as ClaimFilter,
          through: entityFilter(projection, through),
          ...(listed && { kinds: listed }),
          maxDistance: max,
        };
        const expected = [...referenceDistances(graph, { starts, direction, where, through })]
          .filter(([, distance]) => distance > 0 && distance <= max)
          .filter(
            ([id]) => listed === undefined || listed.includes(graph.entities.find((entity) => entity.id === id)!.kind),
          )
          .sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1));
        const whole = reachable(projection, { ...query, limit: Number.POSITIVE_INFINITY }, forever());
        expect(whole).toMatchObject({ hasMore: false, budgetSpent: false });
        expect(whole.places.map(({ entity, distance }) => [projection.entities.ids[entity], distance])).toEqual(
          expected,
        );

        const inParts: (typeof whole.places)[number][] = [];
        for (let part = reachable(projection, { ...query, limit }, forever()); ; ) {
          inParts.push(...part.places);
          if (!part.hasMore) break;
          const { distance, entity } = inParts.at(-1)!;
          part = reachable(projection, { ...query, limit, first: { distance, entity: entity + 1 } }, forever());
          expect(part.places.length).toBeGreaterThan(0);
        }
        expect(inParts).toEqual(whole.places);
      }),
      { numRuns: CASES },
    );
  });
});

describe("where the time is up", () => {
  const ids = Array.from({ length: 5_000 }, (_, index) => `n${String(index).padStart(4, "0")}`);
  const chain = projectionOf({
    entities: [...ids, "apart"].map((id) => entityOf(id)),
    claims: ids.slice(1).map((id, index) => claimOf({ id: `c${index}`, from: ids[index]!, to: id })),
    sources: [],
  });
  const number = (id: string) => chain.entities.byId.get(id)!;
  const everywhere = { direction: "ANY" as const, where: {}, through: {} };

  test("isConnected does not know", () => {
    const ends = { from: number("n0000"), to: number("n4999"), maxLength: Number.POSITIVE_INFINITY };
    expect(isConnected(chain, { ...ends, ...everywhere }, new Budget(-1))).toBeNull();
    expect(isConnected(chain, { ...ends, ...everywhere }, forever())).toBe(true);
  });

  test("reachable says so and keeps what it had reached", () => {
    const query = { starts: [number("n0000")], ...everywhere, maxDistance: Number.POSITIVE_INFINITY, limit: 10_000 };
    const { places, budgetSpent } = reachable(chain, query, new Budget(-1));
    expect(budgetSpent).toBe(true);
    expect(places.length).toBeGreaterThan(100);
    expect(places.length).toBeLessThan(4_999);
    expect(places.at(-1)).toEqual({ entity: number("n0000") + places.length, distance: places.length });
  });

  test("an entity apart costs nothing, however large the rest is", () => {
    const ends = { from: number("n0000"), to: number("apart"), maxLength: Number.POSITIVE_INFINITY };
    expect(isConnected(chain, { ...ends, ...everywhere }, new Budget(-1))).toBe(false);
  });
});
