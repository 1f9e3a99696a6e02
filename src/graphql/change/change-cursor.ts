import { BadInputError } from "../../domain/errors.js";
import type { FeedPlace } from "../../knowledge/changes/change-feed.js";
import type { Revision } from "../../store/graph-store.js";

/** How far a subscriber has been told, and in which history: the instant of the revision tells it from another with its number. */
export interface ChangeCursor {
  readonly place: FeedPlace;
  /** ms since 1970; 0 before the first revision. */
  readonly recordedAt: number;
}

/** Told apart from the cursors of connections. */
const MARK = "changed";

/** The cursor of a place in, or at the end of, a revision; undefined stands for the empty graph before the first. */
export function changeCursor(revision: Revision | undefined, within?: string): string {
  const { number, recordedAt } = revision ?? { number: 0, recordedAt: 0 };
  return Buffer.from(JSON.stringify([MARK, number, recordedAt, within])).toString("base64url");
}

/** The place that a cursor stands for. Throws BAD_USER_INPUT for one that {@link changeCursor} has not made. */
export function readChangeCursor(cursor: string): ChangeCursor {
  try {
    const [mark, revision, recordedAt, within]: unknown[] = JSON.parse(Buffer.from(cursor, "base64url").toString());
    const isWithin = typeof within === "string";
    if (mark === MARK && isCount(revision) && isCount(recordedAt) && (isWithin || within === null)) {
      return { place: { revision, ...(isWithin && { within }) }, recordedAt };
    }
  } catch {
    // Not JSON, or no list, so not ours: as good as another shape.
  }
  throw new BadInputError(
    "This is not a cursor of a change event. Use the cursor of one, or say afterRevision, or neither to begin now.",
    "after",
  );
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
