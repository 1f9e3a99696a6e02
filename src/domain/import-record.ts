import type { Claim, Relationship } from "./claim.js";
import type { Entity } from "./entity.js";
import type { Source } from "./source.js";

/** What the store that a claim was exported from had noted of it. */
export type Recording = Pick<Relationship, "recordedAt" | "retractedAt" | "retractionReason">;

/**
 * A record of a load, after it was read from whatever format and checked by itself. A claim's id is there already
 * (made from its content where the file gave none); `cited` is false where the file named no source, so that the load
 * itself is to be its source. A `recording` is kept with the claim; where there is none, it is recorded when it is loaded.
 */
export type ImportRecord =
  | { readonly kind: "source"; readonly source: Source }
  | { readonly kind: "entity"; readonly entity: Entity }
  | { readonly kind: "claim"; readonly claim: Claim; readonly cited: boolean; readonly recording?: Recording };
