import type { StagingArea } from "../staging/staging-area.js";
import { askedAhead } from "./asked-ahead.js";
import type { GraphReader } from "./graph-reader.js";

/** Makes known to the staging area what its records refer to: their own entities and sources, and those of the graph (if any). */
export async function lookUpReferences(area: StagingArea, graph: GraphReader | undefined): Promise<void> {
  area.execute("reset");
  if (graph === undefined) return;
  area.execute("collect-missing-entities");
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
