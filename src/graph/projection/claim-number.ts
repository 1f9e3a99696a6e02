import { firstAtOrAfter } from "../first-at-or-after.js";
import type { Projection } from "./projection.js";
import { NOT_RETRACTED } from "./topology.js";

/** The number of the claim with an id: its current version, else the latest one. Undefined where there is none. O(log claims). */
export function claimNumber({ claims }: Projection, id: string): number | undefined {
  let found: number | undefined;
  for (let claim = firstAtOrAfter(claims.ids, id); claim < claims.count && claims.ids[claim] === id; claim++) {
    found = claim;
    if (claims.retracted[claim] === NOT_RETRACTED) break;
  }
  return found;
}

/** The number of one version of a claim. Undefined where it is not there. O(log claims). */
export function claimVersionNumber(
  { claims, instants }: Projection,
  { id, recordedAt }: { readonly id: string; readonly recordedAt: number },
): number | undefined {
  for (let claim = firstAtOrAfter(claims.ids, id); claim < claims.count && claims.ids[claim] === id; claim++) {
    if (instants[claims.recorded[claim]!] === recordedAt) return claim;
  }
  return undefined;
}
