import type { GraphStore } from "../store/graph-store.js";
import { DatabaseTraverser } from "./database/database-traverser.js";
import { InProcessTraverser } from "./in-process-traverser.js";
import { type PlaceOfTraversals, type PlaceOptions, placeOfTraversals } from "./place-of-traversals.js";
import { Reading, type ReadingOptions } from "./reading.js";
import { RecordCache } from "./record-cache.js";
import { SearchIndex } from "./search-index.js";
import { readSnapshot, type Snapshot } from "./snapshot.js";
import type { Traverser } from "./traverser.js";

/** How a store is followed. */
export interface KnowledgeOptions extends PlaceOptions {
  /** Time between two looks for commits of others. Default 250: what others load shows within a second. */
  readonly pollIntervalMs?: number;
  /** Hears of a failed look for commits; the old snapshot goes on serving. */
  readonly onRefreshError?: (error: unknown) => void;
}

/** How fresh the answers are. */
export interface KnowledgeStatus {
  readonly revision: number;
  /** Instant of the revision, ms since 1970. */
  readonly recordedAt: number;
  /** Whether the store answered when last looked at. */
  readonly ready: boolean;
  /** For how long a commit of others has been known and not yet taken in; 0 where there is none. */
  readonly lagMs: number;
}

const POLL_INTERVAL_MS = 250;

/** Where a store and the projection of it meet: pins states for reading and keeps up with what is committed. */
export class Knowledge {
  private readonly cache: RecordCache;
  private readonly traverser: Traverser;
  /** The look for commits under way, or the last one; and the one that waits for its end. */
  private refreshing: Promise<void> | undefined;
  private nextLook: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private behindSince: number | undefined;
  private failed = false;
  private closed = false;

  private constructor(
    readonly store: GraphStore,
    private readonly options: KnowledgeOptions,
    private version: string,
    private snapshot: Snapshot,
    private search: SearchIndex,
    private readonly place: PlaceOfTraversals,
  ) {
    this.traverser = place.store === undefined ? new InProcessTraverser() : new DatabaseTraverser(place.store);
    this.cache = new RecordCache(store);
    this.schedule();
  }

  /** Reads the whole graph of a store and begins to follow it. close() closes the store too. Throws NOT_SUPPORTED as placeOfTraversals does. */
  static async open(store: GraphStore, options: KnowledgeOptions = {}): Promise<Knowledge> {
    const place = await placeOfTraversals(store, options);
    const version = await store.version();
    const { snapshot, changes } = await readSnapshot(store.scan());
    const search = new SearchIndex();
    search.add(changes.entities);
    return new Knowledge(store, options, version, snapshot, search, place);
  }

  /** What an operator should know of where traversals run; undefined where it is as they said. */
  get note(): string | undefined {
    return this.place.note;
  }

  /** Pins the present state of the graph for one request. */
  reading(options: ReadingOptions = {}): Reading {
    const { snapshot, cache, search, traverser } = this;
    return new Reading({ snapshot, cache, search, traverser }, options);
  }

  status(): KnowledgeStatus {
    const { revision, recordedAt } = this.snapshot.head;
    return {
      revision,
      recordedAt,
      ready: !this.failed && !this.closed,
      lagMs: this.behindSince === undefined ? 0 : Date.now() - this.behindSince,
    };
  }

  /** Takes in whatever has been committed until now. A call while a look is under way waits for the next one, with others. */
  refresh(): Promise<void> {
    // The look under way may have passed what the caller knows of.
    this.nextLook ??= (this.refreshing ?? Promise.resolve())
      // Its own caller hears of its failure.
      .catch(() => undefined)
      .then(() => {
        this.refreshing = this.nextLook;
        this.nextLook = undefined;
        return this.catchUp();
      });
    return this.nextLook;
  }

  /** Stops following the store and closes it. Readings that are pinned can finish what they have in memory. */
  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    clearTimeout(this.timer);
    // A look that fails now has been reported already, or is of no interest any more.
    await (this.nextLook ?? this.refreshing)?.catch(() => undefined);
    await this.traverser.close();
    await this.store.close();
  }

  private async catchUp(): Promise<void> {
    const version = await this.store.version();
    if (version === this.version) return;
    this.behindSince ??= Date.now();
    const head = await this.store.head();
    if (head.revision > this.snapshot.head.revision) await this.takeInChanges();
    // The batches of a load under way are no news yet. A hand edit made meanwhile is taken in when the load has ended.
    else if (head.loading) {
      this.behindSince = undefined;
      return;
    }
    // The revision explains every write of this program; a commit without one was made by hand.
    else await this.reload();
    this.version = version;
    this.behindSince = undefined;
  }

  private async takeInChanges(): Promise<void> {
    const base = this.snapshot;
    const { snapshot, changes } = await readSnapshot(this.store.changesSince(base.head.revision), base);
    this.cache.entities.forget(changes.entities.map((entity) => entity.id));
    this.cache.relationships.forget(changes.claimIds);
    this.cache.sources.forget(changes.sourceIds);
    this.search.add(changes.entities);
    this.snapshot = snapshot;
  }

  private async reload(): Promise<void> {
    const { snapshot, changes } = await readSnapshot(this.store.scan());
    const search = new SearchIndex();
    search.add(changes.entities);
    this.cache.clear();
    this.search = search;
    this.snapshot = snapshot;
  }

  private schedule(): void {
    if (this.closed) return;
    this.timer = setTimeout(() => void this.poll(), this.options.pollIntervalMs ?? POLL_INTERVAL_MS);
    this.timer.unref();
  }

  private async poll(): Promise<void> {
    try {
      await this.refresh();
      this.failed = false;
    } catch (error) {
      this.failed = true;
      if (!this.closed) this.options.onRefreshError?.(error);
    } finally {
      this.schedule();
    }
  }
}
