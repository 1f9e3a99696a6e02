// @ts-check
import { EVENT_TYPES } from "../../data/event-records.mjs";
import { TWO_HOP_FAN, TWO_HOP_NODES } from "../event-parameters.mjs";
import { expectEqual } from "../expect.mjs";
import { idOf } from "./actor-variables.mjs";
import { checkFan, fanOfConnections } from "./fan.mjs";

/**
 * The nodes within two hops of an entity with the relationships between.
 *
 * @param {import("../event-parameters.mjs").EventParameters} parameters
 * @returns {import("../query.mjs").Query<number>}
 */
export function twoHopsRelationshipsQuery({ twoHops }) {
  const { first, second } = TWO_HOP_FAN;
  return {
    key: "two-hops-relationships",
    title: `two hops (${TWO_HOP_NODES} nodes and what connects them)`,
    note:
      `Over ${EVENT_TYPES[0]}. Ours: the ${TWO_HOP_NODES} nearest nodes and every relationship that leads to them, parallel ones too: thousands. The peers': ` +
      `${first} relationships with ${second} at the other end of each. The sizes of the answers tell how different these are. Asked over few connections: 64 such answers at once would hold up all others.`,
    sets: twoHops,
    mostConnections: 8,
    forms: {
      lodegraph: {
        text: `query ($id: String!) { neighbourhood(of: [$id], depth: 2, limit: ${TWO_HOP_NODES}, where: { types: [${EVENT_TYPES[0]}] }) { nodes { id name kind } relationships { id label validFrom from { id } to { id } } } }`,
        variables: idOf,
        check: ({ neighbourhood: { nodes, relationships } }) => {
          expectEqual(nodes.length, TWO_HOP_NODES, "the number of nodes");
          expectEqual(relationships.length >= TWO_HOP_NODES - 1, true, "that each node has a relationship");
        },
      },
      "neo4j-graphql": {
        text: `query ($id: ID!) { actors(where: { id: { eq: $id } }) { id name kind cooperatesWithConnection(first: ${first}) { edges { properties { id label validFrom } node { id name kind cooperatesWithConnection(first: ${second}) { edges { properties { id label validFrom } node { id name kind } } } } } } } }`,
        variables: idOf,
        check: (data) => checkFan(fanOfConnections(data)),
      },
      "raw-driver": {
        text: "two-hops-relationships",
        variables: idOf,
        check: ([{ events }]) =>
          checkFan(events.map((/** @type {{ other: { events: unknown[] } }} */ event) => event.other.events)),
      },
    },
  };
}
