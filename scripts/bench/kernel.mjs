// @ts-check
// The graph kernel as the benchmark uses it: what changes there is adapted to here.
import { builtGraph } from "./built.mjs";

/** @typedef {import("../../src/graph/projection/projection.js").Projection} Projection */
/** @typedef {import("../../src/graph/projection/projection-builder.js").EntityInput} EntityInput */
/** @typedef {import("../../src/domain/claim.js").ClaimTopology} ClaimTopology */

const { Budget, findPaths, ProjectionBuilder, topologyBytes } = await builtGraph();

export { topologyBytes };

/**
 * The arrays of the kernel, made of records in memory.
 *
 * @param {{ readonly sources: readonly string[], readonly entities: readonly EntityInput[], readonly claims: readonly ClaimTopology[] }} records
 * @returns {Projection}
 */
export function buildProjection({ sources, entities, claims }) {
  const builder = new ProjectionBuilder();
  for (const id of sources) builder.addSource({ id });
  for (const entity of entities) builder.addEntity(entity);
  for (const claim of claims) builder.addClaim(claim);
  return builder.build(1, 1);
}

/**
 * A shortest path as the server looks for it: its claims, by number.
 *
 * @param {Projection} projection
 * @param {{ readonly from: number, readonly to: number }} ends entity numbers
 * @param {number} maxLength
 * @returns {readonly number[] | undefined}
 */
export function shortestPath(projection, { from, to }, maxLength) {
  const query = /** @type {const} */ ({
    from,
    to,
    selector: "ANY_SHORTEST",
    k: 1,
    maxLength,
    direction: "ANY",
    where: {},
    through: {},
    mode: "TRAIL",
    weight: "HOPS",
    holdsTogether: false,
    inSequence: false,
    limit: 1,
  });
  return findPaths(projection, query, new Budget(Number.POSITIVE_INFINITY)).paths[0]?.claims;
}

/** The number of an entity. @param {Projection} projection @param {string} id @returns {number} */
export function entityNumber(projection, id) {
  const number = projection.entities.byId.get(id);
  if (number === undefined) throw new Error(`The projection holds no ${id}.`);
  return number;
}

/**
 * The arrays that any search reads: the claims at each entity in compressed sparse rows, their ends, and whether they are current
 * (their `retracted` is `notRetracted`).
 *
 * @param {Projection} projection
 */
export function searchArrays({ out, in: incoming, claims: { from, to, retracted } }) {
  return { out, in: incoming, from, to, retracted, notRetracted: -1 };
}
