import fc from "fast-check";
import type { ClaimStatus, ClaimTopology, ShareBasis } from "../../src/domain/claim.js";
import type { EntityKind } from "../../src/domain/entity-kind.js";
import type { RelationshipType } from "../../src/domain/relationship-type.js";
import type { Projection } from "../../src/graph/projection/projection.js";
import {
  type EntityInput,
  ProjectionBuilder,
  type SourceInput,
} from "../../src/graph/projection/projection-builder.js";

/** A small graph as records, which the reference reads directly and the projection is built from. */
export interface SmallGraph {
  readonly entities: readonly EntityInput[];
  readonly claims: readonly ClaimTopology[];
  readonly sources: readonly SourceInput[];
}

export const FIRST_INSTANT = 1_000;

/** Builds a projection of a small graph. */
export function projectionOf(graph: SmallGraph): Projection {
  const builder = new ProjectionBuilder();
  for (const source of graph.sources) builder.addSource(source);
  for (const claim of graph.claims) builder.addClaim(claim);
  for (const entity of graph.entities) builder.addEntity(entity);
  return builder.build(1, FIRST_INSTANT);
}

export function claimOf(claim: Pick<ClaimTopology, "id" | "from" | "to"> & Partial<ClaimTopology>): ClaimTopology {
  return {
    type: "SUPPLIES",
    minerals: [],
    confidence: 1,
    status: "IN_EFFECT",
    recordedAt: FIRST_INSTANT,
    sources: [],
    ...claim,
  };
}

export function entityOf(id: string, kind: EntityKind = "COUNTRY"): EntityInput {
  return { id, name: id.toUpperCase(), kind, recordedAt: FIRST_INSTANT, changedAt: FIRST_INSTANT };
}

const KINDS: readonly EntityKind[] = ["COUNTRY", "COMPANY", "MINERAL"];
export const TYPES: readonly RelationshipType[] = ["SUPPLIES", "VISITS", "PART_OF"];
export const STATUSES: readonly ClaimStatus[] = ["IN_EFFECT", "PLANNED"];
export const DATES = ["2009", "2010", "2010-06", "2010-06-15", "2011", "2012-02"] as const;
/** Two of a half cost as much as one of a quarter, and what is certain costs nothing: ties between paths of different lengths. */
export const CONFIDENCES = [0.25, 0.5, 0.63, 1] as const;
const SHARES = [0.25, 0.5, 0.63, 1] as const;
const SHARE_BASES: readonly ShareBasis[] = ["IMPORTS_OF_RECIPIENT", "CONSUMPTION_OF_RECIPIENT", "EXPORTS_OF_SUPPLIER"];

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

/** Random multigraphs: parallel claims, self-loops, retracted versions, dates, minerals that are part of one another. */
export const smallGraph: fc.Arbitrary<SmallGraph> = fc.integer({ min: 2, max: 6 }).chain((size) => {
  const ids = Array.from({ length: size }, (_, index) => `e${index}`);
  const id = fc.constantFrom(...ids);
  const sourceIds = ["s0", "s1"];
  return fc.record({
    entities: fc
      .array(fc.constantFrom(...KINDS), { minLength: size, maxLength: size })
      .map((kinds) => ids.map((entity, index) => entityOf(entity, kinds[index]!))),
    sources: fc.array(maybe(fc.constantFrom(...DATES)), { minLength: 2, maxLength: 2 }).map((dates) =>
      sourceIds.map((source, index) => ({
        id: source,
        ...(dates[index] === undefined ? {} : { publishedOn: dates[index] }),
      })),
    ),
    claims: fc
      .array(
        fc.record({
          type: fc.constantFrom(...TYPES),
          from: id,
          to: id,
          minerals: fc.uniqueArray(id, { maxLength: 2 }),
          validFrom: maybe(fc.constantFrom(...DATES)),
          validTo: maybe(fc.constantFrom(...DATES)),
          confidence: fc.constantFrom(...CONFIDENCES),
          share: maybe(fc.constantFrom(...SHARES)),
          shareOf: fc.constantFrom(...SHARE_BASES),
          status: fc.constantFrom(...STATUSES),
          recordedAt: fc.constantFrom(1_000, 2_000),
          retractedAt: maybe(fc.constantFrom(2_000, 3_000)),
          sources: fc.uniqueArray(fc.constantFrom(...sourceIds), { maxLength: 2 }),
        }),
        { maxLength: 12 },
      )
      .map((claims) =>
        claims.map(({ validFrom, validTo, retractedAt, share, shareOf, ...claim }, index) => ({
          ...claim,
          id: `c${index}`,
          ...(validFrom === undefined ? {} : { validFrom }),
          ...(validTo === undefined ? {} : { validTo }),
          ...(share === undefined ? {} : { share, shareOf }),
          ...(retractedAt === undefined || retractedAt <= claim.recordedAt ? {} : { retractedAt }),
        })),
      ),
  });
});
