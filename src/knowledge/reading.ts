import DataLoader from "dataloader";
import type { ClaimTopology, Relationship } from "../domain/claim.js";
import type { Entity } from "../domain/entity.js";
import { ENTITY_KIND_NAMES, type EntityKind } from "../domain/entity-kind.js";
import { ConflictError, TimeoutError } from "../domain/errors.js";
import type { Source } from "../domain/source.js";
import { claimNumber, claimVersionNumber } from "../graph/projection/claim-number.js";
import type { Projection } from "../graph/projection/projection.js";
import type { TraversalAnswer, TraversalName, TraversalQuery } from "../graph/traversals.js";
import type {
  ChangeRange,
  GraphStore,
  PlacedChange,
  Revision,
  RevisionRange,
  StoredEntity,
  StoreHead,
} from "../store/graph-store.js";
import { AnswerProjection } from "./database/answer-projection.js";
import { latestVersion } from "./database/latest-version.js";
import { type MaybePromise, whenThere } from "./maybe-promise.js";
import type { NameIndex } from "./names/name-index.js";
import type { RecordCache } from "./record-cache.js";
import type { RecordUse } from "./record-shelf.js";
import type { ReferenceIndex } from "./reference-index.js";
import type { SearchIndex, SearchMatch } from "./search-index.js";
import type { Snapshot } from "./snapshot.js";
import type { Traversed, Traverser } from "./traverser.js";
import type { Waiting } from "./waiting.js";

/** How long a request may take. */
export interface ReadingOptions {
  /** For the whole request; its reads fail with TIMEOUT after that. Default: no bound. */
  readonly timeoutMs?: number;
  /** For each traversal, after which it answers with what it has. Default: no bound. */
  readonly traversalBudgetMs?: number;
  /** Who waits for the request; once nobody does, its traversals end. */
  readonly waiting?: Waiting | undefined;
}

/** What a reading is pinned to. */
export interface ReadingState {
  readonly snapshot: Snapshot;
  readonly cache: RecordCache;
  readonly store: Pick<GraphStore, "revisions" | "changesIn">;
  /** See {@link Reading.asKnownAt}. */
  readonly knownAt?: number;
  /** See {@link Reading.whole}. */
  readonly whole?: Reading;
  readonly search: SearchIndex;
  readonly names: NameIndex;
  readonly traverser: Traverser;
  /** See {@link Reading.projectionVersion} and {@link Reading.lagMs}. */
  readonly projectionVersion: number;
  readonly lagMs: number;
}

/** What a traversal found, and the reading in whose numbers it is. */
export interface Found<Name extends TraversalName> {
  readonly reading: Reading;
  readonly answer: TraversalAnswer<Name>;
}

/** What an entity is called, and what it is. */
export interface EntityLabel {
  readonly name: string;
  readonly kind: EntityKind;
}

/** A claim of this state by its number, and the reading in whose numbers that is. */
export interface FoundClaim {
  readonly reading: Reading;
  readonly claim: number;
}

type Versions = ReadonlyMap<string, readonly Relationship[]>;

const PASSING: RecordUse = { keep: false };

/** One state of the graph, pinned for one request, so that all its parts agree; with the request's deadline. */
export class Reading {
  // Whatever is asked for in the same turn, by whatever fields, is one read. Most requests find all in memory and need none of these.
  private entityLoader: DataLoader<string, Entity> | undefined;
  private relationshipLoader: DataLoader<number, Relationship> | undefined;
  private sourceLoader: DataLoader<string, Source> | undefined;
  /** Where not all claims are in the projection. */
  private claimLoader: DataLoader<string, ClaimTopology | undefined> | undefined;

  constructor(
    private readonly state: ReadingState,
    private readonly options: ReadingOptions,
    private readonly deadline = performance.now() + (options.timeoutMs ?? Number.POSITIVE_INFINITY),
    /** Of this reading and all that are made from it. */
    private readonly given = { anachronism: false },
  ) {}

  get head(): StoreHead {
    return this.state.snapshot.head;
  }

  get projection(): Projection {
    return this.state.snapshot.projection;
  }

  get references(): ReferenceIndex {
    return this.state.snapshot.references;
  }

  /** The version of the projection that is pinned: it rises by one with each that this process builds or reads. */
  get projectionVersion(): number {
    return this.state.projectionVersion;
  }

  /** How far this state may have lagged behind the store when it was pinned, ms; see KnowledgeStatus. */
  get lagMs(): number {
    return this.state.lagMs;
  }

  /** Who waits for the request; undefined where nobody says so. */
  get waiting(): Waiting | undefined {
    return this.options.waiting;
  }

  /** The time that one traversal may take; Infinity for no bound. */
  get traversalBudgetMs(): number {
    return Math.min(
      this.options.traversalBudgetMs ?? Number.POSITIVE_INFINITY,
      this.options.timeoutMs ?? Number.POSITIVE_INFINITY,
    );
  }

  /**
   * Runs a traversal, in the time that one may take but never past the deadline of the request. The answer is there at once where
   * it costs little. Entities of the answer are as they were known at the instant of the query's `where`, if it has one.
   */
  traverse<Name extends TraversalName>(name: Name, query: TraversalQuery<Name>): MaybePromise<Found<Name>> {
    const { traversalBudgetMs = Number.POSITIVE_INFINITY, waiting } = this.options;
    const traversed = this.state.traverser.run(
      this.projection,
      { name, query },
      { budgetMs: Math.min(traversalBudgetMs, this.timeLeft()), waiting },
    );
    const { knownAt } = (query as { readonly where?: { readonly knownAt?: number } }).where ?? {};
    const found = ({ projection, answer }: Traversed<Name>): Found<Name> => ({
      reading: this.asKnownAt(knownAt).over(projection),
      answer,
    });
    return traversed instanceof Promise ? traversed.then(found) : found(traversed);
  }

  /**
   * The same state, in which entities have the values that were known at an instant (ms since 1970; undefined: now). One that was not known
   * then has its first ones.
   */
  asKnownAt(instant: number | undefined): Reading {
    const knownAt = instant === undefined || instant >= this.head.recordedAt ? undefined : instant;
    if (knownAt === this.state.knownAt) return this;
    const { knownAt: _, whole, ...state } = this.state;
    const others = { ...(knownAt !== undefined && { knownAt }), ...(whole && { whole: whole.asKnownAt(instant) }) };
    return new Reading({ ...state, ...others }, this.options, this.deadline, this.given);
  }

  /** Whether an entity, by its number, had been recorded by an instant, ms since 1970. */
  isKnownAt(entity: number, instant: number): boolean {
    const { entities, instants } = this.projection;
    return instants[entities.recorded[entity]!]! <= instant;
  }

  /** The same state without the request's deadline: for a stream, each piece of which has one of its own. */
  withoutDeadline(): Reading {
    return new Reading(this.state, {});
  }

  /** The instant whose values of entities this reading shows, ms since 1970. */
  get shownAt(): number {
    return this.state.knownAt ?? this.head.recordedAt;
  }

  /** Whether an entity, by its number, has been given other values since the instant that this reading shows. */
  isPast(entity: number): boolean {
    const { knownAt } = this.state;
    if (knownAt === undefined) return false;
    const { entities, instants } = this.projection;
    return instants[entities.changed[entity]!]! > knownAt;
  }

  /** The same state in the numbers of another projection: of an answer that came from the database. */
  private over(projection: Projection): Reading {
    if (projection === this.projection) return this;
    const { head, references, sourceIds } = this.state.snapshot;
    const state = { ...this.state, snapshot: { head, projection, references, sourceIds }, whole: this.whole };
    return new Reading(state, this.options, this.deadline, this.given);
  }

  /**
   * The same state in its own numbers, where this is of an answer that came from the database. From those numbers searches start: what
   * else they find, and what their filters name, need not be in the answer.
   */
  get whole(): Reading {
    return this.state.whole ?? this;
  }

  /** Whether the projection holds all claims, so that it can be looked through. */
  get holdsAllClaims(): boolean {
    return this.state.traverser.overAllClaims;
  }

  /** The number of an entity by id; undefined where this state does not hold it. */
  entityNumber(id: string): number | undefined {
    return this.projection.entities.byId.get(id);
  }

  /** The number of an entity that something of this state names. */
  requireEntity(id: string): number {
    const number = this.entityNumber(id);
    if (number === undefined) throw gone(id);
    return number;
  }

  /** Name and kind of an entity as they are now, without a read. */
  readonly entityLabel = (id: string): EntityLabel => {
    const { names, kinds } = this.projection.entities;
    const number = this.requireEntity(id);
    return { name: names[number]!, kind: ENTITY_KIND_NAMES[kinds[number]!]! };
  };

  /** Name and kind of entities (by id; absent: of any) as this reading shows them: at once where none of them was called otherwise. */
  labels(ids?: Iterable<string>): MaybePromise<(id: string) => EntityLabel> {
    if (this.state.knownAt === undefined) return this.entityLabel;
    const past = [...(ids ?? this.projection.entities.ids)].filter((id) => this.isPast(this.requireEntity(id)));
    if (past.length === 0) return this.entityLabel;
    return this.pastEntities(past).then((entities) => {
      const names = new Map(entities.map(({ id, name }) => [id, name]));
      return (id) => {
        const label = this.entityLabel(id);
        return { ...label, name: names.get(id) ?? label.name };
      };
    });
  }

  /** Notes that something was given as it is now that may have been otherwise at the instant that this reading shows. */
  noteAnachronism(): void {
    this.given.anachronism = true;
  }

  /** Whether something was so given, by this reading or one that was made from it: what is made of it is not to be shown. */
  get hasAnachronism(): boolean {
    return this.given.anachronism;
  }

  /** The id of the entity that an entity, by its number, was merged into. */
  mergedInto(number: number): MaybePromise<string | undefined> {
    if (this.isPast(number)) return whenThere(this.entity(number), ({ mergedInto }) => mergedInto);
    return this.references.mergedInto(this.projection.entities.ids[number]!);
  }

  /** All that was ever known of an entity, by its number: the oldest version first. */
  async entityVersions(number: number): Promise<readonly StoredEntity[]> {
    const id = this.projection.entities.ids[number]!;
    const versions = (await this.inTime(this.state.cache.entityVersions.read([id]))).get(id);
    if (versions === undefined) throw gone(id);
    return versions.filter(({ changedAt }) => changedAt <= this.head.recordedAt);
  }

  /** The claim with an id: its current version, else the latest one; undefined where there is none. */
  claim(id: string): MaybePromise<FoundClaim | undefined> {
    if (this.whole !== this) return this.whole.claim(id);
    const claim = claimNumber(this.projection, id);
    if (claim !== undefined) return { reading: this, claim };
    return this.state.traverser.overAllClaims ? undefined : this.claimInStore(id);
  }

  /** A version of a claim that the store has told of: as this state has it, where it has all claims. */
  claimVersion(version: ClaimTopology): FoundClaim {
    if (this.whole !== this) return this.whole.claimVersion(version);
    const claim = claimVersionNumber(this.projection, version);
    return claim === undefined ? this.claimAlone(version) : { reading: this, claim };
  }

  private async claimInStore(id: string): Promise<FoundClaim | undefined> {
    this.claimLoader ??= new DataLoader((ids) => this.latestClaims(ids));
    const claim = await this.claimLoader.load(id);
    return claim && this.claimAlone(claim);
  }

  private claimAlone(claim: ClaimTopology): FoundClaim {
    const answer = new AnswerProjection(this.projection, { entities: [], claims: [claim] });
    return { reading: this.over(answer.projection), claim: answer.claim(claim.id) };
  }

  /** All that is known of an entity, by its number: at once where it is kept in memory. */
  entity(number: number): MaybePromise<Entity> {
    const id = this.projection.entities.ids[number]!;
    const known = this.state.cache.entities.get(id);
    if (known !== undefined && known.changedAt <= this.shownAt) return known;
    this.entityLoader ??= new DataLoader((ids) => this.entitiesOf(ids));
    return this.entityLoader.load(id);
  }

  /** All that is known of a relationship, by its claim number: at once where it is kept in memory. */
  relationship(claim: number): MaybePromise<Relationship> {
    const versions = this.state.cache.relationships.get(this.projection.claims.ids[claim]!);
    const known = this.versionOf(claim, versions);
    if (known !== undefined) return known;
    this.relationshipLoader ??= new DataLoader((claims) => this.relationshipsOf(claims));
    return this.relationshipLoader.load(claim);
  }

  /** One source by id: at once where it is kept in memory. */
  source(id: string): MaybePromise<Source> {
    const known = this.state.cache.sources.get(id);
    if (known !== undefined) return known;
    this.sourceLoader ??= new DataLoader((ids) => this.readSources(ids));
    return this.sourceLoader.load(id);
  }

  /** Entities by id; ids that are none's are left out. */
  knownEntities(ids: Iterable<string>): Promise<ReadonlyMap<string, StoredEntity>> {
    const known = [...ids].filter((id) => this.references.holds(id));
    return this.inTime(this.state.cache.entities.read(new Set(known)));
  }

  /** Whether a source has an id. */
  holdsSource(id: string): boolean {
    return this.state.snapshot.sourceIds.has(id);
  }

  /** Sources by id; ids that are none's are left out. */
  knownSources(ids: Iterable<string>): Promise<ReadonlyMap<string, Source>> {
    return this.inTime(this.state.cache.sources.read(ids));
  }

  /** Entities of this state whose names, aliases or description match, best first; one that was merged finds the one that it was merged into. */
  async search(text: string, kinds?: readonly EntityKind[]): Promise<SearchMatch[]> {
    const { byId } = this.projection.entities;
    const accepts = (id: string, kind: EntityKind) => byId.has(id) && (kinds === undefined || kinds.includes(kind));
    const inquiry = new AbortController();
    try {
      const matches = await this.inTime(this.state.search.search(text, accepts, inquiry.signal));
      const best = new Map<string, SearchMatch>();
      for (const { id, score } of matches) {
        const survivor = this.references.survivorOf(id);
        if (!best.has(survivor)) best.set(survivor, { id: survivor, score });
      }
      return [...best.values()];
    } finally {
      inquiry.abort();
    }
  }

  /** The names of all entities, once they are read in. It may know of some that this state does not hold. */
  async names(): Promise<NameIndex> {
    await this.inTime(this.state.names.read());
    return this.state.names;
  }

  /** Entities by number, read now and not kept: for exports, which would fill the memory with what is asked for once. */
  readEntities(numbers: readonly number[]): Promise<Entity[]> {
    const { ids } = this.projection.entities;
    return this.entitiesOf(
      numbers.map((number) => ids[number]!),
      PASSING,
    );
  }

  /** Relationships by claim number, read now and not kept. */
  readRelationships(claims: readonly number[]): Promise<Relationship[]> {
    return this.relationshipsOf(claims, PASSING);
  }

  /** Sources by id, read now and not kept. */
  async readSources(ids: readonly string[]): Promise<Source[]> {
    return inOrder(ids, await this.inTime(this.state.cache.sources.read(ids)));
  }

  /** Revisions up to that of this state, the latest first. */
  revisions({ before = Number.POSITIVE_INFINITY, limit }: RevisionRange): Promise<Revision[]> {
    const range = { before: Math.min(before, this.head.revision + 1), limit };
    return this.inTime(this.state.store.revisions(range));
  }

  /** A page of what a revision changed; see {@link GraphStore.changesIn}. */
  changesIn(revision: number, range: ChangeRange): Promise<PlacedChange[]> {
    return this.inTime(this.state.store.changesIn(revision, range));
  }

  private async latestClaims(ids: readonly string[]): Promise<(ClaimTopology | undefined)[]> {
    const versions = await this.inTime(this.state.cache.relationships.read(new Set(ids)));
    return ids.map((id) => latestVersion(versions.get(id) ?? [], this.head.recordedAt));
  }

  private async relationshipsOf(claims: readonly number[], use?: RecordUse): Promise<Relationship[]> {
    const { ids } = this.projection.claims;
    const versions = await this.versionsOf(claims, use);
    const lacking = claims.filter((claim) => this.versionOf(claim, versions.get(ids[claim]!)) === undefined);
    // What is kept of an id may be without a version that a search of the store has just found.
    if (lacking.length > 0) this.state.cache.relationships.forget(lacking.map((claim) => ids[claim]!));
    const again = lacking.length > 0 ? await this.versionsOf(lacking, use) : versions;
    return claims.map((claim) => {
      const id = ids[claim]!;
      const record = this.versionOf(claim, versions.get(id)) ?? this.versionOf(claim, again.get(id));
      if (record === undefined) throw gone(id);
      return record;
    });
  }

  private versionsOf(claims: readonly number[], use?: RecordUse): Promise<Versions> {
    const { ids } = this.projection.claims;
    return this.inTime(this.state.cache.relationships.read(new Set(claims.map((claim) => ids[claim]!)), use));
  }

  private versionOf(claim: number, versions: readonly Relationship[] | undefined): Relationship | undefined {
    if (versions === undefined) return undefined;
    const { claims, instants } = this.projection;
    const recordedAt = instants[claims.recorded[claim]!]!;
    for (const version of versions) if (version.recordedAt === recordedAt) return version;
    return undefined;
  }

  private async entitiesOf(ids: readonly string[], use?: RecordUse): Promise<Entity[]> {
    const found = inOrder(ids, await this.inTime(this.state.cache.entities.read(new Set(ids), use)));
    // The past is asked for, or the store has moved on from this state.
    const later = found.filter(({ changedAt }) => changedAt > this.shownAt).map(({ id }) => id);
    if (later.length === 0) return found;
    const past = new Map((await this.pastEntities(later, use)).map((entity) => [entity.id, entity]));
    return found.map((entity) => past.get(entity.id) ?? entity);
  }

  /** Entities as they were known at the instant that this reading shows. */
  private async pastEntities(ids: readonly string[], use?: RecordUse): Promise<StoredEntity[]> {
    const versions = await this.inTime(this.state.cache.entityVersions.read(new Set(ids), use));
    const then = (id: string) => {
      const known = versions.get(id);
      if (known?.[0] === undefined) throw gone(id);
      return known.findLast(({ changedAt }) => changedAt <= this.shownAt) ?? known[0];
    };
    return ids.map(then);
  }

  private timeLeft(): number {
    return this.deadline - performance.now();
  }

  private async inTime<Result>(work: Promise<Result>): Promise<Result> {
    const { timeoutMs } = this.options;
    if (timeoutMs === undefined) return work;
    let timer: NodeJS.Timeout | undefined;
    const expiry = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new TimeoutError(timeoutMs)), Math.max(0, this.timeLeft()));
    });
    try {
      return await Promise.race([work, expiry]);
    } finally {
      clearTimeout(timer);
    }
  }
}

function inOrder<Value>(ids: readonly string[], found: ReadonlyMap<string, Value>): Value[] {
  return ids.map((id) => {
    const value = found.get(id);
    if (value === undefined) throw gone(id);
    return value;
  });
}

// Nothing that this program writes is ever deleted: someone took the record out of the store by hand.
function gone(id: string): ConflictError {
  return new ConflictError(`${JSON.stringify(id)} went away from the store while it was being read. Ask again.`);
}
