import { availableParallelism } from "node:os";
import { TAXONOMY_TYPES } from "../graph/projection/taxonomy.js";
import { topologyBytes } from "../graph/projection/topology.js";
import type { ApplyOptions, Change, GraphStore, StoreHead } from "../store/graph-store.js";
import { ChangeFeed } from "./changes/change-feed.js";
import { DatabaseTraverser } from "./database/database-traverser.js";
import { InProcessTraverser } from "./in-process-traverser.js";
import { type PlaceOfTraversals, type PlaceOptions, placeOfTraversals } from "./place-of-traversals.js";
import { Reading, type ReadingOptions } from "./reading.js";
import { RecordCache } from "./record-cache.js";
import { type FollowOptions, StoreFollower } from "./store-follower.js";
import type { Traverser } from "./traverser.js";

/** How a store is followed, who hears of it, and where traversals run. */
export interface KnowledgeOptions extends Omit<FollowOptions, "claimTypes">, PlaceOptions {
  /** Worker threads for long traversals, at most. Default: one fewer than the processor has cores, at least one. */
  readonly traversalThreads?: number;
}

/** How fresh the answers are. */
export interface KnowledgeStatus {
  readonly revision: number;
  /** Instant of the revision, ms since 1970. */
  readonly recordedAt: number;
  /** Whether the store answered when last looked at. */
  readonly ready: boolean;
  /**
   * For how long there may have been commits that answers don't show. 0 in good order: then what others commit shows within a second, and
   * what was committed here at once. Otherwise the time since all that was committed was last known to be shown: while changes are being
   * read, while the store does not answer, and on while it answers too late.
   */
  readonly lagMs: number;
  readonly projection: ProjectionStatus;
}

/** The projection that the next request is answered from. */
export interface ProjectionStatus {
  /** Rises by one with each that this process builds or reads. */
  readonly version: number;
  readonly entities: number;
  /** All versions, retracted ones included. */
  readonly relationships: number;
  /** Of its typed arrays. */
  readonly bytes: number;
}

/** Where a store and the projection of it meet: pins states for reading, writes, and keeps up with what others commit. */
export class Knowledge {
  /** What revisions changed, as it shows in readings. */
  readonly changes: ChangeFeed;
  private closed = false;

  private constructor(
    readonly store: GraphStore,
    private readonly cache: RecordCache,
    private readonly traverser: Traverser,
    private readonly follower: StoreFollower,
    /** What an operator should know of where traversals run; undefined where it is as they said. */
    readonly note: string | undefined,
  ) {
    this.changes = new ChangeFeed(store, follower.current.snapshot.head);
    follower.onServed((head) => this.changes.advance(head));
  }

  /**
   * Reads the graph of a store and begins to follow it. close() closes the store too. Throws NOT_SUPPORTED where traversals can't run
   * where they are to; see placeOfTraversals.
   */
  static async open(store: GraphStore, options: KnowledgeOptions = {}): Promise<Knowledge> {
    const place = await placeOfTraversals(store, options);
    const cache = new RecordCache(store, options.observer);
    // Of a graph that is searched in the store, what queries are put together with is in memory.
    const scope = place.store === undefined ? {} : { claimTypes: TAXONOMY_TYPES };
    const follower = await StoreFollower.open(store, cache, { ...options, ...scope });
    return new Knowledge(store, cache, traverserAt(place, options), follower, place.note);
  }

  /** Pins the present state of the graph for one request. */
  reading(options: ReadingOptions = {}): Reading {
    const { cache, store, traverser } = this;
    const { current, lagMs } = this.follower;
    const { snapshot, search, names, projectionVersion } = current;
    // Named one by one: every request comes by here, and V8 copies an object that grows by spreading some 100 times slower.
    return new Reading({ snapshot, search, names, projectionVersion, lagMs, cache, store, traverser }, options);
  }

  /**
   * Writes to the store, as {@link GraphStore.apply} does; readings that are pinned after it resolves show what was written. (Should
   * the store fail between the commit and the reading of it, it resolves all the same, since the write is done: it shows with the next
   * look that succeeds, and until then the status says that answers lag.)
   */
  async apply(changes: Iterable<Change> | AsyncIterable<Change>, options: ApplyOptions): Promise<StoreHead> {
    const head = await this.store.apply(changes, options);
    await this.follower.takeIn({ head, changes });
    return head;
  }

  status(): KnowledgeStatus {
    const { current, lagMs, following } = this.follower;
    const { head, projection } = current.snapshot;
    return {
      revision: head.revision,
      recordedAt: head.recordedAt,
      ready: following,
      lagMs,
      projection: {
        version: current.projectionVersion,
        entities: projection.entities.count,
        relationships: projection.claims.count,
        bytes: topologyBytes(projection),
      },
    };
  }

  /** Takes in whatever has been committed until now, without waiting for the next look. */
  refresh(): Promise<void> {
    return this.follower.refresh();
  }

  /** Stops following the store and closes it. Readings that are pinned can finish what they have in memory. */
  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await this.follower.close();
    await this.traverser.close();
    await this.store.close();
  }
}

function traverserAt(place: PlaceOfTraversals, options: KnowledgeOptions): Traverser {
  const { observer, traversalThreads: threads = Math.max(1, availableParallelism() - 1) } = options;
  const observed = observer && { observer };
  if (place.store !== undefined) return new DatabaseTraverser(place.store, { ...observed });
  return new InProcessTraverser({ threads, ...observed });
}
