import { CLAIM_STATUSES } from "../../../domain/claim.js";
import { daySpan } from "../../../domain/partial-date.js";
import type { RelationshipType } from "../../../domain/relationship-type.js";
import { idOfFtm } from "../../ftm/ftm-id.js";
import { type FtmLink, ftmTypeOfRole } from "../../ftm/ftm-schemata.js";
import type { Row } from "../row.js";
import type { FtmEntity } from "./ftm-entity.js";
import { ftmEntityId } from "./ftm-entity-id.js";
import { ftmCitations, isForeignProof } from "./ftm-sources.js";
import type { FtmRowOptions } from "./ftm-thing-row.js";
import { ftmDate, ftmShare } from "./ftm-value.js";

/** Properties that a row holds, the ends aside. */
const HELD: ReadonlySet<string> = new Set([
  ...["role", "ownershipType", "status", "summary"],
  ...["startDate", "endDate", "date", "percentage", "sourceUrl"],
]);
/** Properties of an export that are made of the others. */
const DERIVED: ReadonlySet<string> = new Set(["description", "program"]);

/** A relationship on its way: its ends as FollowTheMoney calls them, and its row behind those of its sources. */
export interface FtmLinkRows {
  readonly schema: string;
  readonly type: RelationshipType;
  readonly from: string;
  readonly to: string;
  readonly rows: readonly Row[];
}

/** The type of the relationship that a link is, or undefined where it tells none that is known. */
export function ftmLinkType(entity: FtmEntity, link: FtmLink): RelationshipType | undefined {
  return link.type ?? ftmTypeOfRole(entity.values("role")[0]);
}

/** The rows of a link: one for each pair of its ends. Properties that nothing here holds are counted. */
export function ftmLinkRows(
  entity: FtmEntity,
  { link, type }: { readonly link: FtmLink; readonly type: RelationshipType },
  options: FtmRowOptions,
): FtmLinkRows[] {
  const { context, sources } = options;
  const rows: Row[] = [];
  const exportedAs = idOfFtm("claim", entity.id);
  const citations = ftmCitations(entity, { sources, locator: entity.values("sourceUrl")[0] }, rows);
  const columns = new Map<string, unknown>([["citations", citations]]);
  const [statuses, remarks] = partition(entity.values("status"), (value) => Object.hasOwn(CLAIM_STATUSES, value));
  if (statuses.length > 0) columns.set("status", statuses[0]);
  const roles = entity.values("role").slice(link.type === undefined ? 1 : 0);
  const label = [...roles, ...entity.values("ownershipType"), ...remarks, ...entity.values("summary")].join("; ");
  if (label !== "") columns.set("label", label);
  setPeriod(columns, entity, options);
  const [percentage, ...others] = entity.values("percentage");
  const share = percentage === undefined ? undefined : ftmShare(percentage);
  if (share !== undefined) columns.set("share", share);
  else if (percentage !== undefined) context.passOver(`values of ${entity.schema}:percentage`);
  for (const _ of others) context.passOver(`values of ${entity.schema}:percentage`);
  for (const property of entity.properties) {
    if (property === link.from.property || property === link.to.property || HELD.has(property)) continue;
    if (property === "proof" && !entity.values(property).some(isForeignProof)) continue;
    // It tells in words what the other properties and the ends do.
    if (exportedAs !== undefined && DERIVED.has(property)) continue;
    context.passOver(`values of ${entity.schema}:${property}`);
  }
  const [froms, tos] = [entity.values(link.from.property), entity.values(link.to.property)];
  const pairs = froms.flatMap((from) => tos.map((to) => ({ from, to })));
  if (pairs.length === 0) {
    context.passOver(`${entity.schema} without ${link.from.property} or ${link.to.property}`);
  }
  const id = pairs.length === 1 ? (exportedAs ?? entity.id) : undefined;
  return pairs.map(({ from, to }, index) =>
    linkRow({ entity, type, from, to, columns, before: index === 0 ? rows : [], id }),
  );
}

/** The relationship that an entity has with others by one of its own properties. */
export function ftmPropertyLink(
  entity: FtmEntity,
  { type, from, to }: { readonly type: RelationshipType; readonly from: string; readonly to: string },
  { sources }: FtmRowOptions,
): FtmLinkRows {
  const rows: Row[] = [];
  const citations = ftmCitations(entity, { sources, locator: entity.values("sourceUrl")[0] }, rows);
  return linkRow({ entity, type, from, to, columns: new Map([["citations", citations]]), before: rows, id: undefined });
}

interface LinkRow {
  readonly entity: FtmEntity;
  readonly type: RelationshipType;
  readonly from: string;
  readonly to: string;
  readonly columns: ReadonlyMap<string, unknown>;
  readonly before: readonly Row[];
  /** That of the entity, where the link is all that it is. */
  readonly id: string | undefined;
}

function linkRow({ entity, type, from, to, columns, before, id }: LinkRow): FtmLinkRows {
  const ends = [
    ["type", type],
    ["from", ftmEntityId(from).id],
    ["to", ftmEntityId(to).id],
  ] as const;
  const cells = new Map<string, unknown>([...(id === undefined ? [] : [["id", id] as const]), ...ends, ...columns]);
  return { schema: entity.schema, type, from, to, rows: [...before, { ...entity.place, sort: "claim", cells }] };
}

function partition<Value>(values: readonly Value[], holds: (value: Value) => boolean): [Value[], Value[]] {
  return [values.filter(holds), values.filter((value) => !holds(value))];
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
