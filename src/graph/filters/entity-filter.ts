import { ENTITY_KIND_NAMES, type EntityKind } from "../../domain/entity-kind.js";
import type { Topology } from "../projection/topology.js";
import type { ClaimPredicate } from "./claim-filter.js";

/** Which entities a traversal may pass through or return. Its starts and ends are always allowed. */
export interface EntityFilter {
  readonly kinds?: readonly EntityKind[];
  /** Entity numbers. */
  readonly exclude?: readonly number[];
  /** Do not go on through an entity with more usable claims than this, in either direction, each parallel one counted. */
  readonly maxDegree?: number;
}

/** Whether an entity, by its number, is allowed. */
export type EntityPredicate = (entity: number) => boolean;

/** Whether an entity may be reached at all: its kind is wanted and it is not excluded. */
export function entityPredicate(topology: Topology, filter: EntityFilter): EntityPredicate {
  const kinds = filter.kinds && new Set(filter.kinds.map((kind) => ENTITY_KIND_NAMES.indexOf(kind)));
  const excluded = new Set(filter.exclude);
  return (entity) => (kinds === undefined || kinds.has(topology.entities.kinds[entity]!)) && !excluded.has(entity);
}

/** Tells entities that a traversal may go on through from those that it may not: with more usable claims than maxDegree. */
export interface HubTest {
  /** Whether the traversal may go on. Counted once an entity. */
  readonly mayPass: EntityPredicate;
  /** The entities that were asked about and refused so far. */
  readonly hubs: ReadonlySet<number>;
}

/** The test for a maxDegree; without one, every entity passes. */
export function hubTest(topology: Topology, crosses: ClaimPredicate, maxDegree: number | undefined): HubTest {
  const hubs = new Set<number>();
  if (maxDegree === undefined) return { mayPass: () => true, hubs };
  const passed = new Set<number>();
  const mayPass = (entity: number) => {
    if (passed.has(entity)) return true;
    if (hubs.has(entity)) return false;
    const allowed = degreeWithin(topology, crosses, entity, maxDegree);
    (allowed ? passed : hubs).add(entity);
    return allowed;
  };
  return { mayPass, hubs };
}

function degreeWithin(topology: Topology, crosses: ClaimPredicate, entity: number, maxDegree: number): boolean {
  let degree = 0;
  const { out, in: incoming, claims } = topology;
  const atMost =
    out.offsets[entity + 1]! - out.offsets[entity]! + incoming.offsets[entity + 1]! - incoming.offsets[entity]!;
  // Most entities have few claims, whatever can be used of them.
  if (atMost <= maxDegree) return true;
  for (let at = out.offsets[entity]!; at < out.offsets[entity + 1]!; at++) {
    if (crosses(out.claims[at]!) && ++degree > maxDegree) return false;
  }
  for (let at = incoming.offsets[entity]!; at < incoming.offsets[entity + 1]!; at++) {
    const claim = incoming.claims[at]!;
    // A self-loop is one claim: counted among those that leave.
    if (claims.from[claim] !== entity && crosses(claim) && ++degree > maxDegree) return false;
  }
  return true;
}
