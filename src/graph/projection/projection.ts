import type { ClaimColumns, EntityCodes, Topology } from "./topology.js";

/** The graph at one revision: its topology, and what the numbers stand for. Immutable, so that a request that holds it sees one state throughout. */
export interface Projection extends Topology {
  /** Revision of the store, and its instant (ms since 1970). */
  readonly revision: number;
  readonly recordedAt: number;
  readonly entities: EntityColumns;
  readonly claims: NamedClaimColumns;
  readonly sources: SourceColumns;
}

/** What is known of entities, by their numbers. */
export interface EntityColumns extends EntityCodes {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** Indexes into Topology.instants: of the revision that first held it, and of the one that gave it its present values. */
  readonly recorded: Int32Array;
  readonly changed: Int32Array;
  readonly byId: ReadonlyMap<string, number>;
}

/** What is known of claims, by their numbers. */
export interface NamedClaimColumns extends ClaimColumns {
  readonly ids: readonly string[];
}

/** What is known of sources, by their numbers. */
export interface SourceColumns {
  readonly ids: readonly string[];
  readonly byId: ReadonlyMap<string, number>;
}

/** The part of a projection that traversals read: what can be handed to a worker thread without a copy. */
export function topologyOf(projection: Projection): Topology {
  const { revision: _revision, recordedAt: _recordedAt, sources: _sources, entities, claims, ...shared } = projection;
  const { ids: _ids, ...columns } = claims;
  return { ...shared, entities: { count: entities.count, kinds: entities.kinds }, claims: columns };
}
