// @ts-check
import { TWO_HOP_FAN } from "../event-parameters.mjs";
import { expectEqual } from "../expect.mjs";

/** Refuses anything but so many first hops with so many second ones each. @param {readonly (readonly unknown[])[]} fan */
export function checkFan(fan) {
  const { first, second } = TWO_HOP_FAN;
  expectEqual(fan.length, first, "the number of relationships of the first hop");
  expectEqual(fan.flat().length, first * second, "the number of relationships of the second hop");
}

/** @typedef {{ edges: { node: { cooperatesWithConnection: { edges: unknown[] } } }[] }} Connection */

/** The second hops of an answer of @neo4j/graphql. @param {{ actors: { cooperatesWithConnection: Connection }[] }} data */
export function fanOfConnections({ actors }) {
  return (actors[0]?.cooperatesWithConnection.edges ?? []).map(({ node }) => node.cooperatesWithConnection.edges);
}
