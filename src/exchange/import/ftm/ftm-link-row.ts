import { daySpan } from "../../../domain/partial-date.js";
import { entityIdOf } from "../graphs/element-id.js";
import type { Row } from "../row.js";
import type { FtmEntity } from "./ftm-entity.js";
import type { FtmLink } from "./ftm-schemata.js";
import { ftmCitations } from "./ftm-sources.js";
import type { FtmRowOptions } from "./ftm-thing-row.js";
import { ftmDate, ftmShare } from "./ftm-value.js";

/** Properties that a row holds, the ends aside. `role` and its like become the label. */
const LABELS: readonly string[] = ["role", "ownershipType", "status", "summary"];
const HELD = new Set([...LABELS, "startDate", "endDate", "date", "percentage", "sourceUrl"]);

/** A relationship on its way: its ends as FollowTheMoney calls them, and its row behind those of its sources. */
export interface FtmLinkRows {
  readonly schema: string;
  readonly type: FtmLink["type"];
  readonly from: string;
  readonly to: string;
  readonly rows: readonly Row[];
}

/** The rows of a link: one for each pair of its ends. Properties that nothing here holds are counted. */
export function ftmLinkRows(entity: FtmEntity, link: FtmLink, options: FtmRowOptions): FtmLinkRows[] {
  const { context, sources } = options;
  const rows: Row[] = [];
  const citations = ftmCitations(entity, sources, rows);
  const columns = new Map<string, unknown>([["citations", citations]]);
  const label = LABELS.flatMap((property) => entity.values(property)).join("; ");
  if (label !== "") columns.set("label", label);
  setPeriod(columns, entity, options);
  const [percentage, ...others] = entity.values("percentage");
  const share = percentage === undefined ? undefined : ftmShare(percentage);
  if (share !== undefined) columns.set("share", share);
  else if (percentage !== undefined) context.passOver(`values of ${entity.schema}:percentage`);
  for (const _ of others) context.passOver(`values of ${entity.schema}:percentage`);
  for (const property of entity.properties) {
    if (property === link.from || property === link.to || HELD.has(property)) continue;
    context.passOver(`values of ${entity.schema}:${property}`);
  }
  const pairs = entity.values(link.from).flatMap((from) => entity.values(link.to).map((to) => ({ from, to })));
  if (pairs.length === 0) context.passOver(`${entity.schema} without ${link.from} or ${link.to}`);
  return pairs.map(({ from, to }, index) =>
    linkRow({ entity, type: link.type, from, to, columns, before: index === 0 ? rows : [], alone: pairs.length === 1 }),
  );
}

/** The relationship that an entity has with others by one of its own properties. */
export function ftmPropertyLink(
  entity: FtmEntity,
  { type, from, to }: { readonly type: FtmLink["type"]; readonly from: string; readonly to: string },
  { sources }: FtmRowOptions,
): FtmLinkRows {
  const rows: Row[] = [];
  const columns = new Map<string, unknown>([["citations", ftmCitations(entity, sources, rows)]]);
  return linkRow({ entity, type, from, to, columns, before: rows, alone: false });
}

interface LinkRow {
  readonly entity: FtmEntity;
  readonly type: FtmLink["type"];
  readonly from: string;
  readonly to: string;
  readonly columns: ReadonlyMap<string, unknown>;
  readonly before: readonly Row[];
  /** Whether it is all that the entity is, so that it may have its id. */
  readonly alone: boolean;
}

function linkRow({ entity, type, from, to, columns, before, alone }: LinkRow): FtmLinkRows {
  const ends = [
    ["type", type],
    ["from", entityIdOf(from)],
    ["to", entityIdOf(to)],
  ] as const;
  const cells = new Map<string, unknown>([...(alone ? [["id", entity.id] as const] : []), ...ends, ...columns]);
  return { schema: entity.schema, type, from, to, rows: [...before, { ...entity.place, sort: "claim", cells }] };
}

function setPeriod(columns: Map<string, unknown>, entity: FtmEntity, { context }: FtmRowOptions): void {
  const dates = (property: string) =>
    entity.values(property).flatMap((text) => {
      const date = ftmDate(text);
      if (date === undefined) context.passOver(`values of ${entity.schema}:${property}`);
      return date ?? [];
    });
  const [on] = dates("date");
  const from = dates("startDate")[0] ?? on;
  const to = dates("endDate")[0];
  if (from !== undefined) columns.set("validFrom", from);
  if (to === undefined) return;
  // Registers have such slips, and one of them is no reason to refuse a million lines.
  if (from !== undefined && daySpan(to)!.last < daySpan(from)!.first) {
    context.passOver(`${entity.schema}:endDate before its startDate`);
  } else {
    columns.set("validTo", to);
  }
}
