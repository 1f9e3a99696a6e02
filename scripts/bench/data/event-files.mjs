// @ts-check
import { join } from "node:path";
import { at } from "./at.mjs";
import {
  actorId,
  actorKind,
  actorName,
  EVENT_SOURCE,
  eventDate,
  eventId,
  eventLabel,
  eventType,
} from "./event-records.mjs";
import { writeLines } from "./write-lines.mjs";

/**
 * Writes an event graph as the files that `lodegraph import` reads.
 *
 * @param {import("./event-graph.mjs").EventGraph} graph
 * @param {string} folder which exists
 */
export async function writeEventFiles(graph, folder) {
  await writeLines(join(folder, "sources.csv"), [
    "id,title,publisher,publishedOn",
    `${EVENT_SOURCE},Generated events,The benchmark,2018-11-01`,
  ]);
  await writeLines(join(folder, "entities.csv"), entityLines(graph));
  await writeLines(join(folder, "relationships.csv"), relationshipLines(graph));
}

/** @param {import("./event-graph.mjs").EventGraph} graph @returns {Generator<string>} */
function* entityLines({ actors }) {
  yield "id,kind,name";
  for (let actor = 0; actor < actors; actor++) yield [actorId(actor), actorKind(actor), actorName(actor)].join();
}

/** @param {import("./event-graph.mjs").EventGraph} graph @returns {Generator<string>} */
function* relationshipLines({ from, to, kind, day, confidence }) {
  yield "id,type,from,to,validFrom,label,confidence,source";
  for (let event = 0; event < from.length; event++) {
    yield [
      eventId(event),
      eventType(at(kind, event)),
      actorId(at(from, event)),
      actorId(at(to, event)),
      eventDate(at(day, event)),
      eventLabel(at(kind, event)),
      at(confidence, event),
      EVENT_SOURCE,
    ].join();
  }
}
