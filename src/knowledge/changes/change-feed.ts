import { setTimeout as sleep, setImmediate as turn } from "node:timers/promises";
import { LRUCache } from "lru-cache";
import { ConflictError, StoreUnavailableError } from "../../domain/errors.js";
import type { GraphStore, PlacedChange, Revision, StoreHead } from "../../store/graph-store.js";

/** How far somebody has been told what changed. */
export interface FeedPlace {
  /** All revisions before this one have been told, and this one too, unless `within` says how far. 0: nothing yet. */
  readonly revision: number;
  /** The place of the last change of the revision that was told, where there may be more of it. */
  readonly within?: string;
}

/** Some of what a revision changed. */
export interface FeedPart {
  readonly revision: Revision;
  readonly changes: readonly PlacedChange[];
  /** Whether the revision ends with it. */
  readonly isLast: boolean;
}

/** Changes of one part: some milliseconds of work, and never much memory, however large a revision is. */
const PART_CHANGES = 500;
/** Parts that are kept: those whom a write wakes all ask for the same. */
const PARTS_KEPT = 32;
/** Time between two tries to read a store that does not answer. */
const RETRY_MS = 1_000;

interface Follower {
  /** When there came to be something that it has not been told; undefined where it has been told everything. ms of the process's clock. */
  behindSince: number | undefined;
}

/**
 * What revisions changed, as it happens. Nothing is kept for those who follow: each reads on from where it is when it is ready to, so one
 * that is slow falls behind and costs nothing.
 */
export class ChangeFeed {
  private readonly parts = new LRUCache<string, Promise<FeedPart>>({ max: PARTS_KEPT });
  private readonly followers = new Set<Follower>();
  private readonly waking = new Set<() => void>();
  /** How often the state has become an earlier one. */
  private fallsBack = 0;

  /** @param served Where the state stands that requests are answered from: what is told shows in it. */
  constructor(
    private readonly store: Pick<GraphStore, "revisions" | "changesIn">,
    private served: StoreHead,
  ) {}

  /** The last revision that can be told. */
  get head(): StoreHead {
    return this.served;
  }

  /** For how long there has been something that the one furthest behind has not taken, ms; 0 where all have been told everything. */
  get lagMs(): number {
    const now = performance.now();
    return Math.max(0, ...[...this.followers].map(({ behindSince = now }) => now - behindSince));
  }

  /** Requests are answered from another state: wakes who waits for it. */
  advance(head: StoreHead): void {
    // What was numbered so before is perhaps no more: everything was read anew, after a hand edit or out of a backup.
    if (head.revision <= this.served.revision) this.parts.clear();
    if (head.revision < this.served.revision) this.fallsBack += 1;
    this.served = head;
    const now = performance.now();
    for (const follower of this.followers) follower.behindSince ??= now;
    for (const wake of this.waking) wake();
    this.waking.clear();
  }

  /** A revision by number; undefined where the store has none such. Throws STORE_UNAVAILABLE. */
  async revision(number: number): Promise<Revision | undefined> {
    const [found] = await this.store.revisions({ before: number + 1, limit: 1 });
    return found?.number === number ? found : undefined;
  }

  /**
   * Everything after a place, each change once, in parts, and on as it happens. Ends when the signal is aborted. A store that does not
   * answer is waited for. Throws CONFLICT where the store has fallen back behind the place.
   */
  async *follow(place: FeedPlace, signal: AbortSignal): AsyncGenerator<FeedPart> {
    const follower: Follower = { behindSince: performance.now() };
    this.followers.add(follower);
    try {
      let { revision, within } = place;
      const { fallsBack } = this;
      while (!signal.aborted) {
        const next = within === undefined ? revision + 1 : revision;
        if (next > this.served.revision) {
          if (this.fallsBack > fallsBack && revision > this.served.revision) throw fallenBack(revision);
          follower.behindSince = undefined;
          await this.advanced(signal);
          continue;
        }
        const part = await this.part(next, within).catch(unavailable);
        if (part === undefined) {
          await sleep(RETRY_MS, undefined, { signal }).catch(() => undefined);
          continue;
        }
        // The embedded store answers at once: others must get their turn.
        await turn();
        revision = next;
        within = part.isLast ? undefined : part.changes.at(-1)!.place;
        yield part;
      }
    } finally {
      this.followers.delete(follower);
    }
  }

  private part(revision: number, within: string | undefined): Promise<FeedPart> {
    const key = `${revision} ${within ?? ""}`;
    const known = this.parts.get(key);
    if (known !== undefined) return known;
    const part = this.readPart(revision, within);
    this.parts.set(key, part);
    part.catch(() => this.parts.delete(key));
    return part;
  }

  private async readPart(number: number, within: string | undefined): Promise<FeedPart> {
    // One more than is told tells whether there are more.
    const range = { limit: PART_CHANGES + 1, ...(within !== undefined && { after: within }) };
    const [revision, changes] = await Promise.all([this.revision(number), this.store.changesIn(number, range)]);
    if (revision === undefined) throw fallenBack(number);
    return { revision, changes: changes.slice(0, PART_CHANGES), isLast: changes.length <= PART_CHANGES };
  }

  private advanced(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        signal.removeEventListener("abort", wake);
        this.waking.delete(wake);
        resolve();
      };
      signal.addEventListener("abort", wake);
      this.waking.add(wake);
      if (signal.aborted) wake();
    });
  }
}

function unavailable(error: unknown): undefined {
  if (!(error instanceof StoreUnavailableError)) throw error;
}

function fallenBack(revision: number): ConflictError {
  return new ConflictError(
    `The graph has no revision ${revision} any more: an earlier state was restored. Read it anew, and subscribe without a cursor.`,
  );
}
