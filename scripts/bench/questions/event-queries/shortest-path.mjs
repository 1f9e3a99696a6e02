// @ts-check
import { MAX_LENGTH } from "../event-parameters.mjs";
import { endsOf } from "./actor-variables.mjs";
import { checkPaths, PATH_FIELDS } from "./check-paths.mjs";

/** @typedef {import("../event-parameters.mjs").Pair} Pair */

/** One shortest path. @param {import("../event-parameters.mjs").EventParameters} parameters @returns {import("../query.mjs").Query<Pair>} */
export function shortestPathQuery({ pairs }) {
  /** @param {readonly import("./check-paths.mjs").Path[]} paths @param {Pair} pair */
  const check = (paths, pair) => checkPaths(paths, pair, { count: 1, length: pair.length });
  return {
    key: "shortest-path",
    title: "shortest path",
    note: `Between entities drawn at random, of at most ${MAX_LENGTH} relationships in any direction.`,
    sets: pairs,
    forms: {
      lodegraph: {
        text: `query ($from: String!, $to: String!) { paths(from: $from, to: $to, selector: ANY_SHORTEST, maxLength: ${MAX_LENGTH}) { outcome paths { ${PATH_FIELDS} } } }`,
        variables: endsOf,
        check: (data, pair) => check(data.paths.paths, pair),
      },
      "neo4j-graphql": {
        text: `query ($from: ID!, $to: ID!) { shortestPath(from: $from, to: $to) { ${PATH_FIELDS} } }`,
        variables: endsOf,
        check: (data, pair) => check(data.shortestPath, pair),
      },
      "raw-driver": { text: "shortest-path", variables: endsOf, check },
    },
  };
}
