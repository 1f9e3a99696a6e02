// @ts-check
import { actorId } from "../../data/event-records.mjs";

/** The variables of a query about one actor. @param {number} actor */
export function idOf(actor) {
  return { id: actorId(actor) };
}

/** The variables of a query about two actors. @param {{ readonly from: number, readonly to: number }} pair */
export function endsOf({ from, to }) {
  return { from: actorId(from), to: actorId(to) };
}
