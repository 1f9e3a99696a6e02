// @ts-check
import { seededRandom } from "../data/seeded-random.mjs";
import { expectEqual } from "../questions/expect.mjs";
import { BLOCK } from "./generated-graph.mjs";
import { generatedId } from "./generated-store.mjs";

/** @typedef {import("./generated-graph.mjs").GeneratedGraph} GeneratedGraph */

const SEED = 17;
const PAGE = 25;
/** Ranks with some 60 relationships, so that a page of them is not all; and with some 20, as the median entity has. */
const ONE_HOP_RANKS = { first: 50, count: 20 };
const PATH_RANKS = { first: 200, count: 100 };

const UNASKED = { "neo4j-graphql": "not asked", "raw-driver": "not asked" };

/**
 * The questions that are asked of a generated graph: their answers have the same size whatever its size is.
 *
 * @param {GeneratedGraph} graph
 * @param {number} sets
 * @returns {import("../questions/query.mjs").Query[]}
 */
export function scalingQueries(graph, sets) {
  const random = seededRandom(SEED);
  return [
    {
      key: "one-hop",
      title: `one hop (first ${PAGE})`,
      sets: Array.from({ length: sets }, (_, set) =>
        graph.draw(ONE_HOP_RANKS.first + (set % ONE_HOP_RANKS.count), random),
      ),
      forms: {
        ...UNASKED,
        lodegraph: {
          text: `query ($id: String!) { entity(ref: $id) { id relationships(first: ${PAGE}) { edges { node { id label validFrom from { id name } to { id name } } } } } }`,
          variables: (entity) => ({ id: generatedId(entity) }),
          check: (data) => expectEqual(data.entity.relationships.edges.length, PAGE, "the number of relationships"),
        },
      },
    },
    {
      key: "short-path",
      title: "shortest path (of two relationships)",
      sets: Array.from({ length: sets }, (_, set) => pairTwoApart(graph, set, random)),
      forms: {
        ...UNASKED,
        lodegraph: {
          text: "query ($from: String!, $to: String!) { paths(from: $from, to: $to, selector: ANY_SHORTEST) { outcome paths { length nodes { id name } relationships { id type label validFrom } } } }",
          variables: ({ from, to }) => ({ from: generatedId(from), to: generatedId(to) }),
          check: (data) => expectEqual(data.paths.paths[0]?.nodes.length, 3, "the number of nodes of the path"),
        },
      },
    },
  ];
}

/**
 * @param {GeneratedGraph} graph
 * @param {number} set
 * @param {import("../data/seeded-random.mjs").Random} random
 * @returns {{ from: number, to: number }}
 */
function pairTwoApart(graph, set, random) {
  for (;;) {
    const from = graph.draw(PATH_RANKS.first + (set % PATH_RANKS.count), random);
    const near = graph.neighbours(from);
    const isEnd = (/** @type {number} */ other) => isPathRank(other) && other !== from && !near.includes(other);
    for (const middle of near) {
      const to = graph.neighbours(middle).find(isEnd);
      if (to !== undefined) return { from, to };
    }
  }
}

/** @param {number} entity */
function isPathRank(entity) {
  const rank = entity % BLOCK.entities;
  return rank >= PATH_RANKS.first && rank < PATH_RANKS.first + PATH_RANKS.count;
}
