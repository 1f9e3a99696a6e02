import type { ClaimTopology } from "../domain/claim.js";
import type { Source } from "../domain/source.js";
import type { Projection } from "../graph/projection/projection.js";
import { ProjectionBuilder } from "../graph/projection/projection-builder.js";
import type { ScanBatch, StoredEntity, StoreHead } from "../store/graph-store.js";
import { LayeredMap } from "./layered-map.js";
import { ReferenceIndex } from "./reference-index.js";

/** One state of the graph as requests see it: what can be traversed, and what names mean. Immutable. */
export interface Snapshot {
  readonly head: StoreHead;
  readonly projection: Projection;
  readonly references: ReferenceIndex;
  /** The ids of all sources, as keys. */
  readonly sourceIds: LayeredMap<unknown>;
}

/** What a snapshot was made of beyond the one before it. */
export interface SnapshotChanges {
  readonly entities: readonly StoredEntity[];
  readonly claimIds: readonly string[];
  readonly sourceIds: readonly string[];
}

interface Rows {
  readonly sources: Source[];
  readonly entities: StoredEntity[];
  readonly claims: ClaimTopology[];
}

type RowsToAdd = { readonly [Sort in keyof Rows]: Iterable<Rows[Sort][number]> };

/**
 * Rows that may wait for the projection that they belong into. It is built when somebody first looks at it: many small writes in a row,
 * each of which only asks what names mean, should not build one each, which costs O(all claims).
 */
const MOST_ROWS_WAITING = 10_000;

/** A snapshot whose projection is built when it is first asked for. */
class GrowingSnapshot implements Snapshot {
  private built: Projection | undefined;
  private growth: { readonly base: Snapshot; readonly rows: Rows } | undefined;
  /** Of this one and those before it, until its projection is built. */
  rowsWaiting: number;

  constructor(
    readonly head: StoreHead,
    readonly references: ReferenceIndex,
    readonly sourceIds: LayeredMap<unknown>,
    growth: { readonly base: Snapshot; readonly rows: Rows },
  ) {
    this.growth = growth;
    this.rowsWaiting = rowsWaitingIn(growth.base) + countRows(growth.rows);
    if (this.rowsWaiting > MOST_ROWS_WAITING) this.build();
  }

  get projection(): Projection {
    return this.built ?? this.build();
  }

  private build(): Projection {
    const waiting: Rows[] = [];
    let base: Snapshot = this;
    while (base instanceof GrowingSnapshot && base.growth !== undefined) {
      waiting.push(base.growth.rows);
      base = base.growth.base;
    }
    waiting.reverse();
    const builder = builderOf(base, {
      sources: waiting.flatMap(({ sources }) => sources),
      entities: waiting.flatMap(({ entities }) => entities),
      claims: versionsIn(waiting.flatMap(({ claims }) => claims)),
    });
    this.built = builder.build(this.head.revision, this.head.recordedAt);
    this.growth = undefined;
    this.rowsWaiting = 0;
    return this.built;
  }
}

/** Reads batches of a store into a snapshot: all of it, or what came after an earlier snapshot. */
export async function readSnapshot(
  batches: Iterable<ScanBatch> | AsyncIterable<ScanBatch>,
  base?: Snapshot,
): Promise<{ snapshot: Snapshot; changes: SnapshotChanges }> {
  // Where there are too many rows to be kept until somebody asks, they go into the projection as they come.
  let builder = base === undefined ? new ProjectionBuilder() : undefined;
  const rows: Rows = { sources: [], entities: [], claims: [] };
  // After a first load nothing is cached that a changed claim could make stale.
  const claimIds: string[] = [];
  let head: StoreHead | undefined;
  for await (const batch of batches) {
    switch (batch.kind) {
      case "head":
        head = batch.head;
        break;
      case "sources":
        for (const source of batch.rows) {
          builder?.addSource(source);
          rows.sources.push(source);
        }
        break;
      case "entities":
        for (const entity of batch.rows) {
          builder?.addEntity(entity);
          rows.entities.push(entity);
        }
        break;
      case "claims":
        for (const claim of batch.rows) {
          builder?.addClaim(claim);
          if (base !== undefined) claimIds.push(claim.id);
        }
        if (builder === undefined) rows.claims.push(...batch.rows);
        if (base !== undefined && builder === undefined && rows.claims.length > MOST_ROWS_WAITING) {
          builder = builderOf(base, rows);
          rows.claims.length = 0;
        }
        break;
    }
  }
  if (head === undefined) throw new Error("A scan of the store began without its head.");
  const references = (base?.references ?? ReferenceIndex.empty).with(rows.entities);
  let snapshot: Snapshot;
  if (builder !== undefined) {
    const projection = builder.build(head.revision, head.recordedAt);
    snapshot = { head, projection, references, sourceIds: LayeredMap.over(projection.sources.byId) };
  } else {
    for (const claim of rows.claims) requireEnds(claim, references);
    const sourceIds = base!.sourceIds.with(new Map(rows.sources.map(({ id }) => [id, true])));
    snapshot = new GrowingSnapshot(head, references, sourceIds, { base: base!, rows });
  }
  return { snapshot, changes: { entities: rows.entities, claimIds, sourceIds: rows.sources.map(({ id }) => id) } };
}

/** What would fail when the projection is built must fail before anybody is served from it. */
function requireEnds({ id, from, to, minerals }: ClaimTopology, references: ReferenceIndex): void {
  const missing = [from, to, ...minerals].find((entity) => !references.holds(entity));
  if (missing !== undefined) throw new Error(`The store holds no entity ${missing}, yet the claim ${id} names it.`);
}

/** Each version once, as the last row has it: one that was recorded and has ended since has two rows. */
function versionsIn(rows: readonly ClaimTopology[]): Iterable<ClaimTopology> {
  if (rows.every(({ retractedAt }) => retractedAt === undefined)) return rows;
  return new Map(rows.map((row) => [`${row.recordedAt} ${row.id}`, row])).values();
}

function builderOf({ projection }: Snapshot, { sources, entities, claims }: RowsToAdd): ProjectionBuilder {
  const builder = new ProjectionBuilder(projection);
  for (const source of sources) builder.addSource(source);
  for (const entity of entities) builder.addEntity(entity);
  for (const claim of claims) builder.addClaim(claim);
  return builder;
}

function rowsWaitingIn(snapshot: Snapshot): number {
  return snapshot instanceof GrowingSnapshot ? snapshot.rowsWaiting : 0;
}

function countRows({ sources, entities, claims }: Rows): number {
  return sources.length + entities.length + claims.length;
}
