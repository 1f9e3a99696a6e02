import type { PartialDate } from "../domain/partial-date.js";
import { RELATIONSHIP_TYPE_NAMES, relationshipType } from "../domain/relationship-type.js";
import type { ClaimFilter } from "../graph/filters/claim-filter.js";
import { validFromOf, validToOf } from "../graph/projection/claim-dates.js";
import { claimsAbout } from "../knowledge/claims-about.js";
import type { Reading } from "../knowledge/reading.js";
import { wholeAnswer } from "../knowledge/whole-answer.js";

/** What may happen to a claim on a day, in the order of one day, each with what it means in the words that the schema publishes. */
export const TIMELINE_EVENTS = {
  ENDED: "Its last day: it held through validTo.",
  HAPPENED: "It happened at a moment: a visit, a signing.",
  STARTED: "Its first day: it holds from validFrom on.",
} as const;
/** What happened to a claim. */
export type TimelineEvent = keyof typeof TIMELINE_EVENTS;

/** One event in the life of an entity. */
export interface TimelineEntry {
  /** Its first day for a beginning, its last for an end; days since 1970-01-01. */
  readonly day: number;
  /** As precise as it was given. */
  readonly date: PartialDate;
  readonly event: TimelineEvent;
  /** A number of the reading. */
  readonly claim: number;
}

/** The events of an entity, and the reading in whose numbers they are. */
export interface Timeline {
  readonly reading: Reading;
  /** By day, on one day by event in the order of its table, then by the claim's id. */
  readonly entries: readonly TimelineEntry[];
}

const EVENTS = Object.keys(TIMELINE_EVENTS) as TimelineEvent[];

/** When the claims at an entity began and ended, as far as they have dates. O(d log d) in its claims. Throws TIMEOUT. */
export async function timelineOf(
  asked: Reading,
  { entity, where }: { entity: number; where: ClaimFilter },
): Promise<Timeline> {
  const found = await claimsAbout(asked, { of: [entity], where });
  const { claims } = wholeAnswer(found);
  const entries = claims.flatMap((claim) => entriesOf(found.reading, claim));
  return { reading: found.reading, entries: entries.sort(compareEntries) };
}

function entriesOf({ projection: { claims } }: Reading, claim: number): TimelineEntry[] {
  const began = validFromOf(claims, claim);
  const ended = validToOf(claims, claim);
  const { moment = false } = relationshipType(RELATIONSHIP_TYPE_NAMES[claims.types[claim]!]!);
  const entries: TimelineEntry[] = [];
  if (began !== undefined) {
    const event = moment && ended === undefined ? "HAPPENED" : "STARTED";
    entries.push({ day: claims.validFrom[claim]!, date: began, event, claim });
  }
  if (ended !== undefined) entries.push({ day: claims.validTo[claim]!, date: ended, event: "ENDED", claim });
  return entries;
}

/** The order of a timeline; claims are numbered by id. */
export function compareEntries(one: Omit<TimelineEntry, "date">, other: Omit<TimelineEntry, "date">): number {
  return one.day - other.day || EVENTS.indexOf(one.event) - EVENTS.indexOf(other.event) || one.claim - other.claim;
}
