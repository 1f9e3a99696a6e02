import type { Claim } from "./claim.js";
import type { Entity } from "./entity.js";
import type { Source } from "./source.js";

/**
 * A record of a load, after it was read from whatever format and checked by itself. A claim's id is there already
 * (made from its content where the file gave none); `cited` is false where the file named no source, so that the load
 * itself is to be its source.
 */
export type ImportRecord =
  | { readonly kind: "source"; readonly source: Source }
  | { readonly kind: "entity"; readonly entity: Entity }
  | { readonly kind: "claim"; readonly claim: Claim; readonly cited: boolean };
