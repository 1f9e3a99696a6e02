import { StoreUnavailableError } from "../domain/errors.js";
import type { RelationshipType } from "../domain/relationship-type.js";
import type { GraphStore, ScanBatch, StoreHead } from "../store/graph-store.js";
import { batchesOfWrite, type OwnWrite } from "./batches-of-write.js";
import { Freshness } from "./freshness.js";
import { Lane } from "./lane.js";
import { NameIndex } from "./names/name-index.js";
import { NO_OBSERVER, type Observer } from "./observer.js";
import type { RecordCache } from "./record-cache.js";
import { SearchIndex } from "./search-index.js";
import { readSnapshot, type Snapshot } from "./snapshot.js";

/** How a store is followed. */
export interface FollowOptions {
  /** Time between two looks for commits of others. Default 250: what others load shows within a second. */
  readonly pollIntervalMs?: number;
  /** Hears of a failed look for commits, the first of a row and then one a minute; the old snapshot goes on serving. */
  readonly onRefreshError?: (error: unknown) => void;
  /** Hears of every look that led to something. Default: nobody. */
  readonly observer?: Observer;
  /** Only claims of these types are taken in. Default: all. */
  readonly claimTypes?: readonly RelationshipType[];
}

/** One state of the graph, as requests are answered from it. */
export interface ServedState {
  readonly snapshot: Snapshot;
  readonly search: SearchIndex;
  readonly names: NameIndex;
  /** 1 for the first that this process has read; each that it builds or reads after that has the next. */
  readonly projectionVersion: number;
}

interface LookOptions {
  /** Also where everything was read anew a moment ago, and as long has not passed as that took. */
  readonly reloadAnyway?: boolean;
}

/** What a store answered to a look. */
interface Sight {
  readonly head: StoreHead;
  readonly handEdits: number | undefined;
}

const POLL_INTERVAL_MS = 250;
/** A store that is away for long should not fill the log. */
const REPORT_INTERVAL_MS = 60_000;
/**
 * Follows the commits to a store. A revision is taken in by what the log says of it. A commit that no revision explains was made by
 * hand: then everything is read anew, in the background, while the old state serves and goes on taking in revisions.
 */
export class StoreFollower {
  private readonly freshness: Freshness;
  private readonly observer: Observer;
  /** States follow each other here; looks and reloads wait for nobody. */
  private readonly lane = new Lane();
  private reloading: Promise<void> | undefined;
  /** Who shares a database with a program that writes all the time must not spend more than half of its own time reading. */
  private noReloadBefore = 0;
  private looking: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private reportedAt = Number.NEGATIVE_INFINITY;
  private closed = false;
  private hearServed: ((head: StoreHead) => void) | undefined;

  /** @param version Of the store, all of whose commits are in the state. @param handEdits Those that are in it. */
  private constructor(
    private readonly store: GraphStore,
    private readonly cache: RecordCache,
    private readonly options: FollowOptions & { readonly openedAt: number },
    private state: ServedState,
    private version: string,
    private handEdits: number | undefined,
  ) {
    this.observer = options.observer ?? NO_OBSERVER;
    this.freshness = new Freshness(options.openedAt, this.pollIntervalMs);
    this.schedule();
  }

  /** Reads the whole graph of a store and begins to follow it; keeps `cache` from holding what has changed. */
  static async open(store: GraphStore, cache: RecordCache, options: FollowOptions = {}): Promise<StoreFollower> {
    const openedAt = performance.now();
    // Before the scan: whatever is committed while it runs is looked at again.
    const version = await store.version();
    const handEdits = await store.handEdits();
    const state = { ...(await readEverything(store.scan(options))), projectionVersion: 1 };
    return new StoreFollower(store, cache, { ...options, openedAt }, state, version, handEdits);
  }

  /** Has `hear` told of each state that follows, by its head. */
  onServed(hear: (head: StoreHead) => void): void {
    this.hearServed = hear;
  }

  /** The present state. */
  get current(): ServedState {
    return this.state;
  }

  /** See {@link Freshness.lagMs}. */
  get lagMs(): number {
    return this.freshness.lagMs(performance.now());
  }

  /** Whether the store answered when last looked at, and what it answered could be used. */
  get following(): boolean {
    return this.freshness.following && !this.closed;
  }

  /** Takes in what is committed up to an own write. A failure is reported, and made up for by the next look. */
  async takeIn(write: OwnWrite): Promise<void> {
    const startedAt = performance.now();
    await this.advance(write.head.revision, write).catch((error: unknown) => {
      this.freshness.failed();
      this.report(error, startedAt);
    });
  }

  /** Takes in whatever has been committed until now, also where everything must be read anew for it. */
  async refresh(): Promise<void> {
    for (;;) {
      await this.look({ reloadAnyway: true });
      if (this.reloading === undefined) return;
      // It may have begun before the commit that the caller knows of: hence the look after it.
      await this.reloading;
    }
  }

  /** Stops following. The state stays as it is. */
  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    // What fails now has been reported already, or is of no interest any more.
    await Promise.allSettled([this.looking, this.reloading, this.lane.run(async () => {})]);
  }

  private async look(options: LookOptions = {}): Promise<void> {
    const startedAt = performance.now();
    try {
      await this.catchUp(startedAt, options);
    } catch (error) {
      this.freshness.failed();
      this.report(error, startedAt);
      throw error;
    }
  }

  private async catchUp(lookedAt: number, { reloadAnyway = false }: LookOptions): Promise<void> {
    const version = await this.store.version();
    this.freshness.answered();
    if (version !== this.version) {
      const before = this.state.snapshot.head;
      const sight = { head: await this.store.head(), handEdits: await this.store.handEdits() };
      if (sight.head.revision > before.revision) this.freshness.lacks("revision");
      await this.advance(sight.head.revision);
      if (!this.isExplained(sight, before)) {
        this.freshness.lacks("hand edit");
        if (reloadAnyway || lookedAt >= this.noReloadBefore) this.startReload(version);
        return;
      }
      this.handEdits ??= sight.handEdits;
      this.version = version;
    }
    this.freshness.settled(lookedAt);
    this.reportedAt = Number.NEGATIVE_INFINITY;
  }

  /** Whether the revisions that are taken in, and a load under way, are all that was committed since `before`. */
  private isExplained({ head, handEdits }: Sight, before: StoreHead): boolean {
    const isSamePast =
      head.revision > before.revision || (head.revision === before.revision && head.recordedAt === before.recordedAt);
    if (!isSamePast) return false;
    if (handEdits !== undefined && this.handEdits !== undefined) return handEdits <= this.handEdits;
    // The store can't tell: a commit that has no part in a revision is taken for a hand edit.
    return head.revision > before.revision || head.loading;
  }

  private advance(revision: number, write?: OwnWrite): Promise<void> {
    return this.lane.run(async () => {
      const { snapshot: base, search, names } = this.state;
      if (base.head.revision >= revision) return;
      const startedAt = performance.now();
      const isNext = base.head.revision + 1 === revision;
      const told = isNext && write !== undefined ? batchesOfWrite(write, this.options) : undefined;
      const since = told ?? this.store.changesSince(base.head.revision, this.options);
      const { snapshot, changes } = await readSnapshot(since, base);
      this.cache.forget(changes);
      // Claims of other types may have changed, and nobody says which.
      if (this.options.claimTypes !== undefined) this.cache.relationships.clear();
      search.add(changes.entities);
      names.add(changes.entities);
      this.serve({ snapshot, search, names });
      this.freshness.tookIn("revision");
      this.observer.refreshed("incremental", performance.now() - startedAt);
    });
  }

  /** Reads everything anew, and with it all that was committed until a version. One that is under way may have begun before that. */
  private startReload(version: string): void {
    if (this.reloading !== undefined) return;
    const startedAt = performance.now();
    this.reloading = this.reload(version)
      .then(() => {
        this.observer.refreshed("reload", performance.now() - startedAt);
        this.freshness.reloaded(true);
      })
      .finally(() => {
        this.reloading = undefined;
        const now = performance.now();
        this.noReloadBefore = now + (now - startedAt);
      });
    this.reloading.catch((error: unknown) => {
      this.freshness.reloaded(false);
      this.report(error, startedAt);
    });
  }

  private async reload(version: string): Promise<void> {
    // Before the scan: a later edit may be in it or not, and leads to the next reload.
    const handEdits = await this.store.handEdits();
    const { snapshot, search, names } = await readEverything(this.unlessClosed(this.store.scan(this.options)));
    await this.lane.run(async () => {
      let latest = snapshot;
      if (latest.head.revision < this.state.snapshot.head.revision) {
        const since = await readSnapshot(this.store.changesSince(latest.head.revision, this.options), latest);
        search.add(since.changes.entities);
        names.add(since.changes.entities);
        latest = since.snapshot;
      }
      this.cache.clear();
      this.serve({ snapshot: latest, search, names });
      this.version = version;
      this.handEdits = handEdits;
    });
  }

  private serve(state: Omit<ServedState, "projectionVersion">): void {
    this.state = { ...state, projectionVersion: this.state.projectionVersion + 1 };
    this.hearServed?.(state.snapshot.head);
  }

  private async *unlessClosed(batches: AsyncIterable<ScanBatch>): AsyncGenerator<ScanBatch> {
    for await (const batch of batches) {
      if (this.closed) throw new StoreUnavailableError("The store was closed while it was being read.");
      yield batch;
    }
  }

  private get pollIntervalMs(): number {
    return this.options.pollIntervalMs ?? POLL_INTERVAL_MS;
  }

  private schedule(): void {
    if (this.closed) return;
    this.timer = setTimeout(() => {
      this.looking = this.poll();
    }, this.pollIntervalMs);
    this.timer.unref();
  }

  private async poll(): Promise<void> {
    await this.look().catch(() => undefined);
    this.schedule();
  }

  private report(error: unknown, startedAt: number): void {
    const now = performance.now();
    this.observer.refreshed("failed", now - startedAt);
    if (this.closed || now - this.reportedAt < REPORT_INTERVAL_MS) return;
    this.reportedAt = now;
    this.options.onRefreshError?.(error);
  }
}

async function readEverything(batches: AsyncIterable<ScanBatch>): Promise<Omit<ServedState, "projectionVersion">> {
  const { snapshot, changes } = await readSnapshot(batches);
  const search = new SearchIndex();
  search.add(changes.entities);
  const names = new NameIndex();
  names.add(changes.entities);
  return { snapshot, search, names };
}
