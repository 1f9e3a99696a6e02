// @ts-check
import { at } from "../data/at.mjs";

/**
 * The events at each actor, whichever way they point: those of actor a are events[offsets[a]] up to events[offsets[a + 1]], that one
 * excluded, with the actor at their other end in `others`. Plain on purpose: what the servers answer is checked against it.
 *
 * @typedef {{ readonly offsets: Int32Array, readonly events: Int32Array, readonly others: Int32Array }} EventAdjacency
 */

/**
 * The adjacency of the events that `uses` lets through; of all where it is absent.
 *
 * @param {import("../data/event-graph.mjs").EventGraph} graph
 * @param {(event: number) => boolean} [uses]
 * @returns {EventAdjacency}
 */
export function eventAdjacency({ actors, from, to }, uses = () => true) {
  const offsets = new Int32Array(actors + 1);
  for (let event = 0; event < from.length; event++) {
    if (!uses(event)) continue;
    for (const ends of [from, to]) offsets[at(ends, event) + 1] = at(offsets, at(ends, event) + 1) + 1;
  }
  for (let actor = 0; actor < actors; actor++) offsets[actor + 1] = at(offsets, actor + 1) + at(offsets, actor);
  const next = offsets.slice(0, actors);
  const events = new Int32Array(at(offsets, actors));
  const others = new Int32Array(events.length);
  /** @param {number} actor @param {number} event @param {number} other */
  const put = (actor, event, other) => {
    const place = at(next, actor);
    next[actor] = place + 1;
    events[place] = event;
    others[place] = other;
  };
  for (let event = 0; event < from.length; event++) {
    if (!uses(event)) continue;
    put(at(from, event), event, at(to, event));
    put(at(to, event), event, at(from, event));
  }
  return { offsets, events, others };
}

/** How many events an actor has. @param {EventAdjacency} adjacency @param {number} actor */
export function degreeOf({ offsets }, actor) {
  return at(offsets, actor + 1) - at(offsets, actor);
}

/** The actors at the other ends, each as often as there are events. @param {EventAdjacency} adjacency @param {number} actor */
export function neighboursOf({ offsets, others }, actor) {
  return others.subarray(at(offsets, actor), at(offsets, actor + 1));
}
