import type { Change } from "../../src/store/graph-store.js";
import { graphOf } from "./changes.js";

const SIZE = 60;

/** A way from s to t, and a thicket beside it from which no trail leads back. */
export function thicket(): Change[] {
  const ids = Array.from({ length: SIZE }, (_, index) => `n${index}`);
  const among = ids.flatMap((from) => ids.filter((to) => to > from).map((to) => `${from}-${to}`));
  return graphOf(`s-t s-n0 ${among.join(" ")}`);
}

/** Arguments of a second path through a thicket: there is none, and to know that takes longer than anybody waits. */
export const ENDLESS_PATHS = 'from: "s", to: "t", selector: SHORTEST_K, k: 2, maxLength: 12';

/** The same where it can be known, after more time than a turn of the event loop should take. */
export const LONG_PATHS = 'from: "s", to: "t", selector: SHORTEST_K, k: 2, maxLength: 6';
