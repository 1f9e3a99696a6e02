// @ts-check
import { EVENT_TYPES } from "../../data/event-records.mjs";
import { ONE_HOP_PAGE } from "../event-parameters.mjs";
import { expectEqual } from "../expect.mjs";
import { idOf } from "./actor-variables.mjs";

/** A page of the relationships of an entity. @param {import("../event-parameters.mjs").EventParameters} parameters @returns {import("../query.mjs").Query<number>} */
export function oneHopQuery({ oneHop }) {
  /** @param {unknown[]} rows */
  const check = (rows) => expectEqual(rows.length, ONE_HOP_PAGE, "the number of relationships");
  return {
    key: "one-hop",
    title: `one hop (first ${ONE_HOP_PAGE})`,
    note: `Relationships of type ${EVENT_TYPES[0]} of an entity that has at least as many. Ours come in the order of their ids, the peers' in none.`,
    sets: oneHop,
    forms: {
      lodegraph: {
        text: `query ($id: String!) { entity(ref: $id) { id relationships(first: ${ONE_HOP_PAGE}, where: { types: [${EVENT_TYPES[0]}] }) { edges { node { id label validFrom confidence from { id name } to { id name } } } } } }`,
        variables: idOf,
        check: (data) => check(data.entity.relationships.edges),
      },
      "neo4j-graphql": {
        text: `query ($id: ID!) { actors(where: { id: { eq: $id } }) { id cooperatesWithConnection(first: ${ONE_HOP_PAGE}) { edges { properties { id label validFrom confidence } node { id name } } } } }`,
        variables: idOf,
        check: (data) => check(data.actors[0].cooperatesWithConnection.edges),
      },
      "raw-driver": { text: "one-hop", variables: idOf, check: (data) => check(data[0].events) },
    },
  };
}
