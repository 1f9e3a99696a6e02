import type { Claim } from "../domain/claim.js";
import type { Change } from "./graph-store.js";

/**
 * The changes that give a current claim other citations: another version of it, so that the past goes on saying who said so then.
 *
 * @param claim What the graph holds under its id, with all citations that it is to have.
 */
export function citedAnew(claim: Claim): Change[] {
  return [
    { kind: "retraction", id: claim.id, reason: "cited anew", supersededBy: claim.id },
    { kind: "claim", claim },
  ];
}
