import { sharedArray } from "./shared-array.js";
import { NOT_RETRACTED } from "./topology.js";

/**
 * A set of claims by their numbers, a bit for each, the lowest bit of a byte first. It stays in the nearest caches of the processor where a
 * column of numbers would not.
 */
export type ClaimBits = Uint8Array;

/** Which claims are current, by the column that says when each was retracted. O(claims). */
export function currentClaims(retracted: Int32Array): ClaimBits {
  const bits = sharedArray(Uint8Array, (retracted.length + 7) >> 3);
  for (let claim = 0; claim < retracted.length; claim++) {
    if (retracted[claim] === NOT_RETRACTED) bits[claim >> 3]! |= 1 << (claim & 7);
  }
  return bits;
}

/** Whether a set has a claim. */
export function hasClaim(bits: ClaimBits, claim: number): boolean {
  return (bits[claim >> 3]! & (1 << (claim & 7))) !== 0;
}
