// @ts-check
import { K, MAX_LENGTH } from "../event-parameters.mjs";
import { expectEqual } from "../expect.mjs";
import { endsOf } from "./actor-variables.mjs";
import { checkPaths, PATH_FIELDS } from "./check-paths.mjs";

/** @typedef {import("../event-parameters.mjs").WeightedPair} WeightedPair */

/** Costs are sums of logarithms, in whatever order. */
const COST_TOLERANCE = 1e-9;

/** The k cheapest paths by confidence. @param {import("../event-parameters.mjs").EventParameters} parameters @returns {import("../query.mjs").Query<WeightedPair>} */
export function cheapest5Query({ weightedPairs }) {
  const inexpressible = "not in Cypher without a plugin";
  return {
    key: "cheapest-5",
    title: `${K} shortest by weight`,
    note: "The weight of a relationship is -ln of its confidence.",
    sets: weightedPairs,
    mostConnections: 8,
    forms: {
      lodegraph: {
        text: `query ($from: String!, $to: String!) { paths(from: $from, to: $to, selector: SHORTEST_K, k: ${K}, maxLength: ${MAX_LENGTH}, weight: CONFIDENCE) { outcome paths { cost ${PATH_FIELDS} } } }`,
        variables: endsOf,
        check: ({ paths: { paths } }, pair) => check(paths, pair),
      },
      "neo4j-graphql": inexpressible,
      "raw-driver": inexpressible,
    },
  };
}

/** @param {readonly (import("./check-paths.mjs").Path & { cost: number })[]} paths @param {WeightedPair} pair */
function check(paths, pair) {
  checkPaths(paths, pair, { count: K });
  let least = pair.cost;
  expectEqual(
    Math.abs((paths[0]?.cost ?? Number.NaN) - least) <= COST_TOLERANCE,
    true,
    "that the first path costs least",
  );
  for (const { cost } of paths) {
    expectEqual(cost >= least - COST_TOLERANCE, true, "that the cheapest come first");
    least = cost;
  }
}
