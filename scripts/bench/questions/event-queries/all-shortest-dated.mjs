// @ts-check
import { eventDate } from "../../data/event-records.mjs";
import { AS_OF_DAY, MAX_LENGTH, MOST_PATHS } from "../event-parameters.mjs";
import { expectEqual } from "../expect.mjs";
import { endsOf } from "./actor-variables.mjs";
import { checkPaths, PATH_FIELDS } from "./check-paths.mjs";

/** @typedef {import("../event-parameters.mjs").Pair} Pair */

const AS_OF = eventDate(AS_OF_DAY);

/** All shortest paths as of a day. @param {import("../event-parameters.mjs").EventParameters} parameters @returns {import("../query.mjs").Query<Pair>} */
export function allShortestDatedQuery({ datedPairs }) {
  /** @param {Pair} pair */
  const variables = (pair) => ({ ...endsOf(pair), day: AS_OF });
  /** @param {readonly import("./check-paths.mjs").Path[]} paths @param {Pair} pair */
  const check = (paths, pair) => {
    checkPaths(paths, pair, pair);
    const isTooLate = paths.some(({ relationships }) => relationships.some(({ validFrom }) => validFrom > AS_OF));
    expectEqual(isTooLate, false, "that a path has later events");
  };
  return {
    key: "all-shortest-dated",
    title: "all shortest paths with a date filter",
    note: `Over events up to ${AS_OF}, between entities drawn at random that have at most ${MOST_PATHS} such paths.`,
    sets: datedPairs,
    forms: {
      lodegraph: {
        text: `query ($from: String!, $to: String!, $day: PartialDate!) { paths(from: $from, to: $to, selector: ALL_SHORTEST, maxLength: ${MAX_LENGTH}, limit: ${MOST_PATHS}, where: { asOf: $day }) { outcome paths { ${PATH_FIELDS} } } }`,
        variables,
        check: (data, pair) => check(data.paths.paths, pair),
      },
      "neo4j-graphql": {
        text: `query ($from: ID!, $to: ID!, $day: String!) { allShortestDated(from: $from, to: $to, day: $day) { ${PATH_FIELDS} } }`,
        variables,
        check: (data, pair) => check(data.allShortestDated, pair),
      },
      "raw-driver": { text: "all-shortest-dated", variables, check },
    },
  };
}
