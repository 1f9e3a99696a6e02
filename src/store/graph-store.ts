import type { AccessKey } from "../domain/access-key.js";
import type { Claim, ClaimTopology, Relationship } from "../domain/claim.js";
import type { Entity } from "../domain/entity.js";
import type { RelationshipType } from "../domain/relationship-type.js";
import type { Source } from "../domain/source.js";
import type { BackupBatch } from "./backup-batch.js";
import type { StoreIds } from "./store-ids.js";
import type { StoreTraversals } from "./store-traversals.js";

/** One step of a write. Steps of one change set take effect together, in the order given. */
export type Change =
  /** A new source, or other values for a known one. */
  | { readonly kind: "source"; readonly source: Source }
  /** A new entity, or other values for a known one (its kind may not change). */
  | { readonly kind: "entity"; readonly entity: Entity }
  /** A new claim. Where its id is current already, an earlier step of the same set must retract it. */
  | { readonly kind: "claim"; readonly claim: Claim }
  /** The end of a current claim: it stays readable, with the reason, the instant, and the claim that took its place, if any. */
  | { readonly kind: "retraction"; readonly id: string; readonly reason: string; readonly supersededBy?: string };

/** Named values kept beside the graph, such as the version of the shipped data and what it brought: perhaps megabytes. */
export type StoreMeta = Readonly<Record<string, string>>;

export interface ApplyOptions {
  /** The revision that the changes were checked against; a store that has moved on refuses with CONFLICT. */
  readonly expectedRevision?: number;
  /** Why: kept with the revision, for example "import of suppliers.csv". */
  readonly note: string;
  /** Who: kept with the revision. Absent where nobody has said who they are. */
  readonly author?: string;
  /** Named values to set with the same revision. */
  readonly meta?: StoreMeta;
  /** Called now and then with the number of changes written so far. */
  readonly onProgress?: (changes: number) => void;
}

/** Where a store stands. Revision 0 is an empty store; every apply makes the next one. */
export interface StoreHead {
  readonly revision: number;
  /** Instant of the revision, ms since 1970; rises strictly from one revision to the next. 0 for an empty store. */
  readonly recordedAt: number;
  /** Whether a staged load is under way: commits that the revision does not show yet are no foreign writes. */
  readonly loading: boolean;
}

/** One write: who made it, when and why. */
export interface Revision {
  /** From 1 on, without a gap. */
  readonly number: number;
  /** ms since 1970; rises strictly with the number. */
  readonly recordedAt: number;
  /** Absent where nobody had said who they were. */
  readonly author?: string;
  readonly note: string;
}

/** Which revisions are read. */
export interface RevisionRange {
  /** Only those before this number. Absent: from the last one on. */
  readonly before?: number;
  /** Revisions at most. */
  readonly limit: number;
}

/** What one revision did to one record. */
export type RecordedChange =
  /** A source that is new, or was given other values. It is told with the last revision that wrote it. */
  | { readonly kind: "source"; readonly source: Source }
  /** A version of an entity: its first, or other values. `wasMergedInto` is of the version before. */
  | {
      readonly kind: "entity";
      readonly entity: StoredEntity;
      readonly isNew: boolean;
      readonly wasMergedInto?: string;
    }
  /** A version of a claim that was retracted, or superseded by a claim, perhaps the next version of its own id. */
  | { readonly kind: "ended"; readonly claim: ClaimTopology; readonly supersededBy?: string }
  /** A version of a claim that is new. */
  | { readonly kind: "asserted"; readonly claim: ClaimTopology };

/** A change, with its place in the order of its revision. */
export interface PlacedChange {
  readonly change: RecordedChange;
  /** Means something to the store that it is of. */
  readonly place: string;
}

/** Which changes of a revision are read. */
export interface ChangeRange {
  /** Only those behind this place. Absent: from the first on. */
  readonly after?: string;
  /** Changes at most. */
  readonly limit: number;
}

/** An entity as it is stored. */
export interface StoredEntity extends Entity {
  /** Instant of the revision that first held it, ms since 1970. */
  readonly recordedAt: number;
  /** Instant of the revision that gave it these values, ms since 1970. They hold until the next version's. */
  readonly changedAt: number;
}

/** What of a store is read. */
export interface ScanOptions {
  /** Claims of these types alone. Absent: of all. */
  readonly claimTypes?: readonly RelationshipType[];
}

/** Of which kind an entity is, which never changes. */
export type EntityOfKind = Pick<Entity, "id" | "kind">;

/** How much a store holds: nearly, while others write. */
export interface StoreSize {
  readonly sources: number;
  readonly entities: number;
  /** Versions of claims, retracted ones included. */
  readonly claims: number;
}

/** One batch of a scan. The head comes first; then batches in any order. */
export type ScanBatch =
  | { readonly kind: "head"; readonly head: StoreHead }
  | { readonly kind: "sources"; readonly rows: readonly Source[] }
  | { readonly kind: "entities"; readonly rows: readonly StoredEntity[] }
  | { readonly kind: "claims"; readonly rows: readonly ClaimTopology[] };

/**
 * Where claims are kept. Two adapters: SQLite and Neo4j. Every method may throw STORE_UNAVAILABLE.
 * Reads by id answer in any order, leave out ids that are unknown, and take any number of ids.
 */
export interface GraphStore {
  /** "sqlite" or "neo4j", with where it is and no secret: for logs. */
  readonly description: string;

  /**
   * Whether it costs next to nothing that `apply` refuses a claim that is current already, so that a writer who expects none need not look for
   * them first. Absent: looking is cheaper.
   */
  readonly refusesAtOnce?: boolean;

  /** Searches that run in the store itself; absent where it has no language for them. */
  readonly traversals?: StoreTraversals;

  /** Its ids, to be read at once; absent where it costs next to nothing to ask for each. */
  readonly ids?: StoreIds;

  /**
   * The only write: one new revision, visible all at once and durable when the promise resolves; nothing at all otherwise.
   * An empty set makes no revision and answers the head as it is. Throws CONFLICT where another writer was first.
   */
  apply(changes: Iterable<Change> | AsyncIterable<Change>, options: ApplyOptions): Promise<StoreHead>;

  /** Everything at one revision, retracted claims included, in batches of bounded size. */
  scan(options?: ScanOptions): AsyncIterable<ScanBatch>;

  /**
   * What changed after a revision: sources and entities as they are now, and every claim version that was recorded or
   * retracted (told apart by id and recordedAt). The head comes first.
   */
  changesSince(revision: number, options?: ScanOptions): AsyncIterable<ScanBatch>;

  /** Entities by id. */
  entities(ids: readonly string[]): Promise<StoredEntity[]>;

  /** The kinds of entities by id: at a tenth of the price of the entities. */
  entityKinds(ids: readonly string[]): Promise<EntityOfKind[]>;

  /** All versions of entities by id: what they are, and what they were before. */
  entityVersions(ids: readonly string[]): Promise<StoredEntity[]>;

  /** Claims by id: all versions, retracted ones included. */
  relationships(ids: readonly string[]): Promise<Relationship[]>;

  /** Sources by id. */
  sources(ids: readonly string[]): Promise<Source[]>;

  head(): Promise<StoreHead>;

  /** The named values that were set with revisions. */
  meta(): Promise<StoreMeta>;

  /** Revisions, the latest first. */
  revisions(range: RevisionRange): Promise<Revision[]>;

  /**
   * What a revision changed, in an order that stays the same: sources, entities, claims that ended, claims that were asserted. A page
   * costs what it holds. Nothing for a revision that is not there. Throws BAD_USER_INPUT for a place that is none.
   */
  changesIn(revision: number, range: ChangeRange): Promise<PlacedChange[]>;

  /** All access keys, revoked ones too, by id. */
  accessKeys(): Promise<AccessKey[]>;

  /** Keeps an access key, in place of what was known under its id; durable when the promise resolves. No part of a revision. */
  putAccessKey(key: AccessKey): Promise<void>;

  /** All that the store holds, its whole past and access keys included, at one revision, also while others write. */
  backup(): AsyncIterable<BackupBatch>;

  /**
   * Fills an empty store with a backup, of whatever store: then its head, its past and its keys are those of the backup. All at once
   * and durable when the promise resolves; nothing at all otherwise. Throws CONFLICT where the store holds anything, and BAD_USER_INPUT
   * where the backup breaks a rule of stores.
   */
  restore(batches: AsyncIterable<BackupBatch>): Promise<StoreHead>;

  /** Counts, at a price that does not grow with the graph where the database keeps count. */
  size(): Promise<StoreSize>;

  /** A cheap token that differs from the last one when anyone, this program included, has committed anything. */
  version(): Promise<string>;

  /**
   * A number that has risen when anyone has written to the graph by hand: with a tool of the database, and so in no revision. What
   * this program writes, in whatever process, leaves it as it is. Undefined where the store can't tell, or can't just now.
   */
  handEdits(): Promise<number | undefined>;

  /** Finishes what is under way and lets go of files and connections. Safe to call twice. */
  close(): Promise<void>;
}
