// @ts-check
import graphology from "graphology";
import { bidirectional } from "graphology-shortest-path/unweighted.js";
import { at } from "../data/at.mjs";
import { actorId } from "../data/event-records.mjs";
import { entityNumber, searchArrays, shortestPath } from "../kernel.mjs";
import { HandWrittenSearch } from "./hand-written.mjs";

/** A search of a shortest path between actors, by number; it gives the length. @typedef {(from: number, to: number) => number} Search */

/** As far as any path is asked for. */
const MAX_LENGTH = 30;

/**
 * The kernel's search, and the hand-written one over the same arrays.
 *
 * @param {import("../kernel.mjs").Projection} projection
 * @param {number} actors
 * @returns {{ kernel: Search, handWritten: Search }}
 */
export function searchesOfProjection(projection, actors) {
  const numbers = Int32Array.from({ length: actors }, (_, actor) => entityNumber(projection, actorId(actor)));
  const byHand = new HandWrittenSearch(searchArrays(projection));
  return {
    kernel: (from, to) =>
      shortestPath(projection, { from: at(numbers, from), to: at(numbers, to) }, MAX_LENGTH)?.length ?? -1,
    handWritten: (from, to) => byHand.find(at(numbers, from), at(numbers, to))?.length ?? -1,
  };
}

/**
 * graphology's search over its own graph.
 *
 * @param {import("../data/event-graph.mjs").EventGraph} graph
 * @returns {Search}
 */
export function searchOfGraphology({ actors, from, to }) {
  const graph = new graphology.MultiUndirectedGraph();
  for (let actor = 0; actor < actors; actor++) graph.addNode(actor);
  for (let event = 0; event < from.length; event++) graph.addEdge(from[event], to[event]);
  // Its keys are texts; it takes ours over.
  return (start, end) => (bidirectional(graph, String(start), String(end))?.length ?? 0) - 1;
}
