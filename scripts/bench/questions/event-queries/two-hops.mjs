// @ts-check
import { EVENT_TYPES } from "../../data/event-records.mjs";
import { TWO_HOP_FAN, TWO_HOP_NODES } from "../event-parameters.mjs";
import { expectEqual } from "../expect.mjs";
import { idOf } from "./actor-variables.mjs";
import { checkFan, fanOfConnections } from "./fan.mjs";

/** The nodes within two hops of an entity. @param {import("../event-parameters.mjs").EventParameters} parameters @returns {import("../query.mjs").Query<number>} */
export function twoHopsQuery({ twoHops }) {
  const { first, second } = TWO_HOP_FAN;
  /** @param {{ id: string }[]} nodes */
  const check = (nodes) =>
    expectEqual(new Set(nodes.map(({ id }) => id)).size, TWO_HOP_NODES, "the number of different nodes");
  return {
    key: "two-hops",
    title: `two hops (${TWO_HOP_NODES} nodes)`,
    note:
      `Over ${EVENT_TYPES[0]}. Ours: the ${TWO_HOP_NODES} nearest nodes. The driver's: the first ${TWO_HOP_NODES} that come. @neo4j/graphql's: ${second} nodes ` +
      `at each of ${first} relationships, some of them more than once. The last two are less to find.`,
    sets: twoHops,
    forms: {
      lodegraph: {
        text: `query ($id: String!) { neighbourhood(of: [$id], depth: 2, limit: ${TWO_HOP_NODES}, where: { types: [${EVENT_TYPES[0]}] }) { nodes { id name kind } } }`,
        variables: idOf,
        check: ({ neighbourhood: { nodes } }) => check(nodes),
      },
      "neo4j-graphql": {
        text: `query ($id: ID!) { actors(where: { id: { eq: $id } }) { id name kind cooperatesWithConnection(first: ${first}) { edges { node { id name kind cooperatesWithConnection(first: ${second}) { edges { node { id name kind } } } } } } } }`,
        variables: idOf,
        check: (data) => checkFan(fanOfConnections(data)),
      },
      "raw-driver": { text: "two-hops", variables: idOf, check },
    },
  };
}
