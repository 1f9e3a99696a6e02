// @ts-check
import { at } from "./at.mjs";

/** The day on which the events begin. */
const FIRST_DAY_MS = Date.UTC(2018, 0, 1);
const DAY_MS = 86_400_000;
/** One actor in so many is a country; the others are government bodies. */
const COUNTRIES = 10;

/** The source that all events cite. */
export const EVENT_SOURCE = "generated-event-feed";
/** The types that the kinds of events fall under, neither of which ends by itself: an event holds from its day on. */
export const EVENT_TYPES = /** @type {const} */ (["COOPERATES_WITH", "DISPUTES"]);

/** @param {number} actor */
export function actorId(actor) {
  return `actor-${String(actor).padStart(5, "0")}`;
}

/** @param {number} actor */
export function actorName(actor) {
  return `Actor ${actor}`;
}

/** @param {number} actor @returns {"COUNTRY" | "GOVERNMENT_BODY"} */
export function actorKind(actor) {
  return actor % COUNTRIES === 0 ? "COUNTRY" : "GOVERNMENT_BODY";
}

/** @param {number} event */
export function eventId(event) {
  return `event-${String(event).padStart(7, "0")}`;
}

/** The relationship type of a kind: five kinds in eight are friendly. @param {number} kind */
export function eventType(kind) {
  return kind % 8 < 5 ? EVENT_TYPES[0] : EVENT_TYPES[1];
}

/** What the feed calls a kind. @param {number} kind */
export function eventLabel(kind) {
  return `Event kind ${kind}`;
}

/** A day of the events as a date, YYYY-MM-DD. @param {number} day */
export function eventDate(day) {
  return new Date(FIRST_DAY_MS + day * DAY_MS).toISOString().slice(0, 10);
}

/**
 * An event as the graph kernel takes it.
 *
 * @param {import("./event-graph.mjs").EventGraph} graph
 * @param {number} event
 * @returns {import("../../../src/domain/claim.js").ClaimTopology}
 */
export function eventClaim({ from, to, kind, day, confidence }, event) {
  return {
    id: eventId(event),
    type: eventType(at(kind, event)),
    from: actorId(at(from, event)),
    to: actorId(at(to, event)),
    minerals: [],
    validFrom: eventDate(at(day, event)),
    confidence: at(confidence, event),
    status: "IN_EFFECT",
    sources: [EVENT_SOURCE],
    recordedAt: FIRST_DAY_MS,
  };
}
