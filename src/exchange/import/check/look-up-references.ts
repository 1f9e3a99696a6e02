import type { StagingArea } from "../staging/staging-area.js";
import { askedAhead } from "./asked-ahead.js";
import type { GraphReader } from "./graph-reader.js";

/** Makes known to the staging area its own entities and sources, and collects the other entities that it refers to. Answers how many. */
export function collectReferences(area: StagingArea): number {
  area.execute("reset");
  area.execute("collect-missing-entities");
  const [[entities = 0] = []] = area.all<[number]>("count-missing");
  return entities;
}

/** Makes known to the staging area what its records refer to in the graph, after {@link collectReferences}. */
export async function lookUpReferences(area: StagingArea, graph: GraphReader): Promise<void> {
  for await (const { found } of askedAhead(missing(area), (ids) => graph.entityKinds(ids))) {
    for (const { id, kind } of found) area.run("insert-known-entity", [id, kind]);
  }
  area.execute("collect-missing-sources");
  for await (const { found } of askedAhead(missing(area), (ids) => graph.sources(ids))) {
    for (const { id } of found) area.run("insert-known-source", [id]);
  }
}

/** The ids that were collected, in pages. */
function* missing(area: StagingArea): Generator<string[]> {
  for (const page of area.pages<[string]>("page-missing", "")) yield page.map(([id]) => id);
}
