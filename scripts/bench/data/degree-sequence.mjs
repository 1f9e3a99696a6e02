// @ts-check
import { at } from "./at.mjs";

/** Halvings of the interval in which the curve is searched: more than a double can tell apart. */
const BISECTIONS = 200;

/**
 * How many ends of relationships each of `nodes` nodes has, most first, with an exact sum, an exact largest and an exact median.
 * The curve between is that of Zipf and Mandelbrot, hub (1 + rank / bend) ** -slope, bent until its sum fits: real event graphs have
 * few hubs, a broad middle and a long tail.
 *
 * @param {{ nodes: number, ends: number, hub: number, median: number }} wanted
 * @returns {Int32Array}
 */
export function degreeSequence({ nodes, ends, hub, median }) {
  const middle = Math.floor(nodes / 2);
  /** @param {number} bend */
  const degreesFor = (bend) => {
    const slope = Math.log(hub / median) / Math.log(1 + middle / bend);
    return Int32Array.from({ length: nodes }, (_, rank) => Math.max(1, Math.round(hub * (1 + rank / bend) ** -slope)));
  };
  let low = 1e-3;
  let high = 1e9;
  for (let step = 0; step < BISECTIONS; step++) {
    const bend = Math.sqrt(low * high);
    if (sumOf(degreesFor(bend)) < ends) low = bend;
    else high = bend;
  }
  const degrees = degreesFor(low);
  // What rounding leaves over goes to the upper quarter, without the hub, so that neither the largest nor the median moves.
  const upper = Math.floor(nodes / 4);
  const missing = ends - sumOf(degrees);
  const share = Math.floor(missing / upper);
  for (let rank = 1; rank <= upper; rank++) degrees[rank] = at(degrees, rank) + share;
  for (let rank = 1; rank <= missing - share * upper; rank++) degrees[rank] = at(degrees, rank) + 1;
  if (missing < 0 || at(degrees, 1) >= hub || at(degrees, middle) !== median) {
    throw new Error(`No graph of ${nodes} nodes has ${ends} ends, a hub of ${hub} and a median of ${median}.`);
  }
  return degrees;
}

/** @param {Int32Array} numbers */
function sumOf(numbers) {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}
