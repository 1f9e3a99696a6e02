// @ts-check
import { expectEqual } from "../expect.mjs";

/** What it costs to serve any GraphQL request at all. @returns {import("../query.mjs").Query} */
export function floorQuery() {
  const form = {
    text: "{ __typename }",
    variables: () => ({}),
    /** @param {{ __typename: string }} data */
    check: (data) => expectEqual(data.__typename, "Query", "__typename"),
  };
  return {
    key: "floor",
    title: "the floor: { __typename }",
    sets: [{}],
    forms: { lodegraph: form, "neo4j-graphql": form, "raw-driver": "no GraphQL" },
  };
}
