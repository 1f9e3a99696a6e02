import type { Change } from "../graph-store.js";
import { storedText } from "../stored-text.js";
import { type ClaimWriteRow, claimWriteRow } from "./claim-relationship.js";
import { type EntityWriteRow, entityWriteRow } from "./entity-node.js";
import { type SourceWriteRow, sourceWriteRow } from "./source-node.js";

/** Characters of names, facts, citations and descriptions of one transaction: with long ones, it is they that need the memory. */
const MOST_CHARACTERS = 8_000_000;

/** The kinds of change in the order in which the statements of one batch run. */
const ORDER = ["source", "entity", "retraction", "claim"] as const satisfies readonly Change["kind"][];

/**
 * Changes that are written in one transaction, sorted by their kind so that each kind is one statement. Changes to different records
 * can trade places; {@link accepts} says when one must wait for the next batch, since the order to one record counts.
 */
export class ChangeBatch {
  readonly sources: SourceWriteRow[] = [];
  readonly entities: EntityWriteRow[] = [];
  readonly retractions = new Map<string, { readonly reason: string; readonly supersededBy: string | null }>();
  readonly claims: ClaimWriteRow[] = [];
  readonly #steps = new Map<string, number>();
  #characters = 0;
  #size = 0;

  /** @param most Changes that it has room for. */
  constructor(private readonly most: number) {}

  get size(): number {
    return this.#size;
  }

  /** Whether the change may join: there is room, and no later step of the batch has come for the same record. */
  accepts(change: Change): boolean {
    if (this.#size >= this.most || this.#characters >= MOST_CHARACTERS) return false;
    const last = this.#steps.get(recordOf(change));
    return last === undefined || ORDER.indexOf(change.kind) > last;
  }

  /**
   * Whether it may be written at the same time as another, earlier one: both are claims alone, or entities alone, and none of them is in
   * both. All else may need what the other writes.
   */
  canRunBeside(earlier: ChangeBatch): boolean {
    const kind = this.#onlyKind();
    if (kind === undefined || kind !== earlier.#onlyKind()) return false;
    for (const record of this.#steps.keys()) if (earlier.#steps.has(record)) return false;
    return true;
  }

  #onlyKind(): "entity" | "claim" | undefined {
    if (this.claims.length === this.#size) return "claim";
    return this.entities.length === this.#size ? "entity" : undefined;
  }

  /** Adds a change. Throws BAD_USER_INPUT for a text that can't be stored. */
  add(change: Change): void {
    this.#steps.set(recordOf(change), ORDER.indexOf(change.kind));
    this.#size += 1;
    switch (change.kind) {
      case "source":
        this.sources.push(sourceWriteRow(change.source));
        return;
      case "entity": {
        const row = entityWriteRow(change.entity);
        this.#characters += textLength(row.properties);
        this.entities.push(row);
        return;
      }
      case "claim": {
        const row = claimWriteRow(change.claim);
        this.#characters += textLength(row.properties);
        this.claims.push(row);
        return;
      }
      case "retraction":
        this.retractions.set(storedText(change.id), {
          reason: storedText(change.reason),
          supersededBy: storedText(change.supersededBy) ?? null,
        });
        return;
    }
  }
}

function recordOf(change: Change): string {
  switch (change.kind) {
    case "source":
      return `source ${change.source.id}`;
    case "entity":
      return `entity ${change.entity.id}`;
    case "claim":
      return `claim ${change.claim.id}`;
    default:
      return `claim ${change.id}`;
  }
}

function textLength(properties: Readonly<Record<string, unknown>>): number {
  let length = 0;
  for (const name in properties) {
    const value = properties[name];
    if (typeof value === "string") length += value.length;
  }
  return length;
}
