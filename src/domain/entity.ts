import type { Bound } from "./claim.js";
import type { EntityKind } from "./entity-kind.js";
import type { PartialDate } from "./partial-date.js";
import type { Citation } from "./source.js";

/** A name of an entity, with what is known of it: a translation, a garbled spelling and why it is taken for this entity. */
export interface Name {
  readonly text: string;
  readonly note?: string;
  /** How sure it is that the text means this entity: above 0, at most 1. */
  readonly confidence: number;
  readonly citations: readonly Citation[];
}

/** What a source says of one entity alone: a depth, a count, a world first. */
export interface Fact {
  readonly statement: string;
  readonly quantity?: number;
  readonly bound?: Bound;
  /** UCUM unit of quantity. */
  readonly unit?: string;
  readonly validFrom?: PartialDate;
  readonly validTo?: PartialDate;
  readonly citations: readonly Citation[];
}

/** A value of a field of a kind, such as iso2 or latitude. */
export type FieldValue = string | number | boolean;

/** Anything that can stand at an end of a relationship, as it is written. */
export interface Entity {
  /** Slug: `[a-z0-9][a-z0-9-]*`. */
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** Every other name, and the usual one where more is known of it; their texts are the aliases. */
  readonly names: readonly Name[];
  readonly description?: string;
  readonly facts: readonly Fact[];
  /** The fields of its kind, by name. */
  readonly fields: Readonly<Record<string, FieldValue>>;
  /** Id of the entity it was merged into. */
  readonly mergedInto?: string;
}
