import {
  compareEntries,
  TIMELINE_EVENTS,
  type TimelineEntry,
  type TimelineEvent,
  timelineOf,
} from "../../analysis/timeline.js";
import type { ClaimFilter } from "../../graph/filters/claim-filter.js";
import type { Reading } from "../../knowledge/reading.js";
import { cursorOf, notACursor, type PageArgs, type PageInfoObject, pageInfoOf, pageStart } from "../page.js";
import { RelationshipNode } from "../relationship/relationship-node.js";

/** An event as its object type shows it. */
interface TimelineNode extends Pick<TimelineEntry, "date" | "event"> {
  readonly relationship: RelationshipNode;
}

/** A connection as its object type shows it. */
export interface TimelinePage {
  readonly edges: readonly { readonly cursor: string; readonly node: TimelineNode }[];
  readonly pageInfo: PageInfoObject;
  readonly totalCount: number;
}

/** A page of the events of an entity, with the filter as it stood at the first page. */
export async function timelinePage(
  asked: Reading,
  args: PageArgs,
  { entity, where }: { readonly entity: number; readonly where: ClaimFilter },
): Promise<TimelinePage> {
  const start = pageStart(args, { of: "timeline", now: asked.head.recordedAt });
  const knownAt = Math.min(where.knownAt ?? Number.POSITIVE_INFINITY, start.at);
  const { reading, entries } = await timelineOf(asked, { entity, where: { ...where, knownAt } });
  const { ids } = reading.projection.claims;
  const first = start.afterId === undefined ? 0 : placeAfter(entries, ids, start.afterId);
  const edges = entries.slice(first, first + start.size).map(({ day, date, event, claim }) => ({
    cursor: cursorOf(start, `${day} ${event} ${ids[claim]}`),
    node: { date, event, relationship: new RelationshipNode(reading, claim) },
  }));
  return {
    edges,
    pageInfo: pageInfoOf(start, edges, first + start.size < entries.length),
    totalCount: entries.length,
  };
}

/** The place of the first event that comes after the one that a cursor holds, which may be gone. */
function placeAfter(entries: readonly TimelineEntry[], ids: readonly string[], key: string): number {
  const [, day, event, id] = /^(-?\d{1,15}) ([A-Z]+) (.+)$/s.exec(key) ?? [];
  if (day === undefined || event === undefined || id === undefined || !(event in TIMELINE_EVENTS)) throw notACursor();
  const place = { day: Number(day), event: event as TimelineEvent };
  const at = entries.findIndex((entry) => {
    const order = compareEntries({ ...entry, claim: 0 }, { ...place, claim: 0 });
    return order > 0 || (order === 0 && ids[entry.claim]! > id);
  });
  return at === -1 ? entries.length : at;
}
