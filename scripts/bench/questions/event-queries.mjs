// @ts-check
import { allShortestDatedQuery } from "./event-queries/all-shortest-dated.mjs";
import { cheapest5Query } from "./event-queries/cheapest-5.mjs";
import { entityQuery } from "./event-queries/entity.mjs";
import { floorQuery } from "./event-queries/floor.mjs";
import { oneHopQuery } from "./event-queries/one-hop.mjs";
import { shortest5Query } from "./event-queries/shortest-5.mjs";
import { shortestPathQuery } from "./event-queries/shortest-path.mjs";
import { twoHopsQuery } from "./event-queries/two-hops.mjs";
import { twoHopsRelationshipsQuery } from "./event-queries/two-hops-relationships.mjs";

/**
 * The questions that are asked about the event graph, in the order of the report.
 *
 * @param {import("./event-parameters.mjs").EventParameters} parameters
 * @returns {import("./query.mjs").Query[]}
 */
export function eventQueries(parameters) {
  return [
    floorQuery(),
    entityQuery(parameters),
    oneHopQuery(parameters),
    twoHopsQuery(parameters),
    twoHopsRelationshipsQuery(parameters),
    shortestPathQuery(parameters),
    allShortestDatedQuery(parameters),
    shortest5Query(parameters),
    cheapest5Query(parameters),
  ];
}
