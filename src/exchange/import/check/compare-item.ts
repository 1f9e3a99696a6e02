import { citationsBeyond } from "../../../domain/citations.js";
import type { Relationship } from "../../../domain/claim.js";
import type { Entity } from "../../../domain/entity.js";
import type { Citation, Source } from "../../../domain/source.js";
import type { RecordSort } from "../row.js";
import { claimContent, differingColumn, entityContent, sourceContent } from "../staging/content.js";
import type { Action, Item } from "../staging/item.js";
import { withArticle } from "./sort-words.js";

/** What the graph has under one id: at most one of the three, a claim only while it is not retracted. */
export interface Found {
  readonly source?: Source | undefined;
  readonly entity?: Entity | undefined;
  readonly claim?: Relationship | undefined;
  /** Whether the id is a claim's, retracted or not. */
  readonly claimed: boolean;
}

/** What follows for a thing of the load, or what is wrong with it. */
export type Comparison =
  | { readonly action: Exclude<Action, "cited"> }
  | { readonly action: "cited"; readonly added: number; readonly citations: readonly Citation[] }
  | { readonly problem: string; readonly column?: string };

export interface CompareOptions {
  /** Whether other values take the place of those of the graph. */
  readonly supersede: boolean;
  /** The citations that the load gives a claim by name. */
  citationsOf(item: Item): readonly Citation[];
}

/** Holds a thing of the load against what the graph has under its id. */
export function compareItem(item: Item, found: Found, { supersede, citationsOf }: CompareOptions): Comparison {
  const sort = sortOf(found);
  if (sort === undefined) return { action: "new" };
  if (sort !== item.sort) {
    return { column: "id", problem: `${JSON.stringify(item.id)} is the id of ${withArticle(sort)} in the graph.` };
  }
  const known = contentOf(found);
  if (known === undefined) return { action: "new" };
  if (known === item.content) return sameContent(item, found, citationsOf);
  const kind = found.entity?.kind;
  if (kind !== undefined && kind !== (JSON.parse(item.content) as Pick<Entity, "kind">).kind) {
    return {
      column: "kind",
      problem: `${JSON.stringify(item.id)} is a ${kind} in the graph. The kind of an entity can't change.`,
    };
  }
  if (item.ifAbsent) return { action: "unchanged" };
  if (supersede) return { action: "superseded" };
  const column = differingColumn(known, item.content) ?? "id";
  const problem = `${JSON.stringify(item.id)} has another value in the graph. Load with --supersede to put this one in its place.`;
  return { column, problem };
}

function sortOf({ source, entity, claimed }: Found): RecordSort | undefined {
  if (source !== undefined) return "source";
  if (entity !== undefined) return "entity";
  return claimed ? "claim" : undefined;
}

function contentOf({ source, entity, claim }: Found): string | undefined {
  if (source !== undefined) return sourceContent(source);
  if (entity !== undefined) return entityContent(entity);
  return claim === undefined ? undefined : claimContent(claim);
}

function sameContent(item: Item, { claim }: Found, citationsOf: CompareOptions["citationsOf"]): Comparison {
  if (claim === undefined) return { action: "unchanged" };
  const added = citationsBeyond(claim.citations, citationsOf(item));
  if (added.length === 0) return { action: "unchanged" };
  return { action: "cited", added: added.length, citations: [...claim.citations, ...added] };
}
