// @ts-check
import { K, MAX_LENGTH } from "../event-parameters.mjs";
import { expectEqual } from "../expect.mjs";
import { endsOf } from "./actor-variables.mjs";
import { checkPaths, PATH_FIELDS } from "./check-paths.mjs";

/** @typedef {import("../event-parameters.mjs").Pair} Pair */

/** The k shortest paths by length. @param {import("../event-parameters.mjs").EventParameters} parameters @returns {import("../query.mjs").Query<Pair>} */
export function shortest5Query({ pairs, weightedPairs }) {
  /** @param {readonly import("./check-paths.mjs").Path[]} paths @param {Pair} pair */
  const check = (paths, pair) => {
    checkPaths(paths, pair, { count: K });
    const shortest = paths.filter(({ length }) => length === pair.length).length;
    expectEqual(shortest, Math.min(K, pair.count), "the number of paths of the least length");
  };
  return {
    key: "shortest-5",
    title: `${K} shortest by length`,
    note: "Asked over one connection only: some pairs take Neo4j seconds, which would hold up all others.",
    sets: pairs.slice(0, weightedPairs.length),
    mostConnections: 1,
    forms: {
      lodegraph: {
        text: `query ($from: String!, $to: String!) { paths(from: $from, to: $to, selector: SHORTEST_K, k: ${K}, maxLength: ${MAX_LENGTH}) { outcome paths { ${PATH_FIELDS} } } }`,
        variables: endsOf,
        check: (data, pair) => check(data.paths.paths, pair),
      },
      "neo4j-graphql": {
        text: `query ($from: ID!, $to: ID!) { shortest5(from: $from, to: $to) { ${PATH_FIELDS} } }`,
        variables: endsOf,
        check: (data, pair) => check(data.shortest5, pair),
      },
      "raw-driver": { text: "shortest-5", variables: endsOf, check },
    },
  };
}
