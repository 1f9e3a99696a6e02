import { BadInputError } from "../../domain/errors.js";
import type { FeedPart, FeedPlace } from "../../knowledge/changes/change-feed.js";
import { type ChangeFilter, changeTest } from "../../knowledge/changes/change-filter.js";
import type { PlacedChange, Revision } from "../../store/graph-store.js";
import type { Feed } from "../context.js";
import { changeCursor, readChangeCursor } from "./change-cursor.js";

/** Some of what a revision changed, as a subscriber is told it. It pins no state: who is slow to take it must not keep one in memory. */
export interface ChangeEvent {
  /** Absent before the first revision. */
  readonly revision?: Revision;
  readonly changes: readonly PlacedChange[];
  readonly complete: boolean;
  readonly cursor: string;
}

/** From where on a subscriber is told. At most one of both. */
export interface ChangeStart {
  /** A cursor. */
  readonly after?: string;
  readonly afterRevision?: number;
}

/** What a subscriber is told. */
export interface ChangeInterest {
  readonly filter: ChangeFilter;
  /** Changes of one event at most. */
  readonly limit: number;
}

/** Parts of revisions, or time, that may pass with nothing of interest before an event says how far they have been looked through. */
const QUIET_PARTS = 100;
const QUIET_MS = 30_000;

/** Where a subscription begins; undefined: now. Throws BAD_USER_INPUT for a place that the graph does not have. */
export async function placeOf(
  { after, afterRevision }: ChangeStart,
  { changes }: Feed,
): Promise<FeedPlace | undefined> {
  if (after !== undefined && afterRevision !== undefined) {
    throw new BadInputError("Give after or afterRevision, not both: each says where to begin.", "afterRevision");
  }
  if (after !== undefined) {
    const { place, recordedAt } = readChangeCursor(after);
    const revision = await changes.revision(place.revision);
    if ((revision?.recordedAt ?? 0) === recordedAt) return place;
    throw new BadInputError(
      "The graph has another history than the one that this cursor is of: a backup was restored, or it is another graph. Read it anew, and subscribe without a cursor.",
      "after",
    );
  }
  if (afterRevision === undefined) return undefined;
  if (afterRevision > 0 && (await changes.revision(afterRevision)) === undefined) {
    throw new BadInputError(
      `The graph has no revision ${afterRevision}; the last one is ${changes.head.revision}.`,
      "afterRevision",
    );
  }
  return { revision: afterRevision };
}

/**
 * What a subscriber is told from a place on, or from now on, each change once. With no place, the first event tells nothing but the
 * cursor of now. Of a revision of which anything is told, the last event is complete. An event without changes says how far what is of no
 * interest has been looked through.
 */
export async function* changeEvents(
  feed: Feed,
  { filter, limit }: ChangeInterest,
  place: FeedPlace | undefined,
): AsyncGenerator<ChangeEvent> {
  const start = place ?? { revision: feed.changes.head.revision };
  if (place === undefined) yield eventAt(await feed.changes.revision(start.revision), []);
  // Whether something was told of a revision that is not complete.
  let isOpen = start.within !== undefined;
  let quiet = { parts: 0, since: performance.now() };
  for await (const part of feed.changes.follow(start, feed.ended)) {
    const wanted = changesOfInterest(feed, filter, part);
    const isTold = wanted.length > 0 || (isOpen && part.isLast);
    const isQuietForLong = ++quiet.parts >= QUIET_PARTS || performance.now() - quiet.since >= QUIET_MS;
    if (!isTold && !isQuietForLong) continue;
    for (let first = 0; first === 0 || first < wanted.length; first += limit) {
      const changes = wanted.slice(first, first + limit);
      const endsPart = first + limit >= wanted.length;
      const last = endsPart ? endOf(part) : changes.at(-1)!.place;
      yield eventAt(part.revision, changes, last);
    }
    isOpen = !part.isLast;
    quiet = { parts: 0, since: performance.now() };
  }
}

/** A function of its own, so that the reading is let go before the subscriber is waited for. */
function changesOfInterest(feed: Feed, filter: ChangeFilter, { changes }: FeedPart): PlacedChange[] {
  const isOfInterest = changeTest(feed.reading(), filter);
  return changes.filter(({ change }) => isOfInterest(change));
}

/** The place of the last change of a part; undefined where the revision ends with it. */
function endOf({ changes, isLast }: FeedPart): string | undefined {
  return isLast ? undefined : changes.at(-1)!.place;
}

function eventAt(revision: Revision | undefined, changes: readonly PlacedChange[], within?: string): ChangeEvent {
  return {
    ...(revision && { revision }),
    changes,
    complete: within === undefined,
    cursor: changeCursor(revision, within),
  };
}
