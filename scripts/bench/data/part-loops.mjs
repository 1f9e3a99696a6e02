// @ts-check
import { at } from "./at.mjs";
import { below } from "./seeded-random.mjs";

/**
 * Swaps the end of each loop with that of a relationship that becomes no loop by it.
 *
 * @param {Int32Array} from
 * @param {Int32Array} to
 * @param {import("./seeded-random.mjs").Random} random
 */
export function partLoops(from, to, random) {
  for (let loop = 0; loop < from.length; loop++) {
    while (from[loop] === to[loop]) {
      const other = below(random, from.length);
      if (from[other] === to[loop] || to[other] === from[loop]) continue;
      const moved = at(to, other);
      to[other] = at(to, loop);
      to[loop] = moved;
    }
  }
}
