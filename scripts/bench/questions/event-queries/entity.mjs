// @ts-check
import { actorName } from "../../data/event-records.mjs";
import { expectEqual } from "../expect.mjs";
import { idOf } from "./actor-variables.mjs";

/** One entity by its id. @param {import("../event-parameters.mjs").EventParameters} parameters @returns {import("../query.mjs").Query<number>} */
export function entityQuery({ actors }) {
  /** @param {{ name: string } | undefined} found @param {number} actor */
  const check = (found, actor) => expectEqual(found?.name, actorName(actor), "the name");
  return {
    key: "entity",
    title: "entity by id",
    sets: actors,
    forms: {
      lodegraph: {
        text: "query ($id: String!) { entity(ref: $id) { id name kind } }",
        variables: idOf,
        check: (data, actor) => check(data.entity, actor),
      },
      "neo4j-graphql": {
        text: "query ($id: ID!) { actors(where: { id: { eq: $id } }) { id name kind } }",
        variables: idOf,
        check: (data, actor) => check(data.actors[0], actor),
      },
      "raw-driver": { text: "entity", variables: idOf, check: (data, actor) => check(data[0], actor) },
    },
  };
}
